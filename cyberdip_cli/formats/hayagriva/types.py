"""Types of hayagriva and of CSL: an entry's type and its parent's decide together."""

from __future__ import annotations

KINDS: dict[tuple[str, str], str] = {
    ("article", "periodical"): "article-journal",
    ("article", "newspaper"): "article-newspaper",
    ("article", "proceedings"): "paper-conference",
    ("article", "conference"): "paper-conference",
    ("article", "blog"): "post-weblog",
    ("article", "web"): "webpage",
    ("article", "reference"): "entry-encyclopedia",
    ("article", "anthology"): "chapter",
    ("article", "book"): "chapter",
    ("article", "repository"): "article",
    ("article", ""): "article",
    ("chapter", ""): "chapter",
    ("chapter", "proceedings"): "paper-conference",
    ("anthos", ""): "chapter",
    ("anthos", "proceedings"): "paper-conference",
    ("entry", ""): "entry-encyclopedia",
    ("post", ""): "post",
    ("post", "blog"): "post-weblog",
    ("web", ""): "webpage",
    ("blog", ""): "webpage",
    ("book", ""): "book",
    ("anthology", ""): "book",
    ("proceedings", ""): "book",
    ("reference", ""): "book",
    ("report", ""): "report",
    ("thesis", ""): "thesis",
    ("patent", ""): "patent",
    ("case", ""): "legal_case",
    ("legislation", ""): "legislation",
    ("manuscript", ""): "manuscript",
    ("newspaper", ""): "periodical",
    ("periodical", ""): "periodical",
    ("original", ""): "document",
    ("misc", ""): "document",
    ("performance", ""): "performance",
    ("conference", ""): "event",
    ("exhibition", ""): "event",
    ("repository", ""): "software",
    ("thread", ""): "post",
    ("video", ""): "motion_picture",
    ("scene", ""): "motion_picture",
    ("audio", ""): "song",
    ("artwork", ""): "graphic",
}
"""(type, type of the parent) -> type of CSL; "" where the parent does not matter."""

USUAL = {"article": "periodical"}
"""Type -> what a parent is that does not say its own."""

CONTAINERS = frozenset(
    """article-journal article-newspaper article-magazine paper-conference chapter entry-encyclopedia
    entry-dictionary post-weblog post webpage article song motion_picture""".split()
)
"""Types whose parent is what holds them; the parent of the others is their series."""

WRITTEN: dict[str, tuple[str, str]] = {
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "article": ("article", "repository"),
    "paper-conference": ("article", "proceedings"),
    "chapter": ("chapter", "book"),
    "entry": ("entry", "reference"),
    "entry-encyclopedia": ("entry", "reference"),
    "entry-dictionary": ("entry", "reference"),
    "post-weblog": ("post", "blog"),
    "post": ("post", "thread"),
    "webpage": ("web", "web"),
    "book": ("book", "book"),
    "collection": ("anthology", "book"),
    "report": ("report", "book"),
    "thesis": ("thesis", "book"),
    "patent": ("patent", "book"),
    "legal_case": ("case", "book"),
    "legislation": ("legislation", "book"),
    "bill": ("legislation", "book"),
    "regulation": ("legislation", "book"),
    "treaty": ("legislation", "book"),
    "manuscript": ("manuscript", "book"),
    "periodical": ("periodical", "book"),
    "performance": ("performance", "book"),
    "event": ("conference", "book"),
    "software": ("repository", "book"),
    "motion_picture": ("video", "video"),
    "broadcast": ("video", "video"),
    "song": ("audio", "audio"),
    "musical_score": ("audio", "audio"),
    "graphic": ("artwork", "anthology"),
    "figure": ("artwork", "anthology"),
    "map": ("artwork", "anthology"),
}
"""Type of CSL -> type, and that of the parent where the record has one; all others are ``misc``."""

ROLES = {
    "translator": "translator",
    "afterword": "contributor",
    "foreword": "contributor",
    "introduction": "contributor",
    "annotator": "contributor",
    "commentator": "contributor",
    "holder": "contributor",
    "compiler": "compiler",
    "founder": "contributor",
    "collaborator": "contributor",
    "organizer": "organizer",
    "cast-member": "performer",
    "composer": "composer",
    "producer": "producer",
    "executive-producer": "executive_producer",
    "writer": "script_writer",
    "cinematography": "contributor",
    "director": "director",
    "illustrator": "illustrator",
    "narrator": "narrator",
}
"""Role of an affiliated person -> field of Record."""
