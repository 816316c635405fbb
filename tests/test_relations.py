"""How a document relates to those it cites, in the words of officers of every kind."""

from __future__ import annotations

import pytest

from thidua.graph.extract.citations.find import find_citations
from thidua.graph.extract.citations.mentions import Setting
from thidua.graph.extract.citations.short_references import attach_short_references
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.names import Home


def relations(words: str, kind: str) -> list[str]:
    """How what `words` name relates to a document of this kind."""
    flow, home = make_flow(words), Home("tỉnh", "Sông Thao")
    setting = Setting("99/X-UBND", kind, "2024-01-08", "Ủy ban nhân dân tỉnh Sông Thao", home)
    end = len(flow.text)
    found = attach_short_references(flow, find_citations(flow, 0, end, setting), 0, end)
    return [c.relation for c in found]


#: Words -> the relation of each document that they name, in order.
SAID = {
    # to be carried out
    "Các xã bám theo và vận dụng Hướng dẫn số 5/HD-SNV để chấm điểm.": "implements",
    "Trên tinh thần Kế hoạch số 5/KH-UBND, các xã chia nương:": "implements",
    "Để đưa Nghị quyết số 5-NQ/TU ngày 02/3/2020 vào cuộc sống, các xã trồng chè.": "implements",
    "Phấn đấu hoàn thành xuất sắc các mục tiêu Nghị quyết số 5-NQ/TU.": "implements",
    "Xã đã hoàn thành các mục tiêu Nghị quyết số 5-NQ/TU.": "cites",
    "Chấm điểm bảo đảm đúng Luật Trồng trọt và Nghị định số 5/2020/NĐ-CP.": "implements implements",
    "Khắc phục những thiếu sót, tồn tại đã chỉ ra tại Kết luận số 5/KL-TTr.": "implements",
    "Chấn chỉnh những thiếu sót nêu trong Công văn số 5/SYT-NVY.": "cites",
    "Tiếp tục thực hiện Nghị quyết Đại hội; Kết luận số 5-KL/TW; Chỉ thị số 6-CT/TW.": "implements implements",
    "Sở đã nêu tại Nghị quyết Đại hội; Kết luận số 5-KL/TW.": "cites",
    "Đưa nội dung Kết luận số 5-KL/TW vào sinh hoạt chi bộ.": "implements",
    "Tổ chức tập huấn Nghị định số 5/2020/NĐ-CP cho người hái chè.": "implements",
    "Thi tìm hiểu Luật Cư trú cho học sinh.": "implements",
    "Vượt các chỉ tiêu nêu trong Nghị quyết số 5-NQ/TU.": "implements",
    "Sở đã có Công văn số 5/SYT-NVY. Để triển khai Công văn trên, các xã báo cáo.": "implements",
    "Sở có văn bản số 5/SYT-NVY; thực hiện văn bản trên, các xã báo cáo.": "implements",
    # by the shape of the sentence, whatever its verb
    "Thấm nhuần Nghị quyết số 5-NQ/TU của Tỉnh ủy, Ủy ban nhân dân tỉnh yêu cầu các xã trồng chè.": "implements",
    "1. Dán Chỉ thị số 5/CT-TTg ở bảng tin của thôn.": "implements",
    "Để làm cho đến nơi đến chốn Nghị quyết số 5-NQ/TU về trồng chè, đồng thời tiếp tục thực hiện Chỉ thị số 6-CT/TW về rừng, Ủy ban nhân dân tỉnh "
    "mở hội.": "implements implements",
    "Để đưa vào cuộc sống Nghị quyết số 5-NQ/TU về trồng chè, thực hiện Kế hoạch số 8-KH/TU, căn cứ Luật Trồng trọt, Ủy ban nhân dân tỉnh mở hội.": "implements implements basis",
    "Để sửa đổi cho hợp lòng dân Nghị quyết số 5-NQ/TU, Ủy ban nhân dân tỉnh mở hội.": "cites",
    "Tinh thần của Nghị quyết số 5-NQ/TU về trồng chè phải thấm tới từng nhà.": "implements",
    "Nghị quyết số 5-NQ/TU quy định mỗi xã phải có vườn chè.": "cites",
    "Nghị quyết số 5-NQ/TU cần được sửa đổi.": "cites",
    "Sở có Công văn số 5/SYT-NVY. Để thực hiện Công văn nêu trên cùng việc hái chè, các xã báo cáo.": "implements",
    # an order speaks of it, whatever the verb, and nothing makes background of it
    "Mỗi chi bộ soi mình vào Nghị quyết số 5-NQ/TU.": "implements",
    "Ai vi phạm thì chiếu Nghị định số 5/2020/NĐ-CP mà xử.": "implements",
    "Mức chi lấy từ Thông tư số 5/2020/TT-BTC.": "implements",
    "Nương chè tốt hơn kể từ khi có Nghị quyết số 5-NQ/TU.": "cites",
    "Bỏ thói hình thức đã nhắc ở Chỉ thị số 5-CT/TU.": "cites",
    "Hái chè vượt mức hơn hẳn Kế hoạch số 5/KH-BNV.": "cites",
    "Vườn chè của Nghị quyết số 5-NQ/TU xanh tốt.": "cites",
    "Các Kế hoạch sau hết hiệu lực: a) Kế hoạch số 5/KH-UBND; b) Kế hoạch số 6/KH-UBND.": "repeals repeals",
    "Bãi bỏ các nội dung về trồng chè tại Kế hoạch này đã được công bố và phổ biến rộng rãi tới các xã, bản tại các Kế hoạch:\n- Kế hoạch số 5/KH-UBND;\n- Kế hoạch số 6/KH-UBND.": "repeals repeals",
    "Các việc khác không điều chỉnh tại Kế hoạch này thực hiện theo Kế hoạch số 5/KH-UBND.": "implements",
    "Thực hiện Chỉ thị số 5/CT-TTg, Sở Y tế đã tham mưu tỉnh ban hành Kế hoạch số 6/KH-UBND.": "cites cites",
    "Kế hoạch số 5/KH-UBND về trồng chè nay bãi bỏ.": "repeals",
    "Kế hoạch này thế chân Kế hoạch số 5/KH-UBND.": "replaces",
    "Chỉ thị số 5/CT-UBND nhường chỗ cho Chỉ thị này.": "replaces",
    "Hái chè để Nghị quyết số 5-NQ/TU không nằm trên giấy.": "implements",
    "Cùng cả nước làm cho được Quyết định số 5/QĐ-TTg.": "implements",
    "Đợt trước mở theo Kế hoạch số 5/KH-UBND đã khép lại.": "cites",
    "Dựa vào Luật Trồng trọt;\nĐể đưa Nghị quyết số 5-NQ/TU vào cuộc sống, xã mở hội.\n1. Hái chè.": "basis implements",
    "Mùa chè.\n\n1. Hái chè.\n\nSoi vào Luật Trồng trọt; mở hội.": "implements",
    "Kế hoạch số 5/KH-UBND về trồng chè nay đã xong.": "cites",
    "Chỉ thị này nối tiếp Chỉ thị số 5/CT-UBND.": "implements",
    "Mỗi chi bộ lấy Nghị quyết số 5-NQ/TU làm thước đo.": "implements",
    "Biến Nghị quyết số 5-NQ/TU về trồng chè thành việc làm hằng ngày.": "implements",
    "Nơi nào cũng đem Nghị quyết số 5-NQ/TU và Chỉ thị số 6/CT-TTg ra thi hành.": "implements implements",
    "Xã nào còn lúng túng với Chỉ thị số 5/CT-TTg thì tổ chức học lại.": "implements",
    "Nghị quyết số 5-NQ/TU phải được quán triệt đến từng thôn.": "implements",
    "Nghị quyết số 5-NQ/TU đã được quán triệt đến từng thôn.": "cites",
    "Nhằm hiện thực hóa Nghị quyết số 5-NQ/TU, các xã trồng chè.": "implements",
    "Để Nghị quyết số 5-NQ/TU đi vào cuộc sống, các xã trồng chè.": "implements",
    "Góp phần hoàn thành thắng lợi Nghị quyết số 5-NQ/TU.": "implements",
    "Căn cứ Luật Trồng trọt; nhằm đưa Chỉ thị số 5-CT/TW vào cuộc sống, Hội phát động:": "basis implements",
    "Làm tròn phần việc tỉnh nhận tại Kế hoạch số 5/KH-BNV.": "implements",
    "Chỉ tiêu nêu trên cao hơn mục tiêu của Kế hoạch số 5/KH-BNV.": "cites",
    "Chi đúng mức tại Nghị quyết số 5/NQ-HĐND.": "implements",
    "Nhiều xã chi chưa đúng mức tại Nghị quyết số 5/NQ-HĐND.": "cites",
    "Bắt tay vào cuộc vận động “Giữ rừng” mà Chỉ thị số 5-CT/TU đã đề ra.": "implements",
    "Quán triệt Chỉ thị số 5-CT/TW về chăm sóc rừng, thực hiện Chỉ thị số 6-CT/TU, các xã trồng chè.": "implements implements",
    "Căn cứ Chỉ thị số 5-CT/TW về chăm sóc rừng, thực hiện Chỉ thị số 6-CT/TU, các xã trồng chè.": "basis implements",
    "Căn cứ Chỉ thị số 5-CT/TW về chăm sóc rừng, thực hiện Chỉ thị số 6-CT/TW;": "basis cites",
    "Thực hiện Chỉ thị số 5-CT/TW về quản lý đất, thi hành Luật Đất đai.": "implements cites",
    "Bản án thuộc diện công bố được đưa lên mạng theo Nghị quyết số 5/2020/NQ-HĐTP.": "implements",
    "Việc chấm điểm căn cứ Hướng dẫn số 5/HD-HĐTĐKT.": "implements",
    "Ủy ban nhân dân tỉnh căn cứ Luật Trồng trọt để mở đợt thi đua.": "basis",
    "Hoàn thành trước hạn các chỉ tiêu mà Nghị quyết số 5/NQ-HĐND giao.": "implements",
    "Phấn đấu vượt 5% chỉ tiêu Nghị quyết số 5/NQ-HĐND.": "implements",
    "Bộ Y tế có Chỉ thị số 5/CT-BYT. Thực hiện Chỉ thị đó, các xã đắp đập.": "implements",
    # … and what that does not tell
    "Quán triệt Chỉ thị số 5-CT/TW; rút kinh nghiệm từ Kế hoạch số 7/KH-BNV.": "implements cites",
    "Kết quả ấy là nhờ thực hiện Nghị quyết số 5-NQ/TU.": "cites",
    "Đến nay mới có 12 xã triển khai Kế hoạch số 5/KH-BNV.": "cites",
    "Rà soát, sửa Quyết định số 5/QĐ-UBND cho hợp.": "cites",
    "Giao Sở Nội vụ trình thay thế Quyết định số 5/QĐ-UBND.": "cites",
    "Bên cạnh Nghị quyết số 5-NQ/TU, Ủy ban nhân dân tỉnh mở đợt thi đua.": "cites",
    "2. Gần đây Nghị quyết số 5-NQ/TU được nhắc nhiều.": "cites",
    "Danh sách kèm Quyết định số 5/QĐ-UBND có 12 hộ.": "cites",
    "Tổng kết Nghị quyết số 5-NQ/TU vào tháng 6.": "cites",
    "Khắc phục bệnh hình thức mà Kết luận số 5-KL/TU đã nêu.": "cites",
    "Các cụm (chia theo Quyết định số 5/QĐ-UBND) thi đua.": "cites",
    "Các xã (phân loại theo các Quyết định số 5/QĐ-UBND) giữ giếng.": "cites",
    "Ghi sổ (làm gọn theo Quyết định số 5/QĐ-UBND).": "implements",
    "Các cụm (xếp theo Quyết định số 5/QĐ-UBND năm 2020 về chia cụm) thi đua.": "cites",
    "Các cụm chia theo Quyết định số 5/QĐ-UBND họp mỗi quý.": "cites",
    "Điểm cộng (tính theo Hướng dẫn số 5/HD-SNV) không quá 10.": "implements",
    "Xét theo Quy định số 5-QĐ/TU (văn bản đã thế chỗ Quy định số 4-QĐ/TU).": "implements cites",
    "Quán triệt Nghị quyết số 5-NQ/TW; được Thường trực Tỉnh ủy cho phép tại Công văn số 6-CV/TU, tỉnh mở đợt thi đua.": "implements cites",
    "Các xã thẩm định mô hình “Thôn học tập”, như Quyết định số 5/QĐ-TTg đã giao.": "cites",
    "Chấn chỉnh việc khen, theo đó xã nào còn khuyết điểm đã nêu ở Công văn số 5/SNV-TĐ thì giải trình.": "cites",
    "Hai năm thực hiện Nghị quyết số 5-NQ/TU, diện tích chè tăng.": "cites",
    "Năm 2023, các xã đã thực hiện tốt Nghị quyết số 5-NQ/TU.": "cites",
    "Tiền thưởng lấy ở quỹ lập theo Quyết định số 5/QĐ-UBND.": "cites",
    # told of
    "Kế thừa kết quả 10 năm thực hiện Nghị quyết số 5-NQ/TW, các xã trồng chè.": "cites",
    "Đánh giá kết quả 3 năm thực hiện Chỉ thị số 5/CT-TTg.": "implements",
    "Người có công với cách mạng theo Pháp lệnh Ưu đãi người có công.": "cites",
    "Đối với các xã thuộc diện đầu tư theo Quyết định số 5/QĐ-TTg thì trồng trước.": "cites",
    "Hội đồng được thành lập theo Quyết định số 5/QĐ-UBND gồm có:": "cites",
    "Từ kết quả kiểm tra theo Quyết định số 5-QĐ/UBKTTU, Ban nhận thấy:": "cites",
    "Theo Báo cáo số 5/BC-SYT, năng suất chè tăng.": "cites",
    "Trích Điều 5 Quy chế ban hành theo Quyết định số 5/QĐ-TLĐ.": "cites",
    "Xử lý việc tặng quà trái quy định tại Chỉ thị số 5/CT-TTg.": "cites",
    "Sở triển khai ngay khi Nghị định số 5/2019/NĐ-CP có hiệu lực.": "cites",
    "Theo đánh giá tại Báo cáo số 5/BC-SYT, chè tốt.": "cites",
    "Xử lý theo Quy định số 5-QĐ/TW và không vi phạm Quy định số 6-QĐ/TW.": "implements cites",
    "Người cao tuổi theo quy định tại Điều 2 Luật Người cao tuổi là người từ đủ 60 tuổi.": "cites",
    "Người hái chè báo cáo theo quy định tại Nghị định số 5/2020/NĐ-CP.": "implements",
    "Các xã nộp tiền theo Luật Cư trú, trừ trường hợp nuôi ong theo Luật Trồng trọt.": "implements cites",
    "Nhân rộng phong trào “Giữ rừng” (phát động theo Kế hoạch số 5/KH-UBND).": "cites",
    "Hưởng ứng phong trào “Giữ rừng” (Quyết định số 5/QĐ-TTg), các xã trồng chè.": "cites",
    # what a decision rests on
    "Chiểu Nghị định số 5/CP ngày 3/4/1995 của Chính phủ;": "basis",
    "Theo Tờ trình số 5/TTr-SNV ngày 02/3/2020 của Sở Nội vụ,": "basis",
    # sent on
    "Chỗ dựa: Công văn số 5/SYT-NVY (văn bản gửi kèm để các xã đọc trước khi hái chè).": "forwards",
    "Sở gửi tới các đơn vị Kế hoạch số 5/KH-UBND để thực hiện.": "forwards",
    "Sở trích gửi nội dung Thông báo số 5/TB-UBND để các xã biết.": "forwards",
    "Theo Luật Viên chức, Sở gửi kèm Đề cương và Công văn số 5/BNV-VP.": "implements forwards",
    "Sở đã gửi các đơn vị Công văn số 5/SYT-NVY.": "cites",
    "Chi tiết theo Kế hoạch số 5/KH-UBND gửi kèm.": "forwards",
    "Thực hiện Kế hoạch số 5/KH-UBND và biểu gửi kèm.": "implements",
    "Bộ có Nghị định số 5/2022/NĐ-CP quy định miễn thuế theo Nghị quyết số 6/2022/QH15 (gửi kèm).": "forwards cites",
    "Ngày 02/3/2020, UBND tỉnh ban hành Quyết định số 5/QĐ-UBND. Sở gửi Quyết định trên để các xã biết.": "forwards",
}
#: The same in a letter.
WRITTEN = {
    "Ủy ban nhân dân tỉnh sao y Chỉ thị số 5/CT-TTg gửi các xã.": "forwards",
    "Kèm công văn này có Kế hoạch số 5/KH-UBND.": "forwards",
    "Đề nghị đọc Chỉ thị số 5/CT-TTg trên loa thôn.": "implements",
    "Toàn văn Chỉ thị số 5/CT-TTg đăng tại trang của Sở.": "cites",
    "Văn phòng chuyển nguyên văn Chỉ thị số 5/CT-TTg tới các xã.": "forwards",
    "Văn phòng gửi nguyên văn Chỉ thị số 5/CT-TTg tới các xã.": "forwards",
    "Văn phòng gửi nguyên văn Chỉ thị số 5/CT-TTg.": "cites",
    "Văn phòng đã chuyển Chỉ thị số 5/CT-TTg tới các xã.": "cites",
    "Sở nhận được Chỉ thị số 5/CT-TTg và sao gửi các xã.": "forwards",
    "Sở nhận được Công văn số 5/SNV-TĐ và gửi về Bộ ý kiến của mình.": "cites",
    "Xin gửi kèm theo đây Chỉ thị số 5/CT-TTg.": "forwards",
    "Ủy ban nhân dân tỉnh kính gửi Bộ Y tế Báo cáo số 5/BC-UBND.": "forwards",
    "Ủy ban nhân dân tỉnh trình Bộ Y tế Tờ trình số 5/TTr-UBND.": "forwards",
    "Ủy ban nhân dân tỉnh đã gửi Bộ Y tế Báo cáo số 5/BC-UBND.": "cites",
    "Sở Y tế gửi Ủy ban nhân dân tỉnh Báo cáo số 5/BC-SYT.": "cites",
}
#: The same in a decision.
DECIDED = {
    "Quyết định số 5/QĐ-UBND được bổ sung hai xã kể từ ngày ký Quyết định này.": "amends",
    "Quyết định số 5/QĐ-UBND được bổ sung tại Quyết định số 6/QĐ-UBND.": "cites cites",
    "Quyết định này thêm hai xã vào Quyết định số 5/QĐ-UBND.": "amends",
    "Quyết định này thế chỗ Quyết định số 5/QĐ-UBND.": "replaces",
    "Quyết định số 5/QĐ-UBND được thay bằng Quyết định này.": "replaces",
    "Quyết định này xóa bỏ Quyết định số 5/QĐ-UBND.": "repeals",
    "Quyết định số 5/QĐ-UBND từ nay thôi áp dụng.": "repeals",
    "Quy định tại Quyết định số 5/QĐ-UBND trái với Quyết định này đều bãi bỏ.": "repeals",
    "Phần II Quyết định số 5/QĐ-UBND được sửa như sau:": "amends",
    "Điểm 3 của Quyết định số 5/QĐ-UBND nay đọc là: “trồng chè”.": "amends",
    "Từ nay không áp dụng Quyết định số 5/QĐ-UBND.": "repeals",
    "Quyết định số 5/QĐ-UBND thôi hiệu lực.": "repeals",
    "Nay rút bỏ Quyết định số 5/QĐ-UBND.": "repeals",
    "Dựa vào Luật Trồng trọt;\nĐược Bộ Y tế giao tại Công văn số 5/BYT-KH;\nTiếp thu Kết luận số 6-KL/TW;\nThực hiện Chỉ thị số 7/CT-TTg;\n\nQUYẾT ĐỊNH:\nĐiều 1. Trồng chè;": "basis basis basis implements",
    "Điều 2. Các xã trồng chè;\nThấm nhuần Kết luận số 6-KL/TW;\nĐiều 3. Giao Sở Y tế.": "implements",
    "6. Bỏ quy định tại điểm 4 Quyết định số 5/QĐ-UBND.": "repeals",
    "Quyết định này thay Quyết định số 5/QĐ-UBND.": "replaces",
    "Có hiệu lực từ ngày ký, thay các Quyết định số 5/QĐ-UBND và số 6/QĐ-UBND.": "replaces replaces",
    "Quyết định số 5/QĐ-UBND được thay thế bằng Quyết định này.": "replaces",
    "Quyết định số 5/QĐ-UBND đã được thay thế bằng Quyết định số 6/QĐ-UBND.": "cites cites",
    "Quyết định số 5/QĐ-UBND không còn giá trị thi hành.": "repeals",
    "Quyết định này làm hết hiệu lực Quyết định số 5/QĐ-UBND.": "repeals",
    "Điều 1. Tạm dừng thực hiện Quyết định số 5/QĐ-UBND.": "repeals",
    "Điều 2. Ngưng hiệu lực thi hành Quyết định số 5/QĐ-UBND.": "repeals",
    "Điều 1. Gia hạn thời gian thực hiện Quyết định số 5/QĐ-UBND đến hết năm 2023.": "amends",
    "Điều 1. Bổ sung 03 xã vào Danh sách ban hành kèm theo Quyết định số 5/QĐ-UBND.": "amends",
    "Điều 1. Sửa đổi Quy định kèm theo Quyết định số 5/QĐ-UBND (đã sửa đổi tại Quyết định số 6/QĐ-UBND):": "amends cites",
    "Ban Chỉ đạo thành lập theo Quyết định số 5/QĐ-UBND chịu trách nhiệm thi hành.": "cites",
    "Bãi bỏ Mục II Quyết định số 5/QĐ-UBND và toàn bộ Quyết định số 6/QĐ-UBND.": "amends repeals",
    "Điều 1. Hủy kết quả công nhận 02 xã tại Quyết định số 5/QĐ-UBND.": "amends",
    "Điều 1. Bổ sung ông Páo làm thành viên Ban Chỉ đạo thành lập theo Quyết định số 5/QĐ-UBND.": "amends",
    "Bổ sung đối tượng tại mục 2 Quyết định số 5/QĐ-UBND.": "amends",
    "Điều 1. Nay sửa đổi Điểm b, Khoản 1, Điều 1 Quyết định số 5/QĐ-UBND.": "amends",
    "Điều 1. Bổ sung kinh phí cho Sở Y tế theo Nghị quyết số 5/NQ-HĐND.": "implements",
    "Thay thế Quyết định số 5/QĐ-UBND; các nội dung tại Quyết định số 6/QĐ-UBND vẫn giữ nguyên.": "replaces cites",
}


@pytest.mark.parametrize("words", SAID)
def test_what_a_document_says(words: str) -> None:
    assert SAID[words].split() == relations(words, "Chỉ thị")


@pytest.mark.parametrize("words", WRITTEN)
def test_what_a_letter_says(words: str) -> None:
    assert WRITTEN[words].split() == relations(words, "Công văn")


@pytest.mark.parametrize("words", DECIDED)
def test_what_a_decision_says(words: str) -> None:
    assert DECIDED[words].split() == relations(words, "Quyết định")
