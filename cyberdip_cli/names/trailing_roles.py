"""Roles at the end of a piece that no comma sets off: ``Acme Foods sponsor``, ``周海生著``."""

from __future__ import annotations

from .arabic import is_arabic
from .order import cjk, is_small
from .roles import roles_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context
    from .attachments import Piece

GLUED_ROLES = tuple(
    "编著 編著 主编 主編 共著 合著 著者 編者 监修 監修 編集 編輯 编译 編譯 著 编 編 译 訳 譯 撰".split()
)
"""Roles that are written together with a name in Chinese characters, the longer ones first."""


SHORTEST_UNCASED = 3
"""Letters, with a full stop, of a role in a script without capitals."""
DASHES = (" - ", " – ", " — ")
"""Between a name and its role: ``Friesen, Dale - Photographer``."""


def may_end_in_role(text: str) -> bool:
    """Whether :func:`trailing_role` could find anything."""
    tail = text.rpartition(" ")[2]
    if any(dash in text for dash in DASHES):
        return True
    if len(tail) == len(text):
        return False
    return (is_small(tail) and len(tail) > 4) or (len(tail) < 4 and cjk(tail)) or is_uncased_role(tail)


def is_uncased_role(tail: str) -> bool:
    """Whether the last word of a piece may be a role in a script without capitals (``שולמית אלבז מחבר.``); in
    Arabic letters, where roles are surnames too, only before a full stop."""
    if tail.isascii() or is_small(tail.lower()) or len(tail) <= SHORTEST_UNCASED or cjk(tail):
        return False
    return tail.endswith(".") or not is_arabic(tail)


def glued_role(text: str) -> str:
    """The role that is written together with a name in Chinese characters; "" for none.

    >>> glued_role("周海生著"), glued_role("李著")
    ('著', '')
    """
    if text.isascii() or " " in text or not cjk(text):
        return ""
    return next((role for role in GLUED_ROLES if text.endswith(role) and len(text) - len(role) > 1), "")


def trailing_role(piece: Piece, context: Context) -> None:
    """``Acme Foods sponsor``: a role in small letters at the end of a piece, or any behind a dash."""
    for dash in DASHES:
        name, _, behind = piece.text.rpartition(dash)
        if name and (roles := roles_of(behind, context)):
            piece.text, piece.raw, piece.ends = name.rstrip(), name.rstrip(), True
            piece.roles += roles
            piece.aside.append(behind)
            return
    head, _, tail = piece.text.rpartition(" ")
    if not head and (glued := glued_role(tail)):  # "王小明著"
        head, tail = tail[: -len(glued)], glued
    if (
        not tail.isascii() and len(tail) < 4 and cjk(tail) and (found := roles_of(tail, context))
    ):  # "王小明 著"
        piece.text, piece.raw, piece.ends = head, head, True
        piece.roles += found
        piece.aside.append(tail)
        piece.shares = True
    elif (is_uncased_role(tail) and " " in head) or (
        tail.islower() and len(tail) > 4 and head[:1].isupper() and tail.strip(".") not in ("young", "elder")
    ):
        roles = roles_of(tail, context)
        if roles:
            piece.text, piece.raw = head, head
            piece.roles += roles
            piece.aside.append(tail)
            piece.ends = True
