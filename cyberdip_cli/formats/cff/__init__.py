"""The Citation File Format (CITATION.cff): https://github.com/citation-file-format/citation-file-format,
schema guide 1.2.0."""
