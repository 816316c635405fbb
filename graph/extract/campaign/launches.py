"""Whether a document launches (phát động) a campaign of its own, and the words that do."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.campaign.movements import introduced, launched_elsewhere
from thidua.graph.extract.campaign.now import GOES_ON, from_now, opened_now
from thidua.graph.extract.campaign.quotes import quotes
from thidua.graph.extract.campaign.spans import spans
from thidua.graph.extract.campaign.subjects import calls_itself, subject_at
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import ruled
from thidua.graph.extract.scan import holds, matches, matches_at, places
from thidua.graph.records import Evidence

LAUNCH = ("phát động", "Phát động", "PHÁT ĐỘNG", "mở đợt", "Mở đợt", "mở cuộc vận động", "mở trong ", "mở một ")  # fmt: skip
_LAUNCH_NEXT = ("phát động", "Phát động", "Mở đợt thi đua", "mở đợt thi đua")
LAUNCH_BODY = pattern(
    r"(?<!\w)(?:(?:tổ chức )?phát động(?: và (?:tổ chức|triển khai|thực hiện))?(?: trong [^.;:\n]{2,60}?)?(?: một)?(?: (?:đợt|phong trào|cuộc|các phong trào|tuần|tháng|chiến dịch))?"
    r"|mở(?: trong [^.;:\n]{2,60}?)?(?: một)? đợt)(?: cao điểm|(?<=đợt)(?: [^\W\d_]+){1,3}?)? thi đua[^.;\n]{0,200}"
    r"|(?<!\w)(?:phát động (?:trong [^.;:\n]{2,100}? )?|mở )(?:cuộc vận động|phong trào)(?: [^\W\d_]+){0,3} [“\"][^.;\n]{0,200}"
    r"|(?<!\w)phát động (?:cuộc vận động|phong trào)(?: [^\W\d_]+){0,4}? trên(?! địa)(?!\w)[^.;\n]{0,200}",
    re.IGNORECASE,
)
#: The launching sentence opens an item, without a subject: "1. Phát động phong trào thi đua …", "2. Nội dung: | Phát động …".
_OPENS_ITEM = pattern(
    rf"(?:^|\n)(?:{MARK}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}} ?)?(?:Nội dung(?: thi đua)?: )?(?:Thống nhất chủ trương )?$"
)


_LAUNCH_TITLE = pattern(
    r"(?:về |việc |(?:ban hành|phê duyệt) kế hoạch |tổ chức )*(?:phát động|(?<=tổ chức )đợt thi đua|mở (?:đợt |cuộc |chiến dịch |cao điểm )+thi đua|(?:ban hành kế hoạch )?tổ chức (?:các )?(?:phong trào|đợt|cuộc) thi đua|ban hành kế hoạch (?:phong trào|đợt|cuộc) thi đua)",
    re.IGNORECASE,
)
#: … what is no emulation by name: "Phát động và xây dựng phong trào toàn dân giữ rừng".
_LAUNCHES_A_MOVEMENT = pattern(
    r"(?:về |việc |tổ chức )*phát động (?:và [^\W\d_]+ [^\W\d_]+ )?(?:các |một )?(?:phong trào|cuộc vận động)(?!\w)",
    re.IGNORECASE,
)
#: What plans a campaign that it is called by: "Kế hoạch | Đợt thi đua 100 ngày".
_PLANS = ("Kế hoạch", "Chương trình")
_A_CAMPAIGN = pattern(
    r"(?:về |việc )*(?:đợt|cuộc|chiến dịch)(?: cao điểm)? thi đua(?![^“”]{0,120} (?:do|của) )(?!\w)",
    re.IGNORECASE,
)
#: … also behind another matter: "Sơ kết đợt một | và phát động thi đua đợt hai".
_LAUNCH_BESIDES = pattern(
    r"(?:,| và)(?: tổ chức)? phát động (?:đợt |phong trào )?thi đua", re.IGNORECASE
)
#: Types that are launches by themselves, where they are about emulation.
_LAUNCHING_KINDS = ("Thư kêu gọi", "Giao ước", "Giao ước thi đua", "Bản giao ước", "Lời kêu gọi")
#: "Chủ đề thi đua: …" at the head of a line: the document sets out a campaign of its own.
_OWN_THEME = pattern(
    rf"\n(?:{MARK})?(?:Chủ đề|CHỦ ĐỀ)(?: đợt| ĐỢT| phong trào| PHONG TRÀO)? (?:thi đua|THI ĐUA)"
    r"|[.;”] Chủ đề(?: đợt| phong trào)? thi đua(?: năm \d{4})?(?: là)?\s?:"
)

_OWN_THEME_WORDS = ("Chủ đề", "CHỦ ĐỀ")
#: … or "1. Chủ đề: “…”", an item or a heading of a document about emulation.
_THEME_ITEM = pattern(rf"\n{MARK}(?:Chủ đề|CHỦ ĐỀ)(?=\s?[:\n])")
_SETS_ITS_THEME = "no word says that it launches: it sets a theme"
#: "III. THỜI GIAN THI ĐUA", a line of its own or one that goes on with the days.
_OWN_TIME = pattern(
    rf"\n(?:{MARK})?(?:Thời gian(?: phát động)? thi đua|THỜI GIAN(?: PHÁT ĐỘNG)? THI ĐUA)(?=\s?[:\n])"
)
_OWN_TIME_WORDS = ("Thời gian", "THỜI GIAN")
#: The break and the longest mark of an item before those words.
_OWN_THEME_LEAD = len("\nVIII. ")

#: A decision launches in its first article: "Điều 1. Phát động phong trào thi đua …".
_LAUNCH_ARTICLE = pattern(
    r"\nĐiều 1[.:] (?:Tổ chức phát động|Phát động|Tổ chức) (?:đợt |cuộc )?(?:phong trào )?thi đua",
    re.IGNORECASE,
)
#: How a campaign is called, without its first letter.
RUNS_WORDS = ("ợt ", "hong trào ", "uộc ", "hiến dịch ")
#: The campaign has a first day: "Phong trào được phát động từ ngày 03/3/2014".
BEGINS = pattern(
    r"(?<!\w)(?:Đợt|Phong trào|Cuộc|Chiến dịch)(?: (?:thi )?đua| vận động)?(?: [“\"][^“”\"\n]{2,200}[”\"])?(?: được(?: [A-ZĐÀ-Ỹ][^.,;\n]{2,60}?)?)? (?:phát động|bắt đầu|triển khai|thực hiện|diễn ra)(?: thực hiện)? từ (?:ngày|hôm nay|nay|tháng|quý|năm|\d)[^.;\n]{0,40}"
)


#: The rule of a launch that the title says: its words are the proof, if it is printed.
TITLE_LAUNCHES = "title launches"


def launches(
    flow: Flow, kind: str | None, title: str | None, issuer: str | None, start: int, end: int
) -> Evidence | None:
    """The words by which this document launches a campaign; None when it launches none.

    A document launches one when its title says so ("Phát động thi đua …"), when its issuer, in the
    opening, "phát động … thi đua", or when it sets a theme, a time or days of its own; a letter only
    where title and issuer both do, a report only what comes next. An order to others is none.
    """
    if kind == "Tờ trình":
        return None
    text = flow.text
    title = title or ""
    emulates = "thi đua" in title.casefold() or _LAUNCHES_A_MOVEMENT.match(title) is not None
    itemized = emulates and not holds(title.casefold(), ("quy chế", "quy định"))
    opening = min(end, start + _OPENING)
    if kind == "Công văn":
        return _letter_launches(flow, title, issuer, start, opening) if emulates else None
    for theme in matches(_OWN_THEME, text, _OWN_THEME_WORDS, start, end, _OWN_THEME_LEAD):
        return flow.evidence(theme.start() + 1, theme.end(), "own theme")
    if kind == "Báo cáo":
        return _launched_next(flow, issuer, start, end)
    own_kind = kind == "Phát động" or (
        kind is not None and kind in _LAUNCHING_KINDS and (emulates or "thi đua" in kind)
    )
    titled = emulates and (
        _about_launching(title) or (kind in _PLANS and _A_CAMPAIGN.match(title) is not None)
    )
    if titled and not own_kind and _others_launch(text, start, end, issuer):
        return None
    if own_kind or (titled and not _held_elsewhere(text, title, start, end)):
        at = text.find("phát động", start, end)
        told = (at, min(at + 40, end)) if at >= 0 else (start, start + 1)
        return flow.evidence(*told, TITLE_LAUNCHES)
    article = _LAUNCH_ARTICLE.search(text, start, opening) if kind == "Quyết định" else None
    if article:
        return flow.evidence(article.start() + 1, article.end(), "first article launches")
    concluded = kind == "Thông báo" and _CONCLUDES.match(title) is not None
    for match in matches(LAUNCH_BODY, text, LAUNCH, start, opening):
        before = text[max(start, match.start() - _SUBJECT) : match.start()]
        if (
            subject_at(before, issuer) is not None
            or (itemized and _OPENS_ITEM.search(before) and not _told_above(text, start, match))
            or (concluded and _head_acts(before))
            or (kind in _SETS_OUT and _IN_AN_AIM.search(before) and _DAYS.search(match.group()))
        ):
            return flow.evidence(match.start(), match.end(), "issuer launches")
    if emulates and kind in ("Kế hoạch", "Chương trình", "Chỉ thị", "Nghị quyết"):
        for runs in matches(BEGINS, text, RUNS_WORDS, start, end, len("Chi")):
            return flow.evidence(runs.start(), runs.end(), "campaign with its first day")
    if emulates and kind in _SETS_OUT and (now := _from_now(flow, issuer, start, opening)):
        return now
    for time in matches(_OWN_TIME, text, _OWN_TIME_WORDS, start, end, _OWN_THEME_LEAD):
        return flow.evidence(time.start() + 1, time.end(), "own time of emulation")
    if emulates and kind in _SETS_OUT and not _held_elsewhere(text, title, start, end):
        for theme in matches(_THEME_ITEM, text, _OWN_THEME_WORDS, start, end, _OWN_THEME_LEAD):
            return flow.evidence(
                theme.start() + 1, theme.end(), "theme of its own", 0.9, _SETS_ITS_THEME
            )
    return _has_days(flow, kind, title if emulates else None, issuer, start, end)


#: A clause of one's own aims, and the days in it: "1. Mục tiêu: giữ rừng; | phát động đợt thi đua …, từ ngày 01/3".
_IN_AN_AIM = pattern(r"(?:^|\n)[^\n]{0,8}(?:Mục tiêu|Mục đích|Nội dung)(?!\w)[^\n]*; $")
_DAYS = pattern(r"từ (?:ngày )?\d{1,2}[/.]")
#: A notice by which an office passes on what its head has concluded.
_CONCLUDES = pattern(r"(?:về |thông báo )*(?:ý kiến )?(?:kết luận|chỉ đạo)", re.IGNORECASE)
#: The head of a body at the end of the words before a verb.
_acting_head = ruled(
    lambda: (
        rf"(?:^|[\n.;:] ?)(?:{MARK})?(?:[Đđ]ồng chí )?(?P<head>{offices.in_small_letters()}(?: [^,;.:\n]{{1,60}})?) $"
    )
)


def _head_acts(before: str) -> bool:
    """Whether the words before "phát động" are the head of a body alone: "2. Chủ tịch UBND tỉnh | phát động"."""
    head = _acting_head().search(before)
    return head is not None and names.organ_at(before, head.start("head")) == head.end("head")


#: Kinds that set out what is to come, and what a title about emulation is of besides.
_SETS_OUT = frozenset((
    "Kế hoạch", "Chương trình", "Chương trình hành động", "Chỉ thị", "Nghị quyết", "Hướng dẫn", "Thông tri",
    "Công điện", "Lời kêu gọi",
))  # fmt: skip
_OF_ELSE = pattern(
    r"(?<!\w)(?:thực hiện|hưởng ứng|triển khai|sơ kết|tổng kết|kết quả|kiểm tra|giám sát|công tác|khen thưởng|quy chế|quy định|đánh giá|xét|chấm|bình|tuyên truyền|đại hội|hội nghị)(?!\w)",
    re.IGNORECASE,
)
#: The campaign as the object of whatever verb, of one to three words.
_CAMPAIGN = pattern(r" (?:đợt|phong trào|cuộc|chiến dịch)(?: cao điểm)? (?:thi đua|“)")
_OBJECT = pattern(
    rf"(?P<verb>(?: [^\W\d_]+){{1,3}}?)(?: trong [^.,;:\n]{{2,60}}?)?(?: một)?{_CAMPAIGN.pattern}"
)
_CAMPAIGNS = (" đợt ", " phong trào ", " cuộc ", " chiến dịch ")


def _has_days(
    flow: Flow, kind: str | None, title: str | None, issuer: str | None, start: int, end: int
) -> Evidence | None:
    """The days of a campaign that a document about emulation, `title`, sets out without a word for launching;
    or those of one that the issuer opens by whatever verb."""
    if kind not in _SETS_OUT:
        return None
    text = flow.text
    days: re.Match[str] | None
    if title is not None and _OF_ELSE.search(title) is None:
        if _held_elsewhere(text, title, start, end):
            return None
        days = next(spans(text, start, end, headed=False), None)
    else:
        days = _opens_with_days(text, issuer, start, min(end, start + _OPENING))
    if days is None:
        return None
    note = "no word says that it launches: it has days of its own"
    return flow.evidence(days.start(), days.end(), "campaign with its days", 0.8, note)


def _opens_with_days(text: str, issuer: str | None, start: int, end: int) -> re.Match[str] | None:
    """The days behind a campaign that the issuer opens by whatever verb."""
    spots = map(re.Match.start, matches(_CAMPAIGN, text, _CAMPAIGNS, start, end))
    for verb in matches_at(_OBJECT, text, spots, start, end, 100):
        stop = text.find("\n", verb.end(), end)
        if stop < 0:
            stop = end
        opened = max(text.rfind("\n", start, verb.start()), text.rfind(". ", start, verb.start()))
        if _opens(text, max(opened + 1, start), *verb.span("verb"), issuer):
            days = next(spans(text, verb.start(), stop, headed=False), None)
            if days:
                return days
    return None


def _opens(text: str, clause: int, first: int, last: int, issuer: str | None) -> bool:
    """Whether the last words of text[first:last] are a verb by which the issuer, its subject, opens what is new; the
    first may be the end of its name."""
    at = last
    while (at := text.rfind(" ", first, at)) >= 0:
        if _OF_ELSE.search(text, at, last) or GOES_ON.search(text, at, last):
            return False
        if subject_at(text[max(clause, at - _SUBJECT) : at + 1], issuer) is not None:
            return True
    return False


#: What leads up to a list of orders: "Yêu cầu các xã thực hiện:", and where another part begins.
_ORDERS = pattern(
    r"(?:yêu cầu|đề nghị|(?<!được )(?<!bàn )giao|có trách nhiệm|chỉ đạo)(?!\w)", re.IGNORECASE
)
#: … but what all of the issuer's are to do, at its time, it launches itself: "2. Phát động trong toàn Khối".
_AT_LARGE = pattern(r"(?:trong )?toàn (?!thể|diện)|từ ngày|bắt đầu", re.IGNORECASE)
_PART = pattern(r"\n(?:[IVX]+[.-] ?[A-ZĐÀ-Ỹ]|Điều \d)")


def _told_above(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the item that `match` of LAUNCH_BODY opens is one of a list of orders to others."""
    at = match.start()
    if _AT_LARGE.search(match.group()):
        return False
    colon = text.rfind(":\n", max(start, at - 1_500), at)
    if colon < 0 or _PART.search(text, colon, at):
        return False
    return _ORDERS.search(text, text.rfind("\n", start, colon) + 1, colon) is not None


#: How far the opening of a document goes, in which its issuer may launch, and how far before its verb its name begins.
_OPENING, _SUBJECT = 6_000, 200


def _about_launching(title: str) -> bool:
    """Whether a title about emulation is about launching it."""
    return (
        _LAUNCH_TITLE.match(title) is not None
        or _LAUNCH_BESIDES.search(title) is not None
        or "giao ước thi đua" in title.casefold()
    )


def _letter_launches(
    flow: Flow, title: str, issuer: str | None, start: int, opening: int
) -> Evidence | None:
    """The words by which the issuer of a letter, which its title calls a launch, acts in its opening; or by which
    what it launches begins on its day."""
    if _LAUNCH_TITLE.match(title) is None:
        return _from_now(flow, issuer, start, opening)
    text = flow.text
    for match in matches(LAUNCH_BODY, text, LAUNCH, start, opening):
        before = text[max(start, match.start() - _SUBJECT) : match.start()]
        besides = _BESIDES.search(before)
        if subject_at(before, issuer) is not None or (
            besides and calls_itself(besides["who"], issuer)
        ):
            return flow.evidence(match.start(), match.end(), "issuer launches")
    return _from_now(flow, issuer, start, opening)


def _from_now(flow: Flow, issuer: str | None, start: int, opening: int) -> Evidence | None:
    """The words by which a campaign with a theme of its own begins on the day of the document, or its issuer opens a
    movement then."""
    days = from_now(flow.text, start, opening)
    if days:
        note = "no word says that it launches: a campaign with its theme begins on its day"
        return flow.evidence(days.start(), days.end(), "campaign from its own day", 0.8, note)
    for mark, begin, stop, _ in quotes(flow.text, start, opening):
        if introduced(flow.text, start, mark) and opened_now(flow.text, mark, stop, issuer):
            note = "no word says that it launches: its issuer opens a movement on its day"
            return flow.evidence(begin, stop, "movement from its own day", 0.8, note)
    return None


#: A letter whose issuer launches besides: "Sở gửi kèm Công văn trên, đồng thời phát động phong trào".
_BESIDES = pattern(
    r"(?:^|[.\n] ?)(?P<who>[A-ZĐÀ-Ỹ][^.;:,\n]{1,60}?) (?:gửi|chuyển|thông báo|triển khai)(?!\w)[^.;:\n]{3,120},? (?:đồng thời|và) (?:tổ chức )?$"
)


#: Who is told to launch: "yêu cầu thủ trưởng các sở, … | tổ chức phát động".
_TOLD = pattern(r"(?:[Yy]êu cầu|[Gg]iao|[Đđ]ề nghị|(?<=[a-zà-ỹđ] )chỉ thị) [^.;:\n]{5,300}$")
#: A launch in the title of a document that is cited.
_CITED = pattern(r" số \d[^;\n]{3,200} về(?: việc)?(?: tổ chức)? $")


def _others_launch(text: str, start: int, end: int, issuer: str | None) -> bool:
    """Whether the document does no more than tell others to launch: "Chủ tịch Ủy ban nhân dân tỉnh
    yêu cầu các sở, các huyện tổ chức phát động phong trào thi đua"."""
    for _ in matches(_OWN_TIME, text, _OWN_TIME_WORDS, start, end, _OWN_THEME_LEAD):
        return False  # it sets a time of its own
    told = False
    for match in matches(LAUNCH_BODY, text, LAUNCH, start, end):
        before = text[max(start, match.start() - 320) : match.start()]
        if _CITED.search(before):
            continue
        if subject_at(before[-_SUBJECT:], issuer) is not None:
            return False
        if not (told or _TOLD.search(before)):
            return False
        told = True
    return told and _opens_with_days(text, issuer, start, end) is None


def _held_elsewhere(text: str, title: str, start: int, end: int) -> bool:
    """Whether a title that only holds a movement ("Tổ chức phong trào thi đua “A”") names one that a
    cited document launched."""
    words = " ".join(title.casefold().split())
    return "phát động" not in words and any(
        name in words for name in launched_elsewhere(text, start, end)
    )


#: The part of a report that looks ahead: with these words, or opened by the last.
_AHEAD = ("PHƯƠNG HƯỚNG", "Phương hướng", "NHIỆM VỤ")
NEXT = "report launches what comes next"


def _launched_next(flow: Flow, issuer: str | None, start: int, end: int) -> Evidence | None:
    """The item of a report that launches a campaign in the part on what comes next."""
    text = flow.text
    start = ahead(text, start, end)
    for match in matches(LAUNCH_BODY, text, _LAUNCH_NEXT, start, end):
        before = text[max(start, match.start() - _SUBJECT) : match.start()]
        subject = subject_at(before, issuer)
        # "1. Khối phát động phong trào thi đua …", "- Phát động …"
        opens = subject is not None or match.group()[0].isupper()
        if opens and _OPENS_ITEM.search(before[:subject]):
            return flow.evidence(match.start(), match.end(), NEXT)
    return None


def ahead(text: str, start: int, end: int) -> int:
    """Where the part of a report that looks ahead begins; `end` where it has none."""
    for at in places(text, _AHEAD, start, end):
        lead = at - text.rfind("\n", 0, at)
        if lead < (8 if text.startswith("NHIỆM", at) else 20):
            return at
    return end
