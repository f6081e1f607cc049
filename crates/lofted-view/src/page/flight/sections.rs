//! The sections of the page of a flight, as the bar over it and its links name them.

use crate::link::section::Section;

/// The flight from the side, its vehicle turned, and which figures fit each other.
pub const PICTURE: Section = Section::of("picture", "Picture");
/// Who said what.
pub const SAID: Section = Section::of("said", "Who said what");
/// The verdict by party.
pub const VERDICT: Section = Section::of("verdict", "Verdict");
/// How far the vehicle reaches, and the globe.
pub const RANGE: Section = Section::of("range", "Range");
/// The map, and the flight minute by minute.
pub const MAP: Section = Section::of("map", "Map and minutes");
/// Free flight alone.
pub const FREE_FLIGHT: Section = Section::of("free-flight", "Free flight");
/// How it was computed.
pub const METHOD: Section = Section::of("method", "Method");
/// What was said without a number.
pub const STATEMENTS: Section = Section::of("statements", "Without a number");

/// Every section that a flight's page may have, in its order.
#[must_use]
pub fn all() -> Vec<Section> {
    vec![PICTURE, SAID, VERDICT, RANGE, MAP, FREE_FLIGHT, METHOD, STATEMENTS]
}
