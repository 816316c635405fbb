"""The campaign that a document launches: theme (chủ đề), period, reviews (sơ kết, tổng kết)."""

from __future__ import annotations

import re
from typing import Literal

from thidua.graph.extract import dates, names
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches
from thidua.graph.records import Campaign, Evidence, Milestone

_LAUNCH = ("phát động", "Phát động", "PHÁT ĐỘNG")
_LAUNCH_BODY = pattern(
    r"(?<!\w)(?:phát động|tổ chức phát động)(?: và (?:tổ chức|triển khai))?(?: (?:đợt|phong trào|cuộc|các phong trào))?(?: thi đua)[^.;\n]{0,200}",
    re.IGNORECASE,
)


_LAUNCH_TITLE = pattern(
    r"(?:về |việc |tổ chức )*(?:phát động|tổ chức (?:phong trào|đợt|cuộc) thi đua)", re.IGNORECASE
)
#: A decision launches in its first article: "Điều 1. Phát động phong trào thi đua …".
_LAUNCH_ARTICLE = pattern(
    r"\nĐiều 1[.:] (?:Tổ chức phát động|Phát động|Tổ chức) (?:đợt |cuộc )?(?:phong trào )?thi đua",
    re.IGNORECASE,
)


def launches(
    flow: Flow, kind: str | None, title: str | None, issuer: str | None, start: int, end: int
) -> Evidence | None:
    """The words by which this document launches a campaign; None when it launches none.

    A document launches one when its title says so ("Phát động thi đua …"), or when its issuer,
    in the opening, "phát động … thi đua"; an order to others to launch is none, a letter neither.
    """
    if kind in ("Công văn", "Tờ trình", "Báo cáo"):
        return None
    text = flow.text
    about_launching = (
        title is not None and _LAUNCH_TITLE.match(title) and "thi đua" in title.casefold()
    )
    own_kind = kind == "Phát động"
    if about_launching or own_kind:
        at = text.find("phát động", start, end)
        return (
            flow.evidence(at, min(at + 40, end), "title launches")
            if at >= 0
            else flow.evidence(start, start + 1, "title launches")
        )
    opening = min(end, start + 6000)
    article = _LAUNCH_ARTICLE.search(text, start, opening) if kind == "Quyết định" else None
    if article:
        return flow.evidence(article.start() + 1, article.end(), "first article launches")
    for match in matches(_LAUNCH_BODY, text, _LAUNCH, start, opening):
        before = text[max(start, match.start() - 160) : match.start()]
        if _acts(before, issuer):
            return flow.evidence(match.start(), match.end(), "issuer launches")
    return None


_HEADS = pattern(r"(?:^|[,;.\n] )(?=[A-ZĐÀ-Ỹ])")


def _acts(before: str, issuer: str | None) -> bool:
    """Whether the words before "phát động" end with the issuer (or its head) as the subject."""
    for head in _HEADS.finditer(before):
        stop = names.organ_at(before, head.end())
        if stop > head.end() and before[stop:].strip() in (
            "",
            "quyết định",
            "tổ chức",
            "chính thức",
        ):
            body = names.expand(before[head.end() : stop]).casefold()
            mine = (issuer or "").casefold()
            stem = " ".join(mine.split()[:4])
            return not mine or body in mine or mine in body or stem in body
    return False


# --- theme -------------------------------------------------------------------------------------

_THEME = pattern(
    r"(?<!\w)(?:chủ đề|Chủ đề|CHỦ ĐỀ)(?: thi đua| phong trào| của phong trào| là| chung| của đợt thi đua)*\s?(?:năm \d{4}\s?)?(?:là)?\s?:?\s*(?P<rest>[“\"])"
)
_THEME_HEAD = pattern(
    r"(?:\n|^)(?:[\d.]+[.)]? |[IVX]+\. |[a-z]\) )?(?:Chủ đề|CHỦ ĐỀ)(?: thi đua| THI ĐUA| phong trào| PHONG TRÀO| đợt thi đua)*\s?[:.]?\s?(?P<rest>[^\n]{0,600})"
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
        if len(raw) >= 10:
            return _theme(flow, begin, stop)
    return None


def _closing(text: str, opening: int, end: int) -> int:
    mark = "”" if text.startswith("“", opening) else '"'
    limit = min(end, opening + 700)
    line = text.find("\n", opening, limit)
    limit = line if line >= 0 else limit
    return text.find(mark, opening + 1, limit)


def _theme(flow: Flow, begin: int, stop: int) -> tuple[str, Evidence] | None:
    value = " ".join(flow.text[begin:stop].split()).strip(' .;,“”"')
    if not value:
        return None
    return value, flow.evidence(begin, stop, "chủ đề")


# --- period ------------------------------------------------------------------------------------

_PERIOD_HEAD = pattern(
    r"(?:[Tt]hời gian|THỜI GIAN)(?: (?:thi đua|THI ĐUA|thực hiện|THỰC HIỆN|tổ chức|TỔ CHỨC|phát động|triển khai|của|phong trào|đợt|PHONG TRÀO|đợt thi đua|phong trào thi đua))*(?:, CHỦ ĐỀ THI ĐUA)?\s?[:.]?\s?"
)
_DATE = (
    rf"(?:{dates.DAY}|(?:tháng )?(?P<m2>\d{{1,2}})(?:/| năm )(?P<y2>\d{{4}})|năm (?P<y3>\d{{4}}))"
)


def _named(suffix: str) -> str:
    date = _DATE
    for group in ("d", "m", "y", "m2", "y2", "y3"):
        date = date.replace(f"(?P<{group}>", f"(?P<{group}{suffix}>")
    return date


_RANGE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu từ|kể từ)(?: ngày)? (?:{_named('a')}|(?P<open>(?:ngày )?(?:phát động|ban hành|ký|nay)[^\n;.]{{0,60}}?)),?"
    rf"(?: và)?(?: kết thúc)?(?: vào)? (?:đến|cho đến)(?: hết| trước| cuối)?(?: ngày)? {_named('b')}"
)
_UNTIL = pattern(rf"(?:đến hết|đến)(?: ngày)? {_named('b')}")
_WAVE_ITEM = pattern(
    r"[-–+•*\s]{0,4}(?:[a-z]\) |\d[.)] )?(?:Đợt|Giai đoạn|ĐỢT) (?:\d|[IVX]|một|hai|ba)"
)
_WAVE = pattern(r"(?:Đợt|Giai đoạn) (?:\d|[IVX]+|một|hai|ba)")


def find_period(flow: Flow, start: int, end: int, launch: Evidence) -> Campaign:
    """The campaign's period: "Thời gian thi đua: từ … đến …"; several waves give first and last."""
    text = flow.text
    for head in matches(_PERIOD_HEAD, text, ("hời gian", "HỜI GIAN"), start, end, 1):
        line_start = text.rfind("\n", start, head.start()) + 1
        # a heading, an item, or a sentence of its own; not "thời gian" in running prose
        lead = text[line_start : head.start()]
        if len(lead) > 12 and not pattern(r"thi đua").search(head.group()):
            continue
        paragraph_end = _paragraph_end(text, head.end(), end)
        ranges = list(_RANGE.finditer(text, head.end(), paragraph_end))
        if ranges:
            first, last = ranges[0], ranges[-1]
            return Campaign(
                _iso(first, "a"),
                _iso(last, "b"),
                (flow.evidence(first.start(), last.end(), "period"),),
            )
        until = _UNTIL.search(text, head.end(), paragraph_end)
        if until:
            return Campaign(
                None, _iso(until, "b"), (flow.evidence(until.start(), until.end(), "period"),)
            )
    for said in matches(_LAUNCH_BODY, text, _LAUNCH, start, min(end, start + 6000)):
        # "… phát động đợt thi đua 55 ngày đêm, từ ngày … đến hết ngày …"
        stop = pattern(r"[;\n]|\.\s").search(text, said.start(), end)
        within = _RANGE.search(text, said.start(), stop.start() if stop else end)
        if within:
            return Campaign(
                _iso(within, "a"),
                _iso(within, "b"),
                (flow.evidence(within.start(), within.end(), "period"),),
            )
    return Campaign(None, None, (launch,))


def _paragraph_end(text: str, position: int, end: int) -> int:
    """The end of the paragraph at `position`, or of the few below a bare heading."""
    first = text.find("\n", position, end)
    if first < 0:
        return end
    stop = first
    if first - position > 12:
        # "Thời gian: chia làm hai đợt. | - Đợt 1: từ … | - Đợt 2: từ …"
        while True:
            following = text.find("\n", stop + 1, end)
            following = end if following < 0 else following
            if not _WAVE_ITEM.match(text, stop + 1, following):
                return stop
            stop = following
    for _ in range(4):
        following = text.find("\n", stop + 1, end)
        if following < 0:
            return end
        line = text[stop + 1 : following]
        if (
            pattern(r"(?:[IVX]+|\d+)\. [A-ZĐÀ-Ỹ]").match(line)
            and not _WAVE.search(line)
            and stop > first
        ):
            return stop
        stop = following
    return stop


def _iso(match: re.Match[str], side: str) -> str | None:
    groups = match.groupdict()
    if groups.get(f"y{side}"):
        return dates.iso(groups[f"d{side}"], groups[f"m{side}"], groups[f"y{side}"])
    if groups.get(f"y2{side}"):
        return dates.iso(None, groups[f"m2{side}"], groups[f"y2{side}"])
    if groups.get(f"y3{side}"):
        return groups[f"y3{side}"]
    return None


# --- reviews -----------------------------------------------------------------------------------

_REVIEW = pattern(r"(?<!\w)(?P<kind>[Ss]ơ kết|[Tt]ổng kết)(?=(?P<rest>[^.;\n]{0,160}))")
_WHEN = pattern(
    rf"(?:trong|vào|trước|hoàn thành|:|dự kiến|xong|tháng|cuối|quý)[^.;\n]{{0,30}}?(?:{dates.DAY}|(?:tháng )?(?P<m2>\d{{1,2}})(?:/| năm )(?P<y2>\d{{4}})|(?:năm )(?P<y3>\d{{4}}))"
)
_NOT_REVIEW = pattern(
    r"^(?:,? (?:\d+ năm|năm học|thực tiễn|kinh nghiệm|hoạt động|đánh giá)|,? công tác)|^ (?:\d+(?! tháng đầu)|các)"
)
_CAMPAIGN_WORD = pattern(r"thi đua|phong trào|khen thưởng|đợt|biểu dương", re.IGNORECASE)


def find_milestones(flow: Flow, start: int, end: int) -> tuple[Milestone, ...]:
    """Ordered reviews of the campaign; `when` is None where no date is printed."""
    text = flow.text
    found: dict[tuple[str, str | None], Milestone] = {}
    pending: dict[str, Milestone] = {}
    for match in matches(_REVIEW, text, ("ơ kết", "ổng kết"), start, end, 1):
        kind = match["kind"].casefold()
        rest = match["rest"]
        line_start = text.rfind("\n", start, match.start()) + 1
        lead = text[max(line_start, match.start() - 80) : match.start()]
        opens = pattern(r"(?:^|[.;,] )(?:[-–+•]\s?|\d[.)] |[a-z]\) )?$").search(lead) is not None
        if _NOT_REVIEW.match(rest) or (
            pattern(r"(?:Lễ|hội nghị|Hội nghị|việc|lễ|đánh giá,?) $").search(lead)
            and "thi đua" not in rest
        ):
            continue
        line_stop = text.find("\n", match.start(), end)
        line = text[line_start : line_stop if line_stop >= 0 else end]
        heading = (
            len(line) < 90
            and pattern(r"(?:[IVX]+|[\d.]+)[.)] ").match(line)
            and not pattern(r"\d{4}").search(line)
        )
        if heading or not (opens or _CAMPAIGN_WORD.search(line)):
            continue
        when_match = _WHEN.search(rest)
        when = None
        if when_match:
            groups = when_match.groupdict()
            nearer = pattern(r"[Ss]ơ kết|[Tt]ổng kết").search(rest, 0, when_match.start())
            if nearer:
                groups = {}  # the date belongs to the other review of this line
            if groups.get("y"):
                when = dates.of(when_match)
            elif groups.get("y2"):
                when = dates.iso(None, groups["m2"], groups["y2"])
            else:
                when = groups.get("y3")
        both = pattern(r"(?:,| và) tổng kết", re.IGNORECASE).match(rest)
        ordered = when is not None or pattern(
            r"(?:[Kk]ết thúc|tổ chức|tiến hành|xem xét|chủ động|thực hiện|yêu cầu|định kỳ|[Hh]àng năm)[^.;]{0,70}$"
        ).search(lead)
        if not ordered and not both:
            continue
        if pattern(r"(?:báo cáo|khi|sau khi|qua|công tác)\s$").search(lead):
            continue
        evidence = flow.evidence(
            match.start(),
            match.start() + len(kind) + (when_match.end() if when_match else 0),
            "review",
        )
        key = (kind, when)
        if when is None:
            pending.setdefault(kind, Milestone(_kind(kind), None, (evidence,)))
        elif key not in found:
            found[key] = Milestone(_kind(kind), when, (evidence,))
    for kind, milestone in pending.items():
        if not any(k == kind for k, _ in found):
            found[(kind, None)] = milestone
    return tuple(sorted(found.values(), key=lambda m: m.evidence[0].start))


def _kind(kind: str) -> Literal["sơ kết", "tổng kết"]:
    return "sơ kết" if kind.startswith("sơ") else "tổng kết"
