"""Mentions of one document are one citation: the same number, or the same law by another name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.graph.extract import names, numbers
from thidua.graph.extract.citations.makers import written_out
from thidua.graph.extract.citations.mentions import FOOTNOTE, Mention, Setting
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import departments
from thidua.graph.extract.rules import by_rules, rules
from thidua.graph.records import RELATIONS, Citation, Relation


def merged(flow: Flow, mentions: list[Mention], setting: Setting) -> tuple[Citation, ...]:
    """One citation per distinct document: same number, and no two different dates."""
    own = numbers.fold(setting.number) if setting.number else None
    keys = {mention.key for mention in mentions}
    for mention in mentions:
        if not (mention.key[-1:].isdigit() or (mention.number or "")[-1:].isdigit()):
            continue
        bare = FOOTNOTE.sub("", mention.key)
        if bare in keys:  # "25/2004/TT-BGTVT1": the mark of a footnote
            mention.key = bare
            mention.number = FOOTNOTE.sub("", mention.number or "") or None
    groups: list[list[Mention]] = []
    by_key: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        key = mention.key
        if (
            mention.number
            and key == own
            and (
                mention.date is None
                or setting.issued is None
                or _compatible(mention.date, setting.issued)
            )
        ) or _of_own_annex(flow.text, mention, setting):
            continue
        for group in reversed(by_key.get(key, ())):
            known = next((m.date for m in group if m.date), None)
            if known is None or mention.date is None or _compatible(known, mention.date):
                group.append(mention)
                break
        else:
            group = [mention]
            groups.append(group)
            by_key.setdefault(key, []).append(group)
    groups = _laws_once(groups)
    return tuple(_citation(flow, group, setting) for group in groups)


#: The line that heads an annex, before the number.
_HEADS_ANNEX = pattern(r"(?:(?:^|\n) ?|\()(?:Ban hành )?[Kk]èm theo $")


def _of_own_annex(text: str, mention: Mention, setting: Setting) -> bool:
    """Whether an annex is headed by this document, its number in another form: "(Ban hành kèm theo
    Quyết định số 01/QĐ-BTC ngày …)" of 01/1999/QĐ-BTC; shorter or with other figures, where nothing else stands
    before it: "(Kèm theo Quyết định số 76/QĐ-STC ngày …)" of 67/QĐ-STC of that day."""
    if (
        mention.number is None
        or setting.number is None
        or mention.type != setting.type
        or not text.endswith(("èm theo ", "èm "), 0, mention.start)
    ):
        return False
    mine, other = numbers.fold(setting.number), numbers.fold(mention.number)
    same_day = mention.date is not None and mention.date == setting.issued
    if same_day and mine.split("/")[0] == other.split("/")[0]:
        return True
    if not _HEADS_ANNEX.search(text, max(0, mention.start - 24), mention.start):
        return False
    return mine.startswith(f"{other}-") or (
        same_day and mine.partition("/")[2] == other.partition("/")[2] != ""
    )


def _compatible(a: str, b: str) -> bool:
    """Whether two dates may be one day, one of them less exact: "2024" and "2024-06-01"."""
    return a.startswith(b) or b.startswith(a)


#: The names of the list, in small letters.
_known_laws = by_rules(lambda: frozenset(map(str.casefold, rules().laws)))


def _laws_once(groups: list[list[Mention]]) -> list[list[Mention]]:
    """A law cited with its number and again by name alone is one law; so is one cited by its initials, or
    with its year and without."""
    laws = [group for group in groups if group[0].name is not None]
    if len(laws) < 2:
        return groups
    keys = [_law_key(group[0].name) for group in laws]
    keys = [_in_words(group[0].name, key, keys) for group, key in zip(laws, keys, strict=True)]
    known = _known_laws()
    numbered: dict[str, list[Mention]] = {}
    dated: dict[str, list[list[Mention]]] = {}
    spelt: dict[str, list[Mention]] = {}
    for key, group in zip(keys, laws, strict=True):
        mention = group[0]
        if mention.number is not None:
            numbered[key] = group
        elif _year_of(group):
            dated.setdefault(key, []).append(group)
        if not _is_abbreviated(mention):
            spelt.setdefault(_initials(key), group)
            if key.endswith(" việt nam"):
                spelt.setdefault(_initials(key).removesuffix("VN"), group)
    merged: set[int] = set()
    for key, group in zip(keys, laws, strict=True):
        mention = group[0]
        if mention.number is not None:
            continue
        home = numbered.get(key)
        if home is None and mention.date is None:
            home = _of_one_year(group, dated.get(key, ()))
        if home is None and _is_abbreviated(mention):
            home = spelt.get(key.partition(" ")[2].upper())
        if home is None and key.partition(" ")[2] not in known:
            home = _whose_name_goes_on(key, keys, laws)  # "Luật Giữ rừng" for "… và trồng cây"
        if home is None and not _year_of(group):
            goes_on = f"{key} và "  # "Luật Giữ rừng" of the list, and so on
            longer = [k for k, other in enumerate(keys) if other.startswith(goes_on)]
            home = laws[longer[0]] if len(longer) == 1 else None
        if home is not None and home is not group:
            home.extend(group)
            home.sort(key=lambda m: m.start)
            merged.add(id(group))
    return [group for group in groups if id(group) not in merged]


#: Initials that end a law's name.
_SHORT_END = pattern(r"(?P<begin>\S+ \S.{1,80}) (?P<short>[A-ZĐ]{2,6})$")


def _in_words(name: str | None, key: str, keys: Sequence[str]) -> str:
    """The `key` of a law whose `name` ends in initials, with the words that another of the `keys` has for them: "Luật
    Giữ gìn ĐĐ" for "Luật Giữ gìn đê điều"."""
    short = _SHORT_END.match(_ITS_YEAR.sub("", name or ""))
    if short is None:
        return key
    begin = f"{short['begin'].casefold()} "
    longer = (other for other in keys if other.startswith(begin) and other != key)
    ends = ((other, "".join(word[0] for word in other[len(begin) :].split())) for other in longer)
    return next((other for other, letters in ends if letters.upper() == short["short"]), key)


def _whose_name_goes_on(
    key: str, names_of: list[str], laws: Sequence[list[Mention]]
) -> list[Mention] | None:
    """The one of the `laws`, called `names_of`, whose name begins with `key` and goes on; of several that go on with
    each other the longest: "Luật Giữ rừng", "Luật Giữ rừng và trồng cây", "Luật Giữ rừng và trồng cây ven suối"."""
    longer = [name for name in names_of if name.startswith(f"{key} ")]
    longest = max(longer, key=len, default="")
    if longer.count(longest) != 1 or not all(longest.startswith(name) for name in longer):
        return None
    return laws[names_of.index(longest)]


def _of_one_year(group: list[Mention], others: Sequence[list[Mention]]) -> list[Mention] | None:
    """The law of the `others` of that name, of the year that `group` has or of the only one there is; one that prints its
    day before one that does not: "Luật Cây xanh ngày 18/6/2014", "Luật Cây xanh năm 2014", "Luật Cây xanh"."""
    years = {_year_of(group)} if _year_of(group) else set(map(_year_of, others))
    same = [other for other in others if {_year_of(other)} == years]
    dated = [other for other in same if other[0].date]
    if dated:
        return dated[0] if len(dated) == 1 else None
    return same[0] if same and same[0] is not group else None


_ITS_YEAR = pattern(r" (?:năm )?(\d{4})$")
_WORD = pattern(r"[^\W\d_]+")


def _year_of(group: list[Mention]) -> str | None:
    """The year that one of the mentions of a law tells: "Luật Cây xanh năm 2014"."""
    named = (_ITS_YEAR.search(m.name or "") for m in group)
    return next((m.date[:4] for m in group if m.date), None) or next(
        (match[1] for match in named if match), None
    )


def _is_abbreviated(mention: Mention) -> bool:
    """Whether a law is named by its initials: "Luật BHYT"."""
    word = (mention.name or "").partition(" ")[2]
    return mention.number is None and 1 < len(word) < 9 and word.isalpha() and word.isupper()


def _initials(key: str) -> str:
    """ "BHYT" for "luật bảo hiểm y tế"."""
    words = _WORD.findall(key)
    return "".join(word[0] for word in words[1:]).upper()


def _law_key(name: str | None) -> str:
    """A law's name in small letters, without its year."""
    return _ITS_YEAR.sub("", " ".join((name or "").casefold().split()))


def _citation(flow: Flow, group: list[Mention], setting: Setting) -> Citation:
    """What the mentions of one document say of it together, the strongest relation, the fullest date."""
    # a law by its name and day, and with its number only later
    printed = [mention.number for mention in group if mention.number]
    number = next((one for one in printed if "/" in one), printed[0] if printed else None)
    relation: Relation = "cites"
    kinds: list[str] = []
    issuer = date = title = name = host = host_relation = None
    hosted = False
    for mention in group:
        if mention.relation and RELATIONS.index(mention.relation) < RELATIONS.index(relation):
            relation = mention.relation
        if mention.type:
            kinds.append(mention.type)
        if mention.date and (date is None or len(mention.date) > len(date)):
            date = mention.date
        if mention.issuer and (issuer is None or (issuer.isupper() and len(issuer) > 4)):
            issuer = mention.issuer  # a title in capitals says less than the running text
        title = title or mention.title
        if mention.name and (name is None or (date is None and len(mention.name) > len(name))):
            name = mention.name  # with its year, where no day is told
        if mention.host is not None and not hosted and mention.host.key != mention.key:
            hosted = True
            host = mention.host.number or mention.host.name
            if mention.host_relation != "amended by":
                host_relation = mention.host_relation
    issuer = _by_symbol(number, group) or issuer
    by_code = numbers.type_in(number) if number else None
    kinds = [by_code if by_code and kind == f"{by_code} kết luận" else kind for kind in kinds]
    kind = by_code if by_code in kinds else (kinds[0] if kinds else None)
    if f"{kind} liên tịch" in kinds:
        kind = f"{kind} liên tịch"
    return Citation(
        number=number,
        type=kind,
        date=date,
        issuer=_in_full(flow.text, issuer, setting) if issuer else None,
        relation=relation,
        name=name if number is None else None,
        title=title,
        host=host,
        host_relation=host_relation,
        evidence=tuple(
            [flow.evidence(m.start, m.end, m.rule, 0.8 if m.note else 1.0, m.note) for m in group]
        ),
    )


def _by_symbol(number: str | None, group: list[Mention]) -> str | None:
    """The issuer of one of the mentions that the letters of the `number` stand for, whoever a slip of the pen names in
    another: "5/2020/NĐ-CP của Thủ tướng Chính phủ"; None where none names it."""
    maker = (numbers.maker_in(number) or "").casefold() if number else ""
    return next((m.issuer for m in group if maker and (m.issuer or "").casefold() == maker), None)


#: A body below the province, whose documents mean another's by "tỉnh".
_BELOW = pattern(rf"(?<!\w)(?:thành phố|{names.UNITS}) [A-ZĐÀ-Ỹ\d]", re.IGNORECASE)
#: An office of a district, a commune or a town, without its place: "Trưởng phòng Y tế".
_OFFICES = ("Phòng ", "Trưởng phòng ", "Trưởng Phòng ", "Phó Trưởng phòng ")
_DISTRICT = pattern(
    rf"(?:Ủy|Uỷ) ban nhân dân (?P<place>(?i:thành phố|{names.UNITS}) [A-ZĐÀ-Ỹ\d][\w –-]*)"
)
_PLACED = pattern(rf"(?<!\w)(?:(?i:thành phố|{names.UNITS}|tỉnh|quốc|ủy ban|uỷ ban)(?!\w)|UBND)")

#: A city whose kind is shortened: "TP. Sông Thao", "TP.HCM".
_SHORT_CITY = pattern(r"(?<!\w)T[Pp]\. ?(?P<name>[A-ZĐÀ-Ỹ].*)$")


def _city_in_full(maker: str, setting: Setting) -> str:
    """ "Sở Y tế TP.HCM" -> "Sở Y tế thành phố Hồ Chí Minh", its kind as the document's own bodies print it."""
    city = _SHORT_CITY.search(maker)
    if city is None:
        return maker
    name = rules().place_abbreviations.get(city["name"], city["name"])
    home = setting.home
    kind = home.kind if home and home.name == name else "thành phố"
    return f"{maker[: city.start()]}{kind} {name}"


#: A department without its place, or who heads it.
_DEPARTMENT = pattern(r"(?P<head>(?:Phó )?Giám đốc )?(?P<body>Sở [^\n]{2,80})")


def _fuller(text: str, maker: str) -> str:
    """`maker`, a department without its place, with the one that `text` gives it."""
    found = _DEPARTMENT.fullmatch(maker)
    told = departments.as_told(found["body"], text) if found else None
    return f"{found['head'] or ''}{told}" if found and told else maker


def _in_full(text: str, issuer: str, setting: Setting) -> str:
    """The name of who made a document in full: "UBND tỉnh" in a ward's document is that of the province it names."""
    maker = written_out(text, " ".join(issuer.split()))
    if "P." in maker or "p." in maker:
        maker = _city_in_full(maker, setting)
    if "Sở " in maker and not (setting.issuer or "").startswith("Sở "):
        told = setting.home is not None and setting.home.phrase in text
        maker = maker if told else _fuller(text, maker)
    if " " not in maker and (setting.issuer or "").startswith(f"{maker} "):
        return setting.issuer or maker  # "Ban" in a document of "Ban Nuôi ong"
    name = names.explicit(maker, setting.home, setting.issuer)
    if (
        name[0] in "PT"
        and name.startswith(_OFFICES)
        and setting.issuer
        and not _PLACED.search(name)
    ):
        below = _DISTRICT.fullmatch(setting.issuer)
        return f"{name} {below['place']}" if below else name
    if name[-5:] != " tỉnh" or setting.issuer is None or not _BELOW.search(setting.issuer):
        return name
    province = names.province_in(text)
    return name.removesuffix("tỉnh") + province if province else name
