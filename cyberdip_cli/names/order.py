"""Whether a name in direct writing begins with the family name: the signs of Chinese, Japanese, Korean,
Vietnamese, Hungarian and Russian names."""

from __future__ import annotations

from ..patterns import Pattern

_PATRONYMICS = (
    "ович",
    "евич",
    "ьич",
    "овна",
    "евна",
    "ична",
    "ivich",
    "ovich",
    "evich",
    "ovna",
    "evna",
    "ichna",
)
"""Ends of Russian patronymics: one that stands last shows that the family name comes first."""
_CYRILLIC = Pattern(r"[Ѐ-ӿ]")
_FIRST_CJK = "\u3040"
CJK = Pattern(r"[぀-ヿ㐀-鿿豈-﫿가-힯]")
"""A sign of Chinese, Japanese or Korean writing."""
_PINYIN = Pattern(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[aeiouü]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|üe|er)"
)


def is_small(text: str) -> bool:
    """Whether a text is in small letters of a script that begins names with capitals: Georgian does not, though
    Unicode calls its letters small.

    >>> is_small("ann"), is_small("Ann"), is_small("ნინო")
    (True, False, False)
    """
    return text.islower() and not "\u10d0" <= text[:1] <= "\u10ff"


def cjk(text: str) -> bool:
    """Whether ``text`` holds Chinese, Japanese or Korean characters. Asks for its last sign first: to compile
    a class of so many takes as long as to read a line."""
    return not text.isascii() and max(text) >= _FIRST_CJK and bool(CJK.search(text))


def family_first(words: list[str], languages: tuple[str, ...]) -> bool:
    """Whether a name in direct writing begins with the family name, by the sure signs of Vietnamese, Chinese,
    Korean, Hungarian."""
    from . import given as known

    first, last = words[0].lower(), words[-1].lower()
    if ends_in_patronymic(words):
        return True
    if cjk(words[0]) and len(words) == 2:
        return True
    if len(words) == 2 and _CYRILLIC.match(words[0]) and last in known.GIVEN_NAMES:
        return first not in known.GIVEN_NAMES  # "Саблин Иван", as bookshops print it
    if first in known.VIETNAMESE_SURNAMES and (not first.isascii() or "vi" in languages):
        return last not in known.VIETNAMESE_SURNAMES or len(words) > 2
    hungarian = "hu" in languages and first not in known.GIVEN_NAMES
    hungarian = hungarian and (last in known.HUNGARIAN_GIVEN_NAMES or last in known.GIVEN_NAMES)
    if len(words) != 2 or not (words[0].isalpha() or "-" in words[1]):
        return hungarian
    if first in known.KOREAN_SURNAMES and "-" in last and words[1].partition("-")[2].islower():
        return True
    if (
        first in known.CHINESE_SURNAMES
        and last not in known.CHINESE_SURNAMES
        and last not in known.GIVEN_NAMES
    ):
        return two_syllables(last)
    return hungarian


def ends_in_patronymic(words: list[str]) -> bool:
    """Whether words are a whole Russian name with the family name first: ``Зорина Анна Львовна``."""
    return (
        len(words) == 3
        and words[2].lower().endswith(_PATRONYMICS)
        and not words[1].lower().endswith(_PATRONYMICS)
    )


def two_syllables(word: str) -> bool:
    """Whether ``word`` is two syllables of pinyin: ``yousong``, ``xiao-ming``."""
    plain = word.replace("-", "").replace("'", "").replace("’", "")
    return any(
        _PINYIN.fullmatch(plain[:cut]) and _PINYIN.fullmatch(plain[cut:]) and cut < len(plain)
        for cut in range(1, min(7, len(plain)))
    )
