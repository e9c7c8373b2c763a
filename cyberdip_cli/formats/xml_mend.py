"""What exporters write and XML 1.0 forbids, mended before it is parsed: control characters, bare
ampersands, the named characters of HTML."""

from __future__ import annotations

from ..diagnostics import WARNING, Diagnostic
from ..patterns import DOTALL, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..diagnostics import Sink

CONTROLS = bytes((*range(9), 0x0B, 0x0C, *range(0x0E, 0x20)))
"""The control characters that are no characters of XML 1.0 (its production 2)."""
TO_BLANKS = dict.fromkeys((*CONTROLS, 65534, 65535), " ")
CONTROL = ("control-characters", "control characters, which XML forbids", "read as blanks")
"""Code, message and hint."""
AMPERSANDS = Pattern(
    r"<!\[CDATA\[(?:(?!\]\]>).){0,1000000}(?:\]\]>|\Z)"
    r"|&(?!(?:amp|lt|gt|quot|apos);)(?:#(x[0-9A-Fa-f]{1,8}|[0-9]{1,8});|([A-Za-z][A-Za-z0-9]{1,30});)?",
    DOTALL,
)
"""A stretch of CDATA (one that is not closed goes to the end), where an ampersand is one; a reference by
number, by name; an ampersand alone."""

USED = Pattern(
    r"</?([A-Za-z_][\w.-]{0,30}):[A-Za-z_]|<[A-Za-z][^<>]{0,2000}?\s([A-Za-z_][\w.-]{0,30}):[\w.-]{1,60}\s?="
)
BOUND = Pattern(r"\sxmlns:([A-Za-z_][\w.-]{0,30})\s?=")
ROOT = Pattern(r"<[A-Za-z_][\w.:-]{0,60}(?=[\s/>])")
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/", "mods": "http://www.loc.gov/mods/v3",
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/", "marc": "http://www.loc.gov/MARC21/slim",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}  # fmt: skip
"""Prefixes whose names everybody gives them."""


def with_prefixes(head: str, line: int, sink: Sink) -> str:
    """The beginning of a document with the prefixes bound that it uses and nowhere declares, which who cuts
    a record out of an answer leaves behind; told once.

    >>> with_prefixes("<zs:records><record/></zs:records>", 1, lambda said: print(said.message))
    the prefix zs is not declared
    '<zs:records xmlns:zs="urn:undeclared:zs"><record/></zs:records>'
    """
    bound = {"xml", "xmlns", *BOUND.findall(head)}
    missing = {prefix for pair in USED.findall(head) for prefix in pair if prefix and prefix not in bound}
    root = ROOT.search(head) if missing else None
    if root is None:
        return head
    names = sorted(missing)
    said = f"the prefix{'es' if len(names) > 1 else ''} {', '.join(names)} {'are' if len(names) > 1 else 'is'} not declared"
    sink(Diagnostic(WARNING, "undeclared-prefix", said, "read as if it were", line=line))
    bindings = "".join(f' xmlns:{name}="{NAMESPACES.get(name, f"urn:undeclared:{name}")}"' for name in names)
    return head[: root.end()] + bindings + head[root.end() :]


class Mender:
    r"""Mends the blocks of one document; tells each kind of fault once, with the line of the first.

    >>> mend = Mender(1, lambda diagnostic: print(diagnostic.code))
    >>> mend("<t>AT&T &eacute;&#8211;&#2;\x02</t>")
    control-characters
    bare-ampersand
    '<t>AT&amp;T é&#8211;  </t>'
    """

    __slots__ = ("line", "sink", "told")

    def __init__(self, line: int, sink: Sink) -> None:
        self.line = line
        self.sink = sink
        self.told: set[str] = set()

    def __call__(self, block: str) -> str:
        mended = block
        if len(data := block.encode("utf-8", "surrogatepass")) > len(data.translate(None, CONTROLS)):
            self._tell(*CONTROL, block)
            mended = mended.translate(TO_BLANKS)
        if "&" in mended:
            mended = AMPERSANDS.sub(lambda found: self._ampersand(found, block), mended)
        self.line += block.count("\n")
        return mended

    def _ampersand(self, found: re.Match[str], block: str) -> str:
        """What stands for an ampersand that is not one of XML's own entities."""
        if found[0][0] == "<":
            return found[0]
        if found[1]:
            number = int(found[1][1:], 16) if found[1][0] in "xX" else int(found[1])
            if is_character(number):
                return found[0]
            self._tell(*CONTROL, block)
            return " "
        if found[2]:
            from html.entities import html5

            character = html5.get(f"{found[2]};")
            if character is not None:
                return character.replace("&", "&amp;").replace("<", "&lt;")
        self._tell(
            "bare-ampersand",
            f"'{found[0]}' is written for '&amp;{found[0][1:]}'",
            "read as an ampersand",
            block,
        )
        return f"&amp;{found[0][1:]}"

    def _tell(self, code: str, message: str, hint: str, block: str) -> None:
        if code in self.told:
            return
        self.told.add(code)
        self.sink(Diagnostic(WARNING, code, message, hint, line=self.line + _first(code, block)))


def _first(code: str, block: str) -> int:
    """How many lines are above the first fault of its kind."""
    if code == "bare-ampersand":
        found = next(
            (
                found
                for found in AMPERSANDS.finditer(block)
                if found[0][0] == "&" and not found[1] and not found[2]
            ),
            None,
        )
        return block.count("\n", 0, found.start()) if found else 0
    at = next((place for place, character in enumerate(block) if ord(character) in TO_BLANKS), 0)
    return block.count("\n", 0, at)


def is_character(number: int) -> bool:
    """Whether a number is a character of XML 1.0 (production 2)."""
    return (
        number in (9, 10, 13)
        or 0x20 <= number <= 0xD7FF
        or 0xE000 <= number <= 0xFFFD
        or 0x10000 <= number <= 0x10FFFF
    )
