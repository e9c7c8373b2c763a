"""RIS tags that are understood by their neighbours: journal names, secondary people, links, notes; dates and
numbers are in :mod:`.ris_figures`."""

from __future__ import annotations

from ...grammars.doi import bare_doi, is_doi
from .dates_and_pages import NUMBER_TAGS, accessed, edition, issued, numbers, pages
from .notes import read_note
from .numbers import read_language
from .tags import JOURNAL, NAMES_BY_TYPE, RESTATED, TEXTS_BY_TYPE, WHOLE
from .text import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...model import Name
    from .read import Reading

    Values = list[tuple[str, int]]

_plans: dict[tuple[str, ...], tuple[Callable[[Reading], None], ...]] = {}
JOURNAL_TAGS = ("JF", "JO", "JA", "J1", "JI", "J9", "BT")


def finish(reading: Reading) -> None:
    """Read what was held back, in an order that lets each tag see what it needs. Everything that is not
    understood goes to ``extra``."""
    held, fields = reading.held, reading.fields
    tags = tuple(held)
    for step in _plans.get(tags) or _plan(tags):
        step(reading)
    if reading.code == "EDBOOK" and "author" in fields and "editor" not in fields:
        fields["editor"] = fields.pop("author")
    if "DOI" in fields:
        fields["DOI"] = bare_doi(fields["DOI"])
    for tag, values in held.items():
        for value, _ in values:
            if value:
                reading.keep(tag, value)


def _plan(tags: tuple[str, ...]) -> tuple[Callable[[Reading], None], ...]:
    """The steps for some tags, in their order; remembered, for the records of a file look alike."""
    plan = tuple(_STEPS[_STEP_OF[group[0]]][1] for group in order(tags))
    if len(_plans) < 1000:
        _plans[tags] = plan
    return plan


def order(tags: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Tags that are understood together in groups, in the order in which they are read.

    >>> order(("KW", "DA", "PY"))
    [('PY', 'DA'), ('KW',)]
    """
    return [
        tuple(tag for tag in _STEPS[step][0] if tag in tags)
        for step in sorted({_STEP_OF[tag] for tag in tags})
    ]


def _container(reading: Reading) -> None:
    """``T2``, then the journal tags in the order full, any, abbreviated; in a work that stands alone ``T2``
    is its series."""
    second, proceedings = reading.one("T2"), reading.one("C3") if reading.kind == "paper-conference" else None
    fields, kind = reading.fields, reading.kind
    second = unescape(second) if second else None
    if proceedings:
        fields["container_title"] = unescape(proceedings)
        if second and second != fields["container_title"]:
            fields["event_title"] = second
    elif second and kind in WHOLE:
        reading.put("collection_title", second, "T2", reading.line)
    elif second:
        fields[TEXTS_BY_TYPE.get(kind, {}).get("T2", "container_title")] = second
    for tag in JOURNAL_TAGS:
        if (
            tag in reading.held
            and (text := reading.one(tag))
            and not put_journal(reading.fields, unescape(text))
        ):
            reading.keep(tag, unescape(text))


def put_journal(fields: dict[str, Any], text: str) -> bool:
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


def _people(reading: Reading) -> None:
    """``A2``: the editor, except where the type says otherwise; beside ``A3`` in a book without ``ED`` it is
    the series' (EndNote). The authors of an edited book are its editors."""
    fields = reading.fields
    field = NAMES_BY_TYPE.get(reading.kind, {}).get("A2", "editor")
    if reading.kind == "book" and "collection_editor" in fields and "editor" not in fields:
        fields["editor"] = fields.pop("collection_editor")
        field = "collection_editor"
    names: list[Name] = []
    for value, line in reading.held.pop("A2"):
        reading.read_names(names, unescape(value), line)
    reading.people(field, names)


def _kind_of_work(reading: Reading) -> None:
    """``M3``: the genre; a DOI in older exports; no news when it repeats the type."""
    text = reading.one("M3")
    if not text:
        return
    if is_doi(bare_doi(text)):
        reading.put("DOI", bare_doi(text), "M3", reading.line)
    elif text.lower() in RESTATED.get(reading.kind, ()):
        reading.keep("M3", text)
    else:
        reading.put("genre", unescape(text), "M3", reading.line)


def _addresses(reading: Reading) -> None:
    """``UR`` (or ``LK``): the first address is the URL, further ones are kept; a line may hold several
    between semicolons."""
    values = reading.held.get("UR", ())
    if len(values) == 1 and ";" not in values[0][0] and "LK" not in reading.held:
        reading.fields["URL"] = reading.held.pop("UR")[0][0]
        return
    found: list[str] = []
    for tag in ("UR", "LK"):
        for value, _ in reading.held.pop(tag, ()):
            parts = (
                value.replace("; http", "\n http").replace(";http", "\n http").split("\n")
                if ";" in value
                else [value]
            )
            found += [part.strip() for part in parts if part.strip() and part.strip() not in found]
    if found:
        reading.fields["URL"] = found[0]
        for address in found[1:]:
            reading.keep("UR", address)


def _link(reading: Reading) -> None:
    """``L3``: a DOI in some exports, a related record in others."""
    text = reading.one("L3")
    if (
        text
        and is_doi(bare_doi(text))
        and reading.fields.get("DOI", bare_doi(text)).lower() == bare_doi(text).lower()
    ):
        reading.fields.setdefault("DOI", bare_doi(text))
    elif text:
        reading.keep("L3", text)


def _keywords(reading: Reading) -> None:
    """``KW``: one keyword a line; a single line may hold all of them between semicolons."""
    values = [unescape(value) if "&" in value else value for value, _ in reading.held.pop("KW")]
    if len(values) == 1 and ";" in values[0]:
        values = [part.strip() for part in values[0].split(";")]
    reading.fields["keyword"] = tuple(dict.fromkeys([value for value in values if value]))


def _language(reading: Reading) -> None:
    """``LA``: a tag as it stands ("pl", "pt-BR"), a name or code of three letters by the table of
    languages."""
    text = reading.one("LA")
    if text:
        reading.fields["language"] = read_language(text)


def _abstract(reading: Reading) -> None:
    """``N2``: the abstract where ``AB`` is absent; the same text twice is one."""
    text = reading.one("N2")
    if text:
        reading.put("abstract", unescape(text), "N2", reading.line)


def _place(reading: Reading) -> None:
    """``CY`` (``PI``, ``PP``): the publisher's place; beside ``C1`` in a conference paper it is the
    conference's (EndNote's table)."""
    place = reading.one("CY") or reading.one("PI") or reading.one("PP")
    if place and reading.kind == "paper-conference" and "C1" in reading.held:
        reading.fields["event_place"] = unescape(place)
        place = reading.one("C1")
    if place:
        reading.put("publisher_place", unescape(place), "CY", reading.line)


def _custom(reading: Reading) -> None:
    """``C1`` where the type gives it a field."""
    field = TEXTS_BY_TYPE.get(reading.kind, {}).get("C1")
    if field and (text := reading.one("C1")):
        reading.fields[field] = unescape(text)


def _medical(reading: Reading) -> None:
    """``C2``: in a journal the number in PubMed Central."""
    values = reading.held["C2"]
    number = values[0][0].upper()
    if reading.kind in JOURNAL and number.startswith("PMC") and number[3:].isdecimal():
        reading.fields["PMCID"] = number
        reading.one("C2")


def _provider(reading: Reading) -> None:
    """``DP``: the provider is the source where no database is named."""
    if "source" not in reading.fields and (text := reading.one("DP")):
        reading.fields["source"] = unescape(text)


def _notes(reading: Reading) -> None:
    """``N1``: a note, or a field that has no tag ("event-title: …", "Rights: …")."""
    notes: list[str] = []
    for value, line in reading.held.pop("N1"):
        text = unescape(value) if "&" in value else value
        doi = bare_doi(text) if text[:3].lower() == "doi" else ""
        if is_doi(doi) and reading.fields.setdefault("DOI", doi).lower() == doi.lower():
            continue
        if not read_note(reading, text, line, notes) and text:
            notes.append(text)
    if notes:
        reading.fields["note"] = "\n".join(notes)


_STEPS: tuple[tuple[tuple[str, ...], Callable[[Reading], None]], ...] = (
    (("PY", "Y1", "YR", "DA"), issued),
    (("SP", "EP", "C7"), pages),
    (("T2", "C3", *JOURNAL_TAGS), _container),
    (NUMBER_TAGS, numbers),
    (("ET",), edition),
    (("KW",), _keywords),
    (("UR", "LK"), _addresses),
    (("A2",), _people),
    (("M3",), _kind_of_work),
    (("L3",), _link),
    (("Y2",), accessed),
    (("CY", "PI", "PP"), _place),
    (("C1",), _custom),
    (("C2",), _medical),
    (("LA",), _language),
    (("N2",), _abstract),
    (("DP",), _provider),
    (("N1",), _notes),
)
_STEP_OF = {tag: step for step, (tags, _) in enumerate(_STEPS) for tag in tags}
