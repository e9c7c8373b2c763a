"""Words of citations in any language: volume, issue, page, number of pages, illustrations. Casefolded.

Single letters count only before a number. The words are those of the language files (``[citations]`` of
``labels/*.toml``); in order, so that patterns made of them are the same on every run."""

from __future__ import annotations

from ..labels import any_language

VOLUME = sorted(any_language("citations", "volume"))
ISSUE = sorted(any_language("citations", "issue"))
PAGES = sorted(any_language("citations", "pages"))
PAGE_COUNT = any_language("citations", "page_count")
NO_PAGES = frozenset("""n/a-n/a n/a n.p. n.pag. [n.p.] n.a. na-na - np""".split())
ILLUSTRATIONS = """
    chart graph photograph diagram illustration map cartoon table color black-and-white drawing figure image reproduction bibliography
    architectural painting portrait poster plan sculpture print cover still timeline flyer postcard recipe page puzzle sheet graphic
""".split()
