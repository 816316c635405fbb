"""Documents that are to be carried out, by what stands right before and behind them and is no verb that governs
them: "hoàn thành các chỉ tiêu Nghị quyết số …", "trên tinh thần Nghị quyết số …"."""

from __future__ import annotations

import re

from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds

#: "các nhiệm vụ của Kế hoạch số N được tiếp tục thực hiện".
_GOES_ON = pattern(r"[^;.\n]{0,60}? được tiếp tục (?:thực hiện|áp dụng|triển khai)(?!\w)")
#: Words right before a document that is to be carried out: "hoàn thành các chỉ tiêu | Nghị quyết số …", "trên tinh
#: thần | Kế hoạch số …", "khắc phục những hạn chế nêu tại | Kết luận số …".
_TO_BE_DONE = pattern(
    r"(?<!\w)(?:(?:[Tt]rên|đúng) tinh thần(?: của)?"
    r"|(?<!đã )hoàn thành(?: \w{1,8}){0,4}? (?:mục tiêu|chỉ tiêu|nhiệm vụ|nội dung|kế hoạch)(?:,? (?:mục tiêu|chỉ tiêu|nhiệm vụ|nội dung|giải pháp))*(?: (?:của|tại|theo|đề ra (?:tại|trong)))?"
    r"|(?P<kind>khắc phục|chấn chỉnh)(?!\w)[^;.\n]{1,80} (?:nêu|chỉ ra|ghi) (?:tại|trong|ở))(?: các)?\s$",
    re.IGNORECASE,
)
_TO_BE_DONE_WORDS = ("tinh thần", "hoàn thành", "khắc phục", "chấn chỉnh")
_TO_BE_DONE_ENDS = ("tinh thần", "tiêu", "vụ", "dung", "hoạch", "định", "cầu", "dẫn", "pháp", "của", "tại", "theo", "trong", "ở", "các")  # fmt: skip


def is_to_be_done(before: str, text: str, mention: Mention, last: int) -> bool:
    """Whether what is mentioned is to be carried out, by the words `before` it and behind it in its sentence,
    which ends at `last`."""
    if before[-12:].rstrip().endswith(_TO_BE_DONE_ENDS):
        near = before[-160:]
        told = _TO_BE_DONE.search(near) if holds(near.lower(), _TO_BE_DONE_WORDS) else None
        if told and (told["kind"] is None or mention.type == "Kết luận"):
            return True
    goes_on = text.find(" được tiếp tục ", mention.end, min(last, mention.end + 80)) >= 0
    return goes_on and _GOES_ON.match(text, mention.end, last) is not None
