"""What the page says, in Vietnamese and English, and how it draws each kind of thing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of relation or a level: its names, its colour (4.5:1 on white) and its dashes."""

    code: str
    vi: str
    en: str
    colour: str
    dash: tuple[int, ...] = ()


#: Strongest first, as in `thidua.graph.records.RELATIONS`.
RELATIONS: tuple[Kind, ...] = (
    Kind("repeals", "bãi bỏ", "repeals", "#b3261e", (3, 4)),
    Kind("replaces", "thay thế", "replaces", "#a31558", (12, 4, 3, 4)),
    Kind("amends", "sửa đổi, bổ sung", "amends", "#8a5a00", (12, 4)),
    Kind("forwards", "chuyển", "forwards", "#2b7a3d"),
    Kind("implements", "thực hiện", "implements", "#1f5f99"),
    Kind("continues", "tiếp tục thực hiện", "continues", "#0f766e", (9, 5)),
    Kind("basis", "căn cứ", "is based on", "#6b4ea0", (14, 5)),
    Kind("cites", "viện dẫn", "cites", "#5f6b7a", (4, 4)),
)

LEVELS: tuple[Kind, ...] = (
    Kind("central", "Trung ương, Đảng", "Central, Party", "#a8322d"),
    Kind("province", "Tỉnh, thành phố", "Province", "#1f5f99"),
    Kind("local", "Cụm, huyện, xã", "Cluster, district, commune", "#1d7a55"),
    Kind("unit", "Ngành, đơn vị", "Sector, unit", "#7a549c"),
    Kind("unknown", "Chưa rõ cấp", "Level unknown", "#727c88"),
)

#: Codes of the list `level` -> the level drawn.
_LEVEL_OF = {
    "trung-uong": "central", "tinh": "province", "lien-tinh": "local", "huyen": "local",
    "xa": "local", "thon": "local", "co-so": "unit",
}  # fmt: skip
#: Codes of bodies that lead a place, and are no sector or unit of it.
_LEADING = frozenset(("UBND", "HĐND", "TU", "BTVTU", "HU", "QU", "THU", "TXU", "ĐU"))
#: What only central bodies put into a symbol, and kinds of document only they issue.
_CENTRAL_SYMBOLS = frozenset(("TW", "TTg", "CP", "QH", "UBTVQH", "CTN"))
_CENTRAL_TYPES = frozenset(("hien-phap", "bo-luat", "luat", "phap-lenh"))

#: Abbreviations for the boxes of the picture, longest first where one holds another.
ABBREVIATIONS = (
    ("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"),
    ("Viện kiểm sát nhân dân", "VKSND"), ("Tòa án nhân dân", "TAND"), ("Mặt trận Tổ quốc", "MTTQ"),
    ("Ban Chấp hành Trung ương", "BCH TW"), ("Ban Thường vụ", "BTV"),
    ("Hội đồng Thi đua - Khen thưởng", "HĐ TĐKT"), ("Ban Thi đua - Khen thưởng", "Ban TĐKT"),
)  # fmt: skip

#: key -> (Vietnamese, English); `{…}` are filled in by the page.
WORDS: dict[str, tuple[str, str]] = {
    "lineage_of": ("Phả hệ văn bản", "Document lineage"),
    "overview": ("Toàn cảnh văn bản", "All documents"),
    "counts": ("{documents} văn bản, {relations} quan hệ", "{documents} documents, {relations} relations"),
    "shown": ("Đang hiện {documents}/{all_documents} văn bản, {relations}/{all_relations} quan hệ", "Showing {documents}/{all_documents} documents, {relations}/{all_relations} relations"),
    "switch": ("English", "Tiếng Việt"),
    "switch_hint": ("Chuyển sang tiếng Anh", "Switch to Vietnamese"),
    "search": ("Tìm số, tên, cơ quan (không cần dấu)", "Search number, title, issuer"),
    "nothing_found": ("Không tìm thấy văn bản nào", "No document found"),
    "fit": ("Vừa khung", "Fit"),
    "fit_hint": ("Xem toàn bộ (phím 0)", "Show everything (key 0)"),
    "closer": ("Phóng to (phím +)", "Zoom in (key +)"),
    "farther": ("Thu nhỏ (phím -)", "Zoom out (key -)"),
    "picture": ("Lưu ảnh PNG", "Save PNG"),
    "print": ("In", "Print"),
    "legend": ("Chú giải và bộ lọc", "Legend and filters"),
    "relations": ("Quan hệ", "Relations"),
    "levels": ("Cấp ban hành", "Issuing level"),
    "presence": ("Nguồn", "Source"),
    "present": ("Có văn bản trong kho", "Text in the corpus"),
    "cited_only": ("Chỉ được viện dẫn", "Cited only"),
    "cited_only_short": ("chỉ được viện dẫn", "cited only"),
    "reading": ("Trái: văn bản làm nền. Phải: văn bản thực hiện. Mũi tên chỉ văn bản được viện dẫn.", "Left: what a document stands on. Right: what carries it out. Arrows point to the document cited."),
    "keys": ("Phím: mũi tên, Tab chuyển văn bản · / tìm · Esc bỏ chọn · + − 0 thu phóng · Ctrl + lăn chuột thu phóng · kéo để di chuyển", "Keys: arrows, Tab move between documents · / search · Esc clear · + − 0 zoom · Ctrl + wheel zooms · drag to move"),
    "canvas": ("Sơ đồ phả hệ văn bản; nội dung đầy đủ ở bảng bên dưới", "Lineage picture; the tables below hold the same content"),
    "details": ("Chi tiết", "Details"),
    "close": ("Đóng (phím Esc)", "Close (key Esc)"),
    "choose": ("Chọn một văn bản trên sơ đồ để xem chi tiết và dẫn chứng.", "Choose a document in the picture to see its details and evidence."),
    "number": ("Số ký hiệu", "Number"),
    "no_number": ("không số", "no number"),
    "type": ("Loại văn bản", "Type"),
    "issued": ("Ngày ban hành", "Date issued"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "title": ("Trích yếu", "Title"),
    "place": ("Địa danh", "Place"),
    "signatories": ("Người ký", "Signed by"),
    "level": ("Cấp", "Level"),
    "files": ("Tệp nguồn", "Source file"),
    "identifier": ("Định danh", "Identifier"),
    "outgoing": ("Trong hình, văn bản này viện dẫn", "In this picture it cites"),
    "incoming": ("Trong hình, được viện dẫn trong", "In this picture it is cited by"),
    "none": ("Không có", "None"),
    "evidence": ("Dẫn chứng", "Evidence"),
    "characters": ("ký tự", "characters"),
    "no_evidence": ("Chưa có vị trí trong nguồn", "No place in a source recorded"),
    "no_quote": ("không kèm lời văn", "quotation not shipped"),
    "confidence": ("độ tin cậy", "confidence"),
    "table_relations": ("Bảng quan hệ", "Relations as a table"),
    "table_documents": ("Bảng văn bản", "Documents as a table"),
    "citing": ("Văn bản", "Document"),
    "relation": ("Quan hệ", "Relation"),
    "cited": ("Văn bản được viện dẫn", "Document cited"),
    "document": ("Văn bản", "Document"),
    "noscript": ("Trình duyệt không chạy kịch bản: sơ đồ không hiện, các bảng dưới đây có cùng nội dung.", "Scripts are off: the picture is not drawn; the tables below hold the same content."),
    "about": ("Tệp này tự chứa, mở không cần mạng.", "This file is self-contained and opens without a network."),
}  # fmt: skip


def relation(code: str) -> Kind:
    """How a relation is named and drawn; an unknown code is drawn like a citation."""
    known = {kind.code: kind for kind in RELATIONS}
    if code in known:
        return known[code]
    return Kind(code, code, code, known["cites"].colour, known["cites"].dash)


def level(code: str) -> Kind:
    """How a level is named and drawn; `code` is one that `level_of` gives."""
    return next(kind for kind in LEVELS if kind.code == code)


def level_of(
    code: str,
    *,
    bodies: Collection[str] = (),
    cluster: bool = False,
    symbol: str = "",
    type: str = "",
) -> str:
    """The level drawn for a document: a code of LEVELS.

    `code` is the issuer's level (list `level`), `bodies` its codes as printed in symbols, `cluster`
    whether it is an emulation cluster. Where the issuer is unknown, symbol or type may tell.
    """
    if cluster:
        return "local"
    drawn = _LEVEL_OF.get(code, "unknown")
    leading = not bodies or not _LEADING.isdisjoint(body.upper() for body in bodies)
    if drawn in ("province", "local") and not leading:
        return "unit"
    central = type in _CENTRAL_TYPES or not _CENTRAL_SYMBOLS.isdisjoint(re.split(r"[/-]", symbol))
    return "central" if drawn == "unknown" and central else drawn
