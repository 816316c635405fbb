"""What the name of an agent begins with: "Sở Y tế", "các xã", after an order also "cơ quan chuyên môn"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

#: Heads of agents that are no bodies.
_MORE_HEADS = (
    "Thủ trưởng", "thủ trưởng", "Người đứng đầu", "người đứng đầu", "Đồng chí", "đồng chí", "Các đồng chí",
    "các đồng chí", "Chủ đầu tư", "Đơn vị", "Cơ quan", "Địa phương", "Tổng Giám đốc", "Chủ nhiệm", "Ban Quản lý",
    "Thành viên", "Phòng", "Nhà trường", "Kho bạc", "công đoàn cấp", "Đại biểu", "đại biểu", "Trang thông tin",
    "Trang Thông tin", "công đoàn cơ sở", "công đoàn ngành", "CĐCS", "Thứ trưởng", "Hiệu trưởng", "Cụm trưởng", "Khối trưởng", "Cụm phó",
    "Khối phó", "Phó Trưởng", "Tổ trưởng", "Đội trưởng", "Chỉ huy trưởng", "Chính ủy", "Chính trị viên",
    "Nhà Thiếu nhi", "Nhà Văn hóa", "Nhà văn hóa", "Nhà hát", "Nhà Xuất bản", "Bảo tàng", "Thư viện", "Bưu điện",
    "Hạt Kiểm lâm", "Trạm", "Đội", "Khoa", "Chi bộ", "Chi đoàn", "Chi hội", "Xã đoàn", "Xã Đoàn", "Quận đoàn", "Quận Đoàn", "Huyện Đoàn", "Thị đoàn", "Thị Đoàn", "Hiệp hội", "Hợp tác xã",
    "Binh đoàn", "Quân đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Tiểu đoàn", "Đại đội", "Đồn Biên phòng",
    "Bộ đội Biên phòng", "Cảnh sát", "Cấp ủy", "Cấp uỷ", "UBMTTQVN", "Chính quyền", "Tạp chí", "Cảng vụ", "Xí nghiệp", "Nhà máy", "Nông trường", "Câu lạc bộ",
    "Cơ sở khám", "cơ sở khám", "Cơ sở giáo dục", "cơ sở giáo dục", "Cơ sở y tế", "cơ sở y tế",
    "Cơ sở đào tạo", "BHXH", "LĐLĐ", "TLĐLĐ", "BĐBP", "KBNN", "NHNN", "NHCSXH", "BCĐ", "TAND", "TTYT", "BVĐK", "CA", "Ủy Ban", "Uỷ Ban",
    "trường THCS", "trường THPT", "trường TH", "trường Tiểu học", "trường Trung học", "trường Mầm non", "trường Đại học",
    "trường Cao đẳng", "trường Trung cấp", "Cán bộ, giáo viên", "Cán bộ, công chức", "Cán bộ, viên chức", "Cán bộ, chiến sĩ", "Cán bộ, chiến sỹ",
    "Cán bộ, nhân viên", "Cán bộ, đảng viên", "Văn Phòng", "GVCN", "BGH", "TPT", "tổ chuyên môn", "giáo viên chủ nhiệm", "giáo viên bộ môn", "Phó Hiệu trưởng", "Phó hiệu trưởng", "VP", "Chánh VP", "GĐ", "Ty", "Tổng Công đoàn", "Tổng công đoàn", "Việt Nam Thông tấn xã", "Giáo viên chủ nhiệm", "Giáo viên bộ môn", "Tổng phụ trách", "Kế toán trưởng", "Quản đốc", "văn phòng các", "giám đốc", "hiệu trưởng", "chủ tịch", "bí thư", "trưởng phòng", "chánh văn phòng",
)  # fmt: skip
#: Whom an order names without "các": "giao cơ quan chuyên môn", "trách nhiệm của công chức".
_ORDERED = pattern(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Dd]oanh nghiệp|[Tt]ổ chức,|[Cc]á nhân|[Cc]hính quyền|[Cc]ấp (?:ủy|uỷ)|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Nn]hà đầu tư|[Nn]hà thầu|[Nn]gành(?! nghề)|[Bb]ộ phận|[Cc]hủ đầu tư|[Cc]hủ dự án|[Ll]ãnh đạo|[Nn]gười (?:dân|lao động|sử dụng lao động))(?!\w)"
)
_GROUPS = r"(?:[Cc]ác|[Mm]ột số|[Nn]hững)(?: [Cc]ơ quan| [Đđ]ơn vị| [Ss]ở| [Bb]an| [Bb]ộ| [Cc]ấp| [Qq]uận (?:ủy|uỷ)| [Hh]uyện (?:ủy|uỷ)| [Tt]ỉnh (?:ủy|uỷ)| [Tt]hành (?:ủy|uỷ)| [Đđ]ảng (?:ủy|uỷ)| [Cc]hi bộ| [Cc]hi(?=, đảng bộ)| [Nn]gành| [Đđ]ịa phương| [Tt]ổ chức| [Tt]ổ| [Đđ]oàn thể| [Hh]ội| [Tt]hành viên| đồng chí| [Pp]hòng| [Xx]ã| [Hh]uyện| [Tt]ỉnh| [Tt]ập thể| [Cc]hủ đầu tư| [Dd]oanh nghiệp| [Tt]rường| [Bb]áo| [Tt]ập đoàn| [Tt]ổng công ty| [Cc]á nhân| [Cc]hủ| [Cc]ơ sở| [Hh]ộ| [Vv]ụ| [Cc]ục| [Pp]hó| [Bb]ộ trưởng| [Nn]hà (?:thầu|đầu tư|trường)| [Kk]hối| [Cc]ụm| [Đđ]ại biểu| [Ll]ực lượng| [Tt]rưởng(?: phòng| ban| khoa)?| [Đđ]ội| [Kk]hoa| [Đđ]ồn| [Cc]hi cục| [Cc]ông đoàn| [Ll]iên đoàn| [Cc]ông ty| [Nn]gân hàng| [Pp]hường| [Cc]hi (?:hội|đoàn)| [Tt]rung tâm| [Bb]ệnh viện| [Vv]iện| [Đđ]oàn| [Hh]iệp hội| [Tt]ổng cục| [Tt]hị xã| [Qq]uận| [Qq]uân (?:khu|đoàn|chủng)| [Bb]inh (?:chủng|đoàn)| [Ss]ư đoàn| [Tt]rung đoàn| [Ôô]ng(?=[,/]? ?\(? ?[Bb]à| có tên)| người(?= có tên))"


@by_rules
def _agent_head() -> re.Pattern[str]:
    heads = either(
        [
            *[h for h in rules().organ_heads if h not in ("Đảng", "Lãnh đạo")],
            *_MORE_HEADS,
        ]
    )
    # "Thủ truởng": a horn lost beside another mark; "Thủtrưởng", "các thành viênBan": lost spaces
    heads = heads.replace("ưở", "[ưu]ở").replace("\\ ", " ?")
    return pattern(rf"(?:{_GROUPS}|(?:{heads}))(?![a-zà-ỹđ0-9_])")


@by_rules
def _agent_letters() -> frozenset[str]:
    """The first two letters of every agent head."""
    heads = (*rules().organ_heads, *_MORE_HEADS)
    return frozenset(
        word[:2] for word in (*heads, "Các", "các", "Một số", "một số", "Những", "những")
    )


def heads_agent(text: str, position: int = 0, ordered: bool = False) -> bool:
    """Whether the name of an agent begins at `position`; after an order, common nouns name one too."""
    return (
        text[position : position + 2] in _agent_letters()
        and _agent_head().match(text, position) is not None
    ) or (ordered and _ORDERED.match(text, position) is not None)


#: A group of agents, up to a verb that may also say which of them: "các tổ chức | khai thác …".
GROUP_ONLY = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Dd]oanh nghiệp|[Cc]á nhân)(?:,? (?:[a-zà-ỹđ]++|Sở|Ban|Bộ)){0,30}+$"
)
#: More than one body: "Chủ tịch các huyện", "đơn vị".
MANY = pattern(
    r"(?<!\w)[Cc]ác |^(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Cc]ông chức|[Cc]án bộ)(?!\w)"
)
