//! The terms that pages use and a reader may not know, each in a sentence or two.

/// A term with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The term, as pages use it.
    pub term: &'static str,
    /// What it means.
    pub means: &'static str,
}

/// The terms: of claims first, then in the order in which a flight meets them.
pub const GLOSSARY: [Term; 10] = [
    Term {
        term: "Claimant",
        means: "Who is answerable for a figure: the office that stated it, not the outlet that printed it.",
    },
    Term {
        term: "As of",
        means: "The day that a figure is true of, which may be earlier than the day on which it was said.",
    },
    Term {
        term: "Apogee",
        means: "The highest point of a flight, given as its height above sea level.",
    },
    Term {
        term: "Ground distance",
        means: "The length along the ground from the launch point to where the flight comes down.",
    },
    Term {
        term: "Burnout",
        means: "The moment at which the engines have nothing left to burn or are cut off. Until then the flight is \
                powered, from then on it is free.",
    },
    Term {
        term: "Free flight",
        means: "Flight by gravity alone, also called two-body flight: after burnout, and above the air. Its time \
                follows from apogee and ground distance.",
    },
    Term {
        term: "Lofted",
        means: "Steeper than it need be, so that it climbs higher and comes down nearer than it could.",
    },
    Term {
        term: "Normal flight",
        means: "The flight of least energy to a distance: the engines are cut off as early as still gets there.",
    },
    Term {
        term: "Simulated flight",
        means: "A flight of a generic vehicle that meets a party\u{2019}s apogee and distance, flown by the equations of \
                motion. Hundreds of them show what times, burns and ranges go with the figures.",
    },
    Term {
        term: "Hold together",
        means: "Said of figures that one vehicle can have flown, within their rounding. It does not make them true.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_there_once_and_explained_in_sentences() {
        for (at, one) in GLOSSARY.iter().enumerate() {
            assert!(one.means.ends_with('.') && one.means.len() > 40, "{}", one.term);
            assert!(!GLOSSARY[..at].iter().any(|other| other.term == one.term), "{}", one.term);
        }
    }
}
