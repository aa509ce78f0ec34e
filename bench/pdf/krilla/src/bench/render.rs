//! The document: its pages, its tags and what is said about it.

use crate::bench::content::Content;
use crate::bench::layout::Layout;
use crate::bench::page::{Element, HEIGHT, Line, MARGIN, WIDTH};
use crate::bench::tags::tree;
use crate::bench::typeface::Typeface;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};
use std::error::Error;

pub(crate) fn render(
    content: &Content,
    faces: &[Typeface<'_>; 2],
) -> Result<Vec<u8>, Box<dyn Error>> {
    let layout = Layout::of(content, faces);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..Default::default() });
    let mut identifiers: Vec<Vec<Identifier>> =
        layout.elements.iter().map(|_: &Element| Vec::new()).collect();
    let count = layout.pages.len();
    for (number, lines) in layout.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("no page")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        body(&mut surface, faces, lines, &mut identifiers);
        footer(&mut surface, faces, format!("Pagina {} di {count}", number + 1));
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(&layout, identifiers));
    document.set_outline(outline(content));
    document.set_metadata(about(content));
    document.finish().map_err(|error| format!("{error:?}").into())
}

fn body(
    surface: &mut Surface<'_>,
    faces: &[Typeface<'_>; 2],
    lines: &[Line],
    identifiers: &mut [Vec<Identifier>],
) {
    for lines in lines.chunk_by(|one, next| one.element == next.element) {
        let identifier = match lines[0].element {
            Some(_) => surface.start_tagged(ContentTag::Span(SpanTag::empty())),
            None => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)))
            }
        };
        lines.iter().for_each(|line| draw(surface, faces, line));
        surface.end_tagged();
        if let Some(element) = lines[0].element {
            identifiers[element].push(identifier);
        }
    }
}

fn footer(surface: &mut Surface<'_>, faces: &[Typeface<'_>; 2], text: String) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    let x = WIDTH - MARGIN - faces[0].width(8.0, &text);
    draw(
        surface,
        faces,
        &Line { x, y: HEIGHT - 36.0, size: 8.0, bold: false, text, element: None },
    );
    surface.end_tagged();
}

fn draw(surface: &mut Surface<'_>, faces: &[Typeface<'_>; 2], line: &Line) {
    let font = faces[usize::from(line.bold)].font.clone();
    let start = Point::from_xy(line.x, line.y);
    surface.draw_text(start, font, line.size, &line.text, false, TextDirection::Auto);
}

/// One bookmark a section; where it leads does not matter here.
fn outline(content: &Content) -> Outline {
    let mut outline = Outline::new();
    for section in &content.sections {
        let place = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(section.heading.clone(), place));
    }
    outline
}

fn about(content: &Content) -> Metadata {
    Metadata::new()
        .title(content.title.clone())
        .language("it-IT".to_owned())
        .creation_date(DateTime::new(2026).month(3).day(2))
        .document_id("bench".to_owned())
}
