"""Fails where a Word file lacks a text: says.py FILE TEXT..."""

import sys

import docx

path, *texts = sys.argv[1:]
document = docx.Document(path)
cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
found = "\n".join([p.text for p in document.paragraphs] + cells)
missing = [text for text in texts if text not in found]
if missing:
    sys.exit(f"{path} does not say {missing}")
