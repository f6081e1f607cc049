//! Pictures of an answer.

use lofted_embed::chart::chart;
use serde_json::{Value, json};

use crate::outcome::{Failed, request};

/// A chart of a question's answer: its SVG, and what it shows in a sentence.
///
/// # Errors
/// The question does not read, there is no such chart, or nothing to draw: [`Failed`].
pub fn draw(question: &str, name: &str, width_px: u32) -> Result<Value, Failed> {
    let told = request(question)?.answered(&[])?;
    let picture =
        chart(told.answer(), name, width_px).map_err(|error| Failed::Input(error.to_string()))?;
    Ok(json!({
        "svg": picture.svg,
        "width_px": picture.width_px,
        "height_px": picture.height_px,
        "summary": picture.readout.summary,
    }))
}
