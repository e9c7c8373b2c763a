"""Keys of entries: what BibTeX and biber take for one."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.controls import replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...protocols import WriteOptions

_SYNTAX = Pattern(r"""[\s,{}"#%'()=~\\@]+""")


def legal_key(key: str, options: WriteOptions) -> str:
    """A key without the signs of BibTeX's syntax and of control, with ``options.ascii`` in ASCII.

    >>> from cyberdip_cli.protocols import WriteOptions
    >>> legal_key("smith (2020)", WriteOptions()), legal_key("#", WriteOptions()), legal_key("Müller2020", WriteOptions(ascii=True))
    ('smith-2020', 'record', 'Muller2020')
    """
    if options.ascii and not key.isascii():
        key = _in_ascii(key)
    if not key.isprintable():
        key = replaced(key)
    return _SYNTAX.sub("-", key).strip("-") or "record" if _SYNTAX.search(key) or not key else key


def _in_ascii(key: str) -> str:
    from unicodedata import normalize

    folded = "".join(char for char in normalize("NFKD", key) if not "\u0300" <= char <= "\u036f")
    return "".join(char if char.isascii() else f"u{ord(char):x}" for char in folded)
