//! Inside a crate, a room names rooms of lower floors only, and no page names another.

use std::collections::BTreeSet;

use crate::paths::Place;
use crate::tables::{names, rows};
use crate::tree::{Arrow, Tree};
use crate::{architecture, assert_none, members};

const HEADS: [&str; 2] = ["inside", "rooms, from the ground up"];
const EXCEPTION_HEADS: [&str; 3] = ["page's file", "names", "why"];

/// The most arrows from a page to another, of any crate.
const MOST_EXCEPTIONS: usize = 5;

/// The floors of a crate from the ground up, each with its rooms: a name, or `page/*` for one of each page.
struct Floors {
    folder: String,
    floors: Vec<Vec<String>>,
}

/// Where a file stands: on which floor, and in which room of it.
type Room = (usize, String);

impl Floors {
    fn read(row: &[String]) -> Result<Self, String> {
        let folder = names(&row[0]).pop().ok_or(format!("\"{}\" has no backticks", row[0]))?;
        let floors: Vec<Vec<String>> = row[1].split('<').map(names).collect();
        match floors.iter().any(Vec::is_empty) {
            true => Err(format!("a floor inside {folder} has no room in backticks")),
            false => Ok(Self { folder, floors }),
        }
    }

    /// The room of a file; `None` for one in no room, and for the root.
    fn room(&self, file: &[String]) -> Option<Room> {
        let first = file.first()?;
        let many = format!("{first}/*");
        let on =
            |name: &str| self.floors.iter().position(|floor| floor.iter().any(|room| room == name));
        match on(&many) {
            Some(floor) => {
                Some((floor, file.iter().take(2).cloned().collect::<Vec<_>>().join("/")))
            }
            None => Some((on(first)?, first.clone())),
        }
    }

    /// Rooms that no file stands in.
    fn empty<'a>(&'a self, tree: &'a Tree) -> impl Iterator<Item = &'a String> {
        let stands = |room: &str, file: &Place| file.first().is_some_and(|first| first == room);
        self.floors.iter().flatten().filter(move |room| {
            let room = room.strip_suffix("/*").unwrap_or(room);
            !tree.files().any(|file| stands(room, file))
        })
    }
}

/// Arrows between pages that are allowed: from a file to a file, by their paths.
type Exceptions = Vec<(String, String)>;

fn exceptions(text: &str) -> Result<Exceptions, String> {
    let read = |row: &Vec<String>| match (names(&row[0]).pop(), names(&row[1]).pop()) {
        (Some(from), Some(to)) if !row[2].is_empty() => Ok((from, to)),
        _ => Err(format!(
            "an exception needs two files in backticks and a reason: {}",
            row.join(" | ")
        )),
    };
    rows(text, &EXCEPTION_HEADS)?.iter().map(read).collect()
}

fn complaints(text: &str, trees: &[Tree]) -> Vec<String> {
    let read = || -> Result<(Vec<Floors>, Exceptions), String> {
        let floors =
            rows(text, &HEADS)?.iter().map(|row| Floors::read(row)).collect::<Result<_, _>>()?;
        Ok((floors, exceptions(text)?))
    };
    let (all, exceptions) = match read() {
        Ok(read) => read,
        Err(complaint) => return vec![complaint],
    };
    let (mut complaints, mut met) = (Vec::new(), BTreeSet::new());
    for floors in &all {
        let Some(tree) = trees.iter().find(|tree| tree.folder() == floors.folder) else {
            complaints.push(format!("there is no {}, whose floors are told", floors.folder));
            continue;
        };
        let empty = floors.empty(tree);
        complaints.extend(empty.map(|room| format!("{} has no room `{room}`", floors.folder)));
        let homeless = tree.files().filter(|file| !file.is_empty() && floors.room(file).is_none());
        complaints.extend(
            homeless.map(|file| format!("{} stands in no room of a floor", tree.path(file))),
        );
        let mut excepted = 0;
        for Arrow { from, to } in tree.arrows() {
            let Some(complaint) = wrong(floors, (&from, &to)) else { continue };
            let arrow = (tree.path(&from), tree.path(&to));
            if exceptions.contains(&arrow) {
                excepted += 1;
                met.insert(arrow);
            } else {
                complaints.push(format!("{} names {}, {complaint}", arrow.0, arrow.1));
            }
        }
        if excepted > MOST_EXCEPTIONS {
            complaints.push(format!(
                "{excepted} arrows between pages of {}, more than {MOST_EXCEPTIONS}",
                floors.folder
            ));
        }
    }
    let unmet = exceptions.iter().filter(|exception| !met.contains(*exception));
    complaints.extend(
        unmet.map(|(from, to)| format!("{from} does not name {to}, or may: the exception is none")),
    );
    complaints
}

/// What is wrong with an arrow between files.
fn wrong(floors: &Floors, (from, to): (&[String], &[String])) -> Option<&'static str> {
    let (from, to) = (floors.room(from)?, floors.room(to)?);
    // The face of the pages declares them, and is no page.
    let face = |(_, room): &Room| {
        floors.floors.iter().flatten().any(|one| one.strip_suffix("/*") == Some(room))
    };
    if from == to || to.0 < from.0 {
        None
    } else if to.0 > from.0 {
        Some("which is on a higher floor")
    } else if face(&from) || face(&to) {
        None
    } else {
        Some("which is another room of the same floor")
    }
}

#[test]
fn inside_the_crates_every_arrow_points_down_and_no_page_names_another() {
    let trees: Vec<Tree> = members().iter().map(Tree::of).collect();
    assert_none(&complaints(&architecture(), &trees));
}

const SAMPLE: &str = "| inside | rooms, from the ground up |\n|---|---|\n\
    | `view/src` | `link` < `figure`, `saying` < `page/*` < `any` |\n\n\
    | page's file | names | why |\n|---|---|---|\n\
    | `view/src/page/a/state.rs` | `view/src/page/b.rs` | the same |";

const GOOD: [(&str, &str); 7] = [
    ("view/src/link.rs", ""),
    ("view/src/figure.rs", "use crate::link::Link;"),
    ("view/src/saying.rs", ""),
    ("view/src/page.rs", "pub mod a; pub mod b;"),
    ("view/src/page/a/state.rs", "use crate::page::b::B; use crate::link::Link;"),
    ("view/src/page/b.rs", "use crate::saying::s;"),
    ("view/src/any.rs", "use crate::page::a::state::A; use crate::page;"),
];

fn sample(text: &str, more: &[(&str, &str)]) -> Vec<String> {
    let mut files: Vec<(String, String)> = GOOD
        .iter()
        .chain(more)
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    // A file of `more` stands in place of one of the same name.
    files.reverse();
    let mut seen = BTreeSet::new();
    files.retain(|(path, _)| seen.insert(path.clone()));
    complaints(text, &[Tree::read("view/src", "view", &files)])
}

#[test]
fn arrows_down_and_a_named_exception_pass() {
    assert_none(&sample(SAMPLE, &[]));
}

#[test]
fn arrows_up_and_aside_fail() {
    for (path, text, part) in [
        ("view/src/link.rs", "use crate::figure::F;", "on a higher floor"),
        ("view/src/saying.rs", "use crate::figure::F;", "another room of the same floor"),
        ("view/src/page/b.rs", "use super::super::any::A;", "on a higher floor"),
        ("view/src/page/b.rs", "use crate::page::a::other::A;", "another room of the same floor"),
        ("view/src/attic.rs", "", "stands in no room"),
    ] {
        let more = [(path, text), ("view/src/page/a/other.rs", "")];
        let found = sample(SAMPLE, &more);
        assert!(found.len() == 1 && found[0].contains(part), "{path}: {found:?}");
    }
}

#[test]
fn tables_that_say_more_than_there_is_fail() {
    let unused = sample(SAMPLE, &[("view/src/page/a/state.rs", "")]);
    assert!(unused.len() == 1 && unused[0].contains("the exception is none"), "{unused:?}");
    let room = sample(&SAMPLE.replace("`link` <", "`link`, `attic` <"), &[]);
    assert!(room.len() == 1 && room[0].contains("no room `attic`"), "{room:?}");
    let gone = sample(&SAMPLE.replace("| `view/src` |", "| `gone/src` |"), &[]);
    assert!(gone[0].contains("there is no gone/src"), "{gone:?}");
    let unreasoned = sample(&SAMPLE.replace("| the same |", "| |"), &[]);
    assert!(unreasoned[0].contains("a reason"), "{unreasoned:?}");
}
