"""What an XML document is by its first element: for recognition, without a parser.

Source: XML 1.0, productions 22 (prolog) and 40 (start tags); Namespaces in XML 1.0, section 6.2."""

from __future__ import annotations

from ..patterns import DOTALL, Pattern
from ..value import Value
from .signatures import XML_ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..source import Head

BEFORE = Pattern(
    r"\s+|<\?(?:(?!\?>).){0,5000}\?>|<!--(?:(?!-->).){0,20000}-->|<!DOCTYPE[^<>\[]{0,2000}(?:\[(?:(?!\]\s{0,99}>).){0,60000}\]\s{0,99})?>",
    DOTALL,
)
"""What may stand before the first element."""
START = Pattern(
    r"<(?:([A-Za-z_][\w.-]{0,60}):)?([A-Za-z_][\w.-]{0,60})((?:\s+[\w:.-]{1,80}\s*=\s*(?:\"[^\"<]{0,9999}\"|'[^'<]{0,9999}'))*)\s*(/?)>"
)
NAMESPACE = Pattern(r"xmlns(?::([\w.-]{1,60}))?\s*=\s*[\"']([^\"'<]{0,400})[\"']")
SEARCHED = "searchRetrieveResponse"
"""The root of an answer in SRU (https://www.loc.gov/standards/sru/)."""
ENVELOPES = frozenset(
    """OAI-PMH ListRecords GetRecord mets searchRetrieveResponse records record metadata collection recordData
    resources oai_records harvest repository""".split()
)
"""Roots that hold records of any format: OAI-PMH, METS, SRU, and what scripts wrap harvested records in."""


HTML = frozenset(
    """html head body title meta link script style table tbody thead tr td th div dl dt dd section article main header footer nav p
    h1 h2 h3 h4 h5 h6 ul ol li form span a b i em strong br hr img u sup sub center font small blockquote pre code""".split()
)
"""Elements of HTML, which pieces of pages begin with."""


class XmlHead(Value):
    """The root's ``namespace`` ("" for none) and local ``name``; ``text``: the document's beginning;
    ``start``: where its root stands in it."""

    namespace: str
    name: str
    text: str
    start: int

    def spaces(self) -> list[str]:
        """The namespaces that the beginning declares."""
        return [address for _, address in NAMESPACE.findall(self.text)]

    def holds(self, name: str, namespace: str = "") -> bool:
        """Whether an element of a local name stands in the beginning, and the namespace is declared there."""
        if namespace and namespace not in self.text:
            return False
        if self.name == SEARCHED and (f"&lt;/{name}&gt;" in self.text or f":{name}&gt;" in self.text):
            return True  # a record that is packed as a string
        at = self.text.find(name, self.start)
        while at >= 0:
            before, after = self.text[at - 1], self.text[at + len(name) : at + len(name) + 1]
            if (before == "<" or (before == ":" and "<" in self.text[max(at - 62, 0) : at])) and (
                after in "/>" or after.isspace()
            ):
                return True
            at = self.text.find(name, at + 1)
        return False


_last: tuple[str, XmlHead | None] = ("", None)


def xml_head(head: Head) -> XmlHead | None:
    """What the root of an input is; None where it does not begin like XML."""
    global _last
    text = head.text
    if text is not _last[0]:
        _last = (text, _read(text))
    return _last[1]


def _read(text: str) -> XmlHead | None:
    at = 0
    while (found := BEFORE.match(text, at)) is not None and found.end() > at:
        at = found.end()
    start = START.match(text, at)
    if start is None:
        return None
    spaces = {prefix or "": address for prefix, address in NAMESPACE.findall(start[3])}
    return XmlHead(spaces.get(start[1] or "", ""), start[2], text, at)


def score(head: Head, roots: dict[str, str] | frozenset[str], element: str, namespace: str = "") -> int:
    """How sure it is that an input holds records of a format: 98 where the root is one of ``roots`` (and
    its namespace begins with ``namespace``), 97 where an envelope holds ``element``, else 0."""
    found = xml_head(head)
    if found is None:
        return 0
    if found.name in roots and (not namespace or found.namespace.startswith(namespace)):
        return 98
    return 97 if found.name in ENVELOPES and found.holds(element, namespace) else 0


def unread_xml(head: Head) -> str | None:
    """What an XML document is called that no reader recognises; None for what is no XML, or only looks like
    it."""
    found = xml_head(head)
    if found is None:
        return "a damaged XML document" if _declares(head) else None
    for space, root, called in XML_ROOTS:
        if (not space or found.namespace.startswith(space)) and (not root or found.name == root):
            return called
    if (
        found.namespace
        or _declares(head)
        or (found.name.casefold() not in HTML and f"</{found.name}" in found.text)
    ):
        return f"an XML document <{found.name}> of a kind that is not known"
    return None


def _declares(head: Head) -> bool:
    return head.text.lstrip("\ufeff \t\n").startswith("<?xml")
