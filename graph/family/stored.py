"""The rows of a family tree as a graph holds them, without the texts."""

from __future__ import annotations

from typing import Any, cast

from thidua.graph.family.genealogy import Relative
from thidua.graph.family.verdict import Class
from thidua.graph.store import Graph

_QUERY = """
PREFIX td: <https://w3id.org/thidua/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?file ?start ?end ?class ?order ?rfile ?rstart ?rend ?rdocument ?similarity ?cited WHERE {
  ?passage a td:Passage ; td:passageOf ?document ; td:passageClass ?class ; td:readingOrder ?order ;
    oa:hasSource ?source ; oa:hasSelector ?selector .
  ?selector a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
  ?source td:fileName ?file .
  OPTIONAL {
    ?reuse td:descendant ?passage ; td:nearestRelative ?relative ;
      td:similarity ?similarity ; td:relativeCited ?cited .
    ?relative td:passageOf ?rdocument ; oa:hasSource ?rsource ; oa:hasSelector ?rselector .
    ?rselector a oa:TextPositionSelector ; oa:start ?rstart ; oa:end ?rend .
    ?rsource td:fileName ?rfile .
  }
}
ORDER BY ?file ?order
"""


def stored(graph: Graph, document: str | None = None) -> list[Relative]:
    """The rows that a graph holds, of one document (an IRI) or of all, by file and place.

    Empty when the graph was built of records alone: sentences need the texts.
    """
    query = _QUERY
    if document:
        query = query.replace("WHERE {", f"WHERE {{ ?passage td:passageOf <{document}> .", 1)
    found: dict[tuple[str, int], Relative] = {}
    for file, start, end, kind, _, rfile, rstart, rend, other, similarity, cited in graph.query(
        query
    ).rows:
        row = Relative(
            str(file), _int(start), _int(end), cast("Class", str(kind)),
            str(rfile) if rfile else None, _int(rstart) if rstart is not None else None,
            _int(rend) if rend is not None else None, str(other) if other else None,
            round(float(str(similarity)), 4) if similarity is not None else None,
            str(cited) == "true" if cited is not None else None,
        )  # fmt: skip
        found.setdefault((row.file, row.start), row)
    return list(found.values())


def _int(term: Any) -> int:
    return int(str(term))
