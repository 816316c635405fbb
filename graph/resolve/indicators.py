"""Indicators (chỉ tiêu) as concepts: one series over the years and documents.

What does not tell two indicators apart: case, i/y, a year ("năm 2021", "trong năm 2019", "đến
ngày …"), the place they are counted in ("trên địa bàn tỉnh", "của tỉnh", "nội tỉnh"), the verb
"phấn đấu", "tổng" before thu, chi or vốn, "của" between nouns, "tỷ lệ" before a share in per cent.

An abbreviation in brackets names the noun before it: "tốc độ tăng trưởng kinh tế (GRDP)" and
"tốc độ tăng tổng sản phẩm nội tỉnh (GRDP)" are both the growth of GRDP, and so is, once a document
has said so, the growth of "tổng sản phẩm trên địa bàn tỉnh".

What does: a share in per cent is not an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.variants import Named, group_names

_PLACE_NAME = r"(?:\s+[A-ZĐÀ-Ỹ]\w*)*"
_WHERE = re.compile(
    rf"(?<!\w)(?:(?i:trên địa bàn|của|trong|toàn)(?: (?i:tỉnh|thành phố|huyện|xã)(?!\w){_PLACE_NAME})"
    r"|(?i:trên địa bàn))(?!\w)"
)
_YEAR = re.compile(
    r"[\s,]*(?<!\w)(?:tính )?(?:(?:đến|trong|vào) )?(?:(?:hết|cuối) )?"
    r"(?:năm \d{4}|ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?!\d)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?<!\w)(?:phấn đấu|cơ bản|nội tỉnh|toàn tỉnh|của|chỉ tiêu)(?!\w)", re.IGNORECASE
)
_TOTAL = re.compile(r"^tổng (?=(?:thu|chi|vốn|số|doanh|mức)(?!\w))", re.IGNORECASE)
_SHARE = re.compile(r"^(?:tỷ|tỉ) lệ ", re.IGNORECASE)
_ACRONYM = re.compile(r"^(?P<noun>.*?)\s*\((?P<short>[A-ZĐ]{3,8})\)")
_RATE = re.compile(r"^(tốc độ tăng)(?: trưởng)?\s+(.+)$", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)")


def resolve_indicators(
    said: Iterable[tuple[str, str | None]],
) -> dict[tuple[str, str | None], Named]:
    """Each printed (indicator, unit) -> its concept.

    A share and an amount of one name are told apart by "phan-tram" in the IRI of the share.
    """
    pairs = sorted(said, key=lambda p: (p[0], p[1] or ""))
    short = _acronyms(name for name, _ in pairs)
    by_share = {True: [p for p in pairs if p[1] == "%"], False: [p for p in pairs if p[1] != "%"]}
    found: dict[tuple[str, str | None], Named] = {}
    amounts: set[str] = set()
    for share in (False, True):
        some = by_share[share]
        names = group_names(
            (name for name, _ in some),
            partial(indicator_key, short=short, share=share),
            shortest=True,
        )
        for name, unit in some:
            named = names[name]
            if not share:
                amounts.add(named.local)
            elif named.local in amounts:
                named = replace(named, local=f"{named.local}-phan-tram")
            found[name, unit] = named
    return found


def indicator_key(name: str, short: dict[str, str], *, share: bool = False) -> str:
    """The key in which two names of an indicator are equal; `short` maps nouns to acronyms."""
    acronym = _ACRONYM.match(name)
    rate = _RATE.match(_bare(acronym["noun"] if acronym else name))
    if rate:
        noun = acronym["short"] if acronym else short.get(match_key(rate[2]), rate[2])
        return match_key(f"{rate[1]} {noun}")
    plain = _TOTAL.sub("", _bare(name))
    if share:
        plain = _SHARE.sub("", plain)
    return match_key(short.get(match_key(plain), plain))


def _acronyms(names: Iterable[str]) -> dict[str, str]:
    """Key of a noun -> the abbreviation that some document gives it."""
    found = {}
    for name in sorted(names):
        acronym = _ACRONYM.match(name)
        if acronym:
            noun = _bare(acronym["noun"])
            rate = _RATE.match(noun)
            found[match_key(rate[2] if rate else noun)] = acronym["short"]
    return found


def _bare(name: str) -> str:
    plain = _FILLER.sub(" ", _WHERE.sub(" ", _YEAR.sub(" ", _BRACKET.sub("", name))))
    return " ".join(plain.split()).strip(" ,;:")
