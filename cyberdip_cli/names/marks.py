"""Marks after names: raised numbers and letters of affiliations, e-mail addresses, ORCIDs."""

from __future__ import annotations

from ..patterns import IGNORECASE, Pattern

MARK = "\x01"
"""Stands for every mark and every e-mail address of a line."""
DIGITS = r"\d²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒𐩀-𐩃𐹠-𐹨𑁒-𑁚🄀-🄊"
"""What ``str.isdigit`` knows, for a pattern: also raised and circled digits."""
_RAISED = "*†‡§¶#∗⁎✉‖¹²³⁰⁴-⁹ᵃ-ᵖᵀ-ᵿᶛ-ᶿˡ-ˣ˒ªº＊※"
DIGIT = Pattern(f"[{DIGITS}]")


def _spread(signs: str) -> frozenset[str]:
    """The signs of a class of characters, its ranges written out."""
    ranges = [(signs[at - 1], signs[at + 1]) for at, sign in enumerate(signs) if sign == "-"]
    return frozenset(signs.replace("-", "")).union(
        *(map(chr, range(ord(first), ord(last) + 1)) for first, last in ranges)
    )


_SIGNS = _spread(_RAISED) | frozenset("@([")
"""Every mark but a letter holds one, or a digit."""
_LETTER = Pattern(r"[.\s][a-h](?=\s*(?:[,;|\x01]|$))")
"""What a letter that is a mark looks like at least."""
_EMAIL = Pattern(
    r"\s*(?:[;,]\s*)?(?:\be-?mail:?\s*)?(?:[\w.+'-]{1,80}@[\w.-]{1,120}\w|\[email\s?protected\])", IGNORECASE
)
ORCID = r"\d{4}(?:-\d{4}){2}-\d{3}[\dXx]"
"""The number of a researcher, for a pattern."""
_ORCID = Pattern(
    rf"(?:\s[-–])?[,;]?\s*[(\[]?(?:(?:https?://)?orcid\.org/|ORCID(?: iD)?:?\s*)(?:(?:https?://)?orcid\.org/)?({ORCID})[)\]]?",
    IGNORECASE,
)
_ICON = Pattern(
    r"\s*[(\[]?(?<![^\W\d_])(?:ORCID(?:[ -]?iD)?(?:[ -](?:icon|logo|profile|record))?|(?:iD|Icon ORCID|e-?mail|envelope) icon|author profile)\b[)\]]?",
    IGNORECASE,
)
"""What pages show as a picture beside a name, copied as its text."""
_LINKS = Pattern(
    r"\s*(?:\[Opens in (?:a )?new (?:window|tab)\]|\(opens in (?:a )?new (?:window|tab)\)"
    r"|(?<=[^\W\d_]\s)(?:e-?mail(?:\s(?:author|orcid))?|orcid)(?=\s?(?:\d|[;,*]|\Z)))",
    IGNORECASE,
)
"""The words of the links beside a name: ``Ada Brook email orcid 1; Tom Reed [Opens in a new window]``."""
_SPOKEN = Pattern(
    r"(?i:\bView ORCID Profile|\bORCID profile(?: of| for)?|\b(?:Author|Person)s?(?: links)? (?:open|show) (?:overlay|popup)(?: panel)?)\s?(?=[^\W\d_a-z])"
)
"""What pages say to those who hear them, before the name that it is glued to."""
PICTURED = Pattern(r"orcid|\sicon|\slinks\s|overlay|mail|\bopens in\b", IGNORECASE)
"""Words of such pictures and links."""
_MORE_NUMBERS = r"(?:\s?[-–,;]\s?\d{1,3}(?![\d-]))*"
_NUMBERS = r"\d{1,3}" + _MORE_NUMBERS
_BRACKETED = r"\s?[(\[](?:\d{1,2}|[a-h]|(?-i:[A-Z]{2}))(?:\s?,\s?(?:\d{1,2}|[a-h])){0,12}[)\]]"
_ENDS = r"(?=\s*(?:[,;|\x01]|$|\(AUTHOR\)|(?:and|und|et|&)\s))"
"""What follows a mark: EBSCO prints the role of every author behind the number of the affiliation."""
_MARKED = Pattern(rf"(?:(?<=[^\W\d_])|(?<=[.)’'\x01]))(?:,?{_NUMBERS}[*†‡§¶#]*|{_BRACKETED}){_ENDS}")
_NUMBERED = Pattern(
    rf"[,\d](?:(?<=[^\W\d_][,\d])|(?<=[.)’'\x01][,\d]))(?:(?<=,)\d{{1,3}}|(?<=\d)\d{{0,2}}){_MORE_NUMBERS}[*†‡§¶#]*{_ENDS}"
)
"""What _MARKED is in a line without brackets. It begins with the characters that it needs, so that few places
of a line are tried."""
_SPACED = Pattern(rf"\s(?<=(?:[^\W\d_]|\.)\s){_NUMBERS}(?=\s*(?:[,;|\x01]|$|\(AUTHOR\)))")
_LETTERED = Pattern(r"(?:(?<=\.)|(?<=[^\W\d_]{2})\s)[a-h](?:\s?,\s?[a-h*]){0,8}(?=\s*(?:[,;|\x01]|$))")
_ROMAN = Pattern(r"(?<=[^\W\d_])[IVX](?<=[a-zß-öø-ÿ].)[IVX]{0,3}(?:\s?,\s?[IVX]{1,4})*(?=\s*(?:[,;|\x01]|$))")
"""Roman numbers glued to names: ``Ana RiosI; Julio LunaII``."""
_FIRST_WIDE = "\u3400"
_BETWEEN = Pattern(
    r"(?<=[㐀-鿿가-힣])\s?(?:[(\[]\d{1,2}(?:\s?[,，]\s?\d{1,2}){0,6}[)\]]|\d{1,2}(?:[,，]\d{1,2}){0,6})[*＊]?\s*(?=[㐀-鿿가-힣])"
)
"""A mark between two names in Chinese characters or hangul that nothing else parts: ``许建民[1] 孟军[2]``."""
_SYMBOLS = Pattern(rf"\s?[{_RAISED}]{{1,12}}(?:[,;]?[{_RAISED}]{{1,12}}){{0,6}}")


def without_pictures(line: str) -> str:
    """``line`` without the words that pages have for pictures and for their readers' voices beside names.

    >>> without_pictures("View ORCID ProfileAda Brook, Tom Reed 1,*ORCID")
    'Ada Brook, Tom Reed 1,*'
    >>> without_pictures("Ada Brook email orcid 1; Tom Reed [Opens in a new window]")
    'Ada Brook 1; Tom Reed'
    """
    if " " not in line or not PICTURED.search(line):
        return line
    return _LINKS.sub("", _ICON.sub("", _SPOKEN.sub("", _ORCID.sub("", line))))


def _bears(line: str) -> bool:
    """Whether there is a sign or a digit in ``line``, as every mark but a letter has one."""
    return not _SIGNS.isdisjoint(line) or any(map(str.isdigit, line))


def _roman(line: str) -> bool:
    """Whether a Roman number is glued to a word of ``line``."""
    return ("I" in line or "V" in line or "X" in line) and _ROMAN.search(line) is not None


def may_bear(line: str) -> bool:
    """Whether there may be anything in ``line`` that :func:`unmarked` would take away."""
    return _bears(line) or _LETTER.search(line) is not None or "ORCID" in line or _roman(line)


def unmarked(line: str) -> tuple[str, list[str]]:
    """Replace e-mail addresses and affiliation marks by MARK; ORCIDs are set aside."""
    aside: list[str] = []
    if _bears(line) or "ORCID" in line or " icon" in line:
        line = _without_signs(line, aside)
    if (
        _LETTER.search(line)
        and (lettered := _LETTERED.search(line))
        and _LETTERED.search(line, lettered.end())
    ):
        line = _LETTERED.sub(MARK, line)
    return (_ROMAN.sub(MARK, line) if _roman(line) else line), aside


def _without_signs(line: str, aside: list[str]) -> str:
    lower = line.lower()
    if not line.isascii() and max(line) >= _FIRST_WIDE:
        line = _BETWEEN.sub(f"{MARK}; ", line)
    if "orcid" in lower:
        aside += [f"ORCID {number}" for number in _ORCID.findall(line)]
        line = _ORCID.sub(lambda match: "." if line[match.end() :].startswith(". ") else "", line)
        line = _ICON.sub(MARK, _SPOKEN.sub("", line))
    elif " icon" in lower:
        line = _ICON.sub(MARK, line)
    if "@" in line or "[email" in lower:
        line = _without_addresses(line, aside)
    if not line.isascii() or "*" in line or "#" in line:
        line = _SYMBOLS.sub(MARK, line)
    if DIGIT.search(line) or "(" in line:
        line = (_MARKED if "(" in line or "[" in line else _NUMBERED).sub(MARK, line)
        if "(AUTHOR)" in line or len(_SPACED.findall(line)) > 1:
            line = _SPACED.sub(MARK, line)
    return line


def _without_addresses(line: str, aside: list[str]) -> str:
    kept: list[str] = []
    start = 0
    for match in _EMAIL.finditer(line):
        aside.append(match[0].strip(" ,;"))
        kept.append(line[start : match.start()])
        start = match.end()
    return MARK.join([*kept, line[start:]])
