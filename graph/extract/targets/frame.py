"""What a document says of itself before its figures are read: its type, what it is about, when and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds

#: Types whose number may hold its year because they make law.
_NORMATIVE = frozenset(
    ("Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Thông tư liên tịch", "Nghị quyết liên tịch")
)  # fmt: skip
_YEAR_IN_NUMBER = pattern(r"\d+/(?:19|20)\d\d/")
#: Types that set targets only where they say so.
_RULES = frozenset(("Quyết định", "Quy định", "Quy chế", "Hướng dẫn", "Tờ trình"))
#: Types in which lists of figures tell, decide or offer, if they do not say until when.
_TELLING = _RULES | {
    None,
    "Báo cáo",
    "Biên bản",
    "Thông báo",
    "Giấy mời",
    "Thư mời",
    "Giấy phép",
    "Hợp đồng",
}
#: … in which prose sets none, though they launch a campaign.
_UNCALLED = frozenset((None, "Báo cáo", "Biên bản", "Tờ trình"))
#: Types whose items say what to strive for.
_PLEDGES = frozenset(
    ("Phát động", "Giao ước", "Giao ước thi đua", "Bản giao ước", "Đăng ký thi đua")
)
#: What a document is about that sets figures for all it addresses.
_EMULATES = ("thi đua", "phong trào", "giao ước", "chiến dịch")
#: A title of what was reached, and of nothing to come: "Kết quả thực hiện các chỉ tiêu năm 2021".
_RESULTS_TITLE = pattern(
    r"(?:v/v |về |việc |thông báo |báo cáo )*(?:kết luận (?:công tác )?(?:kiểm tra|giám sát|thanh tra)|kết quả (?:thực hiện|triển khai|hoạt động|công tác|sản xuất|phát triển|rà soát|đạt))(?!\w)"
    r"(?!.*(?:nhiệm vụ|phương hướng|giải pháp|kế hoạch năm|đề xuất|dự kiến))",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Frame:
    """A document of type `kind` at text[start:end] of a flow: its `number`, the `year` that it is about, its `title`, where
    its `foot` stands, and whether it has `launched` a campaign."""

    kind: str | None
    number: str | None
    year: str | None
    start: int
    end: int
    foot: tuple[int, int] | None = None
    title: str | None = None
    launched: bool = False

    @cached_property
    def makes_law(self) -> bool:
        """Whether its type and number say so."""
        return (
            self.kind in _NORMATIVE
            and self.number is not None
            and _YEAR_IN_NUMBER.match(self.number) is not None
        )

    @cached_property
    def on_emulation(self) -> bool:
        """Whether it is about emulation, and no report on it: by its title, or as a type of document."""
        return self.pledges or (
            self.kind != "Báo cáo" and holds((self.title or "").casefold(), _EMULATES)
        )

    @cached_property
    def calls(self) -> bool:
        """Whether it calls for what its prose and its tables count; a letter does so only where it launches a campaign."""
        if self.makes_law:
            return False
        if self.launched:
            return self.kind not in _UNCALLED
        return self.on_emulation and not self.tells and self.kind != "Công văn"

    @cached_property
    def tells_results(self) -> bool:
        """Whether its title says that it tells what was reached, and nothing to come."""
        return self.title is not None and _RESULTS_TITLE.match(self.title) is not None

    @property
    def rules(self) -> bool:
        """Whether its type sets targets only where it says so."""
        return self.kind in _RULES

    @property
    def tells(self) -> bool:
        """Whether lists in its type tell, decide or offer, if they do not say until when."""
        return self.kind in _TELLING

    @property
    def pledges(self) -> bool:
        """Whether the items of its type say what to strive for."""
        return self.kind in _PLEDGES
