//! How powered flight is computed: the class that is assumed, the seed, the draws, whose flight is drawn.

use lofted::reconstruct::class::VehicleClass;
use lofted_jobs::ask::Draws;
use lofted_jobs::job::FIRST_DRAWS;

use crate::judging::heavier::Heavier;
use crate::judging::normal_to::NormalTo;

/// Greatest number of draws that a reader may ask for.
pub const MOST_DRAWS: u32 = 2_000;

/// Fewest draws: those of the first answer.
pub const FEWEST_DRAWS: u32 = FIRST_DRAWS;

/// What a reader may change of the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// The class of vehicle; `None` for every class, each as likely.
    pub class: Option<VehicleClass>,
    /// Seed of the draws.
    pub seed: u32,
    /// Draws for each set of claims.
    pub draws: Draws,
    /// A heavier payload than the one flown, whose ranges stand beside the others.
    pub heavier: Option<Heavier>,
    /// The name of the set whose flight is drawn; `None` for the one with the most support of those that hold together.
    pub drawn: Option<String>,
    /// Where its normal arc is flown to.
    pub normal: NormalTo,
}

impl Default for Method {
    fn default() -> Self {
        Self {
            class: None,
            seed: 1,
            draws: Draws::UntilStable { least: 400 },
            heavier: None,
            drawn: None,
            normal: NormalTo::default(),
        }
    }
}

impl Method {
    /// The classes that are considered.
    #[must_use]
    pub fn classes(&self) -> Vec<VehicleClass> {
        self.class.map_or_else(|| VehicleClass::ALL.to_vec(), |class| vec![class])
    }
}

/// What is wrong with a class that is none.
pub const NO_CLASS: &str = "no such class; known are one-stage-liquid, two-stage-liquid, three-stage-solid, \
     two-stage-solid, short-solid, short-liquid, sounding-rocket";

/// The class of a name in an address.
#[must_use]
pub fn class_of(id: &str) -> Option<VehicleClass> {
    VehicleClass::ALL.iter().copied().find(|class| class.id() == id)
}

/// The vehicles that are assumed: of a class, or of every one.
#[must_use]
pub fn vehicles(class: Option<VehicleClass>) -> String {
    let every = || {
        let labels: Vec<&str> = VehicleClass::ALL.iter().map(|class| class.label()).collect();
        format!("{}, each as likely", labels.join(", "))
    };
    class.map_or_else(every, |class| class.label().to_owned())
}

/// A whole number of a text.
#[must_use]
pub fn whole(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

/// A number of draws of a text, within its bounds.
#[must_use]
pub fn draws(text: &str) -> Option<u32> {
    whole(text).filter(|draws| (FEWEST_DRAWS..=MOST_DRAWS).contains(draws))
}

/// What the classes assume, in words: burn time and exhaust speed.
#[must_use]
pub fn class_words(class: VehicleClass) -> String {
    let prior = class.prior();
    let number = |value: f64| lofted_charts::sheet::words::number(value, 0);
    let (low_s, high_s) = (prior.burn_time_s(0.05), prior.burn_time_s(0.95));
    format!(
        "{}: burn time {} s in the middle, {} to {} s for 90 %; exhaust speed {} to {} m/s",
        class.label(),
        number(prior.burn_time_median_s),
        number(low_s),
        number(high_s),
        number(prior.exhaust_speed_low_m_s),
        number(prior.exhaust_speed_high_m_s),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_out_of_bounds_are_not_taken() {
        assert_eq!(draws("2000"), Some(2000));
        for text in ["", "59", "2001", "-1", "many"] {
            assert_eq!(draws(text), None, "{text}");
        }
        assert_eq!((whole("7"), whole("1.5")), (Some(7), None));
    }

    #[test]
    fn a_class_says_what_it_assumes() {
        assert_eq!(
            class_words(VehicleClass::ThreeStageSolid),
            "three solid-fuel stages: burn time 190 s in the middle, 116 to 311 s for 90 %; \
             exhaust speed 2,550 to 2,800 m/s"
        );
    }
}
