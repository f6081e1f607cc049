//! A text cut into rows and cells, by the separator that gives a rectangle.

use std::fmt;

/// What stands between cells.
///
/// # Examples
/// ```
/// assert_eq!(lofted_record::sheet::Separator::Tab.to_string(), "tabs");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A tab, as spreadsheets copy.
    Tab,
    /// A comma.
    Comma,
    /// A semicolon, where decimals have a comma.
    Semicolon,
    /// A bar, as in Markdown.
    Bar,
}

impl Separator {
    const ALL: [Self; 4] = [Self::Tab, Self::Comma, Self::Semicolon, Self::Bar];

    const fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Bar => b'|',
        }
    }
}

impl fmt::Display for Separator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tab => "tabs",
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Bar => "bars",
        })
    }
}

/// Whether the quotes of a row pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Every quote that opens a cell closes it.
    Paired,
    /// One opens a cell and never closes it: the row is read as it stands.
    Open,
}

/// A row with its number in the paste, from 1; blank rows count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) cells: Vec<String>,
    pub(super) quotes: Quotes,
    /// Whether a quoted cell of it has a line break.
    breaks: bool,
}

impl Line {
    /// Whether every cell is empty, or it is the rule below a Markdown header.
    fn is_blank(&self) -> bool {
        let filled = || self.cells.iter().filter(|cell| !cell.is_empty());
        filled().all(|cell| cell.len() > 2 && cell.bytes().all(|b| matches!(b, b'-' | b':' | b'=')))
    }

    /// The cells up to the last that is filled.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }
}

/// The bytes of a text that its separator is found by.
const SAMPLE_BYTES: usize = 64 * 1024;

/// The separator of a text: tabs where most lines have one, else what gives most known names, then most
/// rows of one width. `None` where none gives two columns.
pub(super) fn separator(text: &str, known: &dyn Fn(&[String]) -> usize) -> Option<Separator> {
    let sample = sample(text);
    let lines = || sample.lines().filter(|line| !line.trim().is_empty());
    let tabbed = lines().filter(|line| line.contains('\t')).count();
    if 2 * tabbed > lines().count() {
        return Some(Separator::Tab);
    }
    let mut best: Option<((usize, usize), Separator)> = None;
    for separator in Separator::ALL {
        let rows = cut(sample, separator);
        let wide = rows.iter().filter(|row| row.width() > 1).count();
        if wide == 0 {
            continue;
        }
        let width = usual_width(&rows);
        let even = rows.iter().filter(|row| width > 1 && row.cells.len() == width).count();
        let names = rows.iter().take(24).map(|row| known(&row.cells)).max().unwrap_or_default();
        let score = (names, even * 1000 / rows.len().max(1));
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, separator));
        }
    }
    best.map(|(_, separator)| separator)
}

fn sample(text: &str) -> &str {
    let mut end = SAMPLE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The number of cells that most rows have.
fn usual_width(rows: &[Line]) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in rows.iter().take(1000).map(|row| row.cells.len()) {
        match counts.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(width, _)| width)
}

/// The rows of a text, without blank ones.
pub(super) fn cut(text: &str, separator: Separator) -> Vec<Line> {
    let rows = cut_to(text, separator, None);
    let width = usual_width(&rows);
    // A quote that was never closed took lines into its cell: its row has another width.
    let swallowed = rows.iter().any(|row| row.breaks && row.cells.len() != width);
    if swallowed { cut_to(text, separator, Some(width)) } else { rows }
}

fn cut_to(text: &str, separator: Separator, width: Option<usize>) -> Vec<Line> {
    let cutter = Cutter { text, separator: separator.byte() };
    let (mut rows, mut at, mut number) = (Vec::new(), 0, 0);
    while at < text.len() {
        number += 1;
        let (mut line, mut end) = cutter.line(at, number, true);
        if line.breaks && width.is_some_and(|width| width != line.cells.len()) {
            (line, end) = cutter.line(at, number, false);
        }
        at = end;
        if !line.is_blank() {
            rows.push(line);
        }
    }
    rows
}

struct Cutter<'a> {
    text: &'a str,
    separator: u8,
}

impl Cutter<'_> {
    /// The row that begins at a place, and where the next one does.
    fn line(&self, start: usize, number: u64, over_lines: bool) -> (Line, usize) {
        let (mut cells, mut at) = (Vec::new(), start);
        let (mut quotes, mut breaks) = (Quotes::Paired, false);
        loop {
            let quoted = self.quoted(at, over_lines);
            let (text, end) = match &quoted {
                Some((text, end)) => (text.as_str(), *end),
                None => self.bare(at),
            };
            breaks |= quoted.is_some() && text.contains(['\n', '\r']);
            if quoted.is_none() && text.starts_with('"') && self.separator != b'\t' {
                quotes = Quotes::Open;
            }
            cells.push(tidy(text));
            match self.byte(end) {
                Some(byte) if byte == self.separator => at = end + 1,
                Some(b'\r') if self.byte(end + 1) == Some(b'\n') => at = end + 2,
                Some(_) => at = end + 1,
                None => at = end,
            }
            if self.byte(end) != Some(self.separator) {
                return (Line { number, cells, quotes, breaks }, at);
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// A cell as it stands, up to the separator or the line's end.
    fn bare(&self, at: usize) -> (&str, usize) {
        let rest = self.text.get(at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        (rest.get(..length).unwrap_or_default(), at + length)
    }

    /// A cell in quotes that closes before a separator or a line's end.
    fn quoted(&self, start: usize, over_lines: bool) -> Option<(String, usize)> {
        let mut at = start;
        while self.separator != b'\t' && self.byte(at) == Some(b' ') {
            at += 1;
        }
        if self.byte(at) != Some(b'"') {
            return None;
        }
        at += 1;
        let mut text = String::new();
        loop {
            let rest = self.text.get(at..)?;
            let piece = rest.split('"').next().filter(|piece| piece.len() < rest.len())?;
            if !over_lines && piece.contains(['\n', '\r']) {
                return None;
            }
            text += piece;
            at += piece.len() + 1;
            if self.byte(at) == Some(b'"') {
                text.push('"');
                at += 1;
                continue;
            }
            while self.separator != b'\t' && self.byte(at) == Some(b' ') {
                at += 1;
            }
            let closes = self
                .byte(at)
                .is_none_or(|byte| byte == self.separator || matches!(byte, b'\n' | b'\r'));
            return closes.then_some((text, at));
        }
    }
}

/// A cell on one line, without spaces round it and without characters that print as nothing.
fn tidy(text: &str) -> String {
    let unseen =
        |c: char| c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2028}' | '\u{2029}');
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || unseen(c));
    if !trimmed.contains(unseen) {
        return trimmed.to_owned();
    }
    let spaced: String = trimmed.chars().map(|c| if unseen(c) { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, separator: Separator) -> Vec<Vec<String>> {
        cut(text, separator).into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn quotes_hold_separators_breaks_and_quotes() {
        let text = "a,\"7,000 km\",\"he said \"\"so\"\"\"\r\n\"b\r\nc\",,d\r\n";
        assert_eq!(
            cells(text, Separator::Comma),
            [vec!["a", "7,000 km", "he said \"so\""], vec!["b c", "", "d"]]
        );
        // A spreadsheet's quote within a cell is one of the text.
        assert_eq!(cells("\"so\" he\tb", Separator::Tab), [["\"so\" he", "b"]]);
    }

    #[test]
    fn a_quote_that_never_closes_costs_its_row_alone() {
        let text = "a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n";
        let rows = cut(text, Separator::Comma);
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[1].quotes, Quotes::Open);
        assert_eq!(rows[2].cells, ["4", "5", "6"]);
        assert_eq!((rows[3].number, &*rows[3].cells[1]), (4, "8"));
    }

    #[test]
    fn the_separator_is_what_gives_a_rectangle() {
        let of = |text| separator(text, &|_| 0);
        assert_eq!(of("a\tb, c\n1\t2\n"), Some(Separator::Tab));
        assert_eq!(of("a,b,c\n1,2,3\n"), Some(Separator::Comma));
        assert_eq!(of("a;b;c\n1,5;2;3\n4;5,5;6\n"), Some(Separator::Semicolon));
        assert_eq!(of("| a | b |\n|---|---|\n| 1 | 2 |\n"), Some(Separator::Bar));
        assert_eq!(of("a\nb\n"), None);
    }

    #[test]
    fn blank_rows_count_and_are_left_out() {
        let numbers: Vec<u64> = cut("\n\t\na\tb\n\n--------\t---\nc\td", Separator::Tab)
            .iter()
            .map(|l| l.number)
            .collect();
        assert_eq!(numbers, [3, 6]);
    }
}
