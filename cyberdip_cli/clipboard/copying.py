"""Text and HTML to the clipboard; without a program for it, text through the terminal (OSC 52)."""

from __future__ import annotations

import os
import sys

from ..diagnostics import OutputError
from ..value import Value
from .flavours import applescript, cf_html, osc52
from .programs import INSTALL, MAC, POWERSHELL, Tool, failed, is_windows, run, tools, which
from .selection import own

OSC_LIMIT = 74994
"""Letters of base64 that terminals take in one sequence (xterm, hterm, tmux)."""
_PUT = (
    "Add-Type -AssemblyName System.Windows.Forms; $d=New-Object Windows.Forms.DataObject; "
    "$l=@([Console]::In.ReadToEnd() -split '\\s+'|Where-Object {$_}); "
    "$d.SetText([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($l[0])),'UnicodeText'); "
    "if($l.Count -gt 1){$d.SetData('HTML Format',(New-Object IO.MemoryStream(,[Convert]::FromBase64String($l[1]))))}; "
    "[Windows.Forms.Clipboard]::SetDataObject($d,$true)"
)


class Copier(Value):
    """A way to the clipboard that is known to be there: ``kind`` is "windows", "mac", "tool" or
    "terminal"."""

    kind: str
    tool: Tool | None = None

    def copy(self, text: str, html: str | None = None, *, rich: bool = False) -> str:
        """Puts ``text`` and, where both go, ``html`` on the clipboard; where only one does, ``html`` if
        ``rich``. Returns what was put there.

        Raises OutputError when the program fails."""
        if self.kind == "windows":
            parts = (text.replace("\n", "\r\n").encode(), cf_html(html) if html else b"")
            run([*POWERSHELL, _PUT], b"\n".join(_base64(part) for part in parts if part))
            return "text and HTML" if html else "text"
        if self.kind == "mac" and html and which("osascript"):
            run(list(MAC.html), applescript(text, html).encode())
            return "text and HTML"
        if self.kind == "terminal":
            _to_terminal(text)
            return "text, if the terminal allows it"
        if html and self.tool and self.tool.needs == "DISPLAY" and own(text, html):
            return "text and HTML"
        tool = self.tool or MAC
        as_html = bool(html and rich and tool.html and tool is not MAC)
        run(list(tool.html if as_html else tool.text), (html or "").encode() if as_html else text.encode())
        return "HTML" if as_html else "text"


def copier() -> Copier:
    """The way to the clipboard of this system. Raises OutputError("no-clipboard") that says what to
    install."""
    if is_windows() and which("powershell.exe"):
        return Copier("windows")
    if sys.platform == "darwin":
        if which("pbcopy"):
            return Copier("mac")
    tool = next(tools("text"), None)
    if tool:
        return Copier("tool", tool)
    if _terminal():
        return Copier("terminal")
    raise OutputError(
        "no-clipboard", "no way to the clipboard was found", INSTALL.get(sys.platform, INSTALL["linux"])
    )


def copy(text: str, html: str | None = None, *, rich: bool = False) -> str:
    """Puts ``text`` (and ``html``) on the clipboard and returns what was put there; see :class:`Copier`."""
    return copier().copy(text, html, rich=rich)


def _base64(data: bytes) -> bytes:
    from base64 import b64encode

    return b64encode(data)


def _terminal() -> str | None:
    """The device of the terminal, when there is one that may know OSC 52."""
    if os.environ.get("TERM", "dumb") == "dumb" or not any(
        stream is not None and stream.isatty() for stream in (sys.stderr, sys.stdout)
    ):
        return None
    return "/dev/tty" if sys.platform != "win32" else "CON"


def _to_terminal(text: str) -> None:
    code = _base64(text.encode()).decode()
    if len(code) > OSC_LIMIT:
        raise OutputError(
            "no-clipboard",
            f"{len(text)} characters are too many for a terminal's clipboard",
            "write a file with -o and copy that",
        )
    try:
        with open(_terminal() or "/dev/tty", "w", encoding="ascii") as device:
            device.write(osc52(code))
    except OSError as error:
        raise failed("terminal", str(error.strerror)) from None
