"""Readings of Web of Science's tagged export and of what other databases give in its form: Inspec, MEDLINE,
Derwent.

``(draft, text, field, tag, line, tags)``, as in :mod:`.readings`."""

from __future__ import annotations

from ...patterns import Pattern
from ..field_readers import PUTTERS
from .readings import text_of, unstopped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from .readings import Reading, Tags

_CAPITALS = Pattern(
    r"(?P<family>[^\W\d_a-z][^\W\d_a-z'’-]{1,40}(?: [^\W\d_a-z]{2,40}){0,2})"
    r" (?P<initials>[A-Z](?: ?[A-Z]){0,3})"
)
_INSPEC = Pattern(r"\s?/(sub|sup) ([^/<>]{1,30})/")
_COUNTRY = Pattern(r"\s\([A-Z][A-Za-z ]{1,20}\)\Z")


def isi_type(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``PT`` (J journal, B book, S series, P patent) with ``DT``: a book with a title of its own in it is a
    chapter."""
    said = text_of(tags, "DT")
    title, source = text_of(tags, "TI"), text_of(tags, "SO")
    known = draft.types.get(said.casefold()) or draft.types.get(said.partition(";")[0].strip().casefold())
    if text == "P":
        kind = "patent"
    elif text in ("B", "S"):
        whole = not title or not source or title.casefold() == source.casefold()
        kind = "book" if whole else known if known in ("paper-conference", "chapter") else "chapter"
        if text == "S" and "CT" in tags and not whole:
            kind = "paper-conference"
    else:
        kind = known or "article-journal"
    draft.set("type", kind, tag, line)
    if said and kind == "article-journal" and said not in ("Article", "Journal Article"):
        draft.keep("DT", said)


def isi_source(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``SO``: what holds the work; the title of a book that has no other."""
    if "title" not in draft.values:
        draft.set("title", text, tag, line)
    elif draft.values["title"].casefold() != text.casefold():
        PUTTERS[field](draft, field, text, tag, line)


def book_author(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``BF`` and ``BA``: who wrote the book around a chapter; the authors where there are no others."""
    if tag == "BA" and "BF" in tags:
        return
    own = "author" if draft.values.get("type") == "book" or not ("AU" in tags or "AF" in tags) else field
    PUTTERS["author"](draft, own, text, tag, line)


def article_number(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``AR``: the page of an article that has none."""
    draft.set("number" if "BP" in tags or "PS" in tags else "page", text, tag, line)


def month_day_year(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``JAN 2021``; "EARLY ACCESS" with nothing else is no date."""
    if any(char.isdigit() for char in text):
        PUTTERS[field](draft, field, text, tag, line)


def isi_text(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A title or an abstract; Inspec writes what stands low or high as ``BaB/sub 2/O/sub 4/``."""
    if "/su" in text:
        text = _INSPEC.sub(lambda said: f"<{said[1]}>{said[2].strip()}</{said[1]}>", text)
    PUTTERS[field](draft, field, unstopped(text) if field == "title" else text, tag, line)


def isi_words(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Keywords between semicolons; Inspec's ``ID`` is none of them but the article's own marks, a DOI among
    them."""
    marks = text.split("],[")
    if len(marks) > 1:
        for mark in marks:
            draft.put("DOI" if mark.strip("[] ").startswith("10.") else "keep", mark.strip("[] "), tag, line)
        return
    for word in text.split(";"):
        PUTTERS[field](draft, field, word.strip(), tag, line)


def isi_short(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """The short name of a journal, without the country that Inspec puts behind it: ``Appl. Phys. (USA)``."""
    inspec = text_of(tags, "UT").startswith("INSPEC")
    PUTTERS[field](draft, field, _COUNTRY.sub("", text) if inspec else text, tag, line)


def capital_name(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``ROE R J``, as Derwent writes the inventors of patents: family name and initials in capitals."""
    found = _CAPITALS.fullmatch(text)
    if found is None:
        PUTTERS[field](draft, field, text, tag, line)
        return
    initials = " ".join(f"{letter}." for letter in found["initials"].replace(" ", ""))
    draft.person(field, found["family"], initials, "", tag, line)


ISI_READINGS: dict[str, Reading] = {
    "capital-name": capital_name,
    "isi-text": isi_text,
    "isi-words": isi_words,
    "isi-short": isi_short,
    "isi-type": isi_type,
    "isi-source": isi_source,
    "book-author": book_author,
    "article-number": article_number,
    "month-day-year": month_day_year,
}
