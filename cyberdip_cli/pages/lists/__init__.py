"""Lists of works on pages: results of a search, contents, bibliographies. A list is divided into its entries
(:mod:`numbers`), what is laid out alike in all of them is found (:mod:`layout`), and each entry becomes lines as
those of a record's page (:mod:`entry`)."""
