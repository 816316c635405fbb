"""Organisations, groups, movements, events, themes and indicators: one or two."""

from __future__ import annotations

import pytest

from thidua.graph.records import Citation, Record
from thidua.graph.resolve import forget, keys, organizations, resolve
from thidua.graph.resolve.events import resolve_events
from thidua.graph.resolve.indicators import resolve_indicators
from thidua.graph.resolve.movements import resolve_movements
from thidua.graph.resolve.organizations import expand, identify, term_of
from thidua.graph.resolve.places import CENTRE, Place, split
from thidua.graph.resolve.recipients import resolve_recipient
from thidua.graph.resolve.themes import resolve_themes

HOME = Place((("tỉnh", "Hòa Lộc"),))

BODIES = {
    "organ": ("UBND tỉnh Hòa Lộc", "organization", "hoa-loc.uy-ban-nhan-dan", None),
    "chairman": (
        "Chủ tịch UBND tỉnh",
        "office",
        "hoa-loc.chu-tich-uy-ban-nhan-dan",
        "hoa-loc.uy-ban-nhan-dan",
    ),
    "department without its place": ("Sở Nội vụ", "organization", "hoa-loc.so-noi-vu", None),
    "department elsewhere": (
        "Giám đốc Sở Nội vụ tỉnh Sông Vân",
        "office",
        "song-van.giam-doc-so-noi-vu",
        "song-van.so-noi-vu",
    ),
    "ministry": ("Bộ Nội vụ", "organization", "bo-noi-vu", None),
    "prime minister": ("Thủ tướng", "office", "thu-tuong-chinh-phu", "chinh-phu"),
    "chief of office": (
        "Chánh Văn phòng UBND tỉnh",
        "office",
        "hoa-loc.chanh-van-phong-uy-ban-nhan-dan",
        "hoa-loc.van-phong-uy-ban-nhan-dan",
    ),
    "Party committee": ("Tỉnh ủy Hòa Lộc", "organization", "hoa-loc.tinh-uy", None),
    "Party committee, short": ("Tỉnh uỷ", "organization", "hoa-loc.tinh-uy", None),
    "term is no part": (
        "Ban Chấp hành Trung ương Đảng khoá XII",
        "organization",
        "ban-chap-hanh-trung-uong-dang",
        None,
    ),
    "Front, long": (
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "organization",
        "hoa-loc.uy-ban-mat-tran-to-quoc-viet-nam",
        None,
    ),
    "Front, short": (
        "Ủy ban Mặt trận Tổ quốc",
        "organization",
        "hoa-loc.uy-ban-mat-tran-to-quoc-viet-nam",
        None,
    ),
    "cluster": (
        "Cụm thi đua các huyện phía Bắc tỉnh Hòa Lộc",
        "cluster",
        "hoa-loc.cum-thi-dua-cac-huyen-phia-bac",
        None,
    ),
    "set": ("các sở, ban, ngành", "group", "hoa-loc.cac-so-ban-nganh", None),
    "set of chairmen": (
        "Chủ tịch UBND các huyện, thành phố",
        "group",
        "hoa-loc.chu-tich-uy-ban-nhan-dan-cac-huyen-thanh-pho",
        None,
    ),
    "news agency, no commune": (
        "Thông tấn xã Việt Nam",
        "organization",
        "hoa-loc.thong-tan-xa-viet-nam",
        None,
    ),
    "bracket is no part": ("Sở Nội vụ (Ban TĐKT)", "organization", "hoa-loc.so-noi-vu", None),
    "district": (
        "UBND huyện Đồng Mây",
        "organization",
        "huyen-dong-may.hoa-loc.uy-ban-nhan-dan",
        None,
    ),
}


@pytest.mark.parametrize(("name", "kind", "local", "organ"), BODIES.values(), ids=BODIES.keys())
def test_bodies(name: str, kind: str, local: str, organ: str | None) -> None:
    body = identify(name, HOME)
    assert (body.kind, body.local) == (kind, local)
    assert (body.head_of.local if body.head_of else None) == organ


PARENTS = {
    "office of the committee": ("Văn phòng UBND tỉnh", "hoa-loc.uy-ban-nhan-dan"),
    "department": ("Sở Nội vụ", "hoa-loc.uy-ban-nhan-dan"),
    "standing board": ("Ban Thường vụ Tỉnh ủy", "hoa-loc.tinh-uy"),
    "district": ("UBND huyện Đồng Mây", "hoa-loc.uy-ban-nhan-dan"),
    "politburo": ("Bộ Chính trị", "ban-chap-hanh-trung-uong-dang"),
    "ministry": ("Bộ Nội vụ", "chinh-phu"),
    "nothing above known": ("Báo Hòa Lộc", None),
}


@pytest.mark.parametrize(("name", "expected"), PARENTS.values(), ids=PARENTS.keys())
def test_parents(name: str, expected: str | None) -> None:
    parent = identify(name, HOME).parent
    assert (parent.local if parent else None) == expected


def test_a_heading_in_capitals_names_the_same_organ() -> None:
    assert identify("UỶ BAN NHÂN DÂN TỈNH HÒA LỘC").local == "hoa-loc.uy-ban-nhan-dan"


def test_the_province_and_its_city_of_one_name_are_two() -> None:
    province, city = (
        identify(f"Ủy ban nhân dân {u} Hòa Lộc", HOME).local for u in ("tỉnh", "thành phố")
    )
    assert (province, city) == (
        "hoa-loc.uy-ban-nhan-dan",
        "thanh-pho-hoa-loc.hoa-loc.uy-ban-nhan-dan",
    )


LEVELS = {
    "centre": (CENTRE, "trung-uong"),
    "province": (HOME, "tinh"),
    "central city": (Place((("thành phố", "Hà Nội"),)), "tinh"),
    "city of a province": (Place((("thành phố", "Hòa Lộc"),)), "huyen"),
    "commune": (Place((("xã", "Mây Trắng"), ("tỉnh", "Hòa Lộc"))), "xa"),
}


@pytest.mark.parametrize(("place", "expected"), LEVELS.values(), ids=LEVELS.keys())
def test_levels(place: Place, expected: str) -> None:
    assert place.level == expected


def test_a_place_is_taken_out_of_a_name() -> None:
    assert split("Sở Nội vụ tỉnh Hòa Lộc") == ("Sở Nội vụ", HOME)


def test_abbreviations_and_terms() -> None:
    assert expand("Hội đồng TĐKT TW") == "Hội đồng Thi đua - Khen thưởng Trung ương"
    assert expand("HĐND, UBND tỉnh") == "Hội đồng nhân dân , Ủy ban nhân dân tỉnh".replace(
        " ,", ","
    )
    assert (term_of("Quốc hội khóa XV"), term_of("Bộ Chính trị"), term_of(None)) == (
        "XV",
        None,
        None,
    )


LINES = {
    "plain": ("Thường trực HĐND tỉnh", "hoa-loc.thuong-truc-hoi-dong-nhan-dan-tinh", None),
    "central": ("Ban TĐKT TW", "ban-thi-dua-khen-thuong-trung-uong", None),
    "defined in a bracket": (
        "Các ĐV cụm, khối (QĐ số 23/QĐ-UBND)",
        "hoa-loc.cac-don-vi-cum-khoi",
        0,
    ),
    "defined in words": (
        "Các đơn vị cụm, khối theo Quyết định số 23/QĐ-UBND",
        "hoa-loc.cac-don-vi-cum-khoi",
        0,
    ),
    "another number": (
        "Các đơn vị cụm, khối (QĐ số 24/QĐ-UBND)",
        "hoa-loc.cac-don-vi-cum-khoi",
        None,
    ),
}


@pytest.mark.parametrize(("name", "local", "defining"), LINES.values(), ids=LINES.keys())
def test_recipients(name: str, local: str, defining: int | None) -> None:
    line = resolve_recipient(name, HOME, [Citation("23/QĐ-UBND")])
    assert (line.body.local, line.defined_by) == (local, defining)


MOVEMENTS = {
    "dash": ("Vì người nghèo - Không để ai ở lại", "Vì người nghèo không để ai ở lại", 1),
    "tone placement": ("Xây dựng đời sống văn hoá", "Xây dựng đời sống văn hóa", 1),
    "the word in front": ("Phong trào thi đua “Quyết thắng”", "Quyết thắng", 1),
    "with and without its period": (
        "Giải ngân vốn đầu tư công giai đoạn 2030 - 2035",
        "Giải ngân vốn đầu tư công",
        1,
    ),
    "two periods": (
        "Giải ngân vốn giai đoạn 2025 - 2030",
        "Giải ngân vốn giai đoạn 2030 - 2035",
        2,
    ),
    "local and national": ("Hòa Lộc cùng cả nước làm đường", "Cả nước làm đường", 2),
    "two movements": ("Quyết thắng", "Vì an ninh Tổ quốc", 2),
}


@pytest.mark.parametrize(("one", "other", "count"), MOVEMENTS.values(), ids=MOVEMENTS.keys())
def test_movements(one: str, other: str, count: int) -> None:
    found, _ = resolve_movements([one, other])
    assert len({n.local for n in found.values()}) == count


LOCAL = {
    "together with the country": (
        "Hòa Lộc cùng cả nước chung sức làm đường",
        "Cả nước chung sức làm đường",
        True,
    ),
    "the national name is shorter": (
        "Hòa Lộc cùng cả nước chung tay vì người nghèo, không bỏ ai lại",
        "Vì người nghèo - Không bỏ ai lại",
        True,
    ),
    "the place inside": (
        "Cán bộ tỉnh Hòa Lộc thi đua làm việc nhanh",
        "Cán bộ thi đua làm việc nhanh",
        True,
    ),
    "the place for the country": (
        "Doanh nghiệp Hòa Lộc hội nhập",
        "Doanh nghiệp Việt Nam hội nhập",
        True,
    ),
    "no place": (
        "Mọi người cùng cả nước chung sức làm đường",
        "Cả nước chung sức làm đường",
        False,
    ),
    "an unknown place inside": (
        "Doanh nghiệp Xa Lạ hội nhập",
        "Doanh nghiệp Việt Nam hội nhập",
        False,
    ),
    "another movement": ("Hòa Lộc cùng cả nước trồng rừng", "Cả nước chung sức làm đường", False),
}


@pytest.mark.parametrize(("local", "national", "expected"), LOCAL.values(), ids=LOCAL.keys())
def test_local_forms(local: str, national: str, expected: bool) -> None:
    found, links = resolve_movements([local, national], ["Hòa Lộc"])
    pairs = [(link.local, link.national) for link in links]
    assert pairs == ([(found[local].local, found[national].local)] if expected else [])


def test_a_slip_is_a_hidden_label_of_the_more_frequent_theme() -> None:
    good = "Siết chặt kỷ cương, tăng cường trách nhiệm, hành động sáng tạo bứt phá"
    slip = good.replace("bứt", "bút")
    found = resolve_themes([slip, good, good])
    assert found[slip] is found[good]
    assert (found[good].label, found[good].hidden) == (good, (slip,))


def test_themes_of_two_years_are_two() -> None:
    names = [f"Đoàn kết kỷ cương sáng tạo phát triển nhanh bền vững năm {y}" for y in (2030, 2031)]
    assert len({n.local for n in resolve_themes(names).values()}) == 2


def test_names_that_differ_in_tones_only_have_two_iris() -> None:
    found = resolve_themes(["Bản mới", "Bàn mới"])
    assert len({n.local for n in found.values()}) == 2


def test_events_have_the_fullest_origin_date() -> None:
    found = resolve_events(
        [
            ("Ngày thành lập tỉnh Hòa Lộc", "1900-02-03"),
            ("thành lập tỉnh Hòa Lộc", "1900"),
            ("Ngày hội Quốc phòng toàn dân", None),
            ("kỷ niệm 10 năm ngày thành lập tỉnh Hòa Lộc (1900 - 1910)", None),
        ]
    )
    assert len({e.named.local for e in found.values()}) == 2
    assert found["thành lập tỉnh Hòa Lộc"].origin == "1900-02-03"
    assert found["Ngày hội Quốc phòng toàn dân"].origin is None


INDICATORS = {
    "i and y": (("bác sĩ trên 1 vạn dân", "bác sĩ"), ("bác sỹ trên 1 vạn dân", "bác sỹ"), 1),
    "the place": (("thu ngân sách trên địa bàn tỉnh", "tỷ"), ("Thu ngân sách", "tỷ"), 1),
    "the named place": (
        ("thu ngân sách trên địa bàn tỉnh Hòa Lộc", "tỷ"),
        ("thu ngân sách", "tỷ"),
        1,
    ),
    "the year": (("tỷ lệ hộ nghèo năm 2031", "%"), ("tỷ lệ hộ nghèo", "%"), 1),
    "share named or not": (("Tỷ lệ xã có đường ô tô", "%"), ("xã có đường ô tô", "%"), 1),
    "GRDP in brackets": (
        ("Tốc độ tăng trưởng kinh tế (GRDP)", "%"),
        ("Tốc độ tăng tổng sản phẩm nội tỉnh (GRDP)", "%"),
        1,
    ),
    "share and amount": (("thu ngân sách", "tỷ đồng"), ("thu ngân sách", "%"), 2),
    "growth and level": (("Tốc độ tăng trưởng kinh tế (GRDP)", "%"), ("Cơ cấu kinh tế", "%"), 2),
    "income and outlay": (("Tổng thu ngân sách", "tỷ"), ("Tổng chi ngân sách", "tỷ"), 2),
    "a part": (("xã đạt chuẩn", "xã"), ("xã đạt chuẩn nâng cao", "xã"), 2),
}


@pytest.mark.parametrize(("one", "other", "count"), INDICATORS.values(), ids=INDICATORS.keys())
def test_indicators(one: tuple[str, str], other: tuple[str, str], count: int) -> None:
    found = resolve_indicators([one, other])
    assert len({n.local for n in found.values()}) == count


def test_a_noun_named_by_its_abbreviation_elsewhere() -> None:
    found = resolve_indicators(
        [
            ("Tốc độ tăng tổng sản phẩm nội tỉnh (GRDP)", "%"),
            ("tốc độ tăng trưởng tổng sản phẩm trên địa bàn tỉnh", "%"),
        ]
    )
    assert {n.local for n in found.values()} == {"toc-do-tang-grdp"}


def test_the_corpus(corpus_records: list[Record]) -> None:
    found = resolve(corpus_records)
    national = {link.local: link.national for link in found.localisations}
    assert national["lang-son-cung-ca-nuoc-chung-suc-xay-dung-nong-thon-moi"] == (
        "ca-nuoc-chung-suc-xay-dung-nong-thon-moi"
    )
    origins = {e.named.local: e.origin for e in found.events.values()}
    assert origins["thanh-lap-tinh-lang-son"] == "1831-11-04"
    siet = {n.local: n for n in found.themes.values() if n.label.startswith("Siết chặt")}
    assert len(siet) == 1
    assert next(iter(siet.values())).label.endswith("bứt phá")


def test_what_is_remembered_of_names_is_let_go_of() -> None:
    identify("Ủy ban nhân dân tỉnh Hòa Lộc")
    keys.match_key("Dân vận khéo")
    assert organizations._identify.cache_info().currsize
    assert keys.match_key.cache_info().currsize
    before = identify("Tỉnh ủy Hòa Lộc")
    forget()
    assert organizations._identify.cache_info().currsize == 0
    assert keys.match_key.cache_info().currsize == 0
    assert identify("Tỉnh ủy Hòa Lộc") == before


def test_a_recipient_that_is_a_number_alone() -> None:
    """Torn lists leave the number of a cited document as an item of their own."""
    cited = (Citation("12/QĐ-UBND", relation="cites"),)

    line = resolve_recipient("12/QĐ-UBND", None, cited)

    assert line.defined_by == 0
    assert line.body.label.startswith("12/QĐ")
