//! `cargo xtask size`: what a browser fetches for the first view, compressed as a host would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::error::{Error, Result};
use crate::workspace::Workspace;

/// The most that wasm, JS and CSS of the first view may take together, in bytes of brotli: 200 kB until the
/// flight pages stood, 250 kB since.
const LIMIT: usize = 250_000;

/// One file of `dist/`.
struct Weighed {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints every file's size and fails when the first view is too heavy.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let files = read_all(&dist)?;
    let first = first_view(&files)?;
    let (counted, apart): (Vec<_>, Vec<_>) =
        files.iter().partition(|(name, _)| first.contains(name));
    let counted = weigh(&counted)?;
    let apart = weigh(&apart)?;
    let total: usize = counted.iter().map(|file| file.brotli).sum();
    table("First view: wasm, JS and CSS", &counted);
    println!("  {:<50} {:>12} {:>10.1}", "together", "", kilobytes(total));
    table("Apart: the page itself, and what is fetched on demand", &apart);
    let limit = kilobytes(LIMIT);
    if total > LIMIT {
        return Err(Error::task(format!(
            "the first view takes {:.1} kB of brotli, {:.1} kB over its limit of {limit:.0} kB",
            kilobytes(total),
            kilobytes(total - LIMIT)
        )));
    }
    println!(
        "The first view takes {:.1} kB of the {limit:.0} kB it may (brotli 11; 1 kB = 1000 B).",
        kilobytes(total)
    );
    Ok(())
}

fn table(title: &str, files: &[Weighed]) {
    println!("{title}\n  {:<50} {:>12} {:>10}", "file", "raw kB", "brotli kB");
    for Weighed { name, raw, brotli } in files {
        println!("  {name:<50} {:>12.1} {:>10.1}", kilobytes(*raw), kilobytes(*brotli));
    }
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

/// What the page's script calls to load a part of the app when it is needed.
const ON_DEMAND: &str = "loftedPart(\"";

/// The wasm, JS and CSS that `index.html` names, and the JS and CSS that those name in turn; what is named
/// only to be loaded on demand is left out.
fn first_view(files: &Files) -> Result<Vec<String>> {
    let Some(page) = files.get("index.html") else {
        return Err(Error::task("dist has no index.html: `cargo xtask build` makes it"));
    };
    let mut first: Vec<String> = Vec::new();
    let mut texts = vec![without_parts(&String::from_utf8_lossy(page))];
    while let Some(text) = texts.pop() {
        for (name, bytes) in files {
            let kind = name.rsplit('.').next().unwrap_or("");
            let counted = matches!(kind, "wasm" | "js" | "mjs" | "css");
            if counted && !first.contains(name) && text.contains(name.as_str()) {
                first.push(name.clone());
                if kind != "wasm" {
                    texts.push(String::from_utf8_lossy(bytes).into_owned());
                }
            }
        }
    }
    if !first.iter().any(|name| name.ends_with(".wasm")) {
        return Err(Error::task(
            "dist/index.html names no wasm: `cargo xtask build` makes it anew",
        ));
    }
    Ok(first)
}

/// The page without the names of the parts that it loads on demand.
fn without_parts(page: &str) -> String {
    let mut pieces = page.split(ON_DEMAND);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once('"').map_or("", |(_, rest)| rest))
}

fn weigh(files: &[(&String, &Vec<u8>)]) -> Result<Vec<Weighed>> {
    let weigh_one = |(name, bytes): &(&String, &Vec<u8>)| {
        let brotli = brotli_size(bytes)
            .map_err(|source| Error::task(format!("{name} could not be compressed: {source}")))?;
        Ok(Weighed { name: (*name).clone(), raw: bytes.len(), brotli })
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
    fn the_first_view_follows_names_and_leaves_the_worker_out() {
        let files = dist(&[
            ("index.html", "a-1.wasm a-1.js loftedPart(\"part.js\") s-1.css icon.svg"),
            ("part.js", ""),
            ("a-1.wasm", "worker.js"),
            ("a-1.js", "import './snippets/x/inline0.js'"),
            ("s-1.css", ""),
            ("icon.svg", ""),
            ("snippets/x/inline0.js", ""),
            ("snippets/y/inline0.js", ""),
            ("worker.js", ""),
            ("worker_bg.wasm", ""),
        ]);
        let mut first = first_view(&files).unwrap();
        first.sort();
        assert_eq!(first, ["a-1.js", "a-1.wasm", "s-1.css", "snippets/x/inline0.js"]);
    }

    #[test]
    fn a_page_without_wasm_is_no_build() {
        let message = first_view(&dist(&[("index.html", "")])).unwrap_err().to_string();
        assert!(message.contains("names no wasm"), "{message}");
    }

    #[test]
    fn compressing_repeats_makes_them_small() {
        let size = brotli_size(&[b'a'; 10_000]).unwrap();
        assert!(size < 50, "{size}");
    }
}
