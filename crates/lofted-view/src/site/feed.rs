//! What changed, or was said last, as an Atom feed (RFC 4287), and the list of all leaves, as a sitemap.

use std::collections::BTreeMap;

use lofted::claim::{Claim, Date};
use lofted::xml_text::xml_text;
use lofted_record::Record;

use crate::saying::count::count_of;
use crate::saying::deployment_names;
use crate::saying::flight_names;
use crate::saying::speaker::said;
use crate::site::feed_changes::changed_entries;
use crate::site::feed_entry::{FeedEntry, entries_of, within};
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

/// What a feed is made from.
#[derive(Debug, Clone, Copy)]
pub enum News<'a> {
    /// The record alone: what was said last.
    Said,
    /// What changed since an earlier record.
    Changed {
        /// The earlier record.
        before: &'a Record,
        /// The day of the change.
        on: Date,
        /// The feed as it was before, whose entries stay below; empty where there was none.
        feed: &'a str,
    },
}

/// The feed, the newest first: an entry for each day on which something was said of a flight or a deployment; or, where
/// there is an earlier record, for the claims of each that were added, changed and withdrawn.
#[must_use]
pub fn feed(record: &Record, site: &Site, news: News<'_>) -> String {
    let (about, entries) = match news {
        News::Said => {
            let said = entries(record);
            (
                "what was said last",
                said.iter().map(|entry| said_entry(record, entry).xml(site)).collect(),
            )
        }
        News::Changed { before, on, feed } => {
            ("what changed", with_earlier(&changed_entries(before, record, on), feed, site))
        }
    };
    let since = match news {
        News::Said => "1970-01-01T00:00:00Z".to_owned(),
        News::Changed { on, .. } => format!("{on}T00:00:00Z"),
    };
    let updated = entries.first().map_or(since, |entry| within(entry, "updated").to_owned());
    let base = site.url.as_ref().map(|url| format!(" xml:base=\"{}\"", xml_text(url)));
    let id = site.url.clone().unwrap_or_else(|| "urn:lofted:feed".to_owned());
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{}>\n\
         <title>{}: {about}</title>\n<id>{}</id>\n<updated>{updated}</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"alternate\" href=\"contents.html\"/>\n",
        base.unwrap_or_default(),
        xml_text(&site.name),
        xml_text(&id),
        xml_text(&site.name),
    );
    if let Some(url) = &site.url {
        feed.push_str(&format!("<link rel=\"self\" href=\"{}feed.xml\"/>\n", xml_text(url)));
    }
    feed.push_str(&entries.concat());
    feed.push_str("</feed>\n");
    feed
}

/// New entries over those that the feed had; one that it had already stays as it was.
fn with_earlier(new: &[FeedEntry], feed: &str, site: &Site) -> Vec<String> {
    let earlier = entries_of(feed);
    let had = |entry: &String| earlier.iter().any(|one| within(one, "id") == within(entry, "id"));
    let new = new.iter().map(|entry| entry.xml(site)).filter(|entry| !had(entry));
    new.chain(earlier.iter().map(|&entry| entry.to_owned())).take(MOST_ENTRIES).collect()
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

fn said_entry(record: &Record, entry: &Entry<'_>) -> FeedEntry {
    let Entry { day, path, title, claims } = entry;
    let mut quoted: Vec<String> =
        claims.iter().take(MOST_QUOTED).map(|claim| said(record, claim)).collect();
    if claims.len() > MOST_QUOTED {
        quoted.push(format!("and {} more", claims.len() - MOST_QUOTED));
    }
    FeedEntry {
        day: *day,
        path: path.clone(),
        fragment: format!("said-{day}"),
        title: format!("{title}: {}", count_of(claims.len(), "claim")),
        summary: format!("{}.", quoted.join("; ")),
    }
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
