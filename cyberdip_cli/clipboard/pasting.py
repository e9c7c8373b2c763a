"""What is on the clipboard: its text, its HTML, and the address of the page that it was copied from."""

from __future__ import annotations

import os
import sys

from ..diagnostics import InputError, OutputError
from ..value import Value
from .flavours import from_applescript, from_cf_html
from .programs import INSTALL, MAC, POWERSHELL, Tool, is_windows, run, tools, which

ADDRESSES = ("chromium/x-source-url", "text/x-moz-url-priv")
"""Kinds that browsers give beside HTML: the address of the page."""
HTML = "text/html"
GET = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; [Console]::Out.Write((Get-Clipboard -Raw))"
GET_HTML = (
    "Add-Type -AssemblyName System.Windows.Forms; $d=[Windows.Forms.Clipboard]::GetDataObject(); "
    "$h=if($d){$d.GetData('HTML Format')}; if($h -is [IO.MemoryStream]){$b=$h.ToArray()}"
    "elseif($h){$b=[Text.Encoding]::UTF8.GetBytes($h)}else{$b=@()}; "
    "[Console]::Out.Write([Convert]::ToBase64String([byte[]]$b))"
)
GET_MAC_HTML = ("osascript", "-e", "the clipboard as «class HTML»")


class Pasteboard(Value):
    """What is on the clipboard: ``text``; ``html``, "" where there is none; ``address`` of the page that it
    comes from, None where nobody says."""

    text: str
    html: str = ""
    address: str | None = None


def paste() -> Pasteboard:
    """What is on the clipboard. Raises InputError when there is no way to it, or nothing on it."""
    try:
        board = _board()
    except OutputError as error:
        raise InputError("no-clipboard", error.diagnostic.message, "copy the record page first") from None
    if not board.text.strip() and not board.html.strip():
        raise InputError("empty-input", "there is no text on the clipboard", "copy the record page first")
    return board


def _board() -> Pasteboard:
    if is_windows() and which("powershell.exe"):
        return _windows()
    if sys.platform == "darwin" and which("pbpaste"):
        return _mac()
    tool = next(tools("paste"), None)
    if tool:
        return _posix(tool)
    raise without_a_way()


def without_a_way() -> InputError:
    """The error where no program reads the clipboard: what to install, or to do without."""
    over_ssh = "SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ
    hint = (
        "paste into the terminal instead: run the command without --paste, paste, press Ctrl-D"
        if over_ssh
        else INSTALL.get(sys.platform, INSTALL["linux"])
    )
    return InputError("no-clipboard", "the clipboard cannot be read here", hint)


def _posix(tool: Tool) -> Pasteboard:
    """X11 and Wayland say which kinds there are: xclip would give plain text where it is asked for HTML."""
    kinds = _optional([*tool.kinds]).decode("ascii", "replace").split() if tool.kinds else []
    html = _decoded(_optional([*tool.kind, HTML])) if HTML in kinds else ""
    address = next((_decoded(_optional([*tool.kind, kind])) for kind in ADDRESSES if kind in kinds), "")
    lines = address.split()
    text = _decoded(run([*tool.paste]) if not html else _optional([*tool.paste]))
    return Pasteboard(text, html if "<" in html else "", lines[0] if lines else None)


def _mac() -> Pasteboard:
    html = from_applescript(_optional([*GET_MAC_HTML])) if which("osascript") else ""
    return Pasteboard(_decoded(run([*MAC.paste])), html)


def _windows() -> Pasteboard:
    from base64 import b64decode

    text = _decoded(run([*POWERSHELL, GET]))
    try:
        data = b64decode(_optional([*POWERSHELL, GET_HTML]), validate=True)
    except ValueError:
        data = b""
    html, address = from_cf_html(_redecoded(data)) if data else ("", None)
    return Pasteboard(text, html, address)


def _redecoded(data: bytes) -> bytes:
    """``data`` as it was, where the system has decoded UTF-8 as Windows-1252 and encoded that again."""
    try:
        once = data.decode("utf-8").encode("cp1252")
        once.decode("utf-8")
    except UnicodeError:
        return data
    return once


def _optional(command: list[str]) -> bytes:
    """What a program gives; nothing where it has nothing of the kind."""
    try:
        return run(command)
    except OutputError:
        return b""


def _decoded(data: bytes) -> str:
    """Text in UTF-8, or in UTF-16 as Firefox gives it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if len(data) > 1 and data[1::2].count(0) * 2 > len(data) // 2:
        return data.decode("utf-16-le", "replace")
    return data.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\0")
