//! Finding a free place for a label: inside the plot, on top of nothing that is taken.

use crate::sheet::canvas::Place;
use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::plot::{Frame, TEXT_PX};

/// Height that a label takes, px.
const LABEL_PX: f64 = 15.0;

/// Places that are taken, and the frame that labels stay in.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    frame: Frame,
    boxes: Vec<Frame>,
}

impl Taken {
    /// A frame with nothing in it.
    pub(crate) fn new(frame: Frame) -> Self {
        Self { frame, boxes: Vec::new() }
    }

    /// Marks a rectangle as taken.
    pub(crate) fn take(&mut self, rectangle: Frame) {
        self.boxes.push(rectangle);
    }

    /// Marks a line as taken, so that no label lies across it.
    pub(crate) fn take_line(&mut self, (x, y): Place, (to_x, to_y): Place) {
        let longest = (to_x - x).abs().max((to_y - y).abs());
        let steps = (longest / 5.0).ceil().clamp(1.0, 1_000.0);
        for step in 0..=steps as u32 {
            let share = f64::from(step) / steps;
            let (x, y) = (x + share * (to_x - x), y + share * (to_y - y));
            self.take(Frame { left: x - 1.5, top: y - 1.5, right: x + 1.5, bottom: y + 1.5 });
        }
    }

    /// Takes the first of some places, each the left end of the label's middle line, that is free.
    pub(crate) fn label(
        &mut self,
        text: &str,
        weight: Weight,
        places: impl IntoIterator<Item = Place>,
    ) -> Option<Place> {
        let width = room_px(text, TEXT_PX, weight);
        let rectangle = |(x, y): Place| Frame {
            left: x - 3.0,
            top: y - 0.5 * LABEL_PX,
            right: x + width + 3.0,
            bottom: y + 0.5 * LABEL_PX,
        };
        let place = places.into_iter().find(|place| self.is_free(&rectangle(*place)))?;
        self.boxes.push(rectangle(place));
        Some(place)
    }

    fn is_free(&self, one: &Frame) -> bool {
        let Frame { left, top, right, bottom } = self.frame;
        let inside =
            one.left >= left && one.right <= right && one.top >= top && one.bottom <= bottom;
        inside
            && self.boxes.iter().all(|other| {
                one.right <= other.left
                    || other.right <= one.left
                    || one.bottom <= other.top
                    || other.bottom <= one.top
            })
    }
}

/// Places around a rectangle, nearest first: above, below, right, left, then farther off.
pub(crate) fn around(rectangle: &Frame, text: &str, weight: Weight) -> Vec<Place> {
    let width = room_px(text, TEXT_PX, weight);
    let Frame { left, top, right, bottom } = *rectangle;
    let middle = 0.5 * (top + bottom);
    let mut places = Vec::new();
    for step in 0..5 {
        let off = 11.0 + LABEL_PX * f64::from(step);
        for x in [left, right - width, 0.5 * (left + right - width)] {
            places.extend([(x, top - off), (x, bottom + off)]);
        }
        if step == 0 {
            places.extend([(right + 8.0, middle), (left - width - 8.0, middle)]);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_takes_the_first_free_place_or_none() {
        let frame = Frame { left: 0.0, top: 0.0, right: 100.0, bottom: 40.0 };
        let mut taken = Taken::new(frame);
        let places = [(-5.0, 20.0), (10.0, 20.0), (10.0, 32.0)];
        assert_eq!(taken.label("abc", Weight::Regular, places), Some((10.0, 20.0)));
        assert_eq!(taken.label("abc", Weight::Regular, places), None, "the third is too near");
    }

    #[test]
    fn no_label_lies_across_a_line() {
        let frame = Frame { left: 0.0, top: 0.0, right: 100.0, bottom: 60.0 };
        let mut taken = Taken::new(frame);
        taken.take_line((0.0, 0.0), (100.0, 50.0));
        let places = [(40.0, 30.0), (5.0, 40.0)];
        assert_eq!(taken.label("abc", Weight::Regular, places), Some((5.0, 40.0)));
    }
}
