//! Sets of claims judged: who is asked about, how it is computed, and the verdict in words.

pub mod answered;
pub mod as_scenario;
pub mod claim_sets;
mod counted;
pub mod figures;
pub mod finding_words;
pub mod fit_and_range;
pub mod flight_arcs;
pub mod heavier;
pub mod lexicon;
pub mod method;
pub mod normal_to;
pub mod party_sets;
pub mod powered_values;
pub mod report;
pub mod sentences;
pub mod spans;
pub mod turned;
pub mod two_body;
pub mod verdict;
pub mod verdict_table;
pub mod whose;
