"""Writes a workbook the way other programs do. Rows come as JSON: a list of objects from header to value.

fill.py fill TEMPLATE ROWS OUTPUT        opens a template with openpyxl, fills it in and saves it
fill.py correct WORKBOOK ROWS OUTPUT     the same with some cells of the first rows: an empty object leaves a row as it is
fill.py openpyxl ROWS OUTPUT             a workbook of openpyxl's own (streamed: text stands in the cells themselves)
fill.py xlsxwriter ROWS OUTPUT           a workbook of XlsxWriter's own, columns in the opposite order
"""

import json
import sys
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook, load_workbook

SHEET = "Progetti"


def headers(row):
    """Column by header; an asterisk after it says that it must be filled in."""
    return {str(cell.value).removesuffix(" *"): cell.column for cell in row}


def fill(template, rows, output):
    workbook = load_workbook(template)
    sheet = workbook[SHEET]
    wanted = {name for row in rows for name in row}
    header = next(row for row in sheet.iter_rows(max_row=20) if headers(row).keys() >= wanted)
    columns = headers(header)
    for number, row in enumerate(rows, header[0].row + 1):
        for name, value in row.items():
            sheet.cell(number, columns[name]).value = value
    workbook.save(output)


def written_by_openpyxl(rows, output):
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(SHEET)
    headers = list(rows[0])
    sheet.append(headers)
    for row in rows:
        sheet.append([row.get(header) for header in headers])
    workbook.save(output)


def written_by_xlsxwriter(rows, output):
    headers = list(reversed(rows[0]))
    with xlsxwriter.Workbook(output) as workbook:
        sheet = workbook.add_worksheet(SHEET)
        sheet.write_row(0, 0, headers)
        for number, row in enumerate(rows, 1):
            for column, header in enumerate(headers):
                value = row.get(header)
                if isinstance(value, str):
                    sheet.write_string(number, column, value)
                elif value is not None:
                    sheet.write_number(number, column, value)


how, *template, rows, output = sys.argv[1:]
rows = json.loads(Path(rows).read_text(encoding="utf-8"))
if how in ("fill", "correct"):
    fill(*template, rows, output)
else:
    {"openpyxl": written_by_openpyxl, "xlsxwriter": written_by_xlsxwriter}[how](rows, output)
