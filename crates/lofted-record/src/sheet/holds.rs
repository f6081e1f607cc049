//! What the cells of a column hold, where its name does not say.

use lofted::claim::{Stated, Unit};
use lofted::earth::GeoPoint;

use super::bearing::bearing;
use super::days::is_day;
use super::header::{header_unit, named};
use super::known::Known;
use super::role::Role;

/// What cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// What has one role.
    Role(Role),
    /// Days.
    Days,
    /// Points on the Earth.
    Points,
    /// Names of parties.
    Party,
    /// Numbers, or amounts with units.
    Amounts,
}

/// Whether a cell is the address of a page.
pub(super) fn is_address(cell: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|start| cell.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start)))
        && !cell.contains(char::is_whitespace)
}

/// What cells hold, and the words for it; `None` where nothing is known of them.
pub(super) fn held(cells: &[&str], known: &Known) -> Option<(Held, &'static str)> {
    if cells.is_empty() {
        return None;
    }
    let all = |is: &dyn Fn(&str) -> bool| cells.iter().all(|cell| is(cell));
    let half =
        |is: &dyn Fn(&str) -> bool| 2 * cells.iter().filter(|cell| is(cell)).count() >= cells.len();
    let metric = |cell: &str| named(cell).is_some_and(|named| named.metric().is_some());
    let found = [
        (all(&is_day), Held::Days, "days"),
        (all(&is_address), Held::Role(Role::Link), "addresses"),
        (all(&metric), Held::Role(Role::Metric), "names of metrics"),
        (all(&|cell| header_unit(cell).is_some()), Held::Role(Role::Unit), "units"),
        (
            all(&|cell| cell.parse::<GeoPoint>().is_ok() && cell.contains([',', 'N', 'S', '°'])),
            Held::Points,
            "points on the Earth",
        ),
        (
            all(&|cell| bearing(cell).is_some() && cell.chars().any(char::is_alphabetic)),
            Held::Role(Role::Bearing),
            "directions",
        ),
        (all(&is_amount), Held::Amounts, "amounts"),
        (
            half(&|cell| known.claimants.get(cell).is_some()),
            Held::Role(Role::Claimant),
            "names of claimants",
        ),
        (
            half(&|cell| known.deployments.get(cell).is_some()),
            Held::Role(Role::Deployment),
            "deployments of the record",
        ),
        (half(&|cell| known.party(cell).is_some()), Held::Party, "names of parties"),
        (
            all(&|cell| known.places.get(cell).is_some()),
            Held::Role(Role::Place),
            "places of the record",
        ),
        (half(&is_quotation), Held::Role(Role::Words), "quotations"),
    ];
    found.into_iter().find(|(holds, ..)| *holds).map(|(_, held, words)| (held, words))
}

/// Whether a cell is a number, or a length or a time with its unit.
pub(super) fn is_amount(cell: &str) -> bool {
    cell.len() < 60
        && cell.contains(|c: char| c.is_ascii_digit())
        && [Unit::Kilometres, Unit::Minutes].iter().any(|unit| Stated::read(cell, *unit).is_ok())
}

fn is_quotation(cell: &str) -> bool {
    let quotes = ['"', '“', '”', '„', '«'];
    cell.len() > 12 && cell.starts_with(quotes) || cell.len() > 60 && cell.contains(' ')
}
