"""Form and scope of a campaign (hình thức, phạm vi tổ chức thi đua)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.facts import campaign_iri
from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import listed, td
from thidua.graph.printed import Facts, Printed
from thidua.graph.resolve.organizations import Body, identify
from thidua.graph.works import document

_SOURCE = "Luật Thi đua, khen thưởng 06/2022/QH15, Điều 16"
_THEMATIC = re.compile(
    r"(?<!\w)(?:đợt|đặc biệt|cao điểm|chuyên đề|nước rút|chiến dịch|\d+ ngày|giai đoạn)(?!\w)",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"(?<!\w)năm (?:19|20)\d\d(?!\d)(?!\s?[-–])", re.IGNORECASE)


@rule(
    "campaign.form",
    "Hình thức thi đua theo thời gian và lời văn: thường xuyên (theo năm) hay theo chuyên đề",
    "The form of the campaign by its period and words: regular (by the year) or thematic",
    f"{_SOURCE} khoản 1",
)
def forms(facts: Facts) -> Iterator[Inference]:
    """Thematic (chuyên đề) when title or theme speak of a drive (đợt, cao điểm, giai đoạn …) or
    both ends of the period are printed and lie less than ten months apart; regular (thường
    xuyên) when the title names one year and the period, if any, ends with it.

    The article took effect on 01/01/2024; for earlier campaigns it serves to compare them.
    """
    for p in _launching(facts):
        code = _form(p)
        if code:
            yield Inference(
                campaign_iri(p.work),
                td("form"),
                listed("campaign-form", code),
                "campaign.form",
                (document(p.work), campaign_iri(p.work)),
                0.9,
            )


@rule(
    "campaign.scope",
    "Phạm vi thi đua theo cơ quan phát động",
    "The scope of the campaign by who launches it",
    f"{_SOURCE} khoản 2",
)
def scopes(facts: Facts) -> Iterator[Inference]:
    """Whole country (Government, Prime Minister, central council), ministry or province, cluster,
    or single body (sở, district, commune, unit), by the issuer."""
    for p in _launching(facts):
        if p.document.issuer:
            code = _scope(identify(p.document.issuer, p.home))
            yield Inference(
                campaign_iri(p.work),
                td("scope"),
                listed("campaign-scope", code),
                "campaign.scope",
                (document(p.work),),
                0.9,
            )


def _launching(facts: Facts) -> Iterator[Printed]:
    seen: set[str] = set()
    for p in facts.printed:
        if (p.document.campaign or p.document.theme) and p.work.local not in seen:
            seen.add(p.work.local)
            yield p


def _form(printed: Printed) -> str | None:
    d = printed.document
    words = f"{d.title or ''} {d.theme or ''}"
    if _THEMATIC.search(words):
        return "chuyen-de"
    start, end = (d.campaign.start, d.campaign.end) if d.campaign else (None, None)
    if start and end and _months(start, end) < 10:
        return "chuyen-de"
    yearly = _YEARLY.search(d.title or "")
    if yearly and (end is None or end[5:7] in ("", "11", "12")):
        return "thuong-xuyen"
    return None


def _months(start: str, end: str) -> int:
    first, last = (int(d[:4]) * 12 + int(d[5:7] or 1) for d in (start, end))
    return last - first + 1


def _scope(issuer: Body) -> str:
    organ = issuer.organ
    if organ.kind == "cluster":
        return "cum-khoi"
    if not organ.place.units:
        ministry = organ.label.casefold().startswith(("bộ ", "tổng cục", "ngân hàng", "thanh tra"))
        return "bo-nganh-dia-phuong" if ministry else "toan-quoc"
    head = organ.label.casefold().startswith(("ủy ban nhân dân", "tỉnh ủy", "thành ủy", "hội đồng"))
    return "bo-nganh-dia-phuong" if head and organ.place.level == "tinh" else "co-quan-don-vi"
