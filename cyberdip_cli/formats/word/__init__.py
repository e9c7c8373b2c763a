"""Word's bibliography: ``Sources.xml`` (ECMA-376 part 1, 22.6: shared bibliography)."""

NAMESPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/bibliography",
    "http://purl.oclc.org/ooxml/officeDocument/bibliography",
)
"""The transitional namespace and the strict one."""
ROOTS = frozenset(("Sources", "Source"))
