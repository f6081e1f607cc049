//! A chart as a picture of its own, to be taken elsewhere: title, finding, chart, method, source and date
//! on one sheet with the colours written in.

use std::fmt::Write as _;

use lofted::xml_text::xml_text;

use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::ink::{Ink, Paint, Theme, with_colours};
use crate::sheet::picture::Picture;

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

/// The shape of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As wide as the chart with its margins, and as high as it needs to be.
    Wide,
    /// A square of 1,080 px, as social media show it whole.
    Square,
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

/// Side of the square form, px.
const SQUARE_PX: u32 = 1080;

/// Width at which a chart is drawn for a wide poster, px.
pub const WIDE_CHART_PX: u32 = 752;

/// Widths at which a chart is drawn for a square, px, until [`fits_square`] says that it fits: the
/// narrowest that does, so that its text is as large as can be.
///
/// At the widest, the chart's own text is 14 px high on the square: wider, it could not be read at half its size.
pub const SQUARE_CHARTS_PX: [u32; 8] = [492, 532, 572, 632, 692, 712, 792, 872];

/// What to say of a chart that fits a square at none of these widths.
pub const TOO_TALL: &str = "the chart is too tall for a square with text that can be read; narrow it by the page\u{2019}s filters, or take the wide picture";

/// Puts a picture, drawn in the page's colours or any other, on a sheet of its own.
///
/// A square that the picture does not fit is scaled until it does.
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
    let layout = Layout::new(picture, caption);
    let (width_px, height_px) = (layout.width_px, layout.height_px());
    match shape {
        Shape::Wide => layout.poster((width_px, height_px), (width_px, height_px), theme),
        Shape::Square => {
            let side_px = width_px.max(height_px);
            layout.poster((side_px, side_px), (SQUARE_PX, SQUARE_PX), theme)
        }
    }
}

/// Whether a picture with its caption is no higher than wide.
#[must_use]
pub fn fits_square(picture: &Picture, caption: &Caption) -> bool {
    let layout = Layout::new(picture, caption);
    layout.height_px() <= layout.width_px
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
    width_px: u32,
    head: Vec<Line>,
    picture: &'a Picture,
    foot: Vec<Line>,
    title: &'a str,
}

impl<'a> Layout<'a> {
    fn new(picture: &'a Picture, caption: &'a Caption) -> Self {
        let width_px = picture.width_px + 2 * MARGIN_PX;
        // Other fonts run up to 8 % wider than the bundled widths.
        let room_px = f64::from(width_px - 2 * MARGIN_PX);
        let set = |text: &str, size_px: f64, weight, ink| -> Vec<Line> {
            wrapped(text, size_px, weight, room_px)
                .into_iter()
                .map(|text| Line { text, size_px, weight, ink, step_px: size_px * 1.4 })
                .collect()
        };
        let mut head = set(&caption.title, 22.0, Weight::Bold, Ink::Text);
        head.extend(set(&caption.finding, 15.0, Weight::Regular, Ink::Text));
        let mut foot = set(&caption.source, 11.5, Weight::Regular, Ink::Muted);
        foot.extend(set(&caption.made, 11.5, Weight::Bold, Ink::Muted));
        Self { width_px, head, picture, foot, title: &caption.title }
    }

    fn lines_px(lines: &[Line]) -> f64 {
        lines.iter().map(|line| line.step_px).sum()
    }

    /// Margin, head, gap, chart, gap, foot, margin.
    fn height_px(&self) -> u32 {
        let text_px = Self::lines_px(&self.head) + Self::lines_px(&self.foot);
        (text_px.ceil() as u32) + self.picture.height_px + 4 * MARGIN_PX - MARGIN_PX / 2
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
        let left = f64::from(MARGIN_PX + (width - self.width_px) / 2);
        let mut y = f64::from(MARGIN_PX);
        set(&mut svg, &self.head, left, &mut y, theme);
        y += f64::from(MARGIN_PX);
        let spare = f64::from(height - self.height_px().min(height));
        let chart_y = (y + spare / 2.0).round();
        let placed = format!("<svg x=\"{left}\" y=\"{chart_y}\" ");
        let chart = with_colours(&self.picture.svg, theme);
        svg.push_str(&chart.replacen("<svg ", &placed, 1));
        y += spare + f64::from(self.picture.height_px) + f64::from(MARGIN_PX / 2);
        set(&mut svg, &self.foot, left, &mut y, theme);
        svg.push_str("</svg>");
        Poster { svg, width_px: shown_px.0, height_px: shown_px.1 }
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
    fn a_square_is_a_square_whatever_the_chart() {
        for (aspect, words) in [(0.2, 3), (0.6, 40), (2.0, 120), (4.0, 300)] {
            let finding = "word ".repeat(words);
            let chart = chart(SQUARE_CHARTS_PX[0], aspect);
            let poster = poster(&chart, &caption(&finding), Shape::Square, Theme::Light);
            assert_eq!((poster.width_px, poster.height_px), (1080, 1080));
            let lowest: f64 = poster
                .svg
                .match_indices("<text ")
                .filter_map(|(at, _)| {
                    let rest = &poster.svg[at..];
                    rest.split("y=\"").nth(1)?.split('"').next()?.parse::<f64>().ok()
                })
                .fold(0.0, f64::max);
            let side: f64 = poster
                .svg
                .split("viewBox=\"0 0 ")
                .nth(1)
                .unwrap()
                .split(' ')
                .next()
                .unwrap()
                .parse()
                .unwrap();
            assert!(lowest <= side - 10.0, "{lowest} of {side}");
        }
    }
}
