//! Tests of what a stated amount leaves open.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use super::*;

fn interval(text: &str, unit: Unit) -> (f64, f64) {
    let interval = Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
    let si = unit.in_si();
    (interval.low / si, interval.high / si)
}

#[test]
fn the_digits_say_the_rounding() {
    let close = |found: (f64, f64), low: f64, high: f64| {
        assert!((found.0 - low).abs() < 1e-9 && (found.1 - high).abs() < 1e-9, "{found:?}");
    };
    close(interval("7000", Unit::Kilometres), 6500.0, 7500.0);
    close(interval("1000", Unit::Kilometres), 900.0, 1100.0);
    close(interval("787", Unit::Kilometres), 786.5, 787.5);
    close(interval("7687.5", Unit::Kilometres), 7687.45, 7687.55);
    close(interval("87", Unit::Minutes), 86.5, 87.5);
    close(interval("40", Unit::Minutes), 39.5, 40.5);
    close(interval("5156", Unit::Seconds), 5155.5, 5156.5);
    close(interval("~73", Unit::Minutes), 72.0, 74.0);
    close(interval(">7000", Unit::Kilometres), 7000.0, 14_000.0);
    close(interval("<=8000", Unit::Kilometres), 4000.0, 8000.0);
    close(interval("~<8000", Unit::Kilometres), 6400.0, 8000.0);
    close(interval("6900..7100", Unit::Kilometres), 6900.0, 7100.0);
    // The digits of the printed unit: "1,000 miles" is 900 to 1,100 of them.
    close(interval("4200", Unit::NauticalMiles), 4150.0, 4250.0);
    let mach = Interval::of_amount(&Amount::Exact(15.0), Unit::Mach).unwrap();
    close((mach.low, mach.high), 14.5 * 295.1, 15.5 * 340.3);
}

#[test]
fn a_quantile_has_its_share_of_the_belief_below_it() {
    let lengths = ["7000", "~7000", ">7000", "~<7000", "<7000", "<=7000", "6000..6500..9000"];
    let lengths = lengths.map(|text| (text, Unit::Kilometres));
    let speeds = [">11", "<=11"].map(|text| (text, Unit::Mach));
    for (text, unit) in lengths.into_iter().chain(speeds) {
        let interval = Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
        let steps = 20_000;
        let step = interval.width() / f64::from(steps);
        for share in [0.1, 0.3, 0.9] {
            let quantile = interval.quantile(share);
            let below: f64 = (0..steps)
                .map(|k| interval.low + (f64::from(k) + 0.5) * step)
                .filter(|value| *value < quantile)
                .map(|value| interval.relative_belief(value) / f64::from(steps))
                .sum();
            assert!((below - share).abs() < 2e-3, "{text}: {below}");
            assert!((interval.share_below(quantile) - share).abs() < 1e-9, "{text}");
        }
    }
}

#[test]
fn a_bound_is_open_on_its_side_alone() {
    let of = |text: &str, unit| Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
    for unit in [Unit::Kilometres, Unit::Mach] {
        assert_eq!(of(">11", unit).open_side(), Side::Above);
        assert_eq!(of(">=11", unit).open_side(), Side::Above);
        assert_eq!(of("<=11", unit).open_side(), Side::Below);
        for text in ["11", "~11", "~<11", "10..12"] {
            assert!(of(text, unit).is_closed(), "{text}");
        }
    }
    let lower = of(">1000", Unit::Kilometres);
    assert_eq!((lower.quantile(0.0), lower.number()), (1e6, 1e6));
    assert!((lower.quantile(1.0) - 2e6).abs() < 1e-3);
    assert!((lower.quantile(0.5) - 1.0536e6).abs() < 1e3, "half lies within 5 or 6 %");
    let upper = of("<=1000", Unit::Kilometres).shown();
    assert!((8.4e5..8.6e5).contains(&upper[0]) && upper[1] == 1e6, "{upper:?}");
    assert_eq!(lower.moved(1e6).open_side(), Side::Above);
    assert_eq!(lower.scaled(0.5), of(">500", Unit::Kilometres));
}

/// By how much the other side's exact figure exceeded "more than", of every flight of the record so far.
#[test]
fn the_scale_is_the_likeliest_for_the_excesses_known() {
    let excesses =
        [0.003, 0.008, 0.008, 0.041, 0.056, 0.064, 0.086, 0.098, 0.099, 0.108, 0.119, 0.121, 0.414];
    // Where the likelihood's slope is none, the mean of e/(s + e) is a half.
    let mean: f64 = excesses.iter().map(|e| e / (OPEN_SCALE + e)).sum::<f64>() / 13.0;
    assert!((mean - 0.5).abs() < 0.03, "{mean}");
}

#[test]
fn words_leave_everything_open() {
    assert_eq!(Interval::of_amount(&Amount::Vague, Unit::Kilometres), None);
}
