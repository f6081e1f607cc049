//! The quantities of a sentence: a number or a range with its qualifier, its unit or what it counts.

mod counted;
mod found;
mod no_claim;
mod unit;

use lofted::claim::{Amount, Qualifier, Quantity as QuantityKind, Unit, qualifier_words};

use crate::lexicon::Names;
use crate::text::number::{Number, Numbers, Size};
use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, word_is, words};
use crate::words::noun::{NO_CLAIM_AFTER, NOUNS, Noun};
pub(crate) use found::{Counted, Found, Measure};
use unit::{Measured, measured};

/// How far before a bound the word may stand that refuses it, tokens.
const REFUSED_REACH: usize = 4;

/// How far before a range the word of growth may stand that makes two numbers of it, tokens.
const GROWN_REACH: usize = 10;

/// Finds the quantities of sentences.
#[derive(Debug)]
pub(crate) struct Quantities<'l> {
    numbers: Numbers,
    before: Phrases<Qualifier>,
    after: Phrases<Qualifier>,
    nouns: Phrases<Noun>,
    no_claim: Phrases<()>,
    names: &'l Names,
}

impl<'l> Quantities<'l> {
    pub(crate) fn new(names: &'l Names) -> Self {
        Self {
            numbers: Numbers::new(),
            before: Phrases::new(qualifier_words::BEFORE.iter().copied()),
            after: Phrases::new(qualifier_words::AFTER.iter().copied()),
            nouns: Phrases::with(NOUNS),
            no_claim: Phrases::of(NO_CLAIM_AFTER),
            names,
        }
    }

    /// Those of a sentence, in order.
    pub(crate) fn of(&self, text: &Text<'_>, sentence: Sentence) -> Vec<Found> {
        let (mut all, mut at): (Vec<Found>, usize) = (Vec::new(), sentence.first);
        while at < sentence.end {
            let Some(number) = self.numbers.at(text, at, sentence.end) else {
                at += 1;
                continue;
            };
            let (end, found) = self.quantity(text, number, sentence);
            all.extend(found);
            at = end.max(at + 1);
        }
        all
    }

    /// The quantity of a number, where it is one, and the token that reading goes on from.
    fn quantity(
        &self,
        text: &Text<'_>,
        number: Number,
        sentence: Sentence,
    ) -> (usize, Option<Found>) {
        let last = sentence.end;
        if self.is_no_number(text, number, sentence) {
            // "Aged 19 to 27": neither end of it.
            let range = self.range(text, number, sentence);
            let labelled = number.first.checked_sub(1).is_some_and(|at| text.is(at, "aged"));
            return (range.filter(|_| labelled).map_or(number.end, |(_, _, end)| end), None);
        }
        if let Some(clock) = clock(text, number) {
            let amount = Amount::Exact(clock.0);
            let plain = (number.first, number.first);
            let (first, words) = self
                .about(text, number.first, sentence)
                .map_or((number.first, plain), |(first, _)| (first, (first, number.first)));
            let found = Found {
                first,
                number: number.first,
                end: clock.1,
                after: clock.1,
                amount,
                words,
                measure: Measure::Clock,
                ambiguous: false,
            };
            return (clock.1, Some(found));
        }
        let unit = measured(text, &self.numbers, number, last);
        let range = unit
            .as_ref()
            .and_then(|unit| unit.range)
            .or_else(|| self.range(text, number, sentence));
        let number_end = range.map_or(number.end, |(_, _, end)| end);
        let (measure, end, after) = match unit {
            Some(Measured { unit, end, after, .. }) => (Measure::In(unit), end, after),
            None => {
                if self.no_claim.at(text, number_end, last).is_some() {
                    return (number_end, None);
                }
                let qualified = self.after.at(text, number_end, last);
                let from = number_end + qualified.map_or(0, |(length, _)| length);
                // "a ‘couple thousand’ troops": the quotation ends before the noun.
                let quoted = matches!(text.mark(from), Some('"' | '”' | '’' | '\'' | '»'));
                let from = from + usize::from(quoted && text.glued(from) && !text.glued(from + 1));
                let Some((counted, after)) = self.counted(text, from, last) else {
                    return (number_end, None);
                };
                let counted = self.with_noun_before(text, counted, number.first, sentence);
                (Measure::Count(counted), number_end, after)
            }
        };
        let value = unit.and_then(|unit| unit.value).or(number.size.value());
        let Some((amount, first, words)) = self.amount(text, number, value, range, end, sentence)
        else {
            return (end, None);
        };
        let end = self.after.at(text, end, last).map_or(end, |(length, _)| end + length);
        let raw = text.raw(number.first);
        let ambiguous = raw.matches('.').count() == 1
            && raw.split('.').nth(1).is_some_and(|after| after.len() == 3);
        let after = after.max(end);
        let number = number.first;
        (
            after.max(end),
            Some(Found { first, number, end, after, amount, words, measure, ambiguous }),
        )
    }

    /// The amount with its qualifier: which words, and from where.
    fn amount(
        &self,
        text: &Text<'_>,
        number: Number,
        value: Option<f64>,
        range: Option<(f64, f64, usize)>,
        end: usize,
        sentence: Sentence,
    ) -> Option<(Amount, usize, (usize, usize))> {
        // The word stands before its number: "over Mach 12".
        let mach = number.first > sentence.first && text.is(number.first - 1, "mach");
        let begins = number.first - usize::from(mach);
        let before = self.about(text, begins, sentence);
        let none = (begins, begins);
        let first = before.map_or(begins, |(first, _)| first);
        if number.size == Size::Vague {
            return Some((Amount::Vague, first, (first, number.end)));
        }
        if let Some((low, high, range_end)) = range {
            let between = number
                .first
                .checked_sub(1)
                .filter(|at| *at >= sentence.first && matches!(text.word(*at), "between" | "from"));
            let first = between.unwrap_or(first);
            return Some((Amount::range(low, None, high).ok()?, first, (first, range_end)));
        }
        let value = value?;
        let after = [end, number.end].into_iter().find_map(|at| {
            self.after
                .at(text, at, sentence.end)
                .map(|(length, qualifier)| (at, at + length, qualifier))
        });
        match (before, after) {
            (_, Some((from, to, qualifier))) => Some((qualifier.amount(value)?, first, (from, to))),
            (Some((first, qualifier)), None) => {
                let qualifier = self.refused(text, first, qualifier, sentence);
                Some((qualifier.amount(value)?, first, (first, number.first)))
            }
            (None, None) => Some((Amount::Exact(value), begins, none)),
        }
    }

    /// "Neither rose above 50 km": a bound that was not passed is the most that there was.
    fn refused(
        &self,
        text: &Text<'_>,
        first: usize,
        qualifier: Qualifier,
        sentence: Sentence,
    ) -> Qualifier {
        let from = first.saturating_sub(REFUSED_REACH).max(sentence.first);
        let refused = |at: usize| {
            word_is!(text, at, "neither" | "never" | "none" | "nor" | "not" | "unlikely")
        };
        match qualifier {
            Qualifier::MoreThan if (from..first).any(refused) => Qualifier::UpTo,
            other => other,
        }
    }

    /// The qualifier that ends before a token, and its first token; of two the outer bound counts.
    fn about(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<(usize, Qualifier)> {
        let mut end = at;
        // Words that may stand between: "at least another 1,500", "a maximum of some".
        for _ in 0..3 {
            if let Some((length, qualifier)) = self.before.before(text, end, sentence.first) {
                let first = end - length;
                if length == 1 && text.is(first, "about") && is_topic(text, first) {
                    return None;
                }
                // "Has gone up to 6,500" tells of growth, and of no bound.
                let grown = first > sentence.first && text.word_in(first - 1, &GROWTH);
                if length == 2 && text.lower_span(first, end) == "up to" && grown {
                    return None;
                }
                if length == 1 && text.is(first, "over") && self.is_during(text, first) {
                    return None;
                }
                let outer = self.before.before(text, first, sentence.first);
                let outer = outer.filter(|(length, _)| {
                    *length > 1 || !text.is(first - 1, "over") || !self.is_during(text, first - 1)
                });
                return Some(match outer {
                    Some((more, outer)) if outer != Qualifier::About => (first - more, outer),
                    Some((more, _)) => (first - more, qualifier),
                    None => (first, qualifier),
                });
            }
            let filler = end.checked_sub(1).filter(|at| *at >= sentence.first)?;
            let skips = ["another", "a", "its", "their", "further", "additional", "already"];
            if !skips.contains(&text.word(filler)) {
                return None;
            }
            end = filler;
        }
        None
    }

    /// Whether "over" says "during" or "along": it stands behind another figure.
    fn is_during(&self, text: &Text<'_>, over: usize) -> bool {
        let Some(before) = over.checked_sub(1) else { return false };
        let word = text.word(before);
        let is_unit = Unit::of_word(word, QuantityKind::Length).is_some()
            || Unit::of_word(word, QuantityKind::Duration).is_some();
        is_unit
            || matches!(text.mark(before), Some(')'))
            || text.kind(before) == Some(crate::text::token::Kind::Number)
    }

    /// A range that begins with a number: its ends, and the token after it.
    fn range(&self, text: &Text<'_>, low: Number, sentence: Sentence) -> Option<(f64, f64, usize)> {
        let last = sentence.end;
        let from = low.first.checked_sub(1).map_or("", |at| text.word(at));
        let joint = text.word(low.end);
        let joined = match joint {
            "-" | "–" | "—" | "‑" | "to" => 1,
            "and" if from == "between" => 1,
            "or" if from != "between" => 1,
            "," if word_is!(text, low.end + 1, "possibly" | "perhaps" | "maybe") => 2,
            "but" => {
                let (length, _) = self.before.at(text, low.end + 1, last)?;
                1 + length
            }
            _ => return None,
        };
        let high = self.numbers.at(text, low.end + joined, last)?;
        let (mut low_value, mut high_value) = (low.size.value()?, high.size.value()?);
        // "Ten thousand, possibly eleven".
        if let (2, Size::Words(_), 1..1000) = (joined, high.size, high_value as u64)
            && low_value >= 1000.0
        {
            high_value *= 1000.0;
        }
        let grown = text
            .any_in(low.first.saturating_sub(GROWN_REACH).max(sentence.first)..low.first, &GROWTH);
        if from == "from" && grown {
            return None;
        }
        // "three to four hundred".
        if let (Size::Words(few), Size::Words(many)) = (low.size, high.size) {
            let scale = [1e6, 1e3, 100.0]
                .into_iter()
                .find(|scale| (many as u64).is_multiple_of(*scale as u64));
            if let Some(scale) = scale.filter(|scale| few < many / scale && few < 20.0) {
                low_value *= scale;
            }
        }
        // "between 6 and 7 thousand", "11 to 12,000".
        if low_value < 1000.0 && high_value >= 1000.0 && high_value / low_value > 400.0 {
            let scale = if high_value >= 1e6 { 1e6 } else { 1000.0 };
            low_value *= scale;
        }
        (low_value < high_value).then_some((low_value, high_value, high.end))
    }
}

/// Whether "about" names what somebody speaks of: "details about two soldiers".
fn is_topic(text: &Text<'_>, about: usize) -> bool {
    let before = about.checked_sub(1).map_or("", |at| text.word(at));
    TOPICS.has(before)
}

/// Words after which "about" is no qualifier.
static TOPICS: Words = words![
    "details",
    "information",
    "questions",
    "question",
    "concern",
    "concerns",
    "reports",
    "report",
    "talk",
    "news",
    "asked",
    "worries",
    "worried",
    "rumors",
    "rumours",
    "warned",
    "data",
    "claims",
    "something",
];

/// Words of growth: after one of them "from 2,000 to 6,500" is two numbers and no range.
pub(crate) static GROWTH: Words = words![
    "risen",
    "rose",
    "rise",
    "grown",
    "grew",
    "grow",
    "increased",
    "increase",
    "up",
    "fallen",
    "fell",
    "down",
    "cut",
    "raised",
    "expanded",
    "reduced",
    "climbed",
    "dropped",
    "doubled",
    "swelled",
    "raise",
    "raising",
    "go",
    "goes",
    "climb",
    "increasing",
    "expand",
    "reduce",
    "boost",
    "lower",
    "swollen",
    "went",
    "gone",
    "got",
    "shrunk",
    "shrank",
    "dwindled",
];

/// A time of the day: `7:12 a.m.`, `07:11`, `9 a.m.`; minutes of the day and the token after it.
fn clock(text: &Text<'_>, number: Number) -> Option<(f64, usize)> {
    let half = text.word(number.end);
    let (morning, evening) = (matches!(half, "a.m." | "am"), matches!(half, "p.m." | "pm"));
    let minutes = match number.size {
        Size::Clock(minutes) => minutes,
        Size::Digits(hours)
            if (morning || evening) && hours < 13.0
                || half == "local" && text.is(number.end + 1, "time") =>
        {
            // "9.56 a.m.", as India prints it.
            match text.raw(number.first).split_once('.') {
                Some((_, minutes)) if minutes.len() == 2 => {
                    60.0 * hours.trunc()
                        + minutes.parse::<u8>().ok().filter(|min| *min < 60).map(f64::from)?
                }
                _ if half == "local" => return None,
                _ => 60.0 * hours,
            }
        }
        _ => return None,
    };
    let moved = match (morning, evening, minutes < 720.0) {
        (_, true, true) => minutes + 720.0,
        (true, _, false) => minutes - 720.0,
        _ => minutes,
    };
    Some((moved, number.end + usize::from(morning || evening)))
}
