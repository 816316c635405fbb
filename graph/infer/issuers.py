"""Who issued a document of which only the number is known, where the law decides it."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import td
from thidua.graph.printed import Facts
from thidua.graph.resolve import Work
from thidua.graph.resolve.organizations import Body, identify
from thidua.graph.works import body_iri, citation_iri, document
from thidua.ontology import bodies

#: Codes that stand for one issuer, whoever signs.
_ALONE = {
    "ttg": "Thủ tướng Chính phủ",
    "cp": "Chính phủ",
    "qh": "Quốc hội",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
    "ctn": "Chủ tịch nước",
}
#: Kinds that one body alone can issue, numbered or not.
_KINDS = {"luat": "qh", "bo-luat": "qh", "hien-phap": "qh", "phap-lenh": "ubtvqh"}


@rule(
    "issuer.symbol",
    "Ký hiệu của văn bản cho biết cơ quan ban hành",
    "The symbol of the document tells who issued it",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3; Luật 80/2015/QH13, Điều 4 (thẩm quyền theo loại)",
)
def issuers_by_symbol(facts: Facts) -> Iterator[Inference]:
    """The issuer of a cited document that nobody names, from its symbol.

    -TTg is the Prime Minister, -CP the Government, QH and UBTVQH the National Assembly and its
    Standing Committee (laws and ordinances also without a number), CTN the President; -HĐND the people's council of the place. A circular
    (TT) of a ministry is its minister's. Unknown stay: TW (the Politburo, the Secretariat and the
    Central Committee share it), TU and the like (committee or its standing board), UBND (the
    committee or its chairman), and every code that the law leaves to the body's head.
    """
    for work in facts.works:
        body = None if work.issuer else decided(work)
        if body is not None:
            inputs = tuple(
                citation_iri(c.by.work, work) for c in facts.mentions.get(work.local, ())
            )
            yield Inference(
                document(work),
                td("issuedBy"),
                body_iri(body),
                "issuer.symbol",
                inputs,
                bodies=(body,),
            )


def decided(work: Work) -> Body | None:
    """The body that kind or symbol of a work stand for, None where they do not decide."""
    mention = next((m for m in work.mentions if m.symbol), None)
    code = mention.code if mention else _KINDS.get(work.kind, "")
    if code in _ALONE:
        return identify(_ALONE[code])
    if mention is None or mention.symbol is None:
        return None
    if code == "hdnd" and mention.home is not None and mention.home.units:
        return identify("Hội đồng nhân dân", mention.home)
    if work.kind == "tt" and mention.symbol.year:
        ministry = next((c for c in bodies() if c.code == code and c.label.startswith("Bộ ")), None)
        return identify(f"Bộ trưởng {ministry.label}") if ministry else None
    return None
