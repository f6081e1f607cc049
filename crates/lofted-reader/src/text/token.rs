//! A text cut into words, numbers and marks, each with its place in bytes.

use crate::text::hash::hash;
use crate::words::list::{Words, words};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, perhaps with an apostrophe inside, or letters with points such as `U.S.`.
    Word,
    /// Digits with their separators.
    Number,
    /// One character that is neither.
    Mark,
    /// The end of a paragraph.
    Break,
}

/// A piece of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: u32,
    /// Byte after the last.
    pub(crate) end: u32,
    /// What it is.
    pub(crate) kind: Kind,
    /// Whether it stands against the token before, with nothing between.
    pub(crate) glued: bool,
    /// The hash of its small letters, for looking it up.
    pub(crate) hash: u32,
    /// Whether a point belongs to it: an abbreviation or an acronym with points.
    pub(crate) abbreviated: bool,
    /// Whether it begins with a large letter: asked far more often than there are tokens.
    pub(crate) capital: bool,
}

/// Words that a point may follow without ending a sentence.
static ABBREVIATIONS: Words = words![
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "brig", "adm",
    "cmdr", "sen", "rep", "gov", "pres", "st", "reps", "no", "vs", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "approx", "c", "ca",
];

/// A line that is shorter is no line of a wrapped paragraph, bytes.
const SHORT_LINE: usize = 48;

/// Cuts a text; positions are of `lower`, which has the bytes of the text with ASCII letters small.
pub(crate) fn tokens(lower: &str) -> Vec<Token> {
    let bytes = lower.as_bytes();
    let line_ends = lines_are_paragraphs(lower);
    let mut all = Vec::with_capacity(lower.len() / 5 + 8);
    let (mut at, mut last_end) = (0, usize::MAX);
    while at < bytes.len() {
        let start = at;
        let Some(first) = lower[at..].chars().next() else { break };
        let (kind, mut abbreviated) = if first == '\n' {
            let blank = blank_line(&lower[at..], line_ends || is_short_line(&lower[..at]));
            if blank == 0 {
                at += 1;
                continue;
            }
            at += blank;
            (Kind::Break, false)
        } else if first.is_whitespace() || first == '\u{feff}' || first == '\u{200b}' {
            at += first.len_utf8();
            continue;
        } else if first.is_ascii_digit() {
            at += number_length(&lower[at..]);
            (Kind::Number, false)
        } else if first.is_alphabetic() {
            at += word_length(&lower[at..]);
            (Kind::Word, false)
        } else {
            at += first.len_utf8();
            (Kind::Mark, false)
        };
        let end = at;
        if kind == Kind::Word && bytes.get(at) == Some(&b'.') {
            let word = &lower[start..at];
            let acronym = acronym_length(&lower[start..]);
            if acronym > 0 {
                at = start + acronym;
                abbreviated = true;
            } else if ABBREVIATIONS.has(word) && !ends_paragraph(&lower[at + 1..]) {
                at += 1;
                abbreviated = true;
            }
        }
        let whole = if abbreviated && acronym_length(&lower[start..]) > 0 { at } else { end };
        all.push(Token {
            start: start as u32,
            end: whole as u32,
            kind,
            glued: start == last_end,
            hash: hash(&lower[start..whole]),
            abbreviated,
            capital: false,
        });
        last_end = at;
    }
    all
}

/// Whether each line is a paragraph: no blank line parts any, or lines are longer than anybody wraps them.
fn lines_are_paragraphs(text: &str) -> bool {
    !text.contains("\n\n") && !text.contains("\n\r\n") || text.lines().any(|line| line.len() > 200)
}

/// Bytes of line ends that hold a blank line between them, or the end of a heading; 0 for a mere line end.
fn blank_line(text: &str, line_ends: bool) -> usize {
    let (mut lines, mut length) = (0, 0);
    for byte in text.bytes() {
        match byte {
            b'\n' => lines += 1,
            b' ' | b'\t' | b'\r' => {}
            _ => break,
        }
        length += 1;
    }
    if lines > 1 || line_ends { length } else { 0 }
}

/// Whether the line that ends here is one of its own, far shorter than anybody wraps lines: one of a list.
fn is_short_line(before: &str) -> bool {
    let line = before.as_bytes().iter().rev().take(SHORT_LINE);
    line.take_while(|byte| **byte != b'\n').count() < SHORT_LINE
}

fn ends_paragraph(text: &str) -> bool {
    text.trim_start_matches([' ', '\t', '\r']).is_empty()
        || text.trim_start_matches([' ', '\t', '\r']).starts_with("\n\n")
}

fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = (c == '\'' || c == '’')
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic())
            && !possessive(&text[at + c.len_utf8()..]);
        let combining = ('\u{300}'..='\u{36f}').contains(&c);
        if !(c.is_alphabetic() || inner || combining) {
            break;
        }
        length = at + c.len_utf8();
    }
    length.max(1)
}

/// Whether `s` and nothing more of a word follows.
fn possessive(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next() == Some('s') && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Length of single letters with points, two or more: `u.s.`, `a.m.`; 0 for anything else.
fn acronym_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        at += 2;
    }
    if at >= 4 && !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) { at } else { 0 }
}

/// Bytes of a number: digits in groups with separators of every usual style, and decimals.
fn number_length(text: &str) -> usize {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut at = digits(0);
    let first = at;
    let mut separator: Option<char> = None;
    while let Some(c) = text[at..].chars().next() {
        let after = at + c.len_utf8();
        let grouping =
            matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        let count = if grouping { digits(after) } else { 0 };
        let leads = (1..=3).contains(&first) && !text.starts_with('0');
        if c == '.' && count > 0 && (count != 3 || separator.is_some_and(|one| one != '.')) {
            return after + count;
        }
        let joins = count == 3 && leads && separator.is_none_or(|one| one == c);
        if !joins || (c.is_whitespace() && !space_groups(text, after + count)) {
            break;
        }
        separator = Some(c);
        at = after + count;
    }
    if separator.is_none() && text[at..].starts_with(':') {
        let count = digits(at + 1);
        if (1..=2).contains(&at) && count == 2 {
            return at + 3;
        }
    }
    at
}

/// Whether a group after a space is the end of a number, and not a number of its own.
fn space_groups(text: &str, after: usize) -> bool {
    !text[after..].starts_with([',', '-', '/', ':'])
        || text[after..].starts_with(", ")
        || text[after..].starts_with("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let lower = text.to_ascii_lowercase();
        let cut = tokens(&lower);
        cut.iter().map(|t| lower[t.start as usize..t.end as usize].to_owned()).collect()
    }

    #[test]
    fn numbers_keep_their_separators() {
        for number in
            ["11,000", "12 000", "12'000", "1.5", "6,248.5", "5 512.4", "1\u{202f}000", "7:12"]
        {
            assert_eq!(words(&format!("some {number} km"))[1], number);
        }
        assert_eq!(words("152mm, 6"), ["152", "mm", ",", "6"]);
        assert_eq!(words("in 2024, 300 men"), ["in", "2024", ",", "300", "men"]);
    }

    #[test]
    fn points_of_abbreviations_end_no_sentence() {
        assert_eq!(
            words("Maj. Gen. Ryder of the U.S. said."),
            ["maj", "gen", "ryder", "of", "the", "u.s.", "said", "."]
        );
        assert_eq!(words("Kim’s men didn't"), ["kim", "’", "s", "men", "didn't"]);
    }
}
