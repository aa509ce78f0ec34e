//! What the code of a module names: its imports and the paths in it.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use syn::visit::{Visit, visit_impl_item_fn, visit_macro, visit_path};
use syn::{Attribute, ImplItemFn, Item, ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

/// What a module names.
#[derive(Default)]
pub(crate) struct Names {
    /// What `use` brings in.
    pub(crate) imports: Vec<Import>,
    /// Paths in types, expressions, patterns and macros, as segments.
    pub(crate) paths: BTreeSet<Vec<String>>,
}

/// One leaf of a `use`.
pub(crate) struct Import {
    /// The path, as segments.
    pub(crate) path: Vec<String>,
    /// The name it has here; none for `_` and `*`.
    pub(crate) name: Option<String>,
    /// Whether it ends in `*`.
    pub(crate) all: bool,
    /// Whether it only hands a name on.
    pub(crate) reexport: bool,
}

/// What some items name, modules within them left out: those are modules of their own.
pub(crate) fn names_in(items: &[Item]) -> Names {
    let mut names = Names::default();
    for item in items {
        names.visit_item(item);
    }
    names
}

/// Whether attributes say `#[cfg(test)]`.
pub(crate) fn for_tests_only(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let test = |path: Path| path.is_ident("test");
        attribute.path().is_ident("cfg") && attribute.parse_args().is_ok_and(test)
    })
}

impl Visit<'_> for Names {
    fn visit_item_mod(&mut self, _: &ItemMod) {}

    fn visit_impl_item_fn(&mut self, method: &ImplItemFn) {
        if !for_tests_only(&method.attrs) {
            visit_impl_item_fn(self, method);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        if item.leading_colon.is_none() {
            let reexport = !matches!(item.vis, Visibility::Inherited);
            self.add_imports(&mut Vec::new(), &item.tree, reexport);
        }
    }

    fn visit_path(&mut self, path: &Path) {
        if path.leading_colon.is_none() {
            self.paths.insert(path.segments.iter().map(|part| part.ident.to_string()).collect());
        }
        visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &Macro) {
        self.add_paths_of(called.tokens.clone());
        visit_macro(self, called);
    }
}

impl Names {
    fn add_imports(&mut self, before: &mut Vec<String>, tree: &UseTree, reexport: bool) {
        let depth = before.len();
        let mut leaf = |last: Option<String>, name: Option<String>| {
            let path: Vec<String> = before.iter().cloned().chain(last.clone()).collect();
            self.imports.push(Import { path, name, all: last.is_none(), reexport });
        };
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.add_imports(before, &path.tree, reexport);
            }
            UseTree::Group(group) => {
                for part in &group.items {
                    self.add_imports(before, part, reexport);
                }
            }
            UseTree::Glob(_) => leaf(None, None),
            UseTree::Name(name) if name.ident == "self" => {
                leaf(Some("self".to_owned()), before.last().cloned());
            }
            UseTree::Name(name) => leaf(Some(name.ident.to_string()), Some(name.ident.to_string())),
            UseTree::Rename(rename) => {
                let name = Some(rename.rename.to_string()).filter(|name| name != "_");
                leaf(Some(rename.ident.to_string()), name);
            }
        }
        before.truncate(depth);
    }

    /// The paths among the tokens of a macro: names with `::` between them.
    fn add_paths_of(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.add_path(&mut path);
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.add_path(&mut path);
                    self.add_paths_of(group.stream());
                    colons = 0;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.add_path(&mut path);
                    colons = 0;
                }
            }
        }
        self.add_path(&mut path);
    }

    fn add_path(&mut self, path: &mut Vec<String>) {
        if !path.is_empty() {
            self.paths.insert(std::mem::take(path));
        }
    }
}
