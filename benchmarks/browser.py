"""A page in a real browser, all of it selected and copied, and ``cyberdip convert --paste``: what comes of it.

Run it as ``python -m benchmarks.browser [FOLDER]`` where these are installed (``apt install xvfb xclip xdotool chromium``, or
``firefox-esr`` for ``--browser firefox-esr``). FOLDER holds folders with ``input.html`` and ``expected.csl.json``; without it they
are those of ``samples/html``. Prints a line for each page, and how many fields were right, missing, wrong, and not shown: a copy holds
what the page shows, and nothing of its head. No test needs it: the tests hold clipboards that were captured."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("Xvfb", "xclip", "xdotool")
INSTALL = "apt install xvfb xclip xdotool chromium firefox-esr"
FIELDS = ("title", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "publisher")
PATIENCE = 20.0
"""Seconds for a browser to show a page, and for its copy to arrive."""
ARGUMENTS = {
    "chromium": [
        "--no-sandbox",
        "--no-first-run",
        "--disable-gpu",
        "--user-data-dir={profile}",
        "--app={address}",
    ],
    "firefox-esr": ["--no-remote", "--profile", "{profile}", "--new-window", "{address}"],
}
MARK = "cyberdip waits for a copy"
VERDICTS = ("right", "missing", "wrong", "not shown")
WORD, STYLE = re.compile(r"\w+"), re.compile(r' style="[^"]*"')
KEYS = ("family", "given", "literal", "date", "parts", "non", "dropping", "particle")
"""Words of CSL-JSON itself in names and dates."""


def main() -> int:
    """Copies and pastes each page; 0 when the browser could be driven."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples" / "html")
    parser.add_argument("--browser", default="chromium", choices=[*ARGUMENTS])
    options = parser.parse_args()
    missing = [name for name in (*PROGRAMS, options.browser) if shutil.which(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)} ({INSTALL})", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    with display() as env:
        for page in sorted(options.folder.glob("*/input.html")):
            truth = json.loads((page.parent / "expected.csl.json").read_text(encoding="utf-8"))
            with copied(page, options.browser, env) as arrived:
                counts = compare(
                    pasted(env) if arrived else [], truth, clipboard(env) + clipboard(env, "text/html")
                )
            total += counts
            print(f"{page.parent.name:60} {shown(counts)}{'' if arrived else '  nothing was copied'}")
    print(f"{'all':60} {shown(total)}")
    return 0


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """An X11 display without a screen, as an environment."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout
    away = ("WAYLAND_DISPLAY", "WSL_DISTRO_NAME")
    env = {name: value for name, value in os.environ.items() if name not in away}
    try:
        yield {**env, "DISPLAY": f":{server.stdout.readline().strip()}", "CYBERDIP_NO_CONFIG": "1"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def copied(page: Path, browser: str, env: dict[str, str]) -> Iterator[bool]:
    """Opens a page, selects all and copies: whether anything arrived on the clipboard, which is the browser's as long as it runs."""
    subprocess.run(["xclip", "-selection", "clipboard"], input=MARK, text=True, env=env, check=True)
    with tempfile.TemporaryDirectory(
        ignore_cleanup_errors=True
    ) as profile:  # its children write a little longer
        command = [part.format(profile=profile, address=page.as_uri()) for part in ARGUMENTS[browser]]
        process = subprocess.Popen(
            [browser, *command], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                time.sleep(1)
                press("ctrl+a", env)
                press("ctrl+c", env)
                if clipboard(env) not in ("", MARK):
                    break
            yield clipboard(env) not in ("", MARK)
        finally:
            process.terminate()
            process.wait()


def press(keys: str, env: dict[str, str]) -> None:
    """Keys in the window that is there."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "."],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    for window in found.stdout.split()[-1:]:
        subprocess.run(
            ["xdotool", "windowfocus", window, "key", "--clearmodifiers", keys], env=env, check=False
        )


def clipboard(env: dict[str, str], flavour: str = "UTF8_STRING") -> str:
    """What is on the clipboard, as text or in another flavour."""
    command = ["xclip", "-selection", "clipboard", "-o", "-t", flavour]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def pasted(env: dict[str, str]) -> list[dict[str, Any]]:
    """What cyberdip makes of the clipboard."""
    command = [sys.executable, "-m", "cyberdip_cli", "convert", "--paste", "-t", "csl-json", "-q"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    found: list[dict[str, Any]] = json.loads(done.stdout or "[]")
    return found


def compare(found: list[dict[str, Any]], truth: list[dict[str, Any]], copied: str) -> Counter[str]:
    """How many fields of the first record are right, missing, wrong, and not shown: ``copied`` lacks words of their value."""
    counts: Counter[str] = Counter()
    got, wanted = (found or [{}])[0], (truth or [{}])[0]
    for field in FIELDS:
        if field in wanted or field in got:
            counts[_verdict(got.get(field), wanted.get(field), copied)] += 1
    return counts


def _verdict(got: Any, wanted: Any, copied: str) -> str:
    if got == wanted:
        return "right"
    shown = {*WORD.findall(STYLE.sub("", copied)), *KEYS}
    if not shown.issuperset(WORD.findall(json.dumps(wanted, ensure_ascii=False))):
        return "not shown"
    return "missing" if got is None else "wrong"


def shown(counts: Counter[str]) -> str:
    """The counts in one line."""
    return "  ".join(f"{name} {counts[name]:3}" for name in VERDICTS)


if __name__ == "__main__":
    sys.exit(main())
