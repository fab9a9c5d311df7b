"""Fills judges' workbooks as people would, with invented levels near the claims.

judge.py OUT SHARE WORKBOOK...: fills the first SHARE (0 to 1) of the rows without a level and saves each
workbook under its name in OUT. judge.py OUT FAULT WORKBOOK with FAULT one of range, formula, status, key,
title spoils a workbook after filling it.
"""

import pathlib
import sys
import zlib

import openpyxl

LEVEL, STATUS = "Tingkat", "Status"


def draw(*parts):
    return zlib.crc32("/".join(map(str, parts)).encode())


def level(claim, judge, entry, criterion):
    """Somewhat below the claim; a judge strays from the other now and then, and rarely by far."""
    base = claim - (draw(entry, criterion) % 3 == 0)
    stray = draw(judge, entry, criterion)
    base += {0: -1, 1: 1}.get(stray % 10, 0) - 3 * (stray % 2001 == 7)
    return max(0, min(5, base))


def fill(book, share):
    sheet = book["Nilai"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    judge = next(row[1].value for row in book["_tolok"].iter_rows() if row[0].value == "judge")
    open_rows = []
    for row in range(2, sheet.max_row + 1):
        criterion = sheet.cell(row, columns["Kriteria"]).value
        given = sheet.cell(row, columns[LEVEL]).value is not None or sheet.cell(row, columns[STATUS]).value
        if criterion and not given:
            open_rows.append(row)
    for row in open_rows[: round(len(open_rows) * share)]:
        entry, criterion = sheet.cell(row, 1).value, sheet.cell(row, columns["Kriteria"]).value
        # The interview asks for no claims.
        claim = sheet.cell(row, columns["Klaim"]).value if "Klaim" in columns else 2 + draw(entry) % 4
        if isinstance(claim, (int, float)):
            sheet.cell(row, columns[LEVEL]).value = level(int(claim), judge, entry, criterion)
        else:
            sheet.cell(row, columns[STATUS]).value = "tidak berlaku"
    return sheet, columns, open_rows


def spoil(sheet, columns, row, fault):
    at = sheet.cell(row, columns[LEVEL])
    if fault == "range":
        at.value = 9
    elif fault == "formula":
        at.value = "=1+2"
    elif fault == "status":
        sheet.cell(row, columns[STATUS]).value = "sakit"
    elif fault == "key":
        sheet.cell(row, columns["Kriteria"]).value = "K99"
    elif fault == "title":
        sheet.cell(1, columns[LEVEL]).value = "Skor"
    else:
        sys.exit(f"no such fault: {fault}")


out, how, *paths = sys.argv[1:]
pathlib.Path(out).mkdir(parents=True, exist_ok=True)
faulty = not how.replace(".", "").isdigit()
for path in map(pathlib.Path, paths):
    book = openpyxl.load_workbook(path)
    sheet, columns, rows = fill(book, 1.0 if faulty else float(how))
    if faulty:
        spoil(sheet, columns, rows[0], how)
    book.save(pathlib.Path(out) / path.name)
