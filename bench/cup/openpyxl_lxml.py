"""openpyxl and lxml: WORKBOOK MEASURE OUTPUT read-only|normal."""

import sys

from mapping import MAPPING, Conversion
from openpyxl import load_workbook

workbook, measure, output, mode = sys.argv[1:]
opened = load_workbook(workbook, read_only=mode == "read-only", data_only=True)
Conversion(measure, output).run(opened[MAPPING["sheet"]].iter_rows(values_only=True))
