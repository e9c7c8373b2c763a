"""Whether a page contradicts itself in what a work has once: then it may speak of two."""

from __future__ import annotations

from ...diagnostics import WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field
    from .draft import PageDraft

WORK = frozenset(("title", "author", "container_title", "volume", "page", "DOI"))
"""Fields of which a work has one value."""
LOCATED = frozenset(("volume", "page"))
PLACE = frozenset(("volume", "issue", "page", "DOI"))
FEWEST_CONTRADICTIONS = 2


def report(draft: PageDraft, fields: Sequence[Field]) -> None:
    """Warns where the page says something else of the work in several places: it may speak of two."""
    names = sorted(WORK & draft.contradicted.keys())
    if draft.confirmed >= LOCATED and not draft.contradicted.keys() & PLACE:
        return  # the same volume and pages: the other words are a translation, or the page's own
    if len(names) >= FEWEST_CONTRADICTIONS:
        message = f"the page has another {' and another '.join(name.replace('_', ' ') for name in names)} than those that are taken"
        draft.warn("several-works", message, next(iter(fields), None), "paste its works one by one", WARNING)
