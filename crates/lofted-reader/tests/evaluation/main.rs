//! The reader on labelled passages: `cargo xtask eval reader` prints the figures, and these tests hold them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "helpers of tests")]
#![allow(clippy::cast_precision_loss, reason = "counts of passages")]

mod corpus;
mod score;

use score::Score;

const DEV: &str = include_str!("../../corpus/dev.txt");
const MEASURE: &str = include_str!("../../corpus/measure.txt");

/// Least figures, percent: precision and recall of detection, metric, amount, qualifier, claimant, subject.
type Least = [f64; 7];

fn hold(name: &str, score: &Score, least: Least) {
    let shares = [
        score.precision,
        score.recall,
        score.metric,
        score.amount,
        score.qualifier,
        score.claimant,
        score.subject,
    ];
    for (share, least) in shares.into_iter().zip(least) {
        assert!(share.percent() >= least, "{name}: {share:?} is below {least} %");
    }
}

fn show(name: &str, file: &str, shows_misses: Option<&str>) -> Score {
    let score = score::score(&corpus::corpus(file));
    println!("{}", score.report(name));
    let all = std::env::var("LOFTED_EVAL_MISSES").unwrap_or_default();
    if shows_misses.is_some_and(|wanted| all == wanted || all == "all") {
        score.misses.iter().for_each(|miss| println!("  {miss}"));
    }
    score
}

#[test]
fn passages_to_work_on_are_read() {
    hold("dev", &show("dev", DEV, Some("dev")), [98.0, 98.0, 98.5, 99.0, 99.0, 99.0, 99.0]);
}

#[test]
fn passages_to_measure_by_are_read() {
    hold(
        "measure",
        &show("measure", MEASURE, Some("measure")),
        [95.0, 87.5, 91.0, 99.0, 99.0, 85.5, 91.5],
    );
}

#[test]
fn there_are_as_many_passages_claims_and_traps_as_a_figure_needs() {
    let corpora = [DEV, MEASURE].map(corpus::corpus);
    let passages: usize = corpora.iter().map(|corpus| corpus.passages.len()).sum();
    let labels =
        || corpora.iter().flat_map(|corpus| &corpus.passages).flat_map(|passage| &passage.labels);
    let claims = labels().filter(|label| label.claim.is_some()).count();
    assert!(
        passages >= 100 && claims >= 350 && labels().count() - claims >= 350,
        "{passages}, {claims}"
    );
}
