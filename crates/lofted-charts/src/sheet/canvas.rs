//! The sheet that every chart is drawn on: pixels and roles in front, plotters behind.

pub mod outline;
pub mod svg_backend;
pub mod text_width;

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use lofted::xml_text::xml_text;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use crate::sheet::ink::{Paint, Theme};
use crate::sheet::picture::{ChartError, Picture, Readout};
use svg_backend::{Scene, SvgBackend, UNITS_PER_PX};
use text_width::Weight;

/// A point on the sheet, px from its top left corner.
pub type Place = (f64, f64);

/// Which way a text runs from its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// To the right of it.
    Start,
    /// To both sides of it.
    Middle,
    /// To the left of it.
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextLook {
    /// What it is painted with.
    pub paint: Paint,
    /// Size, px.
    pub size_px: f64,
    /// Weight.
    pub weight: Weight,
    /// Which way it runs from its place; vertically it is centred there.
    pub align: Align,
}

/// The sheet that a chart is drawn on.
pub struct Canvas {
    scene: Rc<RefCell<Scene>>,
    area: DrawingArea<SvgBackend, Shift>,
}

impl std::fmt::Debug for Canvas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Canvas").field("scene", &self.scene).finish_non_exhaustive()
    }
}

fn units(place: Place) -> (i32, i32) {
    let scale = f64::from(UNITS_PER_PX);
    // Rounded, so that a pixel's place is right to half a hundredth; out of range saturates.
    ((place.0 * scale).round() as i32, (place.1 * scale).round() as i32)
}

fn length(px: f64) -> u32 {
    (px.max(0.0) * f64::from(UNITS_PER_PX)).round() as u32
}

fn stroke(paint: Paint, width_px: f64) -> ShapeStyle {
    ShapeStyle { color: paint.to_rgba(), filled: false, stroke_width: length(width_px) }
}

impl Canvas {
    /// A clear sheet of a size.
    #[must_use]
    pub fn new(width_px: u32, height_px: u32, theme: Theme) -> Self {
        let scene =
            Rc::new(RefCell::new(Scene { width_px, height_px, theme, body: String::new() }));
        let area = SvgBackend::new(Rc::clone(&scene)).into_drawing_area();
        Self { scene, area }
    }

    /// The whole sheet as plotters' drawing area, in hundredths of a pixel.
    #[must_use]
    pub fn area(&self) -> &DrawingArea<SvgBackend, Shift> {
        &self.area
    }

    /// Draws a line through places.
    ///
    /// # Errors
    /// plotters fails to draw: [`ChartError::Drawing`].
    pub fn line(
        &self,
        places: impl IntoIterator<Item = Place>,
        paint: impl Into<Paint>,
        width_px: f64,
    ) -> Result<(), ChartError> {
        let points: Vec<_> = places.into_iter().map(units).collect();
        Ok(self.area.draw(&PathElement::new(points, stroke(paint.into(), width_px)))?)
    }

    /// Fills the polygon of places.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn polygon(
        &self,
        places: impl IntoIterator<Item = Place>,
        paint: impl Into<Paint>,
    ) -> Result<(), ChartError> {
        let points: Vec<_> = places.into_iter().map(units).collect();
        Ok(self.area.draw(&Polygon::new(points, paint.into().filled()))?)
    }

    /// Fills a disc.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn dot(
        &self,
        centre: Place,
        radius_px: f64,
        paint: impl Into<Paint>,
    ) -> Result<(), ChartError> {
        Ok(self.area.draw(&Circle::new(units(centre), length(radius_px), paint.into().filled()))?)
    }

    /// Draws a circle.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn ring(
        &self,
        centre: Place,
        radius_px: f64,
        paint: impl Into<Paint>,
        width_px: f64,
    ) -> Result<(), ChartError> {
        let style = stroke(paint.into(), width_px);
        Ok(self.area.draw(&Circle::new(units(centre), length(radius_px), style))?)
    }

    /// Fills a rectangle between two corners.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn bar(&self, from: Place, to: Place, paint: impl Into<Paint>) -> Result<(), ChartError> {
        Ok(self.area.draw(&Rectangle::new([units(from), units(to)], paint.into().filled()))?)
    }

    /// Draws the outline of a rectangle between two corners.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn frame(
        &self,
        from: Place,
        to: Place,
        paint: impl Into<Paint>,
        width_px: f64,
    ) -> Result<(), ChartError> {
        let style = stroke(paint.into(), width_px);
        Ok(self.area.draw(&Rectangle::new([units(from), units(to)], style))?)
    }

    /// Sets a line of text.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn text(&self, text: &str, place: Place, look: TextLook) -> Result<(), ChartError> {
        let weight = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let horizontal = match look.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let size = look.size_px * f64::from(UNITS_PER_PX);
        let style = TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, size, weight),
            color: look.paint.to_backend_color(),
            pos: Pos::new(horizontal, VPos::Center),
        };
        Ok(self.area.draw(&Text::new(text, units(place), style))?)
    }

    /// Sets lines of text under each other, the first at a place and each `apart_px` lower than the one before;
    /// the height at which the next would stand.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn texts(
        &self,
        lines: &[String],
        (x, mut y): Place,
        apart_px: f64,
        look: TextLook,
    ) -> Result<f64, ChartError> {
        for line in lines {
            self.text(line, (x, y), look)?;
            y += apart_px;
        }
        Ok(y)
    }

    /// Draws `inner` inside a group that carries a name, so that a page can find its marks.
    ///
    /// # Errors
    /// Whatever `inner` fails with.
    pub fn group(
        &self,
        name: &str,
        inner: impl FnOnce(&Self) -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        let open = format!("<g class=\"{}\">", xml_text(name));
        self.scene.borrow_mut().body.push_str(&open);
        inner(self)?;
        self.scene.borrow_mut().body.push_str("</g>");
        Ok(())
    }

    /// The finished picture with what it says, and the summary of that as its title.
    #[must_use]
    pub fn into_picture(self, readout: Readout) -> Picture {
        let (width_px, height_px) = {
            let scene = self.scene.borrow();
            (scene.width_px, scene.height_px)
        };
        Picture { svg: self.into_svg(&readout.summary), width_px, height_px, readout }
    }

    /// The finished picture as one SVG element, with a title for whoever cannot see it.
    ///
    /// Text in it is hidden from screen readers: the page reads the chart out by its read-out.
    #[must_use]
    pub fn into_svg(self, title: &str) -> String {
        let scene = self.scene.borrow();
        let (width, height) = (scene.width_px, scene.height_px);
        let mut svg = String::with_capacity(scene.body.len() + 512);
        let written = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\" \
             font-family=\"'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, \
             sans-serif\"><g aria-hidden=\"true\">{body}</g></svg>",
            title = xml_text(title),
            body = scene.body,
        );
        debug_assert!(written.is_ok(), "writing to a string does not fail");
        svg
    }
}
