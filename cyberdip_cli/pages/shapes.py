"""What an unlabelled line of a page looks like: names, a volume line, a date, an address, prose. Each answer
is of the line alone; where it stands, and what it is taken for, is decided elsewhere."""

from __future__ import annotations

from ..grammars.locator_words import ISSUE, PAGES, VOLUME
from ..memory import Answers
from ..names.body_words import GROUP_WORDS
from ..names.et_al import without_et_al
from ..names.marks import MARK, unmarked, without_pictures
from ..names.order import cjk
from ..names.words import BETWEEN_NAMES, BODY_WORDS, PARTICLES
from ..patterns import IGNORECASE, Pattern
from .person_shape import CASELESS as CASELESS
from .person_shape import EAST_ASIAN as EAST_ASIAN
from .person_shape import HAN as HAN
from .person_shape import INITIALS, are_inverted, are_spaced, is_wide_name, person
from .person_shape import NONE as NONE
from .person_shape import STRONG as STRONG
from .person_shape import WEAK as WEAK
from .values.grammar import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..model import Date
    from ..parsed import Context

BYLINE = Pattern(
    r"(?i:(?:written\s|verfasst\s)?(?:by|von|par|por|door|av|af|przez|od|tekst|text))\s?:?\s(?=[^\W\d_a-z])"
)
BYLINES = tuple("by von par por door av af przez od tekst text written verfasst".split())
"""How they begin, in small letters."""
JOINS = Pattern(
    r"\s?[;؛|•·、，]\s?|\s/\s|(?<=[؀-ۿ])\s\.(?:\s|\Z)"
    rf"|\s?,\s(?:{BETWEEN_NAMES}|i)\s|\s?,\s?|\s(?:{BETWEEN_NAMES})\s"
)
"""What stands between the names of a list, the words for "and" of many languages among it."""
NUMBER_WORDS = frozenset((*VOLUME, *ISSUE, *PAGES))
ADDRESS = Pattern(
    r"\S{1,80}@\S{1,80}|(?:https?://|www\.)\S{1,300}|\(?corresponding author.{0,200}", IGNORECASE
)
ADDRESSES = ("http", "www.", "corresponding", "(corresponding")
"""How they begin, but for those of a mailbox, in small letters."""
BULLETS = tuple("•·▪◦‣*-[")
BULLETED = Pattern(r"\A\s{0,3}(?:[•·▪◦‣*-]|\[\+\])\s{1,3}")
NOTED = Pattern(r"\[(?:\d{1,2}|[a-z*])\]")
SIGNS = frozenset("*†‡§¶#∗⁎✉²³¹")
MARKED = Pattern(
    r"(?<=[^\W\d_.])(?:\s(?:[a-z]|\d{1,2})|\d{1,2}|[*†‡§¶#∗⁎✉²³¹]|\s[*†‡§¶#∗⁎✉])(?:(?:\s?,\s?|\s)?(?:[a-z](?![^\W_])|\d{1,2}(?!\d)|[*†‡§¶#∗⁎✉]))*(?=\s*(?:[,;]|\Z|\band\b|&))"
)
OPENING = ("show", "view", "see", "hide", "author", "+", "…")
OPENED_OUT = Pattern(
    r"\s(?:show (?:all|more|less)|view all|[+…]\s?\d{0,3}\s?(?:more|authors?)?)\s{0,3}\Z"
    r"|\s{0,3}(?:(?:view|show|see|hide)\s(?:all\s|further\s|less\s|more\s)?authors?(?:'s)?\s?"
    r"(?:and affiliations|affiliations|information|details|publications|info)?"
    r"|author(?:s|'s)?\s(?:notes|information|info|affiliations|and affiliations|details)(?:\s?&\s?(?:affiliations|claims))?)\s{0,3}\Z",
    IGNORECASE,
)
"""What a page writes behind a list of names that it can open out."""
LEFT_OUT = Pattern(r",?\s\+\s?\d{1,4} authors?(?=\s[^\W\d_])")
"""How many names a list leaves out before the last one."""
LIFE = Pattern(
    r"\s\([^\W\d_]{1,5}\.?\s(?:in\s|en\s|i\s)?(?:1[4-9]|20)\d\d\)"
    r"|[,.]?\s\(?(?:[^\W\d_]{1,5}\.?\s)?\d{4}\??\s?[-–]\s?(?:\d{4}|\.{4})?\s?\)?\.?(?:\s[^\W\d_A-Z]{4,20}\Z|(?=[\s;]|\Z))"
)
"""Dates of life behind a name, and the role in small letters behind them: ``Roe, Ann, 1939- author``; ``Ann Roe (b.
1981)``."""
ROLE = Pattern(r"\s?(?:\([^()\d]{3,30}\)|\[[^\W\d_][^\[\]\d]{2,30}\])\.?")
STATEMENT = Pattern(r"(?P<title>.{10,}?)[.,;]?\s(?:By|by|von|par|por|di)\s(?P<names>[^\W\d_a-z].{3,80}?)\.?")
STATED = frozenset(("By", "by", "von", "par", "por", "di"))
"""The words between title and names."""
SPACED_SLASH = Pattern(r"(?<=[^\W\d_])\s/\s(?=[^\W\d_])")
COMMAS = Pattern(rf"\s/\s|\s?[,،]\s?(?:(?:{BETWEEN_NAMES})\s)?|\s(?:{BETWEEN_NAMES})\s")
WEB_LINE = Pattern(r"(?:https?://|www\.)\S{2,300}\s?")
DANGLING = Pattern(rf"\s{{0,3}}[,;]\s{{0,3}}\Z|[\s,;]{{1,3}}(?:{BETWEEN_NAMES})\s{{0,3}}\Z")
"""What ends a line of names that goes on in the next."""
AND = frozenset(BETWEEN_NAMES.split("|"))
YEAR_BEHIND = Pattern(r"(?<=[^\W\d_])\s\((?:1[5-9]|20)\d\d\)\Z")
"""The year of the work behind its maker: ``by Ann Roe (2016)``."""
LETTERED = Pattern(r"(?<=[A-Z]\.)[a-h](?:,[a-h])*(?=\s?[,;]|\s[A-Z]|\Z)")
"""The letter of an affiliation right behind initials: ``Roe, A.B.a, Loe, C.b``."""
BRACKETED = Pattern(r"\s\((?P<place>[^()]{2,90})\)(?=\s?[,;]|\s(?:and|&)\s|\Z)")
"""Where somebody works, in brackets behind the name."""
GLUED_MARK = Pattern(r"[a-zß-öø-ÿ][IVX]{1,4}(?=\s*(?:[,;]|\Z))")
"""A Roman number right behind a name."""
LEADING_MARK = Pattern(r"(?:[*†‡§¶#]|\(?[1-9]\d?\)?[.)]?|[a-h]\)?)\s?(?=[^\W\d_a-z])")
LEADING_MARKS = "*†‡§¶#(123456789abcdefgh"
"""The first signs of such marks."""
EAST_BODY = Pattern(
    r"[㐀-鿿가-힣]{2,}(?:大学|大學|学院|學院|研究[所院科]|图书馆|圖書館|図書館|博物[馆館]|学部|學系|[医醫]院|公司|대학교|연구[소원]|도서관|학과|병원)"
    r"(?=\Z|[\s,，、;；.。)）\d\[])"
)
"""A body in a script without blanks between words."""
GLUED = Pattern(r"[^\W\d_]{2}[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]{2}")
NEVER_IN_NAMES = frozenset('?!»«:/"“”=<>')
"""Signs that no list of names holds."""
SENTENCES = Pattern(r"[^\W\d_]{2}[.!?。]\s+[^\W\d_a-z]")
YEAR_RANGE = Pattern(r"(?<!\d)(?:1[3-9]|20)\d\d\s?[-–—]\s?(?:1[3-9]|20)\d\d(?!\d)")
"""The years that a title is about."""
MOST_NAME = 6
MOST_PLAIN = 4
"""Words in small letters from which on a line is no address: a title in the manner of a sentence."""
PARAGRAPH = 140
"""Characters from which on a line may be a paragraph."""
_MARKS = str.maketrans("(),.;:-/", "        ")
DIGIT = Pattern(r"\d")
ARTICLES = frozenset(
    "the a an der die das dem ein eine les des une los las il gli het een ett det az egy".split()
)
"""Words before nouns that no name begins with."""


def names(text: str) -> int:
    """How much a line looks like the names of people, and of nothing else.

    >>> names("Sunil Acharya, B. W. Xie"), names("Narrow Channel Lighting"), names("Salt grass in spring")
    (2, 1, 0)
    """
    return _remembered[text]  # lists, heads and fields ask the same of a line


def _as_names(text: str) -> int:
    if not text or len(text) > 1500 or is_address(text):
        return NONE
    if cjk(text):
        from ..names.trailing_roles import glued_role

        if glued_role(text):
            return STRONG
    text = _without_tail(_closed(without_pictures(text)))
    start = byline(text)
    given = text
    text = _without_kind(LIFE.sub("", text) if DIGIT.search(text) else text)
    text = ROLE.sub("", text) if "(" in text or "[" in text else text
    told = text != given and "," in text  # a role or a kind stands behind each name
    bare = without_marks(text[start.end() :] if start else text)
    plain, _ = unmarked(bare)
    marks = plain.count(MARK) + (bare != text and not start)
    plain = without_et_al(plain).replace(MARK, " ")
    if DIGIT.search(plain) or not NEVER_IN_NAMES.isdisjoint(
        SPACED_SLASH.sub(" ", plain) if "/" in plain else plain
    ):
        return NONE
    return _as_list(plain, sure=told or start is not None, marked=bool(marks))


def is_address(text: str) -> bool:
    """Whether a line begins as an address of the web or of a mailbox does."""
    return ("@" in text or text[:24].casefold().startswith(ADDRESSES)) and ADDRESS.match(text) is not None


def byline(text: str) -> re.Match[str] | None:
    """The word before the names of a line: ``by ``, ``written by: ``."""
    return BYLINE.match(text) if text[:8].casefold().startswith(BYLINES) else None


def statement(text: str) -> re.Match[str] | None:
    """A line as a title and the names behind "by" in it; None for any other."""
    return None if STATED.isdisjoint(text.split()) else STATEMENT.fullmatch(text)


def _without_tail(text: str) -> str:
    """A line of names without what says that it goes on, and without what stands behind single names: the
    year of the work, letters of places of work, these places themselves."""
    if text.rstrip()[-1:] in ",;" or text.replace(",", " ").replace(";", " ").split()[-1] in AND:
        text = DANGLING.sub("", text)
    if text.endswith(")"):
        text = YEAR_BEHIND.sub("", text)
    return _without_places(LETTERED.sub("", text) if "." in text else text)


def _as_list(text: str, *, sure: bool, marked: bool) -> int:
    """How much the names of a line look like such, without anything around them; ``sure``: what stood around
    them says so; ``marked``: they had marks."""
    pieces = text.split() if are_spaced(text) else _divided(text)
    if not pieces or (marked and _are_numbers(pieces)):
        return NONE
    pieces = _without_group(pieces)
    if not BODY_WORDS.isdisjoint(" ".join(pieces).casefold().split()):
        return NONE
    found = [person(piece) for piece in pieces]
    if NONE in found:
        return NONE
    sure = sure or found.count(STRONG) * 2 >= len(found) or (marked and len(pieces) > 1)
    sure = sure or (len(pieces) % 2 == 0 and "," in text and are_inverted(pieces))
    several = len(pieces) > 2 and all(1 < len(piece.split()) < 5 for piece in pieces)
    several = several or (len(pieces) > 1 and all(map(is_wide_name, pieces)))
    return STRONG if sure or several else WEAK


def _divided(text: str) -> list[str]:
    """The pieces of a line between its marks and its words for "and"."""
    return [bare for piece in JOINS.split(text) if (bare := piece.strip(" .,;*"))]


def _without_group(pieces: list[str]) -> list[str]:
    """The pieces of a list without the group at its end: ``Ada Brook, Tom Reed, and Snow Bell
    Contributors``."""
    last = pieces[-1].casefold().split()
    return pieces[:-1] if len(pieces) > 2 and not GROUP_WORDS.isdisjoint(last) else pieces


def _are_numbers(pieces: list[str]) -> bool:
    """Whether a word for numbers is among pieces whose numbers were taken for marks: ``Volume 134, Issue
    571``."""
    return any(len(piece) > 2 and piece.casefold() in NUMBER_WORDS for piece in pieces)


_remembered = Answers(_as_names, longest=PARAGRAPH)


def _closed(text: str) -> str:
    """A list of names without what opens it out ("show more", "+3 authors")."""
    text = text.removesuffix("…")
    folded = text.casefold()
    if not any(word in folded for word in OPENING):
        return text
    return OPENED_OUT.sub("", LEFT_OUT.sub(",", text) if "+" in text else text)


def _without_kind(text: str) -> str:
    """A list whose every name has the same words behind a dash ("Roe, Ann - Person; …") without them."""
    pieces = [piece.strip() for piece in text.split(";") if piece.strip()]
    ends = {piece.rpartition(" - ")[2] for piece in pieces}
    if len(ends) != 1 or not all(" - " in piece for piece in pieces):
        return text
    return "; ".join(piece.rpartition(" - ")[0] for piece in pieces)


def bare_names(text: str) -> str:
    """The names of a line without the word before them, what stands behind each, and their marks."""
    text = _without_tail(_closed(without_pictures(text).partition("»")[0].strip()))
    start = byline(text)
    return without_marks(_without_kind(text[start.end() :] if start else text))


def _without_places(text: str) -> str:
    """Names without where each works, in brackets: ``Ann Roe (Quay U.), Tam Loe (KEK, Vell)``."""
    if "(" not in text:
        return text
    places = [match["place"] for match in BRACKETED.finditer(text)]
    told = [place for place in places if has_body(place) or "," in place or "U." in place or place.isupper()]
    sure = len(told) > 1 or any("U." in place or has_body(place) for place in told)
    return BRACKETED.sub("", text) if sure and len(told) * 2 >= len(places) else text


def direct_names(text: str) -> list[str]:
    """The names of a list of direct ones, each of several words: ``Ada Brook, Tom Reed``; the text itself
    where some piece may be a half of an inverted name."""
    pieces = [piece.strip(" .") for piece in COMMAS.split(text) if piece.strip(" .")]
    whole = (
        len(pieces) > 1
        and ";" not in text
        and "؛" not in text
        and all(1 < len(piece.split()) < 6 for piece in pieces)
    )
    initials = any(INITIALS.fullmatch(piece.replace(" ", "")) for piece in pieces)
    return pieces if whole and not initials else [text]


def _may_be_marked(text: str) -> bool:
    """Whether there is a sign or a number in a line of names, or a word of one small letter or two."""
    return any(char.isdigit() or char in SIGNS for char in text) or any(
        word[0].islower() and len(word.partition(",")[0].rstrip(";")) < 3 for word in text.split()
    )


def without_marks(text: str) -> str:
    """Names without the marks of where their bearers work: numbers, letters and signs behind each, a bullet
    in front.

    >>> without_marks("• Bryan Vone a, b; Orla Stone 1,*")
    'Bryan Vone; Orla Stone'
    """
    plain = BULLETED.sub("", text) if text.lstrip()[:1] in BULLETS else text
    plain = NOTED.sub("", plain) if "[" in plain else plain
    plain = MARKED.sub("", plain) if _may_be_marked(plain) else plain
    plain = unmarked(plain)[0].replace(MARK, "") if GLUED_MARK.search(plain) else plain
    return " ".join(plain.split()).strip(" ,;")


def inverted_list(text: str) -> bool:
    """Whether a line is names, each of them with one comma, and semicolons between them: ``Roe, Ann; Loe,
    Tam``."""
    parts = text.split(";")
    return len(parts) > 1 and all(part.count(",") == 1 for part in parts) and names(text) > NONE


def has_body(text: str) -> bool:
    """Whether a word of bodies is in a text ("University", "Institut"); the small words between do not
    count."""
    return not BODY_WORDS.isdisjoint(text.casefold().translate(_MARKS).split())


def whole_names(text: str) -> bool:
    """Whether each piece of a line may be a whole name: two to four words, or a name of Chinese writing or hangul."""
    pieces = _divided(without_marks(ROLE.sub("", text)))
    if len(pieces) == 1 and CASELESS.search(text):
        return len(text) == 3 and is_wide_name(text)
    return bool(pieces) and all(map(_is_whole, pieces))


def _is_whole(piece: str) -> bool:
    """Whether a piece of a line may be a whole name."""
    words = piece.split()
    if CASELESS.search(piece):
        return len(words) < 3 and is_wide_name("".join(words))
    small = (word for word in words if word[0].islower())
    return (
        1 < len(words) < 5
        and words[0].casefold() not in ARTICLES
        and all(word in PARTICLES for word in small)
    )


def are_several(text: str) -> bool:
    """Whether a line has several pieces, parted as names in a list are."""
    return len(_divided(text)) > 1


def name_before_body(text: str) -> str:
    """The name at the start of a line that goes on with where its bearer works; "" for any other line.

    >>> name_before_body("Marta Roe-Lind Universidad de San Faro, México")
    'Marta Roe-Lind'
    >>> name_before_body("National Archive of Lamps, Quayside")
    ''
    """
    words = text.split()
    for at, word in enumerate(words[: MOST_NAME + 1]):
        if not BODY_WORDS.isdisjoint((word.casefold().strip(".,"),)):
            before = " ".join(words[:at]).rstrip(" ,;–-")
            person, comma, rest = before.rpartition(", ")
            before = (
                person if comma and " " in person and " " not in rest else before
            )  # "…, Quay State College"
            return before if at > 1 and text.startswith(before) and names(before) == STRONG else ""
    return ""


def affiliation(text: str) -> bool:
    """Whether a line is where somebody works, or how he is reached: ``1 Department of Maps, Quay
    University``."""
    if "@" in text or is_address(text):
        return True
    if len(text) > 400 or YEAR_RANGE.search(text):
        return False
    if not has_body(text):
        return (
            not text.isascii()
            and text[0] in LEADING_MARKS
            and LEADING_MARK.match(text) is not None
            and EAST_BODY.search(text) is not None
        )
    if text[0] in LEADING_MARKS and LEADING_MARK.match(text) is not None:
        return True
    return "," in text and ": " not in text and sum(map(_is_plain_word, text.split())) < MOST_PLAIN


def _is_plain_word(word: str) -> bool:
    """Whether a word in small letters is one that sentences have and addresses have not."""
    return word[0].islower() and len(word) > 3 and word not in PARTICLES


def prose(text: str) -> bool:
    """Whether a line is running text: long, or of several sentences."""
    return len(text) > 320 or (len(text) > PARAGRAPH and SENTENCES.search(text) is not None)


def date(text: str, context: Context) -> Date | None:
    """The date that is all of a line; None for anything else."""
    if len(text) > 40 or not DIGIT.search(text):
        return None
    parsed = grammar("dates.free").parse(text.strip(" ()[]."), context)
    found: Date | None = parsed.value
    return found if found is not None and found.year is not None and not parsed.aside else None
