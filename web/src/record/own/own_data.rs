//! The reader's own data as the page has it: claims shown singly, or counted.

use std::rc::Rc;

use lofted_record::Record;

use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::store::Kept;
use crate::record::record_files::RecordFiles;
use lofted_view::page::data::counts::Counts;

/// The reader's own data.
#[derive(Debug, Clone, Default)]
pub enum OwnData {
    /// None.
    #[default]
    Nothing,
    /// Claims that are shown singly.
    Singly(Rc<Record>, OwnOutlines),
    /// Claims too many for that, counted.
    Counted(Rc<Counted>),
}

/// Claims too many to be shown singly.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// How many.
    pub claims: u32,
    /// Counted by metric and month.
    pub counts: Counts,
    /// The files that hold them.
    pub files: RecordFiles,
    /// The outlines of their places.
    pub outlines: OwnOutlines,
}

impl PartialEq for OwnData {
    /// Whether they are the same in the same place.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::Singly(one, drawn), Self::Singly(other, others)) => {
                Rc::ptr_eq(one, other) && drawn == others
            }
            (Self::Counted(one), Self::Counted(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl OwnData {
    /// How many claims there are.
    #[must_use]
    pub fn claims(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Singly(record, _) => record.claims().len(),
            Self::Counted(counted) => counted.claims as usize,
        }
    }

    /// The claims that are shown singly.
    #[must_use]
    pub fn singly(&self) -> Option<&Record> {
        if let Self::Singly(record, _) = self { Some(record) } else { None }
    }

    /// The outlines of its places.
    #[must_use]
    pub fn outlines(&self) -> OwnOutlines {
        match self {
            Self::Nothing => OwnOutlines::default(),
            Self::Singly(_, outlines) => outlines.clone(),
            Self::Counted(counted) => counted.outlines.clone(),
        }
    }
}

impl From<Kept> for OwnData {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept { claims: 0, .. } => Self::Nothing,
            Kept { files, claims, counts: Some(counts), outlines, .. } => {
                Self::Counted(Rc::new(Counted { claims, counts, files, outlines }))
            }
            Kept { files, outlines, .. } => Self::Singly(Rc::new(files.read().record), outlines),
        }
    }
}
