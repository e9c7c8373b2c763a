"""What an element shows that it is a label: known words, a colon, bold letters, a class that says so."""

from __future__ import annotations

from ..labels import OPENERS
from .headings import HEADINGS
from .text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..pages.lines.tag import Tagger
    from .document import Element

LABEL_TAGS = frozenset(
    ("b", "strong", "span", "label", "em", "dt", "th", "h2", "h3", "h4", "h5", "h6", "div", "p", "td")
)
LABEL_CLASSES = (
    "label",
    "field-name",
    "fieldname",
    "title-label",
    "metadata-name",
    "key",
    "term",
    "heading",
    "header",
    "bold",
)
LONGEST_LABEL = 60


class Labels:
    """The labels that ``tagger`` knows, as elements of a page."""

    def __init__(self, tagger: Tagger) -> None:
        self.tagger = tagger

    def is_label(self, text: str, key: str = "") -> bool:
        """Whether a text is a label, of the key where one is asked for."""
        word = self.tagger.look(text) if 0 < len(text) <= LONGEST_LABEL else None
        return word is not None and bool(word.labels) and (not key or key in word.meanings())

    def speaks(self, text: str) -> bool:
        tagged = self.tagger.line(0, text)
        return tagged.label is not None and bool(tagged.gap and tagged.value)

    def opens(self, element: Element) -> bool:
        """Whether an element is the furniture over a catalogue's table ("Saved in:")."""
        if element.tag not in ("p", "div", "strong", "b", "span") or len(element) > 2:
            return False
        text = " ".join((element.text or "").split())
        word = self.tagger.look(text) if 0 < len(text) <= LONGEST_LABEL else None
        return word is not None and not word.labels and not word.kinds.isdisjoint(OPENERS)

    def marks(self, element: Element) -> bool:
        """Whether an element holds a label and nothing else, and looks like one: a colon in or after it,
        bold, or called so by its class."""
        if (
            element.tag not in LABEL_TAGS
            or sum(1 for _ in zip(range(5), element.iterdescendants(), strict=False)) > 4
        ):
            return False
        text = one_line(element)
        if not 0 < len(text) <= LONGEST_LABEL or not self.is_label(text):
            return False
        if text.endswith((":", "：")) or (element.tail or "").lstrip().startswith((":", "：")):
            return True
        following = element.getnext()
        classed = any(word in (element.get("class") or "").casefold() for word in LABEL_CLASSES)
        if element.tag in ("b", "strong", "span", "em", "label"):
            return classed and ((element.tail or "").strip() != "" or following is not None)
        if (
            following is None
            or following.tag not in ("div", "ul", "ol", "p", "span")
            or holds_rows(following)
        ):
            return False
        if element.tag in HEADINGS and next(following.iterdescendants(*HEADINGS), None) is not None:
            return False  # the heading of a section
        return classed or (
            element.tag in HEADINGS and (following.tag != "p" or self.is_label(text, "abstract"))
        )


def holds_rows(element: Element) -> bool:
    return element.tag in ("table", "dl") or next(element.iterdescendants("table", "dl"), None) is not None
