"""CSL-JSON as an array, valid by csl-data.json of CSL 1.0.2; two-space indent, keys in a fixed order,
streamed."""

from __future__ import annotations

from ..diagnostics import OutputError
from ..formats.csl.items import to_item
from ..formats.csl.json_write import pretty, quoter
from ..formats.text.controls import escaped
from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    """The array, item by item; ``[]`` when there is none. CSL-JSON holds everything a Record holds: nothing
    is ever told to ``sink``."""
    quote = quoter(ascii=options.ascii)
    before = "[\n  "
    for record in records:
        yield before + escaped(pretty(to_item(record), quote, "\n  "))
        before = ",\n  "
    yield "[]\n" if before[0] == "[" else "\n]\n"


def splice(old: bytes, new: bytes) -> bytes:
    """``old`` with the items of ``new`` before its last bracket; a single object becomes the first of an
    array.

    Line ends are those of ``new``. Raises OutputError when ``old`` is neither (UTF-16, cut off)."""
    from ..formats.text.json_stream import is_wrapped

    items = new.strip()[1:-1].strip()
    if not items:
        return old
    eol = b"\r\n" if b"\r\n" in new else b"\n"
    body = old.removeprefix(b"\xef\xbb\xbf").strip()
    wrapped = body[-1:] == b"}" and is_wrapped(body[:65536].decode("utf-8", "replace"))
    if (body[:1] == b"[" and body[-1:] == b"]") or (
        wrapped and body[:-1].rstrip()[-1:] == b"]" and _ends_with_items(body)
    ):
        close = old.rindex(b"]")
        head = old[:close].rstrip()
        comma = b"" if head.endswith((b"[", b",")) else b","
        return head + comma + eol + b"  " + items + eol + old[close:]
    if wrapped:
        raise OutputError(
            "not-appended", "the items of the file are not what stands last in it", "write to a new file"
        )
    if body[:1] == b"{" and body[-1:] == b"}":
        return eol.join((b"[", b"  " + body + b",", b"  " + items, b"]", b""))
    raise OutputError(
        "not-appended",
        "the file is no CSL-JSON array in UTF-8: nothing can be added to it",
        "write to a new file",
    )


def _ends_with_items(body: bytes) -> bool:
    """Whether the array that ends ``{"items": […], …}`` is that of the items."""
    import json

    try:
        return bool(next(reversed(json.loads(body))) == "items")
    except (ValueError, RecursionError):
        return False


WRITER = Writer("CSL-JSON: an array of items", (".json",), write, splice, ("[\n  ", ",\n  ", "\n]\n"))
