//! A chart's numbers as text to take away: CSV (RFC 4180) and JSON.

use std::fmt::Write as _;

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
    /// # Examples
    /// ```
    /// use lofted_charts::Table;
    ///
    /// let table = Table { columns: vec!["who".into()], rows: vec![vec!["\"Strelsau\"".into()]] };
    /// assert_eq!(table.to_json(), "[\n  {\"who\": \"\\\"Strelsau\\\"\"}\n]\n");
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let row = |row: &Vec<String>| {
            let pairs: Vec<String> = self
                .columns
                .iter()
                .zip(row)
                .map(|(name, cell)| format!("{}: {}", json_text(name), json_text(cell)))
                .collect();
            format!("  {{{}}}", pairs.join(", "))
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        format!("[\n{}\n]\n", rows.join(",\n"))
    }
}

fn csv_cell(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
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
