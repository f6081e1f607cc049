//! The outlines of places, before and after: told by how many lines and points they have, and by a number of all
//! that they are.

use super::change::{CellChange, Change, How, Part};
use crate::package::{Outline, Outlines, Shape};

/// The column that an outline's change is told under.
pub(super) const SHAPE: &str = "shape";

/// An outline in a few words, no two alike: `2 areas, 812 points, 51c3a0b2e4f6d798`.
pub(super) fn told(outline: &Outline) -> String {
    let (count, kind, parts) = match &outline.shape {
        Shape::Lines(lines) => (lines.len(), "lines", lines.iter().collect::<Vec<_>>()),
        Shape::Areas(areas) => (areas.len(), "areas", areas.iter().flatten().collect()),
    };
    let points: usize = parts.iter().map(|part| part.len()).sum();
    // FNV-1a, over each number's bits and the end of each part.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut mix = |word: u64| {
        for byte in word.to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    let ends: Vec<usize> = match &outline.shape {
        Shape::Lines(_) => Vec::new(),
        Shape::Areas(areas) => areas.iter().map(Vec::len).collect(),
    };
    ends.iter().for_each(|end| mix(*end as u64));
    for part in parts {
        mix(part.len() as u64);
        part.iter().flatten().for_each(|degrees| mix(degrees.to_bits()));
    }
    format!("{count} {kind}, {points} points, {hash:016x}")
}

/// What of the outlines is another, and the outlines that are new or others.
pub(super) fn outline_changes(before: &Outlines, after: &Outlines) -> (Vec<Change>, Vec<Outline>) {
    let of = |outlines: &Outlines, one: &Outline| {
        outlines.all().iter().find(|other| other.place == one.place).map(told).unwrap_or_default()
    };
    let mut list = Vec::new();
    for outline in before.all() {
        if of(after, outline).is_empty() {
            list.push(change(outline, How::Withdrawn, told(outline), String::new()));
        }
    }
    let mut others = Vec::new();
    for outline in after.all() {
        let (was, is) = (of(before, outline), told(outline));
        if was != is {
            let how = if was.is_empty() { How::Added } else { How::Changed };
            list.push(change(outline, how, was, is));
            others.push(outline.clone());
        }
    }
    (list, others)
}

fn change(outline: &Outline, how: How, before: String, after: String) -> Change {
    let cells = vec![CellChange { column: SHAPE.to_owned(), before, after }];
    Change { part: Part::Outline, id: outline.place.to_string(), how, cells, below: None }
}
