"""A text with pages of sites that have a table, divided into its pages, with as many lines held as one may
have."""

from __future__ import annotations

from collections import deque
from itertools import chain

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .table import Site

    Division = tuple[Site | None, int, Iterable[str]]
    """A page's site, the number of its first line, its lines."""

MOST = 20_000
"""Lines that one page of a site may have, and lines over it."""
SKIP_LINK = Pattern(r"(?i)(?:skip|jump) to .{3,40}")


def divided(sites: Sequence[Site], lines: Iterable[str], first: int) -> Iterator[Division]:
    """The lines of each page: a list for a page of a site, which begins as many lines over the line that it
    has once as its table takes from there (the first with what stands over it); an iterator, to be read
    before the next is asked for, of lines that are no page of a site."""
    source = iter(lines)
    while True:
        other = _Others(sites, source, first)
        start = next(other, None)
        if start is not None:
            yield None, first, chain((start,), other)
            for _ in other:
                pass
        if other.site is None:
            return
        own, first, held = other.site, other.first, other.held
        for line in source:
            if (site := _opening(sites, line)) is not None:
                start_of_next = _top(held, len(site.rows[0].above))
                yield own, first, held[:start_of_next]
                own, first, held = site, first + start_of_next, held[start_of_next:]
            held.append(line)
            if len(held) > MOST:
                break
        yield own, first, held
        first += len(held)


class _Others:
    """The lines up to the next page of a site. Read to their end, ``site`` is that of the page (None at the
    end of the text), ``first`` the number of its first line, ``held`` its lines up to the one that it has
    once."""

    def __init__(self, sites: Sequence[Site], source: Iterator[str], first: int) -> None:
        self.first = first
        self.held: list[str] = []
        self.site: Site | None = None
        self._lines = self._until_page(sites, source)

    def __iter__(self) -> Iterator[str]:
        return self._lines

    def __next__(self) -> str:
        return next(self._lines)

    def _until_page(self, sites: Sequence[Site], source: Iterator[str]) -> Iterator[str]:
        head: deque[str] = deque()
        streaming = False
        for line in source:
            if (site := _opening(sites, line)) is not None:
                above = list(head)
                start = _top(above, len(site.rows[0].above)) if streaming else 0
                self.site, self.held = site, [*above[start:], line]
                self.first += start
                yield from above[:start]
                return
            head.append(line)
            if len(head) > MOST:
                streaming = True
                self.first += 1
                yield head.popleft()
        self.first += len(head)
        yield from head


def _opening(sites: Sequence[Site], line: str) -> Site | None:
    text = line.strip()
    return next((each for each in sites if each.opens(text)), None) if text else None


def _top(lines: Sequence[str], count: int) -> int:
    """The place in ``lines`` where the next page begins: at its links to skip to the text, else ``count``
    lines with text before the end."""
    place = len(lines)
    while place and count:
        place -= 1
        count -= bool(lines[place].strip())
    links = [at for at in range(place) if SKIP_LINK.fullmatch(lines[at].strip())]
    while len(links) > 1 and not any(line.strip() for line in lines[links[-2] + 1 : links[-1]]):
        links.pop()
    return links[-1] if links else place
