//! The noun phrase that speaks, before a verb or after it.

use crate::text::Text;
use crate::text::token::Kind;
use crate::words::list::{Words, any_is, last_is, word_is, words};
use crate::words::speech::{BETWEEN, CLAIM_HEADS, COUNTS};

use super::Speakers;

/// Words of more than four letters by which a phrase goes on.
static LINKS: Words = words![
    "under",
    "within",
    "inside",
    "behind",
    "around",
    "across",
    "against",
    "between",
    "including",
    "outside",
    "during",
    "close",
    "through",
    "which",
    "where",
    "throughout",
    "leading",
    "heading",
    "running",
    "familiar",
    "among",
    "about",
    "overseeing",
    "commanding",
    "covering",
];
/// The longest phrase that speaks, tokens.
const LONGEST: usize = 22;
/// The longest remark between commas that is stepped over, tokens.
const LONGEST_REMARK: usize = 26;

/// The longest clause that belongs to those who speak, tokens.
const LONGEST_CLAUSE: usize = 10;

impl Speakers<'_> {
    /// The noun phrase that ends before a verb, with a remark between commas left in.
    pub(super) fn phrase_before(
        &self,
        text: &Text<'_>,
        verb: usize,
        first: usize,
    ) -> Option<(usize, usize)> {
        let mut end = verb;
        while end > first && text.word_in(end - 1, &BETWEEN) {
            end -= 1;
        }
        // "In a report to parliament it said".
        let alone = end > first && word_is!(text, end - 1, "it" | "he" | "she" | "they");
        if alone {
            return Some((end - 1, end));
        }
        // "A minister's data, which mentioned 300": the owner of what speaks.
        if end > first + 2 && word_is!(text, end - 1, "which" | "that" | "who") {
            end -= 1;
            end -= usize::from(text.mark(end - 1) == Some(','));
            let owned = end > first + 3 && text.word_in(end - 1, &COUNTS) && text.is(end - 2, "s");
            end -= if owned { 3 } else { 0 };
        }
        let closed = end > first && text.mark(end - 1) == Some(',');
        let mut core = end;
        for _ in 0..2 {
            if core > first && text.mark(core - 1) == Some(',') {
                let from = core.saturating_sub(LONGEST_REMARK).max(first);
                let open = (from..core - 1).rev().find(|at| text.mark(*at) == Some(','))?;
                let is_remark =
                    open > first && core - 1 > open + 1 && !self.is_clause(text, open + 1);
                if !is_remark {
                    return None;
                }
                core = open;
            }
        }
        let mut start = self.start_of(text, core, first);
        // "A commander, who gave only his call sign, said": what begins with "who" is a remark.
        for _ in 0..2 {
            let Some(comma) = who_remark(text, start, first).filter(|_| closed) else { break };
            core = comma;
            start = self.start_of(text, core, first);
        }
        // "Experts who report to the council wrote": the clause belongs to those before it.
        if let Some(who) = who_clause(text, start, core, first) {
            (core, end) = (who, who);
            start = self.start_of(text, core, first);
        }
        start = self.past_pair(text, start, core, first);
        start = self.past_knowledge(text, start, first);
        start = self.past_preposition(text, start, core);
        start = past_claim(text, past_time(text, start, core), core);
        start = past_noun(text, start, core);
        (start < core).then_some((start, end))
    }

    /// "Reps. Ivo Dragan of the ruling party and Pavel Sponsz told": both, where the first has the office.
    fn past_pair(&self, text: &Text<'_>, start: usize, core: usize, first: usize) -> usize {
        let joined = start > first + 1 && text.is(start - 1, "and") && text.is_capital(start);
        let office =
            |from: usize, to: usize| (from..to).any(|at| self.offices.at(text, at, to).is_some());
        let before = if joined { self.start_of(text, start - 1, first) } else { start };
        if before < start && office(before, start - 1) && !office(start, core) {
            before
        } else {
            start
        }
    }

    /// "A person familiar with the plan", "officials briefed on it": from where the phrase really begins.
    fn past_knowledge(&self, text: &Text<'_>, start: usize, first: usize) -> usize {
        if start < first + 2 {
            return start;
        }
        let familiar = word_is!(text, start - 2, "familiar" | "shared")
            || text.word(start - 2).ends_with("ed");
        let knows = word_is!(text, start, "knowledge" | "direct" | "access");
        match text.word(start - 1) {
            "with" if familiar => self.start_of(text, start - 2, first),
            "with" if knows => self.start_of(text, start - 1, first),
            "briefed" => self.start_of(text, start - 1, first),
            _ => start,
        }
    }

    /// Whether a remark on a speaker follows a comma: "a professor at Hanseo", "head of research".
    fn is_remark(&self, text: &Text<'_>, at: usize, end: usize) -> bool {
        if word_is!(text, at, "head" | "chief" | "director" | "who" | "spokesman" | "spokeswoman") {
            return true;
        }
        let article = word_is!(text, at, "a" | "an" | "the");
        let close = (at..end.min(at + 14))
            .find(|at| text.mark(*at).is_some_and(|mark| !matches!(mark, '-' | '\'' | '’')));
        let close = close.unwrap_or(end.min(at + 14));
        let offices = (at..close).any(|at| self.offices.at(text, at, close).is_some());
        let tells = any_is!(
            text,
            at..close,
            "missile"
                | "rocket"
                | "is"
                | "was"
                | "has"
                | "had"
                | "flew"
                | "troops"
                | "were"
                | "are"
        );
        article && offices && !tells
    }

    /// The token after a name that follows a comma: "the firm's director, Ivo Dragan".
    fn name_after(&self, text: &Text<'_>, comma: usize, end: usize) -> Option<usize> {
        let nameless = comma.checked_sub(1).is_some_and(|at| !text.is_capital(at));
        let is_name = |at: &usize| text.is_capital(*at) && text.kind(*at) == Some(Kind::Word);
        let close = comma + 1 + (comma + 1..end.min(comma + 6)).take_while(is_name).count();
        let foreign = (comma + 1..close).all(|at| self.names.at(text, at, close).is_none());
        let parted = close >= end || text.mark(close).is_some();
        (nameless && foreign && parted && close > comma + 2).then_some(close)
    }

    pub(super) fn start_of(&self, text: &Text<'_>, core: usize, first: usize) -> usize {
        let mut start = core;
        while start > first && core - start < LONGEST && !self.is_edge(text, start - 1) {
            start -= 1;
        }
        start
    }

    /// Whether what follows a comma is a clause of its own, and no remark on the speaker.
    fn is_clause(&self, text: &Text<'_>, at: usize) -> bool {
        word_is!(text, at, "it" | "he" | "she" | "they" | "while" | "but" | "and" | "that" | "as")
    }

    fn is_edge(&self, text: &Text<'_>, at: usize) -> bool {
        match text.kind(at) {
            // "A team of 11 U.N. member states".
            Some(Kind::Number) => {
                let of_many = text.is(at.wrapping_sub(1), "of") && text.is_capital(at + 1);
                !text.glued(at) && !is_rank(text, at) && !of_many
            }
            Some(Kind::Mark) => {
                let dash = matches!(text.mark(at), Some('-')) && !text.is_hyphen(at);
                let inner = !dash
                    && matches!(
                        text.mark(at),
                        Some('\'' | '’' | '-' | '.' | '(' | ')' | '&' | '/' | '‑')
                    );
                let closing = matches!(text.mark(at), Some('\'' | '’'))
                    && !text.is(at + 1, "s")
                    && !text.glued(at + 1)
                    && !is_plural_owner(text, at);
                !inner || closing
            }
            Some(Kind::Break) | None => true,
            Some(Kind::Word) => {
                (self.edges.at(text, at, at + 1).is_some()
                    && !joins_names(text, at)
                    && (!text.is(at, "missile") || !text.is_capital(at))
                    && !is_reached(text, at))
                    || self.verbs.at(text, at, at + 1).is_some() && !text.is_capital(at)
            }
        }
    }

    /// Past "in its evening report", "on Sunday": where a phrase begins with a preposition, to its last article.
    pub(super) fn past_preposition(&self, text: &Text<'_>, start: usize, end: usize) -> usize {
        let is_preposition = |at: usize| {
            word_is!(
                text,
                at,
                "in" | "on"
                    | "at"
                    | "by"
                    | "for"
                    | "from"
                    | "since"
                    | "during"
                    | "under"
                    | "of"
                    | "to"
                    | "then"
                    | "there"
                    | "now"
                    | "even"
                    | "only"
            )
        };
        if !is_preposition(start) {
            return start;
        }
        let article = last_is!(text, start + 1..end, "the" | "a" | "an");
        article.unwrap_or_else(|| {
            (start..end).find(|at| text.is_capital(*at) && *at > start).unwrap_or(start)
        })
    }

    /// The noun phrase from a token on, with a remark after a comma such as "a professor at Hanseo".
    pub(super) fn phrase_after(&self, text: &Text<'_>, first: usize, end: usize) -> (usize, usize) {
        let mut at = first;
        let mut remarks = 0;
        while at < end && at - first < 2 * LONGEST {
            let word = text.word(at);
            if text.mark(at) == Some(',') {
                if let (Some(close), 0) = (self.name_after(text, at, end), remarks) {
                    return (first, close);
                }
                let remark = self.is_remark(text, at + 1, end);
                if !remark || remarks > 0 {
                    break;
                }
                remarks += 1;
                at += 1;
                continue;
            }
            let stops = matches!(
                text.mark(at),
                Some('.' | ';' | ':' | '"' | '“' | '”' | '?' | '!' | '—' | '–')
            ) || text.kind(at) == Some(Kind::Break)
                || (text.kind(at) == Some(Kind::Number) && !text.glued(at) && !is_rank(text, at))
                || (remarks == 0
                    && (self.edges.at(text, at, at + 1).is_some()
                        && !matches!(word, "and" | "or")
                        || matches!(word, "in" | "on")))
                // "Was put by the navy at 600 km".
                || (word == "at" && text.kind(at + 1) == Some(Kind::Number))
                || (word == "and"
                    && !text.is_capital(at + 1)
                    && !matches!(text.word(at + 1), "officials"))
                || self.verbs.at(text, at, at + 1).is_some() && !text.is_capital(at);
            if stops {
                break;
            }
            at += 1;
        }
        (first, at)
    }
}

/// "The 45th Brigade": a number in a name.
fn is_rank(text: &Text<'_>, at: usize) -> bool {
    text.glued(at + 1) && word_is!(text, at + 1, "st" | "nd" | "rd" | "th")
}

/// "The Guards' division": the apostrophe of a plural, and no end of a quotation.
fn is_plural_owner(text: &Text<'_>, mark: usize) -> bool {
    let Some(before) = mark.checked_sub(1) else { return false };
    text.glued(mark)
        && text.word(before).ends_with('s')
        && text.is_capital(before)
        && text.kind(mark + 1) == Some(Kind::Word)
}

/// Whether "and" stands inside a name or between two: "the Research and Development Organisation".
fn joins_names(text: &Text<'_>, at: usize) -> bool {
    let is_name = |at: usize| text.kind(at) == Some(Kind::Word) && text.is_capital(at);
    if !text.is(at, "and") || at == 0 || !is_name(at - 1) || !is_name(at + 1) {
        return false;
    }
    let from = at.saturating_sub(6);
    let opens = (from..at).rev().find(|at| !is_name(*at));
    opens.is_none_or(|at| text.is(at, "the") || text.kind(at) != Some(Kind::Word))
}

/// Past "a day later", "two weeks ago": when it was said.
fn past_time(text: &Text<'_>, start: usize, core: usize) -> usize {
    let time = |at: &usize| {
        word_is!(text, *at, "later" | "ago" | "earlier")
            && word_is!(
                text,
                at.saturating_sub(1),
                "day"
                    | "days"
                    | "week"
                    | "weeks"
                    | "month"
                    | "months"
                    | "hours"
                    | "hour"
                    | "year"
                    | "years"
            )
    };
    (start..core.min(start + 5)).find(time).map_or(start, |at| at + 1)
}

/// Past the noun of another phrase: "with 30 ambassadors the minister said", "in the evening the army said".
fn past_noun(text: &Text<'_>, start: usize, core: usize) -> usize {
    let opens = |at: &usize| {
        word_is!(text, *at, "the" | "a" | "an")
            && text.kind(at - 1) == Some(Kind::Word)
            && text.word(at - 1).len() > 4
            && !text.word_in(at - 1, &LINKS)
    };
    (start + 1..core).rev().find(opens).unwrap_or(start)
}

/// Past what a speaker's clause belongs to: "the 100 deaths the agency reported" is the agency.
fn past_claim(text: &Text<'_>, start: usize, core: usize) -> usize {
    let begins = |at: &usize| {
        text.word_in(*at - 1, &CLAIM_HEADS)
            && (word_is!(text, *at, "the" | "a" | "an") || text.is_capital(*at))
    };
    (start + 1..core).rev().find(begins).unwrap_or(start)
}

/// The comma before a remark that begins with "who" and that a phrase from a token on belongs to.
fn who_remark(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let from = start.saturating_sub(12).max(first + 1);
    let mut before = (from..start).rev().take_while(|at| text.mark(*at) != Some(','));
    let mut who = before.find(|at| word_is!(text, *at, "who" | "whose" | "which" | "whom"))?;
    // "Two officers, neither of whom gave a name".
    if text.is(who, "whom") {
        who = who.saturating_sub(2);
    }
    who.checked_sub(1).filter(|at| *at > first && text.mark(*at) == Some(','))
}

/// The "who" of a clause without commas that ends before a verb and in which a phrase was found.
fn who_clause(text: &Text<'_>, start: usize, core: usize, first: usize) -> Option<usize> {
    let from = start.saturating_sub(LONGEST_CLAUSE).max(first + 1);
    let who = last_is!(text, from..start, "who" | "," | ";" | ":")?;
    let of_words = (who..core).all(|at| text.kind(at) == Some(Kind::Word));
    (text.is(who, "who") && of_words && text.kind(who - 1) == Some(Kind::Word)).then_some(who)
}

/// "An officer reached by telephone": somebody was reached, and nothing reached anything.
pub(super) fn is_reached(text: &Text<'_>, at: usize) -> bool {
    text.is(at, "reached") && word_is!(text, at + 1, "by" | "at" | "in")
}
