"""The text of elements, as a reader of the page sees it: lines where the page has lines, no scripts, inline
markup where asked for."""

from __future__ import annotations

import re

from ..composition import compose
from ..pages.lines.clean import CLEANED, untagged
from ..pages.lines.mojibake import LIKELY, unscramble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .document import Element

SILENT = frozenset(
    "script style template noscript button select option input textarea svg math object iframe canvas audio video head".split()
)
"""Elements whose content is no text of the page."""
BLOCKS = frozenset(
    "address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol"
    " p pre section summary table tbody td tfoot th thead tr ul".split()
)
ASIDE = frozenset(("nav", "footer", "aside"))
ROLES = frozenset(("navigation", "contentinfo", "complementary", "search", "banner"))
BARS = frozenset(
    "sidebar related similar recommended breadcrumb breadcrumbs similar-items related-items".split()
)
"""Elements, roles (WAI-ARIA 1.2) and classes of what is no part of the record."""
MARKED = {"i": "i", "em": "i", "sub": "sub", "sup": "sup"}
JOINTS = frozenset(("", ",", ";", "|", "·", "•", "/", "and", "&"))
"""What stands between two links or spans of a list."""
SPACE = re.compile(r"[ \t\n\r\f\v\xa0]+")
SLANTED = re.compile(r"font-style\s?:\s?italic", re.IGNORECASE)
HIDDEN = re.compile(r"display\s?:\s?none", re.IGNORECASE)
UNSEEN = re.compile(r"(?<!\S)d-none(?!\S)")
SEEN_AT_A_WIDTH = re.compile(r"(?<!\S)d-(?:sm|md|lg|xl|xxl)-(?!none)")
"""Bootstrap's class for what is not displayed, and its classes for what is displayed from a width on."""


def lines(
    element: Element,
    *,
    split: bool = False,
    markup: bool = False,
    whole: bool = True,
    apart: frozenset[Element] = frozenset(),
) -> list[str]:
    """The lines of an element, cleaned, none of them blank.

    ``split``: neighbouring links (or spans of one class) with nothing but a separator between them are lines
    of their own: ``<a>Vale, Ines</a>, <a>Orr, Tam</a>`` gives two. ``markup``: italics, subscripts and
    superscripts stay; ``whole``: with what stands aside too; ``apart``: elements that are left out."""
    parts: list[str] = []
    _collect(element, parts, split, markup, None if whole else apart)
    found = (clean(SPACE.sub(" ", part)) for part in "".join(parts).split("\n"))
    return [line for line in found if line]


def one_line(element: Element, *, markup: bool = False) -> str:
    """The text of an element on one line."""
    return " ".join(lines(element, markup=markup))


def clean(text: str) -> str:
    """A value of an attribute, a script or a cell without entities, leftover tags, invisible marks and
    mojibake."""
    if not text.isascii():
        if LIKELY.search(text):
            text = unscramble(text)
        text = text.translate(CLEANED)
        text = compose(text)
    return " ".join(untagged(text).split())


def silent(element: Element) -> bool:
    """Whether an element shows nothing: a script, a form's control, what is hidden."""
    tag = element.tag
    return (
        not isinstance(tag, str)
        or tag in SILENT
        or "hidden" in element.attrib
        or bool(HIDDEN.search(element.get("style") or ""))
        or _unseen(element.get("class") or "")
    )


def _unseen(classes: str) -> bool:
    """Whether classes hide an element at every width."""
    return bool(UNSEEN.search(classes)) and not SEEN_AT_A_WIDTH.search(classes)


def stands_aside(element: Element) -> bool:
    """Whether an element is beside what a page is about: its navigation, its foot, a bar with similar
    works."""
    if element.tag in ASIDE or element.get("role") in ROLES:
        return True
    classes = element.get("class")
    return bool(classes) and not BARS.isdisjoint(classes.casefold().replace("_", "-").split())


def _mark(element: Element) -> str | None:
    """The tag that an element's text keeps: its own, or that of italics where its style says them, as word
    processors write them."""
    if element.tag == "span" and SLANTED.search(element.get("style") or ""):
        return "i"
    return MARKED.get(element.tag)


def _collect(
    root: Element, parts: list[str], split: bool, markup: bool, apart: frozenset[Element] | None
) -> None:
    """Appends the text of ``root`` to ``parts``, without what stands aside and the elements ``apart`` where
    these are given; LF stands for a line break only. Without recursion: pages nest deeply."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        tag = element.tag
        block, mark = (
            tag in BLOCKS,
            _mark(element)
            if markup and isinstance(tag, str) and len(element) + len(element.text or "")
            else None,
        )
        if done:
            parts.append("\n" if block else f"</{mark}>" if mark else "")
        elif element is root or not (
            silent(element) or (apart is not None and (element in apart or stands_aside(element)))
        ):
            parts.append("\n" if block else f"<{mark}>" if mark else "")
            parts.append((element.text or "") if tag == "pre" else _flat(element.text))
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if element is not root:
            joint = split and done and _is_joint(element)
            parts.append("\n" if joint else _flat(element.tail))


def _flat(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""


def _is_joint(element: Element) -> bool:
    """Whether an item of a list ends here: another element of its kind follows with only a separator
    between."""
    following = element.getnext()
    if following is None or element.tag not in ("a", "span", "em") or following.tag != element.tag:
        return False
    if element.tag == "span" and (not element.get("class") or element.get("class") != following.get("class")):
        return False
    return (element.tail or "").replace("\xa0", " ").strip() in JOINTS
