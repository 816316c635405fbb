"""Closures (p+ and p*) as Virtuoso can answer them.

Its property paths repeat rows and, on a document that much cites, stop at one gigabyte of
temporary memory ("Exceeded 1000000000 bytes in transitive temp memory"; openlink/virtuoso-
opensource issues 397 and 641). Its own TRANSITIVE option answers the same question, rightly and
fast: a closure with one end given becomes a sub-select with that option.
"""

from __future__ import annotations

import itertools
import re

#: Whether a server knows the option: only one that does takes this text.
PROBE = (
    "ASK { { SELECT ?from ?to WHERE { ?from <urn:x-thidua:none> ?to } } "
    "OPTION(TRANSITIVE, t_distinct, t_in(?from), t_out(?to), t_min(1)) "
    "FILTER(?to = <urn:x-thidua:none>) }"
)

_IRI = r"(?:<[^<>\s]*>|[A-Za-z][\w-]*:[\w-]+)"
#: A closure that is a pattern of its own; else what may hold such marks without meaning them.
_TOKEN = re.compile(
    rf"""(?<=[{{.}}])(?P<space>\s*)
        (?P<subject>{_IRI}|\?\w+)\s+
        (?P<path>{_IRI}|\(\s*{_IRI}(?:\s*\|\s*{_IRI})*\s*\))(?P<times>[+*])\s+
        (?P<object>{_IRI}|\?\w+)\s*
        (?:\.(?=\s)|(?=\}}))
      | <[^<>\s]*> | \#[^\n\r]*
      | \"{{3}}.*?\"{{3}} | '{{3}}.*?'{{3}} | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'""",
    re.VERBOSE | re.DOTALL,
)


def transitive(sparql: str) -> str:
    """The query with each closure of one property, or of a choice, as a TRANSITIVE sub-select.

    A closure counts when it is a pattern of its own with exactly one end an IRI; all else, longer
    paths among it, stays as it is.
    """
    numbers = itertools.count()
    return _TOKEN.sub(lambda match: _rewritten(match, next(numbers)), sparql)


def _rewritten(match: re.Match[str], number: int) -> str:
    subject, object = match["subject"], match["object"]
    if subject is None:
        return match[0]
    given = [end for end in (subject, object) if not end.startswith("?")]
    if len(given) != 1:
        return match[0]
    links = [link.strip() for link in match["path"].strip("() ").split("|")]
    backward = object == given[0]
    fixed, reached, free = f"?__end{number}", f"?__way{number}", object if not backward else subject

    def steps(near: str, far: str) -> str:
        ends = (far, near) if backward else (near, far)
        made = [f"{{ {ends[0]} {link} {ends[1]} }}" for link in links]
        return made[0] if len(made) == 1 else f"{{ {' UNION '.join(made)} }}"

    # p+ is p* and a step more: with a least of 1 the option leaves out a start on a circle.
    last = f" {steps(reached, free)}" if match["times"] == "+" else ""
    to = reached if last else free
    return (  # in a sub-select of its own: Virtuoso's compiler fails on several in one group
        f"{match['space']}{{ SELECT DISTINCT {free} WHERE {{ "
        f"{{ SELECT {fixed} {to} WHERE {{ {steps(fixed, to)} }} }} "
        f"OPTION(TRANSITIVE, t_distinct, t_in({fixed}), t_out({to}), t_min(0)) "
        f"FILTER({fixed} = {given[0]}){last} }} }} "
    )
