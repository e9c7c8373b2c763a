"""Lists of works on pages: results of a search, contents, bibliographies. A list is divided into its entries
by what shows where they begin: numbers (:mod:`numbers`), a row of labels (:mod:`table`), finished references
(:mod:`cited`), a title with its makers (:mod:`heads`), a kind of line that comes again in each
(:mod:`repeats`, with :mod:`line_kinds`, :mod:`rows` and :mod:`title_places`). What is laid out alike in all
of them is found (:mod:`layout`), and each entry becomes lines as those of a record's page (:mod:`entry`,
:mod:`reading`)."""
