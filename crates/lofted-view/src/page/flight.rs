//! One flight: who said what, the flight that the figures imply, its maps and its files.

pub mod figures;
pub mod file;
pub mod geography;
pub mod maps;
pub mod party_table;
pub mod portrait;
pub mod powered_figures;
pub mod state;
pub mod stated_splashdown;
pub mod words;
