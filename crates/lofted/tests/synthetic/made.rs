//! Slips as people make them, and which finding names each.

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::splashdown::Splashdown;

use crate::flights::{Dice, Truth, printed};
use crate::told::{Shape, Told};

/// The slips that are made: the code that names each, and in which sets it can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Made {
    Swapped,
    ApogeeInMiles,
    DistanceInMiles,
    BothInMiles,
    ApogeeTakenForMiles,
    ApogeeInNauticalMiles,
    DistanceInNauticalMiles,
    ApogeeInFeet,
    ApogeeInThousands,
    DistanceInThousands,
    TimeInThousands,
    ApogeeTenfold,
    TimeTenfold,
    MinutesForSeconds,
    HourOff,
    MinuteOff,
    TimeToApogee,
    Transposed,
    DistanceCopied,
    Hemisphere,
    BearingReversed,
    OtherEndPoint,
}

pub(crate) const MADE: [Made; 22] = [
    Made::Swapped,
    Made::ApogeeInMiles,
    Made::DistanceInMiles,
    Made::BothInMiles,
    Made::ApogeeTakenForMiles,
    Made::ApogeeInNauticalMiles,
    Made::DistanceInNauticalMiles,
    Made::ApogeeInFeet,
    Made::ApogeeInThousands,
    Made::DistanceInThousands,
    Made::TimeInThousands,
    Made::ApogeeTenfold,
    Made::TimeTenfold,
    Made::MinutesForSeconds,
    Made::HourOff,
    Made::MinuteOff,
    Made::TimeToApogee,
    Made::Transposed,
    Made::DistanceCopied,
    Made::Hemisphere,
    Made::BearingReversed,
    Made::OtherEndPoint,
];

impl Made {
    pub(crate) fn code(self) -> FindingCode {
        match self {
            Self::Swapped => FindingCode::Swapped,
            Self::ApogeeInMiles
            | Self::DistanceInMiles
            | Self::BothInMiles
            | Self::ApogeeTakenForMiles => FindingCode::Miles,
            Self::ApogeeInNauticalMiles | Self::DistanceInNauticalMiles => {
                FindingCode::NauticalMiles
            }
            Self::ApogeeInFeet => FindingCode::Feet,
            Self::ApogeeInThousands | Self::DistanceInThousands | Self::TimeInThousands => {
                FindingCode::Thousandfold
            }
            Self::ApogeeTenfold | Self::TimeTenfold => FindingCode::Tenfold,
            Self::MinutesForSeconds => FindingCode::MinutesForSeconds,
            Self::HourOff => FindingCode::HourOff,
            Self::MinuteOff => FindingCode::MinuteOff,
            Self::TimeToApogee => FindingCode::HalfTheTime,
            Self::Transposed => FindingCode::Transposed,
            Self::DistanceCopied => FindingCode::ColumnCopied,
            Self::Hemisphere => FindingCode::Hemisphere,
            Self::BearingReversed => FindingCode::BearingReversed,
            Self::OtherEndPoint => FindingCode::EndPoints,
        }
    }
}

pub(crate) fn number(figure: &Figure) -> f64 {
    figure.amount().named_number().unwrap()
}

pub(crate) fn si(figure: &Figure) -> f64 {
    figure.si().named_number().unwrap()
}

pub(crate) fn of(figure: &Figure, number: f64, unit: Unit) -> Figure {
    Figure::new(figure.metric(), Amount::Exact(number), unit).unwrap()
}

pub(crate) fn moves_far(one: f64, other: f64) -> bool {
    (other / one - 1.0).abs() > 0.15
}

/// The figures with a slip made; `None` where it cannot be made, or moves nothing by more than 15 %.
pub(crate) fn slipped(told: &Told, made: Made, truth: &Truth, dice: &mut Dice) -> Option<Told> {
    let (km, seconds) = (Unit::Kilometres, Unit::Seconds);
    let [apogee, distance, time] = [told.figures[0], told.figures[1], told.figures[2]];
    let (a, d, time_s) = (number(&apogee), number(&distance), si(&time));
    let scaled = |figure: &Figure, factor: f64| of(figure, (number(figure) * factor).round(), km);
    let mut other = told.clone();
    let figures = &mut other.figures;
    match made {
        Made::Swapped => (figures[0], figures[1]) = (of(&apogee, d, km), of(&distance, a, km)),
        Made::ApogeeInMiles => figures[0] = scaled(&apogee, 1.0 / 1.609_344),
        Made::DistanceInMiles => figures[1] = scaled(&distance, 1.0 / 1.609_344),
        Made::BothInMiles => {
            figures[0] = scaled(&apogee, 1.0 / 1.609_344);
            figures[1] = scaled(&distance, 1.0 / 1.609_344);
        }
        Made::ApogeeTakenForMiles => figures[0] = scaled(&apogee, 1.609_344),
        Made::ApogeeInNauticalMiles => figures[0] = scaled(&apogee, 1.0 / 1.852),
        Made::DistanceInNauticalMiles => figures[1] = scaled(&distance, 1.0 / 1.852),
        Made::ApogeeInFeet => {
            figures[0] = of(&apogee, (a / 0.000_304_8 / 1000.0).round() * 1000.0, Unit::Metres);
        }
        Made::ApogeeInThousands => figures[0] = of(&apogee, a / 1000.0, km),
        Made::DistanceInThousands => figures[1] = of(&distance, d / 1000.0, km),
        Made::TimeInThousands => figures[2] = of(&time, time_s.round() / 1000.0, seconds),
        Made::ApogeeTenfold => figures[0] = of(&apogee, a * 10.0, km),
        Made::TimeTenfold => figures[2] = of(&time, number(&time) * 10.0, time.unit()),
        Made::MinutesForSeconds => {
            figures[2] = of(&time, (time_s / 60.0).round(), seconds);
        }
        Made::HourOff | Made::MinuteOff => {
            let off_s = if made == Made::HourOff { 3600.0 } else { 60.0 };
            let sign = if time_s > off_s + 100.0 && dice.share() < 0.5 { -1.0 } else { 1.0 };
            let unit_s = if time.unit() == seconds { 1.0 } else { 60.0 };
            figures[2] = of(&time, number(&time) + sign * off_s / unit_s, time.unit());
        }
        Made::TimeToApogee => {
            figures[2] = printed(Metric::FlightTime, truth.time_to_apogee_s, 1.0, seconds);
        }
        Made::Transposed => {
            let at = dice.one_of(&[0, 1, 2]);
            let mut digits: Vec<char> = number(&figures[at]).to_string().chars().collect();
            let pairs: Vec<usize> = (0..digits.len() - 1).collect();
            if pairs.is_empty() {
                return None;
            }
            let pair = dice.one_of(&pairs);
            digits.swap(pair, pair + 1);
            if digits[0] == '0' {
                return None;
            }
            let number = digits.iter().collect::<String>().parse().unwrap();
            figures[at] = of(&figures[at], number, figures[at].unit());
        }
        Made::DistanceCopied => figures[1] = of(&distance, a, km),
        Made::Hemisphere => {
            let ([launch, impact], bearing) = told.ends?;
            let (lat, lon) = (impact.latitude_deg(), impact.longitude_deg());
            let flipped = if dice.share() < 0.5 { (-lat, lon) } else { (lat, -lon) };
            let flipped = GeoPoint::new(flipped.0, flipped.1).unwrap();
            other.ends = Some(([launch, flipped], bearing));
        }
        Made::BearingReversed => {
            let (ends, bearing) = told.ends?;
            other.ends = Some((ends, (bearing + 180.0) % 360.0));
        }
        Made::OtherEndPoint => {
            let ([launch, impact], bearing) = told.ends?;
            let lat = impact.latitude_deg() + dice.between(2.0, 8.0) * dice.one_of(&[-1.0, 1.0]);
            other.ends =
                Some(([launch, GeoPoint::new(lat, impact.longitude_deg()).ok()?], bearing));
        }
    }
    let far = told.figures.iter().zip(&other.figures).any(|(one, two)| moves_far(si(one), si(two)));
    let metres = |ends: Option<([GeoPoint; 2], f64)>| {
        ends.map_or(1.0, |([launch, impact], _)| {
            Splashdown::at(impact).seen_from(launch).ground_distance_m.middle()
        })
    };
    let turned = made == Made::BearingReversed;
    (far || turned || moves_far(metres(told.ends), metres(other.ends))).then_some(other)
}

/// Whether a finding names the slip that was made, or another that gives the one spoilt figure the number that it had.
pub(crate) fn is_right(finding: &Finding, made: Made, told: &Told, spoilt: &Told) -> bool {
    let mut changed = told.figures.iter().zip(&spoilt.figures).filter(|(one, other)| one != other);
    let restores = match (finding, changed.next(), changed.next()) {
        (Finding::Restored { what, restored_si, .. }, Some((one, _)), None) => {
            let before = Interval::of_figure(one).unwrap();
            Observable::of_metric(one.metric()) == Some(*what)
                && finding.code() != FindingCode::HalfTheTime
                && (before.low..=before.high).contains(restored_si)
        }
        _ => false,
    };
    finding.code() == made.code() || restores
}

/// Whether only the distance of one party was spoilt, of which its apogee and time say nearly nothing: the spoilt
/// figures are those of another flight.
pub(crate) fn is_hidden(shape: Shape, made: Made) -> bool {
    let of_distance = matches!(
        made,
        Made::DistanceInMiles | Made::DistanceInNauticalMiles | Made::DistanceCopied
    );
    shape == Shape::OneParty && of_distance
}
