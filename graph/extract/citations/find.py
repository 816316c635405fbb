"""Other documents named in this one: number, type, date, issuer, relation, every mention.

One pass finds all numbers (`numbered`) and laws cited by name (`laws`). The mentions of a sentence
are then read together: lists share what one of them states (`makers`), a document named inside another's
title is that document's business (`hosts`), and the words before say how it relates to this one (`relations`).
"""

from __future__ import annotations

from thidua.graph.extract import numbers
from thidua.graph.extract.citations.hosts import SEPARATOR, find_host
from thidua.graph.extract.citations.laws import amending, begun, named
from thidua.graph.extract.citations.makers import makers_before, share_makers
from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.citations.merge import merged
from thidua.graph.extract.citations.numbered import numbered
from thidua.graph.extract.citations.relations import relate
from thidua.graph.extract.citations.sentences import sentences
from thidua.graph.extract.citations.titles import read_titles
from thidua.graph.extract.citations.verbs import is_parallel
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches
from thidua.graph.records import Citation


def find_citations(flow: Flow, start: int, end: int, setting: Setting) -> tuple[Citation, ...]:
    """The citations of the document flow[start:end], in the order of their first mention."""
    mentions = numbered(flow.text, start, end)
    places = begun(flow.text, start, end)
    laws = amending(flow.text, start, end, places)
    if laws:
        spans = [(law.start, law.end) for law in laws]
        mentions = laws + [
            m for m in mentions if not any(a <= m.start < b or a < m.end <= b for a, b in spans)
        ]
    mentions += named(flow.text, start, end, mentions, places)
    mentions.sort(key=lambda m: m.start)
    for sentence, group in sentences(flow.text, start, end, mentions):
        _read_together(flow.text, sentence, group, setting)
    _only_define(flow.text, start, end, mentions)
    return merged(flow, mentions, setting)


#: The article that says what words mean, up to the next one.
_DEFINITIONS = pattern(r"\n ?(?:Điều )?\d{1,3}[.:] ?Giải thích (?:từ ngữ|thuật ngữ)(?!\w)")
_NEXT_ARTICLE = pattern(r"\n ?(?:Điều \d|(?:CHƯƠNG|Chương|MỤC|Mục) [IVX\d])")


def _only_define(text: str, start: int, end: int, mentions: list[Mention]) -> None:
    """Let what words mean by another document only cite it: "Điều 3. Giải thích từ ngữ"."""
    for heading in matches(_DEFINITIONS, text, ("Giải thích t",), start, end, len("\n Điều 123. ")):
        close = _NEXT_ARTICLE.search(text, heading.end(), end)
        last = close.start() if close else end
        for mention in mentions:
            if heading.end() <= mention.start < last and mention.relation == "implements":
                mention.relation = "cites"


def _read_together(
    text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting
) -> None:
    """Settle type, issuer, host and relation of the mentions of one sentence."""
    first, last = sentence
    seen: dict[str, Mention] = {}
    level: Mention | None = None  # the last mention that is no part of another's title
    for k, mention in enumerate(group):
        if mention.number:
            key = mention.key = numbers.fold(mention.number)
        else:
            key = (mention.name or "").casefold().replace(",", " ")
            mention.key = " ".join(key.split())
        before = text[group[k - 1].end if k else first : mention.start]
        previous = group[k - 1] if k else None
        earlier = seen.get(key)
        if earlier is not None and before.rstrip().endswith("("):
            mention.alias = earlier
            mention.host, mention.relation = earlier.host, earlier.relation
            continue
        opening = text[first : group[0].start]
        parallel = k > 0 and is_parallel(opening, before, mention) and text[last - 1] != ";"
        if previous is not None and level is not None and not parallel:
            anchor = previous.alias or previous
            find_host(mention, before, anchor, level)
            listed = mention.host is None and anchor.host is None and SEPARATOR.fullmatch(before)
            if listed and mention.type is None and not mention.vague:
                mention.type = previous.type
        if mention.host is None:
            level = mention
        seen[key] = mention
    share_makers(text, group)
    makers_before(text, first, group)
    read_titles(text, last, group)
    if setting.defining[0] <= group[0].start < setting.defining[1]:
        for mention in group:
            mention.relation = "cites"
        return
    relate(text, sentence, group, setting)
