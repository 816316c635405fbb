"""Pictures of answers: self-contained HTML pages.

lineage_page(graph, document_iri)    what a document stands on, and what carries it out
overview_page(graph)                 all documents of the graph
"""

from __future__ import annotations

from thidua.graph.store import Graph
from thidua.viz.neighbourhood import Direction, everything, neighbourhood
from thidua.viz.page import lineage_html

__all__ = ["lineage_page", "overview_page"]


def lineage_page(
    graph: Graph,
    document_iri: str,
    *,
    lang: str = "vi",
    depth: int | None = None,
    direction: Direction = "both",
) -> str:
    """The HTML page of the lineage of one document, to be written as UTF-8.

    `graph` answers SPARQL (`thidua.graph.store`); `direction` is "up" (what it stands on), "down"
    (what stands on it) or "both"; `depth` counts steps, None goes to the end; `lang` is the
    language the page opens in. Raises UnknownDocument when the graph does not hold the document,
    UsageError for a bad argument or for more documents than a picture can hold.
    """
    iri = str(document_iri)
    return lineage_html(neighbourhood(graph, iri, depth=depth, direction=direction), iri, lang=lang)


def overview_page(graph: Graph, *, lang: str = "vi") -> str:
    """The HTML page of all documents of a graph; raises UsageError for more than 2000."""
    return lineage_html(everything(graph), None, lang=lang)
