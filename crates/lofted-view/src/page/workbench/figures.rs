//! The figures of the workbench: of given amounts, which have no source but whoever typed them.

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::judging::figures::{Ranges, consistency_of};
use crate::page::workbench::answers::Answers;
use crate::page::workbench::outcome::{Outcome, Seen, profile, side as side_view};

/// The title of the page.
pub const TITLE: &str = "Workbench";

const METHOD: &str = "Method: two-body flight over a sphere at rest, or turning where launch point and bearing are given; no powered flight, no air.";

/// Altitude against time of each scenario.
#[must_use]
pub fn altitude(shown: &[(&Seen, &Outcome)]) -> Figure {
    Figure {
        id: "altitude-against-time",
        title: "Altitude against time".into(),
        finding: "Curves: two-body flight to each scenario\u{2019}s apogee and distance. Dotted lines: the times given.".into(),
        source: vec![METHOD.into()],
        data: ChartData::altitude(profile(shown)),
    }
}

/// The arcs from the side, with the open scenario's launch speed flown for range.
#[must_use]
pub fn side(shown: &[(&Seen, &Outcome)], open: u32) -> Figure {
    Figure {
        id: "side-view-to-scale",
        title: "Side view to scale".into(),
        finding: "The arcs, and the open scenario\u{2019}s launch speed flown for range.".into(),
        source: vec![METHOD.into()],
        data: ChartData::side(side_view(shown, open)),
    }
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
    if shown.is_empty() {
        return Vec::new();
    }
    let mut figures = vec![altitude(shown), side(shown, open)];
    figures.extend(consistency(answers, open));
    figures.extend(ranges(answers).chart());
    figures
}
