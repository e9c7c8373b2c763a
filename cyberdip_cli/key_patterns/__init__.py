"""Key patterns: what ``--key`` is given, as a function from a record to its key.

Three notations: cyberdip's own, parts in braces (``{auth}{year}``, ``{title:words(3):capitalize}``);
JabRef's, parts in brackets (``[auth:lower]_[year]``); Better BibTeX's formulas (``auth.lower +
shorttitle(3,3) + year``). What the other two programs mean by a name is :mod:`.programs`' knowledge.
``cyberdip help keys`` prints the reference."""

from __future__ import annotations

from ..citekey import DEFAULT_PATTERN, default_key
from ..diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model import Record
    from .syntax import KeyPart


def compile_pattern(pattern: str) -> Callable[[Record], str]:
    """The function from a record to its key (not yet unique). UsageError for what is no part or filter of a
    pattern.

    >>> from cyberdip_cli.model import Name, Record
    >>> record = Record(title="The Maps of Nowhere", author=(Name("Vale", "Ines"), Name("Roe", "Ada")))
    >>> for pattern in ("{year}-{title}", "{authors}:{title:words(2):capitalize}", "[auth:upper][shorttitle]", "auth.lower + title"):
    ...     print(compile_pattern(pattern)(record))
    nd-maps
    ValeRoe:MapsNowhere
    VALEMapsNowhere
    valeTheMapsofNowhere
    """
    if pattern == DEFAULT_PATTERN:
        return default_key
    from .syntax import BadPattern, own_parts

    try:
        if "{" in pattern or "}" in pattern:
            alternatives = [own_parts(pattern)]
        else:
            from .programs import better_bibtex, jabref

            alternatives = jabref(pattern) if "[" in pattern else better_bibtex(pattern)
    except BadPattern as error:
        raise UsageError("bad-key-pattern", f"--key {pattern!r}: {error}", error.hint) from None

    def key(record: Record) -> str:
        for parts in alternatives:
            made = "".join("".join([_made(part, record) for part in parts]).split())
            if made:
                return made
        return "anon"

    return key


def _made(part: KeyPart | str, record: Record) -> str:
    return part if isinstance(part, str) else part.text(record)
