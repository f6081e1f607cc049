//! Parts and wholes, and words that are a cue elsewhere and none here.

use crate::quantity::{Counted, Found, Measure};
use crate::text::Text;
use crate::words::list::{Words, word_is, words};
use crate::words::noun::Noun;

/// Verbs and adverbs behind which "home" and "back" are where somebody went.
static GOING: Words = words![
    "back", "came", "come", "are", "were", "flew", "flown", "gone", "rotated", "sailed", "taken",
    "went", "brought", "sent", "shipped", "arrived", "returned", "took",
];
/// Words of death.
static DEAD: Words = words!["dead", "killed", "death", "deaths", "died"];
/// Words of wounds.
static HURT: Words = words!["wounded", "injured", "hurt", "injury", "injuries"];

/// "Killed or wounded", "injured and dead": three tokens that tell of both.
pub(super) fn is_either_fate(text: &Text<'_>, at: usize) -> bool {
    let joint = word_is!(text, at + 1, "and" | "or" | "/");
    let both = |one: &Words, other: &Words| text.word_in(at, one) && text.word_in(at + 2, other);
    joint && (both(&DEAD, &HURT) || both(&HURT, &DEAD))
}

/// Whether a figure is the whole of a fraction: "a third of the 11,000".
pub(super) fn is_of_fraction(text: &Text<'_>, found: &Found) -> bool {
    found.first >= 3
        && word_is!(text, found.first - 1, "the" | "its" | "some" | "their")
        && text.is(found.first - 2, "of")
        && word_is!(
            text,
            found.first - 3,
            "third"
                | "thirds"
                | "half"
                | "quarter"
                | "quarters"
                | "fifth"
                | "most"
                | "percent"
                | "%"
        )
}

/// Whether words that are a cue are none here: "the Kura range" is a place, "the number" no verb.
pub(super) fn is_no_cue(text: &Text<'_>, words: &str, at: usize, first: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    match words {
        "range" => {
            let name = before > first
                && text.is_capital(before)
                && !word_is!(
                    text,
                    before,
                    "the" | "its" | "a" | "their" | "maximum" | "ground" | "strike"
                );
            // "A long-range missile" says no range.
            let kind = text.is_hyphen(before)
                && word_is!(
                    text,
                    before - 1,
                    "long" | "short" | "medium" | "mid" | "intermediate" | "longer" | "shorter"
                );
            name || kind || word_is!(text, before, "test" | "firing" | "bombing" | "proving")
        }
        // "Its reach" is a noun, and "could reach" a verb of its own cues.
        "reach" => !word_is!(
            text,
            before,
            "s" | "its"
                | "their"
                | "the"
                | "a"
                | "real"
                | "true"
                | "maximum"
                | "greatest"
                | "full"
                | "estimated"
                | "theoretical"
                | "potential"
                | "likely"
                | "missile"
                | "longer"
                | "actual"
        ),
        // "Flown home", "came back": those who moved there, and not "at home".
        "home" | "back" => !text.word_in(before, &GOING),
        "number" => word_is!(
            text,
            before,
            "the" | "a" | "that" | "this" | "its" | "their" | "true" | "total" | "any" | "real"
        ),
        _ => false,
    }
}

/// Whether two numbers of people stand as one subject: "84 fighters and 47 soldiers".
pub(super) fn is_joined(text: &Text<'_>, one: &Found, other: &Found) -> bool {
    let troops = |found: &Found| {
        matches!(
            found.measure,
            Measure::Count(Counted { noun: Some(Noun::Troops | Noun::People), .. })
        )
    };
    text.is(one.after, "and") && other.first == one.after + 1 && troops(one) && troops(other)
}

/// Whether a figure is the whole of which the one before it is a part: "100 of the 150".
pub(super) fn is_whole(text: &Text<'_>, part: &Found, whole: &Found) -> bool {
    text.is(part.end, "of")
        && whole.first <= part.end + 3
        && word_is!(text, part.end + 1, "the" | "its" | "their" | "those" | "some" | "about")
}
