"""What every document is printed with (thể thức): the nation (Quốc hiệu), the motto (Tiêu ngữ), the head of the
recipients (Nơi nhận), the first words of an annex. Parts of patterns are strings, as others build on them.
"""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern

#: The name of the nation as every head has it; some typefaces make "Õ" of "Ò".
REPUBLIC = r"C[ỘO]NG H(?:ÒA|OÀ|ÕA) XÃ HỘI"
#: The first line of a letterhead on its right: the nation, or the Party.
NATION = pattern(
    rf"{REPUBLIC} CHỦ NGHĨA VIỆT(?: NAM|(?= ?[|\n\x1c-\x1e]|\Z))|ĐẢNG CỘNG SẢN VIỆT NAM"
)
#: The motto; the text under a picture of a page may have a blank behind a capital: "Đ ộc lập - T ự do - H ạnh phúc".
MOTTO = pattern(r"Đ ?ộc lập\s?[-–]\s?T ?ự do\s?[-–]\s?H ?ạnh phúc", re.IGNORECASE)
#: "Nơi nhận", and what a scan makes of it.
TO = r"(?:N[ơoở][it] (?:[Nn]h[ậâạa]?n|[Gg][ửở]i)|NƠI (?:NHẬN|G[ỬỞ]I))"
#: What is left of it where its second word is lost; the items must follow.
TO_CUT = r"Nơi\s?:?"
#: "Lưu", which begins the archive line, and what a scan makes of it.
ARCHIVE = r"(?:Lưu|LƯU|Luu|Lưư|L[uư]ru)"
#: What a copy is for, behind what scans make of "để"; "(đề án chè)" is none. It stays as it is printed.
PURPOSE_MISREAD = r"đ[ềẻễêế] (?:b/[ceé€©]|bíc|t/h|th(?!\w)|biết|báo cáo|thực hiện|phối hợp|chỉ đạo|theo dõi|đưa )|d[éêẻ] [a-zđ]|b/[eé€©]$"
#: What parts the recipients by how the document is sent: "Bản điện tử:", "Gửi bản giấy:".
PART_OF_LIST = pattern(
    r"(?:Gửi |Nhận )?(?:[Bb]ản|[Qq]ua|[Vv]ăn bản|[Tt]heo) [^\W\d][^\d:;,.]{2,30}:"
)
#: How the first line of an annex begins, or of a form in one.
ANNEX = pattern(
    r"\(?\s*(?:Ban hành )?[Kk]èm theo|(?:PHỤ LỤC|Phụ lục|Mẫu số|MẪU SỐ|Mẫu \d|BIỂU MẪU|Biểu số)\b|FILE ĐƯỢC ĐÍNH KÈM"
)
#: Types that are part of the title ("LUẬT ĐÊ ĐIỀU") or stand in stamps ("CÔNG VĂN ĐẾN").
TYPES_IN_TITLES = ("LUẬT", "LỆNH", "PHÁP LỆNH", "SẮC LỆNH", "CÔNG VĂN", "CÔNG BỐ")
#: How urgent a document is, and how secret.
URGENCY = r"(?:(?:THƯỢNG )?KHẨN|(?:HỎA|HOẢ) TỐC)"
SECRECY = r"(?:(?:TUYỆT |TỐI )?MẬT)"
#: A capacity as it stands before a body or a post: for (thay mặt), in place of (ký thay), by order of (thừa lệnh).
TOKEN = (
    r"(?:(?:TM|KT|TL|TUQ)(?: ?[./:]| (?=[A-ZĐÀ-Ỹ]))|Q\.|T/M|K/T|T/L|(?:T\.M|K\.T|T\.L|T\.U\.Q)\.?)"
)
#: Degrees, ranks and callings before a name: "PGS.TS. ", "BS. CKII ", "Đại tá ", "Linh mục ".
DEGREES = (
    r"(?:(?:GS|PGS|TSKH|TS|T[hH]\.?[sS]|(?:B[Ss]|D[Ss])?\.? ?CK ?(?:II|I|2|1)|BS|Bs|CN|KS|KTS|DS|LS|TTND|TTƯT|NGND|NGƯT|NSND|NSƯT)[.,]? ?"
    r"|(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Linh mục|Mục sư|Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Đại đức|Ni trưởng|Ni sư"
    r"|Luật sư|[Bb]ác s[ĩỹ]|Dược s[ĩỹ]|Kỹ sư|(?:Tiến|Thạc) s[ĩỹ]|Cử nhân|Đồng chí|Đ/c) )"
)
