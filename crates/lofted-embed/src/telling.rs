//! The answer of a reconstruction, as lines for a reader and as JSON for a program.

use lofted::answer::Answer;
use lofted::claim::Side;
use lofted::reconstruct::consistency::{Verdict, is_upright};
use lofted::reconstruct::ensemble::{Ensemble, TIME_MODEL_ERROR_S};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::observable::{Observable, Observed};
use lofted::reconstruct::proposal::Pins;
use lofted::reconstruct::reach::WithinReach;
use lofted::reconstruct::spread::Spread;
use lofted::reconstruct::withheld::Withheld;
use lofted_charts::map::layers::ReachShare;
use lofted_charts::sheet::words;
use lofted_view::judging::claim_sets::interval_words;
use lofted_view::judging::finding_words::finding_words;
use lofted_view::judging::heavier::Heavier;
use lofted_view::judging::sentences::{UPRIGHT, carried_words};
use serde_json::{Value, json};

use crate::heavier::WithHeavier;
use crate::open::{self, points, range_words, spread_words};

/// An answer as the command tells it.
#[derive(Debug)]
pub struct Telling<'a> {
    answer: &'a Answer,
    heavier: Option<WithHeavier<'a>>,
}

impl<'a> Telling<'a> {
    /// Of an answer; `heavier` is the payload that it was asked about.
    #[must_use]
    pub fn of(answer: &'a Answer, heavier: Option<Heavier>) -> Self {
        let found = heavier.zip(answer.heavier.as_ref());
        Self { answer, heavier: found.map(|(asked, found)| WithHeavier { asked, found }) }
    }

    fn counted(&self) -> &Ensemble {
        self.answer.counted()
    }

    fn basis(&self) -> &'static str {
        if self.answer.arc_alone.is_some() { "apogee and distance alone" } else { "all claims" }
    }

    /// As the command's `--json` has it.
    #[must_use]
    pub fn json(&self) -> Value {
        let question = self.answer.ensemble.question();
        let counted = self.counted();
        let withheld = counted.withheld();
        let said = withheld.is_none().then_some(counted);
        let spread = |value: &dyn Fn(&Member) -> f64| {
            json!(said.and_then(|e| e.spread(value)).map(|s| points(&s)))
        };
        json!({
            "energy_only": self.answer.energy_only.map(|energy| json!({
                "method": "two-body flight; no powered flight, no air",
                "launch_speed_m_s": energy.launch_speed_m_s,
                "flight_path_angle_deg": energy.flight_path_angle_deg,
                "time_of_flight_s": energy.time_of_flight_s,
                "max_range_km": energy.max_range.range_km(),
                "reaches_antipode": energy.max_range.range_km().is_none(),
            })),
            "consistency": {
                "verdict": self.answer.consistency.verdict.id(),
                "tail": self.answer.consistency.tail,
                "time_excess_s": self.answer.consistency.time_excess_s,
                "findings": self.answer.findings.iter().map(|finding| {
                    json!({ "code": finding.code().id(), "message": finding_words(finding) })
                }).collect::<Vec<_>>(),
                "implied": {
                    "apogee_km": self.answer.consistency.implied_apogee_km.map(|s| points(&s)),
                    "time_of_flight_s": self.answer.consistency.implied_time_s.map(|s| points(&s)),
                },
                "tested": open::tested(&self.answer.consistency.tested),
                "intervals": intervals(&question.evidence),
            },
            "pins": self.answer.ensemble.pins(),
            "branches": open::branches(counted),
            "left_open": open::left_open(&self.answer.ensemble),
            "classes": open::classes(counted),
            "powered": {
                "method": "generic staged vehicle, flown; greatest range over an Earth at rest, with the payload flown",
                "basis": self.basis(),
                "withheld": withheld,
                "velocity_gain_m_s": spread(&Member::velocity_gain_m_s),
                "burn_time_s": spread(&Member::burn_time_s),
                "burnout_speed_m_s": spread(&|member| member.burnout_speed_m_s),
                "burnout_altitude_km": spread(&|member| member.burnout_altitude_km),
                "apogee_km": spread(&|member| member.apogee_km),
                "ground_distance_km": spread(&|member| member.ground_distance_km),
                "time_of_flight_s": spread(&|member| member.time_of_flight_s),
                "max_range_km": counted.max_range_km().ok().map(|s| points(&s)),
                "max_range_told_km": counted.rounded_max_range_km().ok().map(|s| points(&s)),
                "burn_time_told_s": counted.rounded_burn_time_s().ok().map(|s| points(&s)),
                "gravity_turn_range_km": self.answer.gravity_turn_km.map(|s| points(&s)),
                "heavier_payload": self.heavier.as_ref().map(WithHeavier::json),
                "antipode_share": counted.antipode_share().ok(),
            },
            "within_reach": self.answer.within_reach,
            "computed_with": {
                "classes": question.classes,
                "seed": question.seed,
                "members": counted.drawn(),
                "effective_members": counted.effective_members(),
                "flights": counted.flights(),
                "time_model_error_s": TIME_MODEL_ERROR_S,
                "version": env!("CARGO_PKG_VERSION"),
            },
        })
    }

    /// As the command prints it: lines for a reader.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.verdict_line()];
        let consistency = &self.answer.consistency;
        if consistency.verdict == Verdict::Strained && is_upright(&consistency.evidence) {
            lines.push(UPRIGHT.to_owned());
        }
        lines.extend(
            self.answer
                .findings
                .iter()
                .map(|f| format!("  {}: {}", f.code().id(), finding_words(f))),
        );
        lines.extend(open::lines(self.counted()));
        lines.extend(self.answer.energy_only.map(|energy| {
            format!(
                "Energy only{}: {}, at {:.0} m/s and {:.1}° two-body flight takes {}.",
                if self.answer.consistency.evidence.heading.is_some() {
                    ", Earth at rest"
                } else {
                    ""
                },
                match energy.max_range.range_km() {
                    Some(km) => format!("range {} km", words::number(km, 0)),
                    None => "any point on Earth".to_owned(),
                },
                energy.launch_speed_m_s,
                energy.flight_path_angle_deg,
                words::minutes(energy.time_of_flight_s),
            )
        }));
        lines.extend(self.powered_lines());
        lines.extend(carried_words(
            &self.answer.consistency.evidence,
            self.answer.energy_only.and_then(|energy| energy.max_range.range_km()),
            self.counted().rounded_max_range_km().ok().map(|range| range.p05),
        ));
        if !self.answer.within_reach.is_empty() {
            lines.push(
                "Within reach over the turning Earth, share of the simulated vehicles, payload as flown:"
                    .to_owned(),
            );
            lines.extend(self.answer.within_reach.iter().map(|within| {
                let with = self.heavier.iter().flat_map(|heavier| &heavier.found.within_reach);
                let with = with.into_iter().find(|one| one.place == within.place);
                format!(
                    "  {:>10}{}  {} ({} km, azimuth {:.0}°)",
                    share(within),
                    with.map_or_else(String::new, |with| format!(", {} heavier", share(with))),
                    within.place.name,
                    words::number(within.distance_km, 0),
                    within.azimuth_deg
                )
            }));
        }
        lines.push(format!(
            "Intervals used: {}.",
            intervals_in_words(&self.answer.consistency.evidence)
        ));
        lines.join("\n")
    }

    fn verdict_line(&self) -> String {
        if !self.is_apogee_distance_and_time() {
            return self.verdict_of_any_figures();
        }
        let implied = |spread: Option<Spread>, unit: f64, name: &str| {
            spread.map_or(String::new(), |s| {
                format!(
                    "{} to {} {name} (median {})",
                    words::number(s.p05 / unit, 1),
                    words::number(s.p95 / unit, 1),
                    words::number(s.p50 / unit, 1)
                )
            })
        };
        let time = implied(self.answer.consistency.implied_time_s, 60.0, "min");
        let apogee = implied(self.answer.consistency.implied_apogee_km, 1.0, "km");
        match self.answer.consistency.verdict {
            Verdict::Untested => format!(
                "No time was given, so nothing is tested. Apogee and distance imply {time}."
            ),
            verdict if apogee.is_empty() => format!("The figures are {}.", verdict.id()),
            verdict => format!(
                "The figures are {}: apogee and distance imply {time}; time and distance imply an apogee of {apogee}.",
                verdict.id()
            ),
        }
    }

    /// Whether the figures are an apogee and a distance, with or without times, and nothing else.
    fn is_apogee_distance_and_time(&self) -> bool {
        let has = |what: Observable| self.answer.consistency.evidence.has(what);
        let beside = [Observable::Apogee, Observable::GroundDistance, Observable::FlightTime];
        let others = Observable::ALL.iter().any(|what| !beside.contains(what) && has(*what));
        has(Observable::Apogee) && has(Observable::GroundDistance) && !others
    }

    fn verdict_of_any_figures(&self) -> String {
        let mut line = match self.answer.consistency.verdict {
            Verdict::Untested => {
                "Nothing is tested: no figure was given that the others predict.".to_owned()
            }
            verdict => format!("The figures are {}.", verdict.id()),
        };
        for test in &self.answer.consistency.tested {
            let (what, implied) = (test.what.id().replace('-', " "), test.implied_si);
            line +=
                &format!(" The others imply a {what} of {}.", spread_words(test.what, &implied));
        }
        let apogee = self.counted().spread(|member| 1000.0 * member.apogee_km);
        let left_open = self.answer.ensemble.left_open();
        let is_open = left_open.iter().any(|open| open.what == Observable::Apogee);
        // What excludes itself implies nothing, and what no figure says is told with the prior that fills it.
        let says = self.answer.verdict() != Verdict::Inconsistent && !is_open;
        if says
            && self.answer.ensemble.pins() != Pins::Branches
            && !self.answer.consistency.evidence.has(Observable::Apogee)
        {
            let implied = apogee.map(|apogee| spread_words(Observable::Apogee, &apogee));
            line += &implied.map_or(String::new(), |apogee| {
                format!(" Together they imply an apogee of {apogee}.")
            });
        }
        line
    }

    fn powered_lines(&self) -> Vec<String> {
        let counted = self.counted();
        let burn = match counted.rounded_burn_time_s() {
            Ok(burn) => burn,
            Err(Withheld::TwoArcs) => return Vec::new(),
            Err(why) => {
                return vec![format!(
                    "Powered flight: nothing is said of the vehicle, because {why}."
                )];
            }
        };
        let mut lines = vec![format!(
            "Powered flight, from {}: burn time {:.0} / {:.0} / {:.0} s (p05 / p50 / p95).",
            self.basis(),
            burn.p05,
            burn.p50,
            burn.p95
        )];
        if let Ok(range) = counted.rounded_max_range_km() {
            lines.push(format!(
                "  Greatest range with the payload flown, Earth at rest: {} by the best steering.",
                range_words(range)
            ));
        }
        lines.extend(self.answer.gravity_turn_km.map(|range| {
            // Not rounded alike, it might be told as a little farther than the best steering.
            let told = counted.rounded_max_range_km();
            let range = range.rounded_to_percent();
            let range = told.map_or(range, |told| range.no_farther_than(told));
            format!("  On a plain gravity turn: {}.", range_words(range))
        }));
        lines.extend(self.heavier.as_ref().map(WithHeavier::line));
        lines
    }
}

fn share(within: &WithinReach) -> String {
    ReachShare { share: within.share, tried: within.members }.words()
}

fn intervals(evidence: &Evidence) -> Value {
    let of = |what: Observable, unit: f64| -> Vec<Value> {
        let one = |i: &Interval| match i.open_side() {
            Side::Both => json!({ "low": i.low / unit, "high": i.high / unit }),
            Side::Above => json!({ "low": i.low / unit, "high": i.high / unit, "open": "above" }),
            Side::Below => json!({ "low": i.low / unit, "high": i.high / unit, "open": "below" }),
        };
        evidence.intervals(what).map(one).collect()
    };
    json!({
        "apogee_km": of(Observable::Apogee, 1000.0),
        "ground_distance_km": of(Observable::GroundDistance, 1000.0),
        "time_of_flight_s": of(Observable::FlightTime, 1.0),
    })
}

fn intervals_in_words(evidence: &Evidence) -> String {
    let one = |observed: &Observed| {
        let name = match observed.what {
            Observable::GroundDistance => "distance".to_owned(),
            Observable::FlightTime => "time".to_owned(),
            other => other.id().replace('-', " "),
        };
        format!("{name} {}", interval_words(observed.what, &observed.interval))
    };
    let each = Observable::ALL
        .iter()
        .flat_map(|what| evidence.observed.iter().filter(move |one| one.what == *what));
    each.map(one).collect::<Vec<_>>().join(", ")
}
