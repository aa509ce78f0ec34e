//! A tree of elements as objects of the file.

use super::element::Element;
use super::kind::Kind;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Writes the tree into the file, and into each page where its marks lead.
pub(crate) fn write(file: &mut Document, tree: &Element, pages: &[ObjectId]) -> lopdf::Result<()> {
    let root = file.new_object_id();
    let mut writer = Writer { file, pages, owners: vec![Vec::new(); pages.len()] };
    let document = writer.element(tree, root);
    let owners = std::mem::take(&mut writer.owners);
    let mut numbers = Vec::new();
    for (place, owners) in owners.into_iter().enumerate() {
        let owners = file.add_object(owners);
        numbers.extend([number(place), owners.into()]);
        let page = file.get_dictionary_mut(pages[place])?;
        page.set("StructParents", number(place));
        // The order of the structure, should there ever be anything to stop at.
        page.set("Tabs", "S");
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let types = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => document,
        "ParentTree" => parents,
        "ParentTreeNextKey" => number(pages.len()),
    };
    file.objects.insert(root, types.into());
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

struct Writer<'a> {
    file: &'a mut Document,
    pages: &'a [ObjectId],
    /// For each page the elements that its marks belong to, by the marks' numbers.
    owners: Vec<Vec<Object>>,
}

impl Writer<'_> {
    fn element(&mut self, element: &Element, parent: ObjectId) -> ObjectId {
        let place = self.file.new_object_id();
        let mut content = dictionary! { "S" => element.kind.name(), "P" => parent };
        if let Some(attributes) = attributes(element.kind) {
            content.set("A", attributes);
        }
        let mut kids = self.marks(element, place, &mut content);
        kids.extend(element.kids.iter().map(|kid| Object::from(self.element(kid, place))));
        match kids.len() {
            0 => {}
            1 => content.set("K", kids.swap_remove(0)),
            _ => content.set("K", kids),
        }
        self.file.objects.insert(place, content.into());
        place
    }

    /// The element's marks: by their numbers alone on the page that the element names, with their page
    /// elsewhere.
    fn marks(
        &mut self,
        element: &Element,
        owner: ObjectId,
        content: &mut Dictionary,
    ) -> Vec<Object> {
        let Some((first, _)) = element.marks.first().copied() else { return Vec::new() };
        content.set("Pg", self.pages[first]);
        let mut kids = Vec::with_capacity(element.marks.len());
        for (page, mark) in element.marks.iter().copied() {
            let owners = &mut self.owners[page];
            if owners.len() <= mark {
                owners.resize(mark + 1, Object::Null);
            }
            owners[mark] = owner.into();
            kids.push(if page == first {
                number(mark)
            } else {
                dictionary! { "Type" => "MCR", "Pg" => self.pages[page], "MCID" => number(mark) }
                    .into()
            });
        }
        kids
    }
}

fn attributes(kind: Kind) -> Option<Dictionary> {
    let scope = |scope| dictionary! { "O" => "Table", "Scope" => scope };
    let numbering = |how| dictionary! { "O" => "List", "ListNumbering" => how };
    match kind {
        Kind::ColumnHeader => Some(scope("Column")),
        Kind::RowHeader => Some(scope("Row")),
        Kind::WideCell(columns) => {
            Some(dictionary! { "O" => "Table", "ColSpan" => number(columns) })
        }
        Kind::List => Some(numbering("None")),
        Kind::NumberedList => Some(numbering("Decimal")),
        Kind::Document
        | Kind::Title
        | Kind::Heading(_)
        | Kind::Paragraph
        | Kind::Division
        | Kind::ListItem
        | Kind::Label
        | Kind::ListBody
        | Kind::Table
        | Kind::Caption
        | Kind::TableHead
        | Kind::TableBody
        | Kind::TableFoot
        | Kind::TableRow
        | Kind::Cell => None,
    }
}

/// A small number; pages and marks never reach what an integer of the file can hold.
fn number(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
