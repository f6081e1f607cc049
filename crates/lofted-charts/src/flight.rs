//! Charts of flights.

pub mod altitude_profile;
pub mod arc_line;
pub mod card_arcs;
pub mod consistency;
pub mod flight_times;
pub mod powered_side;
pub mod profiles;
pub mod range_bars;
pub mod side_view;
pub mod small_arcs;
pub mod turned_arc;
