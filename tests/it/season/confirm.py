"""Confirms a suggested mapping as a person would: confirm.py MAPPING NAME."""

import sys

import openpyxl

path, name = sys.argv[1:]
book = openpyxl.load_workbook(path)
for row in book.worksheets[0].iter_rows():
    if row[0].value == "confirmed_by":
        row[3].value = name
book.save(path)
