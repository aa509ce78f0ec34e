//! How much a workbook may hold. A file comes from a stranger and is small when zipped: what it becomes when opened is
//! bounded here, before anything is kept in memory.

/// Bytes of the file as it arrives.
pub const FILE_BYTES: usize = 5 * 1024 * 1024;

/// Parts (entries of the archive). A workbook of a dozen sheets has about fifty.
pub(crate) const PARTS: usize = 200;

/// Characters of the path of a part.
pub(crate) const PATH_CHARS: usize = 255;

/// Bytes of one part once inflated: 20,000 rows of 20 long cells take about 25 MB of XML.
pub(crate) const PART_BYTES: u64 = 32 * 1024 * 1024;

/// Bytes of all parts once inflated.
pub(crate) const ALL_BYTES: u64 = 64 * 1024 * 1024;

/// How many times larger a part may become; spreadsheets stay under 50.
pub(crate) const RATIO: u64 = 200;

/// Below so many bytes the ratio says nothing.
pub(crate) const RATIO_FROM: u64 = 1024 * 1024;

/// Elements within one another.
pub(crate) const DEPTH: usize = 64;

/// Bytes of the text of one cell as written in the XML, runs and escapes counted.
pub(crate) const RAW_TEXT_BYTES: usize = 512 * 1024;

/// Bytes of one tag with its attributes.
pub(crate) const TAG_BYTES: usize = 32 * 1024;

/// Bytes of one tag among the styles, where fonts and number formats are copied for every style that uses them.
pub(crate) const STYLE_BYTES: usize = 2000;

/// Shared strings.
pub(crate) const STRINGS: usize = 400_000;

/// How many elements of a kind one part may have; those not named here keep nothing in memory.
pub(crate) const ELEMENTS: [(&str, usize); 10] = [
    ("c", 2_000_000), // formatted empty cells included
    ("si", STRINGS),
    ("xf", 20_000), // styles
    ("font", 20_000),
    ("fill", 20_000),
    ("border", 20_000),
    ("numFmt", 5_000),
    ("definedName", 20_000),
    ("Relationship", 2_000),
    ("sheet", 256),
];

/// Cells of an `.ods` file with every repetition written out.
pub(crate) const REPEATED_CELLS: usize = 1_000_000;

/// Rows with something in them, after the header: as many as a request can be split into, and twice over.
pub const ROWS: usize = 20_000;

/// Columns that may hold something.
pub const COLUMNS: u16 = 60;

/// Cells with something in them, in one sheet.
pub const CELLS: usize = 400_000;

/// Characters of the text of one cell: what Excel itself can hold. The rules of each column say how much of it is
/// accepted, in one report with everything else.
pub const CELL_CHARS: usize = 32_767;

/// Bytes of all the texts of a sheet: a few shared strings can be shown in very many cells.
pub(crate) const TEXT_BYTES: usize = 24 * 1024 * 1024;

/// So many sheets beside those of projects and measure are read; the rest are known by their names.
pub(crate) const OTHER_SHEETS: usize = 16;

/// Rows among which the header is looked for.
pub(crate) const HEADER_ROWS: u32 = 20;

/// Lines read of the sheet of the measure.
pub(crate) const MEASURE_LINES: usize = 200;
