//! Verdicts in words: do the figures of a set belong together, and what do the others imply?

use lofted::claim::{Amount, Figure, Metric};
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::{
    INCONSISTENT_BELOW, STRAINED_BELOW, Tested, Verdict, worst,
};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::spread::Spread;
use lofted_charts::Ink;
use lofted_charts::sheet::words;
use lofted_jobs::answer::Answer;
use lofted_jobs::message::Reply;

use crate::judging::answered::AnsweredSet;
use crate::judging::as_scenario::{link, whose};
use crate::judging::claim_sets::{ClaimSet, Whose, intervals_used};
use crate::judging::finding_words::{figure_words, not_ballistic_words, span_words, value_words};
use crate::judging::method::vehicles;
use crate::judging::sentences::{is_arc_and_time, sentences};
use crate::judging::spans::{km_span, minutes_span, percent};
use crate::judging::two_body::PassedOn;
use crate::saying::possessive::possessive;

/// A set of claims with its verdict, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictView {
    /// Whose claims.
    pub who: String,
    /// Their hue.
    pub ink: Ink,
    /// The figures.
    pub figures: String,
    /// How the verdict looks; plain while it is computed.
    pub look: Look,
    /// The verdict in a word or two.
    pub word: &'static str,
    /// What is to say of it, sentence by sentence.
    pub sentences: Vec<String>,
    /// The intervals it was judged by.
    pub intervals: String,
    /// The link that opens the figures on the workbench; `None` where they are there already.
    pub opens: Option<String>,
}

/// Every set with its verdict, as far as it is known.
#[must_use]
pub fn verdict_views(judged: &[AnsweredSet<'_>]) -> Vec<VerdictView> {
    judged.iter().map(verdict_view).collect()
}

fn verdict_view(judged: &AnsweredSet<'_>) -> VerdictView {
    let AnsweredSet { set, answer } = judged;
    let figures = match &set.whose {
        Whose::Account(view) => format!("{}, {}", view.time, view.with),
        Whose::Named(view) => view.told.clone(),
        Whose::Everybody => "every figure above, of one flight".to_owned(),
    };
    let sentences = match answer {
        Some(Ok(answer)) => sentences(&set.question.evidence, answer),
        Some(Err(reason)) => vec![format!("Not judged: {reason}.")],
        None => Vec::new(),
    };
    VerdictView {
        who: set.whose.who(),
        ink: set.whose.ink(Ink::Other),
        figures,
        look: judged.known().map_or(Look::Plain, look),
        word: match (answer, judged.known()) {
            (_, Some(answer)) => word(answer),
            (Some(_), None) => "Not judged",
            (None, None) => "Computing",
        },
        sentences,
        intervals: intervals_used(&set.question.evidence),
        opens: Some(link(set, whose(set))),
    }
}

/// What is said of figures that no free fall has.
pub(crate) const NOT_BALLISTIC: &str = "Not ballistic";

/// What an answer says of its figures in a word or two: that no free fall has them, or the verdict.
#[must_use]
pub const fn word(answer: &Answer) -> &'static str {
    match answer.not_ballistic {
        Some(_) => NOT_BALLISTIC,
        None => verdict_words(answer.verdict),
    }
}

/// The verdict in a word or two.
#[must_use]
pub(crate) const fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Untested => "Nothing to test",
        Verdict::Consistent => "Hold together",
        Verdict::Strained => "Strained",
        Verdict::Inconsistent => "Do not hold together",
    }
}

/// Why a flight is that of an apogee and a distance alone.
#[must_use]
pub fn time_left_aside() -> String {
    format!(
        " Fewer than {} of simulated flights take the stated time, so this is the flight of the apogee and the \
         distance alone.",
        percent(INCONSISTENT_BELOW)
    )
}

/// The finding of a flight in sentences, once every set is judged; `None` before.
#[must_use]
pub fn headline(sets: &[AnsweredSet<'_>]) -> Option<String> {
    let known: Vec<(&ClaimSet, &Answer)> =
        sets.iter().map(|one| Some((one.set, one.known()?))).collect::<Option<_>>()?;
    if known.is_empty() {
        return None;
    }
    let judged = || known.iter().copied();
    let of = |verdict| judged().filter(move |(_, found)| found.verdict == verdict);
    if let Some(found) = judged().find_map(|(_, found)| found.not_ballistic.as_ref()) {
        return Some(not_ballistic_words(found));
    }
    let mut sentences = Vec::new();
    let misfit = of(Verdict::Inconsistent)
        .chain(of(Verdict::Strained))
        .find_map(|(set, found)| misfit(set, found));
    // All claims together where they are a set of their own; else the one set there is.
    let together = judged().find(|(set, _)| matches!(set.whose, Whose::Everybody));
    let together = together.map(|(_, found)| found.verdict);
    let all_fit = match together {
        Some(verdict) => verdict == Verdict::Consistent,
        None => judged().all(|(_, found)| found.verdict == Verdict::Consistent),
    };
    let none_for_all = matches!(together, Some(Verdict::Inconsistent | Verdict::Strained));
    let good = fitting(of(Verdict::Consistent).map(|(set, _)| set));
    match misfit {
        Some(sentence) => {
            sentences.push(sentence);
            sentences.extend(good);
        }
        None if all_fit => {
            let usual = judged().all(|(set, _)| is_arc_and_time(&set.question.evidence));
            let what = if usual { "apogee, distance and time" } else { "figure" };
            sentences.push(format!("One vehicle can explain every {what} stated."));
        }
        None if good.is_some() && none_for_all => sentences.push(NOT_TOGETHER.to_owned()),
        None => sentences.push(good?),
    }
    Some(sentences.join(" "))
}

/// Said where every party's own figures fit and those of all together do not.
const NOT_TOGETHER: &str = "Taken by itself, each party\u{2019}s set of figures can be one flight; taken together they cannot.";

/// How a verdict looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As any word.
    Plain,
    /// As one that says that something does not fit.
    Misfit,
}

/// How the verdict of an answer looks, wherever it stands.
#[must_use]
pub const fn look(answer: &Answer) -> Look {
    let misfit = matches!(answer.verdict, Verdict::Inconsistent | Verdict::Strained);
    if misfit || answer.not_ballistic.is_some() { Look::Misfit } else { Look::Plain }
}

/// The sentence on figures that do not belong together, with the value that the others imply.
fn misfit(set: &ClaimSet, found: &Answer) -> Option<String> {
    let bond = match found.verdict {
        Verdict::Strained => "hardly belong together",
        _ => "do not belong together",
    };
    let figure = |metric| set.figure(metric).map(words::figure);
    let time = figure(Metric::FlightTime);
    let (who, time, apogee) = match &set.whose {
        Whose::Account(view) => {
            (&view.party, Some(view.time.clone()), Some(view.apogee_with_party()))
        }
        Whose::Named(view) => (&view.name, time, figure(Metric::Apogee)),
        Whose::Everybody => return None,
    };
    // A bound on the apogee is tested in place of the time: either way the two are what is odd.
    let time_or_apogee = [Observable::FlightTime, Observable::Apogee];
    let odd = worst(&found.tested).filter(|odd| !time_or_apogee.contains(&odd.what));
    let arc = time.zip(apogee).zip(figure(Metric::GroundDistance));
    let Some(((time, apogee), distance)) = arc.filter(|_| odd.is_none()) else {
        return Some(odd_one(who, found.verdict, odd, set));
    };
    let pair = format!("{} {time} and {apogee} {bond}", possessive(who));
    Some(match (found.implied_apogee_km, found.implied_time_s) {
        (Some(apogee_km), _) => format!(
            "{pair}: a flight of {time} that lands {distance} away climbs to {}.{}",
            km_span(apogee_km),
            lost_in_passing_on(&set.whose, apogee_km).unwrap_or_default()
        ),
        (None, Some(time_s)) => format!("{pair}: such a flight takes {}.", minutes_span(time_s)),
        (None, None) => format!("{pair}: no vehicle flies so."),
    })
}

/// That an apogee was passed on from one that such a flight would have, in a sentence: what was lost between is then
/// all that is odd.
fn lost_in_passing_on(whose: &Whose, implied_km: Spread) -> Option<String> {
    let Whose::Account(view) = whose else { return None };
    let PassedOn { from, figure } = view.passed_on.as_deref()?;
    let interval = Interval::of_figure(figure)?;
    let fits = interval.low <= 1000.0 * implied_km.p95 && 1000.0 * implied_km.p05 <= interval.high;
    let whose = possessive(from);
    let how = match view.apogee.amount() {
        Amount::Exact(_) => " as a bare number",
        _ => "",
    };
    fits.then(|| {
        format!(
            " {} passed on {whose} {}{how}; such a flight would fit {whose}.",
            view.arc_party,
            words::figure(figure)
        )
    })
}

/// The sentence on figures of which one does not go with the others, or none flies so. It speaks of the vehicles that
/// are simulated: of figures other than apogee, distance and time no free fall alone can say that they are wrong.
fn odd_one(who: &str, verdict: Verdict, odd: Option<&Tested>, set: &ClaimSet) -> String {
    let none = match verdict {
        Verdict::Strained => "Hardly any",
        _ => "No",
    };
    let of_all =
        format!("{none} generic vehicle simulated here explains {} figures", possessive(who));
    let told = odd.and_then(|odd| {
        let of = |figure: &&Figure| Observable::of_metric(figure.metric()) == Some(odd.what);
        Some((odd, set.figures.iter().find(of)?))
    });
    match told {
        Some((odd, figure)) => format!(
            "{of_all} together: the others imply a {} of {}, where {} is stated.",
            figure_words(odd.what),
            span_words(odd.what, odd.implied_si),
            stated_beside(odd.what, figure)
        ),
        None => format!("{of_all}."),
    }
}

/// A figure as it was stated, and in the unit of what it stands beside where that is another.
fn stated_beside(what: Observable, figure: &Figure) -> String {
    let stated = words::figure(figure);
    let Some(si) = figure.si().named_number() else { return stated };
    let (unit, _) = what.shown_in();
    if stated.ends_with(unit) { stated } else { format!("{stated} ({})", value_words(what, si)) }
}

/// The parties whose own figures hold together, in a sentence.
fn fitting<'a>(sets: impl Iterator<Item = &'a ClaimSet>) -> Option<String> {
    let mut parties: Vec<String> = Vec::new();
    for set in sets {
        let Whose::Account(view) = &set.whose else { continue };
        let name = possessive(&view.party);
        if view.lenders.is_empty() && !parties.contains(&name) {
            parties.push(name);
        }
    }
    let (first, others) = parties.split_first()?;
    Some(match others {
        [] => format!("{first} own figures agree with one another."),
        [one] => format!("{first} own figures agree with one another, and so do {one}."),
        [many @ .., last] => format!(
            "{first} own figures agree with one another, and so do {} and {last}.",
            many.join(", ")
        ),
    })
}

/// How the verdicts were computed, with vehicles of a class or of every one.
#[must_use]
pub fn method(reply: &Reply, class: Option<VehicleClass>) -> String {
    let answers = || reply.answers.iter().filter_map(|answer| answer.as_ref().ok());
    let drawn = || answers().map(|answer| answer.drawn);
    let (least, most) = (drawn().min().unwrap_or(0), drawn().max().unwrap_or(0));
    let count = |draws: u32| words::number(f64::from(draws), 0);
    let drawn =
        if least == most { count(least) } else { format!("{} to {}", count(least), count(most)) };
    let members = answers().map(|answer| answer.members).min().unwrap_or(0);
    let seed = answers().map(|answer| answer.seed).next().unwrap_or(0);
    let vehicles = vehicles(class);
    format!(
        "Method: powered flight of generic vehicles ({vehicles}), {drawn} draws for each set of claims with \
         seed {seed}, of which {members} or more found a flight; spans are 5 to 95 % of them. Under {} beyond \
         a stated figure: do not hold together; to {}: strained. Where the record knows launch point and \
         azimuth, over the turning Earth with air.",
        percent(INCONSISTENT_BELOW),
        percent(STRAINED_BELOW)
    )
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use lofted_jobs::job::Job;

    use super::*;
    use crate::judging::answered::answered_sets;
    use crate::judging::claim_sets::ask;
    use crate::judging::claim_sets::claim_sets;
    use crate::judging::method::Method;

    fn judged(id: &str) -> (Vec<ClaimSet>, Reply) {
        let record = &lofted_record::bundled().record;
        let sets = claim_sets(record, record.flight(&id.parse().unwrap()).unwrap());
        let mut job = Job::new(lofted_jobs::ask::Ask {
            draws: lofted_jobs::ask::Draws::Exactly(60),
            ..ask(record, &sets, &Method::default()).unwrap()
        });
        while !job.is_done() {
            job.advance(&mut || ControlFlow::Continue(()));
        }
        (sets, job.reply())
    }

    #[test]
    fn nothing_is_said_of_a_flight_without_figures_to_judge() {
        assert_eq!(headline(&[]), None);
    }

    #[test]
    fn the_finding_of_the_longest_flight_is_computed() {
        let (sets, reply) = judged("2024-10-31");
        let headline = headline(&answered_sets(&sets, Some(&reply))).unwrap();
        assert!(
            headline.starts_with(
                "Seoul’s 87 min and Reuters’ 7,000 km do not belong together: \
                 a flight of 87 min that lands about 1,000 km away climbs to 7,6"
            ),
            "{headline}"
        );
        assert!(
            headline.ends_with(
                "Reuters passed on Tokyo’s more than 7,000 km as a bare number; such a flight would fit Tokyo’s. \
                            Tokyo’s own figures agree with one another, and so do Pyongyang’s."
            ),
            "{headline}"
        );
        let views = verdict_views(&answered_sets(&sets, Some(&reply)));
        let seoul = &views[0];
        assert_eq!((seoul.look, seoul.word), (Look::Misfit, verdict_words(Verdict::Inconsistent)));
        assert!(seoul.intervals.contains("86.5 to 87.5 min"));
        assert!(seoul.sentences[0].contains("so long or longer"), "{:?}", seoul.sentences);
        assert!(seoul.sentences[1].contains("imply an apogee of 7,6"), "{:?}", seoul.sentences);
        let at = |part: &str| seoul.sentences.iter().position(|said| said.contains(part));
        assert!(at("none of them known to have happened") < at("; then one vehicle"), "{seoul:?}");
        let all = views.last().unwrap();
        // 87 min and 5,156 s are no one time.
        assert_eq!(all.word, verdict_words(Verdict::Inconsistent));
        // The ministry's words count, not the outlet's that dropped its "more than".
        assert!(all.intervals.contains("7,000 km or more"), "{}", all.intervals);
    }

    #[test]
    fn figures_that_all_fit_are_said_to_fit() {
        let (sets, reply) = judged("2023-12-18");
        let found = headline(&answered_sets(&sets, Some(&reply))).unwrap();
        assert_eq!(found, "One vehicle can explain every apogee, distance and time stated.");
        assert_eq!(
            headline(&answered_sets(&sets, None)),
            None,
            "nothing is said before it is computed"
        );
    }
}
