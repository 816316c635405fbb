"""Figures that no rule takes, weighed by what surrounds them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.targets import find
from thidua.graph.extract.targets.figures import figures
from thidua.graph.extract.targets.parts import Segment, segments
from thidua.graph.extract.targets.surroundings import page_of, signs_of
from thidua.graph.extract.targets.weighed import SURE, chance, second_opinion
from thidua.graph.records import Target

ROOT = Path(__file__).resolve().parents[1]
PAGE = """CHỈ THỊ
I. VIỆC PHẢI XONG
a) Sỏi gánh về bãi; phủ lau lên {} bờ thửa.
b) Chẻ sẵn 250 bó lạt.
c) Ghe nào cũng trám xong trước mùa.
d) Mỗi tháng đan 45 tấm phên.
e) Vớt lục bình ở 12 khúc sông.
II. NGƯỜI LO
Các thôn cùng lo.
"""


def weighed(text: str, emulates: bool = True, found: tuple[Target, ...] = ()) -> list[Target]:
    flow = make_flow(text)
    span = (0, len(flow.text))
    sentences = list(segments(flow.text, *span, list(figures(flow.text, *span))))
    return list(second_opinion(flow, sentences, found, span, "2024", emulates))


def test_a_figure_among_others_of_a_list_is_a_target() -> None:
    (target,) = (t for t in weighed(PAGE.format("30 km")) if t.unit == "km")

    assert (target.indicator, target.low, target.bound) == ("phủ lau", 30, "exact")
    (proof,) = target.evidence
    assert SURE <= proof.confidence < 1
    assert proof.note and "place: list" in proof.note
    assert proof.quote and proof.quote.endswith("30 km")


def test_what_is_not_about_emulation_has_no_second_opinion() -> None:
    assert weighed(PAGE.format("30 km"), emulates=False) == []


def test_what_rules_take_is_not_taken_twice() -> None:
    text = PAGE.format("30 km")
    found = tuple(weighed(text))

    assert weighed(text, found=found) == []


def test_a_document_on_emulation_has_a_second_opinion() -> None:
    with patch.object(find, "second_opinion", return_value=()) as asked:
        for title in ("đợt thi đua mùa nước nổi năm 2024", "mùa nước nổi năm 2024"):
            flow = make_flow(PAGE.format("30 km"))
            find.find_targets(flow, "Chỉ thị", None, "2024", 0, len(flow.text), title=title)

    assert [call.args[-1] for call in asked.call_args_list] == [True, False]


NONE = {
    "people sent": "cử ra 4 bãi 25 dân quân, cử 30 người canh",
    "a sum that something is worth": "trị giá 30 triệu đồng,",
    "which ones": "cả 30 km",
    "the past": "đã phủ 30 km của năm 2022, năm nay là cả",
    "what happens at times": "nước sông có lúc lên 30 km",
    "an award": "thôn phủ 30 km được xét thưởng",
}


def test_the_number_of_a_body_is_no_figure() -> None:
    page = PAGE.replace("d) Mỗi tháng đan 45", "d) {} 45")

    assert 45 in [t.low for t in weighed(page.replace("d) {}", "d) Mỗi tháng đan"))]
    assert 45 not in [t.low for t in weighed(page.replace("d) {}", "d) Công ty cổ phần Đan Mây"))]


@pytest.mark.parametrize("why", NONE)
def test_what_is_no_target(why: str) -> None:
    assert not [t for t in weighed(PAGE.format(NONE[why])) if t.low == 30]


def test_signs_tell_what_surrounds_a_figure() -> None:
    text = "- Năm 2023 đã phủ lau 45 km; mỗi thôn đan thêm 1.200 tấm.\n- Phủ lau 30 km."
    page = page_of(text, 0, len(text), "2024", [sentence(text)])

    first, second = map(set, signs_of(page, sentence(text), (0, 1)))

    assert {"near: past", "sentence: results", "sentence: past year", "number: round"} <= first
    assert {"near: each", "near: raises", "number: large", "place: item"} <= second
    assert "near: past" not in second


def sentence(text: str) -> Segment:
    end = text.index("\n")
    return Segment(0, end, False, False, False, False, tuple(figures(text, 0, end)))


def test_more_signs_that_tell_for_it_make_it_more_probable() -> None:
    alone, _ = chance(["unit: share"])
    listed, why = chance(["unit: share", "place: list", "place: part of targets", "near: past"])

    assert 0 < alone < listed < 1
    assert why.split(", ") == ["place: list", "place: part of targets", "unit: share"]


@pytest.fixture(scope="module")
def weigh() -> Any:
    """What makes the weights, a script beside the package."""
    folder = str(ROOT / "bench")
    sys.path.insert(0, folder)
    try:
        import weigh
    finally:
        sys.path.remove(folder)
    return weigh


def test_fitted_weights_say_how_often_it_is_so(weigh: Any) -> None:
    told = [weigh.Example(("a",), n % 4 != 0) for n in range(40)]
    told += [weigh.Example(("b", "rare") if n == 0 else ("b",), n % 4 == 0) for n in range(40)]

    base, weights = weigh.fit(told)

    assert set(weights) == {"a", "b"}
    assert weights["a"] > 0 > weights["b"]
    probable = [p for p, _ in weigh.chances(told, base, weights)]
    assert sum(probable) == pytest.approx(sum(e.target for e in told))


@pytest.fixture(scope="module")
def told(weigh: Any) -> Any:
    """The figures of each written document."""
    return weigh.all_examples()


def test_the_kept_weights_are_those_of_a_fit(weigh: Any, told: Any) -> None:
    every = [example for here in told for example in here]

    fitted = weigh.chances(every, *weigh.fit(every))

    far = max(abs(chance(e.signs)[0] - p) for e, (p, _) in zip(every, fitted, strict=True))
    assert far < 0.1, "the weights are old: bench/weigh.py --update"


def test_what_is_left_over_in_documents_that_no_one_has_seen_is_told_as_often_as_said(
    weigh: Any, told: Any
) -> None:
    unseen = weigh.unseen(told)

    sure = [target for p, target in unseen if p >= SURE]
    assert 2 * len(sure) > len(unseen) > 300
    assert sum(sure) > 0.92 * len(sure)
    assert sum(p for p, _ in unseen) == pytest.approx(sum(t for _, t in unseen), rel=0.05)
    # it is the signs that tell, not how many are targets anyway
    assert sum(t for _, t in unseen) < 0.75 * len(unseen)
