"""Bytes to clean lines, lines to records: what is each line?"""
