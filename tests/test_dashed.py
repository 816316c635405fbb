"""Dashes that stand in names, and those that mark items."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.rules import use_rules

#: What stands before a dash, and from it on -> whether both are halves of one name.
DASHES: dict[tuple[str, str], bool] = {
    ("giao Sở Lao động", "- Thương binh và Xã hội"): True,
    ("Sở Lao động ", "– Thương binh - Xã hội"): True,
    ("Hội đồng thi đua", "- khen thưởng tỉnh"): True,
    ("Phòng Văn hóa", "- Xã hội xã"): True,
    ("Phòng Văn hoá", "-Thông tin huyện"): True,
    ("Độc lập - Tự do", "- Hạnh phúc"): True,
    ("Sở Lao động", "- TB&XH tỉnh"): True,
    ("các xã;", "- Kế hoạch số 3/KH-UBND"): False,
    ("trồng rừng", "- Tài chính"): False,
    ("Phòng Văn hóa", "- Xã hội hóa việc giữ rừng"): False,
    ("Lao động", "- Công an xã"): False,
    ("Chi cục Dân số", "- Kế hoạch hóa gia đình tỉnh"): True,
}


@pytest.mark.parametrize("dash", DASHES)
def test_a_dash_in_a_name(dash: tuple[str, str]) -> None:
    assert are_halves(*dash) is DASHES[dash]


def test_a_name_that_a_line_end_parts() -> None:
    flow = make_flow(
        "\nGiao Phòng Văn hóa\n- Xã hội xã Mường Nhé đi thăm.\n- Công an xã canh gác.\n"
    )

    assert "Giao Phòng Văn hóa - Xã hội xã Mường Nhé đi thăm.\n- Công an xã" in flow.text


def test_names_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text(
        '[organs]\ndashed = ["Trồng dâu nuôi tằm và ươm tơ - Dệt vải"]\n', "utf-8"
    )
    try:
        assert not are_halves("Hội Trồng dâu nuôi tằm và ươm tơ", "- Dệt vải")
        use_rules(tmp_path / "my.toml")
        assert are_halves("Hội Trồng dâu nuôi tằm và ươm tơ", "- Dệt vải")
    finally:
        use_rules(None)
