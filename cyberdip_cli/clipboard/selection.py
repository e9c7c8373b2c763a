"""X11's clipboard with text and HTML at once: a process of ours holds it, because xclip holds one form
only."""

from __future__ import annotations

import sys

from .programs import PATIENCE


def own(text: str, html: str) -> bool:
    """Starts the process that holds both forms on X11 (:func:`hold`); False when Tk or the display is not
    there."""
    import subprocess
    from importlib.util import find_spec
    from json import dumps
    from select import select

    if find_spec("_tkinter") is None:
        return False
    command = [sys.executable, "-m", "cyberdip_cli.clipboard.selection"]
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


def hold() -> None:
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


if __name__ == "__main__":
    hold()
