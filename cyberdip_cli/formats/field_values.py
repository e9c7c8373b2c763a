"""One value of a field, as every format but the oldest gives it -> what a Record holds. Pure: nothing is
told, everything is returned.

Each function takes the text of one value and returns what was understood, beside it what was set aside and
what is doubtful; a text that does not look like its field gives no value at all. Answers are remembered, for
a file names the same people, journals and days again.
"""

from __future__ import annotations

from ..dates.edtf import parse as parse_edtf
from ..grammars import identifiers
from ..grammars.check_digits import isbn_valid, issn_valid
from ..grammars.doi import bare_doi, is_doi
from ..memory import Answers
from ..model import Date
from ..parsed import Context, Doubt, Parsed
from ..patterns import IGNORECASE, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Numbers = tuple[tuple[str, ...], tuple[Doubt, ...], str]

PLAIN = Context()
DAYS = {order: Context(day_order=order) for order in ("mdy", "dmy", "ymd", None)}
NO_YEARS = frozenset(("0000", "9999", "0", "uuuu"))
NO_VALUES = frozenset(
    (
        ":unav",
        ":tba",
        ":unkn",
        ":unap",
        ":unas",
        ":null",
        "(:null)",
        "(:unav)",
        "(:tba)",
        "(:unkn)",
        "(:unap)",
        "(:unas)",
        "(:none)",
    )
)
"""Codes of DataCite for what is not known (Metadata Schema 4, appendix 3): absent."""

_CLOCK = Pattern(r"(\d{4}-\d\d-\d\d)(?:T|\s+)\d\d?:\d\d.{0,30}")
_ABOUT = Pattern(r"[\[(]((?:ca?\.?|circa|um|vers|approximately)\s?\d{4}\??)[\])]", IGNORECASE)
_ZEROS = Pattern(r"(-?\d{4})(?:-(\d\d))?-00(?:-00)?|(\d{4})(\d\d)00")
_TWO_WAYS = Pattern(r"\d{1,2}/\d{1,2}/\d{4}")
_SLASHED = Pattern(r"(\d{4})/(\d{1,2})(?:/(\d{1,2}))?")
_YEARS = Pattern(r"(\d{4} [^\W\d_]{3,9}\.?(?: \d{1,2})?)\s?[-–/]\s?(\d{4} [^\W\d_]{3,9}\.?(?: \d{1,2})?)")
"""``2000 Dec-2001 Jan``, ``1998 Dec 28-1999 Jan 3``."""
_PMCID = Pattern(r"(?:PMC)?\s?(\d{3,9})(?:\.\d)?", IGNORECASE)
_PMID = Pattern(r"(?:PMID:?\s?)?(\d{1,8})")
_MARKED_ISSN = Pattern(r"(\d{4}-\d{3}[\dXx])\s?\(([A-Za-z]{3,20})\)")
"""``2049-3630 (Print)``, as PubMed writes it."""
_URL = Pattern(r"(?:https?|ftp)://[^\s<>\"]{3,4000}", IGNORECASE)


def date(text: str, order: str | None = None) -> Parsed[Date | None]:
    """A day with the precision that is shown. ``order`` ("mdy", "dmy", "ymd") is how the source writes days
    in figures.

    >>> date("2020-05-07T10:00:00Z").value, date("2020-05-00").value
    (Date(year=2020, month=5, day=7), Date(year=2020, month=5))
    >>> date("2014 Nov-Dec").value
    Date(year=2014, month=11, end=Date(year=2014, month=12))
    >>> date("2000 Dec-2001 Jan").value
    Date(year=2000, month=12, end=Date(year=2001, month=1))
    >>> date("05/07/2020").value, date("05/07/2020", "dmy").value
    (Date(year=2020, literal='05/07/2020'), Date(year=2020, month=7, day=5))
    >>> date("0000").value, date("0000-00-00").value
    (None, None)
    """
    return _DATES[order][text]


def _date_asker(order: str | None) -> Callable[[str], Parsed[Date | None]]:
    def ask(text: str) -> Parsed[Date | None]:
        text = " ".join(text.split()).strip(" ,;")
        text = text.rstrip("/") if text.endswith("//") else text  # RIS has "2014//" for a year
        if not text or text in NO_YEARS or text.casefold() in NO_VALUES:
            return Parsed(None)
        found = _CLOCK.fullmatch(text) or _ABOUT.fullmatch(text)
        text = found[1] if found else text
        found = _ZEROS.fullmatch(text)
        if found:
            month = found[2] or found[4]
            text = (found[1] or found[3]) + (f"-{month}" if month and month != "00" else "")
        if text in NO_YEARS or text.startswith("0000-"):
            return Parsed(None)
        found = _SLASHED.fullmatch(text)
        if found:
            text = "-".join(part.zfill(2) for part in found.groups() if part)
        known = parse_edtf(text)
        if known is not None:
            if _is_whole(known):
                return Parsed(known)
            doubt = Doubt("odd-date", f"there is no day {text}", "kept in its words")
            return Parsed(Date(literal=text), (), (doubt,))
        return _free_date(text, order)

    return ask


_DATES = {order: Answers(_date_asker(order), most=4096) for order in ("mdy", "dmy", "ymd", None)}


def _is_whole(known: Date) -> bool:
    """Whether there is such a day: the 31st of June is none."""
    days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return not known.day or known.day <= days[(known.month or 1) - 1]


def _free_date(text: str, order: str | None) -> Parsed[Date | None]:
    """A date in words or in figures whose order matters."""
    from ..dates.free import parse

    found = _YEARS.fullmatch(text)
    if found:
        start, end = (parse(part, DAYS[order]) for part in found.groups())
        if start.value and end.value and not start.aside and not end.aside:
            return Parsed(start.value.replace(end=end.value))
    if order is None and _TWO_WAYS.fullmatch(text):
        first, second, year = text.split("/")
        if int(first) < 13 and int(second) < 13 and first != second:
            doubt = Doubt(
                "ambiguous-date",
                f"'{text}': is {first} the day or the month?",
                "only the year is taken",
            )
            return Parsed(Date(int(year), literal=text), (), (doubt,))
    return parse(text, DAYS[order])


def doi(text: str) -> str | None:
    """The bare DOI; None where there is none.

    >>> doi("https://doi.org/10.5555/ABC.1"), doi("doi:10.5555/x, accepted"), doi("n/a")
    ('10.5555/ABC.1', '10.5555/x', None)
    """
    bare = bare_doi(text)
    if is_doi(bare):
        return bare
    if "10." not in text:
        return None
    found = identifiers.doi(text).value
    return found[0] if found else None


def numbers(text: str, kind: str) -> Numbers:
    """(numbers, doubts, what was set aside) of ISSN or ISBN; ``kind`` "ISN" lets their shape decide, which
    the last value of doubt names.

    >>> numbers("2049-3630 (Print)", "ISSN")[0], numbers("20493630", "ISSN")[0]
    (('2049-3630',), ('2049-3630',))
    >>> numbers("2049-3631", "ISSN")[1][0].code
    'bad-issn'
    """
    return _NUMBERS[kind][text]


def _issns(text: str) -> Numbers:
    marked = _MARKED_ISSN.fullmatch(text)
    if marked:
        found, doubts, _ = _issns(marked[1])
        return found, doubts, marked[2]
    if number := identifiers.whole_issn(text):
        return (number,), () if issn_valid(number) else (_unfit("ISSN", text),), ""
    return _found("ISSN", text)


def _isbns(text: str) -> Numbers:
    if bare := identifiers.whole_isbn(text):
        return (text,), () if isbn_valid(bare) else (_unfit("ISBN", text),), ""
    return _found("ISBN", text)


_NUMBERS = {"ISSN": Answers(_issns), "ISBN": Answers(_isbns)}


def _unfit(kind: str, text: str) -> Doubt:
    return Doubt(f"bad-{kind.lower()}", f"'{text}' fails its check digit", "kept as it is")


def _found(kind: str, text: str) -> Numbers:
    """More than a number: several of them, or one with words about it."""
    parsed = identifiers.issn(text) if kind == "ISSN" else identifiers.isbn(text)
    return parsed.value, parsed.doubts, "; ".join(parsed.aside)


def is_issn(text: str) -> bool:
    """Whether a text has the shape of an ISSN, hyphen or not."""
    bare = text.strip().replace("-", "")
    return len(bare) == 8 and bare[:7].isdecimal() and bare[7] in "0123456789Xx"


def pmid(text: str) -> str | None:
    """The number of PubMed; None for another text.

    >>> pmid("PMID: 123"), pmid("123a")
    ('123', None)
    """
    found = _PMID.fullmatch(text.strip().removeprefix("https://pubmed.ncbi.nlm.nih.gov/").rstrip("/"))
    return found[1] if found else None


def pmcid(text: str) -> str | None:
    """The number of PubMed Central with its letters; None for another text.

    >>> pmcid("PMC123456"), pmcid("123456"), pmcid("https://www.ncbi.nlm.nih.gov/pmc/articles/123456")
    ('PMC123456', 'PMC123456', 'PMC123456')
    """
    found = _PMCID.fullmatch(text.strip().rstrip("/").rpartition("/")[2])
    return f"PMC{found[1]}" if found else None


def url(text: str) -> str | None:
    """The address; None for what is none, or more than one.

    >>> url("https://example.org/a b"), url(" https://example.org/a ")
    (None, 'https://example.org/a')
    """
    text = text.strip()
    return text if _URL.fullmatch(text) else None


def language(text: str) -> tuple[tuple[str, ...], bool]:
    """(tags, whether the text was understood): "und" is understood and is none.

    >>> language("deu"), language("English"), language("und"), language("Klingonish")
    ((('de',), True), (('en',), True), ((), True), ((), False))
    """
    return _LANGUAGES[text]


def _language(text: str) -> tuple[tuple[str, ...], bool]:
    from ..grammars.languages import parse

    parsed = parse(text, PLAIN)
    return parsed.value, not parsed.doubts


_LANGUAGES = Answers(_language)
