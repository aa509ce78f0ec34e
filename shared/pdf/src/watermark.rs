//! The big "FAC-SIMILE" behind a draft's text. It is drawn as outlines, not as text: read aloud or
//! searched, the page is the same with and without it.

use crate::face::Weight;
use crate::look::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::measure::Measure;
use ttf_parser::OutlineBuilder;

const WORDS: &str = "FAC-SIMILE";
/// How long the words are, in points; the page's diagonal is 1031.
const LENGTH: f32 = 760.0;
/// The sheet's sides are as one to the square root of two, so this is the slope of its diagonal:
/// cosine one over the square root of three, sine the square root of two thirds.
const COSINE: f32 = 0.577_35;
const SINE: f32 = 0.816_5;

/// Closed curves to be filled, in points from the page's bottom left corner.
pub(crate) type Outline = Vec<Vec<Segment>>;

/// One segment of a closed curve; the first one says where it starts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Segment {
    /// A straight line to a point.
    Line((f32, f32)),
    /// A cubic curve: two control points, then the end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

/// The words, along the page's diagonal, in its middle.
pub(crate) fn outline(measure: &Measure) -> Outline {
    let glyphs: Vec<_> =
        WORDS.chars().filter_map(|character| measure.glyph(Weight::Bold, character)).collect();
    let ems: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
    let size = LENGTH / ems;
    let mut pen =
        Pen { outline: Vec::new(), size, units: 1000.0, along: -LENGTH / 2.0, last: (0.0, 0.0) };
    for glyph in glyphs {
        if let Some(table) = measure.table(glyph.face) {
            pen.units = f32::from(table.units_per_em());
            table.outline_glyph(glyph.id, &mut pen);
        }
        pen.along += glyph.advance * size;
    }
    pen.outline
}

struct Pen {
    outline: Outline,
    size: f32,
    units: f32,
    /// How far along the diagonal the glyph starts, from the page's middle.
    along: f32,
    /// Where the curve has come to, in the glyph's own units.
    last: (f32, f32),
}

impl Pen {
    /// From the glyph's units to the page.
    fn place(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let along = self.along + x * self.size / self.units;
        // Capitals are 0.68 em high: their middle goes on the diagonal.
        let across = (y / self.units - 0.34) * self.size;
        (
            PAGE_WIDTH / 2.0 + along * COSINE - across * SINE,
            PAGE_HEIGHT / 2.0 + along * SINE + across * COSINE,
        )
    }

    fn push(&mut self, segment: Segment, end: (f32, f32)) {
        if let Some(curve) = self.outline.last_mut() {
            curve.push(segment);
        }
        self.last = end;
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.outline.push(vec![Segment::Line(self.place((x, y)))]);
        self.last = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push(Segment::Line(self.place((x, y))), (x, y));
    }

    /// TrueType's quadratic curves, as the cubic ones that PDF has.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let towards = |from: (f32, f32)| {
            (from.0 + (x1 - from.0) * 2.0 / 3.0, from.1 + (y1 - from.1) * 2.0 / 3.0)
        };
        let (first, second) = (towards(self.last), towards((x, y)));
        self.curve_to(first.0, first.1, second.0, second.1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let segment =
            Segment::Curve(self.place((x1, y1)), self.place((x2, y2)), self.place((x, y)));
        self.push(segment, (x, y));
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stay_on_the_page() {
        let outline = outline(&Measure::load().unwrap());
        let ends: Vec<_> = outline
            .iter()
            .flatten()
            .map(|segment| match segment {
                Segment::Line(end) | Segment::Curve(_, _, end) => *end,
            })
            .collect();
        assert!(ends.len() > 60, "{}", ends.len());
        for (x, y) in ends {
            assert!((0.0..PAGE_WIDTH).contains(&x) && (0.0..PAGE_HEIGHT).contains(&y), "{x} {y}");
        }
    }
}
