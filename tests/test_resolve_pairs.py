"""Pairs of names, half of them one thing, half two: what resolution joins and what it keeps apart."""

from __future__ import annotations

import pytest

from thidua.graph.resolve.events import resolve_events
from thidua.graph.resolve.indicators import resolve_indicators
from thidua.graph.resolve.movements import resolve_movements
from thidua.graph.resolve.organizations import identify
from thidua.graph.resolve.places import Place
from thidua.graph.resolve.recipients import resolve_recipient
from thidua.graph.resolve.themes import resolve_themes

HOME = Place((("tỉnh", "Hòa Lộc"),))

MOVEMENTS_ONE = [
    ("Toàn dân đoàn kết xây dựng đời sống văn hóa", "Toàn dân đoàn kết xây dựng đời sống văn hoá"),
    ("Nhà văn hóa thôn sáng, xanh", "Nhà văn hoá thôn sáng, xanh"),
    ("Vì người nghèo - Không để ai bị bỏ lại phía sau", "Vì người nghèo không để ai bị bỏ lại phía sau"),
    ("Vì người nghèo – Không để ai bị bỏ lại phía sau", "Vì người nghèo - Không để ai bị bỏ lại phía sau"),
    ("Vì người nghèo, không để ai bị bỏ lại phía sau", "Vì người nghèo không để ai bị bỏ lại phía sau"),
    ("Cả nước chung sức xây dựng nông thôn mới", "CẢ NƯỚC CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI"),
    ("Phong trào thi đua Quyết thắng", "Quyết thắng"),
    ("Phong trào Vì an ninh Tổ quốc", "Vì an ninh Tổ quốc"),
    ("Các phong trào thi đua “Quyết thắng”", "Quyết thắng"),
    ("Cuộc vận động Ngày vì người nghèo", "Ngày vì người nghèo"),
    ("Bác sỹ về bản", "Bác sĩ về bản"),
    ("Kỷ cương, tình thương, trách nhiệm", "Kỉ cương, tình thương, trách nhiệm"),
    ("Hợp lý hóa sản xuất", "Hợp lí hoá sản xuất"),
    ("Dạy tốt,  học tốt", "Dạy tốt, học tốt"),
    ("Dạy tốt - Học tốt", "Dạy tốt, học tốt"),
    ("Doanh nghiệp hội nhập và phát triển", "Doanh nghiệp hội nhập và phát triển."),
    ("Giải ngân vốn đầu tư công giai đoạn 2030 - 2035", "Giải ngân vốn đầu tư công"),
    ("Giải ngân vốn đầu tư công (giai đoạn 2030 - 2035)", "Giải ngân vốn đầu tư công giai đoạn 2030-2035"),
    ("Cả nước đoàn kết, chung sức, đồng lòng, vượt khó đi lên", "Cả nước đoàn kết chung sức, đồng lòng, vượt khó đi lên"),
    ("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", "Cán bộ công chức viên chức thi đua thực hiện văn hoá công sở"),
    ("Cả nước thi đua xây dựng kết cấu hạ tầng đồng bộ, hiện đại", "Cả nước thi đua xây dựng kết cấu hạ tấng đồng bộ, hiện đại"),
    ("Toàn dân tập luyện thể dục thể thao theo gương Bác Hồ vĩ đại", "Toàn dân tập luyện thể dục thể thao theo gương Bác Hố vĩ đại"),
]  # fmt: skip

MOVEMENTS_TWO = [
    ("Cả nước chung sức xây dựng nông thôn mới", "Hòa Lộc cùng cả nước chung sức xây dựng nông thôn mới"),
    ("Hòa Lộc cùng cả nước chung sức làm đường", "Sông Vân cùng cả nước chung sức làm đường"),
    ("Cả nước chung tay vì người nghèo", "Cả nước chung sức xây cầu bản"),
    ("Vì người nghèo - Không để ai bị bỏ lại phía sau", "Hòa Lộc cùng cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"),
    ("Giải ngân vốn giai đoạn 2025 - 2030", "Giải ngân vốn giai đoạn 2030 - 2035"),
    ("Quyết thắng", "Quyết tâm thắng"),
    ("Vì an ninh Tổ quốc", "Vì an ninh nhân dân"),
    ("Dạy tốt, học tốt", "Dạy tốt"),
    ("Học sinh giỏi", "Học sinh nghèo vượt khó"),
    ("Giỏi việc nước, đảm việc nhà", "Giỏi việc trường, đảm việc nhà"),
    ("Cán bộ, công chức thi đua thực hiện văn hóa công sở", "Cán bộ, công chức tỉnh Hòa Lộc thi đua thực hiện văn hóa công sở"),
    ("Nông dân thi đua sản xuất, kinh doanh giỏi", "Thanh niên thi đua sản xuất, kinh doanh giỏi"),
    ("Doanh nghiệp Việt Nam hội nhập và phát triển", "Doanh nghiệp Hòa Lộc hội nhập và phát triển"),
    ("Bản mới", "Bàn mới"),
    ("Lao động giỏi", "Lao động sáng tạo"),
    ("Tuổi trẻ sáng tạo", "Tuổi cao gương sáng"),
    ("Ngày vì người nghèo", "Tết vì người nghèo"),
    ("Cả nước thi đua thực hành tiết kiệm, chống lãng phí", "Cả nước thi đua xây dựng xã hội học tập"),
    ("90 ngày làm đường liên thôn xuyên qua các bản vùng cao", "60 ngày làm đường liên thôn xuyên qua các bản vùng cao"),
    ("Toàn dân chung tay xây dựng đường làng", "Toàn dân chung sức xây dựng đường làng"),
    ("Phong trào thi đua Ba nhất", "Phong trào thi đua Ba tốt"),
    ("Xây dựng xã nông thôn mới nâng cao", "Xây dựng xã nông thôn mới"),
]  # fmt: skip

ORGANIZATIONS_ONE = [
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh Hòa Lộc"),
    ("Uỷ ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH HÒA LỘC"),
    ("Tỉnh ủy", "Tỉnh uỷ Hòa Lộc"),
    ("VKSND tỉnh", "Viện kiểm sát nhân dân tỉnh Hòa Lộc"),
    ("Sở Nội vụ", "Sở Nội vụ tỉnh Hòa Lộc"),
    ("Sở Nội vụ (Ban TĐKT)", "Sở Nội vụ"),
    ("Bộ Chính trị khóa XIII", "Bộ Chính trị"),
    ("Thủ tướng", "Thủ tướng Chính phủ"),
    ("Ban TĐKT TW", "Ban Thi đua - Khen thưởng Trung ương"),
    ("Ủy ban MTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa Lộc"),
]
ORGANIZATIONS_TWO = [
    ("UBND tỉnh", "Chủ tịch UBND tỉnh"),
    ("UBND tỉnh", "HĐND tỉnh"),
    ("UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("UBND tỉnh Hòa Lộc", "UBND tỉnh Sông Vân"),
    ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
    ("UBND thành phố Hòa Lộc", "UBND tỉnh Hòa Lộc"),
    ("Bộ Nội vụ", "Sở Nội vụ"),
    ("Bộ Chính trị", "Ban Bí thư"),
    ("Chính phủ", "Thủ tướng Chính phủ"),
    ("Cụm thi đua các huyện phía Bắc", "Cụm thi đua các huyện phía Nam"),
]

EVENTS_ONE = [
    ("Ngày thành lập tỉnh Hòa Lộc", "thành lập tỉnh Hòa Lộc"),
    ("kỷ niệm 10 năm ngày thành lập tỉnh Hòa Lộc (1900 - 1910)", "ngày thành lập tỉnh Hoà Lộc"),
    ("Ngày sinh đồng chí Lê Văn Mẫu", "ngày sinh đồng chí Lê Văn Mẫu"),
    ("Chiến thắng Đèo Mây", "chiến thắng Đèo Mây"),
]
EVENTS_TWO = [
    ("Ngày thành lập tỉnh Hòa Lộc", "Ngày thành lập tỉnh Sông Vân"),
    ("Ngày sinh đồng chí Lê Văn Mẫu", "Ngày mất đồng chí Lê Văn Mẫu"),
    ("Ngày hội Quốc phòng toàn dân", "Ngày Quốc phòng toàn dân"),
    ("Ngày thành lập tỉnh Hòa Lộc", "Ngày tái lập tỉnh Hòa Lộc"),
]

THEMES_ONE = [
    ("Đoàn kết, kỷ cương, sáng tạo", "Đoàn kết - kỷ cương - sáng tạo"),
    ("Siết chặt kỷ cương, tăng cường trách nhiệm, sáng tạo bứt phá", "Siết chặt kỷ cương, tăng cường trách nhiệm, sáng tạo bút phá"),
    ("Hòa Lộc văn hóa, xanh", "Hòa Lộc văn hoá, xanh"),
]  # fmt: skip
THEMES_TWO = [
    ("Đoàn kết, kỷ cương, sáng tạo", "Đoàn kết, kỷ cương"),
    ("Sáng đường quê, ấm bản làng", "Sáng đường quê, xanh đồi chè, ấm bản làng"),
    ("Về đích năm 2030", "Về đích năm 2031"),
]

INDICATORS_ONE = [
    (("bác sĩ trên 1 vạn dân", "bác sĩ"), ("bác sỹ trên 1 vạn dân", "bác sỹ")),
    (("Tỷ lệ che phủ rừng", "%"), ("tỷ lệ che phủ của rừng", "%")),
    (("Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng"), ("thu ngân sách nhà nước", "tỷ đồng")),
]  # fmt: skip
INDICATORS_TWO = [
    (("trường học đạt chuẩn", "trường"), ("xã đạt chuẩn", "xã")),
    (("xã đạt chuẩn nông thôn mới", "xã"), ("xã đạt chuẩn nông thôn mới kiểu mẫu", "xã")),
    (("thu ngân sách", "tỷ đồng"), ("thu ngân sách", "%")),
]

RECIPIENTS_ONE = [
    ("Thường trực Tỉnh ủy", "TT Tỉnh uỷ"),
    ("Các đ/c Phó Chủ tịch UBND tỉnh", "Các đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Hội đồng TĐKT TW", "Hội đồng Thi đua - Khen thưởng Trung ương"),
]
RECIPIENTS_TWO = [
    ("Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh"),
    ("Các sở, ban, ngành", "Các huyện, thành phố"),
    ("UBND các huyện", "UBND các xã"),
]


def movement(name: str, other: str) -> bool:
    found, _ = resolve_movements([name, other], ["Hòa Lộc"])
    return found[name].local == found[other].local


def theme(name: str, other: str) -> bool:
    found = resolve_themes([name, name, other])
    return found[name].local == found[other].local


def organization(name: str, other: str) -> bool:
    return identify(name, HOME).local == identify(other, HOME).local


def event(name: str, other: str) -> bool:
    found = resolve_events([(name, None), (other, None)])
    return found[name].named.local == found[other].named.local


def indicator(name: tuple[str, str], other: tuple[str, str]) -> bool:
    found = resolve_indicators([name, other])
    return found[name].local == found[other].local


def recipient(name: str, other: str) -> bool:
    return (
        resolve_recipient(name, HOME, []).body.local
        == resolve_recipient(other, HOME, []).body.local
    )


TABLES = [
    (movement, MOVEMENTS_ONE, MOVEMENTS_TWO),
    (organization, ORGANIZATIONS_ONE, ORGANIZATIONS_TWO),
    (event, EVENTS_ONE, EVENTS_TWO),
    (theme, THEMES_ONE, THEMES_TWO),
    (indicator, INDICATORS_ONE, INDICATORS_TWO),
    (recipient, RECIPIENTS_ONE, RECIPIENTS_TWO),
]
PAIRS = [
    pytest.param(same, *pair, joined, id=f"{same.__name__} {'one' if joined else 'two'}: {pair[1]}")
    for same, *halves in TABLES
    for joined, half in zip((True, False), halves, strict=True)
    for pair in half
]


@pytest.mark.parametrize(("same", "one", "other", "expected"), PAIRS)
def test_pairs(same, one, other, expected) -> None:  # type: ignore[no-untyped-def]
    assert same(one, other) is expected


def test_half_of_the_movements_stay_apart() -> None:
    assert len(MOVEMENTS_ONE) == len(MOVEMENTS_TWO)
    assert len(MOVEMENTS_ONE) + len(MOVEMENTS_TWO) >= 40
