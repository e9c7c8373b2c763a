"""How the text of each label is read: by the grammars that record pages use, with the habits of references
taken off first."""

from __future__ import annotations

from ..dates import free
from ..grammars import identifiers, page_ranges
from ..grammars.publisher_names import clean_name, clean_place
from ..parsed import Parsed
from ..patterns import Pattern
from ..value import Value
from .people import read_people
from .phrases import VOLUMES
from .words import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..parsed import Context, Fields

UNKNOWN = "nothing known"
"""The rule by which words that say there is none are read."""
_SPACE = " \t,;:.…"
_QUOTES = "\"“”„«»'‘’‚‹›『』「」《》"
_ASIAN_QUOTES = {"『": "』", "「": "」", "《": "》", "〈": "〉"}
"""Quotes that stand without blanks around them."""
_YEAR_FIRST = Pattern(r"((?:1[4-9]|20)\d\d)([a-z]?)[,.]?\s([^\d\s].{1,30}|\d{1,2}\.?\s[^\d\s].{1,30})")
_FIRST_PRINTED = Pattern(
    r"(\d{4}[a-h]?)\s?(?:\[(\d{4})[\])]?|\((\d{4})\)?)|[\[(]?(\d{4})[\])]\s?(\d{4}[a-h]?)"
)
"""A year with that of the first edition in brackets."""
_YEAR_LETTER = Pattern(r"((?:1[4-9]|20)\d\d)\s?([a-h])\b")
_YEAR = Pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_EDITION_WORDS = words_of("o")
_ORDINAL = Pattern(r"(\d{1,3})\s?(?:st|nd|rd|th|er|re|e|ème|a|\.?[ªº]|\.|-е|-е\.)?(?=\s|$|[.,;-]|[版판])", 2)
_SPELLED = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
    "ninth": "9", "tenth": "10",
}  # fmt: skip


def _read_title(text: str, field: str) -> Parsed[Fields]:
    plain = _outer(text)
    return Parsed({field: plain} if plain else {})


def _abbreviated(field: str) -> Callable[[str, Context], Parsed[Fields]]:
    """A text that keeps the full stop at its end: one that ends no abbreviation is not given with it."""

    def read(text: str, context: Context) -> Parsed[Fields]:
        plain = _outer(text)
        stop = "." if plain and text.rstrip().endswith(plain + ".") else ""
        return Parsed({field: plain + stop} if plain else {})

    return read


def _named(field: str, clean: Callable[[str], str | None]) -> Callable[[str, Context], Parsed[Fields]]:
    """A place or a publisher; nothing where the words say that there is none (``s.l.``)."""
    read_text = _abbreviated(field)

    def read(text: str, context: Context) -> Parsed[Fields]:
        return read_text(text, context) if clean(text) else Parsed({}, (), (), UNKNOWN)

    return read


def _outer(text: str) -> str:
    """``text`` without the signs and the quotes around it; a question mark stays, and so does a bracket with
    its other half."""
    plain = " ".join(text.split()).strip(_SPACE)
    while plain and plain[0] in _QUOTES and (len(plain) == 1 or not _closed_inside(plain)):
        plain = plain[1:].lstrip(_SPACE)
    while plain and plain[-1] in _QUOTES and not _opened_inside(plain):
        plain = plain[:-1].rstrip(_SPACE)
    return plain


def _closed_inside(text: str) -> bool:
    if text[0] in _ASIAN_QUOTES:
        return _ASIAN_QUOTES[text[0]] in text
    return any(
        sign in _QUOTES and text[at + 1 : at + 2] in ("", " ", ",") for at, sign in enumerate(text[1:], 1)
    )


def _opened_inside(text: str) -> bool:
    for opening, closing in _ASIAN_QUOTES.items():
        if text[-1] == closing:
            return text.count(opening) >= text.count(closing)
    return any(sign in _QUOTES and text[at - 1 : at] in ("", " ", "(") for at, sign in enumerate(text[:-1]))


def _text(field: str) -> Callable[[str, Context], Parsed[Fields]]:
    return lambda text, context: _read_title(text, field)


def _people(field: str) -> Callable[[str, Context], Parsed[Fields]]:
    return lambda text, context: read_people(text, field, context)


_LETTERS = r"(?:(?=[\0-\u10ff])[^\W\d_]){3}"
_CLINGING = Pattern(rf"(?<=\d)(?={_LETTERS})|(?<={_LETTERS})\.?(?=\d)")
"""Between a number and a month that clings to it, in a script with blanks: ``11март2023``, ``2019Dec.14``."""


def _read_date(text: str, context: Context) -> Parsed[Fields]:
    return _dated(text, "issued", context)


def _read_accessed(text: str, context: Context) -> Parsed[Fields]:
    return _dated(text, "accessed", context)


def _dated(text: str, field: str, context: Context) -> Parsed[Fields]:
    """A date; ``2011, October 29`` is turned round, the letter behind a year (``1999a``) set aside, the first
    edition's year in brackets (``1984 [1970]``) kept as that."""
    plain = " ".join(_CLINGING.sub(" ", text.replace("،", " ")).split()).strip(" ,;:()[]")
    if first := _FIRST_PRINTED.fullmatch(plain):
        plain = first[1] or first[5]
    elif turned := _YEAR_FIRST.fullmatch(plain):
        plain = f"{turned[3].rstrip(' .,')} {turned[1]}"
    suffix = _YEAR_LETTER.search(plain)
    if suffix:
        plain = (plain[: suffix.end(1)] + plain[suffix.end() :]).strip()
    parsed = free.parse(plain, context)
    if parsed.value is None:
        return Parsed({}, (text,))
    if first:
        original = free.parse(first[2] or first[3] or first[4], context).value
        return Parsed(
            {field: parsed.value, "original_date": original}, parsed.aside, parsed.doubts, parsed.rule
        )
    if parsed.value.year is None and (year := _YEAR.search(plain)):
        parsed = free.parse(year[0], context)
        return Parsed({field: parsed.value}, (plain,), parsed.doubts, "date: its year")
    return Parsed({field: parsed.value}, parsed.aside, parsed.doubts, parsed.rule)


def _read_pages(text: str, context: Context) -> Parsed[Fields]:
    """Pages; what the grammar leaves (``143 f``) stays as printed."""
    parsed = page_ranges.parse(text.strip(" ,;.:()"), context)
    if parsed.value:
        return parsed
    plain = " ".join(text.split()).strip(" ,;:.()")
    return Parsed({"page": plain} if any(sign.isdigit() for sign in plain) else {})


def _read_number(field: str) -> Callable[[str, Context], Parsed[Fields]]:
    def read(text: str, context: Context) -> Parsed[Fields]:
        plain = " ".join(text.split()).strip(" ,;:.()[]")
        return Parsed({field: plain} if plain else {})

    return read


def _read_volume(text: str, context: Context) -> Parsed[Fields]:
    """A volume; how many there are (``2 vols``)."""
    plain = " ".join(text.split()).strip(" ,;:.()[]")
    number, _, word = plain.partition(" ")
    if number.isdecimal() and word.casefold() in VOLUMES:
        return Parsed({"number_of_volumes": number})
    return Parsed({"volume": plain} if plain else {})


def _read_edition(text: str, context: Context) -> Parsed[Fields]:
    """``2nd ed.`` and ``second edition`` are 2; ``rev. ed.`` stays in its words."""
    plain = " ".join(text.split()).strip(" ,;:()[]")
    words = [word.strip(".,") for word in plain.lower().split()]
    if words and words[0] in _SPELLED and all(word in _EDITION_WORDS for word in words[1:]):
        return Parsed({"edition": _SPELLED[words[0]]})
    number = _ORDINAL.match(plain)
    if number and all(word.strip(".,") in _EDITION_WORDS for word in plain[number.end() :].lower().split()):
        return Parsed({"edition": number[1]})
    return Parsed({"edition": plain.rstrip(".")} if plain else {})


def _read_doi(text: str, context: Context) -> Parsed[Fields]:
    found = identifiers.doi(text)
    return Parsed({"DOI": found.value[0]} if found.value else {}, found.value[1:], found.doubts)


def _read_url(text: str, context: Context) -> Parsed[Fields]:
    """An address; one that the page's width has broken is closed again."""
    plain = "".join(text.split()).strip("<>()[],;")
    found = identifiers.url(plain)
    return Parsed({"URL": found.value[0] if found.value else plain} if "." in plain else {})


def _read_isbn(text: str, context: Context) -> Parsed[Fields]:
    books, serials = identifiers.isbn(text), identifiers.issn(text)
    found = {field: value for field, value in (("ISBN", books.value), ("ISSN", serials.value)) if value}
    return Parsed(found, (), (books.doubts if not serials.value else ()))


class FieldReading(Value):
    """How a label is read: what it is ``called``, the grammar, the fields that a second text is added to."""

    called: str
    read: Callable[[str, Context], Parsed[Fields]]
    joins: frozenset[str] = frozenset()


READINGS = {
    "author": FieldReading("the authors", _people("author"), frozenset(("author", "editor", "translator"))),
    "editor": FieldReading("the editors", _people("editor"), frozenset(("author", "editor", "translator"))),
    "translator": FieldReading("the translators", _people("translator"), frozenset(("translator",))),
    "title": FieldReading("the title", _text("title")),
    "container": FieldReading("what the work is in", _abbreviated("container_title")),
    "series": FieldReading("the series", _abbreviated("collection_title")),
    "seriesno": FieldReading("the number in the series", _read_number("collection_number")),
    "volume": FieldReading("the volume", _read_volume),
    "issue": FieldReading("the issue", _read_number("issue")),
    "page": FieldReading("the pages", _read_pages),
    "date": FieldReading("the date", _read_date),
    "accessed": FieldReading("the day of access", _read_accessed),
    "publisher": FieldReading("the publisher", _named("publisher", clean_name)),
    "place": FieldReading("the place", _named("publisher_place", clean_place)),
    "edition": FieldReading("the edition", _read_edition),
    "genre": FieldReading("the genre", _abbreviated("genre")),
    "doi": FieldReading("the DOI", _read_doi),
    "url": FieldReading("the address", _read_url),
    "isbn": FieldReading("the ISBN or ISSN", _read_isbn, frozenset(("ISBN", "ISSN"))),
}
"""By the model's label; texts of other labels go to the note."""
