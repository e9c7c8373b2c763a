"""Lines of a record's page that went into no field although they say something."""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic
from ..names.order import cjk
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .fields.page import Page

UNREAD = ("not read", "before the heading")
"""How the reasons begin for which a line was set aside without anybody knowing what it is."""
NUMBER = Pattern(r"\d{2}")
WITHOUT_BLANKS = Pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{6}")
"""A clause of a script that writes words without blanks."""
FEWEST_WORDS = 4
SHOWN = 60
"""How many signs of the first line the finding quotes."""


def finding(page: Page) -> Diagnostic | None:
    """A note on the lines of the page that went into no field although they hold digits, a list or a clause;
    None where there are none. Page furniture and what belongs to other works is not meant."""
    lines = {
        number: text
        for text, number, _, why in page.aside
        if why.startswith(UNREAD) and _says_something(text)
    }
    if not lines:
        return None
    first = min(lines)
    text = lines[first] if len(lines[first]) <= SHOWN else lines[first][: SHOWN - 2] + " …"
    others = (
        f" and {len(lines) - 1} further lines" if len(lines) > 2 else " and another line" * (len(lines) - 1)
    )
    message = f"{text!r}{others} of the page went into no field"
    return Diagnostic(NOTE, "lines-not-read", message, "cyberdip explain shows them", None, first)


def _says_something(text: str) -> bool:
    """Whether a line holds a number of two digits, a list, or as much as a clause."""
    if len(text.split()) >= FEWEST_WORDS or ", " in text or "; " in text:
        return True
    return NUMBER.search(text) is not None or (cjk(text) and WITHOUT_BLANKS.search(text) is not None)
