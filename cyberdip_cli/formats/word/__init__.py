"""Word's bibliography: ``Sources.xml`` (ECMA-376 part 1, 22.6: shared bibliography)."""

NAMESPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/bibliography",
    "http://purl.oclc.org/ooxml/officeDocument/bibliography",
    "http://schemas.microsoft.com/office/word/2004/10/bibliography",
)
"""The transitional namespace, the strict one, and that of Word 2007's own programs."""
ROOTS = frozenset(("Sources", "Source"))
