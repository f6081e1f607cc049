//! The sections of a page, each with an address of its own: `section=` in the link opens the page at it.

use std::borrow::Cow;

use crate::link::parts::fault;
use crate::link::query::Query;

/// The part of a link that names the section it opens at.
pub const SECTION: &str = "section";

/// A section as the bar over a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in links, unique on its page and kept for good: `over-time`.
    pub id: Cow<'static, str>,
    /// Its name in the bar, a word or two: `Over time`.
    pub name: Cow<'static, str>,
}

impl Section {
    /// A section of fixed names.
    #[must_use]
    pub const fn of(id: &'static str, name: &'static str) -> Self {
        Self { id: Cow::Borrowed(id), name: Cow::Borrowed(name) }
    }

    /// The id of its element on the page.
    ///
    /// # Examples
    /// ```
    /// use lofted_view::link::section::Section;
    ///
    /// assert_eq!(Section::of("over-time", "Over time").anchor(), "section-over-time");
    /// ```
    #[must_use]
    pub fn anchor(&self) -> String {
        anchor(&self.id)
    }

    /// The query of a page as it stands, opened at this section.
    ///
    /// # Examples
    /// ```
    /// use lofted_view::link::query::Query;
    /// use lofted_view::link::section::Section;
    ///
    /// let query = Query::of_fragment("#/deployment?day=2024-10-31&section=now");
    /// let at = Section::of("over-time", "Over time").query(&query);
    /// assert_eq!(at.address(), "?day=2024-10-31&section=over-time");
    /// ```
    #[must_use]
    pub fn query(&self, of_page: &Query) -> Query {
        let others = of_page.pairs().filter(|(name, _)| *name != SECTION);
        let rest = others.fold(Query::default(), |query, (name, value)| query.with(name, value));
        rest.with(SECTION, &self.id)
    }
}

/// The id of the element of a section, by the name it has in links.
#[must_use]
pub fn anchor(id: &str) -> String {
    format!("section-{id}")
}

/// The section of a name among those of a page.
///
/// # Errors
/// There is none, in a sentence that names those there are.
pub fn named<'a>(id: &str, sections: &'a [Section]) -> Result<&'a Section, String> {
    sections.iter().find(|one| one.id == id).ok_or_else(|| {
        let known: Vec<&str> = sections.iter().map(|one| &*one.id).collect();
        fault(SECTION, id, &format!("no section of this page; write {}", known.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_found_by_its_name_and_another_name_is_said() {
        let all = [Section::of("now", "Now"), Section::of("where", "Where")];
        assert_eq!(named("where", &all), Ok(&all[1]));
        let fault = named("elsewhere", &all).unwrap_err();
        assert!(fault.contains("section=elsewhere") && fault.contains("now, where"), "{fault}");
    }
}
