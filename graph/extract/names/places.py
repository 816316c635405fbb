"""Provinces and cities in the names of bodies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.persons import begins_with_surname
from thidua.graph.extract.rules import of_one_text, rules
from thidua.graph.extract.scan import matches

#: The kinds of places below a province, with a name of their own.
UNITS = "huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
#: The name of a place behind its kind; "tỉnh V/v" names none.
PLACE_NAME = r"(?!V/)[A-ZĐÀ-Ỹ][\w]*(?:(?: [-–] | )(?!V/)[A-ZĐÀ-Ỹ][\w]*){0,4}"
#: A place of the two upper levels as a body's name ends with it: "tỉnh Lạng Sơn", "thành phố Huế".
PLACE = pattern(
    rf"(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?) (?P<name>(?!(?:Đoàn|Ủy|Uỷ)(?!\w)){PLACE_NAME})"  # no "Tỉnh Đoàn"
)


@dataclass(frozen=True, slots=True)
class Home:
    """The province or city that a document's own bodies belong to: kind "tỉnh", name "Nghệ An"."""

    kind: str
    name: str

    @property
    def phrase(self) -> str:
        """ "tỉnh Nghệ An" """
        return f"{self.kind} {self.name}"


#: How the next sentence or line begins behind a kind of place: "UBND tỉnh | Tháng 4 năm 2020 …".
_NO_PLACE = pattern(
    r"(?:Tháng|Quý|Ngày|Năm|Thực|Cơ|Quy|Căn|Theo|Để|Trong|Các|Về|Tại|Từ|Điều|Khoản|Giai|Nội|Mục|Kế|Công|Tổ|Ban|Sở|Phòng|Xây|Triển)(?!\w)"
)


def is_no_place(kind: str, name: str) -> bool:
    """Whether the words behind the `kind` of a place are none: they begin the next sentence, or name a person: "Chủ
    tịch UBND tỉnh Lò Văn Páo"."""
    if _NO_PLACE.match(name):
        return True
    return kind.lower() == "tỉnh" and name.count(" ") > 1 and begins_with_surname(name)


@of_one_text
def places_in(text: str) -> Counter[Home]:
    """How often `text` names each province and city; not where it names several: "các tỉnh Tây Nguyên"."""
    counts: Counter[Home] = Counter()
    for match in matches(PLACE, text, ("ỉnh ", "hành phố ", "TP"), 0, len(text), back=1):
        kind, name = match["kind"], match["name"]
        several = text.endswith("ác ", 0, match.start())
        if not several and name not in rules().nicknames and not is_no_place(kind, name):
            counts[Home(kind.lower(), name)] += 1
    return counts


def province_in(text: str) -> str | None:
    """The one province that `text` names most: "tỉnh Nghệ An"; None where two are named as often."""
    provinces = Counter({home: n for home, n in places_in(text).items() if home.kind == "tỉnh"})
    first, second = (*provinces.most_common(2), (None, 0), (None, 0))[:2]
    return first[0].phrase if first[0] and first[1] > second[1] else None
