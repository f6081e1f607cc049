//! Where answers are written: how wide it is, and whether it shows colours.

use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use clap::builder::styling::{AnsiColor, Style};

use crate::columns::wrapped;

/// When colours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Color {
    // On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    // In a pipe too.
    Always,
    Never,
}

/// What a word is painted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hue {
    /// What is wrong.
    Bad,
    /// What is doubtful.
    Doubtful,
    /// What heads the rest.
    Head,
}

impl Color {
    /// What is asked for, before anything else is read: help and refusals are painted as well.
    pub(crate) fn asked(arguments: &[String]) -> Self {
        let known = |word: &str| Self::from_str(word, false).ok();
        let mut words = arguments.iter().take_while(|word| *word != "--");
        let mut asked = Self::Auto;
        while let Some(word) = words.next() {
            let value = match word.strip_prefix("--color") {
                Some("") => words.next().map(String::as_str),
                Some(rest) => rest.strip_prefix('='),
                None => None,
            };
            asked = value.and_then(known).unwrap_or(asked);
        }
        asked
    }

    /// Whether colours are written to a stream that is a terminal, or is none.
    pub(crate) fn is_on(self, is_terminal: bool) -> bool {
        let unset = |name: &str| std::env::var_os(name).is_none_or(|value| value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => is_terminal && unset("NO_COLOR") && !is_dumb,
        }
    }
}

impl Hue {
    /// A text in this hue.
    pub(crate) fn paint(self, text: &str) -> String {
        let style = match self {
            Self::Bad => Style::new().bold().fg_color(Some(AnsiColor::Red.into())),
            Self::Doubtful => Style::new().fg_color(Some(AnsiColor::Yellow.into())),
            Self::Head => Style::new().bold(),
        };
        format!("{style}{text}{style:#}")
    }
}

/// The standard output, or what stands for it.
pub(crate) struct Out<'a> {
    writer: &'a mut dyn Write,
    /// Columns of the terminal; `None` where it is no terminal.
    width: Option<usize>,
    is_colored: bool,
}

impl<'a> Out<'a> {
    /// The standard output.
    pub(crate) fn of_stdout(writer: &'a mut dyn Write, color: Color) -> Self {
        let stdout = io::stdout();
        let is_terminal = stdout.is_terminal();
        let size = terminal_size::terminal_size_of(&stdout).filter(|_| is_terminal);
        let width = size.map(|(width, _)| usize::from(width.0)).filter(|width| *width > 0);
        Self { writer, width, is_colored: color.is_on(is_terminal) }
    }

    /// How many columns there are; `None` where lines may be of any length.
    pub(crate) const fn width(&self) -> Option<usize> {
        self.width
    }

    /// Whether colours are shown.
    pub(crate) const fn is_colored(&self) -> bool {
        self.is_colored
    }

    /// A text in a hue, where colours are shown.
    pub(crate) fn painted(&self, hue: Hue, text: &str) -> String {
        if self.is_colored { hue.paint(text) } else { text.to_owned() }
    }

    /// Writes a line whose first word is in a hue, where colours are shown.
    pub(crate) fn headed(&mut self, hue: Hue, head: &str, rest: &str) -> io::Result<()> {
        let whole = format!("{head}{rest}");
        let mut lines =
            self.width.map_or_else(|| vec![whole.clone()], |width| wrapped(&whole, width));
        if let Some(rest) = lines.first().and_then(|first| first.strip_prefix(head)) {
            lines[0] = format!("{}{rest}", self.painted(hue, head));
        }
        lines.iter().try_for_each(|line| writeln!(self.writer, "{line}"))
    }

    /// Writes a line; on a terminal one that is too long goes on below, farther in than it began.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        let Some(width) = self.width else { return writeln!(self.writer, "{text}") };
        for line in wrapped(text, width) {
            writeln!(self.writer, "{line}")?;
        }
        Ok(())
    }
}

impl Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_of_colours_before_the_end_of_options_counts() {
        let asked = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            Color::asked(&words)
        };
        assert_eq!(asked("flights --color never"), Color::Never);
        assert_eq!(asked("--color=always flights"), Color::Always);
        assert_eq!(asked("flights -- --color=always"), Color::Auto);
        assert_eq!(asked("flights --color blue"), Color::Auto);
    }
}
