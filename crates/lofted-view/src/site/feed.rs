//! What was said last, as an Atom feed (RFC 4287), and the list of all leaves, as a sitemap.

use std::collections::BTreeMap;

use lofted::claim::{Claim, Date};
use lofted::xml_text::xml_text;
use lofted_record::Record;

use crate::saying::count::count_of;
use crate::saying::deployment_names;
use crate::saying::flight_names;
use crate::saying::speaker::said;
use crate::site::leaf::Leaf;
use crate::site::leaves::{claim_path, deployment_path, flight_path};
use crate::site::page_html::Site;

/// Entries of the feed.
const MOST_ENTRIES: usize = 40;
/// Claims that an entry quotes.
const MOST_QUOTED: usize = 12;

/// Claims on one subject said on one day.
struct Entry<'a> {
    day: Date,
    path: String,
    title: String,
    claims: Vec<&'a Claim>,
}

/// The feed: an entry for each day on which something was said of a flight or a deployment, the newest first.
#[must_use]
pub fn feed(record: &Record, site: &Site) -> String {
    let entries = entries(record);
    let updated =
        entries.first().map_or_else(|| "1970-01-01".to_owned(), |entry| entry.day.to_string());
    let base = site.url.as_ref().map(|url| format!(" xml:base=\"{}\"", xml_text(url)));
    let id = site.url.clone().unwrap_or_else(|| "urn:lofted:feed".to_owned());
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{}>\n\
         <title>{}: what was said last</title>\n<id>{}</id>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"alternate\" href=\"contents.html\"/>\n",
        base.unwrap_or_default(),
        xml_text(&site.name),
        xml_text(&id),
        xml_text(&site.name),
    );
    if let Some(url) = &site.url {
        feed.push_str(&format!("<link rel=\"self\" href=\"{}feed.xml\"/>\n", xml_text(url)));
    }
    for entry in &entries {
        feed.push_str(&entry_xml(record, site, entry));
    }
    feed.push_str("</feed>\n");
    feed
}

fn entries(record: &Record) -> Vec<Entry<'_>> {
    let mut all: BTreeMap<(Date, String), Entry<'_>> = BTreeMap::new();
    for claim in record.claims() {
        let flight = claim.flight().and_then(|id| record.flight(id));
        let on = claim.deployment().and_then(|id| record.deployment(id));
        let (path, title) = match (flight, on) {
            (Some(flight), _) => (flight_path(flight), flight_names::title(record, flight)),
            (_, Some(on)) => (deployment_path(on), deployment_names::title(record, on)),
            _ => (claim_path(claim), "A statement".to_owned()),
        };
        let day = claim.stated_on;
        let entry = || Entry { day, path: path.clone(), title, claims: Vec::new() };
        all.entry((day, path.clone())).or_insert_with(entry).claims.push(claim);
    }
    all.into_values().rev().take(MOST_ENTRIES).collect()
}

fn entry_xml(record: &Record, site: &Site, entry: &Entry<'_>) -> String {
    let Entry { day, path, title, claims } = entry;
    let id = match &site.url {
        Some(url) => format!("{url}{path}#said-{day}"),
        None => format!("urn:lofted:{path}:{day}"),
    };
    let mut quoted: Vec<String> =
        claims.iter().take(MOST_QUOTED).map(|claim| said(record, claim)).collect();
    if claims.len() > MOST_QUOTED {
        quoted.push(format!("and {} more", claims.len() - MOST_QUOTED));
    }
    format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<updated>{day}T00:00:00Z</updated>\n<link href=\"{}\"/>\n\
         <summary>{}</summary>\n</entry>\n",
        xml_text(&format!("{title}: {}", count_of(claims.len(), "claim"))),
        xml_text(&id),
        xml_text(path),
        xml_text(&format!("{}.", quoted.join("; "))),
    )
}

/// The addresses of all leaves, each with the last day on which something was said of it; `None` where the site's own
/// address is not known, since a sitemap has whole addresses alone.
#[must_use]
pub fn sitemap(leaves: &[Leaf], site: &Site) -> Option<String> {
    let url = site.url.as_ref()?;
    let entry = |leaf: &Leaf| {
        let day = leaf.updated.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("<url><loc>{}</loc>{day}</url>\n", xml_text(&format!("{url}{}", leaf.path)))
    };
    let entries: String = leaves.iter().map(entry).collect();
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    ))
}
