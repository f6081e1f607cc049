//! Each form of an amount's text, each fault at its character, and the round trip.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<Amount, (usize, AmountFault)> {
    text.parse().map_err(|e: AmountTextError| (e.at, e.fault))
}

#[test]
fn each_form_reads_and_prints() {
    for (text, amount) in [
        ("7687.5", Amount::Exact(7687.5)),
        ("~7000", Amount::About(7000.0)),
        (">7000", Amount::MoreThan(7000.0)),
        (">=11000", Amount::AtLeast(11_000.0)),
        ("<11000", Amount::LessThan(11_000.0)),
        ("~<11000", Amount::Nearly(11_000.0)),
        ("<=10000", Amount::UpTo(10_000.0)),
        ("1000..3000", Amount::Range { low: 1000.0, best: None, high: 3000.0 }),
        ("1..2..3", Amount::Range { low: 1.0, best: Some(2.0), high: 3.0 }),
        ("1.5..2.5", Amount::Range { low: 1.5, best: None, high: 2.5 }),
        ("?some", Amount::Vague),
        ("?", Amount::Unspecified),
    ] {
        assert_eq!(read(text), Ok(amount), "{text}");
        assert_eq!(amount.to_string(), text);
    }
}

#[test]
fn spaces_and_typographic_signs_read() {
    assert_eq!(read("  ≈ 7000 "), Ok(Amount::About(7000.0)));
    assert_eq!(read("≥ 11000"), Ok(Amount::AtLeast(11_000.0)));
    assert_eq!(read("≤10000"), Ok(Amount::UpTo(10_000.0)));
    assert_eq!(read("1000 .. 3000"), read("1000..3000"));
    assert_eq!(read(".5"), Ok(Amount::Exact(0.5)));
}

#[test]
fn a_fault_points_at_its_character() {
    for (text, at, fault) in [
        ("", 0, AmountFault::Empty),
        ("   ", 3, AmountFault::Empty),
        ("70o0", 2, AmountFault::NotADigit('o')),
        ("~", 1, AmountFault::NumberMissing),
        ("7,000", 1, AmountFault::Separator(',')),
        ("7 000", 2, AmountFault::Separator(' ')),
        ("7'000", 1, AmountFault::Separator('\'')),
        ("-5", 0, AmountFault::Negative),
        ("1.2.3", 3, AmountFault::SecondPoint),
        ("1000..", 6, AmountFault::NumberMissing),
        ("3000..1000", 6, AmountFault::NotAscending),
        ("~1000..3000", 0, AmountFault::SignBeforeRange),
        ("1..2..3..4", 9, AmountFault::TooManyNumbers),
        ("9999999999999999", 0, AmountFault::TooLarge),
        ("7000km", 4, AmountFault::NotADigit('k')),
        ("1e5", 1, AmountFault::NotADigit('e')),
        ("NaN", 0, AmountFault::NotADigit('N')),
        ("?several", 2, AmountFault::NotADigit('e')),
        ("~~7", 1, AmountFault::NotADigit('~')),
        ("七千", 0, AmountFault::NotADigit('七')),
    ] {
        assert_eq!(read(text), Err((at, fault)), "{text:?}");
    }
}

#[test]
fn the_message_names_the_place_and_what_would_be_right() {
    let message = "7,000".parse::<Amount>().unwrap_err().to_string();
    assert_eq!(
        message,
        "amount \"7,000\", character 2: \",\" can mean thousands or decimals; \
         write 7000 or 7.5 without it"
    );
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..1e15_f64, 0.0..1.0_f64, (0_u32..100_000).prop_map(f64::from), Just(1e-10)]
}

fn any_amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        any_number().prop_map(Amount::Exact),
        any_number().prop_map(Amount::About),
        any_number().prop_map(Amount::AtLeast),
        any_number().prop_map(Amount::MoreThan),
        any_number().prop_map(Amount::Nearly),
        any_number().prop_map(Amount::LessThan),
        any_number().prop_map(Amount::UpTo),
        [any_number(), any_number(), any_number()].prop_map(|mut n| {
            n.sort_by(f64::total_cmp);
            Amount::Range { low: n[0], best: Some(n[1]), high: n[2] }
        }),
        [any_number(), any_number()].prop_map(|mut n| {
            n.sort_by(f64::total_cmp);
            Amount::Range { low: n[0], best: None, high: n[1] }
        }),
        Just(Amount::Vague),
        Just(Amount::Unspecified),
    ]
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_the_same(amount in any_amount()) {
        prop_assert_eq!(read(&amount.to_string()), Ok(amount));
    }

    #[test]
    fn any_text_reads_or_points_inside_itself(text in "\\PC{0,24}") {
        if let Err((at, _)) = read(&text) {
            prop_assert!(at <= text.chars().count());
        }
    }

    #[test]
    fn near_amounts_read_or_point_inside_themselves(text in "[~<>=?.0-9 some,-]{0,12}") {
        if let Err((at, _)) = read(&text) {
            prop_assert!(at <= text.chars().count());
        }
    }
}
