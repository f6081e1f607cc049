//! Chart data of powered flight: the consistency chart and the ranges.

use lofted::claim::{Amount, FlightId, Metric};
use lofted::reconstruct::consistency::Verdict;
use lofted::reconstruct::interval::Interval;
use lofted_charts::Ink;
use lofted_charts::flight::consistency::{BandPoint, ClaimBox, ConsistencyChart, Extent, Open};
use lofted_charts::flight::range_bars::{Range, RangeRow};
use lofted_charts::sheet::words;
use lofted_jobs::answer::{Answer, EnergyRange};
use lofted_jobs::band::BAND_POINTS;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::judging::claim_sets::{ClaimSet, Whose};
use crate::judging::two_body::AccountView;
use crate::judging::verdict::verdict_words;
use crate::saying::speaker::{ink, speaker};

/// The consistency chart; `None` until its band is there.
#[must_use]
pub fn consistency_chart(sets: &[ClaimSet], reply: Option<&Reply>) -> Option<ConsistencyChart> {
    let reply = reply?;
    if reply.band.len() < BAND_POINTS as usize {
        return None;
    }
    let band = reply.band.iter().map(|point| BandPoint {
        apogee_km: point.apogee_km,
        two_body_s: point.two_body_s,
        powered_s: point.powered_s,
    });
    let distance =
        sets.iter().filter_map(|set| set.figure(Metric::GroundDistance)).min_by(|a, b| {
            let width = |figure| Interval::of_figure(figure).map_or(f64::MAX, |one| one.width());
            width(a).total_cmp(&width(b))
        })?;
    Some(ConsistencyChart {
        distance: words::figure(distance),
        band: band.collect(),
        claims: judged(sets, reply)
            .filter_map(|(view, set, answer)| claim_box(view, set, answer))
            .collect(),
    })
}

/// The accounts with their answers.
fn judged<'a>(
    sets: &'a [ClaimSet],
    reply: &'a Reply,
) -> impl Iterator<Item = (&'a AccountView, &'a ClaimSet, &'a Answer)> {
    sets.iter().zip(&reply.answers).filter_map(|(set, answer)| match (&set.whose, answer) {
        (Whose::Account(view), Ok(answer)) => Some((view, set, answer)),
        _ => None,
    })
}

fn claim_box(view: &AccountView, set: &ClaimSet, answer: &Answer) -> Option<ClaimBox> {
    let apogee = if view.party == view.arc_party {
        view.apogee.clone()
    } else {
        format!("{}’s {}", view.arc_party, view.apogee)
    };
    Some(ClaimBox {
        label: format!("{}: {}, {apogee}", view.party, view.time),
        ink: Ink::of_party(&view.party),
        apogee_km: extent(set, Metric::Apogee, 1000.0)?,
        time_s: extent(set, Metric::FlightTime, 1.0)?,
        verdict: verdict_words(answer.verdict).to_owned(),
    })
}

fn extent(set: &ClaimSet, metric: Metric, unit_si: f64) -> Option<Extent> {
    let figure = set.figure(metric)?;
    let interval = Interval::of_figure(figure)?;
    let open = match figure.amount() {
        Amount::AtLeast(_) | Amount::MoreThan(_) => Open::Above,
        Amount::Nearly(_) | Amount::UpTo(_) => Open::Below,
        _ => Open::Neither,
    };
    Some(Extent { low: interval.low / unit_si, high: interval.high / unit_si, open })
}

/// The ranges: by powered flight and by energy alone for figures that hold together, and as published.
#[must_use]
pub fn range_rows(
    record: &Record,
    flight: &FlightId,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Vec<RangeRow> {
    let mut rows = computed_ranges(sets, reply);
    if rows.is_empty() {
        return rows;
    }
    rows.extend(published(record, flight));
    rows
}

/// The ranges by powered flight and by energy alone, for figures that hold together.
#[must_use]
pub fn computed_ranges(sets: &[ClaimSet], reply: Option<&Reply>) -> Vec<RangeRow> {
    let mut rows = Vec::new();
    for (set, answer) in sets.iter().zip(reply.iter().flat_map(|reply| &reply.answers)) {
        let Ok(answer) = answer else { continue };
        if answer.verdict != Verdict::Inconsistent {
            rows.extend(computed(set, answer));
        }
    }
    rows
}

fn computed(set: &ClaimSet, answer: &Answer) -> Vec<RangeRow> {
    let (who, ink) = match &set.whose {
        Whose::Account(view) => (format!("{}’s figures", view.party), Ink::of_party(&view.party)),
        Whose::Everybody => ("All parties’ figures".to_owned(), Ink::Accent),
    };
    let row = |how: &str, range| RangeRow { who: who.clone(), ink, how: how.to_owned(), range };
    let powered = answer
        .range
        .map(|range| row("powered flight, payload as flown", Range::Powered(range.spread_km)));
    let energy = answer.energy_range.map(|range| {
        let range_km = match range {
            EnergyRange::Kilometres(range_km) => Some(range_km),
            EnergyRange::Antipode => None,
        };
        row("energy alone, payload as flown", Range::EnergyOnly(range_km))
    });
    powered.into_iter().chain(energy).collect()
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
                range: Range::Published(claim.figure.si().scaled(0.001)),
            }
        })
        .collect()
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
    let powered = || {
        rows.iter().filter_map(|row| match row.range {
            Range::Powered(spread) => Some((row, spread)),
            _ => None,
        })
    };
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
    format!("By {}, with the payload flown: {}.", first.who, first.range.words())
}

#[cfg(test)]
mod tests {
    use lofted::reconstruct::spread::Spread;

    use super::*;

    #[test]
    fn a_chart_is_drawn_only_where_a_range_has_a_number() {
        let row = |range| RangeRow {
            who: "Tokyo’s figures".to_owned(),
            ink: Ink::Tokyo,
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
