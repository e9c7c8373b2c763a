"""What is settled when all of a record has been read: values that came in parts, and its type."""

from __future__ import annotations

from ..diagnostics import WARNING
from ..model import Date
from . import field_values as values_of
from .field_readers import PUTTERS
from .text.comparison import same
from .text.isbd import ISBD_FIELDS, without_isbd

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .field_store import FieldStore


def settle(draft: FieldStore) -> None:
    """Puts together what came in parts, and decides the type."""
    held = draft.held
    if held:
        if "page_first" in held or "page_last" in held:
            _settle_pages(draft)
        if "year" in held or "month" in held or "day" in held:
            _settle_issued(draft)
        if "subtitle" in held:
            _settle_subtitle(draft)
    if not ISBD_FIELDS.isdisjoint(draft.values):
        without_isbd(draft.values)
    if "type" not in draft.values:
        _settle_type(draft)
    else:
        for word, source in draft.words:
            draft.keep(source, word)
    if "title" not in draft.values:
        draft.say(WARNING, "no-title", "the record has no title", "add one by hand")


def _settle_pages(draft: FieldStore) -> None:
    """First and last page, unless a range was given that begins alike."""
    first, source, line = draft.held.get("page_first") or ("", "", None)
    last, source_last, _ = draft.held.get("page_last") or ("", "", None)
    had = draft.values.get("page")
    if had is not None and (
        same(had) == same(first + last)
        or had == first
        or (first and same(had).startswith(same(first)) and not last)
    ):
        return
    if first and had == first and last:
        del draft.values["page"]
    if had is None and first.isdecimal() and last.isdecimal() and first != last and len(last) >= len(first):
        draft.set("page", f"{first}-{last}", source, line)
    elif first and last and first != last:
        spaced = f"{first}-{last.removeprefix(first + '-')}"
        PUTTERS["page"](
            draft, "page", first if "-" in first and first.endswith(last) else spaced, source, line
        )
    elif first:
        PUTTERS["page"](draft, "page", first, source, line)
    elif last:
        draft.keep(source_last, last)


def _settle_subtitle(draft: FieldStore) -> None:
    text, source, line = draft.held["subtitle"]
    had = draft.values.get("title")
    if had is None:
        draft.set("title", text, source, line)
    elif same(text) not in same(had):
        joint = " " if had[-1:] in ":?!;—–" else ": "
        draft.values["title"] = f"{had}{joint}{text.lstrip(': ')}"


def _settle_issued(draft: FieldStore) -> None:
    """Year, month and day in figures, or words in any language."""
    year, source, line = draft.held.get("year") or ("", "", None)
    month = draft.held["month"][0] if "month" in draft.held else ""
    day = draft.held["day"][0] if "day" in draft.held else ""
    if year and month.endswith(f" {year}") and month.removesuffix(year).strip().isdecimal():
        month = month.removesuffix(year).strip()  # Inspec's "07 2006" beside the year
    had = draft.values.get("issued")
    if had is not None and not month and not day and year == str(had.year):
        return  # the year of the day that is there
    if not year and had is not None and had.year and not had.month:
        year = str(had.year)
    if _in_figures(year, month, day):
        if int(year) and year != "9999":
            number = int(month or 0)
            date = Date(int(year), number or None, (int(day or 0) or None) if number else None)
            draft.set("issued", date, source, line)
        return
    text = " ".join(part for part in (day, month, year) if part) if year not in month else month
    parsed = values_of.date(text, draft.day_order)
    if parsed.value is not None and parsed.value.year is None and year:
        PUTTERS["issued"](draft, "issued", year, source, line)
        draft.keep(draft.held["month"][1] if month else source, month or day)
    else:
        PUTTERS["issued"](draft, "issued", text, source, line)


def _in_figures(year: str, month: str, day: str) -> bool:
    """Whether a year, with a month and a day where they are given, stands in figures that a date can have."""
    return (
        year.isdecimal()
        and len(year) < 7
        and (not month or month.isdecimal())
        and (not day or day.isdecimal())
        and len(month) < 3
        and len(day) < 3
        and int(month or 0) < 13
        and int(day or 0) < 32
    )


def _settle_type(draft: FieldStore) -> None:
    """The words that the format's table does not know are looked up among all words for kinds of works."""
    if draft.words:
        from ..grammars.types import decide

        words = [word for word, _ in draft.words]
        bare = decide({"format": words}, values_of.PLAIN)
        if bare.value != "document" or bare.rule.startswith("'"):
            decided = decide({"format": words, "record": draft.values}, values_of.PLAIN)
            draft.values = {"type": decided.value, **draft.values}
            return
        shown = ", ".join(words)
        for word, source in draft.words:
            draft.keep(source, word)
        if not draft.default:
            draft.say(
                WARNING,
                "unknown-type",
                f"'{shown}' is no type that is known",
                "read as a document; the word is kept in extra",
            )
    elif not draft.default:
        draft.say(WARNING, "no-type", "the record does not say what it is", "read as a document")
    draft.values = {"type": draft.default or "document", **draft.values}
