"""One line of a scan, put right by what it can be alone: the labels "Số", "Kính gửi", "Lưu", words that open lines,
the day of a dateline, the motto, what stands in capitals."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.scans import capitals, nation
from thidua.graph.extract.letters import bare, pattern

#: The label of the number, and what is left of it: "Só:22/KH-TTra", "Sé:.2044/SYT-NVY", "Só15)/QĐ-SYT",
#: "Sóz:12/KH-SYT"; a number must follow.
LABEL = pattern(
    r"[Ss](?:[oóôòỏõọơồổỗộớờởỡợéèêáàảãạâ6][zr]?|ố[zr])\s?(?=[:.¿†\d/]|[^\w\s]{1,3}/[A-ZĐ]|[^\na-zà-ỹđ]{1,12}/ ?[A-ZĐ]{2})(?=[^\n]{1,16}/ ?(?:\d{4} ?/ ?)?[A-ZĐ])"
)

#: Words that open lines of the text and of the foot.
_OPENINGS = (
    (pattern(r"C[aăãâ]n c[ứừửữựưúu](?= )"), "Căn cứ"),
    (pattern(r"Đi[eêéèẻếểễệ]u(?= \d{1,2}[.:])"), "Điều"),
    (pattern(r"V[v⁄]v?(?= [a-zà-ỹđ])"), "V/v"),
    (pattern(r"(?:[-–—~=_] ?){1,2}L[uưùúứừử][uưùúứừử]\s?[:.,]{0,2} ?-(?=[A-ZĐ])"), "- Lưu: "),
    (pattern(r"(?:[-–—~=_] ?){1,2}L[uưùúứừử][uưùúứừử](?=\s?[:.,]? ?[A-ZĐ])"), "- Lưu"),
    (pattern(r"[.,]?(?:[~=_] ?-?|-[~=]|[_¡]=|- [~=]) ?(?=[A-ZĐ(])"), "- "),
)
_OPEN_WITH = "CĐV-–—~=_.,¡"
#: "V. Tô chức thực hiện".
_CARRIED_OUT = (" thực hiện", " thực hiện:", " thực hiện.")
_EXECUTION = pattern(
    r"^((?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)] ?|Điều \d{1,2}[.:]? )?)T[oôóỏốồòọơ] chức(?= thực hiện)"
)
#: "ngày 2l tháng 02", "tháng I2 năm": a letter read for a figure beside one that was read right.
_DAY_MISREAD = pattern(
    r"(?<=ngày )(?:\d[lIO]|[lIO]\d)(?= tháng)|(?<=tháng )(?:\d[lIO]|[lIO]\d)(?= năm)"
)
#: "ngày 02 thẳng 01 năm 2018".
_NAMED_MISREAD = pattern(
    r"(?P<month>(?<=ngày \d\d )th[aáàảãạăắằẳẵặâấầẩẫậ]ng(?= \d)|(?<=ngày \d )th[aáàảãạăắằẳẵặâấầẩẫậ]ng(?= \d))"
    r"|(?<=áng \d\d )n[aáàảãạâấầẩẫậắằẳẵặ]m(?= \d{4})|(?<=áng \d )n[aáàảãạâấầẩẫậắằẳẵặ]m(?= \d{4})"
)
_FIGURES = str.maketrans("lIO", "110")
#: A bar parts cells; in a number or a dateline it is a figure. This is what stands for it in the flow.
_BAR = "¦"
_BAR_IN_DATE = pattern(r"(?<=[Nn]gày)[^\n]{1,8}(?=[Tt]háng)|(?<=tháng)[^\n]{1,6}(?=năm)")


#: "Kính gửi:", whatever a scan has made of its first word but for the vowel: "Site gửi:".
_ADDRESS = pattern(r"(?!Xin )[A-ZĐ][iíìỉĩị][^\W\d]{1,3} gửi(?= ?:)")


def mended(line: str) -> str:
    """The line with words of closed lists put right."""
    if "|" in line and "háng" in line:
        line = _BAR_IN_DATE.sub(lambda date: date.group().replace("|", _BAR), line)
    first = line[:1]
    label = LABEL.match(line) if first in "Ss" else None
    if label or (first == "S" and line.startswith(("Số", "SỐ")) and "|" in line and "/" in line):
        return _labelled(line, label.end() if label else 2)
    if first == "K" and bare(line[:8]) == "Kinh gui":
        return f"Kính gửi{line[8:]}"
    if line.find(" gửi", 3, 10) > 0 and (address := _ADDRESS.match(line)):
        return f"Kính gửi{line[address.end() :]}"
    for wrong, right in _OPENINGS if first in _OPEN_WITH else ():
        opening = wrong.match(line)
        if opening:
            line = f"{right}{line[opening.end() :]}"
    if line.endswith(_CARRIED_OUT, 0, 40):
        line = _EXECUTION.sub(r"\1Tổ chức", line)
    if "ngày " in line or "áng " in line:
        if "tháng" not in line or "năm" not in line:
            line = _NAMED_MISREAD.sub(_name_of_date, line)
        line = _DAY_MISREAD.sub(lambda day: day.group().translate(_FIGURES), line)
    with_motto = nation.motto(line)
    return capitals.put_right(line) if with_motto is None else with_motto


def _name_of_date(printed: re.Match[str]) -> str:
    return "tháng" if printed["month"] else "năm"


def _labelled(line: str, end: int) -> str:
    """The line of the number, whose label ends at `end`."""
    rest = line[end:].lstrip("¿†")
    figures, mark, symbol = rest.partition("/")
    colon = "" if rest.lstrip()[:1] == ":" else ":"
    return f"Số{colon}{figures.replace('|', _BAR)}{mark}{symbol}"
