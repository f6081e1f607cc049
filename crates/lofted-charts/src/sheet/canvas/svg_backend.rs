//! The drawing backend under plotters: hundredths of a pixel in, SVG with roles as colours out.
//!
//! plotters speaks whole numbers, so one unit here is a hundredth of a pixel and curves come out
//! smooth. Text is measured by bundled widths, never by the page.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use lofted::party::Stroke;
use lofted::xml_text::xml_text;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use crate::sheet::canvas::text_width::{Weight, width_px};
use crate::sheet::ink::{Dash, Halo, Ink, Paint, Theme};

/// Units of the backend to a pixel.
pub const UNITS_PER_PX: i32 = 100;

/// What has been drawn so far.
#[derive(Debug)]
pub struct Scene {
    pub(crate) width_px: u32,
    pub(crate) height_px: u32,
    pub(crate) theme: Theme,
    pub(crate) body: String,
}

/// Nothing can go wrong in writing to a string; plotters asks for a type all the same.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be written")]
pub struct SvgError;

/// Writes what plotters draws into a [`Scene`] that the canvas shares.
#[derive(Debug, Clone)]
pub struct SvgBackend {
    scene: Rc<RefCell<Scene>>,
}

type Drawn = Result<(), DrawingErrorKind<SvgError>>;

/// Hundredths of a pixel as a decimal number of pixels, without trailing zeros.
struct Px(i32);

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (part / 10, part % 10) {
            (0, 0) => write!(f, "{sign}{whole}"),
            (tenths, 0) => write!(f, "{sign}{whole}.{tenths}"),
            (tenths, hundredths) => write!(f, "{sign}{whole}.{tenths}{hundredths}"),
        }
    }
}

fn px(units: u32) -> Px {
    Px(i32::try_from(units).unwrap_or(i32::MAX))
}

impl SvgBackend {
    pub(crate) fn new(scene: Rc<RefCell<Scene>>) -> Self {
        Self { scene }
    }

    /// A shape, whose element is begun, as often as its look asks for.
    fn shape(&self, look: Look, begin: impl FnOnce(&mut String) -> std::fmt::Result) -> Drawn {
        self.element(|out, theme| {
            let from = out.len();
            begin(out)?;
            let begun = out.get(from..).unwrap_or_default().to_owned();
            for (at, layer) in look.layers().into_iter().enumerate() {
                if at > 0 {
                    out.push_str(&begun);
                }
                layer.write(out, theme)?;
                out.push_str("/>");
            }
            Ok(())
        })
    }

    fn element(&self, write: impl FnOnce(&mut String, Theme) -> std::fmt::Result) -> Drawn {
        let mut scene = self.scene.borrow_mut();
        let theme = scene.theme;
        write(&mut scene.body, theme).map_err(|_| DrawingErrorKind::DrawingError(SvgError))
    }
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy)]
enum Look {
    Filled(Paint),
    /// Its outline, so many units wide.
    Drawn(Paint, u32),
}

impl Look {
    fn filled<S: BackendStyle>(style: &S) -> Self {
        Self::Filled(Paint::from_backend(style.color()))
    }

    fn drawn<S: BackendStyle>(style: &S) -> Self {
        Self::Drawn(Paint::from_backend(style.color()), style.stroke_width())
    }

    /// What is painted in turn: once, or of a doubled role a fill within a rim, a stroke with a core.
    fn layers(self) -> Vec<Self> {
        match self {
            Self::Filled(paint) if paint.ink.stroke() == Stroke::Doubled => {
                let rim = Self::Drawn(Paint::from(paint.ink), RIM);
                vec![rim, Self::Drawn(Paint::from(Ink::Card), GAP), self]
            }
            Self::Drawn(paint, width) => {
                strokes(paint, width).map(|(p, w)| Self::Drawn(p, w)).collect()
            }
            Self::Filled(_) => vec![self],
        }
    }

    fn write(self, out: &mut String, theme: Theme) -> std::fmt::Result {
        match self {
            Self::Filled(paint) => fill(out, paint, theme),
            Self::Drawn(paint, width) => stroke(out, paint, width, theme),
        }
    }
}

/// How wide the outline is under a doubled fill, half of it outside, and how much of it is clear; in units.
const RIM: u32 = 560;
const GAP: u32 = 300;
/// The least width of a doubled stroke, in units: room for a core.
const DOUBLED: u32 = 260;

/// The strokes that make one: of a doubled role a second, in the card’s colour, along its middle.
pub(super) fn strokes(paint: Paint, width: u32) -> impl Iterator<Item = (Paint, u32)> {
    let doubled = paint.ink.stroke() == Stroke::Doubled;
    let width = if doubled { width.max(DOUBLED) } else { width };
    let core = doubled.then_some((Paint::from(Ink::Card), width * 2 / 5));
    std::iter::once((paint, width)).chain(core)
}

pub(super) fn fill(out: &mut String, paint: Paint, theme: Theme) -> std::fmt::Result {
    write!(out, " fill=\"{}\"", paint.css(theme))?;
    opacity(out, paint)
}

fn opacity(out: &mut String, paint: Paint) -> std::fmt::Result {
    if paint.opacity < 1.0 {
        write!(out, " opacity=\"{}\"", Px((paint.opacity * 100.0) as i32))?;
    }
    Ok(())
}

pub(super) fn stroke(out: &mut String, paint: Paint, width: u32, theme: Theme) -> std::fmt::Result {
    write!(out, " fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"", paint.css(theme), px(width))?;
    match paint.dash {
        Dash::Solid => {}
        Dash::Dashed => out.push_str(" stroke-dasharray=\"6 4\""),
        Dash::Dotted => out.push_str(" stroke-dasharray=\"1.5 3\""),
    }
    opacity(out, paint)
}

fn path(out: &mut String, points: impl IntoIterator<Item = BackendCoord>) -> std::fmt::Result {
    for (index, (x, y)) in points.into_iter().enumerate() {
        write!(out, "{}{} {}", if index == 0 { "M" } else { "L" }, Px(x), Px(y))?;
    }
    Ok(())
}

impl DrawingBackend for SvgBackend {
    type ErrorType = SvgError;

    fn get_size(&self) -> (u32, u32) {
        let scene = self.scene.borrow();
        let units = UNITS_PER_PX.unsigned_abs();
        (scene.width_px * units, scene.height_px * units)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + UNITS_PER_PX, y + UNITS_PER_PX), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        let (width, height) = (right.abs_diff(left), bottom.abs_diff(top));
        let look = if filled { Look::filled(style) } else { Look::drawn(style) };
        self.shape(look, |out| {
            write!(out, "<rect x=\"{}\" y=\"{}\"", Px(left.min(right)), Px(top.min(bottom)))?;
            write!(out, " width=\"{}\" height=\"{}\"", px(width), px(height))
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.shape(Look::drawn(style), |out| {
            out.write_str("<path d=\"")?;
            path(out, points)?;
            out.write_str("\"")
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let look = if filled { Look::filled(style) } else { Look::drawn(style) };
        self.shape(look, |out| {
            write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", Px(x), Px(y), px(radius))
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        self.shape(Look::filled(style), |out| {
            out.write_str("<path d=\"")?;
            path(out, vertices)?;
            out.write_str("Z\"")
        })
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let paint = Paint::from_backend(style.color());
        // From the anchor down to the baseline, in parts of the size; digits are 0.714 em high.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.80,
            VPos::Center => 0.357,
            VPos::Bottom => -0.24,
        };
        let baseline = y + (style.size() * drop) as i32;
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.element(|out, theme| {
            write!(out, "<text x=\"{}\" y=\"{}\"", Px(x), Px(baseline))?;
            write!(out, " font-size=\"{}\" text-anchor=\"{anchor}\"", Px(style.size() as i32))?;
            if weight(style) == Weight::Bold {
                out.write_str(" font-weight=\"700\"")?;
            }
            fill(out, paint, theme)?;
            if paint.halo == Halo::Card {
                let rim = Paint::from(Ink::Card).css(theme);
                write!(out, " stroke=\"{rim}\" stroke-width=\"3\" paint-order=\"stroke\"")?;
                out.write_str(" stroke-linejoin=\"round\"")?;
            }
            write!(out, ">{}</text>", xml_text(text))
        })
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<SvgError>> {
        // Sizes are in units already, so the widths are too.
        let width = width_px(text, style.size(), weight(style));
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}

fn weight<T: BackendTextStyle>(style: &T) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::Bold,
        _ => Weight::Regular,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::canvas::Canvas;

    #[test]
    fn marks_of_a_ninth_party_are_doubled_and_those_of_the_first_are_not() {
        let drawn = |ink: Ink| {
            let canvas = Canvas::new(100, 100, Theme::Light);
            canvas.dot((50.0, 50.0), 5.0, ink).unwrap();
            canvas.line([(0.0, 0.0), (9.0, 9.0)], ink, 2.0).unwrap();
            canvas.bar((10.0, 10.0), (30.0, 20.0), ink).unwrap();
            let svg = canvas.into_svg("x");
            ["<circle", "<path", "<rect"].map(|shape| svg.matches(shape).count())
        };
        assert_eq!(drawn(Ink::Hue1), [1, 1, 1]);
        assert_eq!(drawn(Ink::Twice1), [3, 2, 3], "a rim about what is filled, a core in a stroke");
    }

    #[test]
    fn hundredths_print_as_short_decimals() {
        let texts: Vec<String> = [0, 5, 50, 100, 123, -123, -5].map(|n| Px(n).to_string()).into();
        assert_eq!(texts, ["0", "0.05", "0.5", "1", "1.23", "-1.23", "-0.05"]);
    }
}
