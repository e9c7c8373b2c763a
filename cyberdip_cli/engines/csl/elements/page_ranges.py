"""Page ranges by the page-range-format of the style. Source: CSL 1.0.2, "Page Ranges" and appendix V; Chicago
Manual 15 § 9.63, 16 § 9.60."""

from __future__ import annotations

from .numeric import range_delimiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..style.locale import Locale
    from .numeric import NumberPart, Numeric


def spell(numeric: Numeric, form: str | None, variable: str, locale: Locale) -> str:
    """The pages of a field with each range in ``form``; what is not numeric is printed as it is.

    >>> shorten("321", "328", "minimal"), shorten("107", "108", "chicago"), shorten("42", "5", "expanded")
    ('8', '8', '45')
    """
    parts, out, index = numeric.parts, [], 0
    ampersand = locale.term("and", "symbol") or "&"
    while index < len(parts):
        part = parts[index]
        if numeric.numeric and part.joiner == "-" and index + 1 < len(parts):
            last = parts[index + 1]
            out.append(
                part.particle + part.value + range_delimiter(variable, locale) + _end(part, last, form)
            )
            part, index = last, index + 1
        else:
            out.append(part.particle + part.value)
        out.append(
            f" {ampersand} "
            if part.joiner == "&"
            else range_delimiter(variable, locale)
            if part.joiner == "-" and numeric.numeric
            else part.joiner
        )
        index += 1
    return "".join(out)


def _end(first: NumberPart, last: NumberPart, form: str | None) -> str:
    if last.particle and last.particle != first.particle:
        return last.particle + last.value
    if not (first.value.isdecimal() and last.value.isdecimal()) or form is None:
        return last.particle + last.value
    if form == "expanded":
        return first.particle + _expand(first.value, last.value)
    return shorten(first.value, last.value, form)


def _expand(first: str, last: str) -> str:
    """The end of a range in full: 321-8 ends on 328."""
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return full if int(full) > int(first) else last


def shorten(first: str, last: str, form: str) -> str:
    """The end of the range ``first``-``last`` as ``form`` prints it."""
    last = _expand(first, last)
    if form == "expanded" or len(first) != len(last) or int(last) <= int(first):
        return last
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
    if form == "minimal":
        return last[same:]
    if form == "minimal-two":
        return last[min(same, max(0, len(last) - 2)) :]
    return _chicago(first, last, same, sixteenth=form == "chicago-16")


def _chicago(first: str, last: str, same: int, *, sixteenth: bool) -> str:
    start = int(first)
    if start < 100 or start % 100 == 0:
        return last
    if 1 <= start % 100 <= 9 and same >= len(last) - 2:
        return last[same:] if same == len(last) - 1 else last[-2:]
    changed = len(last) - same
    if changed > 2 and not sixteenth and len(last) == 4:
        return last
    return last[-max(2, changed) :]
