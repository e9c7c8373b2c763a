"""Writing the document: to standard output as UTF-8 with LF, or to a file that is replaced as a whole or not
at all."""

from __future__ import annotations

import os
import stat
import sys

from .diagnostics import OutputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

FLUSH_BYTES = 1 << 16
SEPARATORS = ("/",) if os.altsep is None and os.sep == "/" else ("/", "\\")
"""What a path that names a folder ends with."""


def write_text(stream: BinaryIO, chunks: Iterable[str] | Iterable[bytes]) -> None:
    """Writes ``chunks`` as UTF-8 in blocks of about 64 KiB; those that are bytes as they are. A lone
    surrogate of the input is written as U+FFFD."""
    held: list[str] = []
    size = 0
    for chunk in chunks:
        if isinstance(chunk, bytes):
            write_whole(stream, chunk)
            continue
        held.append(chunk)
        size += len(chunk)
        if size >= FLUSH_BYTES:
            write_whole(stream, encode("".join(held)))
            held.clear()
            size = 0
    if held:
        write_whole(stream, encode("".join(held)))
    stream.flush()


def write_whole(stream: BinaryIO, data: bytes) -> None:
    """Writes all of ``data``: without a buffer (``python -u``, ``PYTHONUNBUFFERED``) a stream takes a part of
    it where a pipe is full and the process is stopped and continued. BlockingIOError where it would block."""
    left = memoryview(data)
    while left:
        count: int | None = stream.write(left)
        if count is None:
            raise BlockingIOError(11, "it would block")
        left = left[count:]


def encode(text: str) -> bytes:
    """UTF-8, with what cannot be encoded (half a surrogate pair) as U+FFFD."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")


def stdout() -> BinaryIO:
    """Standard output as bytes, whatever the console's code page. Raises OSError where the caller closed it
    (``>&-``)."""
    if sys.stdout is None:
        raise OSError(9, "it is closed")
    return sys.stdout.buffer


def for_people() -> bool:
    """Standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


DESCRIPTORS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
"""Paths that name an open descriptor of this process, beside ``/dev/fd/N`` and ``/proc/self/fd/N``."""
DESCRIPTOR_FOLDERS = ("/dev/fd/", "/proc/self/fd/")


def descriptor(path: str) -> int | None:
    """The open descriptor that a path names: the file behind it is the caller's, and goes on where it stands.

    >>> descriptor("/dev/stdout"), descriptor("/dev/fd/63"), descriptor("refs.bib")
    (1, 63, None)
    """
    if path in DESCRIPTORS:
        return DESCRIPTORS[path]
    folder, _, number = path.rpartition("/")
    return int(number) if f"{folder}/" in DESCRIPTOR_FOLDERS and number.isdecimal() else None


def is_replaceable(path: str) -> bool:
    """Whether ``path`` names a regular file, or nothing yet: no device, pipe or open descriptor."""
    try:
        return descriptor(path) is None and stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return True


class Replacement:
    """A file that is written beside ``path`` and takes its place on :meth:`commit`; until then, and after any
    error, ``path`` is as it was.

    A symbolic link is followed, the mode of an old file is kept. A file with other names (hard links) gets a
    new one under ``path``, the others keep the old content. A target that is no regular file
    (``/dev/stdout``, a pipe) is written directly. Raises OutputError with what stands in the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        try:
            self.target = os.path.realpath(path) + (os.sep if path.endswith(SEPARATORS) else "")
        except OSError:  # the working folder is gone
            self.target = path
        self.part: str | None = None
        try:
            self.stream: BinaryIO = self._open()
        except OSError as error:
            raise self._error(error) from None

    def _open(self) -> BinaryIO:
        number = descriptor(self.path)
        if number is not None:
            return os.fdopen(os.dup(number), "wb")  # closing the stream leaves the caller's open
        try:
            mode: int | None = os.stat(self.path).st_mode
        except FileNotFoundError:
            mode = None
        if (mode is not None and stat.S_ISDIR(mode)) or self.path.endswith(SEPARATORS):
            raise IsADirectoryError(21, "Is a directory")
        if mode is not None and not stat.S_ISREG(mode):
            return open(self.path, "wb")
        if mode is not None and not os.access(self.target, os.W_OK):
            raise PermissionError(13, "Permission denied")
        folder, base = os.path.split(self.target)
        for attempt in range(100):
            part = os.path.join(folder, f".{base[:100]}.{os.getpid()}-{attempt}.part")
            try:
                opened = os.open(
                    part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
                )
            except FileExistsError:
                continue
            self.part = part
            if mode is not None:
                os.chmod(part, stat.S_IMODE(mode))
            return os.fdopen(opened, "wb")
        raise FileExistsError(17, "a hundred part files are in the way")

    def commit(self, expected: tuple[int, ...] | None = None) -> None:
        """Puts the new file in the place of the old one. OutputError when the old one is no longer what it
        was when its :func:`fingerprint` was ``expected``: somebody else has written it."""
        try:
            self.stream.close()
            if expected is not None and fingerprint(self.target) != expected:
                self.discard()
                raise OutputError(
                    "changed-meanwhile",
                    "another program has written it since it was read",
                    "nothing was added to it: run again",
                    self.path,
                )
            if self.part:
                os.replace(self.part, self.target)
                self.part = None
        except OSError as error:
            self.discard()
            raise self._error(error) from None

    def discard(self) -> None:
        """Removes what was written; the old file stays."""
        try:
            self.stream.close()
        except OSError:
            pass  # a full disk is reported where it was met
        if self.part:
            try:
                os.unlink(self.part)
            except OSError:
                pass  # nothing is lost: the part file carries its own name
            self.part = None

    def failed(self, error: OSError) -> OutputError:
        """Discards, and says why."""
        self.discard()
        return self._error(error)

    def _error(self, error: OSError) -> OutputError:
        if not isinstance(error, IsADirectoryError) and descriptor(self.path) is not None:
            reason = error.strerror or str(error)
            return OutputError("not-written", f"cannot be written: {reason}", "is it open?", self.path)
        folder = os.path.dirname(self.target) or "."
        if isinstance(error, IsADirectoryError):
            return OutputError("is-a-folder", "the output is a folder", "name a file in it", self.path)
        if not os.path.isdir(folder):
            return OutputError(
                "no-such-folder", f"there is no folder {folder!r}", f"make it: mkdir -p {folder}", self.path
            )
        if isinstance(error, PermissionError) and os.name == "nt":
            return OutputError(
                "not-writable",
                "cannot be replaced: another program may hold it open",
                "close it there and run again",
                self.path,
            )
        if isinstance(error, PermissionError):
            return OutputError(
                "not-writable",
                "no permission to write there",
                "choose another place with -o, or check owner and mode",
                self.path,
            )
        return OutputError(
            "not-written",
            f"cannot be written: {error.strerror or error}",
            "the old file, if there was one, is as it was",
            self.path,
        )


def fingerprint(path: str) -> tuple[int, ...]:
    """What tells a file from what it was before: device, inode, size, time of the last change; () for
    none."""
    try:
        known = os.stat(path)
    except OSError:
        return ()
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns
