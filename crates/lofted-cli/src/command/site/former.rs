//! What the command wrote to a folder before: the list that it keeps there, what may go, and the record and the feed
//! that the site had.

use std::collections::BTreeMap;

use lofted_record::package::Package;
use serde_json::{Value, json};

use super::offline::PAGE;
use super::place::{LIST, Place, mark_of};
use crate::error::Result;
use crate::input::sound_record;
use crate::output;

/// The record of a site, and what says of it what is in it.
const RECORD: &str = "record";
const DESCRIPTOR: &str = "record/datapackage.json";
const FEED: &str = "feed.xml";

/// The files that a former run wrote, each with what it held; none where none did.
#[derive(Debug, Default)]
pub(super) struct Former(BTreeMap<String, String>);

impl Former {
    /// What the list in a folder says; nothing where there is none, or none that reads, since nothing is then known to
    /// be the command’s.
    pub(super) fn of(place: &Place) -> Result<Self> {
        if !place.holds(LIST) {
            return Ok(Self::default());
        }
        let list: Option<Value> = serde_json::from_slice(&place.read(LIST)?).ok();
        let files = list.as_ref().and_then(|list| list.get("files")?.as_object());
        let Some(files) = files else {
            let why = "does not read, so nothing of a former site is taken away";
            output::remark(&format!("{LIST}: {why}"));
            return Ok(Self::default());
        };
        let entry = |(path, mark): (&String, &Value)| {
            Some((path.clone(), mark.as_str()?.to_owned())).filter(|(path, _)| is_within(path))
        };
        Ok(Self(files.iter().filter_map(entry).collect()))
    }

    /// Whether a file is as the command wrote it.
    fn is_own(&self, path: &str, place: &Place) -> Result<bool> {
        let Some(mark) = self.0.get(path).filter(|_| place.holds(path)) else { return Ok(false) };
        Ok(*mark == mark_of(&place.read(path)?))
    }

    /// The record that the site had; nothing where it is not known, or somebody changed it.
    pub(super) fn record(&self, root: &str, place: &Place) -> Result<Option<Package>> {
        for path in self.0.keys().filter(|path| path.starts_with("record/")) {
            if !self.is_own(path, place)? {
                return Ok(None);
            }
        }
        if !self.0.contains_key(DESCRIPTOR) {
            return Ok(None);
        }
        Ok(sound_record(&format!("{root}/{RECORD}")).ok())
    }

    /// The feed that the site had; empty where there is none, or somebody changed it.
    pub(super) fn feed(&self, place: &Place) -> Result<String> {
        if !self.is_own(FEED, place)? {
            return Ok(String::new());
        }
        Ok(String::from_utf8_lossy(&place.read(FEED)?).into_owned())
    }

    /// Takes away what was written before and was not written now, but for what somebody changed since, and keeps the
    /// list of now: how many files are gone.
    pub(super) fn succeeded(&self, place: &mut Place) -> Result<usize> {
        // The page is the app’s, which a site fills anew.
        let of_site = place.made().filter(|(path, _)| *path != PAGE);
        let now: BTreeMap<String, String> =
            of_site.map(|(path, mark)| (path.to_owned(), mark.to_owned())).collect();
        let mut gone = 0;
        for path in self.0.keys().filter(|path| !now.contains_key(*path)) {
            if self.is_own(path, place)? {
                place.remove(path)?;
                gone += 1;
            } else if place.holds(path) {
                let why = "is no page of this record, and stays, since it was changed";
                output::remark(&format!("{path}: {why}"));
            }
        }
        let list = json!({"written_by": "lofted site", "files": now});
        place.write(LIST, format!("{list:#}\n").as_bytes())?;
        Ok(gone)
    }
}

/// Whether a path of the list is a place within the folder.
fn is_within(path: &str) -> bool {
    !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_within_the_folder_are_taken_from_a_list() {
        for path in ["contents.html", "claims/a b.html", "record/claims.csv"] {
            assert!(is_within(path), "{path}");
        }
        for path in ["", "/etc/passwd", "../x", "a/../../x", "c:x", "a\\b", "a//b", ".git/config"] {
            assert!(!is_within(path), "{path}");
        }
    }
}
