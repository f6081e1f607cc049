//! The words of moving: of flying and falling, of what can be, and of where such a clause ends. One a line.

use crate::words::list::{Words, words};

/// Words of something that fell.
pub(crate) static FALL: Words = words![
    "fell",
    "fall",
    "fallen",
    "falling",
    "landed",
    "landing",
    "land",
    "splash",
    "splashed",
    "splashing",
    "splashdown",
    "crashed",
    "impact",
    "impacted",
    "debris",
    "waters",
    "down",
    "sea",
    "plunged",
    "plunging",
    "ditched",
];

/// Verbs of moving in the infinitive: with a modal they say what could be.
pub(crate) static MOVES: Words = words![
    "fly",
    "reach",
    "travel",
    "go",
    "cover",
    "hit",
    "strike",
    "carry",
    "range",
    "threaten",
    "attack",
    "target",
    "deliver",
    "exceed",
    "stretch",
    "extend",
    "reaching",
    "flying",
    "travelling",
    "traveling",
    "hitting",
    "striking",
    "carrying",
    "delivering",
    "covering",
    "attacking",
    "targeting",
];

/// Verbs of moving in the past: they say what was.
pub(crate) static MOVED: Words = words![
    "flew",
    "flown",
    "reached",
    "travelled",
    "traveled",
    "went",
    "gone",
    "covered",
    "fell",
    "fallen",
    "landed",
    "splashed",
    "crashed",
    "plunged",
    "struck",
    "hit",
    "rose",
    "risen",
    "climbed",
    "soared",
    "peaked",
    "impacted",
    "came",
    "crossed",
    "ditched",
    "achieved",
    "attained",
    "dropped",
    "overcame",
    "traversed",
];

/// Words by which somebody or something is able to do what follows.
pub(crate) static ABLE: Words = words![
    "able",
    "capable",
    "capability",
    "ability",
    "enough",
    "designed",
    "meant",
    "intended",
    "sufficient",
    "potential",
    "power",
    "potentially",
    "theoretically",
];

/// Nouns of a flight that lasts.
pub(crate) static FLIGHTS: Words = words![
    "flight",
    "test",
    "launch",
    "missile",
    "rocket",
    "projectile",
    "firing",
    "trial",
    "journey"
];

/// Words at which a clause of moving ends as well: what stands before them has a figure of its own.
pub(crate) static STOPS: Words = words![
    "altitude",
    "altitudes",
    "apogee",
    "height",
    "lies",
    "located",
    "situated",
    "high",
    "peak",
    "speed",
    "speeds",
    "burnout",
    "wide",
    "long",
    "told",
    "km",
    "kilometers",
    "kilometres",
    "miles",
    "minutes",
    "seconds",
];

/// Verbs of going up.
pub(crate) static ROSE: Words = words!["rose", "risen", "climbed", "soared", "peaked"];

/// Verbs of going over the ground.
pub(crate) static WENT: Words = words![
    "flew",
    "flown",
    "travelled",
    "traveled",
    "covered",
    "crossed",
    "went",
    "gone",
    "landed",
    "fell",
    "overcame",
    "traversed"
];

/// Words of the top of a flight.
pub(crate) static TOPS: Words = words![
    "altitude", "apogee", "height", "peak", "peaked", "apex", "rose", "climbed", "soared", "top",
    "highest", "zenith", "upward", "upwards"
];

/// Words of how a flight begins, from which its time is told.
pub(crate) static LAUNCHES: Words = words![
    "launch", "launched", "liftoff", "lift", "lifted", "takeoff", "take", "took", "blast",
    "blasted", "flight", "ignition", "fired", "firing", "leaving", "left",
];
