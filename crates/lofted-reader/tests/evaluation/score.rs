//! What the reader gets right of labelled passages, and every miss.

use std::collections::BTreeMap;
use std::fmt::Write;

use lofted_reader::{About, Candidate, read};

use crate::corpus::{Claim, Corpus, Passage};

/// Right ones of so many.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    pub(crate) right: usize,
    pub(crate) of: usize,
}

impl Share {
    fn add(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.of += 1;
    }

    pub(crate) fn percent(self) -> f64 {
        100.0 * self.right as f64 / self.of.max(1) as f64
    }
}

#[derive(Debug, Default)]
pub(crate) struct Score {
    /// Of what was found, what is labelled.
    pub(crate) precision: Share,
    /// Of what is labelled, what was found.
    pub(crate) recall: Share,
    pub(crate) metric: Share,
    pub(crate) amount: Share,
    pub(crate) qualifier: Share,
    pub(crate) claimant: Share,
    pub(crate) subject: Share,
    pub(crate) kind: Share,
    pub(crate) traps: usize,
    /// Of wrong claimants: nobody for somebody, somebody for nobody, somebody for somebody else.
    pub(crate) wrong_claimants: [usize; 3],
    /// By metric: how many were found that are none.
    pub(crate) none: BTreeMap<String, usize>,
    /// By metric: found of labelled, and right metric of those found.
    pub(crate) classes: BTreeMap<String, (Share, Share)>,
    pub(crate) misses: Vec<String>,
    pub(crate) confused: Vec<String>,
}

pub(crate) fn score(corpora: impl Iterator<Item = Corpus>) -> Score {
    let mut score = Score::default();
    for corpus in corpora {
        for passage in &corpus.passages {
            let found = read(&passage.text, Some(passage.published), &corpus.lexicon);
            score.passage(passage, &found, &corpus.unasked);
        }
    }
    score
}

impl Score {
    fn passage(&mut self, passage: &Passage, found: &[Candidate], unasked: &[String]) {
        let mut taken = vec![false; found.len()];
        for label in &passage.labels {
            let meets = |one: &Candidate| {
                one.span.start < label.span.end && label.span.start < one.span.end
            };
            let at = (0..found.len()).find(|at| !taken[*at] && meets(&found[*at]));
            let phrase = &passage.text[label.span.clone()];
            let Some(claim) = &label.claim else {
                self.traps += 1;
                continue;
            };
            self.recall.add(at.is_some());
            let class = self.classes.entry(claim.metric.clone()).or_default();
            class.0.add(at.is_some());
            let Some(at) = at else {
                self.misses
                    .push(format!("{} not found: \"{phrase}\" ({})", passage.id, claim.metric));
                continue;
            };
            taken[at] = true;
            self.precision.add(true);
            self.compare(passage, phrase, claim, &found[at]);
        }
        let asked = |one: &Candidate| unasked.iter().all(|metric| metric != one.measurand.id());
        let left = found.iter().zip(&taken).filter(|(one, taken)| !**taken && asked(one));
        for (one, _) in left {
            self.precision.add(false);
            *self.none.entry(one.measurand.id().to_owned()).or_default() += 1;
            let phrase = &passage.text[one.span.clone()];
            self.misses.push(format!(
                "{} no claim: \"{phrase}\" as {} {}",
                passage.id,
                one.measurand.id(),
                one.amount
            ));
        }
    }

    fn compare(&mut self, passage: &Passage, phrase: &str, claim: &Claim, found: &Candidate) {
        let metric = found.measurand.id() == claim.metric;
        if !metric {
            self.confused.push(format!("{}>{}", claim.metric, found.measurand.id()));
        }
        let mut miss = |what: &str, wanted: &str, got: &str| {
            self.misses.push(format!("{} {what} of \"{phrase}\": {got}, not {wanted}", passage.id));
        };
        if !metric {
            miss("metric", &claim.metric, found.measurand.id());
        }
        let unit = claim.unit.as_ref().is_none_or(|unit| unit == found.unit.id());
        let numbers = |amount: &lofted::claim::Amount| [amount.low(), amount.best(), amount.high()];
        let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs(),
            (None, None) => true,
            _ => false,
        };
        let same_number = close(found.amount.named_number(), claim.amount.named_number());
        let (ours, theirs) = (numbers(&found.amount), numbers(&claim.amount));
        let bounds = ours.iter().zip(theirs).all(|(a, b)| close(*a, b));
        let qualifier = found.amount.qualifier() == claim.amount.qualifier();
        let range = found.amount.qualifier() != lofted::claim::Qualifier::Range || bounds;
        let amount = same_number && unit && range;
        if !amount || !qualifier {
            let wanted = format!("{} {}", claim.amount, claim.unit.clone().unwrap_or_default());
            miss("amount", &wanted, &format!("{} {}", found.amount, found.unit));
        }
        let claimant = says(&claim.claimant, found);
        if !claimant {
            let nobody = claim.claimant.split('/').any(|one| one == "-");
            self.wrong_claimants[match (&found.speaker, nobody) {
                (None, _) => 0,
                (Some(_), true) => 1,
                (Some(_), false) => 2,
            }] += 1;
            let name = found.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
            miss("claimant", &claim.claimant, name);
        }
        let subject = is_about(&claim.subject, found);
        if !subject {
            miss("subject", &claim.subject, found.about.label());
        }
        let kind = claim.kind.as_ref().is_none_or(|kind| kind == found.grounds.id());
        if !kind {
            miss("kind", claim.kind.as_deref().unwrap_or_default(), found.grounds.id());
        }
        self.metric.add(metric);
        self.amount.add(amount);
        self.qualifier.add(qualifier);
        self.claimant.add(claimant);
        self.subject.add(subject);
        if claim.kind.is_some() {
            self.kind.add(kind);
        }
        self.classes.entry(claim.metric.clone()).or_default().1.add(metric);
    }

    /// The figures in lines, with each class and each miss.
    pub(crate) fn report(&self, name: &str) -> String {
        let mut said = String::new();
        let lines = [
            ("precision of detection", self.precision),
            ("recall of detection", self.recall),
            ("metric", self.metric),
            ("amount", self.amount),
            ("qualifier", self.qualifier),
            ("claimant", self.claimant),
            ("subject", self.subject),
            ("kind, where labelled", self.kind),
        ];
        let _ = writeln!(said, "{name}: {} claims, {} traps", self.recall.of, self.traps);
        for (what, share) in lines {
            let _ = writeln!(
                said,
                "  {what:<24}{:>6.1} %  {} of {}",
                share.percent(),
                share.right,
                share.of
            );
        }
        for (class, (found, metric)) in &self.classes {
            let _ = writeln!(
                said,
                "    {class:<22} found {:>3} of {:<3} metric right {:>3} of {}",
                found.right, found.of, metric.right, metric.of
            );
        }
        let mut c: BTreeMap<&String, usize> = BTreeMap::new();
        for one in &self.confused {
            *c.entry(one).or_default() += 1;
        }
        let _ = writeln!(said, "    CONF {c:?}");
        let none: Vec<String> =
            self.none.iter().map(|(class, count)| format!("{class} {count}")).collect();
        let [nobody, somebody, another] = self.wrong_claimants;
        let _ = writeln!(
            said,
            "    claimant: nobody {nobody}, somebody for nobody {somebody}, another {another}"
        );
        let _ = writeln!(said, "    found and none: {}", none.join(", "));
        said
    }
}

fn says(wanted: &str, found: &Candidate) -> bool {
    let Some(speaker) = &found.speaker else { return wanted.split('/').any(|one| one == "-") };
    let name = format!("{} {}", speaker.name, speaker.id.as_ref().map_or("", |id| id.as_str()))
        .to_lowercase();
    let party = speaker.party.clone().unwrap_or_default().to_lowercase();
    wanted.split('/').any(|one| {
        let one = one.to_lowercase();
        // "Zendan army" and "Zenda's army" are one: four letters of a word tell it.
        let stem = |word: &str| word.chars().take(4).collect::<String>();
        one.split(' ').map(stem).all(|word| name.contains(&word) || party.contains(&word))
    })
}

fn is_about(wanted: &str, found: &Candidate) -> bool {
    match &found.about {
        About::Flight { id, name, day, is_latest } => {
            let says = |one: &str| one.to_lowercase().contains(&wanted.to_lowercase());
            (wanted == "latest" && *is_latest)
                || id.as_ref().is_some_and(|id| says(id.as_str()))
                || name.as_ref().is_some_and(|name| says(name))
                || day.as_ref().is_some_and(|day| says(day))
        }
        About::Deployment { id, force } => {
            id.as_ref().is_some_and(|id| id.as_str() == wanted)
                || force.to_lowercase().contains(&wanted.to_lowercase())
                || people_of(wanted).any(|people| force.starts_with(people))
        }
    }
}

/// The people of a country by any of its names in the table of the world: the force of "U.S." is "American troops".
fn people_of(country: &str) -> impl Iterator<Item = &'static str> {
    let rows = include_str!("../../world/countries.txt").lines();
    let rows = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<&str>>());
    let named = rows.filter(move |row| {
        let names = [0, 3].iter().filter_map(|at| row.get(*at));
        names.flat_map(|names| names.split(',')).any(|name| name.trim() == country)
    });
    named.flat_map(|row| row.get(1).copied().unwrap_or_default().split(',')).map(str::trim)
}
