"""CSL-YAML: pandoc's ``references``, in a file of their own or in the head of a Markdown file."""

from __future__ import annotations

from ..patterns import MULTILINE, Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

LIST = Pattern(
    r"^references:[ \t]*(?:#[^\n]{0,200})?\n(?:[ \t]*\n|[ \t]*#[^\n]{0,200}\n){0,5}[ ]{0,8}- ", MULTILINE
)
BARE = Pattern(
    r"\s*(?:---[^\n]{0,20}\n\s*)?- (?:id|type|title|author|abstract|DOI|ISBN|ISSN|URL|container-title|issued"
    r"|accessed|citation-key): ?"
)
OWN = Pattern(r"^[ ]{0,12}(?:- )?(?:id|citation-key|issued|container-title|publisher-place):", MULTILINE)
KIND = Pattern(
    r"^[ ]{0,12}(?:- )?type:[ \t]*[\"']?(?:article|bill|book|broadcast|chapter|classic|collection|dataset"
    r"|document|entry|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map"
    r"|motion_picture|musical_score|no-type|pamphlet|paper-conference|patent|performance|periodical"
    r"|personal_communication|post|regulation|report|review|software|song|speech|standard|thesis|treaty"
    r"|webpage)",
    MULTILINE,
)


def sniff(head: Head) -> int:
    """A list of references, or a bare list, and items as CSL describes them."""
    text = head.text.lstrip("\ufeff")
    listed = "references:" in text and LIST.search(text)
    if not (listed or BARE.match(text)) or "cff-version:" in text or not OWN.search(text):
        return 0
    return 97 if KIND.search(text) else 80


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of the list."""
    from ..formats.csl.yaml_document import read

    yield from read(source, options, sink)


READER = Reader(
    "CSL-YAML, pandoc's references, also in the head of a Markdown file", (".yaml", ".yml"), sniff, trace
)
