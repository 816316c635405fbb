"""What generated archives are made of: names that are facts, and sentences written for them.

Provinces and central cities are those of 2008 to 2025; districts are made up.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city under the centre."""

    name: str
    city: bool

    @property
    def unit(self) -> str:
        """tỉnh or thành phố."""
        return "thành phố" if self.city else "tỉnh"

    @property
    def committee(self) -> str:
        """The name of its Party committee without the place."""
        return "Thành ủy" if self.city else "Tỉnh ủy"

    @property
    def slug(self) -> str:
        """The name in ASCII letters."""
        plain = unicodedata.normalize("NFD", self.name.lower().replace("đ", "d"))
        return "".join(c for c in plain if not unicodedata.combining(c)).replace(" ", "-")


_CITIES = "Hà Nội, Hồ Chí Minh, Hải Phòng, Đà Nẵng, Cần Thơ"
_OTHERS = (
    "An Giang, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, "
    "Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, "
    "Hà Giang, Hà Nam, Hà Tĩnh, Hải Dương, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, "
    "Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, "
    "Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, "
    "Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, "
    "Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
)
#: Every twelfth is a city, so that small archives have one too.
_NAMES = _OTHERS.split(", ")
for _k, _city in enumerate(_CITIES.split(", ")):
    _NAMES.insert(3 + 12 * _k, _city)
PROVINCES = tuple(Province(name, name in _CITIES) for name in _NAMES)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: First and second words of the names of districts; every pair is used once.
DISTRICT_WORDS = (
    _words(
        "Khe Nà Bản Phú Tân Đồng Thạch Vĩnh Yên Hòa Lương Mường Cẩm Xuân Hạ Thượng Bình Đại Kim "
        "Ngọc Hương Sơn Thanh Trường Gia An"
    ),
    _words(
        "Lũng Mây Ngàn Ghềnh Vải Lĩnh Lộc Phong Trạch Khê Điền Bồng Sậy Dương Tràng Nghĩa Lạc "
        "Mỹ Thủy Châu Quang Hưng Phước Tiến Thịnh Đức"
    ),
)

DEPARTMENTS = (
    ("Sở Nội vụ", "SNV"),
    ("Sở Y tế", "SYT"),
    ("Sở Giáo dục và Đào tạo", "SGDĐT"),
    ("Sở Tài chính", "STC"),
    ("Sở Tư pháp", "STP"),
    ("Sở Xây dựng", "SXD"),
)

#: Family names, middle names, given names of signatories.
NAMES = (
    _words("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Lò Vi Đàm"),
    _words("Văn Thị Đức Minh Quốc Hữu Ngọc Thanh Xuân Đình Thế Hồng Kim"),
    _words("Anh Bình Cường Dũng Hạnh Hiển Hòa Khánh Lan Long Mai Nam Phúc Quang Sơn Tâm Thụy "
          "Trạch Tuấn Vinh Yến"),
)  # fmt: skip

TOPICS = (
    "giữ sạch nguồn nước sinh hoạt",
    "làm đường giao thông nông thôn",
    "thắp sáng đường quê",
    "trồng cây chắn gió ven làng",
    "dọn sạch kênh mương trước mùa mưa",
    "phục vụ người dân tại bộ phận một cửa",
    "nuôi dạy trẻ ở điểm trường lẻ",
    "phòng cháy trong khu dân cư",
    "đọc sách trong nhà trường",
    "xóa nhà tạm cho hộ khó khăn",
    "phát triển cây ăn quả",
    "giữ nghề thủ công",
    "dồn điền, đổi thửa",
    "thu gom rác tại nguồn",
    "chăm sóc sức khỏe người cao tuổi",
    "phòng ngừa đuối nước ở trẻ em",
    "đưa dịch vụ số đến thôn, bản",
    "hòa giải tại cộng đồng",
    "chuẩn bị vụ lúa mới",
    "bảo vệ rừng đầu nguồn",
    "an toàn trên bến, dưới thuyền",
    "nâng chất lượng sinh hoạt chi đoàn",
    "xây dựng trường học thân thiện",
    "nâng tay nghề cho lao động trẻ",
    "tiết kiệm điện nơi công sở",
    "giữ vỉa hè thông thoáng",
    "đón du khách văn minh",
    "quản lý hồ sơ, lưu trữ",
    "giúp nhau làm kinh tế hộ",
    "trồng hoa trước cổng nhà",
)

#: Openings of sentences, who acts, what is done, how, and how a sentence ends.
OPENINGS = (
    "Như mọi năm, ", "Ở từng địa bàn, ", "Mỗi khi có dịp, ", "Trước hết, ", "Cùng với đó, ", "Ngay từ đầu năm, ", "Trong từng quý, ",
    "Khi vào vụ, ", "Sau mỗi đợt việc, ", "Ở những nơi còn khó, ", "Vào ngày nghỉ cuối tuần, ",
    "Từ kinh nghiệm của các làng đã làm, ", "Không chờ cấp trên nhắc, ", "Trước mùa mưa bão, ",
)  # fmt: skip
SUBJECTS = (
    "từng thôn, bản", "mỗi tổ dân phố", "các chi hội", "trưởng thôn cùng người có uy tín",
    "cán bộ được phân công", "mỗi cơ quan", "các trường học trên địa bàn", "đoàn viên thanh niên",
    "các hộ liền kề", "ban công tác ở khu dân cư", "mỗi phòng chuyên môn", "trạm y tế",
    "các hợp tác xã", "tổ tự quản", "người đứng đầu đơn vị", "những gia đình có điều kiện",
    "các nhóm nòng cốt", "giáo viên chủ nhiệm", "bộ phận một cửa", "các dòng họ trong làng",
    "đội xung kích", "cán bộ hưu trí", "mỗi lớp học", "các chủ phương tiện",
)  # fmt: skip
ACTS = (
    "chọn một việc nhỏ mà dân mong nhất để làm trước", "ghi tên người nhận việc lên bảng chung",
    "mở sổ theo dõi và đọc lại trong buổi họp gần nhất", "góp ngày công sửa đoạn đường hay ngập",
    "khơi rãnh nước chảy qua xóm", "kê lại danh sách những nhà cần giúp",
    "bày cách làm cho nhóm mới nhận việc", "trồng bù những gốc cây đã chết",
    "giữ lịch trực đêm quanh bờ kè", "dọn lối đi vào nhà sinh hoạt chung",
    "chấm điểm chéo giữa các tổ", "kể lại cách làm hay trên loa buổi sáng",
    "nhận kèm một học sinh hay nghỉ học", "đo nước giếng và treo kết quả trước cổng",
    "phơi, đóng và cất dụng cụ chung", "hẹn ngày trả kết quả ngay khi nhận giấy tờ",
    "thăm những cụ sống một mình", "soạn lời nhắc ngắn bằng tiếng của đồng bào",
    "đổi giống cho nhau trước khi xuống đồng", "vẽ sơ đồ những chỗ dễ sạt lở",
    "gom vỏ chai, bao thuốc về một chỗ", "sửa mái che chỗ trẻ đợi xe",
    "thử lối làm mới ở một xóm trước", "bàn lại những việc còn dở dang",
    "mời thợ giỏi về chỉ nghề", "tự kiểm bếp, dây điện và bình chữa cháy",
    "đặt thùng thư góp ý ở chợ", "sắp lại giờ mở cửa cho tiện người đi làm",
)  # fmt: skip
MANNERS = (
    "theo thứ tự do dân tự xếp", "mà không chia đều cho đủ lượt", "bằng vật liệu có sẵn tại chỗ",
    "có người già trong làng chứng kiến", "để ai đi qua cũng đọc được", "với phần việc vừa sức",
    "trên tinh thần ai biết thì bày cho người chưa biết", "và không bày thêm sổ sách",
    "sau khi đã hỏi ý những nhà ở gần", "rồi báo ngắn gọn cho tổ trưởng",
    "khi việc đồng đã vãn", "vào sáng thứ bảy đầu tháng", "ngay tại nơi làm việc",
    "theo cách mà xóm bên đã làm được", "không đợi đủ kinh phí mới bắt tay",
)  # fmt: skip
ENDS = (
    "", "", "; nơi nào làm trước thì giúp nơi làm sau", "; việc chưa xong phải nói rõ vì sao",
    "; lời khen dành cho người trực tiếp làm", "; con số đọc lên phải là con số đã đếm",
    "; tuyệt đối không huy động quá sức dân", "; kết quả treo ở nhà văn hóa để dân xem",
    "; ai nhận việc thì theo việc đến cùng", "; cách làm hay được chép lại cho nơi khác dùng",
    "; trễ hẹn thì xin lỗi và hẹn lại", "; giấy tờ chỉ hỏi một lần",
)  # fmt: skip
#: Light edits of a passage that is handed down: (words of the parent, words of the child).
SYNONYMS = (
    ("thôn, bản", "thôn, xóm"), ("mỗi", "từng"), ("nhà văn hóa", "hội trường thôn"),
    ("chọn", "tự chọn"), ("làm trước", "bắt tay trước"), ("ngắn gọn", "gọn, rõ"),
    ("dọn", "quét dọn"), ("xóm", "khu"), ("treo", "niêm yết"), ("kể lại", "thuật lại"),
    ("không", "tuyệt nhiên không"), ("dân", "bà con"), ("việc", "phần việc"), ("để", "nhằm để"),
)  # fmt: skip

#: Movements of the whole country (names are facts).
MOVEMENTS = (
    "Cả nước chung sức xây dựng nông thôn mới",
    # The earlier in this list, the more often drawn.
    "Vì người nghèo - Không để ai bị bỏ lại phía sau",
    "Toàn dân đoàn kết xây dựng đời sống văn hóa",
    "Dân vận khéo",
    "Đền ơn đáp nghĩa",
    "Dạy tốt - Học tốt",
    "Quyết thắng",
    "Vì an ninh Tổ quốc",
    "Lao động giỏi, lao động sáng tạo",
    "Người Việt Nam ưu tiên dùng hàng Việt Nam",
    "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
    "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời",
)
LOCAL_MOVEMENTS = (
    "Sáng đường, sạch ngõ", "Giếng làng trong veo", "Mỗi nhà một vườn rau", "Ba sạch, một xanh",
    "Chủ nhật vì xóm làng", "Bếp an toàn, nhà ấm êm", "Trả hẹn đúng ngày", "Sách về bản",
    "Hàng cây tuổi trẻ", "Xóm không rác nhựa", "Tay nghề vàng", "Lớp học không vắng",
    "Bến đò an toàn", "Đồng xanh, mương sạch", "Nụ cười một cửa", "Mái nhà chung tay",
    "Cụ khỏe, cháu ngoan", "Rừng đầu nguồn xanh mãi", "Chợ quê văn minh", "Đêm yên xóm nhỏ",
)  # fmt: skip
#: Themes are one of each.
THEME_PARTS = (
    ("Đường sạch", "Nước trong", "Nhà ấm", "Đồng xanh", "Làng sáng", "Việc thật", "Đúng hẹn"),
    ("xóm yên", "lớp đông", "chợ sạch", "rừng dày", "kênh thông", "dân tin", "người vui"),
    ("mỗi ngày một việc tốt", "cả làng cùng làm", "không ai đứng ngoài", "kết quả đọc cho dân nghe",
     "làm từ việc nhỏ", "trẻ già chung sức"),
)  # fmt: skip

#: Events and their days (facts).
ANNIVERSARIES = (
    ("Ngày thành lập Đảng Cộng sản Việt Nam", date(1930, 2, 3)),
    ("Ngày sinh Chủ tịch Hồ Chí Minh", date(1890, 5, 19)),
    ("Cách mạng tháng Tám", date(1945, 8, 19)),
    ("Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam", date(1945, 9, 2)),
    ("Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc", date(1948, 6, 11)),
    ("Chiến thắng Điện Biên Phủ", date(1954, 5, 7)),
    ("Ngày giải phóng miền Nam, thống nhất đất nước", date(1975, 4, 30)),
    ("Ngày Thương binh - Liệt sĩ", date(1947, 7, 27)),
    ("Ngày thành lập Quân đội nhân dân Việt Nam", date(1944, 12, 22)),
)

#: Indicators: name, line (f: the figure), least, most, decimals, unit, direction, bound.
INDICATORS = (
    ("Tốc độ tăng trưởng kinh tế (GRDP)", "{name}: {f}%", 5, 10, 1, "%", "level", "exact"),
    ("Thu ngân sách nhà nước trên địa bàn", "{name} đạt {f} tỷ đồng", 200, 9900, 0, "tỷ đồng", "level", "exact"),
    ("Thu nhập bình quân đầu người", "{name} đạt {f} triệu đồng", 20, 95, 1, "triệu đồng", "level", "exact"),
    ("Kim ngạch xuất khẩu", "{name} tăng {f}%", 4, 15, 1, "%", "increase", "exact"),
    ("Doanh thu du lịch", "{name} tăng {f}%", 5, 25, 0, "%", "increase", "exact"),
    ("Tỷ lệ hộ nghèo", "{name} giảm từ {f}% trở lên", 1, 4, 1, "%", "decrease", "at_least"),
    ("Tỷ lệ dân số tham gia bảo hiểm y tế", "{name} đạt {f}%", 60, 97, 1, "%", "level", "exact"),
    ("Tỷ lệ lao động qua đào tạo", "{name} đạt {f}%", 30, 75, 1, "%", "level", "exact"),
    ("Tỷ lệ thất nghiệp ở thành thị", "{name} không quá {f}%", 2, 5, 1, "%", "level", "at_most"),
    ("Tỷ lệ che phủ rừng", "{name} đạt {f}%", 20, 73, 1, "%", "level", "exact"),
    ("Tỷ lệ dân số nông thôn được dùng nước hợp vệ sinh", "{name} đạt tối thiểu {f}%", 70, 99, 1, "%", "level", "at_least"),
    ("Tỷ lệ chất thải rắn ở đô thị được thu gom", "{name} đạt {f}%", 70, 98, 0, "%", "level", "exact"),
    ("Tỷ lệ hồ sơ giải quyết trước hạn", "{name} đạt {f}%", 60, 99, 0, "%", "level", "exact"),
    ("Tỷ lệ trẻ em dưới một tuổi được tiêm chủng đầy đủ", "{name} đạt {f}%", 85, 99, 1, "%", "level", "exact"),
    ("Tỷ lệ trường học đạt chuẩn quốc gia", "{name} đạt {f}%", 30, 90, 1, "%", "level", "exact"),
    ("Số vụ tai nạn giao thông", "{name} giảm ít nhất {f}%", 5, 12, 0, "%", "decrease", "at_least"),
    ("Số vụ đuối nước ở trẻ em", "{name} giảm ít nhất {f}%", 5, 20, 0, "%", "decrease", "at_least"),
    ("Diện tích rừng trồng mới", "{name} đạt {f} ha", 100, 5000, 0, "ha", "level", "exact"),
    ("Diện tích cây ăn quả trồng mới", "{name} đạt {f} ha", 50, 900, 0, "ha", "level", "exact"),
    ("Sản lượng lương thực có hạt", "{name} đạt {f} nghìn tấn", 90, 990, 1, "nghìn tấn", "level", "exact"),
    ("Lượng khách đến địa bàn", "{name} đạt {f} nghìn lượt", 100, 5000, 0, "nghìn lượt", "level", "exact"),
    ("xã đạt chuẩn nông thôn mới", "Thêm {f} {name}", 2, 15, 0, "xã", "increase", "exact"),
    ("Vốn đầu tư toàn xã hội", "{name} khoảng {f} tỷ đồng", 900, 9900, 0, "tỷ đồng", "level", "about"),
    ("Tốc độ tăng năng suất lao động", "{name} đạt {f}%", 4, 9, 1, "%", "level", "exact"),
)  # fmt: skip

#: Who receives copies: of central bodies, provinces, departments, districts.
RECIPIENTS = (
    (
        "Ban Bí thư Trung ương Đảng (để báo cáo)", "Thủ tướng, các Phó Thủ tướng Chính phủ",
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "Văn phòng Trung ương Đảng",
        "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước", "Tòa án nhân dân tối cao",
        "Viện kiểm sát nhân dân tối cao", "Kiểm toán Nhà nước",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Tổng Liên đoàn Lao động Việt Nam",
        "HĐND, UBND các tỉnh, thành phố trực thuộc Trung ương (để thực hiện)",
        "Ban Thi đua - Khen thưởng Trung ương", "Thông tấn xã Việt Nam", "Báo Nhân Dân",
        "Đài Tiếng nói Việt Nam",
    ),
    (
        "Ban Thi đua - Khen thưởng Trung ương (để báo cáo)", "Thường trực {committee} (để b/c)",
        "Thường trực HĐND {unit}", "Chủ tịch, các PCT UBND {unit}",
        "Ủy ban Mặt trận Tổ quốc Việt Nam {unit}", "Các sở, ban, ngành (để thực hiện)",
        "UBND các huyện, thị xã", "Sở Nội vụ", "Sở Tài chính", "Công an {unit}",
        "Bộ Chỉ huy Quân sự {unit}", "Liên đoàn Lao động {unit}", "Hội Nông dân {unit}",
        "Các cụm, khối thi đua", "Báo {name}", "Đài Phát thanh và Truyền hình {name}",
        "Văn phòng UBND {unit}",
    ),
    (
        "UBND {unit} (để báo cáo)", "Ban Thi đua - Khen thưởng {unit}", "Thường trực {committee}",
        "Giám đốc, các Phó Giám đốc Sở", "Công đoàn ngành", "Các phòng chuyên môn của Sở",
        "Các đơn vị trực thuộc (để thực hiện)", "UBND các huyện, thị xã", "Văn phòng Sở",
        "Thanh tra Sở", "Báo {name}", "Cổng Thông tin điện tử {unit}", "Hội Nông dân {unit}",
        "Liên đoàn Lao động {unit}", "Các bệnh viện trên địa bàn", "Các trường học trên địa bàn",
    ),
    (
        "UBND {unit} {name} (để báo cáo)", "Sở Nội vụ", "Ban Thi đua - Khen thưởng {unit}",
        "Thường trực Huyện ủy", "Thường trực HĐND huyện", "Chủ tịch, các PCT UBND huyện",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Các phòng, ban chuyên môn",
        "UBND các xã, thị trấn (để thực hiện)", "Công an huyện", "Ban Chỉ huy Quân sự huyện",
        "Liên đoàn Lao động huyện", "Hội Liên hiệp Phụ nữ huyện", "Hội Nông dân huyện",
        "Các trường học trên địa bàn", "Trung tâm Y tế huyện", "Phòng Nội vụ",
    ),
)  # fmt: skip
