"""Feeds of arXiv's API: Atom with elements of its own (https://info.arxiv.org/help/api/user-manual.html)."""

NAMESPACE = "http://www.w3.org/2005/Atom"
OWN = "http://arxiv.org/schemas/atom"
"""The namespace of arXiv's own elements: every feed of the API declares it."""
ROOTS = frozenset(("feed", "entry"))
