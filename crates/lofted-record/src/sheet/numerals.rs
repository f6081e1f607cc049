//! How a table writes its numbers, and one cell's numbers as the one grammar of amounts reads them.

use super::fault::{SheetCause, SheetNote};

/// Whether the cells of a table show that its decimals have a point, or a comma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct NumberStyle {
    points: bool,
    commas: bool,
    /// Whether a point between thousands shows that a comma stands before decimals.
    is_sure_of_commas: bool,
    /// How many numbers have a comma before decimals, and no other sign.
    decimals: u32,
    /// How many numbers have a comma between thousands, where it can be one.
    thousands: u32,
}

impl NumberStyle {
    /// Takes in what one cell shows.
    pub(super) fn see(&mut self, cell: &str) {
        for number in numbers(cell) {
            match shape(number) {
                Shape::PointDecimal => {
                    self.points = true;
                    self.thousands += u32::from(number.contains(','));
                }
                Shape::CommaDecimal | Shape::PointThousands => {
                    self.commas = true;
                    self.is_sure_of_commas |= number.contains('.');
                    self.decimals += 1;
                }
                Shape::OneComma => self.thousands += 1,
                Shape::Plain => self.thousands += u32::from(is_grouped(number)),
                Shape::OnePoint => {}
            }
        }
    }

    /// Whether a comma before three digits is one before decimals, as far as the table shows.
    const fn is_with_commas(self) -> bool {
        self.commas && !self.points && (self.is_sure_of_commas || self.decimals >= self.thousands)
    }

    /// Whether the table has commas between thousands, so that one before a digit or two is none that is sure.
    const fn has_thousands(self) -> bool {
        self.thousands > 0 && !self.is_sure_of_commas
    }
}

/// What a number in a cell shows of its points and commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Nothing: it has none, or what no number has.
    Plain,
    /// `7.5`, `7,000.5`: a point before decimals.
    PointDecimal,
    /// `7,5`, `7.000,5`: a comma before decimals.
    CommaDecimal,
    /// `7.000.000`: points between thousands.
    PointThousands,
    /// `7.000`: either.
    OnePoint,
    /// `7,000`: thousands, unless the table has decimal commas.
    OneComma,
}

/// Whether commas alone stand before groups of three: `1,234,567`.
fn is_grouped(number: &str) -> bool {
    let mut parts = number.split(',').map(str::len);
    number.matches(',').count() > 1
        && !number.contains('.')
        && parts.next().is_some_and(|first| (1..=3).contains(&first))
        && parts.all(|part| part == 3)
}

fn shape(number: &str) -> Shape {
    let points = number.matches('.').count();
    let commas = number.matches(',').count();
    let after = |mark: char| number.rsplit(mark).next().map_or(0, str::len);
    let grouped = |mark: char| {
        let mut parts =
            number.split([mark]).map(|part| part.split(['.', ',']).next().map_or(0, str::len));
        parts.next().is_some_and(|first| (1..=3).contains(&first)) && parts.all(|part| part == 3)
    };
    let last_is_comma = number.rfind(',') > number.rfind('.');
    let leads =
        !number.starts_with('0') && number.find(['.', ',']).is_some_and(|at| (1..=3).contains(&at));
    match (points, commas) {
        (0, 1) if after(',') == 3 && leads => Shape::OneComma,
        (0, 1) if after(',') > 0 => Shape::CommaDecimal,
        (1, 0) if after('.') == 3 && leads => Shape::OnePoint,
        (1, 0) if after('.') > 0 => Shape::PointDecimal,
        (2.., 0) if grouped('.') => Shape::PointThousands,
        (1.., 1) if last_is_comma && grouped_before(number, '.', ',') => Shape::CommaDecimal,
        (1, 1..) if !last_is_comma && grouped_before(number, ',', '.') => Shape::PointDecimal,
        _ => Shape::Plain,
    }
}

/// Whether what stands before the decimals is grouped in threes.
fn grouped_before(number: &str, thousands: char, decimal: char) -> bool {
    let whole = number.split(decimal).next().unwrap_or_default();
    let mut parts = whole.split(thousands).map(str::len);
    parts.next().is_some_and(|first| (1..=3).contains(&first)) && parts.all(|part| part == 3)
}

/// The stretches of digits, points and commas of a cell, without those at their ends.
fn numbers(cell: &str) -> impl Iterator<Item = &str> {
    let stretches = cell.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    let ranged = stretches.flat_map(|stretch| stretch.split(".."));
    ranged.map(|number| number.trim_matches(['.', ','])).filter(|number| !number.is_empty())
}

/// Words behind a number of which only decimals are said with a comma before one digit or two.
const MULTIPLIERS: [&str; 5] = ["thousand", "million", "mn", "mln", "k "];

/// A cell with its numbers as the grammar of amounts writes them, and a note where that was a choice.
pub(super) fn plain(
    cell: &str,
    style: NumberStyle,
) -> Result<(String, Option<SheetNote>), SheetCause> {
    let mut text: String = cell.chars().map(narrow).collect();
    let (mut written, mut note) = (String::with_capacity(text.len()), None);
    let found: Vec<String> = numbers(&text).map(str::to_owned).collect();
    for number in found {
        let shape = shape(&number);
        let read = match shape {
            Shape::CommaDecimal => {
                let decimal = number.replace('.', "").replace(',', ".");
                // "1,2 thousand" has one reading.
                let after =
                    text.split_once(number.as_str()).map_or("", |(_, rest)| rest.trim_start());
                let is_multiplied = MULTIPLIERS.iter().any(|word| after.starts_with(word));
                if style.has_thousands() && !style.is_with_commas() && !is_multiplied {
                    return Err(SheetCause::CommaNoThousands(decimal));
                }
                if style.has_thousands() && !is_multiplied {
                    note = Some(SheetNote::CommaIsDecimal(decimal.clone()));
                }
                decimal
            }
            Shape::PointThousands => number.replace('.', ""),
            Shape::OnePoint if style.is_with_commas() => {
                let whole = number.replace('.', "");
                note = Some(SheetNote::PointsAreThousands(whole.clone()));
                whole
            }
            Shape::OneComma if style.is_with_commas() => {
                let (whole, decimal) = (number.replace(',', ""), number.replace(',', "."));
                return Err(SheetCause::CommaOrThousands { whole, decimal: decimal + "0" });
            }
            Shape::Plain | Shape::PointDecimal | Shape::OnePoint | Shape::OneComma => {
                number.clone()
            }
        };
        let Some(at) = text.find(&number) else { continue };
        written += text.get(..at).unwrap_or_default();
        written += &read;
        text = text.get(at + number.len()..).unwrap_or_default().to_owned();
    }
    Ok((written + &text, note))
}

/// A digit, a letter or a sign of full width as the usual one.
fn narrow(c: char) -> char {
    match c {
        '～' | '〜' | '−' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(cells: &[&str]) -> NumberStyle {
        let mut style = NumberStyle::default();
        cells.iter().for_each(|cell| style.see(cell));
        style
    }

    fn read(cell: &str, cells: &[&str]) -> String {
        plain(cell, style(cells)).map_or_else(|cause| cause.to_string(), |(text, _)| text)
    }

    #[test]
    fn what_has_one_reading_is_read() {
        for (cell, text) in [
            ("7,000 km", "7,000 km"),
            ("7.5", "7.5"),
            ("86,5 min", "86.5 min"),
            ("7.687,5 km", "7687.5 km"),
            ("1.234.567", "1234567"),
            ("1,234,567.5", "1,234,567.5"),
            ("6.000,5-7.000,5", "6000.5-7000.5"),
            ("1000..3000", "1000..3000"),
            ("0,700", "0.700"),
            ("７０００ｋｍ", "7000km"),
            ("about 7000.", "about 7000."),
        ] {
            assert_eq!(read(cell, &[]), text, "{cell}");
        }
    }

    #[test]
    fn the_rest_of_the_table_decides() {
        assert_eq!(read("7.000 km", &["86,5"]), "7000 km");
        assert_eq!(read("7.000 km", &[]), "7.000 km", "left to the grammar, which refuses it");
        assert_eq!(read("7.000 km", &["86,5", "86.5"]), "7.000 km");
        assert!(read("7,000 km", &["86,5"]).contains("7000 or 7.0000"));
        assert_eq!(read("7,000 km", &["86.5"]), "7,000 km");
    }

    #[test]
    fn a_comma_before_a_digit_is_asked_about_where_others_stand_before_three() {
        assert!(read("1,3", &["1,3", "1,000", "2,500"]).contains("1.3, or a digit lost"));
        assert!(read("1,3", &["1,3", "1,000", "12.5"]).contains("1.3, or a digit lost"));
        assert!(read("1,3", &["1,3", "1,234,567", "7"]).contains("1.3"));
        assert_eq!(read("1,000", &["1,3", "1,000", "2,500"]), "1,000");
        assert_eq!(read("1,3", &["1,3", "700"]), "1.3");
        assert_eq!(read("1,2 thousand", &["1,2 thousand", "1,000", "2,500"]), "1.2 thousand");
        assert_eq!(read("86,5", &["86,5", "7,000", "7.687,5"]), "86.5");
        let noted = plain("1,5", style(&["1,5", "7,2", "1,000"])).unwrap().1;
        assert!(matches!(noted, Some(SheetNote::CommaIsDecimal(_))), "{noted:?}");
    }
}
