"""Accents of LaTeX on the letters that follow them."""

from __future__ import annotations

from unicodedata import normalize

_STANDALONE = {
    "\u0303": "~",
    "\u0302": "^",
    "\u0300": "`",
    "\u0301": "´",
    "\u0308": "¨",
    "\u0304": "¯",
    "\u0307": "˙",
    "\u0327": "¸",
    "\u0328": "˛",
    "\u0306": "˘",
    "\u030c": "ˇ",
    "\u030b": "˝",
    "\u030a": "˚",
}


def accent(mark: str, text: str) -> str:
    """``text`` with the mark on its first letter; the mark alone where there is no letter (``\\~{}``)."""
    if not text:
        return _STANDALONE.get(mark, "")
    base = {"ı": "i", "ȷ": "j"}.get(text[0], text[0]) if mark not in "\u0327\u0328\u0323\u0331" else text[0]
    return normalize("NFC", base + mark) + text[1:]
