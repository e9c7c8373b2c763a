"""ISO 5426, the extended Latin alphabet of older UNIMARC records: a mark stands before the letter that it
is on.

Source: ISO 5426:1983; what Python has no codec for."""

from __future__ import annotations

from ...composition import compose

MARKS = dict(
    zip(
        range(0xC0, 0xE0),
        "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030a\u0315\u0312\u030b\u031b\u030c"
        "\u0327\u031c\u0326\u0328\u0325\u032e\u0323\u0324\u0332\u0333\u0329\u032d\u0332\ufe20\ufe21\u0307",
        strict=True,
    )
)
"""Byte -> combining character, which in Unicode follows its letter."""
SIGNS = dict(
    zip(
        range(0xA1, 0xC0),
        "¡„£$¥†§′‘“«♭©℗®ʻʼ‚·‡··″’”»♯ʹʺ··¿",
        strict=False,
    )
)
SIGNS |= {
    0xA0: " ", 0xE1: "Æ", 0xE2: "Đ", 0xE6: "Ĳ", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEC: "Þ", 0xF1: "æ",
    0xF2: "đ", 0xF3: "ð", 0xF5: "ı", 0xF6: "ĳ", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß", 0xFC: "þ",
}  # fmt: skip
"""Byte -> character."""


def decode(data: bytes) -> str:
    """The text of ``data``; a byte that the alphabet has not is U+FFFD.

    >>> decode(b"Biblioth\\xc1eque de l'\\xc2Etat")
    "Bibliothèque de l'État"
    """
    made: list[str] = []
    waiting = ""
    for byte in data:
        if byte in MARKS:
            waiting += MARKS[byte]
            continue
        made.append(chr(byte) if byte < 0x80 else SIGNS.get(byte, "\ufffd"))
        if waiting:
            made.append(waiting)
            waiting = ""
    return compose("".join(made) + waiting)
