//! Finds which files of its own crate a source file names: by `crate::`, `self::`, `super::`, and by its children.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{Visit, visit_item_mod};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Macro, Meta, Path, UseTree, VisRestricted};

/// Where something stands in the module tree: `["earth", "frame"]` for `src/earth/frame.rs`.
pub(crate) type Place = Vec<String>;

/// Where a file stands, from its path within `src`; a root of a crate stands nowhere, at the top.
pub(crate) fn place_of_file(path: &str) -> Place {
    let path = path.trim_start_matches('/').trim_end_matches(".rs");
    let parts = path.split('/').filter(|part| !["lib", "main"].contains(part));
    parts.map(str::to_owned).collect()
}

/// What a file holds, as far as arrows go.
pub(crate) struct Source {
    /// The paths within its crate that it names outside of tests, each from the crate's root.
    pub(crate) named: BTreeSet<Place>,
    /// The modules that it declares in files of their own for tests alone.
    pub(crate) tests: Vec<Place>,
}

/// Reads a file that stands at a place, of a crate that goes by a name among its own parts.
pub(crate) fn source(place: &[String], crate_name: &str, text: &str) -> Result<Source, String> {
    let file: File = syn::parse_file(text).map_err(|error| error.to_string())?;
    let mut reader = Reader {
        within: place.to_vec(),
        crate_name,
        children: children(&file.items),
        source: Source { named: BTreeSet::new(), tests: Vec::new() },
    };
    reader.visit_file(&file);
    Ok(reader.source)
}

fn children(items: &[Item]) -> Vec<String> {
    let name = |item: &Item| match item {
        Item::Mod(one) => Some(one.ident.to_string()),
        _ => None,
    };
    items.iter().filter_map(name).collect()
}

struct Reader<'a> {
    /// The module that is read: the file's, or one inside of it.
    within: Place,
    crate_name: &'a str,
    /// The modules that the module declares, whose names begin paths.
    children: Vec<String>,
    source: Source,
}

impl Reader<'_> {
    /// Notes a path by its parts, where it leads into the crate.
    fn note(&mut self, parts: &[String]) {
        let Some(first) = parts.first() else { return };
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => self.within.clone(),
            name if name == self.crate_name => Vec::new(),
            name if parts.len() > 1 && self.children.iter().any(|child| child == name) => {
                let mut at = self.within.clone();
                at.push(name.to_owned());
                at
            }
            _ => return,
        };
        let mut rest = parts;
        while let [head, tail @ ..] = rest
            && head == "super"
        {
            at.pop();
            rest = tail;
        }
        at.extend(rest.iter().skip(usize::from(rest.len() == parts.len())).cloned());
        self.source.named.insert(at);
    }

    fn note_tree(&mut self, before: &mut Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.note_tree(before, &path.tree);
                before.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.note_tree(before, tree);
                }
            }
            UseTree::Name(name) if name.ident == "self" => self.note(before),
            UseTree::Name(name) => self.note(&[before, &[name.ident.to_string()][..]].concat()),
            UseTree::Rename(one) => self.note(&[before, &[one.ident.to_string()][..]].concat()),
            UseTree::Glob(_) => self.note(before),
        }
    }

    /// Notes a path of two parts or more: a word alone may be `pub(super)`.
    fn note_long(&mut self, parts: &[String]) {
        if parts.len() > 1 {
            self.note(parts);
        }
    }

    /// Paths among the tokens of a macro, which are no syntax yet.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut parts: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.note_long(&parts);
                        parts.clear();
                    }
                    parts.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.note_long(&parts);
                    parts.clear();
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.note_tokens(group.stream());
                    }
                }
            }
        }
        self.note_long(&parts);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            syn::visit::visit_item(self, item);
        } else if let Item::Mod(ItemMod { ident, content: None, .. }) = item {
            self.source.tests.push([&self.within[..], &[ident.to_string()]].concat());
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.note_tree(&mut Vec::new(), &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let Some((_, items)) = &item.content else { return };
        self.within.push(item.ident.to_string());
        let outer = std::mem::replace(&mut self.children, children(items));
        visit_item_mod(self, item);
        self.children = outer;
        self.within.pop();
    }

    fn visit_path(&mut self, path: &'ast Path) {
        self.note(&path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, one: &'ast Macro) {
        self.visit_path(&one.path);
        self.note_tokens(one.tokens.clone());
    }

    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {
        // `pub(super)` says who may use it, not what it uses.
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {
        // Documentation names what it likes.
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(one) => &one.attrs,
        Item::Enum(one) => &one.attrs,
        Item::Fn(one) => &one.attrs,
        Item::Impl(one) => &one.attrs,
        Item::Macro(one) => &one.attrs,
        Item::Mod(one) => &one.attrs,
        Item::Static(one) => &one.attrs,
        Item::Struct(one) => &one.attrs,
        Item::Trait(one) => &one.attrs,
        Item::Type(one) => &one.attrs,
        Item::Use(one) => &one.attrs,
        _ => &[],
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string() == "test",
        Meta::Path(path) => path.is_ident("test"),
        _ => false,
    })
}

/// The file that a path leads to: the longest beginning of it that is one.
pub(crate) fn file_of<'a>(files: &'a [Place], named: &[String]) -> Option<&'a Place> {
    let ends = (0..=named.len()).rev();
    ends.map(|end| &named[..end]).find_map(|part| files.iter().find(|file| *file == part))
}

#[test]
fn paths_are_found_however_they_are_written() {
    let at = |place: &str, text: &str| -> Vec<String> {
        let read = source(&place_of_file(place), "house", text).unwrap();
        read.named.iter().map(|path| path.join("::")).collect()
    };
    for (place, text, found) in [
        (
            "/math.rs",
            "use crate::earth::{Point, frame::{self, Frame}};",
            &["earth::Point", "earth::frame", "earth::frame::Frame"][..],
        ),
        ("/math/trig.rs", "use super::sin; use super::super::earth as e;", &["earth", "math::sin"]),
        (
            "/math.rs",
            "mod inner { use super::super::earth; fn f() { super::g() } }",
            &["earth", "math::g"],
        ),
        ("/math.rs", "mod trig; fn f() -> f64 { trig::sin(0.0) }", &["math::trig::sin"]),
        (
            "/math.rs",
            "fn f() -> crate::earth::Point { vec![crate::range::R] }",
            &["earth::Point", "range::R"],
        ),
        (
            "/math.rs",
            "mod trig; fn f() { println!(\"{}\", g(trig::sin(0.0))) }",
            &["math::trig::sin"],
        ),
        ("/bin/a.rs", "use house::app::run;", &["app::run"]),
        (
            "/math.rs",
            "fn f(x: &crate::earth::Point) where crate::range::R: Sized {}",
            &["earth::Point", "range::R"],
        ),
        (
            "/math.rs",
            "// crate::a\n/// [`crate::b`]\npub(super) const A: &str = \"crate::c\"; use std::fmt;",
            &[],
        ),
        (
            "/math.rs",
            "#[cfg(test)]\nmod tests { use crate::earth; }\n#[cfg(test)]\nuse crate::range;",
            &[],
        ),
    ] {
        assert_eq!(at(place, text), found, "{text}");
    }
    let read = source(&place_of_file("/math.rs"), "house", "#[cfg(test)]\nmod tests;").unwrap();
    assert_eq!(read.tests, [["math", "tests"]]);
}
