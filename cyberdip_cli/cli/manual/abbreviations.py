"""Journals in short: what is asked for how, and where the lists are to be had."""

from __future__ import annotations

TEXT = """\
Citation styles that print journals in short (`form="short"`) take the short title that a record brings. Where it brings none,
lists that you name give it:

- `--ltwa FILE`: a list of title words, by which titles are abbreviated as ISO 4 says (`Journal of Imaginary Chemistry`:
  `J. Imagin. Chem.`): articles, conjunctions and prepositions go, a title of one word stays, so does a word that the list has not.
- `--journals FILE`: a list of whole titles, as JabRef reads them: a line is `full title;short title` (or with commas, or tabs). It goes
  before the words.

The short title then stands beside the full one, in formats that have a place for it (CSL-JSON, RIS, BibLaTeX's `shortjournal`).
`--abbreviate-journals` writes it in the place of the full one, in citations and in formats. A journal that has none is told
(`no-abbreviation`) and stays in full.

No list comes with cyberdip. The List of Title Word Abbreviations (LTWA) is made by the ISSN International Centre, which gives it out
on its website and says in its legal notices and licences that its data may be used only as far as it has authorised that; nothing there
allows others to hand the list on. The lists of whole titles that JabRef collects (abbrv.jabref.org) say nowhere in their repository's
stored state under what licence they stand. Both are a download away; `CYBERDIP_LTWA` and `CYBERDIP_JOURNALS`, or `ltwa` and `journals`
in your own defaults (`cyberdip config`), name them once and for all.
"""


def page() -> str:
    """The whole topic."""
    return TEXT
