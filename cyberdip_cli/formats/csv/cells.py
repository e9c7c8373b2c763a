"""What stands in a cell under a header, put into a draft: several names, addresses, dates in two columns,
numbers of several kinds."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from ...names.bodies import body_words
from ...patterns import Pattern
from ..field_readers import put_names
from ..field_values import PLAIN
from ..field_values import doi as doi_of
from .type_words import of_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..record_draft import RecordDraft

    Put = Callable[[RecordDraft, str, str, str, int | None], None]
    """What takes (draft, field, text of the cell, header, line)."""

NUMBERS = Pattern(r"\s*[(\[]\s*\d[\d-]{6,20}[Xx]?\s*[)\]]")
"""An author's number behind a name: ``Roe, Jane (12345678900)``."""
RUN_TOGETHER = Pattern(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bDi)(?<!\bLe)(?<!\bLa)(?<!\bDa)(?<!\bDu)(?<!\bDel)(?<!\bVan)(?<!\bFitz)(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÖØ-Þ][^\W\d_A-Z])"
)
"""Where a name begins in the midst of a word: ``Jane RoeAnn Doe``."""
MEDLINE = Pattern(
    r"[^\W\d_][^,;.]{0,60} (?:[^\W\d_a-z]{1,4}|(?:[^\W\d_a-z]\.-?){1,4})(?: (?:Jr|Sr|2nd|3rd)\.?)?"
    r"(?:, [^\W\d_][^,;.]{0,60} (?:[^\W\d_a-z]{1,4}|(?:[^\W\d_a-z]\.-?){1,4})(?: (?:Jr|Sr|2nd|"
    r"3rd)\.?)?){0,5000}\.?"
)
"""``Roe JA, Doe A.``, ``Roe J.A., Doe A.``: a comma between authors and none within."""
INITIALS_FIRST = Pattern(
    r"[^\W\d_a-z]{1,4} [^\W\d_][^,;.]{1,60}(?:, (?:[^\W\d_a-z]{1,4} [^\W\d_][^,;.]{1,60}|\.\.\.|…)){1,5000}"
)
"""``J Roe, A Doe-Vale``, as Google Scholar lists authors."""
DOTTED_FIRST = Pattern(
    r"(?:[^\W\d_a-z]\.[ -]?){1,4}[^\W\d_][^,;.]{1,60}(?:, (?:[^\W\d_a-z]\.[ -]?){1,4}[^\W\d_][^,;.]{1,60}){1,5000}"
)
"""``J. Roe, A. Doe-Vale``."""
NUMBERED = Pattern(r"\d.*\d.*\d")
FOUR_DIGITS = Pattern(r"\d{4}")
ADDRESSES = Pattern(r"(?:https?|ftp)://[^\s|;,<>\"]{3,2000}")
LONG_NUMBER = Pattern(r";\d{1,4}(?:\([^()]{1,20}\))?:(\d{9,20})\.")
"""The number of an article where its pages stand, longer than pages can be."""
EMBASE = Pattern(
    r"(?P<journal>[^()]{2,300}(?:\([^()\d]{1,60}\))?) \((?P<year>\d{4})\)(?: (?P<volume>\w{1,10})(?::(?P<issue>\w[\w/-]{0,12}))?)?"
    r"(?: \((?P<page>[A-Za-z]?\d[\w-]{0,20})\))?(?P<rest>[^.]{0,200})\."
    r"(?: Article Number: [\w./-]{1,60}\.?)?(?: Date of Publication: (?P<day>[\w ,]{4,30}))?\.?"
)
"""The line that Embase has for a source in tables."""
PUBLISHED = Pattern(
    r"(?P<publisher>.{1,200}?) \((?P<year>\d{4})\)(?:, Edition: (?P<edition>[^,]{1,60}))?"
    r"(?:, (?P<number_of_pages>\d{1,5}) pages)?"
)
NO_ABSTRACT = frozenset(("no abstract available", "no abstract", "n/a"))
OTHERS = frozenset(("et al", "et al.", "others", "..."))


def divided(text: str) -> tuple[str, ...]:
    """The names of a cell, each by itself; one that only commas divide is left to the grammar of names.

    >>> divided("Roe, Jane (12345678900); Doe, Ann; "), divided("Jane Roe|Ann Doe"), divided("Roe J., Doe A.")
    (('Roe, Jane', 'Doe, Ann'), ('Jane Roe', 'Ann Doe'), ('Roe J.', 'Doe A.'))
    """
    text = NUMBERS.sub("", text) if "(" in text or "[" in text else text
    for sign in ("|", ";", "\n"):
        if sign in text:
            break
    else:
        if MEDLINE.fullmatch(text):
            bare = (
                text if "." in text[:-1] else text.rstrip(".")
            )  # the full stop of a list of initials without any
            return tuple(part.strip() for part in bare.split(","))
        if DOTTED_FIRST.fullmatch(text) and not body_words(text):
            return tuple(part.strip() for part in text.split(","))
        if INITIALS_FIRST.fullmatch(text) and not body_words(text):
            pairs = [part.strip().partition(" ") for part in text.split(",")]
            return tuple(f"{family} {given}" for given, _, family in pairs if family)
        sign = " and " if " and " in text and _one_comma_each(text) else ""
    parts = text.split(sign) if sign else [text]
    return tuple(part for one in parts if (part := one.strip(" ;|\n\t")) and part.casefold() not in OTHERS)


def _one_comma_each(text: str) -> bool:
    """``Roe, Jane and Doe, Ann``: " and " divides where no part holds more than one name."""
    return all(part.count(",") < 2 for part in text.split(" and "))


def names(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Names of one role, in either order."""
    for part in divided(text):
        if part[0] == "{" and part[-1] == "}":
            draft.body(field, part[1:-1], source, line)
        else:
            put_names(draft, field, part, source, line, None)


def authors(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Authors under a header of another meaning: their full names, a book's author."""
    names(draft, "author", text, source, line)


def names_run_together(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Springer's authors, between whom nothing stands: divided where each part is a name of words, else
    told."""
    parts = RUN_TOGETHER.sub("\n", text).split("\n")
    message = f"nothing stands between these names: '{text[:80]}'"
    if len(parts) == 1 or all(" " in part for part in parts):
        for part in parts:
            names(draft, "author", part, source, line)
        if len(parts) > 1:
            draft.say(NOTE, "divided-names", message, f"read as {len(parts)} names", line)
        return
    draft.body("author", text, source, line)
    draft.say(WARNING, "undivided-names", message, "kept as one; divide them by hand", line)


def names_if_none(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Names in short form, where the full form is missing."""
    if field not in draft.values:
        names(draft, field, text, source, line)


def bodies(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Groups among the authors."""
    for part in divided(text):
        draft.body("author", part, source, line)


def url(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """The first address of a cell; a DOI in it counts where no other column has one."""
    found = ADDRESSES.findall(text)
    if not found:
        draft.put("URL", text, source, line)
        return
    if "doi.org/10." in text and "DOI" not in draft.values:
        draft.put("DOI", doi_of(found[0]) or "", source, line)
    if "URL" not in draft.values:
        draft.put("URL", found[0], source, line)
        found = found[1:]
    for other in found:
        draft.keep(source, other)


def day_or_month(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """A date; without a year in it, the month and day of the year's column: ``MAY 15``."""
    draft.put("issued" if FOUR_DIGITS.search(text) else "month", text, source, line)


def year(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """The year, where no date has said it."""
    issued = draft.values.get("issued")
    if issued is None or str(issued.year) != text:
        draft.put("year", text, source, line)


def imprint(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """``Place : Publisher, date``, as labels of catalogues have it."""
    from ...grammars import publisher

    parsed = publisher.parse(text, PLAIN)
    draft.doubt(parsed.doubts, line)
    for name, value in parsed.value.items():
        draft.set(name, value, source, line)


def keywords(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Keywords, between whatever divides them."""
    draft.put("keywords", text.replace("|", ";"), source, line)


def citation(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """PubMed's citation: ``J Lamps. 2020 May 7;12(3):45-67. doi: …`` has the volume, issue and pages that no
    column has."""
    from ... import source_line

    bare = text.partition(" doi:")[0]
    value = dict(source_line.parse(bare, PLAIN).value)
    number = LONG_NUMBER.search(bare)
    if number and "page" not in value:
        value["page"] = number[1]
    for name in ("volume", "issue", "page"):
        if name in value and name not in draft.values:
            draft.set(name, value[name], source, line)
    draft.keep(source, text)


def source(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Embase's source: ``J Lamps (2020) 12:3 (45-67). Date of Publication: 7 May 2020``; a journal with its
    numbers; else a container's title."""
    found = EMBASE.fullmatch(text)
    if found is None:
        _numbered(draft, text, source, line)
        return
    draft.put("container_title", found["journal"], source, line)
    for name in ("volume", "issue", "page"):
        if found[name]:
            draft.put(name, found[name], source, line)
    draft.put("issued", found["day"] or found["year"], source, line)
    if found["rest"].strip(" ."):
        draft.keep(source, found["rest"].strip())


def _numbered(draft: RecordDraft, text: str, source: str, line: int | None) -> None:
    """``J Lamps, 12(3), 45-67``: a journal with its volume and pages; a container's title where it has
    none."""
    from ... import source_line

    value = source_line.parse(text, PLAIN).value if NUMBERED.search(text) else {}
    if "volume" not in value or "page" not in value or not value.get("container_title"):
        draft.put("container_title", text, source, line)
        return
    for name in ("container_title", "volume", "issue", "page"):
        if name in value and name not in draft.values:
            draft.set(name, value[name], source, line)


def container_or_series(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """The journal; beside the book that a chapter stands in, that book's series."""
    draft.put("collection_title" if field in draft.values else field, text, source, line)


def published(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """``Quay Press (2003), Edition: 2, 312 pages``, as LibraryThing has a publication."""
    found = PUBLISHED.fullmatch(text)
    for name, value in (found.groupdict() if found else {field: text}).items():
        draft.put(name, value or "", source, line)


def extra(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """Zotero's field of lines: ``PMID: 123`` is a number, all else is kept."""
    for row in text.split("\n"):
        name, colon, value = row.partition(":")
        if colon and name.strip() in ("PMID", "PMCID", "DOI", "ISSN", "ISBN") and value.strip():
            draft.put(name.strip(), value.strip(), source, line)
        else:
            draft.keep(source, row.strip())


def described(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """A title; one that is a catalogue's description up to its imprint gives the imprint too."""
    from ...grammars.titles import undashed

    found = undashed(text)
    if found is None:
        draft.put("title", text, source, line)
        return
    draft.put("title", found["title"].replace(" : ", ": "), source, line)
    draft.keep(source, found["makers"])
    imprint(draft, field, found["imprint"], source, line)


def title(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """PubMed's title, which ends as a sentence does."""
    from ...grammars.titles import stopped

    draft.put("title", stopped(text), source, line)


def abstract(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """The abstract, unless the cell says that there is none."""
    if text.casefold().strip("[].") not in NO_ABSTRACT:
        draft.put("abstract", text, source, line)


def kind(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """A word for the kind of work, or several."""
    found = of_words(text)
    if found is None:
        draft.put("type", text, source, line)
    elif found and "type" not in draft.values:
        draft.set("type", found, source, line)


def keep(draft: RecordDraft, field: str, text: str, source: str, line: int | None) -> None:
    """A column without a place in a record."""
    draft.keep(source, " ".join(text.split()))
