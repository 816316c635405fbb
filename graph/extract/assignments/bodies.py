"""How many bodies a phrase names."""

from __future__ import annotations

from thidua.graph.extract.assignments.edges import trimmed
from thidua.graph.extract.assignments.heads import GROUP_ONLY, heads_agent
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import ruled
from thidua.graph.extract.scan import holds

_BRACKET = pattern(r"\([^()\n]{1,300}\)")


def without_brackets(text: str, position: int, stop: int) -> tuple[str, int]:
    """text[position:stop] with what stands in brackets blotted out, and the offset where it begins;
    `text` itself where there are none."""
    if text.find("(", position, stop) < 0:
        return text, 0
    blotted = _BRACKET.sub(lambda m: "(" + "_" * (len(m.group()) - 2) + ")", text[position:stop])
    return blotted, position


def bodies(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Distinct bodies of one phrase; set pairs ("các cấp, các ngành") stay whole."""
    plain, base = without_brackets(text, start, end)
    cuts: list[tuple[int, int]] = []
    cursor = start
    for mark in _BOUND.finditer(plain, start - base, end - base):
        at, after = base + mark.start(), base + mark.end()
        if at <= cursor:
            continue
        joint = "và" if mark["and"] else mark.group().strip()[:1]
        before = text[cursor:at].strip()
        if (joint == ";" and not same_group(before, text, after)) or (
            joint != ";"
            and (
                _NO_FIELD.match(text, after) is not None and not before.endswith(_SHARED_OFFICE)
                if _LISTING.search(before)
                else _new_body(before, text[after : after + 60], joint)
            )
        ):
            cuts.append((cursor, at))
            cursor = after
    cuts.append((cursor, end))
    kept = (trimmed(text, x, y) for x, y in cuts)
    return [(a, b) for a, b in kept if b - a > 2 and not _is_scrap(text[a:b])]


def _is_scrap(name: str) -> bool:
    """Whether a name is one small word that a stray mark has cut off: "các thị xã, thành; | phố"."""
    return " " not in name and name.islower() and not heads_agent(name)


_BOUND = pattern(
    r";\s?(?:và )?|,(?:\s(?:(?P<and>và)\s)?|(?=[A-ZĐ]))|\s(?:và|cùng(?: với)?)\s|\s\+\s(?=[A-ZĐ])"
)
#: "Các Sở, ngành; | đơn vị liên quan": small words without "các" of their own.
_SHARED_PLURAL = pattern(r"(?:cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|cá nhân)(?!\w)")


def follows_on(text: str, position: int) -> bool:
    """Whether another agent, or more of the same group, may begin at `position`."""
    return heads_agent(text, position) or _SHARED_PLURAL.match(text, position) is not None


def same_group(before: str, text: str, after: int) -> bool:
    """Whether what stands behind a semicolon goes on with the group `before` it."""
    return before[:4] in ("Các ", "các ") and _SHARED_PLURAL.match(text, after) is not None


#: What cannot be one of the fields listed: "các sở: Y tế, Nội vụ | và Văn phòng UBND tỉnh".
_NO_FIELD = pattern(
    r"(?<=và )(?:(?:Văn phòng|Ủy ban|Uỷ ban|UBND|Chủ tịch|Đài (?:Phát|Truyền)|Bộ Chỉ huy|Công an (?:tỉnh|thành phố|huyện)) ?(?=[A-ZĐÀ-Ỹ]|[a-zà-ỹđ])|các (?:đơn vị|cơ quan|tổ chức|cá nhân|ông|đồng chí|tập thể)(?!\w)|(?:Giám đốc|Thủ trưởng|Hiệu trưởng|Trưởng|Chủ tịch) các (?=[A-Za-zĐđ]))"
    r"|(?<=, )(?:Chủ tịch (?:Ủy ban|Uỷ ban|UBND)|[Tt]hủ trưởng c|Chánh Văn phòng|(?:Giám đốc|Cục trưởng|Chi cục trưởng|Trưởng ban) (?=[A-ZĐ]))"
)
#: What lists its names after a colon is one agent.
_LISTING = pattern(r":\s?[A-ZĐÀ-Ỹ]")
#: What goes on with a name after a comma or "và", though it looks like the head of another.
_SAME_NAME = pattern(
    r"(?:Đoàn thể|Thể thao|Du lịch|Khoa học|Công nghệ|Môi trường|Đào tạo|Truyền thông|Xã hội|Ban ngành|Thành [uủ]"
    r"|[Bb]an, [Nn]gành|[Ss]ở, |Ban, |(?:Khối|Cụm) (?:trưởng|phó)(?!\w))"
)
#: What begins as a body does, and is a field of the office before it, which goes on: "Phòng Tổ chức, | Thanh tra và
#: Thi đua"; and youth unions that share their last word: "Ban Thường vụ Huyện, Thị, | Thành đoàn".
_FIELD_OF_OFFICE = pattern(r"Thanh tra(?:,| và) (?=[A-ZĐ])")
_OFFICES = ("Phòng", "Ban", "Vụ", "Trưởng phòng", "Trưởng Phòng", "Trưởng ban", "Trưởng Ban", "Vụ trưởng")  # fmt: skip
_YOUTH_ABOVE = ("Huyện", "Thị", "Quận", "Tỉnh")
#: Groups in small letters that begin a body of their own after a comma.
_GROUP = pattern(
    r"(?:các )?đồng chí|(?:các )?đại biểu |chủ (?:đập|hồ|rừng|đầu tư|dự án)(?!\w)|các (?:(?:Ban|Ủy ban|Uỷ ban) (?=của|Hội đồng|HĐND)|Ban [Qq]uản lý(?!\w)|sở (?=[A-ZĐ])|viện (?=[a-zà-ỹđ])|cơ sở (?:giáo dục|y tế|khám)(?!\w)|(?:Sở|Cục|Chi cục|Công ty|Tổng công ty|Trung tâm|Trường|Viện) (?=[A-ZĐÀ-Ỹ])|Tổ |tập thể|tổ chức|cơ quan|đoàn thể|đơn vị|Bộ trưởng|bộ trưởng|Phó )|hiệu trưởng các|giám đốc các|thủ trưởng|người đứng đầu|công đoàn (?:ngành|cơ sở|cấp)"
)


#: An office in small letters, by its name: "phòng Điều dưỡng, | khoa Dược".
_OFFICE = pattern(
    r"(?:phòng|khoa|trung tâm|văn phòng|bộ phận|trạm|tổ|trường|bệnh viện|công ty|hội đồng) [A-ZĐÀ-Ỹ]"
)
#: Bodies of the centre beside those of the place.
_OUTSIDE = pattern(r"(?:các )?cơ quan (?:của )?(?:[Tt]rung ương|ngành dọc)(?!\w)")
#: Kinds of bodies, one of a row of which none is named: "các Tổng cục, Cục, Vụ thuộc Bộ", "Trưởng các phòng, | Khoa, | Tổ trực thuộc".
_BARE = pattern(
    r"(?:Tập đoàn|Tổng [Cc]ông ty|Công ty|Cục|Vụ|Sở|Ban|Phòng|Viện|Hội|Đoàn|Trường|Báo|Đài|Trung tâm|Chi cục|Tổng cục|Ban Quản lý(?: dự án)?|Nông trường|Lâm trường|Xí nghiệp|Nhà máy|Bệnh viện|Khoa|Tổ|Bộ môn|Trạm|Đội)(?=,| và| thuộc| trực thuộc| chịu| có| căn|$)"
)
_BARE_GROUP = pattern(r"[Cc]ác \w+(?: \w+){0,2}(?:, \w+(?: \w+){0,2}){0,6}")
#: One office of several bodies: "Giám đốc các Sở A, Sở B"; of kinds of them: "Giám đốc các Nông trường, | Xí nghiệp".
_shared_head = ruled(lambda: rf"(?:{offices.in_small_letters()}|Trưởng) các (?P<kind>\w+ ?)")
#: Two offices of one group: "Giám đốc, Thủ trưởng các sở, ban, ngành", "Chủ tịch Hội đồng quản trị, Tổng Giám đốc các công ty".
_BARE_OFFICES = pattern(
    r"(?:các đồng chí )?(?:(?i:tổng )?(?i:giám đốc)|(?i:thủ trưởng)|Chủ tịch Hội đồng (?:[Qq]uản trị|[Tt]hành viên|[Qq]uản lý)|Chủ tịch HĐ(?:QT|TV))"
)
_OFFICES_OF_GROUPS = (
    "Thủ trưởng c", "thủ trưởng c", "Giám đốc c", "giám đốc c", "Tổng Giám đốc c", "Tổng giám đốc c", "Hiệu trưởng c", "Người đứng đầu", "người đứng đầu",
)  # fmt: skip
#: Someone by name: "và ông Trần Văn Mây", "và đồng chí Mây".
_PERSON = pattern(
    r"(?:hộ (?:gia đình )?|gia đình )?(?:[Ôô]ng(?:/[Bb]à| ?\([Bb]à\))?|[Bb]à|công dân|thầy|cô|anh|chị|bác s[ĩỹ]|kỹ sư|nghệ s[ĩỹ]|nhà báo) (?!Rịa)[A-ZĐÀ-Ỹ]\w* [A-ZĐÀ-Ỹ]\w*|[Ôô]ng ?[/,(]? ?[Bb]à\)? (?:có tên|nêu tên)|(?:ông|bà) (?:Giám đốc|Chủ tịch|Trưởng|Phó|Chánh|Hiệu trưởng|Bí thư|Viện trưởng|Cục trưởng|Kế toán|Đội trưởng)(?!\w)|(?:đ[ồô]ng chí|đ/c) (?!Trưởng|Phó |Chủ |Bí |Giám |Hiệu |Chánh |Thường )[A-ZĐÀ-Ỹ]\w*"
)
#: The staff beside the bodies: "Viện trưởng các Viện | và kiểm sát viên, công chức toàn ngành".
_PEOPLE = pattern(
    r"(?:toàn thể )?(?:CB-GV-NV|CBGV|CBCC|CBCNV|CBNV|CBVC)|(?:kiểm sát viên|thẩm phán|cán bộ|công chức|giáo viên|đảng viên|hội viên|đoàn viên), (?:kiểm sát viên|cán bộ|công chức|viên chức|giáo viên|nhân viên|chiến s[ĩỹ]|đảng viên|hội viên|đoàn viên|người lao động)(?!\w)"
)
#: Persons whom no office stands for: "Thủ trưởng các phòng | và cá nhân có liên quan".
_PERSONS = pattern(r"(?:cá nhân|đối tượng|hộ gia đình|hộ dân) (?:có )?(?:liên quan|tên)(?!\w)")
#: Those a decision names, in a list of its own: "Trưởng các khoa và | các viên chức có tên tại Điều 1".
_NAMED_THERE = ("tên", "nêu", "định tại")
_PLURALS = ("Các ", "các ", "Những ", "những ")
_LISTED = pattern(
    r"các (?:tập thể|cá nhân|hộ|gia đình|cán bộ|công chức|viên chức|giáo viên|giảng viên|sinh viên|học sinh|nhân viên)(?:(?:,| và) [a-zà-ỹđ]+ [a-zà-ỹđ]+){0,2} (?:có tên|nêu tại|nêu trên|được nêu|quy định tại)(?!\w)"
)
#: "các cơ quan liên quan và | nhà đầu tư"
_INVESTOR = pattern(r"(?:nhà|chủ) (?:đầu tư|thầu|dự án)(?!\w)")
#: Offices by what they do: "Sở Y tế, | cơ quan bảo hiểm xã hội"; an officer of a commune by his field: "Văn phòng, | công chức Kế toán".
_BY_TRADE = pattern(
    r"cơ quan (?:[Bb]ảo hiểm xã hội|[Tt]huế|[Cc]ông an|[Qq]uân sự|[Hh]ải quan|[Tt]hống kê|[Tt]hi hành án)(?!\w)"
)
_OFFICER = pattern(r"công chức [A-ZĐ]")
#: "cơ sở Đoàn, | Hội, | Đội": one kind of body for all three.
_OF_YOUTH = pattern(r"(?:Đoàn|Hội|Đội)(?=,| và| [a-zà-ỹđ]|:|$)")
_YOUTH = (" Đoàn", " Hội", " Đội")
#: "Thủ trưởng các Ban, Ngành, | tổ chức và cá nhân liên quan"
_ANYBODY = pattern(r"(?:các )?tổ chức(?: và|,) cá nhân (?:có )?liên quan(?!\w)")
#: Who heads a body, or many.
_office_of_bodies = ruled(lambda: rf"(?:{offices.in_small_letters()}|Trưởng|thủ trưởng) ")
_STAFF = pattern(r"(?<!\w)(?:viên|bộ|chức|chiến s[ĩỹ]|động|toàn thể|lãnh đạo|dân)$")
#: A group of the same words whose owner is named: "Các huyện đoàn, | các ban, đơn vị thuộc Tỉnh đoàn".
_OWNED_GROUP = pattern(r"các [^,;]{2,24}(?:, [a-zà-ỹđ ]{2,20})? (?:trực )?thuộc (?=\w)")
#: Bodies that no office stands for: "Thủ trưởng các sở, ban, ngành, | các tổ chức chính trị - xã hội".
_NO_OFFICE = pattern(r"(?i:các (?:tổ chức chính trị|đoàn thể))(?!\w)")
_PLURAL = pattern(r"(?<!\w)(?:[Cc]ác|[Nn]hững|[Mm]ột số|cấp) ")
#: A group whose owner is named: "Các thành viên của Ban Tổ chức | , các Bộ, ngành".
_OWNED = pattern(r"[Cc]ác [^,;]{0,40}(?:của|thuộc|trong|thành viên|ủy viên) [A-ZĐÀ-Ỹ]")
_ENDS_OWNED = pattern(
    r" (?:của|thuộc) (?:Bộ|Sở|Tập đoàn|Tổng [Cc]ông ty|Công ty|Ngành|Trường|[Tt]rung ương)$"
)
#: The offices of places, and other places: "Chủ tịch UBND các huyện, thành phố, | các doanh nghiệp", not "…, các xã".
_OF_PLACES = pattern(
    r"(?:[ỦU][yỷ] ban nhân dân|UBND) (?:các )?(?:quận|huyện|thị xã|thành phố|xã|phường|tỉnh)(?:(?:,| và) (?:quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu))*$"
)
_PLACES = pattern(r"các (?:quận|huyện|thị|thành phố|xã|phường|tỉnh|đặc khu|thôn|khu)(?!\w)")
#: One body, in whose name many stand: "Đảng ủy Khối các cơ quan tỉnh".
_OF_MANY = pattern(
    r"(?:Đảng (?:ủy|uỷ)|Công đoàn|Ban Quản lý|Ban quản lý|Liên hiệp) (?!các )[^,;]*? các "
)
#: The offices of several bodies: "Văn phòng các Bộ, Hội đồng nhân dân, Ủy ban nhân dân các tỉnh".
_OFFICES_OF = ("Văn phòng các ", "văn phòng các ")
_OF_THE_PLACE = (
    "Đảng bộ", "Hội đồng nhân dân", "HĐND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND",
)  # fmt: skip
#: One office that serves two bodies: "Văn phòng HĐND và UBND".
_SHARED_OFFICE = (
    "ăn phòng HĐND", "ăn phòng Hội đồng nhân dân", "Văn phòng Đoàn đại biểu Quốc hội", "Văn phòng Đoàn ĐBQH",
)  # fmt: skip


#: "các thôn, | Tổ dân phố"
_VILLAGES = pattern(
    r"[Cc]ác (?i:thôn|xóm|ấp|bản|khu phố|làng)(?:, (?i:thôn|xóm|ấp|bản|khu phố|làng)){0,3}"
)
_QUARTER = ("Tổ dân phố", "tổ dân phố", "Tổ nhân dân", "Khu phố")
#: "Các Cụm, | Khối thi đua của tỉnh"
_TEAMS = pattern(r"(?:[Tt]rưởng )?(?:Cụm|[Cc]ác (?:[Cc]ụm(?: thi đua)?|[Kk]hối))")
#: A rank in the Party, before the post of the same person: "Đồng chí Ủy viên Ban Thường vụ, | Chủ tịch xã".
_PARTY_RANK = pattern(
    r"(?:Đồng chí|đồng chí|Đ/c|đ/c) (?:(?:Ủy|Uỷ|ủy|uỷ) viên|(?:Phó )?Bí thư|[Tt](?:ỉnh|hành) (?:ủy|uỷ) viên|[Đđ]ảng (?:ủy|uỷ) viên)(?!\w)"
)
_POSTS = ("Chủ tịch", "Phó Chủ tịch", "Phó chủ tịch", "Giám đốc", "Phó Giám đốc", "Trưởng", "Phó Trưởng", "Bí thư", "Hiệu trưởng")  # fmt: skip
#: What a name cannot end with, and what it can nevertheless: "các đơn vị trực thuộc, Chủ tịch UBND các xã".
_LEANS = ("Đảng", "Đài", "Báo", "của", "thuộc", "giữa", "cho")
_LEANS_NOT = ("trực thuộc", "xây dựng Đảng", "sự Đảng")


def _new_body(before: str, following: str, joint: str) -> bool:
    """Whether another body begins after a comma or "và"."""
    if _OUTSIDE.match(following) or (
        _PERSON.match(following) and not before.lower().endswith("các ông")
    ):
        return True
    if _BY_TRADE.match(following) and not before.endswith("ơ quan"):
        return True
    if _OFFICER.match(following):
        return not _STAFF.search(before)
    if joint == "," and _ANYBODY.match(following) and _office_of_bodies().match(before):
        return not before.endswith(("ơ quan", "ơn vị", "đoàn thể"))
    if holds(following, _NAMED_THERE) and (
        _LISTED.match(following)
        or (not before.startswith(_PLURALS) and _LISTED.match(f"các {following}"))
    ):
        return before.count(" ") > 1 and not before.endswith(("tập thể", "tổ chức", "cá nhân"))
    if joint in ("v", "và"):
        if _PEOPLE.match(following):
            return before.count(" ") > 1 and not _STAFF.search(before)
        if _INVESTOR.match(following):
            return not before.startswith(("các chủ", "Các chủ", "các nhà", "Các nhà", "Nhà", "Chủ"))
        if _PERSONS.match(following) and _office_of_bodies().match(before):
            return not before.endswith(("tổ chức", "tập thể"))
        if following.startswith("tổ chức, cá nhân"):
            return not GROUP_ONLY.match(before)
    if joint == "," and _begins_alike(before, following):
        return True
    if not heads_agent(following) or _SAME_NAME.match(following):
        return False
    if _NAMED_PLACE.match(following) and _PLACES_BEFORE.search(before):
        return False
    field = _FIELD_OF_OFFICE.match(following) if before.startswith(_OFFICES) else None
    if field and not heads_agent(following, field.end()):
        return False
    if following.startswith(("Thành Đoàn", "Thành đoàn")) and before.endswith(_YOUTH_ABOVE):
        return False
    if _one_office(before, following, joint) or _one_kind(before, following):
        return False
    if joint != ",":
        return True
    if following.startswith(("các ", "Các ")):
        apart = _another_group(before, following)
        if apart is not None:
            return apart
    if _OFFICE.match(following):
        # "Các trường, trung tâm Giáo dục …" are kinds of bodies, "các trạm y tế xã, phòng Dân số" are not
        return not _PLURAL.search(before) or before.endswith((" xã", " phường", " huyện"))
    return not following[0].islower() or _GROUP.match(following) is not None


#: Places by their names, and another whose name begins as that of a body does: "các xã Khe Mây, | Trường Sơn, Kim Sơn".
_PLACES_BEFORE = pattern(
    r"(?<!\w)[Cc]ác (?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thị xã|đặc khu)(?:(?:,| và) (?:xã|phường|thị trấn|huyện|quận|thành phố|thị xã|đặc khu))*(?:,? [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)+$"
)
_NAMED_PLACE = pattern(
    r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ (?!Đoàn|Ủy|Uỷ|Hội)[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?=[,;.]|$| và [A-ZĐÀ-Ỹ])"
)


#: The first two words of a name, and what goes on with the second: "công đoàn | viên".
_TWO_WORDS = pattern(r"(?!(?i:các|những) )[^\W\d]+ [^\W\d]+(?! viên)(?!\w)")


def _begins_alike(before: str, following: str) -> bool:
    """Whether `following` begins with the words that `before` begins with: "Đảng đoàn Hội Gạo, | đảng đoàn các hội"."""
    first = _TWO_WORDS.match(before)
    second = _TWO_WORDS.match(following)
    return bool(
        first
        and second
        and first.group() != before
        and first.group().lower() == second.group().lower()
    )


def _one_office(before: str, following: str, joint: str) -> bool:
    """Whether one person or one office goes on: "Bộ trưởng, | Chủ nhiệm", "Văn phòng HĐND và | UBND"."""
    if before.endswith(_LEANS) and not before.endswith(_LEANS_NOT):
        return True
    if before.endswith(_YOUTH) and _OF_YOUTH.match(following):
        return True
    if before in ("Bộ trưởng", "bộ trưởng") and following.startswith("Chủ nhiệm"):
        return True
    if before.endswith(_SHARED_OFFICE) and following.startswith(
        ("Ủy ban", "Uỷ ban", "UBND", "HĐND", "Hội đồng")
    ):
        return True
    if before.startswith(_OFFICES_OF) and following.startswith(_OF_THE_PLACE):
        return True
    if joint == "," and _PARTY_RANK.match(before) and following.startswith(_POSTS):
        return True
    if following.startswith(_OFFICES_OF_GROUPS) and _BARE_OFFICES.fullmatch(before):
        return True
    if before == "Bộ trưởng" and joint == "v" and following.startswith("Thủ trưởng c"):
        return True
    shared = _shared_head().match(before)
    return shared is not None and (
        _BARE.match(following) is not None
        # "Giám đốc các Trạm trực thuộc, | Trạm Lúa gạo Khe Mây": none of them
        or (following.startswith(shared["kind"]) and not before.endswith("trực thuộc"))
    )


def _one_kind(before: str, following: str) -> bool:
    """Whether the kinds of one group go on, or its name: "Các Cụm, | Khối", "Khối Cơ quan và | …"."""
    if before.endswith(("Khối Cơ quan", "Khối cơ quan", "Khối các cơ quan", "Khối Các cơ quan")):
        return True
    if following.startswith("Bưu điện") and before.startswith(("Bộ", "Tổng cục")):
        return True
    if following.startswith(("Tổ đại biểu", "Văn phòng")) and before in ("các Ban", "Các Ban"):
        return True
    if following.startswith("trường ") and "các trường" in before:
        return True
    if following.startswith(_QUARTER) and _VILLAGES.fullmatch(before):
        return True
    if _TEAMS.fullmatch(before) and following.startswith(("Khối", "Cụm", "khối", "cụm")):
        return True
    return _BARE.match(following) is not None and _BARE_GROUP.fullmatch(before) is not None


#: A body of every rank, and all ranks with all branches: "UBND các cấp, | các đoàn thể"; "các cấp, | các ngành" are one.
_OF_ALL_RANKS = pattern(
    r"(?:(?:Ủy|Uỷ) ban|UBND|Hội đồng|HĐND|Mặt trận|MTTQ|Liên đoàn|Công đoàn|Công an|Đoàn|Hội) (?:[^,;]* )?các cấp|[Cc]ác cấp, các ngành|[Cc]ác ngành, các cấp"
)
_RANKS = ("các ngành", "các cấp", "các địa phương")


def _another_group(before: str, following: str) -> bool | None:
    """Whether `following`, a group behind a comma, is another than that `before` it; None where its own words
    say so."""
    if _OWNED.search(before) or _ENDS_OWNED.search(before) or _OF_MANY.match(before):
        return True
    if _OF_ALL_RANKS.fullmatch(before):
        return not following.startswith(_RANKS)
    # "các cấp, các ngành", "người đứng đầu các cơ quan, các đơn vị": one agent
    if before.endswith(("ác cấp", "ác sở", "ác ngành", "ác ban")):
        return False
    if _NO_OFFICE.match(following) and not before.endswith(("ác cơ quan", "ác đơn vị")):
        return True
    if before.startswith(("người đứng đầu", "Người đứng đầu", "Thủ trưởng")):
        return following.startswith("các đồng chí")
    if _OF_PLACES.search(before) and not _PLACES.match(following):
        return True
    if _OWNED_GROUP.match(following) or not _PLURAL.search(before):
        return True
    return None
