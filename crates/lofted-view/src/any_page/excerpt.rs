//! Excerpts of a record: what single pages name, for a first view that does not wait for the whole.

use lofted::claim::{Claim, Metric};
use lofted::reconstruct::observable::Observable;
use lofted_record::{Files, Record, RecordFile, write_file};

use crate::page::overview::named::named;
use crate::saying::coverage::Coverage;

/// An excerpt, named for the page that it is made for.
///
/// What the page says and draws of it is what it says and draws of the whole; a test holds it for every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excerpt {
    /// Of what the overview names.
    Overview,
    /// Of what is about deployments.
    Deployment,
    /// Of the figures of flights, to start from.
    Workbench,
    /// Of what is about flights, for their list, their pages and flights side by side.
    Flights,
}

impl Excerpt {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Overview, Self::Deployment, Self::Workbench, Self::Flights];

    /// Its file, beside the record's, as `web/site/shell.js` names it.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Overview => "overview.txt",
            Self::Deployment => "deployment.txt",
            Self::Workbench => "workbench.txt",
            Self::Flights => "flights.txt",
        }
    }

    /// The excerpt of a record, which is a record itself.
    #[must_use]
    pub fn of(self, record: &Record) -> Record {
        match self {
            Self::Overview => {
                let named = named(record);
                record.excerpt(&|claim| named.contains(&&claim.id)).in_short().without_points()
            }
            Self::Deployment => record.excerpt(&|claim| claim.deployment().is_some()),
            Self::Workbench => {
                let told = |claim: &Claim| {
                    let metric = claim.figure.metric();
                    Observable::of_metric(metric).is_some() || metric == Metric::Designation
                };
                let part = record.excerpt(&|claim| told(claim) && claim.flight().is_some());
                part.in_short().with_flights_and_voices_of(record)
            }
            Self::Flights => {
                let part = record.excerpt(&|claim| claim.flight().is_some());
                part.with_flights_and_voices_of(record)
            }
        }
    }

    /// The bytes of its file: the record's files one after the other, and after them what the whole record covers.
    ///
    /// # Examples
    /// ```
    /// use lofted_record::{Files, bundled, read};
    /// use lofted_view::any_page::excerpt::Excerpt;
    ///
    /// let whole = &bundled().record;
    /// let bytes = Excerpt::Overview.bytes(whole);
    /// let read = read(&Files::joined(&bytes));
    /// assert!(read.faults.is_empty());
    /// assert_eq!(read.record, Excerpt::Overview.of(whole));
    /// ```
    #[must_use]
    pub fn bytes(self, record: &Record) -> Vec<u8> {
        let part = self.of(record);
        let mut bytes = Vec::new();
        for file in RecordFile::ALL {
            bytes
                .extend(write_file(&part, file).into_iter().filter(|byte| *byte != Files::BETWEEN));
            bytes.push(Files::BETWEEN);
        }
        bytes.extend(Coverage::of(record).text().bytes());
        bytes.push(b'\n');
        bytes
    }
}
