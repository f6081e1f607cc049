//! What the worker answered of the workbench's scenarios: verdicts, values side by side, shared charts.

use lofted_charts::Table;
use lofted_charts::flight::consistency::ConsistencyChart;
use lofted_charts::flight::range_bars::RangeRow;
use lofted_jobs::answer::Answer;
use lofted_jobs::band::BandPoint;
use lofted_jobs::message::Reply;

use crate::judging::answered::{AnsweredSet, answered_sets};
use crate::judging::fit_and_range::{computed_ranges, consistency_chart};
use crate::judging::powered_values::POWERED_VALUES;
use crate::judging::verdict::{VerdictView, headline, verdict_views};
use crate::page::workbench::ask::{Asked, near};
use crate::page::workbench::outcome::{ENERGY_ROWS, Outcome, Seen};

/// The answers to scenarios, each found by the scenario's number.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers<'a> {
    asked: &'a [Asked],
    /// In the order of the ask, as the worker answers.
    sets: Vec<AnsweredSet<'a>>,
    /// The band, as far as there is a reply.
    band: &'a [BandPoint],
}

impl<'a> Answers<'a> {
    /// The answers that a reply has to what was asked.
    #[must_use]
    pub fn of(asked: &'a [Asked], reply: Option<&'a Reply>) -> Self {
        let sets = answered_sets(asked.iter().map(|one| &one.set), reply);
        Self { asked, sets, band: reply.map(|reply| reply.band.as_slice()).unwrap_or_default() }
    }

    /// A scenario with its answer.
    fn of_scenario(&self, id: u32) -> Option<&AnsweredSet<'a>> {
        let mut numbered = self.asked.iter().zip(&self.sets);
        numbered.find(|(asked, _)| asked.id == id).map(|(_, answered)| answered)
    }

    /// The answer to a scenario, unless its figures have changed since.
    fn still(&self, seen: &Seen, outcome: &Outcome) -> Option<(&AnsweredSet<'a>, &Answer)> {
        let answered = self.of_scenario(seen.id)?;
        let same = answered.set.question == outcome.set.question;
        Some((answered, answered.known().filter(|_| same)?))
    }

    /// Every scenario with its answer, in the order of the ask.
    #[must_use]
    pub fn sets(&self) -> &[AnsweredSet<'a>] {
        &self.sets
    }

    /// The verdict on each scenario in its hue.
    #[must_use]
    pub fn verdicts(&self) -> Vec<VerdictView> {
        // The figures stand on the workbench already.
        let here = |view| VerdictView { opens: None, ..view };
        verdict_views(&self.sets).into_iter().map(here).collect()
    }

    /// The finding on the open scenario, once its figures are judged as they stand.
    #[must_use]
    pub fn headline(&self, (seen, outcome): (&Seen, &Outcome)) -> Option<String> {
        // That no free fall has such figures is said with the key itself.
        let (answered, _) =
            self.still(seen, outcome).filter(|(_, answer)| answer.not_ballistic.is_none())?;
        headline(std::slice::from_ref(answered))
    }

    /// The consistency chart of the scenarios at the open one's distance.
    #[must_use]
    pub fn consistency(&self, open: u32) -> Option<ConsistencyChart> {
        let near = near(self.asked, open).into_iter();
        let near: Vec<AnsweredSet<'_>> =
            near.filter_map(|one| self.of_scenario(one.id).copied()).collect();
        consistency_chart(&near, self.band)
    }

    /// The ranges of the scenarios whose figures hold together.
    #[must_use]
    pub fn ranges(&self) -> Vec<RangeRow> {
        computed_ranges(&self.sets)
    }

    /// Values side by side: a row for each value, a column for each scenario.
    #[must_use]
    pub fn values(&self, shown: &[(&Seen, &Outcome)]) -> Table {
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
            .map(|(at, name)| row(name, &|_, outcome| two_body_value(outcome, at)))
            .collect();
        for (name, value) in POWERED_VALUES {
            rows.push(row(name, &|seen, outcome| {
                let answer = self.still(seen, outcome);
                answer.map_or_else(|| "being computed".to_owned(), |(_, answer)| value(answer))
            }));
        }
        Table { columns, rows }
    }
}

fn two_body_value(outcome: &Outcome, at: usize) -> String {
    let two_body = outcome.two_body.as_ref();
    two_body.map_or_else(|| "none".to_owned(), |two_body| two_body.values[at].clone())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use lofted_charts::Ink;
    use lofted_jobs::ask::{Ask, Draws};
    use lofted_jobs::job::Job;

    use super::*;
    use crate::link::bench_field::Field;
    use crate::page::workbench::ask::{ask, asked};
    use crate::page::workbench::outcome::seen;
    use crate::page::workbench::scenario::Scenario;

    const INKS: [Ink; 4] = [Ink::Accent, Ink::Hue1, Ink::Hue2, Ink::Hue3];

    fn seen_as(id: u32, name: &str, apogee: &str, distance: &str, time: &str) -> Seen {
        let scenario = Scenario::named(name)
            .with(Field::Apogee, apogee)
            .with(Field::Distance, distance)
            .with(Field::Time, time);
        Seen { id, ..seen(&scenario, INKS[id as usize], &[]) }
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
        let asked = asked(&shown);
        let ask = ask(&asked, 3).unwrap();
        assert!(
            ask.band.as_ref().unwrap().from_apogee_km > 3000.0,
            "the far one is not in the band"
        );
        let mut job = Job::new(Ask { draws: Draws::Exactly(60), ..ask });
        while !job.is_done() {
            job.advance(&mut || ControlFlow::Continue(()));
        }
        let reply = job.reply();
        let answers = Answers::of(&asked, Some(&reply));
        let values = answers.values(&shown);
        let verdict = values.rows.iter().find(|row| row[0] == "Verdict").unwrap();
        assert_eq!(verdict[1..], ["Do not hold together", "Nothing to test", "Hold together"]);
        assert!(answers.headline(shown[0]).unwrap().contains("do not belong together"));
        assert_eq!(answers.headline(shown[1]), None);
        let changed = seen_as(1, "misfit", "7100", "1000", "87");
        let changed = (&changed, changed.outcome.as_ref().unwrap());
        assert_eq!(answers.headline(changed), None, "judged were other figures");
        let chart = answers.consistency(3).unwrap();
        let names: Vec<&str> = chart.claims.iter().map(|one| &one.label[..3]).collect();
        assert_eq!(names, ["mis", "fit"]);
        assert_ne!(chart.claims[0].ink, chart.claims[1].ink);
        let nobody = Answers::of(&asked, None).values(&shown);
        assert!(nobody.rows.iter().any(|row| row[1] == "being computed"));
        for row in &values.rows {
            assert_eq!(row.len(), values.columns.len());
        }
        assert!(answers.ranges().iter().all(|row| !row.who.contains("misfit")));
    }
}
