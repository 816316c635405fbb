"""Targets: figures to be reached, their unit, direction and bound; and what is none."""

from __future__ import annotations

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.targets.find import find_targets

LIST = "\nII. CÁC CHỈ TIÊU CHỦ YẾU\n\n- {}\n"
Row = tuple[str, float, float, str | None, str, str]

LISTED: dict[str, list[Row]] = {
    "Đến năm 2028, phấn đấu đạt 100% bến có phao và đèn soi đêm, năm 2026 đạt 97%, năm 2027 đạt 98,5%; 60% chợ có mái.": [
        ("bến có phao và đèn soi đêm", 100, 100, "%", "level", "exact"),
        ("bến có phao và đèn soi đêm", 97, 97, "%", "level", "exact"),
        ("bến có phao và đèn soi đêm", 98.5, 98.5, "%", "level", "exact"),
        ("chợ có mái", 60, 60, "%", "level", "exact"),
    ],
    "Mở sổ chợ tới 100% bến đò, giúp thợ học chữ.": [
        ("Mở sổ chợ tới bến đò", 100, 100, "%", "level", "exact")
    ],
    "Tốc độ tăng trưởng kinh tế (GRDP): 7 - 7,5%.": [
        ("Tốc độ tăng trưởng kinh tế (GRDP)", 7, 7.5, "%", "level", "exact")
    ],
    "Thu ngân sách trên địa bàn 14.040,807 tỷ đồng. Chi ngân sách 7.485 tỷ đồng.": [
        ("Thu ngân sách trên địa bàn", 14040.807, 14040.807, "tỷ đồng", "level", "exact"),
        ("Chi ngân sách", 7485, 7485, "tỷ đồng", "level", "exact"),
    ],
    "Cơ cấu kinh tế: chè chiếm 23 - 24%, dịch vụ 47%.": [
        ("Cơ cấu kinh tế: chè", 23, 24, "%", "level", "exact"),
        ("Cơ cấu kinh tế: dịch vụ", 47, 47, "%", "level", "exact"),
    ],
    "Chè loại: Loại một: 25%; Loại hai: 45%; Loại ba: không quá 30%.": [
        ("Chè loại: Loại một", 25, 25, "%", "level", "exact"),
        ("Chè loại: Loại hai", 45, 45, "%", "level", "exact"),
        ("Chè loại: Loại ba", 30, 30, "%", "level", "at_most"),
    ],
    "Dân số: tăng 1%; Hộ nghèo: giảm 2%.": [
        ("Dân số", 1, 1, "%", "increase", "exact"),
        ("Hộ nghèo", 2, 2, "%", "decrease", "exact"),
    ],
    "Người hái chè giỏi: 15 đồng chí.": [
        ("Người hái chè giỏi", 15, 15, "đồng chí", "level", "exact")
    ],
    "Số phiên chợ: 650 đồng chí, mỗi năm tăng bình quân 3%.": [
        ("Số phiên chợ", 650, 650, "đồng chí", "level", "exact"),
        ("Số phiên chợ", 3, 3, "%", "increase", "exact"),
    ],
    "Nợ chợ không vượt 2 tỷ đồng; công hái hạ ít nhất 4%.": [
        ("Nợ chợ", 2, 2, "tỷ đồng", "level", "at_most"),
        ("công hái", 4, 4, "%", "decrease", "at_least"),
    ],
    "Công hái bớt được 4%, chè mục trong kho bớt 0,3%.": [
        ("Công hái", 4, 4, "%", "decrease", "exact"),
        ("chè mục trong kho", 0.3, 0.3, "%", "decrease", "exact"),
    ],
    "Thu nợ đúng phiên chạm mốc 97,5%; cửa lấy nước 25.000 m3.": [
        ("Thu nợ đúng phiên", 97.5, 97.5, "%", "level", "exact"),
        ("cửa lấy nước", 25000, 25000, "m3", "level", "exact"),
    ],
    "Có 100% lò gạch ở 06 bản xây ống khói.": [
        ("lò gạch ở 06 bản xây ống khói", 100, 100, "%", "level", "exact")
    ],
    "Chỉ số hài lòng của khách: lọt vào nhóm 10 phường, chợ đứng đầu vùng.": [
        ("Chỉ số hài lòng của khách", 10, 10, "phường", "level", "at_most")
    ],
    "Số bản chưa có giếng: còn nhiều nhất 6 bản.": [
        ("Số bản chưa có giếng", 6, 6, "bản", "level", "at_most")
    ],
    "Thợ nộp sổ không ít hơn 97%; tỷ lệ sạp gọn hướng tới 92,5%; số vụ cãi cọ bớt đi 10%.": [
        ("Thợ nộp sổ", 97, 97, "%", "level", "at_least"),
        ("tỷ lệ sạp gọn", 92.5, 92.5, "%", "level", "exact"),
        ("số vụ cãi cọ", 10, 10, "%", "decrease", "exact"),
    ],
    "Chè non chừng 500 tấn; chè già ~ 60 ha.": [
        ("Chè non", 500, 500, "tấn", "level", "about"),
        ("chè già", 60, 60, "ha", "level", "about"),
    ],
    "Cây giống đủ tiêu chuẩn: trên 60 ha.": [
        ("Cây giống đủ tiêu chuẩn", 60, 60, "ha", "level", "at_least")
    ],
    "Em nhỏ bị còi cọc dưới 26%.": [("Em nhỏ bị còi cọc", 26, 26, "%", "level", "at_most")],
    "Vườn trên 2 ha: 12 vườn.": [("Vườn trên 2 ha", 12, 12, "vườn", "level", "exact")],
    "Toàn bộ 100% lò trên 500 m3/ngày có rào.": [
        ("lò trên 500 m3/ngày có rào", 100, 100, "%", "level", "exact")
    ],
    "100% thợ được học nghề theo Nghị quyết số 5-NQ/TU của Tỉnh ủy.": [
        ("thợ được học nghề", 100, 100, "%", "level", "exact")
    ],
    "Đóng cửa 65 lò gạch cũ.": [("lò gạch cũ", 65, 65, "lò gạch", "level", "exact")],
    "Chỉ số giữ chợ vào nhóm 8 bến dẫn đầu.": [("Chỉ số giữ chợ", 8, 8, "bến", "level", "at_most")],
    "Số vụ cháy lò: không quá 9 vụ.": [("Số vụ cháy lò", 9, 9, "vụ", "level", "at_most")],
    "Số đò cũ không quá 18 chiếc.": [("Số đò cũ", 18, 18, "chiếc", "level", "at_most")],
    "Tổ hái xếp loại tốt: 45/64 tổ hái.": [
        ("Tổ hái xếp loại tốt", 45, 45, "tổ hái", "level", "exact")
    ],
    "Giảm số vụ lật đò, số khách và số thợ bị ngã từ 5 đến 10% so với năm trước đó.": [
        ("số vụ lật đò, số khách và số thợ bị ngã", 5, 10, "%", "decrease", "exact")
    ],
    "Giá điện bình quân 1.950 đồng/kWh.": [
        ("Giá điện bình quân", 1950, 1950, "đồng/kWh", "level", "exact")
    ],
    "Dự án chợ Mường Nhé: khoảng 1.200 tỷ đồng, diện tích 4 ha.": [],
    "Dự án chợ Mường Nhé: giải ngân 120 tỷ đồng.": [
        ("Dự án chợ Mường Nhé: giải ngân", 120, 120, "tỷ đồng", "level", "exact")
    ],
    "Vườn chè mỗi hộ 200 m2 / hộ.": [("Vườn chè mỗi hộ", 200, 200, "m2 / hộ", "level", "exact")],
    "Không còn quá 2% bến yếu.": [("bến yếu", 2, 2, "%", "level", "at_most")],
    "Cơ cấu chợ: chè 40%; vải 25%; thịt 35%.": [
        ("Cơ cấu chợ: chè", 40, 40, "%", "level", "exact"),
        ("Cơ cấu chợ: vải", 25, 25, "%", "level", "exact"),
        ("Cơ cấu chợ: thịt", 35, 35, "%", "level", "exact"),
    ],
    "Nhà ở thợ: khởi công 46 căn, hoàn thành 28 căn.": [
        ("Nhà ở thợ: khởi công", 46, 46, "căn", "level", "exact"),
        ("Nhà ở thợ: hoàn thành", 28, 28, "căn", "level", "exact"),
    ],
    "Tỷ lệ hài lòng của khách đi chợ sáng đạt 95%, chợ chiều 93%.": [
        ("Tỷ lệ hài lòng của khách đi chợ sáng", 95, 95, "%", "level", "exact"),
        ("Tỷ lệ hài lòng của khách đi chợ chiều", 93, 93, "%", "level", "exact"),
    ],
    "Các chợ phấn đấu giảm thời gian chờ đò từ 25% đến 30%.": [
        ("thời gian chờ đò", 25, 30, "%", "decrease", "exact")
    ],
    "Chậm nhất đến giữa tháng 7 có 85% bến có phao.": [
        ("bến có phao", 85, 85, "%", "level", "exact")
    ],
    "Tỷ lệ lò cháy giảm 0,5% trở lên, còn 2%.": [
        ("Tỷ lệ lò cháy", 0.5, 0.5, "%", "decrease", "at_least"),
        ("Tỷ lệ lò cháy", 2, 2, "%", "level", "exact"),
    ],
    "Kéo giảm 5% số vụ trộm; tỷ lệ tìm ra, bắt giữ đạt trên 80%, vụ lớn đạt trên 95%.": [
        ("số vụ trộm", 5, 5, "%", "decrease", "exact"),
        ("tỷ lệ tìm ra, bắt giữ", 80, 80, "%", "level", "at_least"),
        ("vụ lớn", 95, 95, "%", "level", "at_least"),
    ],
    "Số lò đạt chuẩn bình quân giai đoạn 2021 - 2025 tăng 7%/năm; giai đoạn 2026 - 2030 tăng 8 - 9%/năm.": [
        ("Số lò đạt chuẩn bình quân giai đoạn 2021 - 2025", 7, 7, "%/năm", "increase", "exact"),
        ("Số lò đạt chuẩn bình quân giai đoạn 2026 - 2030", 8, 9, "%/năm", "increase", "exact"),
    ],
    "Có trên 65% số lò đạt chuẩn; 19 bác sĩ/1 vạn dân.": [
        ("số lò đạt chuẩn", 65, 65, "%", "level", "at_least"),
        ("bác sĩ/1 vạn dân", 19, 19, "bác sĩ/1 vạn dân", "level", "exact"),
    ],
    "Cơ cấu kinh tế của xã: làm chè trước. Chè 40%; rừng 25%; chợ 35%.": [
        ("Chè", 40, 40, "%", "level", "exact"),
        ("rừng", 25, 25, "%", "level", "exact"),
        ("chợ", 35, 35, "%", "level", "exact"),
    ],
    "Học sinh lớp 9 đỗ tốt nghiệp: 97% trở lên.": [
        ("Học sinh lớp 9 đỗ tốt nghiệp", 97, 97, "%", "level", "at_least"),
    ],
    "Số lò đạt chuẩn tăng thêm 2 lò.": [("Số lò đạt chuẩn", 2, 2, "lò", "increase", "exact")],
    "Tăng gia bình quân đạt 2 triệu đồng/người/năm.": [
        ("Tăng gia bình quân", 2, 2, "triệu đồng/người/năm", "level", "exact"),
    ],
    "Sản lượng chè cả năm 1,5 triệu tấn, cà phê 8.000 tấn.": [
        ("Sản lượng chè cả năm", 1.5, 1.5, "triệu tấn", "level", "exact"),
        ("cà phê", 8000, 8000, "tấn", "level", "exact"),
    ],
    "Cấp 5.000 thẻ căn cước cho người hái chè.": [
        ("thẻ căn cước cho người hái chè", 5000, 5000, "thẻ căn cước", "level", "exact"),
    ],
    "Tỷ lệ lò cháy dưới 2%; năm 2008 còn 3%.": [("Tỷ lệ lò cháy", 2, 2, "%", "level", "at_most")],
    "Theo đó, 100% hộ có giếng.": [("hộ có giếng", 100, 100, "%", "level", "exact")],
    "Mỗi thầy lang thăm ít nhất 18 vườn/năm.": [
        ("Mỗi thầy lang thăm", 18, 18, "vườn/năm", "level", "at_least")
    ],
    "Doanh thu chè: 20 tỷ đồng, tăng trưởng 6% so với năm 2023.": [
        ("Doanh thu chè", 20, 20, "tỷ đồng", "level", "exact"),
        ("Doanh thu chè", 6, 6, "%", "increase", "exact"),
    ],
    "Chè loại: Một: 60%; Hai: 40%; không có loại ba.": [
        ("Chè loại: Một", 60, 60, "%", "level", "exact"),
        ("Chè loại: Hai", 40, 40, "%", "level", "exact"),
    ],
    "85% thợ hái giỏi, 03 đồng chí làm tổ trưởng.": [
        ("thợ hái giỏi", 85, 85, "%", "level", "exact")
    ],
    "Thợ hái giỏi: 05 đ/c.": [("Thợ hái giỏi", 5, 5, "đ/c", "level", "exact")],
    "Soi mắt 60.000 lần, đo tai 8.000 lần.": [
        ("Soi mắt", 60000, 60000, "lần", "level", "exact"),
        ("đo tai", 8000, 8000, "lần", "level", "exact"),
    ],
    "Mổ mắt hột: 1.200 ca.": [("Mổ mắt hột", 1200, 1200, "ca", "level", "exact")],
    "Sáng kiến ươm chè: ≥ 05 SKKN.": [("Sáng kiến ươm chè", 5, 5, "SKKN", "level", "at_least")],
    "Soi đáy mắt: 15.000 lần.": [("Soi đáy mắt", 15000, 15000, "lần", "level", "exact")],
    "Thời gian hái chè: 15 tiết.": [],
    "Chiến sĩ thi đua cơ sở: 03 đồng chí.": [],
    "Ngày điều trị trung bình: 6,5 ngày.": [
        ("Ngày điều trị trung bình", 6.5, 6.5, "ngày", "level", "exact")
    ],
    "Đạt chỉ tiêu số lượt soi mắt là 800 lượt người bệnh.": [
        ("số lượt soi mắt", 800, 800, "lượt người bệnh", "level", "exact")
    ],
    "Đến năm 2025 toàn xã có 200 ha, trong đó 90% diện tích trám ghép và 10% diện tích trám hạt, cụ thể:": [
        ("diện tích trám ghép", 90, 90, "%", "level", "exact"),
        ("diện tích trám hạt", 10, 10, "%", "level", "exact"),
    ],
    "Giai đoạn 2026 - 2030 diện tích trám đạt 600 ha.": [
        ("diện tích trám", 600, 600, "ha", "level", "exact")
    ],
    "100% bản có tủ thuốc nam, thuốc trong tủ phải còn hạn.": [
        ("bản có tủ thuốc nam", 100, 100, "%", "level", "exact")
    ],
    "100% lò, bãi phải có rào, lối thoát.": [
        ("lò, bãi phải có rào, lối thoát", 100, 100, "%", "level", "exact")
    ],
    "Khôi phục 18 điểm sạt lở ven đê.": [
        ("điểm sạt lở ven đê", 18, 18, "điểm sạt lở", "level", "exact")
    ],
    "100% hội viên ký cam kết, trồng 200 cây chè.": [
        ("hội viên ký cam kết", 100, 100, "%", "level", "exact"),
        ("cây chè", 200, 200, "cây", "level", "exact"),
    ],
    "Kim ngạch xuất khẩu tăng 8 - 9%.": [("Kim ngạch xuất khẩu", 8, 9, "%", "increase", "exact")],
    "Giảm tỷ lệ hộ nghèo từ 2% - 3%.": [("tỷ lệ hộ nghèo", 2, 3, "%", "decrease", "exact")],
    "Giảm tai nạn từ 5% trở lên, giảm cháy rừng từ 3% trở lên.": [
        ("tai nạn", 5, 5, "%", "decrease", "at_least"),
        ("cháy rừng", 3, 3, "%", "decrease", "at_least"),
    ],
    "Vốn đầu tư khoảng 38 - 39 nghìn tỷ đồng.": [
        ("Vốn đầu tư", 38, 39, "nghìn tỷ đồng", "level", "about")
    ],
    "Tỷ lệ thất nghiệp không quá 2,1%.": [("Tỷ lệ thất nghiệp", 2.1, 2.1, "%", "level", "at_most")],
    "Thêm 06 xã đạt chuẩn nông thôn mới, 03 xã đạt chuẩn nâng cao.": [
        ("xã đạt chuẩn nông thôn mới", 6, 6, "xã", "increase", "exact"),
        ("xã đạt chuẩn nâng cao", 3, 3, "xã", "increase", "exact"),
    ],
    "100% xã, phường có trạm y tế; 11,4 bác sĩ và 33,6 giường bệnh trên 1 vạn dân.": [
        ("xã, phường có trạm y tế", 100, 100, "%", "level", "exact"),
        ("bác sĩ trên 1 vạn dân", 11.4, 11.4, "bác sĩ trên 1 vạn dân", "level", "exact"),
        ("giường bệnh trên 1 vạn dân", 33.6, 33.6, "giường bệnh trên 1 vạn dân", "level", "exact"),
    ],
    "Trên 80% trạm y tế và 100% trường học có nước sạch.": [
        ("trạm y tế", 80, 80, "%", "level", "at_least"),
        ("trường học có nước sạch", 100, 100, "%", "level", "exact"),
    ],
    "Tốc độ tăng năng suất lao động từ 6 đến 6,8%.": [
        ("Tốc độ tăng năng suất lao động", 6, 6.8, "%", "level", "exact")
    ],
    "Giảm từ 4% đến 9% số vụ cháy.": [("số vụ cháy", 4, 9, "%", "decrease", "exact")],
    "Tỷ lệ hao hụt điện năng giảm xuống dưới 7%.": [
        ("Tỷ lệ hao hụt điện năng", 7, 7, "%", "decrease", "at_most")
    ],
    "Có ít nhất 9 xã, phường tổ chức chợ phiên.": [
        ("xã, phường tổ chức chợ phiên", 9, 9, "xã, phường", "level", "at_least")
    ],
    "Mỗi quý có ít nhất 04 tin, bài về bình đẳng giới.": [
        ("tin, bài về bình đẳng giới", 4, 4, "tin, bài", "level", "at_least")
    ],
    "Tỷ lệ nữ tham gia cấp ủy các cấp ít nhất vào năm 2025 đạt 40%.": [
        ("Tỷ lệ nữ tham gia cấp ủy các cấp", 40, 40, "%", "level", "at_least")
    ],
    "Năng suất chè đạt 92 tạ/ha.": [("Năng suất chè", 92, 92, "tạ/ha", "level", "exact")],
    "Chỉ số cải cách hành chính thuộc nhóm 30 tỉnh dẫn đầu cả nước.": [
        ("Chỉ số cải cách hành chính", 30, 30, "tỉnh", "level", "at_most")
    ],
    "Chỉ số năng lực cạnh tranh xếp vào tốp 20 tỉnh, thành phố có điểm cao nhất; nợ thuế dưới 5%.": [
        ("Chỉ số năng lực cạnh tranh", 20, 20, "tỉnh, thành phố", "level", "at_most"),
        ("nợ thuế", 5, 5, "%", "level", "at_most"),
    ],
    "Mỗi nhóm 10 hộ trồng chè có một tổ trưởng.": [],
    "Giảm 10% số vụ ngộ độc có từ 30 người mắc trở lên so với năm trước.": [
        (
            "số vụ ngộ độc có từ 30 người mắc trở lên so với năm trước",
            10,
            10,
            "%",
            "decrease",
            "exact",
        )
    ],
    "Các vụ ngộ độc có từ 30 người mắc trở lên giảm 5%.": [
        ("Các vụ ngộ độc có từ 30 người mắc trở lên", 5, 5, "%", "decrease", "exact")
    ],
    "Có từ 30 doanh nghiệp được thành lập mới.": [
        ("doanh nghiệp được thành lập mới", 30, 30, "doanh nghiệp", "level", "exact")
    ],
    "Giảm tỷ lệ sinh 0,6‰; kéo giảm số vụ cháy 5%.": [
        ("tỷ lệ sinh", 0.6, 0.6, "‰", "decrease", "exact"),
        ("số vụ cháy", 5, 5, "%", "decrease", "exact"),
    ],
    "14/14 xã đạt chuẩn nông thôn mới, trong đó có 02 xã đạt chuẩn nâng cao.": [
        ("xã đạt chuẩn nông thôn mới", 14, 14, "xã", "level", "exact"),
        ("xã đạt chuẩn nâng cao", 2, 2, "xã", "level", "exact"),
    ],
    "Trồng 500 gốc chè cổ; tặng 20 bộ bàn ghế.": [
        ("gốc chè cổ", 500, 500, "gốc chè", "level", "exact")
    ],
    "Giải quyết việc làm cho 2 ngàn lao động.": [
        ("việc làm cho lao động", 2, 2, "ngàn lao động", "level", "exact")
    ],
    "Trồng 400ha cao su.": [("ha cao su", 400, 400, "ha", "level", "exact")],
    "Thu nhập của nông dân tăng ít nhất 1,8 lần.": [
        ("Thu nhập của nông dân", 1.8, 1.8, "lần", "increase", "at_least")
    ],
    "Mỗi tuần phát thanh 02 lần.": [],
    "Rút ngắn thời gian cấp thẻ xuống còn 05 ngày làm việc.": [
        ("thời gian cấp thẻ", 5, 5, "ngày làm việc", "decrease", "exact")
    ],
    "Tỷ suất sinh ở vùng cao giảm từ 27 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ.": [
        ("Tỷ suất sinh ở vùng cao", 18, 18, "ca sinh/1.000 phụ nữ", "decrease", "exact")
    ],
    "Tỷ lệ tử vong mẹ dưới 4/100.000 trẻ sinh ra còn sống.": [
        ("Tỷ lệ tử vong mẹ", 4, 4, "/100.000 trẻ sinh ra còn sống", "level", "at_most")
    ],
    "Hiện nay, tổng số trạm khoảng 180 trạm.": [],
    "Không còn bản trắng sóng (hiện còn 03 bản); thu hồi 20 khẩu súng (năm 2012 thu hồi 16 khẩu).": [
        ("khẩu súng", 20, 20, "khẩu súng", "level", "exact")
    ],
    "Năng suất trên 01 ha đạt 195 triệu đồng.": [
        ("Năng suất trên 01 ha", 195, 195, "triệu đồng", "level", "exact")
    ],
    "Giao đủ số lượng; năm 2023 toàn huyện đã thực hiện 02 công trình, 21 cầu.": [],
    "Tai nạn giao thông: giảm 10% số vụ, giảm 12% số người chết.": [
        ("Tai nạn giao thông: số vụ", 10, 10, "%", "decrease", "exact"),
        ("Tai nạn giao thông: số người chết", 12, 12, "%", "decrease", "exact"),
    ],
    "Thu ngân sách 18,7 tỷ đồng, vượt 10% kế hoạch.": [
        ("Thu ngân sách", 18.7, 18.7, "tỷ đồng", "level", "exact"),
        ("Thu ngân sách", 10, 10, "%", "increase", "exact"),
    ],
    "Kim ngạch xuất khẩu chè phấn đấu vượt mốc 600 triệu USD.": [
        ("Kim ngạch xuất khẩu chè", 600, 600, "triệu USD", "increase", "at_least")
    ],
    "Phấn đấu đạt 20% bản không rác năm 2025, bảo đảm đến hết năm 2030 đạt 50% thôn không rác.": [
        ("bản không rác năm 2025", 20, 20, "%", "level", "exact"),
        ("thôn không rác", 50, 50, "%", "level", "exact"),
    ],
    "d) 80% số thôn có nhà văn hóa.": [("số thôn có nhà văn hóa", 80, 80, "%", "level", "exact")],
    "Diện tích chè cả năm 185.000 ha.": [
        ("Diện tích chè cả năm", 185000, 185000, "ha", "level", "exact")
    ],
    "Chỉ số cải cách của Sở đạt từ 85 điểm trở lên.": [
        ("Chỉ số cải cách của Sở", 85, 85, "điểm", "level", "at_least")
    ],
    "Thời gian chờ của người dân giảm còn dưới 15 phút/lượt.": [
        ("Thời gian chờ của người dân", 15, 15, "phút/lượt", "decrease", "at_most")
    ],
    "Thời gian giải quyết hồ sơ không quá 02 ngày làm việc.": [
        ("Thời gian giải quyết hồ sơ", 2, 2, "ngày làm việc", "level", "at_most")
    ],
    "Giảm 12 hộ nghèo, 20 hộ cận nghèo.": [
        ("hộ nghèo", 12, 12, "hộ", "decrease", "exact"),
        ("hộ cận nghèo", 20, 20, "hộ", "decrease", "exact"),
    ],
    "Giảm trên 10% số vụ và 15% số người chết.": [
        ("số vụ", 10, 10, "%", "decrease", "at_least"),
        ("số người chết", 15, 15, "%", "decrease", "exact"),
    ],
    "Có 37 xã đạt chuẩn; 56 xã đạt từ 14 đến 18 tiêu chí; không còn xã dưới 5 tiêu chí.": [
        ("xã đạt chuẩn", 37, 37, "xã", "level", "exact"),
        ("xã đạt từ 14 đến 18 tiêu chí", 56, 56, "xã", "level", "exact"),
    ],
    "Hằng năm 98% hội viên đạt danh hiệu gương mẫu, trên 90% tổ chức Hội vững mạnh.": [
        ("hội viên đạt danh hiệu gương mẫu", 98, 98, "%", "level", "exact"),
        ("tổ chức Hội vững mạnh", 90, 90, "%", "level", "at_least"),
    ],
    "Chỉ số của Sở xếp trong nhóm 05 sở, ban, ngành dẫn đầu.": [
        ("Chỉ số của Sở", 5, 5, "sở, ban, ngành", "level", "at_most")
    ],
    "Tỷ lệ rừng trồng đạt 50% vào năm 2025, trên 70% vào năm 2030.": [
        ("Tỷ lệ rừng trồng", 50, 50, "%", "level", "exact"),
        ("Tỷ lệ rừng trồng", 70, 70, "%", "level", "at_least"),
    ],
    "Có thêm 07 xã đạt chuẩn; không để xã đã đạt chuẩn tụt tiêu chí.": [
        ("xã đạt chuẩn", 7, 7, "xã", "increase", "exact")
    ],
    "Sản lượng chè đạt 120 tỷ đồng, tăng 6,5%; khai thác 300 tấn cá.": [
        ("Sản lượng chè", 120, 120, "tỷ đồng", "level", "exact"),
        ("Sản lượng chè", 6.5, 6.5, "%", "increase", "exact"),
        ("khai thác", 300, 300, "tấn", "level", "exact"),
    ],
    "Giảm từ 10% số vụ cháy rừng trở lên.": [
        ("số vụ cháy rừng", 10, 10, "%", "decrease", "at_least")
    ],
    "Tỷ lệ hộ đạt danh hiệu gia đình hiếu học từ 75% trở lên.": [
        ("Tỷ lệ hộ đạt danh hiệu gia đình hiếu học", 75, 75, "%", "level", "at_least")
    ],
    "Giảm nợ cho hộ bị thiệt hại từ 50% trở lên.": [],
    "Bảo đảm tới cuối năm 2024 có ít nhất 85% hộ trong làng được vào sổ.": [
        ("hộ trong làng được vào sổ", 85, 85, "%", "level", "at_least")
    ],
    # how many are to be sent
    "Phấn đấu hội vui, mỗi làng chọn cử ít nhất 25 trai làng tham gia hội vật.": [],
    "Phấn đấu cử ít nhất 25 thợ gặt đi học nghề.": [
        ("thợ gặt đi học nghề", 25, 25, "thợ gặt", "level", "at_least")
    ],
    # how many work where something holds
    "Phấn đấu xưởng gặt, doanh nghiệp có từ 300 lao động trở lên tối thiểu phải lập một đội văn nghệ.": [],
    "Phấn đấu mỗi cơ sở có từ 20 đoàn viên trở lên biết gặt.": [
        ("đoàn viên biết gặt", 20, 20, "đoàn viên", "level", "at_least")
    ],
    "Độ ngọt của mía đạt trên 11,5 CCS.": [
        ("Độ ngọt của mía", 11.5, 11.5, "CCS", "level", "at_least")
    ],
    "Xử lý dứt điểm 14 điểm ngập trong nội thị.": [
        ("điểm ngập trong nội thị", 14, 14, "điểm ngập", "level", "exact")
    ],
    "Tập huấn cho 150 cộng tác viên.": [
        ("Tập huấn cho cộng tác viên", 150, 150, "cộng tác viên", "level", "exact")
    ],
    "Có ít nhất 8 dự án, mô hình chào mừng ngày hội.": [
        ("dự án, mô hình chào mừng ngày hội", 8, 8, "dự án, mô hình", "level", "at_least")
    ],
    "Kinh phí xây mới bình quân từ 70 triệu đồng/nhà trở lên.": [
        ("Kinh phí xây mới bình quân", 70, 70, "triệu đồng/nhà", "level", "at_least")
    ],
    "Xóa 30 nhà tạm, gồm 20 nhà xây mới, 10 nhà sửa chữa.": [
        ("nhà tạm", 30, 30, "nhà", "level", "exact"),
        ("nhà xây mới", 20, 20, "nhà", "level", "exact"),
        ("nhà sửa chữa", 10, 10, "nhà", "level", "exact"),
    ],
    "Thời gian chờ qua phà không quá 9 phút/lượt xe.": [
        ("Thời gian chờ qua phà", 9, 9, "phút/lượt xe", "level", "at_most")
    ],
    "Thành lập 03 tổ công tác.": [],
    "Mỗi tổ có ít nhất 10 sáng kiến cấp xã và 01 sáng kiến cấp tỉnh.": [
        ("sáng kiến cấp xã", 10, 10, "sáng kiến", "level", "at_least"),
        ("sáng kiến cấp tỉnh", 1, 1, "sáng kiến", "level", "at_least"),
    ],
    "Nâng tỷ lệ hộ dùng điện từ 40% lên 52%; đưa tỷ lệ hộ nghèo từ 9% xuống dưới 6%.": [
        ("tỷ lệ hộ dùng điện", 52, 52, "%", "level", "exact"),
        ("tỷ lệ hộ nghèo", 6, 6, "%", "level", "at_most"),
    ],
    "Tỷ lệ trẻ thấp còi từ 20,4% giảm còn 17%.": [
        ("Tỷ lệ trẻ thấp còi", 17, 17, "%", "decrease", "exact")
    ],
    "Giảm diện tích ngập úng xuống dưới 4%.": [
        ("diện tích ngập úng", 4, 4, "%", "decrease", "at_most")
    ],
    "Cải tạo 90 km đường xã, đưa tỷ lệ bản có điện lên 70%.": [
        ("km đường xã", 90, 90, "km", "level", "exact"),
        ("tỷ lệ bản có điện", 70, 70, "%", "level", "exact"),
    ],
    "Bê tông hóa 12 km kè, trong đó năm 2024 là 5 km.": [
        ("km kè", 12, 12, "km", "level", "exact"),
        ("km kè", 5, 5, "km", "level", "exact"),
    ],
    "Mức độ hài lòng không thấp hơn 92%; thiệt hại không vượt quá 10%; không dưới 80% số tổ có sổ.": [
        ("Mức độ hài lòng", 92, 92, "%", "level", "at_least"),
        ("thiệt hại", 10, 10, "%", "level", "at_most"),
        ("số tổ có sổ", 80, 80, "%", "level", "at_least"),
    ],
    "Mỗi vườn đạt ít nhất 30 triệu đồng/năm; mỗi tổ họp tối thiểu 02 lần/tháng.": [
        ("Mỗi vườn", 30, 30, "triệu đồng/năm", "level", "at_least"),
        ("mỗi tổ họp", 2, 2, "lần/tháng", "level", "at_least"),
    ],
    "Trên 75% thợ lặn được học nghề; riêng thợ mỏ, thợ lò là 90%.": [
        ("thợ lặn được học nghề", 75, 75, "%", "level", "at_least"),
        ("thợ mỏ, thợ lò", 90, 90, "%", "level", "exact"),
    ],
    "Chè búp 620 nghìn tấn, vượt kế hoạch được giao 6%.": [
        ("Chè búp", 620, 620, "nghìn tấn", "level", "exact"),
        ("Chè búp", 6, 6, "%", "increase", "exact"),
    ],
    "Giảm 30% sự cố; 100% thợ lò được khám sức khỏe.": [
        ("sự cố", 30, 30, "%", "decrease", "exact"),
        ("thợ lò được khám sức khỏe", 100, 100, "%", "level", "exact"),
    ],
    "Hoàn thành 14 cầu treo, 6 ngầm tràn; tuyển sinh 900 học viên lái tàu.": [
        ("cầu treo", 14, 14, "cầu treo", "level", "exact"),
        ("ngầm tràn", 6, 6, "ngầm tràn", "level", "exact"),
        ("học viên lái tàu", 900, 900, "học viên", "level", "exact"),
    ],
    "Khối nhà máy: sản lượng 12 triệu viên; suất tiêu hao dưới 2,4 kWh/sản phẩm.": [
        ("sản lượng", 12, 12, "triệu viên", "level", "exact"),
        ("suất tiêu hao", 2.4, 2.4, "kWh/sản phẩm", "level", "at_most"),
    ],
    "Lúa mùa 1,2 triệu héc-ta; lò đào mới 850 m; tiêm gia cầm 5.000 lượt con.": [
        ("Lúa mùa", 1.2, 1.2, "triệu héc-ta", "level", "exact"),
        ("lò đào mới", 850, 850, "m", "level", "exact"),
        ("tiêm gia cầm", 5000, 5000, "lượt con", "level", "exact"),
    ],
    "100% ghe từ 12 mét trở lên có máy báo vị trí.": [
        ("ghe từ 12 mét trở lên có máy báo vị trí", 100, 100, "%", "level", "exact")
    ],
    "2/2 hồ chứa có nước; 7/7 đơn vị có nhà ăn.": [
        ("hồ chứa có nước", 2, 2, "hồ chứa", "level", "exact"),
        ("đơn vị có nhà ăn", 7, 7, "đơn vị", "level", "exact"),
    ],
    "Hộ nghèo giảm 0,7 - 1,0 điểm %.": [("Hộ nghèo", 0.7, 1, "điểm %", "decrease", "exact")],
    "Huy động 96% trẻ ra lớp; tu bổ xong 100% số cống.": [
        ("trẻ ra lớp", 96, 96, "%", "level", "exact"),
        ("số cống", 100, 100, "%", "level", "exact"),
    ],
    "Xây dựng kho 700 bài giảng số.": [("bài giảng số", 700, 700, "bài giảng", "level", "exact")],
    "Kéo giảm ít nhất 15% số vụ đuối nước.": [
        ("số vụ đuối nước", 15, 15, "%", "decrease", "at_least")
    ],
    "Đào tạo 900 người, trong đó nữ chiếm 45%.": [
        ("người", 900, 900, "người", "level", "exact"),
        ("nữ", 45, 45, "%", "level", "exact"),
    ],
    "Đến 30/6/2024 giải ngân đạt 50%, đến 31/12/2024 đạt trên 95% kế hoạch.": [
        ("giải ngân", 50, 50, "%", "level", "exact"),
        ("giải ngân", 95, 95, "%", "level", "at_least"),
    ],
    "100% hộ có điện, hộ có bể nước đạt 95%; 80% bản có loa, tỷ lệ hộ nuôi dê, nuôi ngan còn dưới 5%.": [
        ("hộ có điện", 100, 100, "%", "level", "exact"),
        ("hộ có bể nước", 95, 95, "%", "level", "exact"),
        ("bản có loa", 80, 80, "%", "level", "exact"),
        ("tỷ lệ hộ nuôi dê, nuôi ngan", 5, 5, "%", "level", "at_most"),
    ],
    "Toàn xưởng phấn đấu lắp đặt mới 800 cột đèn, giảm ít nhất 03 vụ cháy.": [
        ("cột đèn", 800, 800, "cột đèn", "level", "exact"),
        ("vụ cháy", 3, 3, "vụ", "decrease", "at_least"),
    ],
    "Số bản chưa có đường còn không quá 12 bản; số chi hội yếu không quá 02 đơn vị; xây dựng không dưới 40 giếng khoan.": [
        ("Số bản chưa có đường", 12, 12, "bản", "level", "at_most"),
        ("số chi hội yếu", 2, 2, "đơn vị", "level", "at_most"),
        ("giếng khoan", 40, 40, "giếng khoan", "level", "at_least"),
    ],
    "Tỷ lệ chậm nộp không quá 2% ở các chợ và 5% ở các bến.": [
        ("Tỷ lệ chậm nộp", 2, 2, "%", "level", "at_most"),
        ("Tỷ lệ chậm nộp ở các bến", 5, 5, "%", "level", "at_most"),
    ],
    "Năng suất chè tăng bình quân 3,5%/năm.": [
        ("Năng suất chè", 3.5, 3.5, "%/năm", "increase", "exact")
    ],
    "Mức 61% của năm 2023 để các xã đối chiếu.": [],
    "Dừng máy khi hàm lượng khí độc từ 1% trở lên.": [],
    "Vụ này năm ngoái ta chỉ tưới được 71%.": [],
    "Nhà ở: phấn đấu có ít nhất 70 căn nhà tạm được dựng lại; từ 95% thôn, bản trở lên có loa.": [
        ("căn nhà tạm được dựng lại", 70, 70, "căn", "level", "at_least"),
        ("thôn, bản có loa", 95, 95, "%", "level", "at_least"),
    ],
    "Từ 70% chi hội trở lên có vườn mẫu; 90% bà con từ 15 tuổi trở lên biết bơi.": [
        ("chi hội có vườn mẫu", 70, 70, "%", "level", "at_least"),
        ("bà con từ 15 tuổi trở lên biết bơi", 90, 90, "%", "level", "exact"),
    ],
    "Thi đua giữ vườn sạch: 90% nhà có hố rác; thi đua tiết kiệm điện từ 3 - 5%.": [
        ("nhà có hố rác", 90, 90, "%", "level", "exact"),
        ("điện", 3, 5, "%", "decrease", "exact"),
    ],
    "Giải ngân 100% vốn làm kè; thu gom xong 80% rác ở chợ; giải ngân đạt 95%.": [
        ("Giải ngân vốn làm kè", 100, 100, "%", "level", "exact"),
        ("rác ở chợ", 80, 80, "%", "level", "exact"),
        ("giải ngân", 95, 95, "%", "level", "exact"),
    ],
    "o   Mỗi khối lớp (3, 4, 5) ít nhất 01 đề án dự thi.": [
        ("đề án dự thi", 1, 1, "đề án", "level", "at_least")
    ],
    "Tiêm 3.500 liều vắc xin dại.": [("liều vắc xin dại", 3500, 3500, "liều", "level", "exact")],
    "Thu nhặt sắt vụn, tiết giảm tối thiểu 12% chi phí dầu máy, tiết kiệm 5% giấy.": [
        ("chi phí dầu máy", 12, 12, "%", "decrease", "at_least"),
        ("giấy", 5, 5, "%", "decrease", "exact"),
    ],
    "Cắt giảm ít nhất 30% giấy tờ; xây dựng, sửa chữa 50 căn nhà cho thợ; giải ba cấp huyện: 05 em.": [
        ("giấy tờ", 30, 30, "%", "decrease", "at_least"),
        ("căn nhà cho thợ", 50, 50, "căn", "level", "exact"),
        ("giải ba cấp huyện", 5, 5, "em", "level", "exact"),
    ],
    "Về trồng trọt: Diện tích chè 120 ha; năng suất 9 tạ/ha.": [
        ("Diện tích chè", 120, 120, "ha", "level", "exact"),
        ("năng suất", 9, 9, "tạ/ha", "level", "exact"),
    ],
    "Dân quân: 100% bản hoàn thành huấn luyện; Tỷ lệ vốn: 95% kế hoạch.": [
        ("bản hoàn thành huấn luyện", 100, 100, "%", "level", "exact"),
        ("Tỷ lệ vốn", 95, 95, "%", "level", "exact"),
    ],
    "100% điểm bán rượu lậu, người bán rong và 90% lò nấu được kiểm tra.": [
        ("điểm bán rượu lậu, người bán rong", 100, 100, "%", "level", "exact"),
        ("lò nấu được kiểm tra", 90, 90, "%", "level", "exact"),
    ],
    "100% chợ có tối thiểu 1 trạm cân; phổ biến cho người học tại 100% nhà trường và trên 70% người bán.": [
        ("chợ có tối thiểu 1 trạm cân", 100, 100, "%", "level", "exact"),
        ("trạm cân", 1, 1, "trạm", "level", "at_least"),
        ("phổ biến cho người học tại nhà trường", 100, 100, "%", "level", "exact"),
        ("người bán", 70, 70, "%", "level", "at_least"),
    ],
    "Công an tỉnh huy động 100% quân số.": [("quân số", 100, 100, "%", "level", "exact")],
    "Số vườn ươm tăng gấp 3 lần so với năm 2023.": [
        ("Số vườn ươm", 3, 3, "lần", "increase", "exact")
    ],
    "Kết thúc đợt thi đua, toàn huyện có ít nhất 24 cống nội đồng được xây, thêm 18 km kênh được lát; 02 ngôi đình được lợp lại.": [
        ("cống nội đồng được xây", 24, 24, "cống", "level", "at_least"),
        ("km kênh được lát", 18, 18, "km", "increase", "exact"),
        ("ngôi đình được lợp lại", 2, 2, "ngôi", "level", "exact"),
    ],
    "Đến ngày 30/6/2025 hoàn thành 50% khối lượng, đến 31/12/2025 hoàn thành 100%.": [
        ("khối lượng", 50, 50, "%", "level", "exact"),
        ("khối lượng", 100, 100, "%", "level", "exact"),
    ],
    "Sản lượng cá 90 tấn, riêng cá lăng 30 tấn.": [
        ("Sản lượng cá", 90, 90, "tấn", "level", "exact"),
        ("cá lăng", 30, 30, "tấn", "level", "exact"),
    ],
    "Đàn trâu 15.000 con, đàn dê đạt 800 con; tặng mỗi hộ 2 con giống.": [
        ("Đàn trâu", 15000, 15000, "con", "level", "exact"),
        ("đàn dê", 800, 800, "con", "level", "exact"),
    ],
    "Huy động vốn trồng rừng 5 năm 12 - 13 nghìn tỷ đồng.": [
        ("Huy động vốn trồng rừng 5 năm", 12, 13, "nghìn tỷ đồng", "level", "exact")
    ],
    "Đạt 10 bác sĩ, 30 giường bệnh/10.000 dân.": [
        ("bác sĩ/10.000 dân", 10, 10, "bác sĩ/10.000 dân", "level", "exact"),
        ("giường bệnh/10.000 dân", 30, 30, "giường bệnh/10.000 dân", "level", "exact"),
    ],
    "Tạo việc làm mới cho 3.000 lao động/năm.": [
        ("việc làm mới", 3000, 3000, "lao động/năm", "level", "exact")
    ],
    "Tuổi thọ trung bình đạt 75,5 tuổi; 95% trẻ 5 tuổi biết bơi.": [
        ("Tuổi thọ trung bình", 75.5, 75.5, "tuổi", "level", "exact"),
        ("trẻ 5 tuổi biết bơi", 95, 95, "%", "level", "exact"),
    ],
    "Diện tích nhà ở bình quân đầu người 30 m2 sàn.": [
        ("Diện tích nhà ở bình quân đầu người", 30, 30, "m2 sàn", "level", "exact")
    ],
    "Kim ngạch bán chè đạt 2,5 tỷ USD, tăng 12%/năm.": [
        ("Kim ngạch bán chè", 2.5, 2.5, "tỷ USD", "level", "exact"),
        ("Kim ngạch bán chè", 12, 12, "%/năm", "increase", "exact"),
    ],
    "Tổng vốn trồng rừng đạt 35 nghìn tỷ đồng, bằng 30% GRDP.": [
        ("Tổng vốn trồng rừng", 35, 35, "nghìn tỷ đồng", "level", "exact"),
        ("Tổng vốn trồng rừng", 30, 30, "%", "level", "exact"),
    ],
    "Thu chợ 125 tỷ đồng (tăng 10% so với dự toán).": [
        ("Thu chợ", 125, 125, "tỷ đồng", "level", "exact"),
        ("Thu chợ", 10, 10, "%", "increase", "exact"),
    ],
    "Tỷ lệ che phủ rừng duy trì ổn định ở mức 52%.": [
        ("Tỷ lệ che phủ rừng", 52, 52, "%", "level", "exact")
    ],
    "90% trở lên số hộ có giếng; kết nạp 150 đảng viên mới trở lên.": [
        ("số hộ có giếng", 90, 90, "%", "level", "at_least"),
        ("đảng viên mới", 150, 150, "đảng viên", "level", "at_least"),
    ],
    "Hộ có giếng:\n≥ 55 %\n- Số thợ hái chè giỏi:\n1.250 người (theo bảng kèm)": [
        ("Hộ có giếng", 55, 55, "%", "level", "at_least"),
        ("Số thợ hái chè giỏi", 1250, 1250, "người", "level", "exact"),
    ],
    "Chỉ tiêu giữ rừng (giảm tỷ lệ cây đổ):\n0,2 %": [
        ("Chỉ tiêu giữ rừng (giảm tỷ lệ cây đổ)", 0.2, 0.2, "%", "decrease", "exact")
    ],
    "Thuê bao mới tăng: bản cao trên 120 thuê bao, bản xa trên 30 thuê bao.": [
        ("Thuê bao mới: bản cao", 120, 120, "thuê bao", "increase", "at_least"),
        ("Thuê bao mới: bản xa", 30, 30, "thuê bao", "increase", "at_least"),
    ],
    "Chợ phiên: Phấn đấu tăng trên 2%.": [("Chợ phiên", 2, 2, "%", "increase", "at_least")],
    "Nhóm dịch vụ chợ, dịch vụ bến tăng 5%.": [
        ("Nhóm dịch vụ chợ, dịch vụ bến", 5, 5, "%", "increase", "exact")
    ],
    "Yêu cầu 90% thợ hái chè biết bơi.": [("thợ hái chè biết bơi", 90, 90, "%", "level", "exact")],
    "100% (15/15) bản có giếng; mở 04 lớp tập huấn cho 200 cán bộ.": [
        ("bản có giếng", 100, 100, "%", "level", "exact"),
        ("lớp tập huấn", 4, 4, "lớp tập huấn", "level", "exact"),
        ("cán bộ", 200, 200, "cán bộ", "level", "exact"),
    ],
    # who is to give or make so much, and what those counted by a share have each
    "Vận động hội viên hiến 200 m2 đất chợ; giới thiệu cho Đảng ít nhất 12 thợ gặt.": [
        ("m2 đất chợ", 200, 200, "m2", "level", "exact"),
        ("thợ gặt", 12, 12, "thợ gặt", "level", "at_least"),
    ],
    "100% chi hội gặt đăng ký ít nhất 01 mô hình ươm chè.": [
        ("chi hội gặt đăng ký ít nhất 01 mô hình ươm chè", 100, 100, "%", "level", "exact"),
        ("mô hình ươm chè", 1, 1, "mô hình", "level", "at_least"),
    ],
    "Công tác hái chè: hằng năm có từ 90% trở lên tổ hái giỏi, trong đó từ 20% trở lên hái rất giỏi.": [
        ("tổ hái giỏi", 90, 90, "%", "level", "at_least"),
        ("hái rất giỏi", 20, 20, "%", "level", "at_least"),
    ],
    "Giữ vững phiên chợ, phấn đấu có thêm 05 xã có chợ đêm.": [
        ("xã có chợ đêm", 5, 5, "xã", "increase", "exact")
    ],
    "Trong quý II năm 2024 dời xong 80% lò gạch, giảm ít nhất 15% lò vôi.": [
        ("lò gạch", 80, 80, "%", "level", "exact"),
        ("lò vôi", 15, 15, "%", "decrease", "at_least"),
    ],
    "Đến cuối nhiệm kỳ thu nhập của thợ tăng gấp 1,5 lần so với đầu nhiệm kỳ.": [
        ("thu nhập của thợ", 1.5, 1.5, "lần", "increase", "exact")
    ],
    "Kết nạp mới bình quân hằng năm từ 3% trở lên so với số thợ đầu năm.": [
        ("Kết nạp mới bình quân", 3, 3, "%", "level", "at_least")
    ],
    # one thing told by several figures
    "Chè đắng: 850 ha, 62 tạ/ha, 5.270 tấn.": [
        ("Chè đắng", 850, 850, "ha", "level", "exact"),
        ("Chè đắng", 62, 62, "tạ/ha", "level", "exact"),
        ("Chè đắng", 5270, 5270, "tấn", "level", "exact"),
    ],
    "Số bản có chợ phiên: 18/25 bản, tỷ lệ 72%.": [
        ("Số bản có chợ phiên", 18, 18, "bản", "level", "exact"),
        ("Số bản có chợ phiên", 72, 72, "%", "level", "exact"),
    ],
    "Đến năm 2025: 65% thợ có sổ hái; đến năm 2030: trên 95%.": [
        ("thợ có sổ hái", 65, 65, "%", "level", "exact"),
        ("thợ có sổ hái", 95, 95, "%", "level", "at_least"),
    ],
    "Thu chợ tăng 10% trở lên, đến năm 2030 đạt trên 5.000 tỷ.": [
        ("Thu chợ", 10, 10, "%", "increase", "at_least"),
        ("Thu chợ", 5000, 5000, "tỷ", "level", "at_least"),
    ],
    "Thu chợ 48 tỷ đồng, tăng 11% so năm 2023, trong đó: chè 12 tỷ đồng.": [
        ("Thu chợ", 48, 48, "tỷ đồng", "level", "exact"),
        ("Thu chợ", 11, 11, "%", "increase", "exact"),
        ("chè", 12, 12, "tỷ đồng", "level", "exact"),
    ],
    "Kéo giảm tối thiểu 10% số vụ cháy chợ, 8% số sạp hỏng, 90% sạp có bình bọt.": [
        ("số vụ cháy chợ", 10, 10, "%", "decrease", "at_least"),
        ("số sạp hỏng", 8, 8, "%", "decrease", "exact"),
        ("sạp có bình bọt", 90, 90, "%", "level", "exact"),
    ],
    # no unit, rare units
    "Số chõng tre/vạn thợ: 32; số gùi/vạn thợ: 12.": [
        ("Số chõng tre/vạn thợ", 32, 32, None, "level", "exact"),
        ("số gùi/vạn thợ", 12, 12, None, "level", "exact"),
    ],
    "Tổng đàn: trâu 1.200 con, dê 250 con; mổ mắt 3.200 ca.": [
        ("Tổng đàn: trâu", 1200, 1200, "con", "level", "exact"),
        ("Tổng đàn: dê", 250, 250, "con", "level", "exact"),
        ("mổ mắt", 3200, 3200, "ca", "level", "exact"),
    ],
    "Ngày điều trị trung bình ≤ 6,0 ngày/lượt.": [
        ("Ngày điều trị trung bình", 6, 6, "ngày/lượt", "level", "at_most")
    ],
    "Mỗi bản có 01 tổ công nghệ số cộng đồng.": [
        ("tổ công nghệ số cộng đồng", 1, 1, "tổ", "level", "exact")
    ],
    "Nữ thợ gặt đạt danh hiệu “Khéo tay, hay làm”: 85%.": [
        ("Nữ thợ gặt đạt danh hiệu “Khéo tay, hay làm”", 85, 85, "%", "level", "exact")
    ],
    "Nhân rộng 10 mô hình “Chợ sạch, bến đẹp”.": [
        ("mô hình “Chợ sạch, bến đẹp”", 10, 10, "mô hình", "level", "exact")
    ],
    "Đào 3 kênh với tổng chiều dài 12 km.": [("kênh", 3, 3, "kênh", "level", "exact")],
    "Tỉ lệ hộ có giếng tối thiểu 70%.": [("Tỉ lệ hộ có giếng", 70, 70, "%", "level", "at_least")],
    # what leads to the figure or goes on behind it
    "Đưa 25 lao động đi hái chè xa, đạt 100% KH.": [
        ("lao động đi hái chè xa", 25, 25, "lao động", "level", "exact"),
        ("lao động đi hái chè xa", 100, 100, "%", "level", "exact"),
    ],
    "80% thợ hái chè già trở lên được khám mắt ít nhất 01 lần/năm.": [
        (
            "thợ hái chè già được khám mắt ít nhất 01 lần/năm",
            80,
            80,
            "%",
            "level",
            "at_least",
        )
    ],
    "Cháy chợ giảm cả 3 tiêu chí từ 5 đến 10%.": [
        ("Cháy chợ giảm cả 3 tiêu chí", 5, 10, "%", "decrease", "exact")
    ],
    "Tỷ lệ bản có chợ: năm 2024 đạt 32%; năm 2026 đạt 34%; năm 2030 đạt trên 40%.": [
        ("Tỷ lệ bản có chợ", 32, 32, "%", "level", "exact"),
        ("Tỷ lệ bản có chợ", 34, 34, "%", "level", "exact"),
        ("Tỷ lệ bản có chợ", 40, 40, "%", "level", "at_least"),
    ],
    "Thu chợ đạt từ 55% dự toán trở lên, cả năm vượt dự toán 8 - 10%.": [
        ("Thu chợ", 55, 55, "%", "level", "at_least"),
        ("cả năm", 8, 10, "%", "increase", "exact"),
    ],
    "Thu chợ: toàn xã 55%; họp không giấy: 100% cuộc.": [
        ("Thu chợ: toàn xã", 55, 55, "%", "level", "exact"),
        ("họp không giấy", 100, 100, "%", "level", "exact"),
    ],
    "Nâng tổng số thợ lên 450 người, trong đó thợ lò 90 người.": [
        ("tổng số thợ", 450, 450, "người", "level", "exact"),
        ("thợ lò", 90, 90, "người", "level", "exact"),
    ],
    "Thợ xếp loại khá, giỏi: 65% trở lên; loại yếu: dưới 3%.": [
        ("Thợ xếp loại khá, giỏi", 65, 65, "%", "level", "at_least"),
        ("loại yếu", 3, 3, "%", "level", "at_most"),
    ],
    "Phủ sóng đến 100% khu chợ; bản chè: 8/8 ấp.": [
        ("Phủ sóng đến khu chợ", 100, 100, "%", "level", "exact"),
        ("bản chè", 8, 8, "ấp", "level", "exact"),
    ],
    "Kiểm sát 100% việc cân chè; ban hành ít nhất 02 kiến nghị.": [
        ("Kiểm sát việc cân chè", 100, 100, "%", "level", "exact"),
        ("kiến nghị", 2, 2, "kiến nghị", "level", "at_least"),
    ],
    "Cắt giảm ít nhất 30% giờ cân, 30% phí cân và 30% giấy cân.": [
        ("giờ cân", 30, 30, "%", "decrease", "at_least"),
        ("phí cân", 30, 30, "%", "decrease", "exact"),
        ("giấy cân", 30, 30, "%", "decrease", "exact"),
    ],
    "Tỷ lệ sạp hỏng giảm còn không quá 5%; quy mô chợ gấp 2 lần năm 2020.": [
        ("Tỷ lệ sạp hỏng", 5, 5, "%", "decrease", "at_most"),
        ("quy mô chợ", 2, 2, "lần", "increase", "exact"),
    ],
    "Mục tiêu đến 31/12/2024: giảm từ 3% trở lên tỷ lệ sạp hỏng, không phát sinh sạp cháy.": [
        ("tỷ lệ sạp hỏng", 3, 3, "%", "decrease", "at_least")
    ],
    'Nhân rộng 02 mô hình "chợ sạch, bến đẹp" và 05 HS giỏi.': [
        ('mô hình "chợ sạch, bến đẹp"', 2, 2, "mô hình", "level", "exact"),
        ("HS giỏi", 5, 5, "HS", "level", "exact"),
    ],
    "Đón 1,8 triệu lượt khách (trong đó khách xa 12.000 lượt).": [
        ("lượt khách", 1.8, 1.8, "triệu lượt khách", "level", "exact"),
        ("khách xa", 12000, 12000, "lượt", "level", "exact"),
    ],
    "Số thợ trên 10.000 dân: 13 người; không để tỷ lệ sạp hỏng vượt 0,5%.": [
        ("Số thợ trên 10.000 dân", 13, 13, "người", "level", "exact"),
        ("tỷ lệ sạp hỏng", 0.5, 0.5, "%", "level", "at_most"),
    ],
    "Giữ giá chè, tiết giảm chi phí 5 - 7% so với kế hoạch.": [
        ("chi phí", 5, 7, "%", "decrease", "exact")
    ],
    "Giảm ít nhất 10% số phiên họp, 15% giấy tờ, 20% sạp được dời.": [
        ("số phiên họp", 10, 10, "%", "decrease", "at_least"),
        ("giấy tờ", 15, 15, "%", "decrease", "exact"),
        ("sạp được dời", 20, 20, "%", "level", "exact"),
    ],
    "100% thợ có việc làm, thu nhập bình quân từ 15 triệu đồng/người/tháng trở lên.": [
        ("thợ có việc làm", 100, 100, "%", "level", "exact"),
        ("thu nhập bình quân", 15, 15, "triệu đồng/người/tháng", "level", "at_least"),
    ],
    "Các tổ kiểm tra 90% lò gạch; giúp 20 thợ lò với số vốn 5 tỷ đồng.": [
        ("lò gạch", 90, 90, "%", "level", "exact"),
        ("thợ lò", 20, 20, "thợ lò", "level", "exact"),
        ("số vốn", 5, 5, "tỷ đồng", "level", "exact"),
    ],
    "(1) 100% bản có chợ; (2) Thợ mới 3 - 4%/năm tổng số thợ.": [
        ("bản có chợ", 100, 100, "%", "level", "exact"),
        ("Thợ mới", 3, 4, "%/năm", "level", "exact"),
    ],
    "Thợ gặt được dạy nghề 1.200 người, trong đó nữ 45%; chợ họp cạnh 12 hộ gặt.": [
        ("Thợ gặt được dạy nghề", 1200, 1200, "người", "level", "exact"),
        ("nữ", 45, 45, "%", "level", "exact"),
    ],
    "Phấn đấu đến tháng 6/2024 hoàn thành 60% KH, đến tháng 12/2024 hoàn thành 100% KH năm.": [
        ("KH", 60, 60, "%", "level", "exact"),
        ("KH", 100, 100, "%", "level", "exact"),
    ],
    "Yêu cầu các chợ giảm tối thiểu 20% giấy tờ, tăng tỷ lệ sạp có sổ lên 100%.": [
        ("giấy tờ", 20, 20, "%", "decrease", "at_least"),
        ("tỷ lệ sạp có sổ", 100, 100, "%", "increase", "exact"),
    ],
    "Đầu tư xây dựng mới 15 phòng học, mua sắm 50 chõng tre; có 02 sáng kiến, giải pháp.": [
        ("phòng học", 15, 15, "phòng học", "level", "exact"),
        ("chõng tre", 50, 50, "chõng tre", "level", "exact"),
        ("sáng kiến, giải pháp", 2, 2, "sáng kiến, giải pháp", "level", "exact"),
    ],
    "Nâng tỷ lệ lò xây từ 82% năm 2023 lên 88% năm 2024.": [
        ("tỷ lệ lò xây", 88, 88, "%", "level", "exact")
    ],
    "Tỷ lệ sạp mở: quý I đạt 15%; 6 tháng đạt 45%; cả năm 100%.": [
        ("Tỷ lệ sạp mở", 15, 15, "%", "level", "exact"),
        ("Tỷ lệ sạp mở: 6 tháng", 45, 45, "%", "level", "exact"),
        ("Tỷ lệ sạp mở: cả năm", 100, 100, "%", "level", "exact"),
    ],
    "Phấn đấu đạt và vượt chỉ tiêu thu chợ 320 tỷ đồng.": [
        ("thu chợ", 320, 320, "tỷ đồng", "level", "at_least")
    ],
    "Trồng mới 45 ha chè và nâng năng suất chè lên 9,5 tạ/ha.": [
        ("ha chè", 45, 45, "ha", "level", "exact"),
        ("năng suất chè", 9.5, 9.5, "tạ/ha", "level", "exact"),
    ],
    "Không để tỷ lệ sạp hỏng vượt quá 0,5%; không để phát sinh quá 02 vụ cháy chợ.": [
        ("tỷ lệ sạp hỏng", 0.5, 0.5, "%", "level", "at_most"),
        ("vụ cháy chợ", 2, 2, "vụ", "level", "at_most"),
    ],
    "Dưới 1% sạp bỏ trống.": [("sạp bỏ trống", 1, 1, "%", "level", "at_most")],
    "Giữ vững 05 bến sạch.": [
        ("bến sạch", 5, 5, "bến sạch", "level", "exact"),
    ],
    "Chỉ số sạch của chợ xếp trong 09 chợ đứng đầu tỉnh; có 15 máy cày trên 100 dân.": [
        ("Chỉ số sạch của chợ", 9, 9, "chợ", "level", "at_most"),
        ("máy cày trên 100 dân", 15, 15, "máy cày trên 100 dân", "level", "exact"),
    ],
    "Chỉ số hài lòng của chợ xếp thứ 5 trở lên; chỉ số sạch đứng thứ 10/63 tỉnh.": [
        ("Chỉ số hài lòng của chợ", 5, 5, None, "level", "at_most"),
        ("chỉ số sạch", 10, 10, "tỉnh", "level", "at_most"),
    ],
    "Xây mới 12 phòng học, sửa 30 phòng học, góp 2.000 ngày công đắp đường.": [
        ("phòng học", 12, 12, "phòng học", "level", "exact"),
        ("phòng học", 30, 30, "phòng học", "level", "exact"),
        ("ngày công đắp đường", 2000, 2000, "ngày công", "level", "exact"),
    ],
    "Có 15/20 trường có giếng khơi, đạt 75%; trên 50% sạp có cân, tăng 10% so với đầu vụ.": [
        ("trường có giếng khơi", 15, 15, "trường", "level", "exact"),
        ("trường có giếng khơi", 75, 75, "%", "level", "exact"),
        ("sạp có cân", 50, 50, "%", "level", "at_least"),
        ("sạp có cân", 10, 10, "%", "increase", "exact"),
    ],
    "Đào tạo nghề cho 1.200 lao động; giảm 3% hộ nghèo mỗi năm.": [
        ("Đào tạo nghề cho lao động", 1200, 1200, "lao động", "level", "exact"),
        ("hộ nghèo", 3, 3, "%", "decrease", "exact"),
    ],
    "Tỷ lệ hộ nghèo năm 2022 còn 7,8%.": [],
    "Thu chợ đạt 70 triệu đồng/hộ, gấp 1,3 lần vụ trước; giảm 10% sạp hỏng trên cả 3 dãy.": [
        ("Thu chợ", 70, 70, "triệu đồng/hộ", "level", "exact"),
        ("Thu chợ", 1.3, 1.3, "lần", "increase", "exact"),
        ("sạp hỏng trên cả 3 dãy", 10, 10, "%", "decrease", "exact"),
    ],
    "Xây 3 nhà chợ trị giá 240 triệu đồng; dự đủ 100% các cuộc thi, đạt ít nhất 02 giải.": [
        ("nhà chợ", 3, 3, "nhà", "level", "exact"),
        ("các cuộc thi", 100, 100, "%", "level", "exact"),
        ("giải", 2, 2, "giải", "level", "at_least"),
    ],
    # how things stand, what is spent, who is rewarded, in the midst of a part of targets
    "Hiện chợ có 2.300 hộ, trong đó 45% là thợ.": [],
    "Đã thu 35% phí chợ.": [],
    "Năm trước, tỷ lệ sạp mở đạt 98%.": [],
    "Kinh phí sửa chợ 500 triệu đồng.": [],
    "Tổ có 100% thợ đạt khá được xét khen thưởng.": [],
    "Nghị quyết được 100% đại biểu của chợ tán thành.": [],
    "Qua kiểm tra thấy 12 trường hợp cân sai.": [],
}


@pytest.mark.parametrize("item", LISTED)
def test_items_under_a_heading_of_targets(item: str) -> None:
    flow = make_flow(LIST.format(item))

    found = find_targets(flow, "Chỉ thị", "03/CT-UBND", "2024", 0, len(flow.text))

    assert LISTED[item] == [
        (t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in found
    ]


PROSE: dict[str, list[tuple[float, str, str]]] = {
    "Phấn đấu có trên 100 doanh nghiệp được thành lập mới.": [(100, "doanh nghiệp", "at_least")],
    "phấn đấu đạt tỷ lệ cử tri đi bầu từ 95% trở lên.": [(95, "%", "at_least")],
    "hoàn thành 100% việc rà soát trước ngày 06 tháng 12 năm 2024.": [(100, "%", "exact")],
    "Đưa bệnh viện huyện (700 giường) vào hoạt động trong tháng 9.": [],
    "Trong 10 tháng, thu ngân sách ước đạt 47,5 nghìn tỷ đồng, tăng 14,3% so với cùng kỳ.": [],
    "Khu vực phía đông có mưa 100 - 250 mm, có nơi trên 350 mm.": [],
    "dịch vụ công trực tuyến mức độ 3 và mức độ 4 theo Điều 5.": [],
    "xét tặng Bằng khen không quá 05 cá nhân mỗi đơn vị.": [],
    "bảo đảm ít nhất 45% số bằng khen dành cho người trực tiếp lao động.": [],
    "Năm 2023, tỷ lệ che phủ rừng đạt 61%, bảo đảm kế hoạch.": [],
    "thực hiện Đề án “Đầu tư ít nhất 01 triệu căn hộ” tại tỉnh.": [],
    "Phấn đấu chỉ số chuyển đổi số đứng trong nhóm 15 tỉnh dẫn đầu.": [(15, "tỉnh", "at_most")],
    "Chỉ số chuyển đổi số thuộc nhóm 15 tỉnh dẫn đầu.": [],
    "Phấn đấu cuối năm doanh thu chè đạt 120 tỷ đồng, phát triển mới 15.000 thuê bao.": [
        (120, "tỷ đồng", "exact"),
        (15000, "thuê bao", "exact"),
    ],
    "Mỗi bản phấn đấu có ít nhất 01 nghề mới.": [(1, "nghề", "at_least")],
    "Để bảo đảm tiến độ hoàn thành 02 công trình đang xây dựng.": [],
    "lộ trình đạt mục tiêu ít nhất 50% bản không rác và các mục tiêu đã đề ra.": [
        (50, "%", "at_least")
    ],
    "Phấn đấu án kinh tế giải quyết đạt trên 80%; tỷ lệ bản án bị sửa không quá 2%.": [
        (80, "%", "at_least"),
        (2, "%", "at_most"),
    ],
    "Phấn đấu hồ sơ trực tuyến đạt 75%; số hóa hơn 60% sổ gốc.": [
        (75, "%", "exact"),
        (60, "%", "at_least"),
    ],
    "Huyện huy động dân đắp xong 18 km đê bao trước ngày 20/02/2021.": [(18, "km", "exact")],
    "2. Sở Nước phối hợp với Sở Chè mua bổ sung 900 lít thuốc, 30 thùng phun; lo đủ 70 tấn giống, trong đó có 12 tấn giống thuần.": [
        (900, "lít", "exact"),
        (30, "thùng phun", "exact"),
        (70, "tấn", "exact"),
        (12, "tấn", "exact"),
    ],
    "c) Sở Nước chỉ đạo các trạm nạo vét 1,5 triệu m3 bùn.": [(1.5, "triệu m3", "exact")],
    "- Giao Văn phòng kiểm tra tối thiểu 25 đơn vị.": [(25, "đơn vị", "at_least")],
    "Mùa trước, các trạm phải mua 900 lít thuốc.": [],
    "b) Đến ngày 20/9/2024 giảm 40% số ca mới so với tháng trước; số hộ không khai báo không quá 3%.": [
        (40, "%", "exact"),
        (3, "%", "at_most"),
    ],
    "Khống chế mật độ ruồi dưới 0,7 con/nhà.": [(0.7, "con/nhà", "at_most")],
    "1. Số thanh niên giao quân năm 2024 là 90 người, trong đó giao Sư đoàn 60 người; trình độ trung học 50 - 55%. Tỷ lệ bù đổi dưới 2%.": [
        (90, "người", "exact"),
        (60, "người", "exact"),
        (50, "%", "exact"),
        (2, "%", "at_most"),
    ],
    "1. Chủ tịch các xã không để diện tích chè úa quá 4%; không để quá 2% số hộ thiếu nước.": [
        (4, "%", "at_most"),
        (2, "%", "at_most"),
    ],
    "- Từ năm 2020, huyện phải mua 300 tấn gạo cứu đói.": [],
    "Số thanh niên nhập ngũ bỏ ngũ là 12 người.": [],
    "Số thanh niên giao quân năm 2022 là 90 người.": [],
    "Nâng tổng đầu tư cho khoa học đạt 1,5% GDP vào năm 2015.": [(1.5, "%", "exact")],
    "2- Huyện ủy lo giữ rừng; phấn đấu độ che phủ đạt 26% vào năm 2026, số vụ cháy giảm ít nhất 10%, trồng bù khoảng 35 ha rừng bị lở.": [
        (26, "%", "exact"),
        (10, "%", "at_least"),
        (35, "ha", "about"),
    ],
    "b) Mỗi trường trồng mới từ 30 đến 40 cây bóng mát, có ít nhất 02 giếng khoan sạch.": [
        (30, "cây", "exact"),
        (2, "giếng khoan", "at_least"),
    ],
    "b) Mỗi huyện cử 02 cán bộ đi tập huấn.": [],
    "Phòng đề nghị các trường cử 02 giáo viên, 05 học sinh tham dự; bài viết đạt ít nhất 80% nội dung gốc.": [
        (80, "%", "at_least")
    ],
    "Lập lộ trình, đảm bảo ít nhất 70% chợ có nước.": [(70, "%", "at_least")],
    "3. Ngành Chè phấn đấu hái 250 ha chè xuân, năng suất 9 tạ/ha, sản lượng 225 tấn.": [
        (250, "ha", "exact"),
        (9, "tạ/ha", "exact"),
        (225, "tấn", "exact"),
    ],
    "- Mỗi trường chọn ít nhất 02 bài viết gửi về Phòng.": [(2, "bài viết", "at_least")],
    "c) Các trạm dự trữ tối thiểu 50 tấn gạo, 200 thùng nước.": [
        (50, "tấn", "at_least"),
        (200, "thùng nước", "exact"),
    ],
    "a) Bảo đảm dời xong 100% số nhà ở bãi đã có biển báo lở; liên lạc để 100% chủ đò biết giờ xả nước.": [
        (100, "%", "exact"),
        (100, "%", "exact"),
    ],
    "Nếp sống mới được bảo đảm, 100% hộ đã có giếng.": [],
    "Phấn đấu tốt hơn; đối với một số chợ, bến có tỷ lệ nữ dưới 30% có thể đặt mức riêng.": [],
    "Phấn đấu có 80% trường làng, 90% trường xã và 75% trường huyện có vườn ươm.": [
        (80, "%", "exact"),
        (90, "%", "exact"),
        (75, "%", "exact"),
    ],
    "Giảm 50% mức thu phí qua đò; hỗ trợ 100% học phí.": [],
    "Mức hỗ trợ: 100% tiền giống.": [],
    "Giữ sạch chợ với mục tiêu là dựng 100% cổng bản.": [(100, "%", "exact")],
    "Thu đủ 100% phí qua đò.": [(100, "%", "exact")],
    "Tỷ lệ tiêm phòng cho trâu phải đạt 80% tổng đàn.": [(80, "%", "exact")],
    "Phấn đấu đối với các bản vùng cao, trên 90% được xem truyền hình.": [(90, "%", "at_least")],
    "Giảm thời gian chờ qua phà xuống dưới 60 phút; tỷ lệ thợ hài lòng trên 90%.": [
        (60, "phút", "at_most"),
        (90, "%", "at_least"),
    ],
    "Mỗi đơn vị được đề nghị khen thưởng không quá 05 tập thể; tỷ lệ thợ chiếm ít nhất 70%.": [],
    "Bảo đảm thí sinh đạt từ 80% số câu đúng được vào vòng sau.": [],
    "Yêu cầu các chợ bảo đảm tỉ lệ sạp có bình bọt trên 75%, tỷ lệ sạp bỏ trống không quá 4%.": [
        (75, "%", "at_least"),
        (4, "%", "at_most"),
    ],
    "2. Đề nghị mỗi trường đăng ký ít nhất 02 sản phẩm chè và 01 bài viết gửi về Phòng.": [
        (2, "sản phẩm", "at_least"),
        (1, "bài viết", "exact"),
    ],
    "Bảo đảm đủ nước cho 100% ruộng, kiểm tra, tu sửa xong 12 trạm bơm.": [
        (100, "%", "exact"),
        (12, "trạm bơm", "exact"),
    ],
    "Hạn chế đến mức thấp nhất số vụ cháy; tỷ lệ sạp hỏng giảm còn không quá 5%.": [
        (5, "%", "at_most")
    ],
    "Phấn đấu quy mô chợ gấp 2 lần năm 2020.": [(2, "lần", "exact")],
    "Huyện thống nhất mục tiêu năm 2024: đón từ 2,5 triệu lượt khách.": [
        (2.5, "triệu lượt khách", "exact")
    ],
    "Phấn đấu vận động mỗi thợ tiết kiệm ít nhất 01 ngày lương; thành lập 05 CĐCS trong quý I.": [
        (1, "ngày lương", "at_least"),
        (5, "CĐCS", "exact"),
    ],
    "Số hóa 100% sổ chợ; tỷ lệ sạp có sổ đạt tối thiểu 98,5% và bến 95%.": [
        (100, "%", "exact"),
        (98.5, "%", "at_least"),
        (95, "%", "exact"),
    ],
    "Phấn đấu nâng tiền công của thợ gặt từ 8 triệu đồng/tháng lên 9,2 triệu đồng/tháng.": [
        (9.2, "triệu đồng/tháng", "exact")
    ],
    "- Bảo đảm thu chợ tăng tối thiểu 8% so với năm trước.": [(8, "%", "at_least")],
    "Thu chợ tăng 8% so với năm trước, bảo đảm chi.": [],
    "Tiền công tháng 13 bằng 100% lương.": [],
    "Quỹ chợ: mức đóng bằng 4,5% lương; ngân sách xã hỗ trợ tối thiểu 30%.": [],
    "Sửa xong 5 lò; vốn đối ứng tối thiểu 10%.": [],
    "Phấn đấu tổ chức thành công 01 hội chợ chè.": [(1, "hội chợ", "exact")],
    "Phấn đấu 2 trường có giếng, xây 35 nhà sàn.": [(2, "trường", "exact"), (35, "nhà", "exact")],
    "1. Chỉ số sạch vươn lên nhóm 5 chợ dẫn đầu.": [(5, "chợ", "at_most")],
    "1. Nâng tỷ lệ thợ có thẻ từ 55% lên 65%.": [(65, "%", "exact")],
    "1. Kéo giảm thời gian cân chè từ 30 phút xuống còn 20 phút.": [(20, "phút", "exact")],
    "2. Tiết kiệm 3% dầu đèn.": [(3, "%", "exact")],
    "Phấn đấu đạt tỷ lệ 98% hộ có giếng, hạ tỷ lệ sạp hỏng xuống còn 5,5%.": [
        (98, "%", "exact"),
        (5.5, "%", "exact"),
    ],
    "Chợ mới thu được 45% kế hoạch; phấn đấu thu đạt 100%.": [(100, "%", "exact")],
    "Phấn đấu 100% thợ khó khăn có quà Tết với mức tối thiểu 500.000 đồng/người.": [
        (100, "%", "exact")
    ],
    "Trường hợp tỷ lệ sạp hỏng vượt 3%, chợ phải đóng; bảo đảm an toàn.": [],
    "Bảo đảm canh gác; đơn vị có trên 100 người bố trí thêm bảo vệ.": [],
    "Mức phí giữ đất của xã phải bảo đảm tối thiểu bằng 60% mức hiện hưởng.": [],
    "Các trường điều chỉnh lịch học để hoàn thành năm học (ví dụ lớp đêm có thể giảm 50% số bài).": [],
}


@pytest.mark.parametrize("sentence", PROSE)
def test_running_prose(sentence: str) -> None:
    flow = make_flow(sentence)

    found = find_targets(flow, "Chỉ thị", "03/CT-UBND", "2024", 0, len(flow.text))

    assert PROSE[sentence] == [(t.low, t.unit, t.bound) for t in found]


#: What stands where, and the figures found.
PARTS: dict[str, list[tuple[float, str]]] = {
    "Năm 2012, các bến gặp lũ nhưng đã có nhiều cố gắng. Thu chợ đạt 9,8%, hoàn thành 27 bến.": [],
    "Năm 2012, các bến gặp lũ. Năm 2013 phấn đấu thu chợ đạt 9,8%.": [(9.8, "%")],
    "I - mục tiêu:\n\n- Giai đoạn 2008 - 2010 diện tích chè đạt 6.000 ha.\n\nIi - vùng chè:\n\n- Mỗi xã có 5 ha.": [(6000, "ha")],
    "II. CHỈ TIÊU\n\n- Điểm trung bình chất lượng bến ≥ 3,6 điểm.": [(3.6, "điểm")],
    # what is there already, a quota of those sent, a price, a vote, what a borrower has to have
    "II. CHỈ TIÊU\n\n- Mở 02 lớp dạy chè với 70 thợ; trong đó có 62 thợ đang theo học tại xưởng.": [(2, "lớp")],
    "Mỗi bến cử thợ đi học, trong đó bảo đảm có 01 thợ được cử làm nhóm trưởng.": [],
    "Phấn đấu để thợ được mua gạo với giá ưu đãi, giảm giá trực tiếp 15%.": [],
    "Người vay phải trả trước tiền mua nhà tối thiểu là 30% giá trị căn nhà.": [],
    "Phấn đấu vận động giảm giá phòng trọ cho ít nhất 600 phòng.": [(600, "phòng")],
    # marks without a blank behind them
    "II.Mục tiêu:\n\n1.90 % số hộ có giếng khơi\n\n2.100% số bản có loa\n\nIII.Kinh phí\n\n- 20% của huyện.": [
        (90, "%"),
        (100, "%"),
    ],
    "II.Mục tiêu:\n\n1.90 % số hộ có giếng khơi 2.100% số bản có loa.": [
        (90, "%"),
        (100, "%"),
    ],
    "Chi đoàn đề ra chỉ tiêu: trồng 200 cây chè, giúp 12 hộ nghèo.": [
        (200, "cây"),
        (12, "hộ"),
    ],
    "I- NỘI DUNG THI ĐUA\n\n1- Thi đua làm giàu.\n\nXây dựng 300 nhà và tặng 500 suất quà; nộp thuế 20 tỷ đồng; tỷ lệ bỏ học còn không quá 3%; 90% hộ có điện.": [
        (300, "nhà"), (500, "suất quà"), (20, "tỷ đồng"), (3, "%"), (90, "%"),
    ],
    "Các xã thi đua sôi nổi. Phấn đấu đạt các chỉ tiêu:\n- Sản lượng chè 1.200 tấn;\n- Trồng 30 ha.\n\nCông ty X có vốn 12 tỷ đồng.": [
        (1200, "tấn"), (30, "ha"),
    ],
    "Các nhà máy thi đua với các nội dung:\n\nMột là, tiêm vắc xin cho 100% công nhân; 70 - 75% số máy chạy lại.\n\nHai là, mỗi tổ tặng 20 suất quà.": [
        (100, "%"), (70, "%"), (20, "suất quà"),
    ],
    "Phần thứ nhất\n\nTÌNH HÌNH NĂM 2012\n\nI. Trồng chè\n\nGiảm 5% số lò hỏng.\n\nPhần thứ hai\n\nNHIỆM VỤ NĂM 2013\n\nI. Trồng chè\n\nGiảm 7% số lò hỏng.": [
        (7, "%"),
    ],
    "Năm qua, xã đã đạt được nhiều thành tích, cụ thể là:\n+ Hộ có sổ 100%;\n+ Giảm 5% số lò hỏng.\n\nI. VIỆC TỚI\n\n- Giảm 7% số lò hỏng.": [(7, "%")],
    "Làm chè nhiều năm; đến tháng 8/2016, toàn tỉnh có 23 xã đạt chuẩn, chiếm 28% tổng số xã.": [],
    "Mưa nhiều, huyện vẫn đạt và vượt 15 chỉ tiêu; chè tăng 5,4%, lò hỏng giảm 13%.": [],
    "Phần thứ nhất\nKẾT QUẢ NĂM 2012\n\n1. Hoàn thành 100% chỉ tiêu giao quân.\n\nPhần thứ hai\nPHƯƠNG HƯỚNG NĂM 2013\n\n1. Chỉ tiêu:\na) Giao quân đạt 100% chỉ tiêu.": [
        (100, "%"),
    ],
    "II. CHỈ TIÊU\n\n- Trồng 30 ha.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Mỗi đơn vị nhận giúp đỡ ít nhất 02 làng.": [(30, "ha")],
    "III. CHỈ TIÊU\n\n1. Về giải quyết thủ tục hành chính\n\n- Trồng 30 ha.\n\nIV. THỦ TỤC HÀNH CHÍNH\n\n- Nộp 20% phí.": [(30, "ha")],
    "I- MỤC TIÊU\n\n1- Làm 12 km đường thôn.\n\n3- 85% số hộ có bể nước.": [(12, "km"), (85, "%")],
    "A- MỤC TIÊU\n\n- Trồng 30 ha.\n\nB- CÔNG VIỆC CỦA CÁC XÃ\n\n- Mỗi tổ có 5 ha.": [(30, "ha")],
    "Điều 2. Chỉ tiêu giao ước\n(1) Sở Chè: vận động 25 dự án mới.\n(2) Sở Nước: nợ đọng không quá 5%.\n\nĐiều 3. Phong trào trọng tâm\nHộ dùng 20% phân.": [
        (25, "dự án"), (5, "%"),
    ],
    "1. Chỉ tiêu\n1.1. Trồng 30 ha.\n2. Yêu cầu về an toàn lao động trong mọi vườn chè của Công ty, nhất là khi phun thuốc, khi hái trên dốc cao và khi chở hàng về xưởng vào ban đêm, mọi người đội mũ; mỗi lô để lại 5 ha.": [
        (30, "ha"),
    ],
    "2. Về nhiệm vụ năm 2026\n\n2.1. Chi cho trồng rừng bằng 3% tổng chi của huyện.\n\n2.2. Chỉ số cải cách thuộc nhóm 10 huyện dẫn đầu.\n\n2.3. Giải ngân xong 41,6 tỷ đồng vốn đã bố trí.": [
        (3, "%"), (10, "huyện"), (41.6, "tỷ đồng"),
    ],
    "I. MỨC PHẤN ĐẤU\n\n- Làm 12 km đường thôn.\n\nII. THỜI GIAN\n\nMỗi xã có 5 ha.": [(12, "km")],
    "1. Về mục tiêu\nCơ cấu trà: trà sớm 20%, trà muộn 30 - 35%.\n\n2. Về kỹ thuật\nMỗi xã có 5 ha.": [(20, "%"), (30, "%")],
    # numbered items of what to strive for, with "Trong đó" among them; the bonus sets none
    "Công ty phát động thi đua với các nội dung sau:\n\n1. Giữ chợ.\n\n- Thu chợ tăng 5%;\n\nTrong đó:\n\n+ Bến tăng 7%;\n\nIII. TIỀN THƯỞNG\n\n- Thu chợ tăng 9% được một tháng lương.": [
        (5, "%"), (7, "%"),
    ],
    "II. NỘI DUNG VÀ TIÊU CHÍ THI ĐUA\n\na) Đến năm 2025, 95% hộ có nước sạch.": [(95, "%")],
    "2. Phát động phong trào thi đua làm giàu, tập trung vào các nội dung chủ yếu:\n\n- Thi đua nuôi tôm: đạt 12 tấn.\n\n2\n\n- Nộp thuế 45 tỷ đồng.": [
        (12, "tấn"), (45, "tỷ đồng"),
    ],
    "Điều 1. Giao chỉ tiêu hái chè năm 2013 cho các bản, các tổ trên địa bàn xã, tổng số 420 tạ chè búp, cụ thể:\n\n1. Bản Mơ: 120 tạ.\n\n2. Bản Sim: 300 tạ.": [
        (120, "tạ"), (300, "tạ"),
    ],
    "I/ MỤC ĐÍCH\n\n1/ Vui chợ.\n\nII/ CHỈ TIÊU NĂM 2013:\n\n1/ Về chợ:\n\n- 15% thợ hái giỏi.\n\nIII/ BIỆN PHÁP\n\n- Chợ có 20% sạp.": [
        (15, "%"),
    ],
    "II. CHỈ TIÊU VÀ BIỂU ĐIỂM\n\n1. Hái chè đạt 100%: 10 điểm; đạt 80%: 8 điểm.": [],
    "II. NỘI DUNG THI ĐUA\n\n- Điều kiện đăng ký: mỗi tổ có ít nhất 15 hội viên.": [],
    "Chợ phát động thi đua với các chỉ tiêu sau:\n\n100% tổ hái đăng ký.\n\nXây 35 sạp mới.\n\nThời gian: 90 ngày, mở 12 sạp.\n\nTrồng 5 ha.": [
        (100, "%"), (35, "sạp"),
    ],
    "I. VIỆC LÀM\n\n- Thi đua hái chè: thu 12 tấn chè.": [(12, "tấn")],
    "Phụ lục 4\nTHANG ĐIỂM THI ĐUA\n\n- Trồng chè đạt 100%: 10 điểm.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", PARTS)
def test_parts(text: str) -> None:
    flow = make_flow(text)

    found = find_targets(flow, "Chỉ thị", "03/CT-UBND", "2013", 0, len(flow.text))

    assert PARTS[text] == [(t.low, t.unit) for t in found]


KINDS: dict[tuple[str, str, str], int] = {
    # what is pledged is about emulation, whatever its title
    ("Giao ước", "Giữ rừng", "I. VIỆC CHUNG\n\n| Việc | Cần có |\n| Nhà sàn | 9 nhà |\n| Bể nước | 14 bể |\n\nII. LỜI HỨA\n\nGiữ lời."): 2,
    ("Kế hoạch", "Giữ rừng", "I. VIỆC CHUNG\n\n| Việc | Cần có |\n| Nhà sàn | 9 nhà |\n| Bể nước | 14 bể |\n\nII. LỜI HỨA\n\nGiữ lời."): 0,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- 50% thợ hái chè, bản có từ 30 thợ được tham gia hội."): 1,
    ("Quyết định", "Lập tổ giữ chợ", "Điều 3. Giao các bến cử thợ giữ chợ, phấn đấu trên 92% bến có phao."): 1,
    ("Quyết định", "Lập tổ giữ chợ", "Điều 3. Thợ vào tổ có trên 92% ngày công."): 0,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- Trên 90% thợ hài lòng với chợ.\n\n- Dưới 1% sạp có nợ."): 2,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- 60% thợ có thẻ.\n\n- Trên 80% dân số có nghề."): 0,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- 50% kinh phí được lấy từ quỹ chợ."): 0,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- 20% thợ có thành tích được khen."): 0,
    ("Kế hoạch", "Giữ chợ", "III. VIỆC LÀM\n\n- 60% dân số ở ven sông được học bơi.\n\n- 40% thợ có điểm cao được vào vòng sau."): 0,
    ("Phát động", "Thi đua năm 2024", "Năm nay:\n\n- Mỗi tổ gồm 05 người, thưởng theo quý."): 0,
    ("Hướng dẫn", "Chấm điểm thi đua", "1. Cách chấm\n\n- Tổ phấn đấu hoàn thành 100% việc thì được 10 điểm."): 0,
    ("Công văn", "Giữ chợ", "III. VIỆC LÀM\n\n- 50% thợ hái chè được tham gia hội."): 0,
    ("Phát động", "Thi đua năm 2024", "Năm nay:\n\n4/ Chợ vượt mức quý từ 5% được thưởng 10 triệu đồng."): 0,
    ("Phát động", "Thi đua năm 2024", "Năm nay:\n\n+ Thu chợ tăng trên 12%;"): 1,
    ("Phát động", "Thi đua năm 2024", "Năm nay:\n\n+ Cổng chợ: Phấn đấu tăng trên 12%;\n\n: Bến trên 120 thuê bao, chợ tăng 4%."): 3,
    ("Phát động", "Thi đua năm 2024", "Năm nay:\n\n- 100 ngày, từ ngày 05/3 đến ngày 12/6/2024, gồm 03 chặng."): 0,
    ("Hướng dẫn", "Thi đua năm 2024", "I. Yêu cầu\n\n- Gom thợ, phấn đấu tăng tỷ lệ thợ vào hội lên 60%."): 1,
    ("Hướng dẫn", "Thi đua năm 2024", "I. Việc\n\n1. Đến hết năm 2024 phải có 98% bến có phao."): 1,
    ("Hướng dẫn", "Chấm điểm thi đua", "I. Việc\n\n1. Đến hết năm 2024 phải có 98% bến có phao."): 0,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n1. Trước mắt, 100% các bến học bơi đầy đủ theo sách mới."): 1,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n1. Chợ ở địa điểm mới mở cho thợ, 100%: không sót ai."): 1,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n- 100 % thợ ở chợ trọng điểm đeo thẻ."): 1,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n- Thợ đeo thẻ đạt 100%."): 1,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n- Thợ đeo thẻ đạt 100%: 10 điểm."): 0,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n- Thợ nghèo được giảm 100% học phí."): 0,
    ("Hướng dẫn", "Thi đua năm 2024", "I. Việc\n\n- Bảo đảm trên 90% thợ ở thời điểm mở chợ có thẻ."): 1,
    ("Hướng dẫn", "Thi đua năm 2024", "I. Việc\n\n- Bảo đảm trên 90% thợ có thẻ thì được thưởng."): 0,
    ("Hướng dẫn", "Việc chợ năm 2024", "I. Việc\n\n1. Khi có 100% các bến đồng ý thì xét tặng danh hiệu."): 0,
    ("Kế hoạch", "Soát chợ", "I. Việc\n\n1. Số lượng chợ soát: Tối thiểu 20% chợ bến và chợ phiên."): 1,
    ("Kế hoạch", "Họp chợ", "I. Việc\n\n1. Bảo đảm số thợ dự họp đạt ít nhất 50% tổng số thành viên được triệu tập."): 0,
    ("Hướng dẫn", "Lập cụm thi đua", "I. Việc\n\n1. Mỗi cụm phải có tối thiểu 5 chợ."): 0,
    ("Hướng dẫn", "Thi đua năm 2024", "I. Yêu cầu\n\n- Tăng tỷ lệ thợ vào hội lên 60%."): 0,
    ("Thông báo", "Kết luận thanh tra chợ", "1. Bến\n\nChợ có họp cho 100% thợ."): 0,
    ("Thông báo", "Kết quả thực hiện chỉ tiêu", "1. Các chỉ tiêu chợ:\n\n- Thu chợ đạt 12%."): 0,
    ("Thông báo", "Kết quả họp chợ", "1. Các chỉ tiêu chợ:\n\n- Thu chợ đạt 12%."): 1,
    (
        "Báo cáo",
        "Kết quả thực hiện chỉ tiêu",
        "1. Chợ\n\n2. Nhiệm vụ năm 2025\n\n2.1. Chỉ tiêu\n\n- Thu chợ đạt 12%.",
    ): 1,
}  # fmt: skip


@pytest.mark.parametrize("row", KINDS)
def test_by_type_and_title(row: tuple[str, str, str]) -> None:
    kind, title, text = row
    flow = make_flow(text)

    found = find_targets(flow, kind, None, "2024", 0, len(flow.text), title=title)

    assert len(found) == KINDS[row]


#: What a bracket parts by years, in a document on what is to be done from a year on, or until one.
BY_YEARS: dict[tuple[str | None, str, str], list[tuple[str, float, str]]] = {
    ("2031", "Trồng trám", "- Giai đoạn I (2031-2033) trồng mới 600 ha chủ yếu tập trung ở bãi trên (năm 2031 trồng mới 100 ha; năm 2032 trồng mới 240 ha; năm 2033 trồng mới 260 ha)."): [
        ("trồng mới", 600, "ha"), ("trồng mới", 100, "ha"), ("trồng mới", 240, "ha"), ("trồng mới", 260, "ha"),
    ],
    ("2031", "Xây cầu", "- Xây 30 cầu treo (năm 2032: 12 cầu; năm 2033: 18 cầu)."): [
        ("cầu treo", 30, "cầu treo"), ("cầu treo", 12, "cầu"), ("cầu treo", 18, "cầu"),
    ],
    (None, "Thắp đèn đến năm 2033", "- Tỷ lệ bản có đèn đạt 95% (trong đó năm 2032 đạt 80%, năm 2033 đạt 95%)."): [
        ("Tỷ lệ bản có đèn", 95, "%"), ("Tỷ lệ bản có đèn", 80, "%"),
    ],
    # what was, what it costs, what no one knows
    ("2034", "Trồng trám", "- Trồng mới 600 ha trám (năm 2032 trồng mới 240 ha; năm 2033 trồng mới 360 ha)."): [],
    ("2031", "Trồng trám", "- Kinh phí ươm trám là 30 tỷ đồng (năm 2032: 12 tỷ đồng; năm 2033: 18 tỷ đồng)."): [],
    (None, "Bắc cầu", "- Bắc 30 cầu treo (năm 2032: 12 cầu; năm 2033: 18 cầu)."): [],
}  # fmt: skip


@pytest.mark.parametrize("row", BY_YEARS)
def test_a_bracket_that_parts_a_figure_by_years(row: tuple[str | None, str, str]) -> None:
    year, title, text = row
    flow = make_flow(f"II. VIỆC LÀM\n\n{text}\n")

    found = find_targets(flow, "Nghị quyết", None, year, 0, len(flow.text), title=title)

    assert BY_YEARS[row] == [(t.indicator, t.low, t.unit) for t in found]


def test_a_number_with_a_year_makes_law_only_for_types_that_make_law() -> None:
    flow = make_flow("Rà soát, bảo đảm 100% doanh nghiệp có sổ.")

    old, law = (
        find_targets(flow, kind, "21/1998/CT-UB", "1998", 0, len(flow.text))
        for kind in ("Chỉ thị", "Nghị quyết")
    )

    assert (len(old), len(law)) == (1, 0)


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        (
            "Phấn đấu 55% bản dựng cổng chào (các bản: Suối Vàng, Đồi Mơ).",
            ["bản dựng cổng chào (các bản: Suối Vàng, Đồi Mơ)"],
        ),
        ("(phấn đấu 55% bản dựng cổng chào).", ["bản dựng cổng chào"]),
        ("Các trường vận động 100% trò nhỏ học bơi.", ["trò nhỏ học bơi"]),
        (
            "Về lo chỗ học cho tỉnh (đảm bảo tỷ lệ phòng học lợp ngói đạt 100%): Giao Sở Nước xem.",
            ["tỷ lệ phòng học lợp ngói"],
        ),
        ("Yêu cầu các chợ bảo đảm tỉ lệ sạp có bình bọt trên 75%.", ["tỉ lệ sạp có bình bọt"]),
        ("Đề nghị các chợ chỉ đạo bảo đảm số sạp mở cửa đạt từ 98% trở lên.", ["số sạp mở cửa"]),
        ("Yêu cầu các trạm bơm tiết kiệm tối thiểu 15% lượng nước.", ["lượng nước"]),
        (
            "Cả làng thu tiền cho 5.000 người đi chợ, phổ cập bơi đạt 100%.",
            ["phổ cập bơi"],
        ),
        ("Các tổ tập trung thực hiện tiết kiệm 10% dầu đèn.", ["dầu đèn"]),
        (
            "Phấn đấu tỷ lệ hộ nghèo (tỷ lệ theo chuẩn mới) còn 3%.",
            ["tỷ lệ hộ nghèo (tỷ lệ theo chuẩn mới)"],
        ),
    ],
)
def test_brackets_beside_what_is_measured(sentence: str, indicators: list[str]) -> None:
    flow = make_flow(sentence)

    found = find_targets(flow, "Kế hoạch", "3/KH-UBND", "2024", 0, len(flow.text))

    assert [t.indicator for t in found] == indicators


def test_thresholds_of_awards_are_no_targets() -> None:
    flow = make_flow("III. TIÊU CHUẨN KHEN THƯỞNG\n\n- Tỷ lệ cử tri đi bầu đạt từ 98% trở lên.\n")

    assert find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text)) == ()


def test_the_figure_is_kept_as_printed_with_its_words() -> None:
    flow = make_flow(LIST.format("Trồng rừng mới 9.000 ha"))

    (found,) = find_targets(flow, "Chỉ thị", None, "2024", 0, len(flow.text))

    assert found.printed == "9.000 ha"
    assert "9.000 ha" in (found.evidence[0].quote or "")
