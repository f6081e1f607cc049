//! The workbench: anybody's figures, and what two-body flight says of them.

use lofted::account::TwoBodyComparison;
use lofted::claim::Amount;
use lofted::trajectory::kepler::{KeplerError, maximum_range};
use lofted_charts::altitude_profile::{AltitudeProfile, ReportedTime};
use lofted_charts::arc_line::ArcLine;
use lofted_charts::side_view::SideView;
use lofted_charts::{Dash, Ink, words};

use super::two_body::{left_words, range_words};

/// What stands in the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Apogee, km, as text.
    pub apogee: String,
    /// Ground distance, km, as text.
    pub distance: String,
    /// Time of flight, min, as text; may be empty.
    pub time: String,
}

/// Which field a fault stands beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFault {
    /// The field.
    pub field: Field,
    /// What is wrong with it; empty where the field itself already says so.
    pub fault: String,
}

/// A field of the workbench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The apogee.
    Apogee,
    /// The ground distance.
    Distance,
    /// The time of flight.
    Time,
}

/// What the figures say.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// In a sentence.
    pub finding: String,
    /// Names and values, in rows.
    pub rows: Vec<(String, String)>,
    /// The arc against time.
    pub profile: AltitudeProfile,
    /// The arc to scale, and the same launch speed flown for range.
    pub side: SideView,
}

/// Computes what the fields say.
///
/// # Errors
/// Every field that does not read, or the one that does not fit the others, with what is wrong.
pub fn outcome(entry: &Entry) -> Result<Outcome, Vec<EntryFault>> {
    let apogee = read(&entry.apogee, Field::Apogee);
    let distance = read(&entry.distance, Field::Distance);
    let time = if entry.time.trim().is_empty() {
        Ok(None)
    } else {
        read(&entry.time, Field::Time).map(Some)
    };
    let (apogee, distance, time) = match (apogee, distance, time) {
        (Ok(apogee), Ok(distance), Ok(time)) => (apogee, distance, time),
        (apogee, distance, time) => {
            let faults = [apogee.err(), distance.err(), time.err()];
            return Err(faults.into_iter().flatten().collect());
        }
    };
    let comparison = TwoBodyComparison::new(
        apogee.scaled(1000.0),
        distance.scaled(1000.0),
        time.unwrap_or(Amount::Unspecified).scaled(60.0),
    )
    .map_err(|error| vec![fault_of(&error)])?;
    Ok(told(&comparison, time))
}

fn read(text: &str, field: Field) -> Result<Amount, EntryFault> {
    let fault = |fault: &str| EntryFault { field, fault: fault.to_owned() };
    if text.trim().is_empty() {
        return Err(fault("write a number, such as 7000"));
    }
    let amount: Amount = text.parse().map_err(|_| fault(""))?;
    if amount.named_number().is_none() {
        return Err(fault("this needs a number, such as 7000 or >7000"));
    }
    Ok(amount)
}

fn fault_of(error: &KeplerError) -> EntryFault {
    let field = match error {
        KeplerError::GroundDistance { .. } => Field::Distance,
        _ => Field::Apogee,
    };
    EntryFault { field, fault: error.to_string() }
}

fn told(comparison: &TwoBodyComparison, time: Option<Amount>) -> Outcome {
    let arc = comparison.arc;
    let label = "these figures".to_owned();
    let line = ArcLine { label, ink: Ink::Accent, dash: Dash::Solid, arc };
    let mut finding = format!(
        "Two-body flight to {} km at {} km distance takes {}.",
        words::number(arc.apogee_km(), 1),
        words::number(arc.ground_distance_km(), 1),
        words::minutes(arc.time_of_flight_s()),
    );
    let mut reported = Vec::new();
    if let Some(time) = time {
        let stated = format!("{} min", words::amount(&time));
        finding.push_str(&left_sentence(comparison, &stated));
        let label = format!("reported: {stated}");
        reported.push(ReportedTime { label, ink: Ink::Text, time_s: comparison.reported_s });
    }
    let range = maximum_range(arc.launch_speed_m_s());
    let range_text = match &range {
        Ok(range) => range_words(range),
        Err(error) => error.to_string(),
    };
    let normal = range.ok().map(|range| ArcLine {
        label: format!("the same launch speed, flown for range: {range_text}"),
        dash: Dash::Dashed,
        arc: range.arc(),
        ..line.clone()
    });
    let rows = vec![
        ("Time of two-body flight".to_owned(), words::minutes(arc.time_of_flight_s())),
        (
            "Launch speed".to_owned(),
            format!("{} km/s", words::number(arc.launch_speed_m_s() / 1000.0, 3)),
        ),
        (
            "Flight-path angle at launch".to_owned(),
            format!("{}°", words::number(arc.flight_path_angle_deg(), 1)),
        ),
        ("The same launch speed, flown for range".to_owned(), range_text),
    ];
    Outcome {
        finding,
        rows,
        profile: AltitudeProfile { arcs: vec![line.clone()], reported },
        side: SideView { lofted: vec![line], normal: normal.into_iter().collect() },
    }
}

fn left_sentence(comparison: &TwoBodyComparison, stated: &str) -> String {
    if comparison.left_s < 0.0 {
        format!(
            " A reported {stated} {}: no ballistic flight is shorter than two-body flight.",
            left_words(comparison)
        )
    } else {
        format!(" A reported {stated} {} for powered flight.", left_words(comparison))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(apogee: &str, distance: &str, time: &str) -> Entry {
        Entry { apogee: apogee.into(), distance: distance.into(), time: time.into() }
    }

    #[test]
    fn figures_that_do_not_read_are_named_by_their_field() {
        let field = |entry: &Entry| outcome(entry).unwrap_err()[0].field;
        assert_eq!(field(&entry("70o0", "1000", "87")), Field::Apogee);
        assert_eq!(field(&entry("7000", "", "87")), Field::Distance);
        assert_eq!(field(&entry("7000", "30000", "87")), Field::Distance);
        assert_eq!(field(&entry("7000", "1000", "?")), Field::Time);
        assert_eq!(field(&entry("0", "1000", "")), Field::Apogee);
    }

    #[test]
    fn every_field_with_a_fault_is_told() {
        let faults = outcome(&entry("rubbish", "", "?")).unwrap_err();
        let fields: Vec<Field> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, [Field::Apogee, Field::Distance, Field::Time]);
    }

    #[test]
    fn the_time_may_be_left_out() {
        let outcome = outcome(&entry("7000", "1000", "")).unwrap();
        assert_eq!(
            outcome.finding,
            "Two-body flight to 7,000 km at 1,000 km distance takes 75.6 min."
        );
        assert!(outcome.profile.reported.is_empty());
    }

    #[test]
    fn a_time_below_two_body_is_said_to_be_too_short() {
        let outcome = outcome(&entry("6248.5", "1090", "67.5333")).unwrap();
        assert!(outcome.finding.contains("too short"), "{}", outcome.finding);
    }
}
