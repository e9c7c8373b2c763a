"""What stands in an XML element: texts, parts and attributes by local names; the element's own markup as
tags in the text."""

from __future__ import annotations

from ..memory import Answers
from .text.tags import BLOCKS, DROPPED, INLINE, clean
from .xml_stream import FARTHEST, local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .record_draft import RecordDraft
    from .xml_stream import Element

LOOKS = {
    "italic": "i", "i": "i", "italics": "i", "bold": "b", "b": "b", "sup": "sup", "superscript": "sup", "sub": "sub",
    "subscript": "sub", "smallcaps": "sc", "small-caps": "sc", "sc": "sc",
}  # fmt: skip
"""What TEI's ``hi rend`` and EndNote's ``style face`` call a look -> an element of :data:`INLINE`."""
PARTING = BLOCKS | frozenset(("break", "lb"))
"""Elements that part words; JATS and TEI have some of their own."""
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TAGS: Answers[str] = Answers("{{*}}{}".format, most=2000, longest=200)
_NAMES: Answers[str] = Answers(local, most=2000, longest=200)


def name(element: Element) -> str:
    """The local name of an element."""
    return _NAMES[element.tag]


def text(element: Element | None) -> str:
    """The text in an element; markup that CSL knows stays as tags, notes and the like are left out; "" for
    no element."""
    if element is None:
        return ""
    if len(element) == 0:
        return element.text or ""
    return "".join(_parts(element))


def _parts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag = name(child)
        if tag in ("hi", "style"):
            tag = _look(child)
        if tag in INLINE:
            yield f"<{tag}>{text(child)}</{tag}>"
        elif tag in PARTING:
            yield f" {text(child)} "
        elif tag not in DROPPED:
            yield from _parts(child)
        yield child.tail or ""


def _look(element: Element) -> str:
    look = element.get("rend") or element.get("rendition") or element.get("face") or ""
    return LOOKS.get(look.lstrip("#").casefold(), "hi")


def plain(element: Element | None) -> str:
    """The text in an element without any markup, on one line."""
    if element is None:
        return ""
    return clean((element.text or "") if len(element) == 0 else "".join(element.itertext()))


def children(element: Element | None, *names: str) -> list[Element]:
    """The children of these local names, in order."""
    if element is None or not names:
        return []
    return list(element.iterchildren(*[_TAGS[name] for name in names]))


def grouped(element: Element) -> dict[str, list[Element]]:
    """All children by their local names."""
    groups: dict[str, list[Element]] = {}
    for each in element:
        groups.setdefault(_NAMES[each.tag], []).append(each)
    return groups


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a local name, its first child of the next name, and so on."""
    for wanted in path:
        if element is None:
            return None
        element = next(element.iterchildren(_TAGS[wanted]), None)
    return element


def value(element: Element | None, *path: str) -> str:
    """The plain text at a path below an element; "" where there is none."""
    return plain(child(element, *path))


def lined(parts: Iterable[Element], whole: Element, draft: RecordDraft) -> Iterator[Element]:
    """The parts of a record in turn; while one is read, the draft is at its line."""
    start = draft.line
    before = (start or 1) - (whole.sourceline or 1)
    for part in parts:
        if (part.sourceline or FARTHEST) < FARTHEST:
            draft.line = before + part.sourceline
        yield part
    draft.line = start
