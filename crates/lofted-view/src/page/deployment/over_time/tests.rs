//! The sentences over the charts, true of any filter.

use lofted::claim::{Attribution, Claim, Date};

use crate::page::deployment::claims::{attributions, claimants, outlets, parties, topics};
use crate::page::deployment::filter::{ClaimFilter, TimeBasis};
use crate::page::deployment::known::{known_claims, known_sentence, news_days};
use crate::page::deployment::over_time::{over_time, over_time_sentence};
use lofted_charts::sheet::words;
use lofted_record::Record;

/// Numbers in no order, always the same ones.
struct Draws(u64);

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).cloned()
    }
}

fn drawn(draws: &mut Draws, record: &Record, days: &[Date]) -> ClaimFilter {
    let on = &record.deployments()[0];
    let mut filter = ClaimFilter::default();
    while draws.one_in(2) {
        filter.parties.extend(draws.of(&parties(record, on)).map(str::to_owned));
    }
    if draws.one_in(2) {
        filter.topic = draws.of(&topics(record, on));
    }
    if draws.one_in(3) {
        filter.attribution = draws.of::<Attribution>(&attributions(record, on));
    }
    if draws.one_in(4) {
        let ids: Vec<&str> = claimants(record, on).into_iter().map(|(id, _)| id).collect();
        filter.claimant = draws.of(&ids).map(str::to_owned);
    }
    if draws.one_in(4) {
        filter.outlet = draws.of(&outlets(record, on)).map(str::to_owned);
    }
    if draws.one_in(3) {
        filter.from = draws.of(days);
    }
    if draws.one_in(3) {
        filter.to = draws.of(days);
    }
    if draws.one_in(3) {
        filter.time = TimeBasis::AsOf;
    }
    filter.day = draws.of(days);
    filter
}

/// The numbers that a sentence names, without its dates and its counts of claims.
fn numbers(sentence: &str, dates: &[Date], counts: &[String]) -> Vec<f64> {
    let mut rest = sentence.to_owned();
    let mut days: Vec<String> =
        dates.iter().flat_map(|date| [words::day(*date), words::short_day(*date)]).collect();
    // The longer first: "4 October 2024" stands in "24 October 2024".
    days.sort_by_key(|day| std::cmp::Reverse(day.len()));
    for day in days {
        rest = rest.replace(&day, "");
    }
    for count in counts {
        rest = rest.replacen(count.as_str(), "", 1);
    }
    rest.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .map(|part| part.replace(',', ""))
        .map(|part| part.trim_end_matches('.').to_owned())
        .filter_map(|part| part.parse().ok())
        .collect()
}

fn stated(claim: &Claim) -> Vec<f64> {
    let amount = claim.figure.amount();
    let mut numbers: Vec<f64> =
        [amount.low(), amount.best(), amount.high()].into_iter().flatten().collect();
    if amount.named_number().is_none() {
        numbers.extend(self::numbers(&claim.words, &[], &[]));
    }
    numbers
}

#[test]
fn every_number_of_the_sentences_is_of_a_claim_in_view_whatever_the_filter() {
    let record = &lofted_record::bundled().record;
    let days = news_days(record, &ClaimFilter::default());
    let mut draws = Draws(6);
    let (mut empty, mut single, mut named) = (0, 0, 0);
    for _ in 0..3000 {
        let filter = drawn(&mut draws, record, &days);
        let claims = filter.claims(record);
        let sentence = over_time_sentence(record, &filter);
        let dates: Vec<Date> =
            claims.iter().flat_map(|c| [Some(c.stated_on), filter.day_of(c)]).flatten().collect();
        let mut counts: Vec<String> = Vec::new();
        match claims.len() {
            0 => {
                empty += 1;
                assert!(sentence.starts_with("No claim is in view."), "{sentence}");
            }
            1 => {
                single += 1;
                assert!(sentence.starts_with("1 claim by one claimant"), "{sentence}");
                counts.push("1 claim".to_owned());
            }
            many => {
                counts.push(format!("{many} claims by "));
                assert!(sentence.starts_with(&counts[0]), "{sentence}");
            }
        }
        // What is counted, never stated.
        for noun in ["claimants", "claims that name", "claim that names", "figures name"] {
            for (at, _) in sentence.match_indices(noun) {
                let before = sentence[..at].trim_end();
                let number = before.rsplit(' ').next().unwrap();
                counts.push(format!("{number} {noun}"));
            }
        }
        for number in numbers(&sentence, &dates, &counts) {
            named += 1;
            let held = claims.iter().any(|claim| stated(claim).contains(&number));
            assert!(held, "{number} of \"{sentence}\" is of no claim in view: {filter:?}");
        }
        let charts = over_time(record, &filter);
        let lanes = charts.iter().flat_map(|chart| &chart.lanes);
        let marks: usize = lanes.map(|lane| lane.marks.len()).sum();
        assert_eq!(marks, claims.len(), "every claim in view is a point of the chart");

        let day = filter.day.unwrap();
        let known = known_claims(record, &filter, day);
        let sentence = known_sentence(record, &filter, day);
        let said_on = known.iter().map(|claim| claim.stated_on);
        let days: Vec<Date> = said_on.chain([day]).collect();
        for number in numbers(&sentence, &days, &[]) {
            let held = known.iter().any(|claim| stated(claim).contains(&number));
            assert!(held, "{number} of \"{sentence}\" was not known: {filter:?}");
        }
    }
    assert!(empty > 50 && single > 50 && named > 1000, "{empty} {single} {named}");
}

#[test]
fn one_claimant_revises_itself_and_nobody_else() {
    let record = &lofted_record::bundled().record;
    let charts = over_time(record, &ClaimFilter::default());
    let mut joined = 0;
    for lane in charts.iter().flat_map(|chart| &chart.lanes) {
        for (at, mark) in lane.marks.iter().enumerate() {
            if let Some(earlier) = mark.revises {
                joined += 1;
                assert!(earlier < at, "{}: {}", lane.label, mark.said);
                assert_eq!(lane.marks[earlier].who, mark.who);
            }
        }
    }
    assert!(joined >= 6, "{joined}");
}

#[test]
fn the_chief_questions_come_first_then_those_with_most_claims() {
    let record = &lofted_record::bundled().record;
    for on in record.deployments() {
        let filter = ClaimFilter { deployment: Some(on.id.to_string()), ..ClaimFilter::default() };
        let [first, rest] = over_time(record, &filter);
        assert!(first.lanes.len() <= 4);
        let chief = record.chief(on);
        let labels: Vec<String> = chief.iter().map(|topic| record.topic_label(topic)).collect();
        let of_chief = |label: &String| labels.contains(label);
        let claimed = first.lanes.iter().filter(|lane| of_chief(&lane.label)).count();
        assert!(rest.lanes.iter().all(|lane| !of_chief(&lane.label)), "{}", on.id);
        let counts: Vec<usize> =
            first.lanes[claimed..].iter().chain(&rest.lanes).map(|lane| lane.marks.len()).collect();
        assert!(counts.windows(2).all(|pair| pair[0] >= pair[1]), "{counts:?}");
        let shipped = ["Containers shipped", "Shells delivered", "What the containers could hold"];
        let lanes = || first.lanes.iter().chain(&rest.lanes);
        assert!(lanes().all(|lane| !shipped.contains(&lane.label.as_str())), "people alone");
    }
}
