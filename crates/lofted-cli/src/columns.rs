//! Lines and tables that fit a terminal.

/// Columns that a line which goes on is set in by, beyond where it began.
const SET_IN: usize = 4;

/// The fewest columns that a cell is given.
const NARROWEST: usize = 8;

/// The columns between two cells.
const GAP: usize = 2;

/// A line in pieces that are no wider than so many columns, cut between words; a word that is wider is cut.
pub(crate) fn wrapped(line: &str, width: usize) -> Vec<String> {
    let began = line.chars().take_while(|c| *c == ' ').count();
    let set_in = " ".repeat((began + SET_IN).min(width / 2));
    let first = " ".repeat(began.min(width / 2));
    let mut lines = Vec::new();
    let mut rest = line.trim_start_matches(' ');
    loop {
        let lead = if lines.is_empty() { &first } else { &set_in };
        let (piece, left) = cut(rest, (width - lead.len()).max(1));
        lines.push(format!("{lead}{piece}"));
        if left.is_empty() {
            return lines;
        }
        rest = left;
    }
}

/// Rows of cells as lines no wider than so many columns: where they do not fit, the widest columns are made
/// narrower, and their cells go on below.
pub(crate) fn fitted(rows: &[Vec<String>], width: usize) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest =
        |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(|cell| columns(cell));
    let mut widths: Vec<usize> = (0..count).map(|at| widest(at).max().unwrap_or(0)).collect();
    while widths.iter().sum::<usize>() + GAP * count.saturating_sub(1) > width {
        match widths.iter_mut().max() {
            Some(most) if *most > NARROWEST => *most -= 1,
            _ => break,
        }
    }
    rows.iter().flat_map(|row| lines_of(row, &widths)).collect()
}

fn lines_of(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<&str>> =
        row.iter().zip(widths).map(|(cell, width)| pieces(cell, (*width).max(1))).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |at: usize| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let piece = cell.get(at).copied().unwrap_or_default();
            let fill = (width + GAP).saturating_sub(columns(piece));
            line.push_str(piece);
            line.extend(std::iter::repeat_n(' ', fill));
        }
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

fn pieces(cell: &str, width: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = cell;
    loop {
        let (piece, left) = cut(rest, width);
        pieces.push(piece);
        if left.is_empty() {
            return pieces;
        }
        rest = left;
    }
}

/// As much of a text as so many columns hold, and what is left of it.
fn cut(text: &str, width: usize) -> (&str, &str) {
    let Some((end, _)) = text.char_indices().nth(width) else { return (text, "") };
    let fits = &text[..end];
    if text[end..].starts_with(' ') {
        return (fits.trim_end(), text[end..].trim_start_matches(' '));
    }
    match fits.rfind(' ') {
        Some(space) if !fits[..space].trim().is_empty() => {
            (fits[..space].trim_end(), &text[space + 1..])
        }
        _ => (fits, &text[end..]),
    }
}

fn columns(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_on_farther_in_and_loses_no_word() {
        let line =
            "  Apogee: \"about 7,000 km\"  [Japan’s Ministry of Defense, on record; Reuters]";
        for width in 10..90 {
            let lines = wrapped(line, width);
            assert!(lines.iter().all(|line| columns(line) <= width), "{width}: {lines:?}");
            assert!(lines[1..].iter().all(|line| line.starts_with("     ")), "{lines:?}");
            let words = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(words(&lines.join(" ")), words(line));
        }
        assert_eq!(wrapped("as it is", 8), ["as it is"]);
        assert_eq!(wrapped("", 8), [""]);
    }

    #[test]
    fn a_table_is_no_wider_than_its_terminal_and_keeps_its_columns() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["metric", "unit", "what it is"]),
            row(["apogee", "km or m", "the greatest height above the ground of a flight"]),
        ];
        assert_eq!(
            fitted(&rows, 40),
            [
                "metric  unit     what it is",
                "apogee  km or m  the greatest height",
                "                 above the ground of a",
                "                 flight",
            ]
        );
        assert_eq!(fitted(&rows, 200).len(), 2);
        assert!(fitted(&rows, 3).len() > 2, "narrower than any table, it is written all the same");
    }
}
