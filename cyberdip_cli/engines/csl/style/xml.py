"""XML of styles and locales as plain nodes: no entities, no external parts.

Source: https://www.w3.org/TR/xml/, 4.4 (entities can multiply without bound, so a document type with a subset
is refused)."""

from __future__ import annotations

from ....diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pyexpat import XMLParserType

DEEPEST = 100
"""Elements within elements; no style of the collection has a third of it."""
NAMESPACE = "http://purl.org/net/xbiblio/csl"


class XmlNode:
    """An XML element. ``tag``: its local name in the namespace of CSL, the whole name in any other;
    ``attributes`` by local name; ``text``: its characters before the first child."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[XmlNode] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def find(self, tag: str) -> XmlNode | None:
        """The first child with ``tag``."""
        return next((child for child in self.children if child.tag == tag), None)

    def find_all(self, tag: str) -> Iterator[XmlNode]:
        """The children with ``tag``."""
        return (child for child in self.children if child.tag == tag)


def unescaped(text: str) -> str:
    """What a style means by ``&amp;#8211;``: some of the collection escape a character twice, and no style
    wants to print ``&#8211;``.

    >>> unescaped("R&D"), unescaped("&#8211;")
    ('R&D', '–')
    """
    if "&" not in text or ";" not in text:
        return text
    from html import unescape

    return unescape(text)


class _Builder:
    """Makes nodes of the parser's events."""

    def __init__(self) -> None:
        self.root: XmlNode | None = None
        self.stack: list[XmlNode] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        for key, value in attributes.items():
            if " " in key or "&" in value:
                attributes = {key.rpartition(" ")[2]: unescaped(text) for key, text in attributes.items()}
                break
        node = XmlNode(name if space == NAMESPACE else tag, attributes)
        if self.stack:
            self.stack[-1].children.append(node)
        else:
            self.root = node
        self.stack.append(node)
        if len(self.stack) > DEEPEST:
            raise UsageError(
                "bad-style", f"a style nests more than {DEEPEST} elements", "give a CSL 1.0 style file"
            )

    def end(self, tag: str) -> None:
        node = self.stack.pop()
        if "&" in node.text:
            node.text = unescaped(node.text)

    def data(self, text: str) -> None:
        node = self.stack[-1]
        if not node.children:
            node.text += text


def parse(path: str) -> XmlNode:
    """The root of the file. Raises UsageError("bad-style") for one that cannot be read, is no XML or has
    entities of its own."""
    from pyexpat import ExpatError, ParserCreate

    def refuse(name: str, system: str | None, public: str | None, subset: int) -> None:
        if system or subset:
            message = f"{path} has a document type with entities of its own, which are not expanded"
            raise UsageError("bad-style", message, "write their text out")

    builder = _Builder()
    parser: XMLParserType = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    try:
        with open(path, "rb") as file:
            parser.ParseFile(file)
    except (OSError, ExpatError) as error:
        raise UsageError(
            "bad-style", f"{path} cannot be read: {error}", "give a CSL 1.0 style file"
        ) from None
    assert builder.root is not None
    return builder.root
