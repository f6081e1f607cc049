//! A room depends only on rooms of a lower floor that its row names.

use crate::tables::{MayUse, names, rows};
use crate::{Member, architecture, assert_none, members};

const HEADS: [&str; 4] = ["floor", "room", "holds", "may use"];

struct Room {
    /// None: outside of the house, used by no room.
    floor: Option<u32>,
    folder: String,
    package: String,
    may_use: MayUse,
}

fn rooms(text: &str) -> Result<Vec<Room>, String> {
    rows(text, &HEADS)?.iter().map(|row| room(row)).collect()
}

fn room(row: &[String]) -> Result<Room, String> {
    let names = names(&row[1]);
    let folder =
        names.first().ok_or(format!("the room \"{}\" has no name in backticks", row[1]))?;
    let package = names.last().and_then(|name| name.rsplit('/').next()).unwrap_or(folder);
    let floor = match row[0].as_str() {
        "-" => None,
        number => {
            Some(number.parse().map_err(|_| format!("floor \"{number}\" is no number and not -"))?)
        }
    };
    let (folder, package) = (folder.clone(), package.to_owned());
    Ok(Room { floor, folder, package, may_use: MayUse::read(&row[3])? })
}

fn complaints(text: &str, members: &[Member]) -> Vec<String> {
    let rooms = match rooms(text) {
        Ok(rooms) => rooms,
        Err(complaint) => return vec![complaint],
    };
    let of = |member: &Member| {
        rooms.iter().find(|room| room.folder == member.folder && room.package == member.name())
    };
    let stands = |room: &&Room| {
        members.iter().any(|member| room.folder == member.folder && room.package == member.name())
    };
    let gone = rooms.iter().filter(|room| !stands(room));
    let mut complaints: Vec<String> =
        gone.map(|room| format!("there is no room {} ({})", room.folder, room.package)).collect();
    for member in members {
        let Some(room) = of(member) else {
            complaints.push(format!(
                "{} ({}) has no row in the floors",
                member.folder,
                member.name()
            ));
            continue;
        };
        for used in member.listed(&["dependencies", "build-dependencies"]) {
            let Some(other) = rooms.iter().find(|other| other.package == used) else { continue };
            let below = matches!((room.floor, other.floor), (Some(own), Some(its)) if its < own);
            if !below {
                complaints
                    .push(format!("{} uses {used}, which is not on a lower floor", room.package));
            } else if !room.may_use.allows(&used) {
                complaints
                    .push(format!("{} uses {used}, which its row does not name", room.package));
            }
        }
    }
    complaints
}

#[test]
fn every_arrow_points_down() {
    assert_none(&complaints(&architecture(), &members()));
}

const SAMPLE: &str = "| floor | room | holds | may use |\n|---|---|---|---|\n\
    | 3 | `web` (`app`) | | everything below |\n| 2 | `crates/charts` | | `core` |\n\
    | 2 | `crates/record` | | nothing |\n| 1 | `crates/core` | | nothing |\n| - | `crates/xtask` | | nothing |";

fn sample(folder: &str, name: &str, rest: &str) -> Vec<String> {
    let manifest = format!("[package]\nname = \"{name}\"\n{rest}");
    let mut members = vec![Member::parse(folder, &manifest)];
    for (folder, name) in [
        ("web", "app"),
        ("crates/charts", "charts"),
        ("crates/record", "record"),
        ("crates/core", "core"),
        ("crates/xtask", "xtask"),
    ] {
        if members[0].folder != folder {
            members.push(Member::parse(folder, &format!("[package]\nname = \"{name}\"")));
        }
    }
    complaints(SAMPLE, &members)
}

#[test]
fn arrows_down_pass() {
    let down = "[dependencies]\ncore.workspace = true\ncharts.workspace = true\nserde = \"1\"";
    assert_none(&sample("web", "app", down));
    assert_none(&sample("crates/core", "core", "[dev-dependencies]\nrecord.workspace = true"));
}

#[test]
fn arrows_up_sideways_and_into_xtask_fail() {
    for (folder, name, rest) in [
        ("crates/core", "core", "[dependencies]\ncharts.workspace = true"),
        ("crates/charts", "charts", "[build-dependencies]\nrecord = { path = \"../record\" }"),
        ("crates/charts", "charts", "[target.'cfg(unix)'.dependencies]\napp.workspace = true"),
        ("crates/charts", "charts", "[dependencies]\nx = { package = \"record\", path = \"..\" }"),
        ("web", "app", "[dependencies]\nxtask.workspace = true"),
        ("crates/xtask", "xtask", "[dependencies]\ncore.workspace = true"),
    ] {
        let found = sample(folder, name, rest);
        assert!(found.len() == 1 && found[0].contains("not on a lower floor"), "{rest}: {found:?}");
    }
}

#[test]
fn an_unnamed_use_and_an_unlisted_room_fail() {
    let unnamed = sample("crates/record", "record", "[dependencies]\ncore.workspace = true");
    assert!(unnamed[0].contains("its row does not name"), "{unnamed:?}");
    let unlisted = sample("crates/attic", "attic", "");
    assert!(unlisted[0].contains("no row in the floors"), "{unlisted:?}");
    let gone = complaints(SAMPLE, &[]);
    assert!(gone.len() == 5 && gone[0].contains("there is no room web"), "{gone:?}");
}
