//! The arcs of the workbench's scenarios, side by side as chart data.

use lofted::trajectory::kepler::KeplerArc;
use lofted_charts::Dash;
use lofted_charts::flight::altitude_profile::{AltitudeProfile, ReportedTime};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::side_view::SideView;

use crate::page::workbench::outcome::{Outcome, Seen, TwoBody};

/// Altitude against time: every scenario's arc, and the times given.
#[must_use]
pub fn profile(shown: &[(&Seen, &Outcome)]) -> AltitudeProfile {
    let reported = |(seen, two_body): (&Seen, &TwoBody)| {
        let (said, time_s) = two_body.reported.as_ref()?;
        let label = format!("{}: {said}", seen.name);
        Some(ReportedTime { label, ink: seen.ink, time_s: *time_s })
    };
    AltitudeProfile {
        arcs: flown(shown).map(|(seen, two_body)| line(seen, two_body.comparison.arc)).collect(),
        reported: flown(shown).filter_map(reported).collect(),
    }
}

/// The side view: every scenario's arc, and the open one's launch speed flown for range.
#[must_use]
pub fn side(shown: &[(&Seen, &Outcome)], open: u32) -> SideView {
    let opened = flown(shown).filter(|(seen, _)| seen.id == open);
    let normal = opened.filter_map(|(seen, two_body)| {
        let label = format!("{}, flown for range: {}", seen.name, two_body.values[4]);
        Some(ArcLine { label, dash: Dash::Dashed, ..line(seen, two_body.flat?) })
    });
    SideView {
        lofted: flown(shown).map(|(seen, two_body)| line(seen, two_body.still)).collect(),
        normal: normal.collect(),
    }
}

/// The scenarios that have an arc of two-body flight.
fn flown<'a>(shown: &[(&'a Seen, &'a Outcome)]) -> impl Iterator<Item = (&'a Seen, &'a TwoBody)> {
    shown.iter().filter_map(|(seen, outcome)| Some((*seen, outcome.two_body.as_ref()?)))
}

fn line(seen: &Seen, arc: KeplerArc) -> ArcLine {
    ArcLine { label: seen.name.clone(), ink: seen.ink, dash: Dash::Solid, arc }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::bench_field::Field;
    use lofted_charts::Ink;

    use crate::page::workbench::outcome::seen;
    use crate::page::workbench::scenario::Scenario;

    fn see(apogee: &str, distance: &str, time: &str) -> Seen {
        let scenario = Scenario::named("one")
            .with(Field::Apogee, apogee)
            .with(Field::Distance, distance)
            .with(Field::Time, time);
        seen(&scenario, Ink::Accent, &[])
    }

    #[test]
    fn scenarios_share_a_chart_in_hues_of_their_own() {
        let all = [
            see("7000", "1000", "87"),
            Seen { ink: Ink::Hue1, id: 2, ..see("7687.5", "1001.2", "") },
        ];
        let shown: Vec<(&Seen, &Outcome)> =
            all.iter().map(|seen| (seen, seen.outcome.as_ref().unwrap())).collect();
        let profile = profile(&shown);
        assert_eq!((profile.arcs.len(), profile.reported.len()), (2, 1));
        assert_ne!(profile.arcs[0].ink, profile.arcs[1].ink);
        assert_eq!(side(&shown, 2).normal.len(), 1);
    }
}
