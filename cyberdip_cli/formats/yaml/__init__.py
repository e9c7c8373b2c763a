"""YAML and the formats that are written in it: CITATION.cff, hayagriva, CSL-YAML."""
