"""Key patterns of other programs in cyberdip's terms: what their names mean here, and what has no
counterpart.

Sources: JabRef's documentation ("Customize the citation key generator"), Better BibTeX's ("Formulas")."""

from __future__ import annotations

from .syntax import BadPattern, bracketed, call, divided, own_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .syntax import Call, KeyPart

    Pieces = list[KeyPart | str]

COMMON = {
    "auth": "auth", "authetal2": "authetal", "authforeini": "authforeini", "authini": "authini", "authorini": "authorini",
    "authorlast": "authorlast", "authorlastforeini": "authorlastforeini", "authors": "authors", "authorsalpha": "authorsalpha",
    "authshort": "authshort", "edtr": "edtr", "editors": "editors", "veryshorttitle": "veryshorttitle", "shorttitle": "shorttitle", "camel": "camel",
    "title": "fulltitle:titlecase", "year": "year", "shortyear": "shortyear", "date": "date", "day": "day", "firstpage": "firstpage",
    "lastpage": "lastpage", "keyword": "keyword", "keywords": "keywords", "volume": "volume", "number": "issue", "issue": "issue",
    "pages": "pages", "doi": "doi", "isbn": "isbn", "issn": "issn", "language": "language", "publisher": "publisher", "edition": "edition",
    "series": "collection_title", "booktitle": "journal", "journaltitle": "journal", "publicationtitle": "journal",
}  # fmt: skip
"""Names that both programs have, as parts of ours with their filters."""
JABREF = COMMON | {
    "journal": "journal", "authetal": "authetal", "fulltitle": "fulltitle", "shorttitleini": "shorttitle:abbr", "pureauth": "authoronly",
    "auth.etal": "authetal:condense(.):replace(EtAl, etal)", "auth.auth.ea": "authors(2):condense(.):replace(EtAl, ea)", "citationkey": "id",
}  # fmt: skip
BETTER_BIBTEX = COMMON | {
    "authetal": "authetal:condense(.):replace(EtAl, etal)", "authauthea": "authors(2):condense(.):replace(EtAl, ea)", "origyear": "origyear",
    "shorttitle": "title:words(3):keep", "veryshorttitle": "title:words(1):keep", "citationkey": "id",
}  # fmt: skip
NUMBERED = ("authEtal2",)
"""Names of which the figure is a part."""
NEAREST = {
    "author": "{authors} has the family names", "entrytype": "{type} is the type in CSL's words", "type": "{type} is the type in CSL's words",
    "month": "{month} is its number", "authfirstfull": "{auth} is the family name without its particle", "journal": "{journal:abbr} has its initials",
}  # fmt: skip
"""What stands near a name that has no counterpart."""
LIKE = {
    "lower": "lower", "lower_case": "lower", "lowercase": "lower", "upper": "upper", "upper_case": "upper", "uppercase": "upper", "abbr": "abbr",
    "acronym": "abbr", "titlecase": "titlecase", "title_case": "titlecase", "sentencecase": "sentencecase", "sentence_case": "sentencecase",
    "truncate": "truncate", "default": "default", "condense": "condense", "prefix": "prefix", "postfix": "postfix", "replace": "replace",
    "skipwords": "skipwords", "substring": "substring", "clean": "", "alphanum": "", "ascii": "", "fold": "", "transliterate": "", "nopunct": "",
    "nopunctordash": "", "nfc": "",
}  # fmt: skip
"""Their filters as ours; "" for what keys are here in any case."""


def jabref(pattern: str) -> list[Pieces]:
    """The alternatives of a pattern with brackets."""
    return [
        [piece if isinstance(piece, str) else _jabref_part(piece[0]) for piece in bracketed(each, "[", "]")]
        for each in divided(pattern, "|")
    ]


def _jabref_part(text: str) -> KeyPart:
    name, *filters = divided(text, ":")
    of_second = name.partition("_")
    if of_second[2].isdecimal() and of_second[0].rstrip("0123456789") == "auth":  # auth3_2
        known: Call = ("auth", (of_second[0][4:], of_second[2]))
    else:
        known = call(name)
    if name.isupper() and name == "TITLE":  # a field's own name in capitals is its text
        known = ("fulltitle", ())
    calls: list[Call] = []
    for each in map(call, filters):
        calls += [("lower", ()), ("capitalize", ())] if each[0] in ("capitalize", "camel") else [each]
    return _translated(known, calls, JABREF, f"[{text}]", "JabRef")


def better_bibtex(formula: str) -> list[Pieces]:
    """The alternatives of a formula."""
    return [[_term(term.strip(), formula) for term in divided(each, "+")] for each in divided(formula, "|")]


def _term(text: str, formula: str) -> KeyPart | str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    first, *others = divided(text, ".")
    known, *filters = (first, ()) if first in NUMBERED else call(first), *map(call, others)
    if known[0].lower() not in BETTER_BIBTEX and "+" not in formula and not filters:
        raise BadPattern("there is no part in it, so that all keys would be one")
    calls = [_selected(each) for each in filters]
    if known[0].lower() in ("shorttitle", "veryshorttitle"):
        known, calls = ("title", ()), [*_short(known), *calls]
        return _translated(known, calls, {"title": "title"}, text, "Better BibTeX")
    if known[0][:1].isupper() and known[0].lower() == "title":  # a name with a capital is the field itself
        known = ("fulltitle", ())
    return _translated(known, calls, BETTER_BIBTEX | {"fulltitle": "fulltitle"}, text, "Better BibTeX")


def _short(known: Call) -> list[Call]:
    """The filters of ``shorttitle(N, M)``: N words, of which M get a capital."""
    name, arguments = known
    words = arguments[0] if arguments else ("3" if name.lower() == "shorttitle" else "1")
    capitals = arguments[1] if len(arguments) > 1 else "0"
    return [("words", (words,)), ("capitalize", (capitals,))]


def _selected(each: Call) -> Call:
    """``select(start, n)`` is ``words(n, start)``."""
    name, arguments = each
    if name != "select":
        return each
    return "words", (arguments[1] if len(arguments) > 1 else "9999", arguments[0] if arguments else "1")


def _translated(
    known: Call, filters: list[Call], names: Mapping[str, str], text: str, program: str
) -> KeyPart:
    """The part of ours that a part of another program is. BadPattern where there is none."""
    name, arguments = known
    own = names.get(name.lower())
    if own is None:
        near = NEAREST.get(name.lower(), "see: cyberdip help keys")
        raise BadPattern(f"{text} of {program} has no counterpart", near)
    part = own_part(own)
    found: list[Call] = [*part.filters]
    for filter_name, values in filters:
        if filter_name in ("words", "capitalize"):
            found.append((filter_name, values))
            continue
        like = LIKE.get(filter_name.lower())
        if like is None:
            hint = "{…:replace(one, other)} changes a text" if filter_name.lower() == "regex" else None
            raise BadPattern(f"the filter {filter_name} of {program} has no counterpart", hint)
        found += [(like, values)] if like else []
    return part.replace(arguments=arguments or part.arguments, filters=tuple(found))
