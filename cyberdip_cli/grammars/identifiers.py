"""Standard identifiers in any dress: DOI, ISSN, ISBN, PMID, PMCID, arXiv, URL. The check digits decide.

Every function takes any text (a value, a note, an address) and returns ``Parsed`` with a tuple: each
identifier once, in the order of the text, in its usual form (``0013-9165``, ``9783161484100``,
``10.1000/182``). What looks like the identifier and fails its check digit is left out of the value, named in
``aside`` and in a doubt; qualifiers ("Print", "pbk.") go to ``aside``."""

from __future__ import annotations

from ..parsed import Doubt, Parsed
from ..patterns import IGNORECASE, Pattern
from .check_digits import isbn_valid, issn_valid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Found = Parsed[tuple[str, ...]]
    NumberKind = tuple[str | None, tuple[str, ...], tuple[str, ...]]

_DASHES = str.maketrans("‐‑‒–—−­", "-------")
_CHECK = frozenset("0123456789Xx")
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}

_NEXT = Pattern(r"[;,|](?=https?:|10\.\d{4}|doi)")
_QUERY = Pattern(r"[?&#]")
_DOI = Pattern(r"(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,5}(?:/|%(?:25){0,2}2[Ff])[^\s\"“”„«»⟨⟩]{1,500}")
_DOI_TAIL = Pattern(
    r"/(?:full|abstract|abs|pdf|epdf|epub|meta|summary|fulltext|full-text|references|html?)(?:/html?|/pdf)?/?$",
    IGNORECASE,
)
_ISSN = Pattern(r"(?<![\dXx])(?<![\dXx]-)(\d{4})[- ]?(\d{3}[\dXx])(?![\w-]*\d)")
_ISBN = Pattern(r"(?<![\dA-Za-z-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\w-]*\d)")
_QUALIFIER = Pattern(r"\(([^()]{1,60})\)")
_PMID_ALONE = Pattern(r"\s*(\d{1,8})\s*(?:\[[^\[\]]{0,60}\]|(?<=\d\s)[^\W\d_][^\d]{2,40})?\s*")
_PMID = Pattern(
    r"(?:\bPMID\b|\bPubMed(?: ?ID)?\b|\bmed(?:line)?/|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/|altIdentifier/pmid/)[:\s#]{0,4}(\d{1,8})(?!\d)",
    IGNORECASE,
)
_PMCID = Pattern(r"\bPMC ?(\d{4,9})\b", IGNORECASE)
_ARXIV = Pattern(
    r"(?:\barXiv:\s?|arxiv\.org/(?:abs|pdf)/|10\.48550/arXiv\.)((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?)",
    IGNORECASE,
)
_URL = Pattern(
    r"(?:https?|ftp)://[^\s<>\"“”„«»]{2,4000}|(?<![\w@./-])www\.[^\s<>\"“”„«»]{4,4000}", IGNORECASE
)
_NEXT_URL = Pattern(r"[;,|](?=(?:https?|ftp)://)", IGNORECASE)
_PROXY = Pattern(
    r"^https?://[^?\s]{1,200}(?:/login|/loginproxy)?\?(?:[^&\s]{1,80}&){0,4}?q?url=((?:https?|ftp)(?:://|%3[Aa]%2[Ff]%2[Ff]).*)$",
    IGNORECASE,
)


def doi(text: str) -> Found:
    """DOIs, bare, prefixed or inside an address, percent-encoding undone; the case stays as written.

    ``https://doi.org/10.1000%2FABC.`` gives ``10.1000/ABC``. Source: DOI Handbook 2.2.
    """
    if "10." not in text:
        return Parsed((), rule="doi")
    whole = _DOI.match(text) if text.startswith("10.") else None
    if whole and whole.end() == len(text):
        value = _doi(text, address=False)
        return Parsed((value,) if value else (), rule="doi")
    found = []
    for match in _DOI.finditer(text):
        before = text[max(0, match.start() - 2000) : match.start()]
        address = before.rfind("://") > max(before.rfind(space) for space in " \t\n")
        found.append(_doi(match[0], address=address))
    return Parsed(_once(found, fold=True), rule="doi")


def _doi(raw: str, *, address: bool) -> str:
    if address:
        raw = _QUERY.split(raw, maxsplit=1)[0]
    if "%" in raw:
        raw = _unquote(raw)
    if ";" in raw or "," in raw or "|" in raw:
        raw = _NEXT.split(raw, maxsplit=1)[0]
    raw = trim(raw)
    return _DOI_TAIL.sub("", raw) if address else raw


def _unquote(text: str) -> str:
    """Percent-encoding undone, twice at most (``%252F``); what is not UTF-8 stays as written."""
    from urllib.parse import unquote

    for _ in range(2):
        if "%" not in text:
            break
        plain = unquote(text)
        if "�" in plain or any(c.isspace() for c in plain):
            break
        text = plain
    return text


def trim(text: str) -> str:
    """``text`` without the punctuation of the sentence around it; a closing bracket stays where the
    identifier opens it.

    >>> trim("10.1000/(SICI)12).")
    '10.1000/(SICI)12'
    """
    while text:
        last = text[-1]
        if last in ".,;:'’‘*…、。，；·•|" or (last in _PAIRS and text.count(last) > text.count(_PAIRS[last])):
            text = text[:-1]
        else:
            break
    return text


def issn(text: str) -> Found:
    """ISSNs with their hyphen: ``00139165`` and ``0013-9165 (Print)`` give ``0013-9165``. Source: ISO
    3297."""
    plain = text if text.isascii() else text.translate(_DASHES)
    if (
        len(plain) == 9
        and plain[4] == "-"
        and plain[:4].isdecimal()
        and plain[5:8].isdecimal()
        and plain[8] in _CHECK
        and issn_valid(plain)
    ):
        return Parsed((plain.upper(),), rule="issn")
    good: list[str] = []
    bad: list[str] = []
    for match in _ISSN.finditer(plain):
        value = f"{match[1]}-{match[2].upper()}"
        (good if issn_valid(value) else bad).append(value)
    return _checked("ISSN", good, bad, text)


def isbn(text: str) -> Found:
    """ISBNs of ten or thirteen digits without hyphens: ``0-590-35342-X (pbk.)`` gives ``059035342X``. Source:
    ISO 2108."""
    if (
        len(text) == 13
        and text.isascii()
        and text.isdecimal()
        and text.startswith(("978", "979"))
        and isbn_valid(text)
    ):
        return Parsed((text,), rule="isbn")
    good: list[str] = []
    bad: list[str] = []
    for match in _ISBN.finditer(text if text.isascii() else text.translate(_DASHES)):
        value = match[0].replace("-", "").replace(" ", "").upper()
        (good if isbn_valid(value) else bad).append(value)
    return _checked("ISBN", good, bad, text)


def _checked(kind: str, good: Iterable[str], bad: Iterable[str], text: str) -> Found:
    values, wrong = _once(good), _once(bad)
    doubts = tuple(
        Doubt(
            f"bad-{kind.lower()}",
            f"{value!r} fails its check digit",
            f"kept aside; compare it with the {kind} on the work",
        )
        for value in wrong
    )
    qualifiers = tuple(_QUALIFIER.findall(text)) if "(" in text else ()
    return Parsed(values, qualifiers + wrong, doubts, rule=kind.lower())


def pmid(text: str) -> Found:
    """PubMed numbers: a bare number that is the whole text (``28012345 [Indexed for MEDLINE]``,
    ``28012345 Review.``), after
    ``PMID``, or in an address of PubMed."""
    alone = _PMID_ALONE.fullmatch(text)
    if alone:
        return Parsed((alone[1],), rule="pmid")
    return Parsed(_once(_PMID.findall(text)), rule="pmid")


def pmcid(text: str) -> Found:
    """PubMed Central numbers with their letters: ``PMC1234567``."""
    return Parsed(_once(f"PMC{number}" for number in _PMCID.findall(text)), rule="pmcid")


def arxiv(text: str) -> Found:
    """arXiv identifiers with the version that is shown: ``2101.00001v2``, ``math.GT/0309136``."""
    return Parsed(_once(_ARXIV.findall(text)), rule="arxiv")


def url(text: str) -> Found:
    """Addresses as written, without the punctuation after them and without a library's proxy in front.

    ``https://proxy.example.edu/login?url=https://example.org/a; Full text`` gives ``https://example.org/a``,
    aside "Full text"."""
    if "://" not in text and "www." not in text.lower():
        return Parsed((), rule="url")
    whole = _URL.match(text) if text[0] in "hHfF" and text.count("://") == 1 else None
    if whole and whole.end() == len(text):
        value = unproxied(trim(text))
        return Parsed((value,) if value else (), rule="url")
    found = [
        address
        for match in _URL.finditer(text)
        for part in _NEXT_URL.split(match[0])
        if (address := unproxied(trim(part)))
    ]
    rest = " ".join(_URL.sub(" ", text).split()).strip(" ;,.:|()[]<>")
    return Parsed(_once(found), (rest,) if rest else (), rule="url")


def unproxied(address: str) -> str:
    """The address behind a proxy's ``login?url=``; any other address unchanged."""
    match = _PROXY.match(address) if "?" in address else None
    if not match:
        return address
    target = match[1]
    return _unquote(target) if "://" not in target[:8] else target


def _once(values: Iterable[str], *, fold: bool = False) -> tuple[str, ...]:
    """Each value once, in order; ``fold``: compared without case. Empty ones are dropped."""
    kept: dict[str, str] = {}
    for value in values:
        if value:
            kept.setdefault(value.casefold() if fold else value, value)
    return tuple(kept.values())


_number_kinds: dict[str, NumberKind] = {}
REMEMBERED = 2048
"""Values that are remembered: a file names the same journals again and again."""


def number_kind(text: str) -> NumberKind:
    """(kind, numbers, doubts) of a field that may hold an ISSN, an ISBN or another number. An ISSN gets its
    hyphen, an ISBN stays as it is spelled; one that fails its check digit is kept and doubted. (None, (), ())
    for any other text.

    >>> number_kind("29581214"), number_kind("978-3-16-148410-0"), number_kind("US 7,654,321")
    (('ISSN', ('2958-1214',), ()), ('ISBN', ('978-3-16-148410-0',), ()), (None, (), ()))
    >>> number_kind("2049-3630 (Print)"), number_kind("1234-5678")
    (('ISSN', ('2049-3630',), ()), ('ISSN', ('1234-5678',), ("'1234-5678' fails its check digit",)))
    """
    known = _number_kinds.get(text)
    if known is None:
        known = _number_kind(text)
        if len(_number_kinds) < REMEMBERED:
            _number_kinds[text] = known
    return known


def whole_issn(text: str) -> str:
    """The ISSN that a text is, with its hyphen, whether its check digit fits or not; "" for any other text.

    >>> whole_issn("2049 363x"), whole_issn("2049–3630"), whole_issn("2049-3630 (Print)")
    ('2049-363X', '2049-3630', '')
    """
    bare = text.replace("-", "").replace(" ", "")
    if not bare.isascii():
        bare = bare.replace("\u2010", "").replace("–", "")
    is_issn = len(bare) == 8 and bare[:7].isdecimal() and bare[7] in _CHECK
    return f"{bare[:4]}-{bare[4:].upper()}" if is_issn else ""


def whole_isbn(text: str) -> str:
    """The ISBN that a text is, without hyphens, whether its check digit fits or not; "" for any other text.

    >>> whole_isbn("978-3-16-148410-0"), whole_isbn("978-3-16-148410-0 (pbk)")
    ('9783161484100', '')
    """
    bare = text.replace("-", "").replace(" ", "")
    return bare.upper() if len(bare) in (10, 13) and bare[:-1].isdecimal() and bare[-1] in _CHECK else ""


def _number_kind(text: str) -> NumberKind:
    if number := whole_issn(text):
        return "ISSN", (number,), () if issn_valid(number) else (f"'{text}' fails its check digit",)
    if bare := whole_isbn(text):
        return "ISBN", (text,), () if isbn_valid(bare) else (f"'{text}' fails its check digit",)
    several = [whole_issn(part.partition("(")[0].strip()) for part in text.replace(";", ",").split(",")]
    if len(several) > 1 and all(several):
        unfit = (f"'{number}' fails its check digit" for number in several if not issn_valid(number))
        return "ISSN", tuple(dict.fromkeys(several)), tuple(unfit)
    for kind, parse in (("ISSN", issn), ("ISBN", isbn)):
        parsed = parse(text)
        if parsed.value:
            return kind, parsed.value, tuple(doubt.message for doubt in parsed.doubts)
    return None, (), ()
