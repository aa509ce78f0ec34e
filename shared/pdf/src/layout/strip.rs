//! A strip, and what is done to a handful of them.

use crate::look::{Ink, WHOLE};
use crate::run::{Run, Shape};
use std::rc::Rc;

/// A band of the page with everything in it. Heights are measured from the strip's top.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Empty space above, which a page's first strip goes without.
    pub(crate) above: f32,
    pub(crate) height: f32,
    pub(crate) runs: Vec<Run>,
    pub(crate) shapes: Vec<Shape>,
    /// Whether the next strip must be on the same page.
    pub(crate) keep: bool,
    /// Whether the strip is the first of a page.
    pub(crate) begins_page: bool,
    /// What is said again above this strip when it is the first of a page: the header of its table.
    pub(crate) repeat: Option<Rc<[Strip]>>,
}

impl Strip {
    /// A strip with nothing in it.
    pub(crate) fn empty(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// The height with the space above.
    pub(crate) fn extent(&self) -> f32 {
        self.above + self.height
    }

    /// Whether there is nothing to see in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.runs.is_empty() && self.shapes.is_empty()
    }

    /// Draws a band of colour from the strip's left edge, behind what is drawn already.
    fn shade(&mut self, x: f32, width: f32, ink: Ink) {
        self.shapes.insert(0, Shape::Fill { x, y: 0.0, width, height: self.height, ink });
    }
}

/// Puts empty space inside the first strip's top and the last strip's bottom.
pub(super) fn pad(strips: &mut [Strip], top: f32, bottom: f32) {
    if let Some(first) = strips.first_mut() {
        first.height += top;
        first.runs.iter_mut().for_each(|run| run.y += top);
        first.shapes = first.shapes.drain(..).map(|shape| shape.lowered(top)).collect();
    }
    if let Some(last) = strips.last_mut() {
        last.height += bottom;
    }
}

/// Leaves empty space above the first strip.
pub(super) fn space_above(strips: &mut [Strip], above: f32) {
    if let Some(first) = strips.first_mut() {
        first.above += above;
    }
}

/// Draws a rule at the bottom edge of the last strip.
pub(super) fn rule_below(strips: &mut [Strip], x: f32, width: f32, height: f32, ink: Ink) {
    if let Some(last) = strips.last_mut() {
        last.shapes.push(Shape::Fill { x, y: last.height - height, width, height, ink });
    }
}

/// Colours the whole of the strips.
pub(super) fn shade(strips: &mut [Strip], x: f32, width: f32, ink: Ink) {
    for strip in strips {
        strip.shade(x, width, ink);
    }
}

/// Keeps every strip with the next one, and the last with what follows.
pub(super) fn keep_with_next(strips: &mut [Strip]) {
    for strip in strips {
        strip.keep = true;
    }
}

/// Keeps strips that belong together on one page; when they are too high for that to be wise, at
/// least two lines stay together at either end.
pub(super) fn keep_together(strips: &mut [Strip]) {
    keep_up_to(WHOLE, strips);
}

/// The same, where what is too high is said.
pub(super) fn keep_up_to(most: f32, strips: &mut [Strip]) {
    let whole = strips.iter().map(Strip::extent).sum::<f32>() <= most;
    let count = strips.len();
    for (place, strip) in strips.iter_mut().enumerate() {
        let last = place + 1 == count;
        strip.keep = !last && (whole || place == 0 || place + 2 == count);
    }
}
