//! The data of a page to take: its table or values, its claims, a data package of them.

use yew::prelude::*;

use crate::piece::take::take_files::take_files;

const FILES: &[(&str, &str)] = &[
    ("table.csv", "Table, CSV"),
    ("table.json", "Table, JSON"),
    ("claims.csv", "Claims, CSV"),
    ("claims.zip", "Data package, zip"),
];

const RECORD: &[(&str, &str)] = &[("record.zip", "Data package, zip")];

/// The menu of what the page shows, by the link in the address.
pub fn take_data() -> Html {
    take_files("Take these data", FILES)
}

const VALUES: &[(&str, &str)] = &[("table.csv", "Table, CSV"), ("table.json", "Table, JSON")];

/// The menu of the workbench's values, computed anew to the end.
pub fn take_values() -> Html {
    take_files("Take these values", VALUES)
}

const VERDICTS: &[(&str, &str)] =
    &[("verdicts.csv", "Verdicts, CSV"), ("verdicts.json", "Verdicts, JSON")];

/// The menu of the page's verdicts with their numbers in full, computed anew to the end.
pub fn take_verdicts() -> Html {
    take_files("Take these verdicts", VERDICTS)
}

const TABLES: &[(&str, &str)] = &[
    ("table.csv", "Results of others, CSV"),
    ("table.json", "Results of others, JSON"),
    ("constants.csv", "Constants, CSV"),
    ("constants.json", "Constants, JSON"),
    ("priors.csv", "Priors, CSV"),
    ("priors.json", "Priors, JSON"),
];

/// The menu of the tables of Methods, the results of others compared anew to the end.
pub fn take_tables() -> Html {
    take_files("Take these tables", TABLES)
}

/// The menu of the whole record.
pub fn take_record() -> Html {
    take_files("Take the whole record", RECORD)
}
