"""The readers of texts for :class:`.record_draft.RecordDraft`, one for each kind of field."""

from __future__ import annotations

from ..diagnostics import NOTE
from ..grammars.doi import bare_doi, is_doi
from ..model import DATE_FIELDS, FIELDS, NAME_FIELDS
from . import field_values as values_of
from .field_values import NO_VALUES
from .name_values import NO_NAMES, names
from .page_values import pages
from .text.comparison import same
from .text.tags import abstract, clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .field_store import FieldStore

    Put = Callable[[FieldStore, str, str, str, int | None], None]

NUMBERED = frozenset(
    ("report", "thesis", "patent", "standard", "bill", "legislation", "legal_case", "regulation")
)
"""Types whose works have a number that is neither ISSN nor ISBN."""
LONGEST = {"volume": 120, "issue": 120, "edition": 300, "number": 200, "page": 200}
"""Field -> characters that a value has at most; what is longer is no such thing."""


def _put_text(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    text = abstract(text) if field == "abstract" else clean(text)
    if not text or text.casefold() in NO_VALUES:
        return
    if field in LONGEST and len(text) > LONGEST[field]:
        draft.aside(source, text, f"bad-{field}", f"'{text[:60]}…' is no {field}", line)
    else:
        draft.set(field, text, source, line)


def put_names(
    draft: FieldStore, field: str, text: str, source: str, line: int | None, order: str | None
) -> None:
    text = clean(text)
    parsed = names(text, order)
    if parsed.doubts:
        draft.doubt(parsed.doubts, line)
    for credit in parsed.value:
        draft.add(
            credit.role if credit.role and credit.role in NAME_FIELDS else field, (credit.name,), source, line
        )
    if parsed.aside and parsed.value:
        shown = "; ".join(parsed.aside)
        draft.say(NOTE, "set-aside", f"'{shown}' is no part of the name '{text}'", "set aside", line)
    elif parsed.aside and text.casefold() not in NO_NAMES:
        draft.aside(source, text, "bad-name", f"'{text}' is no name", line)


def _put_own_names(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    put_names(draft, field, text, source, line, draft.order)


def _put_date(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    parsed = values_of.date(clean(text), draft.day_order)
    draft.doubt(parsed.doubts, line)
    if parsed.value is not None:
        draft.set(field, parsed.value, source, line)
    for rest in parsed.aside:
        draft.keep(source, " ".join(text.split()))
        draft.say(NOTE, "set-aside", f"'{rest}' is no part of the date '{text}'", "kept in extra", line)


def _put_pages(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    text = clean(text)
    parsed = pages(text)
    for name, value in parsed.value.items():
        draft.set(name, value, source, line)
    if not parsed.value and text.casefold() not in NO_VALUES:
        draft.aside(source, text, "bad-page", f"'{text}' is no page", line)
    elif parsed.aside:
        draft.keep(source, text)
        draft.say(
            NOTE,
            "set-aside",
            f"'{'; '.join(parsed.aside)}' is no part of the pages '{text}'",
            "kept in extra",
            line,
        )


def _put_single(find: Callable[[str], str | None]) -> Put:
    """An identifier of which a work has one."""

    def put(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
        value = find(text.strip())
        if value:
            draft.set(field, value, source, line)
        elif text.strip().casefold() not in NO_VALUES:
            draft.aside(source, text.strip(), f"bad-{field.lower()}", f"'{text.strip()}' is no {field}", line)

    return put


def _put_numbers(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """ISSN or ISBN; with words beside it they are kept."""
    text = clean(text)
    found, doubts, aside = values_of.numbers(text, field)
    draft.doubt(doubts, line)
    draft.add(field, found, source, line)
    if not found and not doubts and text.casefold() not in NO_VALUES:
        draft.aside(source, text, f"bad-{field.lower()}", f"'{text}' is no {field}", line)
    elif aside and (doubts or not found):
        draft.keep(source, text)


def _put_isn(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """ISSN or ISBN by its shape; else the number of a work that has one."""
    text = clean(text)
    for kind in ("ISSN", "ISBN") if values_of.is_issn(text) else ("ISBN", "ISSN"):
        found, doubts, _ = values_of.numbers(text, kind)
        if found or doubts:
            _put_numbers(draft, kind, text, source, line)
            return
    if is_doi(bare_doi(text)):
        PUTTERS["DOI"](draft, "DOI", text, source, line)
    elif draft.values.get("type") in NUMBERED:
        draft.set("number", text, source, line)
    else:
        draft.aside(source, text, "bad-number", f"'{text}' is neither an ISSN nor an ISBN", line)


def _put_identifier(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """An identifier of any kind by its shape; what has none is kept."""
    text = text.strip()
    lower = text.casefold()
    kind = "URL" if lower.startswith(("http://", "https://", "ftp://")) and "doi.org/" not in lower else ""
    if not kind and (
        lower.startswith(("10.", "doi:", "doi ", "info:doi/", "urn:doi:")) or "doi.org/10." in lower
    ):
        kind = "DOI"
    for mark in ("isbn", "issn", "pmcid", "pmid"):
        if not kind and (lower.startswith((mark, f"urn:{mark}"))):
            kind, text = mark.upper(), text[lower.index(mark) + len(mark) :].lstrip(": -")
    if not kind and (values_of.is_issn(text) or values_of.numbers(text, "ISBN")[0] == (text,)):
        kind = "ISN"
    if kind:
        PUTTERS[kind](draft, kind, text, source, line)
    else:
        draft.keep(source, text)


def _put_language(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    text = clean(text)
    tags, understood = values_of.language(text)
    if not understood:
        draft.keep(source, text)
        draft.say(NOTE, "unknown-language", f"'{text}' is no language that is known", "kept in extra", line)
    for tag in tags[:1]:
        draft.set(field, tag, source, line)
    for tag in tags[1:]:
        draft.keep(source, tag)


def _put_list(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    text = clean(text)
    if text:
        draft.add(field, (text,), source, line)


def _put_keywords(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    text = clean(text)
    parts = [part.strip() for part in text.split(";" if ";" in text else ",")]
    draft.add("keyword", [part for part in dict.fromkeys(parts) if part], source, line)


def _put_type(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """The first word that the format's table knows decides; words that it does not know are looked at
    last."""
    text = clean(text)
    known = draft.types.get(text.casefold())
    if known is None:
        draft.words.append((text, source))
    elif known and "type" not in draft.values:
        draft.set("type", known, source, line)
    elif known and known != draft.values["type"]:
        draft.keep(source, text)


def _hold(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """A part of a value waits for its other parts."""
    text = clean(text)
    if text and text.casefold() not in NO_VALUES and field not in draft.held:
        draft.held[field] = text, source, line
    elif text and field in draft.held and same(draft.held[field][0]) != same(text):
        draft.keep(source, text)


def _keep_text(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    draft.keep(source, clean(text))


def _drop(draft: FieldStore, field: str, text: str, source: str, line: int | None) -> None:
    """Counts and the like."""


PUTTERS: dict[str, Put] = {
    **dict.fromkeys(FIELDS - {"extra"}, _put_text),
    **dict.fromkeys(NAME_FIELDS, _put_own_names),
    **dict.fromkeys(DATE_FIELDS, _put_date),
    **dict.fromkeys(("keyword", "class_mark"), _put_list),
    **dict.fromkeys(("ISSN", "ISBN"), _put_numbers),
    **dict.fromkeys(("subtitle", "page_first", "page_last", "year", "month", "day"), _hold),
    "page": _put_pages,
    "DOI": _put_single(values_of.doi),
    "URL": _put_single(values_of.url),
    "PMID": _put_single(values_of.pmid),
    "PMCID": _put_single(values_of.pmcid),
    "language": _put_language,
    "type": _put_type,
    "ISN": _put_isn,
    "identifier": _put_identifier,
    "keywords": _put_keywords,
    "keep": _keep_text,
    "drop": _drop,
}
"""Field of Record or pseudo field -> what reads its text."""
