//! What stands under the options in a command's help: examples, what to know, exit codes.

use clap::builder::styling::{AnsiColor, Style, Styles};

use crate::terminal::Hue;

/// Exit codes of a command that answers or does not.
pub(crate) const ANSWERED: &str = "Exit code: 0 answered, 2 not carried out.";

/// The text under a command's options; its heads stand out on a terminal.
pub(crate) fn after(text: &str, exit_code: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_matches('\n').lines() {
        let is_plain =
            |line: &str| !line.is_empty() && !line.starts_with(' ') && !line.ends_with(':');
        match lines.last_mut() {
            // A paragraph is one line here, so that it is cut to the width that there is.
            Some(before) if is_plain(before) && !line.is_empty() && !line.starts_with(' ') => {
                before.push(' ');
                before.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    let painted = |line: String| match line.strip_suffix(':') {
        Some(head) if head.starts_with(char::is_uppercase) => Hue::Head.paint(&format!("{head}:")),
        _ => line,
    };
    let lines: Vec<String> = lines.into_iter().map(painted).collect();
    format!("{}\n\n{exit_code}", lines.join("\n"))
}

/// How help and what it quotes are painted.
pub(crate) const fn styles() -> Styles {
    let cyan = Style::new().fg_color(Some(clap::builder::styling::Color::Ansi(AnsiColor::Cyan)));
    Styles::plain().header(Style::new().bold()).usage(Style::new().bold()).literal(cyan)
}
