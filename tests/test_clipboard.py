"""The clipboard, with stand-ins for the platforms' programs on PATH."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli import clipboard
from cyberdip_cli.clipboard import copying, flavours, pasting, programs
from cyberdip_cli.diagnostics import InputError, OutputError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts with a #! line")
TEXT, HTML = "Łęcka, A. “Fens”\n", "<i>Fens</i> &amp; bögs"
DISPLAYS = (
    "WAYLAND_DISPLAY",
    "DISPLAY",
    "TERMUX_VERSION",
    "WSL_DISTRO_NAME",
    "SSH_CONNECTION",
    "SSH_TTY",
    "TMUX",
)


class Desk:
    """A PATH that holds stand-ins only; each writes its arguments and input to a file, or plays back what is
    on the clipboard."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.patch = patch
        patch.setenv("PATH", str(folder))
        for name in DISPLAYS:
            patch.delenv(name, raising=False)
        patch.setenv("TERM", "dumb")
        patch.setattr(sys, "platform", "linux")
        patch.setattr(copying, "own", lambda text, html: False)  # no display is there to be owned

    def program(
        self,
        name: str,
        gives: bytes = b"",
        status: int = 0,
        says: str = "",
        kinds: dict[str, bytes] | None = None,
    ) -> None:
        """A stand-in that gives ``gives``, or what ``kinds`` has for its last argument."""
        script = (
            f"#!{sys.executable}\nimport json, sys\n"
            f"data = sys.stdin.buffer.read()\n"
            f"json.dump([sys.argv[1:], data.hex()], open({str(self.folder / (name + '.json'))!r}, 'w'))\n"
            f"sys.stdout.buffer.write({kinds or {}!r}.get(sys.argv[-1], {gives!r})); sys.stderr.write({says!r}); sys.exit({status})\n"
        )
        path = self.folder / name
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)

    def got(self, name: str) -> tuple[list[str], bytes]:
        arguments, data = json.loads((self.folder / f"{name}.json").read_text())
        return arguments, bytes.fromhex(data)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("program", "display", "html"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", True),
        ("xclip", "DISPLAY", True),
        ("xsel", "DISPLAY", False),
        ("termux-clipboard-set", "TERMUX_VERSION", False),
    ],
)
def test_one_form_goes_to_a_tool_that_holds_one(desk: Desk, program: str, display: str, html: bool) -> None:
    desk.program(program)
    desk.patch.setenv(display, "one")
    assert clipboard.copy(TEXT, HTML) == "text"
    assert desk.got(program)[1] == TEXT.encode()
    assert clipboard.copy(TEXT, HTML, rich=True) == ("HTML" if html else "text")
    arguments, data = desk.got(program)
    assert data == (HTML if html else TEXT).encode()
    assert ("text/html" in arguments) == html


def test_wayland_goes_before_x11_and_a_display_that_is_not_there_is_not_asked(desk: Desk) -> None:
    for program in ("wl-copy", "xclip"):
        desk.program(program)
    desk.patch.setenv("DISPLAY", ":0")
    clipboard.copy(TEXT)
    assert not (desk.folder / "wl-copy.json").exists()
    desk.patch.setenv("WAYLAND_DISPLAY", "wayland-0")
    (desk.folder / "xclip.json").unlink()
    clipboard.copy(TEXT)
    assert not (desk.folder / "xclip.json").exists()


def test_macos_takes_both_forms(desk: Desk) -> None:
    desk.patch.setattr(sys, "platform", "darwin")
    desk.program("pbcopy")
    desk.program("osascript")
    assert clipboard.copy('say "hi" \\ ' + TEXT, HTML) == "text and HTML"
    script = desk.got("osascript")[1].decode()
    (data,) = re.findall("«data HTML([0-9A-F]+)»", script)
    assert bytes.fromhex(data).decode().endswith(HTML)
    assert 'string:"say \\"hi\\" \\\\ Łęcka' in script
    assert clipboard.copy(TEXT) == "text"
    assert desk.got("pbcopy")[1] == TEXT.encode()


@pytest.mark.parametrize("system", ["win32", "wsl"])
def test_windows_takes_both_forms(desk: Desk, system: str) -> None:
    if system == "wsl":
        desk.patch.setenv("WSL_DISTRO_NAME", "Debian")
    else:
        desk.patch.setattr(sys, "platform", "win32")
        for module in (copying, programs):
            desk.patch.setattr(module, "which", lambda program: str(desk.folder / program))
    desk.program("powershell.exe")
    assert clipboard.copy(TEXT, HTML) == "text and HTML"
    text, html = (base64.b64decode(line) for line in desk.got("powershell.exe")[1].split())
    assert text.decode() == TEXT.replace("\n", "\r\n")
    offsets = {name: int(number) for name, number in re.findall(r"(\w+):(\d{10})", html.decode())}
    assert html[offsets["StartFragment"] : offsets["EndFragment"]].decode() == HTML
    assert html[offsets["StartHTML"] :].startswith(b"<html>")
    assert offsets["EndHTML"] == len(html)


def test_nothing_there_says_what_to_install(desk: Desk) -> None:
    with pytest.raises(OutputError) as copied:
        clipboard.copy(TEXT)
    with pytest.raises(InputError) as pasted:
        clipboard.paste()
    for caught in (copied, pasted):
        assert caught.value.diagnostic.code == "no-clipboard"
        assert "xclip" in (caught.value.diagnostic.hint or "")
    assert copied.value.status == 6


def test_a_program_that_fails_is_named_with_what_it_said(desk: Desk) -> None:
    desk.patch.setenv("DISPLAY", ":7")
    desk.program("xclip", status=1, says="Error: Can't open display: :7\n")
    with pytest.raises(OutputError, match="xclip: Error: Can't open display: :7"):
        clipboard.copy(TEXT)
    with pytest.raises(InputError, match="Can't open display"):
        clipboard.paste()


def test_a_process_left_behind_does_not_hold_the_run(desk: Desk) -> None:
    path = desk.folder / "xclip"
    path.write_text("#!/bin/sh\n/bin/cat >/dev/null\n/bin/sleep 8 &\n", encoding="utf-8")
    path.chmod(0o755)
    desk.patch.setenv("DISPLAY", ":0")
    desk.patch.setattr(programs, "PATIENCE", 5)
    assert clipboard.copy(TEXT) == "text"


@pytest.mark.parametrize(
    ("program", "display", "platform"),
    [
        ("wl-paste", "WAYLAND_DISPLAY", "linux"),
        ("xclip", "DISPLAY", "linux"),
        ("xsel", "DISPLAY", "linux"),
        ("termux-clipboard-get", "TERMUX_VERSION", "linux"),
        ("pbpaste", "", "darwin"),
        ("powershell.exe", "WSL_DISTRO_NAME", "linux"),
    ],
)
def test_paste_takes_the_text(desk: Desk, program: str, display: str, platform: str) -> None:
    desk.patch.setattr(sys, "platform", platform)
    if display:
        desk.patch.setenv(display, "one")
    desk.program(program, gives=b"\xef\xbb\xbf" * (program == "powershell.exe") + TEXT.encode())
    assert clipboard.paste().text == TEXT


PAGE = (
    "<html><body><table><tr><th>Title:</th><td>Maps of the Fens</td></tr><tr><th>Author:</th><td>Łęcka, Ada</td></tr>"
    "<tr><th>Published:</th><td>Oslo : Quay Press, 2019</td></tr></table></body></html>"
)
ADDRESS = "https://catalogue.example.org/Record/7"


def browser(desk: Desk, kinds: dict[str, bytes], text: str = TEXT) -> None:
    """X11 with the kinds that a browser has put on its clipboard."""
    desk.patch.setenv("DISPLAY", ":0")
    listed = "\n".join(["TARGETS", *kinds]).encode()
    desk.program("xclip", gives=text.encode(), kinds={"TARGETS": listed, **kinds})


def test_chromium_gives_html_and_the_address(desk: Desk) -> None:
    browser(desk, {"text/html": PAGE.encode(), "chromium/x-source-url": ADDRESS.encode()})
    assert clipboard.paste() == clipboard.Pasteboard(TEXT, PAGE, ADDRESS)


def test_firefox_gives_utf_16(desk: Desk) -> None:
    private = f"{ADDRESS}\nThe page".encode("utf-16-le")
    browser(desk, {"text/html": PAGE.encode("utf-16"), "text/x-moz-url-priv": private})
    assert clipboard.paste() == clipboard.Pasteboard(TEXT, PAGE, ADDRESS)


def test_a_clipboard_without_html_is_not_asked_for_it(desk: Desk) -> None:
    browser(desk, {"UTF8_STRING": TEXT.encode()})
    assert clipboard.paste() == clipboard.Pasteboard(TEXT)
    browser(desk, {"text/html": b"no markup in it"})
    assert clipboard.paste() == clipboard.Pasteboard(TEXT)


def test_wayland_gives_html(desk: Desk) -> None:
    desk.patch.setenv("WAYLAND_DISPLAY", "wayland-0")
    desk.program(
        "wl-paste", gives=TEXT.encode(), kinds={"--list-types": b"text/html\n", "text/html": PAGE.encode()}
    )
    assert clipboard.paste() == clipboard.Pasteboard(TEXT, PAGE)


def test_macos_prints_html_in_hexadecimal(desk: Desk) -> None:
    desk.patch.setattr(sys, "platform", "darwin")
    desk.program("pbpaste", gives=TEXT.encode())
    desk.program("osascript", gives=f"«data HTML{PAGE.encode().hex().upper()}»\n".encode())
    assert clipboard.paste() == clipboard.Pasteboard(TEXT, PAGE)
    desk.program("osascript", status=1, says="no such kind")
    assert clipboard.paste() == clipboard.Pasteboard(TEXT)


@pytest.mark.parametrize("decoded", ["utf-8", "cp1252"])
def test_windows_gives_html_with_its_address(desk: Desk, decoded: str) -> None:
    """Some versions read the UTF-8 of "HTML Format" as Windows-1252."""
    desk.patch.setenv("WSL_DISTRO_NAME", "Debian")
    body = "<html><body><p>Réne — Fens</p></body></html>"
    data = f"Version:0.9\r\nSourceURL:{ADDRESS}\r\n{body}".encode().decode(decoded).encode()
    desk.program("powershell.exe", gives=TEXT.encode(), kinds={pasting.GET_HTML: base64.b64encode(data)})
    assert clipboard.paste() == clipboard.Pasteboard(TEXT, body, ADDRESS)


def pasted(*arguments: str) -> tuple[int, str, str]:
    result = run_cli("convert", "--paste", "-t", "csl-jsonl", *arguments)
    return result.status, result.out, result.err


def test_the_page_is_read_from_its_html(desk: Desk) -> None:
    browser(
        desk,
        {"text/html": PAGE.encode(), "chromium/x-source-url": ADDRESS.encode()},
        "Maps of the Fens\nno label",
    )
    status, out, _ = pasted()
    (record,) = map(json.loads, out.splitlines())
    assert (status, record["title"], record["author"]) == (
        0,
        "Maps of the Fens",
        [{"family": "Łęcka", "given": "Ada"}],
    )
    assert (record["publisher"], record["source"]) == ("Quay Press", "catalogue.example.org")


def test_an_export_on_the_clipboard_wins_over_its_html(desk: Desk) -> None:
    browser(desk, {"text/html": b"<pre>TY - nothing</pre>"}, "TY  - MAP\nTI  - Fens\nER  - \n")
    status, out, _ = pasted()
    assert (status, json.loads(out)["type"]) == (0, "map")


def test_what_only_the_text_shows_is_added(desk: Desk) -> None:
    text = "Title: Maps of the Fens\nAuthor: Łęcka, Ada\nPublished: Oslo : Quay Press, 2019\nISBN: 9783161484100\n"
    browser(desk, {"text/html": PAGE.encode()}, text)
    assert json.loads(pasted()[1])["ISBN"] == "9783161484100"


def test_html_without_a_record_leaves_the_text(desk: Desk) -> None:
    browser(desk, {"text/html": b"<p>Menu</p>"}, "Title: Maps of the Fens\nAuthor: Vale, Ines\nYear: 2019\n")
    assert json.loads(pasted()[1])["title"] == "Maps of the Fens"


def test_an_empty_clipboard_is_an_input_without_text(desk: Desk) -> None:
    desk.patch.setenv("DISPLAY", ":0")
    desk.program("xclip", gives=b" \n")
    with pytest.raises(InputError) as caught:
        clipboard.paste()
    assert caught.value.diagnostic.code == "empty-input"


def test_over_ssh_paste_says_how_to_do_without(desk: Desk) -> None:
    desk.patch.setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")
    with pytest.raises(InputError) as caught:
        clipboard.paste()
    assert "Ctrl-D" in (caught.value.diagnostic.hint or "")


def test_over_ssh_the_terminal_is_asked(desk: Desk) -> None:
    device = desk.folder / "tty"
    desk.patch.setattr(copying, "_terminal", lambda: str(device))
    assert clipboard.copy(TEXT, HTML).startswith("text")
    assert device.read_text() == f"\x1b]52;c;{base64.b64encode(TEXT.encode()).decode()}\x07"
    with pytest.raises(OutputError, match="too many"):
        clipboard.copy("x" * 80_000)


def test_osc_52_passes_tmux_and_screen(desk: Desk) -> None:
    desk.patch.setenv("TERM", "screen.xterm")
    assert flavours.osc52("aGk=") == "\x1bP\x1b]52;c;aGk=\x07\x1b\\"
    desk.patch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    assert flavours.osc52("aGk=").endswith("\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\")


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An X11 display of our own, without a screen."""
    pytest.importorskip("_tkinter", reason="Python has no Tk here")
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.skip("Xvfb and xclip are not installed")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "320x200x8"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
    yield
    server.terminate()
    server.wait()
    server.stdout.close()


def target(name: str) -> str:
    command = ["xclip", "-selection", "clipboard", "-o", "-t", name]
    return subprocess.run(command, capture_output=True, check=True, timeout=20).stdout.decode()


def test_x11_takes_both_forms_until_something_else_is_copied(display: None) -> None:
    text, html = TEXT * 2000, HTML * 2000
    assert clipboard.copy(text, html) == "text and HTML"
    assert target("UTF8_STRING") == target("text/plain;charset=utf-8") == text
    assert target("text/html").encode().decode() == html.replace("ö", "&#246;")
    assert clipboard.paste().text == text
    assert clipboard.copy("another") == "text"
    deadline = time.monotonic() + 10
    while target("TARGETS").count("text/html") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert target("UTF8_STRING") == "another"
