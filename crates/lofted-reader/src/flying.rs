//! Whether a story tells of a flight, by its words.

use crate::phrases::Phrases;
use crate::text::Text;

/// Words of a story that tells of a flight.
const MISSILES: &[&str] = &[
    "missile",
    "missiles",
    "rocket",
    "rockets",
    "icbm",
    "icbms",
    "projectile",
    "projectiles",
    "irbm",
    "slbm",
    "ballistic",
    "warhead",
    "hypersonic",
];

/// Words of flying, of which two tell of a flight where nothing that flies is named.
const AIRBORNE: &[&str] = &[
    "flew",
    "flight",
    "launch",
    "launched",
    "fired",
    "altitude",
    "apogee",
    "trajectory",
    "splashed",
    "unarmed",
    "warheads",
    "engine",
    "burnout",
    "burns",
    "stage",
    "booster",
    "object",
    "splashdown",
];

/// Words of what flies.
pub(crate) const FLYING: &[&str] = &[
    "missile",
    "missiles",
    "rocket",
    "rockets",
    "icbm",
    "icbms",
    "projectile",
    "projectiles",
    "warhead",
    "weapon",
    "launch",
    "launched",
    "vehicle",
    "flight",
    "irbm",
    "slbm",
    "fired",
    "trajectory",
];

/// Whether a story tells of a flight: it names what flies, or has a few words of flying.
pub(crate) fn tells_of_flight(text: &Text<'_>) -> bool {
    let table = |list: &'static [&'static str]| Phrases::new(list.iter().map(|word| (*word, ())));
    let (missiles, airborne) = (table(MISSILES), table(AIRBORNE));
    let found = |table: &Phrases<'_, ()>, at: usize| table.at(text, at, at + 1).is_some();
    (0..text.tokens.len()).any(|at| found(&missiles, at))
        || (0..text.tokens.len()).filter(|at| found(&airborne, *at)).nth(1).is_some()
}
