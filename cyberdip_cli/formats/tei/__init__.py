"""TEI: bibliographic structures, ``biblStruct``
(https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-biblStruct.html)."""

NAMESPACE = "http://www.tei-c.org/ns/1.0"
ROOTS = frozenset(("TEI", "teiCorpus", "listBibl", "biblStruct", "TEI.2", "text", "body"))
