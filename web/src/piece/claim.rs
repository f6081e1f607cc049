//! A claim on the page: in a line, in a table, with its sources.

pub mod claim_line;
pub mod claim_table;
pub mod day_link;
pub mod own_tag;
pub mod party_class;
pub mod source_link;
pub mod source_list;
pub mod statements;
