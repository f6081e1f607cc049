//! What a link says of the list of sources: what is searched.

use crate::link::parts::Parts;
use crate::link::query::Query;

/// The state of the list of sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourcesState {
    /// What is searched; nothing where it is empty.
    pub search: String,
}

impl SourcesState {
    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query) -> (Self, Vec<String>) {
        let Parts { known, faults } = Parts::of(query, &["q"]);
        let search = known.first().map(|(_, value)| (*value).to_owned()).unwrap_or_default();
        (Self { search }, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        Query::default().with("q", &self.search)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_comes_back_and_what_is_not_known_is_named() {
        let (state, faults) = SourcesState::read(&Query::of_fragment("?sort=x&q=KBS"));
        assert_eq!((state.search.as_str(), faults.len()), ("KBS", 1));
    }
}
