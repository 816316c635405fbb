"""What the name of an agent begins with: "Sở Y tế", "các xã", after an order also "cơ quan chuyên môn"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

#: Whom an order names without "các": "giao cơ quan chuyên môn", "trách nhiệm của công chức".
_ORDERED = pattern(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Dd]oanh nghiệp|[Tt]ổ chức,|[Hh]ội đồng(?! nhân dân)|[Cc]á nhân|[Cc]hính quyền|[Cc]ấp (?:ủy|uỷ)|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Nn]hà đầu tư|[Nn]hà thầu|[Nn]gành(?! nghề)|[Bb]ộ, ngành|[Ss]ở, (?:ban, )?ngành|[Bb]ộ phận|[Cc]hủ đầu tư|[Cc]hủ dự án|[Ll]ãnh đạo|[Nn]gười (?:dân|lao động|sử dụng lao động)|(?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn|tỉnh) [A-ZĐÀ-Ỹ]\w*)(?!\w)"
)
_GROUPS = r"(?:[Cc]ác|[Mm]ột số|[Nn]hững)(?: [Cc]ơ quan| (?:Ủy|Uỷ) ban(?= của)| chuyên viên| [Đđ]ơn vị| [Ss]ở| [Bb]an| [Bb]ộ| [Cc]ấp| [Qq]uận (?:ủy|uỷ)| [Hh]uyện (?:ủy|uỷ)| [Tt]ỉnh (?:ủy|uỷ)| [Tt]hành (?:ủy|uỷ)| [Đđ]ảng (?:ủy|uỷ)| [Cc]hi (?:bộ|ủy|uỷ)| [Kk]hóm| [Bb]uôn(?! bán| lậu)| [Ll]àng(?! nghề)| [Cc]hi(?=, đảng bộ)| [Nn]gành| [Đđ]ịa phương| [Tt]ổ chức| [Tt]ổ| [Đđ]oàn thể| [Hh]ội| [Tt]hành viên| đồng chí| đ/c| [Pp]hòng| [Xx]ã| [Hh]uyện| [Tt]ỉnh| [Tt]ập thể| [Cc]hủ đầu tư| [Dd]oanh nghiệp| [Tt]rường| [Bb]áo| [Tt]ập đoàn| [Tt]ổng công ty| [Cc]á nhân| [Cc]hủ| [Cc]ơ sở| [Hh]ộ| (?:CĐCS|HTX|BCĐ|BQL|TTYT|CLB|LĐLĐ|UBND|HĐND|BCH|TCCSĐ|CĐ)| [Hh]ợp tác xã| [Cc]âu lạc bộ| (?:[Nn]ông|[Ll]âm) trường| [Hh]ạt| [Tt]iểu ban| [Đđ]ài| [Tt]hị trấn| [Đđ]ảng (?:đoàn|bộ)| [Tt]iểu đoàn| [Đđ]ại đội| [Ll]ữ đoàn| [Hh]ọc viện| [Đđ]ại học| [Vv]ụ| [Cc]ục| [Pp]hó| [Bb]ộ trưởng| [Nn]hà (?:thầu|đầu tư|trường|mạng)| [Kk]hối| [Cc]ụm| [Đđ]ại biểu| [Ll]ực lượng| [Tt]rưởng(?: phòng| ban| khoa)?| [Đđ]ội| [Kk]hoa| [Đđ]ồn| [Cc]hi cục| [Cc]ông đoàn| [Ll]iên (?:đoàn|đội)| [Cc]ông ty| [Nn]gân hàng| [Pp]hường| [Tt]hôn| [Xx]óm| [Ấấ]p| [Kk]hu phố| (?:[Ll]iên )?[Cc]hi (?:hội|đoàn|đội)| [Tt]rung tâm| [Bb]ệnh viện| [Vv]iện| [Tt](?:òa|oà)(?: án)?| [Vv]ăn phòng| [Tt]ạp chí| [Đđ]oàn| [Hh]iệp hội| [Tt]ổng cục| [Tt]hị xã| [Qq]uận| [Xx]í nghiệp| [Đđ]iện lực| [Cc]hi nhánh| [Pp]hân xưởng| [Nn]hà máy| [Cc]ửa hàng| [Bb]ưu (?:điện|cục)| [Bb]ộ phận| [Tt]rạm(?= [Yy] tế| [Tt]hú y| [Kk]huyến| [Kk]iểm)| [Ll]ớp(?! (?:tập|bồi|học|đào|dạy|nghề|xóa|xoá|khai))| [Qq]uân (?:khu|đoàn|chủng)| [Bb]inh (?:chủng|đoàn)| [Ss]ư đoàn| [Tt]rung đoàn| [Ôô]ng(?=[,/]? ?\(? ?[Bb]à| có tên| (?:Giám|Chủ|Trưởng|Bộ trưởng|Thủ|Chánh|Cục|Viện|Hiệu|Tổng))| người(?= có tên))"


#: Offices and officers by their names: "giao phòng Điều dưỡng", "Công chức Kế toán".
_SMALL = r"(?:(?:phòng|khoa|trung tâm|văn phòng|bộ phận|trạm|tổ|trường|bệnh viện|công ty|hội đồng) (?=[A-ZĐÀ-Ỹ])|(?:[Cc]ông chức|Giáo viên|Chuyên viên) (?=[A-ZĐÀ-Ỹ])|Lớp (?:\d{1,2}[A-Z]|trực (?:tuần|nhật|ban))|Cán bộ (?=[A-ZĐÀ-Ỹ][a-zà-ỹ]+ ))"


@by_rules
def _agent_head() -> re.Pattern[str]:
    words = [
        *[h for h in rules().organ_heads if h not in ("Đảng", "Lãnh đạo")],
        *rules().organ_units,
        *rules().agent_heads,
    ]
    # "Thủ truởng": a horn lost beside another mark; "Thủtrưởng", "các thành viênBan": lost spaces
    words += [word.replace("ưở", "uở") for word in words]
    heads = either(words, cased=True).replace("\\ ", " ?")
    return pattern(rf"(?:{_GROUPS}|{_SMALL}|(?:{heads}))(?![a-zà-ỹđ0-9_])")


#: The first words of agents that no list of heads holds.
_FIRST_WORDS = (
    "Các", "các", "Một", "một", "Những", "những", "Lớp", "phòng", "khoa", "trung", "văn", "bộ", "trạm", "tổ", "trường", "bệnh", "hội", "Công", "công", "Giáo", "Cán", "Chuyên",
)  # fmt: skip


@by_rules
def _first_words() -> dict[str, tuple[str, ...]]:
    """The first words of agents, by their first two letters."""
    heads = (*rules().organ_heads, *rules().organ_units, *rules().agent_heads)
    words = {*_FIRST_WORDS, *(head.partition(" ")[0] for head in heads)}
    words |= {word.replace("ưở", "uở") for word in words}
    begun: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        begun[word[:2]] = (*begun.get(word[:2], ()), word)
    return begun


def heads_agent(text: str, position: int = 0, ordered: bool = False) -> bool:
    """Whether the name of an agent begins at `position`; after an order, common nouns name one too."""
    return agent_head_at(text, position) is not None or (
        ordered and _ORDERED.match(text, position) is not None
    )


def agent_head_at(text: str, position: int) -> int | None:
    """Where the head of an agent's name ends that begins at `position`; None where none begins."""
    words = _first_words().get(text[position : position + 2])
    if words is None or not text.startswith(words, position):
        return None
    head = _agent_head().match(text, position)
    return head.end() if head else None


#: What begins like the name of an agent and is none.
NO_AGENT = pattern(
    r"(?:Vụ (?:đông|xuân|mùa|hè|chiêm|lúa|án|việc)|Ban hành|Công văn|Báo cáo|Hội nghị|Đoàn kết|Tổ chức(?! (?:pháp chế|tín dụng|công đoàn|cơ sở đảng|hành nghề)(?!\w))|Bộ tiêu chí|Đề án|Phòng,? chống|Phòng ngừa|Công bố|(?:Trung ương|TW)(?! Hội| Đoàn| Mặt)|Hội nhập|Báo động|Đài hóa|Công tác|Bảo hiểm y tế|Đảng viên|Đội ngũ|Thanh tra,|Trường hợp|Bộ luật|Công khai|Bảo đảm|Những trường hợp|Đơn vị tính|Bộ(?= (?:\| )?\d)|Đoàn viên|Thuế suất|Chi phí|Khối lượng)(?!\w)"
)
#: Those whom no name tells apart: "Các …", "Thủ trưởng …".
GENERIC = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]ổ chức|[Tt]hủ trưởng) "
)
#: A group of agents, up to a verb that may also say which of them: "các tổ chức | khai thác …".
GROUP_ONLY = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Dd]oanh nghiệp|[Cc]á nhân)(?:,? (?:[a-zà-ỹđ]++|Sở|Ban|Bộ|Cục|Vụ|Viện|Phòng|Khoa|Trường)){0,30}+$"
)
#: More than one body: "Chủ tịch các huyện", "đơn vị".
MANY = pattern(
    r"(?<!\w)[Cc]ác |^(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Cc]ông chức|[Cc]án bộ)(?!\w)"
)
