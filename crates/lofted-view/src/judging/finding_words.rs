//! Findings of a reconstruction in sentences: the likeliest slips, and what is wrong with the time.

use lofted::earth::GeoPoint;
use lofted::reconstruct::contradiction::Contradiction;
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::finding::{Finding, FindingCode, Lengths, Thousandfold};
use lofted::reconstruct::not_ballistic::NotBallistic;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;

/// A finding in a sentence.
///
/// # Examples
/// ```
/// use lofted::reconstruct::finding::{Finding, Lengths};
/// use lofted_view::judging::finding_words::finding_words;
///
/// let words = finding_words(&Finding::Miles(Lengths::Apogee));
/// assert!(words.starts_with("The apogee may be in miles"));
/// ```
#[must_use]
pub fn finding_words(finding: &Finding) -> String {
    match finding {
        Finding::Swapped => "Apogee and ground distance look swapped: the other way round, one vehicle explains all claims.".to_owned(),
        Finding::Miles(lengths) => format!(
            "The {} may be in miles: read so, one vehicle explains all claims.",
            lengths_words(*lengths)
        ),
        Finding::Thousandfold(lengths, way) => format!(
            "The {} may be a thousand times too {}, metres for kilometres: mended, one vehicle explains all claims.",
            lengths_words(*lengths),
            match way {
                Thousandfold::TooSmall => "small",
                Thousandfold::TooLarge => "large",
            }
        ),
        Finding::OddOne { what, told_si, implied_si } => format!(
            "The {} of {} is the odd one: without it the others hold together, and they imply {}.",
            figure_words(*what),
            value_words(*what, *told_si),
            span_words(*what, *implied_si)
        ),
        Finding::Hemisphere { told, restored } => format!(
            "The impact point {} may have the wrong sign: {} agrees with the distance.",
            point_words(told),
            point_words(restored)
        ),
        Finding::BearingReversed { told_deg, to_impact_deg } => format!(
            "The bearing of {told_deg:.0}° may be reversed: the impact lies at {to_impact_deg:.0}°."
        ),
        Finding::Restored { code: FindingCode::EndPoints, what, told_si, restored_si } => format!(
            "The distance of {} contradicts the end points, which lie {} apart.",
            value_words(*what, *told_si),
            value_words(*what, *restored_si)
        ),
        Finding::Restored { code, what, told_si, restored_si } => {
            restored_words(*code, *what, *told_si, *restored_si)
        }
        Finding::Transposed { what, told, restored, unit } => {
            let number = |n: f64| format!("{} {}", words::stated_number(n), words::unit_symbol(*unit));
            format!(
                "The {} of {} may have two digits transposed: {} instead; then one vehicle explains all claims.",
                figure_words(*what),
                number(*told),
                number(*restored)
            )
        }
        Finding::TooFast { told_s, restored_s, ground_distance_m } => format!(
            "In {} nothing comes {} far: the time may be a thousand times off, {} instead, which is no free fall's.",
            seconds_or_minutes(*told_s),
            value_words(Observable::GroundDistance, *ground_distance_m),
            words::minutes(*restored_s)
        ),
        Finding::Contradiction(found) => contradiction_words(found),
        Finding::NotBallistic(found) => not_ballistic_words(found),
        Finding::Rounding { implied_apogee_km: Some(apogee_km) } => format!(
            "The apogee may be rounded from another: the time implies {:.0} to {:.0} km.",
            apogee_km.p05, apogee_km.p95
        ),
        Finding::Rounding { implied_apogee_km: None } => {
            "The apogee may be rounded: taken more loosely, one vehicle explains all claims.".to_owned()
        }
        Finding::TooShort { short_of_two_body_s: Some(short_s), implied_time_s } => format!(
            "The time is {short_s:.0} s shorter than two-body flight to that apogee and distance, which no missile beats; they imply {}.",
            minutes(*implied_time_s)
        ),
        Finding::TooShort { short_of_two_body_s: None, implied_time_s } => format!(
            "The time is too short for that apogee and distance; they imply {}.",
            minutes(*implied_time_s)
        ),
        Finding::TooLong { implied_time_s } => format!(
            "The time is too long for that apogee and distance; they imply {}.",
            minutes(*implied_time_s)
        ),
    }
}

fn seconds_or_minutes(time_s: f64) -> String {
    if time_s < 100.0 { format!("{} s", words::number(time_s, 2)) } else { words::minutes(time_s) }
}

/// Why figures exclude each other, in a sentence.
fn contradiction_words(found: &Contradiction) -> String {
    match *found {
        Contradiction::Bounds { what, least_si, most_si } => format!(
            "The bounds on the {} exclude each other: {} or more, and {} or less.",
            figure_words(what),
            value_words(what, least_si),
            value_words(what, most_si)
        ),
        Contradiction::Order { part, more_si, whole, less_si } => {
            let (more, less) = (value_words(part, more_si), value_words(whole, less_si));
            match part {
                Observable::BurnTime => format!(
                    "The burn of {more}, {}, is longer than the whole flight of {less}.",
                    words::minutes(more_si)
                ),
                Observable::TimeToApogee => {
                    format!(
                        "The time to the apogee, {more}, is longer than the whole flight of {less}."
                    )
                }
                Observable::BurnoutAltitude => {
                    format!(
                        "The burnout at {more} lies above the apogee of {less}, which is the highest point."
                    )
                }
                _ => format!(
                    "The {} of {more} is above the {} of {less}.",
                    figure_words(part),
                    figure_words(whole)
                ),
            }
        }
        Contradiction::Orbit { speed_m_s, apogee_m, circular_m_s } => format!(
            "A flight at {} is as fast as a satellite at the surface would be ({}): where it climbs no higher than {} \
             it comes down half-way round the Earth at the nearest, or circles it.",
            value_words(Observable::GreatestSpeed, speed_m_s),
            value_words(Observable::GreatestSpeed, circular_m_s),
            value_words(Observable::Apogee, apogee_m)
        ),
        _ => "The figures exclude each other.".to_owned(),
    }
}

fn point_words(point: &GeoPoint) -> String {
    let half = |degrees: f64, [positive, negative]: [&str; 2]| {
        format!("{:.2}° {}", degrees.abs(), if degrees < 0.0 { negative } else { positive })
    };
    let latitude = half(point.latitude_deg(), ["N", "S"]);
    format!("{latitude}, {}", half(point.longitude_deg(), ["E", "W"]))
}

/// An observable in plain words.
pub(crate) fn figure_words(what: Observable) -> String {
    match what {
        Observable::FlightTime => "time".to_owned(),
        other => other.id().replace('-', " "),
    }
}

/// A value in SI as a number in the unit that it is shown in.
pub(crate) fn number_words(what: Observable, si: f64) -> String {
    let (_, unit_si) = what.shown_in();
    let value = si / unit_si;
    words::number(value, if value < 10.0 { 2 } else { 1 })
}

/// The same with its unit.
pub(crate) fn value_words(what: Observable, si: f64) -> String {
    format!("{} {}", number_words(what, si), what.shown_in().0)
}

/// The span of nine in ten in words; one value where both ends read alike.
#[must_use]
pub(crate) fn span_words(what: Observable, si: Spread) -> String {
    let (low, high) = (number_words(what, si.p05), number_words(what, si.p95));
    if low == high {
        value_words(what, si.p95)
    } else {
        format!("{low} to {}", value_words(what, si.p95))
    }
}

/// That a figure is the odd one, where others of its kind were stated, which the rest then agrees with.
#[must_use]
pub(crate) fn odd_among_its_kind(evidence: &Evidence, finding: &Finding) -> Option<String> {
    let Finding::OddOne { what, told_si, implied_si } = finding else { return None };
    (evidence.intervals(*what).count() > 1).then(|| {
        let figure = figure_words(*what);
        format!(
            "The {figure} of {} is the odd one: without it the others, among them another {figure}, hold together, \
             and they leave {}.",
            value_words(*what, *told_si),
            span_words(*what, *implied_si)
        )
    })
}

fn restored_words(code: FindingCode, what: Observable, told_si: f64, restored_si: f64) -> String {
    let (figure, told) = (figure_words(what), value_words(what, told_si));
    let to = value_words(what, restored_si);
    let slip = match code {
        FindingCode::Miles if restored_si < told_si => {
            format!("may be kilometres told as miles: {to} instead")
        }
        FindingCode::Miles => format!("may be in miles: {to} instead"),
        FindingCode::NauticalMiles => format!("may be in nautical miles: {to} instead"),
        FindingCode::Feet => format!("may be in feet: {to} instead"),
        FindingCode::Thousandfold => format!("may be a thousand times off: {to} instead"),
        FindingCode::Tenfold => format!("may be ten times off: {to} instead"),
        FindingCode::MinutesForSeconds => {
            format!("may have minutes and seconds mixed up: {to} instead")
        }
        FindingCode::HourOff => format!("may be an hour off: {to} instead"),
        FindingCode::MinuteOff => format!("may be a minute off: {to} instead"),
        FindingCode::HalfTheTime => "may be the time to the apogee".to_owned(),
        FindingCode::ColumnCopied => "may be copied from another column".to_owned(),
        _ => format!("may be {to}"),
    };
    format!("The {figure} of {told} {slip}; then one vehicle explains all claims.")
}

/// Why figures are those of no free fall, in a sentence.
pub(crate) fn not_ballistic_words(found: &NotBallistic) -> String {
    let km = |km: f64| words::number(km, 1);
    match found {
        NotBallistic::TooFlat { apogee_km, ground_distance_km, least_energy_apogee_km } => format!(
            "Not a ballistic flight as such missiles fly: {} km up is far too flat for {} km out, where a flight of least energy climbs to {} km; lift, a pull-up or a depressed course would explain it.",
            km(*apogee_km),
            km(*ground_distance_km),
            words::number(*least_energy_apogee_km, 0)
        ),
        NotBallistic::InDenseAir { apogee_km, ground_distance_km } => format!(
            "Not a ballistic flight: {} km up it never leaves dense air, and comes {} km far.",
            km(*apogee_km),
            km(*ground_distance_km)
        ),
        NotBallistic::BeyondAnyFall { time_s, .. } => format!(
            "Not a ballistic flight: {} is longer than the fall from any height that a ballistic test has been told of; it was held up, glided, circled the Earth or flew under power.",
            words::minutes(*time_s)
        ),
        NotBallistic::HeldUp { time_s, longest_s } => format!(
            "Not a free fall: {} is far longer than flights to that apogee and distance take, {} at most in 19 of 20; a parachute, lift or power after burnout would explain it.",
            words::minutes(*time_s),
            words::minutes(*longest_s)
        ),
    }
}

const fn lengths_words(lengths: Lengths) -> &'static str {
    match lengths {
        Lengths::Both => "lengths",
        Lengths::Apogee => "apogee",
        Lengths::Distance => "ground distance",
    }
}

fn minutes(time_s: Spread) -> String {
    format!("{:.1} to {:.1} min", time_s.p05 / 60.0, time_s.p95 / 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restored_figure_is_told_with_both_numbers() {
        let finding = Finding::Restored {
            code: FindingCode::NauticalMiles,
            what: Observable::GroundDistance,
            told_si: 6_759_000.0,
            restored_si: 7_786_000.0,
        };
        assert_eq!(
            finding_words(&finding),
            "The ground distance of 6,759 km may be in nautical miles: 7,786 km instead; then one vehicle explains all claims."
        );
    }

    #[test]
    fn a_contradiction_is_told_plainly() {
        let order = |part, more_si, whole, less_si| {
            finding_words(&Finding::Contradiction(Contradiction::Order {
                part,
                more_si,
                whole,
                less_si,
            }))
        };
        assert_eq!(
            order(Observable::BurnTime, 1_200.0, Observable::FlightTime, 900.0),
            "The burn of 1,200 s, 20 min, is longer than the whole flight of 15 min."
        );
        assert_eq!(
            order(Observable::BurnoutAltitude, 5e5, Observable::Apogee, 3e5),
            "The burnout at 500 km lies above the apogee of 300 km, which is the highest point."
        );
        assert_eq!(
            order(Observable::BurnoutSpeed, 5e3, Observable::GreatestSpeed, 3e3),
            "The burnout speed of 5 km/s is above the greatest speed of 3 km/s."
        );
        let bounds =
            Contradiction::Bounds { what: Observable::Apogee, least_si: 2e6, most_si: 1.5e6 };
        assert_eq!(
            finding_words(&Finding::Contradiction(bounds)),
            "The bounds on the apogee exclude each other: 2,000 km or more, and 1,500 km or less."
        );
        let transposed = Finding::Transposed {
            what: Observable::FlightTime,
            told: 1_230.0,
            restored: 2_130.0,
            unit: lofted::claim::Unit::Seconds,
        };
        assert!(
            finding_words(&transposed)
                .starts_with("The time of 1,230 s may have two digits transposed: 2,130 s instead")
        );
    }

    #[test]
    fn a_flat_flight_is_told_without_a_slip() {
        let finding = Finding::NotBallistic(NotBallistic::TooFlat {
            apogee_km: 50.0,
            ground_distance_km: 600.0,
            least_energy_apogee_km: 146.0,
        });
        assert!(
            finding_words(&finding).starts_with(
                "Not a ballistic flight as such missiles fly: 50 km up is far too flat"
            )
        );
    }
}
