"""Text in, record out: `extract(text)` reads everything that a `Record` holds.

The finders run in reading order, each on the flow of one document; none knows the others.
What only the whole file knows (a cover letter names its attachment) is settled at the end.
"""

from __future__ import annotations

import re
from dataclasses import replace

from thidua.graph.extract import attached, doubted
from thidua.graph.extract.addressees import find_addressees
from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.campaign.anniversaries import find_anniversaries
from thidua.graph.extract.campaign.durations import find_durations
from thidua.graph.extract.campaign.launches import TITLE_LAUNCHES, launches
from thidua.graph.extract.campaign.movements import find_movements
from thidua.graph.extract.campaign.periods import find_period
from thidua.graph.extract.campaign.reviews import find_milestones
from thidua.graph.extract.campaign.themes import find_theme
from thidua.graph.extract.citations.find import find_citations
from thidua.graph.extract.citations.mentions import Setting
from thidua.graph.extract.citations.short_references import attach_short_references
from thidua.graph.extract.citations.titles import place_titles
from thidua.graph.extract.layout.flow import Flow, make_flow
from thidua.graph.extract.layout.parts import Parts, split
from thidua.graph.extract.letterhead import issuers
from thidua.graph.extract.letterhead.header import read_header
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.recipients import find_recipients
from thidua.graph.extract.scan import holds
from thidua.graph.extract.signatories import find_signatories
from thidua.graph.extract.targets.find import find_targets
from thidua.graph.extract.terms import find_terms
from thidua.graph.extract.transcribed import transcribe
from thidua.graph.read.text import Text
from thidua.graph.records import Campaign, Document, Evidence, Milestone, Record, Target

__all__ = ["extract"]


def extract(text: Text) -> Record:
    """The record of one source: its documents, every fact with its place in `text.nfc`."""
    flow = make_flow(text.nfc, text.ocr)
    parts = split(flow)
    headers = [read_header(flow, part) for part in parts]
    attached.by_same_head(flow, parts, headers)
    for header, part in zip(headers, parts, strict=True):
        issuers.complete(flow, part, header)
    attached.by_annexes(flow, parts, headers)
    attached.share(flow, parts, headers)
    documents = tuple(
        _document(flow, part, header) for part, header in zip(parts, headers, strict=True)
    )
    documents = attached.link(documents)
    if flow.damaged or flow.respaced:
        documents = tuple(map(transcribe, documents))
    if flow.damaged:
        documents = tuple(doubted.put_right(document, flow.text) for document in documents)
    if flow.mended:
        documents = tuple(doubted.doubt_mended(d, flow.mended) for d in documents)
    if text.ocr:
        documents = tuple(doubted.doubt(document) for document in documents)
    return Record(text.source, text.sha256, len(text.nfc), documents, ocr=text.ocr)


def _year(header: Header) -> str | None:
    """The year that a document is about, or begins with: the first in its title that is not before its own, and no end
    ("đến năm 2032")."""
    issued = header.issued[:4] if header.issued else ""
    named = [y for y in _YEAR.findall(header.title or "") if y >= issued]
    return min(named, default=issued or None)


_YEAR = pattern(
    r"(?<!đến )(?<!đến năm )(?<!hết năm )(?<!cuối năm )(?<!tới năm )(?:19|20)\d\d", re.IGNORECASE
)


#: A title of these is about a campaign: a review without a day is one of it.
_MOVES = ("phong trào", "cuộc vận động", "phát động", "đợt", "giao ước", "sơ kết", "tổng kết")


def _document(flow: Flow, parts: Parts, header: Header) -> Document:
    """The record of the document `parts`, whose letterhead is read."""
    body_end = _body_end(parts)
    # the running text goes on in what is attached behind the signature, over the foot
    last = parts.end if parts.end > parts.main_end else body_end
    foot = (body_end, parts.main_end)
    recipients, archive = find_recipients(flow, parts)
    addressees, addressed = find_addressees(flow, parts, header.body, header.issuer)
    campaign, theme, themed = _launched(flow, header, body_end, last)
    evidence = {**header.evidence, **themed}
    if addressees:
        evidence["addressees"] = addressed
    start = header.title_span[0] or header.body
    own = tuple((e.start, e.end) for f in ("title", "theme") for e in evidence.get(f, ()))
    end = flow.origin(parts.end - 1) + 1 if parts.end > parts.start else flow.origin(parts.start)
    citations = find_citations(flow, start, parts.end, _setting(parts, header))
    return Document(
        number=header.number,
        type=header.type,
        issued=header.issued,
        place=header.place,
        issuer=header.issuer,
        title=header.title,
        theme=theme,
        campaign=campaign,
        signatories=find_signatories(flow, parts),
        addressees=addressees,
        recipients=recipients,
        archive=archive,
        citations=attach_short_references(
            flow, place_titles(flow, citations, end), header.body, body_end
        ),
        movements=find_movements(
            flow, start, last, header.title_span, foot, campaign is not None, header.issuer
        ),
        anniversaries=find_anniversaries(flow, start, last, foot),
        targets=_targets(flow, header, last, foot, campaign is not None),
        milestones=_milestones(flow, header, last, foot, campaign is not None),
        assignments=find_assignments(
            flow,
            header.type,
            header.body,
            body_end,
            addressees,
            parts.end,
            None if _passes_on(header) else header.issuer,
            _signing(flow, parts),
        ),
        receipts=attached.receipts(flow, parts, header),
        durations=find_durations(flow, start, body_end, own),
        terms=find_terms(flow, start, body_end),
        start=flow.origin(parts.start),
        end=end,
        evidence=evidence,
    )


#: What a notice passes on is no word of its own issuer, which may be told to act itself.
_ANOTHERS = pattern(r"(?:(?:thông báo )?ý kiến )?(?:kết luận|chỉ đạo) của ", re.IGNORECASE)


def _passes_on(header: Header) -> bool:
    """Whether a notice passes on what another has decided: "Thông báo | Kết luận của Phó Chủ tịch …"."""
    return header.type == "Thông báo" and _ANOTHERS.match(header.title or "") is not None


def _setting(parts: Parts, header: Header) -> Setting:
    """What the citations of a document need to know of it."""
    return Setting(
        number=header.number,
        type=header.type,
        issued=header.issued,
        issuer=header.issuer,
        home=header.home,
        defining=(parts.recipients.start, parts.recipients.end) if parts.recipients else (0, 0),
        title=header.title_span,
    )


def _launched(
    flow: Flow, header: Header, body_end: int, last: int
) -> tuple[Campaign | None, str | None, dict[str, tuple[Evidence, ...]]]:
    """The campaign that a document launches, its theme, and the evidence of that; the text ends at `last`."""
    launch = launches(flow, header.type, header.title, header.issuer, header.body, body_end)
    if launch is None:
        return None, None, {}
    campaign = find_period(flow, header.body, last, launch)
    if launch.rule == TITLE_LAUNCHES:  # its words prove it, or the type above them
        printed = header.evidence.get("title") or header.evidence.get("type") or (launch,)
        title = replace(printed[0], rule=TITLE_LAUNCHES)
        proofs = tuple(title if proof is launch else proof for proof in campaign.evidence)
        campaign = replace(campaign, evidence=proofs)
    theme = find_theme(flow, header.title_span[0] or header.body, last)
    return campaign, theme[0] if theme else None, {"theme": (theme[1],)} if theme else {}


def _targets(
    flow: Flow, header: Header, last: int, foot: tuple[int, int], launched: bool
) -> tuple[Target, ...]:
    """The targets of a document whose text ends at `last`."""
    return find_targets(
        flow,
        header.type,
        header.number,
        _year(header),
        header.body,
        last,
        foot,
        header.title,
        launched,
    )


def _milestones(
    flow: Flow, header: Header, last: int, foot: tuple[int, int], launched: bool
) -> tuple[Milestone, ...]:
    """The reviews that a document orders, which launches a campaign or is about emulation; one without a day
    only where it is about a campaign."""
    title = (header.title or "").casefold()
    about = launched or holds(title, ("thi đua", "phong trào", "cuộc vận động"))
    moves = launched or holds(title, _MOVES)
    return tuple(
        m for m in find_milestones(flow, header.body, last, foot, about) if m.when or moves
    )


#: "TM. BAN THƯỜNG VỤ", "T/M ĐẢNG ỦY".
_FOR = pattern(r"(?:TM\s?[.,]|T/M\.?|THAY MẶT|Thay mặt)\s?(?P<body>[^\n]{4,90})")


def _signing(flow: Flow, parts: Parts) -> str | None:
    """The body for which the document is signed, as printed; None where it is signed for none."""
    for signature in parts.signatures:
        for post in signature.posts:
            signed = _FOR.match(flow.text, post.start, post.end)
            if signed:
                return signed["body"].rstrip(" *.,")
    return None


def _body_end(parts: Parts) -> int:
    """Where the running text ends: at the recipients or the signature, whichever comes first."""
    ends = [parts.main_end]
    if parts.recipients:
        ends.append(parts.recipients.start)
    if parts.signatures and parts.signatures[0].posts:
        ends.append(parts.signatures[0].posts[0].start)
    return min(ends)
