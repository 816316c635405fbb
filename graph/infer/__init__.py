"""What we conclude: each rule a function that takes the facts and gives inferences.

    identity    titles that hold other documents, numbers, receivers, local forms, origins, themes
    bounds      between which days an undated document was issued
    issuers     who issued, where the symbol decides it by law
    campaigns   form and scope (Luật Thi đua, khen thưởng 2022, Điều 16)
    chains      what is carried out through others
    likely      candidates: possible, never asserted

`RULES` says in Vietnamese and English what each rule does and where it comes from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from thidua.graph.infer import bounds, campaigns, chains, identity, issuers, likely
from thidua.graph.infer.rules import RULES, Inference, Rule, write_inference
from thidua.graph.nquads import Sink
from thidua.graph.printed import Facts
from thidua.graph.resolve.organizations import Body

__all__ = ["RULES", "Inference", "Rule", "add_inferences", "infer"]

_FUNCTIONS: tuple[Callable[[Facts], Iterator[Inference]], ...] = (
    identity.hosts,
    identity.local_forms,
    identity.numbers_by_title,
    identity.numbers_by_letter,
    identity.receivers,
    identity.origins,
    identity.themes_in_titles,
    bounds.date_bounds,
    issuers.issuers_by_symbol,
    campaigns.forms,
    campaigns.scopes,
    chains.chains,
    likely.relations,
    likely.movements,
    likely.themes,
)


#: Functions that may come to one conclusion several times, from several places.
_REPEATING = frozenset(
    (
        identity.hosts,
        identity.local_forms,
        identity.numbers_by_letter,
        identity.receivers,
        identity.themes_in_titles,
    )
)


def infer(facts: Facts) -> list[Inference]:
    """All conclusions, those of one triple and rule as one, in a fixed order."""
    return sorted(_inferred(facts), key=lambda inference: inference.iri)


def _inferred(facts: Facts) -> Iterator[Inference]:
    """All conclusions, function by function: no two functions share a rule."""
    for function in _FUNCTIONS:
        if function not in _REPEATING:
            yield from function(facts)
            continue
        found: dict[str, Inference] = {}
        for inference in function(facts):
            known = found.get(inference.iri)
            if known is not None:
                inputs = tuple(sorted({*known.inputs, *inference.inputs}))
                inference = replace(known, inputs=inputs)
            found[inference.iri] = inference
        yield from found.values()


def add_inferences(quads: Sink, facts: Facts) -> Counter[Body]:
    """Write all conclusions; tells how often they name which body."""
    bodies: Counter[Body] = Counter()
    for inference in _inferred(facts):
        write_inference(quads, inference)
        bodies.update(inference.bodies)
    return bodies
