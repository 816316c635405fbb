"""How fast the search index answers: `python bench/search.py [1000 10000 100000]`.

Entries are made of parts written for this file: titles of common and rare words, numbers that
begin again every year in every body, bodies of invented provinces, movements, events, themes. Of
every size: seconds to build, size, peak memory of the build, and the time of 500 questions of
nine sorts, all asked of a file that was opened anew. In the same run, on the same entries: a
SPARQL CONTAINS over an embedded store, and a scan of folded texts in plain Python, each with a
part of the questions (they would take minutes), and FTS5 as it comes.
"""

from __future__ import annotations

import multiprocessing
import random
import re
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from thidua.graph.resolve.keys import fold
from thidua.graph.search import Entry, open_search, write_search
from thidua.graph.store import create_store

ID = "https://w3id.org/thidua/id/"
NS = "https://w3id.org/thidua/ns#"
REVISION = "bench"

_SYLLABLES = re.findall(
    r"\w+",
    "An Bình Cao Châu Đại Đồng Gia Hà Hải Hòa Hưng Khánh Khe Lâm Lộc Long Mai Minh Mỹ Nam Ngọc "
    "Ninh Phong Phú Phước Quang Quý Sa Sơn Tân Tây Thái Thanh Thạch Thịnh Thủy Tiên Trà Trung "
    "Trường Tú Vạn Vân Vĩnh Xuân Yên Ái Đức Giang Hiệp Kim Lạc Mường Nậm Pắc Tà Suối Bản",
)
_ONSETS = re.findall(r"\w+", "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x")
_RIMES = re.findall(
    r"\w+",
    "á ạc ái àm án ảng áo ập át àu âm ần ấng ật ẩy éc èm én éo ếch ênh iếc iềm iến iếng iệp iệt iều "
    "ím ìn ính oái oàn oạng oét oi ỏm ón ọng ốc ối ốm ồn ống ột ới ớm ờn ợt uân uất úc ùi úm ùng "
    "uốc uổi uồn uống ưa ức ưỡi ươm ường ướt ưu",
)
_LEADS = (
    "về việc",
    "về tăng cường",
    "về đẩy mạnh",
    "triển khai thực hiện",
    "phát động phong trào thi đua",
    "tổ chức phong trào thi đua",
    "về tổng kết",
    "ban hành kế hoạch",
    "hướng dẫn",
    "phê duyệt đề án",
    "về một số nhiệm vụ, giải pháp",
    "quy định về",
    "về tiếp tục đổi mới",
    "sơ kết 5 năm thực hiện",
    "về công tác",
    "kiểm tra việc thực hiện",
)
_MATTERS = (
    "xây dựng nông thôn mới",
    "giảm nghèo bền vững",
    "cải cách hành chính",
    "chuyển đổi số",
    "phòng, chống thiên tai",
    "bảo vệ và phát triển rừng",
    "thi đua, khen thưởng",
    "bảo hiểm y tế toàn dân",
    "phổ cập giáo dục mầm non",
    "an toàn giao thông",
    "phát triển du lịch cộng đồng",
    "thu ngân sách nhà nước",
    "giải ngân vốn đầu tư công",
    "phòng cháy, chữa cháy",
    "vệ sinh an toàn thực phẩm",
    "xóa nhà tạm, nhà dột nát",
    "đào tạo nghề cho lao động nông thôn",
    "chăm sóc người có công",
    "phát triển kinh tế - xã hội",
    "quốc phòng, quân sự địa phương",
    "sắp xếp đơn vị hành chính cấp xã",
    "thực hành tiết kiệm, chống lãng phí",
    "quản lý đất đai và khoáng sản",
    "bầu cử đại biểu Hội đồng nhân dân",
    "nước sạch và vệ sinh môi trường",
    "phòng, chống dịch bệnh trên đàn vật nuôi",
    "cấp căn cước công dân gắn chip",
    "học tập và làm theo tư tưởng, đạo đức, phong cách",
    "xây dựng đời sống văn hóa ở khu dân cư",
    "hỗ trợ doanh nghiệp nhỏ và vừa",
    "trồng cây gây rừng",
    "dân vận khéo",
    "nuôi dạy con tốt",
    "thủy lợi nội đồng",
    "kiên cố hóa đường giao thông thôn bản",
    "bình đẳng giới",
)
_ENDS = (
    "trên địa bàn tỉnh",
    "giai đoạn {a} - {b}",
    "năm {a}",
    "trong tình hình mới",
    "đến năm {b}",
    "tại các xã vùng cao",
    "",
)
_TYPES = (
    ("Chỉ thị", "CT"),
    ("Quyết định", "QĐ"),
    ("Kế hoạch", "KH"),
    ("Công văn", "CV"),
    ("Nghị quyết", "NQ"),
    ("Báo cáo", "BC"),
    ("Hướng dẫn", "HD"),
)
_MOVEMENTS = ("Toàn dân {}", "Cả nước {}", "Thanh niên {}", "Mỗi người {}", "Công an nhân dân {}")
_CLEAN = ("sông", "núi", "làng", "bản", "chè", "lúa", "than", "biển", "rừng", "quế", "hồi", "cam")


def entries(count: int, seed: int = 5) -> Iterator[Entry]:
    """So many entries, the same each time: nine documents in ten, the rest named things."""
    draw = random.Random(seed)
    provinces = [f"{a} {b}" for a in _SYLLABLES[:8] for b in _SYLLABLES[8:13]]
    rare = [a + b for a in _ONSETS for b in _RIMES]
    draw.shuffle(rare)
    ordinals: dict[tuple[str, int, str], int] = {}
    for number in range(count):
        if number % 10 == 9:
            yield _named(draw, number, provinces, rare)
            continue
        place = draw.choice(provinces)
        body, code = draw.choice(
            [
                (f"Ủy ban nhân dân tỉnh {place}", "UBND"),
                (f"Chủ tịch Ủy ban nhân dân tỉnh {place}", "UBND"),
                (f"Hội đồng nhân dân tỉnh {place}", "HĐND"),
                (f"Sở Nội vụ tỉnh {place}", "SNV"),
                (f"Tỉnh ủy {place}", "TU"),
                (f"Ủy ban nhân dân huyện {_place(draw)}, tỉnh {place}", "UBND"),
            ]
        )
        kind, short = draw.choice(_TYPES)
        year = 2004 + int(21 * draw.random() ** 0.6)
        key = (body, year, short)
        ordinal = ordinals[key] = ordinals.get(key, 0) + 1
        sign = f"{ordinal:02d}-{short}/{code}" if code == "TU" else f"{ordinal:02d}/{short}-{code}"
        date = f"{year}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        day = "/".join(reversed(date.split("-")))
        yield Entry(
            "document",
            f"{ID}document/{number:07d}",
            f"{kind} {sign} ngày {day}",
            number=sign,
            date=date,
            year=year,
            type=kind,
            issuer=body,
            title=_title(draw, year, rare),
            place=place,
            present=draw.random() < 0.6,
            issuer_names=(body.replace("Ủy ban nhân dân", "UBND"),) if code == "UBND" else (),
            also=(_title(draw, year, rare),) if draw.random() < 0.15 else (),
            weight=int(draw.paretovariate(1.2)) - 1,
        )


def _title(draw: random.Random, year: int, rare: list[str]) -> str:
    end = draw.choice(_ENDS).format(a=year, b=year + 5)
    parts = [draw.choice(_LEADS), draw.choice(_MATTERS)]
    if draw.random() < 0.35:
        parts += ["và", draw.choice(_MATTERS)]
    if draw.random() < 0.5:  # a name: one of the many words that are rare
        parts += ["tại", f"xã {_place(draw)}"]
    if draw.random() < 0.3:
        parts.append(rare[int(len(rare) * draw.random() ** 3)])
    return " ".join([*parts, end]).strip()


def _place(draw: random.Random) -> str:
    return f"{draw.choice(_SYLLABLES)} {draw.choice(_SYLLABLES)}"


def _named(draw: random.Random, number: int, provinces: list[str], rare: list[str]) -> Entry:
    kind = draw.choice(("organization", "movement", "event", "theme", "indicator", "person"))
    matter, place = draw.choice(_MATTERS), _place(draw)
    label = {
        "organization": f"Ủy ban nhân dân xã {place}, tỉnh {draw.choice(provinces)}",
        "movement": draw.choice(_MOVEMENTS).format(f"{matter} vì {draw.choice(_CLEAN)} {place}"),
        "event": f"Ngày thành lập huyện {place}",
        "theme": f"Xanh {draw.choice(_CLEAN)}, sạch {draw.choice(_CLEAN)}, {matter}",
        "indicator": f"Tỷ lệ {draw.choice(rare)} {matter}",
        "person": f"{draw.choice(_SYLLABLES)} {draw.choice(rare).title()} {draw.choice(_SYLLABLES)}",
    }[kind]
    also = (label.replace("Ủy ban nhân dân", "UBND"),) if kind == "organization" else ()
    return Entry(kind, f"{ID}{kind}/{number:07d}", label, also=also, weight=draw.randrange(50))


Asked = tuple[str, str, dict[str, Any]]


def questions(held: list[Entry], seed: int = 9) -> list[Asked]:
    """500 questions of nine sorts: (sort, what is typed, filters)."""
    draw = random.Random(seed)
    documents = [entry for entry in held if entry.kind == "document"]
    common = ("thi đua", "xây dựng", "tỉnh", "ủy ban nhân dân", "2024", "thi", "về", "chỉ thị", "nông thôn mới", "quyết định", "ct", "ubnd")  # fmt: skip

    def title() -> list[str]:
        return str(draw.choice(documents).title).split()

    def some(least: int, most: int) -> list[str]:
        said = [word for word in title() if len(word) > 1]
        start = draw.randrange(max(1, len(said) - most))
        return said[start : start + draw.randint(least, most)]

    def number() -> str:
        return str(draw.choice(documents).number)

    def dated() -> str:
        one = draw.choice(documents)
        return f"{one.number} {one.year}"

    def filtered() -> Asked:
        one = draw.choice(documents)
        narrow: dict[str, Any] = draw.choice(
            ({"years": [one.year]}, {"types": [one.type]}, {"issuer": one.place}, {"kinds": ["document"]})
        )  # fmt: skip
        return "filter", " ".join(some(1, 3)), narrow

    sorts: list[tuple[int, Callable[[], Asked]]] = [
        (70, lambda: ("number", number(), {})),
        (40, lambda: ("number in parts", fold(re_split(number())), {})),
        (40, lambda: ("number and year", dated(), {})),
        (60, lambda: ("common words", draw.choice(common), {})),
        (40, lambda: ("one word", draw.choice(some(1, 1)), {})),
        (90, lambda: ("several words", " ".join(some(2, 5)), {})),
        (40, lambda: ("without marks", fold(" ".join(some(2, 5))), {})),
        (50, lambda: ("prefix", " ".join(some(1, 3))[:-1], {})),
        (30, lambda: ("phrase", f'"{" ".join(some(2, 4))}"', {})),
        (25, filtered),
        (15, lambda: ("no hit", f"{draw.choice(title())} zyqw{draw.randrange(99)}", {})),
    ]
    made = [ask() for count, ask in sorts for _ in range(count)]
    draw.shuffle(made)
    return made


def re_split(number: str) -> str:
    """A number as typed in haste: "02/CT-UBND" as "2 CT UBND"."""
    return number.replace("/", " ").replace("-", " ").lstrip("0")


def build(folder: str, count: int) -> tuple[float, float]:
    """Processor seconds and peak memory, in MB, of writing the index of so many entries."""
    begun = time.process_time()
    write_search(Path(folder), entries(count), REVISION)
    took = time.process_time() - begun
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def made_only(count: int) -> tuple[float, float]:
    """Processor seconds and peak memory of only making the entries."""
    begun = time.process_time()
    for _ in entries(count):
        pass
    return time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_process(work: Callable[..., Any], *given: Any) -> Any:
    """What `work` gives in a process of its own, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def asked(
    folder: str, held: list[Asked], rounds: int = 3
) -> tuple[float, list[list[float]], list[list[float]], list[int]]:
    """Seconds to open the index; of each question its ms in each round, by the clock and of the
    processor, and its number of hits."""
    begun = time.perf_counter()
    index = open_search(Path(folder), REVISION)
    opening = time.perf_counter() - begun
    clock: list[list[float]] = [[] for _ in held]
    processor: list[list[float]] = [[] for _ in held]
    hits = [0] * len(held)
    with index:
        for _ in range(rounds):
            for place, (_, text, narrow) in enumerate(held):
                begun, worked = time.perf_counter(), time.process_time()
                hits[place] = len(index.search(text, **narrow).hits)
                clock[place].append(1000 * (time.perf_counter() - begun))
                processor[place].append(1000 * (time.process_time() - worked))
    return opening, clock, processor, hits


def _told(times: list[float]) -> str:
    cuts = quantiles(times, n=100, method="inclusive")
    return f"{cuts[49]:.2f} | {cuts[94]:.2f} | {cuts[98]:.2f} | {max(times):.2f}"


def scanned(held: list[Entry], asked: list[Asked]) -> list[float]:
    """ms of each question by a scan of folded texts in Python: every word must stand there."""
    texts = [
        fold(" ".join(filter(None, (e.label, e.title, e.issuer, e.place, *e.also)))) for e in held
    ]
    spent = []
    for _, text, _ in asked:
        begun = time.perf_counter()
        wanted = fold(text).replace('"', "").split()
        found = [place for place, said in enumerate(texts) if all(w in said for w in wanted)]
        sorted(found, key=lambda place: (-held[place].present, -held[place].weight))[:20]
        spent.append(1000 * (time.perf_counter() - begun))
    return spent


def plainly(held: list[Entry], asked: list[Asked]) -> list[float]:
    """ms of each question by FTS5 as it comes: its own folding of marks and its own ranking."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(name, label, issuer, rest, tokenize='unicode61 remove_diacritics 2')"
    )
    connection.executemany(
        "INSERT INTO t VALUES (?, ?, ?, ?)",
        ((e.title or e.label, e.label, e.issuer, " ".join(e.also)) for e in held),
    )
    connection.execute("INSERT INTO t (t) VALUES ('optimize')")
    spent = []
    for _, text, _ in asked:
        match = " ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        begun = time.perf_counter()
        connection.execute(
            "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 4, 3, 1.5, 1) LIMIT 20", (match,)
        ).fetchall()
        spent.append(1000 * (time.perf_counter() - begun))
    return spent


def contained(folder: Path, held: list[Entry], asked: list[Asked]) -> list[float]:
    """ms of each question by CONTAINS over labels and titles in an embedded store."""

    def lines() -> Iterator[str]:
        for entry in held:
            subject, graph = f"<{entry.iri}>", f"<{ID}graph/bench>"
            for name, value in (("label", entry.label), ("title", entry.title)):
                if value:
                    yield f'{subject} <{NS}{name}> "{value}" {graph} .'

    spent = []
    with create_store(folder / "quads", lines()) as store:
        for _, text, _ in asked:
            wanted = text.lower().replace('"', "").split()
            tests = " && ".join(f'CONTAINS(LCASE(?t), "{word}")' for word in wanted)
            begun = time.perf_counter()
            store.query(
                f"SELECT DISTINCT ?s WHERE {{ ?s <{NS}label>|<{NS}title> ?t . FILTER({tests}) }} "
                "ORDER BY ?s LIMIT 20"
            )
            spent.append(1000 * (time.perf_counter() - begun))
    return spent


def measure(count: int) -> None:
    """One size: the index, and the two others with a part of the questions."""
    held = list(entries(count))
    every = questions(held)
    with tempfile.TemporaryDirectory() as folder:
        making, base = in_process(made_only, count)
        took, peak = in_process(build, folder, count)
        size = (Path(folder) / "search.db").stat().st_size / 1e6
        opening, spent, processor, hits = in_process(asked, folder, every)
        print(f"## {count:,} entries\n")
        print(
            f"build {took - making:.1f} s of the processor ({size:.1f} MB; peak memory {peak:.0f} MB, of which "
            f"{base:.0f} MB are Python and the entries made); open {1000 * opening:.0f} ms\n"
        )
        print("| questions | n | without hit | p50 ms | p95 ms | p99 ms | worst ms |")
        print("|---|---|---|---|---|---|---|")
        usual = [median(times) for times in spent]
        for sort in sorted({sort for sort, _, _ in every}):
            own = [place for place, one in enumerate(every) if one[0] == sort]
            none = sum(not hits[place] for place in own)
            print(f"| {sort} | {len(own)} | {none} | {_told([usual[place] for place in own])} |")
        none = sum(not n for n in hits)
        print(f"| **all** | {len(every)} | {none} | {_told(usual)} |")
        print(f"| all, first round | {len(every)} | {none} | {_told([t[0] for t in spent])} |")
        worked = [median(times) for times in processor]
        print(f"| all, processor time | {len(every)} | {none} | {_told(worked)} |")
        plain = [one for one in every if one[0] != "filter"][: 60 if count > 20_000 else 200]
        print(f"| linear scan in Python | {len(plain)} | | {_told(scanned(held, plain))} |")
        print(f"| plain FTS5, ORDER BY rank | {len(plain)} | | {_told(plainly(held, plain))} |")
        others = contained(Path(folder), held, plain)
        print(f"| SPARQL CONTAINS | {len(plain)} | | {_told(others)} |")
        places = [every.index(one) for one in plain]
        same = [usual[place] for place in places]
        print(f"| the index, the same questions | {len(plain)} | | {_told(same)} |\n", flush=True)
        worst = sorted(range(len(every)), key=lambda place: -usual[place])[:5]
        for place in worst:
            print(f"slowest: {usual[place]:.2f} ms, {hits[place]} hits: {every[place][1:]}")
        print()


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ("1000", "10000", "100000"):
        measure(int(wanted))
