//! Where it was read: sources of a table's cells, found in the record or put to it.

use lofted::claim::{Date, ReadIn, Source, SourceId};

use super::book::{Book, put};
use super::header::key;
use super::holds::is_address;

/// What a row says of its source.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cited<'a> {
    /// The outlet, its address or the source's name in the record.
    pub(super) source: &'a str,
    pub(super) link: &'a str,
    pub(super) title: &'a str,
    pub(super) published_on: Option<Date>,
}

/// What a source is called of which nothing is said.
pub(super) const UNNAMED: &str = "Pasted table";

impl Book {
    pub(super) fn index_sources(&mut self) {
        for source in self.record.sources() {
            let address = (!source.url.is_empty()).then(|| of_address(&source.url));
            let by_day = source.published_on.is_some() || source.url.is_empty();
            let day = by_day.then(|| of_day(&source.outlet, source.published_on));
            for key in address.into_iter().chain(day) {
                let known = self.sources.entry(key).or_insert_with(|| Some(source.id.clone()));
                // Two publications of an outlet on a day: neither is meant by these alone.
                if known.as_ref() != Some(&source.id) {
                    *known = None;
                }
            }
        }
    }

    /// The source of a row; one that nothing is said of is called [`UNNAMED`].
    pub(super) fn source(&mut self, cited: Cited<'_>) -> Option<SourceId> {
        let named = cited.source.to_ascii_lowercase();
        if let Some(id) = self.record.sources.name_of(named.as_str()) {
            return Some(id.clone());
        }
        let (outlet, link) = match outlet_and_address(cited.source) {
            (outlet, address) if cited.link.is_empty() => (outlet, address),
            (outlet, _) => (outlet, cited.link),
        };
        let url = match link {
            bare if bare.to_ascii_lowercase().starts_with("www.") => format!("https://{bare}"),
            link => link.to_owned(),
        };
        let outlet = match (outlet, url.as_str()) {
            ("", "") => UNNAMED.to_owned(),
            ("", url) => host(url).to_owned(),
            (outlet, _) => outlet.to_owned(),
        };
        let key =
            if url.is_empty() { of_day(&outlet, cited.published_on) } else { of_address(&url) };
        if let Some(Some(id)) = self.sources.get(&key) {
            return Some(id.clone());
        }
        let day = cited.published_on.map(|day| format!(" {day}")).unwrap_or_default();
        let name = format!("{outlet}{day}");
        let id: SourceId = self.free(&name, "source", &|record, id| record.source(id).is_some())?;
        self.sources.insert(key, Some(id.clone()));
        let source = Source {
            id: id.clone(),
            outlet,
            title: cited.title.to_owned(),
            published_on: cited.published_on,
            url,
            read_in: ReadIn::NotStated,
            checked_on: None,
            note: String::new(),
        };
        put(&mut self.record.sources, id.clone(), source);
        Some(id)
    }
}

/// What a cell says of its outlet, and the address that stands in it or behind it.
fn outlet_and_address(cell: &str) -> (&str, &str) {
    let at = ["https://", "http://"].iter().find_map(|start| cell.find(start));
    match at {
        _ if is_address(cell) => ("", cell),
        Some(at) => {
            let (outlet, address) = cell.split_at(at);
            let outlet = outlet.trim_end_matches([' ', ',', ':', ';', '(', '<', '-', '–']);
            let address = address.split([' ', ')', '>', ',']).next().unwrap_or_default();
            (outlet, address)
        }
        None => (cell, ""),
    }
}

fn of_address(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    format!("@{}", rest.trim_start_matches("www.").trim_end_matches('/'))
}

fn of_day(outlet: &str, day: Option<Date>) -> String {
    format!("{} {}", key(outlet), day.map(|day| day.to_string()).unwrap_or_default())
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
    let bare = host.strip_prefix("www.").unwrap_or(host);
    if bare.is_empty() { UNNAMED } else { bare }
}
