//! A chart as a picture of its own, to be taken elsewhere: title, finding, chart, method, source and date
//! on one sheet with the colours written in.

use std::fmt::Write as _;

use crate::canvas::svg_backend::escaped;
use crate::canvas::text_width::{Weight, wrapped};
use crate::ink::{Ink, Paint, Theme};
use crate::picture::{ChartError, Picture, Sheet};

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
    /// This wide, px, and as high as it needs to be.
    Wide(u32),
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

/// Sides at which a square is tried, px, before it is scaled to [`SQUARE_PX`]: the smallest that holds
/// everything, so that its text is as large as can be.
const SQUARE_TRIES_PX: [u32; 8] = [540, 580, 620, 680, 740, 820, 920, 1080];

/// Draws a chart on a sheet of its own.
///
/// # Errors
/// As the chart's `draw`.
///
/// # Examples
/// ```
/// use lofted_charts::flight_times::{TimeRow, flight_times};
/// use lofted_charts::poster::{Caption, Shape, poster};
/// # use lofted_charts::{Ink, Theme};
/// # let caption = Caption { title: "T".into(), finding: "F.".into(), source: "S.".into(), made: "M".into() };
/// # let rows: Vec<TimeRow> = Vec::new();
/// let drawn = poster(&|sheet| flight_times(&rows, sheet), &caption, Shape::Square, Theme::Light);
/// assert!(drawn.is_err(), "no rows, no picture");
/// ```
pub fn poster(
    draw: &dyn Fn(Sheet) -> Result<Picture, ChartError>,
    caption: &Caption,
    shape: Shape,
    theme: Theme,
) -> Result<Poster, ChartError> {
    let drawn = |width_px: u32| {
        let inner_px = width_px.saturating_sub(2 * MARGIN_PX);
        draw(Sheet { width_px: inner_px, theme })
            .map(|picture| Layout::new(width_px, picture, caption))
    };
    match shape {
        Shape::Wide(width_px) => {
            let layout = drawn(width_px)?;
            let height_px = layout.height_px();
            Ok(layout.poster((width_px, height_px), (width_px, height_px), theme))
        }
        Shape::Square => {
            let mut layout = drawn(SQUARE_TRIES_PX[0])?;
            for side_px in SQUARE_TRIES_PX {
                layout = drawn(side_px)?;
                if layout.height_px() <= side_px {
                    break;
                }
            }
            // What is higher than wide all the same is scaled until it fits.
            let side_px = layout.width_px.max(layout.height_px());
            Ok(layout.poster((side_px, side_px), (SQUARE_PX, SQUARE_PX), theme))
        }
    }
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
struct Layout {
    width_px: u32,
    head: Vec<Line>,
    picture: Picture,
    foot: Vec<Line>,
    title: String,
}

impl Layout {
    fn new(width_px: u32, picture: Picture, caption: &Caption) -> Self {
        // Other fonts run up to 8 % wider than the bundled widths.
        let room_px = f64::from(width_px - 2 * MARGIN_PX) * 0.92;
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
        Self { width_px, head, picture, foot, title: caption.title.clone() }
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
            escaped(&self.title),
        );
        let left = f64::from(MARGIN_PX + (width - self.width_px) / 2);
        let mut y = f64::from(MARGIN_PX);
        set(&mut svg, &self.head, left, &mut y, theme);
        y += f64::from(MARGIN_PX);
        let spare = f64::from(height - self.height_px().min(height));
        let chart_y = (y + spare / 2.0).round();
        let placed = format!("<svg x=\"{left}\" y=\"{chart_y}\" ");
        svg.push_str(&self.picture.svg.replacen("<svg ", &placed, 1));
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
            escaped(&line.text),
        );
        debug_assert!(written.is_ok(), "writing to a string does not fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::Canvas;
    use crate::picture::Readout;

    fn chart(aspect: f64) -> impl Fn(Sheet) -> Result<Picture, ChartError> {
        move |sheet| {
            let width_px = sheet.drawable_width_px()?;
            let height_px = (f64::from(width_px) * aspect) as u32;
            let canvas = Canvas::new(width_px, height_px, sheet.theme);
            canvas.dot((5.0, 5.0), 4.0, Ink::Accent)?;
            let svg = canvas.into_svg("a dot");
            Ok(Picture { svg, width_px, height_px, readout: Readout::default() })
        }
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
            poster(&chart(0.5), &caption("They do not."), Shape::Wide(800), Theme::Dark).unwrap();
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
            let poster =
                poster(&chart(aspect), &caption(&finding), Shape::Square, Theme::Light).unwrap();
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
