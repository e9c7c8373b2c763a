"""RIS tags that are understood by their neighbours: journal names, links, notes; dates, pages and numbers are
in :mod:`.dates_and_pages`."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...grammars.doi import bare_doi, is_doi
from ...patterns import Pattern
from .dates_and_pages import accessed, edition, issued, numbers, pages
from .tags import PERIODICAL, RESTATED
from .text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from .draft import RisDraft

    Step = Callable[[RisDraft], None]

JOURNAL_TAGS = ("JF", "JO", "JA", "J1", "JI", "J9", "BT")
PROCEEDINGS = (
    "proceedings",
    "proc.",
    "lecture notes",
    "advances in",
    "actes",
    "atti",
    "actas",
    "tagungsband",
    "transactions",
)
"""What the title of a volume of papers begins with or holds, and the name of a meeting does not."""


def steps_for(tags: Sequence[str]) -> list[tuple[tuple[str, ...], Step]]:
    """What reads some tags, each step with those of them that it reads, in an order that lets each see what
    it needs. What a step does not understand it leaves in ``held``."""
    steps = [(tuple(tag for tag in group if tag in tags), step) for group, step in _STEPS]
    return [(group, step) for group, step in steps if group]


def _titles(draft: RisDraft) -> None:
    """``T2`` by the type; in a periodical the names of a journal go before it, in the order full, any,
    abbreviated."""
    fields, held = draft.fields, draft.held
    second = clean(text) if (text := draft.one("T2")) else None
    proceedings = draft.one("C3") if len(held.get("C3", ())) == 1 and draft.field_of("C3") else None
    if proceedings:
        draft.put(draft.field_of("C3"), clean(proceedings), "C3")
    if second and draft.code in PERIODICAL and "JF" in held:
        journal = clean(held["JF"][0])
        if second.casefold() != journal.casefold():
            draft.keep("T2", second)
            message = f"T2 is '{second[:60]}' and JF '{journal[:60]}'"
            draft.say(NOTE, "second-value", message, "JF is the journal", "T2")
        second = None
    if second:
        field = draft.field_of("T2")
        if field == "event_title" and not proceedings and is_volume(second):
            field = "container_title"
        draft.put(field or "container_title", second, "T2")
    for tag in JOURNAL_TAGS:
        if tag in held and (name := draft.one(tag)) and not _put_journal(fields, clean(name)):
            draft.keep(tag, clean(name))


def is_volume(title: str) -> bool:
    """Whether a title names the volume that a meeting's papers stand in, and not the meeting."""
    lower = title.lower()
    return any(lower.startswith(word) or f" {word}" in lower for word in PROCEEDINGS)


def _put_journal(fields: dict[str, Any], text: str) -> bool:
    """One of the names of a periodical: its title if there is none yet, otherwise the short form; False when
    it has both already."""
    title = fields.get("container_title")
    if title is None:
        fields["container_title"] = text
        if fields.get("container_title_short") == text:
            del fields["container_title_short"]
    elif text != title and "container_title_short" not in fields:
        fields["container_title_short"] = text
    else:
        return text in (title, fields.get("container_title_short"))
    return True


EMBASE = Pattern(r"L\d{4,12}")
CARRIERS = frozenset(("web", "print", "online", "cd-rom", "digital/other", "dvd", "microfiche"))
"""What ``M3`` says where it holds what the work is printed or stored on."""


def _kind_of_work(draft: RisDraft) -> None:
    """``M3``: the genre; a DOI in older exports; no news when it repeats the type."""
    text = draft.one("M3")
    if not text:
        return
    if is_doi(bare_doi(text)):
        _put_doi(draft, text, "M3")
    elif text.lower() in CARRIERS and "medium" not in draft.fields:
        draft.put("medium", text, "M3")
    elif text.lower() in RESTATED.get(draft.kind, ()):
        draft.keep("M3", text)
    else:
        field = draft.field_of("M3")
        late = field[-1:] == "~"
        if late and field[:-1] in draft.fields:
            draft.keep("M3", text)
        else:
            draft.put(field.rstrip("~") or "genre", clean(text), "M3")


def _dois(draft: RisDraft) -> None:
    """``DO``: bare, with its resolver or with a prefix; further ones that are others are kept."""
    values = draft.held.pop("DO", []) + draft.held.pop("DI", [])
    doi = draft.fields["DOI"] = bare_doi(values[0])
    for text in values[1:]:
        if bare_doi(text).lower() != doi.lower():
            draft.keep("DO", text)
            draft.second("DO", text, "DOI")


def _put_doi(draft: RisDraft, text: str, tag: str) -> None:
    """A DOI in another tag; the same one in another dress is no second value."""
    doi = bare_doi(text)
    if bare_doi(draft.fields.get("DOI", doi)).lower() != doi.lower():
        draft.keep(tag, text)
        draft.second(tag, text, "DOI")
    else:
        draft.fields.setdefault("DOI", doi)


def _addresses(draft: RisDraft) -> None:
    """``UR`` (or ``LK``): the first address is the URL, further ones are kept; a line may hold several
    between semicolons."""
    held = draft.held
    values = held.get("UR", ())
    if len(values) == 1 and ";" not in values[0] and "LK" not in held:
        draft.fields["URL"] = held.pop("UR")[0]
        return
    found: list[str] = []
    for tag in ("UR", "LK"):
        for value in held.pop(tag, ()):
            parts = (
                value.replace("; http", "\n http").replace(";http", "\n http").split("\n")
                if ";" in value
                else [value]
            )
            found += [part.strip() for part in parts if part.strip() and part.strip() not in found]
    if found:
        draft.fields["URL"] = found[0]
        for address in found[1:]:
            draft.keep("UR", address)


def _link(draft: RisDraft) -> None:
    """``L3``: a DOI in some exports, a related record in others."""
    text = draft.one("L3")
    if text and is_doi(bare_doi(text)):
        _put_doi(draft, text, "L3")
    elif text:
        draft.keep("L3", text)


def _keywords(draft: RisDraft) -> None:
    """``KW``: one keyword a line; a single line may hold all of them between semicolons. An asterisk in front
    marks what the work is mainly about."""
    values = draft.held.pop("KW")
    joined = "".join(values)
    if "*" in joined and any(value[:1] == "*" for value in values):
        values = list(filter(None, (value.lstrip("* ") for value in values)))
    if "&" in joined:
        values = list(filter(None, map(clean, values)))
    if len(values) == 1 and ";" in values[0]:
        values = list(filter(None, map(str.strip, values[0].split(";"))))
    draft.fields["keyword"] = tuple(dict.fromkeys(values))


def _language(draft: RisDraft) -> None:
    """``LA``: a tag as it stands ("pl", "pt-BR"), a name or code of three letters by the table of
    languages."""
    text = draft.one("LA")
    if text and len(text) > 2:
        from ...grammars.languages import tag_of  # its tables are large

        text = tag_of(text)
    if text:
        draft.fields["language"] = text


def _abstract(draft: RisDraft) -> None:
    """``N2``: the abstract where ``AB`` is absent; the same text twice is one."""
    text = draft.one("N2")
    if text:
        draft.put("abstract", clean(text), "N2")


def _place(draft: RisDraft) -> None:
    """``CY`` (``PI``, ``PP``): a place by the type."""
    for tag in ("CY", "PI", "PP"):
        if tag in draft.held and (place := draft.one(tag)):
            field = draft.field_of(tag) or draft.field_of("CY") or "publisher_place"
            draft.put(field, clean(place), tag)


def _medical(draft: RisDraft) -> None:
    """``C2``, ``C3``, ``C7``, ``U2``: a number in PubMed Central where it looks like one; ``U1``: one of
    PubMed, as is ``C5`` beside Embase's own number (``L39097156``) in ``U2``."""
    if "C5" in draft.held and any(EMBASE.fullmatch(value) for value in draft.held.get("U2", ())):
        numbers = draft.held["C5"]
        if len(numbers) == 1 and numbers[0].isdecimal():
            draft.fields.setdefault("PMID", draft.held.pop("C5")[0])
    for tag in ("C2", "C3", "C7", "U1", "U2"):
        for value in tuple(draft.held.get(tag, ())):
            field, known = medical_number(value, bare=draft.field_of(tag) == "PMCID")
            if field and draft.fields.get(field, known) == known:
                draft.fields[field] = known
                draft.held[tag].remove(value)
        if not draft.held.get(tag, True):
            del draft.held[tag]


def medical_number(text: str, *, bare: bool) -> tuple[str, str]:
    """(field, number) of a value with its kind in brackets or, with ``bare``, of a PMCID as it stands.

    >>> medical_number("23690738[pmid]", bare=False), medical_number("PMC123456[pmcid]", bare=False), medical_number("PMC12", bare=False)
    (('PMID', '23690738'), ('PMCID', 'PMC123456'), ('', ''))
    """
    number, bracket, kind = text.partition("[")
    number, kind = number.strip(), kind.strip().rstrip("]").strip().lower()
    if bracket and kind == "pmid" and number.isdecimal():
        return "PMID", number
    upper = number.upper()
    digits = upper.removeprefix("PMC")
    if digits.isdecimal() and (
        (bracket and kind in ("pmcid", "pmc")) or (bare and not bracket and digits != upper)
    ):
        return "PMCID", f"PMC{digits}"
    return "", ""


def _database(draft: RisDraft) -> None:
    """A thesis stands in no journal: what is named as one, and is the database's name in ``DB``, is left to
    that."""
    journal, source = draft.fields.get("container_title", ""), draft.fields.get("source", "")
    if journal and draft.kind == "thesis" and _words(journal) <= _words(source):
        draft.keep("JF", draft.fields.pop("container_title"))


def _words(text: str) -> set[str]:
    return set(text.casefold().replace("&", "and").split())


def _provider(draft: RisDraft) -> None:
    """``DP``: the provider is the source where no database is named."""
    if "source" not in draft.fields and (text := draft.one("DP")):
        draft.fields["source"] = clean(text)


def _notes(draft: RisDraft) -> None:
    """``N1``: a note, or a field that has no tag ("event-title: …", "Rights: …")."""
    from .notes import read_note

    notes: list[str] = []
    for value in draft.held.pop("N1"):
        text = clean(value) if "&" in value else value
        doi = bare_doi(text) if text[:3].lower() == "doi" else ""
        if is_doi(doi) and bare_doi(draft.fields.setdefault("DOI", doi)).lower() == doi.lower():
            continue
        if not read_note(draft, text, notes) and text:
            notes.append(text)
    if notes:
        first = draft.fields.get("note")
        draft.fields["note"] = "\n".join([first, *notes] if first else notes)


_STEPS: tuple[tuple[tuple[str, ...], Step], ...] = (
    (("C2", "C3", "C5", "C7", "U1", "U2"), _medical),
    (("PY", "Y1", "YR", "DA", "C2"), issued),
    (("SP", "EP", "C7"), pages),
    (("T2", "C3", *JOURNAL_TAGS), _titles),
    (("SN", "EI", "BN"), numbers),
    (("ET",), edition),
    (("KW",), _keywords),
    (("UR", "LK"), _addresses),
    (("DO", "DI"), _dois),
    (("M3",), _kind_of_work),
    (("L3",), _link),
    (("Y2", "C1", "C2", "VL", "M1"), accessed),
    (("CY", "PI", "PP"), _place),
    (("LA",), _language),
    (("N2",), _abstract),
    (("JF", "T2"), _database),
    (("DP",), _provider),
    (("N1",), _notes),
)
"""Tags that are understood together, and how, in their order."""
