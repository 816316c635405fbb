"""Where the name of a company leaves its legal form and its trade: "Công ty TNHH một thành viên cấp nước | Khe Mây".

The forms are those of the law on enterprises (Luật Doanh nghiệp số 59/2020/QH14, Điều 37, 46, 74, 111). The trade stands in
small letters up to a name or a place; its first word is one of a closed list, since a company may also do something:
"Công ty cổ phần Mây | cấp thóc cho Sở Y tế".
"""

from __future__ import annotations

from thidua.graph.extract.letters import pattern

_FORM = pattern(
    r"(?:Tổng )?[Cc]ông (?:ty|Ty) (?:(?:TNHH|[Tt]rách nhiệm hữu hạn)(?:NN| [Nn]hà nước| NN)?|[Cc]ổ phần|CP|NN|[Nn]hà nước)"
    r"(?: (?:MTV|(?:[Mm]ột|[Hh]ai|0?[12]) thành viên(?: trở lên)?))?(?!\w)"
)
_TRADE = pattern(
    r" (?:quản lý|khai thác|xây dựng|xây lắp|cấp nước|cấp thoát nước|thoát nước|môi trường|dịch vụ|thương mại|sản xuất|kinh doanh|đầu tư|phát triển|tư vấn|thiết kế|vận tải|chế biến|xuất nhập khẩu"
    r"|xổ số|điện|thủy|thuỷ|lâm nghiệp|nông nghiệp|nông|đường|cao su|cà phê|mía|du lịch|bảo hiểm|bảo vệ|công trình|công nghiệp|đô thị|may|dệt|giống|in|sách|than|khoáng sản|xi măng|thép|dược|vật tư|vật liệu"
    r"|lương thực|thực phẩm|giao thông|hạ tầng|kỹ thuật|cơ khí|bia|cây xanh|chè|cảng|nước|hóa chất|hoá chất|phân bón|giày|gạch|muối|tàu)(?!\w)"
    r"(?:(?:,|-| -| và)? (?!(?:và|có|được|đã|với|cho|của|tại|theo|về|để|phải|cần|là|do|chủ|phối|chịu|tỉnh|huyện|thành|thị)(?!\w))[a-zà-ỹđ]+){0,9}?(?= [A-ZĐÀ-Ỹ]| (?:tỉnh|huyện|thành phố|thị xã)(?!\w))"
)


def form_end(text: str, start: int, end: int) -> int | None:
    """Where the legal form ends of the company whose name begins at `start`, and its trade in small letters behind it, all
    before `end`; None where no company's name begins there, or one without a form: "Công ty May Mây"."""
    form = _FORM.match(text, start, end)
    if form is None:
        return None
    trade = _TRADE.match(text, form.end(), end)
    return trade.end() if trade else form.end()
