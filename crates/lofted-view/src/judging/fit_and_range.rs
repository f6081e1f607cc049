//! Chart data of powered flight: the consistency chart and the ranges.

use lofted::claim::{Amount, Figure, FlightId, Metric, Side, Unit};
use lofted::order::by_keys;
use lofted::reconstruct::consistency::Verdict;
use lofted::reconstruct::interval::Interval;
use lofted_charts::Ink;
use lofted_charts::flight::consistency as chart;
use lofted_charts::flight::consistency::{ClaimBox, ConsistencyChart, Extent};
use lofted_charts::flight::range_bars::{Range, RangeRow};
use lofted_charts::sheet::words;
use lofted_jobs::answer::{Answer, EnergyRange};
use lofted_jobs::band::{BAND_POINTS, BandPoint};
use lofted_record::Record;

use crate::judging::answered::AnsweredSet;
use crate::judging::claim_sets::{ClaimSet, Whose, looseness};
use crate::judging::heavier::heavier_words;
use crate::judging::verdict::word;
use crate::saying::speaker::{ink, speaker};

/// The consistency chart; `None` until its band is there.
#[must_use]
pub fn consistency_chart(
    judged: &[AnsweredSet<'_>],
    band: &[BandPoint],
) -> Option<ConsistencyChart> {
    if band.len() < BAND_POINTS as usize {
        return None;
    }
    let band = band.iter().map(|point| chart::BandPoint {
        apogee_km: point.apogee_km,
        two_body_s: point.two_body_s,
        powered_s: point.powered_s,
    });
    let distances = judged.iter().filter_map(|one| one.set.figure(Metric::GroundDistance));
    let distance = *by_keys(distances.collect(), |figure| looseness(figure)).first()?;
    Some(ConsistencyChart {
        distance: words::figure(distance),
        band: band.collect(),
        claims: judged.iter().filter_map(claim_box).collect(),
    })
}

/// The box of an account that was answered.
fn claim_box(judged: &AnsweredSet<'_>) -> Option<ClaimBox> {
    let (set, answer) = (judged.set, judged.known()?);
    let label = match &set.whose {
        Whose::Account(view) => {
            format!("{}: {}, {}", view.party, view.time, view.apogee_with_party())
        }
        Whose::Named(view) => {
            let [time, apogee] =
                [Metric::FlightTime, Metric::Apogee].map(|metric| set.figure(metric));
            format!("{}: {}, {}", view.name, words::figure(time?), words::figure(apogee?))
        }
        Whose::Everybody => return None,
    };
    Some(ClaimBox {
        label,
        ink: set.whose.ink(Ink::Other),
        apogee_km: extent(set, Metric::Apogee, 1000.0)?,
        time_s: extent(set, Metric::FlightTime, 1.0)?,
        verdict: word(answer).to_owned(),
    })
}

fn extent(set: &ClaimSet, metric: Metric, unit_si: f64) -> Option<Extent> {
    let figure = set.figure(metric)?;
    let interval = Interval::of_figure(figure)?;
    let open = figure.amount().side().into();
    // An open box ends where it is most likely, and its arrow says that nobody stated an end.
    let [low, high] = interval.shown().map(|end| end / unit_si);
    Some(Extent { low, high, open })
}

/// The ranges: by powered flight and by energy alone for figures that hold together, and as published.
#[must_use]
pub fn range_rows(record: &Record, flight: &FlightId, judged: &[AnsweredSet<'_>]) -> Vec<RangeRow> {
    let mut rows = computed_ranges(judged);
    if rows.is_empty() {
        return rows;
    }
    rows.extend(published(record, flight));
    rows
}

/// The ranges by powered flight and by energy alone, for figures of a free fall that hold together.
#[must_use]
pub fn computed_ranges(judged: &[AnsweredSet<'_>]) -> Vec<RangeRow> {
    let known = judged.iter().filter_map(|one| Some((one.set, one.known()?)));
    let fitting = known.filter(|(_, answer)| {
        answer.verdict != Verdict::Inconsistent && answer.not_ballistic.is_none()
    });
    fitting.flat_map(|(set, answer)| computed(set, answer)).collect()
}

/// The range that is meant where nothing else is said.
const AS_FLOWN: &str = "powered flight, best steering, payload as flown";
const ON_A_GRAVITY_TURN: &str = "powered flight, plain gravity turn, payload as flown";

fn computed(set: &ClaimSet, answer: &Answer) -> Vec<RangeRow> {
    let (who, ink) = (set.whose.figures(), set.whose.ink(Ink::Accent));
    let row = |how: &str, range| RangeRow { who: who.clone(), ink, how: how.to_owned(), range };
    let powered = answer.range.map(|range| row(AS_FLOWN, Range::Powered(range.told_km)));
    let turned = answer.range.and_then(|range| range.gravity_turn_km);
    let turned = turned.map(|spread| row(ON_A_GRAVITY_TURN, Range::Powered(spread)));
    let heavier = answer.range.and_then(|range| range.heavier).and_then(|heavier| {
        let how =
            format!("powered flight, best steering, {}", heavier_words(heavier.lost_speed_m_s?));
        Some(row(&how, Range::Powered(heavier.spread_km?)))
    });
    let energy = answer.energy_range.map(|range| {
        let range_km = match range {
            EnergyRange::Kilometres(range_km) => Some(range_km),
            EnergyRange::Antipode => None,
        };
        row(&energy_words(set), Range::EnergyOnly(range_km))
    });
    powered.into_iter().chain(turned).chain(heavier).chain(energy).collect()
}

/// How a range by energy alone is computed: of an apogee that was stated as a bound, the bound itself is taken.
fn energy_words(set: &ClaimSet) -> String {
    let bound = set.figure(Metric::Apogee).filter(|figure| figure.amount().side() != Side::Both);
    match bound.and_then(|figure| Some((figure.amount().named_number()?, figure.unit()))) {
        Some((bound, unit)) => format!(
            "energy alone, were the apogee just {} {}, payload as flown",
            words::stated_number(bound),
            words::unit_symbol(unit)
        ),
        None => "energy alone, payload as flown".to_owned(),
    }
}

fn published(record: &Record, flight: &FlightId) -> Vec<RangeRow> {
    record
        .claims_of_flight(flight)
        .filter(|claim| claim.figure.metric() == Metric::PublishedRange)
        .map(|claim| {
            let scope = if claim.scope.is_empty() { "no scope stated" } else { &claim.scope };
            RangeRow {
                who: speaker(record, claim),
                ink: ink(record, claim),
                how: format!("as published ({scope})"),
                range: Range::Published(published_km(&claim.figure)),
            }
        })
        .collect()
}

/// A published range, km: as it was stated, or converted to whole ones.
fn published_km(range: &Figure) -> Amount {
    match range.unit() {
        Unit::Kilometres => range.amount(),
        _ => range.si().scaled(0.001).rounded(),
    }
}

/// Whether a chart of the ranges would hold nothing but its right edge.
#[must_use]
pub fn all_reach_the_antipode(rows: &[RangeRow]) -> bool {
    rows.iter().all(|row| match row.range {
        Range::Powered(spread) => spread.p05.is_infinite(),
        Range::EnergyOnly(range_km) => range_km.is_none(),
        Range::Published(_) => false,
    })
}

/// What the ranges say, in a sentence.
#[must_use]
pub fn range_finding(rows: &[RangeRow]) -> String {
    let of = |how: &'static str| {
        rows.iter().filter(move |row| row.how == how).filter_map(|row| match row.range {
            Range::Powered(spread) => Some((row, spread)),
            _ => None,
        })
    };
    let powered = || of(AS_FLOWN);
    let Some((first, _)) = powered().next() else {
        return "The powered-flight ranges are being computed; by energy alone they stand below."
            .to_owned();
    };
    if powered().all(|(_, spread)| spread.p05.is_infinite()) {
        return "Steered for range with the payload flown, the vehicle reaches any point on Earth, by every \
                set of figures that holds together."
            .to_owned();
    }
    if powered().all(|(_, spread)| spread.p50.is_infinite()) {
        return "Steered for range with the payload flown, the vehicle most likely reaches any point on Earth."
            .to_owned();
    }
    let turned = of(ON_A_GRAVITY_TURN).find(|(row, _)| row.who == first.who);
    let turned = turned.map_or_else(String::new, |(row, _)| {
        format!(" On a plain gravity turn: {}.", row.range.words())
    });
    format!(
        "Computed from {}, with the payload flown and the best steering: {}.{turned}",
        first.who,
        first.range.words()
    )
}

#[cfg(test)]
mod tests {
    use lofted::claim::Amount;
    use lofted::reconstruct::spread::Spread;

    use super::*;

    #[test]
    fn energy_alone_of_a_bound_says_that_it_is_of_the_bound() {
        let record = &lofted_record::bundled().record;
        let flight = record.flight(&"2023-12-18".parse().unwrap()).unwrap();
        let how = |party: &str| {
            let sets = crate::judging::claim_sets::claim_sets(record, flight);
            energy_words(sets.iter().find(|set| set.whose.who() == party).unwrap())
        };
        assert_eq!(how("Pyongyang"), "energy alone, payload as flown");
        assert_eq!(how("Tokyo"), "energy alone, were the apogee just 6,000 km, payload as flown");
    }

    #[test]
    fn a_chart_is_drawn_only_where_a_range_has_a_number() {
        let row = |range| RangeRow {
            who: "Tokyo’s figures".to_owned(),
            ink: Ink::Hue4,
            how: String::new(),
            range,
        };
        let far = f64::INFINITY;
        let anywhere = row(Range::Powered(Spread { p05: far, p50: far, p95: far }));
        let rows = [anywhere.clone(), row(Range::EnergyOnly(None))];
        assert!(all_reach_the_antipode(&rows));
        let published = row(Range::Published(Amount::MoreThan(15_000.0)));
        assert!(!all_reach_the_antipode(&[anywhere, published]));
        let nearly = row(Range::Powered(Spread { p05: 12_000.0, p50: far, p95: far }));
        assert!(!all_reach_the_antipode(&[nearly]));
    }
}
