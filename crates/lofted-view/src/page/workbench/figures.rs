//! The figures of the workbench: of given amounts, which have no source but whoever typed them.

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::judging::figures::{Ranges, consistency_of};
use crate::page::workbench::answers::Answers;
use crate::page::workbench::arcs::{profile, side as side_view};
use crate::page::workbench::outcome::{Outcome, Seen};

/// The title of the page.
pub const TITLE: &str = "Workbench";

const METHOD: &str = "Method: two-body flight over a sphere at rest, or turning where launch point and bearing are given; no powered flight, no air.";

/// Altitude against time of each scenario; `None` where none has an arc of two-body flight.
#[must_use]
pub fn altitude(shown: &[(&Seen, &Outcome)]) -> Option<Figure> {
    has_arc(shown).then(|| Figure {
        id: "altitude-against-time",
        title: "Altitude against time".into(),
        finding: "Curves: two-body flight to each scenario\u{2019}s apogee and distance. Dotted lines: the times given.".into(),
        source: vec![METHOD.into()],
        data: ChartData::altitude(profile(shown)),
    })
}

fn has_arc(shown: &[(&Seen, &Outcome)]) -> bool {
    shown.iter().any(|(_, outcome)| outcome.two_body.is_some())
}

/// The arcs from the side, with the open scenario's launch speed flown for range; `None` where there is none.
#[must_use]
pub fn side(shown: &[(&Seen, &Outcome)], open: u32) -> Option<Figure> {
    has_arc(shown).then(|| Figure {
        id: "side-view-to-scale",
        title: "Side view to scale".into(),
        finding: "The arcs, and the open scenario\u{2019}s launch speed flown for range.".into(),
        source: vec![METHOD.into()],
        data: ChartData::side(side_view(shown, open)),
    })
}

/// Which figures fit each other, at the open scenario's distance; `None` until the band is there.
#[must_use]
pub fn consistency(answers: &Answers<'_>, open: u32) -> Option<Figure> {
    let chart = answers.consistency(open)?;
    let finding = format!(
        "Boxes: what was given, as wide as its rounding. A box off the band does not hold together. Ground distance {}; \
         scenarios at other distances are left out.",
        chart.distance
    );
    Some(consistency_of(chart, finding))
}

/// How far each scenario's vehicle reaches.
#[must_use]
pub fn ranges(answers: &Answers<'_>) -> Ranges {
    Ranges::of(answers.ranges(), None)
}

/// Every figure of the workbench that is there, in the page's order.
#[must_use]
pub fn all(shown: &[(&Seen, &Outcome)], open: u32, answers: &Answers<'_>) -> Vec<Figure> {
    let mut figures: Vec<Figure> = altitude(shown).into_iter().chain(side(shown, open)).collect();
    figures.extend(consistency(answers, open));
    figures.extend(ranges(answers).chart());
    figures
}
