//! One entry of the feed as Atom writes it, and the entries that an earlier feed of ours had.

use lofted::claim::Date;
use lofted::xml_text::xml_text;

use crate::site::page_html::Site;

/// Something told on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// The day under which it stands.
    pub day: Date,
    /// The page that it leads to, from the folder of the site.
    pub path: String,
    /// What tells it from other entries that lead there.
    pub fragment: String,
    /// Its title.
    pub title: String,
    /// What it tells.
    pub summary: String,
}

impl FeedEntry {
    /// The entry as Atom writes it.
    #[must_use]
    pub fn xml(&self, site: &Site) -> String {
        let Self { day, path, fragment, title, summary } = self;
        let id = match &site.url {
            Some(url) => format!("{url}{path}#{fragment}"),
            // What was said on a day bore the day alone before there were changes to tell, and a name stays.
            None => {
                format!("urn:lofted:{path}:{}", fragment.strip_prefix("said-").unwrap_or(fragment))
            }
        };
        format!(
            "{BEGINS}<title>{}</title>\n<id>{}</id>\n<updated>{day}T00:00:00Z</updated>\n<link href=\"{}\"/>\n\
             <summary>{}</summary>\n{ENDS}",
            xml_text(title),
            xml_text(&id),
            xml_text(path),
            xml_text(summary),
        )
    }
}

const BEGINS: &str = "<entry>\n";
const ENDS: &str = "</entry>\n";

/// The entries of a feed that was written here, as they stand; what is not written so is passed over.
#[must_use]
pub fn entries_of(feed: &str) -> Vec<&str> {
    let mut entries = Vec::new();
    let mut rest = feed;
    while let Some(from) = rest.find(BEGINS) {
        let begun = rest.get(from..).unwrap_or_default();
        let Some(to) = begun.find(ENDS).map(|to| to + ENDS.len()) else { break };
        let (entry, after) = begun.split_at(to);
        entries.push(entry);
        rest = after;
    }
    entries
}

/// What stands between two tags of an entry; empty where they are not there.
#[must_use]
pub fn within<'a>(entry: &'a str, tag: &str) -> &'a str {
    let (begins, ends) = (format!("<{tag}>"), format!("</{tag}>"));
    let from = entry.split_once(&begins).map_or("", |(_, from)| from);
    from.split_once(&ends).map_or("", |(inner, _)| inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_html::App;

    #[test]
    fn entries_are_read_as_they_were_written_and_half_ones_are_passed_over() {
        let site = Site { name: "A".to_owned(), url: None, app: App::Absent };
        let entry = |title: &str| FeedEntry {
            day: "2026-11-27".parse().unwrap(),
            path: "contents.html".to_owned(),
            fragment: "x".to_owned(),
            title: title.to_owned(),
            summary: "</entry> & more".to_owned(),
        };
        let two = [entry("one").xml(&site), entry("two").xml(&site)];
        let feed = format!("<feed>\n{}</feed>\n<entry>\n<title>half", two.concat());
        assert_eq!(entries_of(&feed), two);
        assert_eq!(within(&two[1], "title"), "two");
        assert_eq!(within(&two[1], "nothing"), "");
    }
}
