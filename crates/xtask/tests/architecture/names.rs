//! No place, people or party of the bundled record is named in code: they are rows.

use std::fs;

use crate::{assert_none, root, rust_files};

/// What the rows name: countries, regions, towns, cities, their peoples, and the parties of states.
fn names() -> Vec<String> {
    let data = root().join("crates/lofted-record/data");
    let table = |name: &str| csv::Reader::from_path(data.join(name)).unwrap().into_records();
    let mut names = Vec::new();
    for place in table("places.csv").map(Result::unwrap) {
        let is_named = ["country", "region", "town", "city"].contains(&&place[2]);
        names.extend(is_named.then(|| place[1].to_owned()));
        names.push(place[6].to_owned());
    }
    for party in table("parties.csv").map(Result::unwrap) {
        names.extend((&party[2] == "state").then(|| party[0].to_owned()));
    }
    // A name of several words that begins small in a sentence is a phrase of anybody's.
    names.retain(|name| !name.is_empty() && name != "Several governments");
    names.sort();
    names.dedup();
    names
}

/// Names that a source file has outside its tests, comments included.
fn complaints(path: &str, text: &str, names: &[String]) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_lowercase();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let stands = |name: &str| {
        code.match_indices(name).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            let after = code[at + name.len()..].chars().next();
            !is_letter(before) && !is_letter(after)
        })
    };
    let found = names.iter().filter(|name| stands(&name.to_lowercase()));
    found.map(|name| format!("{path} names \"{name}\", which is a row of the record")).collect()
}

/// The sources that are neither tests, examples nor benchmarks.
fn sources() -> Vec<(String, String)> {
    let of_tests = |path: &str| {
        let parts = || path.split('/');
        parts().any(|part| ["tests", "benches", "examples"].contains(&part))
            || path.ends_with("tests.rs")
    };
    let mut all: Vec<(String, String)> = ["crates", "web"].map(rust_files).concat();
    all.retain(|(path, _)| !of_tests(path));
    for folder in ["web/styles", "web/site"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            all.push((format!("{folder}/{name}"), fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn no_source_names_what_is_a_row() {
    let names = names();
    assert!(names.len() > 20, "{names:?}");
    let all = sources();
    let found = all.iter().flat_map(|(path, text)| complaints(path, text, &names));
    assert_none(&found.collect::<Vec<_>>());
}

#[test]
fn a_name_in_code_fails_and_one_in_a_test_does_not() {
    let names = ["Ruritania".to_owned()];
    let told = |text| complaints("a.rs", text, &names).len();
    assert_eq!(told("const HOST: &str = \"Ruritania\";"), 1);
    assert_eq!(told("/// As in ruritania."), 1);
    assert_eq!(told("let ruritanians = 3;"), 0, "a longer word is another");
    assert_eq!(told("#[cfg(test)]\nmod tests { const A: &str = \"Ruritania\"; }"), 0);
}
