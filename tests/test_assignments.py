"""Who is told to act, in which role, with whom."""

from __future__ import annotations

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.read import make_text

Row = tuple[str, str, tuple[str, ...]]
SECTION = "\nV. TỔ CHỨC THỰC HIỆN\n\n{}\n"

IN_THE_SECTION: dict[str, list[Row]] = {
    "1. Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh và các cơ quan liên quan theo dõi.": [
        ("Sở Nội vụ", "lead", ("Văn phòng Ủy ban nhân dân tỉnh", "các cơ quan liên quan"))
    ],
    "2. Các đơn vị tham gia cụm thi đua có trách nhiệm thực hiện Chỉ thị này.": [
        ("Các đơn vị tham gia cụm thi đua", "lead", ())
    ],
    "3. Đề nghị Ủy ban MTTQ tỉnh và các đoàn thể tỉnh tuyên truyền, vận động hội viên.": [
        ("Ủy ban Mặt trận Tổ quốc tỉnh", "lead", ()),
        ("các đoàn thể tỉnh", "lead", ()),
    ],
    "4. Giao Sở Y tế, Báo Sông Thao, Đài Phát thanh và Truyền hình tỉnh kịp thời đưa tin.": [
        ("Sở Y tế", "lead", ()),
        ("Báo Sông Thao", "lead", ()),
        ("Đài Phát thanh và Truyền hình tỉnh", "lead", ()),
    ],
    "4. Phân công Sở Y tế làm đầu mối, các sở còn lại phối hợp.": [
        ("Sở Y tế", "lead", ("các sở còn lại",))
    ],
    "4. Sở Y tế chịu trách nhiệm chính, Sở Nội vụ phối hợp thực hiện.": [
        ("Sở Y tế", "lead", ("Sở Nội vụ",))
    ],
    "4. Giao Sở Y tế (phối hợp với Sở Nội vụ) lập sổ.": [("Sở Y tế", "lead", ("Sở Nội vụ",))],
    "4. Mở lớp ghi sổ (do Sở Y tế chủ trì, Sở Nội vụ phối hợp).": [
        ("Sở Y tế", "lead", ("Sở Nội vụ",))
    ],
    "4. Mở lớp ghi sổ (Sở Y tế chủ trì họp khi cần).": [],
    "4. Giao Hội Nông dân phụ trách lớp đêm, phối hợp với Sở Y tế.": [
        ("Hội Nông dân", "lead", ("Sở Y tế",))
    ],
    "5. Các cấp, các ngành căn cứ nhiệm vụ để triển khai.": [("Các cấp, các ngành", "lead", ())],
    "5. Các sở, địa phương tải tài liệu Phiên họp tại trang của tỉnh.": [
        ("Các sở, địa phương", "lead", ())
    ],
    "6. Kết thúc đợt thi đua, các cơ quan, đơn vị xem xét tổng kết.": [
        ("các cơ quan, đơn vị", "lead", ())
    ],
    "7. Các cơ quan được giao chủ trì có trách nhiệm hoàn thành việc được giao, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì.": [
        ("Các cơ quan được giao chủ trì", "lead", ()),
        ("các cơ quan phối hợp", "support", ("cơ quan chủ trì",)),
    ],
    "8 – Trung tâm Lúa gạo – Khe Mây:\n\n- Cử người trực.": [
        ("Trung tâm Lúa gạo – Khe Mây", "lead", ())
    ],
    "8. Các Tiểu đoàn: 2, 6, Khe Mây\na) Gặt lúa giúp dân.": [
        ("Các Tiểu đoàn: 2, 6, Khe Mây", "lead", ())
    ],
    "2. Các trạm của huyện\n- Trạm Y tế ghi sổ.\n- Trạm Thủy nông đếm thóc.\nHuyện sẽ xem sổ.": [
        ("Trạm Y tế", "lead", ()),
        ("Trạm Thủy nông", "lead", ()),
    ],
    "2. Hội các cấp.\n2.1 - Hội Nông dân xã: ghi sổ.\n- Mở sổ.\n2.2 - Hội Phụ nữ xã: đếm thóc.\n3. Các trường\n- Mở lớp.": [
        ("Hội Nông dân xã", "lead", ()),
        ("Hội Phụ nữ xã", "lead", ()),
        ("Các trường", "lead", ()),
    ],
    "2.1 Phòng Lúa gạo:\n- Ghi sổ.\n2.2 Trạm Y tế:\n- Đếm thóc.": [
        ("Phòng Lúa gạo", "lead", ()),
        ("Trạm Y tế", "lead", ()),
    ],
    "8. Phòng Kế hoạch tổng hợp theo dõi chung.": [("Phòng Kế hoạch tổng hợp", "lead", ())],
    "8. Phòng Kế hoạch tổng hợp số liệu.": [("Phòng Kế hoạch", "lead", ())],
    "8. Phòng Lúa gạo, cơ quan thường trực của Hội đồng Mùa màng, chủ trì, phối hợp với Văn phòng Sở mở sổ.": [
        ("Phòng Lúa gạo", "lead", ("Văn phòng Sở",))
    ],
    "8. Đối với các xã, các trường\nĐề nghị Ủy ban nhân dân xã chỉ đạo các trường mở sổ.": [
        ("Ủy ban nhân dân xã", "lead", ())
    ],
    "1. Sở Nội vụ\nTrình Ủy ban nhân dân tỉnh khen thưởng những người gặt nhanh.\n2. Các nhà thầu\nTổ chức ba ca, bốn kíp; huy động đủ người và máy.\n3. Các xã\nTrồng cây ở hai bên đường vào mùa mưa và trong dịp Tết.": [
        ("Sở Nội vụ", "lead", ()),
        ("Các nhà thầu", "lead", ()),
        ("Các xã", "lead", ()),
    ],
    "8. Văn phòng Sở Phối hợp Phòng Lúa gạo mở sổ.": [("Văn phòng Sở", "lead", ("Phòng Lúa gạo",))],
    "8. Phòng Lúa gạo Chủ trì, phối hợp các Phòng của Sở mở sổ.": [
        ("Phòng Lúa gạo", "lead", ("các Phòng của Sở",))
    ],
    "8. Đối với các xã, các trường Đề nghị Ủy ban nhân dân xã chỉ đạo các trường mở sổ. Riêng Ủy ban nhân dân xã Khe Mây cử người trực.": [
        ("Ủy ban nhân dân xã", "lead", ()),
        ("Ủy ban nhân dân xã Khe Mây", "lead", ()),
    ],
    "8. Các trường\n\n- Mở sổ. Riêng Trường Tiểu học Khe Mây chuẩn bị lều trại.": [
        ("Các trường", "lead", ()),
        ("Trường Tiểu học Khe Mây", "lead", ()),
    ],
    "8. Các phòng\n\n- Mở sổ.\n\n- Các đồng chí Trưởng các phòng có trách nhiệm xếp lịch.": [
        ("Các phòng", "lead", ()),
        ("Các đồng chí Trưởng các phòng", "lead", ()),
    ],
    "8. Các phòng, đơn vị thuộc Sở\n\n- Căn cứ lịch gặt, lãnh đạo phối hợp với Ban Chấp hành Công đoàn mở sổ.": [
        ("Các phòng, đơn vị thuộc Sở", "lead", ("Ban Chấp hành Công đoàn",))
    ],
    "Kết thúc vụ gặt các đơn vị báo cáo kết quả về Sở Lúa gạo, trước ngày 10/5.": [
        ("các đơn vị", "lead", ())
    ],
    "Theo lịch gặt nêu trên, các đơn vị chủ trì thực hiện:\n\n- Khơi mương.": [
        ("các đơn vị", "lead", ())
    ],
    "8. Văn phòng Hội Lúa, các Liên chi hội khoa trực thuộc ra kế hoạch gặt.": [
        ("Văn phòng Hội Lúa", "lead", ()),
        ("các Liên chi hội khoa trực thuộc", "lead", ()),
    ],
    "STT | Tên | Đơn vị tính | Số lượng\n\n1 | Máy gặt | Bộ | 03": [],
    "Nhận được Kế hoạch này, Sở Lúa gạo đề nghị các xã mở sổ.": [("các xã", "lead", ())],
    "8. Vụ đông xuân tới có nhiều việc khó, phải dồn sức đắp bờ.": [],
    "8. Đề nghị Quận Đoàn, Hội Cựu chiến binh quận tổ chức đêm hội trại.": [
        ("Quận Đoàn", "lead", ()),
        ("Hội Cựu chiến binh quận", "lead", ()),
    ],
    "8. Sở Văn hóa, Thể thao và Du lịch hướng dẫn các xã.": [
        ("Sở Văn hóa, Thể thao và Du lịch", "lead", ())
    ],
    "8. Đề nghị Tỉnh đoàn, Trung ương Hội Nông dân Việt Nam động viên hội viên trồng cây.": [
        ("Tỉnh đoàn", "lead", ()),
        ("Trung ương Hội Nông dân Việt Nam", "lead", ()),
    ],
    "**9. Sở Tài chính**\n\nCăn cứ nhiệm vụ, phối hợp với các sở liên quan bố trí kinh phí.": [
        ("Sở Tài chính", "lead", ("các sở liên quan",))
    ],
    "1. Chủ tịch UBND các quận - huyện, phường - xã, thị trấn\n\n- Khơi mương.": [
        ("Chủ tịch Ủy ban nhân dân các quận - huyện, phường - xã, thị trấn", "lead", ())
    ],
    "(1) Sở Y tế kiểm tra nguồn nước các giếng khơi.": [("Sở Y tế", "lead", ())],
    "5.1- Ban Tuyên giáo Tỉnh ủy theo dõi việc học tập.": [("Ban Tuyên giáo Tỉnh ủy", "lead", ())],
    "1. Sở Nội vụ (cơ quan thường trực của Hội đồng):\n\n- Chấm điểm các cụm.": [
        ("Sở Nội vụ", "lead", ())
    ],
    "2. Các cơ quan đăng ký thuyền (Sở Xây dựng, Chi cục Thủy sản):\n\na) Đăng ký trong ngày.": [
        ("Các cơ quan đăng ký thuyền", "lead", ())
    ],
    "3. Sở Y tế\n\n- Tiêm phòng.\n\n- Các cơ quan, đơn vị tổng hợp số người đã tiêm.": [
        ("Sở Y tế", "lead", ())
    ],
    "4. Công an tỉnh\n\na) Chủ trì, phối hợp\n\n- Sở Y tế và các xã biên giới tuyên truyền ở chợ.": [
        ("Công an tỉnh", "lead", ("Sở Y tế", "các xã biên giới"))
    ],
    "5. Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải trên địa bàn\n\n- Tiết kiệm điện.": [
        ("Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải trên địa bàn", "lead", ())
    ],
    "6. Các tổ chức, cá nhân khai thác cát trên sông có trách nhiệm cắm mốc.": [
        ("Các tổ chức, cá nhân khai thác cát trên sông", "lead", ())
    ],
    "7. Các Bộ, cơ quan: Ngoại giao, Xây dựng, Tập đoàn Than rà soát quy hoạch.": [
        ("Các Bộ, cơ quan: Ngoại giao, Xây dựng, Tập đoàn Than", "lead", ())
    ],
    "8. Văn phòng HĐND và UBND xã: Đăng tải Kế hoạch này.": [
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "lead", ())
    ],
    "9. Các Cục, Vụ, đơn vị thuộc Bộ đăng ký danh hiệu.": [
        ("Các Cục, Vụ, đơn vị thuộc Bộ", "lead", ())
    ],
    "10. Cụm trưởng, Khối trưởng họp cụm hai lần.": [("Cụm trưởng, Khối trưởng", "lead", ())],
    "11. Ban Chỉ huy quân sự huyện; Trung đoàn 901 chấm điểm chéo.": [
        ("Ban Chỉ huy quân sự huyện", "lead", ()),
        ("Trung đoàn 901", "lead", ()),
    ],
    "12. Để giữ sạch bến sông, nâng cao ý thức của người dân, các xã, phường ven sông tổ chức dọn rác.": [
        ("các xã, phường ven sông", "lead", ())
    ],
    "13. Về sửa cầu treo Khe Mây: Giao Sở Xây dựng khảo sát.": [("Sở Xây dựng", "lead", ())],
    "14. Đối với Sở Tài chính: cân đối ngân sách.": [("Sở Tài chính", "lead", ())],
    "15. Về bến phà: Tỉnh rà soát, xếp loại các bến.": [("Tỉnh", "lead", ())],
    "16. Công đoàn các khu công nghiệp chọn hai nơi làm điểm.": [
        ("Công đoàn các khu công nghiệp", "lead", ())
    ],
    "17. Sở Y tế thường xuyên lấy mẫu nước; nước bẩn thì phải hướng dẫn, yêu cầu các đơn vị sửa.": [
        ("Sở Y tế", "lead", ())
    ],
    "18. Các sở, ban, ngành lập dự toán.\n\n19. Các sở, ban, ngành của tỉnh gửi báo cáo.": [
        ("Các sở, ban, ngành", "lead", ())
    ],
    "20. Phòng Kế hoạch tổng hợp chủ trì; Phòng Công nghệ thông tin hoàn thành bệnh án.": [
        ("Phòng Kế hoạch tổng hợp", "lead", ()),
        ("Phòng Công nghệ thông tin", "lead", ()),
    ],
    "21. Sở Xây dựng - cơ quan thường trực Ban Chỉ đạo - chủ trì thẩm định.": [
        ("Sở Xây dựng", "lead", ())
    ],
    "22. Các chi bộ trực thuộc; các đồn Biên phòng và Binh đoàn 91 đứng chân trên địa bàn giúp thôn.": [
        ("Các chi bộ trực thuộc", "lead", ()),
        ("các đồn Biên phòng", "lead", ()),
        ("Binh đoàn 91", "lead", ()),
    ],
    "23. Công đoàn cơ sở nấu cơm miễn phí cho công nhân.": [("Công đoàn cơ sở", "lead", ())],
    "24. Chế độ báo cáo: Các xã, phường báo cáo hằng quý.": [("Các xã, phường", "lead", ())],
    "25. Các quân khu, binh chủng, Phòng Hậu cần - Kỹ thuật tổ chức hội thao.": [
        ("Các quân khu, binh chủng", "lead", ()),
        ("Phòng Hậu cần - Kỹ thuật", "lead", ()),
    ],
    "26. Sở Y tế\n\n- Phân công cán bộ trực đêm.": [("Sở Y tế", "lead", ())],
    "27. Vụ Công tác học sinh làm nhiệm vụ thường trực.": [("Vụ Công tác học sinh", "lead", ())],
    "28. Các sở, ban, ngành, cơ quan Trung ương đóng trên địa bàn treo cờ.": [
        ("Các sở, ban, ngành", "lead", ()),
        ("cơ quan Trung ương đóng trên địa bàn", "lead", ()),
    ],
    "29. Nhà máy Gạo Sông Thao - Cơ sở Khe Mây được hưởng các quyền hợp pháp theo quy định.": [],
    "29. Tổ chức, cá nhân hưởng ưu đãi, hỗ trợ có trách nhiệm hoàn trả.": [],
    "Điều 30. Trách nhiệm của các bên\n\n1. Sở Y tế phối hợp Công an tỉnh tiêm phòng.": [
        ("Sở Y tế", "lead", ("Công an tỉnh",))
    ],
    "31. Sở Y tế Chỉ đạo các trạm xá; Hội Chữ thập đỏ tỉnh Hướng dẫn Hội các huyện sơ cứu.": [
        ("Sở Y tế", "lead", ()),
        ("Hội Chữ thập đỏ tỉnh", "lead", ()),
    ],
    "32. Giao Ban Quản lý dự án đầu tư xây dựng tỉnh và Ban Chỉ đạo chống hạn rà soát hồ đập.": [
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh", "lead", ()),
        ("Ban Chỉ đạo chống hạn", "lead", ()),
    ],
    "33. Giám đốc các Sở Thuỷ sản, Sở Nông nghiệp có quản lý hồ có trách nhiệm thả cá.": [
        ("Giám đốc các Sở Thuỷ sản, Sở Nông nghiệp có quản lý hồ", "lead", ())
    ],
    "34. Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh định hướng công tác tuyên truyền.": [
        ("Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh", "lead", ())
    ],
    "35. Bộ Giao thông vận tải và Bưu điện giữ liên lạc; Hội Nông dân tỉnh tham gia giám sát.": [
        ("Bộ Giao thông vận tải và Bưu điện", "lead", ()),
        ("Hội Nông dân tỉnh", "lead", ()),
    ],
    "36. Ngân hàng Bến Sông Xanh (NHBSX) cho vay.\n\n37. Công đoàn NHBSX vận động đoàn viên.": [
        ("Ngân hàng Bến Sông Xanh", "lead", ()),
        ("Công đoàn Ngân hàng Bến Sông Xanh", "lead", ()),
    ],
    "Hội đồng giao Tổng Giám đốc ban hành kế hoạch; đề nghị Đoàn Thanh niên cụ thể hóa Thư kêu gọi này.": [
        ("Tổng Giám đốc", "lead", ()),
        ("Đoàn Thanh niên", "lead", ()),
    ],
    "Trên đây là Kế hoạch, Ban Thường vụ Liên đoàn yêu cầu các cấp công đoàn nghiêm túc thực hiện.": [
        ("các cấp công đoàn", "lead", ())
    ],
    "38. Cục Quản lý xây dựng và Cầu đường định kỳ cung cấp số liệu.": [
        ("Cục Quản lý xây dựng và Cầu đường", "lead", ())
    ],
    "39. Các Cục, Ban Quản lý dự án, doanh nghiệp thuộc Bộ xây dựng kế hoạch.": [
        ("Các Cục, Ban Quản lý dự án, doanh nghiệp thuộc Bộ", "lead", ())
    ],
    "40. Liên đoàn Lao động các huyện, công đoàn ngành đăng ký; CĐCS tổ chức cho đoàn viên thi đua.": [
        ("Liên đoàn Lao động các huyện", "lead", ()),
        ("công đoàn ngành", "lead", ()),
        ("Công đoàn cơ sở", "lead", ()),
    ],
    "41. Giao Phòng Nội vụ (thường trực Hội đồng Thi đua huyện) theo dõi.": [
        ("Phòng Nội vụ", "lead", ())
    ],
    "42. Từ nay đến cuối năm, các Bộ phải tiết kiệm điện.": [("các Bộ", "lead", ())],
    "43. Sở Nội vụ phối hợp với các tỉnh trong Cụm xây dựng quy chế.": [
        ("Sở Nội vụ", "lead", ("các tỉnh trong Cụm",))
    ],
    "44. Ủy ban An toàn giao thông tỉnh Sông Thao đôn đốc các huyện.": [
        ("Ủy ban An toàn giao thông tỉnh Sông Thao", "lead", ())
    ],
    "45. Các sở, ngành; đơn vị liên quan căn cứ nhiệm vụ lập kế hoạch.": [
        ("Các sở, ngành; đơn vị liên quan", "lead", ())
    ],
    "46. UBND các cấp, các tổ chức, đoàn thể tuyên truyền, vận động nhân dân giữ chợ.": [
        ("Ủy ban nhân dân các cấp", "lead", ()),
        ("các tổ chức, đoàn thể", "lead", ()),
    ],
    "47. Cấp ủy, chính quyền các cấp, các ngành quan tâm giữ chợ.": [
        ("Cấp ủy, chính quyền các cấp, các ngành", "lead", ()),
    ],
    "48. Hội đồng nhân dân các cấp, các đoàn thể giám sát việc giữ chợ.": [
        ("Hội đồng nhân dân các cấp", "lead", ()),
        ("các đoàn thể", "lead", ()),
    ],
    "49. Các cấp, các ngành, các tổ chức, cá nhân hoạt động trong lĩnh vực khai thác, sản xuất, chế biến, kinh doanh vật liệu xây dựng trên địa bàn tỉnh thực hiện nghiêm Kế hoạch này.": [
        ("Các cấp, các ngành", "lead", ()),
        (
            "các tổ chức, cá nhân hoạt động trong lĩnh vực khai thác, sản xuất, chế biến, kinh doanh vật liệu xây dựng trên địa bàn tỉnh",
            "lead",
            (),
        ),
    ],
    "50. Cơ quan đăng ký kinh doanh: kiểm tra hồ sơ khi cấp giấy phép.": [
        ("Cơ quan đăng ký kinh doanh", "lead", ()),
    ],
    "51. Đề nghị các cơ quan quản lý trực tiếp cơ sở giáo dục đại học phối hợp chỉ đạo, kiểm tra.": [
        ("các cơ quan quản lý trực tiếp cơ sở giáo dục đại học", "lead", ()),
    ],
    "52. Chủ tịch Hội đồng quản trị, Tổng Giám đốc các doanh nghiệp trực thuộc chỉ đạo việc giữ chợ.": [
        ("Chủ tịch Hội đồng quản trị, Tổng Giám đốc các doanh nghiệp trực thuộc", "lead", ()),
    ],
    "53. Chủ tịch Hội đồng quản trị, Tổng Giám đốc Công ty Chè chỉ đạo việc giữ chợ.": [
        ("Chủ tịch Hội đồng quản trị", "lead", ()),
        ("Tổng Giám đốc Công ty Chè", "lead", ()),
    ],
    "54. Cơ quan có trách nhiệm giữ sổ chợ.": [],
    "56. Công đoàn trường phối hợp với Ban đại diện cha mẹ học sinh tổ chức thi văn nghệ.": [
        ("Công đoàn trường", "lead", ("Ban đại diện cha mẹ học sinh",))
    ],
    "57. ĐỐI VỚI SỞ CHÈ\n\n- Rà soát chợ.": [("SỞ CHÈ", "lead", ())],
    "58. Sở Chè làm đầu mối, cùng với Sở Muối hướng dẫn các xã.": [
        ("Sở Chè", "lead", ("Sở Muối",))
    ],
    "55. Chủ đầu tư các công trình xây dựng trên địa bàn tỉnh phải nộp sổ.": [
        ("Chủ đầu tư các công trình xây dựng trên địa bàn tỉnh", "lead", ()),
    ],
    "46. Thủ trưởng tổ chức pháp chế thuộc Bộ ghi sổ.": [
        ("Thủ trưởng tổ chức pháp chế thuộc Bộ", "lead", ())
    ],
    "47. Tổ chức pháp chế thuộc Sở ghi sổ.": [("Tổ chức pháp chế thuộc Sở", "lead", ())],
    "48. Giao hội đồng xét duyệt danh hiệu, Ban Lúa gạo ghi sổ.": [
        ("hội đồng xét duyệt danh hiệu", "lead", ()),
        ("Ban Lúa gạo", "lead", ()),
    ],
    "49. Ban chấp hành lâm thời Hội công chứng viên tỉnh khẩn trương mở đại hội.": [
        ("Ban chấp hành lâm thời Hội công chứng viên tỉnh", "lead", ())
    ],
    "3. Đối với đoàn viên, người lao động: Tích cực gặt lúa.": [
        ("đoàn viên, người lao động", "lead", ())
    ],
    "- Học sinh: học bài theo lịch.": [("Học sinh", "lead", ())],
    "4. Đối với đoàn viên: Tặng giấy khen.": [],
    "50. Tiền mua sổ lấy trong dự toán giao cho các xã, phường theo phân cấp.": [],
    "Để ghi đủ sổ, UBND huyện đề nghị các xã và Trạm Y tế thực hiện tốt những việc sau:\n- Mở kho.\n- Đếm thóc.": [
        ("các xã", "lead", ()),
        ("Trạm Y tế", "lead", ()),
    ],
    "2. Hội Nông dân cơ sở trực thuộc\n- Ban Lúa gạo các hội, Ban Mía đường các hội phối hợp với Trạm Y tế ghi sổ.": [
        ("Hội Nông dân cơ sở trực thuộc", "lead", ()),
        ("Ban Lúa gạo các hội", "lead", ("Trạm Y tế",)),
        ("Ban Mía đường các hội", "lead", ("Trạm Y tế",)),
    ],
    "16. Các tổ chức xã hội, doanh nghiệp và cộng đồng.\nKhuyến khích các tổ chức xã hội góp gạo.": [],
    "Quá trình thực hiện có gì vướng mắc, đề nghị các đơn vị phản ánh về Sở Nội vụ.": [],
    "Trong quá trình triển khai, các đơn vị kịp thời phản ánh khó khăn về Sở Nội vụ.": [],
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các xã phản ánh về Sở Nội vụ.": [],
    "Ủy ban nhân dân tỉnh kêu gọi toàn thể Nhân dân hăng hái thi đua.": [],
}


def test_headings_in_capitals_name_agents_where_tasks_stand_below() -> None:
    flow = make_flow(
        "\nI. SỞ CHÈ\n\n1. Rà soát chợ.\n\nII. ĐỐI VỚI UBND CÁC HUYỆN\n\n1. Kiểm tra chợ.\n"
        "\nIII. CÁC CHỢ TRONG TỈNH\n\nChợ nào cũng đông.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["SỞ CHÈ", "Ủy ban nhân dân CÁC HUYỆN"]


@pytest.mark.parametrize("paragraph", IN_THE_SECTION)
def test_the_part_to_chuc_thuc_hien(paragraph: str) -> None:
    flow = make_flow(SECTION.format(paragraph))

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert IN_THE_SECTION[paragraph] == [(a.agent, a.role, a.with_) for a in found]


def test_a_decision_speaks_by_orders_and_its_execution_clause() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Chia ba cụm như sau:\n\n1. Cụm thi đua vùng thượng: huyện Khe Mây.\n\n"
        "Điều 2. Giao Sở Nội vụ hướng dẫn chấm điểm. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ "
        "và thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./."
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == [
        "Sở Nội vụ",
        "Chánh Văn phòng Ủy ban nhân dân tỉnh",
        "Giám đốc Sở Nội vụ",
        "thủ trưởng các đơn vị liên quan",
    ]


def test_the_part_ends_where_the_next_of_its_rank_begins() -> None:
    flow = make_flow(
        "\nIV. PHÂN CÔNG NHIỆM VỤ\n\n1. Sở Y tế\n\n- Tiêm phòng.\n\nV. KINH PHÍ\n\n1. Các xã, phường lập dự toán.\n\n"
        "VI. TỔ CHỨC THỰC HIỆN\n\nGiao Sở Nội vụ theo dõi.\n\nVII. CHẾ ĐỘ BÁO CÁO\n\nCác cơ quan, đơn vị báo cáo hằng "
        "quý.\n\nYêu cầu Thủ trưởng các cơ quan nghiêm túc thực hiện.\n"
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Y tế", "Sở Nội vụ", "Thủ trưởng các cơ quan"]


def test_a_decision_also_tells_in_what_it_annexes() -> None:
    decision = (
        "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế thi đua.\n\nĐiều 2. Giám đốc Sở Nội vụ chịu "
        "trách nhiệm thi hành Quyết định này./.\n\n"
    )
    annex = (
        "Chương II\n\nTỔ CHỨC THỰC HIỆN\n\nĐiều 7. Trách nhiệm của công chức văn hóa\n\n1. Ghi sổ.\n\nĐiều 8. Báo cáo\n\n"
        "Định kỳ trước ngày 10 tháng 12, cơ quan thuế các cấp phải báo cáo.\n\nỦy ban nhân dân tỉnh ban hành mẫu "
        "sổ.\n\nPHỤ LỤC\n\nSở Y tế xây dựng trạm.\n"
    )
    flow = make_flow(f"{decision}CHỦ TỊCH\n\n{annex}")
    end = flow.text.index("CHỦ TỊCH")

    found = find_assignments(flow, "Quyết định", 0, end, (), len(flow.text), "Ủy ban nhân dân tỉnh")

    assert [a.agent for a in found] == [
        "Giám đốc Sở Nội vụ",
        "công chức văn hóa",
        "cơ quan thuế các cấp",
    ]


def test_chapters_of_annexed_rules_say_who_sees_to_them() -> None:
    decision = "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế gặt.\n\n"
    annex = (
        "Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Sở Lúa gạo giữ sổ.\n\nChương II\n\nTRÁCH NHIỆM CỦA CÁC SỞ NGÀNH TRONG VIỆC GIỮ SỔ GẶT, "
        "SỔ KHO VÀ SỔ THUYỀN\n\nĐiều 2. Sở Y tế\n\n1. Là cơ quan giúp xã ghi sổ.\n\nChương III\n\nKHEN THƯỞNG\n\nĐiều 3. Sở Thủy lợi tặng "
        "cờ.\n\nChương IV\n\nĐIỀU KHOẢN THI HÀNH\n\nĐiều 4. Chủ tịch Hội Chèo chủ trì việc đếm sổ.\n"
    )
    flow = make_flow(f"{decision}CHỦ TỊCH\n\n{annex}")
    end = flow.text.index("CHỦ TỊCH")

    found = find_assignments(flow, "Quyết định", 0, end, (), len(flow.text), "Ủy ban nhân dân tỉnh")

    assert [a.agent for a in found] == ["Sở Y tế", "Chủ tịch Hội Chèo"]


def test_those_who_carry_out_a_decision_may_be_listed() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 2. Căn cứ lịch trực, Thủ trưởng các đơn vị thuộc Sở được giao nhiệm vụ trực chịu trách nhiệm "
        "lập danh sách.\n\nĐiều 3. Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Y tế; Chủ tịch UBND các xã và các "
        "cá nhân liên quan căn cứ Quyết định thi hành./."
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == [
        "Thủ trưởng các đơn vị thuộc Sở được giao nhiệm vụ trực",
        "Thủ trưởng các cơ quan: Văn phòng Ủy ban nhân dân tỉnh, Sở Y tế",
        "Chủ tịch Ủy ban nhân dân các xã",
        "các cá nhân liên quan",
    ]


def test_the_addressees_of_a_telegram_are_not_told_by_their_list() -> None:
    flow = make_flow(
        "\nBỘ TRƯỞNG điện:\n\n- Thủ trưởng các sở, ban, ngành: Y tế, Nội vụ;\n\n- Chủ tịch UBND các tỉnh, thành phố trực thuộc trung ương: Sông Thao, Khe Mây.\n\n"
        "1. Bộ Y tế chuẩn bị thuốc.\n\n2. Chủ tịch UBND các tỉnh, thành phố trực thuộc trung ương: Sông Thao, Khe Mây "
        "chủ động sơ tán dân.\n"
    )

    found = find_assignments(flow, "Công điện", 0, len(flow.text))

    assert [a.agent for a in found] == [
        "Bộ Y tế",
        "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương: Sông Thao, Khe Mây",
    ]


def test_a_directive_also_speaks_by_parts_headed_by_an_agent() -> None:
    flow = make_flow(
        "\n1. Sở Xây dựng:\n\na) Rà soát cầu treo.\n\nĐề nghị các cấp, các ngành phát huy trách nhiệm.\n\n"
        "2. Tổ chức thực hiện\n\nGiao Sở Nội vụ theo dõi.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Xây dựng", "Sở Nội vụ"]


def test_points_about_a_subject_name_agents_by_their_headings_only() -> None:
    flow = make_flow(
        "\n1. Mở hội:\n\na) Các xã xây dựng lều.\n\nb) Thanh tra lúa gạo: UBND các huyện làm đầu mối.\n\nc) Sở Y tế:\n\n- Trực.\n\nd) Sở Nội vụ\n\n- Ghi sổ."
        "\n\n1.5. Các cấp tập trung làm các việc sau:\n\n- Gặt.\n\nđ) Công an tỉnh có trách nhiệm tuần tra.\n\n2. Tổ chức thực hiện\n\nGiao Sở Lúa gạo theo dõi.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "Sở Lúa gạo"]


PREAMBLES = {
    "Để hội vui, Chủ tịch UBND tỉnh yêu cầu các cấp, các ngành làm tốt mấy việc sau đây:\n\n1. Quét đường.\n": [],
    "Yêu cầu các xã, phường trong toàn huyện tập trung:\n\nI. QUÉT ĐƯỜNG\n\n1. Quét trước hội.\n": [],
    "Năm qua được mùa. Huyện yêu cầu các xã cần gặt xong sớm; đồng thời chuẩn bị hội với nội dung sau:\n\n"
    "I. QUÉT ĐƯỜNG\n": [],
    # one body is told what stands below, and many where nothing does
    "Để hội vui, Chủ tịch UBND tỉnh yêu cầu Sở Y tế làm tốt mấy việc sau:\n\n1. Quét đường.\n": [
        "Sở Y tế"
    ],
    "Để hội vui, Chủ tịch UBND tỉnh yêu cầu các xã rà soát sổ.\n\n1. Vá cầu.\n": ["các xã"],
}


@pytest.mark.parametrize("preamble", PREAMBLES)
def test_what_leads_up_to_the_points_of_a_directive_tells_nobody(preamble: str) -> None:
    flow = make_flow(f"\n{preamble}")

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == PREAMBLES[preamble]


@pytest.mark.parametrize("joint", ["cùng với", "thống nhất với", "chủ trì cùng với"])
def test_who_acts_beside_the_agent_is_a_partner(joint: str) -> None:
    flow = make_flow(f"\n1. Bộ Y tế {joint} Bộ Tài chính tiến hành ba đợt tiêm.\n")

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [("Bộ Y tế", ("Bộ Tài chính",))]


def test_what_a_plan_asks_beside_its_aims_is_no_order() -> None:
    flow = make_flow(
        "\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích: để hội vui.\n\n2. Yêu cầu\n\n- Các sở, ngành theo chức năng góp cờ."
        "\n\nII. CÁC VIỆC\n\nSở Y tế có trách nhiệm dựng lều.\n"
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("aims", "agents"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các cấp, các ngành biết ghi sổ.\n\nII. CÁC VIỆC", ["Sở Y tế"]),
        ("1. Mục tiêu chung:\n\na) Các xã có lều.\n\n2. Các việc", ["Sở Y tế"]),
        ("I. Mục đích\n\n1. Các xã chuẩn bị lều.\n\nĐiều khác:", ["Các xã", "Sở Y tế"]),
    ],
)
def test_what_a_plan_is_for_is_no_order(aims: str, agents: list[str]) -> None:
    flow = make_flow(f"\n{aims}\n\nSở Y tế có trách nhiệm dựng lều.\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == agents


LABELS = {
    "1. Ghi sổ\n\n- Cơ quan chủ trì: Sở Nội vụ.\n\n- Cơ quan phối hợp: các xã, Sở Y tế.\n\n2. Đơn vị thực hiện: Sở Tài chính.": [
        ("Sở Nội vụ", ("các xã", "Sở Y tế")),
        ("Sở Tài chính", ()),
    ],
    "1. Cơ quan thường trực: tổng hợp sổ.": [("Cơ quan thường trực", ())],
    "1. Giữ số lớp:\n\n+ Khối 6: 3 lớp = 125 học sinh\n\n+ Khối 7: 2 lớp\n\n2. Tổ Chè: trông vườn.": [
        ("Tổ Chè", ())
    ],
}


@pytest.mark.parametrize("items", LABELS)
def test_labels_name_nobody(items: str) -> None:
    flow = make_flow(
        f"\nII. CÁC VIỆC\n\n1. Đơn vị chủ trì: Sở Y tế.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{items}\n"
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == LABELS[items]


def test_labels_below_the_tasks_of_a_letter_name_who_does_them() -> None:
    flow = make_flow(
        "\nHuyện yêu cầu các xã làm những việc sau:\n\n(1) Phối hợp với Trạm Thủy nông đắp đê.\n\n- Đơn vị chủ trì thực hiện: Phòng Lúa gạo; "
        "Công an huyện.\n\n- Thời gian: tháng 5.\n\n(2) Ghi sổ, phối hợp Hội Nông dân huyện đếm thóc.\n\n- Đơn vị thực hiện: Trạm Y tế.\n\n"
        "- Đơn vị phối hợp: UBND các xã, phường.\n"
    )

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [
        ("các xã", ()),
        ("Phòng Lúa gạo", ("Trạm Thủy nông",)),
        ("Công an huyện", ("Trạm Thủy nông",)),
        ("Trạm Y tế", ("Hội Nông dân huyện", "Ủy ban nhân dân các xã, phường")),
    ]


def test_a_council_that_approves_gives_no_order() -> None:
    flow = make_flow(
        "\nĐiều 1. Hội đồng nhân dân huyện cơ bản tán thành với Báo cáo mùa gặt như sau:\n\n1. Lúa tốt.\n"
    )

    assert not find_assignments(flow, "Nghị quyết", 0, len(flow.text), issuer="Hội đồng nhân dân")


def test_who_explains_a_decision_carries_it_out() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Giữ giá vé cũ.\n\nBộ Y tế thống nhất với Bộ Tài chính giá vé.\n\nĐiều 2. Bộ Nội vụ thống nhất với Bộ "
        "Tài chính hướng dẫn các tỉnh thực hiện./.\n"
    )

    (found,) = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert (found.agent, found.with_) == ("Bộ Nội vụ", ("Bộ Tài chính",))


def test_a_resolution_also_speaks_by_parts_headed_by_an_agent() -> None:
    flow = make_flow(
        "\nII. NHIỆM VỤ\n\n1. Bộ Xây dựng\n\na) Rà soát cầu treo.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"
        "Các bộ, ngành triển khai Nghị quyết này.\n"
    )

    told = find_assignments(flow, "Nghị quyết", 0, len(flow.text), issuer="Chính phủ")
    rules = find_assignments(flow, "Nghị quyết", 0, len(flow.text), issuer="Hội đồng nhân dân xã")

    assert [a.agent for a in told] == ["Bộ Xây dựng", "Các bộ, ngành"]
    assert [a.agent for a in rules] == ["Các bộ, ngành"]


def test_a_letter_speaks_by_what_it_asks() -> None:
    flow = make_flow("\nVề việc này, đề nghị Thuế tỉnh Sông Thao căn cứ quy định để xử lý.\n")

    (found,) = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert found.agent == "Thuế tỉnh Sông Thao"


@pytest.mark.parametrize(
    ("item", "agents"),
    [
        ("Rà soát số nhà dột.", ["các xã"]),
        ("Sở Xây dựng rà soát số nhà dột.", ["Sở Xây dựng"]),
    ],
)
def test_who_is_asked_to_do_what_follows(item: str, agents: list[str]) -> None:
    flow = make_flow(f"\nSở Nội vụ đề nghị các xã thực hiện một số nội dung sau:\n\n1. {item}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert [a.agent for a in found] == agents


@pytest.mark.parametrize("place", ["tỉnh Sông Thao", "thành phố Sông Thao", "phường Bãi Giếng"])
def test_a_place_that_speaks_asks(place: str) -> None:
    flow = make_flow(
        f"\nUBND huyện Hạ, {place} đề nghị các xã làm tốt việc sau:\n\n1. Như mọi năm, vá đường.\n"
    )

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert [a.agent for a in found] == ["các xã"]


@pytest.mark.parametrize(
    ("item", "agents"),
    [
        ("Trong từng quý, các trường học tổ chức mỗi tháng một ngày công.", []),
        (
            "Từ nay đến cuối năm, các trường học phải góp mỗi tháng một ngày công.",
            ["các trường học"],
        ),
        ("Để đường thông, các trường học tổ chức mỗi tháng một ngày công.", ["các trường học"]),
        ("Khi vào mùa, các chủ thuyền kê lại tên những nhà cần giúp gặt.", []),
    ],
)
def test_what_happens_at_a_time_is_no_order(item: str, agents: list[str]) -> None:
    flow = make_flow(f"\n1. {item}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Vá đường.\n")

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == agents


@pytest.mark.parametrize(
    "duty",
    [
        "chịu trách nhiệm thi hành Quyết định này",
        "chịu trách nhiệm tổ chức thực hiện Quyết định này",
        "có trách nhiệm triển khai, hướng dẫn thực hiện Quyết định này",
        "chịu trách nhiệm chỉ đạo và tổ chức thi hành Quyết định này",
        "chịu trạch nhiệm thực hiện Quyết định này",
        "chiếu quyết định thi hành",
        "căn cứ Quyết định này triển khai thực hiện",
    ],
)
def test_words_of_the_execution_clause(duty: str) -> None:
    flow = make_flow(
        f"QUYẾT ĐỊNH:\n\nĐiều 1. Tặng cờ.\n\nĐiều 2. Chánh Văn phòng và Giám đốc Sở Lúa gạo {duty}./.\n"
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == ["Chánh Văn phòng", "Giám đốc Sở Lúa gạo"]


def test_old_decisions_name_those_who_carry_them_out() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Tặng cờ.\n\nĐiều 2. Các Ông (Bà): Chánh Văn phòng, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành "
        "Quyết định này.\n\nĐiều 3. Ông Trưởng ban Tổ chức và các cá nhân có tên chiểu Quyết định thi hành.\n"
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == [
        "Chánh Văn phòng",
        "Giám đốc Sở Nội vụ",
        "Trưởng ban Tổ chức",
        "các cá nhân có tên",
    ]


ORDERS = {
    "Người có sổ từ năm 1985 mà chưa được xét thì đề nghị các xã, phường lập danh sách.": [
        "các xã, phường"
    ],
    "Ủy ban nhân dân xã nhận được Công văn của Sở Y tế đề nghị các thôn ghi sổ.": [],
    "Hiệu trưởng các trường phổ biến văn bản này đến giáo viên.": ["Hiệu trưởng các trường"],
    "Vì vụ gặt tới gần, Ban Giám đốc, Công đoàn yêu cầu lãnh đạo chuyên môn, Đội sản xuất ghi sổ.": [
        "lãnh đạo chuyên môn",
        "Đội sản xuất",
    ],
    "Cử đồng chí Lê Thị Sa, Phó Chủ tịch xã, trực tiếp chỉ đạo việc gặt.": ["đồng chí Lê Thị Sa"],
    "Giao đồng chí Trần Văn Mây, Chánh Văn phòng Sở, ghi sổ.": ["đồng chí Trần Văn Mây"],
    "Nhân dịp lễ xuống đồng, UBND tỉnh Sông Thao đề nghị các cơ quan của Trung ương; các sở, ban, ngành và các hộ gia đình "
    "trên địa bàn Tỉnh treo đèn lồng từ ngày 3/2 đến ngày 9/2.": [
        "các cơ quan của Trung ương",
        "các sở, ban, ngành",
        "các hộ gia đình trên địa bàn Tỉnh",
    ],
    "Ủy ban nhân dân các xã có trách nhiệm dựng lều; Trưởng thôn nhắc nhở từng nhà. Thanh tra huyện đã xem lều.": [
        "Ủy ban nhân dân các xã",
        "Trưởng thôn",
    ],
    "Để mùa gặt xong sớm, Chủ tịch ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, Chủ tịch ủy ban nhân dân các huyện tổ chức "
    "tốt công tác khen thưởng thợ gặt.": [
        "Thủ trưởng các sở",
        "Chủ tịch ủy ban nhân dân các huyện",
    ],
    "Để mùa gặt xong sớm, đề nghị Chủ tịch Ủy ban nhân dân tỉnh khen thưởng thợ gặt.": [],
    "Sở Nội vụ hướng dẫn và yêu cầu Ban Tổ chức hội làng (Ban Tổ chức hội xã) làm các việc sau:\n\n1. Ghi sổ.": [
        "Ban Tổ chức hội làng"
    ],
    "Sở Nội vụ hướng dẫn và yêu cầu các xã ghi sổ.": [],
    "Giao các xã có tên 18 nghệ nhân được truy tặng danh hiệu, chuyển thư mời cho từng nhà.": [
        "các xã có tên 18 nghệ nhân được truy tặng danh hiệu"
    ],
    "Giao Giám đốc: Sở Y tế, Sở Nội vụ, Đài Truyền hình Sông Thao phối hợp với các xã dựng rạp.": [
        "Giám đốc: Sở Y tế, Sở Nội vụ, Đài Truyền hình Sông Thao"
    ],
    "Huyện đề nghị văn phòng các Bộ, cơ quan ngang Bộ, Hội đồng nhân dân, Ủy ban nhân dân các tỉnh, kịp thời gửi thư.": [
        "văn phòng các Bộ, cơ quan ngang Bộ, Hội đồng nhân dân, Ủy ban nhân dân các tỉnh"
    ],
    "Trong quá trình gặt, các hộ chú ý nhặt sạch đá.": ["các hộ"],
    "Trong quá trình gặt, các hộ nhặt được nhiều đá.": [],
    "Giao Tổ công tác chuyển đổi số lập sổ.": ["Tổ công tác chuyển đổi số"],
    "Giao Sở Y tế múa lân, hướng dẫn các xã thả diều.": ["Sở Y tế"],
    "Giao Công an tỉnh điều tra; Cơ quan Cảnh sát điều tra lập án.": [
        "Công an tỉnh",
        "Cơ quan Cảnh sát điều tra",
    ],
    "Đề nghị các đại biểu đến đúng giờ.": ["các đại biểu"],
    "Đề nghị các xã rà soát sổ. Sở Y tế phối hợp với Công an tỉnh đếm sổ.": ["các xã", "Sở Y tế"],
    "Đề nghị các xã rà soát sổ. Sở Y tế đã phối hợp với Công an tỉnh đếm sổ.": ["các xã"],
    "Nếu còn điểm nào chưa rõ, đề nghị các xã trao đổi với bà Mây.": [],
    "Có gì chưa rõ, đề nghị các xã hỏi bà Mây.": [],
    "Năm qua lúa tốt. Nhận được Công văn này, các cấp, các ngành khẩn trương gặt.": [
        "các cấp, các ngành"
    ],
    "Các đơn vị báo cáo kết quả về huyện (qua bà Mây) trước 16 giờ hằng ngày.": ["Các đơn vị"],
    "Các đơn vị báo cáo kết quả về huyện trước đây còn chậm.": [],
    "Giao Sở Tài chính bố trí tiền, giao Công an tỉnh tuần tra.": ["Sở Tài chính", "Công an tỉnh"],
    "Sở Lúa gạo yêu cầu thủ trưởng các trạm, đề nghị Ủy ban nhân dân các huyện chỉ đạo việc ghi sổ.": [
        "thủ trưởng các trạm",
        "Ủy ban nhân dân các huyện",
    ],
    "Nhận được chỉ thị này, các ngành, các huyện cần ghi sổ ngay.": ["các ngành, các huyện"],
    "Để hội vui, Ban Thường vụ Công đoàn Lúa gạo (CĐLG) Khe Mây đề nghị các đơn vị ghi sổ.": [
        "các đơn vị"
    ],
    "1. Đề nghị chủ đầu tư bổ sung sổ.": ["chủ đầu tư"],
    "Để hội vui, trước mắt Ủy ban nhân dân huyện chỉ thị Phòng Lúa gạo ghi sổ.": ["Phòng Lúa gạo"],
    "Thực hiện chỉ thị Huyện ủy đã giao, các xã đã gặt xong.": [],
    "Việc này xong trước hội, đề nghị các đồng chí lưu ý.": [],
    "Huyện yêu cầu các xã ghi sổ, trong quá trình ghi có gì vướng mắc liên hệ với bà Mây.": [
        "các xã"
    ],
    "Huyện đề nghị các xã, nếu có vướng mắc, phản ánh về huyện.": [],
    "1. Quân số là 90 người, trong đó giao Công an huyện 36 người, giao Quân khu 9 là 54 người.": [],
    "Huyện đề nghị Chủ tịch nước truy tặng danh hiệu cho hai người gặt.": [],
    "BHXH các huyện có văn bản đề nghị các xã ghi sổ.": [],
    "Sở Lúa gạo yêu câu Hiệu trưởng các trường ghi sổ.": ["Hiệu trưởng các trường"],
    "Đã đối chiếu sổ, Ban Thường vụ Đoàn xã tiếp tục giới thiệu và đề nghị Chi ủy Chi bộ Khe Mây, Đảng ủy xã xem xét bà Mây.": [
        "Chi ủy Chi bộ Khe Mây",
        "Đảng ủy xã",
    ],
    "Đà nghị Sở Lúa gạo các tỉnh ghi sổ.": ["Sở Lúa gạo các tỉnh"],
    "Đề nghị BHXH các huyện ghi sổ.": ["Bảo hiểm xã hội các huyện"],
    "Kính gửi:\n- Các trường mầm non trong huyện;\n- Các trường tiểu học: Khe Mây, Bãi Giếng.\n\nHuyện yêu cầu các nhà trường ghi "
    "sổ.": ["các nhà trường"],
    "Tin bài gửi theo bậc học: mầm non gửi bà Mây; các trường tiểu học gửi về địa chỉ khemay@example.vn.": [],
    "1. Ban Tổ chức gồm những ai sau: bà Mây.": [],
    "ỦY BAN NHÂN DÂN HUYỆN KHE MÂY CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12 ngày 3 tháng 4": [],
    "Nếu có việc cần trao đổi, đề nghị các trường gọi bà Mây.": [],
    "- Ngân hàng: Lúa Gạo, chi nhánh Khe Mây.\n\n- Các lớp khai giảng:": [],
    "b) Đồng chí Trần Văn Mây, chức vụ: Phó Chánh Thanh tra tiếp dân.": [],
    "4. Khối lượng các hạng mục đào giếng gồm: hai giếng.": [],
    "d) Chủ tịch Ủy ban nhân dân xã quyết định bổ nhiệm trưởng trạm.": [],
    "d) Chủ tịch Ủy ban nhân dân xã quyết định lịch gặt.": ["Chủ tịch Ủy ban nhân dân xã"],
    "Trạm Lúa gạo kính mong Hiệu trưởng các trường nhắc học trò.": ["Hiệu trưởng các trường"],
    "Rất mong nhận được lúa giống.": [],
    "Thực hiện lịch gặt; trước mùa mưa, Trạm Lúa gạo yêu cầu các nhà trường lập sổ.": [
        "các nhà trường"
    ],
}


@pytest.mark.parametrize("paragraph", ORDERS)
def test_orders_of_letters_and_notices(paragraph: str) -> None:
    flow = make_flow(f"\n{paragraph}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert ORDERS[paragraph] == [a.agent for a in found]


CONCLUSIONS = {
    "- Trạm Thủy nông và các Sở Lúa gạo mở cống.": ["Trạm Thủy nông", "các Sở Lúa gạo"],
    "1. Về giống lúa:\nDo đó, các xã ven sông cần chọn giống ngắn ngày. Tỉnh sẽ cấp giống.": [
        "các xã ven sông"
    ],
    "Trên cơ sở lịch gặt, các huyện mở kho thóc. Các kho thóc đã đầy.": ["các huyện"],
    "- Bộ Lúa gạo sẽ cấp giống; các trường và Giám đốc các Sở Lúa gạo quan tâm việc này.": [
        "các trường",
        "Giám đốc các Sở Lúa gạo",
    ],
    "- Các Trạm Thủy nông chịu sự kiểm tra của Sở.": [],
    "Theo đó, Tỉnh ủy có Chỉ thị số 05-CT/TU về mùa gặt.": [],
    "Các xã gặt xong trước mọi năm.": [],
}


@pytest.mark.parametrize("paragraph", CONCLUSIONS)
def test_conclusions_of_a_meeting_are_told_in_whole_sentences(paragraph: str) -> None:
    text = "\nNgày 05/3/2012, các xã cần giống đã dự họp.\nChủ tịch tỉnh kết luận như sau:\n{}\n"
    flow = make_flow(text.format(paragraph))

    found = find_assignments(flow, "Thông báo", 0, len(flow.text))

    assert [a.agent for a in found] == CONCLUSIONS[paragraph]


def test_conclusions_of_a_meeting_give_orders_before_their_last_part_too() -> None:
    flow = make_flow(
        "\nChủ tịch tỉnh kết luận như sau:\n\nI. NHIỆM VỤ\n\n1. Về giống lúa\n\nGiao Trạm Lúa gạo chủ trì, phối hợp với các xã:\n\n"
        "a) Chọn giống.\n\nII. TỔ CHỨC THỰC HIỆN\n\nGiao Sở Nội vụ ghi sổ.\n"
    )

    found = find_assignments(flow, "Thông báo", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [
        ("Trạm Lúa gạo", ("các xã",)),
        ("Sở Nội vụ", ()),
    ]


LED = {
    "Phòng Lúa gạo lưu ý các thôn ven sông một số việc như sau:": ["các thôn ven sông"],
    "Phòng Lúa gạo đề nghị các thôn những nội dung sau:\n\n- Phân công giáo viên trực kho.": [
        "các thôn"
    ],
    "Chủ trì: Trạm Y tế. Phối hợp: các thôn, Ban Lúa gạo.": ["Trạm Y tế"],
    "Để mùa gặt kịp thời, Phòng Lúa gạo chỉ đạo và đôn đốc trạm Y tế các xã, trường Mầm non Khe Mây thực hiện các việc sau:": [
        "trạm Y tế các xã",
        "trường Mầm non Khe Mây",
    ],
    "Ban Thường vụ Hội Nông dân huyện hướng dẫn các chi hội về việc gặt thực hiện như sau:": [
        "các chi hội"
    ],
    "Trạm Y tế xã hướng dẫn các thôn ghi sổ như sau:": [],
    "Đề nghị Trạm Y tế xã rà soát, hướng dẫn các thôn ghi sổ như sau:": ["Trạm Y tế xã"],
}


@pytest.mark.parametrize("paragraph", LED)
def test_the_author_of_a_letter_leads_its_readers_to_what_they_do(paragraph: str) -> None:
    flow = make_flow(f"\n{paragraph}\n\n1. Mở kho.\n\n2. Đếm thóc.\n")

    found = find_assignments(
        flow,
        "Công văn",
        0,
        len(flow.text),
        ("Các thôn",),
        issuer="Phòng Lúa gạo huyện Sông Thao",
        signs="Ban Thường vụ",
    )

    assert LED[paragraph] == [a.agent for a in found]


def test_a_letter_with_a_part_on_who_acts_asks_before_it_too() -> None:
    flow = make_flow(
        "\nSở Lúa gạo hướng dẫn các xã (gọi tắt là xã) và Trạm Thủy nông gặt lúa như sau:\n\n1. Gặt sớm.\n\n2. Tổ chức thực hiện\n\n"
        "Sở Lúa gạo đề nghị các xã quan tâm những việc sau:\n\n- Mở kho.\n"
    )

    found = find_assignments(
        flow, "Công văn", 0, len(flow.text), ("Các xã",), issuer="Sở Lúa gạo tỉnh Khe Mây"
    )

    assert [a.agent for a in found] == ["các xã", "Trạm Thủy nông"]


def test_a_directive_asks_behind_its_part_on_who_acts_too() -> None:
    flow = make_flow(
        "\nIII. PHÂN CÔNG THỰC HIỆN\n\n1. Trạm Lúa gạo ghi sổ.\n\nIV. TIẾN ĐỘ\n\nSổ xong trong tháng 5. Các xã nộp thóc.\n\n"
        "Yêu cầu Thủ trưởng các sở, Trưởng các thôn khẩn trương thực hiện.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["Trạm Lúa gạo", "Thủ trưởng các sở", "Trưởng các thôn"]


def test_a_school_tells_something_and_asks() -> None:
    flow = make_flow("\nNhà trường thông báo và đề nghị các khoa, bộ môn cử người trông kho.\n")

    found = find_assignments(
        flow, "Công văn", 0, len(flow.text), ("Các khoa",), issuer="Trường Đại học Khe Mây"
    )

    assert [a.agent for a in found] == ["các khoa, bộ môn"]


ONE_AGENT = {
    "1. Các xã, phường (sau đây gọi chung là các địa phương) ghi sổ.\n2. Các địa phương đếm thóc.": [
        "Các xã, phường"
    ],
    "1. Trưởng Trạm Lúa gạo cấp huyện ghi sổ.\n2. Trưởng Trạm Lúa gạo đếm thóc.": [
        "Trưởng Trạm Lúa gạo cấp huyện"
    ],
    "1. Phòng Lúa gạo các huyện ghi sổ.\n2. Các Phòng Lúa gạo huyện đếm thóc.": [
        "Phòng Lúa gạo các huyện"
    ],
    "1. Công đoàn cơ sở ghi sổ.\n2. Các Công đoàn đếm thóc.": ["Công đoàn cơ sở"],
    "1. Các trường trực thuộc Sở ghi sổ.\n2. Các trường đếm thóc.": ["Các trường trực thuộc Sở"],
    "1. Các trường vùng cao ghi sổ.\n2. Các trường ven sông chọn giống.\n3. Các trường đếm thóc.": [
        "Các trường vùng cao",
        "Các trường ven sông",
        "Các trường",
    ],
    "1. Bộ Y tế ghi sổ.\n2. Các Bộ đếm thóc.": ["Bộ Y tế", "Các Bộ"],
}


@pytest.mark.parametrize("items", ONE_AGENT)
def test_a_group_named_in_short_is_the_one_named_before(items: str) -> None:
    flow = make_flow(SECTION.format(items))

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert ONE_AGENT[items] == [a.agent for a in found]


READERS = {
    "Thủ trưởng các đơn vị chỉ đạo việc gặt.": ["Thủ trưởng các đơn vị"],
    "1. Mở lớp đêm; Phân công các đồng chí trong Ban Lúa gạo, tổ gặt.": [],
    "- Đối với các thôn có đê mới, các đồng chí Trưởng thôn nhiệm kỳ trước có trách nhiệm giao lại sổ.": [
        "các đồng chí Trưởng thôn nhiệm kỳ trước"
    ],
    "1. Mở lớp đêm; soạn bài; giao nhiệm vụ cho giáo viên trao đổi về bài học.": [],
    "Theo đó, các Chi cục Lúa gạo ghi sổ.": ["các Chi cục Lúa gạo"],
    "Chi cục trưởng các Chi cục Lúa gạo chỉ đạo việc gặt.": ["Chi cục trưởng các Chi cục Lúa gạo"],
    "Theo đó, các Chi cục Mía đường ghi sổ.": [],
    "Chi cục trưởng chủ trì cuộc họp.": [],
}


@pytest.mark.parametrize("paragraph", READERS)
def test_a_letter_tells_its_readers_by_their_kind(paragraph: str) -> None:
    flow = make_flow(f"\nMùa gặt tới gần.\n{paragraph}\n")
    addressees = ("Chi cục Lúa gạo các tỉnh, thành phố",)

    found = find_assignments(flow, "Công văn", 0, len(flow.text), addressees)

    assert [a.agent for a in found] == READERS[paragraph]


def test_a_commune_with_and_without_its_plural_is_one() -> None:
    flow = make_flow(
        SECTION.format(
            "1. Chủ tịch UBND các huyện, thị xã ghi sổ.\n2. Chủ tịch UBND huyện, thị xã trong tỉnh đếm thóc."
        )
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Chủ tịch Ủy ban nhân dân các huyện, thị xã"]


def test_provinces_with_and_without_cities_are_one() -> None:
    flow = make_flow(
        SECTION.format(
            "1. UBND các tỉnh, thành phố trực thuộc Trung ương ghi sổ.\n2. UBND các tỉnh đếm thóc."
        )
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"]


def test_a_plan_that_is_decided_has_one_part_on_who_acts() -> None:
    plan = (
        "\nĐiều 1. Phê duyệt kế hoạch làm đường:\nIV. Giải pháp\n3. Liên minh Hợp tác xã lập chương trình vận động.\n"
        "V. Tổ chức chỉ đạo thực hiện\n1. Sở Lúa gạo ghi sổ.\n"
    )
    flow = make_flow(plan)

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Lúa gạo"]


def test_a_heading_of_those_concerned_names_nobody() -> None:
    flow = make_flow(
        "\nĐiều 1. Mở chợ.\nĐiều 2. Trách nhiệm của các đơn vị liên quan\n1) Trạm Lúa gạo có trách nhiệm ghi sổ.\n"
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == ["Trạm Lúa gạo"]


def test_an_article_in_small_letters_may_head_the_part_where_nothing_else_does() -> None:
    rules = "\nĐiều 4. Phạm vi\nCác xã ven sông.\nĐiều 5. Trách nhiệm thực hiện\nCăn cứ quy định này, Trưởng phòng Lúa gạo có trách nhiệm mở sổ.\n"
    flow = make_flow(f"{rules}")

    found = find_assignments(flow, "Quy định", 0, len(flow.text))

    assert [a.agent for a in found] == ["Trưởng phòng Lúa gạo"]


def test_the_author_asks_below_the_heading_of_another() -> None:
    flow = make_flow(
        SECTION.format(
            "2. Trạm Y tế\n- Ghi sổ.\n- Ban Thường trực Hội Lúa gạo yêu cầu các trường đếm thóc."
        )
    )

    found = find_assignments(
        flow,
        "Kế hoạch",
        0,
        len(flow.text),
        issuer="Hội Lúa gạo xã Khe Mây",
        signs="Ban Thường trực",
    )

    assert [a.agent for a in found] == ["Trạm Y tế", "các trường"]


def test_what_a_report_tells_of_is_no_order() -> None:
    flow = make_flow("\n1. Sở Y tế tổ chức ba lớp.\n\n2. Đề nghị Sở Tài chính bố trí tiền.\n")

    found = find_assignments(flow, "Báo cáo", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Tài chính"]


REPORTS = {
    "IV. ĐỀ XUẤT, KIẾN NGHỊ\n\nĐề nghị Bộ Y tế cho thuốc.\n\nV. VIỆC SAU\n\nĐề nghị các xã ghi sổ.": [
        "các xã"
    ],
    "3. Một số kiến nghị:\n\n- Đề nghị Bộ Y tế cho thuốc.": [],
    "II. Tổ chức thực hiện và kiến nghị\n\n1. Đề nghị Bộ Y tế cho thuốc.": ["Bộ Y tế"],
    "Trên đây là báo cáo mùa gặt của Trạm Lúa gạo, đề nghị Sở Y tế tổng hợp.": [],
    "Trên đây là báo cáo mùa gặt của Trạm Lúa gạo, đề nghị các xã ghi sổ.": ["các xã"],
}


@pytest.mark.parametrize("part", REPORTS)
def test_what_a_report_proposes_to_those_above_is_no_order(part: str) -> None:
    flow = make_flow(f"\nLúa tốt.\n\n{part}\n")

    found = find_assignments(flow, "Báo cáo", 0, len(flow.text))

    assert [a.agent for a in found] == REPORTS[part]


def test_what_a_proposal_asks_of_those_above_is_no_order() -> None:
    asked = "Đề nghị Giám đốc Sở Y tế xem xét, phê duyệt."

    for part in (asked, f"VI. Kiến nghị:\n\n{asked}"):
        flow = make_flow(f"\nLúa tốt.\n\n{part}\n")
        assert find_assignments(flow, "Tờ trình", 0, len(flow.text)) == ()


def test_what_the_parties_to_a_pact_promise_is_no_order() -> None:
    flow = make_flow(
        "\nĐiều 1. Chỉ tiêu\n\n(1) Sở Y tế: ghi ba sổ.\n\nĐiều 2. Thời gian và tổ chức thực hiện\n\n1. Khối sơ kết vào "
        "mùa gặt.\n\n2. Sở Nội vụ, đơn vị Khối trưởng, chủ trì lễ; các làng phối hợp với Khối trưởng.\n"
    )

    found = find_assignments(
        flow, "Giao ước thi đua", 0, len(flow.text), issuer="Khối thi đua các làng nghề"
    )

    assert [(a.agent, a.with_) for a in found] == [("Sở Nội vụ", ("Khối trưởng",))]


#: Items of the part "Tổ chức thực hiện", and whom they tell.
ITEMS = {
    "Các Tập đoàn, Tổng công ty, Công ty thuộc Bộ, các nhà thầu ghi sổ.": [
        "Các Tập đoàn, Tổng công ty, Công ty thuộc Bộ",
        "các nhà thầu",
    ],
    "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương, các tập đoàn kinh tế ghi sổ.": [
        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
        "các tập đoàn kinh tế",
    ],
    "Chủ tịch UBND các huyện, thành phố, các doanh nghiệp ghi sổ.": [
        "Chủ tịch Ủy ban nhân dân các huyện, thành phố",
        "các doanh nghiệp",
    ],
    "Đề nghị các cơ sở giáo dục đại học, các viện nghiên cứu, các sở Lúa gạo ghi sổ.": [
        "các cơ sở giáo dục đại học",
        "các viện nghiên cứu",
        "các sở Lúa gạo",
    ],
    "Trung tâm tư vấn Lúa gạo chủ trì ghi sổ.": ["Trung tâm tư vấn Lúa gạo"],
    "Chuyên viên Phòng Lúa gạo ghi sổ.": ["Chuyên viên Phòng Lúa gạo"],
    "Phòng Lúa gạo - thường trực kế hoạch: ghi sổ.": ["Phòng Lúa gạo"],
    "Giao đồng chí Trần ĐứcMây – Phó Chủ tịch xã ghi sổ.": ["đồng chí Trần ĐứcMây"],
    "Đề nghị Trạm Y tế, các tổ chức hội: Hội Nông dân, Hội Phụ nữ vận động đếm thóc.": [
        "Trạm Y tế",
        "các tổ chức hội: Hội Nông dân, Hội Phụ nữ",
    ],
    "Hội đồng Lúa gạo, các Ủy ban của Hội đồng theo dõi việc gặt.": [
        "Hội đồng Lúa gạo",
        "các Ủy ban của Hội đồng",
    ],
    "Căn cứ nhiệm vụ của cơ quan, đơn vị để lập sổ, các trường tổ chức đếm thóc.": ["các trường"],
    "Thẩm định sổ của các trạm, trình huyện xem xét, gồm các trạm thuộc Khối thi đua ven sông của huyện từ nhiều năm: Khối các trường; Khối các trạm, Khối các hội.": [],
    "Trạm Y tế Tháng 5/2012 7 Mở lớp.": [],
    "Vụ Nuôi trồng thủy sản ghi sổ.": ["Vụ Nuôi trồng thủy sản"],
    "Các xã, đặc biệt là các xã ven sông, cần đắp đê.": ["Các xã"],
    "Các Tổng công ty xây dựng giao thông rà soát sổ.": ["Các Tổng công ty xây dựng giao thông"],
    "Giao các Bộ: Giao thông vận tải, Tài chính nghiên cứu việc đắp đê.": [
        "các Bộ: Giao thông vận tải, Tài chính"
    ],
    "Các Cục quản lý chuyên ngành, các Sở Lúa gạo và các nhà thầu cần ghi sổ.": [
        "Các Cục quản lý chuyên ngành",
        "các Sở Lúa gạo",
        "các nhà thầu",
    ],
    "Các chủ đầu tư, các Ban quản lý dự án cần ghi sổ.": [
        "Các chủ đầu tư",
        "các Ban quản lý dự án",
    ],
    "Lâm trường Khe Mây, Nhà thiếu nhi huyện: ghi sổ.": [
        "Lâm trường Khe Mây",
        "Nhà thiếu nhi huyện",
    ],
    "TW cho mượn sổ.": [],
    "Vườn Quốc gia Khe Mây ghi sổ.": ["Vườn Quốc gia Khe Mây"],
    "Trưởng các Cụm, Khối thi đua ghi sổ.": ["Trưởng các Cụm, Khối thi đua"],
    "Các ông, bà Trưởng thôn ghi sổ.": ["Các ông, bà Trưởng thôn"],
    "Các hộ có sử dụng máy gặt ghi sổ.": ["Các hộ có sử dụng máy gặt"],
    "Văn phòng Đăng ký đất đai chi nhánh Khe Mây đo đạc ruộng.": [
        "Văn phòng Đăng ký đất đai chi nhánh Khe Mây"
    ],
    "Đề nghị các trường tham gia bằng văn bản.": ["các trường"],
    "Đề nghị các đồng chí Giám đốc, Thủ trưởng các trạm ghi sổ.": [
        "các đồng chí Giám đốc, Thủ trưởng các trạm"
    ],
    "Đề nghị Thường trực Huyện ủy, TT HĐND huyện ghi sổ.": [
        "Thường trực Huyện ủy",
        "Thường trực Hội đồng nhân dân huyện",
    ],
    "BQL chợ, Quân sự xã ghi sổ.": ["Ban Quản lý chợ", "Quân sự xã"],
    "Hội đồng tự quản nhắc nhở từng nhà.": ["Hội đồng tự quản"],
    "Các nhà mạng gửi sổ.": ["Các nhà mạng"],
    "Trách nhiệm Phòng Lúa gạo: Ghi sổ.": ["Phòng Lúa gạo"],
    "Về phía Phòng Lúa gạo: Ghi sổ.": ["Phòng Lúa gạo"],
    "Địa điểm: Nhà văn hóa xã; Hội trường thôn.": [],
    "Thành phần dự: Trưởng các phòng; Chủ tịch UBND các xã.": [],
    "Ban Tổ chức hội làng do đồng chí Lê Thị Sa làm Trưởng ban ghi sổ.": ["Ban Tổ chức hội làng"],
    "Trên đây là lịch gặt, các phòng và UBND các xã triển khai việc gặt.": [
        "các phòng",
        "Ủy ban nhân dân các xã",
    ],
    "Giao Sở Y tế (chủ trì), Sở Nội vụ ghi sổ.": ["Sở Y tế", "Sở Nội vụ"],
    "Yêu cầu huyện Khe Mây bàn giao sổ.": ["huyện Khe Mây"],
    "Đề nghị các đoàn vận động viên ghi sổ.": ["các đoàn vận động viên"],
    "Đề nghị Công đoàn vận động viên chức ghi sổ.": ["Công đoàn"],
    "Đề nghị Trưởng các phòng: Tổ chức, Lúa gạo ghi sổ.": ["Trưởng các phòng: Tổ chức, Lúa gạo"],
    "Phòng Khảo thí và Đảm bảo chất lượng giáo dục nhập điểm.": [
        "Phòng Khảo thí và Đảm bảo chất lượng giáo dục"
    ],
    "Các hộ nhập khẩu thóc có trách nhiệm ghi sổ.": ["Các hộ nhập khẩu thóc"],
    "Các ông Giám đốc Sở Y tế, Giám đốc Sở Nội vụ ghi sổ.": [
        "Các ông Giám đốc Sở Y tế",
        "Giám đốc Sở Nội vụ",
    ],
    "Hội đồng bồi thường, hỗ trợ và tái định cư xã đo đạc ruộng.": [
        "Hội đồng bồi thường, hỗ trợ và tái định cư xã"
    ],
    "Bộ phận tiếp nhận và trả kết quả xã niêm yết giờ.": ["Bộ phận tiếp nhận và trả kết quả xã"],
    "Tiểu ban tuyên truyền, trang trí: treo cờ.": ["Tiểu ban tuyên truyền, trang trí"],
    "Hạt Kiểm lâm Khe Mây cảnh báo cháy rừng, Phòng Nội vụ chống trễ hạn.": [
        "Hạt Kiểm lâm Khe Mây",
        "Phòng Nội vụ",
    ],
    "Phòng Nội vụ chống trễ hạn, ghi sổ.": ["Phòng Nội vụ"],
    "Ban Chỉ đạo chống hạn xã ghi sổ.": ["Ban Chỉ đạo chống hạn xã"],
    "Các cửa hàng cung ứng phân bón có trách nhiệm ghi sổ.": ["Các cửa hàng cung ứng phân bón"],
    "Các cơ sở sản xuất, kinh doanh, vận chuyển ghi sổ.": [
        "Các cơ sở sản xuất, kinh doanh, vận chuyển"
    ],
    "Cơ quan bảo vệ rừng ghi sổ.": ["Cơ quan bảo vệ rừng"],
    "Sở Nội vụ hợp đồng với Công ty Lúa gạo mua giống.": ["Sở Nội vụ"],
    "Đảng ủy Khối các cơ quan xã, các chi bộ ghi sổ.": [
        "Đảng ủy Khối các cơ quan xã",
        "các chi bộ",
    ],
    "Đối với các cấp bộ Đoàn, Hội: Ghi sổ.": ["các cấp bộ Đoàn, Hội"],
    "Các Liên đội, Dân quân, Công an xã ghi sổ.": ["Các Liên đội", "Dân quân", "Công an xã"],
    "Chỉ huy các trạm ghi sổ.": ["Chỉ huy các trạm"],
    "Đ/c Mây (trưởng trạm) phụ trách sổ.": ["Đồng chí Mây"],
    "Các đ/c Trưởng thôn ghi sổ.": ["Các đồng chí Trưởng thôn"],
    "Phòng Tư pháp trích quỹ làng, chỉnh lý sổ.": ["Phòng Tư pháp"],
    "Phòng Y tế dự phòng ghi sổ.": ["Phòng Y tế dự phòng"],
    "Các xã thuộc vùng lũ Tạo điều kiện cho thuyền neo đậu.": ["Các xã thuộc vùng lũ"],
    "Các trường được giao nhiệm vụ chủ động quét sân.": ["Các trường được giao nhiệm vụ"],
    "Thanh tra Sở: Nhắc nhở, ghi sổ.": ["Thanh tra Sở"],
    "Các ngành: Lúa gạo, Mía đường theo chức năng ghi sổ.": ["Các ngành: Lúa gạo, Mía đường"],
    "Các trường: Mỗi lớp trồng một cây.": ["Các trường"],
    "Các Sở, Ban, Ngành, Đoàn thể; các xã ghi sổ.": ["Các Sở, Ban, Ngành, Đoàn thể", "các xã"],
    "Các Cụm thi đua, Khối thi đua ghi sổ.": ["Các Cụm thi đua, Khối thi đua"],
    "Cụm, Khối thi đua xã ghi sổ.": ["Cụm, Khối thi đua xã"],
    "Các ban xây dựng Đảng, Ủy ban Kiểm tra Huyện ủy ghi sổ.": [
        "Các ban xây dựng Đảng",
        "Ủy ban Kiểm tra Huyện ủy",
    ],
    "Các Ban và Tổ đại biểu HĐND xã ghi sổ.": ["Các Ban và Tổ đại biểu Hội đồng nhân dân xã"],
    "Các CĐCS trực thuộc, chủ đập lập sổ.": ["Các Công đoàn cơ sở trực thuộc", "chủ đập"],
    "Các đảng bộ, chi bộ trực thuộc họp; đồng chí Lê Thị Sa, kế toán, ghi sổ.": [
        "Các đảng bộ, chi bộ trực thuộc",
        "đồng chí Lê Thị Sa",
    ],
    "Công chức Kế toán kiểm soát sổ; đồng thời giao Hạt trưởng Hạt Kiểm lâm lập sổ cây.": [
        "Công chức Kế toán",
        "Hạt trưởng Hạt Kiểm lâm",
    ],
    "Giáo viên Âm nhạc, Lớp 9A:": ["Giáo viên Âm nhạc", "Lớp 9A"],
    "Ban Quản lý dự án đầu tư xây dựng xã: ghi sổ.": ["Ban Quản lý dự án đầu tư xây dựng xã"],
    "Đề nghị chính quyền xã nơi đóng quân giúp đỡ.": ["chính quyền xã nơi đóng quân"],
    "Giám đốc Sở giao:\n\n- Phòng Lúa gạo: ghi sổ.": ["Phòng Lúa gạo"],
    "Ban kỷ luật: Thầy Mây.": [],
    "Sở Y tế\n\nTổ chức thực hiện tại các trạm.": ["Sở Y tế"],
    # verbs that no list holds end a department
    "Sở Y tế vẽ bảng điểm, trình huyện.": ["Sở Y tế"],
    "Sở Nông nghiệp và Môi trường bảo vệ đê, kiểm tra cống.": ["Sở Nông nghiệp và Môi trường"],
    "Sở Tài chính vật giá chủ trì đếm thóc.": ["Sở Tài chính vật giá"],
    "Sở Y tế các tỉnh chủ trì đếm thóc.": ["Sở Y tế các tỉnh"],
    "Phòng Kỹ thuật nghiệm thu đê.": ["Phòng Kỹ thuật"],
    "Hội đồng nghiệm thu tỉnh chấm đê.": ["Hội đồng nghiệm thu tỉnh"],
    "Các đơn vị vận hành hồ chứa có trách nhiệm xả nước.": ["Các đơn vị vận hành hồ chứa"],
    "Ban Chỉ đạo sửa đổi hương ước lập sổ.": ["Ban Chỉ đạo sửa đổi hương ước"],
    # offices named by their field
    "Phòng Kế hoạch tổng hợp: ghi sổ.": ["Phòng Kế hoạch tổng hợp"],
    "Sở Y tế tổng hợp: số sổ.": ["Sở Y tế"],
    # a heading run into what stands below it
    "Chủ tịch UBND các xã và đặc khu Khe Mây Khẩn trương ghi sổ.": [
        "Chủ tịch Ủy ban nhân dân các xã và đặc khu Khe Mây"
    ],
    # a role behind the name
    "Công ty Gạo Mây, Cụm phó năm 2019, chuẩn bị lễ.": ["Công ty Gạo Mây"],
    "Cụm trưởng, Cụm phó chuẩn bị lễ.": ["Cụm trưởng, Cụm phó"],
    "Các Khối trưởng, Cụm trưởng chuẩn bị lễ.": ["Các Khối trưởng, Cụm trưởng"],
    "Quản đốc các phân xưởng chịu trách nhiệm về sổ.": ["Quản đốc các phân xưởng"],
    "Các chi, đảng bộ trực thuộc họp mỗi tháng.": ["Các chi, đảng bộ trực thuộc"],
    "Chi nhánh NHCSXH huyện cho vay.": ["Chi nhánh Ngân hàng Chính sách xã hội huyện"],
    "Việc ghi sổ do Phòng Lúa gạo đảm nhiệm.": ["Phòng Lúa gạo"],
    "Sở Y tế yêu cầu:\n\n- Trạm Y tế các xã ghi sổ.": ["Trạm Y tế các xã"],
    # a verb that no list holds behind the name of a local body, and what goes on with such a name
    "Báo Khe Mây, Đài Truyền hình tỉnh kể chuyện làng, bản tự dựng lều.": [
        "Báo Khe Mây",
        "Đài Truyền hình tỉnh",
    ],
    "Hội Nông dân xã ven biển chủ trì gặt lúa.": ["Hội Nông dân xã ven biển"],
    "Trung tâm Lúa gạo huyện múa lân:": ["Trung tâm Lúa gạo huyện"],
    # fields of work that are verbs too
    "Trung tâm Giáo dục thường xuyên huyện mở lớp.": ["Trung tâm Giáo dục thường xuyên huyện"],
    "Tổng cục quản lý đê điều và Ban cải tạo chợ tổng hợp sổ.": [
        "Tổng cục quản lý đê điều",
        "Ban cải tạo chợ",
    ],
    "Giao công chức được giao quản lý bến kiểm tra sổ.": ["công chức được giao quản lý bến"],
    "Các xã, phường tuyên truyền, phổ biến hương ước.": ["Các xã, phường"],
    "Các cơ quan tuyên truyền, báo chí có kế hoạch đưa tin.": ["Các cơ quan tuyên truyền, báo chí"],
    # a heading of a group run into what stands below it
    "Các nhà trường Xây dựng và nộp sổ.": ["Các nhà trường"],
    "Các ngành Xây dựng, Y tế nộp sổ.": ["Các ngành Xây dựng, Y tế"],
    "Cơ sở khám bệnh, chữa bệnh chịu trách nhiệm về sổ.": ["Cơ sở khám bệnh, chữa bệnh"],
    "Cơ sở vật chất phải tốt.": [],
    "Hiệu trưởng các trường (như kính gửi) ghi sổ.": ["Hiệu trưởng các trường"],
    # some are told what to let others do
    "Ngân hàng Lúa gạo cho các hộ vay thóc, ưu tiên hộ nghèo.": ["Ngân hàng Lúa gạo"],
    "Người đứng đầu để xảy ra cháy lều thì không xét thưởng.": [],
    "Công an tỉnh: in sổ; giao Phòng Tham mưu tổng hợp sổ; giao các xã phát sổ.": [
        "Công an tỉnh",
        "Phòng Tham mưu",
    ],
    # small letters head an agent too
    "Trưởng phòng Lúa gạo các huyện, hiệu trưởng các trường và giám đốc các trạm ghi sổ.": [
        "Trưởng phòng Lúa gạo các huyện",
        "hiệu trưởng các trường",
        "giám đốc các trạm",
    ],
    # groups of one kind, and bodies that no office stands for
    "Thủ trưởng các sở, ban, ngành, các tổ chức chính trị - xã hội ghi sổ.": [
        "Thủ trưởng các sở, ban, ngành",
        "các tổ chức chính trị - xã hội",
    ],
    "Các huyện đoàn, các ban, đơn vị thuộc Tỉnh đoàn ghi sổ.": [
        "Các huyện đoàn",
        "các ban, đơn vị thuộc Tỉnh đoàn",
    ],
    "Các đơn vị, tổ chức được phân công giữ sổ có trách nhiệm ghi sổ.": [
        "Các đơn vị, tổ chức được phân công giữ sổ"
    ],
    "Công đoàn ngành Lúa gạo được giao vận động đoàn viên.": ["Công đoàn ngành Lúa gạo"],
    "Giao Sở Nội vụ phối hợp với các viện nghiên cứu, trường đại học tổng hợp sổ.": ["Sở Nội vụ"],
    "Các Cụm, Khối thi đua ký giao ước.": ["Các Cụm, Khối thi đua"],
    "Giáo viên chủ nhiệm: đôn đốc học sinh; Tổng phụ trách Đội tổ chức chào cờ.": [
        "Giáo viên chủ nhiệm",
        "Tổng phụ trách Đội",
    ],
    "Ty Văn hóa thông tin, Đài phát thanh tỉnh mở đợt tuyên truyền.": [
        "Ty Văn hóa thông tin",
        "Đài phát thanh tỉnh",
    ],
    "Mặt trận Tổ quốc Việt Nam, Tổng Công đoàn Việt Nam vận động đoàn viên; Sở Tài chính cấp kinh phí.": [
        "Mặt trận Tổ quốc Việt Nam",
        "Tổng Công đoàn Việt Nam",
        "Sở Tài chính",
    ],
    # headings in capitals, names as clerks shorten them
    "SỞ LÚA GẠO VÀ SỞ Y TẾ\n\n- Ghi sổ.\n\n2. ĐỀ NGHỊ CÔNG AN TỈNH: tuần tra.\n\n3. TỔ CHỨC HỘI": [
        "SỞ LÚA GẠO",
        "SỞ Y TẾ",
        "CÔNG AN TỈNH",
    ],
    "CA huyện, BCH Quân sự huyện, BĐBP tỉnh giữ trật tự.": [
        "CA huyện",
        "Ban Chỉ huy Quân sự huyện",
        "Bộ đội Biên phòng tỉnh",
    ],
    "Uỷ Ban Nhân Dân các xã, Văn Phòng huyện ghi sổ.": [
        "Uỷ Ban Nhân Dân các xã",
        "Văn Phòng huyện",
    ],
    "Giao các sở: Y tế, Nội vụ và Văn phòng UBND tỉnh theo dõi.": [
        "các sở: Y tế, Nội vụ",
        "Văn phòng Ủy ban nhân dân tỉnh",
    ],
    "Giao các Bộ: Quốc phòng và Công an theo dõi.": ["các Bộ: Quốc phòng và Công an"],
    "Trung tâm Dịch vụ việc làm Khe Mây trực tiếp giúp các xã.": [
        "Trung tâm Dịch vụ việc làm Khe Mây"
    ],
    "Phó Hiệu trưởng: Ông Mây - giữ sổ.\n\n2. Ban giám khảo: 05 thành viên.": ["Phó Hiệu trưởng"],
    "Các cấp ủy trực thuộc ghi sổ.\n\n2. Các cấp ủy đảng trực thuộc gửi sổ.": [
        "Các cấp ủy trực thuộc"
    ],
    "Đối với BGH:\n\n- Ghi sổ.\n\n2. Đối với tổ chuyên môn: Ghi sổ.\n\n3. Đối với GVCN: Đôn đốc.": [
        "Ban Giám hiệu",
        "tổ chuyên môn",
        "Giáo viên chủ nhiệm",
    ],
    "Văn phòng Đảng ủy (đ/c Mây) theo dõi; giao bộ phận tài vụ ghi sổ.": ["Văn phòng Đảng ủy"],
    "Riêng Trung tâm Lúa gạo huyện: chuẩn bị loa.": ["Trung tâm Lúa gạo huyện"],
    "Giao ngành Lúa gạo ghi sổ.": ["ngành Lúa gạo"],
    "Các đơn vị không ghi sổ sẽ bị phê bình.": [],
    "Các xã nào chưa ghi sổ phải làm ngay.": [],
    "Các đơn vị không tổ chức ăn uống.": ["Các đơn vị"],
    "Đội ngũ báo cáo viên các cấp tăng cường kể chuyện.": [],
    "Ủy ban nhân dân các cấp (tỉnh, huyện, xã) cử người ghi sổ.": [
        "Ủy ban nhân dân các cấp (tỉnh, huyện, xã)"
    ],
    # persons, with the part they have in a body, and offices beside them
    "Đồng chí Phó Trưởng ban xây dựng Đảng - Ủy viên: Treo cờ.": [
        "Đồng chí Phó Trưởng ban xây dựng Đảng"
    ],
    "Đồng chí Trưởng phòng Lúa gạo - Xã hội - Phó Trưởng tiểu ban Thường trực: Trực tiếp ghi sổ.": [
        "Đồng chí Trưởng phòng Lúa gạo - Xã hội"
    ],
    "Trưởng Ban Lúa gạo - Thú y xây dựng kế hoạch.": ["Trưởng Ban Lúa gạo - Thú y"],
    "Đề nghị Thủ trưởng các phòng, trạm và cá nhân có liên quan ghi sổ.": [
        "Thủ trưởng các phòng, trạm",
        "cá nhân có liên quan",
    ],
    "Đề nghị Thủ trưởng các tổ chức và cá nhân có liên quan ghi sổ.": [
        "Thủ trưởng các tổ chức và cá nhân có liên quan"
    ],
    "Đồng chí Trần Văn Mây, sinh ngày: 02/3/1980, ghi sổ giỏi.": [],
    "Ban Giám hiệu\n\n- Đồng chí Ủy viên Ban chấp hành Đảng bộ, Chủ tịch Hội Lúa gạo xã chỉ đạo chung.": [
        "Ban Giám hiệu",
        "Đồng chí Ủy viên Ban chấp hành Đảng bộ, Chủ tịch Hội Lúa gạo xã",
    ],
    "Đồng chí Bí thư và Chủ tịch Hội Lúa gạo xã ghi sổ.": [
        "Đồng chí Bí thư",
        "Chủ tịch Hội Lúa gạo xã",
    ],
    "Chuyên viên phụ trách lĩnh vực Lúa gạo, Văn phòng\n\n- Ghi sổ.\n\n2. Công chức phụ trách kho trưng bày.": [
        "Chuyên viên phụ trách lĩnh vực Lúa gạo, Văn phòng"
    ],
    "Phòng Lúa gạo ngoài việc đếm thóc, ghi sổ kho.": ["Phòng Lúa gạo"],
    "Phòng Lúa gạo, phòng Thóc… ghi sổ.": ["Phòng Lúa gạo", "phòng Thóc"],
    "Nâng cao trách nhiệm của các phòng trong việc đếm thóc.": [],
    # as scans read a dash, a figure, a capital
    "Phòng Lúa gạo — Kế hoạch huyện.\n\n- Ghi sổ.\n\n§. Chi Cục thú y huyện\n\n- Đếm trâu.": [
        "Phòng Lúa gạo — Kế hoạch huyện",
        "Chi Cục thú y huyện",
    ],
    "Ban chỉ huy quân sự Viễn thông Khe Mây cử người gác.": [
        "Ban chỉ huy quân sự Viễn thông Khe Mây"
    ],
    # a word that lost a blank
    "Sở Lúa gạo các xãtổng hợp sổ gặt.": ["Sở Lúa gạo các xã"],
    "Các nhà trường ủng hộ gạo.\n\n2. Các trường ghi sổ gạo.": ["Các nhà trường"],
    # fields of a body, kinds of a group, officers
    "Phòng Văn hóa, Khoa học và Thông tin ghi sổ gạo.": ["Phòng Văn hóa, Khoa học và Thông tin"],
    "Ban Quản lý Dự án đầu tư - hạ tầng xã: sửa cống.": ["Ban Quản lý Dự án đầu tư - hạ tầng xã"],
    "Các cơ sở Đoàn, Hội, Đội mở sổ gạo.": ["Các cơ sở Đoàn, Hội, Đội"],
    "Đối với các Thôn, Xóm, Tổ dân phố:\n\n- Căn cứ lịch gặt, Trưởng thôn lập sổ.": [
        "các Thôn, Xóm, Tổ dân phố",
        "Trưởng thôn",
    ],
    "Đề nghị UB MTTQ xã Khe Mây và các hội đoàn thể xã:\n\n- Ghi sổ gạo.": [
        "Ủy ban Mặt trận Tổ quốc xã Khe Mây",
        "các hội đoàn thể xã",
    ],
    "Ủy ban MTTQ Việt Nam xã: ghi sổ gạo.\n\n2. Đề nghị MTTQ vận động từng nhà.": [
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã"
    ],
    "Hội Chèo Bãi Giếng thông báo và vận động từng nhà.": ["Hội Chèo Bãi Giếng"],
    "Vận động các lò rèn; các hội và các trường tích cực góp gạo.": [],
    "Phòng Học sinh, sinh viên\n\n- Thường trực, chủ trì việc gặt.": ["Phòng Học sinh, sinh viên"],
    "Đồng chí Trần Văn Mây, sinh ngày: 3 tháng 4.": [],
    # who is in it
    "Tiểu ban Lúa gạo\n\n- Ông: Trần Văn Mây\n\n- Trưởng ban\n": [],
    "Tiểu ban Lúa gạo\n\n- Ông Trần Văn Mây phụ trách kho.\n": [
        "Tiểu ban Lúa gạo",
        "Ông Trần Văn Mây",
    ],
    "Các trạm y tế xã, phòng Dân số được phân công chủ trì việc gặt có trách nhiệm lập sổ.": [
        "Các trạm y tế xã",
        "phòng Dân số",
    ],
    "Các đơn vị được phân công chủ trì có trách nhiệm lập sổ.": [
        "Các đơn vị được phân công chủ trì"
    ],
    "Các cơ sở Đoàn – Hội – Đội: mở sổ.\n\n2. Đề nghị các cơ sở Đoàn, Hội, Đội lập sổ.": [
        "Các cơ sở Đoàn – Hội – Đội"
    ],
    "Cấp Ủy xã chỉ đạo việc gặt.": ["Cấp Ủy xã"],
}


@pytest.mark.parametrize("item", ITEMS)
def test_items_of_the_part(item: str) -> None:
    flow = make_flow(f"\nIII. TỔ CHỨC THỰC HIỆN\n\n1. {item}\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ITEMS[item]


def test_a_resolution_asks_for_what_stands_below() -> None:
    flow = make_flow(
        "\nĐiều 2. Tổ chức thực hiện\n\n1. Về lễ hội.\n\n2. Đối với các làng, bản mới vào sổ, đề nghị Chính phủ:\n\na) Chỉ "
        "đạo việc ghi sổ;\n\nb) Trình sổ.\n"
    )

    found = find_assignments(flow, "Nghị quyết", 0, len(flow.text))

    assert [a.agent for a in found] == ["Chính phủ"]


PARTNERS: dict[str, tuple[str, ...]] = {
    "Giao Sở Nội vụ phối kết hợp với Sở Y tế mở sổ.": ("Sở Y tế",),
    "Giao Sở Nội vụ mở sổ, kết hợp với Sở Y tế đếm thóc; kết hợp với việc ghi sổ.": ("Sở Y tế",),
    "Giao Sở Nội vụ phối hợp đồng bộ với các xã mở sổ.": ("các xã",),
    "Giao Sở Nội vụ chủ trì; các phòng liên quan phối hợp mở sổ.": ("các phòng liên quan",),
    "Giao Sở Nội vụ chủ trì, Sở Y tế và các xã phối hợp lập sổ.": ("Sở Y tế", "các xã"),
    "Giao Sở Nội vụ phối hợp cùng thư viện mở sổ.": ("thư viện",),
    "Giao Sở Nội vụ mở sổ; cùng với Công an xã đếm sổ.": ("Công an xã",),
    "Giao Sở Nội vụ phối hợp với các ban giúp việc Huyện ủy mở sổ.": (
        "các ban giúp việc Huyện ủy",
    ),
    "Đê nghị Sở Nội vụ chủ trì, phối họp với Sở Y tế ghi sổ.": ("Sở Y tế",),
    "Giao trách nhiệm cho Sở Nội vụ cùng Sở Y tế và Ban Quản lý chợ nghiên cứu việc ghi sổ.": (
        "Sở Y tế",
        "Ban Quản lý chợ",
    ),
    "Giao Sở Nội vụ phối hợp với chính quyền đồng cấp phát động thi đua.": (
        "chính quyền đồng cấp",
    ),
    "Giao Sở Nội vụ phối hợp với các xã và người sử dụng lao động tổ chức hội.": (
        "các xã và người sử dụng lao động",
    ),
    "Giao Sở Nội vụ phối hợp với Vụ Việc chung về xây dựng làng ghi sổ.": (
        "Vụ Việc chung về xây dựng làng",
    ),
    "Giao Sở Nội vụ phối hợp phòng Lúa gạo ghi sổ.": ("phòng Lúa gạo",),
    "Giao Sở Nội vụ phối hợp với Bưu điện Khe Mây Đông trực ở chợ; mua sổ.": (
        "Bưu điện Khe Mây Đông",
    ),
    "Giao Sở Nội vụ phối hợp với Hợp tác xã mua bán, đơn vị trực thuộc mua sổ.": (
        "Hợp tác xã mua bán, đơn vị trực thuộc",
    ),
    "Giao Sở Nội vụ làm thường trực, cùng Thanh tra huyện kiểm tra sổ.": ("Thanh tra huyện",),
    "Giao Sở Nội vụ phối hợp với Công ty giống cây trồng lo giống.": ("Công ty giống cây trồng",),
    "Giao Sở Nội vụ phối hợp với các đoàn thể trong đơn vị vận động đoàn viên.": (
        "các đoàn thể trong đơn vị",
    ),
    "Giao Sở Nội vụ phối hợp với Sở Y tế trong mùa gặt tổ chức trực.": ("Sở Y tế",),
    "Giao Sở Nội vụ phối hợp với Ban Chỉ đạo về lúa gạo ghi sổ.": ("Ban Chỉ đạo về lúa gạo",),
    "Giao Sở Nội vụ phối hợp với Sở Y tế về giá thuốc lập sổ.": ("Sở Y tế",),
    "Hội Lúa nếp (HLN) đã họp. Giao Sở Nội vụ phối hợp với HLN huyện ghi sổ.": (
        "Hội Lúa nếp huyện",
    ),
    "Giao Sở Nội vụ ghi sổ. Sở Y tế đếm sổ.\n\nGiao Sở Nội vụ phối hợp với Sở Nội vụ cũ và Sở Nội vụ lập sổ.": (
        "Sở Nội vụ cũ",
    ),
}


@pytest.mark.parametrize("order", PARTNERS)
def test_who_works_with_the_agent(order: str) -> None:
    flow = make_flow(f"\n{order}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [("Sở Nội vụ", PARTNERS[order])]


LISTED = {
    "UBND tỉnh có ý kiến như sau:\n\n- Đồng ý mở hội.\n\n- Giao Sở Nội vụ chọn ngày.\n\n- Bộ chỉ huy Quân sự tỉnh: chuẩn bị "
    "cờ; báo Trưởng thôn.\n\nHội có hai phần.\n\n- Sở Y tế chụp ảnh.\n\n+ Các xã nghe loa.": [
        "Sở Nội vụ",
        "Bộ chỉ huy Quân sự tỉnh",
        "Sở Y tế",
    ],
    "Ủy ban nhân dân huyện yêu cầu các ngành, các cấp làm những việc sau đây :\n\n- Ủy ban nhân dân các xã phối hợp với Hội "
    "Nông dân xã đắp đê.\n\n- Công an các xã đã canh đê.": ["Ủy ban nhân dân các xã"],
    "Để hội vui, đề nghị:\n\n- Đảng ủy các xã lãnh đạo việc mở hội.\n\n- Hội Nông dân huyện góp gạo.": [
        "Đảng ủy các xã",
        "Hội Nông dân huyện",
    ],
    "Ủy ban nhân dân huyện thông báo lịch hội như sau:\n\n1. Các cơ quan và các hộ treo cờ.": [
        "Các cơ quan",
        "các hộ",
    ],
    "Thực hiện ý kiến chỉ đạo của huyện, Sở Y tế báo cáo như sau:\n\n- Các xã tổ chức ba lớp.": [],
    "Thành ủy yêu cầu các quận ủy thực hiện:\n\n- Học tập cách gặt.\n\n- Ban Tuyên huấn có kế hoạch hướng dẫn.": [
        "các quận ủy",
        "Ban Tuyên huấn",
    ],
    "Huyện yêu cầu những việc sau:\n\n1. Thành phần đại biểu tham dự\n\n- Hiệu trưởng các trường mầm non, cụ thể:\n\n+ Tại lều một: Hiệu "
    "trưởng các trường ở thượng nguồn.\n\n2. Việc chuẩn bị:\n\n- Giao trường THCS Khe Mây (đơn vị dựng lều) chuẩn bị ghế.\n\n- Các đơn vị gửi câu hỏi về "
    "huyện trước 9 giờ ngày 3/5.": ["trường Trung học cơ sở Khe Mây", "Các đơn vị"],
    "Kính đề nghị các đồng chí Ủy viên Ban Thường vụ Huyện ủy cho ý kiến đối với sổ.": [
        "các đồng chí Ủy viên Ban Thường vụ Huyện ủy"
    ],
    "Huyện có ý kiến như sau:\n\n1. Lễ mở lúc tám giờ.\n\n- Công an xã canh đê.": [],
    # lists of names, and of those who are told
    "Bộ Thủy lợi đề nghị Chính phủ tặng Cờ cho ba đơn vị sau:\n\n1. Sở Y tế tỉnh Khe Mây;\n\n2. Trường Trung cấp Gặt lúa\n\n"
    "3. Công ty Gạo.\n\nĐề nghị các xã ghi sổ.": ["các xã"],
    "Yêu cầu các đơn vị sau đây ghi sổ:\n\n1. Sở Y tế;\n\n2. Sở Nội vụ.": ["Sở Y tế", "Sở Nội vụ"],
    "Huyện có ý kiến như sau:\n\n1. Sở Y tế\n\n- Ghi sổ.\n\n2. Sở Nội vụ\n\n- Đếm sổ.": [
        "Sở Y tế",
        "Sở Nội vụ",
    ],
    # a group whose bodies are told one by one, and a dash that begins a line of the closing words
    "2.1. Đối với các cơ quan của huyện\n\n- Trạm Lúa gạo huyện: Ghi sổ.\n\n- Đài Truyền thanh huyện tiếp tục đọc sổ.\n\nTrên đây là ý "
    "kiến của đồng chí Mây\n- Phó Chủ tịch UBND huyện, Trưởng ban lễ hội làm việc tại hội nghị.": [
        "Trạm Lúa gạo huyện",
        "Đài Truyền thanh huyện",
    ],
    "2.1. Đối với các cơ quan của huyện\n\n- Ghi sổ.\n\n- Đài Truyền thanh huyện tiếp tục đọc sổ.": [
        "các cơ quan của huyện",
        "Đài Truyền thanh huyện",
    ],
    "2.1. Đối với các cơ quan của huyện\n\n- Trạm Lúa gạo huyện: Ghi sổ.\n\n- Các phòng, ban của huyện tiếp tục đọc sổ.": [
        "Trạm Lúa gạo huyện",
        "Các phòng, ban của huyện",
    ],
    "- UBND huyện: Khe Mây, Bãi Giếng, thành phố Sông Thao.": [],
}


@pytest.mark.parametrize("letter", LISTED)
def test_items_of_a_list_of_orders(letter: str) -> None:
    flow = make_flow(f"\n{letter}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert LISTED[letter] == [a.agent for a in found]


def test_one_leads_where_another_directs() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 2. Ban Chỉ đạo hội làng trực tiếp chỉ đạo, Sở Nội vụ chủ trì, phối hợp với các xã lập sổ.\n"
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [
        ("Ban Chỉ đạo hội làng", ()),
        ("Sở Nội vụ", ("các xã",)),
    ]


def test_a_department_with_and_without_its_province_is_one() -> None:
    flow = make_flow(
        "\nPhòng kính đề nghị Sở Lao động- Thương mại tỉnh Sông Thao giải quyết tiền cho ông Mây.\n\nKính đề nghị Sở Lao động - Thương "
        "mại xem xét.\n"
    )

    (found,) = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert found.agent == "Sở Lao động- Thương mại tỉnh Sông Thao"


def test_the_part_may_hold_parts_of_its_own() -> None:
    flow = make_flow(
        "\nPhần III\n\nTỔ CHỨC THỰC HIỆN\n\nI. TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\n1. Sở Y tế\n\na) Mở sổ.\n\nII. BÁO CÁO\n\nCác xã gửi sổ.\n"
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Y tế", "Các xã"]


@pytest.mark.parametrize(
    "heading",
    [
        "V. TỎ CHỨC THỰC HIỆN",
        "V. Tô chức thực hiện",
        "PHẦN V: TỔ CHỨC THỰC HIỆN",
        "V. PHÂN CÔNG:",
        "V. PHÂN CÔNG CHUẨN BỊ, ĐÓN TIẾP VÀ LÀM VIỆC VỚI ĐOÀN",
    ],
)
def test_headings_of_the_part(heading: str) -> None:
    flow = make_flow(
        f"\nI. KIỂM TRA\n\n1. Đoàn kiểm tra có mặt.\n\n{heading}\n\n1. Sở Y tế\n\n- Mở sổ.\n"
    )

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Y tế"]


def test_the_author_may_take_a_share_beside_others() -> None:
    flow = make_flow(
        "\nĐiều 9. Tổ chức thực hiện\n\n1. Bộ Thủy lợi\n\nBộ Thủy lợi lập sổ.\n\n2. UBND cấp tỉnh\n\na) Theo chức năng được "
        "giao, ghi sổ.\n\nb) Bộ Thủy lợi in mẫu sổ.\n"
    )

    found = find_assignments(flow, "Thông tư", 0, len(flow.text), issuer="Bộ Thủy lợi")

    assert [a.agent for a in found] == ["Bộ Thủy lợi", "Ủy ban nhân dân cấp tỉnh"]


def test_the_author_may_head_those_of_its_own_whom_it_charges() -> None:
    flow = make_flow(
        "\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Lúa gạo\n\na) Văn phòng Sở\n\n- Ghi sổ.\n\nb) Các phòng thuộc Sở\n\n- Đếm sổ.\n\n"
        "2. Sở Y tế\n\n- In sổ.\n"
    )

    found = find_assignments(
        flow, "Kế hoạch", 0, len(flow.text), issuer="Sở Lúa gạo tỉnh Sông Thao"
    )

    assert [a.agent for a in found] == ["Văn phòng Sở", "Các phòng thuộc Sở", "Sở Y tế"]


def test_a_school_is_the_author_of_its_own_plan() -> None:
    flow = make_flow("\nIV. TỔ CHỨC THỰC HIỆN\n\nNhà trường gửi sổ về huyện.\n")

    def found(issuer: str) -> list[str]:
        return [
            a.agent for a in find_assignments(flow, "Kế hoạch", 0, len(flow.text), issuer=issuer)
        ]

    assert found("Trường Tiểu học Khe Mây") == []
    assert found("Phòng Giáo dục và Đào tạo huyện Bãi Giếng") == ["Nhà trường"]


def test_a_text_may_begin_with_its_last_articles() -> None:
    text = make_text(
        "last.txt",
        b"",
        "Điều 9. Tổ chức thực hiện\n\n1. Sở Y tế\n\nSở Y tế chủ trì ghi sổ.\n\n2. UBND cấp huyện\n\na) Rà soát.\n",
    )

    (document,) = extract(text).documents

    assert [a.agent for a in document.assignments] == ["Sở Y tế", "Ủy ban nhân dân cấp huyện"]


CARRIED_OUT = {
    "Giám đốc Công an tỉnh và công dân Trần Văn Mây chịu trách nhiệm thi hành Quyết định": [
        "Giám đốc Công an tỉnh",
        "công dân Trần Văn Mây",
    ],
    "Chủ tịch UBND xã Khe Mây và Ông (Bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định": [
        "Chủ tịch Ủy ban nhân dân xã Khe Mây",
        "Ông (Bà) có tên tại Điều 1",
    ],
    "Trưởng các trạm, bà Giám đốc Sở Y tế, cá nhân và gia đình có tên trong sổ chịu trách nhiệm thi hành Quyết định": [
        "Trưởng các trạm",
        "bà Giám đốc Sở Y tế",
        "cá nhân và gia đình có tên trong sổ",
    ],
    "Trưởng các trạm, Phòng Lúa gạo và tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định": [
        "Trưởng các trạm",
        "Phòng Lúa gạo",
        "tập thể có tên tại Điều 1",
    ],
    "Các phòng liên quan và nhà đầu tư chịu trách nhiệm thi hành Quyết định": [
        "Các phòng liên quan",
        "nhà đầu tư",
    ],
    "Trạm Lúa gạo và hộ gia đình ông Trần Văn Mây chịu trách nhiệm thi hành Quyết định": [
        "Trạm Lúa gạo",
        "hộ gia đình ông Trần Văn Mây",
    ],
    "Thủ trưởng các trạm và đối tượng liên quan chịu trách nhiệm thi hành Quyết định": [
        "Thủ trưởng các trạm",
        "đối tượng liên quan",
    ],
    "Trưởng các trạm trực thuộc Trường và các viên chức có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định": [
        "Trưởng các trạm trực thuộc Trường",
        "các viên chức có tên tại Điều 1",
    ],
    "Chánh văn phòng HĐND và UBND xã, Trưởng các Ban: Lúa gạo, Mía đường và Giám đốc các Trạm căn cứ Quyết định thực hiện bản": [
        "Chánh văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        "Trưởng các Ban: Lúa gạo, Mía đường",
        "Giám đốc các Trạm",
    ],
    "Trưởng các đơn vị: Phòng Lúa gạo, Phòng Vụ mùa và các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.": [
        "Trưởng các đơn vị: Phòng Lúa gạo, Phòng Vụ mùa",
        "các đơn vị, cá nhân có liên quan",
    ],
    "Ban Giám đốc, các phòng, ban và toàn thể CBCNV Công ty chịu trách nhiệm thi hành Quyết định này.": [
        "Ban Giám đốc",
        "các phòng, ban",
        "toàn thể CBCNV Công ty",
    ],
    "Tổ chức thực hiện Chánh Văn phòng UBND tỉnh, Giám đốc Sở Lúa gạo chịu trách nhiệm thi hành Quyết định này.": [
        "Chánh Văn phòng Ủy ban nhân dân tỉnh",
        "Giám đốc Sở Lúa gạo",
    ],
    "Thủ trưởng các cơ quan: Văn phòng HĐND và UBND huyện, Phòng Nội vụ; các xã chịu trách nhiệm thi hành Quyết định này.": [
        "Thủ trưởng các cơ quan: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Phòng Nội vụ",
        "các xã",
    ],
    "Chánh Văn phòng, Trưởng các phòng, đơn vị trực thuộc, Chủ tịch UBND các xã và Ông/Bà Trần Mây chịu trách nhiệm thi hành Quyết "
    "định": [
        "Chánh Văn phòng",
        "Trưởng các phòng, đơn vị trực thuộc",
        "Chủ tịch Ủy ban nhân dân các xã",
        "Ông/Bà Trần Mây",
    ],
    "Quyết định có hiệu lực kể từ ngày ký, Phòng Lúa gạo, Phòng Vụ mùa chịu trách nhiệm thi hành Quyết định": [
        "Phòng Lúa gạo",
        "Phòng Vụ mùa",
    ],
    "Tổng Giám đốc, các Phó Tổng Giám đốc, Kế toán trưởng chịu trách nhiệm thi hành Quyết định": [
        "Tổng Giám đốc",
        "các Phó Tổng Giám đốc",
        "Kế toán trưởng",
    ],
    "Cục trưởng các Cục, Giám đốc các Nông trường, Xí nghiệp chịu trách nhiệm thi hành Quyết định": [
        "Cục trưởng các Cục",
        "Giám đốc các Nông trường, Xí nghiệp",
    ],
    "Chủ tịch UBND các thị xã, thành; phố và các tổ chức liên quan chịu trách nhiệm thi hành Quyết định": [
        "Chủ tịch Ủy ban nhân dân các thị xã, thành",
        "các tổ chức liên quan",
    ],
    "Giám đốc các Trạm trực thuộc, Trạm Lúa gạo Khe Mây chịu trách nhiệm thi hành Quyết định": [
        "Giám đốc các Trạm trực thuộc",
        "Trạm Lúa gạo Khe Mây",
    ],
    "Các phòng, trạm có liên quan và đồng chí Mây chịu trách nhiệm thi hành Quyết định": [
        "Các phòng, trạm có liên quan",
        "đồng chí Mây",
    ],
    "Hiệu trưởng các trường tiểu học, mầm non; Trưởng phòng Lúa gạo chịu trách nhiệm thi hành Quyết định": [
        "Hiệu trưởng các trường tiểu học, mầm non",
        "Trưởng phòng Lúa gạo",
    ],
    "Các Bộ trưởng, Chủ tịch UBND tỉnh Khe Mây và các thành viên quy định tại\nĐiều 1 chịu trách nhiệm thi hành Quyết định": [
        "Các Bộ trưởng",
        "Chủ tịch Ủy ban nhân dân tỉnh Khe Mây",
        "các thành viên quy định tại Điều 1",
    ],
    "Các đồng chí Bộ trưởng, Chủ nhiệm Ủy ban Nhà nước và Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ chịu trách nhiệm thi hành Quyết "
    "định": [
        "Các đồng chí Bộ trưởng",
        "Chủ nhiệm Ủy ban Nhà nước",
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    ],
    "Chánh VP. UBND tỉnh, GĐ Sở Lúa gạo chịu trách nhiệm thi hành Quyết định": [
        "Chánh VP. Ủy ban nhân dân tỉnh",
        "GĐ Sở Lúa gạo",
    ],
    "Các bộ phận chuyên môn, tài vụ và các ông ( bà ) có tên trên căn cứ quyết định thi hành; chép Quyết định": [
        "Các bộ phận chuyên môn, tài vụ",
        "các ông ( bà ) có tên trên",
    ],
    "Các ông (bà) trong Ban giám hiệu, các tổ chuyên môn và CB-GV-NV có tên trên chịu trách nhiệm thi hành Quyết định": [
        "Các ông (bà) trong Ban giám hiệu",
        "các tổ chuyên môn",
        "cán bộ, giáo viên, nhân viên có tên trên",
    ],
    "Các phòng ban, phân xưởng và các ông/bà có tên trên có trách nhiệm thi hành Quyết định": [
        "Các phòng ban, phân xưởng",
        "các ông/bà có tên trên",
    ],
    "Bộ trưởng Bộ Lúa gạo, Bộ trưởng và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định": [
        "Bộ trưởng Bộ Lúa gạo",
        "Bộ trưởng và Thủ trưởng các cơ quan liên quan",
    ],
    "Viện trưởng Viện Lúa các cấp và cán bộ, công chức toàn ngành có trách nhiệm thi hành Quyết định": [
        "Viện trưởng Viện Lúa các cấp",
        "cán bộ, công chức toàn ngành",
    ],
    "Thủ trưởng và cán bộ, công chức các trạm có trách nhiệm thi hành Quyết định": [
        "Thủ trưởng và cán bộ, công chức các trạm",
    ],
    "Chủ tịch UBND các huyện và tổ chức, cá nhân liên quan chịu trách nhiệm thi hành Quyết định": [
        "Chủ tịch Ủy ban nhân dân các huyện",
        "tổ chức, cá nhân liên quan",
    ],
    "Giám đốc Sở Y tế, Giám đốc, Thủ trưởng các sở, ban, ngành; các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định": [
        "Giám đốc Sở Y tế",
        "Giám đốc, Thủ trưởng các sở, ban, ngành",
        "các cá nhân có liên quan",
    ],
    "Bộ trưởng Bộ Nội vụ, Ủy ban nhân dân tỉnh Sông Thao và ông Trần Văn Mây chịu trách nhiệm thi hành Quyết định": [
        "Bộ trưởng Bộ Nội vụ",
        "Ủy ban nhân dân tỉnh Sông Thao",
        "ông Trần Văn Mây",
    ],
    "Chánh văn phòng UBND Huyện, Bưu điện huyện, và thủ trưởng các trường chịu trạch nhiệm thi hành quyết định": [
        "Chánh văn phòng Ủy ban nhân dân Huyện",
        "Bưu điện huyện",
        "thủ trưởng các trường",
    ],
    "Các Bộ truởng, Thủtrưởng cơ quan ngang Bộ và các thành viênBan Tổ chức chịu trách nhiệm thi hành Quyết định": [
        "Các Bộ truởng",
        "Thủtrưởng cơ quan ngang Bộ",
        "các thành viênBan Tổ chức",
    ],
    "Chánh Văn phòng, Giám đốc, Hiệu trưởng các trường và các ông (bà) có tên trên chịu trách nhiệm thi hành Quyết định": [
        "Chánh Văn phòng",
        "Giám đốc, Hiệu trưởng các trường",
        "các ông (bà) có tên trên",
    ],
    "Các thành viên Ban Tổ chức, các xã và những người có tên trên căn cứ Quyết định này thi hành; chép lịch": [
        "Các thành viên Ban Tổ chức",
        "các xã",
        "những người có tên trên",
    ],
    "Các thành viên của Ban Tổ chức hội làng, các xã, phường căn cứ lịch lễ, họp bàn": [
        "Các thành viên của Ban Tổ chức hội làng",
        "các xã, phường",
    ],
    "Văn phòng Ủy ban nhân dân xã, công chức Kế toán, công chức Địa chính - Lúa gạo chịu trách nhiệm thi hành Quyết định": [
        "Văn phòng Ủy ban nhân dân xã",
        "công chức Kế toán",
        "công chức Địa chính - Lúa gạo",
    ],
    "Toàn thể cán bộ và Trưởng phòng Lúa gạo, cán bộ, công chức Văn phòng chịu trách nhiệm thi hành Quyết định": [],
    "Giám đốc các Sở: Y tế, Lúa gạo, Chủ tịch UBND các xã, thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định": [
        "Giám đốc các Sở: Y tế, Lúa gạo",
        "Chủ tịch Ủy ban nhân dân các xã",
        "thủ trưởng các đơn vị",
    ],
    "Thủ trưởng các Ban, Ngành, tổ chức và cá nhân có liên quan chịu trách nhiệm thi hành bản này": [
        "Thủ trưởng các Ban, Ngành",
        "tổ chức và cá nhân có liên quan",
    ],
    "Thủ trưởng các cơ quan, tổ chức và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định": [
        "Thủ trưởng các cơ quan, tổ chức và cá nhân có liên quan",
    ],
    "Phòng Lúa gạo, Trưởng các phòng, Trung tâm, Khoa, Tổ trực thuộc chịu trách nhiệm thi hành Quyết định": [
        "Phòng Lúa gạo",
        "Trưởng các phòng, Trung tâm, Khoa, Tổ trực thuộc",
    ],
    "Sở Lúa gạo, cơ quan thuế, các cơ quan công an chịu trách nhiệm thi hành Quyết định": [
        "Sở Lúa gạo",
        "cơ quan thuế",
        "các cơ quan công an",
    ],
}


@pytest.mark.parametrize("clause", CARRIED_OUT)
def test_who_carries_out_a_decision(clause: str) -> None:
    flow = make_flow(f"QUYẾT ĐỊNH:\n\nĐiều 1. Tặng cờ.\n\nĐiều 2. {clause} này./.")

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert CARRIED_OUT[clause] == [a.agent for a in found]


IN_A_DECISION = {
    "Điều 1. Mua sổ.\n\nĐiều 2. Căn cứ Điều 1, Phòng Lúa gạo và Trạm Y tế lập sổ.": [
        "Phòng Lúa gạo",
        "Trạm Y tế",
    ],
    "Điều 1. Ban Lúa gạo có nhiệm vụ, quyền hạn sau:\n\n1. Ghi sổ.\n\n2. Được yêu cầu các xã nộp sổ.": [],
    "Điều 1. Giao nhiệm vụ cho các cơ quan:\n\n1. Trạm Lúa gạo có trách nhiệm ghi sổ.": [
        "Trạm Lúa gạo"
    ],
    "Điều 2. Ban Lúa gạo và các tiểu ban giúp việc hoạt động theo sổ của Trưởng ban.": [],
    # what a body is for, and what is done with people
    "Điều 1. Lập Ban Lúa gạo.\n\nĐiều 2. Ban Lúa gạo thực hiện nhiệm vụ, quyền hạn theo sổ.\n\nĐiều 3. Các ông/bà được điều động, bố trí vào kho "
    "ghi sổ.": [],
    # an amended article is read out
    "Điều 1. Sửa Quy chế như sau:\n\n1. Bổ sung khoản 5:\n\n“5. Người nộp được giúp; Phòng Lúa gạo có trách nhiệm giúp ghi sổ.”\n\n"
    "Điều 2. Giao Sở Nội vụ in sổ.": ["Sở Nội vụ"],
    "Điều 1. Sửa Điều 3 như sau:\n\n“Điều 3. Ghi sổ\n\n1. Sở Y tế có trách nhiệm ghi.\n\n2. Các xã có trách nhiệm đếm.”\n\nĐiều 2. Giao "
    "Sở Nội vụ in sổ.": ["Sở Nội vụ"],
    # what a steering body may ask for
    "Điều 2. Nhiệm vụ của Ban Chỉ đạo:\n\n1. Đếm sổ.\n\nĐiều 3. Quyền hạn của Ban Chỉ đạo\n\n1. Yêu cầu các ngành, các xã cung cấp sổ.\n\n"
    "Điều 4. Ban Chỉ đạo làm việc theo Quy chế.\n\n1. Giao Sở Nội vụ in sổ.": ["Sở Nội vụ"],
    # its members
    "Điều 1. Phân công như danh sách.\n\nĐiều 2. Cán bộ, giáo viên trong trường căn cứ vào nhiệm vụ được giao, có trách nhiệm ghi sổ.\n\nĐiều 3. "
    "Cán bộ, công chức vi phạm sẽ bị phạt.": ["Cán bộ, giáo viên trong trường"],
    "Điều 1. Thành lập Ban Tổ chức hội gặt gồm:\n\n1. Ông Mây, Trưởng ban;\n\n2. Chủ tịch UBND các huyện - Thành viên.\n\nĐiều 2. Ban Tổ "
    "chức làm việc đến mùa sau; Trưởng ban phân công nhiệm vụ cho các thành viên.\n\nĐiều 3. Giao Sở Nội vụ in sổ.": [
        "Sở Nội vụ"
    ],
    "Điều 1. Lập Ban Chỉ đạo hội gặt, gồm:\n\n1. Trưởng ban Chỉ đạo: ông Mây.\n\n2. Phó Trưởng ban Chỉ đạo hội:\n\n- Giám đốc Sở Y tế.": [],
    # persons by name
    "Điều 2. Giao ông Trần Văn Mây công chức Lúa gạo, bà Lê Thị Sa công chức Kế toán lập sổ gạo.": [
        "ông Trần Văn Mây",
        "bà Lê Thị Sa",
    ],
    "Điều 2. Giao ông Trần Văn Mây giữ chức Trưởng trạm và điều hành kho.": [],
    # who is licensed
    "Điều 2. Các yêu cầu cụ thể đối với Ban Quản lý dự án đầu tư xây dựng huyện Khe Mây:\n\n1. Tuân thủ lịch gặt.": [
        "Ban Quản lý dự án đầu tư xây dựng huyện Khe Mây"
    ],
    "Điều 2. Yêu cầu đối với giống lúa:\n\n1. Hạt to.": [],
    "Điều 2. Giao cho bà Lê Thị Sa - công chức Lúa gạo lập sổ.\n\nĐiều 3. Phân công ông Trần Văn Mây theo dõi kho.": [
        "bà Lê Thị Sa",
        "ông Trần Văn Mây",
    ],
    "Điều 2. Giao ông Trần Văn Mây, sinh năm 1970, thuê đất trồng lúa.\n\nĐiều 3. Giao cho bà Lê Thị Sa được sử dụng đất ở.": [],
    "Điều 2. BTC và Tổ trọng tài có nhiệm vụ mở hội.": ["Ban tổ chức", "Tổ trọng tài"],
}


@pytest.mark.parametrize("articles", IN_A_DECISION)
def test_what_articles_of_a_decision_tell_nobody(articles: str) -> None:
    flow = make_flow(f"QUYẾT ĐỊNH:\n\n{articles}\n")

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert IN_A_DECISION[articles] == [a.agent for a in found]


def test_among_the_points_of_a_directive_paragraphs_tell_whom_they_begin_with() -> None:
    flow = make_flow(
        "\nUBND huyện đã đếm sổ.\n\nBộ Y tế phối hợp với Bộ Lúa gạo họp bàn.\n\nVì vậy, Thủ tướng yêu cầu các bộ và các địa phương làm mấy "
        "việc sau đây:\n\n1/ Ghi sổ.\n\nBộ Lúa gạo phối hợp với các bộ, ngành tổng hợp sổ.\n\nCác xã đã ghi sổ.\n\nHội Nông dân huyện cần "
        "góp gạo.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [
        ("Bộ Lúa gạo", ("các bộ, ngành",)),
        ("Hội Nông dân huyện", ()),
    ]


def test_items_may_have_lost_their_lines() -> None:
    filler = "Lúa năm nay chín sớm hơn mọi năm. " * 30
    flow = make_flow(
        f"\n{filler}Vì vậy, Thủ tướng yêu cầu các bộ và các địa phương làm mấy việc sau đây: 1. Ghi sổ; theo khoản 2. Sở Y tế không gặt. "
        "2. Bộ Lúa gạo phối hợp với Bộ Y tế in sổ; a) Hội Nông dân huyện cần góp gạo.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [
        ("Bộ Lúa gạo", ("Bộ Y tế",)),
        ("Hội Nông dân huyện", ()),
    ]


def test_what_a_circular_rules_is_no_order() -> None:
    flow = make_flow(
        "\nI. QUY ĐỊNH CHUNG\n\n1. Thủ trưởng các trạm có trách nhiệm ghi sổ.\n\n2. Giao Cục Lúa gạo hướng dẫn.\n"
    )

    found = find_assignments(flow, "Thông tư", 0, len(flow.text), issuer="Bộ Lúa gạo")

    assert [a.agent for a in found] == ["Cục Lúa gạo"]


SHARES = {
    "- Nhà trường: Xếp lịch gặt.": ["Nhà trường"],
    "- Trường Tiểu học Khe Mây lập kế hoạch gặt.": ["Trường Tiểu học Khe Mây"],
    "- Trường Tiểu học Khe Mây yêu cầu các tổ lập sổ.": ["các tổ"],
    "- Trường Tiểu học Khe Mây ban hành Kế hoạch này.": [],
}


@pytest.mark.parametrize("item", SHARES)
def test_the_author_may_head_an_item_of_its_own_plan(item: str) -> None:
    flow = make_flow(SECTION.format(item))

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text), issuer="Trường Tiểu học Khe Mây")

    assert [a.agent for a in found] == SHARES[item]


POLITE = {
    "Văn phòng Sở thông báo và đề nghị các xã ghi sổ.": ["các xã"],
    "Trạm Y tế thông báo và đề nghị các xã ghi sổ.": [],
    "Riêng Trạm Lúa gạo, đề nghị gửi thêm sổ.": ["Trạm Lúa gạo"],
    "Để được mùa, theo Nghị quyết mùa gặt, Văn phòng Sở trân trọng đề nghị các xã, Ủy ban nhân dân các huyện chỉ đạo khơi mương.": [
        "các xã",
        "Ủy ban nhân dân các huyện",
    ],
    "Lưu ý: Tháng 5, Sở mở kho thóc ở các xã Văn phòng Sở yêu cầu các trạm y tế, Ủy ban nhân dân các xã ghi sổ.": [
        "các trạm y tế",
        "Ủy ban nhân dân các xã",
    ],
    "Đối với ruộng cao, đề nghị sở, ngành, địa phương tổng hợp danh sách.": [
        "sở, ngành, địa phương"
    ],
    "b) Đối với các xã chưa có sổ, đề nghị lập sổ trước vụ gặt.": ["các xã chưa có sổ"],
    "b) Đối với hộ nghèo, đề nghị giúp giống.": [],
    "b) Đối với các xã mất mùa, đề nghị hỗ trợ giống.": [],
}


@pytest.mark.parametrize("paragraph", POLITE)
def test_whom_a_letter_asks_politely_or_by_what_they_lack(paragraph: str) -> None:
    flow = make_flow(f"\n{paragraph}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text), issuer="Văn phòng Sở")

    assert [a.agent for a in found] == POLITE[paragraph]


def test_a_department_named_in_short_is_the_author() -> None:
    flow = make_flow(
        "\n1. Sở Lúa gạo ban hành mẫu sổ.\n\n2. Sở Y tế ghi sổ.\n\nTỔ CHỨC THỰC HIỆN\n\n1. Sở Lúa gạo bố trí tiền.\n"
    )

    found = find_assignments(flow, "Công văn", 0, len(flow.text), issuer="Sở Lúa gạo tỉnh Khe Mây")

    assert [(a.agent, a.evidence[0].start > 60) for a in found] == [
        ("Sở Y tế", False),
        ("Sở Lúa gạo", True),
    ]


def test_a_council_named_in_short_is_the_author() -> None:
    flow = make_flow("\nĐiều 1. Hội đồng nhân dân tỉnh thông qua kết quả mùa gặt.\n")

    assert not find_assignments(
        flow, "Nghị quyết", 0, len(flow.text), issuer="Hội đồng nhân dân tỉnh Khe Mây"
    )


def test_the_part_may_stand_in_one_item() -> None:
    flow = make_flow(
        "\n4. Thời gian: tháng 9.\n\n5. Tổ chức thực hiện: Giao Sở Nội vụ chấm điểm; Sở Y tế phối hợp.\n"
    )

    found = find_assignments(flow, "Phát động", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Nội vụ", "Sở Y tế"]


def test_how_an_annexed_council_shares_its_work_is_no_order() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế.\n\nTM. HỘI ĐỒNG\n\nĐiều 4. Phân công trách nhiệm\n\n1. Chủ tịch Hội đồng điều "
        "hành chung.\n\nChương III\n\nTỔ CHỨC THỰC HIỆN\n\nĐiều 5. Thường trực Hội đồng có trách nhiệm chuẩn bị phiên họp.\n"
    )
    end = flow.text.index("TM. ")

    found = find_assignments(flow, "Quyết định", 0, end, (), len(flow.text))

    assert [a.agent for a in found] == ["Thường trực Hội đồng"]


ADDRESSED = {
    "Sở Y tế rà soát các trạm y tế ở xã vùng cao.": ["Sở Y tế"],
    "Sở Y tế, Sở Nội vụ rà soát các trạm y tế ở xã vùng cao.": ["Sở Y tế", "Sở Nội vụ"],
    "Sở Y tế đề nghị sửa chữa các trạm y tế ở xã vùng cao.": [],
    "Sở Y tế đã rà soát các trạm y tế ở xã vùng cao.": [],
    "Sở Tài chính rà soát các trạm y tế ở xã vùng cao.": [],
    # the readers, whoever they are
    "Các đơn vị rà soát các trạm y tế ở xã vùng cao.": ["Các đơn vị"],
    "Các đơn vị có trạm y tế rà soát sổ.": [],
    "Các đơn vị đã rà soát các trạm y tế.": [],
}


@pytest.mark.parametrize("paragraph", ADDRESSED)
def test_a_letter_tells_its_addressees(paragraph: str) -> None:
    flow = make_flow(f"\nVề việc sửa trạm y tế, có ý kiến như sau:\n\n{paragraph}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text), ("Sở Y tế", "Sở Nội vụ"))

    assert [a.agent for a in found] == ADDRESSED[paragraph]


@pytest.mark.parametrize(
    ("reader", "agents"),
    [
        ("Đồng chí Bí thư Huyện ủy Khe Mây Trần Văn Mây", ["Đồng chí Bí thư Huyện ủy Khe Mây"]),
        ("Đồng chí Chủ tịch huyện Khe Mây Trần Văn Mây", []),
    ],
)
def test_a_letter_tells_him_whom_it_names(reader: str, agents: list[str]) -> None:
    flow = make_flow("\nĐồng chí Bí thư Huyện ủy Khe Mây chỉ đạo việc mở hội làng.\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text), (reader,))

    assert [a.agent for a in found] == agents


@pytest.mark.parametrize(
    ("named", "agents"),
    [
        ("1. Công ty May Khe Mây lo vải.\n\n", ["Công ty May Khe Mây"]),
        (
            "1. Công ty May Khe Mây lo vải.\n\n2. Công ty Gạo Bãi Giếng lo thóc.\n\n",
            ["Công ty May Khe Mây", "Công ty Gạo Bãi Giếng", "Công ty"],
        ),
    ],
)
def test_a_bare_kind_is_the_only_body_of_the_kind(named: str, agents: list[str]) -> None:
    flow = make_flow(f"\nIII. TỔ CHỨC THỰC HIỆN\n\n{named}9. Công ty có trách nhiệm báo cáo.\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == agents
