//! What the worker answered of the workbench's scenarios: verdicts, values side by side, shared charts.

use lofted::claim::Metric;
use lofted::reconstruct::consistency::Verdict;
use lofted::reconstruct::spread::Spread;
use lofted_charts::flight::consistency::ConsistencyChart;
use lofted_charts::flight::range_bars::RangeRow;
use lofted_charts::sheet::words;
use lofted_charts::{Ink, Table};
use lofted_jobs::answer::Answer;
use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;

use crate::judging::claim_sets::{self, ClaimSet};
use crate::judging::fit_and_range::{computed_ranges, consistency_chart};
use crate::judging::method::Method;
use crate::judging::verdict::{VerdictView, headline, verdict_views, verdict_words};
use crate::page::workbench::outcome::{ENERGY_ROWS, Outcome, Seen};

/// The sets of claims that are judged together, with the hue of each.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Judged {
    /// The sets.
    pub sets: Vec<ClaimSet>,
    /// The number of each set's scenario.
    pub ids: Vec<u32>,
    inks: Vec<Ink>,
}

impl Judged {
    /// The sets of the scenarios that read.
    #[must_use]
    pub fn of(shown: &[(&Seen, &Outcome)]) -> Self {
        Self {
            sets: shown.iter().map(|(_, outcome)| outcome.set.clone()).collect(),
            ids: shown.iter().map(|(seen, _)| seen.id).collect(),
            inks: shown.iter().map(|(seen, _)| seen.ink).collect(),
        }
    }

    /// What the worker is asked: every set, and the band at the open scenario's ground distance.
    #[must_use]
    pub fn ask(&self, open: u32) -> Option<Ask> {
        let near = self.at_distance_of(open);
        let of_band = claim_sets::ask(&near.sets, &Method::default())?;
        let questions = self.sets.iter().map(|set| set.question.clone()).collect();
        Some(Ask { questions, portrait: None, ..of_band })
    }

    /// The sets whose distance is near the open one's: they belong into one band.
    fn at_distance_of(&self, open: u32) -> Self {
        let distance = |set: &ClaimSet| {
            let figure = set.figure(Metric::GroundDistance);
            figure.and_then(|figure| figure.si().named_number()).unwrap_or(f64::NAN)
        };
        let wanted = self.ids.iter().position(|id| *id == open);
        let Some(wanted) = wanted.map(|at| distance(&self.sets[at])) else { return self.clone() };
        // Within a tenth the band moves by less than its own width.
        let near = |set: &ClaimSet| (distance(set) - wanted).abs() <= 0.1 * wanted + 20e3;
        let mut near_ones = Self::default();
        for ((set, id), ink) in self.sets.iter().zip(&self.ids).zip(&self.inks) {
            if near(set) {
                near_ones.sets.push(set.clone());
                near_ones.ids.push(*id);
                near_ones.inks.push(*ink);
            }
        }
        near_ones
    }

    /// The answer to a scenario, unless its figures have changed since.
    fn answer<'a>(&self, seen: &Seen, outcome: &Outcome, reply: &'a Reply) -> Option<&'a Answer> {
        let at = self.ids.iter().position(|known| *known == seen.id)?;
        if self.sets.get(at)?.question != outcome.set.question {
            return None;
        }
        reply.answers.get(at)?.as_ref().ok()
    }

    /// The verdict on each scenario in its hue.
    #[must_use]
    pub fn verdicts(&self, reply: Option<&Reply>) -> Vec<VerdictView> {
        let views = verdict_views(&self.sets, reply).into_iter().zip(&self.inks);
        views.map(|(view, ink)| VerdictView { ink: *ink, ..view }).collect()
    }

    /// The finding on the open scenario, once its figures are judged as they stand.
    #[must_use]
    pub fn headline(
        &self,
        (seen, outcome): (&Seen, &Outcome),
        reply: Option<&Reply>,
    ) -> Option<String> {
        let reply = reply?;
        self.answer(seen, outcome, reply)?;
        let at = self.ids.iter().position(|id| *id == seen.id)?;
        let alone = Reply { answers: vec![reply.answers.get(at)?.clone()], ..reply.clone() };
        headline(self.sets.get(at..=at)?, Some(&alone))
    }

    /// The consistency chart of the scenarios at the open one's distance.
    #[must_use]
    pub fn consistency(&self, open: u32, reply: Option<&Reply>) -> Option<ConsistencyChart> {
        let near = self.at_distance_of(open);
        let reply = reply?;
        let answers = self.ids.iter().zip(&reply.answers).filter(|(id, _)| near.ids.contains(id));
        let answers = answers.map(|(_, answer)| answer.clone()).collect();
        let mut chart = consistency_chart(&near.sets, Some(&Reply { answers, ..reply.clone() }))?;
        let timed = |set: &&ClaimSet| set.figure(Metric::FlightTime).is_some();
        let inks =
            near.sets.iter().zip(&near.inks).filter(|(set, _)| timed(set)).map(|(_, ink)| *ink);
        for (claim, ink) in chart.claims.iter_mut().zip(inks) {
            claim.ink = ink;
        }
        Some(chart)
    }

    /// The ranges of the scenarios whose figures hold together.
    #[must_use]
    pub fn ranges(&self, reply: Option<&Reply>) -> Vec<RangeRow> {
        let mut all = Vec::new();
        for (at, ink) in self.inks.iter().enumerate() {
            let alone = reply.and_then(|reply| {
                Some(Reply { answers: vec![reply.answers.get(at)?.clone()], ..reply.clone() })
            });
            let rows = self.sets.get(at..=at).map(|set| computed_ranges(set, alone.as_ref()));
            all.extend(rows.into_iter().flatten().map(|row| RangeRow { ink: *ink, ..row }));
        }
        all
    }

    /// Values side by side: a row for each value, a column for each scenario.
    #[must_use]
    pub fn values(&self, shown: &[(&Seen, &Outcome)], reply: Option<&Reply>) -> Table {
        let mut columns = vec!["Value".to_owned()];
        columns.extend(shown.iter().map(|(seen, _)| seen.name.clone()));
        let row = |name: &str, value: &dyn Fn(&Seen, &Outcome) -> String| {
            let mut row = vec![name.to_owned()];
            row.extend(shown.iter().map(|(seen, outcome)| value(seen, outcome)));
            row
        };
        let mut rows: Vec<Vec<String>> = ENERGY_ROWS
            .iter()
            .enumerate()
            .map(|(at, name)| row(name, &|_, outcome| outcome.values[at].clone()))
            .collect();
        for (name, value) in POWERED_ROWS {
            rows.push(row(name, &|seen, outcome| {
                let answer = reply.and_then(|reply| self.answer(seen, outcome, reply));
                answer.map_or_else(|| "being computed".to_owned(), value)
            }));
        }
        Table { columns, rows }
    }
}

type Value = fn(&Answer) -> String;

/// What powered flight says of a set of claims: each value by its name, the verdict first.
#[must_use]
pub fn powered_rows(answer: &Answer) -> [(&'static str, String); 5] {
    POWERED_ROWS.map(|(name, value)| (name, value(answer)))
}

/// What powered flight says, each with its words.
const POWERED_ROWS: [(&str, Value); 5] = [
    ("Verdict", |answer| verdict_words(answer.verdict).to_owned()),
    ("Time that apogee and distance imply, powered flight", |answer| {
        spread(answer.implied_time_s, |time_s| words::number(time_s / 60.0, 1), "min")
    }),
    ("Apogee that time and distance imply, powered flight", |answer| {
        spread(answer.implied_apogee_km, |km| words::number(km, 0), "km")
    }),
    ("Burn time that fits, powered flight", |answer| {
        let fits = answer.burn_time_s.filter(|_| answer.verdict != Verdict::Inconsistent);
        spread(fits, |time_s| words::number(time_s, 0), "s")
    }),
    ("Flown for range, powered flight, payload as flown", |answer| {
        let to = |km: f64| {
            if km.is_finite() { words::number(km, 0) } else { "any point on Earth".to_owned() }
        };
        match answer.range {
            None => spread(None, to, ""),
            Some(range) if range.spread_km.p05.is_infinite() => "any point on Earth".to_owned(),
            Some(range) => spread(Some(range.spread_km), to, "km"),
        }
    }),
];

/// 5, 50 and 95 %: `78.1 / 79.0 / 80.8 min`.
fn spread(spread: Option<Spread>, number: impl Fn(f64) -> String, unit: &str) -> String {
    match spread {
        Some(one) => {
            format!("{} / {} / {} {unit}", number(one.p05), number(one.p50), number(one.p95))
        }
        None => "none".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use lofted_jobs::job::Job;

    use super::*;
    use crate::page::workbench::outcome::seen;
    use crate::page::workbench::scenario::{Field, Scenario};

    fn seen_as(id: u32, name: &str, apogee: &str, distance: &str, time: &str) -> Seen {
        let scenario = Scenario::named(name)
            .with(Field::Apogee, apogee)
            .with(Field::Distance, distance)
            .with(Field::Time, time);
        Seen { id, ..seen(&scenario, id as usize, &[]) }
    }

    #[test]
    fn each_scenario_keeps_its_own_answer() {
        let all = [
            seen_as(1, "misfit", "7000", "1000", "87"),
            seen_as(2, "far", "800", "2700", ""),
            seen_as(3, "fit", "7687.5", "1001.2", "5156 s"),
        ];
        let shown: Vec<(&Seen, &Outcome)> =
            all.iter().map(|seen| (seen, seen.outcome.as_ref().unwrap())).collect();
        let judged = Judged::of(&shown);
        let ask = judged.ask(3).unwrap();
        assert!(
            ask.band.as_ref().unwrap().from_apogee_km > 3000.0,
            "the far one is not in the band"
        );
        let mut job = Job::new(Ask { draws: 60, ..ask });
        while !job.is_done() {
            job.advance(&mut || ControlFlow::Continue(()));
        }
        let reply = job.reply();
        let values = judged.values(&shown, Some(&reply));
        let verdict = values.rows.iter().find(|row| row[0] == "Verdict").unwrap();
        assert_eq!(verdict[1..], ["Do not hold together", "No time to test", "Hold together"]);
        assert!(
            judged.headline(shown[0], Some(&reply)).unwrap().contains("do not belong together")
        );
        assert_eq!(judged.headline(shown[1], Some(&reply)), None);
        let changed = seen_as(1, "misfit", "7100", "1000", "87");
        let changed = (&changed, changed.outcome.as_ref().unwrap());
        assert_eq!(judged.headline(changed, Some(&reply)), None, "judged were other figures");
        let chart = judged.consistency(3, Some(&reply)).unwrap();
        let names: Vec<&str> = chart.claims.iter().map(|one| &one.label[..3]).collect();
        assert_eq!(names, ["mis", "fit"]);
        assert_ne!(chart.claims[0].ink, chart.claims[1].ink);
        let nobody = judged.values(&shown, None);
        assert!(nobody.rows.iter().any(|row| row[1] == "being computed"));
        for row in &values.rows {
            assert_eq!(row.len(), values.columns.len());
        }
        assert!(judged.ranges(Some(&reply)).iter().all(|row| !row.who.contains("misfit")));
    }
}
