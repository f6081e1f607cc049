//! No file of a crate names a file that leads back to it.

use std::collections::BTreeMap;

use crate::paths::Place;
use crate::tree::Tree;
use crate::{assert_none, members};

/// The circles among the files of a tree: the files of each.
fn circles(tree: &Tree) -> Vec<Vec<Place>> {
    let mut next: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for arrow in tree.arrows() {
        next.entry(arrow.from).or_default().push(arrow.to);
    }
    let mut circles: Vec<Vec<Place>> = Vec::new();
    for start in tree.files() {
        if circles.iter().flatten().any(|file| file == start) {
            continue;
        }
        let there = reached(&next, start);
        let back = there.iter().filter(|file| reached(&next, file).contains(start));
        let mut circle: Vec<Place> = back.cloned().collect();
        if !circle.is_empty() {
            circle.retain(|file| file != start);
            circle.insert(0, start.clone());
            circles.push(circle);
        }
    }
    circles
}

/// Every file that arrows lead to from one.
fn reached(next: &BTreeMap<Place, Vec<Place>>, start: &[String]) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let mut open: Vec<Place> = vec![start.to_vec()];
    while let Some(file) = open.pop() {
        for to in next.get(&file).into_iter().flatten() {
            if !found.contains(to) {
                found.push(to.clone());
                open.push(to.clone());
            }
        }
    }
    found
}

fn complaints(tree: &Tree) -> Vec<String> {
    let told = |circle: Vec<Place>| {
        let paths: Vec<String> = circle.iter().map(|file| tree.path(file)).collect();
        format!("these files name each other in a circle: {}", paths.join(", "))
    };
    circles(tree).into_iter().map(told).collect()
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let complaints: Vec<String> =
        members().iter().flat_map(|member| complaints(&Tree::of(member))).collect();
    assert_none(&complaints);
}

fn sample(files: &[(&str, &str)]) -> Vec<String> {
    let texts: Vec<(String, String)> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    complaints(&Tree::read("src", "house", &texts))
}

#[test]
fn files_that_point_one_way_pass() {
    assert_none(&sample(&[
        ("src/lib.rs", "pub mod a; pub mod b; pub use b::B;"),
        ("src/a.rs", "mod part; use crate::b::B; use part::P;"),
        ("src/a/part.rs", "use crate::b::B; #[cfg(test)] mod tests { use super::super::A; }"),
        ("src/b.rs", "#[cfg(test)]\nmod tests;"),
        ("src/b/tests.rs", "use super::*; use crate::a::A;"),
    ]));
}

#[test]
fn circles_fail_however_they_are_made() {
    for files in [
        [("src/a.rs", "use crate::b::B;"), ("src/b.rs", "use crate::a::A;")],
        [("src/a.rs", "mod part; fn f() { part::g() }"), ("src/a/part.rs", "use super::A;")],
        [("src/a.rs", "mod part; pub use part::P;"), ("src/a/part.rs", "use crate::a::*;")],
        [("src/lib.rs", "mod a; pub use a::A;"), ("src/a.rs", "fn f() -> crate::Error {}")],
        [("src/a.rs", "fn f() { vec![crate::b::B] }"), ("src/b.rs", "fn f(a: super::a::A) {}")],
    ] {
        let found = sample(&files);
        assert!(found.len() == 1 && found[0].contains("in a circle"), "{files:?}: {found:?}");
    }
    let three = sample(&[
        ("src/a.rs", "use crate::b::B;"),
        ("src/b.rs", "use crate::c::C;"),
        ("src/c.rs", "use crate::a::A;"),
    ]);
    assert!(three.len() == 1 && three[0].contains("src/a.rs, src/b.rs, src/c.rs"), "{three:?}");
}
