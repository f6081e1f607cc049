//! The reader on labelled passages: `cargo xtask eval reader` prints the figures, and these tests hold them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "helpers of tests")]
#![allow(clippy::cast_precision_loss, reason = "counts of passages")]

mod corpus;
mod score;

const DEV: &str = include_str!("../../corpus/dev.txt");
const MEASURE: &str = include_str!("../../corpus/measure.txt");

#[test]
fn dev() {
    let score = score::score(&corpus::corpus(DEV));
    println!("{}", score.report("dev"));
    for miss in &score.misses {
        println!("  {miss}");
    }
}

#[test]
fn measure() {
    let score = score::score(&corpus::corpus(MEASURE));
    println!("{}", score.report("measure"));
    if std::env::var_os("LOFTED_EVAL_MISSES").is_some() {
        for miss in &score.misses {
            println!("  {miss}");
        }
    }
}
