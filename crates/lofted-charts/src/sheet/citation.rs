//! How to cite what Lofted shows: in plain words, as BibTeX, as CSL-JSON.

use lofted::claim::Date;

use crate::sheet::table_text::json_text;
use crate::sheet::words;

/// The version of Lofted.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// What it shows: `Hwasong-19, 31 October 2024: how far the same vehicle reaches`.
    pub title: String,
    /// How it was computed, with class, seed and members; empty for claims alone.
    pub method: String,
    /// The link that shows it again.
    pub link: String,
    /// The day on which it was looked at.
    pub accessed_on: Date,
}

impl Citation {
    /// The citation in plain words.
    ///
    /// # Examples
    /// ```
    /// use lofted_charts::sheet::citation::{Citation, VERSION};
    ///
    /// let citation = Citation {
    ///     title: "Hwasong-19, 31 October 2024".into(),
    ///     method: "Powered flight, 400 draws, seed 1.".into(),
    ///     link: "https://example.org/#/flights/2024-10-31".into(),
    ///     accessed_on: lofted::claim::Date::new(2026, 11, 23)?,
    /// };
    /// assert_eq!(citation.plain(), format!(
    ///     "Lofted {VERSION}: Hwasong-19, 31 October 2024. Powered flight, 400 draws, seed 1. \
    ///      https://example.org/#/flights/2024-10-31 (accessed 2026-11-23)."
    /// ));
    /// # Ok::<(), lofted::claim::DateError>(())
    /// ```
    #[must_use]
    pub fn plain(&self) -> String {
        let method =
            if self.method.is_empty() { String::new() } else { format!(" {}", self.method) };
        format!(
            "Lofted {VERSION}: {}.{method} {} (accessed {}).",
            self.title, self.link, self.accessed_on
        )
    }

    /// The citation as a BibTeX entry.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let key: String = self
            .title
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(24)
            .collect::<String>()
            .to_ascii_lowercase();
        format!(
            "@misc{{lofted:{key},\n  author = {{{{Lofted}}}},\n  title = {{{{{}}}}},\n  \
             year = {{{}}},\n  howpublished = {{\\url{{{}}}}},\n  note = {{{}}}\n}}\n",
            bibtex_text(&self.title),
            self.accessed_on.to_string().split('-').next().unwrap_or_default(),
            self.link.replace('%', "\\%").replace('#', "\\#"),
            bibtex_text(&format!(
                "Version {VERSION}. {} Accessed {}",
                self.method, self.accessed_on
            )),
        )
    }

    /// The citation as CSL-JSON: a list of one item.
    #[must_use]
    pub fn csl_json(&self) -> String {
        let day = self.accessed_on.to_string();
        let parts: Vec<&str> = day.split('-').map(|part| part.trim_start_matches('0')).collect();
        let mut fields = vec![
            ("id", json_text("lofted")),
            ("type", json_text("webpage")),
            ("title", json_text(&self.title)),
            ("author", "[{\"literal\": \"Lofted\"}]".to_owned()),
            ("version", json_text(VERSION)),
            ("URL", json_text(&self.link)),
            ("accessed", format!("{{\"date-parts\": [[{}]]}}", parts.join(", "))),
        ];
        if !self.method.is_empty() {
            fields.push(("note", json_text(&self.method)));
        }
        let fields: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("    {}: {value}", json_text(name)))
            .collect();
        format!("[\n  {{\n{}\n  }}\n]\n", fields.join(",\n"))
    }

    /// Where a picture was made, and when: `Lofted 0.1.0, 23 November 2026`.
    #[must_use]
    pub fn made(&self) -> String {
        format!("Lofted {VERSION}, {}. {}", words::day(self.accessed_on), self.link)
    }
}

/// Text with the signs that BibTeX reads as commands written out.
fn bibtex_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(title: &str) -> Citation {
        Citation {
            title: title.to_owned(),
            method: "90 % of members & more.".to_owned(),
            link: "https://example.org/#/flights?q=a%20b".to_owned(),
            accessed_on: Date::new(2026, 11, 23).unwrap(),
        }
    }

    #[test]
    fn bibtex_escapes_what_it_would_read_as_commands() {
        let entry = citation("Reach {of} 50 % \\ 31_10").bibtex();
        assert!(entry.starts_with("@misc{lofted:reachof503110,"), "{entry}");
        assert!(entry.contains(r"Reach \{of\} 50 \% \textbackslash{} 31\_10"), "{entry}");
        assert!(entry.contains(r"90 \% of members \& more."), "{entry}");
        assert!(entry.contains("year = {2026}"), "{entry}");
    }

    #[test]
    fn csl_json_reads_back() {
        let items: serde_json::Value =
            serde_json::from_str(&citation("A \"title\"").csl_json()).unwrap();
        assert_eq!(items[0]["title"], "A \"title\"");
        assert_eq!(items[0]["accessed"]["date-parts"][0], serde_json::json!([2026, 11, 23]));
        assert_eq!(items[0]["note"], "90 % of members & more.");
    }
}
