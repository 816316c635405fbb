"""The campaign that a document launches: theme (chủ đề), period, reviews (sơ kết, tổng kết)."""

from __future__ import annotations

import re
from typing import Literal

from thidua.graph.extract import dates, names
from thidua.graph.extract.campaign.movements import launched_elsewhere
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches, places
from thidua.graph.records import Campaign, Evidence, Milestone

_LAUNCH = ("phát động", "Phát động", "PHÁT ĐỘNG", "mở đợt thi đua")
_LAUNCH_NEXT = ("phát động", "Phát động", "Mở đợt thi đua", "mở đợt thi đua")
_LAUNCH_BODY = pattern(
    r"(?<!\w)(?:(?:phát động|tổ chức phát động)(?: và (?:tổ chức|triển khai|thực hiện))?(?: trong [^.,;:\n]{2,30}?)?(?: (?:đợt|phong trào|cuộc|các phong trào))?|mở đợt)(?: thi đua)[^.;\n]{0,200}",
    re.IGNORECASE,
)
#: Words between the issuer and "phát động".
_RESOLVES = frozenset(
    (
        "",
        "quyết định",
        "tổ chức",
        "chính thức",
        "chủ trương",
        "thống nhất",
        "nhất trí",
        "trân trọng",
        "ban hành kế hoạch",
        "xây dựng kế hoạch",
    )
)
#: The launching sentence opens an item, without a subject: "1. Phát động phong trào thi đua …".
_OPENS_ITEM = pattern(
    r"(?:^|\n)(?:[-–+•] ?|\d{1,2}(?:\.\d{1,2}){0,2}[.)-]? ?[-–]? ?|[a-zđ]\) )?(?:Thống nhất chủ trương )?$"
)


_LAUNCH_TITLE = pattern(
    r"(?:về |việc |ban hành kế hoạch |tổ chức )*(?:phát động|(?<=tổ chức )đợt thi đua|mở (?:đợt |cuộc |chiến dịch |cao điểm )+thi đua|(?:ban hành kế hoạch )?tổ chức (?:các )?(?:phong trào|đợt|cuộc) thi đua)",
    re.IGNORECASE,
)
#: Types that are launches by themselves, where they are about emulation.
_LAUNCHING_KINDS = ("Thư kêu gọi", "Giao ước", "Giao ước thi đua", "Bản giao ước", "Lời kêu gọi")
#: "Chủ đề thi đua: …" at the head of a line: the document sets out a campaign of its own.
_OWN_THEME = pattern(
    r"\n(?:\d{1,2}[.)-] ?|[IVX]{1,4}[.-] ?|[a-z]\) )?(?:Chủ đề|CHỦ ĐỀ)(?: đợt| ĐỢT| phong trào| PHONG TRÀO)? (?:thi đua|THI ĐUA)"
)

_OWN_THEME_WORDS = ("Chủ đề", "CHỦ ĐỀ")
#: "III. THỜI GIAN THI ĐUA", a line of its own or one that goes on with the days.
_OWN_TIME = pattern(
    r"\n(?:\d{1,2}[.)-] ?|[IVX]{1,4}[.-] ?|[a-z]\) )?(?:Thời gian(?: phát động)? thi đua|THỜI GIAN(?: PHÁT ĐỘNG)? THI ĐUA)(?=\s?[:\n])"
)
_OWN_TIME_WORDS = ("Thời gian", "THỜI GIAN")
#: The break and the longest mark of an item before those words.
_OWN_THEME_LEAD = len("\nVIII. ")

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
    if kind == "Tờ trình":
        return None
    text = flow.text
    emulates = title is not None and "thi đua" in title.casefold()
    if kind == "Công văn":
        # a letter launches where its title says so and its issuer acts
        if title is None or not emulates or not _LAUNCH_TITLE.match(title):
            return None
        for match in matches(_LAUNCH_BODY, text, _LAUNCH, start, min(end, start + 6000)):
            before = text[max(start, match.start() - 160) : match.start()]
            besides = _BESIDES.search(before)
            if _acts(before, issuer) or (besides and _is_issuer(besides["who"], issuer)):
                return flow.evidence(match.start(), match.end(), "issuer launches")
        return None
    for theme in matches(_OWN_THEME, text, _OWN_THEME_WORDS, start, end, _OWN_THEME_LEAD):
        return flow.evidence(theme.start() + 1, theme.end(), "own theme")
    if kind == "Báo cáo":
        return _launched_next(flow, issuer, start, end)
    about_launching = (
        title is not None
        and emulates
        and (_LAUNCH_TITLE.match(title) or "giao ước thi đua" in title.casefold())
    )
    own_kind = kind == "Phát động" or (
        kind is not None and kind in _LAUNCHING_KINDS and (emulates or "thi đua" in kind)
    )
    if about_launching and not own_kind and _others_launch(text, start, end, issuer):
        return None
    if about_launching and title and not own_kind and _held_elsewhere(text, title, start, end):
        about_launching = False
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
        if (
            _acts(before, issuer)
            or _house_acts(before, issuer)
            or (emulates and _OPENS_ITEM.search(before))
        ):
            return flow.evidence(match.start(), match.end(), "issuer launches")
    if emulates and kind in ("Kế hoạch", "Chương trình", "Chỉ thị", "Nghị quyết"):
        for runs in matches(_BEGINS, text, _RUNS_WORDS, start, end, len("Chi")):
            return flow.evidence(runs.start(), runs.end(), "campaign with its first day")
    for time in matches(_OWN_TIME, text, _OWN_TIME_WORDS, start, end, _OWN_THEME_LEAD):
        return flow.evidence(time.start() + 1, time.end(), "own time of emulation")
    return None


#: A letter whose issuer launches besides: "Sở gửi kèm Công văn trên, đồng thời phát động phong trào".
_BESIDES = pattern(
    r"(?:^|[.\n] ?)(?P<who>[A-ZĐÀ-Ỹ][^.;:,\n]{1,60}?) (?:gửi|chuyển|thông báo|triển khai)(?!\w)[^.;:\n]{3,120},? (?:đồng thời|và) (?:tổ chức )?$"
)


#: Who is told to launch: "yêu cầu thủ trưởng các sở, … | tổ chức phát động".
_TOLD = pattern(r"(?:[Yy]êu cầu|[Gg]iao|[Đđ]ề nghị) [^.;:\n]{5,300}$")


def _others_launch(text: str, start: int, end: int, issuer: str | None) -> bool:
    """Whether the document does no more than tell others to launch: "Chủ tịch Ủy ban nhân dân tỉnh
    yêu cầu các sở, các huyện tổ chức phát động phong trào thi đua"."""
    for _ in matches(_OWN_TIME, text, _OWN_TIME_WORDS, start, end, _OWN_THEME_LEAD):
        return False  # it sets a time of its own
    told = False
    for match in matches(_LAUNCH_BODY, text, _LAUNCH, start, end):
        before = text[max(start, match.start() - 320) : match.start()]
        if _acts(before[-160:], issuer) or not _TOLD.search(before):
            return False
        told = True
    return told


def _held_elsewhere(text: str, title: str, start: int, end: int) -> bool:
    """Whether a title that only holds a movement ("Tổ chức phong trào thi đua “A”") names one that a
    cited document launched."""
    words = " ".join(title.casefold().split())
    return "phát động" not in words and any(
        name in words for name in launched_elsewhere(text, start, end)
    )


#: The part of a report that looks ahead: with these words, or opened by the last.
_AHEAD = ("PHƯƠNG HƯỚNG", "Phương hướng", "NHIỆM VỤ")
_NEXT = "report launches what comes next"


def _launched_next(flow: Flow, issuer: str | None, start: int, end: int) -> Evidence | None:
    """The item of a report that launches a campaign in the part on what comes next."""
    text = flow.text
    start = _ahead(text, start, end)
    for match in matches(_LAUNCH_BODY, text, _LAUNCH_NEXT, start, end):
        before = text[max(start, match.start() - 160) : match.start()]
        subject = _house_acts(before, issuer)
        if subject or match.group()[0].isupper():
            # "1. Khối phát động phong trào thi đua …", "- Phát động …"
            lead = before[: subject.start("who")] if subject else before
            if _OPENS_ITEM.search(lead):
                return flow.evidence(match.start(), match.end(), _NEXT)
    return None


def _ahead(text: str, start: int, end: int) -> int:
    """Where the part of a report that looks ahead begins; `end` where it has none."""
    for at in places(text, _AHEAD, start, end):
        lead = at - text.rfind("\n", 0, at)
        if lead < (8 if text.startswith("NHIỆM", at) else 20):
            return at
    return end


#: The head of an enterprise or a school, or the house itself, that acts by its common noun alone.
_HOUSE = pattern(
    r"(?:^|[,;.:”)\n+–-] ?)(?P<who>(?:(?:(?:Ban )?(?:Tổng )?[Gg]iám đốc|Ban [Ll]ãnh đạo|Hội đồng (?:thành viên|quản trị|quản lý)) )?"
    r"(?:(?P<house>Tổng [Cc]ông ty|Công ty|Tập đoàn|Xí nghiệp|Nhà máy|Bệnh viện|[Hh]ọc viện|Cụm|Khối)(?: thi đua)?|[Nn]hà trường|Hiệu trưởng))(?= )"
)


def _house_acts(before: str, issuer: str | None) -> re.Match[str] | None:
    """The subject right before "phát động" that is the issuer by its common noun: "Giám đốc Công ty"."""
    mine = (issuer or "").casefold()
    for subject in _HOUSE.finditer(before):
        said = before[subject.end() :].strip()
        own = (subject["house"] or "trường").casefold()
        if own in mine and (said.lower() in _RESOLVES or _TOGETHER.fullmatch(said)):
            return subject
    return None


def _is_issuer(who: str, issuer: str | None) -> bool:
    """Whether `who` is the issuer by its full name or the beginning of it: "Sở" for "Sở Y tế"."""
    mine, theirs = (issuer or "").casefold(), names.expand(who).casefold()
    return mine.startswith(theirs) or theirs.startswith(mine) if mine else False


_BOARDS = ("ban thường vụ", "ban chấp hành", "ban thường trực", "thường trực")
_HEADS = pattern(r"(?:^|[,;.\n] )(?=[A-ZĐÀ-Ỹ])")
#: With whom the issuer launches: "Giám đốc Công ty phối hợp với Công đoàn phát động …".
_TOGETHER = pattern(
    r"(?:đã )?(?:phối hợp (?:với|cùng)|cùng(?: với)?) [A-ZĐÀ-Ỹ][^,.;:\n]{2,90}?(?: (?:quyết định|tổ chức|thống nhất))?"
)


def _acts(before: str, issuer: str | None) -> bool:
    """Whether the words before "phát động" end with the issuer (or its head) as the subject."""
    for head in _HEADS.finditer(before):
        stop = names.organ_at(before, head.end())
        said = before[stop:].strip()
        if stop > head.end() and (said.lower() in _RESOLVES or _TOGETHER.fullmatch(said)):
            body = names.expand(before[head.end() : stop]).casefold()
            mine = (issuer or "").casefold()
            stem = " ".join(mine.split()[:4])
            own = " ".join(mine.split()[:2])  # "tỉnh ủy", whose standing committee may act
            part = next((mine[len(b) + 1 :] for b in _BOARDS if mine.startswith(b)), "")
            whole = " ".join(part.split()[:4])  # "hội nông dân tỉnh", whose other board may act
            board = body.startswith(_BOARDS) and (
                body.endswith(own) or (whole != "" and whole in body)
            )
            return not mine or body in mine or mine in body or stem in body or board
    return False


# --- theme -------------------------------------------------------------------------------------

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
    r"(?:(?:[Tt]hời (?:gian|hạn)|THỜI (?:GIAN|HẠN))(?: (?:thi đua|THI ĐUA|thực hiện|THỰC HIỆN|tổ chức|TỔ CHỨC|phát động|triển khai|của|phong trào|đợt|PHONG TRÀO|giao ước|đợt thi đua|phong trào thi đua))*(?:, CHỦ ĐỀ THI ĐUA| (?:và|VÀ) (?:tiến độ|TIẾN ĐỘ))?"
    r"|(?:Tiến độ|TIẾN ĐỘ|Lộ trình|LỘ TRÌNH|Các đợt thi đua|CÁC ĐỢT THI ĐUA)(?: (?:thực hiện|THỰC HIỆN|triển khai|TRIỂN KHAI))?(?=\s?[:\n]))"
    r"(?:(?: và| VÀ|,) [^\d\n.:;]{3,60}(?=\n))?\s?[:.]?\s?"
)
_PERIOD_WORDS = (
    "hời gian", "HỜI GIAN", "hời hạn", "HỜI HẠN", "iến độ", "IẾN ĐỘ", "ộ trình", "Ộ TRÌNH", "ác đợt thi đua", "ÁC ĐỢT THI ĐUA",
)  # fmt: skip
#: A date as periods print it; what the first leaves out (its year, its month), the second prints.
_DATE = (
    r"(?:(?:ngày )?(?P<d>\d{1,2})(?: ?tháng |[/.-])(?P<m>\d{1,2})(?:(?: ?,? ?năm |[/.-])(?P<y>\d{4}))?(?![\d/])"
    r"|(?:tháng )?(?P<m2>\d{1,2})(?:[/.-]| năm )(?P<y2>\d{4})|(?:năm )?(?P<y3>\d{4})(?!\d)"
    r"|quý (?P<q>IV|I{1,3}|[1-4])(?:(?:[/.-]| năm )(?P<yq>\d{4}))?(?!\w)"
    r"|tháng (?P<m3>\d{1,2})(?![\d/.-])|(?P<d2>\d{1,2})(?= đến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d))"
)
_GROUPS = ("d", "m", "y", "m2", "y2", "y3", "q", "yq", "m3", "d2")


def _named(suffix: str) -> str:
    date = _DATE
    for group in _GROUPS:
        date = date.replace(f"(?P<{group}>", f"(?P<{group}{suffix}>")
    return date


_HOUR = r"(?: (?:\d{1,2}|không) ?(?:giờ|h)(?: ?\d{2}(?: ?phút)?)?,?)?"
_RANGE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu(?: từ| vào)?:?|[Kk]ể từ|[Tt]ính từ|[Pp]hát động(?: từ| vào)?){_HOUR}(?: ngày)? (?:{_named('a')}|(?P<open>(?:ngày )?(?:phát động|ban hành|ký|nay)[^\n;.]{{0,60}}?))"
    rf"(?: \([^()\n]{{1,60}}\))?,?(?: và)?(?:(?: (?:kết thúc|hoàn thành|kéo dài))?(?: vào)? (?:đến|cho đến|tới)| kết thúc(?: vào)?"
    rf"|(?(open)(?!)|(?: ?[-–](?= \d| tháng| ngày)|[.;]?\n?(?:[-–+•] ?| thời gian )[Kk]ết thúc:?)))"
    rf"(?P<whole> hết)?(?: trước| cuối| vào)?{_HOUR}(?: ngày)? {_named('b')}"
)
#: After the head: "Thời gian thi đua: 01/3/2024 - 30/9/2024".
_BETWEEN = pattern(
    rf"(?:[Gg]iai đoạn )?(?:[Nn]gày )?{_named('a')}(?:\s?[-–]\s?| (?:cho )?đến (?P<whole>hết )?)(?:ngày )?{_named('b')}"
)
#: A wave that prints its days alone: "Đợt 1 (01/01 - 19/5/2013)".
_SPAN = pattern(rf"(?<![(\d/.-])(?=[(\dTtNnQq])\(?(?:[Tt]ừ )?{_named('a')}\s?[-–]\s?{_named('b')}")
_UNTIL = pattern(rf"(?:đến|tới)(?P<whole> hết)?(?: ngày)? {_named('b')}")
#: A later wave that prints no more than its last day: "đợt hai từ sau Tết đến hết ngày 30/4/1998".
_LAST_WAVE = pattern(
    rf"(?<!\w)(?:[Đđ]ợt|[Gg]iai đoạn|[Cc]hặng|[Bb]ước) (?:hai|ba|bốn|cuối|\d|[IVX]{{1,4}})(?!\w)[^.;\d\n]{{0,80}} (?:đến|tới)(?P<whole> hết)?(?: ngày)? {_named('b')}"
)
#: A campaign that ends with an event: "từ ngày 19/8/2009 đến khi kết thúc Đại hội".
_SINCE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu từ|[Kk]ể từ){_HOUR}(?: ngày)? {_named('a')}(?! (?:đến|tới) (?:ngày|hết|tháng|\d))"
)
#: The campaign has a first day: "Phong trào được phát động từ ngày 03/3/2014".
_BEGINS = pattern(
    r"(?<!\w)(?:Đợt|Phong trào|Cuộc|Chiến dịch)(?: thi đua| vận động)?(?: được)? (?:phát động|bắt đầu|triển khai|thực hiện|diễn ra)(?: thực hiện)? từ (?:ngày|tháng|quý|năm|\d)[^.;\n]{0,40}"
)
_FROM_SIGNING = pattern(r"từ ngày ký [^.;\n]{0,20}đến(?: hết)?(?: ngày)? \d")
#: Where running prose tells the period: a campaign as the subject.
_RUNS = pattern(
    r"(?<!\w)(?:(?:[Đđ]ợt|[Pp]hong trào|[Cc]uộc) (?:vận động|thi đua|cao điểm)|[Cc]hiến dịch)(?=[^.;\n]{0,200}?(?:từ|kể từ|bắt đầu) )[^.;\n]{0,120}"
)
_RUNS_WORDS = ("ợt ", "hong trào ", "uộc ", "hiến dịch ")
_WAVE_ITEM = pattern(
    r"[-–+•*\s]{0,4}(?:[a-z]\) |\d[.)] )?(?:Đợt|Giai đoạn|ĐỢT|GIAI ĐOẠN|Bước) (?:\d|[IVX]|một|hai|ba)"
)
_WAVE = pattern(r"(?:Đợt|Giai đoạn|Bước) (?:\d|[IVX]+|một|hai|ba)")
#: The first item of such a list.
_FIRST_WAVE = pattern(
    r"\n[-–+•*\s]{0,4}(?:[a-z]\) |\d[.)] )?(?:Đợt|ĐỢT|Giai đoạn|GIAI ĐOẠN) (?:1|I|một|MỘT)(?!\w)"
)
_NEXT_HEADING = pattern(r"(?:[IVX]+|\d+)(?:\.|\)|-|\s-) [A-ZĐÀ-Ỹ]")


def find_period(flow: Flow, start: int, end: int, launch: Evidence) -> Campaign:
    """The campaign's period: "Thời gian thi đua: từ … đến …"; several waves give first and last."""
    text = flow.text
    if launch.rule == _NEXT:
        start = _ahead(text, start, end)
    for head in matches(_PERIOD_HEAD, text, _PERIOD_WORDS, start, end, 1):
        line_start = text.rfind("\n", start, head.start()) + 1
        # a heading, an item, or a sentence of its own; not "thời gian" in running prose
        lead = text[line_start : head.start()]
        sentence = head.group().startswith("Thời") and lead.endswith(". ") and "thi đua" in lead
        if len(lead) > 12 and not sentence and not pattern(r"thi đua").search(head.group()):
            continue
        found = _period(flow, head.end(), _paragraph_end(text, head.end(), end), at_head=True)
        if found:
            return found
    for said in matches(_LAUNCH_BODY, text, _LAUNCH, start, min(end, start + 6000)):
        # "… phát động đợt thi đua 55 ngày đêm, từ ngày … đến hết ngày …"
        found = _period(flow, said.start(), _sentence_end(text, said.start(), end))
        if found:
            return found
    for runs in (
        *matches(_RUNS, text, _RUNS_WORDS, start, end, len("Chi")),
        *matches(_BEGINS, text, _RUNS_WORDS, start, end, len("Chi")),
    ):
        found = _period(flow, runs.start(), _sentence_end(text, runs.start(), end), True)
        if found:
            return found
    for wave in matches(_FIRST_WAVE, text, ("\n",), start, end):
        # "1. Đợt 1 (từ … đến …): …", under whatever heading
        found = _period(flow, wave.start(), _waves_end(text, wave.end(), end), True)
        if found:
            return found
    for signed in matches(_FROM_SIGNING, text, ("từ ngày ký",), start, end):
        found = _period(flow, signed.start(), _sentence_end(text, signed.start(), end), True)
        if found:
            return found
    return Campaign(None, None, (launch,))


def _sentence_end(text: str, position: int, end: int) -> int:
    stop = pattern(r"[;\n]|\.\s").search(text, position, end)
    return stop.start() if stop else end


def _period(
    flow: Flow, start: int, end: int, ranges_only: bool = False, at_head: bool = False
) -> Campaign | None:
    """The period that flow[start:end] prints: the first day and the last; None without any.

    `at_head`: it begins where the words for a period end.
    """
    text = flow.text
    ranges = list(_RANGE.finditer(text, start, end))
    if not ranges and at_head and (between := _BETWEEN.match(text, start, end)):
        ranges = [between]
    if not ranges and _WAVE.search(text, start, end):
        ranges = list(_SPAN.finditer(text, start, end))
    if ranges:
        first, last = ranges[0], ranges[-1]
        until = _LAST_WAVE.search(text, last.end(), end)
        if until and (_iso(until, "b") or "") > (_iso(last, "b") or ""):
            last = until
        return Campaign(
            _iso(first, "a") or _iso(first, "a", _year_of(first, "b"), first["mb"]),
            _iso(last, "b"),
            (flow.evidence(first.start(), last.end(), "period"),),
        )
    if ranges_only:
        return None
    until = _UNTIL.search(text, start, end)
    if until and text.count("“", start, until.start()) <= text.count("”", start, until.start()):
        return Campaign(
            None, _iso(until, "b"), (flow.evidence(until.start(), until.end(), "period"),)
        )
    since = _SINCE.search(text, start, end)
    if since:
        return Campaign(
            _iso(since, "a"), None, (flow.evidence(since.start(), since.end(), "period"),)
        )
    return None


def _paragraph_end(text: str, position: int, end: int) -> int:
    """The end of the paragraph at `position`, or of the few below a bare heading."""
    first = text.find("\n", position, end)
    if first < 0:
        return end
    stop = first
    if first - position > 12:
        # "Thời gian: chia làm hai đợt. | - Đợt 1: từ … | - Đợt 2: từ …"
        return _waves_end(text, position, end)
    for _ in range(6):
        following = text.find("\n", stop + 1, end)
        if following < 0:
            return end
        line = text[stop + 1 : following]
        if _NEXT_HEADING.match(line) and not _WAVE.search(line) and stop > first:
            return stop
        stop = following
    return stop


def _waves_end(text: str, position: int, end: int) -> int:
    """The end of the line at `position` and of the waves that are listed below it."""
    stop = text.find("\n", position, end)
    stop = end if stop < 0 else stop
    while True:
        following = text.find("\n", stop + 1, end)
        following = end if following < 0 else following
        if stop >= end or not _WAVE_ITEM.match(text, stop + 1, following):
            return stop
        stop = following


_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _year_of(match: re.Match[str], side: str) -> str | None:
    groups = match.groupdict()
    return next(
        (groups[f"{g}{side}"] for g in ("y", "y2", "y3", "yq") if groups[f"{g}{side}"]), None
    )


def _iso(
    match: re.Match[str], side: str, year: str | None = None, month: str | None = None
) -> str | None:
    """The date of one side, first month of a quarter; `year`, `month`: for what is not printed.

    A period that goes on "đến hết" a quarter ends on its last day.
    """
    groups = {name: match.groupdict().get(f"{name}{side}") for name in _GROUPS}
    whole = side == "b" and match.groupdict().get("whole") is not None
    if groups["d"]:
        year = groups["y"] or year
        return dates.iso(groups["d"], groups["m"], year) if year else None
    if groups["y2"]:
        return dates.iso(None, groups["m2"], groups["y2"])
    if groups["y3"]:
        return groups["y3"]
    if groups["d2"]:
        return dates.iso(groups["d2"], month, year) if month and year else None
    if groups["m3"]:
        return dates.iso(None, groups["m3"], year) if year else None
    year = groups["yq"] or year
    if groups["q"] and year:
        quarter = _QUARTERS[groups["q"]]
        if whole:
            return dates.iso("30" if quarter in (2, 3) else "31", str(3 * quarter), year)
        return dates.iso(None, str(3 * quarter - 2), year)
    return None


# --- reviews -----------------------------------------------------------------------------------

_REVIEW = pattern(r"(?<!\w)(?P<kind>[Ss]ơ kết|[Tt]ổng kết)(?=(?P<rest>[^.;\n]{0,200}))")
_WHEN = pattern(
    rf"(?:(?:trong|vào|trước|chậm nhất|muộn nhất|hoàn thành|:|dự kiến|xong|tháng|cuối|quý)[^.;\n]{{0,30}}?|(?=ngày \d))"
    rf"(?:{dates.DAY}|(?:tháng )?(?P<m2>\d{{1,2}})(?:[/.-]| năm )(?P<y2>\d{{4}})(?!\d)|[Qq]uý (?P<q>IV|I{{1,3}}|[1-4])(?:[/.-]| năm )(?P<yq>\d{{4}})|(?:năm )(?P<y3>\d{{4}}))"
)
#: The date before its review: "Tháng 7/2005 tiến hành sơ kết".
_WHEN_BEFORE = pattern(
    rf"(?:^|[.;,:\n(] ?|[-–+] |[a-z]\) |và )(?:[Tt]rong |[Vv]ào |[Tt]rước |[Cc]uối |[Đđ]ầu )*(?:{dates.DAY}|[Tt]háng (?P<m2>\d{{1,2}})(?:[/.-]| năm )(?P<y2>\d{{4}})|[Qq]uý (?P<q>IV|I{{1,3}}|[1-4])(?:[/.-]| năm )(?P<yq>\d{{4}})"
    rf"|[Nn]ăm (?P<y3>\d{{4}})(?=[:,]? (?:tổ chức |tiến hành )?$)):?,?"
    rf"(?: [^.,;:\d\n]{{0,40}}?)? ?$"
)
#: The date is the other's: "sơ kết, cuối năm 2020 | tổng kết".
_OTHER_THEN = pattern(r",? (?:tổ chức |tiến hành )?(?:[Ss]ơ kết|[Tt]ổng kết)(?!\w)")
#: A review of so many years is of the campaign where its day is set, or where the movement is named
#: that others are to review: "tổng kết 3 năm vào tháng 11/2022", "tổ chức sơ kết 2 năm phong trào".
_OF_YEARS = pattern(
    r" \d{1,2} năm(?: (?:trong|vào|trước|xong) (?:tháng|ngày|quý|cuối|dịp)|(?P<moved> (?:thực hiện |triển khai )?(?:[Pp]hong trào|[Cc]uộc vận động|đợt thi đua)))(?!\w)"
)
_AT_THE_END = pattern(
    r"[Kk]ết thúc (?:phong trào|đợt|giai đoạn|cuộc vận động|chiến dịch|cao điểm)[^.;\n]{0,60}$"
)
_TO_HOLD = pattern(r"(?:[Tt]ổ chức|[Tt]iến hành) $")
_NOT_REVIEW = pattern(
    r"^(?:,? (?:\d+ năm|năm học|thực tiễn|kinh nghiệm|hoạt động|đánh giá)|,? công tác)|^ (?:\d+(?! tháng (?:đầu|vào|trong|xong|trước))|các)"
)
#: "hội nghị tổng kết toàn ngành mở vào tháng 11 năm 2003": the meeting is the review.
_HELD = pattern(
    r"(?: toàn [^\W\d_]{2,8})?(?: phong trào| đợt| chiến dịch| cuộc vận động)?(?: thi đua)?(?: (?:được )?(?:mở|tổ chức|tiến hành))?(?: vào| trong)? (?:ngày|tháng|quý) [\dIV]"
)
_CAMPAIGN_WORD = pattern(r"thi đua|phong trào|khen thưởng|đợt|biểu dương", re.IGNORECASE)
#: Words before a review that order it.
_ORDERS = pattern(
    r"(?:[Kk]ết thúc|[Tt]ổ chức|[Tt]iến hành|xem xét|chủ động|thực hiện|yêu cầu|[Đđ]ịnh kỳ|[Hh]àng năm|[Hh]ằng năm|tham mưu)[^.;]{0,70}$"
)
_ROW = pattern(r"[^\d:.;]{3,180}?\s[Tt]háng (?P<m>\d{1,2})/(?P<y>\d{4})(?!\d)")
#: A date behind these is another document's.
_ELSEWHERE = pattern(r"[”\"]| số | của ")
_WAVE_OF = pattern(r"\d\)?\s?: (?:[Tt]ổ chức |[Tt]iến hành )?$")
#: What ties a review to the campaign at hand, said or not: "từng đợt", "chung", "vào dịp".
_OF_CAMPAIGN = pattern(
    r"^ (?:từng|mỗi|toàn|các|chung|h[ằà]ng (?:năm|quý)|định kỳ|giữa (?:kỳ|đợt|giai đoạn)|phong trào|đợt|vào dịp|sau|trước|cùng (?:dịp|với|hội nghị))(?!\w)"
)


def find_milestones(
    flow: Flow, start: int, end: int, foot: tuple[int, int] | None = None
) -> tuple[Milestone, ...]:
    """Ordered reviews of the campaign; `when` is None where no date is printed.

    The `foot` that lies in flow[start:end] is left out.
    """
    text = flow.text
    found: dict[tuple[str, str | None], Milestone] = {}
    pending: dict[str, Milestone] = {}
    for match in matches(_REVIEW, text, ("ơ kết", "ổng kết"), start, end, 1):
        if foot and foot[0] <= match.start() < foot[1]:
            continue
        kind = match["kind"].casefold()
        rest = match["rest"]
        line_start = text.rfind("\n", start, match.start()) + 1
        lead = text[max(line_start, match.start() - 80) : match.start()]
        opens = pattern(r"(?:^|[.;,:] )(?:[-–+•]\s?|\d[.)] |[a-z]\) )?$").search(lead) is not None
        row = _row(flow, match.end(), end)
        ends = rest.startswith(", đánh giá") and _AT_THE_END.search(lead) is not None
        if (_NOT_REVIEW.match(rest) and not ends and not _is_of_years(rest, lead)) or (
            pattern(r"(?:Lễ|hội nghị|Hội nghị|việc|lễ|đánh giá,?) $").search(lead)
            and "thi đua" not in rest
            and not pattern(r"[^.;:]{0,30}: [^.;]{0,40}\d{4}").match(rest)
            and not _HELD.match(rest)
            and row is None
        ):
            continue
        line_stop = text.find("\n", match.start(), end)
        line = text[line_start : line_stop if line_stop >= 0 else end]
        heading = (
            len(line) < 90
            and pattern(r"(?:[IVX]+|[\d.]+)[.)] ").match(line)
            and not pattern(r"\d{4}").search(line)
        )
        when_match = _WHEN.search(rest)
        when = None
        if when_match:
            nearer = pattern(r"(?<![Hh]ội nghị )(?<!Lễ )(?<!lễ )(?:[Ss]ơ kết|[Tt]ổng kết)").search(
                rest, 0, when_match.end()
            )
            if nearer and pattern(r"(?:,| và) [Tt]ổng kết").match(rest) is None:
                when_match = None  # the date belongs to the other review of this line
        if (
            when_match
            and when_match.group().startswith("ngày")
            and _ELSEWHERE.search(rest, 0, when_match.start())
        ):
            when_match = None
        if (
            when_match
            and "," in rest[: when_match.start()]
            and _OTHER_THEN.match(rest, when_match.end())
        ):
            when_match = None
        before = None
        if when_match is None or _other_follows(rest[: when_match.start()]):
            before = _WHEN_BEFORE.search(lead)
        dated = before or when_match
        when = _date(dated) if dated else None
        if when is None and _WAVE_OF.search(lead):
            # "Giai đoạn 3 (từ tháng 01/2023 đến tháng 11/2023): tổng kết"
            wave = _RANGE.search(text, line_start, match.start())
            when = _iso(wave, "b") if wave else None
        second = pattern(r"[Ss]ơ kết[^.;]{2,60}(?:,| và) $").search(lead)
        if when is None and row is not None:
            when = dates.iso(None, row["m"], row["y"])
        elif foot and match.start() >= foot[1] and when is None:
            continue
        if heading or not (opens or second or when or _CAMPAIGN_WORD.search(line)):
            continue
        both = pattern(r"(?:,| và) tổng kết", re.IGNORECASE).match(rest)
        ordered = when is not None or _ORDERS.search(lead) or (opens and _OF_CAMPAIGN.match(rest))
        if not ordered and not both:
            continue
        if pattern(r"(?:[Bb]áo cáo|khi|sau khi|qua|công tác)\s$").search(lead):
            continue
        evidence = flow.evidence(
            match.start() - (len(lead) - before.start() if before else 0),
            match.start() + len(kind) + (when_match.end() if when_match and not before else 0),
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


def _row(flow: Flow, at: int, end: int) -> re.Match[str] | None:
    """The rest of a row of a table whose last cell is a month: "Sơ kết phong trào | Sở Nội vụ | Tháng
    12/2023", from behind its review at `at`."""
    row = _ROW.match(flow.text, at, end)
    barred = row and "|" in flow.source[flow.origin(at) : flow.origin(row.end() - 1)]
    return row if barred else None


def _is_of_years(rest: str, lead: str) -> bool:
    """Whether a review of some years is one of the campaign: see _OF_YEARS."""
    years = _OF_YEARS.match(rest)
    return years is not None and (years["moved"] is None or _TO_HOLD.search(lead) is not None)


def _other_follows(words: str) -> bool:
    """Whether another date or clause begins before the date that follows: it is not this one's."""
    return pattern(r", (?:[Tt]háng|[Qq]uý|ngày) ?$|, $").search(words) is not None


def _date(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("y"):
        return dates.of(match)
    if groups.get("y2"):
        return dates.iso(None, groups["m2"], groups["y2"])
    if groups.get("yq"):
        return dates.iso(None, str(3 * _QUARTERS[groups["q"]] - 2), groups["yq"])
    return groups.get("y3")


def _kind(kind: str) -> Literal["sơ kết", "tổng kết"]:
    return "sơ kết" if kind.startswith("sơ") else "tổng kết"
