"""A second opinion: figures that no rule takes, weighed by what surrounds them.

    Gánh về bãi 1.200 m3 sỏi · tiền bán chiếu chừng 15 triệu đồng · Toàn tổng vót 4.000 cây chông

In go the sentences of a document in which the rules of this package looked for targets, and the targets that they
found; out come targets of the other figures. What a figure measures, its unit and its bound are read as of any other
(`sentence`); only whether it is one to be reached is weighed here.

The signs of a figure (`surroundings`) have each a weight, in `weights.toml`; their sum makes a probability, as logistic
regression has it. It is the confidence of the target, whose note names what told most for it.

The weights come from all figures of `tests/documents`: `bench/weigh.py` makes the file again, and says how often a
probability is right for figures that rules left over in documents that neither they nor the weights had seen. Nearly all
of these documents are about emulation, so that only those have a second opinion.
"""

from __future__ import annotations

import math
import re
import sys
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from thidua.graph.extract import names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.sentence import Sentence
from thidua.graph.extract.targets.surroundings import page_of, signs_of
from thidua.graph.records import Target

#: How sure a figure must be.
SURE = 0.6
#: Right before a number of those who are sent or invited, a sum that something is worth, a number that says which ones or
#: how large they are, what happens at times, what has been done so far.
_SETTLED = pattern(
    r"(?<!\w)(?:cử|mời|triệu tập|trị giá|tổng giá trị|kinh phí|nguồn vốn|số vốn|số tiền|mức (?:hỗ trợ|chi|thu|đóng|thưởng)|cả|trong|trong số|(?<!kéo )dài|rộng|có (?:lúc|khi|nơi)(?: (?:tăng|giảm|lên|xuống))?|mới (?:[^\W\d_]+ ){1,2}được)"
    r"(?: (?:ít nhất|tối thiểu|tối đa|không quá|từ|khoảng|trên|là|được))* $"
)
#: Behind a number: who reaches it is rewarded.
_REWARDED = pattern(
    r"[^.;\n]{0,60}(?<!\w)được (?:xét |đề nghị |cấp trên )?(?:thưởng|khen|tặng)(?!\w)"
)
#: What stands before a body at the head of an item, whose number is no figure: "+ Công ty Giữ đê 7 gánh phần đất".
_MARK = pattern(r"[\W\d]*")
#: How far before a figure those words stand.
_NEAR = 60
RULE = "figure weighed by what surrounds it"


def second_opinion(
    flow: Flow,
    segments: Sequence[Segment],
    found: Iterable[Target],
    span: tuple[int, int],
    year: str | None,
    emulates: bool,
) -> Iterator[Target]:
    """Targets of the figures in `segments` of which none is `found`, for a document that stands in `span` and is about
    `year`; none if it is not on emulation (`emulates`)."""
    if not emulates:
        return
    taken = sorted((e.start, e.end) for target in found for e in target.evidence)
    page = None
    for segment in segments:
        left = left_over(flow, segment, taken)
        if not left:
            continue
        page = page or page_of(flow.text, *span, year, segments)
        sure: dict[int, tuple[float, str]] = {}
        for k, signs in zip(left, signs_of(page, segment, left), strict=True):
            told = chance(signs)
            if told[0] >= SURE:
                sure[segment.figures[k].start()] = told
        if sure:
            others = {f.start() for f in segment.figures if _within(flow.origin(f.start()), taken)}
            yield from _Chosen(flow, segment, sure, others).weighed(year)


def left_over(flow: Flow, segment: Segment, taken: Sequence[tuple[int, int]]) -> list[int]:
    """Which figures of a sentence may be targets besides those whose words are `taken`, in order: those that nothing
    right before them settles."""
    left = [k for k, f in enumerate(segment.figures) if not _within(flow.origin(f.start()), taken)]
    if not left:
        return left
    named = names.organ_at(flow.text, _MARK.match(flow.text, segment.start).end())  # type: ignore[union-attr]
    return [k for k in left if not _settled(flow.text, segment, k, named)]


def _settled(text: str, segment: Segment, k: int, named: int) -> bool:
    """Whether the words right before figure `k` of a sentence, or those behind it, say that it is none to be reached; it
    may be of the name that ends at `named`."""
    at = segment.figures[k].start()
    return (
        at == named + 1
        or _SETTLED.search(text, max(segment.start, at - _NEAR), at) is not None
        or _REWARDED.match(text, segment.figures[k].end(), segment.end) is not None
    )


def _within(at: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place of the source is in the words of a target; `taken`: those of all, by where they begin."""
    n = bisect_right(taken, (at, sys.maxsize))
    return n > 0 and at < taken[n - 1][1]


def chance(signs: Sequence[str]) -> tuple[float, str]:
    """How probable it is that a figure with these signs is a target, and the three that tell most for that."""
    base, weights = _weights()
    told = sorted(((weights.get(sign, 0.0), sign) for sign in signs), reverse=True)
    score = base + sum(weight for weight, _ in told)
    return 1 / (1 + math.exp(-score)), ", ".join(sign for _, sign in told[:3])


@cache
def _weights() -> tuple[float, dict[str, float]]:
    """The weight of no sign at all, and that of each."""
    text = files("thidua.graph.extract.targets").joinpath("weights.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return float(table["base"]), {str(sign): float(w) for sign, w in table["signs"].items()}


class _Chosen(Sentence):
    """Reads of a sentence the figures that are `sure`, each with its chance and why, beside `others` that rules take."""

    def __init__(
        self,
        flow: Flow,
        segment: Segment,
        sure: dict[int, tuple[float, str]],
        others: set[int],
    ) -> None:
        super().__init__(flow, replace(segment, section=True), True, False)
        self._sure = sure
        self._others = others
        self._shares = False  # a list of shares of one whole is read by rules, from its first

    def _sets(self, match: re.Match[str], before: str) -> bool:
        if match.start() in self._sure or match.start() in self._others:
            return True
        self._end = match.end()  # what a figure that is none counts, the next one does not measure
        return False

    def weighed(self, year: str | None) -> Iterator[Target]:
        """The targets whose figures are sure."""
        places = [(self._flow.origin(f.start()), f.start()) for f in self._segment.figures]
        for target in self.targets(year):
            (proof,) = target.evidence
            # its words end with it
            at = max((at for origin, at in places if origin < proof.end), default=-1)
            if at in self._sure:
                chance, why = self._sure[at]
                note = f"no rule sets it; what surrounds it does: {why}"
                proof = replace(proof, rule=RULE, confidence=round(chance, 2), note=note)
                yield replace(target, evidence=(proof,))
