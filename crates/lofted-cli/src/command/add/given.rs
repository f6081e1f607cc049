//! The claims that are to be entered: those of a story as the reader has them, or of a file of claims.

use std::rc::Rc;

use lofted::claim::{Claim, Date, Metric, Subject};
use lofted_record::Record;
use lofted_record::package::{LARGEST_PACKAGE_BYTES, PackageReading, read_file};
use lofted_view::judging::lexicon::lexicon;
use lofted_view::page::read::desk::Desk;
use lofted_view::page::read::draft::{Decision, Draft};
use lofted_view::page::read::field::Field;
use lofted_view::page::read::rows::{Rows, rows};
use lofted_view::page::read::story::{Phase, Story, drafts_of};

use super::force::with_deployment;
use super::only::{Numbers, beyond, is_meant};
use super::speaker::Speaker;
use crate::args;
use crate::error::{Error, Result};
use crate::input::{self, Kind, deployment_of, flight_of};

/// Which claims are to be entered, and what is said of them beside their story.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// A story in plain text, a file of claims or a data package of them, or - for the standard input
    #[arg(value_name = "CLAIMS")]
    pub(super) claims: String,
    /// Enter these of the claims alone: 1,3-5
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',', value_parser = Numbers::read)]
    pub(super) only: Vec<Numbers>,
    /// Who says what nobody is named for, by name or id; left out otherwise
    #[arg(long, value_name = "CLAIMANT")]
    unnamed: Option<String>,
    /// Which claimant of the record a speaker of a story is: "Joint Chiefs=zenda-jcs"
    #[arg(long, value_name = "NAME=CLAIMANT", value_parser = Speaker::read)]
    claimant: Vec<Speaker>,
    /// The flight that a story's claims on a flight are about
    #[arg(long, value_name = "FLIGHT")]
    flight: Option<String>,
    /// The deployment that a story's claims on a force are about, by its id; where it is not given, the record's only
    /// one of the same sender and host
    #[arg(long, value_name = "DEPLOYMENT")]
    deployment: Option<String>,
}

/// Claims to be entered.
pub(super) struct Given {
    /// The claims that are meant, with what they name.
    pub(super) record: Record,
    /// Every claim found, in order, as it is listed.
    pub(super) lines: Vec<Line>,
    /// Why a claim that is meant is none of a record's, a sentence each.
    pub(super) left: Vec<String>,
}

/// A claim as it is listed.
pub(super) struct Line {
    /// What, how much, who says it, in which words.
    pub(super) text: String,
    /// Why the reader is unsure, in sentences.
    pub(super) doubts: Vec<String>,
}

impl Given {
    /// The claims of a story that an outlet published on a day, or of a file.
    pub(super) fn of(asked: &Asked, outlet: &str, day: Date, record: &Record) -> Result<Self> {
        let path = asked.claims.as_str();
        if path != input::STDIN && input::kind(path)? == Kind::Folder {
            return of_file(asked, input::open(path)?);
        }
        let bytes = input::bytes(path, LARGEST_PACKAGE_BYTES)?;
        if bytes.starts_with(b"PK") || is_table(&bytes) {
            let of = |source| Error::Package { path: path.to_owned(), source };
            return of_file(asked, read_file(&bytes).map_err(of)?);
        }
        let text = String::from_utf8_lossy(&bytes);
        of_story(asked, record, &Told { outlet, day, text: &text })
    }
}

/// Whether it begins with the header of a file of claims.
fn is_table(bytes: &[u8]) -> bool {
    let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let names: Vec<&str> =
        head.split(',').map(|name| name.trim_matches(['"', '\r', '\u{feff}', ' '])).collect();
    ["id", "metric", "claimant", "stated_on"].iter().all(|name| names.contains(name))
}

fn checked(asked: &Asked, count: usize) -> Result<()> {
    match beyond(&asked.only, count) {
        None => Ok(()),
        Some(number) => {
            let why = format!("{} has {count} claims", asked.claims);
            Err(args::fault("--only", &number.to_string(), &why).into())
        }
    }
}

fn of_file(asked: &Asked, read: PackageReading) -> Result<Given> {
    let is_named = asked.flight.is_some() || asked.deployment.is_some();
    if is_named || asked.unnamed.is_some() || !asked.claimant.is_empty() {
        let why = "--flight, --deployment, --unnamed and --claimant are for stories; a file of claims names them";
        return Err(Error::Usage(why.to_owned()));
    }
    let errors = read.reading.faults.len();
    if errors > 0 {
        return Err(Error::Faulty { path: asked.claims.clone(), errors });
    }
    let claims = read.reading.record;
    checked(asked, claims.claims().len())?;
    let lines =
        claims.claims().iter().map(|claim| Line { text: line(&claims, claim), doubts: Vec::new() });
    let lines = lines.collect();
    let place = |claim: &Claim| claims.claims().iter().position(|other| other.id == claim.id);
    let is_wanted =
        |claim: &Claim| place(claim).is_some_and(|place| is_meant(&asked.only, place + 1));
    let record = claims.subset(&is_wanted);
    Ok(Given { record, lines, left: Vec::new() })
}

fn line(record: &Record, claim: &Claim) -> String {
    let who = record.claimant(&claim.claimant).map_or("", |one| one.name.as_str());
    let figure = &claim.figure;
    let amount = match figure.amount().named_number() {
        Some(_) => format!("{} {}", figure.amount(), figure.unit()),
        None => String::new(),
    };
    let said = claim.stated_on;
    format!("{}  {amount}  \"{}\"  {who}, {said}", record.label(claim), claim.words)
}

/// A story, and who published it on which day.
struct Told<'a> {
    outlet: &'a str,
    day: Date,
    text: &'a str,
}

fn of_story(asked: &Asked, record: &Record, told: &Told<'_>) -> Result<Given> {
    for one in &asked.claimant {
        one.check(record)?;
    }
    let flight = asked.flight.as_deref().map(|asked| flight_of(record, asked)).transpose()?;
    let deployment =
        asked.deployment.as_deref().map(|asked| deployment_of(record, asked)).transpose()?;
    let found = drafts_of(record, &lexicon(record), told.text, Some(told.day));
    checked(asked, found.len())?;
    let lines = found.iter().map(line_of_draft).collect();
    let (mut left, mut drafts) = (Vec::new(), Vec::new());
    for (at, mut draft) in found.into_iter().enumerate() {
        let mut decision = Decision::Dropped;
        if is_meant(&asked.only, at + 1) {
            if let Some(flight) = flight.filter(|_| is_of_flight(&draft)) {
                draft = draft.with(Field::Of, flight.id.as_str());
            }
            draft = with_deployment(record, draft, deployment);
            if let Some(who) = speaker(asked, &draft) {
                draft = named(record, draft, who);
            }
            if is_unnamed(&draft) {
                left.push(format!(
                    "\u{201c}{}\u{201d}: the story names nobody who says it; --unnamed says who",
                    draft.words
                ));
            } else {
                decision = Decision::Accepted;
            }
        }
        drafts.push(Rc::new(draft.decided(decision)));
    }
    let (name, day) = (told.outlet.to_owned(), told.day.to_string());
    let desk = Desk::default();
    let id = desk.opened().id;
    let desk = desk.changing(id, |story| Story { name, day, drafts, phase: Phase::Read, ..story });
    let Rows { record, left: without_row } = rows(record, &desk);
    left.extend(without_row);
    Ok(Given { record, lines, left })
}

fn line_of_draft(draft: &Draft) -> Line {
    let who = match draft.text(Field::Who) {
        "" => "nobody is named",
        who => who,
    };
    let [metric, amount] = [Field::Metric, Field::Amount].map(|field| draft.text(field));
    let (words, sure) = (&draft.words, draft.sure);
    Line {
        text: format!("{metric}  {amount}  \"{words}\"  {who} ({sure} % sure)"),
        doubts: draft.doubts.clone(),
    }
}

fn is_unnamed(draft: &Draft) -> bool {
    draft.text(Field::Who).trim().is_empty()
}

fn is_of_flight(draft: &Draft) -> bool {
    let metric = draft.text(Field::Metric).parse::<Metric>();
    metric.is_ok_and(|metric| metric.subject() == Subject::Flight)
}

/// Who says a claim, where that is another than the story has.
fn speaker<'a>(asked: &'a Asked, draft: &Draft) -> Option<&'a str> {
    let told = draft.text(Field::Who).trim();
    let known = asked.claimant.iter().find(|one| one.is_named(told)).map(Speaker::id);
    known.or_else(|| asked.unnamed.as_deref().filter(|_| told.is_empty()))
}

/// A claim of whoever is meant: a claimant of the record by its id, or a name.
fn named(record: &Record, draft: Draft, who: &str) -> Draft {
    let known = who.parse().ok().and_then(|id| record.claimant(&id));
    let name = known.map_or(who, |one| one.name.as_str());
    let party = known.map_or(who, |one| one.party.as_str());
    draft.with(Field::Who, name).with(Field::Party, party)
}
