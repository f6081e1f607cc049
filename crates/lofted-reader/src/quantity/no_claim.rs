//! Numbers that are no quantity: dates, ages, ordinals, designations, money.

use crate::text::number::{Number, Size, printed};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, one_of, word_is, words};
use crate::words::number::SMALL;
use crate::words::when::MONTHS;

use super::Quantities;
use super::unit::is_seconds;

/// Words before a hyphen that make no designation of the number behind it.
static BEFORE_HYPHEN: Words =
    words!["mid", "sub", "some", "about", "nearly", "almost", "estimated", "pre", "post"];

/// Words before a number that say that it counts nothing: "day 655", "page 2".
static LABELS: Words = words![
    "day",
    "page",
    "chapter",
    "no",
    "number",
    "type",
    "flight",
    "route",
    "highway",
    "resolution",
    "article",
    "aged",
    "age",
    "section",
    "part",
    "unit",
    "room",
    "channel",
    "version",
    "covid",
    "group",
    "phase",
    "post",
    "hill",
    "checkpoint",
    "question",
];

/// Words before a four-digit number that make a year of it.
static BEFORE_YEAR: Words = words![
    "in", "since", "by", "from", "of", "until", "till", "during", "to", "before", "after", "early",
    "late", "mid", "and", "between", "for", "fall", "autumn", "spring", "summer", "winter",
    "through",
];

impl Quantities<'_> {
    /// Whether a number is none that counts or measures.
    pub(super) fn is_no_number(&self, text: &Text<'_>, number: Number, sentence: Sentence) -> bool {
        let before = number.first.checked_sub(1).filter(|at| *at >= sentence.first);
        let word_before = before.map_or("", |at| text.word(at));
        is_designation(text, number)
            || is_ordinal(text, number)
            || is_money(text, number)
            || is_date(text, number, word_before)
            || is_age(text, number, sentence)
            || is_phrase(text, number, word_before)
            || is_of_two(text, number)
            || is_paragraph(text, number, sentence)
            || (LABELS.has(word_before)
                && !matches!(number.size, Size::Vague)
                && !is_plural_verb(text, number.first))
    }
}

/// "The dead number 112": the verb.
fn is_plural_verb(text: &Text<'_>, at: usize) -> bool {
    let subject = at.checked_sub(2).map_or("", |at| text.word(at));
    // "Our soldiers in Zenda number 112".
    let placed = at > 4 && text.is_capital(at - 2) && text.word(at - 4).ends_with('s');
    text.is(at - 1, "number")
        && (placed
            || subject == "to"
            || subject.ends_with('s')
            || one_of!(
                subject,
                "dead"
                    | "men"
                    | "wounded"
                    | "injured"
                    | "they"
                    | "will"
                    | "would"
                    | "could"
                    | "may"
                    | "might"
                    | "now"
                    | "troops"
            ))
}

fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|(month, _)| *month == word)
}

/// "Zenda-15", "K-239", "AK-12", "B52", "R2D2", "3/4".
fn is_designation(text: &Text<'_>, number: Number) -> bool {
    let at = number.first;
    if at == 0 || !text.glued(at) {
        return false;
    }
    let digits = matches!(number.size, Size::Digits(_));
    let hyphen = matches!(text.mark(at - 1), Some('-' | '‑' | '‐' | '–'));
    if hyphen && at >= 2 && text.glued(at - 1) && text.kind(at - 2) == Some(Kind::Word) {
        return digits && !text.word_in(at - 2, &BEFORE_HYPHEN);
    }
    // "S-520-37": a number in a name of two.
    if hyphen && digits && at >= 4 && text.is_hyphen(at - 1) && text.is_hyphen(at - 3) {
        return text.kind(at - 4) == Some(Kind::Word);
    }
    text.kind(at - 1) == Some(Kind::Word)
        || matches!(text.mark(at - 1), Some('/' | '#' | '@' | '_' | '=' | '&' | '№' | '.' | ':'))
}

/// "the 76th", "the 40s", "9/11", and a number that a word is glued to that is no unit.
fn is_ordinal(text: &Text<'_>, number: Number) -> bool {
    let next = number.end;
    let suffix = text.glued(next)
        && text.kind(next) == Some(Kind::Word)
        && (word_is!(text, next, "st" | "nd" | "rd" | "th" | "st.")
            || (text.is(next, "s") && !is_seconds(text, next - 1)));
    let slash = text.glued(next)
        && text.mark(next) == Some('/')
        && text.kind(next + 1) == Some(Kind::Number);
    suffix || slash || (text.glued(next) && text.mark(next) == Some('%'))
}

fn is_money(text: &Text<'_>, number: Number) -> bool {
    let at = number.first;
    at > 0 && matches!(text.mark(at - 1), Some('$' | '€' | '£' | '¥' | '₩' | '₹' | '₽'))
}

fn is_date(text: &Text<'_>, number: Number, before: &str) -> bool {
    let Size::Digits(value) = number.size else { return false };
    let raw = text.raw(number.first);
    let one = number.end == number.first + 1;
    if one && value <= 31.0 && (is_month(before) || is_month_of(text, number.end)) {
        return true;
    }
    // Two days of a month: "Sept. 7-12", "between 7 and 9 May".
    if one && value <= 31.0 && number.first >= 2 {
        let joint = one_of!(before, "-" | "–" | "and" | "to");
        let earlier = number.first.checked_sub(3).map_or("", |at| text.word(at));
        if joint && is_month(earlier) && !text.is_capital(number.end) {
            return true;
        }
    }
    let year = one
        && raw.len() == 4
        && raw.bytes().all(|b| b.is_ascii_digit())
        && (1900.0..2100.0).contains(&value);
    if !year {
        return false;
    }
    let after_day =
        before == "," && number.first >= 2 && text.kind(number.first - 2) == Some(Kind::Number);
    let bracketed = before == "(" || text.mark(number.end) == Some(')');
    is_month(before)
        || BEFORE_YEAR.has(before)
        || after_day
        || bracketed
        || one_of!(before, "last" | "-" | "–")
}

/// Whether a month follows that is no verb: "9 May", not "9 may".
fn is_month_of(text: &Text<'_>, at: usize) -> bool {
    is_month(text.word(at)) && text.is_capital(at)
}

/// "Kim, 40, said", "one is 20".
fn is_age(text: &Text<'_>, number: Number, sentence: Sentence) -> bool {
    let Size::Digits(value) = number.size else { return false };
    if value > 110.0 || value.fract() != 0.0 || number.first < sentence.first + 2 {
        return false;
    }
    let commas = text.mark(number.first - 1) == Some(',')
        && matches!(text.mark(number.end), Some(',' | '.' | ';' | ')'))
        && (text.kind(number.first - 2) == Some(Kind::Word)
            || text.mark(number.first - 2) == Some('.'));
    let is = matches!(text.word(number.first - 1), "is" | "was")
        && (text.mark(number.end) == Some('.') || text.is(number.end, "and"))
        && word_is!(
            text,
            number.first - 2,
            "he" | "she"
                | "one"
                | "commander"
                | "leader"
                | "victim"
                | "oldest"
                | "youngest"
                | "suspect"
                | "eldest"
        );
    let who = word_is!(text, number.first - 1, "is" | "was")
        && word_is!(text, number.first - 2, "who" | "he" | "she")
        && text.mark(number.end).is_some();
    // "Dragan is 47; his brother is 30".
    let named = word_is!(text, number.first - 1, "is" | "was")
        && text.mark(number.end).is_some()
        && (text.is_capital(number.first - 2) && number.first <= sentence.first + 3
            || word_is!(text, number.first - 2, "brother" | "sister" | "son" | "daughter"));
    let other = text.is(number.first - 1, "other") && text.mark(number.end) == Some(',');
    commas || is || who || named || other
}

/// "52. As at 15 January": the number of a paragraph.
fn is_paragraph(text: &Text<'_>, number: Number, sentence: Sentence) -> bool {
    const MOST: f64 = 500.0;
    let alone = number.first == sentence.first && number.end + 1 >= sentence.end;
    let opens = number.first == 0 || text.kind(number.first - 1) == Some(Kind::Break);
    let digits = matches!(number.size, Size::Digits(value) if value < MOST);
    alone && opens && digits && text.mark(number.end) == Some('.')
}

/// "one of", "in one", "number one", "24 hours a day": words of a phrase, not of a count.
fn is_phrase(text: &Text<'_>, number: Number, before: &str) -> bool {
    // "one in seven", "two out of three".
    let share = number.first >= 2
        && matches!(before, "in" | "of")
        && (word_is!(text, number.first - 2, "one" | "1" | "out" | "two")
            || SMALL.iter().any(|(small, _)| *small == text.word(number.first - 2))
                && number.size.value().is_some_and(|value| value > 4.0));
    if share && number.size.value().is_some_and(|value| value <= 20.0) {
        return true;
    }
    // "The first of two".
    let rank = number.first >= 2
        && before == "of"
        && word_is!(text, number.first - 2, "first" | "second" | "third" | "last" | "latest");
    if rank && number.size.value().is_some_and(|value| value < 20.0) {
        return true;
    }
    if before == "all" && text.is(number.end, "of") && text.is(number.end + 1, "us") {
        return true;
    }
    let Size::Words(value) = number.size else { return false };
    let next = text.word(number.end);
    let one = (value - 1.0).abs() < f64::EPSILON && text.is(number.first, "one");
    (one && !one_of!(next, "hour" | "soldier" | "minute" | "officer")
        && !text.is_capital(number.end))
        || (value < 20.0
            && one_of!(before, "these" | "those" | "no" | "number" | "every" | "all")
            && next != "of")
}

/// "Six in 10", "three out of four", "beat them 5-0": one of two numbers that make a share or a score.
fn is_of_two(text: &Text<'_>, number: Number) -> bool {
    const MOST: f64 = 20.0;
    let voted = text.is(number.end, "to") && text.is(number.first.wrapping_sub(1), "voted")
        || text.is(number.first.wrapping_sub(1), "to")
            && text.is(number.first.wrapping_sub(3), "voted");
    if voted {
        return true;
    }
    let Some(value) = number.size.value().filter(|value| *value <= MOST) else { return false };
    let is_hyphen = |at: usize| text.is_hyphen(at);
    let digits = |at: usize| printed(text.raw(at)).filter(|_| text.kind(at) == Some(Kind::Number));
    let score = is_hyphen(number.end) && digits(number.end + 1).is_some_and(|other| other < value)
        || (number.first > 1
            && is_hyphen(number.first - 1)
            && digits(number.first - 2).is_some_and(|other| other > value && other <= MOST));
    let joint = number.end + usize::from(text.is(number.end, "out"));
    let of = text.is(number.end, "in") || (joint > number.end && text.is(joint, "of"));
    let whole = digits(joint + 1).or_else(|| {
        let word = text.word(joint + 1);
        SMALL.iter().find(|(one, _)| *one == word).map(|(_, value)| *value)
    });
    let share = of
        && whole.is_some_and(|whole| whole > value && whole <= MOST)
        && !word_is!(
            text,
            joint + 2,
            "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "seconds" | "min"
        );
    score || share
}
