"""The entries of a list of works, by the page's structure: neighbours of one kind, each with a heading of its
own and rows under labels that the others have too."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from ..diagnostics import WARNING, Diagnostic
from .headings import HEADINGS
from .text import one_line, silent, stands_aside
from .visible import Viewer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..pages.lines.tag import Tagger
    from .document import Element

TITLES = HEADINGS[1:]
HIGHEST = 8
"""Levels above a heading on which its entry may begin."""
MOST = 5000


def entries(body: Element, tagger: Tagger) -> list[Element]:
    """The entries of the page's list; none where the page has rows of its own beside them, or where the
    neighbours are the sections of one record."""
    groups: dict[tuple[Element, str], Counter[Element]] = {}
    for heading in islice(body.iter(*TITLES), MOST):
        if silent(heading) or not one_line(heading) or tagger.look(one_line(heading)) is not None:
            continue
        for item in islice(heading.iterancestors(), HIGHEST):
            if item is body or item.getparent() is None:
                break
            groups.setdefault((item.getparent(), _kind(item)), Counter())[item] += 1
    for (parent, kind), items in groups.items():
        if len(items) < 2 or max(items.values()) > 1 or not all(map(_is_item, items)):
            continue
        whole = all(child in items for child in parent if _is_item(child) and _kind(child) == kind)
        if whole and _share_labels(list(items), tagger) and not _labels(body, tagger, frozenset(items)):
            return list(items)
    return []


def unread(item: Element, line: int) -> Diagnostic:
    """The warning on an entry of which no record was made."""
    message = f"an entry of the list is not understood: {one_line(item)[:60]!r}"
    return Diagnostic(WARNING, "unread-entry", message, "open its own page, or its export", None, line)


def _kind(element: Element) -> str:
    """The tag and the class by which the entries of a list are one kind; what differs from one to the next
    (odd, first, a number) is no part of it."""
    classes = (element.get("class") or "").split()
    return f"{element.tag} {classes[0] if classes else ''}"


def _is_item(element: Element) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in ("tr", "td", "dt", "dd")
        and not silent(element)
        and not stands_aside(element)
    )


def _share_labels(items: Sequence[Element], tagger: Tagger) -> bool:
    """Whether each of them has labels that another one has: the sections of one record have their own."""
    said = [_labels(item, tagger) for item in items[:60]]
    known = Counter(label for labels in said for label in labels)
    return all(any(known[label] > 1 for label in labels) for labels in said)


def _labels(root: Element, tagger: Tagger, apart: frozenset[Element] = frozenset()) -> set[str]:
    """The labels of the rows of an element, but for those in the elements ``apart``."""
    return {text.partition(":\t")[0] for _, text in Viewer(tagger, 0, apart).view(root) if ":\t" in text}
