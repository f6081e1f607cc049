//! `cargo xtask size`: what a browser fetches to show the first picture of each page, compressed as a host would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::error::{Error, Result};
use crate::workspace::Workspace;

/// A page, and the most that all it fetches to show its first picture may weigh, in bytes of brotli.
struct Page {
    name: &'static str,
    /// The part of the app that has it.
    part: &'static str,
    limit: usize,
}

/// The most of the first view.
const FIRST: usize = 200_000;
/// The most of any other page.
const ANY: usize = 330_000;

/// Every page. None needs a worker or the coasts for its first picture: `web/e2e/parts.test.mjs` holds that.
const PAGES: [Page; 12] = [
    Page { name: "overview", part: "overview", limit: FIRST },
    Page { name: "flight", part: "flight", limit: ANY },
    Page { name: "flights", part: "flights", limit: ANY },
    Page { name: "compare", part: "flights", limit: ANY },
    Page { name: "workbench", part: "bench", limit: ANY },
    Page { name: "methods", part: "methods", limit: ANY },
    Page { name: "deployment", part: "deployment", limit: ANY },
    Page { name: "timeline", part: "claims", limit: ANY },
    Page { name: "claim", part: "claims", limit: ANY },
    Page { name: "claimants", part: "claims", limit: ANY },
    Page { name: "sources", part: "claims", limit: ANY },
    Page { name: "data", part: "data", limit: ANY },
];

impl Page {
    /// The files of its part.
    fn files(&self) -> [String; 2] {
        [".js", "_bg.wasm"].map(|ending| format!("lofted-{}{ending}", self.part))
    }
}

/// Prints what each page fetches, and fails when one of them is too heavy.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let files = read_all(&workspace.dist())?;
    let sizes = weigh(&files)?;
    let shared = shared(&files)?;
    let shared_size: usize = shared.iter().map(|name| sizes[name]).sum();
    println!("What a page fetches to show its first picture, kB (brotli 11; 1 kB = 1000 B)");
    println!("  {:<12} {:>8} {:>8}  files", "page", "together", "at most");
    println!(
        "  {:<12} {:>8.1} {:>8}  {}",
        "every page",
        kilobytes(shared_size),
        "",
        list(&shared, &sizes)
    );
    let mut over = Vec::new();
    for page in &PAGES {
        let own = page.files();
        let total = shared_size + sum(&own, &sizes)?;
        let (kept, limit) = (kilobytes(total), kilobytes(page.limit));
        println!("  {:<12} {kept:>8.1} {limit:>8.0}  {}", page.name, list(&own, &sizes));
        if total > page.limit {
            over.push(format!("{} takes {kept:.1} kB of the {limit:.0} kB that it may", page.name));
        }
    }
    println!("Fetched later, if at all");
    let counted: Vec<String> =
        PAGES.iter().flat_map(Page::files).chain(shared.iter().cloned()).collect();
    for (name, size) in sizes.iter().filter(|(name, _)| !counted.contains(name)) {
        println!("  {name:<30} {:>8.1}", kilobytes(*size));
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(Error::task(format!("too heavy: {}", over.join("; "))))
    }
}

/// Sizes in bytes of brotli, by the file's name.
type Sizes = BTreeMap<String, usize>;

fn sum(names: &[String], sizes: &Sizes) -> Result<usize> {
    names.iter().try_fold(0, |sum, name| match sizes.get(name) {
        Some(size) => Ok(sum + size),
        None => Err(Error::task(format!("dist has no {name}: `cargo xtask build` makes it"))),
    })
}

/// Files with their sizes: `lofted-flight.js 7.5, lofted-flight_bg.wasm 200.1`.
fn list(names: &[String], sizes: &Sizes) -> String {
    let each: Vec<String> =
        names.iter().map(|name| format!("{name} {:.1}", kilobytes(sizes[name]))).collect();
    each.join(", ")
}

#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

type Files = BTreeMap<String, Vec<u8>>;

/// All files under `dist`, by their path within it.
fn read_all(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|source| {
            Error::task(format!("{}: {source}; `cargo xtask build` makes it", folder.display()))
        })?;
        for entry in entries {
            let path = entry.map_err(|source| Error::file("read", &folder, &source))?.path();
            if path.is_dir() {
                // trunk leaves `.stage` behind when a build fails.
                let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
                folders.extend((!hidden).then_some(path));
            } else {
                let bytes =
                    fs::read(&path).map_err(|source| Error::file("read", &path, &source))?;
                files.insert(name_in(dist, &path), bytes);
            }
        }
    }
    Ok(files)
}

fn name_in(dist: &Path, path: &Path) -> String {
    let relative: PathBuf = path.strip_prefix(dist).unwrap_or(path).to_path_buf();
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// What every page fetches: the page, and the files that it names but for the parts, which are fetched by name
/// of the page that is asked for.
fn shared(files: &Files) -> Result<Vec<String>> {
    let Some(page) = files.get("index.html") else {
        return Err(Error::task("dist has no index.html: `cargo xtask build` makes it"));
    };
    let text = String::from_utf8_lossy(page);
    let named = |name: &&String| name.as_str() == "index.html" || text.contains(name.as_str());
    Ok(files.keys().filter(named).cloned().collect())
}

fn weigh(files: &Files) -> Result<Sizes> {
    let weigh_one = |(name, bytes): (&String, &Vec<u8>)| {
        let brotli = brotli_size(bytes)
            .map_err(|source| Error::task(format!("{name} could not be compressed: {source}")))?;
        Ok((name.clone(), brotli))
    };
    files.iter().map(weigh_one).collect()
}

fn brotli_size(bytes: &[u8]) -> std::io::Result<usize> {
    let params = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dist(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn every_page_fetches_what_the_page_names_and_its_part() {
        let files = dist(&[
            ("index.html", "s-1.css record/claims.csv lofted-overview"),
            ("lofted-overview.js", ""),
            ("lofted-overview_bg.wasm", ""),
            ("lofted-worker.js", ""),
            ("record/claims.csv", "a"),
            ("record/README.md", ""),
            ("s-1.css", ""),
        ]);
        let shared = shared(&files).unwrap();
        assert_eq!(shared, ["index.html", "record/claims.csv", "s-1.css"]);
        let sizes = weigh(&files).unwrap();
        assert!(sum(&PAGES[0].files(), &sizes).is_ok());
        let missing = sum(&PAGES[1].files(), &sizes).unwrap_err().to_string();
        assert!(missing.contains("no lofted-flight.js"), "{missing}");
    }

    #[test]
    fn a_folder_without_a_page_is_no_build() {
        assert!(shared(&dist(&[])).unwrap_err().to_string().contains("no index.html"));
    }

    #[test]
    fn compressing_repeats_makes_them_small() {
        let size = brotli_size(&[b'a'; 10_000]).unwrap();
        assert!(size < 50, "{size}");
    }
}
