"""Marks that stand for the syntax of LaTeX while the text around it is escaped: control characters, which no
text that is written holds (see :mod:`~cyberdip_cli.formats.text.controls`)."""

from __future__ import annotations

OPEN, CLOSE, BACKSLASH = "\x01", "\x02", "\x03"
"""A brace that opens, one that closes, the backslash of a macro."""

MATHEMATICS_OPEN = "\x04"
_SIGNS = "$\\{}_^~`'-%#&"
_MARKS = MATHEMATICS_OPEN + BACKSLASH + OPEN + CLOSE + "\x05\x06\x07\x08\x0e\x0f\x10\x11\x12"
MATHEMATICS = str.maketrans(_SIGNS, _MARKS)
"""A formula as marks: nothing in it is escaped."""
UNMARKED_MATHEMATICS = str.maketrans(_MARKS, _SIGNS)
WITHOUT_MARKS = dict.fromkeys(map(ord, _MARKS))
"""For a text that may hold what looks like a mark."""
