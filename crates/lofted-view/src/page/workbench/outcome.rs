//! What the workbench says of a scenario at once: two-body flight, where apogee and distance are given, and whether
//! the figures are those of a free fall.

use lofted::account::TwoBodyComparison;
use lofted::claim::{Amount, Figure, Metric};
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::energy_only::{EnergyOnly, EnergyOnlyError};
use lofted::reconstruct::evidence::EvidenceError;
use lofted::reconstruct::not_ballistic::NotBallistic;
use lofted::reconstruct::question::Question;
use lofted::trajectory::kepler::{KeplerArc, KeplerError, LaunchAim, TurningEarthArc};
use lofted_charts::Ink;
use lofted_charts::sheet::words;

use crate::judging::claim_sets::{ClaimSet, NamedFigures, Whose};
use crate::judging::finding_words::not_ballistic_words;
use crate::judging::two_body::{left_words, range_words};
use crate::link::bench_field::Field;
use crate::page::workbench::launch_sites::Site;
use crate::page::workbench::note::Note;
use crate::page::workbench::reading::{Figures, ScenarioReading, read};
use crate::page::workbench::scenario::Scenario;

/// What is said of a scenario at once, and what the worker is asked of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// In a sentence or two.
    pub finding: String,
    /// The figures as a set of claims, for the worker and the charts that it fills.
    pub set: ClaimSet,
    /// Two-body flight; `None` without an apogee and a ground distance.
    pub two_body: Option<TwoBody>,
}

/// Two-body flight to a scenario's apogee and ground distance.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoBody {
    /// Values in the order of [`ENERGY_ROWS`].
    pub values: [String; 5],
    /// The arc over the Earth, turning where launch point and bearing are known, beside the time given.
    pub comparison: TwoBodyComparison,
    /// The arc over an Earth at rest, as it lies over the ground.
    pub still: KeplerArc,
    /// The same launch speed flown for range; `None` where the figures are those of no free fall.
    pub flat: Option<KeplerArc>,
    /// The time given, in words and s.
    pub reported: Option<(String, f64)>,
}

/// What each of the values of two-body flight is.
pub const ENERGY_ROWS: [&str; 5] = [
    "Time of two-body flight",
    "The time given",
    "Launch speed relative to the ground",
    "Flight-path angle of that speed",
    "Flown for range, by energy alone",
];

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

/// Reads a scenario and says at once what can be said.
///
/// A value that no flight has is told beside its field, like a text that does not read.
#[must_use]
pub fn seen(scenario: &Scenario, ink: Ink, sites: &[Site]) -> Seen {
    let mut reading = read(scenario, sites);
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
    (name, ink): (&str, Ink),
    figures: &Figures,
    class: Option<VehicleClass>,
) -> Result<Outcome, (Field, String)> {
    let evidence = figures.evidence();
    evidence.check().map_err(|fault| (evidence_field(&fault), fault.to_string()))?;
    let not_ballistic = NotBallistic::of(&evidence);
    let mut question = Question::new(evidence);
    question.classes = class.map_or(question.classes, |class| vec![class]);
    let all: Vec<Figure> =
        figures.told.iter().copied().chain(figures.derived.iter().copied()).collect();
    let whose = Whose::Named(NamedFigures::of(name, ink, &all));
    let set =
        ClaimSet { name: String::new(), whose, figures: all, question, heavier: figures.heavier };
    let two_body = two_body(&set, not_ballistic.is_none())?;
    let mut finding = match &two_body {
        Some(two_body) => two_body_words(&set, two_body),
        None => "Two-body flight needs an apogee and a ground distance; of what is given, powered flight says which \
                 flights fit."
            .to_owned(),
    };
    if let Some(found) = &not_ballistic {
        finding = format!("{} {finding}", not_ballistic_words(found));
    }
    Ok(Outcome { finding, set, two_body })
}

fn two_body(set: &ClaimSet, free_fall: bool) -> Result<Option<TwoBody>, (Field, String)> {
    let (Some(apogee), Some(distance)) =
        (set.figure(Metric::Apogee), set.figure(Metric::GroundDistance))
    else {
        return Ok(None);
    };
    let time = set.figure(Metric::FlightTime);
    let evidence = &set.question.evidence;
    let time_si = time.map_or(Amount::Unspecified, Figure::si);
    let mut comparison = TwoBodyComparison::new(apogee.si(), distance.si(), time_si)
        .map_err(|error| kepler_fault(&error))?;
    let energy = EnergyOnly::of(evidence).map_err(|error| match &error {
        EnergyOnlyError::Kepler(error) => kepler_fault(error),
        EnergyOnlyError::Evidence(fault) => (evidence_field(fault), fault.to_string()),
    })?;
    let still = comparison.arc;
    let aim = evidence
        .heading
        .map(|heading| LaunchAim { launch: heading.launch, azimuth_deg: heading.bearing_deg });
    if let Some(turning) = aim.and_then(|aim| turning(&still, aim)) {
        comparison.arc = turning;
        comparison.left_s = comparison.reported_s - turning.time_of_flight_s();
    }
    let left = match time {
        Some(time) => format!("{} {}", words::figure(time), left_words(&comparison)),
        None => "none".to_owned(),
    };
    let range = match free_fall {
        true => range_words(&energy.max_range),
        false => "none: not a ballistic flight".to_owned(),
    };
    let values = [
        words::minutes(comparison.arc.time_of_flight_s()),
        left,
        format!("{} km/s", words::number(energy.launch_speed_m_s / 1000.0, 3)),
        format!("{}°", words::number(energy.flight_path_angle_deg, 1)),
        range,
    ];
    Ok(Some(TwoBody {
        values,
        still,
        flat: free_fall.then(|| energy.max_range.arc()),
        reported: time.map(|time| (words::figure(time), comparison.reported_s)),
        comparison,
    }))
}

/// The arc in the inertial frame, over an Earth that turns under it.
fn turning(still: &KeplerArc, aim: LaunchAim) -> Option<KeplerArc> {
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

fn evidence_field(fault: &EvidenceError) -> Field {
    match fault {
        EvidenceError::OutOfReach { what, .. } => Field::of_observable(*what),
        EvidenceError::NoArc => Field::Apogee,
        EvidenceError::Bearing(_) => Field::Bearing,
    }
}

fn two_body_words(set: &ClaimSet, two_body: &TwoBody) -> String {
    let earth =
        if set.question.evidence.heading.is_some() { " over the turning Earth" } else { "" };
    let number = |metric| {
        let figure = set.figure(metric).and_then(|figure| figure.si().named_number());
        words::number(figure.unwrap_or(0.0) / 1000.0, 1)
    };
    let comparison = &two_body.comparison;
    let flight = format!(
        "Two-body flight{earth} to {} km at {} km distance takes {}.",
        number(Metric::Apogee),
        number(Metric::GroundDistance),
        words::minutes(comparison.arc.time_of_flight_s()),
    );
    let Some((time, _)) = &two_body.reported else { return flight };
    let left = left_words(comparison);
    let after = if comparison.left_s < 0.0 {
        ": no ballistic flight is shorter than two-body flight."
    } else {
        " to explain."
    };
    format!("{flight} A reported {time} {left}{after}")
}

#[cfg(test)]
mod tests {
    use lofted::reconstruct::observable::Observable;

    use super::*;
    use crate::page::workbench::launch_sites::launch_sites;

    fn scenario(apogee: &str, distance: &str, time: &str) -> Scenario {
        Scenario::named("one")
            .with(Field::Apogee, apogee)
            .with(Field::Distance, distance)
            .with(Field::Time, time)
    }

    fn see(apogee: &str, distance: &str, time: &str) -> Seen {
        seen(&scenario(apogee, distance, time), Ink::Accent, &[])
    }

    fn fault(seen: &Seen, field: Field) -> &str {
        match &seen.reading.notes[field as usize] {
            Note::Fault { message, .. } => message,
            Note::Help(_) => "",
        }
    }

    #[test]
    fn values_that_no_flight_has_are_told_beside_their_field() {
        assert!(fault(&see("0", "1000", ""), Field::Apogee).contains("0.001 to 100,000 km"));
        assert!(fault(&see("7000", "30000", "87"), Field::Distance).contains("0 to 20,015 km"));
        assert!(fault(&see("200000", "1000", ""), Field::Apogee).contains("0.001 to 100,000 km"));
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
        assert!(outcome.two_body.unwrap().reported.is_none());
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
        let still = seen(&kusong, Ink::Accent, &sites).outcome.unwrap();
        let turning =
            seen(&kusong.with(Field::Bearing, "71"), Ink::Accent, &sites).outcome.unwrap();
        assert_eq!(still.two_body.unwrap().values[4], "4,356 km by energy alone");
        assert_eq!(turning.two_body.as_ref().unwrap().values[4], "4,324 km by energy alone");
        assert!(turning.finding.contains("turning Earth"));
    }

    #[test]
    fn figures_without_an_apogee_or_a_distance_are_asked_about_all_the_same() {
        let outcome = see("", "1,000 km", "87 min").outcome.unwrap();
        assert!(outcome.two_body.is_none() && outcome.finding.contains("powered flight says"));
        assert!(outcome.set.question.evidence.check().is_ok());
        let burn = Scenario::named("one").with(Field::BurnTime, "151 s");
        assert!(fault(&seen(&burn, Ink::Accent, &[]), Field::Apogee).contains("give an apogee"));
    }

    #[test]
    fn a_flat_flight_is_told_at_once_and_has_no_range() {
        let outcome = see("50", "600", "").outcome.unwrap();
        assert!(
            outcome.finding.starts_with(
                "Not a ballistic flight as such missiles fly: 50 km up is far too flat"
            )
        );
        let two_body = outcome.two_body.unwrap();
        assert!(two_body.values[4].starts_with("none") && two_body.flat.is_none());
    }
}
