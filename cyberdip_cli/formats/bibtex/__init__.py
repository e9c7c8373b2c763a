"""BibTeX and BibLaTeX: blocks, fields, reader, writer."""
