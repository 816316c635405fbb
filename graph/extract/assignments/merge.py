"""One assignment an agent, from all that tell it to act, however its name is written."""

from __future__ import annotations

from thidua.graph.extract.assignments.reading import Told
from thidua.graph.extract.letters import beginnings, pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import matches
from thidua.graph.records import Assignment, Evidence

#: What does not tell two groups apart: "các sở của thành phố", "các sở".
_SAME_GROUP = pattern(
    r"(?<!\w)(?:các |của )|(?: của| cấp| trong| trên địa bàn)? (?:tỉnh|thành phố)$| trực thuộc$"
)
#: "các tỉnh, thành phố trực thuộc Trung ương", "các tỉnh"
_PROVINCES = pattern(r"tỉnh, thành phố(?: trực thuộc trung ương)?$")
_GROUP = pattern(
    r"(?:các|thủ trưởng|giám đốc|hiệu trưởng|người đứng đầu|(?:chủ tịch )?ủy ban nhân dân (?:các )?(?:xã(?!,)|phường(?!,)|(?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh),)) "
)
#: "Sở Y tế tỉnh Sông Thao" may go on as "Sở Y tế".
_PROVINCE = pattern(
    r" (?:tỉnh|thành phố) \w[\w -]{0,30}$|(?<=tổ quốc) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?: \w[\w -]{0,30})?$"
)
_OF_PROVINCE = ("sở ", "mặt trận tổ quốc")
#: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" may go on as "Mặt trận Tổ quốc".
_FRONT = pattern(r"(?:ủy ban )?mặt trận tổ quốc(?: việt nam)?(?!\w)")
#: What makes many of one, wherever it stands.
_PLURAL = pattern(r"(?<!\w)các ")
#: "Lao động- Thương binh", "Lao động – Thương binh"
_DASH = pattern(r" ?[-–] ?")
#: "Ngân hàng Chính sách xã hội (NHCSXH)"
_SHORT = pattern(r"\((?:[^()\n]{0,30} )?[“\"]?(?P<short>[A-ZĐ]{3,12})[”\"]?\)")
#: "Đ/c Mây", "các đ/c Trưởng thôn"
_COMRADE = pattern(r"(?<!\w)(?P<first>[Đđ])/c\.? ?(?=\w)")
_CAPITALS = pattern(r"[A-ZĐ](?<!\w[A-ZĐ])[A-ZĐ]{2,11}(?!\w)")


#: Kinds of bodies that name none, once one of the kind has been named.
_BARE = frozenset(
    ["công ty", "tổng công ty", "trung đoàn", "tiểu đoàn", "sư đoàn", "lữ đoàn", "bệnh viện", "trung tâm", "chi cục", "nhà máy", "xí nghiệp"]
)  # fmt: skip

#: Kinds that name none at all.
_NOBODY = frozenset(["cơ quan", "đơn vị", "tổ chức", "cá nhân"])


def one_each(told: list[Told], text: str) -> tuple[Assignment, ...]:
    """One entry per agent, partners and evidence together; `text` may explain abbreviations."""
    made: dict[str, tuple[str, Told, dict[str, None], list[Evidence]]] = {}
    begun: dict[str, list[str]] = {}  # how their keys begin, without "các"
    defined: dict[str, str] | None = None
    placed: dict[str, str] = {}

    def in_full(name: str) -> str:
        nonlocal defined
        if "/c" in name:
            name = _COMRADE.sub(r"\g<first>ồng chí ", name)
        if not _CAPITALS.search(name):
            return name
        if name.startswith("BTC") and name[3:4] in ("", " "):
            name = f"Ban tổ chức{name[3:]}"  # in a name of those who act, never "Bộ Tài chính"
        defined = _defined(text) if defined is None else defined
        words = [w for w in name.split() if w[:1] != "(" or w.strip("()") not in defined]
        return " ".join(defined.get(word, word) for word in words)

    again = _called(told, text)
    for entry in told:
        name = in_full(expand(entry.agent))
        key = _key(name)
        if name.casefold() in _NOBODY or (
            again and made and again.issuperset(_PLURAL.sub("", name.casefold()).split(", "))
        ):
            continue
        fuller = begun.get(key.removeprefix("các "), []) if key not in made else []
        if len(fuller) == 1 and _is_short_for(key, name, made[fuller[0]][0]):
            key = fuller[0]
        if key.startswith(_OF_PROVINCE):
            bare = _PROVINCE.sub("", key)
            key = placed.setdefault(bare, key) if bare == key else key
            placed.setdefault(bare, key)
        if key not in made:
            made[key] = (name, entry, {}, [])
            for begins in beginnings(key.removeprefix("các ")):
                begun.setdefault(begins, []).append(key)
        _, _, partners, evidence = made[key]
        partners.update(dict.fromkeys(p for p in map(in_full, entry.partners) if p != name))
        evidence.append(entry.evidence)
    return tuple(
        Assignment(name, first.role, tuple(partners), tuple(evidence))
        for name, first, partners, evidence in made.values()
    )


def _is_short_for(key: str, name: str, full: str) -> bool:
    """Whether `name` of `key` means the one agent `full` that begins with it: "Trung đoàn" behind "Trung đoàn Lúa gạo",
    "các Công đoàn" behind "Công đoàn cơ sở"."""
    kind = key in _BARE
    group = name[:4] in ("các ", "Các ") and "," not in name
    bare = f"{key.removeprefix('các ')} "
    more = full[full.casefold().find(bare) + len(bare) :]
    # small words tell which of them are meant: "các trường | trực thuộc Sở"; "Bộ Y tế" is none of "các Bộ"
    return kind or (group and more[:1].islower()) or more.startswith("cấp ")


def _key(agent: str) -> str:
    """What makes an agent the same: its words, and for a group not whose group it is."""
    name = agent.casefold().replace("uỷ", "ủy")
    name = _DASH.sub("-", name) if "-" in name or "–" in name else name
    name = name.replace("các nhà trường", "các trường").replace("cấp ủy đảng", "cấp ủy")
    if "đoàn, hội" in name:  # "các cơ sở Đoàn – Hội – Đội"
        name = name.replace(", hội", "-hội").replace(", đội", "-đội")
    if "mặt trận" in name:
        name = _FRONT.sub("mặt trận tổ quốc", name)
    if "tỉnh, thành phố" in name:
        name = _PROVINCES.sub("tỉnh", name)
    if "các " in name:  # "các Phòng Lúa gạo huyện", "Phòng Lúa gạo các huyện"
        name = f"các {_PLURAL.sub('', name)}"
    return _SAME_GROUP.sub("", name) if _GROUP.match(f"{name} ") else name


#: What the text calls others from there on: "các xã, phường (sau đây gọi chung là các địa phương)".
_CALLED = pattern(
    r"\((?:[Ss]au đây |[Dd]ưới đây )?(?:được )?gọi (?:tắt|chung) là:? [“\"]?(?P<short>[^()\n“”\"]{2,60})[”\"]?\)"
)


def _called(told: list[Told], text: str) -> frozenset[str]:
    """What the text calls those for short who are `told`: "các xã (gọi chung là địa phương)" -> "địa phương"."""
    agents = {entry.agent for entry in told}
    longest = max(map(len, agents), default=0)
    found = set()
    for match in matches(_CALLED, text, ("gọi tắt là", "gọi chung là"), 0, len(text), 30):
        before = text[max(0, match.start() - longest - 1) : match.start()]
        begins = (k for k in range(len(before)) if k == 0 or not before[k - 1].isalnum())
        if before.endswith(" ") and not agents.isdisjoint(before[k:-1] for k in begins):
            found.add(match["short"].casefold().removeprefix("các "))
    return frozenset(found)


def _defined(text: str) -> dict[str, str]:
    """The abbreviations that the text itself explains: as many words before as it has letters."""
    found: dict[str, str] = {}
    for match in matches(_SHORT, text, "(", 0, len(text)):
        short = match["short"]
        words = text[max(0, match.start() - 120) : match.start()].split()[-len(short) :]
        if "".join(word[:1] for word in words).upper() == short:
            found.setdefault(short, " ".join(words))
    return found
