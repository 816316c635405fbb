"""The issuing body, by the bodies that a letterhead names in capitals."""

from __future__ import annotations

from typing import NamedTuple

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letterhead.bodies import PROVINCE, bodies_in, is_beside
from thidua.graph.extract.letterhead.homes import home_in
from thidua.graph.extract.letterhead.initials import written_out
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letterhead.superiors import are_beside, full_name
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home, misread
from thidua.graph.records import Evidence

#: The line of the number, also where the number is left blank: "Số: 12/CT-UBND", "Số: /CT-UBND"; not
#: the end of another word in capitals: "CÁC DÂN TỘC THIỂU SỐ VIỆT NAM".
_NUMBER_LINE = pattern(
    r"(?<!\w)(?:[Ss]ố|SỐ)(?:\s?:|\s?[\d/.…_-]|(?<!XỔ SỐ)(?<!ĐỔI SỐ)(?<!DÂN SỐ)(?<!THIỂU SỐ)$)"
)
#: The number in the stamp of who received a document: "Số: 217", "ĐẾN Số 217".
_ARRIVED = pattern(r"\W*(?:ĐẾN )?Số ?:? ?\d{1,6}\W*")
_NUMBER_ALONE = pattern(r"\d{1,6} ?[/A-ZĐ-][^\n:;,.]{0,6}[A-ZĐ].{0,24}")
#: A body that is told by its number: "NHÀ MÁY NƯỚC SỐ 2", "CỤM THI ĐUA SỐ 1".
_NUMBERED_BODY = pattern(r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,&–-]{3,80} SỐ \d{1,2}")


#: Who issued by himself what his office issues otherwise: before 1992.
_OF_HIS_OWN = ("CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG",)


class Letterhead(NamedTuple):
    """The issuing body, the province it belongs to, and the words that say so."""

    issuer: str
    home: Home | None
    evidence: Evidence


def read(
    flow: Flow,
    lines: range,
    zone_end: int,
    numbered: bool,
    dated_at: str | None = None,
    joint: bool = False,
) -> Letterhead | None:
    """The letterhead in the lines above `zone_end` (a flow offset), or above the number where
    one is printed (`numbered`); None where its last line in capitals names no body.

    `dated_at` is the place of the dateline: the province, where the superior body bears its name.
    A `joint` document is of the two bodies that stand one below the other.
    """
    block = _block(flow, lines, zone_end, numbered)
    bodies = bodies_in((words for words, _ in block), dated_at, numbered)
    head = flow.text[flow.starts[lines.start] : zone_end].upper()
    if not bodies and is_beside(head):
        block = _raised(block)
        bodies = bodies_in((words for words, _ in block), dated_at, numbered)
    if not bodies or not names.begins_body(bodies[-1]):
        return None
    if not bodies[-1].startswith(_OF_HIS_OWN):
        bodies = [*bodies[:-1], names.headed(bodies[-1])]  # "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ A"
    home = home_in(bodies, dated_at, flow.text)
    name = full_name(bodies, _beyond(bodies[-1], dated_at, home), head, flow.text)
    if joint and are_beside(bodies):
        name = f"{full_name(bodies[:-1], home, head, flow.text)} và {name}"
    return Letterhead(name, home, _evidence(flow, block, bodies[-1]))


#: Bodies that are called by the place where they are, as those of a province are not.
_CALLED_BY_PLACE = pattern(r"(?:ĐỒN|HẠT|TRẠM|BẾN|CẢNG|TRẠI|NÔNG TRƯỜNG|LÂM TRƯỜNG) ")


def _beyond(issuer: str, place: str | None, home: Home | None) -> Home | None:
    """The province, where the name of the `issuer` in capitals is not whole without it: "ĐỒN BIÊN PHÒNG BẾN GHỀNH"
    is, in a document dated at Bến Ghềnh."""
    whole = place and _CALLED_BY_PLACE.match(issuer) and issuer.endswith(f" {place.upper()}")
    return None if whole else home


def as_told(found: Letterhead, text: str) -> Letterhead | None:
    """The letterhead of a damaged scan with its place as the `text` writes it; None where the name of the body
    cannot be read: "HỘI BIÒN ĐÀN DÂN"."""
    if not misread.is_readable(found.issuer, text):
        return None
    home = found.home
    if home is not None:
        told = misread.place_as_told(home.phrase, text)
        home = Home(home.kind, told[len(home.kind) + 1 :])
    return Letterhead(misread.place_as_told(found.issuer, text), home, found.evidence)


def _block(flow: Flow, lines: range, zone_end: int, numbered: bool) -> list[tuple[str, int]]:
    """The lines that may name bodies, initials written out, each with where it stands."""
    block: list[tuple[str, int]] = []
    for k in lines:
        if flow.starts[k] >= zone_end:
            break
        words = flow.words(k)
        said = _NUMBER_LINE.search(words) if numbered else None
        if words[:1].isdigit() and _NUMBER_ALONE.fullmatch(
            words
        ):  # without its label: "12/KH-UBND"
            if _names_none(block):
                continue
            break
        if said and _ARRIVED.fullmatch(words):
            continue
        if said and _NUMBERED_BODY.fullmatch(words) and names.begins_body(words):
            said = None
        if said and said.start() > 0 and (words[1:2].islower() or words.startswith("CÔNG BÁO")):
            continue  # the title of the page: "Chỉ thị số 12/CT-UBND"; the head of the gazette
        if said:
            above = words[: said.start()].strip()
            if above.isupper() and names.begins_body(above):
                block.append((above, k))  # "TRƯỜNG THCS BẾN GHỀNH Số: 12/KH-THCSBG"
            elif not above and _names_none(block):
                continue  # the number stands above whose it is
            break
        block.append((written_out(words, flow.text), k))
    return block


def _names_none(block: list[tuple[str, int]]) -> bool:
    """Whether the lines of the `block` hold only what stands beside the bodies, and the dateline."""
    return all(
        is_beside(words)
        or dates.LINE.search(words)
        or words.endswith(":")  # "Số hiệu:" of a portal
        or not any(map(str.isalpha, words))
        for words, _ in block
    )


#: A line that names a body, or goes on with the name above it, in small letters: words alone, and no sentence.
_WORDS = pattern(r"[^\W\d_][^\d_:;.|/()]{1,70}(?: \d{1,3})?")


def _raised(block: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The lines at the top of the `block` that are names of bodies in small letters, in capitals: "UBND xã An Bình",
    "Ủy ban nhân dân | Tỉnh Sông Thao"."""
    raised: list[tuple[str, int]] = []
    subject = False  # whether the lines are of the subject: "V/v gộp | Đoàn Luật sư"
    for words, k in block:
        name = words.strip(" *-–").upper()
        if is_beside(words):
            subject = False
            continue
        subject = subject or name.startswith("V/V ")
        if subject:
            continue
        opens = raised or names.begins_body(name) or PROVINCE.match(name)
        if opens and _WORDS.fullmatch(name):
            raised.append((name, k))
        elif raised:
            break
    return raised


def _evidence(flow: Flow, block: list[tuple[str, int]], issuer: str) -> Evidence:
    """Where the lines of the `block` stand that name the `issuer` in capitals."""
    first = next((k for w, k in block if issuer[:12] in w or w in issuer), block[0][1])
    last = next((k for w, k in reversed(block) if w and w.strip(" :*-–") in issuer), first)
    return flow.evidence(flow.starts[first], max(flow.end(last), flow.end(first)), "letterhead")


#: "CỦA BAN THƯỜNG VỤ TỈNH ỦY" under "CHỈ THỊ".
_OF = pattern(
    r"(?:CỦA|Của|của) (?P<body>(?:BAN|BỘ CHÍNH TRỊ|Ban|Bộ Chính trị|ĐẢNG|TỈNH|THÀNH|HUYỆN|UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HĐND)(?!\w)(?![^\d,.;:]{0,80}(?<!đạo) về )[^\d,.;:]{0,80})$"
)


def below_heading(words: str, issuer: str | None, home: Home | None, text: str) -> str | None:
    """The issuer by a line under the type heading that names a body alone ("CỦA BAN BÍ THƯ").

    `issuer` is what the letterhead names: it stays where the line names the same. None for other
    lines.
    """
    match = _OF.match(words)
    if match is None:
        return None
    name = cased(match["body"].strip(), text)
    name = names.explicit(name, home, issuer)
    return issuer if issuer and name.casefold() in issuer.casefold() else name
