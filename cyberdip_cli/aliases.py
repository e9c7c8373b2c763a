"""What people call formats, media and engines, beside the names that they have here."""

from __future__ import annotations

READERS = {
    "json": "csl-json", "yaml": "csl-yaml", "markdown": "csl-yaml", "endnote": "endnote-xml", "pubmed": "medline", "webofscience": "isi",
    "wos": "isi", "marc21": "marc", "unimarc": "marc", "dublincore": "dc-xml", "dc": "dc-xml", "schemaorg": "html", "coins": "html",
    "jsonld": "html", "page": "dump", "unixref": "crossref-xml", "zoteroxml": "zotero-rdf", "sourcesxml": "word", "biblatex": "bibtex",
    "latex": "bibtex", "tsv": "csv", "excel": "csv", "citations": "references", "citationcff": "cff",
}  # fmt: skip
WRITERS = {
    "json": "csl-json", "endnote": "endnote-xml", "pubmed": "medline", "dublincore": "dc-xml", "dc": "dc-xml", "schemaorg": "json-ld",
    "marc": "marcxml", "marc21": "marcxml", "sourcesxml": "word", "typst": "hayagriva", "wikipedia": "wikipedia-en", "citationcff": "cff",
}  # fmt: skip
MEDIA = {
    "word": "docx", "msword": "docx", "doc": "docx", "libreoffice": "odt", "openoffice": "odt", "opendocument": "odt", "plain": "text",
    "plaintext": "text", "thebibliography": "bibitem", "restructuredtext": "rst", "richtext": "rtf", "typ": "typst", "pandoc": "markdown",
}  # fmt: skip
ALIASES = {"readers": READERS, "writers": WRITERS, "media": MEDIA, "engines": {"citeproc": "csl"}}
"""Room -> folded name -> the built-in that it means. "citeproc" is a former name, which stays accepted."""


def fold(name: str) -> str:
    """A name as it is compared: ``CSL JSON`` and ``csl_json`` are ``csl-json``'s.

    >>> fold("CSL JSON") == fold("csl-json") == "csljson"
    True
    """
    return "".join(filter(str.isalnum, name)).lower()
