//! krilla: content.json, fonts, output, how many times. Prints the milliseconds of each rendering.
//!
//! PDF/A-2a and PDF/UA-1, tagged. krilla lays nothing out: lines and pages are made here, as simply as may be.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree,
};
use krilla::text::{Font, TextDirection};
use serde::Deserialize;
use std::error::Error;
use std::num::NonZeroU16;
use std::time::Instant;

const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const MARGIN: f32 = 56.69;
const SHARES: [f32; 5] = [1.0, 5.0, 3.0, 4.0, 2.0];

#[derive(Deserialize)]
struct Content {
    title: String,
    sections: Vec<Section>,
}

#[derive(Deserialize)]
struct Section {
    heading: String,
    paragraph: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A typeface, to measure and to draw with.
struct Typeface<'a> {
    table: ttf_parser::Face<'a>,
    font: Font,
}

/// One line where it stands; those of one number are one element.
struct Line {
    x: f32,
    y: f32,
    size: f32,
    bold: bool,
    text: String,
    element: Option<usize>,
}

/// What the numbered elements are.
enum Element {
    Heading(u16, String),
    Paragraph,
    Header,
    Cell,
}

struct Layout<'a> {
    faces: &'a [Typeface<'a>; 2],
    pages: Vec<Vec<Line>>,
    y: f32,
    elements: Vec<Element>,
    /// The elements in their order; a table with the elements of its rows.
    order: Vec<Block>,
}

enum Block {
    One(usize),
    Table(Vec<Vec<usize>>),
}

impl Layout<'_> {
    fn width(&self, bold: bool, size: f32, text: &str) -> f32 {
        let table = &self.faces[usize::from(bold)].table;
        let advance = |letter| table.glyph_index(letter).and_then(|id| table.glyph_hor_advance(id));
        let units: f32 = text.chars().filter_map(advance).map(f32::from).sum();
        units * size / f32::from(table.units_per_em())
    }

    fn wrap(&self, bold: bool, size: f32, text: &str, width: f32) -> Vec<String> {
        let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0);
        let space = self.width(bold, size, " ");
        for word in text.split(' ') {
            let wide = self.width(bold, size, word);
            if !line.is_empty() && used + space + wide > width {
                lines.push(std::mem::take(&mut line) + " ");
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
        let head: Vec<usize> = section.columns.iter().map(|_| self.element(Element::Header)).collect();
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

fn render(content: &Content, faces: &[Typeface<'_>; 2]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut layout = Layout { faces, pages: Vec::new(), y: 0.0, elements: Vec::new(), order: Vec::new() };
    layout.start_page();
    layout.text(21.0, 26.0, true, &content.title, Element::Heading(1, content.title.clone()));
    for section in &content.sections {
        layout.y += 20.0;
        layout.need(90.0);
        let heading = Element::Heading(2, section.heading.clone());
        layout.text(14.0, 19.0, true, &section.heading, heading);
        layout.text(10.0, 14.0, false, &section.paragraph, Element::Paragraph);
        layout.y += 8.0;
        layout.table(section);
    }
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..Default::default() });
    let mut identifiers: Vec<Vec<Identifier>> = layout.elements.iter().map(|_| Vec::new()).collect();
    let count = layout.pages.len();
    for (number, lines) in layout.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("no page")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for lines in lines.chunk_by(|one, next| one.element == next.element) {
            let identifier = match lines[0].element {
                Some(_) => surface.start_tagged(ContentTag::Span(SpanTag::empty())),
                None => surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other))),
            };
            lines.iter().for_each(|line| draw(&mut surface, faces, line));
            surface.end_tagged();
            if let Some(element) = lines[0].element {
                identifiers[element].push(identifier);
            }
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let text = format!("Pagina {} di {count}", number + 1);
        let x = WIDTH - MARGIN - layout.width(false, 8.0, &text);
        draw(&mut surface, faces, &Line { x, y: HEIGHT - 36.0, size: 8.0, bold: false, text, element: None });
        surface.end_tagged();
        surface.finish();
        page.finish();
    }
    let mut group = |element: usize| {
        let mut group = match &layout.elements[element] {
            Element::Heading(level, title) => {
                TagGroup::new(Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())))
            }
            Element::Paragraph => TagGroup::new(Tag::P),
            Element::Header => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
            Element::Cell => TagGroup::new(Tag::TD),
        };
        identifiers[element].drain(..).for_each(|identifier| group.push(identifier));
        group
    };
    let mut tree = TagTree::new().with_lang(Some("it-IT".to_owned()));
    for block in &layout.order {
        tree.push(match block {
            Block::One(element) => Node::from(group(*element)),
            Block::Table(rows) => {
                let mut parts = [TagGroup::new(Tag::THead), TagGroup::new(Tag::TBody)];
                for (place, cells) in rows.iter().enumerate() {
                    let mut row = TagGroup::new(Tag::TR);
                    cells.iter().for_each(|cell| row.push(group(*cell)));
                    parts[usize::from(place > 0)].push(row);
                }
                let mut table = TagGroup::new(Tag::Table);
                parts.into_iter().for_each(|part| table.push(part));
                Node::from(table)
            }
        });
    }
    document.set_tag_tree(tree);
    let outline = outline(content);
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(content.title.clone())
            .language("it-IT".to_owned())
            .creation_date(DateTime::new(2026).month(3).day(2))
            .document_id("bench".to_owned()),
    );
    document.finish().map_err(|error| format!("{error:?}").into())
}

/// One bookmark a section; where it leads does not matter here.
fn outline(content: &Content) -> krilla::outline::Outline {
    use krilla::destination::XyzDestination;
    let mut outline = krilla::outline::Outline::new();
    for section in &content.sections {
        let place = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(krilla::outline::OutlineNode::new(section.heading.clone(), place));
    }
    outline
}

fn draw(surface: &mut Surface<'_>, faces: &[Typeface<'_>; 2], line: &Line) {
    let font = faces[usize::from(line.bold)].font.clone();
    let start = Point::from_xy(line.x, line.y);
    surface.draw_text(start, font, line.size, &line.text, false, TextDirection::Auto);
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [content, fonts, output, times] = arguments.as_slice() else { return Err("content fonts output times".into()) };
    let content: Content = serde_json::from_str(&std::fs::read_to_string(content)?)?;
    let files: Vec<Vec<u8>> = ["Regular", "Bold"]
        .iter()
        .map(|name| std::fs::read(format!("{fonts}/TitilliumWeb-{name}.ttf")))
        .collect::<Result<_, _>>()?;
    let mut took = Vec::new();
    for _ in 0..times.parse::<u32>()? {
        let start = Instant::now();
        let face = |place: usize| -> Result<Typeface<'_>, Box<dyn Error>> {
            Ok(Typeface {
                table: ttf_parser::Face::parse(&files[place], 0)?,
                font: Font::new(files[place].clone().into(), 0).ok_or("no font")?,
            })
        };
        let bytes = render(&content, &[face(0)?, face(1)?])?;
        took.push(start.elapsed().as_secs_f64() * 1000.0);
        std::fs::write(output, bytes)?;
    }
    println!("{}", serde_json::to_string(&took)?);
    Ok(())
}
