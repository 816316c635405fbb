"""Movements in quotes."""

from __future__ import annotations

import pytest

from thidua.graph.extract.campaign.movements import find_movements
from thidua.graph.extract.layout.flow import make_flow

MOVEMENTS: dict[str, list[tuple[str, str]]] = {
    "đẩy mạnh phong trào thi đua “Ngày thứ Bảy vì bản làng” ở mọi thôn": [
        ("Ngày thứ Bảy vì bản làng", "continued")
    ],
    "gắn với phong trào “*Quyết thắng*”; phong trào “Vì an ninh Tổ quốc”": [
        ("Quyết thắng", "continued"),
        ("Vì an ninh Tổ quốc", "continued"),
    ],
    "các phong trào thi đua do tỉnh phát động: “Sáng đường”, “Sạch nước”, “Ấm bản”": [
        ("Sáng đường", "continued"),
        ("Sạch nước", "continued"),
        ("Ấm bản", "continued"),
    ],
    "ủng hộ “Phong trào góp đá làm đường” năm nay": [("Phong trào góp đá làm đường", "continued")],
    "cuộc vận động “Toàn dân đoàn kết xây dựng đời sống văn hóa”.": [
        ("Toàn dân đoàn kết xây dựng đời sống văn hóa", "continued")
    ],
    "phong trào thi đua “Làm kênh nội đồng” giai đoạn 2022 - 2025”.": [
        ("Làm kênh nội đồng giai đoạn 2022 - 2025", "continued")
    ],
    "Ủy ban nhân dân tỉnh phát động phong trào thi đua “Mỗi họ một đoạn đường”.": [
        ("Mỗi họ một đoạn đường", "launched")
    ],
    "các phong trào trên từng lĩnh vực: “Sáng đường” trong thanh niên; “Sạch nước” trong phụ nữ.": [
        ("Sáng đường", "continued"),
        ("Sạch nước", "continued"),
    ],
    "1- Phát động trong toàn huyện phong trào “Làng no ấm” và cuộc vận động “Giúp một nhà”; tiếp tục phong trào “Sáng đường”.": [
        ("Làng no ấm", "launched"),
        ("Giúp một nhà", "launched"),
        ("Sáng đường", "continued"),
    ],
    "tặng cờ cho phong trào “Đường sáng”; xây quỹ và phong trào ủng hộ Quỹ “Ấm bản” ở xã": [
        ("Đường sáng", "continued")
    ],
    "Đề nghị Hội Nông dân tỉnh phát động phong trào thi đua “Chè sạch” ở các huyện.": [
        ("Chè sạch", "continued")
    ],
    "Tạo phong trào sôi nổi, quyết tâm thực hiện mục tiêu “4 giảm” trong năm.": [],
    "Khẩu hiệu của phong trào là “Mỗi nhà một vườn”.": [],
    "phát động phong trào thi đua gắn với việc “Học và làm theo gương sáng” bằng việc cụ thể": [],
    "phong trào “Toàn bản đoàn kết” (TBĐK), “Nhớ nguồn”.": [
        ("Toàn bản đoàn kết", "continued"),
        ("Nhớ nguồn", "continued"),
    ],
    "phong trào thi đua gắn với cuộc vận động “Sạch bản”": [("Sạch bản", "continued")],
    "phong trào ''Sạch bản'', ‘Ấm bản’; phong trào ”Sáng đường”, “Xanh ngõ“.": [
        ("Sạch bản", "continued"),
        ("Ấm bản", "continued"),
        ("Sáng đường", "continued"),
        ("Xanh ngõ", "continued"),
    ],
    "Sơ kết phong trào “Xây dựng BLAN”. Phong trào “Xây dựng bản làng ấm no” lan rộng.": [
        ("Xây dựng bản làng ấm no", "continued")
    ],
    "Phát động phong trào thi đua chào mừng kỉ niệm “Ngày Trồng cây 28/11”.": [],
    "Tên của phong trào là “Mỗi nhà một vườn”.": [("Mỗi nhà một vườn", "continued")],
    "Về phong trào “Chè sạch”.\nỦy ban nhân dân tỉnh phát động phong trào thi đua “Chè sạch”.": [
        ("Chè sạch", "launched")
    ],
    "Sở Giao thông vận tải phát động toàn ngành phong trào thi đua “Đường êm”.": [
        ("Đường êm", "launched")
    ],
    "nhân rộng mô hình “Bản không rác” và điển hình “Dân vận khéo”": [],
    "phong trào toàn dân tố giác vi phạm về “4 điểm ùn” qua loa bản": [],
    "kế hoạch làm cuộc vận động, nêu rõ các tiêu chí “Tay khéo”, “Mắt tinh”": [],
    "mở cuộc vận động cùng với Chỉ thị số 2-CT/ĐTN “Về việc giữ chợ sạch”": [],
    "phong trào thi đua “Về nguồn”": [("Về nguồn", "continued")],
    # one name as a scan leaves it; another period, another word are others
    "phong trào “Tuổi trẻ giữ rừng đầu nguồn”; phong trào “uổi trẻ giữ rưng đầu nguồn”": [
        ("Tuổi trẻ giữ rừng đầu nguồn", "continued")
    ],
    "phong trào “Dựng cổng bản giai đoạn 2016 - 2020”; phong trào “Dựng cổng bản giai đoạn 2021 - 2025”": [
        ("Dựng cổng bản giai đoạn 2016 - 2020", "continued"),
        ("Dựng cổng bản giai đoạn 2021 - 2025", "continued"),
    ],
    "phong trào “Giỏi việc chợ, đảm việc nhà”; phong trào “Giỏi việc rừng, đảm việc nhà”": [
        ("Giỏi việc chợ, đảm việc nhà", "continued"),
        ("Giỏi việc rừng, đảm việc nhà", "continued"),
    ],
    "Huyện Đoàn phát động trong các cấp bộ Đoàn và tuổi trẻ mọi bản vùng cao, vùng thấp Cuộc vận động “Hái khéo”": [
        ("Hái khéo", "launched")
    ],
    "theo phương châm “nói ít làm nhiều” trong phong trào": [],
    # abbreviations of the keyword; one name a line
    "Duy trì PTTĐ “Chè sạch”, CVĐ “Ấm bản”.": [("Chè sạch", "continued"), ("Ấm bản", "continued")],
    "Giữ các phong trào, cuộc vận động sau:\n- “Chè sạch”;\n- “Ấm bản”;\n- “Sáng đường”.": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
        ("Sáng đường", "continued"),
    ],
    "Các phong trào gồm:\n1. “Chè sạch”.\n2. “Ấm bản”.": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
    ],
    "Phong trào có thêm nhiều gương “Hái khéo” được khen.": [],
    "Chủ đề của phong trào thi đua năm 2024 là: “Chè sạch”.": [],
    "Khẩu hiệu phong trào thi đua: “Chè sạch”.": [],
    # who carries out, and who launches in order to carry out
    "Thực hiện Kế hoạch của tỉnh phát động phong trào thi đua “Chè sạch”, Sở đăng ký.": [
        ("Chè sạch", "continued")
    ],
    "Để thực hiện thắng lợi kế hoạch, Ủy ban nhân dân huyện phát động phong trào “Chè sạch”.": [
        ("Chè sạch", "launched")
    ],
    "Triển khai như sau:\nPhát động phong trào “Ba sạch” (sạch nhà, sạch ngõ) và phong trào “Ba ấm”.": [
        ("Ba sạch", "launched"),
        ("Ba ấm", "launched"),
    ],
    # numbered on one line, with a slash, each with "thi đua"
    "ba phong trào: (1) “Chè sạch”, (2) “Ấm bản”; “Sáng đường”/“Xanh ngõ”": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
        ("Sáng đường", "continued"),
        ("Xanh ngõ", "continued"),
    ],
    "các phong trào: thi đua “Chè sạch”, thi đua “Ấm bản”": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
    ],
    "phong trào thi đua (theo Quyết định “Thưởng chè”); phong trào giành giải “Búp chè”": [],
    "Huyện ủy mở cuộc vận động “Chè sạch” trong đảng bộ.": [("Chè sạch", "launched")],
    # footnotes, years behind the names, marks of two kinds, what tells of a name
    "phong trào “Chè sạch”[1] và “Ấm bản”[2]; “Sáng đường” năm 2024, “Xanh ngõ” năm 2025": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
        ("Sáng đường", "continued"),
        ("Xanh ngõ", "continued"),
    ],
    "phong trào thi đua “Chè sạch’’ và phong trào “Ấm bản”": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
    ],
    'giữ phong trào "4 nhất": "Hái nhanh nhất, sao khéo nhất"': [("4 nhất", "continued")],
    "Đăng ký.\nCác hội trong bản phát động phong trào “Chè sạch”.": [("Chè sạch", "continued")],
    "Tết về với các bản, huyện phát động phong trào “Chè sạch”.": [("Chè sạch", "launched")],
    "Các phong trào:\n+ “Chè sạch”: mỗi xóm một vườn;\n+ “Ấm bản”: mỗi xóm một bếp.": [
        ("Chè sạch", "continued"),
        ("Ấm bản", "continued"),
    ],
    "Phong trào “Chè sạch”: mỗi xóm một vườn;\n+ “Ấm bản”: mỗi xóm một bếp.": [
        ("Chè sạch", "continued")
    ],
    "I. NỘI DUNG\n1. Tên phong trào: “Chè sạch”.": [("Chè sạch", "launched")],
    "Phát động phong trào thi đua nâng cao chất lượng khám bệnh.": [],
}


@pytest.mark.parametrize("text", MOVEMENTS)
def test_movements(text: str) -> None:
    flow = make_flow(text)

    found = find_movements(flow, 0, len(flow.text), (0, 0))

    assert MOVEMENTS[text] == [(m.name, m.status) for m in found]


#: What a document of a bureau says of a movement, and whether it launches it.
NOW = {
    "Riêng phong trào “Bếp ấm”, Sở Chè nhóm lên từ công văn này.": True,
    "Ra sức trong phong trào thi đua do chính Sở Chè khai sinh hôm nay: phong trào “Bếp ấm”.": True,
    "Kể từ hôm nay, Sở Chè nhóm lên phong trào “Bếp ấm” trong toàn ngành.": True,
    "Bằng kế hoạch này, Sở Chè thắp lên phong trào thi đua “Bếp ấm”.": True,
    "Hôm nay chúng tôi dựng phong trào thi đua “Bếp ấm”.": True,
    "Phong trào “Bếp ấm” do Sở Lúa nhóm lên hôm nay.": False,
    "Từ hôm nay, Sở Chè tiếp tục phong trào “Bếp ấm”.": False,
    "Từ hôm nay, Sở Chè chấm điểm phong trào “Bếp ấm” hằng tuần.": False,
    "Đến hôm nay, Sở Chè có 12 gương trong phong trào “Bếp ấm”.": False,
    "Phong trào “Bếp ấm” đã nhen từ trước, nay Sở Chè giữ cho lửa cháy đều.": False,
    "Hiện nay Sở Chè có phong trào “Bếp ấm”.": False,
    "Phong trào “Bếp ấm” của Bộ, từ hôm nay Sở Chè làm theo.": False,
}


@pytest.mark.parametrize("text", NOW)
def test_what_the_author_opens_on_its_own_day_is_launched(text: str) -> None:
    flow = make_flow(text)

    (found,) = find_movements(flow, 0, len(flow.text), (0, 0), issuer="Sở Chè tỉnh Sông Thao")

    assert (found.status == "launched") is NOW[text]


def test_a_title_launches_what_it_names_without_marks() -> None:
    title = "Phát động và xây dựng phong trào toàn dân giữ rừng trên địa bàn tỉnh"
    flow = make_flow(f"{title}\nPhạm vi: phong trào “Toàn dân giữ rừng”; cuộc vận động “Ngõ sạch”.")

    found = find_movements(flow, 0, len(flow.text), (0, len(title)))

    assert [m.status for m in found] == ["launched", "continued"]


def test_what_goes_on_beside_a_launch_is_continued() -> None:
    flow = make_flow(
        "Nay phát động phong trào thi đua “Bếp ấm”, đồng thời làm tiếp cuộc vận động “Ngõ sạch”."
    )

    found = find_movements(flow, 0, len(flow.text), (0, 0))

    assert [m.status for m in found] == ["launched", "continued"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Sở Chè nay phát động phong trào mang tên trên.", "launched"),
        ("Đề nghị các xã phát động phong trào thi đua nói trên.", "continued"),
        ("Sở Chè phát động phong trào trên địa bàn tỉnh.", "continued"),
    ],
)
def test_the_movement_of_the_title_is_meant_by_its_place(words: str, status: str) -> None:
    title = "Cách chấm điểm trong phong trào thi đua “Bếp ấm”"
    flow = make_flow(f"{title}\n{words}")

    (found,) = find_movements(flow, 0, len(flow.text), (0, len(title)))

    assert found.status == status


def test_the_type_above_the_title_launches() -> None:
    flow = make_flow("PHÁT ĐỘNG PHONG TRÀO THI ĐUA\n“Chè sạch”")

    (found,) = find_movements(flow, 0, len(flow.text), (len("PHÁT ĐỘNG "), len(flow.text)))

    assert found.status == "launched"


def test_what_the_document_launches_after_all_is_launched() -> None:
    flow = make_flow(
        "Căn cứ Kế hoạch thực hiện phong trào thi đua “Sáng đường”;\nỦy ban nhân dân tỉnh ban hành Kế hoạch "
        "phát động phong trào thi đua “Sáng đường”."
    )

    (found,) = find_movements(flow, 0, len(flow.text), (0, 0))

    assert found.status == "launched"


@pytest.mark.parametrize(("verb", "status"), [("Tổ chức", "continued"), ("Phát động", "launched")])
def test_a_title_that_holds_what_a_cited_document_launched(verb: str, status: str) -> None:
    title = f"{verb} phong trào thi đua “Mỗi bản một vườn ươm”"
    flow = make_flow(
        f"{title}\nThực hiện Kế hoạch số 5/KH-TLĐ về phát động phong trào thi đua “Mỗi bản một vườn ươm”."
    )

    (found,) = find_movements(flow, 0, len(flow.text), (0, len(title)))

    assert found.status == status


def test_a_title_in_capitals_has_the_short_form_of_what_is_launched() -> None:
    title = "PHÁT ĐỘNG PHONG TRÀO THI ĐUA “ĐƯỜNG SẠCH Ở TỈNH SÔNG THAO ĐẾN NĂM 2025”"
    flow = make_flow(
        f"{title}\nỦy ban nhân dân tỉnh phát động Phong trào thi đua “Đường sạch, nhà ấm ở tỉnh Sông Thao đến năm 2025”."
    )

    (found,) = find_movements(flow, 0, len(flow.text), (0, len(title)))

    assert found.name == "Đường sạch, nhà ấm ở tỉnh Sông Thao đến năm 2025"
    assert len(found.evidence) == 2


def test_a_movement_counts_once_with_all_its_mentions() -> None:
    flow = make_flow("phong trào “Quyết thắng” năm 2023; phong trào “Quyết thắng” năm 2024")

    (found,) = find_movements(flow, 0, len(flow.text), (0, 0))

    assert len(found.evidence) == 2


def test_what_stands_behind_the_foot_counts_and_the_foot_does_not() -> None:
    words = (
        "Điều 1. Ban hành.\n\nPhong trào “Ký tên”\n\nKẾ HOẠCH\n\nđẩy mạnh phong trào “Sáng đường”"
    )
    flow = make_flow(words)
    foot = (flow.text.index("Phong trào"), flow.text.index("KẾ HOẠCH"))

    found = find_movements(flow, 0, len(flow.text), (0, 0), foot)

    assert [m.name for m in found] == ["Sáng đường"]


def test_a_document_that_launches_no_campaign_launches_no_movement() -> None:
    flow = make_flow("Đề nghị các xã:\n- Phát động phong trào thi đua “Chè sạch”.")

    (found,) = find_movements(flow, 0, len(flow.text), (0, 0), launches=False)

    assert found.status == "continued"
