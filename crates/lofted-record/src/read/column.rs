//! The columns of a file: names, order, and which a file must have.

/// Whether a file must have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The header must name it.
    Needed,
    /// Where the header does not name it, its cells count as empty.
    Optional,
}

/// A column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its place in the list of the file's columns, from 0.
    pub(crate) at: usize,
    /// Its name in the header.
    pub(crate) name: &'static str,
    /// Whether the header must name it.
    pub(crate) need: Need,
}

/// Constants for a file's columns, in order, and `COLUMNS`, the list of them.
macro_rules! columns {
    ($($const:ident = $name:literal $need:ident,)+) => {
        columns!(@each 0usize; $($const = $name $need,)+);
        pub(super) const COLUMNS: &[$crate::read::column::Column] = &[$($const),+];
    };
    (@each $at:expr; $const:ident = $name:literal $need:ident, $($rest:tt)*) => {
        const $const: $crate::read::column::Column = $crate::read::column::Column {
            at: $at,
            name: $name,
            need: $crate::read::column::Need::$need,
        };
        columns!(@each $at + 1usize; $($rest)*);
    };
    (@each $at:expr;) => {};
}
pub(crate) use columns;

/// The header that a file needs at least, as text.
pub(crate) fn needed_header(columns: &[Column]) -> String {
    let needed = columns.iter().filter(|column| column.need == Need::Needed);
    needed.map(|column| column.name).collect::<Vec<_>>().join(",")
}
