"""Years of two calendars beside each other: ``תשע"ג, 2013``, ``1434 هـ، 2013 م``, ``2012[民101]``, ``1392
[2013]``."""

from __future__ import annotations

from ..patterns import Pattern

_OTHER = r"(?:[הת][א-ת]{0,3}[\"״'׳][א-ת]|1[1-4]\d\d\s?(?:هـ?|ق|ش|H\.?|A\.?H\.?)?|(?:民國?|民国|昭和|平成|令和|大正|明治)\s?\d{1,3}年?)"
_BEFORE = Pattern(
    rf"[\[(]?(?<!\d){_OTHER}[\])]?\s?(?:[,،/=]\s?|\s)?[\[(]?[cp©]?(?P<year>(?:1[89]|20)\d\d)(?!\d)\s?م?\.?[\])]?"
)
_BEHIND = Pattern(rf"(?<!\d)(?P<year>(?:1[89]|20)\d\d)\s?م?\s?(?:[,،/=]\s?)?[\[(]\s?{_OTHER}\s?[\])]")
_ERA = Pattern(r"(明治|大正|昭和|平成|令和)\s?(\d{1,2})(?![\d年])(?!\s?[\[(（]\s?\d{4})")
_ROC = Pattern(r"(?:中華)?民(?:國|国)?\s?(\d{2,3})(?=[年.,\]\s)]|\Z)(?![^\d]{0,3}[\[(（]\s?\d{4})")
_STARTS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""Era -> the year before its first."""
REPUBLIC = 1911
"""The year before the first of the Republic of China."""


def common(text: str) -> str:
    """``text`` with the year of the common era alone where it stands beside one of another calendar.

    >>> common('תל אביב : הנמל, תשע"ג, 2013'), common("臺北市 : 望江, 2012[民101]")
    ('תל אביב : הנמל, 2013', '臺北市 : 望江, 2012')
    """
    if text.isascii() and "[" not in text:
        return text
    text = _ERA.sub(lambda match: str(_STARTS[match[1]] + int(match[2])), text)
    text = _BEHIND.sub(r"\g<year>", _BEFORE.sub(r"\g<year>", text))
    return _ROC.sub(lambda match: str(REPUBLIC + int(match[1])), text) if "民" in text else text
