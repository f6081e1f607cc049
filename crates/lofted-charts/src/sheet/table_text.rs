//! A chart's numbers as text to take away: CSV (RFC 4180) and JSON.

use std::fmt::Write as _;

use lofted::decimal;

use crate::sheet::picture::Table;

impl Table {
    /// The table as CSV: the columns' heads, then the rows, every line ended by CR LF.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    ///
    /// # Examples
    /// ```
    /// use lofted_charts::Table;
    ///
    /// let table = Table {
    ///     columns: vec!["who".into(), "figure".into()],
    ///     rows: vec![vec!["Strelsau, on record".into(), "11,000".into()], vec!["=1+1".into(), "−3".into()]],
    /// };
    /// assert_eq!(table.to_csv(), "who,figure\r\n\"Strelsau, on record\",\"11,000\"\r\n'=1+1,−3\r\n");
    /// ```
    #[must_use]
    pub fn to_csv(&self) -> String {
        std::iter::once(&self.columns)
            .chain(&self.rows)
            .map(|row| {
                let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
                format!("{}\r\n", cells.join(","))
            })
            .collect()
    }

    /// The table as JSON: a list with an object for each row, its names the columns' heads.
    ///
    /// A column whose head counts or names a unit holds numbers: there a cell that is a plain number is one, and an
    /// empty cell is null. What else stands there ("6,500 to 7,500"), and every other column, is text as it stands.
    ///
    /// # Examples
    /// ```
    /// use lofted_charts::Table;
    ///
    /// let table = Table { columns: vec!["who".into()], rows: vec![vec!["\"Strelsau\"".into()]] };
    /// assert_eq!(table.to_json(), "[\n  {\"who\": \"\\\"Strelsau\\\"\"}\n]\n");
    ///
    /// let table = Table { columns: vec!["Altitude, km".into()], rows: vec![vec!["2,910.5".into()]] };
    /// assert_eq!(table.to_json(), "[\n  {\"Altitude, km\": 2910.5}\n]\n");
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let row = |row: &Vec<String>| {
            let pairs: Vec<String> = self
                .columns
                .iter()
                .zip(row)
                .map(|(name, cell)| format!("{}: {}", json_text(name), json_cell(name, cell)))
                .collect();
            format!("  {{{}}}", pairs.join(", "))
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        format!("[\n{}\n]\n", rows.join(",\n"))
    }
}

fn csv_cell(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !decimal::is_number(cell);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Heads of columns that count, or are a share or a seed.
const COUNTS: [&str; 6] =
    ["Claims", "Draws", "Members", "Effective members", "Seed", "Equal stages"];

/// Units in heads, after a comma.
const UNITS: [&str; 9] = ["km", "m", "s", "min", "km/s", "m/s", "°", "%", "deg"];

/// Whether a head is that of a column of numbers: `Altitude, km`, `Burn time, s, 5 %`, `Draws`.
fn is_of_numbers(head: &str) -> bool {
    COUNTS.contains(&head)
        || head.starts_with("Share ")
        || head.split(", ").skip(1).any(|part| UNITS.contains(&part))
}

/// A cell as JSON writes it.
fn json_cell(head: &str, cell: &str) -> String {
    match is_of_numbers(head) {
        true if cell.is_empty() => "null".to_owned(),
        true => json_number(cell).unwrap_or_else(|| json_text(cell)),
        false => json_text(cell),
    }
}

/// A plain number as JSON writes it: without the commas of its thousands, with a hyphen for its minus.
fn json_number(cell: &str) -> Option<String> {
    let (sign, size) = match cell.strip_prefix(['-', '−']) {
        Some(size) => ("-", size),
        None => ("", cell),
    };
    let (whole, decimals) = match size.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (size, None),
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| are_digits(first))?;
    let is_grouped = whole.contains(',');
    let fits = groups.all(|group| group.len() == 3 && are_digits(group));
    if !fits || (is_grouped && first.len() > 3) || (first.len() > 1 && first.starts_with('0')) {
        return None;
    }
    if decimals.is_some_and(|decimals| !are_digits(decimals)) {
        return None;
    }
    let decimals = decimals.map_or(String::new(), |decimals| format!(".{decimals}"));
    Some(format!("{sign}{}{decimals}", whole.replace(',', "")))
}

/// A text as JSON writes it.
pub(crate) fn json_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let written = write!(out, "\\u{:04x}", u32::from(c));
                debug_assert!(written.is_ok(), "writing to a string does not fail");
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_lose_their_commas_and_all_else_stays_text() {
        for (cell, number) in [
            ("0", "0"),
            ("7,687.5", "7687.5"),
            ("7687.5", "7687.5"),
            ("−3", "-3"),
            ("-0.25", "-0.25"),
            ("1,234,567", "1234567"),
            ("0.0000000000005771852439181936", "0.0000000000005771852439181936"),
        ] {
            assert_eq!(json_number(cell).as_deref(), Some(number), "{cell}");
        }
        for cell in [
            "",
            "-",
            "6,500 to 7,500",
            "7,000 or more",
            "+3",
            "1,00",
            "1234,567",
            "007",
            ".5",
            "5.",
            "1e3",
            "NaN",
            "any point on Earth",
            "1.5.2",
            "0 %",
            ",5",
        ] {
            assert_eq!(json_number(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_column_says_by_its_head_whether_it_holds_numbers() {
        for head in [
            "Altitude, km",
            "Burn time, s, 5 %",
            "Flight-path angle, °",
            "Draws",
            "Share that reaches it",
        ] {
            assert!(is_of_numbers(head), "{head}");
        }
        for head in [
            "In their words",
            "Figure",
            "Flight",
            "Altitude, km (5 to 95 %)",
            "km",
            "Burn time, 5 / 50 / 95 %, x",
        ] {
            assert!(!is_of_numbers(head), "{head}");
        }
        // Words that a party said stay words, whatever they look like.
        let table =
            Table::new(&["In their words", "Claims"], vec![vec!["11,000".into(), "20".into()]]);
        assert_eq!(table.to_json(), "[\n  {\"In their words\": \"11,000\", \"Claims\": 20}\n]\n");
    }
}
