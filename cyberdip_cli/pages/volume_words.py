"""Lines with a volume, an issue or pages as languages beside English write them, put into plain words: ``مج
11، ع 3``, ``제14권 제2호``, ``12卷2期 (2017 / 12)``, ``سال هفتم``, ``45.-58. lpp.``"""

from __future__ import annotations

from ..model import Date
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

ARABIC = Pattern(r"(?<![^\W\d_])(مج|ع|ص\s?ص|ص)\s?\.?\s?(?=\d)")
HANGUL = Pattern(
    r"(?:\A|(?<=\s))제\s?(?P<number>\d{1,4})\s?(?P<unit>[권호집])(?=\s|\Z|[,(])"
    r"|(?<=\s)(?P<volume>\d{1,4})\s?권\s?(?P<issue>\d{1,4})\s?호(?=\s|\Z|[,(])"
)
WORDS = {
    "مج": "vol. ",
    "ع": "no. ",
    "ص": "pp. ",
    "صص": "pp. ",
    "ص ص": "pp. ",
    "권": "vol. ",
    "집": "vol. ",
    "호": "no. ",
}
MINGUO = Pattern(
    r"(?<!\d)(?P<volume>\d{1,4})\s?[:：]\s?(?P<issue>\d{1,4})\s民(?:國|国)?\s?(?P<year>\d{2,3})(?:\.\d{1,2})?(?:\s?\[民[^\]]{1,20}\])?"
)
"""``9:2 民102.12[民102.12]``: volume, issue and year of the Republic of China."""
ROC_ERA = 1911
ISSUED = Pattern(r"[,、，]?\s?発行(?:年月日|日)?\s?[:：]?\s?(?P<day>\d{4}(?:[-/.]\d{1,2}){1,2})")
TWO_MONTHS = Pattern(
    r"(?<![^\W\d_])(?P<month>[\u0621-\u064a]{3,8})/[\u0621-\u064a\s]{3,12}(?=\s(?:19|20)\d\d)"
)
"""``يونيو/حزيران 2013``: a month by its two Arabic names."""
SPACED_DAY = Pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s/\s(?P<month>\d{1,2})(?:\s/\s(?P<day>\d{1,2}))?(?!\d)")
PAGES = Pattern(r"(?P<before>[,，;；]\s?)P\s?(?=\d)")
DOTTED = Pattern(r"(?<=\d)\.(?P<dash>\s?[-–—]\s?)(?P<last>\d{1,5})\.(?=\s)")
"""``45.-58. lpp.``: ordinal numbers of pages, as Latvian and Hungarian write them."""
THAI_YEAR = Pattern(r"(?<!\d)2[45]\d\d(?!\d)")
BUDDHIST_ERA = 543
ORDINALS = {
    word: number
    for number, word in enumerate(
        """اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم
        بیستم""".split(),
        1,
    )
}
"""Ordinal number of Persian -> its value."""
COUNTED = Pattern(
    r"(?<![^\W\d_])(?P<word>سال|دوره|جلد|شماره)\s?[:،]?\s?(?P<tens>بیست و\s)?(?P<number>[\u0621-\u06cc]{3,8}|\d{1,3})(?!\d)(?P<rest>\s?،)?"
)
ARABIC_LETTER = Pattern(r"[\u0621-\u06cc]")
HIJRI_YEAR = Pattern(r"(?<!\d)(?P<year>1[34]\d\d)(?![\d-])")
UNITS = {"سال": "vol. ", "دوره": "vol. ", "جلد": "vol. ", "شماره": "no. "}


def in_words(text: str) -> str:
    """A line with the words for volume, issue and pages, and with the numbers and dates, as those of English
    have them.

    >>> in_words("سال هفتم، شماره 3"), in_words("제9권 제1호"), in_words("Nr. 3, 45.-58. lpp.")
    ('vol. 7, no. 3', 'vol. 9,  no. 1, ', 'Nr. 3, 45-58 lpp.')
    """
    if ".-" in text or ".–" in text:
        text = DOTTED.sub(r"\g<dash>\g<last>", text)
    if text.isascii():
        return text
    if "د" in text or "س" in text or "ش" in text:
        text = COUNTED.sub(_counted, text)
    if "/" in text:
        text = TWO_MONTHS.sub(r"\g<month>", SPACED_DAY.sub(_day, text))
    if "مج" in text or "ع" in text:
        text = ARABIC.sub(lambda match: WORDS[match[1]], text)
    if "民" in text:
        text = MINGUO.sub(_of_republic, text)
    if "제" in text or "권" in text:
        text = HANGUL.sub(_korean, text)
    if "\u0e00" < max(text) < "\u0e7f":
        text = THAI_YEAR.sub(lambda match: str(int(match[0]) - BUDDHIST_ERA), text)
    if "発行" in text:
        text = ISSUED.sub(r", \g<day>", text)
    return PAGES.sub(r"\g<before>p. ", text) if "卷" in text or "巻" in text else text


def hijri_date(text: str) -> Date | None:
    """The year of a Hijri calendar in a line in Arabic letters (``پاییز 1400``), as it is printed; None
    without one."""
    found = HIJRI_YEAR.search(text) if not text.isascii() and ARABIC_LETTER.search(text) else None
    return Date(year=int(found["year"]), literal=found["year"]) if found else None


def _of_republic(match: re.Match[str]) -> str:
    return f"vol. {match['volume']}, no. {match['issue']} ({int(match['year']) + ROC_ERA})"


def _korean(match: re.Match[str]) -> str:
    if match["volume"]:
        return f"vol. {match['volume']}, no. {match['issue']}, "
    return f"{WORDS[match['unit']]}{match['number']}, "


def _counted(match: re.Match[str]) -> str:
    number = match["number"]
    value = ORDINALS.get(number, 0) if not number.isdigit() else int(number)
    if not value:
        return match[0]
    value += 20 if match["tens"] else 0
    return f"{UNITS[match['word']]}{value}" + (", " if match["rest"] else "").rstrip(" ")


def _day(match: re.Match[str]) -> str:
    return "-".join(part for part in (match["year"], match["month"], match["day"]) if part)
