"""The theme (chủ đề) of the campaign that a document launches."""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches
from thidua.graph.records import Evidence

_THEME = pattern(
    r"(?<!\w)(?:chủ đề|Chủ đề|CHỦ ĐỀ)(?: thi đua| phong trào| của phong trào| là| chung| của đợt thi đua)*\s?(?:năm \d{4}\s?)?(?:là)?\s?:?\s*(?P<rest>[“\"])"
)
_THEME_HEAD = pattern(
    r"(?:\n|^)(?:[\d.]+[.)-]? |[IVX]+[.)-] ?|[a-z]\) )?(?:Chủ đề|CHỦ ĐỀ)(?: của| CỦA)?(?: đợt| ĐỢT| phong trào| PHONG TRÀO)?(?: thi đua| THI ĐUA)?(?: phong trào| PHONG TRÀO)?\s?[:.]?\s?(?P<rest>[^\n]{0,600})"
)

#: Without quotes, in the launching sentence: "phát động đợt thi đua với chủ đề: Đoàn kết, …."
_THEME_SAID = pattern(
    r"thi đua[^.;\n“”\"]{0,160}(?:với|có|theo|lấy) chủ đề(?: thi đua| năm \d{4})*(?: là)?\s?:\s?(?P<rest>[A-ZĐÀ-Ỹ][^.;\n“”\"]{8,240})(?=[.;\n])"
)


def find_theme(flow: Flow, start: int, end: int) -> tuple[str, Evidence] | None:
    """The theme of the campaign: what "chủ đề" introduces in quotes, or the paragraph under it.

    A quoted "chủ đề năm …" inside the title of another document (after a number) is not ours.
    """
    text = flow.text
    for match in matches(_THEME, text, ("chủ đề", "Chủ đề", "CHỦ ĐỀ"), start, end):
        before = text[max(start, match.start() - 200) : match.start()]
        sentence = pattern(r"[.;\n]\s").split(before)[-1]
        cited = pattern(r"số \d+[^.;]*(?:về|thực hiện)[^.;]*$").search(sentence)
        if cited and not pattern(r", [^,;]{3,90} phát động[^,;]*$").search(cited.group()):
            continue
        opening = match.start("rest")
        closing = _closing(text, opening, end)
        if closing > opening:
            return _theme(flow, opening + 1, closing)
    said = _THEME_SAID.search(text, start, end) if text.find("chủ đề", start, end) >= 0 else None
    if said:
        return _theme(flow, said.start("rest"), said.end("rest"))
    for match in _THEME_HEAD.finditer(text, start, end):
        begin, stop = match.start("rest"), match.end("rest")
        if stop - begin < 10:
            begin = stop + 1
            stop = text.find("\n", begin, end)
            stop = stop if stop >= 0 else end
        raw = text[begin:stop]
        if raw[:1] in '“"':
            closing = _closing(text, begin, end)
            return _theme(flow, begin + 1, closing if closing > begin else stop)
        if len(raw) >= 10 and not raw.startswith(("VÀ ", "và ", ",")):
            return _theme(flow, begin, stop)
    return None


def _closing(text: str, opening: int, end: int) -> int:
    """Where the mark stands that closes the one at `opening`, on its line; -1 where none does."""
    mark = "”" if text.startswith("“", opening) else '"'
    limit = min(end, opening + 700)
    line = text.find("\n", opening, limit)
    limit = line if line >= 0 else limit
    return text.find(mark, opening + 1, limit)


def _theme(flow: Flow, begin: int, stop: int) -> tuple[str, Evidence] | None:
    """The theme flow[begin:stop] without the marks around it; None where nothing is left."""
    value = " ".join(flow.text[begin:stop].split()).strip(' .;,“”"')
    if not value:
        return None
    return value, flow.evidence(begin, stop, "chủ đề")
