"""Names of persons, alone on a line or in a cell: "Lò Văn Páo", "H'Yim Kđoh", "A Ngọc Bảo"."""

from __future__ import annotations

from thidua.graph.extract.rules import rules

#: A pattern: such a name, of two to five words; but "Tỉnh Sông", of a stamp.
NAME = r"(?:(?!(?:Tỉnh|Huyện|Quận|Phường|Sở|Phòng|Ủy|Uỷ) )(?:[AYKH] (?=[A-ZĐ])|[HKY]['’] ?(?=[A-ZĐ]))?[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*[a-zà-ỹđ](?: [AÁY](?= [A-ZĐÀ-Ỹ]))?(?: [A-ZĐÀ-Ỹ]['’]?[a-zà-ỹđA-ZĐÀ-Ỹ'’]*[a-zà-ỹđ]){1,5}(?: [AÁÂEÊÍOÔƠÚƯÝ](?!\w))?|(?:[HKY]['’] ?|[AY] )[A-ZĐÀ-Ỹ][a-zà-ỹđ]+)"


def begins_with_surname(words: str) -> bool:
    """Whether the first of `words` is the name of a family: "Lò Văn Páo", "LÒ VĂN PÁO"."""
    return words.split(" ", 1)[0].capitalize() in rules().surnames
