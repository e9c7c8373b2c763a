"""JATS and BITS: the front matter of articles and books (NISO Z39.96, https://jats.nlm.nih.gov)."""

ROOTS = frozenset(("article", "pmc-articleset", "articles", "book", "book-part-wrapper"))
