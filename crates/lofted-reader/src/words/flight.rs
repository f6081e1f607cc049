//! The words that say which end of a flight a time of the day is: one a line.

use crate::words::list::{Table, table};

/// An end of a flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Its launch.
    Launch,
    /// Its impact.
    Impact,
}

/// Words beside a time of the day.
pub(crate) static ENDS_OF_A_FLIGHT: Table<End> = table![
    ("fired", End::Launch),
    ("fires", End::Launch),
    ("fire", End::Launch),
    ("firing", End::Launch),
    ("launched", End::Launch),
    ("launches", End::Launch),
    ("launch", End::Launch),
    ("launching", End::Launch),
    ("detected", End::Launch),
    ("lifted", End::Launch),
    ("lifts", End::Launch),
    ("liftoff", End::Launch),
    ("lift - off", End::Launch),
    ("tested", End::Launch),
    ("blasted", End::Launch),
    ("blasts", End::Launch),
    ("took off", End::Launch),
    ("takes off", End::Launch),
    ("takeoff", End::Launch),
    ("take - off", End::Launch),
    ("test - fired", End::Launch),
    ("left its", End::Launch),
    ("rose", End::Launch),
    ("roared", End::Launch),
    ("soared", End::Launch),
    ("went up", End::Launch),
    ("left the pad", End::Launch),
    ("left the ground", End::Launch),
    ("in the water", End::Impact),
    ("came to earth", End::Impact),
    ("fell", End::Impact),
    ("falls", End::Impact),
    ("fall", End::Impact),
    ("fallen", End::Impact),
    ("falling", End::Impact),
    ("landed", End::Impact),
    ("lands", End::Impact),
    ("land", End::Impact),
    ("landing", End::Impact),
    ("down", End::Impact),
    ("splashed", End::Impact),
    ("splashes", End::Impact),
    ("splashdown", End::Impact),
    ("splashing", End::Impact),
    ("impact", End::Impact),
    ("impacted", End::Impact),
    ("impacting", End::Impact),
    ("hit", End::Impact),
    ("hits", End::Impact),
    ("hitting", End::Impact),
    ("struck", End::Impact),
    ("strikes", End::Impact),
    ("striking", End::Impact),
    ("crashed", End::Impact),
    ("crashing", End::Impact),
    ("plunged", End::Impact),
    ("plunging", End::Impact),
    ("reentered", End::Impact),
];
