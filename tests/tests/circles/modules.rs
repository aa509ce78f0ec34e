//! The modules of a crate, with the names that each defines or brings in.

use crate::uses::{Import, Names, for_tests_only, names_in};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::{Expr, Item, ItemMod, Lit, Meta};

/// Longest way through re-exports that is followed: they may run in rounds.
const LONGEST_WAY: usize = 16;

/// The modules of one target, the root first.
pub(crate) struct Crate {
    pub(crate) modules: Vec<Module>,
}

/// A module, in a file of its own or inline.
pub(crate) struct Module {
    /// Its file, from the root of the repository.
    pub(crate) file: String,
    /// Every name that its code uses.
    pub(crate) names: Names,
    parent: usize,
    children: BTreeMap<String, usize>,
    defined: BTreeSet<String>,
}

/// What a path leads to.
#[derive(Clone, Copy)]
enum Found {
    Module(usize),
    /// Something that the module defines.
    Item(usize),
}

/// Where a module's file lies, and where those of its children do.
struct Place<'a> {
    file: &'a Path,
    children: PathBuf,
}

impl Crate {
    /// Reads the crate whose root is a file below `repository`.
    pub(crate) fn read(root: &Path, repository: &Path) -> Self {
        let mut made = Self { modules: Vec::new() };
        let place = Place { file: root, children: root.parent().unwrap().to_owned() };
        made.add(0, &place, items_of(root), repository);
        made
    }

    /// Adds a module and those in it; gives its number.
    fn add(&mut self, parent: usize, place: &Place<'_>, items: Vec<Item>, root: &Path) -> usize {
        let number = self.modules.len();
        let items: Vec<Item> = items.into_iter().filter(|item| !tests(item)).collect();
        let file = place.file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let (names, defined) = (names_in(&items), items.iter().filter_map(name_of).collect());
        let children = BTreeMap::new();
        self.modules.push(Module { file, names, parent, children, defined });
        for item in items {
            if let Item::Mod(module) = item {
                let name = module.ident.to_string();
                let child = self.add_child(number, place, module, root);
                self.modules[number].children.insert(name, child);
            }
        }
        number
    }

    fn add_child(
        &mut self,
        parent: usize,
        place: &Place<'_>,
        child: ItemMod,
        root: &Path,
    ) -> usize {
        let children = place.children.join(child.ident.to_string());
        if let Some((_, items)) = child.content {
            return self.add(parent, &Place { file: place.file, children }, items, root);
        }
        let file = named_file(place, &child).unwrap_or_else(|| {
            let beside = children.with_extension("rs");
            if beside.is_file() { beside } else { children.join("mod.rs") }
        });
        self.add(parent, &Place { file: &file, children }, items_of(&file), root)
    }

    /// The file that defines what a path names in a module; `None` for a module or another crate.
    pub(crate) fn definition(&self, from: usize, path: &[String]) -> Option<&str> {
        match self.find(from, path, LONGEST_WAY)? {
            Found::Item(module) => Some(&self.modules[module].file),
            Found::Module(_) => None,
        }
    }

    fn find(&self, from: usize, path: &[String], left: usize) -> Option<Found> {
        let left = left.checked_sub(1)?;
        let (first, mut rest) = path.split_first()?;
        let mut found = match first.as_str() {
            "crate" => Found::Module(0),
            "self" => Found::Module(from),
            "super" => Found::Module(self.modules[from].parent),
            name => self.named(from, name, left)?,
        };
        while let (Found::Module(module), Some((name, after))) = (found, rest.split_first()) {
            found = match name.as_str() {
                "self" => found,
                "super" => Found::Module(self.modules[module].parent),
                name => {
                    self.named(module, name, left).or_else(|| self.made_by_macro(module, name))?
                }
            };
            rest = after;
        }
        Some(found)
    }

    /// A name that a module's text does not show is made by a macro there, unless it comes from another crate.
    fn made_by_macro(&self, module: usize, name: &str) -> Option<Found> {
        let mut imports = self.modules[module].names.imports.iter();
        let from_elsewhere = imports.any(|import| import.name.as_deref() == Some(name));
        (!from_elsewhere).then_some(Found::Item(module))
    }

    /// What a name means in a module: its own, brought in by name, or brought in with all of another's.
    fn named(&self, module: usize, name: &str, left: usize) -> Option<Found> {
        let here = &self.modules[module];
        if let Some(child) = here.children.get(name) {
            return Some(Found::Module(*child));
        }
        if here.defined.contains(name) {
            return Some(Found::Item(module));
        }
        let by_name = |import: &&Import| import.name.as_deref() == Some(name);
        let mut imports = here.names.imports.iter().filter(by_name);
        imports.find_map(|import| self.find(module, &import.path, left)).or_else(|| {
            let mut all = here.names.imports.iter().filter(|import| import.all);
            all.find_map(|import| match self.find(module, &import.path, left)? {
                Found::Module(other) => self.named(other, name, left.checked_sub(1)?),
                Found::Item(_) => None,
            })
        })
    }
}

fn items_of(file: &Path) -> Vec<Item> {
    let text =
        std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items
}

/// The file that `#[path]` names.
fn named_file(place: &Place<'_>, child: &ItemMod) -> Option<PathBuf> {
    child.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(text) => match &text.lit {
                Lit::Str(path) => {
                    let folder = place.file.parent().unwrap();
                    Some(folder.join(path.value()).canonicalize().unwrap())
                }
                _ => None,
            },
            _ => None,
        },
        _ => None,
    })
}

/// Whether an item is compiled for tests alone.
fn tests(item: &Item) -> bool {
    for_tests_only(match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    })
}

/// The name that an item gives to something. Modules have theirs among the children.
fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
