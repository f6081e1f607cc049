//! Lines and areas on the sheet cut to a rectangle.

use crate::sheet::canvas::Place;
use crate::sheet::plot::Frame;

/// The stretches of a line that lie in a frame.
pub(crate) fn line(frame: &Frame, places: &[Place]) -> Vec<Vec<Place>> {
    let mut parts: Vec<Vec<Place>> = Vec::new();
    for pair in places.windows(2) {
        let Some((from, to)) = segment(frame, pair[0], pair[1]) else { continue };
        match parts.last_mut() {
            Some(part) if part.last() == Some(&from) => part.push(to),
            _ => parts.push(vec![from, to]),
        }
    }
    parts
}

/// The part of a segment in a frame (Liang and Barsky 1984).
fn segment(frame: &Frame, from: Place, to: Place) -> Option<(Place, Place)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let edges = [
        (-dx, from.0 - frame.left),
        (dx, frame.right - from.0),
        (-dy, from.1 - frame.top),
        (dy, frame.bottom - from.1),
    ];
    for (step, room) in edges {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            start = start.max(room / step);
        } else {
            end = end.min(room / step);
        }
    }
    let at = |part: f64| match part {
        0.0 => from,
        1.0 => to,
        part => (from.0 + part * dx, from.1 + part * dy),
    };
    (start <= end).then(|| (at(start), at(end)))
}

/// A closed outline cut to a frame (Sutherland and Hodgman 1974); empty if nothing of it is inside.
pub(crate) fn outline(frame: &Frame, places: &[Place]) -> Vec<Place> {
    let cut = half(places, |place| place.0 - frame.left);
    let cut = half(&cut, |place| frame.right - place.0);
    let cut = half(&cut, |place| place.1 - frame.top);
    half(&cut, |place| frame.bottom - place.1)
}

fn half(places: &[Place], inside: impl Fn(&Place) -> f64) -> Vec<Place> {
    let mut out = Vec::new();
    let next = places.iter().skip(1).chain(places.first());
    for (from, to) in places.iter().zip(next) {
        let (a, b) = (inside(from), inside(to));
        if a >= 0.0 {
            out.push(*from);
        }
        if (a >= 0.0) != (b >= 0.0) {
            let part = a / (a - b);
            out.push((from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let places = [(-5.0, 5.0), (5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)];
        let parts = line(&FRAME, &places);
        assert_eq!(
            parts,
            [vec![(0.0, 5.0), (5.0, 5.0), (10.0, 5.0)], vec![(10.0, 8.0), (5.0, 8.0)],]
        );
        assert!(line(&FRAME, &[(-1.0, -1.0), (-2.0, 20.0)]).is_empty());
    }

    #[test]
    fn an_outline_larger_than_the_frame_becomes_the_frame() {
        let cut = outline(&FRAME, &[(-5.0, -5.0), (20.0, -5.0), (20.0, 20.0), (-5.0, 20.0)]);
        assert_eq!(cut.len(), 4);
        assert!(outline(&FRAME, &[(20.0, 0.0), (30.0, 0.0), (30.0, 5.0)]).is_empty());
    }
}
