"""A style file becomes a tree of this package's element classes.

citeproc-py maps element names to its classes through lxml's namespace look-up; here the same look-up is made with the subclasses in their
place, without the RelaxNG validation that costs more than everything else. Locale files are parsed plainly.
"""

from __future__ import annotations

from functools import lru_cache

from citeproc import model as upstream
from lxml import etree

from ...diagnostics import UsageError
from . import conditions, datelayout, groups, locale, names, number, text
from .rendering import Element, Sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAMESPACE = "http://purl.org/net/xbiblio/csl"

CLASSES = (
    conditions.Choose, conditions.If, conditions.Else_If, conditions.Else, datelayout.Date, datelayout.Date_Part, groups.Group, groups.Layout,
    groups.Macro, names.Et_Al, names.Name, names.Name_Part, names.Names, names.Substitute, number.Label, number.Number, text.Text,
)  # fmt: skip


@lru_cache(maxsize=1)
def _parser() -> Any:
    lookup = etree.ElementNamespaceClassLookup()
    space = lookup.get_namespace(NAMESPACE)
    space[None] = upstream.CitationStylesElement
    space.update({cls.__name__.replace("_", "-").lower(): cls for cls in upstream.CitationStylesElement.__subclasses__()})
    space.update({cls.__name__.replace("_", "-").lower(): cls for cls in CLASSES})
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, no_network=True, resolve_entities=False)
    parser.set_element_class_lookup(lookup)
    return parser


def parse(path: str) -> Any:
    """The root of a locale file, with lxml's own elements."""
    return etree.parse(path, etree.XMLParser(remove_comments=True, remove_pis=True, no_network=True, resolve_entities=False)).getroot()


@lru_cache(maxsize=8)
def load(path: str, code: str | None = None) -> Sheet:
    """The style in ``path`` for the locale ``code`` (the style's own when None). Raises UsageError for a file that is not a style."""
    try:
        root = etree.parse(path, _parser()).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        raise UsageError("bad-style", f"the style {path} cannot be read: {error}", "give a CSL 1.0 style file") from None
    if not isinstance(root, upstream.Style) or root.find(f"{{{NAMESPACE}}}citation") is None:
        raise UsageError("bad-style", f"{path} is not an independent CSL style", "its root must be cs:style with a cs:citation")
    if any(element.tag is etree.Entity for element in root.iter()):
        raise UsageError("bad-style", f"{path} has entities of its own, which are not expanded", "write their text out")
    sheet = Sheet()
    sheet.root = root
    sheet.locale = locale.merge(root, code or locale.resolve(root.get("default-locale")))
    _globals(sheet, root)
    sheet.alive = list(root.iter())
    for element in sheet.alive:
        if isinstance(element, Element) and not _in_locale(element):
            element.prepare(sheet)
    return sheet


def _globals(sheet: Sheet, root: Any) -> None:
    space = {"cs": NAMESPACE}
    sheet.citation, sheet.bibliography = root.find("cs:citation", space), root.find("cs:bibliography", space)
    sheet.cite_layout = sheet.citation.find("cs:layout", space)
    sheet.entry_layout = sheet.bibliography.find("cs:layout", space) if sheet.bibliography is not None else None
    sheet.macros = {macro.get("name"): macro for macro in reversed(root.findall("cs:macro", space))}
    sheet.class_ = root.get("class", "in-text")
    sheet.demote = root.get("demote-non-dropping-particle", "display-and-sort")
    sheet.hyphen = root.get("initialize-with-hyphen", "true") != "false"
    sheet.page_format = root.get("page-range-format")
    sheet.variable_year_suffix = False


def _in_locale(element: Any) -> bool:
    return any(above.tag == f"{{{NAMESPACE}}}locale" for above in element.iterancestors())
