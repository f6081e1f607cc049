//! Inside the core, a module uses modules of lower rows only, and only those its row names.

use crate::paths::{place_of_file, source};
use crate::tables::{MayUse, names, rows};
use crate::{architecture, assert_none, rust_files};

const HEADS: [&str; 3] = ["module", "holds", "may use"];
const CORE: &str = "crates/lofted/src";

fn complaints(text: &str, files: &[(String, String)]) -> Vec<String> {
    let table = match table(text) {
        Ok(table) => table,
        Err(complaint) => return vec![complaint],
    };
    let mut complaints = rows_that_point_up(&table);
    complaints.extend(rows_without_a_file(&table, files));
    for (path, text) in files {
        let place = place_of_file(path.strip_prefix(CORE).unwrap_or(path));
        let Some(room) = place.first() else { continue };
        let Some(row) = table.iter().position(|(name, _)| name == room) else {
            complaints
                .push(format!("{path}: module `{room}` has no row in the modules of the core"));
            continue;
        };
        let read = match source(&place, "lofted", text) {
            Ok(read) => read,
            Err(error) => {
                complaints.push(format!("{path} cannot be read: {error}"));
                continue;
            }
        };
        for named in &read.named {
            let Some(used) = named.first() else { continue };
            let known = table.iter().any(|(name, _)| name == used);
            if known && used != room && !(table[row].1.allows(used)) {
                complaints.push(format!(
                    "{path}: `{room}` uses `{}`, which its row does not name",
                    named.join("::")
                ));
            }
        }
    }
    complaints
}

type Rows = Vec<(String, MayUse)>;

fn table(text: &str) -> Result<Rows, String> {
    let read = |row: &Vec<String>| {
        let name =
            names(&row[0]).pop().ok_or(format!("the module \"{}\" has no backticks", row[0]))?;
        Ok((name, MayUse::read(&row[2])?))
    };
    rows(text, &HEADS)?.iter().map(read).collect()
}

/// A row for what is not there says what is not so.
fn rows_without_a_file(table: &Rows, files: &[(String, String)]) -> Vec<String> {
    let is_there = |name: &str| {
        let paths = files.iter().map(|(path, _)| path.strip_prefix(CORE).unwrap_or(path));
        paths.map(place_of_file).any(|place| place.first().is_some_and(|room| room == name))
    };
    let gone = table.iter().filter(|(name, _)| !is_there(name));
    gone.map(|(name, _)| format!("the core has no module `{name}`, which has a row")).collect()
}

/// The table itself must point down, or it would allow circles.
fn rows_that_point_up(table: &Rows) -> Vec<String> {
    let mut complaints = Vec::new();
    for (row, (name, may_use)) in table.iter().enumerate() {
        let below = |other: &String| table[row + 1..].iter().any(|(lower, _)| lower == other);
        match may_use {
            MayUse::EverythingBelow => {
                complaints.push(format!("the row of `{name}` should name what it uses"))
            }
            MayUse::Only(others) => {
                complaints.extend(others.iter().filter(|other| !below(other)).map(|other| {
                    format!("the row of `{name}` names `{other}`, which is not a lower row")
                }))
            }
        }
    }
    complaints
}

#[test]
fn the_core_points_down() {
    let files = rust_files(CORE);
    assert!(files.len() > 3, "the core is not where it should be: {CORE}");
    assert_none(&complaints(&architecture(), &files));
}

const SAMPLE: &str = "| module | holds | may use |\n|---|---|---|\n\
    | `range` | | `earth`, `math` |\n| `earth` | | `math` |\n| `math` | | nothing |";

fn sample(path: &str, source: &str) -> Vec<String> {
    let rooms = ["range.rs", "earth.rs", "math.rs"].into_iter().filter(|room| *room != path);
    let mut files: Vec<(String, String)> =
        rooms.map(|room| (format!("{CORE}/{room}"), String::new())).collect();
    files.push((format!("{CORE}/{path}"), source.to_owned()));
    complaints(SAMPLE, &files)
}

#[test]
fn uses_down_and_within_pass() {
    assert_none(&sample("range.rs", "use crate::{earth::Point, math};\nuse std::fmt;"));
    assert_none(&sample("earth/point.rs", "use super::frame::Frame;\nuse crate::earth::frame;"));
    assert_none(&sample("earth.rs", "// use crate::range;\nconst A: &str = \"crate::range\";"));
    assert_none(&sample("lib.rs", "pub mod range;\npub use crate::range::Range;"));
}

#[test]
fn uses_up_fail_however_they_are_written() {
    for (path, source) in [
        ("math.rs", "use crate::earth::Point;"),
        ("math.rs", "use crate::{self, earth};"),
        ("math.rs", "pub(crate) use crate::{\n    math::sin,\n    earth::{A, B},\n};"),
        ("math.rs", "fn f() -> crate::earth::Point { todo!() }"),
        ("math.rs", "use super::earth;"),
        ("math/trig.rs", "use super::super::earth::Point;"),
        ("math.rs", "mod inner {\n    use super::super::earth;\n}"),
        ("earth.rs", "use crate::range;"),
    ] {
        let found = sample(path, source);
        assert!(
            !found.is_empty() && found.iter().all(|one| one.contains("its row does not name")),
            "{source}: {found:?}"
        );
    }
}

#[test]
fn a_module_without_a_row_and_a_table_that_points_up_fail() {
    let found = sample("attic.rs", "");
    assert!(found[0].contains("`attic` has no row"), "{found:?}");
    let upward = SAMPLE.replace("| `math` | | nothing |", "| `math` | | `earth` |");
    let found = complaints(&upward, &[]);
    assert!(found[0].contains("not a lower row"), "{found:?}");
    let gone = complaints(SAMPLE, &[(format!("{CORE}/math.rs"), String::new())]);
    assert!(gone.len() == 2 && gone[0].contains("no module `range`"), "{gone:?}");
}
