//! The address of one chart without its page, for a frame of another page: `#/embed/globe/flights/2024-10-31`.
//!
//! Before the page's own address stand `embed` and the chart's id; what follows reads as on the page itself.
//! A frozen embed carries its claims as well, in `record=`, and so shows the same whatever becomes of the
//! record. (What is computed of them, the version of Lofted computes that serves it.)

use lofted_record::figure_of_version_1;

use crate::link::query::Query;

/// What stands before a page's path.
const EMBED: &str = "embed";

/// The part of a query that holds a record.
pub const RECORD: &str = "record";

/// The address of a chart in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// The chart's id.
    pub chart: String,
    /// The fragment of the page that has it: `/flights/2024-10-31?seed=2`, without a record.
    pub page: String,
    /// The record that it carries, as text.
    pub record: Option<String>,
}

impl Embed {
    /// The chart that a fragment is the address of; `None` where it is that of a page.
    ///
    /// # Examples
    /// ```
    /// use lofted_view::link::embed::Embed;
    ///
    /// let embed = Embed::of_fragment("#/embed/globe/flights/2024-10-31?seed=2").unwrap();
    /// assert_eq!((&*embed.chart, &*embed.page), ("globe", "/flights/2024-10-31?seed=2"));
    /// assert_eq!(Embed::of_fragment("#/flights/2024-10-31"), None);
    /// ```
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Option<Self> {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let path = path.trim_start_matches('#').trim_start_matches('/');
        let rest = path.strip_prefix(EMBED)?.strip_prefix('/')?;
        let (chart, page) = rest.split_once('/').unwrap_or((rest, ""));
        let (mut page, mut record) = (format!("/{}", page.trim_start_matches('/')), None);
        // Texts as they stand: what this version does not know must reach the page as it was written.
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.strip_prefix(RECORD).and_then(|rest| rest.strip_prefix('=')) {
                Some(value) => record = Some(value.to_owned()),
                None => {
                    page.push(if page.contains('?') { '&' } else { '?' });
                    page.push_str(part);
                }
            }
        }
        let chart = figure_of_version_1(chart).unwrap_or(chart).to_owned();
        Some(Self { chart, page, record })
    }

    /// The fragment that reads back as this address.
    #[must_use]
    pub fn fragment(&self) -> String {
        let page = self.page.trim_start_matches('#').trim_start_matches('/');
        let mut fragment = format!("#/{EMBED}/{}/{page}", self.chart);
        if let Some(record) = &self.record {
            fragment.push(if fragment.contains('?') { '&' } else { '?' });
            fragment.push_str(&format!("{RECORD}={record}"));
        }
        fragment
    }
}

/// The fragment of the page that a fragment shows, whole or one chart of it.
#[must_use]
pub fn page_of(fragment: &str) -> String {
    Embed::of_fragment(fragment).map_or_else(|| fragment.to_owned(), |embed| embed.page)
}

/// The query of a page, in whatever fragment it stands.
#[must_use]
pub fn query_of(fragment: &str) -> Query {
    Query::of_fragment(&page_of(fragment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed(chart: &str, page: &str, record: Option<&str>) -> Embed {
        Embed {
            chart: chart.to_owned(),
            page: page.to_owned(),
            record: record.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn an_embed_reads_back_from_its_address() {
        for one in [
            embed("globe", "/flights/2024-10-31?seed=2&map=reach", None),
            embed("claims-over-time", "/deployment", Some("eNq-_A")),
            embed("what-the-reported-times-leave", "/", None),
            embed("side-view-to-scale", "/workbench?s=%C3%A9+1&foo=%zz", Some("x")),
        ] {
            assert_eq!(Embed::of_fragment(&one.fragment()), Some(one));
        }
    }

    #[test]
    fn a_page_is_no_embed_and_nonsense_does_no_harm() {
        for fragment in ["", "#", "#/", "#/flights", "#/embedded/x", "#/embed"] {
            assert_eq!(Embed::of_fragment(fragment), None, "{fragment}");
            assert_eq!(page_of(fragment), fragment);
        }
        assert_eq!(Embed::of_fragment("#/embed/"), Some(embed("", "/", None)));
        assert_eq!(page_of("#/embed/globe"), "/");
        assert_eq!(page_of("#/embed/globe//flights"), "/flights");
        assert_eq!(query_of("#/embed/x/flights?q=a&record=b").get("record"), None);
        assert_eq!(query_of("#/embed/x/flights?q=a&record=b").get("q"), Some("a"));
    }
}
