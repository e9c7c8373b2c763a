"""How much one piece of a list of names looks like a person's name: by its capitals, its initials, and the
names and titles that are known."""

from __future__ import annotations

from ..names.order import cjk
from ..names.words import DEGREES, HONORIFICS, PARTICLES, SUFFIXES
from ..patterns import IGNORECASE, Pattern

NONE, WEAK, STRONG = 0, 1, 2
"""How much a line looks like what is asked: not at all, it may be, nothing else looks so."""
INITIALS = Pattern(r"(?:[^\W\d_a-z]\.\s?-?){0,4}[^\W\d_a-z]\.?|[^\W\d_a-z]{1,3}|[^\W\d_]{1,2}\.")
CAPITALISED = Pattern(r"[^\W\d_a-z][\w'’ʼ`´-]*\.?|[dlDL]['’]\w[\w-]*|al-\w+")
FIRST_CASELESS, FIRST_HAN = "\u0590", "\u3400"
CASELESS = Pattern(r"[؀-ۿ֐-׿ऀ-෿฀-໿Ⴀ-ჿ぀-ヿ㐀-鿿가-힯]")
PATRONYMIC = Pattern(r"\s[^\W\d_]{2,}(?:ович|евич|ьич|овна|евна|ична|йович|івна|ївна)(?=\s|\Z)", IGNORECASE)
"""The second name of persons in Russian and Ukrainian: ``Лев Ильич Зорин``, ``Зорина Анна Львовна``."""
HAN = Pattern(r"[㐀-鿿]{2,4}|[㐀-鿿]{1,2}\s[㐀-鿿]{1,3}|[가-힣]{2,4}|[㐀-鿿]{1,4}\s?[぀-ヿ]{1,5}")
SPACED_HAN = Pattern(
    r"(?:[㐀-鿿]{2,4}|[가-힣]{2,4})(?:\s+(?:[㐀-鿿]{2,4}|[가-힣]{2,4})){2,}|(?:[㐀-鿿]{3}|[가-힣]{3})\s+(?:[㐀-鿿]{2,3}|[가-힣]{3})|[㐀-鿿]{2}\s+[㐀-鿿]{3}"
)
"""Names in Chinese characters or hangul that only blanks part."""
LATIN_FORM = Pattern(
    r"(?<=[㐀-鿿가-힣])\s?(?:/\s?[A-Z][A-Za-z'’.-]{1,20}(?:,?\s[A-Z][A-Za-z'’.-]{0,20}){1,3}|[(（]\s?[A-Z][A-Za-z'’.-]{1,20}(?:,?\s[A-Z][A-Za-z'’.-]{0,20}){1,3}\s?[)）])(?=\s?(?:\d|\*|[,;；、，]|\Z))"
)
"""The same name in Latin letters behind it."""
FURTHER_MARKS = Pattern(r"(?<=[㐀-鿿가-힣])(?P<first>\d{1,2})(?:\s?[,，]\s?(?:\d{1,2}|\*))+(?=\s|\Z)")
MOST_TURNED = 3
"""Words of a family name, or of given names, at most."""
BODY_ENDS = tuple(
    """大学 大學 学院 學院 研究所 研究院 研究室 图书馆 圖書館 図書館 博物館 博物馆 出版社 书局 書房 協会 协会
    学会 學會 会社 대학교 대학 연구소 연구원 협회 학회 출판사 도서관 박물관 위원회""".split()
)
"""How the names of bodies end in scripts that put no blank before such a word."""


def are_inverted(pieces: list[str]) -> bool:
    """Whether every second piece is a given name or initials: ``Roe, Ann, Loe, B. C.``"""
    from ..names.given import GIVEN_NAMES

    return all(
        INITIALS.fullmatch(piece.replace(" ", "")) is not None
        or piece.split()[0].casefold().strip(".") in GIVEN_NAMES
        for piece in pieces[1::2]
    )


def person(piece: str) -> int:
    """How much one piece of a list looks like a person's name."""
    from ..names import given

    if not piece.isascii() and max(piece) >= FIRST_CASELESS and CASELESS.search(piece):
        return _caseless_person(piece)
    words = piece.split()
    kinds = [_word(word, last=at == len(words) - 1) for at, word in enumerate(words)]
    if "elided" in kinds:
        sure = len(words) == 1 or "initials" in kinds or words[0].casefold() in given.GIVEN_NAMES
        kinds = [kind if kind != "elided" else "name" if sure else "" for kind in kinds]
    if kinds[0] != "particle" or kinds[-1]:
        kinds = [
            "name" if not kind and at and kinds[at - 1] == "particle" else kind
            for at, kind in enumerate(kinds)
        ]
    if len(words) > 6 or "" in kinds or not kinds.count("name"):
        return NONE if "initials" not in kinds or "" in kinds or len(words) > 4 else WEAK
    first, last = words[0].casefold(), words[-1].casefold()
    capitals = len(words) > 1 and piece.isupper() and "." not in piece
    known = (
        ("initials" in kinds and not capitals)
        or "title" in kinds
        or first in given.GIVEN_NAMES
        or (len(words) == 3 and PATRONYMIC.search(piece) is not None)
        or first in given.VIETNAMESE_SURNAMES
        or (len(words) in (2, 3) and last in given.GIVEN_NAMES)
        or (len(words) in (2, 3) and not given.CHINESE_SURNAMES.isdisjoint((first, last)))
        or (len(words) in (2, 3) and not given.KOREAN_SURNAMES.isdisjoint((first, last)))
    )
    return STRONG if known and len(words) > 1 else WEAK if len(words) < 6 else NONE


def _caseless_person(piece: str) -> int:
    """The same of a piece in a script without capitals."""
    from ..names.given import HAN_SURNAMES

    if ends_as_body(piece):
        return NONE
    if HAN.fullmatch(piece):
        return STRONG if piece[0] in HAN_SURNAMES or len(piece.split()) == 2 else WEAK
    most = 4 if cjk(piece) else 7
    return WEAK if 1 < len(piece.split()) < most and not piece[0].isascii() else NONE


def are_turned(pieces: list[str]) -> bool:
    """Whether pieces in a script without capitals are family and given names by turns: ``חופית, רחל``, ``潮田, 律``."""
    if len(pieces) % 2 or any(len(piece.split()) > MOST_TURNED for piece in pieces):
        return False
    return all(CASELESS.match(piece) is not None for piece in pieces) and all(
        person(f"{family} {given}") for family, given in zip(pieces[::2], pieces[1::2], strict=True)
    )


def native_names(text: str) -> str:
    """A line of names without the form in Latin letters behind each name in Chinese characters or hangul, and
    with one mark of several at each (``苗沐阳1,2 裴远帆2``).

    >>> native_names("구해담 /Koo Hae Dam 1 , 표남준 /Pyo Namjun 2"), native_names("竺雨棠(Yu-Tang Chu)；溫采蓁(Tsai-Chen Wen)")
    ('구해담 1 , 표남준 2', '竺雨棠；溫采蓁')
    """
    if text.isascii() or max(text) < FIRST_HAN:
        return text
    return FURTHER_MARKS.sub(r"\g<first>", LATIN_FORM.sub("", text))


def without_glued_roles(pieces: list[str]) -> list[str]:
    """Pieces without the roles that are written together with names in Chinese characters.

    >>> without_glued_roles(["磯部遼太著", "木津万里訳"])
    ['磯部遼太', '木津万里']
    """
    from ..names.trailing_roles import glued_role

    return [piece.removesuffix(glued_role(piece)) for piece in pieces]


def is_wide_name(piece: str) -> bool:
    """Whether a piece is three or four characters of Chinese writing or hangul, as most names there are; one
    of hangul begins with a surname."""
    from ..names.given import HANGUL_SURNAMES

    return (
        2 < len(piece) < 5
        and HAN.fullmatch(piece) is not None
        and (piece[0] < "가" or piece[0] in HANGUL_SURNAMES)
    )


def ends_as_body(text: str) -> bool:
    """Whether a text in a script without blanks ends as the names of bodies do."""
    return not text.isascii() and text.endswith(BODY_ENDS)


def _word(word: str, *, last: bool) -> str:
    """What a word may be in a name: "title", "initials", "particle", "name",
    "elided" (``d'Arcy``); "" for what no name holds."""
    lower = word.casefold()
    if lower in HONORIFICS or lower in DEGREES or lower in SUFFIXES:
        return "title"
    if INITIALS.fullmatch(word) and not word.islower() and (len(word) < 3 or "." in word or last):
        return "initials"
    if lower in PARTICLES and word[0].islower():
        return "particle"
    if CAPITALISED.fullmatch(word) is None:
        return ""
    return "name" if word[0].isupper() else "elided" if word[3:] and word[2].isupper() else ""


def are_spaced(text: str) -> bool:
    """Whether a line is names in Chinese characters or hangul that only blanks part: each begins with a
    surname."""
    if text.isascii() or max(text) < FIRST_HAN or SPACED_HAN.fullmatch(text.strip()) is None:
        return False
    from ..names.given import HAN_SURNAMES, HANGUL_SURNAMES

    return all(name[0] in HAN_SURNAMES or name[0] in HANGUL_SURNAMES for name in text.split())
