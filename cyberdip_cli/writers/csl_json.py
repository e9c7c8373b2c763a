"""CSL-JSON as an array, valid by csl-data.json of CSL 1.0.2; two-space indent, keys in a fixed order, streamed."""

from __future__ import annotations

from ..diagnostics import OutputError
from ..protocols import Writer
from ..syntax.csl import to_item
from ..syntax.json_text import pretty, quoter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The array, item by item; ``[]`` when there is none. CSL-JSON holds everything a Record holds: nothing is ever told to ``sink``."""
    quote = quoter(ascii=options.ascii)
    before = "[\n  "
    for record in records:
        yield before + pretty(to_item(record), quote, "\n  ")
        before = ",\n  "
    yield "[]\n" if before[0] == "[" else "\n]\n"


def splice(old: bytes, new: bytes) -> bytes:
    """``old`` with the items of ``new`` before its last bracket; a single object becomes the first of an array.

    Raises OutputError when ``old`` is neither (UTF-16, cut off)."""
    from ..syntax.json_items import is_wrapped

    items = new.strip()[1:-1].strip()
    if not items:
        return old
    body = old.removeprefix(b"\xef\xbb\xbf").strip()
    if (body[:1] == b"[" and body[-1:] == b"]") or (body[-1:] == b"}" and is_wrapped(body[:65536].decode("utf-8", "replace"))):
        close = old.rindex(b"]")
        head = old[:close].rstrip()
        comma = b"\n  " if head.endswith(b"[") else b",\n  "
        return head + comma + items + b"\n" + old[close:]
    if body[:1] == b"{" and body[-1:] == b"}":
        return b"[\n  " + body + b",\n  " + items + b"\n]\n"
    raise OutputError("not-appended", "the file is no CSL-JSON array in UTF-8: nothing can be added to it", "write to a new file")


WRITER = Writer("CSL-JSON: an array of items", (".json",), write, splice, ("[\n  ", ",\n  ", "\n]\n"))
