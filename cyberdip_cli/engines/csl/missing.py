"""What an item lacks that every style asks for: named, so that nobody hands in "n.d." unawares."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .work import CitedWork

UNDATED = frozenset(
    """webpage post post-weblog dataset software personal_communication manuscript collection map graphic figure entry-encyclopedia
    entry-dictionary entry classic periodical treaty""".split()
)
"""Kinds that often have no date of their own; their lack is not reported."""


def lacks(work: CitedWork) -> Iterator[Diagnostic]:
    """A warning for a missing title, one for a missing date."""
    if not work.text("title") and not work.text("genre") and work.type != "personal_communication":
        yield Diagnostic(
            WARNING,
            "cite-without-title",
            f"'{work.id}' has no title",
            "the citation is incomplete",
            record=work.id,
        )
    if "issued" not in work.dates and work.type not in UNDATED:
        message, hint = (
            f"'{work.id}' has no date of publication",
            "the style prints what it has for undated works",
        )
        yield Diagnostic(WARNING, "cite-without-year", message, hint, record=work.id)
