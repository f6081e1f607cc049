//! Claims counted by what they are on and by month, where they are too many to be shown singly.

use std::collections::BTreeMap;

use lofted::claim::{Claim, Metric, Qualifier, Unit};
use lofted::order::by_key;
use lofted_charts::claim::claim_density::{DensityLane, DensityMonth};
use lofted_record::Record;
use serde::{Deserialize, Serialize};

use crate::saying::series::Series;

/// What each month counts, by year and month.
type Months = BTreeMap<(i16, i8), MonthCounts>;

/// The most claims of the reader's own that are shown singly.
pub const MOST_SINGLY: usize = 5_000;

/// Claims counted by what they are on and by month.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// What has claims, in the order of the list of metrics.
    pub metrics: Vec<MetricCounts>,
}

/// The claims of one series, counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MetricCounts {
    /// What they are on, in words.
    pub label: String,
    /// The unit of its numbers.
    pub unit: Unit,
    /// The months in which they were stated, in their order; months without claims are left out.
    pub months: Vec<MonthCounts>,
}

/// The claims of one series stated in one month, counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MonthCounts {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// How many claims.
    pub claims: u32,
    /// The least number that any of them states.
    pub least: Option<f64>,
    /// The greatest.
    pub greatest: Option<f64>,
    /// How many have each qualifier, in the order of [`Qualifier::ALL`].
    pub qualifiers: [u32; 10],
}

impl MonthCounts {
    const fn new(year: i16, month: i8) -> Self {
        Self { year, month, claims: 0, least: None, greatest: None, qualifiers: [0; 10] }
    }

    fn take(&mut self, claim: &Claim, unit: Unit) {
        let figure = claim.figure.converted(unit).unwrap_or(claim.figure);
        let amount = figure.amount();
        self.claims += 1;
        for number in [amount.low(), amount.best(), amount.high(), amount.named_number()] {
            let Some(number) = number else { continue };
            self.least = Some(self.least.map_or(number, |least| least.min(number)));
            self.greatest = Some(self.greatest.map_or(number, |greatest| greatest.max(number)));
        }
        let at = Qualifier::ALL.iter().position(|one| *one == amount.qualifier());
        if let Some(count) = at.and_then(|at| self.qualifiers.get_mut(at)) {
            *count += 1;
        }
    }
}

impl Counts {
    /// The claims of a record, counted.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let mut all: Vec<(Series, Months)> = Vec::new();
        for claim in record.claims() {
            let (day, series) = (claim.stated_on, Series::of(claim));
            let (year, month) = (day.year(), day.month());
            let unit = unit_of(series.topic.metric);
            let at = all.iter().position(|(known, _)| *known == series).unwrap_or_else(|| {
                all.push((series, BTreeMap::new()));
                all.len() - 1
            });
            let Some((_, months)) = all.get_mut(at) else { continue };
            let month =
                months.entry((year, month)).or_insert_with(|| MonthCounts::new(year, month));
            month.take(claim, unit);
        }
        let counted = |(series, months): (Series, BTreeMap<_, MonthCounts>)| MetricCounts {
            label: series.label(record),
            unit: unit_of(series.topic.metric),
            months: months.into_values().collect(),
        };
        let all = by_key(all, |(series, _)| f64::from(series.topic.metric as u8));
        Self { metrics: all.into_iter().map(counted).collect() }
    }

    /// The counted claims as a chart's lanes.
    #[must_use]
    pub fn lanes(&self) -> Vec<DensityLane> {
        let month = |one: &MonthCounts| DensityMonth {
            year: one.year,
            month: one.month,
            claims: one.claims,
            least: one.least,
            greatest: one.greatest,
            qualifiers: one.qualifiers,
        };
        let lane = |one: &MetricCounts| DensityLane {
            label: one.label.clone(),
            unit: one.unit,
            months: one.months.iter().map(month).collect(),
        };
        self.metrics.iter().map(lane).collect()
    }

    /// How many claims were counted.
    #[must_use]
    pub fn claims(&self) -> u32 {
        self.metrics.iter().flat_map(|metric| &metric.months).map(|month| month.claims).sum()
    }
}

/// The first unit of a metric's quantity: km for a length, min for a duration.
fn unit_of(metric: Metric) -> Unit {
    let fits = |unit: &&Unit| unit.quantity() == metric.quantity();
    Unit::ALL.iter().find(fits).copied().unwrap_or(Unit::None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_is_counted_once_with_the_numbers_stated() {
        let claims = "id,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n\
            a,in-country,,9000,,about,,persons,x,y,2024-10-01\n\
            b,in-country,1000,,3000,range,,persons,x,y,2024-10-31\n\
            c,in-country,,,,unspecified,some,persons,x,y,2024-11-01\n\
            d,distance-to-border,,10,,exact,,mi,x,y,2024-11-01\n";
        let reading = lofted_record::read_bare(claims.as_bytes());
        assert_eq!(reading.faults, []);
        let counts = Counts::of(&reading.record);
        assert_eq!(counts.claims(), 4);
        let troops = &counts.metrics[0];
        let told: Vec<_> = troops
            .months
            .iter()
            .map(|month| (month.month, month.claims, month.least, month.greatest))
            .collect();
        assert_eq!(told, [(10, 2, Some(1000.0), Some(9000.0)), (11, 1, None, None)]);
        let border = &counts.metrics[1];
        assert_eq!((border.unit, border.months[0].least), (Unit::Kilometres, Some(16.09344)));
    }
}
