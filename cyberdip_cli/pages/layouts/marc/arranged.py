"""The lines of a MARC view in the one arrangement that is read: a line a field, or its cells below it. Bars
of tables, cells that each have a line, and control fields that are glued to their tags are put right."""

from __future__ import annotations

from ....patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...field import Line

BARE_CODE = Pattern(r"(?:\$\$|[_|$‡ǂ▼†¦])\s?[a-z0-9]")
UNDERLINED = Pattern(r"(?:\A|[\s|])_[a-z0-9]")
BAR = Pattern(r"\s?\|(?=\s|\Z)")
GLUED_LEADER = Pattern(r"LDR\d{5}[a-z ].*")
GLUED = Pattern(r"(00\d|LDR)(?=\S)(.+)")
LEADERS = frozenset(("000", "LDR", "LEADER"))
TITLES = frozenset(("200", "245"))


def is_stacked(texts: Sequence[str]) -> bool:
    """Whether tags, codes and values have lines of their own, a title's tag among them."""
    return not TITLES.isdisjoint(texts) and sum(1 for text in texts if BARE_CODE.fullmatch(text)) > 1


def arranged(lines: Sequence[Line]) -> Sequence[Line]:
    """``lines`` in that arrangement."""
    texts = [text for _, text in lines]
    if sum(1 for text in texts if UNDERLINED.search(text)) > 1 and any("|" in text for text in texts):
        lines = [(number, BAR.sub("\t", text).rstrip("\t ")) for number, text in lines]
    if any(GLUED_LEADER.fullmatch(text) for text in texts):
        return [(number, GLUED.sub(r"\1 \2", text, count=1)) for number, text in lines]
    return _joined(lines) if is_stacked(texts) else lines


def _joined(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, a value behind its code and a leader behind its tag."""
    found: list[Line] = []
    for number, text in lines:
        above = found[-1][1] if found else ""
        if text and (above in LEADERS or BARE_CODE.fullmatch(above)) and not BARE_CODE.fullmatch(text):
            found[-1] = (found[-1][0], f"{above} {text}")
        else:
            found.append((number, text))
    return found
