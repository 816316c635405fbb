"""The campaign a document launches: whether, theme, period, reviews."""

from __future__ import annotations

import pytest

from thidua.graph.extract.campaign import find_milestones, find_period, find_theme, launches
from thidua.graph.extract.flow import make_flow
from thidua.graph.records import Evidence

ISSUER = "Ủy ban nhân dân tỉnh Sông Thao"
LAUNCH: dict[str, tuple[str, str | None, str, bool]] = {
    "the title launches": ("Chỉ thị", "Phát động thi đua năm 2024", "Năm 2024 có nhiều việc.", True),
    "the issuer launches": (
        "Kế hoạch", "Giữ nguồn nước",
        "Chủ tịch Ủy ban nhân dân tỉnh phát động thi đua sâu rộng trong toàn tỉnh.", True,
    ),
    "a plan that carries out": (
        "Kế hoạch", "Thực hiện Chỉ thị phát động thi đua năm 2024", "Sở lập kế hoạch.", False,
    ),
    "others are told to launch": (
        "Chỉ thị", "Giữ rừng", "Giao các xã tổ chức phát động thi đua trong thôn.", False,
    ),
    "a decision launches in its first article": (
        "Quyết định", "Về việc thưởng", "QUYẾT ĐỊNH:\nĐiều 1. Phát động phong trào thi đua giữ rừng.", True,
    ),
    "a letter launches none": ("Công văn", "phát động thi đua", "Sở yêu cầu các xã.", False),
}  # fmt: skip


@pytest.mark.parametrize("name", LAUNCH)
def test_launches(name: str) -> None:
    kind, title, text, expected = LAUNCH[name]
    flow = make_flow(text)

    found = launches(flow, kind, title, ISSUER, 0, len(flow.text))

    assert expected == (found is not None)


THEMES = {
    "phát động thi đua với chủ đề: **“Sáng đường quê, sạch nguồn nước”**, gồm": "Sáng đường quê, sạch nguồn nước",
    "\nII. CHỦ ĐỀ\n2. Chủ đề thi đua: “60 ngày làm đường”\n": "60 ngày làm đường",
    "\n1. Chủ đề thi đua\n\nĐoàn kết, kỷ cương, vì bản làng no ấm.\n": "Đoàn kết, kỷ cương, vì bản làng no ấm",
    "Thực hiện Chỉ thị số 01/CT-UBND ngày 05/01/2021 về việc thực hiện chủ đề năm 2021 “Kỷ cương” của tỉnh": None,
}


@pytest.mark.parametrize("text", THEMES)
def test_themes(text: str) -> None:
    flow = make_flow(text)

    found = find_theme(flow, 0, len(flow.text))

    assert THEMES[text] == (found[0] if found else None)


PERIODS: dict[str, tuple[str | None, str | None]] = {
    "IV. THỜI GIAN THI ĐUA\n\nTừ ngày phát động thi đua đến hết ngày 31 tháng 12 năm 2024.": (
        None,
        "2024-12-31",
    ),
    "1. Thời gian: Từ ngày 19/8/2023 đến ngày 19/10/2023.": ("2023-08-19", "2023-10-19"),
    "3. Thời gian tổ chức phong trào thi đua: từ tháng 10 năm 2025 đến hết tháng 3 năm 2026.": (
        "2025-10",
        "2026-03",
    ),
    "3. Thời gian: chia làm hai đợt.\n- Đợt 1: từ ngày 15/5/2020 đến ngày 30/6/2020;\n- Đợt 2: từ ngày 01/7/2020 đến ngày 26/7/2020.": (
        "2020-05-15",
        "2020-07-26",
    ),
    "Chủ tịch tỉnh phát động đợt thi đua 55 ngày đêm, từ ngày 07/11/2023 đến hết ngày 31/12/2023, với chủ đề.": (
        "2023-11-07",
        "2023-12-31",
    ),
    "Các xã báo cáo đúng thời gian quy định.": (None, None),
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    flow = make_flow(text)

    found = find_period(flow, 0, len(flow.text), Evidence(0, 1))

    assert PERIODS[text] == (found.start, found.end)


REVIEWS: dict[str, list[tuple[str, str | None]]] = {
    "- Sơ kết: trong tháng 6/2024.\n- Tổng kết: trong tháng 12/2024.": [
        ("sơ kết", "2024-06"),
        ("tổng kết", "2024-12"),
    ],
    "Sơ kết phong trào thi đua trong tháng 7/2023, tổng kết trong tháng 12/2023.": [
        ("sơ kết", "2023-07"),
        ("tổng kết", "2023-12"),
    ],
    "Kết thúc đợt thi đua, các đơn vị xem xét tổng kết và biểu dương.": [("tổng kết", None)],
    "Tổ chức Lễ tổng kết 10 năm phân giới cắm mốc.": [],
    "tổng kết 05 năm thực hiện Chỉ thị về thi đua": [],
}


@pytest.mark.parametrize("text", REVIEWS)
def test_reviews(text: str) -> None:
    flow = make_flow(text)

    found = find_milestones(flow, 0, len(flow.text))

    assert REVIEWS[text] == [(m.kind, m.when) for m in found]
