"""The theme (chủ đề) of the campaign that a document launches."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.scan import holds, matches
from thidua.graph.records import Evidence

#: What leads from the word to the theme in quotes: "chủ đề thi đua năm 2024", "chủ đề được xác định là:".
_THEME = pattern(
    r"(?<!\w)(?:chủ đề|Chủ đề|CHỦ ĐỀ)(?:, khẩu hiệu|, KHẨU HIỆU)?(?:(?: (?:thi đua|THI ĐUA|(?:của )?(?:các |đợt |cuộc )?(?:thi đua|phong trào|đợt)|chung|chính|xuyên suốt|là|(?:của )?năm(?: học)?|NĂM(?: HỌC)?|\d{4}(?:\s?[-–]\s?\d{4})?)){0,7}\s?:?"
    r"|(?: [^\W_]+){1,14}(?: là\s?:?|\s?[:–-]))\s*(?P<rest>[“\"„«‘])"
)
#: What may open its line; a figure may go without a point: "2.1 Chủ đề".
_MARK = rf"(?:{MARK}|[\d.]+ )?"
_THEME_HEAD = pattern(
    rf"(?:\n|^){_MARK}(?:Chủ đề|CHỦ ĐỀ)(?: [^\W_]+){{0,12}}?(?:(?: là\s?:?|\s?[:.])\s?|(?=\n))(?P<rest>[^\n]{{0,600}})"
)

#: A heading that the flow has run together with the theme on the line below.
_THEME_BELOW = pattern(
    rf"(?:\n|^){_MARK}(?:Chủ đề|CHỦ ĐỀ)(?:(?: của)?(?: đợt| phong trào)?(?: thi đua)?| THI ĐUA) (?P<rest>[A-ZĐÀ-Ỹ][^\n]{{9,600}})"
)
#: Without quotes, in the launching sentence: "phát động đợt thi đua với chủ đề: Đoàn kết, …."
_THEME_SAID = pattern(
    r"(?:thi đua|[Pp]hong trào|[Đđ]ợt)[^.;\n“”\"]{0,160} chủ đề(?: thi đua| hành động| chung| năm \d{4})*(?: là\s?:?|\s?:|(?= [A-ZĐÀ-Ỹ][^.;\n“”\"]{14}))\s?(?P<rest>[A-ZĐÀ-Ỹ][^.;\n“”\"]{8,240})(?=[.;\n])"
)


#: The name first: "lấy “Rừng xanh, bản ấm” làm chủ đề".
_THEME_FIRST = pattern(
    r"[“\"](?P<rest>[^“”\"\n]{4,240})[”\"],? (?:được chọn |được lấy )?(?:làm|là) chủ đề(?! (?:năm|tháng|của (?!đợt|phong trào|cuộc thi đua)))"
)


def find_theme(flow: Flow, start: int, end: int) -> tuple[str, Evidence] | None:
    """The theme of the campaign: what "chủ đề" introduces in quotes, or the paragraph under it."""
    if not holds(flow.text[start:end], _WORDS):
        return None
    found = _quoted(flow, start, end)
    if found:
        return found
    first = _THEME_FIRST.search(flow.text, start, end)
    said = first or _THEME_SAID.search(flow.text, start, end)
    return _theme(flow, said.start("rest"), said.end("rest")) if said else _headed(flow, start, end)


_WORDS = ("chủ đề", "Chủ đề", "CHỦ ĐỀ")


#: The clause behind a citation in which the issuer acts: "…, Ban Giám đốc mở trong toàn trạm một đợt thi đua".
_OWN_CLAUSE = pattern(
    r",\s(?:[^,;]{3,90} phát động|[A-ZĐÀ-Ỹ][^,;]{3,120}(?:đợt|phong trào|cuộc) (?:cao điểm|thi đua|vận động))[^,;]*$"
)


def _quoted(flow: Flow, start: int, end: int) -> tuple[str, Evidence] | None:
    """The theme in quotes: the first of a heading or of a sentence about the campaign, else the first.

    A quoted "chủ đề năm …" inside the title of another document (after a number) is not ours.
    """
    text = flow.text
    likely: tuple[str, Evidence] | None = None
    spare: tuple[str, Evidence] | None = None
    for match in matches(_THEME, text, _WORDS, start, end):
        before = text[max(start, match.start() - 200) : match.start()]
        sentence = pattern(r"[.;\n]\s").split(before)[-1]
        cited = pattern(r"số \d+[^.;]*(?:về|thực hiện)[^.;]*$").search(sentence)
        if cited and not _OWN_CLAUSE.search(cited.group()):
            continue
        if (
            holds(match.group(), _OF_ANOTHER)
            or _OF_ELSE.search(sentence[-90:])
            or (sentence.endswith(_BEHIND_A_NAME) and _OF_A_MOVEMENT.search(sentence[-240:]))
            or ("năm" in match.group() and _KEPT_TO.search(sentence[-30:].rstrip()))
        ):
            continue
        opening = match.start("rest")
        closing = _closing(text, opening, end)
        found = _theme(flow, opening + 1, closing) if closing > opening else None
        if found and _CAMPAIGN.search(sentence + match.group()):
            return found
        likely = likely or (found if _OPENS.search(before) else None)
        spare = spare or found
    return likely or spare


def _headed(flow: Flow, start: int, end: int) -> tuple[str, Evidence] | None:
    """The theme without quotes: behind a heading, or the paragraph below it."""
    text = flow.text
    for match in _THEME_HEAD.finditer(text, start, end):
        begin, stop = match.start("rest"), match.end("rest")
        if stop - begin < 10:
            begin = stop + 1
            stop = text.find("\n", begin, end)
            stop = stop if stop >= 0 else end
        raw = text[begin:stop]
        if "hủ đề" in raw[:12]:
            continue  # "II. CHỦ ĐỀ VÀ THỜI GIAN | 1. Chủ đề: …"
        if raw[:1] and raw[:1] in _CLOSING:
            closing = _closing(text, begin, end)
            return _theme(flow, begin + 1, closing if closing > begin else stop)
        if len(raw) >= 10 and not raw.startswith(("VÀ ", "và ", ",")):
            return _theme(flow, begin, stop)
    for match in _THEME_BELOW.finditer(text, start, end):
        begin = match.start("rest")
        if "\n" in flow.source[flow.origin(begin - 2) : flow.origin(begin)]:
            return _theme(flow, begin, match.end("rest"))
    return None


#: A sentence about the campaign, and a line that opens with the word for the theme.
_CAMPAIGN = pattern(r"thi đua|phong trào|phát động|vận động|đợt", re.IGNORECASE)
_OPENS = pattern(rf"(?:\A|\n){_MARK}\Z")
#: The theme of a part of it or of another matter: "Chủ đề tháng 3: “…”", "Chủ đề của Đại hội: “…”".
_OF_ANOTHER = (" tháng ", " quý ", " tuần ", " Đại hội", " Hội nghị", " hội nghị", " Cuộc thi", " Tháng ")  # fmt: skip
#: The theme of a meeting or a contest: "sinh hoạt chuyên đề với | chủ đề “…”".
_OF_ELSE = pattern(
    r"(?:sinh hoạt|tọa đàm|hội thảo|diễn đàn|cuộc thi|hội thi|ngày hội|triển lãm|chuyên đề|tập huấn)(?: [“\"][^“”\"]{2,80}[”\"])?(?:(?! thi đua| phong trào) [^\W_]+){0,8} \Z",
    re.IGNORECASE,
)
#: The theme of a movement that others launched: "gắn với cuộc vận động “Vườn xanh” với | chủ đề “…”".
_OF_A_MOVEMENT = pattern(
    r"(?:gắn (?:liền )?với|thực hiện|hưởng ứng|triển khai)(?: [^\W\d_]+){0,6} [“\"][^“”\"\n]{2,120}[”\"],? (?:với |có |theo )?\Z"
)
_BEHIND_A_NAME = ("với ", "có ", "theo ", "” ", '" ')
#: Which marks close what one opens, the second where the first is missing: “A”, “A", "A", "A”, «A».
_CLOSING = {"“": ("”", '“"'), '"': ('"”',), "„": ("“”",), "«": ("»",), "‘": ("’",)}
#: The theme of the year, which the campaign only keeps to: "bám sát | chủ đề năm học “…”".
_KEPT_TO = pattern(
    r"(?<!\w)(?:(?:gắn|sát|phù hợp|cùng) với|thực hiện(?: (?:tốt|thắng lợi|hiệu quả|có hiệu quả))*|bám sát|triển khai|hưởng ứng|cụ thể hóa|quán triệt)(?: các| những)?$",
    re.IGNORECASE,
)


def _closing(text: str, opening: int, end: int) -> int:
    """Where the mark stands that closes the one at `opening`, on its line; -1 where none does."""
    limit = min(end, opening + 700)
    line = text.find("\n", opening, limit)
    limit = line if line >= 0 else limit
    for marks in _CLOSING[text[opening]]:
        found = (text.find(mark, opening + 1, limit) for mark in marks)
        if (at := min((at for at in found if at >= 0), default=-1)) >= 0:
            return at
    return -1


#: What the next line says, run together with the theme: "Đoàn kết, sáng tạo | Phương châm: gần dân".
_LABEL = pattern(
    r" (?=(?:Phương châm|Khẩu hiệu|Mục tiêu|Thời gian|Nội dung|Đối tượng|Phạm vi|Tên gọi)(?: [^\W_]+){0,4}\s?:)"
)


def _theme(flow: Flow, begin: int, stop: int) -> tuple[str, Evidence] | None:
    """The theme flow[begin:stop] without the marks around it; None where nothing is left."""
    label = _LABEL.search(flow.text, begin, stop)
    stop = label.start() if label else stop
    value = " ".join(flow.text[begin:stop].split()).strip(' .;,“”"„«»‘’')
    if not value:
        return None
    return value, flow.evidence(begin, stop, "chủ đề")
