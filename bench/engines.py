"""Every saved query on one store and several engines: the same rows, and how long.

    python bench/archives.py 10000 -o texts
    thidua build texts --store store
    python bench/engines.py measure store -o engines.json
    python bench/engines.py measure store --engines embedded rdflib -o native.json
    python bench/engines.py report engines.json native.json --plot engines.svg

Values for the parameters come from the archive itself: the commonest and the middle one of each
kind. Engines: `embedded` (the store as it is), `oxigraph` and `virtuoso` (servers on the loopback,
started and filled here), `rdflib` (a Graph in memory with its own evaluator). Each call is
made until it was made five times or has taken its share of time; the first call warms up and is
told apart; a first call longer than that share is not repeated. Reported are processor seconds for
the engines in this process, which other work on the machine does not lengthen, and wall-clock
seconds for servers.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import gc
import hashlib
import json
import operator
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median, quantiles

import pyoxigraph as ox
import rdflib
from servers import Server, load_virtuoso, oxigraph_on, virtuoso

from thidua.graph.errors import ThiduaError
from thidua.graph.results import graph_of
from thidua.graph.store import Rows, Store, open_endpoint, open_store
from thidua.queries import SavedQuery, bind, load, names

ENGINES = ("embedded", "oxigraph", "virtuoso", "rdflib")
_PREFIXES = """PREFIX td: <https://w3id.org/thidua/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
#: By type of parameter, for texts by name: a question for its values, one row a use.
_VALUES: Mapping[str, str] = {
    "document": "{ ?citation td:cited ?value }",
    "year": "{ ?document td:year ?value }",
    "issuer": "{ ?document td:issuedBy/rdfs:label ?value }",
    "type": '{ ?document td:documentType/skos:prefLabel ?value FILTER(LANG(?value) = "vi") }',
    "suffix": '{ ?document td:symbol ?symbol BIND(REPLACE(?symbol, "^.*/", "") AS ?value) }',
    "indicator": "{ ?goal td:indicator/rdfs:label ?value }",
    "movement": "{ ?mention td:movement/rdfs:label ?value }",
    "theme": "{ ?campaign td:theme/rdfs:label ?value }",
    "agent": "{ ?task td:printedAgent ?value }",
    "rule": "{ ?inference td:rule ?value ; a td:Inference }",
    "text": '{ ?document dcterms:title ?title BIND(REPLACE(?title, "^(\\\\S+ \\\\S+).*$", "$1") AS ?value) }',
}
#: Documents that are asked about beside the most cited and a middling one.
_OTHERS = (
    "?goal td:statedIn ?value ; a td:Target . ?value td:issued ?when",
    "?value td:present false . ?citation td:cited ?value . BIND(STR(?value) AS ?when)",
)


@dataclass
class Call:
    """One question on one engine: seconds of the first call and of the later ones.

    `rows` and `digest` tell the answer (in its order); `error` why there is none.
    """

    query: str
    values: Mapping[str, str]
    engine: str
    rows: int = 0
    digest: str = ""
    first: float = 0.0
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    error: str = ""


# --- parameters --------------------------------------------------------------------------------


def values_of(store: Store, query: SavedQuery) -> list[dict[str, str]]:
    """The calls of a query: for each kind of parameter the same few values of the archive."""
    if not query.parameters:
        return [{}]
    calls: list[dict[str, str]] = []
    if not any(parameter.required for parameter in query.parameters):
        calls.append({})
    chosen = [
        chosen_values(store, p.name if p.type == "text" else p.type) for p in query.parameters
    ]
    if len(chosen) == 2:  # two documents: neighbours in the list
        one, other = query.parameters
        return [
            {one.name: a, other.name: b} for a, b in zip(chosen[0], chosen[1][1:], strict=False)
        ]
    return calls + [{query.parameters[0].name: value} for value in chosen[0]]


@functools.cache
def chosen_values(store: Store, kind: str) -> list[str]:
    """The commonest and the middle value of a kind; of documents two more."""
    text = f"{_PREFIXES}SELECT ?value (COUNT(*) AS ?n) WHERE {_VALUES[kind]} GROUP BY ?value"
    counted = sorted((-int(str(n)), str(value)) for value, n in store.query(text) if value)
    found = [value for _, value in counted]
    if not found:
        return []
    chosen = [found[0], found[len(found) // 2]]
    if kind == "document":
        for pattern in _OTHERS:
            text = (
                f"SELECT ?value WHERE {{ {pattern} }} ORDER BY DESC(STR(?when)) STR(?value) LIMIT 1"
            )
            chosen += [str(row[0]) for row in store.query(_PREFIXES + text)]
    return list(dict.fromkeys(chosen))


# --- engines -----------------------------------------------------------------------------------

_Ask = Callable[[str], Rows]


@contextlib.contextmanager
def asked(
    name: str, store: Store, folder: Path, limit: float, vector: int = 10_000
) -> Iterator[_Ask]:
    """A way to put a question to an engine that holds what the store holds."""
    if name == "embedded":
        yield store.query
    elif name == "rdflib":
        begun = time.perf_counter()
        graph = native(store)
        print(
            f"rdflib: {len(graph):,} triples in {time.perf_counter() - begun:.0f} s",
            file=sys.stderr,
        )
        yield lambda text: answered(graph, text, limit)
    else:
        with (
            filled(name, store, folder, vector) as server,
            open_endpoint(server.query, timeout=limit, limit_bytes=1 << 30) as endpoint,
        ):
            yield endpoint.query


@contextlib.contextmanager
def filled(name: str, store: Store, folder: Path, vector: int) -> Iterator[Server]:
    """A server with the store's quads: Oxigraph on its very files, Virtuoso by its bulk loader."""
    if name == "oxigraph":
        with oxigraph_on(store.path / store.ledger.generation / "quads", folder) as server:
            yield server
        return
    with (folder / "store.nq").open("wb") as file:
        store.engine.dump(file, format=ox.RdfFormat.N_QUADS)
    with virtuoso(folder, buffers=200_000, rows=1_000_000, vector=vector) as server:
        begun = time.perf_counter()
        load_virtuoso(server, folder)
        seconds = time.perf_counter() - begun
        print(f"virtuoso: {store.ledger.quads:,} quads loaded in {seconds:.0f} s", file=sys.stderr)
        yield server


def native(store: Store) -> rdflib.Graph:
    """The union of the store's graphs in rdflib's memory, out of the way of the collector."""
    gc.disable()
    try:
        return graph_of(store.engine.quads_for_pattern(None, None, None, None))
    finally:
        gc.freeze()
        gc.enable()


def answered(graph: rdflib.Graph, text: str, limit: float) -> Rows:
    """rdflib's answer, or TimeoutError after `limit` seconds of the processor."""

    def late(*_: object) -> None:
        raise TimeoutError(f"over {limit:g} s")

    former = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        result = graph.query(text)
        return Rows(tuple(str(v) for v in result.vars or ()), [tuple(row) for row in result])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


# --- measuring ---------------------------------------------------------------------------------


def measured(ask: _Ask, call: Call, text: str, share: float, times: int = 5) -> Call:
    """Make a call once, and again until it was made `times` more or has taken its share.

    A first call that took more than the share is the measurement.
    """
    try:
        call.first, cpu, rows = _timed(ask, text)
        call.rows, call.digest = len(rows), _digest(rows)
        if rows.truncated:
            call.error = "cut"
        if call.first > share:
            call.seconds, call.cpu = [call.first], [cpu]
        while len(call.seconds) < times and sum(call.seconds) < share:
            wall, cpu, _ = _timed(ask, text)
            call.seconds.append(wall)
            call.cpu.append(cpu)
    except (ThiduaError, TimeoutError, RecursionError) as error:
        call.error = " ".join(str(error).split())[:160] or type(error).__name__
    except Exception as error:  # noqa: BLE001  an evaluator may fail in any way; it is told
        call.error = f"{type(error).__name__}: {' '.join(str(error).split())[:140]}"
    return call


def _timed(ask: _Ask, text: str) -> tuple[float, float, Rows]:
    wall, cpu = time.perf_counter(), time.process_time()
    rows = ask(text)
    return time.perf_counter() - wall, time.process_time() - cpu, rows


def _digest(rows: Rows) -> str:
    text = "\n".join("\t".join("" if t is None else t.n3() for t in row) for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def measure(given: argparse.Namespace) -> None:
    """All calls of the wanted queries on the wanted engines, as JSON, written anew at each call."""
    calls: list[Call] = []
    with open_store(given.store) as store:
        for engine in given.engines:
            with tempfile.TemporaryDirectory() as folder:
                for call in _measured(engine, store, Path(folder), given):
                    calls.append(call)
                    made = {
                        "quads": store.ledger.quads,
                        "graphs": len(store.ledger.graphs),
                        "calls": [asdict(call) for call in calls],
                    }
                    text = json.dumps(made, ensure_ascii=False, indent=1)
                    given.output.write_text(text, "utf-8")


def _measured(engine: str, store: Store, folder: Path, given: argparse.Namespace) -> Iterator[Call]:
    with asked(engine, store, folder, given.limit, given.vector) as ask:
        for name in given.queries or names():
            for values in values_of(store, load(name))[: given.calls]:
                text = bind(load(name), values, store)
                call = measured(ask, Call(name, values, engine), text, given.share)
                told = f"{1000 * median(call.seconds):9.1f} ms" if call.seconds else "     none"
                shown = " ".join(values.values()).replace("https://w3id.org/thidua/id/", "")
                line = f"{engine:9} {told} {call.rows:8,} {name} {shown} {call.error}"
                print(line, file=sys.stderr)
                yield call


# --- report ------------------------------------------------------------------------------------


def report(given: argparse.Namespace) -> None:
    """A table of the measured files in Markdown, what differs, and a plot."""
    calls: dict[tuple[str, str], dict[str, Call]] = defaultdict(dict)
    for path in given.files:
        for made in json.loads(path.read_text("utf-8"))["calls"]:
            call = Call(**made)
            calls[call.query, json.dumps(call.values, sort_keys=True)].setdefault(call.engine, call)
    engines = [e for e in ENGINES if any(e in by for by in calls.values())]
    print(f"| query | calls | rows | {' | '.join(f'{e}, p50 / p95 ms' for e in engines)} |")
    print("|---|---|---|" + "---|" * len(engines))
    for query in sorted({q for q, _ in calls}):
        own = [by for (q, _), by in calls.items() if q == query]
        rows = [c.rows for by in own for c in by.values() if c.engine == engines[0]]
        cells = [_cell([by[e] for by in own if e in by]) for e in engines]
        print(f"| {query} | {len(own)} | {max(rows, default=0):,} | {' | '.join(cells)} |")
    print()
    for engine in engines[1:]:
        _compared(engines[0], engine, calls)
    if given.plot:
        plot(given.plot, [e for e in engines if e in ("embedded", "rdflib")], calls)


def _cell(calls: Sequence[Call]) -> str:
    seconds = [s for call in calls for s in spent(call)]
    failed = [call for call in calls if call.error]
    told = f"{_ms(median(seconds))} / {_ms(_p95(seconds))}" if seconds else ""
    return told + (f" ({len(failed)} failed)" if failed else "")


def spent(call: Call) -> list[float]:
    """Seconds of the repeated calls: of the processor where the engine runs in this process."""
    return call.cpu if call.engine in ("embedded", "rdflib") else call.seconds


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.1f}" if seconds < 0.1 else f"{1000 * seconds:,.0f}"


def _p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]


def _compared(one: str, other: str, calls: Mapping[tuple[str, str], Mapping[str, Call]]) -> None:
    """Whether two engines give the same rows, and the ratio of their medians."""
    both = [by for by in calls.values() if one in by and other in by]
    same = [by for by in both if by[one].digest == by[other].digest and not by[other].error]
    # a server's work is no processor time of this process: against one, both by the clock
    seconds = spent if other == "rdflib" else operator.attrgetter("seconds")
    ratios = sorted(
        median(seconds(by[other])) / median(seconds(by[one]))
        for by in both
        if by[one].seconds and by[other].seconds and not by[other].error
    )
    print(f"{other}: {len(same)} of {len(both)} calls give the rows of {one}")
    if ratios:
        print(
            f"{other} takes {median(ratios):.1f} times as long as {one} at the median "
            f"(from {ratios[0]:.2f} to {ratios[-1]:.1f})"
        )
    for (query, values), by in calls.items():
        if by in both and by not in same:
            said = by[other].error or f"{by[other].rows} rows for {by[one].rows}"
            print(f"- {query} {values}: {said}")


def plot(path: Path, engines: Sequence[str], calls: Mapping[tuple[str, str], Mapping[str, Call]]) -> None:  # fmt: skip
    """The medians of every query on the engines of this process, on a logarithmic scale."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "thidua"
    from matplotlib import pyplot

    def middle(query: str, engine: str) -> float | None:
        own = [by[engine] for (q, _), by in calls.items() if q == query and engine in by]
        seconds = [s for call in own for s in spent(call)]
        return 1000 * median(seconds) if seconds else None

    queries = sorted({q for q, _ in calls}, key=lambda q: middle(q, engines[0]) or 0)
    figure, axes = pyplot.subplots(figsize=(8, 0.19 * len(queries) + 1))
    for engine, mark in zip(engines, "o^sx", strict=False):
        found = [(m, k) for k, q in enumerate(queries) if (m := middle(q, engine)) is not None]
        axes.plot([m for m, _ in found], [k for _, k in found], mark, ms=4, label=engine)
    axes.set_xscale("log")
    axes.set_xlabel("ms of the processor, median of the warm calls")
    axes.set_yticks(range(len(queries)), queries, fontsize=7)
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main(arguments: Sequence[str]) -> None:
    """Measure, or report what was measured."""
    parser = argparse.ArgumentParser(description="Saved queries on several engines.")
    verbs = parser.add_subparsers(required=True)
    one = verbs.add_parser("measure")
    one.add_argument("store", type=Path)
    one.add_argument("-o", "--output", type=Path, required=True)
    one.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES[:3]))
    one.add_argument("--queries", nargs="+", default=[])
    one.add_argument("--calls", type=int, help="sets of values for a query at most")
    one.add_argument(
        "--limit", type=float, default=60, help="seconds for one answer (rdflib: of the processor)"
    )
    one.add_argument("--share", type=float, default=3, help="seconds for the repeats of a call")
    one.add_argument("--vector", type=int, default=10_000, help="rows Virtuoso takes at a time")
    one.set_defaults(do=measure)
    other = verbs.add_parser("report")
    other.add_argument("files", type=Path, nargs="+")
    other.add_argument("--plot", type=Path)
    other.set_defaults(do=report)
    given = parser.parse_args(arguments)
    given.do(given)


if __name__ == "__main__":
    main(sys.argv[1:])
