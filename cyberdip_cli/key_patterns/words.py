"""The parts of key patterns: what of a record each stands for, as words of ASCII letters and digits."""

from __future__ import annotations

from ..citekey import CREATORS, ascii_letters, head_of_word, is_stop_word, plain
from ..model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS, TEXT_FIELDS
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model import Date, Name, Record

    Words = list[str]


class PartKind(Value):
    """One part: the ``words`` that it takes of a record, given the arguments in parentheses, ``help``, and
    whether it is in small letters (``lower``) and only the ``first`` word unless a filter says otherwise."""

    words: Callable[[Record, tuple[str, ...]], Words]
    help: str
    lower: bool = False
    first: bool = False


ALPHA, SHORT = 4, 3
"""More authors than ALPHA are cut to SHORT letters and a plus."""
INI = 5


def text_words(text: str) -> Words:
    """The words of a text in ASCII, each with its letters' case.

    >>> text_words("L’été <i>à</i> Łódź: 2nd ed.")
    ['Lete', 'a', 'Lodz', '2nd', 'ed']
    """
    return [word for word in map(ascii_letters, plain(text).replace("/", " ").split()) if word]


def significant(text: str, language: str | None) -> Words:
    """The words of a title that are no stop words of its language; all where all are."""
    words = plain(text).replace("\u2019", "'").split()
    found = [_headed(word) for word in words if not is_stop_word(word, language)]
    return [word for word in found if word] or text_words(text)


def _headed(word: str) -> str:
    return ascii_letters(head_of_word(word))


def family(name: Name, language: str | None = None) -> str:
    """The family name of a person, or the first word of a body that says something."""
    if name.literal is not None:
        return (significant(name.literal, language) or [""])[0]
    return ascii_letters(name.family or name.given or "")


def _families(record: Record, roles: tuple[str, ...]) -> Words:
    """The family names of the first role that there is."""
    for role in roles:
        names = getattr(record, role)
        if names:
            return [family(name, record.language) for name in names]
    return []


def _creators(record: Record) -> Words:
    return _families(record, CREATORS)


def _number(arguments: tuple[str, ...], place: int = 0) -> int | None:
    found = arguments[place] if len(arguments) > place else ""
    return int(found) if found.isdecimal() else None


def _auth(record: Record, arguments: tuple[str, ...]) -> Words:
    """``auth``; ``auth(3)``: its first letters; ``auth(3, 2)``: of the second author."""
    names = _creators(record)
    at = (_number(arguments, 1) or 1) - 1
    return [names[at][: _number(arguments)]] if at < len(names) else []


def _authors(record: Record, arguments: tuple[str, ...]) -> Words:
    """All family names; of more than so many, those and EtAl."""
    names, most = _creators(record), _number(arguments)
    return [*names[:most], "EtAl"] if most is not None and len(names) > most else names


def _et_al(record: Record, _: tuple[str, ...]) -> Words:
    names = _creators(record)
    return [names[0], "EtAl"] if len(names) > 2 else names


def _alpha(record: Record, _: tuple[str, ...]) -> Words:
    names = _creators(record)
    if len(names) == 1:
        return [names[0][:3]]
    return (
        [name[:1] for name in names] if len(names) <= ALPHA else [*(name[:1] for name in names[:SHORT]), "+"]
    )


def _auth_short(record: Record, _: tuple[str, ...]) -> Words:
    names = _creators(record)
    if len(names) == 1:
        return names
    return [*(name[:1] for name in names[:SHORT]), *(["+"] if len(names) > SHORT else [])]


def _author_ini(record: Record, _: tuple[str, ...]) -> Words:
    names = _creators(record)
    return [names[0][:INI], *(name[:1] for name in names[1:])] if names else []


def _fore_initial(record: Record, at: int) -> Words:
    for role in CREATORS:
        names = getattr(record, role)
        if names:
            return [ascii_letters(names[at].given or "")[:1]]
    return []


def _date(date: Date | None, *parts: str) -> Words:
    found = [getattr(date, part) for part in parts] if date is not None else []
    return [f"{abs(value):02d}" for value in found if value is not None]


def _short_year(record: Record, _: tuple[str, ...]) -> Words:
    return [year[-2:] for year in _date(record.issued, "year")]


def _title(record: Record, *, all_words: bool = False) -> Words:
    text = record.title or record.container_title or ""
    return text_words(text) if all_words else significant(text, record.language)


def _capitals(words: Words) -> Words:
    return [word[:1].upper() + word[1:].lower() for word in words]


def _pages(record: Record) -> Words:
    return [ascii_letters(page) for page in (record.page or "").replace("–", "-").split("-") if page.strip()]


def _keywords(record: Record, first: int, last: int | None) -> Words:
    return [ascii_letters(word) for word in record.keyword[first:last]]


def _raw(text: str | None) -> Words:
    return [text] if text else []


PARTS: dict[str, PartKind] = {
    "author": PartKind(lambda r, _: _creators(r)[:1], "the first author's family name, in small letters; anon", lower=True),
    "auth": PartKind(_auth, "the same with its capitals; auth(3): its first letters; auth(3, 2): those of the second author"),
    "authors": PartKind(_authors, "all family names; authors(2): two, and EtAl"),
    "authetal": PartKind(_et_al, "two family names, or the first and EtAl"),
    "authorlast": PartKind(lambda r, _: _creators(r)[-1:], "the last author's family name"),
    "authoronly": PartKind(lambda r, _: _families(r, ("author",))[:1], "the first author's family name, and nobody else's where there is none"),
    "authorsalpha": PartKind(_alpha, "three letters of one author, the first of several, as in alpha.bst"),
    "authshort": PartKind(_auth_short, "one family name, or the first letters of three"),
    "authini": PartKind(lambda r, a: [n[: _number(a) or 1] for n in _creators(r)], "the first letters of each; authini(2): two of each"),
    "authorini": PartKind(_author_ini, "five letters of the first, one of the others"),
    "authforeini": PartKind(lambda r, _: _fore_initial(r, 0), "the initial of the first author's given name"),
    "authorlastforeini": PartKind(lambda r, _: _fore_initial(r, -1), "the initial of the last author's given name"),
    "edtr": PartKind(lambda r, a: [n[: _number(a)] for n in _families(r, ("editor",))[:1]], "the first editor's family name"),
    "editors": PartKind(lambda r, _: _families(r, ("editor",)), "all editors' family names"),
    "year": PartKind(lambda r, _: _raw(str(abs(r.issued.year)) if r.issued and r.issued.year is not None else None), "the year of issue; nd"),
    "shortyear": PartKind(_short_year, "its last two digits"),
    "month": PartKind(lambda r, _: _date(r.issued, "month"), "the month, 01 to 12"),
    "day": PartKind(lambda r, _: _date(r.issued, "day"), "the day"),
    "date": PartKind(lambda r, _: _date(r.issued, "year", "month", "day"), "year, month and day"),
    "origyear": PartKind(lambda r, _: _date(r.original_date, "year"), "the year of the original"),
    "title": PartKind(lambda r, _: _title(r), "the first word that is no stop word, in small letters; words(3): more of them", lower=True, first=True),
    "shorttitle": PartKind(lambda r, _: _capitals(_title(r)[:3]), "three words that are no stop words, each with a capital"),
    "veryshorttitle": PartKind(lambda r, _: _capitals(_title(r)[:1]), "one of them"),
    "fulltitle": PartKind(lambda r, _: _title(r, all_words=True), "all words as they are printed"),
    "camel": PartKind(lambda r, _: _capitals(_title(r, all_words=True)), "all words, each with a capital"),
    "container": PartKind(lambda r, _: significant(r.container_title or "", r.language), "the first such word of journal or book", lower=True, first=True),
    "journal": PartKind(lambda r, _: text_words(r.container_title or ""), "all words of journal or book"),
    "volume": PartKind(lambda r, _: _raw(ascii_letters(r.volume or "").lower()), "the volume"),
    "issue": PartKind(lambda r, _: _raw(ascii_letters(r.issue or "").lower()), "the issue"),
    "page": PartKind(lambda r, _: [page.lower() for page in _pages(r)[:1]], "the first page"),
    "firstpage": PartKind(lambda r, _: [page.lower() for page in _pages(r)[:1]], "the same"),
    "lastpage": PartKind(lambda r, _: [page.lower() for page in _pages(r)[-1:]], "the last page"),
    "keyword": PartKind(lambda r, a: _keywords(r, (_number(a) or 1) - 1, _number(a) or 1), "the first keyword; keyword(2): the second"),
    "keywords": PartKind(lambda r, a: _keywords(r, 0, _number(a)), "all keywords; keywords(2): two"),
    "type": PartKind(lambda r, _: _raw(r.type), "the type in CSL's words: article-journal"),
    "id": PartKind(lambda r, _: _raw(r.id), "the id that the input has"),
    "doi": PartKind(lambda r, _: _raw(r.DOI), "the DOI"),
    "isbn": PartKind(lambda r, _: [*r.ISBN[:1]], "the first ISBN"),
    "issn": PartKind(lambda r, _: [*r.ISSN[:1]], "the first ISSN"),
    "accession": PartKind(lambda r, _: _raw(r.accession_number), "the accession number"),
    "language": PartKind(lambda r, _: _raw(r.language), "the language's code"),
}  # fmt: skip
"""The parts by name, in the order of the reference."""

FIELDS = {
    name.lower(): name
    for name in (*TEXT_FIELDS, *NAME_FIELDS, *DATE_FIELDS, *LIST_FIELDS)
    if name.lower() not in PARTS
}
"""Any other field of a record is a part too: its words."""


def field_words(record: Record, name: str) -> Words:
    """The words of a field: family names of persons, year, month and day of dates."""
    value = getattr(record, name)
    if not value:
        return []
    if name in NAME_FIELDS:
        return [family(each) for each in value]
    if name in DATE_FIELDS:
        return _date(value, "year", "month", "day")
    return text_words(" ".join(value) if name in LIST_FIELDS else value)
