"""A value that stands in several elements becomes lines: what is inline goes on in its line, what is a block
begins one."""

from __future__ import annotations

from .text import BLOCKS, clean
from .text import lines as lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Element


def flowing(start: str, values: list[Element], *, split: bool, markup: bool) -> list[str]:
    """The lines of a value: the text after the label, then the elements; inline ones go on in the line."""
    found = [clean(start)] if start.strip() else []
    joins = bool(found)
    for value in values:
        more = lines_of(value, split=split, markup=markup)
        joined = joins and value.tag not in BLOCKS and value.tag != "br" and more
        if joined:
            found[-1] = f"{found[-1]} {more[0]}"
            more = more[1:]
        found += more
        tail = clean(value.tail or "") if value.tag not in ("td", "dd") else ""
        if tail and tail.strip(" ,;|"):
            if found and value.tag not in BLOCKS and value.tag != "br":
                found[-1] = f"{found[-1]}{'' if tail[0] in ',.;:)' else ' '}{tail}"
            else:
                found.append(tail)
        joins = bool(found) and value.tag not in BLOCKS and value.tag != "br" and not split
    return found


def addresses(values: list[Element]) -> Iterator[str]:
    """Where the links of a value lead, when its text does not say."""
    for value in values:
        for link in value.iter("a"):
            target = link.get("href") or ""
            if target.startswith(("http:", "https:")):
                yield target
