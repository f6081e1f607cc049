//! What every page can be asked, and in what it answers: the trait `Page`.

pub mod page_data;
pub mod report;

use std::fmt;
use std::rc::Rc;

use lofted::claim::{Claim, ClaimId};
use lofted_charts::Table;
use lofted_charts::map::geography::Geography;
use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::figure::Figure;

/// What anybody can ask of a page: the frame of one chart, the worker that makes files, the command.
///
/// The page's state implements it, in the page's own folder. The parts of the app name their pages
/// themselves, so that none carries the pages of another.
pub trait Page {
    /// Its title.
    fn title(&self, record: &Record) -> String;

    /// Its figures in the order in which they stand.
    fn figures(&self, _record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        Vec::new()
    }

    /// The table that it shows, and the claims behind it; `None` where it shows no claims.
    fn data(&self, _record: &Record) -> Option<PageData> {
        None
    }

    /// A table of it, computed to the end; `None` where it has none of that kind.
    fn table(&self, record: &Record, which: PageTable, _means: &mut Means<'_>) -> Option<Table> {
        match which {
            PageTable::Shown => self.data(record).map(|data| data.table),
            PageTable::Verdicts | PageTable::Constants | PageTable::Priors => None,
        }
    }

    /// What of the record its charts are made of.
    fn charted(&self, _record: &Record) -> Charted {
        Charted::Record
    }

    /// What it says and computes: line by line as it words it, and in full.
    fn report(&self, _record: &Record, _means: &mut Means<'_>) -> Report {
        Report::default()
    }
}

/// What a page needs that is not in the record.
pub struct Means<'a> {
    /// Answers an ask, to its end.
    pub compute: &'a mut dyn FnMut(Ask) -> Reply,
    /// Coasts and borders of a deployment's map, by the name of its file.
    pub region: &'a dyn Fn(&str) -> Rc<Geography>,
}

impl<'a> Means<'a> {
    /// Answers alone, without coasts and borders.
    pub fn computing(compute: &'a mut dyn FnMut(Ask) -> Reply) -> Self {
        Self { compute, region: &|_| Rc::default() }
    }
}

impl fmt::Debug for Means<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Means").finish_non_exhaustive()
    }
}

/// A table of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageTable {
    /// What the page shows: claims, flights, sources, values; on Methods the results of others beside ours.
    Shown,
    /// The verdicts on its sets of claims, with the numbers in full.
    Verdicts,
    /// The constants of Methods.
    Constants,
    /// The priors of Methods.
    Priors,
}

impl PageTable {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Shown, Self::Verdicts, Self::Constants, Self::Priors];

    /// Its name, of which the names of files are made.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shown => "table",
            Self::Verdicts => "verdicts",
            Self::Constants => "constants",
            Self::Priors => "priors",
        }
    }

    /// What to say of a page that has no such table.
    #[must_use]
    pub const fn missing(self) -> &'static str {
        match self {
            Self::Shown => "this page shows no table",
            Self::Verdicts => "this page judges no figures",
            Self::Constants | Self::Priors => "that stands on the page of methods",
        }
    }
}

/// What of a record the charts of a page are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Charted {
    /// All of it.
    Record,
    /// Some of its claims, with what they name.
    Claims(Vec<ClaimId>),
    /// Nothing: the page's link says all that it shows.
    Link,
}

impl Charted {
    /// The claims that `wanted` takes.
    pub fn claims(record: &Record, wanted: impl Fn(&Claim) -> bool) -> Self {
        let claims = record.claims().iter().filter(|claim| wanted(claim));
        Self::Claims(claims.map(|claim| claim.id.clone()).collect())
    }
}
