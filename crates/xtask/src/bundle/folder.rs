//! The app's files in a folder named after what they are, so that a browser may keep them for good; and the policy that
//! the page states for itself.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::error::{Error, Result};
use crate::tree::{Files, files_under};

/// What stays beside the page: what others link to, what changes under its name, what a browser looks for there.
const BESIDE: [&str; 6] = [
    "index.html",
    "record",
    "icons",
    "manifest.webmanifest",
    "offline-worker.js",
    "THIRD-PARTY.txt",
];

/// What a page may do: run the scripts and the wasm of its own site, and nothing else. A host may send it too, with
/// `frame-ancestors`, which a page cannot state for itself.
pub(crate) const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                                 img-src 'self' data: blob:; worker-src 'self'; object-src 'none'; base-uri 'none'";

/// Moves the app's files into their folder, and has the page name them there.
pub(crate) fn settle(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).map_err(|source| Error::file("read", &page, &source))?;
    let moved: Files = files_under(dist)?
        .into_iter()
        .filter(|(name, _)| !BESIDE.contains(&name.split('/').next().unwrap_or_default()))
        .collect();
    let folder = format!("app-{:016x}", hash(&moved));
    for (name, bytes) in &moved {
        let to = dist.join(&folder).join(name);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|source| Error::file("make", parent, &source))?;
        }
        fs::write(&to, bytes).map_err(|source| Error::file("write", &to, &source))?;
    }
    for top in tops(&moved) {
        let path = dist.join(top);
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        gone.map_err(|source| Error::file("move", &path, &source))?;
    }
    let text = with_policy(&naming(&text, &moved, &folder))?;
    fs::write(&page, text).map_err(|source| Error::file("write", &page, &source))
}

/// The first parts of paths, each once.
fn tops(files: &Files) -> Vec<&str> {
    let mut tops: Vec<&str> = files.keys().filter_map(|name| name.split('/').next()).collect();
    tops.dedup();
    tops
}

/// The page with the files that were moved named in their folder.
fn naming(page: &str, moved: &Files, folder: &str) -> String {
    moved.keys().fold(page.to_owned(), |page, name| {
        page.replace(&format!("./{name}"), &format!("./{folder}/{name}"))
    })
}

/// The page with its policy stated before anything that the policy is about.
fn with_policy(page: &str) -> Result<String> {
    // The head itself is not written where it need not be.
    let Some(first) = page.find("<meta ") else {
        return Err(Error::task("index.html has no <meta> that its policy could stand before"));
    };
    let (before, after) = page.split_at(first);
    Ok(format!("{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"))
}

/// Tells versions apart, and guards nothing.
fn hash(files: &Files) -> u64 {
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_page_names_files_in_their_folder_and_states_its_policy_first() {
        let moved = files(&["s-1.css", "shell-2.js"]);
        let page =
            "<html><meta charset=utf-8><link href=\"./s-1.css\"><script src=./shell-2.js></script>";
        let page = with_policy(&naming(page, &moved, "app-0")).unwrap();
        assert!(page.starts_with("<html><meta http-equiv=\"Content-Security-Policy\""), "{page}");
        assert!(page.contains("\"./app-0/s-1.css\"") && page.contains("=./app-0/shell-2.js>"));
        assert!(with_policy("<p>").is_err());
    }

    #[test]
    fn another_content_or_name_is_another_folder() {
        let one = files(&["a", "b"]);
        assert_eq!(hash(&one), hash(&one.clone()));
        assert_ne!(hash(&one), hash(&files(&["a", "c"])));
        let mut other = one.clone();
        other.insert("b".to_owned(), Vec::new());
        assert_ne!(hash(&one), hash(&other));
    }
}
