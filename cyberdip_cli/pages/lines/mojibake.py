"""UTF-8 that was read as Windows-1252 ("RenstrÃ¶m"): how it is known, and turned back."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

PAIR = Pattern(r"[\xc2-\xef][^\x00-\x7f]")
"""The two characters that every text has which :data:`LIKELY` finds something in."""
LIKELY = Pattern(  # one set first: a search runs over all other characters at once
    "[\xc2-\xef](?:(?<=[\xc3\xc2])[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u0192\u02c6\u02dc\u2020-\u2022\u2030\u20ac\u2122]|(?<=\xe2)\u20ac|(?<=[\xe1-\xef])[\x80-\xbf]{2}"
    "|(?<=[\xd0\xd1])[\x80-\xbf\u0152-\u2122][\xd0\xd1][\x80-\xbf\u0152-\u2122]|(?<=\xc4)[\xb1\xb0\u0178\u2021]|(?<=\xc5)[\u0178\u017e\xbe])"
)
"""What hardly stands in a text that was read right: a capital vowel with an accent beside a sign of
Latin-1."""
MOJIBAKE_RUN = Pattern(
    "[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}"
)
CP1252 = dict(
    zip(
        map(ord, "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"),
        (b for b in range(0x80, 0xA0) if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)),
        strict=True,
    )
)


def is_likely(text: str) -> bool:
    """Whether a text holds what hardly stands in one that was read right."""
    return PAIR.search(text) is not None and LIKELY.search(text) is not None


def unscramble(text: str) -> str:
    """``text`` with each run of UTF-8 bytes shown as Windows-1252 characters turned back, where it decodes;
    else unchanged.

    >>> unscramble("RenstrÃ¶m")
    'Renström'
    """

    def turn(run: re.Match[str]) -> str:
        data = bytearray()
        for char in run[0]:
            code = ord(char)
            byte = code if code < 256 else CP1252.get(code)
            if byte is None:
                return run[0]
            data.append(byte)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return run[0]

    turned = MOJIBAKE_RUN.sub(turn, text)
    if turned != text and LIKELY.search(turned):  # scrambled twice
        again = MOJIBAKE_RUN.sub(turn, turned)
        turned = again
    return text if turned == text else turned
