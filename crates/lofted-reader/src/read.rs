//! From a text to its candidates: sentence by sentence, with what goes on from one to the next.

mod bare_number;
mod breakdown;
mod flown;
mod given_later;
mod making;
mod seen;
mod topic;

use lofted::claim::{Date, Metric, Unit};
use lofted::order;

use crate::candidate::{Candidate, Doubt, Measurand};
use crate::classify::{Classifier, Meaning, Reading, WEAK_WEIGHT};
use crate::flights::Flights;
use crate::flights::flying::{flight_words, is_of_a_flight, other_flies, tells_of_flight};
use crate::flights::wording::Wordings;
use crate::forces::Forces;
use crate::lexicon::{Lexicon, Names, Rows};
use crate::people::Figure;
use crate::people::plans::Plans;
use crate::quantity::{Found, Measure, Quantities};
use crate::speaker::{Speakers, Voice};
use crate::text::phrases::Phrases;
use crate::text::when;
use crate::text::{Sentence, Text};
use crate::topics::Topics;
use crate::words::flight::{ENDS_OF_A_FLIGHT, End};
use crate::words::list::{any_is, last_is, word_is};
use crate::words::noun::Noun;
use crate::words::page::FURNITURE;
use seen::Seen;

/// Reads the claims of a text; `published` is the day it appeared, where that is known.
///
/// # Accuracy
/// `cargo xtask eval reader` measures it on passages written for that.
#[must_use]
pub fn read(source: &str, published: Option<Date>, lexicon: &Lexicon) -> Vec<Candidate> {
    let lexicon = &lexicon.rows;
    let text = Text::new(source);
    let names = Names::new(lexicon);
    let published = published.or_else(|| when::published(&text));
    let forces = Forces::new(lexicon, &names, &text);
    let mut story = Story {
        lexicon,
        text: &text,
        published,
        flies: tells_of_flight(&text),
        quantities: Quantities::new(&names),
        classifier: Classifier::new(&text),
        wordings: Wordings::new(),
        times: Phrases::with(ENDS_OF_A_FLIGHT),
        plans: Plans::new(),
        topics: Topics::new(),
        furniture: Phrases::of(FURNITURE),
        speakers: Speakers::new(lexicon, &names),
        flights: Flights::new(lexicon, &names, &text, published),
        of_people: forces.told > flight_words(&text),
        forces,
        seen: Seen::with_room(text.sentences.len()),
        worded: Vec::new(),
        candidates: Vec::new(),
        quote: None,
        before: [0; 2],
        chief: None,
    };
    for sentence in &text.sentences {
        story.sentence(*sentence);
    }
    story.give_rest();
    order::by_key(story.candidates, |candidate| candidate.span.start as f64)
}

/// How many words may stand before the brackets in which a figure is converted, tokens.
const MOST_BETWEEN: usize = 6;
/// So many say nothing together.
const MANY: f64 = 20.0;

/// A story as it is read.
struct Story<'a, 't, 'l> {
    lexicon: &'l Rows,
    text: &'a Text<'t>,
    published: Option<Date>,
    /// Whether it tells of something that flies.
    flies: bool,
    /// Whether it tells more of forces than of flights.
    of_people: bool,
    quantities: Quantities<'l>,
    classifier: Classifier,
    wordings: Wordings,
    times: Phrases<End>,
    plans: Plans,
    topics: Topics,
    furniture: Phrases<()>,
    speakers: Speakers<'l>,
    flights: Flights<'l>,
    forces: Forces<'l>,
    /// Sentences so far, for captions that stand twice.
    seen: Seen<'t>,
    /// Claims in words so far: each stands once for each speaker.
    worded: Vec<(Metric, String)>,
    candidates: Vec<Candidate>,
    /// Candidates before the quotation that is open, and its paragraph.
    quote: Option<(usize, usize)>,
    /// How many candidates there were before each of the last two sentences.
    before: [usize; 2],
    /// Who first told something of his own.
    chief: Option<Voice>,
}

impl<'t> Story<'_, 't, '_> {
    fn sentence(&mut self, sentence: Sentence) {
        let said = self.text.span(sentence.first, sentence.end);
        if self.is_furniture(sentence) || (said.len() > 24 && !self.seen.insert(said)) {
            return;
        }
        self.speakers.enter(self.text, sentence);
        self.flights.enter(self.text, sentence);
        let found = self.quantities.of(self.text, sentence);
        self.classifier.enter(self.text, sentence, &found, self.speakers.spans());
        let before = self.candidates.len();
        for index in 0..found.len() {
            if let Some(candidate) = self.candidate(sentence, &found, index, before) {
                self.candidates.push(candidate);
            }
        }
        self.break_down(sentence, before);
        let worded = if self.flies { self.wordings.of(self.text, sentence) } else { Vec::new() };
        for worded in worded {
            let candidate = self.in_words(sentence, worded);
            self.candidates.extend(candidate);
        }
        if self.candidates.len() == before {
            self.give_back(sentence);
        }
        self.close_quote(sentence, before);
        self.hear();
        self.take_topic(sentence, self.candidates.len() > before);
        self.before = [self.before[1], before];
        self.speakers.leave(self.text, sentence);
    }

    fn is_furniture(&self, sentence: Sentence) -> bool {
        self.furniture.at(self.text, sentence.first, sentence.end).is_some()
    }

    fn candidate(
        &self,
        sentence: Sentence,
        found: &[Found],
        index: usize,
        before: usize,
    ) -> Option<Candidate> {
        let figure = &found[index];
        if self.is_asked(sentence, figure) || self.names_speaker(figure) {
            return None;
        }
        let last = index.checked_sub(1).map(|last| &found[last]);
        let again = |last: &Found| {
            self.is_part_of_nothing(last, figure, before) || self.is_converted(last, figure)
        };
        if last.is_some_and(again) {
            return None;
        }
        let reading = self.classifier.of(self.text, sentence, found, index);
        let next = found.get(index + 1).map_or(sentence.end, |next| next.first);
        match figure.measure {
            Measure::Clock => self.clock(sentence, figure),
            Measure::In(unit) => {
                let Reading::Is(meaning) = reading else {
                    let unsaid = reading == Reading::Unsaid;
                    let again = || {
                        let like = self.measured_again(sentence, figure, unit);
                        let topic = || self.of_topic(sentence, figure, Some(unit));
                        like.or_else(topic).or_else(|| self.flown(sentence, figure, unit))
                    };
                    return unsaid.then(again).flatten();
                };
                if meaning.metric == Metric::DistanceToBorder {
                    return self.distance(sentence, figure, unit, meaning);
                }
                let weak = meaning.weight < WEAK_WEIGHT;
                let again = || self.measured_again(sentence, figure, unit);
                let own = self.of_flight(sentence, figure, unit, meaning);
                own.or_else(|| weak.then(again).flatten())
            }
            Measure::Count(counted) => {
                let text = self.text;
                let people =
                    Figure { text, sentence, found: figure, counted, next, reading, open: false };
                if people.is_of_several(&self.forces) {
                    return None;
                }
                let own = self.count(people, before);
                if reading == Reading::Nothing {
                    return own;
                }
                own.or_else(|| self.like_the_last(sentence, figure, counted, before))
                    .or_else(|| self.spoken_of(sentence, figure, counted))
                    .or_else(|| {
                        let open = !self.flies || self.of_people;
                        self.count(Figure { open, ..people }, before)
                    })
            }
        }
    }

    /// "Asked whether 3,000 had died": a question makes no claim.
    fn is_asked(&self, sentence: Sentence, figure: &Found) -> bool {
        let from = figure.first.saturating_sub(14).max(sentence.first);
        let asked = last_is!(
            self.text,
            from..figure.first,
            "whether" | "said" | "told" | "says" | "," | ";"
        );
        asked.is_some_and(|at| self.text.is(at, "whether"))
    }

    /// "Two of its officers said": those who say it, and no figure of theirs.
    fn names_speaker(&self, figure: &Found) -> bool {
        let Measure::Count(counted) = figure.measure else { return false };
        matches!(counted.noun, Some(Noun::Officers | Noun::People))
            && figure.amount.named_number().is_some_and(|number| number < MANY)
            && self.speakers.names_at(figure.number)
    }

    /// "The gangs killed 5,600, 1,000 of them in May": a part of what is no claim.
    fn is_part_of_nothing(&self, whole: &Found, part: &Found, before: usize) -> bool {
        let of = self.text.is(part.end, "of")
            && word_is!(self.text, part.end + 1, "them" | "those" | "these" | "whom" | "which");
        let near = part.first <= whole.after + 3 && matches!(whole.measure, Measure::Count(_));
        let byte = self.text.tokens[whole.number].start as usize;
        let own = &self.candidates[before..];
        of && near && !own.iter().any(|one| one.span.contains(&byte))
    }

    /// "346,000 feet above the ground (106 km)": the same in another unit.
    fn is_converted(&self, one: &Found, other: &Found) -> bool {
        let bracketed = other.first > 0
            && self.text.mark(other.first - 1) == Some('(')
            && self.text.mark(other.end) == Some(')');
        let (Measure::In(unit), Measure::In(again)) = (one.measure, other.measure) else {
            return false;
        };
        let near = other.first <= one.after + MOST_BETWEEN;
        bracketed && near && unit != again && unit.quantity() == again.quantity()
    }

    /// A figure of a flight.
    fn of_flight(
        &self,
        sentence: Sentence,
        figure: &Found,
        unit: Unit,
        meaning: Meaning,
    ) -> Option<Candidate> {
        if !self.flies
            || is_of_a_thing(unit, figure)
            || other_flies(self.text, sentence, figure.first)
            || is_a_definition(self.text, sentence, unit, figure)
        {
            return None;
        }
        let mut doubts = Vec::new();
        if meaning.weight < WEAK_WEIGHT {
            let near = (sentence.first..sentence.end)
                .any(|at| is_of_a_flight(self.text.word(at)) || self.text.is(at, "it"))
                || self.flights.names_one();
            if !near {
                return None;
            }
            doubts.push(Doubt::WeakWords);
        }
        if meaning.other.is_some() {
            doubts.push(Doubt::TwoMetrics);
        }
        let (about, carried) = self.flights.of(self.text, figure.first);
        if carried {
            doubts.push(Doubt::SubjectCarried);
        }
        let measurand = Measurand::Metric(meaning.metric);
        let mut made = self.made(sentence, figure, figure.amount, unit, measurand, about, doubts);
        made.other = meaning.other;
        if meaning.metric == Metric::Splashdown {
            made.place = self.forces.landmark(self.text, figure.after, sentence);
        }
        Some(made)
    }

    /// A distance of troops from a border.
    fn distance(
        &self,
        sentence: Sentence,
        figure: &Found,
        unit: Unit,
        meaning: Meaning,
    ) -> Option<Candidate> {
        let main = self.forces.main.as_ref()?;
        let about = self.forces.about(main);
        let doubts = if meaning.weight < WEAK_WEIGHT { vec![Doubt::WeakWords] } else { Vec::new() };
        let measurand = Measurand::Metric(meaning.metric);
        Some(self.made(sentence, figure, figure.amount, unit, measurand, about, doubts))
    }

    fn count(&self, people: Figure<'_, '_>, before: usize) -> Option<Candidate> {
        let Figure { sentence, found: figure, counted, reading, .. } = people;
        let settled = people.settle(self.lexicon, &self.forces, &self.plans)?;
        let about = self.forces.about(&settled.force);
        let metric = self.listed(figure, counted, before, settled.metric);
        let metric = self.of_those(sentence, reading, metric);
        let measurand = Measurand::Metric(metric);
        let mut doubts = settled.doubts;
        let other = reading.meaning().and_then(|meaning| meaning.other);
        if other.is_some() {
            doubts.push(Doubt::TwoMetrics);
        }
        let mut made =
            self.made(sentence, figure, figure.amount, settled.unit, measurand, about, doubts);
        made.place = settled.place;
        made.other = other;
        made.is_part = counted.is_part;
        Some(made)
    }
}

/// "Hypersonic weapons fly at more than Mach 5": what the word means, and no flight.
fn is_a_definition(text: &Text<'_>, sentence: Sentence, unit: Unit, figure: &Found) -> bool {
    unit == Unit::Mach
        && figure.amount.named_number() == Some(5.0)
        && any_is!(
            text,
            sentence.first..sentence.end,
            "hypersonic" | "defined" | "definition" | "fly" | "weapons" | "missiles"
        )
}

/// Whether a length is that of a thing and no flight's: "16 metres in height".
fn is_of_a_thing(unit: Unit, figure: &Found) -> bool {
    unit == Unit::Metres && figure.amount.named_number().is_some_and(|number| number < 1000.0)
}
