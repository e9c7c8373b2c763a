"""Lists of names that break BibTeX's grammar, and names with a role beside them: divided as a line of a
record page is, where that is certain."""

from __future__ import annotations

from ...model import Name
from ...patterns import IGNORECASE, Pattern
from ..latex.decode import decode
from .names import read_name, split_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    Credits = list[tuple[Name, str | None]]

_ROLE = Pattern(r"\((?:eds?|hrsg|hg|trans|transl|editors?|translators?|compilers?|comps?)\.?\)", IGNORECASE)
_CUT = Pattern(
    r"(?:(?:(?<![\s,])[\s,]{0,99})?(?:\bet\s?\.?\s?al\b\.?|\bu\.\s?a\.)|(?<!\s)\s+and)\s*$", IGNORECASE
)
_LAST_COMMA = Pattern(r",\s+and\s")
_COMMAS = Pattern(r",\s*(?:and\s+)?|(?<!\s)\s+and\s+")
_AMPERSAND = Pattern(r"[\s,]\\?&\s")
_BRACE = Pattern(r"[{}]")
_SUFFIX = frozenset("jr jr. sr sr. ii iii iv v esq esq. junior senior m.d. ph.d. phd md".split())


def divided(value: str) -> Credits | None:
    """The names of a list that is not joined by ``and``, or of names with roles, each with its role; None for
    a list that follows the grammar, or that cannot be divided for certain.

    >>> [name.family for name, _ in divided("Smithe, J.; Jonese, K.") or ()], divided("Doe, Ann and Roe, Eve")
    (['Smithe', 'Jonese'], None)
    >>> divided("Reed, A Q (Ed.)")
    [(Name(family='Reed', given='A Q'), 'editor')]
    """
    if not breaks_grammar(value):
        return None
    direct = _in_direct_order(value)
    if direct:
        return direct
    from ...names import parse_list
    from ...parsed import Context

    found: Credits = []
    bare = _CUT.sub("", value)
    parts = split_list(bare) if _ROLE.search(value) else [bare]
    for part in parts:
        text = decode(part)
        role = _ROLE.search(text)
        parsed = parse_list([_ROLE.sub("", text).strip() if len(parts) > 1 or role else text], Context())
        if parsed.doubts or not parsed.value or not all(credit.name.given for credit in parsed.value):
            return None
        roles = [_role_of(role[0])] if role else [credit.role for credit in parsed.value]
        found += [(credit.name, roles[min(at, len(roles) - 1)]) for at, credit in enumerate(parsed.value)]
    if _CUT.search(value) and not value.rstrip().lower().endswith(" and"):
        found.append((Name(literal="others"), None))
    return found


def _in_direct_order(value: str) -> Credits:
    """The names of ``First Last, First Last, and First Last``: the comma before ``and`` says that commas part
    names, and each has two words or more."""
    if not _LAST_COMMA.search(value) or "{" in value or ";" in value or "&" in value:
        return []
    pieces = [decode(piece.strip()) for piece in _COMMAS.split(value) if piece.strip()]
    if not all(1 < len(piece.split()) < 6 and piece.split()[-1].rstrip(".").isalpha() for piece in pieces):
        return []
    if any(len(piece.split()[-1].rstrip(".")) < 2 and len(piece) > 3 for piece in pieces):
        return []  # "Wils E": initials behind the family name
    return [(name, None) for piece in pieces if (name := read_name(piece)) is not None]


def _role_of(mark: str) -> str:
    word = mark.strip("().").lower()
    return "translator" if word.startswith("trans") else "compiler" if word.startswith("comp") else "editor"


def _outside(value: str) -> str:
    """The value with an X in the place of each group in braces; a brace without its partner stays.

    >>> _outside("{A {and} B} and C{"), _outside("a}{b{c}")
    ('X and C{', 'a}{bX')
    """
    parts: list[str] = []
    opened: list[int] = []  # where in ``parts`` the braces that are open stand
    at = 0
    for found in _BRACE.finditer(value):
        parts.append(value[at : found.start()])
        at = found.end()
        if found[0] == "{":
            opened.append(len(parts))
            parts.append("{")
        elif opened:
            del parts[opened.pop() :]
            parts.append("X")
        else:
            parts.append("}")
    return "".join([*parts, value[at:]])


def breaks_grammar(value: str) -> bool:
    """Whether a value is more than names joined by ``and``: other signs between names, too many commas, a
    role in brackets, a list that is cut off."""
    if "=" in value and "family" in value:
        return False
    if "{" in value:
        value = _outside(value)
    if "; " in value or _AMPERSAND.search(value) or _ROLE.search(value) or _CUT.search(value):
        return True
    if "," not in value:
        return False
    for part in split_list(value):
        pieces = [piece.strip() for piece in part.split(",")]
        if len(pieces) > 3 or (len(pieces) > 1 and not pieces[-1]):
            return True
        if len(pieces) == 3 and pieces[1] and pieces[1].lower() not in _SUFFIX and " " in pieces[0]:
            return True
    return False
