"""What a format gives itself away by: the first bytes, first line or root of XML of files that cyberdip knows
and does not read, and what to call them; what an input must hold for a reader to be asked."""

from __future__ import annotations

from ..patterns import Pattern

BYTES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an Office document (docx, xlsx, epub)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (doc, xls)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
"""Magic numbers."""

DIGITS = tuple("0123456789")
TEXTS = tuple(
    (called, starts, Pattern(begin))
    for called, starts, begin in (
        ("contacts or a calendar", ("BEGIN:V",), r"BEGIN:V(?:CARD|CALENDAR)\b"),
        (
            "a LaTeX bibliography",
            ("\\", "% $"),
            r"\\begin\{thebibliography\}|% \$ biblatex |\\providecommand|\\newcommand\{\\etalchar",
        ),
        ("a LaTeX document", ("\\",), r"\\documentclass|\\relax\b"),
        ("a record in MAB2", ("###", *DIGITS), r"### \d{5}[a-zA-Z]?M2|\d{5}[acdnpu]M2\."),
        (
            "a record in PICA+",
            ("\x1d", "\x1e", *DIGITS),
            r"\x1d?\s*\x1e?\d\d\d[A-Z@](?:/\d\d)? ?[$ƒ\x1f][0-9A-Za-z]",
        ),
        ("an Aleph sequential file", DIGITS, r"\d{9} (?:[A-Z]{3}|\d\d\d).. L "),
        ("RDF in Turtle", ("@", "PREFIX"), r"@prefix\s+[\w.-]*:\s*<|@base\s+<|PREFIX\s+[\w.-]*:\s*<"),
        ("RDF in N-Triples", ("<",), r"<[a-z]+:[^<>\s]+> <[a-z]+:[^<>\s]+> [<\"_]"),
        ("R's CITATION file", ("cit", "bib"), r"citHeader\(|bibentry\(|citEntry\("),
        (
            "a package's description (of R or Debian)",
            ("Package:",),
            r"Package: [A-Za-z0-9][\w.+-]{0,80}\r?\n(?:[^\n]{0,500}\n){0,30}?(?:Version|License|Architecture): ",
        ),
        ("a GenBank entry", ("LOCUS",), r"LOCUS {6,8}\S+ +\d+ (?:bp|aa)"),
        ("a structure of the Protein Data Bank", ("HEADER",), r"HEADER {4}\S.{30,60}\d\d-[A-Z]{3}-\d\d"),
        ("a style of BibTeX", ("ENTRY",), r"ENTRY\s*\{\s*[a-z]"),
    )
)
"""What a text is called, how it may begin, and how it does. Lower down in a page the same words are text."""

XML_ROOTS: tuple[tuple[str, str, str], ...] = (
    ("http://www.openarchives.org/OAI/", "", "an OAI-PMH response without records in a format that is read"),
    ("http://www.loc.gov/METS/", "", "a METS file without MODS or Dublin Core"),
    ("http://purl.org/net/xbiblio/csl", "", "a CSL style, not records"),
    ("http://purl.org/rss/", "", "an RSS feed"),
    ("http://www.w3.org/2005/Atom", "", "an Atom feed"),
    ("http://www.w3.org/2000/svg", "", "a drawing (SVG)"),
    ("info:srw/schema/5/picaXML", "", "a record in PICA+"),
    ("http://www.w3.org/1999/xhtml", "", "an XHTML page"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns", "", "RDF in a vocabulary that is not read"),
    ("http://docbook.org/ns/docbook", "", "a DocBook document"),
    ("urn:isbn:1-931666-22-9", "", "an EAD finding aid"),
    ("http://ead3.archivists.org/schema/", "", "an EAD finding aid"),
    ("http://id.loc.gov/ontologies/bibframe", "", "a BIBFRAME file"),
    ("http://www.editeur.org/onix/", "", "an ONIX message"),
    ("http://ns.editeur.org/onix/", "", "an ONIX message"),
    ("http://www.slims.web.id", "", "a SLiMS file"),
    ("http://schemas.openxmlformats.org/", "", "a part of an Office document"),
    ("http://www.rsc.org/schema/rscart", "", "an article in RSC's own XML"),
    ("http://www.elsevier.com/xml/", "", "an article in Elsevier's own XML"),
    ("http://bibtexml.sf.net/", "", "a BibTeXML file"),
    ("http://eprints.org/ep2/data", "", "an EPrints export"),
    ("http://www.ndltd.org/standards/metadata/etdms", "", "a thesis in ETD-MS"),
    ("urn:xmlns:org:eurocris:cerif", "", "a CERIF file"),
    ("http://schema.org/", "", "schema.org in RDF"),
    ("", "dblp", "a DBLP file"),
    ("", "refworks", "a RefWorks XML file"),
    ("", "rss", "an RSS feed"),
    ("", "feed", "an Atom feed"),
    ("", "ead", "an EAD finding aid"),
    ("", "ONIXMessage", "an ONIX message"),
    ("", "ONIXmessage", "an ONIX message"),
    ("", "XML", "an EndNote file of version 7 or older"),
    ("", "opml", "an OPML outline"),
    ("", "plist", "a property list"),
    ("", "kml", "a KML file"),
    ("", "svg", "a drawing (SVG)"),
    ("", "style", "a CSL style, not records"),
)
"""What the root of an XML document that no reader recognises begins its namespace with, its name, and what
such a document is called; an empty string stands for any."""

JSON_READERS = frozenset(
    """ads core crossref csl-json csl-jsonl datacite doaj eds-api eric-api europepmc google-books hal ieee-api inspire internet-archive lens
    marc-json openaire openalex orcid plos primo-api scopus-api semantic-scholar unpaywall vufind-api zenodo zotero-api""".split()
)
"""Readers of what begins with a brace or a bracket: asked, and imported, for nothing else."""
XML_READERS = frozenset(
    """arxiv citavi crossref-xml datacite-xml dc-xml endnote-xml html jats marcxml mods pnx pubmed-xml tei word zotero-rdf""".split()
)
"""Readers of what has a ``<`` in its first kilobytes."""
CLUES: dict[str, tuple[str, ...]] = {
    "bibtex": ("@",),
    "cff": ("cff-version", "# CFF"),
    "copac": ("TI- ", "AU- ", "MT- "),
    "csl-yaml": ("id:", "citation-key:", "issued:", "container-title:", "publisher-place:"),
    "hayagriva": ("type:",),
    "inspec": ("TI", "AN", "AU"),
    "isi": ("FN ", "PT "),
    "medline": ("PMID", "OWN", "PMC"),
    "ovid": ("<", "Score"),
    "redif": ("emplate-", "EMPLATE-"),
    "refer": ("%",),
    "refworks": ("RT ", "Export Tagged Format"),
    "ris": (" -",),
}
"""Reader -> strings of which an input has to hold one: it is asked, and imported, for nothing else."""

ADVICE = {
    "a PDF file": "copy the record's text out of it",
    "a zip archive or an Office document (docx, xlsx, epub)": "save the text as plain text, or unpack the archive",
    "an EndNote file of version 7 or older": "open it in EndNote and export it again",
    "a LaTeX bibliography": "convert the .bib file that it was made from",
    "a CSL style, not records": "use it with: cyberdip cite -s FILE.csl",
}
"""What to do instead, where there is something better than the general advice."""
