"""RIS tags of dates, pages and numbers, which are understood by their neighbours (see :mod:`.ris_held`)."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from .dates import read_date, without_time
from .numbers import read_number
from .tags import NUMBERED, TEXTS_BY_TYPE, WHOLE
from .text import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Date
    from .read import Reading

NUMBER_TAGS = ("SN", "EI", "BN")


def issued(reading: Reading) -> None:
    """``PY``, ``Y1`` or ``YR`` and ``DA``: the fuller of the two when they agree in the year, otherwise the
    former."""
    held = reading.held
    texts = [text for tag in ("PY", "Y1", "YR", "DA") if tag in held and (text := reading.one(tag))]
    if not texts:
        return
    if len(texts) == 2 and texts[1].startswith(texts[0] + "/"):
        texts.reverse()
    best = read_date(texts[0])
    for text in texts[1:]:
        date = read_date(text)
        if date.year is None and best.year is not None and best.end is None:
            joined = read_date(f"{text} {best.year}")
            date = joined if joined.year is not None else date
        if best.year is None or (date.year == best.year and _fullness(date) > _fullness(best)):
            best = date
        elif (date.year != best.year or date.literal) and not texts[0].startswith(text):
            reading.keep("DA", text)
            reading.say(
                NOTE,
                "second-value",
                f"a second date: '{text}'",
                f"'{texts[0]}' is taken, this one is kept beside it",
            )
    reading.fields["issued"] = best


def _fullness(date: Date) -> int:
    """How many parts of a date are known."""
    return (
        (date.month is not None)
        + (date.day is not None)
        + (date.season is not None)
        + (date.end is not None)
        + (date.literal is not None)
        + date.circa
    )


def accessed(reading: Reading) -> None:
    text = reading.one("Y2")
    if text:
        day, time = without_time(text)
        reading.fields["accessed"] = read_date(day)
        if time:
            reading.say(
                NOTE, "set-aside", f"the time of day {time} of Y2", "a date of access ends with its day"
            )


def pages(reading: Reading) -> None:
    """``SP`` and ``EP``, in either order, or a range in one of them; alone in a work that stands alone it is
    the number of pages."""
    first, last, article = reading.one("SP"), reading.one("EP"), reading.one("C7")
    fields = reading.fields
    field, value = page_field(first or "", last or "", reading.kind)
    if value:
        fields[field] = value
    if article and "page" not in fields:
        fields["page"] = article
    elif article and article != fields["page"]:
        reading.put("number", article, "C7", reading.line)


def page_field(first: str, last: str, kind: str) -> tuple[str, str]:
    """(field, value) of what ``SP`` and ``EP`` say.

    >>> page_field("12", "19", "chapter"), page_field("12-19", "", "chapter"), page_field("300", "", "book")
    (('page', '12-19'), ('page', '12-19'), ('number_of_pages', '300'))
    """
    if first and not first.isascii():
        first = first.replace("–", "-").replace("—", "-")
    if last and not last.isascii():
        last = last.replace("–", "-").replace("—", "-")
    if first and last and first != last:
        last = last.removeprefix(first + "-")
        return "page", first if first.endswith("-" + last) else f"{first}-{last}"
    if first and not last and kind in WHOLE and "-" not in first and "," not in first:
        return "number_of_pages", first
    return "page", first or last


def numbers(reading: Reading) -> None:
    """``SN`` (``EI``, ``BN``): ISSN and ISBN by their shape; anything else is the number of a patent or
    report, and kept otherwise."""
    found: dict[str, tuple[str, ...]] = {}
    held = reading.held
    values = held.pop("SN", [])
    if "EI" in held or "BN" in held:
        values += held.pop("EI", []) + held.pop("BN", [])
    for value, line in values:
        kind, known, doubts = read_number(value)
        if kind:
            old = found.get(kind, ())
            found[kind] = (*old, *(number for number in known if number not in old)) if old else known
        elif value and reading.kind in NUMBERED:
            reading.put("number", value, "SN", line)
        elif value:
            reading.keep("SN", value)
        for message in doubts:
            reading.say(WARNING, f"bad-{(kind or 'number').lower()}", message, "kept as it is", line)
    reading.fields.update(found)


def edition(reading: Reading) -> None:
    """``ET``: the edition, or the version; in a journal article the day on which it came out online
    (EndNote's "Epub date")."""
    text = reading.one("ET")
    if text and is_epub_date(reading.kind, text):
        reading.fields["available_date"] = read_date(text)
    elif text:
        reading.put(
            TEXTS_BY_TYPE.get(reading.kind, {}).get("ET", "edition"), unescape(text), "ET", reading.line
        )


def is_epub_date(kind: str, text: str) -> bool:
    """Whether ``ET`` holds a date and no edition: in an article, with a month."""
    return kind == "article-journal" and text[:4].isdecimal() and read_date(text).month is not None
