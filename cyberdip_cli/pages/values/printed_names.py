"""Habits of pages in printing names, undone before the names are read: the role in brackets before each, where its
bearer comes from, the short form before the full one."""

from __future__ import annotations

from ...labels import all_words, fold
from ...names.marks import ORCID
from ...names.words import PARTICLES
from ...patterns import Pattern
from ..person_shape import native_names
from ..shapes import has_body

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ...parsed import Context

LIFE = Pattern(r"\s?<\s?(?:ca\.?\s)?\d{3,4}[^<>]{0,16}(?:>|\Z)")
"""Dates of life as Italian catalogues print them: ``Bellomare, Ada <1959- >``."""
WIDE = str.maketrans(
    {
        "【": "(",
        "】": ")",
        "〔": "(",
        "〕": ")",
        "（": "(",
        "）": ")",
        "［": "[",
        "］": "]",
        "〖": "(",
        "〗": ")",
    }
)
HAN = "\u3400"
"""The first ideograph."""
COUNTRY = Pattern(r"[\[(](?P<word>[㐀-鿿]{1,4})[\])]\s?(?=[㐀-鿿A-Z])")
"""``[日] 西村遥``: the country of an author on Chinese pages."""
LEADING = Pattern(
    r"(?:\A|(?<=[;|]\s))\[(?P<role>[^\W\d_][^\[\]]{2,30})\]\s(?P<name>[^\[\];|]{3,80}?)(?=\s?[;|]|\Z)"
)
"""``[Autore] Bellomare, Ada``."""
BACKSLASHED = Pattern(r"\s?\\(?P<role>[^\\]{2,30})\\")
"""``Ладинский, В. П. \\ред.\\``."""
SHORT_FORM = Pattern(
    r"(?P<family>[^\W\d_][^,;()]{1,40}), [^\W\d_][\w.\s-]{0,12} \((?P<full>[^\W\d_][^;()]{2,60}, [^;()]{2,60})\)"
)
"""``Roe, A (Roe, Ann)``, as citation indexes have it."""
PLACES = Pattern(r"\s?(?:\[\s?\d{1,3}\s?\](?:\s?,\s?)?)+(?=\s?[;,]|\s?\Z)")
"""``[ 1 ] , [ 2 ]`` behind a name."""

NUMBERED = Pattern(
    rf"(?<!,)(?<!,\s)(?:\s[-–](?=\s))?\s?[\[(]?(?:ORCID(?:\s?iD)?\s?:?\s?)?(?:https?://orcid\.org/)?{ORCID}(?!\d)[\])]?"
)
"""A researcher's number behind his name, also without a word that says what it is."""

SLASHED = Pattern(
    r"(?<=\S)\s?[/／](?P<role>[著編訳監文絵画写作共撰译譯绘]{1,2}|写真|監修|編著)(?=\s*(?:[,、，;；]|\Z))"
)
"""``佐波 潮/著``: what somebody did behind a slash, as public libraries in Japan write it."""
LONGEST_LINK = 12
"""Words of a link behind a name."""
FEWEST_SMALL = 2
"""Words in small letters from which on a line is more than a name."""
AT_BODY = Pattern(r"(?P<name>[^\W\d_][^,;،؛()–—-]{2,60})\s[-–—]\s(?P<place>[^\W\d_].{5,200})")
"""``سالم دریایی - استادیار، دانشگاه ساحل``: where somebody works behind a dash."""


def plain(line: str, context: Context) -> str:
    """A line of names without what pages print around them."""
    line = _without_link(line)
    if line.count("-") > 2:
        line = NUMBERED.sub("", line)
    if "<" in line:
        line = LIFE.sub("", line)
    if not line.isascii():
        line = native_names(line.translate(WIDE))
        if ("[" in line or "(" in line) and max(line) >= HAN:
            line = COUNTRY.sub(lambda match: _country(match, context), line)
    if "/" in line and not line.isascii():
        line = SLASHED.sub(r" (\g<role>)", line)
    if " - " in line or " – " in line or " — " in line:
        match = AT_BODY.fullmatch(line)
        if match is not None and has_body(match["place"]) and not has_body(match["name"]):
            line = match["name"]
    if "\\" in line:
        line = BACKSLASHED.sub(r" (\g<role>)", line)
    if "[" in line:
        line = LEADING.sub(lambda match: _turned(match, context), PLACES.sub("", line))
    return SHORT_FORM.sub(_full, line) if "(" in line else line


def _without_link(line: str) -> str:
    """A name without the words of the link behind it (``Le Guen, Anne Voir les notices liées en tant qu'auteur``):
    furniture of two words or more that are written small."""
    words = line.split()
    small = [word.islower() and word not in PARTICLES for word in words]
    if sum(small) < FEWEST_SMALL or ";" in line:
        return line
    for at in range(max(1, len(words) - LONGEST_LINK), len(words) - 1):
        uses = all_words().get(fold(" ".join(words[at:]))) or ""
        if "!" in uses and "=" not in uses:
            return " ".join(words[:at])
    return line


def _country(match: re.Match[str], context: Context) -> str:
    from ...names.roles import roles_of

    return match[0] if roles_of(match["word"], context) else ""


def _turned(match: re.Match[str], context: Context) -> str:
    from ...names.roles import roles_of

    return f"{match['name']} ({match['role']})" if roles_of(match["role"], context) else match[0]


def _full(match: re.Match[str]) -> str:
    full = match["full"]
    return full if full.partition(",")[0].casefold() == match["family"].casefold() else match[0]
