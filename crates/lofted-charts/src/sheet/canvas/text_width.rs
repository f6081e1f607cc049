//! How wide text comes out, from widths bundled here instead of a browser's layout.
//!
//! Advance widths of Noto Sans, regular and bold, in thousandths of the font size. Where it is not there, another font
//! of the system stands in. The widest of these in common use is DejaVu Sans: over fifteen labels such as
//! "Zenda 11,000" its regular runs 6 to 12 % wider than Noto Sans, its bold 12 to 23 %. [`room_px`] leaves that much
//! room. So the browser and the command lay a chart out alike, and drawing never waits for the page.

/// Weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Regular, 400.
    Regular,
    /// Bold, 700.
    Bold,
}

impl Weight {
    /// How much wider than the bundled widths the widest font that may stand in runs.
    const fn room(self) -> f64 {
        match self {
            Self::Regular => 1.12,
            Self::Bold => 1.23,
        }
    }
}

/// Width of a line of text, px.
///
/// # Units and conventions
/// `size_px`: the font size. A character without a bundled width counts as a full em, so that what
/// is not known (CJK, say) never overflows.
///
/// # Examples
/// ```
/// use lofted_charts::sheet::canvas::text_width::Weight;
/// use lofted_charts::sheet::canvas::text_width::width_px;
///
/// assert!(width_px("7,687.5 km", 12.0, Weight::Regular) < 70.0);
/// ```
#[must_use]
pub fn width_px(text: &str, size_px: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text.chars().map(|c| advance(c, weight)).sum();
    f64::from(thousandths) * size_px / 1000.0
}

/// The room that a line of text takes in the font of any system, px: whatever has to fit asks here.
///
/// # Examples
/// ```
/// use lofted_charts::sheet::canvas::text_width::{Weight, room_px, width_px};
///
/// let [room, width] = [room_px, width_px].map(|of| of("87 min", 12.0, Weight::Regular));
/// assert!((room / width - 1.12).abs() < 1e-12);
/// ```
#[must_use]
pub fn room_px(text: &str, size_px: f64, weight: Weight) -> f64 {
    weight.room() * width_px(text, size_px, weight)
}

/// Units that stay in the line of their number.
const UNITS: [&str; 8] = ["km", "m", "min", "s", "%", "km/s", "m/s", "mph"];

/// The words of a text, each number with its unit as one.
fn unbroken_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let is_unit = UNITS.contains(&word.trim_end_matches(|end: char| ",.;:)".contains(end)));
        match words.last_mut() {
            Some(number) if is_unit && number.ends_with(|end: char| end.is_ascii_digit()) => {
                *number = format!("{number} {word}");
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// A text broken at spaces into lines that fit into `most_px` in any font, no number apart from its unit. A word wider
/// than that stands alone.
///
/// # Examples
/// ```
/// use lofted_charts::sheet::canvas::text_width::Weight;
/// use lofted_charts::sheet::canvas::text_width::wrapped;
///
/// let lines = wrapped("with Zenda's 7,000 km", 12.0, Weight::Regular, 86.0);
/// assert_eq!(lines, ["with Zenda's", "7,000 km"]);
/// let lines = wrapped("not flown: to 10,000 km", 12.0, Weight::Regular, 120.0);
/// assert_eq!(lines, ["not flown: to", "10,000 km"]);
/// ```
#[must_use]
pub fn wrapped(text: &str, size_px: f64, weight: Weight, most_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in unbroken_words(text) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if room_px(&longer, size_px, weight) <= most_px => {
                *line = longer;
            }
            _ => lines.push(word),
        }
    }
    lines
}

fn advance(c: char, weight: Weight) -> u32 {
    let widths = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let code = c as usize;
    let width = match code {
        0x20..=0x7e => widths.ascii.get(code - 0x20),
        0xa0..=0xff => widths.latin.get(code - 0xa0),
        _ => EXTRA.iter().position(|&one| one == c).and_then(|at| widths.extra.get(at)),
    };
    width.map_or(UNKNOWN, |&width| u32::from(width))
}

/// What a character without a bundled width counts: a full em, thousandths of the font size.
const UNKNOWN: u32 = 1000;

/// Advance widths of a face, thousandths of the font size.
struct Widths {
    /// From U+0020 to U+007E.
    ascii: [u16; 95],
    /// From U+00A0 to U+00FF.
    latin: [u16; 96],
    /// Of [`EXTRA`], one each.
    extra: [u16; EXTRA.len()],
}

const EXTRA: [char; 22] = [
    '–', '—', '‘', '’', '“', '”', '…', '·', '×', '≈', '≥', '≤', '°', '′', '″', '−', '→', '²', '³',
    'Ψ', 'γ', 'ω',
];
const REGULAR: Widths = Widths {
    ascii: [
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632,
        730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731,
        600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
        618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510,
        470, 380, 551, 380, 572,
    ],
    latin: [
        260, 269, 572, 572, 572, 572, 551, 513, 580, 832, 357, 509, 572, 322, 832, 500, 428, 572,
        350, 350, 281, 623, 655, 268, 225, 350, 376, 509, 745, 771, 781, 434, 639, 639, 639, 639,
        639, 639, 881, 632, 556, 556, 556, 556, 339, 339, 339, 339, 730, 760, 781, 781, 781, 781,
        781, 572, 781, 731, 731, 731, 731, 566, 605, 631, 561, 561, 561, 561, 561, 561, 864, 480,
        564, 564, 564, 564, 258, 258, 258, 258, 605, 618, 605, 605, 605, 605, 605, 572, 605, 618,
        618, 618, 618, 510, 615, 510,
    ],
    extra: [
        500, 1000, 175, 175, 359, 359, 791, 268, 572, 1000, 1000, 1000, 428, 232, 408, 1000, 1000,
        350, 350, 804, 518, 782,
    ],
};
const BOLD: Widths = Widths {
    ascii: [
        260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637,
        740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756,
        650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633,
        657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569,
        488, 394, 551, 394, 572,
    ],
    latin: [
        260, 286, 572, 572, 572, 572, 551, 486, 607, 832, 383, 615, 572, 322, 832, 500, 428, 572,
        379, 379, 362, 660, 655, 285, 205, 379, 388, 615, 830, 874, 845, 477, 690, 690, 690, 690,
        690, 690, 952, 637, 560, 560, 560, 560, 389, 389, 389, 389, 740, 813, 796, 796, 796, 796,
        796, 572, 796, 756, 756, 756, 756, 624, 628, 711, 604, 604, 604, 604, 604, 604, 917, 514,
        591, 591, 591, 591, 305, 305, 305, 305, 619, 657, 619, 619, 619, 619, 619, 572, 619, 657,
        657, 657, 657, 569, 633, 569,
    ],
    extra: [
        500, 1000, 217, 217, 445, 445, 855, 285, 572, 1000, 1000, 1000, 428, 303, 524, 1000, 1000,
        379, 379, 876, 568, 863,
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_text_is_wider_and_unknown_text_is_never_too_narrow() {
        assert!(width_px("iii", 10.0, Weight::Regular) < width_px("mmm", 10.0, Weight::Regular));
        assert!(width_px("abc", 10.0, Weight::Regular) < width_px("abc", 10.0, Weight::Bold));
        assert!((width_px("七", 10.0, Weight::Regular) - 10.0).abs() < 1e-9);
    }
}
