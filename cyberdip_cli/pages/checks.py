"""One check a field: whether a value looks like what its label says. What fails is set aside and reported;
a value never reaches the record only because it stood at a place.

:func:`misfit` says in words why a text is no value of a key, "" where it may be one; :func:`continues`
whether a further line may belong to the value that is open."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..labels import any_language
from ..labels.keys import KEYS
from ..model import NAME_FIELDS
from ..names.bodies import body_words
from ..names.words import BODY_WORDS, PARTICLES
from ..patterns import IGNORECASE, Pattern
from . import shapes
from .prices import is_price

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..model import Record
    from .field import Field
    from .lines.word import Word

    Look = Callable[[str], Word | None]

PEOPLE = frozenset(
    (*NAME_FIELDS, "author", "author_main", "author_other", "author_corporate", "advisor", "editor")
)
"""Keys whose values are names."""
DATES = frozenset(("year", "date", "date_online", "event_date"))
NUMBERS = frozenset(("volume", "issue", "pages", "page_first", "page_last", "page_count", "article_number"))
FIRMS = frozenset(("publisher", "published", "institution", "place", "country"))
TARGETS = {
    "title": "title",
    "heading": "title",
    **dict.fromkeys(("author", "author_main", "author_corporate"), "author"),
    "editor": "editor",
    **dict.fromkeys(("year", "date"), "issued"),
    **dict.fromkeys(("publisher", "published", "institution"), "publisher"),
    **dict.fromkeys(("container_title", "published_in"), "container_title"),
    "volume": "volume",
    "issue": "issue",
    **dict.fromkeys(("pages", "page_first"), "page"),
    "page_count": "number_of_pages",
    "isbn": "ISBN",
    "issn": "ISSN",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
}
"""Key -> the core field of Record that it fills."""
DATED = Pattern(
    r"\d{4}|\A\W?\d{3}\W?\Z|(?<!\d)1\d\d(?=[-?xX\]_](?:\D|\Z))|1\d(?:--|XX|xx|\.\.|th|\.)|(?:19|20|18|17)[\dXx?._-]{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|'\d\d\b"
    r"|\b[MDCLXVI]{3,}\b|[明大昭平令][治正和成]|民國|民国|พ\.?ศ|\b(?:s\.?\s?a|n\.?\s?d|o\.\s?j|b\.\s?r|б\.\s?г|б\.\s?р|χ\.\s?χ)\b",
    IGNORECASE,
)
"""What a date has: a year in figures, an unsure one, one in Roman numerals or of an era, the word that there
is none."""
SPELT = Pattern(r"[^\W\d_]{1,12}\.?\s?\d{1,4}")
WEB = Pattern(r"https?://|www\.|\S@\S", IGNORECASE)
FIGURES = Pattern(r"\d|^[IVXLCDMivxlcdm]{1,9}$|^[A-Za-z]{1,2}$|[①-⑩一二三四五六七八九十上中下全]")
OTHER_NUMBER = "the number of a record"
NUMBER_OF_RECORD = Pattern(r"[A-Z]_?\d{6,}|_\d{4,}")
"""``ABC00_1298871``: no volume and no issue."""
PRICE = Pattern(r"[€$£¥₽₴₩₺₪₹₫฿]\s?\d|\d\s?[€$£¥₽₴₩₺₪₹₫฿]")
LONGEST_PRICE = 24
MOST_WORDS = 14
"""Words of a publisher with its place at most, where no sign divides them."""
MOST_NAMED = 6
FEWEST_COUNTS = 5
"""Numbers among the words of a text that is no title: ``Citations 1204 512 h-index 18 12``."""
CODE = Pattern(r"[\W\d_Xx]+")
NUMBERED_PLACE = Pattern(
    r"\d{1,2}\.?\s(?=.{0,80}(?:Univ|Instit|Depart|Facul|Schul|School|Cent(?:re|er)|Labor|Unit\b|Hosp|Coll))"
)
NO_PERSON = Pattern(
    r"©|\A\d{1,2}[^\W\d_]{3}|\s[-–—]\s[^\W\d_A-ZÀ-ÞА-Я]{3,}.{0,60}\d|\b\d{1,3}\s[^\W\d_A-ZА-Я]{3,}\Z"
)
"""A notice of rights, a place of work behind its mark, an offer with a number of something."""
A_DAY = Pattern(
    r"(?:[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}\.?\s[^\W\d_]{3,12}\.?)\s(?:1[5-9]|20)\d\d"
)
"""``August 14, 2013``, ``14 August 2013``."""
VERBS = any_language("imprints", "verbs")
"""Words of sentences that no publisher's name has."""
SENTENCE = Pattern(r"(?:\S+\s){14}")
ENDED = Pattern(r"[^\W\d_]{3,}[.!?]\s+[^\W\d_a-z][^\W\d_]+\s[^\W\d_]+")
IDENTIFIERS = {
    "isbn": Pattern(r"(?:\d[\s-]?){8,12}[\dXx]"),
    "issn": Pattern(r"\d{4}\s?[-–]?\s?\d{3}[\dXx]"),
    "isn": Pattern(r"\d{4}"),
    "doi": Pattern(r"10\.\d{3,9}/|10\.\d{4,9}%2F", IGNORECASE),
    "pmid": Pattern(r"\d{3,9}"),
    "pmcid": Pattern(r"\d{4,9}"),
}

DESCRIBED = frozenset(("edition", "physical_description", "call_number"))
"""Keys whose further lines go on with the sentence above or count something: words with a capital are the
page's."""
CHECKED_KEYS = PEOPLE | DATES | NUMBERS | FIRMS | IDENTIFIERS.keys() | {"title", "heading", "container_title"}
"""Keys that have a check."""
CODES = {
    **dict.fromkeys(PEOPLE, "name"),
    **dict.fromkeys(DATES, "date"),
    **dict.fromkeys(FIRMS, "publisher"),
    **dict.fromkeys(NUMBERS, "number"),
    "heading": "title",
    "place": "place",
    "country": "place",
    "container_title": "title",
}
"""Key -> what a value of it is called in the code of a finding."""


def misfit(key: str, text: str) -> str:
    """Why ``text`` is no value of ``key``; "" where it may be one.

    >>> misfit("date", "656-489"), misfit("publisher", "https://example.org/a")
    ('no date', 'an address')
    """
    if key in PEOPLE:
        return _no_name(text)
    if key in DATES:
        return "" if DATED.search(text) or (SPELT.search(text) and len(text) < 30) else "no date"
    if key in NUMBERS:
        if PRICE.search(text):
            return "a price"
        if key in ("volume", "issue") and NUMBER_OF_RECORD.search(text):
            return OTHER_NUMBER
        return "no number" if not FIGURES.search(text) else "too long for a number" if len(text) > 120 else ""
    if key in FIRMS:
        return _no_firm(text, key)
    if key in IDENTIFIERS:
        return "" if IDENTIFIERS[key].search(text) else f"no {key.upper()}"
    if key == "container_title" and CODE.fullmatch(text.strip()):
        return "a number"
    if key in ("title", "heading", "container_title"):
        return _no_title(text)
    return ""


def _no_name(text: str) -> str:
    bare = text.strip(" .,;-")
    if not any(char.isalpha() for char in bare):
        return "no letters"
    if WEB.match(bare) and " " not in bare:
        return "an address"
    if any(map(str.isdigit, bare)) and len(bare) < LONGEST_PRICE and is_price(bare):
        return "a price"
    if bare[:1] in "([" and bare[-1:] in ")]" and len(bare) > 12 and body_words(bare):
        return "an affiliation"
    told = "©" in bare or any(map(str.isdigit, bare))
    if (told and NO_PERSON.search(bare)) or (bare[-1].isdigit() and A_DAY.fullmatch(bare)):
        return "no name"
    if text.rstrip().endswith(":") or (text[0].isdigit() and NUMBERED_PLACE.match(text)):
        return "a label" if text.rstrip().endswith(":") else "an affiliation"
    small = [word for word in bare.split() if word.islower() and len(word) > 2]
    if len(small) > 6 and SENTENCE.match(bare) and not any(mark in bare for mark in ",;|&/("):
        return "a sentence"
    if (
        text.endswith(".")
        and len(small) > 4
        and "," not in bare
        and BODY_WORDS.isdisjoint(bare.casefold().split())
    ):
        return "a sentence"
    return ""


def _no_firm(text: str, key: str) -> str:
    bare = text.strip()
    if WEB.match(bare) and " " not in bare:
        return "an address"
    if CODE.fullmatch(bare) and (key != "published" or not DATED.search(bare)):
        return "a number"
    if len(bare.split()) > MOST_WORDS and not any(char.isdigit() or char in ":;[" for char in bare):
        return "too long for a publisher"
    plain = [word for word in bare.split() if word.islower() and len(word) > 3 and word not in PARTICLES]
    told = (
        bare.endswith(".")
        and len(plain) > 1
        and len(bare.split()) > 7
        and not any(char in bare for char in ":;[")
    )
    told = told or (len(bare.split()) > MOST_NAMED and not VERBS.isdisjoint(bare.split()))
    return "a sentence" if told or (len(bare) > 160 and ENDED.search(bare)) else ""


def _no_title(text: str) -> str:
    bare = text.strip()
    if WEB.match(bare) and " " not in bare:
        return "an address"
    numbers = sum(map(str.isdecimal, bare.split()))
    if numbers >= FEWEST_COUNTS and numbers * 2 >= len(bare.split()):
        return "a row of counts"
    return "" if any(char.isalnum() for char in bare) else "no words"


def continues(key: str, text: str) -> bool:
    """Whether a line under an open value of ``key`` may be a further value, or the rest of it.

    >>> continues("author", "Date of Award"), continues("author", "Roe, Ann"), continues("issn", "1234-5679")
    (False, True, True)
    """
    if key in PEOPLE:
        return shapes.names(text) > shapes.NONE or _may_name(text)
    if key in IDENTIFIERS:
        return bool(IDENTIFIERS[key].search(text)) or (key == "doi" and WEB.match(text) is not None)
    if key == "accession_number":
        return " " not in text and any(map(str.isdigit, text))
    if key in DATES:
        return bool(DATED.search(text)) and len(text) < 60
    if key in NUMBERS:
        return bool(FIGURES.search(text)) and len(text) < 60
    if key in DESCRIBED:
        return any(map(str.isdigit, text)) or text[:1].islower() or not text[:1].isalpha()
    if KEYS.get(key) == "single":
        return len(text) < 80
    return True


def _may_name(text: str) -> bool:
    """Whether a line may be a name though it does not look like one alone: a body, a name with what
    catalogues add to it. Words in small letters without any mark of a list are a label or a sentence."""
    if misfit("author", text) or len(text) > 1000:
        return False
    if "|" in text and any(part.strip()[:1].isdigit() for part in text.split("|")):
        return False  # kind, language, pages and year of the work in a row
    if any(mark in text for mark in ";|(["):
        return True
    if "," in text:
        return SENTENCE.match(text) is None or text.count(",") > 3
    words = [word for word in text.split() if word[:1].islower() and len(word) > 1]
    return not BODY_WORDS.isdisjoint(text.casefold().split()) or PARTICLES.issuperset(words)


def screened(
    fields: Sequence[Field], look: Look | None = None
) -> tuple[list[Field], list[tuple[Field, str]]]:
    """The fields without the lines that are no values of their key, and these as fields of their own with the
    reason. They are kept under their label. ``look`` knows the words of pages: such a word is nobody's name
    and no publisher's."""
    kept: list[Field] = []
    refused: list[tuple[Field, str]] = []
    for field in fields:
        if field.key not in CHECKED_KEYS:
            kept.append(field)
            continue
        each = field.each() if KEYS.get(field.key) != "prose" else (field,)
        wrong = [
            (one, why) for one in each if (why := misfit(field.key, one.text) or _word_of_page(one, look))
        ]
        refused += wrong
        if not wrong:
            kept.append(field)
        elif len(wrong) < len(each):
            out = [one for one, _ in wrong]
            kept.append(field.replace(lines=tuple(one.lines[0] for one in each if one not in out)))
    return kept, refused


def report(field: Field, why: str, record: Record) -> Diagnostic:
    """The finding on a refused value: a warning where its label names a core field that nothing else filled,
    else a note."""
    target = TARGETS.get(field.key)
    bare = field.key in IDENTIFIERS and not any(char.isdigit() for char in field.text)  # the field is empty
    lost = (
        target is not None
        and not bare
        and why != OTHER_NUMBER
        and getattr(record, target, None) in (None, ())
    )
    message = f"{field.text[:80]!r} is {why}: not taken as {target or field.key}"
    return Diagnostic(
        WARNING if lost else NOTE,
        f"not-a-{CODES.get(field.key, field.key.replace('_', '-'))}",
        message,
        "kept in extra under its label",
        None,
        field.lines[0][0],
    )


def _word_of_page(field: Field, look: Look | None) -> str:
    """Whether a name or a publisher is nothing but a word that pages show as furniture, or a name nothing but
    a label ("Authors" over "Titles" in a menu)."""
    if look is None or field.rank or field.key not in PEOPLE | FIRMS or len(field.text) > 40:
        return ""
    word = look(field.text)
    known = word is not None and bool(word.furniture)
    if field.key in PEOPLE:
        word = word or look(field.text.removesuffix("s"))
        known = known or (word is not None and word.general)
    return "a word of the page" if known else ""
