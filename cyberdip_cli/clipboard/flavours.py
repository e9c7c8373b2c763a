"""The forms in which systems hold HTML and ask for text: Windows' "HTML Format", AppleScript, OSC 52."""

from __future__ import annotations

import os


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


def from_cf_html(data: bytes) -> tuple[str, str | None]:
    """The document of Windows' "HTML Format" and the address that it names, if any.

    >>> from_cf_html(cf_html("<i>é</i>"))[0]
    '<html><body>\\r\\n<!--StartFragment--><i>é</i><!--EndFragment-->\\r\\n</body></html>'
    """
    head, _, _ = data.partition(b"<")
    lines = (line.partition(b":") for line in head.splitlines())
    values = {name.decode("ascii", "replace"): value.strip() for name, _, value in lines}
    start, end = values.get("StartHTML", b""), values.get("EndHTML", b"")
    body = data[int(start) : int(end)] if start.isdigit() and end.isdigit() else data[len(head) :]
    address = values.get("SourceURL", b"").decode("utf-8", "replace")
    return body.decode("utf-8", "replace"), address or None


def applescript(text: str, html: str) -> str:
    """The script that sets both forms; HTML as hexadecimal data, so that nothing in it is script."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    data = f'<meta charset="utf-8">{html}'.encode().hex().upper()
    return f'set the clipboard to {{«class HTML»:«data HTML{data}», string:"{quoted}"}}\n'


def from_applescript(data: bytes) -> str:
    """The HTML in what AppleScript prints of the clipboard: «data HTML3C703E» is ``<p>``; "" for anything
    else."""
    _, mark, rest = data.decode("utf-8", "replace").partition("HTML")
    digits = rest.partition("»")[0].strip()
    try:
        return bytes.fromhex(digits).decode("utf-8", "replace") if mark else ""
    except ValueError:
        return ""


def osc52(code: str) -> str:
    """The sequence that asks the terminal to take ``code`` (base64), also through tmux and screen.

    >>> osc52("aGk=")[:9]
    '\\x1b]52;c;aG'
    """
    sequence = f"\x1b]52;c;{code}\x07"
    if "TMUX" in os.environ:  # for tmux itself, and handed through to the terminal around it
        return sequence + f"\x1bPtmux;\x1b{sequence}\x1b\\"
    return f"\x1bP{sequence}\x1b\\" if os.environ.get("TERM", "").startswith("screen") else sequence
