"""A pasted list into its references, by the marks that part them: numbers, bullets, blank lines, indents,
line ends.

Where there are none of these, :mod:`boundaries` decides.
"""

from __future__ import annotations

from functools import partial

from ..patterns import Pattern
from .list_entry import JoinedLines, ListEntry, joined
from .looks import are_contents, looks_like_reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .list_entry import Line

_NUMBERS = (
    Pattern(r"\s*\[(\d{1,5})\][\s.:]*"), Pattern(r"\s*\((\d{1,5})\)\s*"), Pattern(r"\s*(\d{1,5})[.)](?:\s+|(?=[^\W\d_]))"),
    Pattern(r"\s*(\d{1,5})\t\s*"), Pattern(r"\s*(\d{1,4})\s(?=\s*[^\W\d_a-z])"),
)  # fmt: skip
"""The ways of numbering a list, each with its number."""
_INLINE = (
    Pattern(r"(?:^|(?<=\s))\[(\d{1,5})\]\s?"),
    Pattern(r"(?:^|(?<=[\s.]))\((\d{1,5})\)\s"),
    Pattern(r"(?:^|(?<=\s))(\d{1,5})\.\s(?=[^\W\d_a-z])"),
)
_BULLET = Pattern(r"\s*(?:\^\s*(?:Jump up(?: to)?:?\s+)?(?:[a-z]\s+){0,8}|[•▪●◦‣■□►➢✓]\s*|[-*–·]\s+)(?=\S)")
_HEADING = Pattern(
    r"\s*(?:\d{1,2}\.?\s+)?(?:references?(?: cited| list)?|bibliograph(?:y|ie|ía|ia)|literatur(?:verzeichnis|liste)?|works cited|cited (?:works|literature)"
    r"|literature(?: cited)?|quellen(?: und literatur)?|références(?: bibliographiques)?|referencias(?: bibliográficas)?|referências(?: bibliográficas)?"
    r"|(?:selected |recent |my )?publications|veröffentlichungen|schriftenverzeichnis|publicaciones|publicações|pubblicazioni|publikacje|публикации"
    r"|riferimenti bibliografici|литература|список литературы|bibliografia|källor|referenser|litteratur|kaynakça|kaynaklar|参考文献|引用文献|참고문헌|المراجع)"
    r"\s*[:.]?\s*",
    2,
)
"""Words that stand above a list and are no part of it."""
_NUMBER_ALONE = Pattern(r"\s*(?!\W*(?:1[5-9]|20)\d\d\b)[\[(]?(\d{1,4})[\]).]\s*")
LONGEST_HEADING = 4
LONGEST_ENTRY = 9
"""Lines of a reference that a page's width has broken."""


def by_marks(lines: Sequence[Line]) -> list[str]:
    """The texts between numbers, bullets, blank lines or indents; the lines themselves where there are none.
    Quick, and only a look."""
    kept = _without_headings(lines)
    filled = [line for line in kept if line[1].strip()]
    if not filled:
        return []
    for divide in (_by_numbers, _by_bullets):
        if groups := divide(kept):
            return [joined([text for _, text in group]) for group in groups]
    paragraphs = list(_paragraphs(kept))
    if len(paragraphs) == 1:
        paragraphs = _by_indents(filled) or [[line] for line in filled]
    return [joined([text for _, text in group]) for group in paragraphs if len(group) <= LONGEST_ENTRY]


def entries(lines: Sequence[Line]) -> list[ListEntry]:
    """The references of a text, in order."""
    kept = _without_headings(lines)
    filled = [line for line in kept if line[1].strip()]
    if not filled:
        return []
    if are_contents([text for _, text in filled]):
        return [ListEntry(filled, contents=True)]
    for divide in (_by_numbers, _by_bullets):
        groups = divide(kept)
        if groups:
            return [ListEntry(group) for group in groups]
    paragraphs = list(_paragraphs(kept))
    if len(paragraphs) > 1:
        return [entry for paragraph in paragraphs for entry in _divided(paragraph, alone=False)]
    return _divided(filled, alone=True)


def _without_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines without those above a list; numbers that stand alone over each of its lines are put before these, and
    the only one is left out."""
    kept = [line for line in lines if not _HEADING.fullmatch(line[1].strip())]
    filled = [line for line in kept if line[1].strip()]
    if len(filled) > 2 and _is_heading(filled[0][1]) and looks_like_reference(filled[1][1]):
        kept.remove(filled.pop(0))
    numbers = [_NUMBER_ALONE.fullmatch(text.strip()) for _, text in filled[::2]]
    first = int(numbers[0][1]) if numbers and numbers[0] else None
    counted = [int(number[1]) if number else -1 for number in numbers]
    if first is None or len(filled) % 2 or counted != list(range(first, first + len(counted))):
        return kept
    if len(filled) == 2:
        return filled[1:]
    pairs = zip(filled[::2], filled[1::2], strict=True)
    return [(number, f"{mark.strip()} {text.lstrip()}") for (number, mark), (_, text) in pairs]


def _is_heading(text: str) -> bool:
    """Whether a line is a few words without a sign or a figure."""
    words = text.split()
    return 0 < len(words) <= LONGEST_HEADING and all(word.isalpha() for word in words)


def _divided(lines: list[Line], *, alone: bool) -> list[ListEntry]:
    """The references of lines without a blank one between them."""
    inline = _by_inline_numbers(lines)
    if inline:
        return inline
    if len(lines) > 1:
        groups = _by_indents(lines)
        if groups:
            return [ListEntry(group) for group in groups]
    from .boundaries import by_model

    return by_model(lines, alone=alone)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that no blank one parts."""
    held: list[Line] = []
    for line in lines:
        if line[1].strip():
            held.append(line)
        elif held:
            yield held
            held = []
    if held:
        yield held


def _by_numbers(lines: Sequence[Line]) -> list[list[Line]]:
    """Groups that begin with numbers which count up from the first line."""
    filled = [line for line in lines if line[1].strip()]
    for pattern in _NUMBERS:
        match = pattern.match(filled[0][1])
        if match is None:
            continue
        wanted, starts = int(match[1]), []
        for at, (_, text) in enumerate(filled):
            found = pattern.match(text)
            if found and int(found[1]) == wanted:
                starts.append(at)
                wanted += 1
        if len(starts) > 1:
            return _grouped(filled, starts, partial(_without, pattern))
    return []


def _by_bullets(lines: Sequence[Line]) -> list[list[Line]]:
    filled = [line for line in lines if line[1].strip()]
    starts = [at for at, (_, text) in enumerate(filled) if _BULLET.match(text)]
    if len(starts) < 2 or starts[0] != 0:
        return []
    return _grouped(filled, starts, partial(_without, _BULLET))


def _without(pattern: Pattern, text: str) -> str:
    match = pattern.match(text)
    return text[match.end() :] if match else text


def _grouped(
    lines: Sequence[Line], starts: Sequence[int], bare: Callable[[str], str] | None = None
) -> list[list[Line]]:
    groups = []
    for at, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        group = list(lines[at:end])
        if bare is not None:
            group[0] = (group[0][0], bare(group[0][1]))
        groups.append(group)
    return groups


def _by_inline_numbers(lines: Sequence[Line]) -> list[ListEntry]:
    """References that are numbered within a running text: ``[1] … [2] …``."""
    text = joined([line for _, line in lines])
    for pattern in _INLINE:
        first = pattern.match(text)
        if first is None:
            continue
        wanted, places = int(first[1]), []
        for match in pattern.finditer(text):
            if int(match[1]) == wanted:
                places.append(match)
                wanted += 1
        if len(places) > 1:
            ends = [*(match.start() for match in places[1:]), len(text)]
            held = JoinedLines(lines)
            return [
                _cut(held, text, match.end(), end)
                for match, end in zip(places, ends, strict=True)
                if text[match.end() : end].strip()
            ]
    return []


def _cut(lines: JoinedLines, text: str, first: int, end: int) -> ListEntry:
    """An entry that is a part of joined lines; its lines are found by the share of the text before it."""
    entry = ListEntry([(lines.line_at(first), text[first:end])])
    entry.last = lines.line_at(max(first, end - 1))
    return entry


def _by_indents(lines: Sequence[Line]) -> list[list[Line]]:
    """Groups by hanging indents (the first line stands out), or by paragraph indents (the first line stands
    in)."""
    indents = [len(text) - len(text.lstrip()) for _, text in lines]
    least, first = min(indents), indents[0]
    if least == max(indents):
        return []
    if first == least:
        starts = [at for at, indent in enumerate(indents) if indent == least]
        return _grouped(lines, starts)
    starts = [at for at, indent in enumerate(indents) if indent >= first]
    return (
        _grouped(lines, starts)
        if len(starts) > 1 and all(indent in (least, first) for indent in indents)
        else []
    )
