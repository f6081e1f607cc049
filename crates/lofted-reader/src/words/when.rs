//! The words for days and months, and those that set an earlier flight beside the latest.

use crate::words::list::{Words, words};

/// Months, with their usual short forms.
pub(crate) const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Days of the week, Monday first.
pub(crate) static WEEKDAYS: Words =
    words!["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words that set an earlier flight beside the one that is reported: what follows is of the earlier one.
pub(crate) static EARLIER: Words = words![
    "previous record",
    "the previous",
    "previous test",
    "previous launch",
    "its predecessor",
    "the last test",
    "last icbm test",
    "last test",
    "last launch",
    "the last trial",
    "last trial",
    "earlier test",
    "the earlier",
    "previous model",
    "compared with",
    "surpassed",
    "tops the",
    "topped the",
    "beat the",
    "beats the",
    "eclipsed",
    "eclipsing",
    "outlasting",
    "compared to",
    "up from",
    "more than the",
    "surpassing",
    "beating",
    "longer than the",
    "higher than the",
    "exceeding the",
    "had managed",
    "in an earlier",
];

/// Words that name the flight that is reported.
pub(crate) static LATEST: Words = words![
    "the latest",
    "this time",
    "this one",
    "the new missile",
    "latest launch",
    "latest test",
    "the missile launched",
];
