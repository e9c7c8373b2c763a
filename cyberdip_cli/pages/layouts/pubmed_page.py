"""PubMed's own page, copied from the browser: journal, then a line that starts with a full stop and the date,
title, authors, identifiers.

::

    Tidal Med
    . 2021 Mar 13;39(10):102-40. doi: 10.5555/tm.2021. Epub 2021 Feb 4.    (or from "doi:" on in a line of its
    own)
    Salt exposure in coastal populations
    Ingrid Halvorsen 1, Rui M Tavares 2; COASTAL Collaborators
    Affiliations expand
    PMID: 33549193 PMCID: PMC7998765 DOI: 10.5555/tm.2021
    Abstract
"""

from __future__ import annotations

import re

from ...patterns import Pattern
from ..field import Field
from .pubmed import COPYRIGHT, KEYS, NOTICE, PLACE, TAGGED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line

CITED = Pattern(rf"\. ?{PLACE}(?P<rest>.*)", re.S)
NUMBERS = Pattern(r"(?:[\s,]{1,4}(?:\d{1,3}|[a-z]|[#*†‡§✉])){1,60}\Z")
"""The marks of affiliations after a name: ``Chen-Yu Lo 1 3``, ``Ada Roe # 1``, ``Bo Ile a,c``."""
BUTTONS = frozenset(("", "Actions", "Search in PubMed", "Search in NLM Catalog", "Add to Search"))
"""What the button beside the journal leaves in a copy."""
LOGO = Pattern(r".{0,80}logo ?Link to .{1,80}")
"""What a picture that leads to the publisher's page leaves in a copy."""
AFFILIATIONS = Pattern(r"Affiliations?(?: expand| collapse)?")
CONTINUED = Pattern(r"(?:doi|PMID|PMCID): ?\S|(?:Epub|eCollection) \d{4}|(?:Online|Epub) ahead of print")
"""What goes on with the citation in a line of its own."""
KIND = Pattern(
    r"(?P<kind>(?:Randomized Controlled|Controlled Clinical|Clinical|Pragmatic Clinical) Trial|Meta-Analysis|(?:Systematic )?Review|Case Reports"
    r"|(?:Practice )?Guideline|(?:Comparative|Observational|Multicenter|Validation|Evaluation|Twin) Study"
    r"|Editorial|Letter|Comment|Historical Article|Biography) (?P<journal>[A-Z].*)"
)
"""The kind of a publication, which stands before its journal."""
PARTS = {"date": "year", "volume": "volume", "issue": "issue", "pages": "pages"}
END = (
    "PubMed Disclaimer",
    "Keywords:",
    "Similar articles",
    "Figures",
    "References",
    "Cited by",
    "Comment in",
    "Grants and funding",
    "MeSH terms",
    "LinkOut",
)
"""What ends the abstract."""


def opens(text: str) -> bool:
    """Whether a line is the second one of the citation."""
    return text[:1] == "." and text[1:6].strip()[:4].isdigit() and CITED.fullmatch(text) is not None


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """The citation and the parts under it; the lines that belong to none of them are given back."""
    at = next((place for place, (_, text) in enumerate(lines) if opens(text)), 0)
    above = next((place for place in range(at - 1, -1, -1) if lines[place][1] not in BUTTONS), None)
    match = CITED.fullmatch(lines[at][1]) if above is not None else None
    if match is None or above is None:
        return [], list(lines)
    fields = _journal(lines[above])
    found = match.groupdict()
    fields += [Field(key, ((lines[at][0], found[name]),)) for name, key in PARTS.items() if found.get(name)]
    fields += _tagged((lines[at][0], found["rest"]))
    below = [place for place in range(at + 1, len(lines)) if lines[place][1]]
    while below and CONTINUED.match(lines[below[0]][1]):
        fields += _tagged(lines[below.pop(0)])
    below = below[:2]
    fields += [Field("title", (lines[place],)) for place in below[:1]]
    fields += [field for place in below[1:] for field in _authors(lines[place])]
    taken, rest = _body(lines[below[-1] + 1 :] if below else [])
    return fields + taken, list(lines[:above]) + rest


def _journal(line: Line) -> list[Field]:
    """The journal, and the kind of the publication where it stands before it."""
    if LOGO.fullmatch(line[1]):
        return []
    match = KIND.fullmatch(line[1])
    if match is None:
        return [Field("container_title", (line,))]
    return [
        Field("publication_type", ((line[0], match["kind"]),)),
        Field("container_title", ((line[0], match["journal"]),)),
    ]


def _tagged(line: Line) -> list[Field]:
    """The identifiers of a line that may hold several."""
    return [
        Field(KEYS[tag["kind"].lower()], ((line[0], tag["value"].rstrip(".")),))
        for tag in TAGGED.finditer(line[1])
    ]


def _authors(line: Line) -> list[Field]:
    """Names in their own order with the numbers of their affiliations; groups after a semicolon."""
    people, *groups = line[1].split(";")
    names = [NUMBERS.sub("", name.rstrip()).strip(" .") for name in people.split(", ")]
    found = [
        Field(
            "author",
            tuple((line[0], name) for name in names if name),
            hints={"list_join": "lines", "name_order": "direct"},
        )
    ]
    return found + [
        Field(
            "author_corporate", ((line[0], NUMBERS.sub("", group).strip(" .")),), hints={"list_join": "lines"}
        )
        for group in groups
    ]


def _body(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """Affiliations, identifiers and the abstract; what follows is given back."""
    fields: list[Field] = []
    abstract: list[Line] = []
    rest: list[Line] = []
    part = ""
    for place, line in enumerate(lines):
        text = line[1]
        if not text:
            continue
        if text.startswith(END) or NOTICE.match(text):
            return fields + _abstract(abstract), rest + list(lines[place:])
        if text.startswith(COPYRIGHT):
            fields.append(Field("rights", (line,)))
        elif AFFILIATIONS.fullmatch(text) or text == "Abstract":
            part = text
        elif TAGGED.match(text):
            part = ""
            fields += _tagged(line)
        elif part == "Abstract":
            abstract.append(line)
        elif part:
            fields.append(Field("author_affiliation", (line,), "Affiliations", "en"))
        else:
            rest.append(line)
    return fields + _abstract(abstract), rest


def _abstract(lines: list[Line]) -> list[Field]:
    return [Field("abstract", tuple(lines))] if lines else []
