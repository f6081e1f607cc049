//! A chart as a picture of its own, to be taken elsewhere: title, finding, chart, method, source and date
//! on one sheet with the colours written in.

mod shape;

use std::fmt::Write as _;

use lofted::xml_text::xml_text;

use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::ink::{Ink, Paint, Theme, with_colours};
use crate::sheet::picture::Picture;

pub use shape::{Shape, WIDE_CHART_PX};

/// What stands around the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The chart's name.
    pub title: String,
    /// What it shows, in a sentence.
    pub finding: String,
    /// How it was computed and where its figures come from.
    pub source: String,
    /// Where the picture was made, and when: `Lofted 0.1.0, 23 November 2026`.
    pub made: String,
}

/// A finished picture with its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// One `<svg>` element with its colours in it.
    pub svg: String,
    /// Width, px.
    pub width_px: u32,
    /// Height, px.
    pub height_px: u32,
}

/// Room around everything, px.
const MARGIN_PX: u32 = 24;

/// Part of the chart's width that words beside it take, on a picture of 16:9.
const WORDS_BESIDE: f64 = 0.5;

/// A finding's first sentence of at most so many letters is set large.
const HEADLINE_LETTERS: usize = 150;

/// Puts a picture, drawn in the page's colours or any other, on a sheet of its own.
///
/// A sheet that the picture does not fit is made larger until it does, and shown at the shape's size.
///
/// # Examples
/// ```
/// use lofted_charts::flight::flight_times::TimeRow;
/// use lofted_charts::flight::flight_times::flight_times;
/// use lofted_charts::sheet::poster::{Caption, Shape, WIDE_CHART_PX};
/// use lofted_charts::sheet::poster::poster;
/// use lofted_charts::{Ink, Sheet, Theme};
///
/// let row = TimeRow {
///     who: "Strelsau: 87 min".into(),
///     with: "7,000 km".into(),
///     ink: Ink::Hue2,
///     two_body_s: 4536.0,
///     reported_s: 5220.0,
///     left: "leaves 11.4 min".into(),
/// };
/// let picture = flight_times(&[row], Sheet::page(WIDE_CHART_PX))?;
/// let caption = Caption {
///     title: "What the reported time leaves".into(),
///     finding: "More than 11 min.".into(),
///     source: "Method: two-body flight.".into(),
///     made: "Lofted, 23 November 2026".into(),
/// };
/// let poster = poster(&picture, &caption, Shape::Wide, Theme::Light);
/// assert_eq!(poster.width_px, 800);
/// assert!(!poster.svg.contains("var(--"));
/// # Ok::<(), lofted_charts::ChartError>(())
/// ```
#[must_use]
pub fn poster(picture: &Picture, caption: &Caption, shape: Shape, theme: Theme) -> Poster {
    let layout = Layout::new(picture, caption, shape);
    let sheet_px = layout.fitting_sheet_px();
    layout.poster(sheet_px, shape.size_px().unwrap_or(sheet_px), theme)
}

/// Whether a picture with its caption stands wholly on a sheet of a shape.
#[must_use]
pub fn fits(shape: Shape, picture: &Picture, caption: &Caption) -> bool {
    let layout = Layout::new(picture, caption, shape);
    layout.height_px() <= layout.sheet_px().1
}

/// A line of text on the poster.
#[derive(Debug)]
struct Line {
    text: String,
    size_px: f64,
    weight: Weight,
    ink: Ink,
    /// From the line before to this one's baseline, px.
    step_px: f64,
}

/// Everything on the poster, before it is placed.
#[derive(Debug)]
struct Layout<'a> {
    shape: Shape,
    head: Vec<Line>,
    picture: &'a Picture,
    foot: Vec<Line>,
    title: &'a str,
}

impl<'a> Layout<'a> {
    fn new(picture: &'a Picture, caption: &'a Caption, shape: Shape) -> Self {
        let chart_px = f64::from(picture.width_px);
        // Other fonts run up to 8 % wider than the bundled widths.
        let room_px = if shape == Shape::Landscape { WORDS_BESIDE * chart_px } else { chart_px };
        let set = |text: &str, size_px: f64, weight, ink| -> Vec<Line> {
            wrapped(text, size_px, weight, room_px)
                .into_iter()
                .map(|text| Line { text, size_px, weight, ink, step_px: size_px * 1.4 })
                .collect()
        };
        let (headline, rest) = headline(&caption.finding);
        let mut head = set(&caption.title, 13.0, Weight::Bold, Ink::Muted);
        if headline.is_empty() {
            head = set(&caption.title, 22.0, Weight::Bold, Ink::Text);
        }
        let large_px = if shape == Shape::Landscape { 18.0 } else { 22.0 };
        head.extend(set(headline, large_px, Weight::Bold, Ink::Text));
        head.extend(set(rest, 15.0, Weight::Regular, Ink::Text));
        let mut foot = set(&caption.source, 11.5, Weight::Regular, Ink::Muted);
        foot.extend(set(&caption.made, 11.5, Weight::Bold, Ink::Muted));
        Self { shape, head, picture, foot, title: &caption.title }
    }

    fn lines_px(lines: &[Line]) -> f64 {
        lines.iter().map(|line| line.step_px).sum()
    }

    fn width_px(&self) -> u32 {
        let chart_px = self.picture.width_px;
        match self.shape {
            Shape::Landscape => {
                (WORDS_BESIDE * f64::from(chart_px)) as u32 + chart_px + 3 * MARGIN_PX
            }
            Shape::Wide | Shape::Square | Shape::Tall => chart_px + 2 * MARGIN_PX,
        }
    }

    /// What it needs: margin, head, gap, chart, gap, foot, margin; beside each other, the higher of words and chart.
    fn height_px(&self) -> u32 {
        let words_px = (Self::lines_px(&self.head) + Self::lines_px(&self.foot)).ceil() as u32;
        let chart_px = self.picture.height_px;
        match self.shape {
            Shape::Landscape => (words_px + MARGIN_PX).max(chart_px) + 2 * MARGIN_PX,
            Shape::Wide | Shape::Square | Shape::Tall => {
                words_px + chart_px + 4 * MARGIN_PX - MARGIN_PX / 2
            }
        }
    }

    /// The sheet of its shape at the width that the chart has.
    fn sheet_px(&self) -> (u32, u32) {
        let width_px = self.width_px();
        match self.shape.size_px() {
            Some((width, height)) => (width_px, width_px * height / width),
            None => (width_px, self.height_px()),
        }
    }

    /// The same, or a larger one where it needs more height.
    fn fitting_sheet_px(&self) -> (u32, u32) {
        let ((width_px, height_px), needed_px) = (self.sheet_px(), self.height_px());
        if needed_px <= height_px {
            return (width_px, height_px);
        }
        (width_px * needed_px / height_px, needed_px)
    }

    /// Placed on a sheet of one size and shown at another.
    fn poster(&self, sheet_px: (u32, u32), shown_px: (u32, u32), theme: Theme) -> Poster {
        let (paper, (width, height)) = (Paint::from(Ink::Card).css(theme), sheet_px);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONTS}\"><title>{}</title>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>",
            shown_px.0,
            shown_px.1,
            xml_text(self.title),
        );
        let left = f64::from(MARGIN_PX + (width - self.width_px()) / 2);
        let margin = f64::from(MARGIN_PX);
        let mut y = margin;
        set(&mut svg, &self.head, left, &mut y, theme);
        let (height, chart_px) = (f64::from(height), f64::from(self.picture.height_px));
        let foot_y = height - margin - Self::lines_px(&self.foot);
        let place = match self.shape {
            Shape::Landscape => {
                let x = left + f64::from(self.width_px() - self.picture.width_px - 2 * MARGIN_PX);
                (x, (0.5 * (height - chart_px)).round())
            }
            Shape::Wide | Shape::Square | Shape::Tall => {
                let spare = foot_y - 0.5 * margin - (y + margin + chart_px);
                (left, (y + margin + 0.5 * spare.max(0.0)).round())
            }
        };
        let placed = format!("<svg x=\"{}\" y=\"{}\" ", place.0, place.1);
        let chart = with_colours(&self.picture.svg, theme);
        svg.push_str(&chart.replacen("<svg ", &placed, 1));
        let mut y = foot_y;
        set(&mut svg, &self.foot, left, &mut y, theme);
        svg.push_str("</svg>");
        Poster { svg, width_px: shown_px.0, height_px: shown_px.1 }
    }
}

/// A finding's first sentence, where it is short enough to be set large, and the rest.
fn headline(finding: &str) -> (&str, &str) {
    let starts_anew = |(at, _): &(usize, &str)| {
        finding[at + 2..]
            .chars()
            .next()
            .is_some_and(|next| next.is_uppercase() || next.is_numeric())
    };
    let end = finding.match_indices(". ").find(starts_anew).map(|(at, _)| at + 1);
    let (first, rest) = finding.split_at(end.unwrap_or(finding.len()));
    if first.chars().count() > HEADLINE_LETTERS {
        ("", finding)
    } else {
        (first, rest.trim_start())
    }
}

/// As the canvas names them.
const FONTS: &str =
    "'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

fn set(svg: &mut String, lines: &[Line], left: f64, y: &mut f64, theme: Theme) {
    for line in lines {
        *y += line.step_px;
        let weight = if line.weight == Weight::Bold { " font-weight=\"700\"" } else { "" };
        let written = write!(
            svg,
            "<text x=\"{left}\" y=\"{:.1}\" font-size=\"{}\"{weight} fill=\"{}\">{}</text>",
            *y,
            line.size_px,
            Paint::from(line.ink).css(theme),
            xml_text(&line.text),
        );
        debug_assert!(written.is_ok(), "writing to a string does not fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::canvas::Canvas;
    use crate::sheet::picture::Readout;

    fn chart(width_px: u32, aspect: f64) -> Picture {
        let height_px = (f64::from(width_px) * aspect) as u32;
        let canvas = Canvas::new(width_px, height_px, Theme::Page);
        canvas.dot((5.0, 5.0), 4.0, Ink::Accent).unwrap();
        let svg = canvas.into_svg("a dot");
        Picture { svg, width_px, height_px, readout: Readout::default() }
    }

    fn caption(finding: &str) -> Caption {
        Caption {
            title: "Which figures <fit> each other".into(),
            finding: finding.into(),
            source: "Method: powered flight. Sources: Reuters, KCNA.".into(),
            made: "Lofted, 23 November 2026".into(),
        }
    }

    #[test]
    fn a_poster_holds_everything_and_its_colours() {
        let poster =
            poster(&chart(WIDE_CHART_PX, 0.5), &caption("They do not."), Shape::Wide, Theme::Dark);
        assert_eq!(poster.width_px, 800);
        for part in
            ["&lt;fit&gt;", "They do not.", "Sources: Reuters", "23 November 2026", "<circle"]
        {
            assert!(poster.svg.contains(part), "{part}: {}", poster.svg);
        }
        assert!(!poster.svg.contains("var(--"), "the page's variables are not there elsewhere");
    }

    #[test]
    fn a_picture_of_a_shape_has_it_whatever_the_chart() {
        let fixed = Shape::ALL.into_iter().filter_map(|shape| Some((shape, shape.size_px()?)));
        for (shape, size_px) in fixed {
            for (aspect, words) in [(0.2, 3), (0.6, 40), (2.0, 120), (4.0, 300)] {
                let finding = "word ".repeat(words);
                let chart = chart(shape.chart_widths_px()[0], aspect);
                let poster = poster(&chart, &caption(&finding), shape, Theme::Light);
                assert_eq!((poster.width_px, poster.height_px), size_px);
                let numbers = |name: &str| -> Vec<f64> {
                    poster
                        .svg
                        .match_indices("<text ")
                        .filter_map(|(at, _)| {
                            let rest = &poster.svg[at..];
                            rest.split(name).nth(1)?.split('"').next()?.parse().ok()
                        })
                        .collect()
                };
                let sheet = poster.svg.split("viewBox=\"0 0 ").nth(1).unwrap();
                let sheet: Vec<f64> = sheet
                    .split('"')
                    .next()
                    .unwrap()
                    .split(' ')
                    .map(|number| number.parse().unwrap())
                    .collect();
                let ratio = f64::from(size_px.0) / f64::from(size_px.1);
                assert!((sheet[0] / sheet[1] - ratio).abs() < 0.01, "{sheet:?}");
                let lowest = numbers(" y=\"").into_iter().fold(0.0, f64::max);
                assert!(lowest <= sheet[1] - 10.0, "{shape:?}: {lowest} of {sheet:?}");
                assert!(numbers(" x=\"").into_iter().all(|x| x >= 24.0));
            }
        }
    }

    #[test]
    fn the_first_sentence_is_the_headline_where_it_is_short() {
        let finding = "It took 85.9 min. Two others say 87. No more.";
        assert_eq!(headline(finding), ("It took 85.9 min.", "Two others say 87. No more."));
        assert_eq!(headline("One sentence"), ("One sentence", ""));
        let long = "word ".repeat(60);
        assert_eq!(headline(&long), ("", long.as_str()));
        // One that is too long leaves the chart's name to be set large.
        let poster = poster(&chart(752, 0.5), &caption(&long), Shape::Wide, Theme::Light);
        assert!(poster.svg.contains("font-size=\"22\" font-weight=\"700\""));
    }
}
