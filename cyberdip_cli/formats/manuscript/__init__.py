"""Markdown manuscripts with citations in pandoc's syntax: what is cited where, and the same text with the
citations in place.

:mod:`.prose` says which parts of a file are text, :mod:`.syntax` reads a citation, :mod:`.notes` finds
footnotes, :mod:`.scan` puts the citations into the order in which a reader meets them, :mod:`.weave` writes
the file with their finished forms.

Source: https://pandoc.org/MANUAL.html#citations (3.9), "Citation syntax", "Placement of the bibliography",
"Footnotes"."""
