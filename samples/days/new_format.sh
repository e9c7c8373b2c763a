# A format of one's own: a module and an entry point, found like a built-in, checked like one.
cyberdip formats
cyberdip convert page.txt -t plainlist
python3 -c "from cyberdip_cli.testing import check_writer; import plainlist; check_writer(plainlist.WRITER)"
