"""What stands in the source, where the flow has it put right: values keep the damage that was printed."""

from __future__ import annotations

from bisect import bisect_right

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.letters import bare


def as_printed(flow: Flow, start: int, end: int) -> str:
    """The source's words for text[start:end], where the flow has them put right; else none."""
    if not flow.mended:
        return ""
    begin = flow.origin(start)
    k = bisect_right(flow.mended, (begin, len(flow.source))) - 1
    if k < 0 or begin >= flow.mended[k][1]:
        return ""
    printed = flow.source[begin : begin + end - start]
    if bare(printed).casefold() != bare(flow.text[start:end]).casefold():
        if begin != flow.mended[k][0]:
            return ""
        printed = " ".join(flow.source[begin : flow.mended[k][1]].split())
    printed = printed.lstrip("_~-–— ")
    if bare(printed).upper().endswith(bare(flow.text[start:end]).upper()):
        printed = printed[start - end :]  # "l HIỆU TRƯỞNG"
    return printed.upper() if mostly_capitals(printed) else printed
