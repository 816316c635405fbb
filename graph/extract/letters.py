"""Patterns over Vietnamese letters.

`re` has no class for capital letters, and a range from À to Ỹ holds small ones too. In a pattern
made by `pattern`, À-Ỹ inside brackets means the capital letters with marks, à-ỹ the small ones.
"""

from __future__ import annotations

import re
from functools import cache

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_CAPITAL = _SMALL.upper()


@cache
def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """`text` compiled, with À-Ỹ and à-ỹ standing for marked capital and small letters."""
    return re.compile(text.replace("À-Ỹ", _CAPITAL).replace("à-ỹ", _SMALL), flags)
