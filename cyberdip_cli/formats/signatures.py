"""Files that cyberdip knows and does not read: first bytes or first words, and what to call them."""

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

XML_ROOTS: tuple[tuple[str, str], ...] = (
    ("http://www.loc.gov/mods", "a MODS file"),
    ("<PubmedArticleSet", "a PubMed XML file"),
    ("http://www.openarchives.org/OAI", "an OAI-PMH response"),
    ("http://purl.org/dc/elements", "a Dublin Core XML file"),
    ("http://purl.org/rss", "an RSS feed"),
    ("http://www.w3.org/2005/Atom", "an Atom feed"),
    ("<xml><records>", "an EndNote XML file"),
    ("http://purl.org/net/xbiblio/csl", "a CSL style, not records"),
)
"""What an XML file's first kilobytes hold."""

ADVICE = {
    "a PDF file": "copy the record's text out of it",
    "a zip archive or an Office document (docx, xlsx, epub)": "save the text as plain text, or unpack the archive",
    "a CSL style, not records": "use it with: cyberdip cite -s FILE.csl",
}
"""What to do instead, where there is something better than the general advice."""
