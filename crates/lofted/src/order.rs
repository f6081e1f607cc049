//! Ordering by a number: one sort for every list of claims, flights, arcs and labels.
//!
//! Each kind of element that `slice::sort` is used on adds about 4 kB to the browser's download, so
//! everything is ordered by way of its numbers here.

/// Places of the keys from the least to the greatest; equal keys keep their order, NaN comes last.
///
/// # Examples
/// ```
/// assert_eq!(lofted::order::ascending([3.0, 1.0, 2.0]), [1, 2, 0]);
/// ```
#[must_use]
pub fn ascending(keys: impl IntoIterator<Item = f64>) -> Vec<usize> {
    places(keys.into_iter().enumerate().map(|(at, key)| ([key, 0.0], at)).collect())
}

/// Apart from [`ascending`], which is another function for each kind of keys: the sort is one for all.
fn places(mut keyed: Vec<([f64; 2], usize)>) -> Vec<usize> {
    // Places differ, so an unstable sort on all three keeps equal keys in their order.
    keyed.sort_unstable_by(|(a, at), (b, other)| {
        a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])).then(at.cmp(other))
    });
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// The items from the least key to the greatest; equal keys keep their order.
///
/// # Examples
/// ```
/// let words = lofted::order::by_key(vec!["ccc", "a", "bb"], |word| word.len() as f64);
/// assert_eq!(words, ["a", "bb", "ccc"]);
/// ```
#[must_use]
pub fn by_key<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    by_keys(items, |item| [key(item), 0.0])
}

/// The items by their first key, those with the same first by their second; equal ones keep their order.
///
/// # Examples
/// ```
/// let rows = lofted::order::by_keys(vec![(2, 1), (1, 9), (1, 3)], |row| [row.0, row.1].map(f64::from));
/// assert_eq!(rows, [(1, 3), (1, 9), (2, 1)]);
/// ```
#[must_use]
pub fn by_keys<T>(items: Vec<T>, keys: impl Fn(&T) -> [f64; 2]) -> Vec<T> {
    let order = places(items.iter().enumerate().map(|(at, item)| (keys(item), at)).collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| items.get_mut(at).and_then(Option::take)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order_and_nan_comes_last() {
        assert_eq!(ascending([2.0, f64::NAN, 1.0, 2.0]), [2, 0, 3, 1]);
    }
}
