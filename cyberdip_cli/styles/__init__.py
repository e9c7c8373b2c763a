"""CSL style files and locales at hand: found, searched, and what their heads say."""
