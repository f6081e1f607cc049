//! Numbers of people and things, with what is counted behind them, and thousands as a word.

use lofted::claim::amount::LARGEST_AMOUNT;
use lofted::claim::stated::StatedFault;
use lofted::claim::{Amount, Metric, Quantity, Stated, Unit};

use super::fault::SheetCause;
use super::header::HeaderUnit;

/// What may stand behind a number of each quantity that is counted.
const NOUNS: [&str; 34] = [
    "troops",
    "troop",
    "soldiers",
    "soldier",
    "persons",
    "people",
    "men",
    "personnel",
    "killed",
    "wounded",
    "dead",
    "casualties",
    "fighters",
    "officers",
    "generals",
    "civilians",
    "workers",
    "prisoners",
    "captured",
    "missing",
    "aircraft",
    "planes",
    "flights",
    "containers",
    "shells",
    "rounds",
    "graves",
    "names",
    "losses",
    "per day",
    "a day",
    "servicemen",
    "engineers",
    "deaths",
];

/// A number of people or things.
pub(super) fn count(
    text: &str,
    metric: Metric,
    given: Option<HeaderUnit>,
) -> Result<Stated, SheetCause> {
    let quantity = metric.quantity();
    let unit = unit_of_count(quantity);
    if let Some(HeaderUnit::Unit(unit)) = given
        && unit.quantity() != quantity
    {
        return Err(SheetCause::UnitUnfit { metric, unit });
    }
    let mut text = text;
    // A noun, and what describes it, end the text; number words and joints before it stay.
    if let Some(noun) = NOUNS.iter().find(|noun| ends_in_word(text, noun)) {
        text = text.get(..text.len() - noun.len()).unwrap_or(text).trim_end_matches([' ', ',']);
        let last = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        let (number, between) = text.split_at(last);
        let stays = between.split_whitespace().find(|word| multiplier(word).is_some());
        let from =
            stays.and_then(|word| between.find(word).map(|at| at + word.len())).unwrap_or_default();
        text = text.get(..number.len() + from).unwrap_or(text).trim_end();
    }
    let (text, mut factor) = multiplied(text);
    if given == Some(HeaderUnit::Thousands) {
        factor *= 1000.0;
    }
    let stated = Stated::read(&text, unit).map_err(|error| match error.fault {
        StatedFault::Unit { word, .. } => {
            SheetCause::Amount(StatedFault::Trailing(word.chars().next().unwrap_or(' ')))
        }
        fault => SheetCause::Amount(fault),
    })?;
    let amount = stated.amount.scaled(factor);
    let bounded = amount.named_number().is_none_or(|n| n <= LARGEST_AMOUNT);
    if !bounded {
        return Err(SheetCause::Amount(StatedFault::TooLarge));
    }
    if quantity != Quantity::PersonsPerDay && has_fraction(&amount) {
        return Err(SheetCause::Fraction(unit));
    }
    let amount = if quantity == Quantity::PersonsPerDay { amount } else { amount.rounded() };
    Ok(Stated { amount, unit })
}

/// How far from a whole number one may be that a factor made.
const ROUNDING: f64 = 1e-6;

fn has_fraction(amount: &Amount) -> bool {
    let numbers = [amount.low(), amount.best(), amount.high()];
    numbers.into_iter().flatten().any(|number| (number - number.round()).abs() > ROUNDING)
}

fn ends_in_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| rest.ends_with(|c: char| !c.is_alphabetic()))
}

/// A text without the word for thousands or millions at its end, and what that multiplies by.
fn multiplied(text: &str) -> (String, f64) {
    let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = text.get(start.len()..).unwrap_or_default();
    match multiplier(word) {
        Some(factor) if start.trim_end().ends_with(|c: char| c.is_ascii_digit()) => {
            // Each end of a range may say it: 10k-12k.
            let bare =
                start.replace(&format!("{word}-"), "-").replace(&format!("{word} to"), " to");
            (bare.trim_end().to_owned(), factor)
        }
        _ => (text.to_owned(), 1.0),
    }
}

fn multiplier(word: &str) -> Option<f64> {
    match word {
        "k" | "thousand" => Some(1e3),
        "million" | "mn" => Some(1e6),
        "hundred" => Some(1e2),
        _ => None,
    }
}

pub(super) const fn unit_of_count(quantity: Quantity) -> Unit {
    match quantity {
        Quantity::PersonsPerDay => Unit::PersonsPerDay,
        Quantity::Aircraft => Unit::Aircraft,
        Quantity::Containers => Unit::Containers,
        Quantity::Rounds => Unit::Rounds,
        Quantity::Words => Unit::None,
        _ => Unit::Persons,
    }
}
