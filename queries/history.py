"""The history of one document: which files say what of it, and what each build changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal as Text

from thidua.graph.history import events, read_builds
from thidua.graph.results import Rows
from thidua.queries import run

if TYPE_CHECKING:
    from rdflib.term import URIRef

    from thidua.graph.results import Term
    from thidua.graph.store import Store

COLUMNS = ("build", "change", "field", "value", "former", "file", "stated_in")

_DOCUMENT = "https://w3id.org/thidua/id/document/"


def history(store: Store, document: URIRef) -> Rows:
    """What happened to a document, build by build, then what each file says of it now.

    `change` is added, renamed (its IRI), completed, replaced or withdrawn, and "says" for what
    stands: there `build` is the one that last read the file. Builds are counted, not timed.
    """
    journal = list(store.history())
    rows: list[tuple[Term | None, ...]] = []
    for event in events(journal, str(document).removeprefix(_DOCUMENT)):
        for file in event.files or (None,):
            rows.append(
                (
                    Text(event.build),
                    Text(event.change),
                    Text(event.field),
                    *(None if v is None else Text(v) for v in (event.value, event.before, file)),
                    None,
                )
            )
    builds = read_builds(journal)
    for row in run(store, "statements_of", {"doc": str(document)}).dicts():
        known = builds.get(str(row["file"]))
        rows.append(
            (
                None if known is None else Text(known),
                Text("says"),
                row["field"],
                Text(str(row["value"])),
                None,
                row["file"],
                row["citing_label"],
            )
        )
    return Rows(COLUMNS, rows)
