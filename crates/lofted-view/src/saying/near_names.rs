//! Names of the record that a mistyped one may have meant.

use lofted_record::nearest;

/// How many names are offered.
const MOST: usize = 6;

/// Names near to one that is not there: those that hold it or begin alike, or the one that a slip away.
#[must_use]
pub fn near_names<'a>(asked: &str, names: &[&'a str]) -> Vec<&'a str> {
    let slip = nearest(asked, names.iter().copied());
    let mut near: Vec<&str> = slip.into_iter().collect();
    let mut add = |found: &mut dyn Iterator<Item = &'a str>| {
        for name in found {
            if near.len() < MOST && !near.contains(&name) {
                near.push(name);
            }
        }
    };
    if !asked.is_empty() {
        add(&mut names.iter().copied().filter(|name| name.contains(asked)));
    }
    // The parts of a name that are left when its end is cut off, down to one word.
    let mut stem = asked;
    while let Some(at) = stem.rfind('-') {
        stem = stem.get(..at).unwrap_or("");
        if !stem.is_empty() {
            add(&mut names.iter().copied().filter(|name| name.starts_with(stem)));
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] =
        ["us-2024-10-30-in-country", "us-dod-2024-10-28-in-country", "kcna-2024-11-01-apogee", "x"];

    #[test]
    fn a_slip_a_part_and_a_common_stem_are_found() {
        let near = |asked| near_names(asked, &NAMES);
        assert_eq!(near("us-2024-10-30-in-contry")[0], "us-2024-10-30-in-country");
        assert_eq!(near("2024-11-01"), ["kcna-2024-11-01-apogee"]);
        assert_eq!(
            near("us-dod-2031"),
            ["us-dod-2024-10-28-in-country", "us-2024-10-30-in-country"]
        );
        assert!(near("zebra").is_empty());
        assert!(near("").is_empty());
    }
}
