"""One process at a time: a lock beside a file, released by the system when its holder ends, however it
ends."""

from __future__ import annotations

import os
from time import monotonic, sleep

from .diagnostics import OutputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

PATIENCE = 600.0
"""Seconds that are waited for another holder."""
INTERVAL = 0.05


class FileLock:
    """Held in a ``with`` block: no other process is in one for the same file.

    The lock is the file ``.NAME.lock`` in the same folder, which is there only while somebody holds or wants
    it. ``waiting`` is called once when somebody else has it. Raises OutputError when the folder does not take
    a file, or after :data:`PATIENCE` seconds."""

    __slots__ = ("_descriptor", "_lock", "_path", "_waiting")

    def __init__(self, path: str, waiting: Callable[[], None]) -> None:
        target = os.path.realpath(path)
        folder, base = os.path.split(target)
        self._path = path
        self._lock = os.path.join(folder, f".{base[:200]}.lock")
        self._waiting = waiting
        self._descriptor = -1

    def __enter__(self) -> Self:
        end, waited = monotonic() + PATIENCE, False
        while not self._acquired():
            if not waited:
                waited = True
                self._waiting()
            if monotonic() > end:
                message = f"another cyberdip has been adding to it for {PATIENCE / 60:.0f} minutes"
                raise OutputError("not-appended", message, "end the other one, then run again", self._path)
            sleep(INTERVAL)
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.unlink(self._lock)
        except OSError:
            pass  # Windows: somebody waits for it, and will remove it
        os.close(self._descriptor)

    def _acquired(self) -> bool:
        """Whether the lock is this process's now: locked, and still the file that others will look for."""
        try:
            descriptor = os.open(self._lock, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise _unlockable(self._path, error) from None
        try:
            if _locked(descriptor) and os.path.samestat(os.fstat(descriptor), os.stat(self._lock)):
                self._descriptor = descriptor
                return True
        except OSError:
            pass  # its holder has just removed it
        os.close(descriptor)
        return False


def _locked(descriptor: int) -> bool:
    if os.name == "nt":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _unlockable(path: str, error: OSError) -> OutputError:
    folder = os.path.dirname(os.path.realpath(path))
    if not os.path.isdir(folder):
        hint = f"make it: mkdir -p {folder}"
        return OutputError("no-such-folder", f"there is no folder {folder!r}", hint, path)
    message = f"no lock can be made beside it: {error.strerror or error}"
    return OutputError("not-writable", message, "choose another place with -o, or check owner and mode", path)
