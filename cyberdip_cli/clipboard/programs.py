"""The programs that hand the clipboard over, and how one is run."""

from __future__ import annotations

import os
import sys

from ..diagnostics import CyberdipError, OutputError
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 20
"""Seconds until a clipboard program that does not return is given up."""
INSTALL = {
    "linux": "install wl-clipboard (Wayland) or xclip (X11), for example: apt install wl-clipboard xclip",
    "darwin": "pbcopy, pbpaste and osascript come with macOS: check PATH",
    "win32": "PowerShell comes with Windows: check PATH",
}


class Tool(Value):
    """One platform's programs: the command that takes ``text``, the one that takes ``html``, the one that
    gives text back, the one that lists the ``kinds`` that are there, and the one that gives one kind (which
    is added to it); ``needs``: a variable of the environment without which they cannot work ("" none)."""

    needs: str
    text: tuple[str, ...]
    html: tuple[str, ...]
    paste: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()


def _tool(needs: str, text: str, html: str, paste: str, kinds: str = "", kind: str = "") -> Tool:
    return Tool(needs, *(tuple(command.split()) for command in (text, html, paste, kinds, kind)))


POSIX = (
    _tool(
        "WAYLAND_DISPLAY",
        "wl-copy --type text/plain;charset=utf-8",
        "wl-copy --type text/html",
        "wl-paste --no-newline",
        "wl-paste --list-types",
        "wl-paste --no-newline --type",
    ),
    _tool(
        "DISPLAY",
        "xclip -selection clipboard",
        "xclip -selection clipboard -t text/html",
        "xclip -selection clipboard -o",
        "xclip -selection clipboard -o -t TARGETS",
        "xclip -selection clipboard -o -t",
    ),
    _tool("DISPLAY", "xsel --clipboard --input", "", "xsel --clipboard --output"),
    _tool("TERMUX_VERSION", "termux-clipboard-set", "", "termux-clipboard-get"),
)
MAC = _tool("", "pbcopy", "osascript -", "pbpaste")
POWERSHELL = tuple("powershell.exe -NoProfile -NonInteractive -Sta -Command".split())


def is_windows() -> bool:
    """Windows, or a Linux inside it that can start its programs."""
    return sys.platform == "win32" or "WSL_DISTRO_NAME" in os.environ


def tools(direction: str) -> Iterator[Tool]:
    """The POSIX tools that are installed and have the display that they need."""
    for tool in POSIX:
        if os.environ.get(tool.needs) and which(getattr(tool, direction)[0]):
            yield tool


def which(program: str) -> str | None:
    """The path of an installed program."""
    from shutil import which as find

    return find(program)


def run(command: list[str], data: bytes = b"") -> bytes:
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
            raise failed(command[0], reason) from None
        out.seek(0)
        err.seek(0)
        if done.returncode:
            raise failed(
                command[0],
                " ".join(err.read().decode("utf-8", "replace").split()) or f"exit status {done.returncode}",
            )
        return out.read()


def failed(program: str, reason: str) -> CyberdipError:
    """The error of a clipboard program, by its name and what it said."""
    return OutputError("no-clipboard", f"{program}: {reason}", INSTALL.get(sys.platform, INSTALL["linux"]))
