//! The page of an address as anybody sees it: its title and its figures.

use lofted_record::Record;

use crate::any_page::address::Address;
use crate::asking::{Means, Page};
use crate::figure::Figure;

/// A page's title and figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShownPage {
    /// The title.
    pub title: String,
    /// The figures in their order; none where the page has none.
    pub figures: Vec<Figure>,
}

/// The page of an address; empty where nothing is there.
#[must_use]
pub fn shown_page(record: &Record, address: &Address, means: &mut Means<'_>) -> ShownPage {
    let shown = |page: Box<dyn Page + '_>| ShownPage {
        title: page.title(record),
        figures: page.figures(record, means),
    };
    address.page(record).map(shown).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use lofted_jobs::job::answered;

    use super::*;

    fn page(link: &str) -> ShownPage {
        let record = &lofted_record::bundled().record;
        let (address, faults) = Address::read(link, record);
        assert_eq!(faults, [""; 0], "{link}");
        let mut means = Means { compute: &mut answered, region: &|_| Rc::default() };
        shown_page(record, &address, &mut means)
    }

    #[test]
    fn every_page_with_charts_has_them_each_under_a_name_of_its_own() {
        for (link, least) in [
            ("#/", 1),
            ("#/flights?q=hwasong-19", 1),
            ("#/compare?flights=2024-10-31,2023-12-18", 3),
            ("#/flights/2024-10-31?draws=60", 8),
            ("#/deployment", 7),
            ("#/workbench", 3),
            ("#/timeline", 1),
        ] {
            let page = page(link);
            assert!(!page.title.is_empty() && page.figures.len() >= least, "{link}: {page:?}");
            let mut ids: Vec<&str> = page.figures.iter().map(|figure| figure.id).collect();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{link}");
            for figure in &page.figures {
                assert!(
                    !figure.finding.is_empty() && !figure.source_text().is_empty(),
                    "{figure:?}"
                );
            }
        }
    }

    #[test]
    fn a_page_without_charts_has_none() {
        assert_eq!(page("#/methods").figures, []);
        assert_eq!(page("#/sources").figures, []);
    }

    #[test]
    fn the_seed_of_a_link_changes_what_is_computed_and_the_same_link_gives_the_same() {
        let figure = |link: &str| {
            let mut figures = page(link).figures;
            figures.retain(|figure| {
                figure.title == crate::page::flight::powered_figures::FLIGHT_TITLE
            });
            figures.pop().unwrap().data
        };
        let [one, same, other] = ["?draws=60", "?draws=60", "?draws=60&seed=9"]
            .map(|query| figure(&format!("#/flights/2024-10-31{query}")));
        assert_eq!(one, same);
        assert_ne!(one, other);
    }
}
