//! A publication as it is entered: where and when claims were printed, and how they were read.

use lofted::claim::{Date, ReadIn, Source, SourceId};

use crate::record::Record;
use crate::slug::hyphenated;

/// Where and when claims were printed, and how they were read: a source before it has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Who published it.
    pub outlet: String,
    /// Its title; empty where it is not noted.
    pub title: String,
    /// The day of publication.
    pub published_on: Date,
    /// Its address at the outlet itself; empty where only a copy was read.
    pub url: String,
    /// What of it was read.
    pub read_in: ReadIn,
    /// The day on which its claims were held against it; `None` where nobody did yet.
    pub checked_on: Option<Date>,
    /// An editor's remark; empty where there is none.
    pub note: String,
}

/// The most characters of a name before what tells it from others.
const LONGEST: usize = 58;

impl Publication {
    /// The source of a record that is this publication: that of its address; where it has none, that of its outlet,
    /// its day and its title.
    pub(super) fn among<'a>(&self, record: &'a Record) -> Option<&'a Source> {
        let plain = |url: &str| url.trim().trim_end_matches('/').to_owned();
        let address = plain(&self.url);
        record.sources().iter().find(|one| match address.is_empty() {
            false => plain(&one.url) == address,
            true => {
                one.url.is_empty()
                    && one.outlet.eq_ignore_ascii_case(&self.outlet)
                    && one.published_on == Some(self.published_on)
                    && one.title == self.title
            }
        })
    }

    /// The row of it under a free name: outlet and day, and from the second of a day on a letter.
    pub(super) fn named(&self, record: &Record) -> Option<Source> {
        let mut outlet = hyphenated(&self.outlet, &[]);
        if outlet.is_empty() {
            outlet.push_str("source");
        }
        // A day takes 10 characters and a hyphen.
        outlet.truncate(LONGEST - 11);
        let name = format!("{}-{}", outlet.trim_end_matches('-'), self.published_on);
        let letters = ('b'..='z').map(|letter| format!("{name}.{letter}"));
        let numbers = (27..).map(|number: u32| format!("{name}.{number}"));
        let mut names = std::iter::once(name.clone()).chain(letters).chain(numbers);
        let id = names.find_map(|name| {
            let id: SourceId = name.parse().ok()?;
            record.source(&id).is_none().then_some(id)
        })?;
        Some(Source {
            id,
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            published_on: Some(self.published_on),
            url: self.url.clone(),
            read_in: self.read_in,
            checked_on: self.checked_on,
            note: self.note.clone(),
        })
    }
}
