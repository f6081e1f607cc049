//! What the scenarios of the workbench share, by the names that links have for it: one launch point and one place of
//! impact for all that have none of their own.

use crate::link::bench_field::Field;

/// A field that stands for all scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum SharedField {
    /// The launch point.
    Launch,
    /// The place of impact.
    Impact,
}

/// How many there are.
pub const SHARED_FIELDS: usize = SharedField::ALL.len();

impl SharedField {
    /// Every one, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Launch, Self::Impact];

    /// Its name in an address, and the id of its input.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Launch => "all-launch",
            Self::Impact => "all-impact",
        }
    }

    /// The field of a scenario that it stands for.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::Launch => Field::Launch,
            Self::Impact => Field::Impact,
        }
    }

    /// What of a scenario’s own sets it aside: the same field, and for a place of impact a bearing too.
    #[must_use]
    pub const fn yields_to(self) -> &'static [Field] {
        match self {
            Self::Launch => &[Field::Launch],
            Self::Impact => &[Field::Impact, Field::Bearing],
        }
    }
}
