//! Columns of figures that are not taken, which a reader is told: nothing that is counted is lost in silence.

use lofted::claim::Metric;

use super::amounts::says_nothing;
use super::counts::count;
use super::header::key;
use super::holds::is_amount;

/// Names of columns of numbers that are figures of nothing.
const COUNTERS: &[&str] = &[
    "",
    "no",
    "nr",
    "id",
    "n",
    "row",
    "rows",
    "line",
    "index",
    "rank",
    "order",
    "number",
    "num",
    "page",
    "pages",
    "year",
    "month",
    "week",
    "version",
    "serial",
    "entry",
    "item",
    "ref",
    "reference",
    "weight",
    "score",
    "rating",
    "confidence",
    "zeile",
    "jahr",
    "seite",
];

/// Whether a column whose name is not known holds figures that somebody will miss.
pub(super) fn are_figures(name: &str, cells: &[&str]) -> bool {
    if COUNTERS.contains(&key(name).as_str()) {
        return false;
    }
    let filled: Vec<&&str> = cells.iter().filter(|cell| !says_nothing(cell)).collect();
    let is_figure = |cell: &str| is_amount(cell) || count(cell, Metric::SentTotal, None).is_ok();
    let figures = filled.iter().filter(|cell| is_figure(cell)).count();
    figures > 0 && 2 * figures >= filled.len() && !is_counting(&filled)
}

/// Whether each number is the one before and one more.
fn is_counting(cells: &[&&str]) -> bool {
    let numbers: Vec<Option<u32>> = cells.iter().map(|cell| cell.parse().ok()).collect();
    let follows = |pair: &[Option<u32>]| match pair {
        [Some(one), Some(next)] => one.checked_add(1) == Some(*next),
        _ => false,
    };
    numbers.len() > 1 && numbers.windows(2).all(follows)
}
