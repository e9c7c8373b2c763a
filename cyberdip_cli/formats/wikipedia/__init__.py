"""Citation templates of the Wikipedias in English, German and French: one writer over a table a language."""
