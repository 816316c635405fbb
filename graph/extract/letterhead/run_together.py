"""Bodies that stand on one line of a letterhead, the superior one before the other: "UBND TỈNH A | SỞ NỘI VỤ"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern

#: The department behind its province on one line: "UBND TỈNH A | SỞ NỘI VỤ".
_SUBORDINATE = pattern(
    r"(?P<above>(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}?)"
    r"(?<!HẢI)(?<!CỦA)(?<!VÀ) (?=(?:SỞ|PHÒNG|CHI CỤC|THANH TRA|TRƯỜNG (?:THPT|THCS|TH|TIỂU HỌC|MẦM NON|MN|TRUNG HỌC)|TRUNG TÂM|HỘI ĐỒNG (?:THI|TĐ|XÉT|GIÁO)|UBND|(?:ỦY|UỶ) BAN NHÂN DÂN) [A-ZĐÀ-Ỹ]"
    r"|(?:BAN (?:AN TOÀN|DÂN TỘC|CHỈ ĐẠO|QUẢN LÝ|QLDA|THI ĐUA|TỔ CHỨC|TIẾP|VẬN ĐỘNG|PHÁP CHẾ|KINH TẾ|VĂN HÓA|VĂN HOÁ|ĐÔ THỊ)|VĂN PHÒNG|ĐÀI (?:PHÁT|TRUYỀN|PT))(?!\w))"
)
#: The same for other superiors: "SỞ Y TẾ A | BỆNH VIỆN B", "TỔNG CỤC THUẾ | CỤC THUẾ TỈNH A", "TỈNH ỦY A | BAN
#: TUYÊN GIÁO", "HỘI ĐỒNG THI ĐUA TỈNH A | CỤM THI ĐUA SỐ 1".
_BELOW = pattern(
    r"^(?:"
    r"(?:BỘ|SỞ|TỔNG CỤC|CỤC|CÔNG AN TỈNH|TẬP ĐOÀN|TỔNG CÔNG TY|VIỄN THÔNG|(?:TỈNH|HUYỆN) ĐOÀN|TÒA ÁN NHÂN DÂN TỐI CAO)(?: [A-ZĐÀ-Ỹ\d,&-]{1,9}){1,9}?"
    r"(?<! CỦA)(?<! VÀ)(?<! -)(?<!,)(?<! THUỘC) "
    r"(?=(?:BỘ CHỈ HUY|BỘ CHQS|BCH|VĂN PHÒNG ĐĂNG KÝ|TỔNG CỤC|CỤC|CHI CỤC|(?<!CƠ )(?<!TRỤ )SỞ|(?<!QUỐC )(?<!HẢI )(?<!BIÊN )(?<!VĂN )PHÒNG|BỆNH VIỆN|(?<!MÔI )(?<!THỊ )(?<!CÔNG )(?<!HIỆN )TRƯỜNG|TRUNG TÂM|(?:TỔNG |(?<!TỔNG ))CÔNG TY|TÒA ÁN|(?<!BỘ )CÔNG AN) (?!Y$)[A-ZĐÀ-Ỹ])"
    r"|(?P<kind>KHO BẠC NHÀ NƯỚC|BHXH|BẢO HIỂM XÃ HỘI|CÔNG TY ĐIỆN LỰC)(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}? (?=(?P=kind) |ĐIỆN LỰC )"
    r"|ĐOÀN TNCS HỒ CHÍ MINH (?=(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ) ĐOÀN|BCH|BAN (?:CHẤP HÀNH|THƯỜNG VỤ))"
    r"|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}? "
    r"(?=BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH)|VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA)"
    r"|(?:ĐẢNG BỘ (?:TỈNH|THÀNH PHỐ)|(?:TỈNH|THÀNH) (?:ỦY|UỶ))(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}? (?=(?:HUYỆN|QUẬN|THỊ|THÀNH) (?:ỦY|UỶ) )"
    r"|HỘI ĐỒNG (?:THI ĐUA|TĐKT)[A-ZĐÀ-Ỹ ,-]{0,60}? (?=(?:KHỐI|CỤM) THI ĐUA))",
    re.MULTILINE,
)
#: A party committee on the line of the one above it: "ĐẢNG BỘ HUYỆN A | ĐẢNG ỦY XÃ B".
_PARTY_BELOW = pattern(
    r"(?<=[A-ZĐÀ-Ỹ])(?<!CỦA)(?<!HÀNH)(?<!BCH)(?<!BTV)(?<!VỤ)(?<!TRA)(?<!PHÒNG) (?=ĐẢNG (?:ỦY|UỶ|BỘ) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|TRƯỜNG|SỞ|KHỐI|CÔNG TY|BỆNH VIỆN) [A-ZĐÀ-Ỹ])"
)


def parted(letterhead: str, place: str) -> list[str]:
    """The lines of a `letterhead` in capitals, one body on each at most; `place` is that of the dateline, in
    capitals."""
    letterhead = _SUBORDINATE.sub(r"\g<above>\n", letterhead)
    letterhead = _PARTY_BELOW.sub("\n", letterhead)
    letterhead = _BELOW.sub(lambda body: f"{body.group()[:-1]}\n", letterhead)
    return _units_apart(letterhead.split("\n"), place)


#: Unions and the Front, which are both.
_UNION = r"HỘI (?:LHPN|LIÊN HIỆP PHỤ NỮ|NÔNG DÂN|CCB|CỰU CHIẾN BINH|CHỮ THẬP ĐỎ|NGƯỜI CAO TUỔI|KHUYẾN HỌC)|(?:ỦY|UỶ) BAN (?:MTTQ|MẶT TRẬN)"
#: A superior body, by its first words, and the first words of a unit of one.
_SUPERIOR_HEAD = (
    r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|(?:TỔNG )?CÔNG TY|CTCP|TẬP ĐOÀN|NGÂN HÀNG|KHO BẠC|KBNN|BHXH|BẢO HIỂM|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN"
    rf"|TRUNG TÂM|TTYT|PHÒNG(?= GD| GIÁO DỤC)|BỘ|SỞ|CỤC|CHI CỤC|TÒA ÁN|TOÀ ÁN|TAND|VKSND|LĐLĐ|(?:TỔNG )?LIÊN ĐOÀN|CÔNG AN|TỈNH ĐOÀN|HUYỆN ĐOÀN|QUÂN KHU|{_UNION})(?!\w)"
)
_UNIT_HEAD = (
    r"(?!KHOA HỌC|PHÒNG CH)(?:BAN (?:QUẢN LÝ|QLDA|CHẤP HÀNH|THƯỜNG VỤ|CHỈ HUY|CHQS|KHÁCH|VẬN ĐỘNG)|BQL|BCH|TRUNG TÂM|TTYT|BVĐK|BỆNH VIỆN|PHÒNG KHÁM|PKĐK"
    rf"|TRẠM|TRƯỜNG|HỌC VIỆN|VIỆN|VKSND|TAND|CÔNG AN|CÔNG ĐOÀN|LĐLĐ|LIÊN ĐOÀN|{_UNION}|HUYỆN ĐOÀN|CĐCS|ĐOÀN KHỐI|ĐẢNG ỦY|CHI BỘ|BỘ CHỈ HUY|KHO BẠC|KBNN|BẢO HIỂM XÃ HỘI|BHXH|TÒA ÁN|TOÀ ÁN|CHI NHÁNH|CÔNG TY"
    r"|XÍ NGHIỆP|NHÀ MÁY|ĐIỆN LỰC|BƯU ĐIỆN|VIỄN THÔNG|KHOA|PHÒNG|HẠT (?:KIỂM|QUẢN)|VƯỜN QUỐC GIA|CẢNG|HỘI ĐỒNG|THƯ VIỆN|BẢO TÀNG|CHI CỤC|THUẾ)(?= [A-ZĐÀ-Ỹ]|$)"
)
#: Both on one line, where the name of the superior visibly ends.
_BOTH = pattern(
    rf"(?:{_SUPERIOR_HEAD}|(?:HỘI|ĐOÀN) (?=.{{0,60}} (?:BCH|BAN) ))[^\n]{{1,80}}?(?<= )(?:VIỆT NAM|TỐI CAO|QUÂN KHU \d{{1,2}}|(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)(?: [A-ZĐÀ-Ỹ]{{1,8}}){{1,3}}?)"
    rf"(?<! HẢI) (?={_UNIT_HEAD})"
    r"|(?P<same>[A-ZĐÀ-Ỹ]+(?: [A-ZĐÀ-Ỹ]+){1,5}) (?=(?P=same) )"
)
_SUPERIOR_BODY = pattern(_SUPERIOR_HEAD)
_UNIT_BODY = pattern(_UNIT_HEAD)


def _units_apart(lines: list[str], place: str) -> list[str]:
    """The lines, a unit of a house apart from the house that stands before it on its line: "TỔNG CÔNG TY NƯỚC
    VIỆT NAM | CÔNG TY NƯỚC BẾN GHỀNH", "TRƯỜNG ĐẠI HỌC SÔNG THAO | KHOA LUẬT" of the `place` "SÔNG THAO"."""
    parted: list[str] = []
    for line in lines:
        words = line.strip()
        while cut := _unit_at(words, place):
            parted.append(words[: cut - 1])
            words = words[cut:]
        parted.append(words)
    return parted


def _unit_at(words: str, place: str) -> int:
    """Where the unit begins that stands behind its house in a line in capitals; 0 where none does."""
    both = _BOTH.match(words)
    if both:
        return both.end()
    behind = words.find(f" {place} ") + len(place) + 2 if place else 0
    if behind <= len(place) + 1 or not _SUPERIOR_BODY.match(words):
        return 0
    return behind if _UNIT_BODY.match(words, behind) else 0
