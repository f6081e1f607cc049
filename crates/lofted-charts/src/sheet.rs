//! What charts are drawn with: the sheet, inks, labels, axes, and what is given back.

pub mod canvas;
pub mod citation;
pub mod ink;
pub(crate) mod label_place;
pub mod picture;
pub mod plot;
pub mod poster;
pub(crate) mod qualifier_mark;
pub(crate) mod table_text;
pub(crate) mod time_axis;
pub mod track;
pub mod words;
