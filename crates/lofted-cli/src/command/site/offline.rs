//! What a browser keeps of a site so that the app works without a network: a list for its service worker
//! (`web/site/offline-worker.js`).

use std::hash::{DefaultHasher, Hash, Hasher};

use super::place::Place;
use crate::error::Result;

/// What the service worker reads.
const LIST: &str = "offline-files.js";
/// The page of the app.
pub(super) const PAGE: &str = "index.html";

/// Lists what is to be kept of the app and the record in a folder that has the app; leaves are kept by none.
pub(super) fn write(place: &mut Place) -> Result<()> {
    let mut files = Vec::new();
    for path in place.paths()? {
        if is_kept(&path) {
            files.push((place.read(&path)?, path));
        }
    }
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    // The page is kept under the address of its folder.
    let names: Vec<&str> =
        files.iter().map(|(_, path)| if path == PAGE { "./" } else { path.as_str() }).collect();
    let list = serde_json::json!({"version": format!("{:016x}", hasher.finish()), "files": names});
    place.write(LIST, format!("self.loftedFiles = {list};\n").as_bytes())
}

/// Whether a file is of the app or the record.
fn is_kept(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or_default();
    [PAGE, "manifest.webmanifest"].contains(&path)
        || ["record", "icons"].contains(&top)
        || top.starts_with("app-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_and_the_record_are_kept_and_leaves_are_not() {
        for path in ["index.html", "record/claims.csv", "app-12/shell.js", "app-12/geography/a.bin"]
        {
            assert!(is_kept(path), "{path}");
        }
        for path in ["flights/a.html", "pictures/a.svg", "offline-worker.js", "feed.xml", "app.js"]
        {
            assert!(!is_kept(path), "{path}");
        }
    }
}
