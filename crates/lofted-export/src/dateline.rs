//! Lines in longitude and latitude, cut where they cross the dateline.

/// A place of a line: longitude and latitude in degrees, height in metres, time in seconds.
pub(crate) type Place = [f64; 4];

/// A line as pieces, none of which crosses the dateline.
///
/// Two neighbours more than half a turn apart in longitude are taken to lie on both sides of it; the
/// pieces meet it at ±180 degrees, at the latitude, height and time in proportion (RFC 7946, section 3.1.9).
pub(crate) fn cut(line: &[Place]) -> Vec<Vec<Place>> {
    let mut pieces: Vec<Vec<Place>> = Vec::new();
    let mut piece: Vec<Place> = Vec::new();
    for &place in line {
        if let Some(&before) = piece.last()
            && (place[0] - before[0]).abs() > 180.0
        {
            let edge = if before[0] > 0.0 { 180.0 } else { -180.0 };
            let (gone, came) = crossing(before, place, edge);
            if before != gone {
                piece.push(gone);
            }
            pieces.extend((piece.len() > 1).then_some(std::mem::take(&mut piece)));
            piece.clear();
            if came != place {
                piece.push(came);
            }
        }
        piece.push(place);
    }
    pieces.extend((piece.len() > 1).then_some(piece));
    pieces
}

/// Where a step crosses the dateline: on the side that it leaves, and on the side that it enters.
fn crossing(before: Place, place: Place, edge: f64) -> (Place, Place) {
    let beyond = place[0] + 2.0 * edge;
    let way = beyond - before[0];
    let share = if way == 0.0 { 0.0 } else { (edge - before[0]) / way };
    let between = |axis: usize| before[axis] + share * (place[axis] - before[axis]);
    let [latitude, height, time] = [1, 2, 3].map(between);
    ([edge, latitude, height, time], [-edge, latitude, height, time])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_away_from_the_dateline_stays_whole() {
        let line = [[10.0, 1.0, 0.0, 0.0], [-10.0, 2.0, 0.0, 0.0], [-179.0, 3.0, 0.0, 0.0]];
        assert_eq!(cut(&line), [line.to_vec()]);
    }

    #[test]
    fn a_line_over_the_dateline_meets_it_on_both_sides_at_one_latitude() {
        let pieces =
            cut(&[[178.0, 50.0, 100.0, 0.0], [-178.0, 52.0, 200.0, 0.0], [-170.0, 53.0, 0.0, 0.0]]);
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[0], [[178.0, 50.0, 100.0, 0.0], [180.0, 51.0, 150.0, 0.0]]);
        assert_eq!(pieces[1][..2], [[-180.0, 51.0, 150.0, 0.0], [-178.0, 52.0, 200.0, 0.0]]);
    }

    #[test]
    fn westward_and_twice() {
        let pieces =
            cut(&[[-179.0, 0.0, 0.0, 0.0], [179.0, 0.0, 0.0, 0.0], [-179.0, 2.0, 0.0, 0.0]]);
        assert_eq!(pieces.len(), 3, "{pieces:?}");
        for piece in &pieces {
            for pair in piece.windows(2) {
                assert!((pair[1][0] - pair[0][0]).abs() <= 180.0, "{piece:?}");
            }
        }
        assert_eq!(pieces[1].first(), Some(&[180.0, 0.0, 0.0, 0.0]));
        assert_eq!(pieces[1].last(), Some(&[180.0, 1.0, 0.0, 0.0]));
    }

    #[test]
    fn a_line_that_starts_on_the_dateline_leaves_no_empty_piece() {
        let pieces =
            cut(&[[180.0, 10.0, 0.0, 0.0], [-179.0, 10.0, 0.0, 0.0], [-178.0, 10.0, 0.0, 0.0]]);
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0][0], [-180.0, 10.0, 0.0, 0.0]);
    }
}
