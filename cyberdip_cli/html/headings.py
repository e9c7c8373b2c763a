"""What a page calls itself: the heading of its record, its title."""

from __future__ import annotations

from ..pages.values.comparison import same
from .metatags import line
from .text import one_line, silent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .document import Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def heading_of(
    root: Element, body: Element, is_word: Callable[[str], bool] = lambda _: False
) -> Element | None:
    """The heading that names the record: the first one that the page's ``<title>`` repeats, else the first
    ``<h1>``, else, where that is a word that pages use (``is_word``) or there is none, the first heading that
    is no such word."""
    title = same(" ".join(one_line(each) for each in root.iter("title")))
    first = other = banner = None
    for element in body.iter("h1", "h2", "h3", "h4"):
        text = same(one_line(element))
        if len(text) >= 4 and text in title:
            if not _of_site(element, body):
                return element
            banner = banner if banner is not None else element
        if first is None and element.tag == "h1" and text and not silent(element):
            first = element
        if other is None and text and not silent(element) and not is_word(one_line(element)):
            other = element
    if banner is not None:
        return banner
    return other if first is None or is_word(one_line(first)) else first


def _of_site(element: Element, body: Element) -> bool:
    """Whether a heading stands in the head of the whole page, where sites have their name."""
    return any(around.tag == "header" and around.getparent() is body for around in element.iterancestors())


def text_without(heading: Element, apart: frozenset[Element]) -> str:
    """The text of a heading without the elements ``apart`` in it."""
    parts = [heading.text or ""]
    for child in heading:
        parts += ["" if child in apart else one_line(child, markup=True), child.tail or ""]
    return " ".join("".join(parts).split())


def titles(root: Element) -> list[tuple[str, int]]:
    """What the page calls itself: its heading and its ``<title>``, with their lines."""
    body = root.find("body") if root.find("body") is not None else root
    heading = heading_of(root, body)
    found = [heading] if heading is not None else []
    found += list(root.iter("title"))[:1]
    return [(text, line(element)) for element in found if (text := one_line(element, markup=True))]
