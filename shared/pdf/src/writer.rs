//! Pages become PDF. The only file that knows the library that writes it.

use crate::PdfError;
use crate::face::Face;
use crate::look::{INK_WATERMARK, Ink, PAGE_HEIGHT, PAGE_WIDTH};
use crate::marks::{Mark, marks};
use crate::pages::Page;
use crate::run::{Run, Shape};
use crate::watermark::{Outline, Segment};
use printpdf::{
    Color, DictItem, FontId, Line, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem,
    WindingOrder,
};
use std::collections::BTreeMap;

/// What is of the page, not of the document.
const ARTIFACT: &str = "Artifact";
/// Text of the document.
const CONTENT: &str = "Span";

/// Writes the pages, each over the watermark if there is one. The file still lacks everything that
/// says what document it is, and how it is to be read: see [`crate::finish`] and [`crate::tags`].
pub(crate) fn write(
    pages: &[Page],
    watermark: Option<&Outline>,
) -> Result<lopdf::Document, PdfError> {
    let mut file = PdfDocument::new("");
    for face in Face::ALL.into_iter().filter(|face| is_used(pages, *face)) {
        // By hand: `add_font` would name the font with a counter that goes on from one document to
        // the next, and no two renderings would have the same bytes.
        file.resources.fonts.map.insert(font_id(face), PdfFont::new(font(face)?));
    }
    let watermark: Vec<Op> = watermark.map(backdrop).unwrap_or_default();
    let pages = pages
        .iter()
        .map(|page| PdfPage {
            ops: watermark.iter().cloned().chain(content(page)).collect(),
            ..PdfPage::new(Mm(210.0), Mm(297.0), Vec::new())
        })
        .map(on_exact_sheet)
        .collect();
    let mut warnings = Vec::new();
    let options = PdfSaveOptions::default();
    let written = file.with_pages(pages).to_lopdf_document(&options, &mut warnings);
    match warnings.into_iter().next() {
        Some(warning) => Err(PdfError::Writing { message: format!("{warning:?}") }),
        None => Ok(written),
    }
}

fn is_used(pages: &[Page], face: Face) -> bool {
    pages.iter().any(|page| page.runs.iter().any(|run| run.face == face))
}

fn font_id(face: Face) -> FontId {
    FontId(face.tag().to_owned())
}

fn font(face: Face) -> Result<ParsedFont, PdfError> {
    ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
        .ok_or(PdfError::Typeface { face: face.tag(), source: None })
}

/// Sets the sheet in points: from millimetres it would come out a hair off.
fn on_exact_sheet(mut page: PdfPage) -> PdfPage {
    let sheet = Rect::from_wh(Pt(PAGE_WIDTH), Pt(PAGE_HEIGHT));
    page.media_box = sheet.clone();
    page.trim_box = sheet.clone();
    page.crop_box = sheet;
    page
}

fn content(page: &Page) -> Vec<Op> {
    let mut ops = vec![begin_drawing()];
    page.shapes.iter().for_each(|shape| draw(shape, &mut ops));
    ops.push(Op::EndMarkedContent);
    let mut set = Set::default();
    for mark in marks(page) {
        ops.push(begin(mark));
        show(mark.runs, &mut set, &mut ops);
        ops.push(Op::EndMarkedContent);
    }
    ops
}

/// What is drawn says nothing that the text does not say.
fn begin_drawing() -> Op {
    Op::BeginMarkedContent { tag: ARTIFACT.to_owned() }
}

/// The tag is only a hint: what the text is, the structure tree says.
fn begin(mark: Mark<'_>) -> Op {
    let (tag, key, value) = match mark.number {
        Some(number) => (CONTENT, "MCID", DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX))),
        None => (ARTIFACT, "Type", DictItem::Name(b"Pagination".to_vec())),
    };
    let properties = DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) };
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }
}

/// The font and the ink that are set, so that they are not set again.
#[derive(Default)]
struct Set {
    font: Option<(Face, f32)>,
    ink: Option<Ink>,
}

/// Shows the runs of a mark in one text object: each begins where the one before did, moved on.
fn show(runs: &[Run], set: &mut Set, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    let mut last = raw((0.0, 0.0));
    for run in runs {
        if set.ink.replace(run.ink) != Some(run.ink) {
            ops.push(Op::SetFillColor { col: color(run.ink) });
        }
        let font = (run.face, run.size);
        if set.font.replace(font) != Some(font) {
            let font = PdfFontHandle::External(font_id(run.face));
            ops.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let here = point(run.x, run.y);
        let pos = raw((here.x.0 - last.x.0, here.y.0 - last.y.0));
        last = here;
        ops.push(Op::SetTextCursor { pos });
        ops.push(Op::ShowText { items: vec![TextItem::Text(run.text.clone())] });
    }
    ops.push(Op::EndTextSection);
}

fn draw(shape: &Shape, ops: &mut Vec<Op>) {
    match shape {
        Shape::Fill { x, y, width, height, ink } => {
            let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
            let ring = corners.iter().map(|(x, y)| corner(point(*x, *y))).collect();
            ops.extend([
                Op::SetFillColor { col: color(*ink) },
                fill(vec![PolygonRing { points: ring }]),
            ]);
        }
        Shape::Stroke { points, thickness, ink } => {
            let points = points.iter().map(|(x, y)| corner(point(*x, *y))).collect();
            ops.extend([
                Op::SetOutlineColor { col: color(*ink) },
                Op::SetOutlineThickness { pt: Pt(*thickness) },
                Op::DrawLine { line: Line { points, is_closed: false } },
            ]);
        }
    }
}

fn backdrop(outline: &Outline) -> Vec<Op> {
    let rings = outline.iter().map(|curve| PolygonRing { points: ring(curve) }).collect();
    vec![
        begin_drawing(),
        Op::SetFillColor { col: color(INK_WATERMARK) },
        fill(rings),
        Op::EndMarkedContent,
    ]
}

fn ring(curve: &[Segment]) -> Vec<LinePoint> {
    let mut points = Vec::new();
    for segment in curve {
        match segment {
            Segment::Line(end) => points.push(corner(raw(*end))),
            Segment::Curve(first, second, end) => {
                points.extend([first, second].map(|at| LinePoint { p: raw(*at), bezier: true }));
                points.push(corner(raw(*end)));
            }
        }
    }
    points
}

fn fill(rings: Vec<PolygonRing>) -> Op {
    let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
    Op::DrawPolygon { polygon }
}

fn corner(p: Point) -> LinePoint {
    LinePoint { p, bezier: false }
}

/// From the page's top, where layout measures from, to its bottom, where PDF does.
fn point(x: f32, y: f32) -> Point {
    raw((x, PAGE_HEIGHT - y))
}

/// A hundredth of a point is far finer than print, and short numbers make a small file.
fn raw((x, y): (f32, f32)) -> Point {
    let round = |length: f32| Pt((length * 100.0).round() / 100.0);
    Point { x: round(x), y: round(y) }
}

fn color(Ink(red, green, blue): Ink) -> Color {
    // Thousandths: what an eight-bit value needs.
    let share = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb::new(share(red), share(green), share(blue), None))
}
