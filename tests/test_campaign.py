"""The campaign a document launches: whether, theme, period, reviews."""

from __future__ import annotations

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.campaign.launches import launches
from thidua.graph.extract.campaign.periods import find_period
from thidua.graph.extract.campaign.reviews import find_milestones
from thidua.graph.extract.campaign.themes import find_theme
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.read import make_text
from thidua.graph.records import Evidence

ISSUER = "Ủy ban nhân dân tỉnh Sông Thao"
LAUNCH: dict[str, tuple[str, str | None, str, bool]] = {
    "the title launches": ("Chỉ thị", "Phát động thi đua năm 2024", "Năm 2024 có nhiều việc.", True),
    "the issuer launches": (
        "Kế hoạch", "Giữ nguồn nước",
        "Chủ tịch Ủy ban nhân dân tỉnh phát động thi đua sâu rộng trong toàn tỉnh.", True,
    ),
    "the issuer puts out a plan that launches": (
        "Kế hoạch", None, "Ủy ban nhân dân tỉnh ban hành Kế hoạch phát động Phong trào thi đua “Sáng đường” trong tỉnh.", True,
    ),
    "a plan that carries out": (
        "Kế hoạch", "Thực hiện Chỉ thị phát động thi đua năm 2024", "Sở lập kế hoạch.", False,
    ),
    "others are told to launch": (
        "Chỉ thị", "Giữ rừng", "Giao các xã tổ chức phát động thi đua trong thôn.", False,
    ),
    "a title on launching, and others told to launch": (
        "Chỉ thị", "tổ chức phát động phong trào thi đua năm 2015",
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, Chủ tịch các huyện tổ chức phát động các phong trào thi đua năm 2015.", False,
    ),
    "a title on launching, others told besides": (
        "Chỉ thị", "tổ chức phát động phong trào thi đua năm 2015",
        ("Chủ tịch Ủy ban nhân dân tỉnh phát động thi đua trong toàn tỉnh.\nYêu cầu các huyện tổ chức phát động phong trào thi đua."), True,
    ),
    "a title on launching, others told before the issuer launches, which is called by a name of its own": (
        "Chỉ thị", "tổ chức phát động phong trào thi đua năm 2015",
        "Yêu cầu các huyện tổ chức phát động phong trào thi đua.\nỦy ban nhân dân tỉnh (sau đây gọi là tỉnh) tổ chức phát động phong trào thi đua.", True,
    ),
    "a title on launching, others told before the issuer launches as of now": (
        "Chỉ thị", "tổ chức phát động phong trào thi đua năm 2015",
        "Yêu cầu các huyện tổ chức phát động phong trào thi đua.\nNay phát động phong trào thi đua “Chợ sạch”.", True,
    ),
    "a title on launching, others told, and others launch": (
        "Chỉ thị", "tổ chức phát động phong trào thi đua năm 2015",
        "Yêu cầu các huyện tổ chức phát động phong trào thi đua.\nSở Muối phát động phong trào thi đua.", False,
    ),
    "a letter whose issuer has a short name": (
        "Công văn", "phát động phong trào thi đua",
        "Ủy ban nhân dân tỉnh (sau đây gọi là tỉnh) phát động phong trào thi đua “Chợ sạch”.", True,
    ),
    "a decision launches in its first article": (
        "Quyết định", "Về việc thưởng", "QUYẾT ĐỊNH:\nĐiều 1. Phát động phong trào thi đua giữ rừng.", True,
    ),
    "a letter sends on another and launches besides": (
        "Công văn", "tổ chức đợt thi đua làm đường",
        "Ủy ban nhân dân tỉnh gửi kèm văn bản của Bộ, đồng thời phát động trong toàn tỉnh phong trào thi đua “Mở lối”.", True,
    ),
    "a letter tells others besides": (
        "Công văn", "tổ chức đợt thi đua làm đường",
        "Ủy ban nhân dân tỉnh gửi kèm văn bản của Bộ. Sở Chè thông báo lịch, đồng thời phát động thi đua “Mở lối”.", False,
    ),
    "a letter launches none": ("Công văn", "phát động thi đua", "Sở yêu cầu các xã.", False),
    "a decision puts a plan of emulation in force": (
        "Quyết định", "Ban hành Kế hoạch tổ chức phong trào thi đua ngành Chè", "Điều 1. Ban hành kế hoạch.", True,
    ),
    "a covenant of emulation": ("Giao ước thi đua", "Khối các chợ năm 2023", "Các chợ cùng ký kết.", True),
    "a call to an emulation campaign": ("Lời kêu gọi", "Hưởng ứng đợt thi đua góp đá", "Thưa đồng bào.", True),
    "a call to something else": ("Lời kêu gọi", "Ủng hộ đồng bào vùng lũ", "Thưa đồng bào.", False),
    "an item opens with the launch": (
        "Nghị quyết", "Lãnh đạo phong trào thi đua năm 2005",
        "III- NỘI DUNG\n\n1- Phát động trong toàn huyện phong trào thi đua làm đường.", True,
    ),
    "the content of a guide opens with the launch": (
        "Hướng dẫn", "Thực hiện công tác thi đua năm 2005",
        "I. CHỦ ĐỀ, NỘI DUNG\n\n2. Nội dung: Phát động trong toàn lực lượng dân quân làm chè (DQLC) huyện đợt thi đua làm đường.", True,
    ),
    "a head launches in what his office passes on": (
        "Thông báo", "Kết luận của Chủ tịch UBND tỉnh tại Hội nghị sơ kết",
        "I- VIỆC LÀM\n\n2- Chủ tịch UBND tỉnh phát động đợt thi đua ngắn ngày trong toàn tỉnh, từ ngày 01/8/2009 đến ngày 30/10/2009.", True,
    ),
    "a head asks others to launch in what his office passes on": (
        "Thông báo", "Kết luận của Chủ tịch UBND tỉnh tại Hội nghị sơ kết",
        "I- VIỆC LÀM\n\n2- Chủ tịch UBND tỉnh yêu cầu các huyện phát động đợt thi đua ngắn ngày.", False,
    ),
    "an item whose mark has two signs": (
        "Thông tri", "Tổ chức Ngày hội Rừng", "II- VIỆC LÀM\n\n4/- Ủy ban nhân dân tỉnh phát động đợt thi đua từ ngày 17/10/2003 đến ngày 18/11/2003.", True,
    ),
    "a clause of its own aims": (
        "Chương trình hành động", "Thực hiện nghị quyết về rừng",
        "I. MỤC TIÊU\n1. Mục tiêu chung: giữ rừng; phát động đợt thi đua cao điểm Tháng Rừng, từ ngày 01/3/2026 đến ngày 31/3/2026.", True,
    ),
    "a clause of an order": (
        "Chương trình hành động", "Thực hiện nghị quyết về rừng",
        "II. VIỆC LÀM\n1. Các xã giữ rừng; phát động đợt thi đua cao điểm Tháng Rừng, từ ngày 01/3/2026 đến ngày 31/3/2026.", False,
    ),
    "an item about another matter": (
        "Nghị quyết", "Nhiệm vụ năm 2005", "III- NỘI DUNG\n\n1- Phát động phong trào thi đua làm đường.", False,
    ),
    "an order to others, by a directive, with what others have launched": (
        "Chỉ thị", "Tổ chức phát động phong trào thi đua năm 2011",
        ("Ủy ban nhân dân tỉnh chỉ thị Thủ trưởng các sở, Chủ tịch các huyện tổ chức phát động các phong trào thi đua trong năm 2011.\n"
        "1. Thực hiện Kế hoạch số 5/KH-UBND ngày 02/3/2010 của huyện về phát động phong trào thi đua làm đường."), False,
    ),
    "the issuer opens a campaign": (
        "Thông báo", "Kết luận cuộc họp", "Chủ tịch Ủy ban nhân dân tỉnh thống nhất mở đợt thi đua nước rút.", True,
    ),
    "a report sets the theme of the year to come": (
        "Báo cáo", "Kết quả năm 2012, phương hướng năm 2013", "Kết quả.\n1. Chủ đề thi đua: “Giữ rừng”.", True,
    ),
    "a report launches in the part on what comes next": (
        "Báo cáo", "Kết quả năm 2012 của Cụm",
        ("I. KẾT QUẢ\n\n1. Phát động thi đua rộng khắp.\n\nII. PHƯƠNG HƯỚNG NĂM 2013\n\n"
        "1. Phát động và thực hiện phong trào thi đua giữ rừng trong toàn Cụm."), True,
    ),
    "a report tells of a launch": (
        "Báo cáo", "Kết quả năm 2012 của Cụm",
        "I. PHƯƠNG HƯỚNG\n\n1. Giữ rừng.\n2. Các xã phát động thi đua trồng chè.", False,
    ),
    "the theme of a wave stands as a heading": (
        "Kế hoạch", "Giữ rừng", "Mở đầu.\nI- CHỦ ĐỀ ĐỢT THI ĐUA\n\nRừng xanh, làng ấm.", True,
    ),
    "a part tells the time of emulation": (
        "Hướng dẫn", None, "Mở đầu.\nIII. THỜI GIAN THI ĐUA\n\nTừ ngày 03/02/2009.", True,
    ),
    "the time of something else": (
        "Hướng dẫn", None, "Mở đầu.\nIII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 03/02/2009.", False,
    ),
    "a letter by which its head launches": (
        "Công văn", "Phát động phong trào thi đua năm 2004",
        "Chủ tịch Ủy ban nhân dân tỉnh phát động phong trào thi đua trong toàn tỉnh.", True,
    ),
    "a letter of appeal": ("Thư kêu gọi", "Toàn ngành thi đua “60 ngày đêm giữ đường”", "Các bạn!", True),
    "a programme with the first day of its campaign": (
        "Chương trình", "Thực hiện phong trào thi đua “Gương mẫu”",
        "Phong trào được phát động từ ngày 03/3/2014 và kết thúc vào ngày 03/02/2019.", True,
    ),
    "a guide to hold what a plan has launched": (
        "Hướng dẫn", "Tổ chức phong trào thi đua Mỗi bản một vườn ươm",
        "Thực hiện Kế hoạch số 5/KH-TLĐ về phát động phong trào thi đua “Mỗi bản một vườn ươm”, các xã làm như sau.", False,
    ),
    "a guide to hold what nobody has launched yet": (
        "Hướng dẫn", "Tổ chức phong trào thi đua Mỗi bản một vườn ươm",
        "Thực hiện Kế hoạch số 5/KH-TLĐ về trồng cây, các xã làm như sau.", True,
    ),
    "a programme of a pact": ("Chương trình", "Hoạt động và giao ước thi đua năm 2016 của Cụm", "Nội dung.", True),
    "a report opens a wave": (
        "Báo cáo", "Kết quả năm 2012 của Cụm",
        "II. PHƯƠNG HƯỚNG\n\n- Mở đợt thi đua “40 ngày giữ rừng”.", True,
    ),
    "a title opens a wave": ("Chỉ thị", "Về việc mở đợt cao điểm thi đua giữ rừng", "Mùa khô đến.", True),
    "the head of the issuer launches, now": (
        "Chỉ thị", "Giữ rừng", "Nay Chủ tịch tỉnh và Hội Nông dân tỉnh phát động đợt thi đua “Chè sạch”.", False,
    ),
    "the issuer launches, now": (
        "Chỉ thị", "Giữ rừng", "Nay Ủy ban nhân dân tỉnh và Hội Nông dân tỉnh phát động đợt thi đua “Chè sạch”.", True,
    ),
    "an item of a list of orders": (
        "Chỉ thị", "Công tác thi đua", "Yêu cầu các huyện, các sở:\n1. Phát động thi đua sâu rộng.\n2. Đăng ký.", False,
    ),
    "an item of the tasks of all": (
        "Chỉ thị", "Công tác thi đua", "Yêu cầu các cấp:\n1. Học tập.\n2. Phát động phong trào thi đua trong toàn tỉnh.", True,
    ),
    "a task that was given": (
        "Chỉ thị", "Công tác thi đua", "Căn cứ nhiệm vụ được giao, làm như sau:\n1. Phát động thi đua sâu rộng.", True,
    ),
    "a part of its own below orders": (
        "Kế hoạch", "Công tác thi đua", "Giao các xã:\n- Làm đường.\nII. NỘI DUNG\n1. Phát động thi đua sâu rộng.", True,
    ),
    "a title launches besides": ("Kế hoạch", "Sơ kết đợt thi đua và phát động thi đua nước rút", "Nội dung.", True),
    "the issuer in the older spelling opens one campaign": (
        "Chỉ thị", "Giữ rừng", "Uỷ ban nhân dân tỉnh phát động một đợt thi đua trong dịp Tết.", True,
    ),
    "the issuer launches with another": (
        "Kế hoạch", "Giữ rừng", "Được Tỉnh ủy đồng ý, UBND tỉnh phối hợp với Hội Chè tỉnh phát động phong trào “Chè sạch”.", True,
    ),
    "the issuer stands last of those who launch": (
        "Kế hoạch", "Giữ rừng", "Vì việc được Thủ tướng Chính phủ giao, Chủ tịch Ủy ban nhân dân tỉnh phát động phong trào thi đua.", True,
    ),
    "an item opens a wave": (
        "Nghị quyết", "Lãnh đạo đợt thi đua", "QUYẾT NGHỊ:\n1. Mở đợt thi đua cao điểm “50 ngày giữ rừng”.", True,
    ),
    "a decision approves a plan that launches": (
        "Quyết định", "Phê duyệt Kế hoạch phát động phong trào thi đua “Chè sạch”", "Điều 1. Phê duyệt.", True,
    ),
    "a regulation tells how one launches": (
        "Quyết định", "Ban hành Quy chế thi đua", "Điều 5. Nội dung\n1. Mục tiêu.\n2. Phát động thi đua, ký giao ước.", False,
    ),
    "a plan whose campaign has days, without a word for launching": (
        "Kế hoạch", "Thi đua giữ rừng năm 2015",
        "Rừng thưa dần.\n2. Đợt thi đua rộ lên ngày 10/3/2015, lắng xuống ngày 20/8/2015.", True,
    ),
    "the issuer opens a campaign with days by whatever verb": (
        "Chỉ thị", "Giữ rừng", "Chủ tịch Ủy ban nhân dân tỉnh dấy lên phong trào thi đua “Bản ấm” từ 10/3/2015 đến 20/8/2015.", True,
    ),
    "another opens a campaign with days": (
        "Chỉ thị", "Giữ rừng", "Hội Chè Việt Nam dấy lên phong trào thi đua “Bản ấm” từ 10/3/2015 đến 20/8/2015.", False,
    ),
    "a plan that joins in a campaign with days": (
        "Kế hoạch", "Hưởng ứng phong trào thi đua giữ rừng", "Phong trào chạy từ 10/3/2015 đến 20/8/2015.", False,
    ),
    "a plan to review a campaign with days": (
        "Kế hoạch", "Tổng kết đợt thi đua giữ rừng", "Đợt thi đua chạy từ 10/3/2015 đến 20/8/2015.", False,
    ),
    "a plan whose registers have days": (
        "Kế hoạch", "Thi đua giữ rừng năm 2015", "Các bản đăng ký thi đua từ 10/3/2015 đến 20/3/2015.", False,
    ),
    "a notice of a campaign that has been": (
        "Thông báo", "Đợt thi đua giữ rừng", "Đợt thi đua từ 10/3/2015 đến 20/8/2015 có 12 bản dự.", False,
    ),
    "a theme amid a paragraph": (
        "Hướng dẫn", "Công tác thi đua", "Giữ lấy rừng. Chủ đề thi đua năm 2015: “Bản ấm”.", True,
    ),
    "a movement that is no emulation by name": (
        "Kế hoạch", "Phát động và xây dựng phong trào toàn dân giữ rừng", "Rừng còn ít.", True,
    ),
    "a guide to a movement with a theme in an item": (
        "Hướng dẫn", "Thực hiện phong trào thi đua giữ rừng", "Giữ lấy rừng.\n1. Chủ đề: “Bản ấm”.\n", True,
    ),
    "a guide to a movement with a theme amid a sentence": (
        "Hướng dẫn", "Thực hiện phong trào thi đua giữ rừng", "Giữ lấy rừng.\n1. Bám sát chủ đề: “Bản ấm”.\n", False,
    ),
    "a decision on a plan of a movement": (
        "Quyết định", "Ban hành Kế hoạch phong trào thi đua “Bản ấm” năm 2015", "Điều 1. Ban hành.", True,
    ),
    "the author launches now, without a subject": (
        "Nghị quyết", "Lãnh đạo đợt thi đua mùa chè", "Nay phát động trong toàn Đảng bộ phong trào thi đua “Bếp ấm”.", True,
    ),
    "the author, named before, launches now what the title names": (
        "Hướng dẫn", "Cách chấm điểm trong phong trào thi đua “Bếp ấm”",
        "Ủy ban nhân dân tỉnh chọn việc khó, nay chính thức phát động phong trào mang tên trên.", True,
    ),
    "another, named before, launches now what the title names": (
        "Hướng dẫn", "Cách chấm điểm trong phong trào thi đua “Bếp ấm”",
        "Bộ Chè chọn việc khó, nay chính thức phát động phong trào mang tên trên.", False,
    ),
    "a letter whose campaign with its theme begins today": (
        "Công văn", "chuyển Hướng dẫn và khơi khí thế thi đua",
        "Từ hôm nay tới ngày 20/8/2015, cả bản bước vào đợt thi đua mang chủ đề “Bếp ấm”.", True,
    ),
    "a letter about what goes on from today": (
        "Công văn", "đôn đốc phong trào thi đua",
        "Từ hôm nay tới ngày 20/8/2015, cả bản tiếp tục đợt thi đua mang chủ đề “Bếp ấm”.", False,
    ),
    "a letter about reports from today": (
        "Công văn", "đôn đốc phong trào thi đua",
        "Từ nay tới ngày 20/8/2015, các xã báo cáo đợt thi đua mang chủ đề “Bếp ấm”.", False,
    ),
    "a letter from which a movement begins": (
        "Công văn", "thi đua giữ chợ", "Riêng phong trào “Bếp ấm”, Ủy ban nhân dân tỉnh nhóm lên từ công văn này.", True,
    ),
    "a letter that sends forms today": (
        "Công văn", "tổng kết phong trào thi đua", "Hôm nay Ủy ban nhân dân tỉnh gửi các xã mẫu của phong trào thi đua “Bếp ấm”.", False,
    ),
    "an item counted in words opens with the launch": (
        "Nghị quyết", "Lãnh đạo phong trào thi đua năm 2005",
        "III- NỘI DUNG\n\nBa là, phát động trong toàn huyện phong trào thi đua làm đường.", True,
    ),
    "an item with a sign of its font opens with the launch": (
        "Nghị quyết", "Lãnh đạo phong trào thi đua năm 2005",
        "III- NỘI DUNG\n\n►Phát động trong toàn huyện phong trào thi đua làm đường.", True,
    ),
    "an item with two marks opens with the launch": (
        "Nghị quyết", "Lãnh đạo phong trào thi đua năm 2005",
        "Năm 2005 mưa nhiều.\n\n4/- Phát động trong toàn huyện phong trào thi đua làm đường.", True,
    ),
    "a theme behind the sign of an item": ("Kế hoạch", "Giữ chợ", "Mùa mưa.\n\n✓Chủ đề thi đua: “Chợ sạch”\n", True),
    "a plan that is called by its campaign": ("Kế hoạch", "Đợt thi đua giữ chợ", "1. Mục đích", True),
    "a plan that is called by another's campaign": ("Kế hoạch", "Đợt thi đua giữ chợ do Bộ Chè phát động", "1. Mục đích", False),
    "a report of results": ("Báo cáo", "Kết quả phát động thi đua năm 2012", "Đã phát động 3 đợt.", False),
}  # fmt: skip


#: Who says what, and whether the document of that issuer launches.
HOUSES = {
    ("Ngân hàng Chè Việt Chi nhánh tỉnh Sông Thao", "Giám đốc Chi nhánh phát động đợt thi đua hái nhanh."): True,
    ("Ngân hàng Chè Việt Chi nhánh tỉnh Sông Thao", "Giám đốc Trung tâm phát động đợt thi đua hái nhanh."): False,
    ("Hội Chè Việt Nam - Công ty Chè Suối Mây", "2.1. Hai bên phát động phong trào thi đua hái nhanh."): True,
    ("Công ty Chè Suối Mây", "Kế hoạch này phát động phong trào thi đua hái nhanh."): True,
    ("Sở Nội vụ tỉnh Sông Thao", "tỉnh Sông Thao phát động phong trào thi đua hái nhanh."): False,
    ("Công ty Chè Suối Mây", "Công ty Chè đã phát động phong trào thi đua hái nhanh."): False,
    ("Công ty Chè Suối Mây", "Hội đồng thành viên, Tổng Giám đốc, Công đoàn phát động phong trào thi đua."): True,
    ("Tỉnh ủy Sông Thao", "Ban Chấp hành Đảng bộ tỉnh phát động phong trào thi đua."): True,
    ("Công ty Chè Suối Mây", "Giám đốc Công ty kêu gọi thợ chè và phát động phong trào thi đua."): True,
    ("Viện Chè", "Lãnh đạo Viện phát động đợt thi đua ngắn ngày."): True,
    ("Trường Chè Bến Ghềnh", "Ban Giám hiệu, Công đoàn, Đoàn Thanh niên phát động đợt thi đua."): True,
    ("Bộ Chỉ huy Quân sự tỉnh Sông Thao", "Đảng ủy, Bộ Chỉ huy Quân sự tỉnh phát động đợt thi đua."): True,
    ("Trường Chè Bến Ghềnh", "Nhà trường phát động tuần thi đua “Hoa chè”."): True,
    ("Tỉnh ủy Sông Thao", "Tỉnh ủy mở cuộc vận động “Chè sạch” trong đảng bộ."): True,
    ("Công an tỉnh Sông Thao", "Giám đốc Công an tỉnh phát động phong trào thi đua giữ chợ."): True,
    ("Công an tỉnh Sông Thao", "Giám đốc Sở Chè phát động phong trào thi đua giữ chợ."): False,
    ("Bệnh viện Sông Thao", "Công đoàn và Giám đốc Bệnh viện phát động thi đua giữ vườn."): True,
    ("Trường Chè Bến Ghềnh", "Hiệu trưởng nhà trường phối hợp với Công đoàn phát động đợt thi đua."): True,
    ("Ban Chấp hành Đoàn tỉnh Sông Thao", "Ban Thường vụ Tỉnh đoàn phát động phong trào thi đua."): True,
    ("Ban Chấp hành Đoàn tỉnh Sông Thao", "Ban Thường vụ Tỉnh ủy phát động phong trào thi đua."): False,
    ("Công ty Chè Suối Mây", "Mùa mưa tới, Giám đốc Công ty phát động đợt thi đua hái nhanh."): True,
    ("Công ty Chè Suối Mây", "Ban Giám đốc Công ty cùng Công đoàn cơ sở phát động phong trào thi đua hái nhanh."): True,
    ("Cụm thi đua các chợ ven sông", "Giám đốc Công ty phát động đợt thi đua hái nhanh."): False,
    ("Trường Trung học cơ sở Suối Mây", "Nhà trường phát động đợt thi đua học tốt."): True,
    ("Trường Chè Bến Ghềnh", "Nhà trường mở ra đợt thi đua “Hoa chè”, từ ngày 02/3/2015 đến ngày 20/8/2015."): True,
    ("Ban Chấp hành Đoàn quận Suối Mây", "Căn cứ kế hoạch,\nBan Thường vụ Quận Đoàn Suối Mây phát động trong tuổi trẻ toàn quận Cuộc vận động “Hái khéo”."): True,
    ("Ban Chấp hành Đoàn quận Suối Mây", "Quận Đoàn Bến Ghềnh phát động trong tuổi trẻ toàn quận Cuộc vận động “Hái khéo”."): False,
    ("Ban Chấp hành Đoàn quận Suối Mây", "Quận Đoàn Suối Mây phát động trong các trường cuộc vận động quyên sách."): False,
    ("Hội Phụ nữ tỉnh Sông Thao", "Ban Thường vụ tỉnh Hội phát động trong cán bộ, hội viên một đợt thi đua hái nhanh."): True,
    ("Bộ Chỉ huy Quân sự tỉnh Sông Thao", "Bộ Chỉ huy quân sự tỉnh quyết định mở đợt cao điểm thi đua giữ chợ."): True,
    ("Viện Chè huyện Suối Mây", "Điều 3. Đợt cao điểm Viện Chè huyện phát động trong công chức, thợ chè đợt thi đua hái nhanh."): True,
    ("Ngân hàng Chè Việt chi nhánh tỉnh Sông Thao", "Ngân hàng Chè chi nhánh tỉnh Sông Thao (sau đây gọi là Chi nhánh) phát động phong trào thi đua trên."): True,
    ("Tập đoàn Chè Việt", "Các đơn vị thuộc Tập đoàn phát động đợt thi đua hái nhanh."): False,
}  # fmt: skip


@pytest.mark.parametrize(("issuer", "text"), HOUSES)
def test_a_house_launches_by_its_common_noun(issuer: str, text: str) -> None:
    flow = make_flow(text)

    found = launches(flow, "Chỉ thị", "Giữ vườn chè", issuer, 0, len(flow.text))

    assert HOUSES[issuer, text] == (found is not None)


@pytest.mark.parametrize(("issuer", "text"), HOUSES)
def test_a_house_launches_though_others_are_told_to(issuer: str, text: str) -> None:
    flow = make_flow(f"Yêu cầu các tổ tổ chức phát động phong trào thi đua.\n{text}")
    title = "tổ chức phát động phong trào thi đua năm 2015"

    found = launches(flow, "Chỉ thị", title, issuer, 0, len(flow.text))

    assert HOUSES[issuer, text] == (found is not None)


@pytest.mark.parametrize("who", ["Cụm", "Cụm thi đua các chợ ven sông", "Cụm (gồm 5 chợ)"])
def test_a_group_launches_in_the_part_of_its_report_on_what_comes_next(who: str) -> None:
    flow = make_flow(
        f"II. NHIỆM VỤ NĂM 2013\n\n1. {who} phát động đợt thi đua giữ rừng từ ngày 01/3/2013."
    )

    found = launches(flow, "Báo cáo", "Kết quả", "Cụm thi đua các chợ ven sông", 0, len(flow.text))

    assert found is not None


@pytest.mark.parametrize("name", LAUNCH)
def test_launches(name: str) -> None:
    kind, title, text, expected = LAUNCH[name]
    flow = make_flow(text)

    found = launches(flow, kind, title, ISSUER, 0, len(flow.text))

    assert expected == (found is not None)


THEMES = {
    "\n✓Chủ đề: Rừng xanh, bản ấm\n": "Rừng xanh, bản ấm",
    "\n4/- Chủ đề: Rừng xanh, bản ấm\n": "Rừng xanh, bản ấm",
    "Phong trào lấy chủ đề là: Rừng xanh, bản ấm.": "Rừng xanh, bản ấm",
    "Cuộc thi đua diễn ra dưới chủ đề Rừng xanh, bản ấm.": "Rừng xanh, bản ấm",
    "Chủ đề xuyên suốt của đợt thi đua – “Rừng xanh, bản ấm” – treo ở mọi bản.": "Rừng xanh, bản ấm",
    "Thống nhất chọn “Rừng xanh, bản ấm” làm chủ đề đợt thi đua.": "Rừng xanh, bản ấm",
    "Tỉnh lấy “Kỷ cương” làm chủ đề năm 2015.": None,
    "Chủ đề năm 2015 của tỉnh: “Kỷ cương”. Chủ đề đợt thi đua của xã: “Bản ấm”.": "Bản ấm",
    "Hội thi “Rừng xanh” có chủ đề “Bản ấm”.": None,
    "Thực hiện Chỉ thị số 19/CT-UB ngày 16-11-1998 của tỉnh về kế hoạch năm, Ban Giám đốc mở trong toàn trạm một đợt thi đua lấy chủ đề “Rừng xanh”.": "Rừng xanh",
    "1. Chủ đề: ĐOÀN KẾT - SÁNG TẠO\nPhương châm: gần dân.\n": "ĐOÀN KẾT - SÁNG TẠO",
    "Chủ đề của Đại hội: “Tiến bước”. Chủ đề thi đua: “Bản ấm”.": "Bản ấm",
    "I. CHỦ ĐỀ, MỤC TIÊU\n1. Chủ đề\nĐoàn kết, sáng tạo\n2. Mục tiêu\nTrồng chè.": "Đoàn kết, sáng tạo",
    "Chủ đề, khẩu hiệu thi đua: “Rừng xanh, bản ấm”.": "Rừng xanh, bản ấm",
    "Thi đua theo từng tháng. Chủ đề tháng 3: “Về nguồn”.": None,
    "I. CHỦ ĐỀ THI ĐUA NĂM 2024\n\n“Rừng xanh, bản ấm”\n": "Rừng xanh, bản ấm",
    "Chủ đề năm thi đua 2024 là “Rừng xanh, bản ấm”.": "Rừng xanh, bản ấm",
    "c) Chủ đề thi đua của Ngành được xác định là: “Rừng xanh, bản ấm”": "Rừng xanh, bản ấm",
    "Phong trào thi đua có chủ đề là Rừng xanh, bản ấm.": "Rừng xanh, bản ấm",
    "1. Chủ đề đợt thi đua: «Rừng xanh, bản ấm».": "Rừng xanh, bản ấm",
    'phát động đợt thi đua lấy chủ đề "Rừng xanh, bản ấm” trong lực lượng': "Rừng xanh, bản ấm",
    "Là năm giữ rừng, với chủ đề: “Rừng xanh”. Tỉnh phát động thi đua với chủ đề “Bản ấm”.": "Bản ấm",
    "Thi đua bám sát chủ đề năm học “Trường xanh, lớp ấm”.": None,
    "Thi đua gắn với sinh hoạt chuyên đề với chủ đề “Trường xanh, lớp ấm”.": None,
    'Thi đua gắn với cuộc vận động " Vườn xanh " với chủ đề: " Trường xanh, lớp ấm ".': None,
    'Phát động phong trào thi đua " Vườn xanh " với chủ đề: " Trường xanh, lớp ấm ".': "Trường xanh, lớp ấm",
    "phát động thi đua với chủ đề: **“Sáng đường quê, sạch nguồn nước”**, gồm": "Sáng đường quê, sạch nguồn nước",
    "\nII. CHỦ ĐỀ\n2. Chủ đề thi đua: “60 ngày làm đường”\n": "60 ngày làm đường",
    "\nII. CHỦ ĐỀ VÀ THỜI GIAN\n\n1. Chủ đề: Ngành Chè sáng tạo, an toàn.\n": "Ngành Chè sáng tạo, an toàn",
    "\n1. Chủ đề thi đua\n\nĐoàn kết, kỷ cương, vì bản làng no ấm.\n": "Đoàn kết, kỷ cương, vì bản làng no ấm",
    "\nI- CHỦ ĐỀ ĐỢT THI ĐUA\n\nRừng xanh, làng ấm, chè thơm\n": "Rừng xanh, làng ấm, chè thơm",
    "\n**1. Chủ đề:** Rừng xanh, làng ấm, cả bản chuyển đổi số\n\n**2. Thời gian:** từ ngày 05/3/2024\n": "Rừng xanh, làng ấm, cả bản chuyển đổi số",
    "\n2) Chủ đề của phong trào thi đua: Rừng xanh, làng ấm.\n": "Rừng xanh, làng ấm",
    "phát động đợt thi đua với chủ đề: Đồng lòng, giữ nước sạch. Các xã thực hiện": "Đồng lòng, giữ nước sạch",
    "hưởng ứng năm với chủ đề: Nước sạch cho mọi nhà. Sau đó": None,
    "Thực hiện Chỉ thị số 01/CT-UBND ngày 05/01/2021 về việc thực hiện chủ đề năm 2021 “Kỷ cương” của tỉnh": None,
}


@pytest.mark.parametrize("text", THEMES)
def test_themes(text: str) -> None:
    flow = make_flow(text)

    found = find_theme(flow, 0, len(flow.text))

    assert THEMES[text] == (found[0] if found else None)


PERIODS: dict[str, tuple[str | None, str | None]] = {
    # a heading that asks about time, in whatever words
    "Chợ.\n■ TÊN GỌI VÀ QUÃNG THỜI GIAN\nTên là “Bếp ấm”. Cờ dựng ngày 02/3/2015, cuốn ngày 20/8/2015.\n■ VIỆC": (
        "2015-03-02",
        "2015-08-20",
    ),
    "(C) GIỜ MỞ, GIỜ ĐÓNG\nTính từ tiếng kẻng sáng 02.3.2015, sập cửa lúc 24 giờ ngày 20.8.2015. Giữa chừng sơ kết, ngày 06.6.2015.\n(D) VIỆC": (
        "2015-03-02",
        "2015-08-20",
    ),
    "2. NGÀY GIỜ\nGánh chè kể từ 02/3/2015, tới khi sập cửa chợ cuối ngày 20/8/2015. Không sơ kết.\n3. VIỆC": (
        "2015-03-02",
        "2015-08-20",
    ),
    "IV. KHI NÀO?\nTiếng trống đầu vang lên sáng 02/3/2015. Tiếng trống cuối dứt vào chiều 20/8/2015.\nV. VIỆC": (
        "2015-03-02",
        "2015-08-20",
    ),
    "IV. KHI NÀO?\nTrống vang ngày 02/3/2015. Sơ kết ngày 20/8/2015.\nV. VIỆC": (None, None),
    "Việc.\n3. Ngày nộp hồ sơ\nMở cửa ngày 02/3/2015. Cửa khép lại vào chiều 20/8/2015.\n4. Việc khác": (
        None,
        None,
    ),
    # stages one behind the other
    "2. Chạy mấy bận?\nHai bận:\n- bận gieo: 02/3 - 30/4/2015;\n- bận gặt: 01/5 - 20/8/2015.\nSơ kết ngày 12/5/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Kỳ báo cáo:\n- kỳ một: 01/01 - 30/6/2015;\n- kỳ hai: 01/7 - 31/12/2015.": (None, None),
    "Sở tập huấn cho các xã:\n- lớp một: 01/5/2015 - 05/5/2015;\n- lớp hai: 06/5/2015 - 10/5/2015.": (
        None,
        None,
    ),
    # what is new is nobody else's; two clauses in a row; from today
    "Hội mong các xóm hưởng ứng một mùa thi đua mới với chủ đề “Bếp ấm”, nổi trống ngày 02/3/2015 và cuốn cờ ngày 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Các xóm hưởng ứng phong trào thi đua với chủ đề “Bếp ấm”, nổi trống ngày 02/3/2015 và cuốn cờ ngày 20/8/2015.": (
        None,
        None,
    ),
    "Mừng hội. Phong trào này mở cửa ngày 02/3/2015. Nó khép cửa ngày 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Mừng hội. Phong trào này mở cửa ngày 02/3/2015. Huyện kiểm tra ngày 20/8/2015.": (None, None),
    "Mừng hội. Phong trào này mở cửa ngày 02/3/2015. Cầu Chè thông xe ngày 20/8/2015.": (
        None,
        None,
    ),
    "Kể từ hôm nay tới ngày 20/8/2015, cả bản chạy một mùa thi đua ngắn.": (None, "2015-08-20"),
    # labels in one line; a review beside; the campaign between its days; days and nights
    "Chợ.\nIII. ĐỘ DÀI CUỘC ĐUA\nVạch đầu: 7 giờ sáng 02/3/2015; vạch chót: 17 giờ chiều 20/8/2015.\nIV. VIỆC": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Chợ.\n4) Bao giờ bắt tay?\nBắt tay ngày 02/3/2015; buông tay ngày 20/8/2015; ngày 30/8/2015 tổng kết.\n5) Việc": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Ngày 02/3/2015 đợt thi đua mở hội, ngày 20/8/2015 đợt thi đua khép hội.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Đợt thi đua 172 ngày đêm (02/3/2015 - 20/8/2015) chia làm hai.": ("2015-03-02", "2015-08-20"),
    "Mấy quãng đường:\n1. Quãng lấy đà, từ 02/3/2015 đến 30/4/2015: học.\n2. Quãng bứt lên, từ 01/5/2015 đến 20/8/2015: làm.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Các lớp học:\n- lớp sáng: 02/3/2015 - 30/4/2015;\n- lớp chiều: 01/5/2015 - 20/8/2015.": (
        None,
        None,
    ),
    "Chợ.\n5. Ngày giờ làm việc\nMở cửa ngày 02/3/2015, đóng cửa ngày 20/8/2015.\n6. Việc": (
        None,
        None,
    ),
    "Phong trào thi đua “Ca sạch” kéo dài tới hết ngày 30/6/2015.": (None, "2015-06-30"),
    "Đợt thi đua chia ba bước:\n- Bước 1 (tháng 4/2015): học.\n- Bước 2 (tháng 5 - 8/2015): làm.\n- Bước 3 (tháng 9/2015): ngắm.": (
        "2015-04",
        "2015-09",
    ),
    "Phong trào thi đua chia đôi. Giai đoạn 1 từ nay đến 30/6/2015. Giai đoạn 2 từ 01/7/2015 đến 31/12/2015.": (
        None,
        "2015-12-31",
    ),
    "Cả bản thi đua suốt 90 ngày, từ 01/4/2015 tới 30/6/2015.": ("2015-04-01", "2015-06-30"),
    "Phong trào thi đua (từ ngày 01/4/2015 đến 30/6/2015) gồm hai việc.": (
        "2015-04-01",
        "2015-06-30",
    ),
    "Mở ngày 01/4/2015, khép ngày 30/6/2015.": ("2015-04-01", "2015-06-30"),
    "- Ngày mở đầu: 01/4/2015\n- Ngày kết thúc: 30/6/2015": ("2015-04-01", "2015-06-30"),
    "Phong trào thi đua hướng về Đại hội (từ ngày 10 đến 12/5/2015).": (None, None),
    "Số liệu đợt thi đua lấy từ 01/4/2014 đến 30/6/2014.": (None, None),
    "Hội diễn trong đợt thi đua mở ngày 01/4/2015, bế mạc ngày 05/4/2015.": (None, None),
    "Trong đợt thi đua này, cầu treo khởi công ngày 01/4/2015, xong ngày 30/6/2015.": (None, None),
    "Trường phát động đợt thi đua mang tên “Ca sạch”, khởi sự ngày 02/3/2015, hạ màn ngày 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "2.3. Phong trào chạy từ tháng 3/2015 rồi dừng vào tháng 8/2015. Cả làng vui.": (
        "2015-03",
        "2015-08",
    ),
    "Đợt này rộ lên ngày 02 tháng 3 năm 2015, lắng xuống ngày 20 tháng 8 năm 2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Từ ngày 02-3-2015 đến ngày 20-8-2015, mở trong toàn lâm trường cuộc thi đua giữ suối.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "1/ THỜI GIAN — 60 ngày: 02/3/2015 → 30/4/2015.": ("2015-03-02", "2015-04-30"),
    "Thi đua chia hai chặng: chặng một từ 02/3/2015 đến 30/4/2015; chặng hai từ 01/5/2015 đến 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "CHẶNG MỘT - Vụ chiêm\nMở ngày 02/3/2015, dứt điểm ngày 30/4/2015.\nCấy 60 ha.\nCHẶNG HAI - Vụ mùa\nNối tiếp.\nCHẶNG BA - Vụ đông\nVào việc ngày 01/9/2015, xong đúng ngày 20/12/2015.\nTrồng ngô.": (
        "2015-03-02",
        "2015-12-20",
    ),
    "4. LỘ TRÌNH\n| Chặng | Khi nào | Việc |\n| Gieo | 02/3/2015 - 30/4/2015 | Gieo mạ |\n| Cấy | 01/5/2015 - 20/8/2015 | Cấy |\n| Gặt | 21/8/2015 - 10/10/2015 | Gặt |\nSơ kết: tháng 6/2015.": (
        "2015-03-02",
        "2015-10-10",
    ),
    "2/ Các mốc của đợt thi đua\nPhát động\n02/3/2015\nSơ kết\n01/5/2015\nKết thúc\n20/8/2015\nTổng kết\n01/9/2015\n": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Đợt thi đua mừng 60 năm mở chợ (02/3/1955 - 02/3/2015) được bà con chờ đợi.": (None, None),
    "Báo cáo kết quả đợt thi đua ngày 02/3/2015, họp lại ngày 20/8/2015.": (None, None),
    "Trong đợt thi đua, các xã đăng ký mô hình ngày 02/3/2015, gửi về huyện ngày 20/8/2015.": (
        None,
        None,
    ),
    "Phong trào theo văn bản ngày 02/3/2015 và ngày 20/8/2015 của tỉnh.": (None, None),
    "Phong trào đã chạy từ 02/3/2014, dừng ngày 20/8/2014.": (None, None),
    "Trường phát động phong trào thi đua theo 2 đợt: Đợt 1 từ 05/9 đến 20/11/2025; đợt 2 từ 21/11/2025 đến 15/5/2026.": (
        "2025-09-05",
        "2026-05-15",
    ),
    "Thời gian: Bắt đầu từ tháng 02/2025; kết thúc: tháng 12/2025.": ("2025-02", "2025-12"),
    "Thời gian thi đua: ngày bắt đầu 01/4/2025, ngày kết thúc 30/6/2025.": (
        "2025-04-01",
        "2025-06-30",
    ),
    "Tên phong trào: “Ca sạch”. Thời gian: Tháng 4 đến tháng 12/2025.": ("2025-04", "2025-12"),
    "IV. THỜI GIAN\n1. Phát động: tháng 3/2024.\n2. Thực hiện: từ tháng 3/2024 đến tháng 11/2024.\n3. Bình xét: từ tháng 12/2024 đến tháng 01/2025.": (
        "2024-03",
        "2024-11",
    ),
    "Phong trào bắt đầu từ hôm nay đến hết ngày 31/12/2024.": (None, "2024-12-31"),
    "Từ ngày 01/4/2024, Công ty phát động phong trào thi đua “Ca sạch”.": ("2024-04-01", None),
    "Phong trào thi đua “Ca sạch” được Công ty phát động từ ngày 01/4/2024.": ("2024-04-01", None),
    "IV. THỜI GIAN THI ĐUA\n- Phát động: ngày 15/3/2024\n- Kết thúc: ngày 15/12/2024": (
        "2024-03-15",
        "2024-12-15",
    ),
    "Thời gian phát động: ngày 20/3/2024. Thời gian kết thúc: ngày 20/12/2024.": (
        "2024-03-20",
        "2024-12-20",
    ),
    "II. THỜI GIAN\nĐợt thi đua có hai giai đoạn:\n+ Giai đoạn I: 01/01/2024 đến 30/6/2024.\n+ Giai đoạn II: 01/7/2024 đến 31/12/2024.": (
        "2024-01-01",
        "2024-12-31",
    ),
    "4. Thời gian thi đua chia làm 2 đợt:\na) Đợt 1: Từ đầu năm đến 30/4/2024.\nb) Đợt 2: Từ 01/5/2024 đến 02/9/2024.": (
        None,
        "2024-09-02",
    ),
    "Thời gian thi đua: Từ đầu tháng 4/2024 đến cuối tháng 12/2024.": ("2024-04", "2024-12"),
    "Thời gian thi đua: từ ngày 01/10/2024 đến hết Quý I/2025.": ("2024-10-01", "2025-03-31"),
    "Thời gian thi đua: Từ ngày 01/9/2024 đến ngày bế mạc Hội chợ.": ("2024-09-01", None),
    "Thời gian hoàn thành cầu treo từ ngày 01/5/2024 đến ngày 30/9/2024.": (None, None),
    "IV. THỜI GIAN THI ĐUA\n\nTừ ngày phát động thi đua đến hết ngày 31 tháng 12 năm 2024.": (
        None,
        "2024-12-31",
    ),
    "II. THỜI GIAN\n\nĐợt thi đua có hai chặng: chặng một bắt đầu ngày 10/9/1996, kết thúc ngày 20/12/1996; chặng hai từ sau lễ cầu mùa cho đến hết ngày 15 tháng 5 năm 1997.": (
        "1996-09-10",
        "1997-05-15",
    ),
    "1. Thời gian: Từ ngày 19/8/2023 đến ngày 19/10/2023.": ("2023-08-19", "2023-10-19"),
    "3. Thời gian tổ chức phong trào thi đua: từ tháng 10 năm 2025 đến hết tháng 3 năm 2026.": (
        "2025-10",
        "2026-03",
    ),
    "3. Thời gian: chia làm hai đợt.\n- Đợt 1: từ ngày 15/5/2020 đến ngày 30/6/2020;\n- Đợt 2: từ ngày 01/7/2020 đến ngày 26/7/2020.": (
        "2020-05-15",
        "2020-07-26",
    ),
    "Chủ tịch tỉnh phát động đợt thi đua 55 ngày đêm, từ ngày 07/11/2023 đến hết ngày 31/12/2023, với chủ đề.": (
        "2023-11-07",
        "2023-12-31",
    ),
    "II- THỜI GIAN THI ĐUA\n\nĐợt thi đua bắt đầu từ ngày 2-10-1998 và kết thúc ngày 19-5-2000, chia làm 2 bước:\n- Bước 1: Từ ngày 2-10-1998 đến ngày 2-9-1999.": (
        "1998-10-02",
        "2000-05-19",
    ),
    "2. Thời gian: chia làm 02 đợt:\n- Đợt 1: từ ngày 15/02 đến ngày 30/6/2019;\n- Đợt 2: từ ngày 01/7 đến hết ngày 20/12/2019.": (
        "2019-02-15",
        "2019-12-20",
    ),
    "III. THỜI GIAN VÀ TIẾN ĐỘ\n\nPhong trào chia làm 02 giai đoạn:\n- Giai đoạn 1 (từ tháng 4/2016 đến tháng 12/2017): triển khai;\n- Giai đoạn 2 (từ tháng 01/2018 đến tháng 11/2020): tổng kết.": (
        "2016-04",
        "2020-11",
    ),
    "III. THỜI GIAN\n\nĐợt thi đua bắt đầu từ 0 giờ ngày 01/4/2013 và kết thúc vào 24 giờ ngày 10/7/2013.": (
        "2013-04-01",
        "2013-07-10",
    ),
    "2. Thời gian: gồm 2 đợt\n- Đợt 1 (01/01 - 19/5/2013): làm đường;\n- Đợt 2 (20/5 - 30/11/2013): làm kênh.": (
        "2013-01-01",
        "2013-11-30",
    ),
    "2. Phát động phong trào thi đua giữ rừng trong toàn Cụm. Thời gian thực hiện từ ngày 01/3/2017 đến ngày 30/9/2017.": (
        "2017-03-01",
        "2017-09-30",
    ),
    "2. Sửa đường liên bản trong toàn huyện. Thời gian thực hiện từ ngày 01/3/2017 đến ngày 30/9/2017.": (
        None,
        None,
    ),
    "IV. THỜI GIAN THỰC HIỆN: Từ tháng 9/2025 đến hết năm 2026.": ("2025-09", "2026"),
    "2- Thời gian: bắt đầu từ ngày 3/2/2005 (ngày lễ) đến hết quý IV năm 2005.": (
        "2005-02-03",
        "2005-12-31",
    ),
    "Tỉnh ủy mở đợt thi đua đặc biệt từ ngày 19/8/2009 đến khi kết thúc Đại hội.": (
        "2009-08-19",
        None,
    ),
    "Ủy ban phát động đợt thi đua nước rút từ nay đến ngày 15/12/2018.": (None, "2018-12-15"),
    "Đợt vận động cao điểm trong 30 ngày, kể từ ngày 17/10/2020 đến hết ngày 18/11/2020, phấn đấu:": (
        "2020-10-17",
        "2020-11-18",
    ),
    "Chương trình có giá trị thực hiện từ ngày ký đến hết ngày 31/12/2016.": (None, "2016-12-31"),
    "Phong trào được triển khai từ năm 2026 đến năm 2030.": ("2026", "2030"),
    "Phong trào được phát động từ ngày 03/3/2014 và kết thúc vào ngày 03/02/2019.": (
        "2014-03-03",
        "2019-02-03",
    ),
    "III. THỜI GIAN VÀ PHẠM VI\n\nPhong trào có hai đợt:\n- Đợt 1 : từ ngày 01/3/1999 đến ngày 19/5/1999.\n- Đợt 2 : từ ngày 20/5/1999 đến ngày 31/12/1999.": (
        "1999-03-01",
        "1999-12-31",
    ),
    "III. CÁC ĐỢT THI ĐUA\n\n1. Đợt I (làm đường): từ 10/7/2007 đến 28/8/2007.\n\n2. Đợt II (làm kênh): từ 01/9/2007 đến 31/12/2007.": (
        "2007-07-10",
        "2007-12-31",
    ),
    "IV. TIẾN ĐỘ\n\nPhong trào chia 2 giai đoạn: giai đoạn 1 từ tháng 4/2016 đến tháng 6/2018; giai đoạn 2 từ tháng 7/2018 đến tháng 12/2020.": (
        "2016-04",
        "2020-12",
    ),
    "3. Các phong trào\n\n1. Đợt 1 (từ 09/01/2019 đến 30/4/2019): giữ rừng.\n\n2. Đợt 2 (từ 01/5/2019 đến 02/9/2019): giữ nước.": (
        "2019-01-09",
        "2019-09-02",
    ),
    "Cuộc thi đua bắt đầu từ ngày 03 tháng 02 năm 2002, kết thúc vào ngày 19 tháng 12 năm 2002.": (
        "2002-02-03",
        "2002-12-19",
    ),
    "1. Thời gian: từ tháng 01 đến tháng 12 năm 2026.": ("2026-01", "2026-12"),
    "1. Thời gian: từ ngày 05 đến ngày 30/6/2024.": ("2024-06-05", "2024-06-30"),
    "1. Thời gian: từ quý I đến hết quý III năm 2024.": ("2024-01", "2024-09-30"),
    "1. Thời gian thi đua: 90 ngày đêm (từ 01/10/2025 - 29/12/2025).": ("2025-10-01", "2025-12-29"),
    "1. Thời gian thi đua: 01/3/2024 - 30/9/2024.": ("2024-03-01", "2024-09-30"),
    "1. Thời hạn thi đua: tính từ ngày 19/5/2003 tới ngày 22/12/2003.": (
        "2003-05-19",
        "2003-12-22",
    ),
    "III. THỜI GIAN\n\nTừ 0h00 ngày 01/10/2024 đến 24h00 ngày 31/12/2024.": (
        "2024-10-01",
        "2024-12-31",
    ),
    "1. Thời gian bắt đầu: ngày 01/3/2020; thời gian kết thúc: ngày 30/4/2020.": (
        "2020-03-01",
        "2020-04-30",
    ),
    "Tỉnh phát động phong trào thi đua “Đường sạch đến năm 2025” trong tỉnh.": (None, None),
    "1. Thời gian: Từ ngày phát động đến khi kết thúc năm học 2023 - 2024.": (None, None),
    "Các xã báo cáo đúng thời gian quy định.": (None, None),
    "II. Lúc nào\n\nMở màn: 26/3/2015\n\nHạ màn: 28/7/2015\n\nTổng kết: 30/7/2015": (
        "2015-03-26",
        "2015-07-28",
    ),
    "1. Thời gian: quý III và quý IV năm 2015.": ("2015-07", "2015-12-31"),
    "III. THỜI GIAN\n\nPhát lệnh: 00 giờ 00 ngày 02/3/2015. Chốt sổ: 24 giờ 00 ngày 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "III. THỜI GIAN\n\nPhát lệnh: ngày 02/3/2015. Sơ kết: ngày 20/8/2015.": (None, None),
    "Chợ.\n\n1. Tên gọi và khoảng thời gian\n\nTên là “Chợ sạch”. Trống nổi từ 0 giờ ngày 02/3/2015, dứt lúc 24 giờ ngày 20/8/2015.\n\n2. Việc làm\n\nQuét chợ.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Tỉnh hội mở đợt thi đua, tính từ ngày ra Chỉ thị này tới ngày 20-8-2015.": (
        None,
        "2015-08-20",
    ),
    "Đợt thi đua được kể từ ngày ký văn bản này và khép lại đúng vào ngày 20/8/2015.": (
        None,
        "2015-08-20",
    ),
    "2. Tiến độ thu: đến 30/6/2015 đạt 52% dự toán.\n\n3. Thời gian: từ ngày 02/3/2015 đến 20/8/2015.": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Sở Chè phát động phong trào thi đua “Chợ sạch” trong các chợ giai đoạn 2015-2020 với nội dung sau:": (
        "2015",
        "2020",
    ),
    "Sở Chè phát động phong trào thi đua “Chợ sạch” thực hiện Đề án giữ chợ giai đoạn 2015-2020.": (
        None,
        None,
    ),
    "Căn cứ Kế hoạch số 12/KH-BC của Bộ Chè về phong trào thi đua “Chợ sạch” giai đoạn 2015 - 2020;\nSở phát động phong trào thi đua “Chợ sạch” giai đoạn 2015 - 2020.": (
        None,
        None,
    ),
    "❖Đợt 1: 02/3/2015 - 19/5/2015\n❖Đợt 2: 20/5/2015 - 20/8/2015\n": ("2015-03-02", "2015-08-20"),
    "Thi đua chia hai đợt:\n4/- Đợt 1: 02/3/2015 - 19/5/2015\n5/- Đợt 2: 20/5/2015 - 20/8/2015\n": (
        "2015-03-02",
        "2015-08-20",
    ),
    "Các bước:\n\n| Bước | Từ ngày | Đến ngày |\n|---|---|---|\n| 1 | 02/3/2015 | 19/5/2015 |\n| 2 | 20/5/2015 | 20/8/2015 |\n": (
        "2015-03-02",
        "2015-08-20",
    ),
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    flow = make_flow(text)

    found = find_period(flow, 0, len(flow.text), Evidence(0, 1))

    assert PERIODS[text] == (found.start, found.end)


REVIEWS: dict[str, list[tuple[str, str | None]]] = {
    "Sơ kết đợt 1 xong trước 25/5/2021, đợt 2 trước 25/8/2021; tổng kết vào tháng 12/2021.": [
        ("sơ kết", "2021-05-25"),
        ("sơ kết", "2021-08-25"),
        ("tổng kết", "2021-12"),
    ],
    "5. Hội đồng Thi đua tỉnh tổ chức sơ kết, tổng kết phong trào thi đua.": [
        ("sơ kết", None),
        ("tổng kết", None),
    ],
    "5. Công tác sơ kết, tổng kết phong trào thi đua": [],
    "3. Sơ kết 3 năm vào năm 2018, tổng kết 5 năm vào năm 2020.": [
        ("sơ kết", "2018"),
        ("tổng kết", "2020"),
    ],
    "- Năm 2023: sơ kết 03 năm phong trào.\n- Năm 2025: tổng kết phong trào.": [
        ("sơ kết", "2023"),
        ("tổng kết", "2025"),
    ],
    "Ngày 02/3/2015, Chủ tịch xã chủ trì Hội nghị tổng kết phong trào thi đua năm 2014.": [],
    "✓15/5/2015: sơ kết phong trào\n✓20/12/2015: tổng kết phong trào\n": [
        ("sơ kết", "2015-05-15"),
        ("tổng kết", "2015-12-20"),
    ],
    "| 15/5/2015 | Sơ kết đợt thi đua |\n| 20/12/2015 | Tổng kết đợt thi đua |": [
        ("sơ kết", "2015-05-15"),
        ("tổng kết", "2015-12-20"),
    ],
    "Đợt thi đua sơ kết giữa chừng hôm 15/5/2015, tổng kết hôm 20/12/2015.": [
        ("sơ kết", "2015-05-15"),
        ("tổng kết", "2015-12-20"),
    ],
    "Xong vụ chiêm thì sơ kết phong trào, hết năm tổng kết thi đua.": [
        ("sơ kết", None),
        ("tổng kết", None),
    ],
    "Tổ chức hội nghị sơ kết phong trào thi đua yêu nước trong năm 2011.": [("sơ kết", None)],
    "Tổng kết 10 năm Luật Chè ngày 26/11/2013.": [],
    "Tổng kết thi hành Chỉ thị 05/2015 của huyện.": [],
    "Tuần đầu tháng 7/2005 sơ kết; tổng kết xong trước ngày 20/12/2005.": [
        ("sơ kết", "2005-07"),
        ("tổng kết", "2005-12-20"),
    ],
    "Giữa kỳ (tháng 7/2005) sơ kết; tháng 4/2006 tổng kết, khen thợ giỏi.": [
        ("sơ kết", "2005-07"),
        ("tổng kết", "2006-04"),
    ],
    "Hết mỗi đợt đều sơ kết ngay tại bản.": [("sơ kết", None)],
    "Xong chặng một, các trạm sơ kết phong trào.": [("sơ kết", None)],
    "Sơ kết Tháng 6/2005 Bản tin Kết thúc 30/9/2005 Đối chiếu sổ Tổng kết 15/10/2005 Họp ở xã": [
        ("sơ kết", "2005-06"),
        ("tổng kết", "2005-10-15"),
    ],
    "Sơ kết, đánh giá kết quả: Trước ngày 30/6/2025.\nTổng kết, đánh giá kết quả: Trước ngày 15/12/2025.": [
        ("sơ kết", "2025-06-30"),
        ("tổng kết", "2025-12-15"),
    ],
    "Cuối học kỳ I sơ kết, cuối năm học tổng kết thi đua.": [("sơ kết", None), ("tổng kết", None)],
    "Hội nghị sơ kết 6 tháng đầu năm tổ chức trước 15/7/2025; hội nghị tổng kết năm tổ chức trước 20/12/2025.": [
        ("sơ kết", "2025-07-15"),
        ("tổng kết", "2025-12-20"),
    ],
    "Kế hoạch sơ kết phong trào thi đua gửi về trước ngày 01/6/2025.": [],
    "Kết thúc mỗi đợt thi đua, trường sơ kết và rút kinh nghiệm; cuối năm học tổng kết, khen thưởng.": [
        ("sơ kết", None),
        ("tổng kết", None),
    ],
    "Hằng tháng, các tổ sơ kết thi đua; tổng kết cuối đợt vào 30/12/2024.": [
        ("sơ kết", None),
        ("tổng kết", "2024-12-30"),
    ],
    "Bản sơ kết phong trào vào ngày 30 tháng 6 và tổng kết vào ngày 30 tháng 12 năm 2024.": [
        ("sơ kết", "2024-06-30"),
        ("tổng kết", "2024-12-30"),
    ],
    "Bản sơ kết phong trào vào tháng 7, tổng kết vào tháng 01 năm 2025.": [("tổng kết", "2025-01")],
    "Tổng kết phong trào thi đua cùng hội nghị tổng kết công tác năm 2024.": [("tổng kết", None)],
    "Hội nghị tổng kết phong trào dự kiến tổ chức vào tháng 8/2025.": [("tổng kết", "2025-08")],
    "Các ngành phải sơ kết từng đợt thi đua, tổng kết vào cuối năm 1996.": [
        ("sơ kết", None),
        ("tổng kết", "1996"),
    ],
    "- Sơ kết 6 tháng: 30/6/2024; tổng kết năm: 30/11/2024.": [
        ("sơ kết", "2024-06-30"),
        ("tổng kết", "2024-11-30"),
    ],
    "Đến hết tháng 6/2024 tiến hành sơ kết; hết năm 2024 tổng kết.": [
        ("sơ kết", "2024-06"),
        ("tổng kết", "2024"),
    ],
    "Tổng kết, trao giải phong trào thi đua tại hội nghị đầu năm 2025.": [("tổng kết", "2025")],
    "Sơ kết trước 30/6 và tổng kết trước 31/12 hằng năm.": [("sơ kết", None), ("tổng kết", None)],
    "Thời gian tổng kết: Tuần 4 tháng 12/2024.": [("tổng kết", "2024-12")],
    "Tổ chức tổng kết đánh giá, bình xét thi đua xong trước 05/01/2025.": [
        ("tổng kết", "2025-01-05")
    ],
    "Các cụm thi đua sơ kết vào tháng 7, tổng kết vào tháng 12 năm 2024.": [
        ("sơ kết", "2024-07"),
        ("tổng kết", "2024-12"),
    ],
    "Cụm đã tổng kết phong trào thi đua ngày 30/01/2024.": [],
    "Hội nghị sơ kết phong trào được tổ chức vào tuần 2 tháng 7 năm 2024; hội nghị tổng kết phong trào: tháng 12 năm 2024.": [
        ("sơ kết", "2024-07"),
        ("tổng kết", "2024-12"),
    ],
    "Công tác sơ kết, tổng kết phong trào thi đua ở các bản còn chậm.": [],
    "Các bản tiến hành sơ, tổng kết phong trào thi đua.": [("sơ kết", None), ("tổng kết", None)],
    "Sơ kết, tổng kết và biểu dương gương tốt trong phong trào.": [
        ("sơ kết", None),
        ("tổng kết", None),
    ],
    "Năm 2023 tiến hành sơ kết; năm 2025 tổng kết, đánh giá kết quả phong trào.": [
        ("sơ kết", "2023"),
        ("tổng kết", "2025"),
    ],
    "Việc sơ kết phong trào thực hiện trong quý III/2024, việc tổng kết thực hiện vào cuối năm 2024.": [
        ("sơ kết", "2024-07"),
        ("tổng kết", "2024"),
    ],
    "Báo cáo về việc tổng kết phong trào thi đua trước ngày 05/12/2024.": [],
    "Tỉnh tổ chức sơ kết (quý II/2024), tổng kết (quý IV/2024) phong trào thi đua.": [
        ("sơ kết", "2024-04"),
        ("tổng kết", "2024-10"),
    ],
    "Tổng kết phong trào thi đua vào dịp kỷ niệm Ngày mở chợ (03/4/1964).": [("tổng kết", None)],
    "Tổng kết phong trào thi đua dịp 03/4/2024.": [("tổng kết", "2024-04-03")],
    "Tổ chức sơ kết phong trào thi đua 6 tháng đầu năm 2024.": [("sơ kết", None)],
    "Hoàn thành việc tổng kết, bình xét khen thưởng trước ngày 20/11/2024.": [
        ("tổng kết", "2024-11-20")
    ],
    "- Sơ kết: trong tháng 6/2024.\n- Tổng kết: trong tháng 12/2024.": [
        ("sơ kết", "2024-06"),
        ("tổng kết", "2024-12"),
    ],
    "Sơ kết phong trào thi đua trong tháng 7/2023, tổng kết trong tháng 12/2023.": [
        ("sơ kết", "2023-07"),
        ("tổng kết", "2023-12"),
    ],
    "Kết thúc đợt thi đua, các đơn vị xem xét tổng kết và biểu dương.": [("tổng kết", None)],
    "- Bước 1: Sơ kết vào trung tuần tháng 9-1999.": [("sơ kết", "1999-09")],
    "tiến hành sơ kết vào quý I năm 2010 và tổng kết sau Đại hội.": [
        ("sơ kết", "2010-01"),
        ("tổng kết", None),
    ],
    "Tháng 7/2005 tiến hành sơ kết, tháng 01 năm 2006 tổng kết.": [
        ("sơ kết", "2005-07"),
        ("tổng kết", "2006-01"),
    ],
    "Tổ chức sơ kết vào quý IV năm 2025; tổng kết chậm nhất ngày 15 tháng 12 năm 2026.": [
        ("sơ kết", "2025-10"),
        ("tổng kết", "2026-12-15"),
    ],
    "tổng kết phong trào trong Hội nghị tổng kết công tác thi đua năm (dự kiến trong quý I/2020).": [
        ("tổng kết", "2020-01")
    ],
    "- Giai đoạn 3 (từ tháng 01/2019 đến tháng 11/2020): tổng kết, biểu dương.": [
        ("tổng kết", "2020-11")
    ],
    "- Các huyện phát động xong trước ngày 10/01/2013; sơ kết từng đợt, tổng kết năm xong trước 25/11/2013.": [
        ("sơ kết", None),
        ("tổng kết", "2013-11-25"),
    ],
    "Sơ kết đợt 1 ngày 15/8/2024; tổng kết tại Lễ kỷ niệm ngày 27/02/2025.": [
        ("sơ kết", "2024-08-15"),
        ("tổng kết", "2025-02-27"),
    ],
    "1. Hội nghị sơ kết 6 tháng đầu năm: tổ chức trong tháng 7/2016 tại Bến Gừa.": [
        ("sơ kết", "2016-07")
    ],
    "Cụm sơ kết 6 tháng vào tháng 7/2013, tổng kết trước 10/12/2013.": [
        ("sơ kết", "2013-07"),
        ("tổng kết", "2013-12-10"),
    ],
    "Tháng 12 năm 2001 tổ chức sơ kết; hội nghị tổng kết toàn ngành mở vào tháng 11 năm 2003.": [
        ("sơ kết", "2001-12"),
        ("tổng kết", "2003-11"),
    ],
    "Các xã sơ kết trong tháng 02/1997; huyện mở hội nghị tổng kết chiến dịch vào ngày 20/6/1997.": [
        ("sơ kết", "1997-02"),
        ("tổng kết", "1997-06-20"),
    ],
    "Sơ kết vào tháng 12 năm 2014, tổng kết trước Đại hội của xã.": [
        ("sơ kết", "2014-12"),
        ("tổng kết", None),
    ],
    "Cuộc vận động trải khắp bản. Hàng năm tiến hành sơ kết đánh giá vào cuối năm.": [
        ("sơ kết", None)
    ],
    "Hàng năm tiến hành sơ kết đánh giá cuộc vận động ở bản khác.": [],
    "Sơ kết 6 tháng thực hiện Nghị quyết của Huyện ủy.": [],
    'Chỉ thị "Về tổng kết và nhân điển hình" và Kết luận số 83, ngày 30-8-2010.': [],
    "Tổ chức Lễ tổng kết 10 năm phân giới cắm mốc.": [],
    "tổng kết 05 năm thực hiện Chỉ thị về thi đua": [],
    "Sơ kết hằng năm vào tháng 10, tổng kết 3 năm trong tháng 11 năm 2022.": [
        ("sơ kết", None),
        ("tổng kết", "2022-11"),
    ],
    "Định kỳ 6 tháng sơ kết, cuối năm 2020 tổng kết phong trào.": [
        ("sơ kết", None),
        ("tổng kết", "2020"),
    ],
    "- Năm 2023: Sơ kết phong trào; Năm 2025: Tổng kết phong trào.": [
        ("sơ kết", "2023"),
        ("tổng kết", "2025"),
    ],
    "Trước ngày 30/11/2025, các sở tổ chức tổng kết phong trào và gửi hồ sơ khen thưởng.": [
        ("tổng kết", "2025-11-30")
    ],
    "Báo cáo tổng kết phong trào gửi trước ngày 30/11/2025.": [],
    "Kết thúc phong trào, tiến hành tổng kết, đánh giá kết quả thi đua.": [("tổng kết", None)],
    "Sơ kết vào tháng 7/2017, tổng kết cùng hội nghị viên chức.": [
        ("sơ kết", "2017-07"),
        ("tổng kết", None),
    ],
    "Yêu cầu các trường tổ chức sơ kết 02 năm thực hiện phong trào thi đua ở địa phương.": [
        ("sơ kết", None)
    ],
    "Các bản sơ kết vào quý II và quý IV năm 2015; tổng kết ngày 20/01/2016.": [
        ("sơ kết", "2015-04"),
        ("sơ kết", "2015-10"),
        ("tổng kết", "2016-01-20"),
    ],
    "Sơ kết phong trào vào tháng 3, tháng 6 và tháng 9/2015.": [
        ("sơ kết", "2015-03"),
        ("sơ kết", "2015-06"),
        ("sơ kết", "2015-09"),
    ],
    "Sơ kết các ngày 30/4 và 30/8/2015.": [],
    "• 18/7/2024: hội nghị sơ kết, mở ở Bến Gừa.": [("sơ kết", "2024-07-18")],
    "- 09/01/2025: hội nghị tổng kết, bình xét hộ giỏi, tại chợ.": [("tổng kết", "2025-01-09")],
    "Ngày 02-9-1998 bản nào cũng phải sơ kết; hội nghị tổng kết họp ngày 08-01-1999 ở Bến Gừa.": [
        ("sơ kết", "1998-09-02"),
        ("tổng kết", "1999-01-08"),
    ],
    "Đến giữa chặng, tức tuần đầu tháng 11-2011, toàn bản sơ kết để gỡ vướng.": [
        ("sơ kết", "2011-11")
    ],
    "* Sơ kết nửa tháng đầu : chiều 16.3.2006 (họp ở Bến Gừa). Tổng kết :\n05.4.2006.": [
        ("sơ kết", "2006-03-16"),
        ("tổng kết", "2006-04-05"),
    ],
    "Tổng kết năm học: 27/5/2013.": [("tổng kết", "2013-05-27")],
    "Sơ kết phong trào nêu ở điểm 3, mục C trong tháng 11/2023, tổng kết vào tháng 11/2025.": [
        ("sơ kết", "2023-11"),
        ("tổng kết", "2025-11"),
    ],
    "| Đợt | Từ ngày - đến ngày | Ngày sơ kết |\n|---|---|---|\n| I | 10/9/2012 - 20/11/2012 | 19/11/2012 |\n| II | 21/11/2012 - 09/01/2013 | 10/01/2013 |\n": [
        ("sơ kết", "2012-11-19"),
        ("sơ kết", "2013-01-10"),
    ],
    "| Đợt | Từ ngày - đến ngày | Ngày sơ kết |\n|---|---|---|\n| I | 10/9/2012 - 20/11/2012 | tháng 11 năm 2012 |\n| II | 21/11/2012 - 09/01/2013 | Quý I/2013 |\n": [
        ("sơ kết", "2012-11"),
        ("sơ kết", "2013-01"),
    ],
    "Ngày 20/5/2012 chợ đã sơ kết.": [],
    "6 | Hội nghị sơ kết phong trào | Phòng Nội vụ | Tháng 5/2019\n7 | Chấm chéo | Các cụm | Quý IV": [
        ("sơ kết", "2019-05")
    ],
}


@pytest.mark.parametrize("text", REVIEWS)
def test_reviews(text: str) -> None:
    flow = make_flow(text)

    found = find_milestones(flow, 0, len(flow.text))

    assert REVIEWS[text] == [(m.kind, m.when) for m in found]


def test_rows_of_a_table_behind_the_foot_are_reviews_where_they_have_a_month() -> None:
    flow = make_flow(
        "Thi đua.\n\nKý.\n\n|2|\nSơ kết phong trào thi đua\n|\nSở Nội vụ\n|\nTháng 12/2018\n|\n|3|\n"
        "Tổng kết phong trào\n|\nSở Nội vụ\n|"
    )
    foot = (flow.text.index("Ký."), flow.text.index("Ký.") + 3)

    found = find_milestones(flow, 0, len(flow.text), foot)

    assert [(m.kind, m.when) for m in found] == [("sơ kết", "2018-12")]


def test_the_title_proves_the_launch_that_it_says() -> None:
    text = (
        "ỦY BAN NHÂN DÂN XÃ SÔNG LAM\nSố: 7/KH-UBND\n\nKẾ HOẠCH\nPhát động thi đua giữ rừng\n\n"
        "Căn cứ Luật Lâm nghiệp; Ủy ban nhân dân xã Sông Lam lập kế hoạch như sau:\n"
    )

    campaign = extract(make_text("a.txt", b"", text)).documents[0].campaign

    assert campaign is not None
    assert [proof.quote for proof in campaign.evidence] == ["Phát động thi đua giữ rừng"]


def test_a_document_about_something_else_orders_the_reviews_of_a_campaign_that_it_names() -> None:
    flow = make_flow(
        "1. Ủy ban sơ kết phong trào thi đua giữ chợ trong tháng 11/2023, tổng kết vào tháng 11/2025."
        "\n\n2. Sơ kết Chương trình vào tháng 6/2024."
    )

    found = find_milestones(flow, 0, len(flow.text), about=False)

    assert [(m.kind, m.when) for m in found] == [("sơ kết", "2023-11"), ("tổng kết", "2025-11")]
