"""Marks after names: raised numbers and letters of affiliations, e-mail addresses, ORCIDs."""

from __future__ import annotations

from .patterns import IGNORECASE, Pattern

MARK = "\x01"
"""Stands for every mark and every e-mail address of a line."""
_MORE_DIGITS = "²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒𐩀-𐩃𐹠-𐹨𑁒-𑁚🄀-🄊"
_RAISED = "*†‡§¶#∗⁎✉‖¹²³⁰⁴-⁹"
DIGIT = Pattern(rf"[\d{_MORE_DIGITS}]")
"""What ``str.isdigit`` knows: also raised and circled digits."""
BEARS = Pattern(rf"[\d{_MORE_DIGITS}{_RAISED}@(\[]")
"""What every mark but a letter holds."""
_LETTER = Pattern(r"[.\s][a-h](?=\s*(?:[,;|\x01]|$))")
"""What a letter that is a mark looks like at least."""
_EMAIL = Pattern(r"\s*(?:[;,]\s*)?(?:\be-?mail:?\s*)?(?:[\w.+'-]{1,80}@[\w.-]{1,120}\w|\[email\s?protected\])", IGNORECASE)
_ORCID = Pattern(r"[,;]?\s*[(\[]?(?:(?:https?://)?orcid\.org/|ORCID(?: iD)?:?\s*)(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])[)\]]?", IGNORECASE)
_DIGITS = r"\d{1,3}(?:\s?[-–,;]\s?\d{1,3}(?![\d-]))*"
_BRACKETED = r"\s?[(\[](?:\d{1,2}|[a-h])(?:\s?,\s?(?:\d{1,2}|[a-h])){0,12}[)\]]"
_MARKED = Pattern(rf"(?:(?<=[^\W\d_])|(?<=[.)’'\x01]))(?:,?{_DIGITS}[*†‡§¶#]*|{_BRACKETED})(?=\s*(?:[,;|\x01]|$|(?:and|und|et|&)\s))")
_SPACED = Pattern(rf"(?<=[^\W\d_.)])\s{_DIGITS}(?=\s*(?:[,;|\x01]|$))|(?<=\.)\s{_DIGITS}(?=\s*(?:[,;|\x01]|$))")
_LETTERED = Pattern(r"(?:(?<=\.)|(?<=[^\W\d_]{2})\s)[a-h](?:\s?,\s?[a-h*]){0,8}(?=\s*(?:[,;|\x01]|$))")
_SYMBOLS = Pattern(rf"\s?[{_RAISED}]{{1,12}}(?:[,;]?[{_RAISED}]{{1,12}}){{0,6}}")


def may_bear(line: str) -> bool:
    """Whether there may be anything in ``line`` that :func:`unmarked` would take away."""
    return BEARS.search(line) is not None or _LETTER.search(line) is not None


def unmarked(line: str) -> tuple[str, list[str]]:
    """Replace e-mail addresses and affiliation marks by MARK; ORCIDs are set aside."""
    aside: list[str] = []
    if BEARS.search(line):
        line = _without_signs(line, aside)
    if _LETTER.search(line) and (lettered := _LETTERED.search(line)) and _LETTERED.search(line, lettered.end()):
        line = _LETTERED.sub(MARK, line)
    return line, aside


def _without_signs(line: str, aside: list[str]) -> str:
    lower = line.lower()
    if "orcid" in lower:
        aside += [f"ORCID {number}" for number in _ORCID.findall(line)]
        line = _ORCID.sub(lambda match: "." if line[match.end() :].startswith(". ") else "", line)
    if "@" in line or "[email" in lower:
        aside += [address.strip(" ,;") for address in _EMAIL.findall(line)]
        line = _EMAIL.sub(MARK, line)
    if not line.isascii() or "*" in line or "#" in line:
        line = _SYMBOLS.sub(MARK, line)
    if DIGIT.search(line) or "(" in line:
        line = _MARKED.sub(MARK, line)
        if len(_SPACED.findall(line)) > 1:
            line = _SPACED.sub(MARK, line)
    return line
