//! `cargo xtask size`: what a browser fetches to show the first picture of each page, compressed as a host would.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;

use crate::error::{Error, Result};
use crate::tree::{Files, files_under};
use crate::workspace::Workspace;

/// A page, and the most that all it fetches to show its first picture may weigh, in bytes of brotli.
struct Page {
    name: &'static str,
    /// The part of the app that has it.
    part: &'static str,
    reads: Reads,
    limit: usize,
}

/// The most of the first view.
const FIRST: usize = 200_000;
/// The most of any other page.
const ANY: usize = 330_000;
/// The most of the page that reads stories, with the reader and its tables.
const READING: usize = 345_000;

/// Pages that miss their limit, with what they take at most: told each time as missed. The reader learnt more kinds of
/// sentences at this price; the page of a flight has pictures of two more shapes, the foot that says what the record
/// covers, sections that are made one after the other, and since 28 November 2026 the plain reasons for figures that
/// exclude each other (3 kB, of which the table reader of the data page has 1). A line goes when its page is back within
/// its limit.
const MISSED: [(&str, usize); 3] = [("read", 362_500), ("flight", 340_000), ("data", 331_000)];

/// The part of the first view.
const FIRST_PART: &str = "overview";
/// What the shell fetches with every part but that of the first view, which it gives them after its first picture.
const BESIDE: [&str; 3] = ["pages.css", "place.js", "print.css"];

/// What a page reads of the record for its first picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    /// All of it.
    Whole,
    /// An excerpt made for the page.
    Excerpt(&'static str),
}

/// Every page. None needs a worker or the coasts for its first picture: `web/e2e/parts.test.mjs` holds that.
const PAGES: [Page; 13] = [
    page("overview", "overview", Reads::Excerpt("record/overview.txt"), FIRST),
    page("flight", "flight", Reads::Excerpt("record/flights.txt"), ANY),
    page("flights", "flights", Reads::Excerpt("record/flights.txt"), ANY),
    page("compare", "flights", Reads::Excerpt("record/flights.txt"), ANY),
    page("workbench", "bench", Reads::Excerpt("record/workbench.txt"), ANY),
    page("read", "read", Reads::Whole, READING),
    page("methods", "methods", Reads::Whole, ANY),
    page("deployment", "deployment", Reads::Excerpt("record/deployment.txt"), ANY),
    page("timeline", "claims", Reads::Whole, ANY),
    page("claim", "claims", Reads::Whole, ANY),
    page("claimants", "claims", Reads::Whole, ANY),
    page("sources", "claims", Reads::Whole, ANY),
    page("data", "data", Reads::Whole, ANY),
];

const fn page(name: &'static str, part: &'static str, reads: Reads, limit: usize) -> Page {
    Page { name, part, reads, limit }
}

impl Page {
    /// The files of its part, and what it reads of the record, whose files are given.
    fn files(&self, record: &[String]) -> Vec<String> {
        let part = [".js", "_bg.wasm"].map(|ending| format!("lofted-{}{ending}", self.part));
        let read = match self.reads {
            Reads::Whole => record.to_vec(),
            Reads::Excerpt(file) => vec![file.to_owned()],
        };
        let beside = if self.part == FIRST_PART { &[][..] } else { &BESIDE[..] };
        part.into_iter().chain(beside.iter().map(|&name| name.to_owned())).chain(read).collect()
    }
}

/// Prints what each page fetches, and fails when one of them is too heavy.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let files = of_the_app(files_under(&workspace.dist())?);
    let sizes = weigh(&files)?;
    let Named { shared, record } = named(&files)?;
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
    let record_size = sum(&record, &sizes)?;
    println!(
        "  {:<12} {:>8.1} {:>8}  {} files",
        "the record",
        kilobytes(record_size),
        "",
        record.len()
    );
    let mut over = Vec::new();
    for page in &PAGES {
        let own = page.files(&record);
        let total = shared_size + sum(&own, &sizes)?;
        let (kept, limit) = (kilobytes(total), kilobytes(page.limit));
        let but_record: Vec<String> =
            own.iter().filter(|name| !record.contains(name)).cloned().collect();
        println!("  {:<12} {kept:>8.1} {limit:>8.0}  {}", page.name, list(&but_record, &sizes));
        let missed = MISSED.iter().find(|(name, _)| *name == page.name);
        let most = missed.map_or(page.limit, |(_, most)| *most);
        if total > page.limit && total <= most {
            println!("    missed: {:.1} kB over its limit, known", kilobytes(total - page.limit));
        }
        if total > most {
            over.push(format!("{} takes {kept:.1} kB of the {limit:.0} kB that it may", page.name));
        }
    }
    println!("Fetched later, if at all");
    let counted: Vec<String> =
        PAGES.iter().flat_map(|page| page.files(&record)).chain(shared.iter().cloned()).collect();
    for (name, size) in sizes.iter().filter(|(name, _)| !counted.contains(name)) {
        println!("  {name:<30} {:>8.1}", kilobytes(*size));
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(Error::task(format!("too heavy: {}", over.join("; "))))
    }
}

/// The page, the record and the files of the app's folder, by their names in it: not the site's own pages.
fn of_the_app(files: Files) -> Files {
    let name = |path: String| match path.split_once('/') {
        Some((folder, name)) if folder.starts_with("app-") => Some(name.to_owned()),
        Some(("record", _)) | None => Some(path),
        Some(_) => None,
    };
    files.into_iter().filter_map(|(path, bytes)| Some((name(path)?, bytes))).collect()
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

/// What the page names.
#[derive(Debug, PartialEq)]
struct Named {
    /// What every page fetches: the page, and the files that it names but for the parts, which are fetched by name of
    /// the page that is asked for.
    shared: Vec<String>,
    /// The files of the record.
    record: Vec<String>,
}

fn named(files: &Files) -> Result<Named> {
    let Some(page) = files.get("index.html") else {
        return Err(Error::task("dist has no index.html: `cargo xtask build` makes it"));
    };
    let page = String::from_utf8_lossy(page);
    let script = files.iter().find(|(name, _)| name.starts_with("shell-"));
    let script = String::from_utf8_lossy(script.map_or(&[][..], |(_, bytes)| bytes));
    // Styles and scripts are named by the page, the record's files by its script; the rest comes later.
    let named = |name: &&String| {
        let is_first = name.ends_with(".css") || name.ends_with(".js");
        name.as_str() == "index.html"
            || (is_first && page.contains(name.as_str()))
            || (name.starts_with("record/") && script.contains(name.as_str()))
    };
    let (of_record, shared): (Vec<String>, Vec<String>) =
        files.keys().filter(named).cloned().partition(|name| name.starts_with("record/"));
    let record = of_record.into_iter().filter(|name| name.ends_with(".csv")).collect();
    Ok(Named { shared, record })
}

/// Every file compressed, as many at a time as there are cores, the heaviest first.
fn weigh(files: &Files) -> Result<Sizes> {
    let mut queue: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    queue.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
    let next = AtomicUsize::new(0);
    let weigh_some = || -> Result<Sizes> {
        let mut sizes = Sizes::new();
        while let Some((name, bytes)) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
            let size = brotli_size(bytes).map_err(|source| {
                Error::task(format!("{name} could not be compressed: {source}"))
            })?;
            sizes.insert((*name).clone(), size);
        }
        Ok(sizes)
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let all: Vec<_> = (0..cores).map(|_| scope.spawn(weigh_some)).collect();
        all.into_iter().try_fold(Sizes::new(), |mut sizes, one| {
            let one = one.join().map_err(|_| Error::task("compressing the files stopped"))?;
            sizes.extend(one?);
            Ok(sizes)
        })
    })
}

/// How many bytes are left when a host compresses them.
pub(crate) fn brotli_size(bytes: &[u8]) -> std::io::Result<usize> {
    packed(bytes, Effort::Most).map(|packed| packed.len())
}

/// How long compressing may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// As for a file that is compressed once.
    Most,
    /// As for an answer that somebody waits for.
    Quick,
}

/// Bytes compressed by brotli.
pub(crate) fn packed(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Most => 11,
        Effort::Quick => 5,
    };
    let params = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dist(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn every_page_fetches_what_the_page_names_its_part_and_the_record_or_its_excerpt() {
        let files = dist(&[
            ("index.html", "s-1.css shell-2.js"),
            ("shell-2.js", "record/claims.csv record/overview.txt lofted-overview"),
            ("lofted-overview.js", ""),
            ("lofted-overview_bg.wasm", ""),
            ("lofted-worker.js", ""),
            ("record/claims.csv", "a"),
            ("record/README.md", ""),
            ("record/overview.txt", ""),
            ("s-1.css", ""),
        ]);
        let Named { shared, record } = named(&files).unwrap();
        assert_eq!(
            (shared.as_slice(), record.as_slice()),
            (
                ["index.html", "s-1.css", "shell-2.js"].map(str::to_owned).as_slice(),
                ["record/claims.csv".to_owned()].as_slice()
            )
        );
        let sizes = weigh(&files).unwrap();
        assert_eq!(PAGES[0].files(&record)[2], "record/overview.txt");
        assert!(sum(&PAGES[0].files(&record), &sizes).is_ok());
        let whole = PAGES.iter().find(|page| page.name == "read").unwrap();
        assert!(whole.files(&record).contains(&record[0]));
        let missing = sum(&whole.files(&record), &sizes).unwrap_err().to_string();
        assert!(missing.contains("no lofted-read.js"), "{missing}");
    }

    #[test]
    fn the_pages_of_the_site_are_not_weighed() {
        let files = dist(&[
            ("index.html", ""),
            ("app-1f/early.js", ""),
            ("record/claims.csv", ""),
            ("claims/a.html", ""),
        ]);
        let names: Vec<String> = of_the_app(files).into_keys().collect();
        assert_eq!(names, ["early.js", "index.html", "record/claims.csv"]);
    }

    #[test]
    fn a_folder_without_a_page_is_no_build() {
        assert!(named(&dist(&[])).unwrap_err().to_string().contains("no index.html"));
    }

    #[test]
    fn compressing_repeats_makes_them_small() {
        let size = brotli_size(&[b'a'; 10_000]).unwrap();
        assert!(size < 50, "{size}");
    }
}
