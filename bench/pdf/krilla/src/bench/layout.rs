//! Lines and pages, made as simply as may be.

use crate::bench::content::{Content, Section};
use crate::bench::page::{Block, Element, HEIGHT, Line, MARGIN, WIDTH};
use crate::bench::typeface::Typeface;
use std::mem::take;

const SHARES: [f32; 5] = [1.0, 5.0, 3.0, 4.0, 2.0];

pub(crate) struct Layout<'a> {
    faces: &'a [Typeface<'a>; 2],
    pub(crate) pages: Vec<Vec<Line>>,
    y: f32,
    pub(crate) elements: Vec<Element>,
    /// The elements in their order; a table with the elements of its rows.
    pub(crate) order: Vec<Block>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(content: &Content, faces: &'a [Typeface<'a>; 2]) -> Self {
        let mut layout =
            Self { faces, pages: Vec::new(), y: 0.0, elements: Vec::new(), order: Vec::new() };
        layout.start_page();
        layout.text(21.0, 26.0, true, &content.title, Element::Heading(1, content.title.clone()));
        content.sections.iter().for_each(|section| layout.section(section));
        layout
    }

    fn section(&mut self, section: &Section) {
        self.y += 20.0;
        self.need(90.0);
        let heading = Element::Heading(2, section.heading.clone());
        self.text(14.0, 19.0, true, &section.heading, heading);
        self.text(10.0, 14.0, false, &section.paragraph, Element::Paragraph);
        self.y += 8.0;
        self.table(section);
    }

    fn width(&self, bold: bool, size: f32, text: &str) -> f32 {
        self.faces[usize::from(bold)].width(size, text)
    }

    fn wrap(&self, bold: bool, size: f32, text: &str, width: f32) -> Vec<String> {
        let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0);
        let space = self.width(bold, size, " ");
        for word in text.split(' ') {
            let wide = self.width(bold, size, word);
            if !line.is_empty() && used + space + wide > width {
                lines.push(take(&mut line) + " ");
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            line.push_str(word);
            used += wide;
        }
        lines.push(line);
        lines
    }

    fn start_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = MARGIN;
    }

    fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > HEIGHT - MARGIN;
        if full {
            self.start_page();
        }
        full
    }

    fn element(&mut self, element: Element) -> usize {
        self.elements.push(element);
        self.elements.len() - 1
    }

    fn put(&mut self, x: f32, y: f32, size: f32, bold: bool, text: String, element: Option<usize>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Line { x, y, size, bold, text, element });
        }
    }

    fn text(&mut self, size: f32, leading: f32, bold: bool, text: &str, element: Element) {
        let element = self.element(element);
        self.order.push(Block::One(element));
        for line in self.wrap(bold, size, text, WIDTH - 2.0 * MARGIN) {
            self.need(leading);
            self.y += leading;
            self.put(MARGIN, self.y, size, bold, line, Some(element));
        }
    }

    fn row(&mut self, cells: &[String], bold: bool, elements: Option<&[usize]>) -> f32 {
        let (size, leading) = (9.0, 12.0);
        let share = (WIDTH - 2.0 * MARGIN) / SHARES.iter().sum::<f32>();
        let mut x = MARGIN;
        let mut columns = Vec::new();
        for (place, cell) in cells.iter().enumerate() {
            let width = SHARES[place] * share - 10.0;
            columns.push((x + 5.0, width, self.wrap(bold, size, cell, width)));
            x += SHARES[place] * share;
        }
        let lines = columns.iter().map(|column| column.2.len()).max().unwrap_or(1);
        let height = lines as f32 * leading + 6.5;
        let top = self.y;
        for (place, (x, width, lines)) in columns.into_iter().enumerate() {
            for (number, line) in lines.into_iter().enumerate() {
                let used = self.width(bold, size, line.trim_end());
                let x = if place == 4 { x + width - used } else { x };
                let y = top + 3.0 + leading * (number as f32 + 0.8);
                self.put(x, y, size, bold, line, elements.map(|elements| elements[place]));
            }
        }
        self.y += height;
        height
    }

    fn table(&mut self, section: &Section) {
        let head: Vec<usize> =
            section.columns.iter().map(|_| self.element(Element::Header)).collect();
        self.need(60.0);
        self.row(&section.columns, true, Some(&head));
        let mut rows = vec![head];
        for row in &section.rows {
            let cells: Vec<usize> = row.iter().map(|_| self.element(Element::Cell)).collect();
            if self.need(42.5) {
                self.row(&section.columns, true, None);
            }
            self.row(row, false, Some(&cells));
            rows.push(cells);
        }
        self.order.push(Block::Table(rows));
    }
}
