"""``--append``: what has to be true of a file before something is added to its end, and how the two are
joined.

The bytes of the file stay, so what is added has to be in its encoding, its line ends and its format; where
that cannot be, an OutputError says so and the file is as it was."""

from __future__ import annotations

from . import inputs, registry
from .diagnostics import OutputError
from .outputs import encode
from .protocols import ignore
from .source import Head, detect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .protocols import Writer

NOTHING = b" \t\r\n\xef\xbb\xbf"
"""Bytes of a file in which there is nothing yet."""
HEAD_BYTES = 65536


def contents(path: str) -> bytes:
    """The bytes of the file; nothing where there is none yet. OutputError for one that cannot be read or is
    not in UTF-8 or ASCII-like text."""
    try:
        with inputs.open_file(path) as stream:
            old: bytes = stream.read()
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise OutputError("is-a-folder", "the output is a folder", "name a file in it", path) from None
    except OSError as error:
        message = f"what is in it cannot be read: {error.strerror or error}"
        raise OutputError(
            "not-appended", message, "choose another place with -o, or check owner and mode", path
        ) from None
    if not detect(old[:HEAD_BYTES]).startswith("utf-8"):
        raise OutputError(
            "not-appended",
            "the file is not UTF-8, and what is added would be",
            "save it as UTF-8, or write to a new file",
            path,
        )
    return old


def check(path: str, old: bytes, found: str, to: str, added: bytes) -> None:
    """OutputError when the file, in which the reader ``found`` found records, is in another format than what
    is ``added`` to it."""
    head = Head(path, old[:HEAD_BYTES])
    if found == to or (
        to in registry.builtin_names("readers") and registry.get("readers", to).sniff(head) > 0
    ):
        return
    if registry.reader_for(Head(path, added[:HEAD_BYTES]), ignore)[0] != found:
        raise OutputError(
            "not-appended",
            f"the file is {found}, and {to} cannot be added to it",
            "choose its format with -t, or write to a new file",
            path,
        )


def joined(path: str, old: bytes, text: str, writer: Writer) -> bytes:
    """The bytes of the file with ``text`` after them (or in them, as the format wants), in the file's line
    ends.

    OutputError when the file is in an old code page, and ``text`` is not in ASCII."""
    newline = b"\r\n" if old.count(b"\r\n") * 2 > old.count(b"\n") else b"\n"
    text = text.replace("\r\n", "\n")
    if not text.isascii() and not _is_utf8(old):
        raise OutputError(
            "not-appended",
            "the file is not UTF-8, and what is added would be",
            "add --ascii, or save it as UTF-8",
            path,
        )
    if writer.splice:
        return writer.splice(old, encode(text).replace(b"\n", newline))
    added = encode(writer.frame[1].replace("\r\n", "\n") + text).replace(b"\n", newline)
    return old + (b"" if old.endswith((b"\n", b"\r")) else newline) + added


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
