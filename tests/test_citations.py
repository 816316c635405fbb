"""Citations: every form a mention takes, and how it relates to the document."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.citations.find import find_citations
from thidua.graph.extract.citations.mentions import Setting
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.names import Home
from thidua.graph.read import make_text
from thidua.graph.records import Citation

SETTING = Setting(
    number="03/CT-UBND",
    issued="2024-01-08",
    issuer="Ủy ban nhân dân tỉnh Sông Thao",
    home=Home("tỉnh", "Sông Thao"),
)


def cite(text: str, setting: Setting = SETTING) -> list[Citation]:
    flow = make_flow(text)
    return list(find_citations(flow, 0, len(flow.text), setting))


def brief(citation: Citation) -> tuple[Any, ...]:
    name = citation.number or citation.name
    return (name, citation.type, citation.date, citation.issuer, citation.relation)


ONE = {
    "a comma for the “và” of a field": (
        "Căn cứ Thông tư số 8/2020/TT-BTTTT ngày 2/3/2020 của Bộ Thông tin, Truyền thông hướng dẫn dựng cột;",
        ("8/2020/TT-BTTTT", "Thông tư", "2020-03-02", "Bộ Thông tin, Truyền thông", "basis"),
    ),
    "a part of an association in small letters": (
        "Căn cứ Kế hoạch số 8/KH-BĐD ngày 2/3/2020 của Ban đại diện Hội người hiền tài tỉnh Sông Thao;",
        ("8/KH-BĐD", "Kế hoạch", "2020-03-02", "Ban đại diện Hội người hiền tài tỉnh Sông Thao", "basis"),
    ),
    "an association that counts up its members": (
        "Căn cứ Công văn số 8/HH-VP ngày 2/3/2020 của Hiệp hội các xưởng chè, kho chè Việt Nam về việc sao chè;",
        ("8/HH-VP", "Công văn", "2020-03-02", "Hiệp hội các xưởng chè, kho chè Việt Nam", "basis"),
    ),
    "associations beside each other": (
        "Căn cứ Công văn số 8/HND-VP ngày 2/3/2020 của Hội nông dân, phụ nữ tỉnh Sông Thao;",
        ("8/HND-VP", "Công văn", "2020-03-02", "Hội nông dân", "basis"),
    ),
    "the last who advises says it there": (
        "Theo đề nghị của Giám đốc Sở Công Thương và ý kiến thẩm định của Sở Tư pháp tại Báo cáo số 8/BC-STP ngày 2/3/2022.",
        ("8/BC-STP", "Báo cáo", "2022-03-02", "Sở Tư pháp tỉnh Sông Thao", "basis"),
    ),
    "directives that have lost their effect": (
        "Điều 2. Các Chỉ thị sau đây hết hiệu lực thi hành: Chỉ thị số 8/CT-UBND ngày 2/3/2015.",
        ("8/CT-UBND", "Chỉ thị", "2015-03-02", None, "repeals"),
    ),
    "the government, of which no small word is a part": (
        "Hội trồng chè đại hội theo Nghị định số 8/2024/NĐ-CP ngày 2/3/2024 của Chính phủ tổ chức, hoạt động của hội.",
        ("8/2024/NĐ-CP", "Nghị định", "2024-03-02", "Chính phủ", "implements"),
    ),
    "an association in small letters": (
        "Căn cứ Công văn số 8/HH-VP ngày 2/3/2024 của Hiệp hội nuôi ong rừng Việt Nam về việc chia đàn;",
        ("8/HH-VP", "Công văn", "2024-03-02", "Hiệp hội nuôi ong rừng Việt Nam", "basis"),
    ),
    "an association that acts": (
        "Căn cứ Công văn số 8/HH-VP ngày 2/3/2024 của Hiệp hội tổ chức lễ hội mật ong tỉnh Sông Thao;",
        ("8/HH-VP", "Công văn", "2024-03-02", "Hiệp hội", "basis"),
    ),
    "a team by what it was set up for": (
        "Căn cứ Công văn số 8/TCT ngày 2/3/2024 của Tổ công tác triển khai Đề án 15, Trồng rừng gắn với Nuôi ong về việc chia đàn;",
        ("8/TCT", "Công văn", "2024-03-02", "Tổ công tác triển khai Đề án 15, Trồng rừng gắn với Nuôi ong", "basis"),
    ),
    "a bracket that tells which": (
        "Đề nghị Ban vận động Hội Nuôi ong (tại Quyết định số 8/QĐ-SNV ngày 2/3/2024) sớm họp.",
        ("8/QĐ-SNV", "Quyết định", "2024-03-02", None, "cites"),
    ),
    "what is so by a notice": (
        "2. Theo Thông báo số 8/TB-SYT ngày 2/3/2024 thì vẫn còn ba trạm chưa có giếng.",
        ("8/TB-SYT", "Thông báo", "2024-03-02", None, "cites"),
    ),
    "what must be so by a notice": (
        "2. Theo Thông báo số 8/TB-SYT ngày 2/3/2024 thì phải đào giếng ở ba trạm.",
        ("8/TB-SYT", "Thông báo", "2024-03-02", None, "implements"),
    ),
    "the whole title between type and number": (
        "Đào giếng theo mục II của Hướng dẫn về đào giếng ở các trạm, điểm trạm vùng cao giai đoạn 2021-2022 số 8/HD-SYT.",
        ("8/HD-SYT", "Hướng dẫn", None, None, "implements"),
    ),
    "the day of a law behind its short form": (
        "Luật Quốc phòng (sau đây gọi tắt là Luật) được Quốc hội thông qua ngày 8 tháng 6 năm 2018.",
        ("Luật Quốc phòng", "Luật", "2018-06-08", None, "cites"),
    ),
    "an ordinance about something with a capital": (
        "Thực hiện Pháp lệnh về lực lượng Chuẩn bị giữ rừng và các nghị định.",
        ("Pháp lệnh về lực lượng Chuẩn bị giữ rừng", "Pháp lệnh", None, None, "implements"),
    ),
    "one number with its mark and without": (
        "Sơ kết việc thực hiện nghị quyết 8 NĐ-CP. Phổ biến Nghị định 8/NĐ-CP.",
        ("8/NĐ-CP", "Nghị định", None, None, "implements"),
    ),
    "who acted behind a conjunction": (
        "Sau khi Bộ Nội vụ ban hành Thông tư số 8/2019/TT-BNV ngày 2/3/2019, các xã trồng chè.",
        ("8/2019/TT-BNV", "Thông tư", "2019-03-02", "Bộ Nội vụ", "cites"),
    ),
    "who directed, behind a conjunction": (
        "Sớm nạo vét luồng vào bến như Thủ tướng Chính phủ đã chỉ đạo tại văn bản số 8/TTg-CN ngày 2/3/2006.",
        ("8/TTg-CN", None, "2006-03-02", "Thủ tướng Chính phủ", "cites"),
    ),
    "day and maker behind the title": (
        "Căn cứ Thông tư 8/2014/TT-BTL Quy định quy trình đóng cống ban hành ngày 05/11/2014 của Bộ Thủy lợi;",
        ("8/2014/TT-BTL", "Thông tư", "2014-11-05", "Bộ Thủy lợi", "basis"),
    ),
    "the day on which it was made": (
        "Thay thế Quyết định số 8/QĐ-SNV đã ban hành ngày 21/09/2021.",
        ("8/QĐ-SNV", "Quyết định", "2021-09-21", None, "replaces"),
    ),
    "a maker right before its bracket": (
        "Sau khi thống nhất ý kiến với Bộ Thủy lợi (Văn bản số 8/TL-ĐĐ ngày 25/5/2001), các xã trồng chè.",
        ("8/TL-ĐĐ", None, "2001-05-25", "Bộ Thủy lợi", "cites"),
    ),
    "whose word a bracket proves": (
        "Được sự đồng ý của Thủ tướng Chính phủ (Văn bản số 8/CP-CN ngày 6/8/2001), các xã trồng chè.",
        ("8/CP-CN", None, "2001-08-06", "Thủ tướng Chính phủ", "cites"),
    ),
    "who reports on something, before the bracket": (
        "Qua báo cáo của Tổng công ty Đê điều Việt Nam về việc sửa các cống cũ (Công văn số 8/ĐĐVN-KT ngày 20/10/2018), các xã trồng chè.",
        ("8/ĐĐVN-KT", "Công văn", "2018-10-20", "Tổng công ty Đê điều Việt Nam", "cites"),
    ),
    "to whom it is sent, before the bracket": (
        "Gửi cho Sở Nội vụ (Công văn số 8/UBND-VX ngày 20/10/2018), các xã trồng chè.",
        ("8/UBND-VX", "Công văn", "2018-10-20", None, "cites"),
    ),
    "a short form before the place": (
        "Thực hiện Công văn số 8/SGDĐT-VP ngày 3/10/2020 của Sở Giáo dục và Đào tạo (GD&ĐT) Bến Ghềnh về việc học chữ.",
        ("8/SGDĐT-VP", "Công văn", "2020-10-03", "Sở Giáo dục và Đào tạo Bến Ghềnh", "implements"),
    ),
    "a type that a scan has misread": (
        "Thực hiện Nghị quyêt số 8/NQ-CP ngày 7/01/2016 của Chính phủ.",
        ("8/NQ-CP", "Nghị quyết", "2016-01-07", "Chính phủ", "implements"),
    ),
    "a team of a council": (
        "Xem Báo cáo số 8/BC-ĐGS ngày 2/3/2012 của Đoàn giám sát của Hội đồng nhân dân huyện Bến Ghềnh.",
        ("8/BC-ĐGS", "Báo cáo", "2012-03-02", "Đoàn giám sát của Hội đồng nhân dân huyện Bến Ghềnh", "cites"),
    ),
    "a maker in a bracket": (
        "Thực hiện Công văn số 8/BNV-TL, ngày 2-3-2019 (của Bộ Nội vụ), các xã trồng chè:",
        ("8/BNV-TL", "Công văn", "2019-03-02", "Bộ Nội vụ", "implements"),
    ),
    "a maker and its day in a bracket": (
        "Thực hiện Chỉ thị số 8/CT-BYT (do Bộ Y tế ban hành ngày 1/4/2020);",
        ("8/CT-BYT", "Chỉ thị", "2020-04-01", "Bộ Y tế", "implements"),
    ),
    "a short day in a bracket": (
        "Căn cứ Quyết định 8/TTg (25/11/93).",
        ("8/TTg", "Quyết định", "1993-11-25", None, "basis"),
    ),
    "a law by the day of its promulgation": (
        "Căn cứ Luật Trồng trọt công bố ngày 11/7/1989;",
        ("Luật Trồng trọt", "Luật", "1989-07-11", None, "basis"),
    ),
    "an old number behind its type in small letters": (
        "Căn cứ chỉ thị 814-TTg ngày 12-12-95 của Thủ tướng Chính phủ",
        ("814-TTg", "Chỉ thị", "1995-12-12", "Thủ tướng Chính phủ", "basis"),
    ),
    "what the issuer organises": (
        "Theo Hướng dẫn số 8/HD-SNV ngày 03/3/2022 của Sở Nội vụ tổ chức bình xét.",
        ("8/HD-SNV", "Hướng dẫn", "2022-03-03", "Sở Nội vụ tỉnh Sông Thao", "implements"),
    ),
    "a maker that nothing leads to before the number": (
        "Thực hiện Kết luận Bộ Chính trị số 8-KL/TW ngày 22/9/2021;",
        ("8-KL/TW", "Kết luận", "2021-09-22", "Bộ Chính trị", "implements"),
    ),
    "a session behind a comma": (
        "Thực hiện Kết luận số 8-KL/TW của Hội nghị Trung ương 4, khóa XIII;",
        ("8-KL/TW", "Kết luận", None, "Hội nghị Trung ương 4, khóa XIII", "implements"),
    ),
    "a circular of ministries before 1996": (
        "Căn cứ Thông tư liên bộ số 8/TTLB ngày 12/5/1993;",
        ("8/TTLB", "Thông tư liên bộ", "1993-05-12", None, "basis"),
    ),
    "a day with en dashes": (
        "Căn cứ Chỉ thị số 8–CT/TW, ngày 03–6–1998 của BCT (khoá VIII)",
        ("8–CT/TW", "Chỉ thị", "1998-06-03", "Bộ Chính trị (khoá VIII)", "basis"),
    ),
    "initials of the Party that are others' elsewhere": (
        "Căn cứ Quyết định số 8/QĐ-BCT ngày 03/6/2018 của BCT",
        ("8/QĐ-BCT", "Quyết định", "2018-06-03", None, "basis"),
    ),
    "an issuer behind closing marks": (
        "Thực hiện «Nghị quyết số 8-NQ/TU» của Tỉnh ủy;",
        ("8-NQ/TU", "Nghị quyết", None, "Tỉnh ủy Sông Thao", "implements"),
    ),
    "who is heard to report there": (
        "Sau khi nghe Sở Y tế báo cáo tại Tờ trình số 8/TTr-SYT ngày 1/3/2022,",
        ("8/TTr-SYT", "Tờ trình", "2022-03-01", "Sở Y tế tỉnh Sông Thao", "cites"),
    ),
    "who makes it and when, before its number": (
        "Thực hiện Quyết định ngày 05/4/2018 của Chủ tịch UBND tỉnh (số 8/QĐ-UBND) về trồng chè,",
        ("8/QĐ-UBND", "Quyết định", "2018-04-05", "Chủ tịch Ủy ban nhân dân tỉnh Sông Thao", "implements"),
    ),
    "a matter in small letters behind the issuer": (
        "Căn cứ Quyết định số 8/QĐ-TTg ngày 14/7/2020 của Thủ tướng Chính phủ điều hành giá chè;",
        ("8/QĐ-TTg", "Quyết định", "2020-07-14", "Thủ tướng Chính phủ", "basis"),
    ),
    "a law by the day on which it was passed": (
        "Căn cứ Luật Trồng trọt đã được Quốc hội khóa IX, kỳ họp thứ 5 thông qua ngày 21/6/1994;",
        ("Luật Trồng trọt", "Luật", "1994-06-21", None, "basis"),
    ),
    "who says something there": (
        "Tại Công văn số 8/SYT-VP ngày 1/3/2022, Sở Y tế hỏi về việc trồng chè.",
        ("8/SYT-VP", "Công văn", "2022-03-01", "Sở Y tế tỉnh Sông Thao", "cites"),
    ),
    "who has guided there": (
        "Trước đây, Sở Y tế đã hướng dẫn cụ thể tại Công văn số 8/SYT-VP ngày 1/3/2022.",
        ("8/SYT-VP", "Công văn", "2022-03-01", "Sở Y tế tỉnh Sông Thao", "cites"),
    ),
    "joint ministries with a comma": (
        "Căn cứ Thông tư liên tịch số 8/2014/TTLT-BTC-BNV của liên Bộ Tài chính, Bộ Nội vụ;",
        ("8/2014/TTLT-BTC-BNV", "Thông tư liên tịch", None, "liên Bộ Tài chính, Bộ Nội vụ", "basis"),
    ),
    "bodies in other short forms": (
        "Căn cứ Công văn số 8/BGDĐT-TX của Bộ GD và ĐT",
        ("8/BGDĐT-TX", "Công văn", None, "Bộ Giáo dục và Đào tạo", "basis"),
    ),
    "a year of two figures": (
        "Căn cứ Chỉ thị số 8/TTg ngày 8/8/94 của Thủ tướng Chính phủ về việc cấm đốt nương",
        ("8/TTg", "Chỉ thị", "1994-08-08", "Thủ tướng Chính phủ", "basis"),
    ),
    "a day with blanks round its dashes": (
        "Căn cứ Quyết định số 8/HĐBT ngày 8 - 12 - 1989 của Hội đồng Bộ trưởng;",
        ("8/HĐBT", "Quyết định", "1989-12-08", "Hội đồng Bộ trưởng", "basis"),
    ),
    "the government by its initials": (
        "Căn cứ Nghị định số 8/2023/NĐ-CP ngày 03/4/2023 của CP;",
        ("8/2023/NĐ-CP", "Nghị định", "2023-04-03", "Chính phủ", "basis"),
    ),
    "the head of the government in short": (
        "Theo Chỉ thị số 8/CT-TTg ngày 03/4/2018 của TTgCP.",
        ("8/CT-TTg", "Chỉ thị", "2018-04-03", "Thủ tướng Chính phủ", "implements"),
    ),
    "makers together": (
        "Căn cứ Thông tư liên tịch số 8-TTLN ngày 3/4/1995 của liên ngành Bộ Nội vụ, Viện kiểm sát nhân dân tối cao;",
        ("8-TTLN", "Thông tư liên tịch", "1995-04-03", "Bộ Nội vụ, Viện kiểm sát nhân dân tối cao", "basis"),
    ),
    "a man who proposes": (
        "Theo đề nghị của ông Giám đốc Sở Y tế tại Tờ trình số 8/TT-YT ngày 2/3/1999,",
        ("8/TT-YT", "Tờ trình", "1999-03-02", "Giám đốc Sở Y tế tỉnh Sông Thao", "basis"),
    ),
    "a note to the head": (
        "Theo đề nghị của Cục trưởng Cục Dân số tại Phiếu trình số 8/PTr-DS ngày 2/3/2022.",
        ("8/PTr-DS", "Phiếu trình", "2022-03-02", "Cục trưởng Cục Dân số", "basis"),
    ),
    "a circular that guides": (
        "Căn cứ Thông tư hướng dẫn số 8/TT-LB ngày 4/4/1990",
        ("8/TT-LB", "Thông tư", "1990-04-04", None, "basis"),
    ),
    "a law whose number stands in a bracket": (
        "Căn cứ Luật Dược (Luật số 8/2016/QH13) ngày 06 tháng 4 năm 2016;",
        ("8/2016/QH13", "Luật", "2016-04-06", None, "basis"),
    ),
    "a law made anew, with its day": (
        "Căn cứ Luật Trồng trọt (sửa đổi) ngày 21/6/1994;",
        ("Luật Trồng trọt (sửa đổi)", "Luật", "1994-06-21", None, "basis"),
    ),
    "a law with its bare year": (
        "Căn cứ Luật Công đoàn 2012 và Điều lệ Công đoàn;",
        ("Luật Công đoàn 2012", "Luật", None, None, "basis"),
    ),
    "an issuer that nothing leads to": (
        "Căn cứ Công văn số 8/STC-NS ngày 03/4/2020 Sở Tài chính về việc trồng chè",
        ("8/STC-NS", "Công văn", "2020-04-03", "Sở Tài chính tỉnh Sông Thao", "basis"),
    ),
    "who acts behind a date": (
        "Căn cứ Công văn số 8/STC-NS ngày 03/4/2020 Sở Y tế ban hành kế hoạch trồng chè",
        ("8/STC-NS", "Công văn", "2020-04-03", None, "basis"),
    ),
    "an issuer with its short form before the date": (
        "Thực hiện Kế hoạch số 8/KH-BGDĐT của Bộ Giáo dục và Đào tạo (GDĐT) ngày 03/4/2020 về trồng chè",
        ("8/KH-BGDĐT", "Kế hoạch", "2020-04-03", "Bộ Giáo dục và Đào tạo", "implements"),
    ),
    "an invitation": (
        "Hộ ông Páo đã đến làm việc theo Giấy mời số 8/GM-SYT ngày 03/4/2020",
        ("8/GM-SYT", "Giấy mời", "2020-04-03", None, "cites"),
    ),
    "a law whose decrees are carried out": (
        "Triển khai các Nghị định, Thông tư hướng dẫn Luật Trồng trọt",
        ("Luật Trồng trọt", "Luật", None, None, "cites"),
    ),
    "by which something is what it is": (
        "Hộ trồng chè là những hộ có nương theo quy định tại Luật Trồng trọt",
        ("Luật Trồng trọt", "Luật", None, None, "cites"),
    ),
    "a bracket that tells what something came with": (
        "Nương chè phải tuân thủ QCVN 01:2017/BNN (ban hành kèm theo Thông tư số 8/2017/TT-BNN ngày 03/4/2017)",
        ("8/2017/TT-BNN", "Thông tư", "2017-04-03", None, "cites"),
    ),
    "an article behind a broken line": (
        "Việc tưới chè, thực hiện theo quy định tại khoản 3,\nĐiều 8 Luật Trồng trọt năm 2018.",
        ("Luật Trồng trọt năm 2018", "Luật", None, None, "implements"),
    ),
    "a central steering body": (
        "Căn cứ Kế hoạch số 8-KH/BCĐ ngày 03/4/2020 của Ban Chỉ đạo Trung ương về trồng chè, nuôi ong;",
        ("8-KH/BCĐ", "Kế hoạch", "2020-04-03", "Ban Chỉ đạo Trung ương về trồng chè, nuôi ong", "basis"),
    ),
    "an amending law misspelt": (
        "Căn cứ Luật sử đổi, bổ sung một số điều của Luật Trồng trọt",
        ("Luật sử đổi, bổ sung một số điều của Luật Trồng trọt", "Luật", None, None, "basis"),
    ),
    "a law with a blank before its comma": (
        "Căn cứ Luật thi đua , khen thưởng ngày 26/11/2003;",
        ("Luật thi đua, khen thưởng", "Luật", "2003-11-26", None, "basis"),
    ),
    "a law in an old spelling": (
        "Căn cứ Luật Ban hành văn bản qui phạm pháp luật;",
        ("Luật Ban hành văn bản qui phạm pháp luật", "Luật", None, None, "basis"),
    ),
    "a law and who made it": (
        "Căn cứ Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân của Quốc hội khóa XI ngày 26/11/2003;",
        ("Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân", "Luật", "2003-11-26", "Quốc hội khóa XI", "basis"),
    ),
    "the session of an assembly": (
        "Căn cứ Nghị quyết số 8/2021/QH15 ngày 03/4/2021 Kỳ họp thứ hai, Quốc hội khóa XV;",
        ("8/2021/QH15", "Nghị quyết", "2021-04-03", "Quốc hội khóa XV", "basis"),
    ),
    "the session of a council": (
        "Căn cứ Nghị quyết số 8/NQ-HĐND ngày 03/4/2021 tại kỳ họp thứ 12, HĐND tỉnh về việc trồng chè;",
        ("8/NQ-HĐND", "Nghị quyết", "2021-04-03", "Hội đồng nhân dân tỉnh Sông Thao", "basis"),
    ),
    "what a council passes": (
        "Căn cứ Nghị quyết số 8/NQ-HĐND ngày 03/4/2021 của Hội đồng nhân dân tỉnh Sông Thao thông qua giá chè;",
        ("8/NQ-HĐND", "Nghị quyết", "2021-04-03", "Hội đồng nhân dân tỉnh Sông Thao", "basis"),
    ),
    "the next cell of a table": (
        "Triển khai Nghị quyết số 8-NQ/TW của Bộ Chính trị Bộ Y tế Các bộ, ngành",
        ("8-NQ/TW", "Nghị quyết", None, "Bộ Chính trị", "implements"),
    ),
    "the next cell behind the government": (
        "Triển khai Nghị định số 8/2020/NĐ-CP ngày 03/4/2020 của Chính phủ Các bộ, ngành",
        ("8/2020/NĐ-CP", "Nghị định", "2020-04-03", "Chính phủ", "implements"),
    ),
    "by which someone draws an allowance": (
        "b) Cán bộ xã đang hưởng trợ cấp, phụ cấp hằng tháng theo Quyết định số 8-CP;",
        ("8-CP", "Quyết định", None, None, "cites"),
    ),
    "by which allowances are to be paid": (
        "Bà Páo được hưởng trợ cấp hằng tháng theo Quyết định số 8-CP;",
        ("8-CP", "Quyết định", None, None, "implements"),
    ),
    "below the heads of a table": (
        "Tên việc Thời gian hoàn thành\nCăn cứ bổ sung 1 Trồng chè theo Nghị quyết số 8/NQ-CP của Chính phủ",
        ("8/NQ-CP", "Nghị quyết", None, "Chính phủ", "implements"),
    ),
    "what is put into law": (
        "Thể chế hóa Kết luận số 8-KL/TW của Bộ Chính trị",
        ("8-KL/TW", "Kết luận", None, "Bộ Chính trị", "implements"),
    ),
    "a number torn by a blank": (
        "Căn cứ Quyết định số 14/QĐ-VT STHAO ngày 03/4/2020 về tổ trồng chè",
        ("14/QĐ-VTSTHAO", "Quyết định", "2020-04-03", None, "basis"),
    ),
    "a body behind a number": (
        "Căn cứ Quyết định số 14/QĐ-STC UBND ngày 03/4/2020 về tổ trồng chè",
        ("14/QĐ-STC", "Quyết định", None, None, "basis"),
    ),
    "a year with a figure too many": (
        "Căn cứ Thông tư số 14/20009/TT-BTC ngày 03/4/2009 của Bộ Tài chính",
        ("14/20009/TT-BTC", "Thông tư", "2009-04-03", "Bộ Tài chính", "basis"),
    ),
    "a board that is called by its task": (
        "Căn cứ Báo cáo số 4/BC-BTĐ ngày 03/4/2020 của Ban Thẩm định hồ sơ báo cáo kết quả xét.",
        ("4/BC-BTĐ", "Báo cáo", "2020-04-03", "Ban Thẩm định hồ sơ", "basis"),
    ),
    "a secretariat": (
        "Căn cứ Quyết định số 8-QĐ/HSV ngày 03/4/2020 của Ban Thư ký Trung ương Hội Sinh viên Việt Nam về việc xét chọn;",
        ("8-QĐ/HSV", "Quyết định", "2020-04-03", "Ban Thư ký Trung ương Hội Sinh viên Việt Nam", "basis"),
    ),
    "a body in small letters": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của thanh tra tỉnh Sông Thao về đất",
        ("12/CV-TR", "Công văn", "2020-04-03", "Thanh tra tỉnh Sông Thao", "basis"),
    ),
    "a committee in small letters": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của ủy ban nhân dân huyện về đất",
        ("12/CV-TR", "Công văn", "2020-04-03", "Ủy ban nhân dân huyện", "basis"),
    ),
    "a firm in small letters": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của tập đoàn Chè Việt Nam V/v hái chè",
        ("12/CV-TR", "Công văn", "2020-04-03", "Tập đoàn Chè Việt Nam", "basis"),
    ),
    "no body in small letters": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của công ty về hái chè",
        ("12/CV-TR", "Công văn", "2020-04-03", None, "basis"),
    ),
    "no body of a case": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của trường hợp bà Lò Thị Páo về đất",
        ("12/CV-TR", "Công văn", "2020-04-03", None, "basis"),
    ),
    "a registry": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của Chi nhánh Văn phòng Đăng ký đất đai Bến Ghềnh về đất",
        ("12/CV-TR", "Công văn", "2020-04-03", "Chi nhánh Văn phòng Đăng ký đất đai Bến Ghềnh", "basis"),
    ),
    "a registry in small letters": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của Văn phòng đăng ký đất đai tỉnh Sông Thao;",
        ("12/CV-TR", "Công văn", "2020-04-03", "Văn phòng đăng ký đất đai tỉnh Sông Thao", "basis"),
    ),
    "a registry of firms": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của Phòng Đăng ký kinh doanh, Sở Tài chính về việc hái chè;",
        ("12/CV-TR", "Công văn", "2020-04-03", "Phòng Đăng ký kinh doanh, Sở Tài chính tỉnh Sông Thao", "basis"),
    ),
    "a body that signs": (
        "Căn cứ Công văn số 12/CV-TR ngày 03/4/2020 của Sở Nội vụ ký ngày hôm sau;",
        ("12/CV-TR", "Công văn", "2020-04-03", "Sở Nội vụ tỉnh Sông Thao", "basis"),
    ),
    "a unit of a house": (
        "Thực hiện Công văn số 12/VTST-KT ngày 03/4/2020 của Viễn thông Sông Thao về việc giữ trạm.",
        ("12/VTST-KT", "Công văn", "2020-04-03", "Viễn thông Sông Thao", "implements"),
    ),
    "a name with a dash that begins a line": (
        "Căn cứ Thông tư số 9/2020/TT-BLĐTBXH ngày 03/4/2020 của Bộ Lao động\n- Thương binh và Xã hội về dạy nghề;",
        ("9/2020/TT-BLĐTBXH", "Thông tư", "2020-04-03", "Bộ Lao động - Thương binh và Xã hội", "basis"),
    ),
    "a part of a body before its body": (
        "Theo Công văn số 5/CVL-NV ngày 03/4/2020 của Cục Việc làm - Bộ Nội vụ hướng dẫn;",
        ("5/CVL-NV", "Công văn", "2020-04-03", "Cục Việc làm - Bộ Nội vụ", "implements"),
    ),
    "a part of a body before its body and a comma": (
        "Theo Công văn số 5/CV-TĐ ngày 03/4/2020 của Ban Thi đua, Sở Nội vụ về việc chia cụm;",
        ("5/CV-TĐ", "Công văn", "2020-04-03", "Ban Thi đua, Sở Nội vụ tỉnh Sông Thao", "implements"),
    ),
    "another body that acts": (
        "Theo Công văn số 5/CV-TĐ ngày 03/4/2020 của Ban Thi đua, Sở Nội vụ hướng dẫn các xã.",
        ("5/CV-TĐ", "Công văn", "2020-04-03", "Ban Thi đua", "implements"),
    ),
    "the mark of a footnote behind a body": (
        "Căn cứ Nghị định số 5/2020/NĐ-CP ngày 03/4/2020 của Chính phủ2;",
        ("5/2020/NĐ-CP", "Nghị định", "2020-04-03", "Chính phủ", "basis"),
    ),
    "a steering body of the nation": (
        "Thực hiện Công điện số 5/CĐ-QG ngày 03/4/2020 của Ban Chỉ đạo quốc gia về phòng, chống sạt lở; giữ đê.",
        ("5/CĐ-QG", "Công điện", "2020-04-03", "Ban Chỉ đạo quốc gia về phòng, chống sạt lở", "implements"),
    ),
    "a province's agency": (
        "Xét đề nghị của Ban Dân tộc tại Tờ trình số 5/TTr-BDT ngày 03/4/2020,",
        ("5/TTr-BDT", "Tờ trình", "2020-04-03", "Ban Dân tộc tỉnh Sông Thao", "basis"),
    ),
    "who acts in a bracket": (
        "Các xã giữ rừng (UBND tỉnh đã có Công văn số 42/UBND-KT ngày 03/4/2020 gửi các xã).",
        ("42/UBND-KT", "Công văn", "2020-04-03", "Ủy ban nhân dân tỉnh Sông Thao", "cites"),
    ),
    "who made it stands behind its title": (
        "Thực hiện Công văn số 42/ĐHBG-ĐT ngày 03/4/2020 về việc chấm đồ án trồng cây của Hiệu trưởng Trường Đại học Bến Ghềnh, các khoa chấm.",
        ("42/ĐHBG-ĐT", "Công văn", "2020-04-03", "Hiệu trưởng Trường Đại học Bến Ghềnh", "implements"),
    ),
    "a name with a field of work before a bracket": (
        "Theo Công văn số 476/CATM-ĐT ngày 30/3/2024 của Cục An toàn thông tin (Bộ Giữ rừng) về việc giữ mạng, các xã ghi sổ.",
        ("476/CATM-ĐT", "Công văn", "2024-03-30", "Cục An toàn thông tin", "implements"),
    ),
    "the office of a steering body": (
        "Theo Công văn số 31/VP-BCĐ ngày 28/3/2024 của Văn phòng Ban Chỉ đạo an toàn, an ninh mạng quốc gia về việc giữ mạng, các xã ghi sổ.",
        ("31/VP-BCĐ", "Công văn", "2024-03-28", "Văn phòng Ban Chỉ đạo an toàn, an ninh mạng quốc gia", "implements"),
    ),
    "a Party group within a ministry": (
        "Theo Nghị quyết số 398-NQ/BCSĐ ngày 15/3/2024 của Ban Cán sự đảng Bộ Giữ rừng, các xã ghi sổ.",
        ("398-NQ/BCSĐ", "Nghị quyết", "2024-03-15", "Ban Cán sự đảng Bộ Giữ rừng", "implements"),
    ),
    "its matter with a capital": (
        "Căn cứ Nghị định số 102/2009/NĐ-CP ngày 06/11/2009 của Chính phủ Về quản lý đầu tư;",
        ("102/2009/NĐ-CP", "Nghị định", "2009-11-06", "Chính phủ", "basis"),
    ),
    "its year alone": (
        "Căn cứ Luật Giá số 11/2012/QH13 năm 2012;",
        ("11/2012/QH13", "Luật", "2012", None, "basis"),
    ),
    "two letters of who made it": (
        "Thực hiện Kế hoạch số 2/KH-ĐD ngày 03/4/2020 về chăm sóc của Phòng Điều dưỡng;",
        ("2/KH-ĐD", "Kế hoạch", "2020-04-03", "Phòng Điều dưỡng", "implements"),
    ),
    "a body in a title that is not who made it": (
        "Thực hiện Công văn số 42/ĐHBG-ĐT ngày 03/4/2020 về kiến nghị của Giám đốc Sở Y tế;",
        ("42/ĐHBG-ĐT", "Công văn", "2020-04-03", None, "implements"),
    ),
    "what many bodies bear tells no maker": (
        "Thực hiện Kế hoạch số 42/KH-UBND ngày 03/4/2020 về triển khai kế hoạch của Ủy ban nhân dân tỉnh;",
        ("42/KH-UBND", "Kế hoạch", "2020-04-03", None, "implements"),
    ),
    "an ordinance with a number": (
        "Thi hành Pháp lệnh số 8/1999/PL-UBTVQH10 ngày 20/12/1999 của Ủy ban Thường vụ Quốc hội.",
        ("8/1999/PL-UBTVQH10", "Pháp lệnh", "1999-12-20", "Ủy ban Thường vụ Quốc hội", "implements"),
    ),
    "a law whose name ends in law": (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;",
        ("64/2025/QH15", "Luật", None, None, "basis"),
    ),
    "an article in a wrapped line": (
        "Căn cứ khoản 2\nĐiều 18 Luật Thuế giá trị gia tăng số 48/2024/QH15 quy định hiệu lực;",
        ("48/2024/QH15", "Luật", None, None, "basis"),
    ),
    "a type with what it is about": (
        "Theo đề nghị của Sở Nội vụ; Báo cáo thẩm định số 47/BC-STP ngày 10/4/2015 của Sở Tư pháp.",
        ("47/BC-STP", "Báo cáo", "2015-04-10", "Sở Tư pháp tỉnh Sông Thao", "basis"),
    ),
    "who speaks in the document cited": (
        "Bám sát quan điểm chỉ đạo của Bộ Chính trị tại Kết luận số 132-KL/TW về giữ rừng.",
        ("132-KL/TW", "Kết luận", None, "Bộ Chính trị", "implements"),
    ),
    "who directs is not the office that writes": (
        "Thực hiện chỉ đạo của Thủ tướng Chính phủ tại Công văn số 7683/VPCP-QHĐP ngày 18/8/2025.",
        ("7683/VPCP-QHĐP", "Công văn", "2025-08-18", None, "implements"),
    ),
    "the year last": (
        "Căn cứ Phiếu lấy ý kiến số 1025/PLYK/2025 ngày 23 tháng 11 năm 2025;",
        ("1025/PLYK/2025", "Phiếu lấy ý kiến", "2025-11-23", None, "basis"),
    ),
    "a recital of opinions": (
        "Trên cơ sở ý kiến của Ngân hàng Nhà nước Việt Nam tại Tờ trình số 215/TTr-NHNN ngày 28/11/2025.",
        ("215/TTr-NHNN", "Tờ trình", "2025-11-28", "Ngân hàng Nhà nước Việt Nam", "basis"),
    ),
    "a part repealed is an amendment": (
        "Bãi bỏ cụm từ “cấp huyện” tại khoản 1 Điều 3 Nghị quyết số 38/2024/NQ-HĐND ngày 10/12/2024.",
        ("38/2024/NQ-HĐND", "Nghị quyết", "2024-12-10", None, "amends"),
    ),
    "asked to go by it": (
        "Đề nghị các xã căn cứ quy định tại Nghị định số 08/2015/NĐ-CP ngày 21/01/2015 để thực hiện.",
        ("08/2015/NĐ-CP", "Nghị định", "2015-01-21", None, "implements"),
    ),
    "a term in a bracket": (
        "Thực hiện Chỉ thị số 18-CT/TW ngày 04/9/2012 của Ban Bí thư (khóa XI) về giữ rừng.",
        ("18-CT/TW", "Chỉ thị", "2012-09-04", "Ban Bí thư (khóa XI)", "implements"),
    ),
    "a year that lost a figure": (
        "Quyết định này thay thế Quyết định số 22/201 /QĐ-UBND ngày 13 tháng 9 năm 2019 của Ủy ban nhân dân tỉnh.",
        ("22/201/QĐ-UBND", "Quyết định", "2019-09-13", "Ủy ban nhân dân tỉnh Sông Thao", "replaces"),
    ),
    "who approved it stands before": (
        "Thực hiện quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 36/QĐ-TTg ngày 11/01/2024.",
        ("36/QĐ-TTg", "Quyết định", "2024-01-11", "Thủ tướng Chính phủ", "implements"),
    ),
    "a joint circular": (
        ("Căn cứ Thông tư liên tịch số 7/2024/TTLT-BYT-TATC ngày 02/3/2024 của Bộ Y tế, Tòa án nhân dân tối cao và Viện"
        " kiểm sát nhân dân tối cao về giám định;"),
        (
            "7/2024/TTLT-BYT-TATC",
            "Thông tư liên tịch",
            "2024-03-02",
            "Bộ Y tế, Tòa án nhân dân tối cao và Viện kiểm sát nhân dân tối cao",
            "basis",
        ),
    ),
    "what a steering body steers": (
        ("Thực hiện Thông báo số 4-TB/BCĐ ngày 02/3/2024 của Ban Chỉ đạo Trung ương về giữ rừng, trồng cây thông báo"
        " kết luận cuộc họp."),
        (
            "4-TB/BCĐ",
            "Thông báo",
            "2024-03-02",
            "Ban Chỉ đạo Trung ương về giữ rừng, trồng cây",
            "implements",
        ),
    ),
    "the kind of a place printed twice": (
        "Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 13/9/2019 của Ủy ban nhân dân tỉnh tỉnh.",
        ("12/QĐ-UBND", "Quyết định", "2019-09-13", "Ủy ban nhân dân tỉnh Sông Thao", "replaces"),
    ),
    "a company in capitals": (
        "Trả lời văn bản số 15/CV-GT ngày 02/6/2025 của Công Ty TNHH Gạch Thao về thuế suất.",
        ("15/CV-GT", None, "2025-06-02", "Công Ty TNHH Gạch Thao", "cites"),
    ),
    "letters between number and slash": (
        "Thực hiện Công văn số 217 KB/TCCB ngày 09/02/2004 của Kho bạc Nhà nước Trung ương.",
        ("217KB/TCCB", "Công văn", "2004-02-09", "Kho bạc Nhà nước Trung ương", "implements"),
    ),
    "a number of the Council of Ministers": (
        "Để thi hành Nghị định số 429-HĐBT ngày 15 tháng 12 năm 1990 của Hội đồng Bộ trưởng.",
        ("429-HĐBT", "Nghị định", "1990-12-15", "Hội đồng Bộ trưởng", "implements"),
    ),
    "a ministry of earlier days, in older spelling": (
        "Thực hiện Thông tư số 01/2001/TT-BTS ngày 05/3/2001 của Bộ Thuỷ sản và được phổ biến.",
        ("01/2001/TT-BTS", "Thông tư", "2001-03-05", "Bộ Thuỷ sản", "implements"),
    ),
    "an ordinance about something": (
        "Để thi hành Pháp lệnh về đê điều ngày 16 tháng 11 năm 1989.",
        ("Pháp lệnh về đê điều", "Pháp lệnh", "1989-11-16", None, "implements"),
    ),
    "a number broken behind its dash": (
        "Thực hiện Quyết định số 4291/QĐ-\n\nBGTVT ngày 24 tháng 12 năm 2013.",
        ("4291/QĐ-BGTVT", "Quyết định", "2013-12-24", None, "implements"),
    ),
    "another post behind a dash": (
        "Xét đề nghị của Vụ trưởng Vụ Tổ chức cán bộ - Ủy viên Thường trực Hội đồng tại Tờ trình số 12/TTr-TCCB.",
        ("12/TTr-TCCB", "Tờ trình", None, "Vụ trưởng Vụ Tổ chức cán bộ", "basis"),
    ),
    "how it went is no order": (
        "Việc thực hiện Quyết định số 26/2007/QĐ-TTg ngày 15/02/2007 còn chậm.",
        ("26/2007/QĐ-TTg", "Quyết định", "2007-02-15", None, "cites"),
    ),
    "what was not done is no order": (
        "Một số xã chưa nghiêm túc thực hiện Công văn số 512/UBND-TH ngày 05/4/2018 của UBND tỉnh.",
        ("512/UBND-TH", "Công văn", "2018-04-05", "Ủy ban nhân dân tỉnh Sông Thao", "cites"),
    ),
    "what must not be done by a law is an order": (
        "Làm đúng những việc không được làm theo quy định của Luật Thanh tra năm 2025.",
        ("Luật Thanh tra năm 2025", "Luật", None, None, "implements"),
    ),
    "who reported it": (
        "Sau khi nghe Bộ Nông nghiệp và Môi trường báo cáo (văn bản số 2196/BNNMT-CB ngày 04/7/2025).",
        ("2196/BNNMT-CB", None, "2025-07-04", "Bộ Nông nghiệp và Môi trường", "cites"),
    ),
    "a numbered military region": (
        "Thực hiện Hướng dẫn số 201/HD-CT ngày 10/12/2011 của Cục Chính trị Quân khu 2.",
        ("201/HD-CT", "Hướng dẫn", "2011-12-10", "Cục Chính trị Quân khu 2", "implements"),
    ),
    "a conclusion notice": (
        "Thực hiện Thông báo kết luận số 49/TB-VPCP ngày 07/02/2024 của Văn phòng Chính phủ.",
        ("49/TB-VPCP", "Thông báo", "2024-02-07", "Văn phòng Chính phủ", "implements"),
    ),
    "state, date in digits": (
        "Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2021 của Thủ tướng Chính phủ về giữ rừng.",
        ("19/CT-TTg", "Chỉ thị", "2021-07-16", "Thủ tướng Chính phủ", "implements"),
    ),
    "Party, comma before the date": (
        "Tiếp tục quán triệt Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị.",
        ("34-CT/TW", "Chỉ thị", "2014-04-07", "Bộ Chính trị", "implements"),
    ),
    "the Party committee of one's own province": (
        "Triển khai kế hoạch số 112-KH/TU ngày 16/7/2022 của Tỉnh ủy.",
        ("112-KH/TU", "Kế hoạch", "2022-07-16", "Tỉnh ủy Sông Thao", "implements"),
    ),
    "the chairman of one's own province": (
        "thực hiện nghiêm Chỉ thị số 07/CT-UBND ngày 16/4/2021 của Chủ tịch UBND tỉnh về giữ nước.",
        ("07/CT-UBND", "Chỉ thị", "2021-04-16", "Chủ tịch Ủy ban nhân dân tỉnh Sông Thao", "implements"),
    ),
    "a term belongs to the issuer": (
        "thực hiện Nghị quyết số 04-NQ/TW ngày 30/10/2016 của Ban Chấp hành Trung ương Đảng khoá XII.",
        ("04-NQ/TW", "Nghị quyết", "2016-10-30", "Ban Chấp hành Trung ương Đảng khoá XII", "implements"),
    ),
    "the type abbreviated": (
        "Các cụm, khối (QĐ số 87/QĐ-UBND) chấm điểm.",
        ("87/QĐ-UBND", "Quyết định", None, None, "cites"),
    ),
    "a vague word names no type": (
        "Trả lời văn bản số 308/BC-BXD ngày 13/11/2023 của Bộ Xây dựng về cầu treo.",
        ("308/BC-BXD", None, "2023-11-13", "Bộ Xây dựng", "cites"),
    ),
    "a recital": (
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết;",
        ("98/2023/NĐ-CP", "Nghị định", "2023-12-31", "Chính phủ", "basis"),
    ),
    "a proposal": (
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 112/TTr-SNV ngày 18/02/2021,",
        ("112/TTr-SNV", "Tờ trình", "2021-02-18", "Giám đốc Sở Nội vụ tỉnh Sông Thao", "basis"),
    ),
    "a further unit in the symbol": (
        "Căn cứ Công văn số 746/SNV-TC, PT&NL ngày 12/02/2025 của Sở Nội vụ về giữ giếng;",
        ("746/SNV-TC,PT&NL", "Công văn", "2025-02-12", "Sở Nội vụ tỉnh Sông Thao", "basis"),
    ),
    "who serves a board in a field of work": (
        "Theo đề nghị tại Tờ trình số 8/TTr-ATGT ngày 02/3/2020 của Thường trực Ban An toàn giao thông tỉnh, Phòng mở lớp.",
        ("8/TTr-ATGT", "Tờ trình", "2020-03-02", "Thường trực Ban An toàn giao thông tỉnh Sông Thao", "basis"),
    ),
    "who was advised to issue it": (
        "Sở Nội vụ đã tham mưu trình Chủ tịch Ủy ban nhân dân tỉnh ban hành Quyết định số 57/QĐ-UBND ngày 02/3/2020.",
        ("57/QĐ-UBND", "Quyết định", "2020-03-02", "Chủ tịch Ủy ban nhân dân tỉnh Sông Thao", "cites"),
    ),
    "who passed it": (
        "Ngày 12 tháng 6 năm 2025, Quốc hội đã thông qua Nghị quyết số 202/2025/QH15 về việc sắp xếp các tỉnh.",
        ("202/2025/QH15", "Nghị quyết", "2025-06-12", "Quốc hội", "cites"),
    ),
    "a consent": (
        "Được sự đồng ý của Chủ tịch Ủy ban nhân dân tỉnh tại Công văn số 8/UBND-NV ngày 02/3/2020, Phòng mở lớp.",
        ("8/UBND-NV", "Công văn", "2020-03-02", "Chủ tịch Ủy ban nhân dân tỉnh Sông Thao", "cites"),
    ),
    "the issuer and the date before the number": (
        "Ngày 28 tháng 10 năm 2023, Chủ tịch Ủy ban nhân dân tỉnh đã ban hành Công văn số 3280/UBND-VX về rà soát.",
        ("3280/UBND-VX", "Công văn", "2023-10-28", "Chủ tịch Ủy ban nhân dân tỉnh Sông Thao", "cites"),
    ),
    "replaced": (
        "Điều 2. Quyết định này thay thế Quyết định số 214/QĐ-UBND ngày 17/3/2017 của Ủy ban nhân dân tỉnh.",
        ("214/QĐ-UBND", "Quyết định", "2017-03-17", "Ủy ban nhân dân tỉnh Sông Thao", "replaces"),
    ),
    "repealed": (
        "Điều 1. Bãi bỏ Quyết định số 10/2016/QĐ-UBND ngày 21/3/2016 của Ủy ban nhân dân tỉnh.",
        ("10/2016/QĐ-UBND", "Quyết định", "2016-03-21", "Ủy ban nhân dân tỉnh Sông Thao", "repeals"),
    ),
    "amended": (
        "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 9/2020/QĐ-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh.",
        ("9/2020/QĐ-UBND", "Quyết định", "2020-03-02", "Ủy ban nhân dân tỉnh Sông Thao", "amends"),
    ),
    "someone else is asked to amend": (
        "sớm trình Chính phủ sửa đổi một số điều Nghị định số 45/2020/NĐ-CP của Chính phủ.",
        ("45/2020/NĐ-CP", "Nghị định", None, "Chính phủ", "cites"),
    ),
    "a yardstick": (
        "đạt vượt mức so với Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ.",
        ("17/NQ-CP", "Nghị quyết", "2019-03-07", "Chính phủ", "cites"),
    ),
    "sent on": (
        "Sở Nội vụ xin gửi Chỉ thị số 05/CT-UBND ngày 02/02/2023 của UBND tỉnh (văn bản đính kèm).",
        ("05/CT-UBND", "Chỉ thị", "2023-02-02", "Ủy ban nhân dân tỉnh Sông Thao", "forwards"),
    ),
    "a law by name and year": (
        "khen thưởng theo Luật Thi đua, khen thưởng năm 2022 và các văn bản hướng dẫn.",
        ("Luật Thi đua, khen thưởng năm 2022", "Luật", None, None, "implements"),
    ),
    "a law by name and number": (
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
        ("06/2022/QH15", "Luật", "2022-06-15", None, "basis"),
    ),
    "a name broken by a page": (
        "thực hiện Chỉ thị số 34-CT/TW, ngày\n\n07/4/2014 của Bộ Chính trị",
        ("34-CT/TW", "Chỉ thị", "2014-04-07", "Bộ Chính trị", "implements"),
    ),
    "a title in capitals": (
        "THỰC HIỆN CHỈ THỊ SỐ 8/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 CỦA BỘ TRƯỞNG BỘ Y TẾ VỀ VIỆC GIỮ RỪNG",
        ("8/CT-TTG", "Chỉ thị", "2021-07-16", "Bộ trưởng Bộ Y tế", "implements"),
    ),
    "blanks in a date": (
        "Căn cứ Quyết định số 12/QĐ-BYT ngày 02/ 10/ 2008 của Bộ Y tế;",
        ("12/QĐ-BYT", "Quyết định", "2008-10-02", "Bộ Y tế", "basis"),
    ),
    "a word run into the number": (
        "Thực hiện Thông báo số 70-TB/TUngày 06 tháng 01 năm 2012 của Ban Thường vụ Tỉnh ủy.",
        ("70-TB/TU", "Thông báo", "2012-01-06", "Ban Thường vụ Tỉnh ủy Sông Thao", "implements"),
    ),
    "a unit apart from its code": (
        "Căn cứ Công văn số 630/CV SLĐTB&XH ngày 27/4/2010 về trợ cấp;",
        ("630/CVSLĐTB&XH", "Công văn", "2010-04-27", None, "basis"),
    ),
    "a proposer before a bracket": (
        "Xét đề nghị của Giám đốc Sở Y tế (Tờ trình số 5/TTr-SYT ngày 11/5/2017),",
        ("5/TTr-SYT", "Tờ trình", "2017-05-11", "Giám đốc Sở Y tế tỉnh Sông Thao", "basis"),
    ),
    "a body whose last word goes on": (
        "Trả lời Công văn số 4/BHLĐ ngày 22/5/1992 của Ban Bảo hộ lao động về mẫu phiếu.",
        ("4/BHLĐ", "Công văn", "1992-05-22", "Ban Bảo hộ lao động", "cites"),
    ),
    "an enterprise by its kind and name": (
        "Thực hiện Nghị quyết số 52-NQ/ĐU ngày 24/9/2024 của Đảng ủy Công ty than Khe Cả về an toàn.",
        ("52-NQ/ĐU", "Nghị quyết", "2024-09-24", "Đảng ủy Công ty than Khe Cả", "implements"),
    ),
    "a steering body with its subject": (
        "Thực hiện Kế hoạch số 1-KH/BCĐ ngày 20/5/2025 của Ban Chỉ đạo tỉnh về phát triển kinh tế số, thương mại điện tử về triển khai chợ số.",
        ("1-KH/BCĐ", "Kế hoạch", "2025-05-20",
         "Ban Chỉ đạo tỉnh Sông Thao về phát triển kinh tế số, thương mại điện tử", "implements"),
    ),
    "a steering body and what its plan is about": (
        "Thực hiện Kế hoạch số 1-KH/BCĐ ngày 20/5/2025 của Ban Chỉ đạo tỉnh về trồng cây.",
        ("1-KH/BCĐ", "Kế hoạch", "2025-05-20", "Ban Chỉ đạo tỉnh Sông Thao", "implements"),
    ),
    "repealed, said behind": (
        "Mẫu phiếu kèm theo Công văn số 41/SYT-NV ngày 22/5/2019 của Sở Y tế bị bãi bỏ.",
        ("41/SYT-NV", "Công văn", "2019-05-22", "Sở Y tế tỉnh Sông Thao", "repeals"),
    ),
    "a programme replaces": (
        "Chương trình này thay cho Chương trình số 31-CTr/HU, ngày 09/01/2012.",
        ("31-CTr/HU", "Chương trình", "2012-01-09", None, "replaces"),
    ),
    "what goes on": (
        "Việc chưa xong của Kế hoạch số 8-KH/TU ngày 20/10/2025 được tiếp tục thực hiện trong quý II.",
        ("8-KH/TU", "Kế hoạch", "2025-10-20", None, "implements"),
    ),
    "what another document gave": (
        "Ông được truy tặng huân chương theo Quyết định số 21/QĐ-CTN ngày 23/02/2010 của Chủ tịch nước.",
        ("21/QĐ-CTN", "Quyết định", "2010-02-23", "Chủ tịch nước", "cites"),
    ),
    "rules enclosed with a decision": (
        "Sở Y tế tham mưu sửa Quy chế ban hành kèm theo Quyết định số 11-QĐ/TU ngày 03/9/2025.",
        ("11-QĐ/TU", "Quyết định", "2025-09-03", None, "cites"),
    ),
    "a trial is no recital": (
        "Xét xử trực tuyến hai vụ theo Nghị quyết số 33/2021/QH15 ngày 12/11/2021 của Quốc hội.",
        ("33/2021/QH15", "Nghị quyết", "2021-11-12", "Quốc hội", "implements"),
    ),
    "after it was looked at": (
        "Sau khi xem xét Công văn số 43/CV-SNV ngày 12/4/2010 của Sở Nội vụ về việc trao cờ, UBND tỉnh đồng ý.",
        ("43/CV-SNV", "Công văn", "2010-04-12", "Sở Nội vụ tỉnh Sông Thao", "basis"),
    ),
    "an item that names another's act": (
        "a) Nghị quyết sửa đổi, bổ sung Nghị quyết số 11/2020/QH14 của Quốc hội về đô thị;",
        ("11/2020/QH14", "Nghị quyết", None, "Quốc hội", "cites"),
    ),
    "a title that speaks of what has ended": (
        "Xét đề nghị của Sở Tư pháp tại Tờ trình số 3/TTr-STP về việc công bố Danh mục văn bản hết hiệu lực,",
        ("3/TTr-STP", "Tờ trình", None, "Sở Tư pháp tỉnh Sông Thao", "basis"),
    ),
    "what is against this one ends": (
        "Những điều của Chỉ thị số 22/CT-UB ngày 30/9/1996 trái với Chỉ thị này nay bãi bỏ.",
        ("22/CT-UB", "Chỉ thị", "1996-09-30", None, "repeals"),
    ),
    "a dash without blanks in a name": (
        "Trả lời Tờ trình số 7/TTr-BTĐ ngày 27/5/2008 của Ban Thi đua-Khen thưởng Trung ương V/v tặng cờ.",
        ("7/TTr-BTĐ", "Tờ trình", "2008-05-27", "Ban Thi đua-Khen thưởng Trung ương", "cites"),
    ),
    "what anybody did with it": (
        "Thực hiện Nghị quyết số 1/NQ-CP ngày 03/01/2015 của Chính phủ, các cơ quan, địa phương đã quán triệt.",
        ("1/NQ-CP", "Nghị quyết", "2015-01-03", "Chính phủ", "cites"),
    ),
    "a copy goes along": (
        "Sở Y tế có văn bản số 36/BC-SYT ngày 22/9/2021 báo cáo UBND tỉnh về dịch sốt (bản chụp kèm theo).",
        ("36/BC-SYT", None, "2021-09-22", "Sở Y tế tỉnh Sông Thao", "forwards"),
    ),
    "a law with abbreviations in its name": (
        "Căn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;",
        ("Luật Tổ chức HĐND và UBND", "Luật", "2003-11-26", None, "basis"),
    ),
    "an ordinance in small letters, with its day and its maker": (
        "Căn cứ Pháp lệnh giữ gìn đê điều và bờ bãi ngày 05-4-1990 của Hội đồng Nhà nước;",
        ("Pháp lệnh giữ gìn đê điều và bờ bãi", "Pháp lệnh", "1990-04-05", "Hội đồng Nhà nước", "basis"),
    ),
    "an ordinance that amends": (
        "Căn cứ Pháp lệnh sửa đổi Điều 7 Pháp lệnh nuôi ong ngày 12/3/2009;",
        ("Pháp lệnh sửa đổi Điều 7 Pháp lệnh nuôi ong", "Pháp lệnh", "2009-03-12", None, "basis"),
    ),
    "a law in small letters, with its year": (
        "Việc họp thôn làm theo Luật giữ rừng và trồng cây đầu nguồn năm 2011.",
        ("Luật giữ rừng và trồng cây đầu nguồn năm 2011", "Luật", None, None, "implements"),
    ),
    "an issuer run into the word before it": (
        "Thực hiện Thông báo số 14/TB-VP ngày 06/9/2007 củaVăn phòng Chính phủ.",
        ("14/TB-VP", "Thông báo", "2007-09-06", "Văn phòng Chính phủ", "implements"),
    ),
    "a number of the Council of State, its body before it": (
        "Căn cứ quyết định của Hội đồng Nhà nướcsố 41a-KT-HĐNN8 ngày 29/8/1989;",
        ("41a-KT-HĐNN8", "Quyết định", "1989-08-29", "Hội đồng Nhà nước", "basis"),
    ),
    "long dashes in a number": (
        "Thực hiện Kế hoạch số 75/KHLN/SYT–SVHTT–TĐTN ngày 19/8/2008.",
        ("75/KHLN/SYT–SVHTT–TĐTN", "Kế hoạch", "2008-08-19", None, "implements"),
    ),
    "blanks on both sides of a dash, before the day": (
        "Thực hiện Công văn số 61/ SVH – QLDS ngày 05/3/2009 của Sở Văn hóa và Thể thao.",
        ("61/SVH–QLDS", "Công văn", "2009-03-05", "Sở Văn hóa và Thể thao tỉnh Sông Thao", "implements"),
    ),
    "to be known well": (
        "Cán bộ thôn phải nắm vững Nghị định số 36/NĐ-CP ngày 03/4/2001 của Chính phủ.",
        ("36/NĐ-CP", "Nghị định", "2001-04-03", "Chính phủ", "implements"),
    ),
    "an old number behind its type": (
        "Lập ban quản lý theo tinh thần Nghị định 404-CP ngày 09/11/1979 của Hội đồng Chính phủ.",
        ("404-CP", "Nghị định", "1979-11-09", "Hội đồng Chính phủ", "implements"),
    ),
    "who made it, behind a day without a comma": (
        "Ngày 24 tháng 6 năm 1977 Hội đồng Chính phủ đã ra Quyết định số 169-CP về đo đất.",
        ("169-CP", "Quyết định", "1977-06-24", "Hội đồng Chính phủ", "cites"),
    ),
    "a session of the Central Committee": (
        "Thực hiện Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8 khóa XI về đổi mới giáo dục.",
        ("29-NQ/TW", "Nghị quyết", None, "Hội nghị Trung ương 8 khóa XI", "implements"),
    ),
    "a bracket behind the title": (
        "Thực hiện Kế hoạch Chuyên đề: Giữ sạch bờ kênh (số 57/KH-SYT ngày 13/3/2020) của Sở Y tế.",
        ("57/KH-SYT", "Kế hoạch", "2020-03-13", "Sở Y tế tỉnh Sông Thao", "implements"),
    ),
    "the day in a bracket with its verb": (
        "Theo Quyết định số 45/QĐ-SYT (ban hành ngày 06/7/2011) của Sở Y tế.",
        ("45/QĐ-SYT", "Quyết định", "2011-07-06", "Sở Y tế tỉnh Sông Thao", "implements"),
    ),
    "the mark of a footnote behind its maker": (
        "Theo Quyết định số 86/QĐ-BGDĐT ngày 28/12/2017 của Bộ trưởng Bộ GD&ĐT1.",
        ("86/QĐ-BGDĐT", "Quyết định", "2017-12-28", "Bộ trưởng Bộ Giáo dục và Đào tạo", "implements"),
    ),
    "a proposal in the midst of a sentence": (
        "Đồng ý lập trạm theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 5/TTr-SYT ngày 02/3/2020.",
        ("5/TTr-SYT", "Tờ trình", "2020-03-02", "Giám đốc Sở Y tế tỉnh Sông Thao", "basis"),
    ),
    "a way to go is no order": (
        "Sửa quy chế theo hướng gọn hơn so với các văn bản dưới Luật Cây xanh năm 2014.",
        ("Luật Cây xanh năm 2014", "Luật", None, None, "cites"),
    ),
    "a decree of the president, of old": (
        "Theo Sắc lệnh số 95-SL ngày 01/6/1948 về ghi công.",
        ("95-SL", "Sắc lệnh", "1948-06-01", None, "implements"),
    ),
    "two ministries that made it together": (
        "Theo Thông tư liên tịch số 12/2010/TTLT/BNV-BTC ngày 03/4/2010 của Bộ Nội vụ, Bộ Tài chính về phụ cấp.",
        ("12/2010/TTLT/BNV-BTC", "Thông tư liên tịch", "2010-04-03", "Bộ Nội vụ, Bộ Tài chính", "implements"),
    ),
    "the hour before the day": (
        "Thực hiện Công điện số 9/CĐ-TTg hồi 10 giờ 30 phút ngày 03/4/2020 của Thủ tướng Chính phủ.",
        ("9/CĐ-TTg", "Công điện", "2020-04-03", "Thủ tướng Chính phủ", "implements"),
    ),
    "tasks that it gives": (
        "Hoàn thành dứt điểm các nhiệm vụ được giao tại Kế hoạch số 9/KH-SYT ngày 03/4/2020.",
        ("9/KH-SYT", "Kế hoạch", "2020-04-03", None, "implements"),
    ),
    "passed on": (
        "Sở Nội vụ chuyển các phòng Công văn số 14/BNV-TC ngày 04/5/2021 của Bộ Nội vụ để biết, làm theo.",
        ("14/BNV-TC", "Công văn", "2021-05-04", "Bộ Nội vụ", "forwards"),
    ),
    "passed on to us": (
        "Được Sở Y tế chuyển Công văn số 14/BNV-TC ngày 04/5/2021 của Bộ Nội vụ, Phòng có ý kiến.",
        ("14/BNV-TC", "Công văn", "2021-05-04", "Bộ Nội vụ", "cites"),
    ),
    "in a bracket that says it goes along": (
        "Các trường xem kỹ (Có Công văn số 14/BNV-TC ngày 04/5/2021 của Bộ Nội vụ gửi kèm).",
        ("14/BNV-TC", "Công văn", "2021-05-04", "Bộ Nội vụ", "forwards"),
    ),
    "a change is no passing on": (
        "Làm chuyển đổi số theo Kế hoạch số 5/KH-SYT.",
        ("5/KH-SYT", "Kế hoạch", None, None, "implements"),
    ),
    "five figures of the Party": (
        "Trả lời Công văn số 15012-CV/VPTW ngày 23/5/2025 của Văn phòng Trung ương Đảng.",
        ("15012-CV/VPTW", "Công văn", "2025-05-23", "Văn phòng Trung ương Đảng", "cites"),
    ),
    "education apart from training": (
        "Căn cứ Thông tư số 28/2009/TT-BGD ĐT ngày 21/10/2009 Của Bộ Giáo dục và đào tạo;",
        ("28/2009/TT-BGDĐT", "Thông tư", "2009-10-21", "Bộ Giáo dục và đào tạo", "basis"),
    ),
    "who made it right behind its number": (
        "Theo Hướng dẫn số 69/HD-SYT Sở Y tế ban hành ngày 5 tháng 9 năm 2013 về tiêm chủng.",
        ("69/HD-SYT", "Hướng dẫn", "2013-09-05", "Sở Y tế tỉnh Sông Thao", "implements"),
    ),
    "a body that no small word goes on with": (
        "Triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị sát với từng bản.",
        ("57-NQ/TW", "Nghị quyết", None, "Bộ Chính trị", "implements"),
    ),
    "replaced with what it enclosed": (
        "Khung này thay thế cho khung của Sở ban hành kèm theo Công văn số 24/SYT-NV ngày 06/12/2017.",
        ("24/SYT-NV", "Công văn", "2017-12-06", None, "replaces"),
    ),
    "a label is no order": (
        "Kinh phí thực hiện: Ngoài số đã cấp tại Quyết định số 35/QĐ-SYT ngày 29/8/2022, các xã bố trí thêm.",
        ("35/QĐ-SYT", "Quyết định", "2022-08-29", None, "cites"),
    ),
    "a code in small letters": (
        "Tổng kết Bộ luật hình sự ở cơ sở.",
        ("Bộ luật hình sự", "Bộ luật", None, None, "cites"),
    ),
    "revoked": (
        "Điều 1. Thu hồi Quyết định số 52/QĐ-UBND ngày 03/4/2001 của Ủy ban nhân dân tỉnh.",
        ("52/QĐ-UBND", "Quyết định", "2001-04-03", "Ủy ban nhân dân tỉnh Sông Thao", "repeals"),
    ),
    "repealed in capitals": (
        "HUỶ BỎ QUYẾT ĐỊNH SỐ 52/QĐ-UBND NGÀY 03/4/2001 CỦA ỦY BAN NHÂN DÂN TỈNH",
        ("52/QĐ-UBND", "Quyết định", "2001-04-03", "Ủy ban nhân dân tỉnh Sông Thao", "repeals"),
    ),
    "carried out no longer": (
        "Điều 1. Không thực hiện Quyết định số 31-CT ngày 02/5/1988 về giá bán vải theo tem phiếu nữa.",
        ("31-CT", "Quyết định", "1988-05-02", None, "repeals"),
    ),
    "not to be carried out badly": (
        "Không thực hiện Quyết định số 31/QĐ-SYT ngày 02/5/2018 thì phải báo cáo lý do.",
        ("31/QĐ-SYT", "Quyết định", "2018-05-02", None, "implements"),
    ),
    "out of force, at the head of its sentence": (
        "Các huyện báo cáo hằng tuần. Chỉ thị số 22/CT-UB ngày 30/9/1996 không còn\nhiệu lực từ ngày ký Chỉ thị này.",
        ("22/CT-UB", "Chỉ thị", "1996-09-30", None, "repeals"),
    ),
    "who has been given something by it": (
        "Không xét những hộ đã được hỗ trợ làm nhà theo Quyết định số 33/QĐ-UBND ngày 02/6/2015.",
        ("33/QĐ-UBND", "Quyết định", "2015-06-02", None, "cites"),
    ),
    "what has been given to do by it": (
        "Hoàn thành những việc đã được giao theo Quyết định số 33/QĐ-UBND ngày 02/6/2015.",
        ("33/QĐ-UBND", "Quyết định", "2015-06-02", None, "implements"),
    ),
    "enclosed in a bracket": (
        "Các trường treo pano trước cổng (Đính kèm Công văn số 84/SVH-NT ngày 22/3/2011 của Sở Văn hóa và Thể thao).",
        ("84/SVH-NT", "Công văn", "2011-03-22", "Sở Văn hóa và Thể thao tỉnh Sông Thao", "forwards"),
    ),
    "a law run into its date": (
        "Căn cứ Luật tổ chức Chính phủngày 25 tháng 12 năm 2001;",
        ("Luật tổ chức Chính phủ", "Luật", "2001-12-25", None, "basis"),
    ),
    "a ward with a number": (
        "Căn cứ Quyết định số 6/QĐ-UBND ngày 14/3/2025 của UBND Phường 9 về việc trồng hoa",
        ("6/QĐ-UBND", "Quyết định", "2025-03-14", "Ủy ban nhân dân Phường 9", "basis"),
    ),
    "a committee of the Party in small letters": (
        "Căn cứ Kế hoạch số 6-KH/TU ngày 14/3/2018 của Ban chấp hành Đảng bộ tỉnh Sông Thao về rừng",
        ("6-KH/TU", "Kế hoạch", "2018-03-14", "Ban chấp hành Đảng bộ tỉnh Sông Thao", "basis"),
    ),
    "a department whose field holds a small word": (
        "Theo Quyết định số 6/QĐ-CDC ngày 14/3/2024 của Cục Dân số ban hành sổ tay.",
        ("6/QĐ-CDC", "Quyết định", "2024-03-14", "Cục Dân số", "implements"),
    ),
    "who proposes, without a word that leads to it": (
        "Xét đề nghị Sở Y tế tại Công văn số 6/SYT-KH ngày 14/3/2024 về bổ sung dự toán;",
        ("6/SYT-KH", "Công văn", "2024-03-14", "Sở Y tế tỉnh Sông Thao", "basis"),
    ),
    "who advises in a bracket": (
        "Phù hợp với hướng dẫn của Bộ Y tế (tại Quyết định số 6/QĐ-BYT ngày 14/3/2024).",
        ("6/QĐ-BYT", "Quyết định", "2024-03-14", "Bộ Y tế", "cites"),
    ),
    "a place with a long dash": (
        "Căn cứ Công văn số 6/CV-XD ngày 14/3/2024 của Sở Xây dựng tỉnh Sông Thao – Bến Ghềnh;",
        ("6/CV-XD", "Công văn", "2024-03-14", "Sở Xây dựng tỉnh Sông Thao – Bến Ghềnh", "basis"),
    ),
    "a licence, and to whom it was given": (
        "Giấy phép này thay thế Giấy phép khai thác cát sông số 6/GP-STNMT ngày 14/3/2023 do Sở Nội vụ cấp cho Công ty Cát Vàng.",
        ("6/GP-STNMT", "Giấy phép", "2023-03-14", "Sở Nội vụ tỉnh Sông Thao", "replaces"),
    ),
    "what is repealed in its title": (
        "Căn cứ Quyết định số 6/QĐ-UBND ngày 14/3/2024 về việc công bố thủ tục bị bãi bỏ;",
        ("6/QĐ-UBND", "Quyết định", "2024-03-14", None, "basis"),
    ),
    "what an annex came with": (
        "Các đồng chí xem danh sách (kèm theo Quyết định số 6/QĐ-UBND ngày 14/3/2024).",
        ("6/QĐ-UBND", "Quyết định", "2024-03-14", None, "cites"),
    ),
    "to be carried out with what came with it": (
        "Thực hiện Quy chế kèm theo Quyết định số 6/QĐ-UBND ngày 14/3/2024.",
        ("6/QĐ-UBND", "Quyết định", "2024-03-14", None, "implements"),
    ),
    "enclosed, with a colon": (
        "Mời các đồng chí đến dự. Đính kèm: Báo cáo số 6/BC-VP ngày 14/3/2024.",
        ("6/BC-VP", "Báo cáo", "2024-03-14", None, "forwards"),
    ),
    "an annex in a bracket sends nothing on": (
        "Rà soát các đường theo Quyết định số 6/QĐ-UBND ngày 14/3/2024 (phụ lục kèm theo).",
        ("6/QĐ-UBND", "Quyết định", "2024-03-14", None, "implements"),
    ),
    "studied to be answered": (
        "Sau khi nghiên cứu Công văn số 6/UBND-VP ngày 14/3/2024, Sở có ý kiến.",
        ("6/UBND-VP", "Công văn", "2024-03-14", None, "cites"),
    ),
    "to be studied": (
        "Các phòng nghiên cứu Công văn số 6/UBND-VP ngày 14/3/2024 và làm theo.",
        ("6/UBND-VP", "Công văn", "2024-03-14", None, "implements"),
    ),
    "inspections that are counted": (
        "Đang triển khai 03 cuộc kiểm tra Quyết định số 6/QĐ-STC ngày 14/3/2024.",
        ("6/QĐ-STC", "Quyết định", "2024-03-14", None, "cites"),
    ),
    "what was reported": (
        "Việc này Sở đã báo cáo UBND tỉnh tại Công văn số 6/STC-TTr ngày 14/3/2024.",
        ("6/STC-TTr", "Công văn", "2024-03-14", None, "cites"),
    ),
    "where a policy leads to": (
        "Chính sách 1: Bớt thủ tục theo hướng: giảm giấy tờ trong Luật Cây xanh năm 2014.",
        ("Luật Cây xanh năm 2014", "Luật", None, None, "cites"),
    ),
    "the makers of a joint circular": (
        "Căn cứ Thông tư liên tịch số 6/2008/TTLT-BTC-BYT ngày 14/3/2008 của liên Bộ: Tài chính – Y tế về thu phí",
        ("6/2008/TTLT-BTC-BYT", "Thông tư liên tịch", "2008-03-14", "liên Bộ: Tài chính – Y tế", "basis"),
    ),
    "a type behind a misread word": (
        "Xem Luật Cây xanh và Thông tư sô 6/2010/TT-BXD ngày 14/3/2010 của Bộ Xây dựng",
        ("Luật Cây xanh", "Luật", None, None, "cites"),
        ("6/2010/TT-BXD", "Thông tư", "2010-03-14", "Bộ Xây dựng", "cites"),
    ),
    "who launched something there": (
        "Hưởng ứng đợt thi đua do Thủ tướng Chính phủ phát động tại Quyết định số 6/QĐ-TTg ngày 14/3/2021.",
        ("6/QĐ-TTg", "Quyết định", "2021-03-14", "Thủ tướng Chính phủ", "implements"),
    ),
    "two marks where one belongs": (
        "Thực hiện Quyết định số 6/QĐ- -TTg ngày 14/3/2021 của Thủ tướng Chính phủ.",
        ("6/QĐ--TTg", "Quyết định", "2021-03-14", "Thủ tướng Chính phủ", "implements"),
    ),
    "the longest dash": (
        "Thực hiện Chỉ thị số 6/CT —TW ngày 14/3/2021 của Ban Bí thư.",
        ("6/CT—TW", "Chỉ thị", "2021-03-14", "Ban Bí thư", "implements"),
    ),
    "a city whose kind is shortened": (
        "Căn cứ Kế hoạch số 6/KH-UBND ngày 14/3/2024 của UBND TP. Bến Ghềnh về cây xanh;",
        ("6/KH-UBND", "Kế hoạch", "2024-03-14", "Ủy ban nhân dân thành phố Bến Ghềnh", "basis"),
    ),
    "the city of Hồ Chí Minh": (
        "Căn cứ Kế hoạch số 6/KH-SYT ngày 14/3/2024 của Sở Y tế TP.HCM về cây xanh;",
        ("6/KH-SYT", "Kế hoạch", "2024-03-14", "Sở Y tế thành phố Hồ Chí Minh", "basis"),
    ),
    "who made it at the end of its title, before what that follows": (
        "Căn cứ Công văn số 6/DHBG-DT ngày 14/3/2024 về chấm đồ án của Trường Đại học Bến Ghềnh theo Công văn số 7/BGDĐT-VP;",
        ("6/DHBG-DT", "Công văn", "2024-03-14", "Trường Đại học Bến Ghềnh", "basis"),
        ("7/BGDĐT-VP", "Công văn", None, None, "cites"),
    ),
    "several units with blanks between": (
        "Xét Tờ trình số 6/TTr - NS-TH - TĐKT ngày 14/3/2021 về khen thưởng.",
        ("6/TTr-NS-TH-TĐKT", "Tờ trình", "2021-03-14", None, "basis"),
    ),
    "what was achieved in years": (
        "Khen các xã có thành tích trong 10 năm triển khai thực hiện Luật Cây xanh năm 2004.",
        ("Luật Cây xanh năm 2004", "Luật", None, None, "cites"),
    ),
    "two of one body by its letters": (
        "Xem Chỉ thị số 6/CT-BCA-V28 ngày 14/3/2014 và Kế hoạch số 7/KH-BCA-V28 ngày 15/3/2014 của Bộ Công an.",
        ("6/CT-BCA-V28", "Chỉ thị", "2014-03-14", "Bộ Công an", "cites"),
        ("7/KH-BCA-V28", "Kế hoạch", "2014-03-15", "Bộ Công an", "cites"),
    ),
    "a known law by the first half of its name": (
        "Theo Luật Bầu cử đại biểu Quốc hội; Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân.",
        ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Luật", None, None, "implements"),
    ),
    "as someone has proposed": (
        "Thông qua các chính sách theo đề xuất của Bộ Xây dựng tại Tờ trình số 6/TTr-BXD ngày 14/3/2024.",
        ("6/TTr-BXD", "Tờ trình", "2024-03-14", "Bộ Xây dựng", "basis"),
    ),
    "a recital with a lost mark": (
        "Căn cư Quyết định số 6/QĐ-UBND ngày 14/3/2024 về giao việc;",
        ("6/QĐ-UBND", "Quyết định", "2024-03-14", None, "basis"),
    ),
    "an amending law as scans misread it": (
        "Căn cứ Luật sửa đối, bồ sung một số điều của Luật Cây xanh và Luật Vườn hoa ngày 22/11/2019;",
        ("Luật sửa đối, bồ sung một số điều của Luật Cây xanh và Luật Vườn hoa", "Luật", "2019-11-22", None, "basis"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE)
def test_one_citation(name: str) -> None:
    text, *expected = ONE[name]

    assert expected == [brief(c) for c in cite(text)]


def test_the_maker_that_the_symbol_stands_for() -> None:
    (decree,) = cite(
        "Căn cứ Nghị định số 8/2005/NĐ-CP ngày 11/7/2005 của Thủ tướng Chính phủ; triển khai Nghị định số 8/2005/NĐ-CP ngày 11/7/2005 của Chính phủ."
    )

    assert decree.issuer == "Chính phủ"

    (notice,) = cite(
        "Theo Thông báo số 8/VPCP-NN ngày 11/7/2025 của Thủ tướng Chính phủ; gửi kèm Thông báo số 8/VPCP-NN của Văn phòng Chính phủ."
    )

    assert notice.issuer == "Văn phòng Chính phủ"


def test_a_department_by_the_place_that_the_text_gives_it() -> None:
    text = (
        "Căn cứ Quyết định số 8/QĐ-SYT ngày 10/01/2013 của Sở Y tế;\nCăn cứ Công văn số 9/SYT-VP ngày 31/12/2024 của"
        " Sở Y tế Bến Ghềnh;\nCăn cứ Công văn số 7/STC-VP ngày 31/12/2024 của Sở Tài chính;"
    )

    made = cite(text, Setting(issuer="Bệnh viện Mắt Bến Ghềnh"))

    assert [c.issuer for c in made] == ["Sở Y tế Bến Ghềnh", "Sở Y tế Bến Ghềnh", "Sở Tài chính"]

    text = text.replace("Bến Ghềnh;", "Bà Đen - Bến Ghềnh;")

    assert cite(text, Setting(issuer="Bệnh viện Mắt"))[0].issuer == "Sở Y tế Bà Đen - Bến Ghềnh"


def test_a_joint_plan_by_its_fullest_name() -> None:
    (plan,) = cite(
        "Thực hiện Kế hoạch 8/KH-LT của hai ngành và Kế hoạch liên tịch số 8/KH-LT ngày 3/6/2009 về trồng chè."
    )

    assert plan.type == "Kế hoạch liên tịch"


def test_laws_that_end_in_initials() -> None:
    made = cite(
        "Thực hiện Luật Giữ gìn đê điều ngày 15/11/2018; phổ biến Luật Giữ gìn ĐĐ năm 2018 cho các xã.\nThực hiện Luật Hàng không dân dụng."
    )

    assert [c.name for c in made] == ["Luật Giữ gìn đê điều", "Luật Hàng không dân dụng"]


def test_a_list_shares_verb_type_and_issuer() -> None:
    found = cite(
        "Thực hiện các Nghị quyết số 11/NQ-HĐND ngày 09/7/2022, số 12/NQ-HĐND ngày 10/12/2022 của "
        "Hội đồng nhân dân tỉnh; Kế hoạch số 9/KH-UBND ngày 05/01/2023 của UBND tỉnh."
    )

    organ = "Hội đồng nhân dân tỉnh Sông Thao"
    assert [
        ("11/NQ-HĐND", "Nghị quyết", "2022-07-09", organ, "implements"),
        ("12/NQ-HĐND", "Nghị quyết", "2022-12-10", organ, "implements"),
        ("9/KH-UBND", "Kế hoạch", "2023-01-05", "Ủy ban nhân dân tỉnh Sông Thao", "implements"),
    ] == [brief(c) for c in found]


def test_numbers_that_leave_their_symbol_to_the_last() -> None:
    found = cite("Thực hiện các Nghị quyết số 02, 03 và 04-NQ/TU của Tỉnh ủy khóa XVII.")

    assert [(c.number, c.type, c.issuer, c.relation) for c in found] == [
        (number, "Nghị quyết", "Tỉnh ủy Sông Thao khóa XVII", "implements")
        for number in ("02-NQ/TU", "03-NQ/TU", "04-NQ/TU")
    ]


def test_the_year_of_a_day_is_no_number() -> None:
    found = cite("Căn cứ Quyết định 45/QĐ-UB ngày 1/2/1990, 46/QĐ-UB ngày 3/2/1991 của UBND tỉnh.")

    assert [c.number for c in found] == ["45/QĐ-UB", "46/QĐ-UB"]


def test_a_list_below_its_type_and_issuer() -> None:
    found = cite(
        "Căn cứ các Nghị định của Chính phủ: số 63/2010/NĐ-CP ngày 08/6/2010 về thủ tục; số 48/2013/NĐ-CP ngày 14/5/2013;"
    )

    assert [(c.number, c.type, c.issuer, c.relation) for c in found] == [
        (number, "Nghị định", "Chính phủ", "basis") for number in ("63/2010/NĐ-CP", "48/2013/NĐ-CP")
    ]


def test_lists_below_a_body() -> None:
    each = cite(
        "Các Kế hoạch của UBND tỉnh: Số 1/KH-UBND ngày 5/1/2022, số 2/KH-UBND ngày 6/1/2022."
    )
    mixed = cite(
        "Theo các văn bản của Bộ Y tế: Công văn số 1/BYT-BH, Hướng dẫn số 2/HD-BYT, Chỉ thị số 3/CT-TTg."
    )

    made = cite(
        "UBND tỉnh đã ban hành nhiều văn bản như: Chỉ thị số 1/CT-UBND, Công văn số 2/UBND-NL."
    )

    mine = cite("Ngày 1/3/2019, UBND tỉnh ban hành Kế hoạch số 1/KH-UBND, Quyết định số 2/QĐ-UBND.")

    assert [c.issuer for c in mine] == ["Ủy ban nhân dân tỉnh Sông Thao"] * 2
    assert [c.issuer for c in made] == ["Ủy ban nhân dân tỉnh Sông Thao"] * 2
    assert [c.issuer for c in each] == ["Ủy ban nhân dân tỉnh Sông Thao"] * 2
    assert [c.issuer for c in mixed] == ["Bộ Y tế", "Bộ Y tế", None]


def test_a_list_of_proposers() -> None:
    found = cite(
        "Theo đề nghị của Sở Y tế tại Tờ trình số 1/TTr-SYT và Báo cáo số 2/BC-SYT; của Sở Nội vụ tại Tờ trình số "
        "3/TTr-SNV, các văn bản số 4/SNV-TC và số 5/SNV-TC; ý kiến của Sở Tư pháp tại Công văn số 6/STP-XD."
    )

    assert [(c.number, (c.issuer or "").split(" tỉnh")[0]) for c in found] == [
        ("1/TTr-SYT", "Sở Y tế"),
        ("2/BC-SYT", "Sở Y tế"),
        ("3/TTr-SNV", "Sở Nội vụ"),
        ("4/SNV-TC", "Sở Nội vụ"),
        ("5/SNV-TC", "Sở Nội vụ"),
        ("6/STP-XD", "Sở Tư pháp"),
    ]


def test_each_of_a_list_has_its_maker_before_its_number() -> None:
    found = cite(
        "Căn cứ Chỉ thị của Thủ tướng Chính phủ số 9/CT-TTg và Kế hoạch của Bộ Y tế số 3/KH-BYT."
    )

    assert [c.issuer for c in found] == ["Thủ tướng Chính phủ", "Bộ Y tế"]


def test_a_list_of_one_type_shares_its_issuer() -> None:
    found = cite("Thực hiện Thông tư số 1/2025/TT-BYT và Thông tư số 2/2025/TT-BYT của Bộ Y tế.")

    assert [c.issuer for c in found] == ["Bộ Y tế", "Bộ Y tế"]


@pytest.mark.parametrize(
    ("before", "maker"),
    [
        ("Ban Giữ cây Lấy nhựa (Ban GCLN) họp.", "Ban Giữ cây Lấy nhựa"),
        ("Ban Trồng cây (Ban GCLN) họp.", "Ban GCLN"),
        ("Ban họp. Giữ cây Lấy nhựa (Ban GCLN) là việc chung.", "Ban GCLN"),
        ("", "Ban GCLN"),
    ],
)
def test_a_maker_by_the_short_form_that_the_text_gives(before: str, maker: str) -> None:
    found = cite(
        f"{before}\nTheo Công văn số 5/GCLN-KT ngày 03/4/2020 của Ban GCLN về việc giữ cây."
    )

    assert [c.issuer for c in found] == [maker]


def test_a_cluster_means_itself() -> None:
    own = Setting(issuer="Khối thi đua các trường tỉnh Sông Thao", home=Home("tỉnh", "Sông Thao"))
    found = cite("Ngày 03/4/2020, Khối đã ký Giao ước thi đua số 1/GƯ-KTĐ.", own)

    assert [c.issuer for c in found] == ["Khối thi đua các trường tỉnh Sông Thao"]


def test_articles_stand_between_two_of_one_symbol() -> None:
    found = cite(
        "Theo Điều 1 Thông tư số 1/2020/TT-BYT ngày 03/4/2020; điểm c, khoản 1, Điều 2 Thông tư số 2/2020/TT-BYT của Bộ Y tế; Thông tư số 3/2020/TT-BYT; Thông tư số 4/2020/TT-BYT của Bộ Y tế."
    )

    assert [c.issuer for c in found] == ["Bộ Y tế", "Bộ Y tế", None, "Bộ Y tế"]


def test_a_list_with_commas_shares_the_issuer_of_its_symbol() -> None:
    found = cite(
        "Theo Nghị quyết số 1/NQ-CP ngày 03/4/2020, Nghị quyết số 2/NQ-CP của Chính phủ, Nghị quyết số 3/NQ-HĐND."
    )

    assert [c.issuer for c in found] == ["Chính phủ", "Chính phủ", None]


def test_a_basis_behind_a_comma() -> None:
    found = cite(
        "Triển khai Chỉ thị số 4/CT-TTg của Thủ tướng Chính phủ về giữ rừng, căn cứ Nghị quyết số 11/NQ-HĐND."
    )

    assert [(c.number, c.relation) for c in found] == [
        ("4/CT-TTg", "implements"),
        ("11/NQ-HĐND", "basis"),
    ]


def test_a_letter_ends_a_letter() -> None:
    own = Setting(
        number="5/CĐ-UBND", type="Công điện", issued="2017-08-08", issuer="Cục Thuế tỉnh Sông Thao"
    )

    (found,) = cite("Công văn số 9/CT-KK ngày 31/7/2017 của Cục Thuế hết hiệu lực từ nay.", own)

    assert (found.relation, found.issuer) == ("repeals", "Cục Thuế tỉnh Sông Thao")


def test_a_second_aim_is_no_part_of_a_title() -> None:
    found = cite(
        "Căn cứ Nghị quyết số 1-NQ/TW của Bộ Chính trị về giống lúa và để triển khai Quyết định số 2/QĐ-TTg."
    )

    assert [(c.number, c.host) for c in found] == [("1-NQ/TW", None), ("2/QĐ-TTg", None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Thực hiện Công văn số 9/SNV-TC ngày 02/2/2020 của Sở Nội vụ về việc giữ giếng làng, Phòng NV triệu tập cán bộ các xã, cụ thể:",
            "giữ giếng làng",
        ),
        (
            "Thực hiện Kế hoạch số 9/KH-UBND của UBND tỉnh về giữ rừng, nguồn nước, hợp tác xã chúng tôi gửi bảng kê như sau:",
            "giữ rừng, nguồn nước",
        ),
        ("Sửa theo Hướng dẫn số 9-HD/TU về giữ rừng, cụ thể như sau:", "giữ rừng"),
        (
            "Tiếp theo Công văn số 9/UBND-VX về việc đào giếng cho các trạm, Sở Y tế nhắc các trạm nộp bảng kê.",
            "đào giếng cho các trạm",
        ),
        (
            "Thực hiện Chỉ thị số 9-CT/TU về bầu cử đại biểu Quốc hội khóa XVI, Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031.",
            "bầu cử đại biểu Quốc hội khóa XVI, Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031",
        ),
        (
            "Căn cứ Kế hoạch số 9/KH-UBND về giữ rừng, Xét đề nghị của Trưởng phòng, QUYẾT ĐỊNH:",
            "giữ rừng",
        ),
        (
            "Thực hiện Kế hoạch số 9/KH-UBND về “Ngày hội Rừng (02/3 - 05/3); Xã mở sổ “Rừng xanh”.",
            "Ngày hội Rừng",
        ),
        (
            'Thực hiện Kế hoạch số 9/KH-UBND về việc "Giữ rừng”, Xã mở sổ “Rừng xanh”.',
            "Giữ rừng",
        ),
        (
            "Các xã thực hiện Quy chế số 9/QC-UBND về phối hợp giữa Sở Nội vụ, Sở Y tế và các xã như sau:",
            "phối hợp giữa Sở Nội vụ, Sở Y tế và các xã như sau:",
        ),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert [c.title for c in cite(text)] == [title]


def test_a_list_that_is_sent_along() -> None:
    found = cite(
        "Các đồng chí đọc kỹ tài liệu: Nghị quyết số 1/NQ-HĐND của HĐND tỉnh; Quyết định số 2/QĐ-UBND ngày 03/4/2020 của UBND tỉnh; Hướng dẫn số 3/HD-SNV.( gửi kèm theo công văn này)",
        Setting(type="Công văn"),
    )

    assert [c.relation for c in found] == ["forwards"] * 3


def test_a_rule_is_changed_by_what_it_came_with() -> None:
    found = cite(
        "Sửa đổi, bổ sung Điều 3 của Quy định thu giá nước theo Luật Giá trên địa bàn tỉnh ban hành kèm theo Quyết định số 6/QĐ-UBND ngày 14/3/2024:",
        Setting(type="Quyết định"),
    )

    assert [(c.name or c.number, c.relation) for c in found] == [
        ("Luật Giá", "implements"),
        ("6/QĐ-UBND", "amends"),
    ]


def test_a_decree_carries_out_no_decision() -> None:
    found = cite(
        "Căn cứ Nghị định số 8/2024/NĐ-CP ngày 2/3/2024 của Chính phủ quy định chi tiết thi hành Luật Quốc phòng, "
        "Quyết định số 9/QĐ-BNV ngày 4/5/2024 của Bộ Nội vụ về việc trồng chè;"
    )
    assert [(c.number or c.name, c.relation) for c in found] == [
        ("8/2024/NĐ-CP", "basis"),
        ("Luật Quốc phòng", "cites"),
        ("9/QĐ-BNV", "basis"),
    ]


def test_what_is_asked_for_is_no_part_of_a_title() -> None:
    found = cite(
        "Để thực hiện Kế hoạch số 8/KH-UBND về trồng chè và xét đề nghị của Công an tỉnh tại Tờ trình số 9/TTr-CAT "
        "ngày 2/3/2023, UBND tỉnh yêu cầu các xã trồng chè."
    )
    assert [(c.number, c.title, c.relation) for c in found] == [
        ("8/KH-UBND", "trồng chè", "implements"),
        ("9/TTr-CAT", None, "basis"),
    ]


def test_a_second_aim_is_no_basis() -> None:
    found = cite(
        "Căn cứ Nghị quyết số 10-NQ/TW của Bộ Chính trị và để thi hành Quyết định số 7-HĐBT."
    )

    assert [(c.number, c.relation) for c in found] == [
        ("10-NQ/TW", "basis"),
        ("7-HĐBT", "implements"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Theo Luật Cây xanh; Luật Cây xanh năm 2014.", ["Luật Cây xanh năm 2014"]),
        ("Theo Luật Cây xanh ngày 03/4/2014; Luật Cây xanh.", ["Luật Cây xanh"]),
        ("Theo Luật Cây xanh ngày 03/4/2014; Luật Cây xanh năm 2014.", ["Luật Cây xanh"]),
        (
            "Theo Luật Cây xanh ngày 03/4/2004; Luật Cây xanh năm 2014.",
            ["Luật Cây xanh", "Luật Cây xanh năm 2014"],
        ),
        (
            "Theo Luật Cây xanh; Luật Cây xanh năm 2004; Luật Cây xanh năm 2014.",
            ["Luật Cây xanh", "Luật Cây xanh năm 2004", "Luật Cây xanh năm 2014"],
        ),
    ],
)
def test_a_law_with_its_year_and_without_is_one(text: str, names: list[str]) -> None:
    assert [c.name for c in cite(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # names of the list, with words that end others
        ("Thu theo Luật Phí và lệ phí, báo cáo kết quả.", "Luật Phí và lệ phí"),
        (
            "Chi trả theo Pháp lệnh Ưu đãi người có công với cách mạng và các nghị định.",
            "Pháp lệnh Ưu đãi người có công với cách mạng",
        ),
        ("Theo Luật Phòng chống tác hại của thuốc lá.", "Luật Phòng chống tác hại của thuốc lá"),
        ("Theo Luật Thuỷ lợi trên địa bàn.", "Luật Thuỷ lợi"),
        # names outside the list
        ("Tuyên truyền Luật Cây xanh, văn hóa trồng cây.", "Luật Cây xanh"),
        ("Phổ biến Luật Cây xanh đến từng hộ dân.", "Luật Cây xanh"),
        ("Phổ biến Luật Cây xanh bằng nhiều hình thức.", "Luật Cây xanh"),
        ("Luật Cây xanh chưa được thực hiện nghiêm.", "Luật Cây xanh"),
        ("Phổ biến Luật Phòng, chống mối mọt sâu rộng.", "Luật Phòng, chống mối mọt"),
    ],
)
def test_where_the_name_of_a_law_ends(text: str, name: str) -> None:
    assert [c.name for c in cite(text)] == [name]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Điều 1. Công bố hết hiệu lực toàn bộ Quyết định số 7/QĐ-UBND ngày 02/02/2020.",
            "repeals",
        ),
        ("Chấm dứt hiệu lực thi hành của Quyết định số 7/QĐ-UBND ngày 02/02/2020.", "repeals"),
        ("Nghị định số 7/2014/NĐ-CP đã hết hiệu lực từ ngày 15/11/2017.", "cites"),
    ],
)
def test_what_loses_its_effect(text: str, relation: str) -> None:
    assert [c.relation for c in cite(text)] == [relation]


def test_a_law_by_name_has_no_title() -> None:
    (law,) = cite("Gửi kết quả rà soát Luật Trồng trọt về Sở Nông nghiệp để tổng hợp.")

    assert (law.name, law.title) == ("Luật Trồng trọt", None)


def test_a_decree_amends_the_decree_and_not_the_law_in_its_title() -> None:
    found = cite(
        "Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 của Chính phủ hướng dẫn thi hành Luật Cây xanh được sửa đổi, bổ sung "
        "bởi Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 của Chính phủ;"
    )

    assert [(c.number or c.name, c.relation, c.host) for c in found] == [
        ("78/2025/NĐ-CP", "basis", None),
        ("Luật Cây xanh", "cites", "78/2025/NĐ-CP"),
        ("187/2025/NĐ-CP", "basis", "78/2025/NĐ-CP"),
    ]


def test_nothing_stands_in_its_own_title() -> None:
    (found,) = cite("Thực hiện Quyết định số 9/QĐ-TTg về thực hiện Quyết định số 9/QĐ-TTg.")

    assert found.host is None


def test_a_law_by_its_initials_is_the_one_spelt_out() -> None:
    (law,) = cite("Hướng dẫn Luật Bảo hiểm cây trồng (BHCT). Chi trả theo Luật BHCT.")

    assert (law.name, law.relation, len(law.evidence)) == (
        "Luật Bảo hiểm cây trồng",
        "implements",
        2,
    )


def test_the_place_of_a_dateline_is_no_part_of_a_law() -> None:
    (law,) = cite("V/v áp dụng Luật BHCT\nBến Ghềnh, ngày 02 tháng 02 năm 2021")

    assert (law.name, law.date) == ("Luật BHCT", None)


def test_who_wrote_one_wrote_the_next_of_its_symbol() -> None:
    found = cite(
        "(Dưới đây gọi là các xã) Sở Y tế có Công văn số 6/SYT-BH ngày 03/4/2021 và Công văn số 7/SYT-BH ngày 04/4/2021."
    )

    assert [c.issuer for c in found] == ["Sở Y tế tỉnh Sông Thao"] * 2


LISTED = {
    "I. CƠ SỞ PHÁP LÝ": ("basis", "basis", "basis"),
    "Cơ sở pháp lý": ("cites", "cites", "cites"),
    "Điều 2. Quyết định này thay thế:": ("replaces", "amends", "replaces"),
    "Điều 2. Bãi bỏ các văn bản sau:": ("repeals", "amends", "repeals"),
    "2. Các văn bản sau đây hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực:": (
        "repeals",
        "amends",
        "repeals",
    ),
    "Căn cứ:": ("basis", "basis", "basis"),
    "I. CĂN CỨ PHÁP LÝ": ("basis", "basis", "basis"),
    "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC BẾN GHỀNH": ("basis", "basis", "basis"),
    "1. Tuyên truyền các văn bản về cải cách hành chính": (
        "implements",
        "implements",
        "implements",
    ),
    "DANH SÁCH CÁC XÃ": ("cites", "cites", "cites"),
    "BAN HÀNH DANH MỤC VĂN BẢN": ("cites", "cites", "cites"),
    "Thực hiện các văn bản chỉ đạo sau:": ("implements", "implements", "implements"),
    "Sở Nội vụ gửi kèm các văn bản sau:": ("forwards", "forwards", "forwards"),
    "Đề nghị Bộ Y tế bãi bỏ các văn bản sau:": ("cites", "cites", "cites"),
    "Điều 2. Các xã đã nộp:": ("cites", "cites", "cites"),
}


@pytest.mark.parametrize("head", LISTED)
def test_documents_listed_below_a_line_that_tells_of_them_all(head: str) -> None:
    found = cite(
        f"{head}\na) Quyết định số 12/QĐ-SYT ngày 03/4/2010;\nb) Khoản 2 Điều 5 Quyết định số 14/QĐ-SYT ngày 05/6/2011;\n"
        "c) Chỉ thị số 15/CT-SYT ngày 06/7/2012.\nHết."
    )

    assert LISTED[head] == tuple(c.relation for c in found)


def test_a_letter_repeals_no_decision_of_its_list() -> None:
    letter = Setting(number="1/SYT-VP", type="Công văn", issuer="Sở Y tế tỉnh Sông Thao")

    (found,) = cite("Bãi bỏ các văn bản sau:\n- Quyết định số 12/QĐ-TTg.", letter)

    assert found.relation == "cites"


def test_two_laws_of_one_name() -> None:
    found = cite(
        "Căn cứ Luật Thi đua, khen thưởng và các Luật sửa đổi Luật Thi đua, khen thưởng ngày 03/4/2004, ngày 05/6/2012;"
    )

    assert [c.date for c in found] == [None, "2004-04-03", "2012-06-05"]


def test_a_comma_makes_no_other_law() -> None:
    (law,) = cite(
        "Căn cứ Luật Sửa đổi, bổ sung Luật Cây xanh ngày 03/4/2004; thi hành Luật sửa đổi bổ sung Luật Cây xanh."
    )

    assert law.date == "2004-04-03"


@pytest.mark.parametrize(
    "text",
    [
        "Luật sư Trần Văn Bảy ngày 03/4/2020 gửi đơn.",
        "Tập huấn luật cho cán bộ xã năm 2010.",
        "Hội thi tìm hiểu Luật chăm lo người già cấp huyện ngày 03/4/2010.",
        "Luật này được thông qua năm 2010.",
        "Góp ý Luật Cây xanh (sửa đổi) và các nghị định.",
    ],
)
def test_what_is_no_law(text: str) -> None:
    assert cite(text) == []


def test_no_title_names_a_later_document() -> None:
    found = cite(
        "Căn cứ Nghị định số 39/2012/NĐ-CP ngày 27/4/2012 sửa đổi Nghị định số 42/2010/NĐ-CP ngày 15/4/2010 và "
        "Nghị định số 65/2014/NĐ-CP ngày 01/7/2014 của Chính phủ;"
    )

    assert [(c.number, c.relation, c.host) for c in found] == [
        ("39/2012/NĐ-CP", "basis", None),
        ("42/2010/NĐ-CP", "cites", "39/2012/NĐ-CP"),
        ("65/2014/NĐ-CP", "basis", None),
    ]


def test_a_number_with_two_marks_for_one_is_the_same() -> None:
    assert len(cite("Theo Chỉ thị số 6/CT-TTg và Chỉ thị số 6/CT- -TTg ngày 14/3/2021.")) == 1


def test_letters_of_a_number_are_not_written_out_in_a_name() -> None:
    found = cite(
        "Căn cứ Công văn số 59-CV/BCĐ ngày 12/9/2025 của Ban Chỉ đạo TW về tổng kết Nghị quyết số 18-NQ/TW về thôn;"
    )

    assert [c.number for c in found] == ["59-CV/BCĐ", "18-NQ/TW"]
    assert found[0].issuer == "Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 18-NQ/TW"


def test_two_forms_of_an_old_number_are_one() -> None:
    (found,) = cite(
        "Thi hành Quyết định số 56/CT ngày 23/5/1988. Quyết định số 56-CT ngày 23-5-1988 nêu rõ."
    )

    assert (found.number, len(found.evidence)) == ("56/CT", 2)


def test_its_own_words_tell_the_type() -> None:
    misread = Setting(number="9/UBND-TH", type="Công văn", issuer="Ủy ban nhân dân tỉnh Sông Thao")

    (old,) = cite("Quyết định này thay thế Quyết định số 18/QĐ-UBND ngày 23/6/2006.", misread)

    assert old.relation == "replaces"


def test_bills_are_no_laws() -> None:
    assert cite("Quốc hội cho ý kiến về dự án Luật Giữ rừng và dự thảo Luật Đất đai.") == []


def test_a_law_whose_policies_are_discussed_is_not_made_yet() -> None:
    assert (
        cite("Điều 1. Thông qua chính sách của Luật sửa đổi một số điều của Luật Giữ rừng.") == []
    )


@pytest.mark.parametrize(
    ("kind", "issuer", "relation"),
    [
        ("Nghị quyết", "Chính phủ", "cites"),
        ("Nghị quyết", "Quốc hội", "amends"),
        ("Quyết định", "Ủy ban nhân dân tỉnh Sông Thao", "cites"),
        ("Luật", "Quốc hội", "amends"),
    ],
)
def test_only_a_law_changes_a_law(kind: str, issuer: str, relation: str) -> None:
    setting = Setting(number="1/2024/X", type=kind, issuer=issuer)

    (law,) = cite("Điều 2. Bãi bỏ Điều 5 của Luật Cây xanh năm 2014.", setting)

    assert law.relation == relation


def test_all_that_a_bracket_encloses_is_sent_on() -> None:
    found = cite(
        "Báo cáo kết quả (Đính kèm là: Công văn số 6/SYT-VP ngày 14/3/2024; Công văn số 7/SYT-VP ngày 15/3/2024)"
    )

    assert [c.relation for c in found] == ["forwards", "forwards"]


def test_who_proposes_the_first_proposes_the_next_whatever_its_title_ends_with() -> None:
    found = cite(
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 8/TTr-SNV ngày 23/01/2025; "
        "Tờ trình số 9/TTr-SNV ngày 07/3/2025 về quy trình của Sở Nội vụ."
    )

    assert {c.issuer for c in found} == {"Giám đốc Sở Nội vụ tỉnh Sông Thao"}


def test_the_mark_of_a_footnote_is_no_part_of_a_number() -> None:
    (circular,) = cite(
        "Thực hiện theo Thông tư số 25/2004/TT-BGTVT1.\n\n1 Thông tư số 25/2004/TT-BGTVT ngày 13/12/2004."
    )

    assert (circular.number, circular.date) == ("25/2004/TT-BGTVT", "2004-12-13")
    assert len(circular.evidence) == 2


def test_what_a_bracket_replaces_is_no_business_of_ours() -> None:
    found = cite(
        "Thi đua thực hiện Quyết định số 342/QĐ-TTg (thay thế Quyết định số 491/QĐ-TTg) và Quyết định số 800/QĐ-TTg."
    )

    assert [(c.number, c.relation) for c in found] == [
        ("342/QĐ-TTg", "implements"), ("491/QĐ-TTg", "cites"), ("800/QĐ-TTg", "implements"),
    ]  # fmt: skip


def test_what_a_plan_has_replaced() -> None:
    found = cite("Làm theo Phương án số 22/PA-SYT (phương án này đã thay Quyết định số 14/QĐ-SYT).")

    assert [(c.number, c.relation) for c in found] == [
        ("22/PA-SYT", "implements"),
        ("14/QĐ-SYT", "cites"),
    ]


def test_a_notice_changes_no_decree() -> None:
    notice = Setting(number="648/TB-VPCP", type="Thông báo", issuer="Văn phòng Chính phủ")

    (decree,) = cite(
        "Về việc sửa đổi, bổ sung Nghị định số 76/2019/NĐ-CP: giao các Bộ xem.", notice
    )

    assert decree.relation == "cites"


def test_a_commune_means_its_own() -> None:
    commune = Setting(issuer="Ủy ban nhân dân xã Bến Ghềnh", home=Home("tỉnh", "Sông Thao"))

    (resolution,) = cite("Thực hiện Nghị quyết số 03-NQ/ĐU của Đảng ủy xã.", commune)

    assert resolution.issuer == "Đảng ủy xã Bến Ghềnh"


def test_a_city_means_the_province_that_it_names() -> None:
    city = Setting(
        issuer="Ủy ban nhân dân thành phố Bến Ghềnh", home=Home("thành phố", "Bến Ghềnh")
    )

    found = cite(
        "Căn cứ Quyết định số 6/QĐ-UBND ngày 10/12/2024 của UBND tỉnh về giao chỉ tiêu;\n"
        "Theo chương trình của Đảng bộ tỉnh Sông Thao.",
        city,
    )

    assert [c.issuer for c in found] == ["Ủy ban nhân dân tỉnh Sông Thao"]


def test_an_office_of_a_district_is_its_own() -> None:
    district = Setting(issuer="Ủy ban nhân dân huyện Bến Ghềnh", home=Home("tỉnh", "Sông Thao"))

    found = cite(
        "Theo đề nghị của Trưởng phòng Y tế tại Tờ trình số 8/TTr-PYT ngày 19/02/2015;\n"
        "Theo đề nghị của Trưởng phòng Y tế huyện Thác Bạc tại Tờ trình số 9/TTr-PYT ngày 19/02/2015;",
        district,
    )

    assert [c.issuer for c in found] == [
        "Trưởng phòng Y tế huyện Bến Ghềnh",
        "Trưởng phòng Y tế huyện Thác Bạc",
    ]


@pytest.mark.parametrize(
    ("above", "relation"),
    [
        ("Quán triệt các văn bản chỉ đạo của Trung ương[1], các xã trồng cây.", "implements"),
        ("Làm theo đúng kế hoạch của tỉnh[1].", "implements"),
        ("Các xã đã triển khai các kế hoạch của tỉnh[1].", "cites"),
        ("Các xã triển khai nhiều việc[1].", "cites"),
        ("Số cây trồng được còn ít[1].", "cites"),
    ],
)
def test_a_footnote_goes_on_with_the_sentence_of_its_mark(above: str, relation: str) -> None:
    found = cite(
        f"{above}\n\n[1] Kế hoạch số 6/KH-UBND ngày 14/3/2024 về trồng cây; Kế hoạch số 7/KH-UBND."
    )

    assert [c.relation for c in found] == [relation, relation]


@pytest.mark.parametrize(
    "text",
    [
        "Tốt nghiệp cử nhân Luật Cây xanh loại khá.",
        "Trưởng phòng Luật Ủy viên",
        "Công khai theo các biểu số 59/CK-NSNN, 60/CK-NSNN đính kèm.",
    ],
)
def test_what_is_studied_and_what_is_filled_in_is_no_document(text: str) -> None:
    assert cite(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kê khai theo mẫu số 03/TNDN ban hành năm nay.",
        "Theo biểu mẫu số 03/TĐKT kèm theo.",
        "Số tài khoản: 1122/CN-NHST tại Ngân hàng.",
        "Văn bản đến số 1455/VP ngày 09/3/2022.",
        "Lô hàng số 12/AB, hóa đơn số 45/HĐST.",
    ],
)
def test_forms_and_things_are_no_documents(text: str) -> None:
    assert cite(text) == []


def test_a_document_in_the_title_of_another() -> None:
    host, inner = cite(
        "bắt tay thực hiện Kết luận số 81-KL/TW, ngày 09/4/2022 của Ban Bí thư về tiếp tục thực "
        "hiện Chỉ thị số 13-CT/TW."
    )

    assert (host.number, host.relation) == ("81-KL/TW", "implements")
    assert (inner.number, inner.relation) == ("13-CT/TW", "cites")
    assert (inner.host, inner.host_relation) == ("81-KL/TW", "continues")


def test_one_number_of_two_years_is_two_documents() -> None:
    found = cite(
        "Tiếp tục thực hiện Chỉ thị số 02/CT-UBND ngày 04/01/2018. Quán triệt Chỉ thị số "
        "02/CT-UBND ngày 01/01/2023."
    )

    assert [c.date for c in found] == ["2018-01-04", "2023-01-01"]


def test_all_mentions_are_evidence() -> None:
    (found,) = cite(
        "Theo Quyết định số 87/QĐ-UBND ngày 26/02/2021. Quyết định số 87/QĐ-UBND nêu rõ."
    )

    assert found.date == "2021-02-26"
    assert len(found.evidence) == 2


def test_the_document_does_not_cite_itself() -> None:
    assert cite("Ban hành kèm theo Chỉ thị số 03/CT-UBND ngày 08/01/2024.") == []


def test_its_own_annex_prints_the_number_in_another_form() -> None:
    own = Setting(number="03/1999/QĐ-UB", type="Quyết định", issued="1999-12-07")

    assert cite("(Ban hành kèm theo Quyết định số 3/QĐ-UB ngày 07 tháng 12 năm 1999)", own) == []
    assert (
        len(cite("(Ban hành kèm theo Quyết định số 3/QĐ-UB ngày 08 tháng 12 năm 1999)", own)) == 1
    )


def test_its_own_number_of_another_year_is_cited() -> None:
    (found,) = cite("so với Chỉ thị số 03/CT-UBND ngày 05/01/2023 của Chủ tịch UBND tỉnh.")

    assert (found.number, found.date) == ("03/CT-UBND", "2023-01-05")


def test_recipients_only_define_a_group() -> None:
    text = "- Các cụm, khối theo TB số 109/TB-UBND;"

    (found,) = cite(text, Setting(defining=(0, len(text))))

    assert (found.type, found.relation) == ("Thông báo", "cites")


def test_titles() -> None:
    first, second = cite(
        "Thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị và Chỉ thị số 21-CT/TU của Tỉnh ủy về việc "
        "“Giữ rừng, giữ nước”; báo cáo kết quả."
    )

    assert (first.title, second.title) == ("Giữ rừng, giữ nước", "Giữ rừng, giữ nước")


TITLES = {
    "Thực hiện Chỉ thị số 19/CT-TTg của Thủ tướng Chính phủ về giữ rừng, giữ nước, Sở Nông nghiệp và Môi "
    "trường xây dựng kế hoạch như sau:": "giữ rừng, giữ nước",
    "Xét Báo cáo số 308/BC-BXD của Bộ Xây dựng về cầu treo, đường mòn, Phó Chủ tịch Ủy ban nhân dân tỉnh "
    "Hà Tuyên có ý kiến như sau:": "cầu treo, đường mòn",
    "Theo Nghị quyết số 98/2023/QH15 của Quốc hội về giữ rừng thì hộ gia đình được hỗ trợ.": "giữ rừng",
    "Theo Nghị quyết số 98/2023/QH15 của Quốc hội về giữ rừng có quy định:": "giữ rừng",
    "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về giữ rừng, giữ nước được sửa đổi, bổ sung tại "
    "Kết luận số 71-KL/TW.": "giữ rừng, giữ nước",
    "Thực hiện Quyết định số 12/QĐ-BYT về phối hợp giữa Sở Y tế, Sở Nội vụ và các trường.": (
        "phối hợp giữa Sở Y tế, Sở Nội vụ và các trường"
    ),
}


@pytest.mark.parametrize("sentence", TITLES)
def test_where_a_title_without_quotation_marks_ends(sentence: str) -> None:
    assert cite(sentence)[0].title == TITLES[sentence]


@pytest.mark.parametrize(
    "bracket",
    [
        "(theo khuôn khổ nêu tại Quyết định số 12/QĐ-BYT)",
        "(theo Quyết định số 12/QĐ-BYT ngày 05/01/2023 của Bộ Y tế)",
    ],
)
def test_a_bracket_that_defines_only_cites(bracket: str) -> None:
    (found,) = cite(f"Các trạm y tế ở xã vùng cao {bracket} nộp báo cáo.")

    assert found.relation == "cites"


def test_a_list_headed_by_its_maker() -> None:
    found = cite(
        "Căn cứ các Quyết định của Thủ tướng Chính phủ về phê duyệt quy hoạch: Quyết định số 1629/QĐ-TTg ngày"
        " 16/12/2023 phê duyệt Quy hoạch tỉnh A; Quyết định số 790/QĐ-TTg ngày 03/8/2024 phê duyệt Quy hoạch tỉnh B;"
    )
    assert [(c.number, c.issuer, c.relation) for c in found] == [
        ("1629/QĐ-TTg", "Thủ tướng Chính phủ", "basis"),
        ("790/QĐ-TTg", "Thủ tướng Chính phủ", "basis"),
    ]


def test_the_numbers_in_the_name_of_an_amending_law_are_no_citations() -> None:
    name = (
        "Luật sửa đổi, bổ sung một số điều của Luật Giữ rừng số 8/2021/QH15, Luật Trồng cây số 9/2022/QH15"
        " và Luật Nuôi ong số 7/2023/QH15"
    )
    (law,) = cite(f"Căn cứ {name};")
    assert (law.number, law.name, law.type, law.relation) == (None, name, "Luật", "basis")
    (own,) = cite("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 43/2024/QH15;")
    assert own.number == "43/2024/QH15"


def test_all_law_is_not_the_constitution() -> None:
    assert cite("Tuân thủ Hiến pháp, pháp luật; không vi phạm Hiến pháp và luật pháp.") == []


def test_what_amends_a_document_to_be_carried_out_is_carried_out() -> None:
    found = cite(
        "Đề nghị các xã căn cứ Thông tư số 5/2016/TT-BYT ngày 02/3/2016 được bổ sung tại Thông tư số"
        " 9/2018/TT-BYT ngày 04/5/2018 của Bộ trưởng Bộ Y tế để thực hiện."
    )
    assert [c.relation for c in found] == ["implements", "implements"]


def test_the_amended_is_the_one_of_the_same_symbol() -> None:
    found = cite(
        "Căn cứ Nghị quyết số 03/NQ-CP ngày 09/01/2025 của Chính phủ thực hiện Nghị quyết số 57-NQ/TW ngày"
        " 22/12/2024 của Bộ Chính trị được sửa đổi, bổ sung tại Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;"
    )
    assert [(c.number, c.relation) for c in found] == [
        ("03/NQ-CP", "basis"),
        ("57-NQ/TW", "cites"),
        ("71/NQ-CP", "basis"),
    ]


def test_a_committee_belongs_to_its_council() -> None:
    council = Setting(issuer="Hội đồng nhân dân tỉnh Sông Thao", home=Home("tỉnh", "Sông Thao"))
    (found,) = cite("Xét Báo cáo thẩm tra số 117/BC-BPC ngày 22/11/2025 của Ban Pháp chế;", council)
    assert found.issuer == "Ban Pháp chế Hội đồng nhân dân tỉnh Sông Thao"


def test_a_law_by_its_day_and_later_by_its_number_is_one() -> None:
    (law,) = cite(
        "Căn cứ Luật Đấu thầu ngày 23/06/2023;\nChọn một giai đoạn theo Điều 30 Luật Đấu thầu số 22/2023/QH15 ngày"
        " 23/6/2023."
    )
    assert (law.number, law.date, law.name) == ("22/2023/QH15", "2023-06-23", None)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Pháp lệnh Thợ gặt và Hội thợ làng;", "Pháp lệnh Thợ gặt và Hội thợ làng"),
        ("Luật Thợ gặt và Bộ Y tế yêu cầu;", "Luật Thợ gặt"),
        ("Luật Thợ gặt và Luật Giữ rừng;", "Luật Thợ gặt"),
        ("Luật Giữ gìn BMNN;", "Luật Giữ gìn BMNN"),
        ("Luật Giữ gìn UBND tỉnh trình;", "Luật Giữ gìn"),
    ],
)
def test_a_law_of_two_parts(printed: str, name: str) -> None:
    assert cite(f"Căn cứ {printed}")[0].name == name


@pytest.mark.parametrize("recital", ["Xét đề nghị của Chánh Văn phòng", "Về giá đất"])
def test_what_opens_the_next_recital_is_no_part_of_a_name(recital: str) -> None:
    (found,) = cite(f"Căn cứ Công văn số 8/BTC-NS của Bộ Tài chính {recital},")

    assert found.issuer == "Bộ Tài chính"


def test_a_law_by_the_first_words_of_its_name() -> None:
    (law,) = cite(
        "Căn cứ Luật Giữ rừng đầu nguồn và trồng cây phân tán năm 2015;\nThực hiện theo Điều 4 Luật Giữ rừng năm 2015."
    )
    assert law.name == "Luật Giữ rừng đầu nguồn và trồng cây phân tán năm 2015"
    two = cite("Căn cứ Luật Đầu tư năm 2020; Căn cứ Luật Đầu tư công năm 2024;")
    assert [law.name for law in two] == ["Luật Đầu tư năm 2020", "Luật Đầu tư công năm 2024"]


def test_what_is_added_to_a_list_changes_no_law() -> None:
    (law,) = cite(
        "Xóa tên hoặc bổ sung tên vào danh sách cử tri (quy định tại Điều 30 của Luật Giữ rừng năm 2015)."
    )
    assert law.relation == "cites"


def test_a_board_of_elections_of_a_ward_that_is_written_large() -> None:
    ward = Setting(issuer="Ủy ban nhân dân phường Chè", home=Home("tỉnh", "Sông Thao"))
    first, second = cite(
        "Căn cứ Nghị quyết số 21/NQ-UBBC ngày 01/12/2025 của Ủy ban bầu cử Phường;"
        " Tờ trình số 5/TTr-VHXH ngày 02/12/2025 của Trưởng phòng Văn hóa - Xã hội Phường;",
        ward,
    )
    assert first.issuer == "Ủy ban bầu cử Phường Chè"
    assert second.issuer == "Trưởng phòng Văn hóa - Xã hội Phường Chè"


def test_a_torn_number_is_torn_again_where_no_day_follows() -> None:
    text = "Công văn số 3/LĐBB STh ngày 07/01/2025 của Hội Bóng bàn; nội dung nêu tại Công văn số 3/LĐBB STh."

    assert [c.number for c in cite(text)] == ["3/LĐBBSTh"]


def test_what_the_one_before_amends_in_its_title_is_no_business_of_the_next() -> None:
    decree = Setting(number="7/2026/NĐ-CP", type="Nghị định", issuer="Chính phủ")
    text = (
        "b) Người trồng chè quy định tại Nghị định số 33/2020/NĐ-CP sửa đổi, bổ sung một số quy định về chè,"
        " Nghị định số 9/2009/NĐ-CP về nương và Nghị định số 8/1998/NĐ-CP."
    )

    assert [c.relation for c in cite(text, decree)] == ["cites"] * 3


def test_the_document_at_the_end_is_what_an_article_changes() -> None:
    resolution = Setting(number="7/NQ-CP", type="Nghị quyết", issuer="Chính phủ")
    text = (
        "Điều 2. Điều chỉnh việc thứ 5 của Chương trình thực hiện Nghị quyết số 6-NQ/TW ngày 30/4/2024 của Bộ Chính trị"
        " về cây chè kèm theo Nghị quyết số 4/NQ-CP ngày 17/5/2024 như sau:"
    )

    assert {c.number: c.relation for c in cite(text, resolution)} == {
        "6-NQ/TW": "implements",
        "4/NQ-CP": "amends",
    }


def test_an_article_of_definitions_only_cites() -> None:
    text = (
        "Thông tư này quy định về chè.\nĐiều 3. Giải thích từ ngữ\n"
        "1. Nương chè được hiểu theo quy định của Luật Trồng trọt.\n"
        "Điều 4. Trách nhiệm\nCác xã thực hiện theo quy định của Luật Đất đai."
    )

    assert {c.name: c.relation for c in cite(text)} == {
        "Luật Trồng trọt": "cites",
        "Luật Đất đai": "implements",
    }


def test_the_shorter_names_of_a_law_are_the_longest_one() -> None:
    text = (
        "Căn cứ Luật Trồng chè đại trà và nuôi ong ngày 25/6/2015;\n"
        "Các xã thực hiện Luật Trồng chè đại trà; tưới theo Điều 8 Luật Trồng chè năm 2015."
    )

    assert [c.name for c in cite(text)] == ["Luật Trồng chè đại trà và nuôi ong"]


def test_a_law_whose_name_ends_in_initials_is_the_one_of_the_words() -> None:
    text = (
        "Căn cứ Luật Giữ gìn đê điều làng ngày 3/4/2018; hướng dẫn Luật Giữ gìn ĐĐL năm 2018; theo Luật Giữ gìn ĐĐL.\n"
        "Căn cứ Luật Trồng chè năm 2015; Luật Trồng chè năm 2020; các xã thực hiện Luật Trồng chè."
    )

    assert [(c.name, c.date) for c in cite(text)][:1] == [
        ("Luật Giữ gìn đê điều làng", "2018-04-03")
    ]
    assert len(cite(text)) == 4


def test_a_law_by_the_initials_of_its_name_without_the_country() -> None:
    text = "Căn cứ Luật Mặt trận Tổ quốc Việt Nam;\nCác xã thực hiện Điều 8 Luật MTTQ."

    assert [c.name for c in cite(text)] == ["Luật Mặt trận Tổ quốc Việt Nam"]


def test_a_table_lists_what_others_amend() -> None:
    resolution = Setting(number="7/NQ-QH", type="Nghị quyết", issuer="Quốc hội")
    text = "TT Tên dự án Cơ quan trình 1. Nghị quyết sửa đổi, bổ sung Nghị quyết số 9/2020/QH14 về cây chè"

    assert [c.relation for c in cite(text, resolution)] == ["cites"]


@pytest.mark.parametrize(
    ("annex", "cited"),
    [
        ("(Kèm theo Quyết định số 67/QĐ-STC ngày 02/4/2020)", False),  # shorter
        ("(Kèm theo Quyết định số 76/QĐ-STC-VP ngày 03/4/2020)", False),  # a slip
        ("Kèm theo Quyết định số 76/QĐ-STC-VP ngày 02/4/2020", True),
        ("Sửa Quy chế kèm theo Quyết định số 76/QĐ-STC-VP ngày 03/4/2020", True),
    ],
)
def test_the_head_of_an_annex_names_its_own_document(annex: str, cited: bool) -> None:
    decision = Setting(number="67/QĐ-STC-VP", type="Quyết định", issued="2020-04-03")

    assert bool(cite(f"Điều 1. Giao các xã.\n{annex}", decision)) == cited


def test_a_type_and_a_long_matter_before_the_number() -> None:
    text = "Quyết định phê duyệt kết quả lựa chọn nhà thầu số 8/QĐ-BVST ngày 03/4/2020"

    assert [c.type for c in cite(text)] == ["Quyết định"]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        # what another body did there, whatever its verb
        ("Được Bộ Y tế cho phép tại Công văn số 8/BYT-KH, tỉnh mở thi.", ["Bộ Y tế"]),
        ("Đợt thi đua do Bộ Y tế khơi dậy tại Kế hoạch số 8/KH-BYT.", ["Bộ Y tế"]),
        ("Đợt thi đua do Bộ Y tế và các xã mở, nêu tại Kế hoạch số 8/KH-BYT.", [None]),
        # the subject whose letters the number bears, whatever it does
        ("Bộ Y tế nhắc lại bằng Công văn số 8/BYT-KH.", ["Bộ Y tế"]),
        ("Bộ Y tế, tại Công văn số 8/BYT-KH, đã nhắc.", ["Bộ Y tế"]),
        ("Bộ Y tế làm theo Công văn số 8/BYT-KH.", [None]),
        ("Bộ Y tế phổ biến Công văn số 8/BTC-NS.", [None]),
        # who is named behind a comma may have made the next one
        (
            "Xét đề nghị của Bộ Y tế tại Tờ trình số 8/TTr-BYT ngày 02/3/2020, của Bộ Tài chính tại Công văn số 9/BTC-NS,",
            ["Bộ Y tế", "Bộ Tài chính"],
        ),
        (
            "Theo Tờ trình số 8/TTr-BYT ngày 02/3/2020, của Bộ Y tế tại hội nghị,",
            ["Bộ Y tế"],
        ),
    ],
)
def test_who_made_what_another_sentence_part_tells(text: str, issuers: list[str | None]) -> None:
    assert [c.issuer for c in cite(text)] == issuers


def test_a_bare_kind_of_body_is_the_issuer() -> None:
    board = Setting(number="7/HD-BNO", type="Hướng dẫn", issuer="Ban Nuôi ong - Trồng chè")

    assert [c.issuer for c in cite("Thay cho Hướng dẫn số 5/HD-BNO của Ban.", board)] == [
        "Ban Nuôi ong - Trồng chè"
    ]


def test_a_relation_by_shape_is_less_sure() -> None:
    order = Setting(number="7/CT-UBND", type="Chỉ thị", issuer="Ủy ban nhân dân tỉnh Sông Thao")
    shaped, said = (
        cite(f"1. {verb} Nghị quyết số 5-NQ/TU.", order)[0] for verb in ("Thấm nhuần", "Thực hiện")
    )

    assert shaped.relation == said.relation == "implements"
    assert shaped.evidence[0].confidence < said.evidence[0].confidence == 1
    assert shaped.evidence[0].note and said.evidence[0].note is None


def test_a_title_ends_before_the_next_clause() -> None:
    text = (
        "Quán triệt Chỉ thị số 5-CT/TW về chăm sóc rừng, thực hiện Chỉ thị số 6-CT/TU về trồng chè."
    )

    assert [c.title for c in cite(text)] == ["chăm sóc rừng", "trồng chè"]


def test_a_youth_union_bears_the_name_of_its_province() -> None:
    text = "TỈNH ĐOÀN SÔNG THAO\n***\nSố: 5-CTr/TĐTN\nĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH\nSông Thao, ngày 3 tháng 4 năm 2020\n\nCHƯƠNG TRÌNH\nGiữ rừng\n\nThực hiện Kế hoạch số 33-KH/TU, ngày 14/3/2020 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Tỉnh Đoàn giữ rừng."
    (document,) = extract(make_text("a.txt", b"", text)).documents

    assert [c.issuer for c in document.citations] == ["Ban Thường vụ Tỉnh ủy Sông Thao"]
