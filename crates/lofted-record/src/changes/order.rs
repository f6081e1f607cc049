//! Which rows of a list stay in their order and which are put elsewhere; and putting them there.

use std::collections::HashMap;

/// Of places in ascending order of their rows, which belong to a longest list that ascends: those rows stay.
pub(super) fn staying(places: &[usize]) -> Vec<bool> {
    // The place of the last row of the best list of each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places.get(*end).is_some_and(|p| p < place));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).copied());
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        if let Some(stay) = stays.get_mut(at) {
            *stay = true;
        }
        next = before.get(at).copied().flatten();
    }
    stays
}

/// Where a row is put.
pub(super) enum Put {
    Top,
    Below(String),
    End,
}

/// The order of rows of which some are put somewhere, one after the other; the others keep theirs. A row that is to
/// stand below one that is not there goes to the end.
pub(super) fn ordered(names: &[String], stays: &[usize], put: &[(usize, Put)]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    // A list in which each row names the next; place 0 is its head.
    let mut next: Vec<usize> = vec![NONE; names.len() + 1];
    let mut found: HashMap<&str, usize> = HashMap::with_capacity(names.len());
    let mut last = 0;
    for &at in stays {
        next[last] = at + 1;
        last = at + 1;
        found.insert(&names[at], at + 1);
    }
    for (at, place) in put {
        let below = match place {
            Put::Top => 0,
            Put::Below(name) => found.get(name.as_str()).copied().unwrap_or(last),
            Put::End => last,
        };
        let own = at + 1;
        next[own] = next[below];
        next[below] = own;
        if below == last {
            last = own;
        }
        found.insert(&names[*at], own);
    }
    let mut order = Vec::with_capacity(names.len());
    let mut at = next[0];
    while at != NONE {
        order.push(at - 1);
        at = next[at];
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longest_list_stays() {
        assert_eq!(staying(&[0, 1, 2]), [true; 3]);
        assert_eq!(staying(&[2, 0, 1]), [false, true, true]);
        assert_eq!(staying(&[3, 1, 2, 0, 4]), [false, true, true, false, true]);
        assert_eq!(staying(&[]), [false; 0]);
    }

    #[test]
    fn rows_are_put_below_others_or_at_the_end() {
        let names = ["a", "b", "c", "d"].map(str::to_owned);
        let put = [(2, Put::Top), (3, Put::Below("c".to_owned()))];
        assert_eq!(ordered(&names, &[0, 1], &put), [2, 3, 0, 1]);
        let put = [(2, Put::Below("gone".to_owned())), (3, Put::End)];
        assert_eq!(ordered(&names, &[0, 1], &put), [0, 1, 2, 3]);
        assert_eq!(ordered(&names, &[], &[(1, Put::End)]), [1]);
    }
}
