//! How cells look. A colour never says anything alone: what is wrong has a note and a thick border, what must be
//! filled in says so in words.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

const INK: Color = Color::RGB(0x17_324D);
const BLUE: Color = Color::RGB(0x00_66CC);
const LINE: Color = Color::RGB(0xC5_C7C9);
const PAPER: Color = Color::RGB(0xF5_F6F7);
const RED: Color = Color::RGB(0xB3_203C);
const RED_PAPER: Color = Color::RGB(0xFD_EEF1);

/// Text that is not read as a number: leading zeros stay.
const TEXT: &str = "@";
const EURO: &str = "#,##0.00";
const DAY: &str = "dd/mm/yyyy";
const MOMENT: &str = "dd/mm/yyyy hh:mm:ss";
const HOUR: &str = "hh:mm:ss";

/// The format of a cell where one types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellFormat {
    /// Letters and digits as they are typed.
    Text,
    /// An amount in euro.
    Euro,
    /// A day.
    Day,
    /// A day and the time in it.
    Moment,
    /// A time alone, which spreadsheets keep as one of the day before their first.
    Hour,
    /// Whatever the program makes of it.
    General,
}

impl CellFormat {
    /// A cell where one types.
    pub(crate) fn open(self) -> Format {
        let format = Format::new().set_unlocked().set_align(FormatAlign::Top);
        match self {
            Self::Text => format.set_num_format(TEXT),
            Self::Euro => format.set_num_format(EURO),
            Self::Day => format.set_num_format(DAY),
            Self::Moment => format.set_num_format(MOMENT),
            Self::Hour => format.set_num_format(HOUR),
            Self::General => format,
        }
    }

    /// The same, wrong.
    pub(crate) fn wrong(self) -> Format {
        self.open()
            .set_background_color(RED_PAPER)
            .set_border(FormatBorder::Thick)
            .set_border_color(RED)
            .set_bold()
    }
}

/// The title of a sheet.
pub(crate) fn title() -> Format {
    Format::new().set_bold().set_font_size(18).set_font_color(INK)
}

/// The title of a part of a sheet.
pub(crate) fn heading() -> Format {
    Format::new().set_bold().set_font_size(13).set_font_color(BLUE)
}

/// Running text, on as many lines as it needs.
pub(crate) fn prose() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format(TEXT)
}

/// Running text in the cell of a table.
pub(crate) fn cell() -> Format {
    prose().set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// The label of a line, or whatever stands for the whole row.
pub(crate) fn label() -> Format {
    cell().set_bold().set_background_color(PAPER)
}

/// A link to another cell.
pub(crate) fn link() -> Format {
    cell().set_font_color(BLUE).set_underline(FormatUnderline::Single)
}

/// The header of a column that must be filled in.
pub(crate) fn header_required() -> Format {
    header(INK)
}

/// The header of a column that may stay empty.
pub(crate) fn header_optional() -> Format {
    header(Color::RGB(0x45_5B71)).set_italic()
}

fn header(background: Color) -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_font_color(Color::White)
        .set_background_color(background)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White)
}

/// What a column that the program adds says of a row.
pub(crate) fn remark() -> Format {
    prose().set_unlocked()
}

/// The height that a text needs, in points, on lines of about so many characters; at most eight lines are shown.
pub(crate) fn height(text: &str, line: usize) -> f64 {
    let lines: usize = text.lines().map(|part| part.chars().count().div_ceil(line).max(1)).sum();
    f64::from(u8::try_from(lines.clamp(1, 8)).unwrap_or(8)) * 15.0 + 2.0
}
