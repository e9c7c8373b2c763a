# A nightly run over a folder of saved pages: one bibliography, made anew only when a page is, and what works where one is damaged.
make -f one-process.mk refs.bib
make -f one-process.mk refs.bib
make -f one-process.mk each
make -f one-process.mk some.bib
