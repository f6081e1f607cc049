//! The largest disagreements of the record, of flights and of deployments.

use lofted_record::Record;

use crate::saying::gap::{Gap, gaps, widest_of_each};

/// The most that are shown of flights, and of deployments.
const SHOWN_OF_EACH: usize = 3;

/// The widest gaps of flights and the widest of deployments, one of each metric (and place) of each, together: the
/// widest of all first.
#[must_use]
pub fn widest(record: &Record) -> Vec<Gap<'_>> {
    let (mut flights, mut deployments) = (0, 0);
    let mut gaps = widest_of_each(gaps(record, &|_| true), &|one, other| one.of_one_series(other));
    gaps.retain(|gap| {
        let shown = if gap.more.flight().is_some() { &mut flights } else { &mut deployments };
        *shown += 1;
        *shown <= SHOWN_OF_EACH
    });
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_subjects_have_some_and_the_widest_stands_first() {
        let record = &lofted_record::bundled().record;
        let shown = widest(record);
        assert!(shown.len() <= 2 * SHOWN_OF_EACH);
        assert!(shown.iter().any(|gap| gap.more.flight().is_some()));
        assert!(shown.iter().any(|gap| gap.more.deployment().is_some()));
        assert!(shown.windows(2).all(|pair| pair[0].ratio >= pair[1].ratio));
    }
}
