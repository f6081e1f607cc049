//! A bearing: degrees clockwise from north, or a word of the compass.

use lofted::decimal;
use lofted::letters::lower_case;

/// The points of the compass, by their letters.
const POINTS: [&str; 16] = [
    "n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw",
    "nnw",
];

/// The degrees clockwise from north, from 0 to below 360, that a cell says.
pub(super) fn bearing(cell: &str) -> Option<f64> {
    let small = lower_case(cell.trim());
    let number = small
        .trim_end_matches("degrees")
        .trim_end_matches("deg")
        .trim_end_matches(['°', 'º'])
        .trim();
    let number = number.strip_suffix(" true").unwrap_or(number).replace(',', ".");
    if let Some(degrees) = decimal::number(&number) {
        return (0.0..=360.0).contains(&degrees).then_some(if degrees < 360.0 {
            degrees + 0.0
        } else {
            0.0
        });
    }
    let letters: String = small
        .split(|c: char| !c.is_alphabetic())
        .map(|word| match word {
            "by" | "due" | "to" | "the" => String::new(),
            word => word
                .replace("north", "n")
                .replace("east", "e")
                .replace("south", "s")
                .replace("west", "w")
                .replace("ern", ""),
        })
        .collect();
    let point = POINTS.iter().position(|point| *point == letters.trim_end_matches("ward"))?;
    Some(22.5 * point as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_and_words_read() {
        for (cell, degrees) in [
            ("66.7", 66.7),
            ("66,7°", 66.7),
            ("045 deg", 45.0),
            ("360", 0.0),
            ("northeast", 45.0),
            ("North-East", 45.0),
            ("NE", 45.0),
            ("east-northeast", 67.5),
            ("due west", 270.0),
            ("Eastward", 90.0),
        ] {
            assert_eq!(bearing(cell), Some(degrees), "{cell}");
        }
        for cell in ["", "361", "-5", "up", "7000", "toward the sea"] {
            assert_eq!(bearing(cell), None, "{cell}");
        }
    }
}
