"""Tables of who does what: who leads and with whom, in every form that tables are printed in."""

from __future__ import annotations

import pytest

from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow

Row = tuple[str, tuple[str, ...]]
PLAN = "\n\nII. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Lúa gạo chủ trì giữ kho thóc.\n2. Phân công nhiệm vụ\n\n{}\n\n3. Công an xã có trách nhiệm giữ trật tự sân phơi.\n"
BEFORE, BEHIND = ("Trạm Lúa gạo", ()), ("Công an xã", ())

LINES = "TT\nNội dung nhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n"
TABLES: dict[str, list[Row]] = {
    # a cell a line
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nSở Y tế\nQuý I\n2\nĐếm thóc\nCông an tỉnh\nSở Thóc giống\n15/3": [
        ("Sở Lúa gạo", ("Sở Y tế",)),
        ("Công an tỉnh", ("Sở Thóc giống",)),
    ],
    # several bodies in a cell, on one line and on several
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo; Sở Y tế\nCác xã, phường;\nCông an tỉnh\nQuý I": [
        ("Sở Lúa gạo", ("Các xã, phường", "Công an tỉnh")),
        ("Sở Y tế", ("Các xã, phường", "Công an tỉnh")),
    ],
    # lines of the content, which is no body
    LINES + "1\nMở lớp ghi sổ:\n- Lớp ngày\n- Lớp đêm\nSở Lúa gạo\nSở Y tế\nQuý I": [
        ("Sở Lúa gạo", ("Sở Y tế",))
    ],
    # whose cell is empty cannot be told; of two bodies the last cell is
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nQuý I\n2\nĐếm thóc\nCông an tỉnh\nSở Y tế\n3\nXay lúa\nSở Thóc giống\nSở Y tế\nQuý II": [
        ("Công an tỉnh", ("Sở Y tế",)),
        ("Sở Thóc giống", ("Sở Y tế",)),
    ],
    # bodies on lines of their own, which may lead or help
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nSở Thóc giống\nSở Y tế\nQuý I": [],
    # a cell that is no body, a date in the wrong place
    LINES + "1\nMở lớp ghi sổ\nBà Mây\nSở Y tế\nQuý I\n2\nĐếm thóc\nNhư trên\nSở Y tế\n30/4": [],
    # groups, and numbers below them
    LINES + "I\nCông tác kho\n1\nMở lớp ghi sổ\nSở Lúa gạo\nSở Y tế\nQuý I\nII\nCông tác sân phơi\n1\nĐếm thóc\nCông an tỉnh\nSở Y tế\nQuý II": [
        ("Sở Lúa gạo", ("Sở Y tế",)),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # over a page, with the head again
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nSở Y tế\nQuý I\n\n" + LINES + "2\nĐếm thóc\nCông an tỉnh\nSở Y tế\n15/3": [
        ("Sở Lúa gạo", ("Sở Y tế",)),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # over a page without it
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nSở Y tế\nQuý I\n\n2\nĐếm thóc\nCông an tỉnh\nSở Y tế\n15/3": [
        ("Sở Lúa gạo", ("Sở Y tế",)),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # between bars, with and without bars at both ends
    "| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp |\n|---|---|---|---|\n| 1 | Mở lớp | Sở Y tế | Sở Lúa gạo, Sở Thóc giống |\n| 2 | Đếm thóc | Công an tỉnh | |\n| 3 | Xay lúa | | Sở Y tế |": [
        ("Sở Y tế", ("Sở Lúa gạo", "Sở Thóc giống")),
        ("Công an tỉnh", ()),
    ],
    "STT | Công việc | Đơn vị thực hiện | Thời hạn\n1 | Mở lớp | Phòng Lúa gạo; UBND các xã, phường | 30/4\nII | Kho thóc | | \n2 | Đếm thóc | Chị Mây | 15/5\n3 | Xay lúa | Phòng Lúa gạo | Tháng 6": [
        ("Phòng Lúa gạo", ()),
        ("Ủy ban nhân dân các xã, phường", ()),
    ],
    "| TT | Nội dung | CƠ QUAN CHỦ TRÌ | CƠ QUAN PHỐI HỢP |\n|---|---|---|---|\n| 1 | Mở lớp | Sở Y tế<br>Sở Lúa gạo | Các xã |\n\n| TT | Nội dung | CƠ QUAN CHỦ TRÌ | CƠ QUAN PHỐI HỢP |\n|---|---|---|---|\n| 2 | Đếm thóc | Công an tỉnh | Sở Y tế |": [
        ("Sở Y tế", ("Các xã",)),
        ("Sở Lúa gạo", ("Các xã",)),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # bars on lines of their own
    "|\n**TT**\n|\n**Nội dung**\n|\n**Cơ quan chủ trì**\n|\n**Cơ quan phối hợp**\n|\n|\n1\n|\nMở lớp\nghi sổ\n|\nSở Y tế\n|\n|\n|\n2\n|\nĐếm thóc\n|\nCông an tỉnh\n|\nSở Lúa gạo\n|": [
        ("Sở Y tế", ()),
        ("Công an tỉnh", ("Sở Lúa gạo",)),
    ],
    # … whose last row is not whole
    "|\nTT\n|\nNội dung\n|\nCơ quan chủ trì\n|\nCơ quan phối hợp\n|\n|\n1\n|\nMở lớp\n|\nSở Y tế\n|\nSở Lúa gạo\n|\n|\nII\n|\nCông tác kho\n|": [
        ("Sở Y tế", ("Sở Lúa gạo",))
    ],
    # between blanks, with cells that go on below
    "TT   Nội dung          Cơ quan chủ trì      Cơ quan phối hợp\n1    Mở lớp ghi sổ     Sở Lúa gạo           Công an tỉnh,\n     cho các xã                             Sở Y tế\n2    Đếm thóc          Ủy ban nhân dân\n                       các xã, phường\n3    Xay lúa           Bà Mây               Sở Y tế": [
        ("Sở Lúa gạo", ("Công an tỉnh", "Sở Y tế")),
        ("Ủy ban nhân dân các xã, phường", ()),
    ],
    # one column for both: who of them leads is not said
    "| TT | Nội dung | Cơ quan chủ trì, phối hợp |\n|---|---|---|\n| 1 | Mở lớp | Sở Y tế, Sở Lúa gạo |": [],
    # without numbers, where lines make whole rows and every one names bodies
    "Nội dung\nĐơn vị thực hiện\nThời gian\nMở lớp\nSở Y tế\nQuý I\nĐếm thóc\nCông an tỉnh\n15/3": [
        ("Sở Y tế", ()),
        ("Công an tỉnh", ()),
    ],
    "Nội dung\nĐơn vị thực hiện\nThời gian\nMở lớp\nQuý I\nĐếm thóc\nCông an tỉnh": [],
    # blank lines between all cells, as web pages print them
    "TT\n\nNội dung\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\n1\n\nMở lớp\n\nSở Y tế\n\nSở Lúa gạo;\n\nSở Thóc giống\n\n2\n\nĐếm thóc\n\nCông an tỉnh\n\nSở Y tế": [
        ("Sở Y tế", ("Sở Lúa gạo", "Sở Thóc giống")),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # between tabs, with empty cells
    "TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tMở lớp\tSở Y tế\tSở Lúa gạo\tQuý I\n\tKho\t\t\t\n2\tĐếm thóc\tCông an tỉnh\t\t15/3": [
        ("Sở Y tế", ("Sở Lúa gạo",)),
        ("Công an tỉnh", ()),
    ],
    # below a head that spans them
    "| TT | Nội dung | Phân công thực hiện | | Thời gian |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n| 1 | Mở lớp | Sở Y tế | Sở Lúa gạo | Quý I |\n| 2 | Đếm thóc | Công an tỉnh | Sở Y tế | |": [
        ("Sở Y tế", ("Sở Lúa gạo",)),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # a head and names over two lines of columns that blanks part
    "TT   Nội dung      Đơn vị chủ trì       Đơn vị phối hợp          Hạn\n                   thực hiện\n1    Mở lớp        Sở Y tế              Sở Thóc giống và Hội     Quý I\n     ghi sổ                             Nông dân tỉnh\n2    Đếm thóc      Công an tỉnh         Sở Y tế                  Quý II": [
        ("Sở Y tế", ("Sở Thóc giống", "Hội Nông dân tỉnh")),
        ("Công an tỉnh", ("Sở Y tế",)),
    ],
    # a time below a body that may name its place
    LINES + "1\nMở lớp ghi sổ\nSở Lúa gạo\nTrạm Y tế\nQuý I\n2\nĐếm thóc\nTrung tâm Dịch vụ sự nghiệp công\nTrạm Y tế\nThường xuyên": [
        ("Sở Lúa gạo", ("Trạm Y tế",)),
        ("Trung tâm Dịch vụ sự nghiệp công", ("Trạm Y tế",)),
    ],
    # members
    "| TT | Họ và tên | Chức vụ | Nhiệm vụ |\n|---|---|---|---|\n| 1 | Lò Thị Mây | Giám đốc Sở Y tế | Trưởng ban |\n| 2 | Sùng A Páo | Sở Lúa gạo | Thành viên |": [],
    "TT\nHọ và tên\nChức vụ\nNhiệm vụ\n1\nLò Thị Mây\nGiám đốc Sở Y tế\nChỉ đạo chung\n2\nSùng A Páo\nTrưởng phòng Sở Lúa gạo\nĐôn đốc các xã": [],
}  # fmt: skip


def read(text: str, kind: str = "Kế hoạch") -> list[Row]:
    flow = make_flow(text)
    return [(a.agent, a.with_) for a in find_assignments(flow, kind, 0, len(flow.text))]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_in_the_part_charges_those_in_it(table: str) -> None:
    assert read(PLAN.format(table)) == [BEFORE, *TABLES[table], BEHIND]


def test_the_body_whose_members_a_table_lists_is_not_told_to_act() -> None:
    table = "4. Ban Tổ chức\nTT\nHọ và tên\nChức vụ\n1\nLò Thị Mây\nGiám đốc Sở Y tế\n2\nSùng A Páo\nTrưởng phòng"

    assert read(PLAN.format(table)) == [BEFORE, BEHIND]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_elsewhere_charges_nobody(table: str) -> None:
    text = f"\n\nI. TIẾN ĐỘ\n\n{table}\n\nII. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Lúa gạo chủ trì giữ kho thóc.\n"

    assert read(text) == [BEFORE]


def test_the_line_above_a_table_may_charge() -> None:
    table = next(iter(TABLES))
    text = f"\n\nSở yêu cầu như sau.\n\nUBND tỉnh phân công cụ thể nhiệm vụ như sau:\n\n{table}\n"

    assert read(text, "Công văn") == TABLES[table]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_below_the_signature_or_in_an_annex_charges_nobody(table: str) -> None:
    annex = f"\n\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Quyết định này)\n\n{table}\n"
    body = "\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kế hoạch.\n\nĐiều 2. Giao Trạm Lúa gạo chủ trì giữ kho thóc.\n"
    flow = make_flow(body + annex)
    end = flow.text.index("PHỤ LỤC")

    found = find_assignments(flow, "Quyết định", 0, end, (), len(flow.text))

    assert [(a.agent, a.with_) for a in found] == [BEFORE]
    assert read(PLAN.format("Xem phụ lục.") + annex) == [BEFORE, BEHIND]


LONG = {
    "a row": "TT | Nội dung | Cơ quan chủ trì\n1 | Mở lớp | " + "Sở Y tế, " * 5_000,
    "a head": "| TT | Nội dung | " + "Chủ trì | " * 2_000,
    "a cell": "TT\nNội dung\nCơ quan chủ trì\n1\nMở lớp\n" + "Sở Y tế;\n" * 5_000,
    "many tables": "TT\nNội dung\nChủ trì\n1\n" * 2_000,
    "many heads": "|\nChủ trì\n" * 2_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_long_tables_are_done_with(kind: str) -> None:
    assert len(read(PLAN.format(LONG[kind]))) < 9
