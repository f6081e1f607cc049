//! What is taken of a figure: its caption on a picture of its own, its citation, the names of its files.

use lofted::claim::Date;
use lofted::xml_text::xml_text;
use lofted_charts::sheet::citation::Citation;
use lofted_charts::sheet::poster::Caption;

use crate::figure::{Figure, file_stem};
use crate::link::embed::{Embed, page_of};

/// A figure as it is taken from a page, at a link, on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken<'a> {
    /// The title of its page.
    pub page_title: &'a str,
    /// The figure.
    pub figure: &'a Figure,
    /// The link that shows it again.
    pub link: &'a str,
    /// The day on which it was taken.
    pub on: Date,
}

impl Taken<'_> {
    fn title(&self) -> String {
        // Titles of pages have colons of their own, and question marks.
        let stop = if self.page_title.ends_with('?') { "" } else { "." };
        format!("{}{stop} {}", self.page_title, self.figure.title)
    }

    /// How the figure is cited.
    #[must_use]
    pub fn citation(&self) -> Citation {
        Citation {
            title: self.title(),
            method: self.figure.source_text(),
            link: self.link.to_owned(),
            accessed_on: self.on,
        }
    }

    /// What stands around the figure on a picture of its own.
    #[must_use]
    pub fn caption(&self) -> Caption {
        Caption {
            title: self.title(),
            finding: self.figure.finding.to_string(),
            source: self.figure.source_text(),
            made: self.citation().made(),
        }
    }

    /// What puts the figure into another page, in a frame of a height: a live one, or with a record inside.
    #[must_use]
    pub fn iframe(&self, record: Option<&str>, height_px: u32) -> String {
        let (site, fragment) = self.link.split_once('#').unwrap_or(("", self.link));
        let embed = Embed {
            chart: self.figure.id.to_owned(),
            page: page_of(fragment),
            record: record.filter(|record| !record.is_empty()).map(ToOwned::to_owned),
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height_px}\" style=\"border:0\" \
             loading=\"lazy\"></iframe>\n",
            xml_text(&format!("{site}{}", embed.fragment())),
            xml_text(&self.title()),
        )
    }

    /// A name for a file that any system takes: letters, digits and hyphens.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        format!(
            "{}.{ending}",
            file_stem(&format!("lofted {} {}", self.page_title, self.figure.title))
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::chart_data::ChartData;

    #[test]
    fn all_that_is_taken_names_the_page_the_method_and_the_link() {
        let figure = Figure {
            id: "two-body-time-and-reported-time",
            title: "Two-body time and reported time".into(),
            finding: "Bar: time of two-body flight.".into(),
            source: vec!["Method: two-body flight.".into()],
            data: ChartData::times(Vec::new()),
        };
        let link = "https://example.org/#/flights/2024-10-31";
        let on = Date::new(2026, 11, 23).unwrap();
        let taken = Taken { page_title: "Hwasong-19, 31 October 2024", figure: &figure, link, on };
        assert_eq!(
            taken.file_name("csl.json"),
            "lofted-hwasong-19-31-october-2024-two-body-time-and-reported-time.csl.json"
        );
        let caption = taken.caption();
        assert_eq!(caption.title, "Hwasong-19, 31 October 2024. Two-body time and reported time");
        assert_eq!(caption.source, "Method: two-body flight.");
        assert!(caption.made.contains("23 November 2026") && caption.made.contains(link));
        assert_eq!(taken.citation().title, caption.title);
        assert_eq!(
            taken.iframe(None, 500),
            "<iframe src=\"https://example.org/#/embed/two-body-time-and-reported-time/flights/2024-10-31\" \
             title=\"Hwasong-19, 31 October 2024. Two-body time and reported time\" width=\"100%\" \
             height=\"500\" style=\"border:0\" loading=\"lazy\"></iframe>\n"
        );
        assert!(taken.iframe(Some("abc"), 500).contains("/2024-10-31?record=abc\""));
        assert!(!taken.iframe(Some(""), 500).contains("record"));
    }
}
