//! Strips fill pages.

use crate::layout::Strip;
use crate::run::{Run, Shape};

/// One page. Everything is measured from its top left corner.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) runs: Vec<Run>,
    pub(crate) shapes: Vec<Shape>,
}

/// The part of a page that strips may fill, in points from its top.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// Puts strips on pages, in order. Strips that are kept with the next go to the next page together,
/// unless they would not fit there either.
pub(crate) fn fill(strips: Vec<Strip>, frame: Frame) -> Vec<Page> {
    let mut paginator = Paginator { frame, pages: vec![Page::default()], used: frame.top };
    let mut rest = strips.into_iter().peekable();
    while rest.peek().is_some() {
        let mut chain = Vec::new();
        for strip in rest.by_ref() {
            let keep = strip.keep;
            chain.push(strip);
            if !keep {
                break;
            }
        }
        paginator.place_together(chain);
    }
    paginator.pages.iter_mut().for_each(in_reading_order);
    paginator.pages
}

/// Puts a page's runs in the order they are read in: a cell is read whole before its neighbour,
/// though they stand side by side line by line.
fn in_reading_order(page: &mut Page) {
    page.runs.sort_by_key(|run| run.role);
}

struct Paginator {
    frame: Frame,
    pages: Vec<Page>,
    /// How far down the last page is filled.
    used: f32,
}

impl Paginator {
    fn place_together(&mut self, chain: Vec<Strip>) {
        if chain.iter().any(|strip| strip.begins_page) {
            self.start_page(None);
        }
        let high: f32 = chain.iter().map(Strip::extent).sum();
        let repeated = chain.first().map_or(0.0, repeated_height);
        let fits_a_page = high + repeated <= self.frame.bottom - self.frame.top;
        // Empty space alone never begins a page: `place` drops it.
        if !self.fits(high) && fits_a_page && !chain.iter().all(Strip::is_blank) {
            self.start_page(chain.first());
        }
        for strip in chain {
            self.place(strip);
        }
    }

    fn place(&mut self, mut strip: Strip) {
        if strip.is_blank() && (self.at_top() || !self.fits(strip.extent())) {
            return;
        }
        if !self.fits(strip.extent()) {
            self.start_page(Some(&strip));
        }
        if self.at_top() {
            strip.above = 0.0;
        }
        self.used += strip.above;
        let top = self.used;
        self.used += strip.height;
        if let Some(page) = self.pages.last_mut() {
            page.runs.extend(strip.runs.into_iter().map(|run| Run { y: run.y + top, ..run }));
            page.shapes.extend(strip.shapes.into_iter().map(|shape| shape.lowered(top)));
        }
    }

    /// Begins a page, with what is said again above the strip that will be its first.
    fn start_page(&mut self, first: Option<&Strip>) {
        if self.at_top() {
            return;
        }
        self.pages.push(Page::default());
        self.used = self.frame.top;
        let repeat = first.and_then(|strip| strip.repeat.clone());
        for strip in repeat.iter().flat_map(|strips| strips.iter()) {
            self.place(strip.clone());
        }
    }

    fn at_top(&self) -> bool {
        self.used <= self.frame.top
    }

    fn fits(&self, height: f32) -> bool {
        self.used + height <= self.frame.bottom
    }
}

fn repeated_height(strip: &Strip) -> f32 {
    strip.repeat.iter().flat_map(|strips| strips.iter()).map(Strip::extent).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::INK_RULE;
    use std::rc::Rc;

    const FRAME: Frame = Frame { top: 10.0, bottom: 110.0 };

    /// A strip that can be told apart by the width of its only shape.
    fn strip(name: f32, height: f32, keep: bool) -> Strip {
        let shape = Shape::Fill { x: 0.0, y: 0.0, width: name, height, ink: INK_RULE };
        Strip { shapes: vec![shape], keep, ..Strip::empty(height) }
    }

    fn names(pages: &[Page]) -> Vec<Vec<f32>> {
        let name = |shape: &Shape| match shape {
            Shape::Fill { width, .. } => *width,
            Shape::Stroke { .. } => 0.0,
        };
        pages.iter().map(|page| page.shapes.iter().map(name).collect()).collect()
    }

    #[test]
    fn strips_go_on_a_new_page_when_the_old_one_is_full() {
        let pages =
            fill(vec![strip(1., 60., false), strip(2., 40., false), strip(3., 1., false)], FRAME);
        assert_eq!(names(&pages), [vec![1., 2.], vec![3.]]);
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        let pages =
            fill(vec![strip(1., 60., false), strip(2., 30., true), strip(3., 30., false)], FRAME);
        assert_eq!(names(&pages), [vec![1.], vec![2., 3.]]);
    }

    #[test]
    fn what_no_page_can_hold_whole_is_parted_where_the_page_ends() {
        let tall = (1..=5_u8).map(|name| strip(f32::from(name), 30., true)).collect();
        assert_eq!(names(&fill(tall, FRAME)), [vec![1., 2., 3.], vec![4., 5.]]);
    }

    #[test]
    fn a_header_is_said_again_at_the_top_of_the_page_only() {
        let repeat: Rc<[Strip]> = Rc::new([strip(9., 10., true)]);
        let row = |name| Strip { repeat: Some(Rc::clone(&repeat)), ..strip(name, 40., false) };
        let pages =
            fill(vec![strip(9., 10., true), row(1.), row(2.), row(3.), row(4.), row(5.)], FRAME);
        assert_eq!(names(&pages), [vec![9., 1., 2.], vec![9., 3., 4.], vec![9., 5.]]);
    }

    #[test]
    fn empty_space_neither_begins_a_page_nor_makes_one() {
        let pages = fill(vec![Strip::empty(5.), strip(1., 99., false), Strip::empty(5.)], FRAME);
        assert_eq!(names(&pages), [vec![1.]]);
        let above = Strip { above: 20.0, ..strip(1., 10., false) };
        assert_eq!(
            fill(vec![above], FRAME)[0].shapes[0],
            strip(1., 10., false).shapes[0].clone().lowered(10.)
        );
    }

    #[test]
    fn a_page_is_begun_where_that_is_asked_and_never_twice() {
        let begins = || Strip { begins_page: true, ..Strip::default() };
        let pages = fill(
            vec![begins(), strip(1., 10., false), begins(), begins(), strip(2., 10., false)],
            FRAME,
        );
        assert_eq!(names(&pages), [vec![1.], vec![2.]]);
    }

    #[test]
    fn a_document_without_content_has_one_page() {
        assert_eq!(fill(Vec::new(), FRAME).len(), 1);
    }
}
