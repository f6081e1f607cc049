//! Paths of many parts: a coast is one element of the picture, however many islands it has.

use std::fmt::Write as _;

use crate::sheet::canvas::svg_backend::{fill, stroke, strokes};
use crate::sheet::canvas::{Canvas, Place, length};
use crate::sheet::ink::Paint;
use crate::sheet::picture::ChartError;

/// Whether the parts of a path come back to where they start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// They do.
    Closed,
    /// They do not.
    Open,
}

impl Canvas {
    /// Fills the area inside outlines: what an even number of them holds stays clear.
    ///
    /// # Errors
    /// The picture cannot be written: [`ChartError::Drawing`].
    pub fn area_of(
        &self,
        outlines: &[Vec<Place>],
        paint: impl Into<Paint>,
    ) -> Result<(), ChartError> {
        self.compound(outlines, Ends::Closed, |out, theme| {
            out.push_str(" fill-rule=\"evenodd\"");
            fill(out, paint.into(), theme)
        })
    }

    /// Draws lines as one path.
    ///
    /// # Errors
    /// As [`area_of`](Self::area_of).
    pub fn lines(
        &self,
        lines: &[Vec<Place>],
        ends: Ends,
        paint: impl Into<Paint>,
        width_px: f64,
    ) -> Result<(), ChartError> {
        strokes(paint.into(), length(width_px)).try_for_each(|(paint, width)| {
            self.compound(lines, ends, |out, theme| {
                out.push_str(" stroke-linejoin=\"round\"");
                stroke(out, paint, width, theme)
            })
        })
    }

    fn compound(
        &self,
        parts: &[Vec<Place>],
        ends: Ends,
        look: impl FnOnce(&mut String, crate::sheet::ink::Theme) -> std::fmt::Result,
    ) -> Result<(), ChartError> {
        if parts.iter().all(|part| part.len() < 2) {
            return Ok(());
        }
        let mut scene = self.scene.borrow_mut();
        let theme = scene.theme;
        let out = &mut scene.body;
        out.push_str("<path d=\"");
        for part in parts.iter().filter(|part| part.len() > 1) {
            steps(out, part);
            if ends == Ends::Closed {
                out.push('Z');
            }
        }
        out.push('"');
        look(out, theme)
            .and_then(|()| write!(out, "/>"))
            .map_err(|_| ChartError::Drawing("the picture could not be written".into()))
    }
}

/// A line as steps in tenths of a pixel, which add up without drift.
fn steps(out: &mut String, part: &[Place]) {
    let tenths = |place: &Place| ((place.0 * 10.0).round() as i32, (place.1 * 10.0).round() as i32);
    let mut last = (0, 0);
    for (index, place) in part.iter().enumerate() {
        let here = tenths(place);
        if index > 0 && here == last {
            continue;
        }
        out.push(if index == 0 { 'M' } else { 'l' });
        tenth(out, here.0.wrapping_sub(last.0));
        let down = here.1.wrapping_sub(last.1);
        if down >= 0 {
            out.push(' ');
        }
        tenth(out, down);
        last = here;
    }
}

/// A number of tenths as a decimal, written by hand: a coast has thousands.
fn tenth(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    let mut digits = [0_u8; 10];
    let mut whole = size / 10;
    let mut count = 0;
    while whole > 0 && count < digits.len() {
        digits[count] = b'0' + (whole % 10) as u8;
        whole /= 10;
        count += 1;
    }
    for digit in digits[..count].iter().rev() {
        out.push(char::from(*digit));
    }
    match size % 10 {
        0 if count == 0 => out.push('0'),
        0 => {}
        part => {
            out.push('.');
            out.push(char::from(b'0' + part as u8));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_steps_ends_where_the_line_does() {
        let mut out = String::new();
        steps(&mut out, &[(10.0, 20.5), (10.04, 20.5), (9.5, 120.0), (-3.0, 0.0)]);
        assert_eq!(out, "M10 20.5l-.5 99.5l-12.5-120");
    }
}
