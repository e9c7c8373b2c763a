"""RIS: lines, tags, reader, writer."""
