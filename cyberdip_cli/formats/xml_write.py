"""Lines of XML and what all writers of XML have in common: escaping, indents, what is told of a loss,
adding to a file."""

from __future__ import annotations

from ..dates.edtf import write as write_edtf
from ..diagnostics import NOTE, Diagnostic, OutputError
from ..names.particles import with_particles
from ..patterns import Pattern
from .losses import LOSSES
from .name_values import structured
from .text.controls import without
from .text.markup import parse, plain
from .unwritten import resolved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Date, Name, Record
    from ..protocols import WriteOptions

FORBIDDEN = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def escape(text: str) -> str:
    """``text`` as character data; what XML cannot hold at all is left out.

    >>> escape("R&D <b> \x02")
    'R&amp;D &lt;b&gt; '
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text if text.isascii() and text.isprintable() else FORBIDDEN.sub("", text)


class XmlLines:
    """Elements, one a line, indented; an element without text and parts is not written.

    >>> lines = XmlLines()
    >>> with_name = lines.start("name", type="personal")
    >>> lines.leaf("namePart", "Vale & Roe"); lines.leaf("empty", None); lines.end(with_name)
    >>> print(lines.text(), end="")
    <name type="personal">
      <namePart>Vale &amp; Roe</namePart>
    </name>
    """

    __slots__ = ("depth", "parts")

    def __init__(self, depth: int = 0) -> None:
        self.parts: list[str] = []
        self.depth = depth

    def leaf(self, name: str, text: str | None, /, **attributes: str) -> None:
        """An element with a text."""
        if text:
            said = _attributes(attributes) if attributes else ""
            self.parts.append(f"{'  ' * self.depth}<{name}{said}>{escape(text)}</{name}>")

    def raw(self, name: str, content: str, /, **attributes: str) -> None:
        """An element with a content that is XML already."""
        self.parts.append(f"{'  ' * self.depth}<{name}{_attributes(attributes)}>{content}</{name}>")

    def start(self, name: str, /, **attributes: str) -> tuple[int, str]:
        """Opens an element; what it returns closes it."""
        self.parts.append(f"{'  ' * self.depth}<{name}{_attributes(attributes)}>")
        self.depth += 1
        return len(self.parts), name

    def end(self, opened: tuple[int, str]) -> None:
        """Closes an element, or takes it back where nothing came into it."""
        place, name = opened
        self.depth -= 1
        if len(self.parts) == place:
            del self.parts[-1]
        else:
            self.parts.append(f"{'  ' * self.depth}</{name}>")

    def text(self) -> str:
        """The lines, each ended by LF."""
        return "".join(f"{part}\n" for part in self.parts)


def _attributes(attributes: dict[str, str]) -> str:
    quoted = (
        (name.rstrip("_").replace("__", ":"), escape(text).replace('"', "&quot;").replace("\n", " "))
        for name, text in attributes.items()
        if text
    )
    return "".join(f' {name}="{text}"' for name, text in quoted)


class Losing:
    """Tells what a format cannot hold of one record; ``format`` names the rows of the table of losses."""

    __slots__ = ("format", "record", "sink", "told")

    def __init__(self, format: str, record: Record, sink: Sink) -> None:
        self.format = format
        self.record = record
        self.sink = sink
        self.told: set[tuple[str, str]] = set()

    def tell(self, code: str, what: str) -> None:
        """One loss, once."""
        if (code, what) not in self.told:
            self.told.add((code, what))
            self.sink(
                Diagnostic(
                    NOTE,
                    code,
                    f"{self.format} cannot hold {what}",
                    LOSSES[self.format][code],
                    record=self.record.id,
                )
            )

    def places(self, fields: Iterable[str]) -> None:
        """Fields that the format has no place for."""
        for field in fields:
            self.tell("no-place", f"the {field.replace('_', '-')}")

    def texts(self) -> None:
        """Tells that line ends become blanks and character references what they stand for, where there are
        some."""
        if text := resolved(self.record):
            self.tell(
                "character-reference", f"'{text[:60]}' apart from what its character references stand for"
            )
        if any(isinstance(text, str) and "\n" in text for text in self.record.__dict__.values()):
            self.tell("line-breaks", "the line ends of a text")

    def plain(self, text: str) -> str:
        """A text without the markup of CSL-JSON, which is told."""
        if "<" not in text:
            return text
        bare = plain(parse(text))
        if bare != text:
            self.tell("markup", f"the markup of '{bare[:60]}'")
        return bare

    def parts(self, name: Name) -> tuple[str, str, str]:
        """(family, given, suffix) of a person; told when they will not be read as the same name."""
        family, given, suffix = name_parts(name)
        if structured(family, given or None, suffix or None) != name:
            self.tell("name-form", f"the form of the name '{family}, {given}'")
        return family, given, suffix

    def inverted(self, name: Name) -> str:
        """``Family, Given, Suffix``, or a literal as it is."""
        if name.literal is not None:
            return name.literal
        return ", ".join(part for part in self.parts(name) if part)


def name_parts(name: Name) -> tuple[str, str, str]:
    """(family, given, suffix) with the particles where most formats have them.

    >>> from ..model import Name
    >>> name_parts(Name("Fontaine", "Jean", "de", "La")), name_parts(Name("Beethoven", "Ludwig", "van"))
    (('de La Fontaine', 'Jean', ''), ('Beethoven', 'Ludwig van', ''))
    """
    family, given = with_particles(name)
    return family or given, given if family else "", name.suffix or ""


def date_text(date: Date) -> str:
    """A date in EDTF, or in its words."""
    return (write_edtf(date) if not date.literal else None) or date.literal or write_edtf(date) or ""


def document(
    records: Iterable[Record],
    options: WriteOptions,
    sink: Sink,
    head: str,
    tail: str,
    write: Callable[[Record, Sink], str],
) -> Iterator[str]:
    """``head``, the records as ``write`` gives them, ``tail``; control characters are left out with a
    word."""

    def shown(text: str) -> str:
        if options.ascii and not text.isascii():
            text = text.encode("ascii", "xmlcharrefreplace").decode()
        return text if options.newline == "\n" else text.replace("\n", options.newline)

    yield shown(head)
    for record in records:
        yield shown(without(write(record, sink), sink))
    yield shown(tail)


def splicer(head: str, tail: str) -> Callable[[bytes, bytes], bytes]:
    """What puts the records of a new document before the last end tag of an old one, for ``--append``."""

    def splice(old: bytes, new: bytes) -> bytes:
        eol = b"\r\n" if b"\r\n" in new else b"\n"
        records = new[
            len(head.encode().replace(b"\n", eol)) : len(new) - len(tail.encode().replace(b"\n", eol))
        ]
        place = old.rfind(tail.strip().splitlines()[0].encode())
        if place < 0:
            raise OutputError(
                "not-appended", "the file does not end as this format is written", "write to a new file"
            )
        start = old.rfind(b"\n", 0, place) + 1
        start = start if not old[start:place].strip() else place
        return old[:start] + records + old[start:]

    return splice
