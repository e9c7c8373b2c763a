# One page for a thesis: from what was copied to the manuscript. Plain commands, the same in every shell.
cyberdip cite page.txt -s apa
cyberdip convert page.txt -o refs.bib
cyberdip convert other.ris --append -o refs.bib
cyberdip convert other.ris --append -o refs.bib
cyberdip check refs.bib --summary
cyberdip cite refs.bib --in chapter.md -o chapter.out.md -s chicago-author-date
cyberdip explain page.txt --html -o page.html
cyberdip styles american political science association
