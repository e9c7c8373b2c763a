"""What is copied while somebody waits for it: the clipboard asked again and again, because no platform tells
a program of the command line."""

from __future__ import annotations

import sys
import time

from ..diagnostics import InputError, OutputError
from .pasting import GET, Pasteboard, paste, without_a_way
from .programs import MAC, POWERSHELL, is_windows, run, tools, which

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAUSE = 0.4
"""Seconds between two looks."""
NO_TEXT = "\0"
"""What a look finds where there is a picture, or a file."""


class Watch:
    """The clipboard as it changes. Raises InputError when there is no way to it.

    What is there when the watch begins is not new; nor is what :meth:`expect` names, which the watcher itself
    puts there."""

    def __init__(self, pause: float = PAUSE) -> None:
        self.pause = pause
        self._look = _look()
        self._seen = self._look()

    def expect(self, text: str) -> None:
        """``text`` goes on the clipboard by the watcher's own hand."""
        self._seen = _bare(text)

    def boards(self) -> Iterator[Pasteboard | InputError]:
        """What is copied, each time something is, without an end; the error where it has no text."""
        while True:
            time.sleep(self.pause)
            found = self._look()
            if found == self._seen:
                continue
            self._seen = found
            if found == NO_TEXT:
                yield InputError(
                    "empty-input", "what was copied holds no text", "copy the record page as text"
                )
            elif found:
                yield _pasted()


def _pasted() -> Pasteboard | InputError:
    try:
        return paste()
    except InputError as error:
        return error


def _bare(text: str) -> str:
    """``text`` without what clipboards change of it: line ends and blanks at its ends."""
    return "\n".join(text.split("\r\n")).strip()


def _look() -> Callable[[], str]:
    """The cheapest way to see whether something new has been copied: the text; "" where there is none."""
    if is_windows() and which("powershell.exe"):
        return _on_change(lambda: _text([*POWERSHELL, GET]))
    if sys.platform == "darwin" and which("pbpaste"):
        return lambda: _text([*MAC.paste])
    tool = next(tools("paste"), None)
    if tool is None:
        raise without_a_way()
    command, kinds = [*tool.paste], [*tool.kinds]
    return lambda: _text(command) or (NO_TEXT if kinds and _text(kinds) else "")


def _text(command: list[str]) -> str:
    try:
        return _bare(run(command).decode("utf-8", "replace"))
    except OutputError:  # nothing is there, or a picture
        return ""


def _on_change(text: Callable[[], str]) -> Callable[[], str]:
    """``text``, asked only when Windows counts a change: a PowerShell takes a third of a second to start.

    Source: GetClipboardSequenceNumber of the Windows API (winuser.h)."""
    if sys.platform != "win32":
        return text
    import ctypes

    number = ctypes.windll.user32.GetClipboardSequenceNumber
    known = (-1, "")

    def look() -> str:
        nonlocal known
        now = number()
        if now != known[0]:
            known = (now, text())
        return known[1]

    return look
