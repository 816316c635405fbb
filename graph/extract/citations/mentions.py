"""One place where a document is named (a mention), and what must be known of the document that names it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.records import Relation


@dataclass(frozen=True, slots=True)
class Setting:
    """What the finder must know of the document it reads."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    issuer: str | None = None
    home: Home | None = None
    #: the part of the flow where a mention only defines a group (Nơi nhận): always "cites"
    defining: tuple[int, int] = (0, 0)
    #: the document's own title
    title: tuple[int, int] = (0, 0)

    def is_issuer(self, body: str) -> bool:
        """Whether a body is the one that issues the document, or a part of it."""
        mine = names.explicit(self.issuer or "", self.home).casefold()
        other = names.explicit(body.strip(), self.home, self.issuer).casefold()
        return other in mine or mine in other


@dataclass(slots=True)
class Mention:
    """One place where a document is named: flow[start:end], the type word to the issuer."""

    start: int
    end: int
    number: str | None
    type: str | None = None
    vague: bool = False
    date: str | None = None
    issuer: str | None = None
    name: str | None = None
    relation: Relation | None = None
    host: Mention | None = None
    host_relation: str | None = None
    #: whether it stands in a bracket behind its host: "A (thay thế B)"
    bracketed: bool = False
    #: whether its type and issuer stand before a list: "các Nghị định của Chính phủ: số A; số B"
    listed: bool = False
    alias: Mention | None = None
    title: str | None = None
    rule: str = "citation"
    #: why its relation is less sure
    note: str | None = None
    #: equal for two mentions of one number, or of one law
    key: str = ""

    @property
    def symbol(self) -> str:
        """The letters of its number: "NQ-CP"."""
        return (self.number or "").rpartition("/")[2]


#: The mark of a footnote behind capitals: "Bộ GD&ĐT1", "25/2004/TT-BGTVT1".
FOOTNOTE = pattern(r"(?<=[A-ZĐ]{2})\d{1,2}$")


def law_type(word: str) -> str:
    """The type of what begins with "Luật", "Bộ luật" or "Pháp lệnh"."""
    folded = word[:2].casefold()
    return "Bộ luật" if folded == "bộ" else "Pháp lệnh" if folded == "ph" else "Luật"
