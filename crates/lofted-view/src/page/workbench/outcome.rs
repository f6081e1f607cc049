//! The workbench's answers: what two-body flight says of a scenario at once, and its place among the others.

use lofted::account::TwoBodyComparison;
use lofted::claim::{Amount, Figure, Metric, Stated};
use lofted::flight::Flight;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::energy_only::{EnergyOnly, EnergyOnlyError};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::trajectory::kepler::{KeplerArc, KeplerError, LaunchAim, TurningEarthArc};
use lofted_charts::flight::altitude_profile::{AltitudeProfile, ReportedTime};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::side_view::SideView;
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Ink};
use lofted_record::Record;

use crate::judging::claim_sets::{ClaimSet, Whose};
use crate::judging::two_body::{AccountView, Own, left_words, range_words};
use crate::page::flights::list::{Sort, found, party_sets};
use crate::page::workbench::launch_sites::Site;
use crate::page::workbench::reading::{Figures, Note, ScenarioReading, read};
use crate::page::workbench::scenario::{Field, Scenario};

/// What two-body flight says of a scenario, and what the worker is asked of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// In a sentence.
    pub finding: String,
    /// The figures as a set of claims, for the worker and the charts that it fills.
    pub set: ClaimSet,
    /// Values in the order of [`ENERGY_ROWS`].
    pub values: [String; 5],
    /// The arc over the Earth, turning where launch point and bearing are known.
    arc: KeplerArc,
    /// The arc over an Earth at rest, as it lies over the ground.
    still: KeplerArc,
    /// The same launch speed flown for range.
    flat: KeplerArc,
    reported: Option<(String, f64)>,
}

/// What each of an outcome's values is.
pub const ENERGY_ROWS: [&str; 5] = [
    "Time of two-body flight",
    "The time given",
    "Launch speed relative to the ground",
    "Flight-path angle of that speed",
    "Flown for range, by energy alone",
];

/// The hues of scenarios in their order: borrowed from parties, because here nobody claims anything.
pub const INKS: [Ink; 6] = [Ink::Accent, Ink::Hue1, Ink::Hue4, Ink::Hue5, Ink::Hue3, Ink::Hue6];

/// A scenario with what its fields say.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The scenario's number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its hue.
    pub ink: Ink,
    /// Its fields, read.
    pub reading: ScenarioReading,
    /// What they say; `None` where they do not read or do not fit each other.
    pub outcome: Option<Outcome>,
}

/// Reads a scenario and says what two-body flight makes of it.
///
/// A value that no flight has is told beside its field, like a text that does not read.
#[must_use]
pub fn seen(scenario: &Scenario, at: usize, sites: &[Site]) -> Seen {
    let mut reading = read(scenario, sites);
    let ink = INKS.get(at).copied().unwrap_or(Ink::Other);
    let outcome = match &reading.figures {
        None => None,
        Some(figures) => match outcome((&scenario.name, ink), figures, scenario.class) {
            Ok(outcome) => Some(outcome),
            Err((field, message)) => {
                reading.notes[field as usize] = Note::Fault { message, pointer: String::new() };
                None
            }
        },
    };
    Seen { id: scenario.id, name: scenario.name.clone(), ink, reading, outcome }
}

fn outcome(
    named: (&str, Ink),
    figures: &Figures,
    class: Option<VehicleClass>,
) -> Result<Outcome, (Field, String)> {
    let time_si = figures.time.map_or(Amount::Unspecified, |time| time.si());
    let comparison = TwoBodyComparison::new(figures.apogee.si(), figures.distance.si(), time_si)
        .map_err(|error| kepler_fault(&error))?;
    let all: Vec<Figure> = [Some(figures.apogee), Some(figures.distance), figures.time]
        .into_iter()
        .flatten()
        .collect();
    let evidence = Evidence::of_figures(&all, figures.heading);
    let energy = EnergyOnly::of(&evidence).map_err(|error| match &error {
        EnergyOnlyError::Kepler(error) => kepler_fault(error),
        EnergyOnlyError::Evidence(fault) => (evidence_field(fault), fault.to_string()),
    })?;
    let mut comparison = comparison;
    let still = comparison.arc;
    if let Some(turning) = turning(&comparison.arc, figures) {
        comparison.arc = turning;
        comparison.left_s = comparison.reported_s - turning.time_of_flight_s();
    }
    let reported = figures.time.map(|time| (words::figure(&time), comparison.reported_s));
    let left = match &figures.time {
        Some(time) => format!("{} {}", words::figure(time), left_words(&comparison)),
        None => "none".to_owned(),
    };
    let values = [
        words::minutes(comparison.arc.time_of_flight_s()),
        left,
        format!("{} km/s", words::number(energy.launch_speed_m_s / 1000.0, 3)),
        format!("{}°", words::number(energy.flight_path_angle_deg, 1)),
        range_words(&energy.max_range),
    ];
    let mut question = Question::new(evidence);
    question.classes = class.map_or(question.classes, |class| vec![class]);
    let whose = Whose::Account(account(named, figures, comparison));
    Ok(Outcome {
        finding: finding(figures, &comparison),
        set: ClaimSet { name: String::new(), whose, figures: all, question },
        values,
        arc: comparison.arc,
        still,
        flat: energy.max_range.arc(),
        reported,
    })
}

/// The arc in the inertial frame, where the Earth is known to turn under it.
fn turning(still: &KeplerArc, figures: &Figures) -> Option<KeplerArc> {
    let heading = figures.heading?;
    let aim = LaunchAim { launch: heading.launch, azimuth_deg: heading.bearing_deg };
    let (apogee_km, distance_km) = (still.apogee_km(), still.ground_distance_km());
    TurningEarthArc::lofted(apogee_km, distance_km, aim).ok().map(|arc| arc.inertial)
}

fn kepler_fault(error: &KeplerError) -> (Field, String) {
    let field = match error {
        KeplerError::GroundDistance { .. } | KeplerError::RangeAngle { .. } => Field::Distance,
        KeplerError::Azimuth { .. } => Field::Bearing,
        _ => Field::Apogee,
    };
    (field, error.to_string())
}

fn evidence_field(fault: &lofted::reconstruct::evidence::EvidenceError) -> Field {
    use lofted::reconstruct::evidence::EvidenceError;
    match fault {
        EvidenceError::OutOfReach { what: Observable::GroundDistance, .. } => Field::Distance,
        EvidenceError::OutOfReach { what: Observable::FlightTime, .. } => Field::Time,
        EvidenceError::NoArc | EvidenceError::OutOfReach { .. } => Field::Apogee,
        EvidenceError::Bearing(_) => Field::Bearing,
    }
}

fn account(
    (name, ink): (&str, Ink),
    figures: &Figures,
    comparison: TwoBodyComparison,
) -> AccountView {
    let (apogee, distance) = (words::figure(&figures.apogee), words::figure(&figures.distance));
    AccountView {
        party: name.to_owned(),
        ink,
        arc_party: name.to_owned(),
        arc_ink: ink,
        time: figures.time.map_or_else(|| "no time".to_owned(), |time| words::figure(&time)),
        with: format!("with {apogee} up and {distance} out"),
        apogee,
        own: Own::Own,
        comparison,
    }
}

fn finding(figures: &Figures, comparison: &TwoBodyComparison) -> String {
    let earth = if figures.heading.is_some() { " over the turning Earth" } else { "" };
    let number =
        |figure: &Figure| words::number(figure.si().named_number().unwrap_or(0.0) / 1000.0, 1);
    let two_body = format!(
        "Two-body flight{earth} to {} km at {} km distance takes {}.",
        number(&figures.apogee),
        number(&figures.distance),
        words::minutes(comparison.arc.time_of_flight_s()),
    );
    let Some(time) = &figures.time else { return two_body };
    let left = left_words(comparison);
    let after = if comparison.left_s < 0.0 {
        ": no ballistic flight is shorter than two-body flight."
    } else {
        " for powered flight."
    };
    format!("{two_body} A reported {} {left}{after}", words::figure(time))
}

/// Altitude against time: every scenario's arc, and the times given.
#[must_use]
pub fn profile(shown: &[(&Seen, &Outcome)]) -> AltitudeProfile {
    AltitudeProfile {
        arcs: shown.iter().map(|(seen, outcome)| line(seen, outcome)).collect(),
        reported: shown
            .iter()
            .filter_map(|(seen, outcome)| {
                let (said, time_s) = outcome.reported.as_ref()?;
                let label = format!("{}: {said}", seen.name);
                Some(ReportedTime { label, ink: seen.ink, time_s: *time_s })
            })
            .collect(),
    }
}

/// The side view: every scenario's arc, and the open one's launch speed flown for range.
#[must_use]
pub fn side(shown: &[(&Seen, &Outcome)], open: u32) -> SideView {
    let normal = shown.iter().filter(|(seen, _)| seen.id == open).map(|(seen, outcome)| ArcLine {
        label: format!("{}, flown for range: {}", seen.name, outcome.values[4]),
        dash: Dash::Dashed,
        arc: outcome.flat,
        ..line(seen, outcome)
    });
    SideView {
        lofted: shown
            .iter()
            .map(|(seen, outcome)| ArcLine { arc: outcome.still, ..line(seen, outcome) })
            .collect(),
        normal: normal.collect(),
    }
}

fn line(seen: &Seen, outcome: &Outcome) -> ArcLine {
    ArcLine { label: seen.name.clone(), ink: seen.ink, dash: Dash::Solid, arc: outcome.arc }
}

/// Scenarios to start from: each party's figures on each flight of the record, newest first.
#[must_use]
pub fn starts(record: &Record) -> Vec<(String, Scenario)> {
    let mut starts = Vec::new();
    for flight in found(record, "", Sort::Newest) {
        for set in party_sets(record, flight) {
            let whose = set.whose.time_and_figures();
            let label = format!("{whose}: {}", words::day(flight.launched_on));
            starts.push((label, start(flight, &set)));
        }
    }
    starts
}

fn start(flight: &Flight, set: &ClaimSet) -> Scenario {
    let party = match &set.whose {
        Whose::Account(view) => view.party.as_str(),
        Whose::Everybody => "All",
    };
    let mut scenario =
        Scenario::named(&format!("{party}, {}", words::short_day(flight.launched_on)));
    let fields = [
        (Metric::Apogee, Field::Apogee),
        (Metric::GroundDistance, Field::Distance),
        (Metric::FlightTime, Field::Time),
    ];
    for (metric, field) in fields {
        if let Some(figure) = set.figure(metric) {
            let stated = Stated { amount: figure.amount(), unit: figure.unit() };
            scenario = scenario.with(field, &stated.to_string());
        }
    }
    if let (Some(site), Some(azimuth)) = (&flight.launch_site, &flight.launch_azimuth) {
        scenario = scenario
            .with(Field::Launch, &site.name)
            .with(Field::Bearing, &azimuth.azimuth_deg.to_string());
    }
    scenario
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::workbench::launch_sites::launch_sites;

    fn scenario(apogee: &str, distance: &str, time: &str) -> Scenario {
        Scenario::named("one")
            .with(Field::Apogee, apogee)
            .with(Field::Distance, distance)
            .with(Field::Time, time)
    }

    fn see(apogee: &str, distance: &str, time: &str) -> Seen {
        seen(&scenario(apogee, distance, time), 0, &[])
    }

    fn fault(seen: &Seen, field: Field) -> &str {
        match &seen.reading.notes[field as usize] {
            Note::Fault { message, .. } => message,
            Note::Help(_) => "",
        }
    }

    #[test]
    fn values_that_no_flight_has_are_told_beside_their_field() {
        assert!(fault(&see("0", "1000", ""), Field::Apogee).contains("above 0"));
        assert!(fault(&see("7000", "30000", "87"), Field::Distance).contains("from 0 to 20015"));
        assert!(fault(&see("200000", "1000", ""), Field::Apogee).contains("1 to 100,000 km"));
        assert!(fault(&see("7000", "1000", "90000"), Field::Time).contains("2,880 min"));
        assert!(see("0", "1000", "").outcome.is_none());
    }

    #[test]
    fn the_time_may_be_left_out() {
        let outcome = see("7,000 km", "1,000 km", "").outcome.unwrap();
        assert_eq!(
            outcome.finding,
            "Two-body flight to 7,000 km at 1,000 km distance takes 75.6 min."
        );
        assert!(outcome.reported.is_none());
        assert!(!outcome.set.question.evidence.has(Observable::FlightTime));
    }

    #[test]
    fn a_time_below_two_body_is_said_to_be_too_short() {
        let outcome = see("6248.5", "1090", "4052 s").outcome.unwrap();
        assert!(outcome.finding.contains("A reported 4,052 s is"), "{}", outcome.finding);
        assert!(outcome.finding.contains("too short"), "{}", outcome.finding);
    }

    #[test]
    fn a_heading_lets_the_earth_turn() {
        let kusong = scenario("2111.5", "787", "").with(Field::Launch, "North Kusong");
        let sites = launch_sites(&lofted_record::bundled().record);
        let still = seen(&kusong, 0, &sites).outcome.unwrap();
        let turning = seen(&kusong.with(Field::Bearing, "71"), 0, &sites).outcome.unwrap();
        assert_eq!(still.values[4], "4,356 km by energy alone");
        assert_eq!(turning.values[4], "4,324 km by energy alone");
        assert!(turning.finding.contains("turning Earth"));
    }

    #[test]
    fn every_account_of_the_record_starts_a_scenario_that_reads() {
        let record = &lofted_record::bundled().record;
        let sites = launch_sites(record);
        let starts = starts(record);
        assert!(starts.len() > 12);
        assert!(starts[0].0.starts_with("Seoul, 87 min with Tokyo’s figures: 31 October 2024"));
        for (label, scenario) in &starts {
            let seen = seen(scenario, 0, &sites);
            let outcome =
                seen.outcome.unwrap_or_else(|| panic!("{label}: {:?}", seen.reading.notes));
            assert!(outcome.set.question.evidence.heading.is_some(), "{label}");
        }
    }

    #[test]
    fn scenarios_share_a_chart_in_hues_of_their_own() {
        let all = [
            see("7000", "1000", "87"),
            Seen { ink: INKS[1], id: 2, ..see("7687.5", "1001.2", "") },
        ];
        let shown: Vec<(&Seen, &Outcome)> =
            all.iter().map(|seen| (seen, seen.outcome.as_ref().unwrap())).collect();
        let profile = profile(&shown);
        assert_eq!((profile.arcs.len(), profile.reported.len()), (2, 1));
        assert_ne!(profile.arcs[0].ink, profile.arcs[1].ink);
        assert_eq!(side(&shown, 2).normal.len(), 1);
    }
}
