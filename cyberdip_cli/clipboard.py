"""The clipboard: what a platform's own programs can put there and take from there.

Windows and macOS take HTML and text at once, and so does X11 from a process of our own that stays until
something else is copied (Tk, where Python has it). The programs of Wayland and X11 hold one form at a time:
text, which pastes everywhere, or HTML when that is what is asked for. Over ssh without a display the terminal
is asked (OSC 52 of xterm's "Control Sequences"); it does not answer. CF_HTML:
https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format."""

from __future__ import annotations

import os
import sys

from .diagnostics import CyberdipError, InputError, OutputError
from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_set = object.__setattr__
PATIENCE = 20
"""Seconds until a clipboard program that does not return is given up."""
OSC_LIMIT = 74_994
"""Letters of base64 that terminals take in one sequence (xterm, hterm, tmux)."""
_INSTALL = {
    "linux": "install wl-clipboard (Wayland) or xclip (X11), for example: apt install wl-clipboard xclip",
    "darwin": "pbcopy, pbpaste and osascript come with macOS: check PATH",
    "win32": "PowerShell comes with Windows: check PATH",
}


class Tool(Value):
    """One platform's programs: the command that takes ``text``, the one that takes ``html``, the one that
    gives back; ``needs``: a variable of the environment without which they cannot work ("" none)."""

    needs: str
    text: tuple[str, ...]
    html: tuple[str, ...]
    paste: tuple[str, ...]


def _tool(needs: str, text: str, html: str, paste: str) -> Tool:
    return Tool(needs, tuple(text.split()), tuple(html.split()), tuple(paste.split()))


POSIX = (
    _tool(
        "WAYLAND_DISPLAY",
        "wl-copy --type text/plain;charset=utf-8",
        "wl-copy --type text/html",
        "wl-paste --no-newline",
    ),
    _tool(
        "DISPLAY",
        "xclip -selection clipboard",
        "xclip -selection clipboard -t text/html",
        "xclip -selection clipboard -o",
    ),
    _tool("DISPLAY", "xsel --clipboard --input", "", "xsel --clipboard --output"),
    _tool("TERMUX_VERSION", "termux-clipboard-set", "", "termux-clipboard-get"),
)
_MAC = _tool("", "pbcopy", "osascript -", "pbpaste")
_POWERSHELL = "powershell.exe -NoProfile -NonInteractive -Sta -Command"
_GET = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; [Console]::Out.Write((Get-Clipboard -Raw))"
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
            _run([*_POWERSHELL.split(), _PUT], b"\n".join(_base64(part) for part in parts if part))
            return "text and HTML" if html else "text"
        if self.kind == "mac" and html and _which("osascript"):
            _run(list(_MAC.html), _applescript(text, html).encode())
            return "text and HTML"
        if self.kind == "terminal":
            _to_terminal(text)
            return "text, if the terminal allows it"
        if html and self.tool and self.tool.needs == "DISPLAY" and _own(text, html):
            return "text and HTML"
        tool = self.tool or _MAC
        as_html = bool(html and rich and tool.html and tool is not _MAC)
        _run(list(tool.html if as_html else tool.text), (html or "").encode() if as_html else text.encode())
        return "HTML" if as_html else "text"


def copier() -> Copier:
    """The way to the clipboard of this system. Raises OutputError("no-clipboard") that says what to
    install."""
    if sys.platform == "win32" or ("WSL_DISTRO_NAME" in os.environ and _which("powershell.exe")):
        if _which("powershell.exe"):
            return Copier("windows")
    elif sys.platform == "darwin":
        if _which("pbcopy"):
            return Copier("mac")
    tool = next(_tools("text"), None)
    if tool:
        return Copier("tool", tool)
    if _terminal():
        return Copier("terminal")
    raise OutputError(
        "no-clipboard", "no way to the clipboard was found", _INSTALL.get(sys.platform, _INSTALL["linux"])
    )


def copy(text: str, html: str | None = None, *, rich: bool = False) -> str:
    """Puts ``text`` (and ``html``) on the clipboard and returns what was put there; see :class:`Copier`."""
    return copier().copy(text, html, rich=rich)


def paste() -> str:
    """The text on the clipboard. Raises InputError when there is no way to it, or nothing on it."""
    command = _paste_command()
    if not command:
        hint = "paste into the terminal instead: run the command without --paste, paste, press Ctrl-D"
        raise InputError(
            "no-clipboard",
            "the clipboard cannot be read here",
            hint if _over_ssh() else _INSTALL.get(sys.platform, _INSTALL["linux"]),
        )
    try:
        text = _run(command).decode("utf-8", "replace").removeprefix("\ufeff")
    except OutputError as error:
        raise InputError("no-clipboard", error.diagnostic.message, "copy the record page first") from None
    if not text.strip():
        raise InputError("empty-input", "there is no text on the clipboard", "copy the record page first")
    return text


def _paste_command() -> list[str]:
    windows = sys.platform == "win32" or "WSL_DISTRO_NAME" in os.environ
    if windows and _which("powershell.exe"):
        return [*_POWERSHELL.split(), _GET]
    if sys.platform == "darwin" and _which("pbpaste"):
        return list(_MAC.paste)
    tool = next(_tools("paste"), None)
    return list(tool.paste) if tool else []


def _tools(direction: str) -> Iterator[Tool]:
    """The POSIX tools that are installed and have the display that they need."""
    for tool in POSIX:
        if os.environ.get(tool.needs) and _which(getattr(tool, direction)[0]):
            yield tool


def _which(program: str) -> str | None:
    from shutil import which

    return which(program)


def _over_ssh() -> bool:
    return "SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ


def _run(command: list[str], data: bytes = b"") -> bytes:
    """Runs a clipboard program. Its output goes to files, not pipes: xclip and wl-copy leave a process behind
    that would keep a pipe open."""
    import subprocess
    from tempfile import TemporaryFile

    environment = (
        {**os.environ, "LC_CTYPE": "UTF-8"} if sys.platform == "darwin" else None
    )  # pbcopy reads MacRoman otherwise
    with TemporaryFile() as out, TemporaryFile() as err:
        try:
            done = subprocess.run(
                command, input=data, stdout=out, stderr=err, timeout=PATIENCE, check=False, env=environment
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            reason = (
                f"it did not return within {PATIENCE} seconds"
                if isinstance(error, subprocess.TimeoutExpired)
                else str(error.strerror)
            )
            raise _failed(command[0], reason) from None
        out.seek(0)
        err.seek(0)
        if done.returncode:
            raise _failed(
                command[0],
                " ".join(err.read().decode("utf-8", "replace").split()) or f"exit status {done.returncode}",
            )
        return out.read()


def _failed(program: str, reason: str) -> CyberdipError:
    return OutputError("no-clipboard", f"{program}: {reason}", _INSTALL.get(sys.platform, _INSTALL["linux"]))


def _own(text: str, html: str) -> bool:
    """Starts the process that holds both forms on X11 (:func:`_hold`); False when Tk or the display is not
    there."""
    import subprocess
    from importlib.util import find_spec
    from json import dumps
    from select import select

    if find_spec("_tkinter") is None:
        return False
    command = [sys.executable, "-m", "cyberdip_cli.clipboard"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdin and process.stdout
    try:
        with process.stdin as stdin:
            stdin.write(dumps([text, html]).encode())
        ready = (
            bool(select([process.stdout], [], [], PATIENCE)[0]) and process.stdout.readline() == b"ready\n"
        )
    except OSError:
        ready = False
    if not ready:
        process.kill()
        process.wait()
    process.stdout.close()
    return ready


def _hold() -> None:
    """Owns X11's CLIPBOARD with the text and the HTML from standard input, until another program takes it
    (ICCCM, 2 "Peer-to-Peer Communication by Means of Selections"). HTML goes as ASCII with references,
    because Tk sends it in Latin-1."""
    import json
    import tkinter

    text, html = json.loads(sys.stdin.buffer.read())
    marked = html.encode("ascii", "xmlcharrefreplace").decode()
    root = tkinter.Tk()
    root.withdraw()
    root.selection_own(selection="CLIPBOARD", command=root.destroy)
    for type, form, value in (
        ("STRING", "STRING", text), ("UTF8_STRING", "UTF8_STRING", text), ("text/plain;charset=utf-8", "UTF8_STRING", text), ("text/html", "STRING", marked),
    ):  # fmt: skip
        root.selection_handle(
            lambda at, count, value=value: value[int(at) : int(at) + int(count)],
            selection="CLIPBOARD",
            type=type,
            format=form,
        )
    root.update()
    print("ready", flush=True)
    root.mainloop()


def _base64(data: bytes) -> bytes:
    from base64 import b64encode

    return b64encode(data)


def cf_html(html: str) -> bytes:
    """``html`` as Windows' "HTML Format": a header of byte offsets, then the document.

    >>> cf_html("<i>é</i>").decode().splitlines()[1:3]
    ['StartHTML:0000000105', 'EndHTML:0000000182']
    """
    header = "Version:0.9\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\nStartFragment:{:010d}\r\nEndFragment:{:010d}\r\n"
    before, after = b"<html><body>\r\n<!--StartFragment-->", b"<!--EndFragment-->\r\n</body></html>"
    start = len(header.format(0, 0, 0, 0))
    body = html.encode()
    ends = (
        start,
        start + len(before) + len(body) + len(after),
        start + len(before),
        start + len(before) + len(body),
    )
    return header.format(*ends).encode() + before + body + after


def _applescript(text: str, html: str) -> str:
    """The script that sets both forms; HTML as hexadecimal data, so that nothing in it is script."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    data = f'<meta charset="utf-8">{html}'.encode().hex().upper()
    return f'set the clipboard to {{«class HTML»:«data HTML{data}», string:"{quoted}"}}\n'


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
        raise _failed("terminal", str(error.strerror)) from None


def osc52(code: str) -> str:
    """The sequence that asks the terminal to take ``code`` (base64), also through tmux and screen.

    >>> osc52("aGk=")[:9]
    '\\x1b]52;c;aG'
    """
    sequence = f"\x1b]52;c;{code}\x07"
    if "TMUX" in os.environ:  # for tmux itself, and handed through to the terminal around it
        return sequence + f"\x1bPtmux;\x1b{sequence}\x1b\\"
    return f"\x1bP{sequence}\x1b\\" if os.environ.get("TERM", "").startswith("screen") else sequence


if __name__ == "__main__":
    _hold()
