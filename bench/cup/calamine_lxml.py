"""python-calamine (a Rust reader under Python) and lxml: WORKBOOK MEASURE OUTPUT."""

import sys

from mapping import MAPPING, Conversion
from python_calamine import CalamineWorkbook

workbook, measure, output = sys.argv[1:]
sheet = CalamineWorkbook.from_path(workbook).get_sheet_by_name(MAPPING["sheet"])
Conversion(measure, output).run(sheet.to_python(skip_empty_area=False))
