//! How often true figures are called odd, and how often a slip that was made is seen and named.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;
use lofted::reconstruct::splashdown::Splashdown;

use crate::flights::{Dice, Truth, arc_and_time, printed, truth, truth_on_the_turning_earth};

/// What a set of figures holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    /// One party's apogee, distance and time.
    OneParty,
    /// The same, and another party's apogee and distance, rounded its own way.
    TwoParties,
    /// One party's apogee, distance and time, a bearing, and the points where the flight began and ended.
    EndPoints,
}

const SHAPES: [Shape; 3] = [Shape::OneParty, Shape::TwoParties, Shape::EndPoints];

/// Figures as they are told of a flight.
#[derive(Debug, Clone)]
struct Told {
    /// Apogee, distance and time of the first party, then the other's.
    figures: Vec<Figure>,
    /// Launch, impact and bearing, deg.
    ends: Option<([GeoPoint; 2], f64)>,
}

impl Told {
    fn of(shape: Shape, truth: &Truth, dice: &mut Dice) -> Self {
        let mut figures = arc_and_time(dice, truth).to_vec();
        if shape == Shape::TwoParties {
            figures.extend(arc_and_time(dice, truth).into_iter().take(2));
        }
        let tenth = |deg: f64| (10.0 * deg).round() / 10.0;
        let near = |point: GeoPoint| {
            GeoPoint::new(tenth(point.latitude_deg()), tenth(point.longitude_deg())).unwrap()
        };
        let ends =
            (shape == Shape::EndPoints).then(|| (truth.ends.map(near), truth.bearing_deg.round()));
        Self { figures, ends }
    }

    fn evidence(&self) -> Evidence {
        let Some(([launch, impact], bearing_deg)) = self.ends else {
            return Evidence::of_figures(&self.figures, None);
        };
        let heading = Some(Heading { launch, bearing_deg });
        let seen = Splashdown::at(impact).seen_from(launch);
        let told = Evidence::of_figures(&self.figures, heading)
            .with(Observable::GroundDistance, seen.ground_distance_m);
        Evidence { impact: Some(impact), ..told }
    }
}

fn told(shape: Shape, dice: &mut Dice) -> Option<(Truth, Told)> {
    let truth = match shape {
        Shape::EndPoints => truth_on_the_turning_earth(dice)?,
        _ => truth(dice)?,
    };
    let told = Told::of(shape, &truth, dice);
    Some((truth, told))
}

fn consistency(evidence: Evidence, draws: u32) -> Option<(Question, Consistency)> {
    let mut ensemble = Ensemble::new(Question::new(evidence)).ok()?;
    ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    Some((ensemble.question().clone(), Consistency::of(&ensemble)))
}

fn judged(evidence: Evidence, draws: u32) -> (Verdict, Option<f64>, Vec<Finding>) {
    let Some((question, found)) = consistency(evidence, draws) else {
        return (Verdict::Inconsistent, None, Vec::new());
    };
    (found.verdict, found.tail, findings(&question, &found))
}

/// Of true sets by their shape: how many, inconsistent, strained.
fn false_alarms(sets: usize, draws: u32, seed: u64) -> BTreeMap<Shape, [usize; 3]> {
    let mut dice = Dice(seed);
    let mut counted: BTreeMap<Shape, [usize; 3]> = BTreeMap::new();
    let mut done = 0;
    while done < sets {
        let shape = SHAPES[done % SHAPES.len()];
        let Some((truth, told)) = told(shape, &mut dice) else { continue };
        let (_, found) = consistency(told.evidence(), draws).unwrap();
        let one = counted.entry(shape).or_default();
        one[0] += 1;
        one[1] += usize::from(found.verdict == Verdict::Inconsistent);
        one[2] += usize::from(found.verdict == Verdict::Strained);
        println!("true {shape:?} {:?} {:?} {:?}", found.verdict, found.tail, truth.class);
        if found.verdict == Verdict::Inconsistent {
            println!("{truth:?} {:?} {:?}", told.figures, found.tested);
        }
        done += 1;
    }
    counted
}

/// The slips that are made: the code that names each, and in which sets it can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Made {
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

const MADE: [Made; 22] = [
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
    fn code(self) -> FindingCode {
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

fn number(figure: &Figure) -> f64 {
    figure.amount().named_number().unwrap()
}

fn si(figure: &Figure) -> f64 {
    figure.si().named_number().unwrap()
}

fn of(figure: &Figure, number: f64, unit: Unit) -> Figure {
    Figure::new(figure.metric(), Amount::Exact(number), unit).unwrap()
}

fn moves_far(one: f64, other: f64) -> bool {
    (other / one - 1.0).abs() > 0.15
}

/// The figures with a slip made; `None` where it cannot be made, or moves nothing by more than 15 %.
fn slipped(told: &Told, made: Made, truth: &Truth, dice: &mut Dice) -> Option<Told> {
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
fn is_right(finding: &Finding, made: Made, told: &Told, spoilt: &Told) -> bool {
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
fn is_hidden(shape: Shape, made: Made) -> bool {
    let of_distance = matches!(
        made,
        Made::DistanceInMiles | Made::DistanceInNauticalMiles | Made::DistanceCopied
    );
    shape == Shape::OneParty && of_distance
}

#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    made: usize,
    noticed: usize,
    first: usize,
    among_three: usize,
}

fn named(sets: usize, draws: u32, seed: u64) -> BTreeMap<(Shape, Made), Seen> {
    let mut dice = Dice(seed);
    let mut seen: BTreeMap<(Shape, Made), Seen> = BTreeMap::new();
    let mut done = 0;
    while done < sets {
        let shape = SHAPES[done % SHAPES.len()];
        let Some((truth, told)) = told(shape, &mut dice) else { continue };
        let made = dice.one_of(&MADE);
        let Some(spoilt) = slipped(&told, made, &truth, &mut dice) else { continue };
        let (verdict, tail, findings) = judged(spoilt.evidence(), draws);
        let codes: Vec<FindingCode> = findings.iter().map(Finding::code).collect();
        let one = seen.entry((shape, made)).or_default();
        let right = |finding: &Finding| is_right(finding, made, &told, &spoilt);
        one.made += 1;
        one.noticed += usize::from(verdict != Verdict::Consistent || !codes.is_empty());
        one.first += usize::from(findings.first().is_some_and(right));
        one.among_three += usize::from(findings.iter().take(3).any(right));
        let names: Vec<&str> = codes.iter().map(|code| code.id()).collect();
        println!(
            "slip {shape:?} {made:?} {verdict:?} {tail:?} {} | {:?} -> {:?} | {:?}",
            names.join(","),
            told.figures.iter().map(|f| (number(f), f.unit())).collect::<Vec<_>>(),
            spoilt.figures.iter().map(|f| (number(f), f.unit())).collect::<Vec<_>>(),
            truth.class
        );
        done += 1;
    }
    seen
}

fn sum(seen: &BTreeMap<(Shape, Made), Seen>, counts: impl Fn(Shape, Made) -> bool) -> Seen {
    seen.iter().filter(|((shape, made), _)| counts(*shape, *made)).fold(
        Seen::default(),
        |sum, (_, one)| Seen {
            made: sum.made + one.made,
            noticed: sum.noticed + one.noticed,
            first: sum.first + one.first,
            among_three: sum.among_three + one.among_three,
        },
    )
}

fn share_inconsistent(counted: &BTreeMap<Shape, [usize; 3]>) -> f64 {
    let [all, inconsistent] = [0, 1].map(|at| counted.values().map(|one| one[at]).sum::<usize>());
    inconsistent as f64 / all as f64
}

#[test]
fn true_figures_are_seldom_called_odd() {
    let counted = false_alarms(100, 120, 20_241_031);
    assert!(share_inconsistent(&counted) <= 0.05, "{counted:?}");
}

#[test]
fn slips_are_noticed_and_named() {
    let seen = sum(&named(36, 100, 7), |_, _| true);
    assert!(seen.noticed * 100 >= 80 * seen.made, "{seen:?}");
    assert!(seen.among_three * 100 >= 65 * seen.made, "{seen:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic slips -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_true_sets() {
    let counted = false_alarms(1000, 200, 1);
    println!("{counted:?}");
    assert!(share_inconsistent(&counted) <= 0.04, "{counted:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic slips -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_slips() {
    let seen = named(1000, 200, 2);
    for (name, one) in &seen {
        println!("{name:?}: {one:?}");
    }
    for shape in SHAPES {
        println!("{shape:?}: {:?}", sum(&seen, |one, _| one == shape));
    }
    let all = sum(&seen, |_, _| true);
    println!("all: {all:?}");
    println!("hidden: {:?}", sum(&seen, is_hidden));
    let open = sum(&seen, |shape, made| !is_hidden(shape, made));
    println!("but the hidden: {open:?}");
    assert!(all.noticed * 100 >= 90 * all.made && all.first * 100 >= 80 * all.made, "{all:?}");
    assert!(open.among_three * 100 >= 92 * open.made, "{open:?}");
}
