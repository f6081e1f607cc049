//! One change of a record: of which row, how, and which cells.

use std::fmt;

use crate::file::RecordFile;
use crate::package::Outline;
use crate::read::unguarded;

/// What of a record a change is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A row of a file.
    Row(RecordFile),
    /// A column of a file that the record does not know and keeps.
    Column(RecordFile),
    /// The outline of a place.
    Outline,
}

/// How a part is another than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Withdrawn,
    /// Some of its cells are others.
    Changed,
    /// It has another name, and perhaps other cells besides: the same statement all the same.
    Renamed,
    /// It stands elsewhere among its rows, and nothing else.
    Moved,
}

/// Below which row an added or moved one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Below {
    /// None: it is the first.
    Top,
    /// The row of this name.
    Row(String),
}

/// A cell before and after, as the file writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// The column's name.
    pub column: String,
    /// What stood there; empty where nothing did.
    pub before: String,
    /// What stands there; empty where nothing does.
    pub after: String,
}

impl CellChange {
    /// What stood there, without the quote that keeps a spreadsheet from reading it as a formula.
    #[must_use]
    pub fn text_before(&self) -> &str {
        unguarded(&self.before)
    }

    /// What stands there, without that quote.
    #[must_use]
    pub fn text_after(&self) -> &str {
        unguarded(&self.after)
    }
}

/// A change of one row, column or outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is of.
    pub part: Part,
    /// The name before, of what is new its name: as its cell is written, of a relation its three cells with spaces.
    pub id: String,
    /// How it is another.
    pub how: How,
    /// The cells that are others; of what is new or gone those that are filled.
    pub cells: Vec<CellChange>,
    /// Where it stands, where it is new or stands elsewhere; at the end where nothing is said.
    pub below: Option<Below>,
}

impl Change {
    /// The change of a cell, where it is one of the change.
    #[must_use]
    pub fn cell(&self, column: &str) -> Option<&CellChange> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// The name before as it is said, without the quotes that keep cells from being read as formulas.
    #[must_use]
    pub fn name(&self) -> String {
        plain(self.part, &self.id)
    }

    /// The name afterwards as it is said.
    #[must_use]
    pub fn name_after(&self) -> String {
        plain(self.part, &self.id_after())
    }

    /// The name that it has afterwards, as its cell is written.
    #[must_use]
    pub fn id_after(&self) -> String {
        let Part::Row(file) = self.part else { return self.id.clone() };
        if self.how != How::Renamed {
            return self.id.clone();
        }
        let before: Vec<&str> = match file {
            RecordFile::Relations => self.id.split(' ').collect(),
            _ => vec![&self.id],
        };
        let columns = file.key_columns();
        let after = columns
            .iter()
            .zip(before)
            .map(|(column, before)| self.cell(column).map_or(before, |cell| cell.after.as_str()));
        after.collect::<Vec<&str>>().join(" ")
    }
}

fn plain(part: Part, id: &str) -> String {
    match part {
        Part::Row(RecordFile::Relations) => {
            id.split(' ').map(unguarded).collect::<Vec<&str>>().join(" ")
        }
        Part::Row(_) => unguarded(id).to_owned(),
        Part::Column(_) | Part::Outline => id.to_owned(),
    }
}

/// What differs from one record to another: by file, in the order of the later one, what is gone first.
///
/// Made by [`changes`](super::changes), [`updates`](super::updates) or [`read_changes`](super::read_changes).
///
/// # Examples
/// ```
/// use lofted_record::changes::{How, Part, changes};
/// use lofted_record::{RecordFile, bundled};
///
/// let record = &bundled().record;
/// let gone = changes(record, &record.without_claim(&record.claims()[0].id));
/// assert_eq!(gone.count(Part::Row(RecordFile::Claims), How::Withdrawn), 1);
/// assert!(changes(record, record).is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    pub(crate) list: Vec<Change>,
    /// The outlines that are new or others.
    pub(crate) outlines: Vec<Outline>,
}

impl Changes {
    /// Those changes that are wanted, without outlines.
    #[must_use]
    pub fn only(mut self, wanted: impl Fn(&Change) -> bool) -> Self {
        self.list.retain(wanted);
        self.outlines.clear();
        self
    }

    /// Every change.
    #[must_use]
    pub fn all(&self) -> &[Change] {
        &self.list
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many of a part are another in one way.
    #[must_use]
    pub fn count(&self, part: Part, how: How) -> usize {
        self.list.iter().filter(|one| one.part == part && one.how == how).count()
    }

    /// The outlines that are new or others.
    #[must_use]
    pub fn outlines(&self) -> &[Outline] {
        &self.outlines
    }
}

impl Part {
    /// Every part, in the order that changes are told.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let of = |file| [Self::Column(file), Self::Row(file)];
        RecordFile::ALL.into_iter().flat_map(of).chain([Self::Outline]).collect()
    }

    /// What one is called, in the singular: `claim`, `column of claims.csv`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Row(file) => file.holds().to_owned(),
            Self::Column(file) => format!("column of {file}"),
            Self::Outline => "outline".to_owned(),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl How {
    /// Every way, in the order that they are counted.
    pub const ALL: [Self; 5] =
        [Self::Added, Self::Changed, Self::Renamed, Self::Withdrawn, Self::Moved];

    /// The word for it: `added`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Withdrawn => "withdrawn",
            Self::Changed => "changed",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
        }
    }
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl RecordFile {
    /// The columns that name a row.
    pub(crate) const fn key_columns(self) -> &'static [&'static str] {
        match self {
            Self::Relations => &["from", "relation", "to"],
            Self::Parties => &["name"],
            _ => &["id"],
        }
    }

    /// The name of a row by its cells: those of its first columns.
    pub(crate) fn id_of(self, cells: &[String]) -> String {
        let count = self.key_columns().len();
        cells.get(..count).unwrap_or_default().join(" ")
    }
}
