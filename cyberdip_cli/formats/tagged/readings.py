"""Readings that a row of a tagged format's table may name: values that depend on their shape or on other
tags.

``(draft, text, field, tag, line, tags)``; ``tags`` holds the lines of every tag of the record."""

from __future__ import annotations

from ...model import Name
from ...patterns import Pattern
from ..field_readers import PUTTERS
from ..field_values import doi as find_doi
from ..field_values import pmcid, url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..record_draft import RecordDraft

    Tags = Mapping[str, list[tuple[list[str], int]]]
    Reading = Callable[[RecordDraft, str, str, str, int, Tags], None]

_LOCATOR = Pattern(r"(?P<value>\S.{0,300}?)\s?\[(?P<kind>doi|pii|bookaccession|isbn|pmcid?)\]\s?")
_ABBREVIATED = Pattern(r"\.\s?[^\W\d_]?\.\Z|\s\.\Z")
"""A full stop that is no sentence's: one more stands before it or before its letter."""
_TRANSLATED = Pattern(r"\[(.{1,2000})\]\.?")
_ERIC = Pattern(
    r"(?:v(?P<volume>\S+))?\s?(?:n(?P<issue>\S+))?\s?(?:(?:spec iss|suppl)\s)?"
    r"(?:p(?P<page>[\w.-]+))?\s?(?P<date>.{0,40}?)"
    r"(?:\s(?P<number_of_pages>\d{1,5})\s?pp?\.?)?"
)
_MARKED = Pattern(r"(?:E?ISSN|ISBN)?[-:]?\s?(?P<number>[\dXx][\dXx-]{7,16})(?:\s?\((?P<mark>[^()]{0,60})\))?")
_EXTENT = Pattern(r"(?:[ivxlcdmIVXLCDM]{1,9}[,+;]?\s\s?)?(?P<count>\d{1,5})(?:\s?(?:pp?|S|s)\.?)?")
NUMBERED = frozenset(("report", "patent", "standard", "bill", "legislation", "legal_case"))
WHOLE = frozenset(("book", "thesis", "report", "map", "motion_picture", "software", "manuscript"))
"""Types that stand alone: a single number as their pages is how many they have."""


def text_of(tags: Tags, tag: str) -> str:
    """The value of a tag, its first; "" for none."""
    return " ".join(tags[tag][0][0]).strip() if tag in tags else ""


def edited_book(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """The authors of an edited book are its editors."""
    edited = draft.values.get("type") == "book" and (
        (text_of(tags, "0") or text_of(tags, "RT")).casefold() in ("edited book", "book, edited")
    )
    PUTTERS["author"](draft, "editor" if edited else "author", text, tag, line)


def pages_of_type(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Pages; a single number of a work that stands alone is how many it has, ``xii, 312`` too."""
    whole = _EXTENT.fullmatch(text) if draft.values.get("type") in WHOLE else None
    if whole is not None:
        draft.set("number_of_pages", whole["count"], tag, line)
    else:
        PUTTERS["page"](draft, "page", text, tag, line)


def doi_or_number(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``%R``: a DOI; in old files, and for reports, a number."""
    if find_doi(text) or text.casefold() in ("n/a", "none"):
        PUTTERS["DOI"](draft, "DOI", text, tag, line)
    elif draft.values.get("type") in NUMBERED:
        draft.set("number", text, tag, line)
    else:
        draft.keep(tag, text)


def addresses(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """One address, or several between blanks or semicolons: the first is the record's, the others are
    kept."""
    if text.startswith("<Go to"):
        draft.keep(tag, text)  # EndNote's link into Web of Science
        return
    for part in text.replace("; ", " ").split():
        part = part.strip(";<>,")
        if not url(part) and find_doi(part) and part.startswith(("10.", "doi:")):
            PUTTERS["DOI"](draft, "DOI", part, tag, line)
        elif "URL" in draft.values and url(part):
            if part != draft.values["URL"]:
                draft.keep(tag, part)
        else:
            PUTTERS["URL"](draft, "URL", f"http://{part}" if part.startswith("www.") else part, tag, line)


def alternate_journal(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``%O``: EndNote's other name of the journal; in old files any other information."""
    journal = draft.values.get("container_title")
    if (
        "0" in tags
        and journal
        and draft.values.get("type") == "article-journal"
        and len(text) <= len(journal) + 4
    ):
        draft.set("container_title_short", text, tag, line)
    else:
        PUTTERS["note"](draft, "note", text, tag, line)


def pmcid_or_custom(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    if text[:3].upper() == "PMC" and pmcid(text):
        PUTTERS["PMCID"](draft, "PMCID", text, tag, line)
    else:
        draft.keep(tag, text)


def body(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A body, whatever its name looks like."""
    draft.add(field, (Name(literal=" ".join(text.split())),), tag, line)


def known_type(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A kind that the table knows; the other words ("Randomized Controlled Trial") say what the work is
    about."""
    if text.casefold() in draft.types:
        PUTTERS["type"](draft, "type", text, tag, line)
        had = draft.values.get("type")
        known = draft.types[text.casefold()]
        if known == "book" and _in_a_book(tags):
            draft.values["type"] = known = "chapter"
        if had == "article-journal" and known not in ("", had, "motion_picture"):
            draft.values["type"] = known
    else:
        draft.keep(tag, text)


def _in_a_book(tags: Tags) -> bool:
    """Whether a tag names the book that holds the work, and not the work itself once more."""
    host = text_of(tags, "BT") or text_of(tags, "Book Title") or text_of(tags, "BTI")
    return bool(host) and ("BTI" not in tags or "TI" in tags) and not itself(text_of(tags, "TI"), host)


def itself(title: str, host: str) -> bool:
    """Whether what seems to hold a work is the work: its title, perhaps with its imprint behind it.

    >>> itself("Wicks of the North.", "Wicks of the north. Nowhere Press, Port Vale."), itself("Wicks", "Wicks and oil")
    (True, False)
    """
    own, whole = title.rstrip(".").casefold(), host.casefold()
    return len(own) > 3 and whole.startswith(own) and whole[len(own) :][:1] in ("", ".")


def unstopped(text: str) -> str:
    """A title without the full stop of its sentence.

    >>> unstopped("On wicks."), unstopped("Report to the U.S."), unstopped("Oil at 5%."), unstopped("And so ...")
    ('On wicks', 'Report to the U.S.', 'Oil at 5%', 'And so ...')
    """
    return text if _ABBREVIATED.search(text[-4:]) or not text.endswith(".") else text[:-1]


def medline_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``TI``: its stop goes; one in brackets is a translation of what ``TT`` says."""
    found = _TRANSLATED.fullmatch(text)
    PUTTERS[field](draft, field, unstopped(found[1] if found else text), tag, line)


def book_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``BTI``: the title of a book; where there is a ``TI``, of the book that holds it."""
    target = "container_title" if "TI" in tags else "title"
    PUTTERS["title"](draft, target, unstopped(text), tag, line)
    if target == "title" and "PT" not in tags:
        draft.values["type"] = "book"


def journal_abbreviation(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """The short name of a journal; alone it is the name."""
    title = draft.values.get("container_title")
    if title is None:
        draft.set("container_title", text, tag, line)
    elif title != text:
        draft.set("container_title_short", text, tag, line)


def locator(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``10.5555/x [doi]`` is a DOI, ``https://eric…`` an address; a publisher's own number is nothing to
    cite."""
    found = _LOCATOR.fullmatch(text)
    if found is None:
        draft.put("URL" if url(text) and not find_doi(text) else "identifier", text, tag, line)
    elif found["kind"] == "doi":
        PUTTERS["DOI"](draft, "DOI", found["value"], tag, line)
    elif found["kind"] == "isbn":
        PUTTERS["ISBN"](draft, "ISBN", found["value"], tag, line)


def marked_number(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """ERIC's ``ISSN-2049-3630``, PubMed's ``9780306406157 (print)``; ``N/A`` is none."""
    if text.casefold().removeprefix(f"{tag.casefold()}-") in ("n/a", "", "na"):
        return
    found = _MARKED.match(text)
    PUTTERS[field](draft, field, found["number"] if found else text, tag, line)


def subject(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A heading; an asterisk marks one that the work is mainly about."""
    PUTTERS[field](draft, field, text.replace("*", "").strip(" ."), tag, line)


def marked_name(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """ERIC's ``Vale, Tom, Ed.`` is an editor."""
    bare = text.removesuffix(", Ed.")
    PUTTERS["author"](draft, field if bare is text else "editor", bare, tag, line)


def eric_number(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``OID``: ``EJ…`` is an article, ``ED…`` a document, whose kind ``PT`` may say."""
    if text[:2] not in ("EJ", "ED"):
        draft.keep(tag, text)  # PubMed's own: the number of another system
        return
    draft.set("accession_number", text, tag, line)
    if text.startswith("EJ"):
        draft.values["type"] = "article-journal"
    elif "type" not in draft.values:
        draft.values["type"] = "document"


def eric_source(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """ERIC's ``v12 n3 p45-50 Sum 2014``. PubMed's ``SO`` repeats what the other tags say."""
    found = (
        _ERIC.fullmatch(text)
        if text_of(tags, "OID")[:2] in ("EJ", "ED") or "ERIC" in text_of(tags, "OWN")
        else None
    )
    if found is None:
        return
    for name in ("volume", "issue", "page", "number_of_pages"):
        if found[name]:
            PUTTERS[name](draft, name, found[name], tag, line)
    if found["date"]:
        PUTTERS["issued"](draft, "issued", found["date"], tag, line)


READINGS: dict[str, Reading] = {
    "edited-book": edited_book,
    "pages-of-type": pages_of_type,
    "doi-or-number": doi_or_number,
    "addresses": addresses,
    "alternate-journal": alternate_journal,
    "pmcid-or-custom": pmcid_or_custom,
    "body": body,
    "known-type": known_type,
    "medline-title": medline_title,
    "book-title": book_title,
    "journal-abbreviation": journal_abbreviation,
    "locator": locator,
    "marked-number": marked_number,
    "subject": subject,
    "eric-number": eric_number,
    "marked-name": marked_name,
    "eric-source": eric_source,
}
