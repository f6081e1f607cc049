//! A picture of how far a vehicle reaches, drawn from plain data.

use lofted::prelude::*;
use lofted_charts::flight::range_bars::{Range, RangeRow, range_bars};
use lofted_charts::{ChartError, Ink, Picture, Sheet};

/// A bar of the range by powered flight, and a mark of that by energy alone.
///
/// # Errors
/// Nothing is told of the vehicle, so that there is nothing to draw.
pub fn ranges(answer: &Answer, who: &str) -> Result<Picture, ChartError> {
    let row =
        |how: &str, range| RangeRow { who: who.into(), ink: Ink::Hue1, how: how.into(), range };
    let powered =
        answer.max_range_km().ok().map(|spread| row("powered flight", Range::Powered(spread)));
    let energy = answer
        .energy_only
        .map(|energy| row("by energy alone", Range::EnergyOnly(energy.max_range.range_km())));
    let rows: Vec<RangeRow> = powered.into_iter().chain(energy).collect();
    range_bars(&rows, Sheet::page(720))
}
