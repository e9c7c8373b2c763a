"""Identifiers and addresses of MARC records; their check digits decide."""

from __future__ import annotations

from ...grammars import identifiers
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ...parsed import Parsed
    from .datum import Datum
    from .facts import Facts

ABOUT = Pattern(
    r"conten|inhalt|cover|umschlag|review|rezension|abstract|sommaire|table des|indice|índice|sample|"
    r"leseprobe|biograph|descri|klappentext|"
    r"blurb|excerpt|thumbnail|bildchen|obálka|okładka|spis tre|omslag|portada|couverture|"
    r"reading group|finding aid",
    2,
)
"""What $3 of a link says when it leads to something about the work."""
OCLC = Pattern(r"\(OCoLC\)\D{0,3}(\d+)")


def isbn(facts: Facts, datum: Datum) -> None:
    """020, UNIMARC 010: $a; $z is of another edition, or wrong."""
    for text in datum.all("a"):
        _put(facts, datum, "ISBN", identifiers.isbn(text), text)
    _other(facts, datum, "z")


def issn(facts: Facts, datum: Datum) -> None:
    """022, UNIMARC 011: $a, and the linking number $l where it is alone; $y and $z are wrong or cancelled."""
    for text in datum.all("a") or datum.all("l" if not facts.unimarc else "f"):
        _put(facts, datum, "ISSN", identifiers.issn(text), text)
    _other(facts, datum, "yz")


def _put(facts: Facts, datum: Datum, field: str, parsed: Parsed[tuple[str, ...]], text: str) -> None:
    """What was read of a number; a text with figures in which none was found is kept."""
    digits = "check digits fit" if field == "ISBN" else "check digit fits"
    facts.put(field, parsed.value, datum, f"{field}: {digits}")
    facts.doubt(parsed.doubts, datum)
    if not parsed.value and any(map(str.isdigit, text)):
        facts.keep(datum, text)


def _other(facts: Facts, datum: Datum, codes: str) -> None:
    for text in datum.all(codes):
        facts.keep(datum, text)


KINDS: dict[str, tuple[str, Callable[[str], identifiers.Found]]] = {}


def standard(facts: Facts, datum: Datum) -> None:
    """024, UNIMARC 017: a DOI, a PubMed number, a handle by $2; an ISBN among article numbers of trade
    (first indicator 3)."""
    kind = datum.one("2").strip().lower()
    text = datum.one("a").strip()
    if kind in ("pmid", "pubmed") and text.isdigit():
        facts.put("PMID", text, datum, "PMID")
    elif kind in ("pmc", "pmcid"):
        facts.put("PMCID", (identifiers.pmcid(text).value or (text,))[0], datum, "PMCID")
    elif kind == "doi" or text.startswith("10.") or "doi.org/" in text:
        found = identifiers.doi(text).value
        facts.put("DOI", found[0] if found else "", datum, "DOI")
        if not found:
            facts.keep(datum, text)
    elif text:
        facts.keep(datum, f"{kind}: {text}" if kind and kind not in text.lower() else text)


def control(facts: Facts, datum: Datum) -> None:
    """035: a number of WorldCat in its own form, else as it stands."""
    for text in datum.all("a"):
        oclc = OCLC.match(text)
        facts.keep(datum, f"OCLC {oclc[1]}" if oclc else text)


def address(facts: Facts, datum: Datum) -> None:
    """856: the work itself, or a version of it; its cover, its table of contents and what else is about it
    (second indicator 2, or what $3 says) are kept."""
    about = datum.second == "2" or ABOUT.search(f"{datum.one('3')} {datum.one('y')} {datum.one('z')}")
    for text in datum.all("u"):
        found = identifiers.url(text).value
        doi = identifiers.doi(text).value if "10." in text else ()
        if about or not (found or doi):
            facts.keep(datum, text)
            continue
        if doi and "doi" in text and "DOI" not in facts.values:
            facts.put("DOI", doi[0], datum, "DOI in an address")
        if found:
            facts.put("URL", found[0], datum, "address")


def call_number(facts: Facts, datum: Datum) -> None:
    """852 $h with $k before and $i after it, 952 $o of Koha."""
    text = datum.one("o") if datum.tag == "952" else " ".join(datum.all("khi")) or datum.one("j")
    if "call_number" not in facts.values:
        facts.put("call_number", text.strip(), datum, "call number")
