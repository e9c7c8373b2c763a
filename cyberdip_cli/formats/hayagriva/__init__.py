"""hayagriva, the bibliography format of Typst:
https://github.com/typst/hayagriva/blob/main/docs/file-format.md."""
