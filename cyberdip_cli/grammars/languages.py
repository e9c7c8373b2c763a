"""Languages of a text: any name, code or list of them to BCP 47 tags.

Names are looked up in the page's own languages first, then among codes and English names, then in the names
of some fifty languages. ``Greek, Modern (1453-)``, ``Spanish; Castilian``, ``en_US``, ``FRE``, ``engfre``
(MARC 21, 041 before 2001), ``Text in English and French`` are one or more languages; "Undetermined" and "No
linguistic content" are none and are set aside."""

from __future__ import annotations

import unicodedata

from ..memory import Memory
from ..parsed import Context, Doubt, Parsed
from ..patterns import Pattern
from . import language_tags as table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PROSE = 400
_TRIM = " \t\u00a0.,;:|/()[]{}<>\"'«»-–—"
_CODE = Pattern(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.][A-Za-z\d-]*)?\Z")
_JOINED = Pattern(r"[;|/+\u3001\uff1b·•]|\s--?\s")
_COMMAS = Pattern(r"[,،，]")
_BREAKS = Pattern(r"[\s,،，]+")
_CLAUSES = Pattern(r"[;.:]")
_WORDS = Pattern(r"[^\W\d_]{4,}")
_BRACKETED = Pattern(r"(?<!\s)\s*[(\[（][^)\]）]*(?:[)\]）]|\Z)")
_BRACKETS = Pattern(r"[()\[\]（）]")
_TWO_LETTER = table.TWO_LETTER | table.REPLACED.keys()
_names: dict[str, str] = {}
_plain: dict[str, str] = {}
_known: Memory[tuple[object, Parsed[tuple[str, ...]]]] = Memory(most=500, longest=60)
"""A value -> the names of languages of the page that it stood on last, and what they make of it."""


def parse(text: str, ctx: Context) -> Parsed[tuple[str, ...]]:
    """The languages named in ``text``, each once, in its order; what names none is in ``aside``.

    >>> from ..parsed import Context
    >>> parse("Spanish; Castilian", Context()).value
    ('es',)
    """
    words = ctx.words.get("languages")
    known = _known.get(text)
    if known is None or known[0] is not words:
        known = _known.keep(text, (words, _parsed(text, ctx)))
    return known[1]


def _parsed(text: str, ctx: Context) -> Parsed[tuple[str, ...]]:
    """As :func:`parse`: only the page's names of languages and the tables count."""
    found: list[str] = []
    aside: list[str] = []
    doubts: list[Doubt] = []
    rule = ""
    for line in text.splitlines():
        if not line.strip():
            continue
        tags, rest, how = _line(line, ctx)
        found += tags
        aside += rest
        rule = rule or how
        if how == "unknown":
            doubts.append(
                Doubt(
                    "unknown-language", f"{line.strip()!r} is no language that is known", "set aside", "note"
                )
            )
    return Parsed(tuple(dict.fromkeys(found)), tuple(aside), tuple(doubts), rule)


def _line(line: str, ctx: Context) -> tuple[list[str], list[str], str]:
    """One line: a name, else a list of names, else names in a sentence."""
    tag = lookup(line, ctx)
    if tag is not None:
        return ([tag], [], "name") if tag else ([], [line.strip()], "no language")
    codes = split_codes(line)
    if codes:
        return list(codes), [], "codes"
    tags, rest = _pieces(_JOINED.split(line), ctx)
    if tags or not rest:
        return tags, rest, "list"
    tags, rest = _pieces(_tokens(line), ctx)
    if (tags and not rest) or (not tags and not rest):
        return tags, rest, "words"
    tags = _prose(line, ctx)
    return (tags, [line.strip()], "sentence") if tags else ([], [line.strip()], "unknown")


def _pieces(pieces: list[str], ctx: Context) -> tuple[list[str], list[str]]:
    """The tags of ``pieces`` and the pieces that have none; a piece may itself be a list joined by commas."""
    tags: list[str] = []
    rest: list[str] = []
    for piece in pieces:
        if not piece.strip(_TRIM) or piece.strip(_TRIM).casefold() in table.JOINTS:
            continue
        tag = lookup(piece, ctx)
        if tag is not None:
            (tags if tag else rest).append(tag or piece.strip())
        elif _COMMAS.search(piece):
            more, unknown = _commas(_COMMAS.split(piece), ctx)
            tags += more
            rest += unknown
        else:
            rest.append(piece.strip())
    return tags, rest


def _commas(pieces: list[str], ctx: Context) -> tuple[list[str], list[str]]:
    """As :func:`_pieces`; two neighbours may be one name ("Greek, Modern, Latin")."""
    tags: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(pieces):
        for size in (2, 1):
            tag = lookup(",".join(pieces[at : at + size]), ctx) if at + size <= len(pieces) else None
            if tag is not None:
                break
        else:
            size = 1
        if tag:
            tags.append(tag)
        elif pieces[at].strip(_TRIM):
            rest.append(",".join(pieces[at : at + size]).strip())
        at += size
    return tags, rest


def _tokens(line: str) -> list[str]:
    """The words of a short line joined to names by "and" or by blanks alone ("English French", "engels en
    frans")."""
    words = _BREAKS.split(line.strip())
    short = [
        word for word in words if len(word) <= 3 and word.isascii() and word.casefold() not in table.JOINTS
    ]
    return words if len(words) <= 12 and len(short) in (0, len(words)) else [line]


def _prose(line: str, ctx: Context) -> list[str]:
    """Names inside a sentence ("Text in English and German; summary in French" is English and German)."""
    tags: list[str] = []
    if len(line) > LONGEST_PROSE:
        return tags
    for clause in _CLAUSES.split(line):
        folded = clause.casefold()
        if any(stem in folded for stem in table.OF_ANOTHER_TEXT):
            continue
        for word in _WORDS.findall(clause):
            name = word.casefold()
            tag = (
                _in_page(name, ctx)
                or table.ENGLISH.get(name)
                or (_everywhere(name) if word[0].isupper() or not word.isascii() else None)
            )
            if tag and tag not in table.NO_LANGUAGE and tag != "mul":
                tags.append(tag)
    return tags


def lookup(text: str, ctx: Context) -> str | None:
    """The tag that one name or code stands for; ``""`` when it says that there is no language; None when it
    is not known."""
    for form in _forms(unicodedata.normalize("NFKC", text).strip(_TRIM)):
        folded = form.casefold()
        if folded in table.NO_LANGUAGE or folded in table.UNDETERMINED:
            return ""
        tag = _in_page(folded, ctx) or table.ENGLISH.get(folded) or _code(form) or _everywhere(folded)
        if tag:
            return "" if tag in table.NO_LANGUAGE else tag
    return None


def _forms(name: str) -> Iterator[str]:
    """``name``; without parentheses; turned round at its comma; without a word for "language"; with another
    sign for it."""
    if not name:
        return
    yield name
    short = _BRACKETED.sub("", name).strip(_TRIM)
    if short != name:
        whole = _BRACKETS.sub("", name)
        yield whole
        yield whole.replace(" ", "")
        yield short
    head, comma, tail = short.partition(",")
    if comma and "," not in tail:
        yield f"{tail.strip()} {head.strip()}"
    words = [word for word in short.split() if word.casefold() not in table.GENERIC]
    if 0 < len(words) < len(short.split()) and len(words) <= 3:
        yield " ".join(words)
    if short[-1:] in {"语", "語", "文"} and not short.isascii():
        yield from (short[:-1] + sign for sign in "语語文")


def _code(form: str) -> str | None:
    """BCP 47 for a code of ISO 639 with or without script and country: "en_US" is "en-US", "FRE" is "fr"."""
    match = _CODE.match(form)
    if not match:
        return None
    code, script, country = match[1].lower(), match[2], match[3]
    if len(code) == 2 and code not in _TWO_LETTER:
        return None
    if code in table.NO_LANGUAGE:
        return "und"
    tag = (
        table.REPLACED.get(code, code)
        if len(code) == 2
        else table.ISO_639_2.get(code) or (code if code in table.THREE_LETTER else None)
    )
    if tag is None:
        return None
    return tag + (f"-{script.title()}" if script else "") + (f"-{country.upper()}" if country else "")


def split_codes(text: str) -> tuple[str, ...]:
    """Tags of MARC codes written together: "engfreger" -> en, fr, de; () when any part is not a code."""
    text = text.strip()
    if len(text) < 6 or len(text) % 3 or not (text.isascii() and text.isalpha() and text.islower()):
        return ()
    codes = [text[at : at + 3] for at in range(0, len(text), 3)]
    if not all(code in table.ISO_639_2 or code in table.THREE_LETTER for code in codes):
        return ()
    return tuple(
        dict.fromkeys(table.ISO_639_2.get(code, code) for code in codes if code not in table.NO_LANGUAGE)
    )


def _in_page(folded: str, ctx: Context) -> str | None:
    words = ctx.words.get("languages")
    return words.get(folded) if words else None


def _everywhere(folded: str) -> str | None:
    """The tag of a name in any language; the accents may be missing."""
    if not _names:
        from .language_names import NAMES

        for tag, names in (*table.OTHER_NAMES.items(), *NAMES.items()):
            for name in names.split("|"):
                _names.setdefault(name, tag)
    if folded in _names or len(folded) < 5:
        return _names.get(folded)
    if not _plain:
        for name, of in _names.items():
            _plain.setdefault(_unaccented(name), of)
    return _plain.get(_unaccented(folded))


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def tag_of(text: str) -> str:
    """A language as its tag: "pl" and "pt-BR" as they stand, a name or another code by the tables; several
    languages, and unknown words, stay as they are.

    >>> tag_of("English"), tag_of("pt-BR"), tag_of("Klingonish")
    ('en', 'pt-BR', 'Klingonish')
    """
    if len(text) == 2 or (text[2:3] == "-" and len(text) < 12 and " " not in text):
        return text
    found = parse(text, Context()).value
    return found[0] if len(found) == 1 else text
