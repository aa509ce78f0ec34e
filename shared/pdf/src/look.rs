//! How everything looks: the sheet, the inks, the sizes. Lengths are points (1/72 inch).

use crate::document::Level;
use crate::face::Weight;

/// A4, ISO 216.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
/// A4, ISO 216.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
/// Twenty millimetres.
pub(crate) const MARGIN: f32 = 56.69;
/// What the margins leave for the text.
pub(crate) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Where the text ends on every page, above the footer.
pub(crate) const TEXT_BOTTOM: f32 = PAGE_HEIGHT - MARGIN - 6.0;
/// Answers and paragraphs no higher than this are never parted over two pages.
pub(crate) const WHOLE: f32 = 200.0;

/// Rows of tables no higher than this are never parted: with the table's header, and the heading above
/// it, they go on a page.
pub(crate) const WHOLE_ROW: f32 = 600.0;

/// The share of the text's width that labels take.
pub(crate) const LABEL_WIDTH: f32 = TEXT_WIDTH * 0.36;
/// Empty space between columns.
pub(crate) const GUTTER: f32 = 12.0;
/// Between a table cell's edge and its text.
pub(crate) const CELL_PADDING: f32 = 5.0;
/// A rule that parts rows.
pub(crate) const HAIRLINE: f32 = 0.5;

/// A colour, in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// Running text: almost black.
pub(crate) const INK_TEXT: Ink = Ink(0x1a, 0x1f, 0x26);
/// Headings.
pub(crate) const INK_HEADING: Ink = Ink(0x17, 0x32, 0x4d);
/// Labels and notes; 7 to 1 on white.
pub(crate) const INK_QUIET: Ink = Ink(0x4c, 0x58, 0x65);
/// The rules under title and sections: the blue of Italian public sites.
pub(crate) const INK_ACCENT: Ink = Ink(0x00, 0x66, 0xcc);
/// Rules between rows.
pub(crate) const INK_RULE: Ink = Ink(0xd4, 0xdb, 0xe3);
/// Behind the headers of tables.
pub(crate) const INK_SHADE: Ink = Ink(0xee, 0xf1, 0xf5);
/// The mark of a draft.
pub(crate) const INK_DRAFT: Ink = Ink(0xa6, 0x1b, 0x1b);
/// The big mark behind a draft's text: barely there.
pub(crate) const INK_WATERMARK: Ink = Ink(0xef, 0xf1, 0xf4);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    /// From one baseline to the next.
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
}

impl Style {
    const fn new(weight: Weight, size: f32, leading: f32, ink: Ink) -> Self {
        Self { weight, size, leading, ink }
    }

    /// The same, as what must not be overlooked looks.
    pub(crate) const fn alarming(self) -> Self {
        Self { weight: Weight::Bold, ink: INK_DRAFT, ..self }
    }

    /// How far below its strip's top a line of this style has its baseline: the capitals (0.69 em
    /// high in Titillium Web) stand in the middle of the strip.
    pub(crate) fn baseline(self) -> f32 {
        f32::midpoint(self.leading, self.size * 0.69)
    }
}

pub(crate) const TITLE: Style = Style::new(Weight::Bold, 21.0, 26.0, INK_HEADING);
pub(crate) const BODY: Style = Style::new(Weight::Regular, 10.0, 14.0, INK_TEXT);
pub(crate) const NOTE: Style = Style::new(Weight::Regular, 9.0, 12.5, INK_QUIET);
pub(crate) const LABEL: Style = Style::new(Weight::Semibold, 9.5, 14.0, INK_QUIET);
pub(crate) const VALUE: Style = BODY;
pub(crate) const CAPTION: Style = Style::new(Weight::Semibold, 9.5, 14.0, INK_HEADING);
pub(crate) const COLUMN_TITLE: Style = Style::new(Weight::Semibold, 9.0, 12.0, INK_HEADING);
pub(crate) const CELL: Style = Style::new(Weight::Regular, 9.0, 12.0, INK_TEXT);
pub(crate) const TOTAL: Style = Style::new(Weight::Semibold, 9.0, 12.0, INK_TEXT);
pub(crate) const OUTCOME: Style = Style::new(Weight::Semibold, 9.0, 13.0, INK_QUIET);
pub(crate) const RUNNING: Style = Style::new(Weight::Regular, 8.0, 11.0, INK_QUIET);
pub(crate) const DRAFT: Style = Style::new(Weight::Bold, 9.5, 14.0, INK_DRAFT);

/// How headings look: the style and the space above.
pub(crate) fn heading(level: Level) -> (Style, f32) {
    match level {
        Level::One => (Style::new(Weight::Bold, 14.0, 19.0, INK_HEADING), 20.0),
        Level::Two => (Style::new(Weight::Semibold, 11.5, 16.0, INK_HEADING), 13.0),
        Level::Three => (Style::new(Weight::Semibold, 10.0, 14.0, INK_ACCENT), 10.0),
        Level::Four => (Style::new(Weight::Semibold, 9.5, 14.0, INK_HEADING), 7.0),
    }
}
