//! "Check a claim": three fields, what two-body flight says of them at once, and what powered flight adds.

use lofted_charts::Ink;
use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;

use crate::judging::answered::answered_sets;
use crate::judging::method::Method;
use crate::judging::verdict::{headline, verdict_views};
use crate::link::bench_field::Field;
use crate::link::route::Route;
use crate::page::workbench::outcome::{Seen, seen};
use crate::page::workbench::scenario::{Bench, Scenario};

/// The fields, each with its label and an example of what is written in it.
pub const FIELDS: [(Field, &str, &str); 3] = [
    (Field::Apogee, "Apogee", "7,000 km"),
    (Field::Distance, "Distance", "about 1,000 km"),
    (Field::Time, "Time of flight", "87 min"),
];

/// The name that the figures have here and on the workbench.
const NAME: &str = "Your claim";

/// Why a flight's page may tell another span of the same figures.
const AT_REST: &str = " Without a launch point, over an Earth at rest: a flight’s page, which knows point and \
                       direction, may give a span that differs by some per cent.";

/// What stands in the three fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// The texts, in the order of [`FIELDS`].
    pub texts: [String; 3],
}

impl Check {
    /// Whether nothing is written in any field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty())
    }

    /// The check with another text in the field of a place in [`FIELDS`].
    #[must_use]
    pub fn with(mut self, at: usize, text: String) -> Self {
        if let Some(field) = self.texts.get_mut(at) {
            *field = text;
        }
        self
    }

    fn scenario(&self) -> Scenario {
        let fields = FIELDS.iter().zip(&self.texts);
        fields.fold(Scenario::named(NAME), |one, ((field, ..), text)| one.with(*field, text))
    }

    /// The fields read, with what is said of them at once, as on the workbench.
    #[must_use]
    pub fn seen(&self) -> Seen {
        seen(&self.scenario(), Ink::Accent, &[])
    }

    /// The workbench with what is written in the fields.
    #[must_use]
    pub fn link(&self) -> String {
        let query = match self.is_empty() {
            true => String::new(),
            false => Bench::of_scenarios(vec![self.scenario()]).query().address(),
        };
        format!("{}{query}", Route::Workbench.href())
    }
}

/// What the worker is asked of the fields; `None` where they do not read.
#[must_use]
pub fn ask(seen: &Seen) -> Option<Ask> {
    let outcome = seen.outcome.as_ref()?;
    let sets = vec![outcome.set.asked()];
    let draws = Method::default().draws;
    Some(Ask { sets, draws, band: None, portrait: None, places: Vec::new() })
}

/// What is said of the fields: in a word or two once the worker has answered, and in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The verdict; `None` until the worker has answered.
    pub word: Option<&'static str>,
    /// The sentences: of powered flight where there are any, then of two-body flight.
    pub sentences: String,
}

/// What is said of the fields with what the worker has answered to [`ask`]; `None` where they do not read.
#[must_use]
pub fn said(seen: &Seen, reply: Option<&Reply>) -> Option<Said> {
    let outcome = seen.outcome.as_ref()?;
    let judged = answered_sets([&outcome.set], reply);
    let view = verdict_views(&judged).pop()?;
    let known = judged.iter().any(|one| one.known().is_some());
    let found = headline(&judged).map(|found| format!("{found} ")).unwrap_or_default();
    Some(Said {
        word: known.then_some(view.word),
        sentences: format!("{found}{}{}", outcome.finding, if known { AT_REST } else { "" }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use lofted_jobs::job::answered;

    fn check(texts: [&str; 3]) -> Check {
        Check { texts: texts.map(str::to_owned) }
    }

    #[test]
    fn three_figures_are_judged_as_on_the_workbench_and_open_it() {
        let check = check(["7,000 km", "about 1,000 km", "87 min"]);
        let seen = check.seen();
        let at_once = said(&seen, None).unwrap();
        assert_eq!(at_once.word, None);
        assert!(at_once.sentences.contains("takes 75.6 min"), "{at_once:?}");
        let reply = answered(ask(&seen).unwrap());
        let later = said(&seen, Some(&reply)).unwrap();
        assert_eq!(later.word, Some("Do not hold together"));
        assert!(later.sentences.contains("87 min"), "{later:?}");
        let (bench, faults) = Bench::read(&crate::link::query::Query::of_fragment(&check.link()));
        assert_eq!(faults, [""; 0]);
        assert_eq!(bench.opened().text(Field::Apogee), "7,000 km");
        assert_eq!(Bench::of_scenarios(vec![check.scenario()]), bench);
    }

    #[test]
    fn nonsense_is_told_beside_its_field_and_nothing_is_asked() {
        for texts in [["x", "", ""], ["7000", "30000", "87"], ["-1", "1000", "87"], ["", "", ""]] {
            let check = check(texts);
            let seen = check.seen();
            assert_eq!((ask(&seen), said(&seen, None)), (None, None), "{texts:?}");
            let faults = seen.reading.notes.iter().filter(|note| note.is_fault()).count();
            assert_eq!(faults > 0, !check.is_empty(), "{texts:?}");
        }
        assert_eq!(Check::default().link(), "#/workbench");
    }
}
