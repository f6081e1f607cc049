//! Every third-party crate is named in ARCHITECTURE.md, with a reason.

use crate::tables::{names, rows};
use crate::{Member, architecture, assert_none, members};

const HEADS: [&str; 2] = ["crate", "why"];
const TABLES: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

fn complaints(text: &str, members: &[Member]) -> Vec<String> {
    let rows = match rows(text, &HEADS) {
        Ok(rows) => rows,
        Err(complaint) => return vec![complaint],
    };
    let reason =
        |name: &String| rows.iter().find(|row| names(&row[0]).contains(name)).map(|row| &row[1]);
    let ours = |name: &String| members.iter().any(|member| member.name() == name);
    let mut complaints = Vec::new();
    for member in members {
        for used in member.listed(&TABLES).into_iter().filter(|used| !ours(used)) {
            if reason(&used).is_none_or(|why| why.is_empty()) {
                complaints.push(format!(
                    "{}/Cargo.toml names `{used}`, for which ARCHITECTURE.md gives no reason",
                    member.folder
                ));
            }
        }
    }
    let used: Vec<String> = members.iter().flat_map(|member| member.listed(&TABLES)).collect();
    let named = rows.iter().flat_map(|row| names(&row[0]));
    complaints.extend(
        named
            .filter(|name| !used.contains(name))
            .map(|name| format!("no Cargo.toml names `{name}`, for which there is a reason")),
    );
    complaints
}

#[test]
fn every_dependency_has_its_reason() {
    assert_none(&complaints(&architecture(), &members()));
}

#[test]
fn a_dependency_without_a_reason_fails_wherever_it_is_named() {
    let text = "| crate | why |\n|---|---|\n| `serde` | rows to types |\n| `rand` | |";
    let all = "[package]\nname = \"b\"\n[dependencies]\nserde = \"1\"";
    let found = |rest: &str| {
        let own = Member::parse("crates/a", &format!("[package]\nname = \"a\"\n{rest}"));
        let found = complaints(text, &[own, Member::parse("crates/b", all)]);
        found.into_iter().filter(|one| !one.contains("no Cargo.toml")).collect::<Vec<_>>()
    };
    assert_none(&found("[dependencies]\nserde = \"1\""));
    let gone = complaints(text, &[Member::parse("crates/b", all)]);
    assert!(gone.len() == 1 && gone[0].contains("no Cargo.toml names `rand`"), "{gone:?}");
    for rest in [
        "[dependencies]\nlog = \"0.4\"",
        "[dev-dependencies]\nlog = \"0.4\"",
        "[build-dependencies]\nrand = \"0.9\"",
        "[target.'cfg(unix)'.dependencies]\nlog = \"0.4\"",
        "[dependencies]\nserde = { package = \"log\", version = \"0.4\" }",
    ] {
        let found = found(rest);
        assert!(found.len() == 1 && found[0].contains("gives no reason"), "{rest}: {found:?}");
    }
}
