"""What the writers of tagged text share: a value on one line, a name in the inverted form."""

from __future__ import annotations

from ..text.controls import without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...diagnostics import Sink
    from ...model import Name, Record
    from ...protocols import WriteOptions
    from ..unwritten import Unwritten


def line_of(value: str, record: Record, losses: Unwritten) -> str:
    """A value on one line, whatever a reader may take for the end of one; that its lines were joined is
    told."""
    if len(value.splitlines()) > 1:
        losses.lose("line-breaks", "the lines of a value", record)
    return " ".join(value.split())


def name_line(name: Name) -> str:
    """``van der Berg, Jan, Jr.``; a body with a comma behind it, as EndNote marks those that are not to be
    divided."""
    if name.literal is not None:
        return f"{name.literal.rstrip(', ')},"
    particle = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part)
    family = f"{particle} {name.family or ''}".strip() if particle else name.family or ""
    if not family:
        return f"{name.given},"
    return ", ".join(part for part in (family, name.given, name.suffix) if part) + ("" if name.given else ",")


def document(
    records: Iterable[Record],
    options: WriteOptions,
    sink: Sink,
    losses: Unwritten,
    record_lines: Callable[[Record, Unwritten], list[str]],
) -> Iterator[str]:
    """The records by their ``record_lines``, a blank line between them, without control characters."""
    between = ""
    for record in records:
        losses.references(record)
        lines = [_unbroken(line, record, losses) for line in record_lines(record, losses)]
        text = between + without("".join(f"{line}\n" for line in lines), sink)
        yield text if options.newline == "\n" else text.replace("\n", options.newline)
        between = "\n"


def _unbroken(line: str, record: Record, losses: Unwritten) -> str:
    """A line that no value of it ends: nobody's name is a record of its own."""
    parts = line.splitlines()
    if len(parts) < 2:
        return line
    losses.lose("line-breaks", "the lines of a value", record)
    return " ".join(part.strip() for part in parts if part.strip())
