"""A style file becomes a tree of element objects, ready to draw."""

from __future__ import annotations

from functools import lru_cache

from ....diagnostics import UsageError
from ..element import StyleElement
from ..elements import choose, date, group, names, number, text
from ..state import Stylesheet
from . import locale, macros
from .xml import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .xml import XmlNode

CLASSES: dict[str, type[StyleElement]] = {
    "choose": choose.ChooseElement,
    "date": date.DateElement,
    "date-part": date.DatePartElement,
    "else": choose.BranchElement,
    "else-if": choose.BranchElement,
    "group": group.GroupElement,
    "if": choose.BranchElement,
    "label": number.LabelElement,
    "layout": group.LayoutElement,
    "macro": group.MacroElement,
    "names": names.NamesElement,
    "number": number.NumberElement,
    "substitute": names.SubstituteElement,
    "text": text.TextElement,
}
"""Elements that draw; all others (cs:name, cs:et-al …) are read by the one around them."""


@lru_cache(maxsize=160)
def load(path: str, code: str | None = None) -> Stylesheet:
    """The style in ``path`` for the locale ``code`` (the style's own when None). Raises UsageError for a file
    that is not a style."""
    root = parse(path)
    citation, bibliography = root.find("citation"), root.find("bibliography")
    if root.tag != "style" or citation is None:
        hint = "its root must be cs:style with a cs:citation"
        raise UsageError("bad-style", f"{path} is not an independent CSL style", hint)
    sheet = Stylesheet(root, citation, bibliography)
    sheet.locale = locale.merge(root, code or root.get("default-locale"))
    sheet.cite_layout = _layout(citation, sheet.elements)
    sheet.entry_layout = _layout(bibliography, sheet.elements) if bibliography is not None else None
    for macro in root.find_all("macro"):
        sheet.macros.setdefault(macro.get("name"), build(macro, None, sheet.elements))
    layouts = [layout for layout in (sheet.cite_layout, sheet.entry_layout) if layout is not None]
    macros.check(path, layouts, sheet.macros)
    for element in sheet.elements:
        element.prepare(sheet)
    return sheet


def _layout(area: XmlNode, elements: list[StyleElement]) -> StyleElement:
    """The cs:layout of cs:citation or cs:bibliography; one that prints nothing where there is none."""
    from .xml import XmlNode

    return build(area.find("layout") or XmlNode("layout", {}), None, elements)


def build(node: XmlNode, parent: StyleElement | None, elements: list[StyleElement]) -> StyleElement:
    """The element of ``node`` and those below it, each put into ``elements`` before its children."""
    made = CLASSES.get(node.tag, StyleElement)(node.tag, node.attributes, parent)
    elements.append(made)
    made.children = [build(child, made, elements) for child in node.children]
    return made
