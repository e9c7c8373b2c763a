"""CSL-YAML as pandoc reads it: ``references:`` between lines of hyphens, one item after the other."""

from __future__ import annotations

from ..diagnostics import OutputError
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The list, item by item. CSL-YAML holds everything a Record holds: nothing is ever told to ``sink``."""
    from ..formats.csl.items import to_item
    from ..formats.csl.yaml_write import item_lines

    head = "---\nreferences:\n"
    for record in records:
        yield head + item_lines(to_item(record), ascii=options.ascii)
        head = ""
    yield "---\nreferences: []\n...\n" if head else "...\n"


def splice(old: bytes, new: bytes) -> bytes:
    """``old`` with the items of ``new`` at the end of its list. Raises OutputError when its list of
    references is not what stands last in it."""
    items = new.partition(b"references:\n")[2].removesuffix(b"...\n")
    body = old.rstrip()
    end = next((mark for mark in (b"\n...", b"\n---") if body.endswith(mark)), b"")
    body = body.removesuffix(end)
    if body.endswith(b"references: []"):
        return body.removesuffix(b" []") + b"\n" + items + end.lstrip() + (b"\n" if end else b"")
    _, found, below = (b"\n" + body + b"\n").rpartition(b"\nreferences:")
    if not found or any(line[:1].strip() not in (b"", b"-", b"#") for line in below.split(b"\n")[1:]):
        raise OutputError(
            "not-appended", "its references are not what stands last in it", "write to a new file"
        )
    if below.lstrip(b"\n").startswith(b"- "):
        items = b"".join(line[2:] for line in items.splitlines(keepends=True))
    return body + b"\n" + items + end.lstrip() + (b"\n" if end else b"")


WRITER = Writer(
    "CSL-YAML, pandoc's references", (".yaml",), write, splice, ("---\nreferences:\n", "", "...\n")
)
