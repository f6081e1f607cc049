//! Accepted claims as a record of their own: rows that stand beside the record's, under the names that it has.

use lofted::claim::{Claim, Date, DeploymentId, Figure, Subject};
use lofted_record::{Files, Provenance, Record, RecordFile, read, slug, write_file};

use crate::page::read::claimed::{Claimed, Of, What, Where};
use crate::page::read::desk::Desk;
use crate::page::read::draft::{Decision, Draft};
use crate::page::read::relayed::{Told, told};
use crate::page::read::story::Story;

/// What accepted claims come to as rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The claims with what they name.
    pub record: Record,
    /// Why an accepted claim is not among them, a sentence each.
    pub left: Vec<String>,
}

/// A table that rows are put to, over those of a record.
struct Sheet {
    bytes: Vec<u8>,
    columns: Vec<String>,
}

impl Sheet {
    fn of(record: &Record, file: RecordFile) -> Self {
        let bytes = write_file(record, file);
        let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let columns = String::from_utf8_lossy(head).trim().split(',').map(str::to_owned).collect();
        Self { bytes, columns }
    }

    fn put(&mut self, cells: &[(&str, &str)]) {
        let cell = |column: &String| {
            let text =
                cells.iter().find(|(name, _)| name == column).map_or("", |(_, text)| text.trim());
            // A text that would begin a formula is kept as one by its first sign.
            let formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
            format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
        };
        let row: Vec<String> = self.columns.iter().map(cell).collect();
        self.bytes.extend(row.join(",").bytes());
        self.bytes.push(b'\n');
    }
}

/// The tables of what claims name, and of the claims.
struct Sheets<'a> {
    record: &'a Record,
    claims: Sheet,
    claimants: Sheet,
    sources: Sheet,
    flights: Sheet,
    deployments: Sheet,
    places: Sheet,
    /// Names that were put already, by their table.
    put: Vec<(RecordFile, String)>,
    count: usize,
}

/// The accepted claims of every story, each once, as rows.
#[must_use]
pub fn rows(record: &Record, desk: &Desk) -> Rows {
    let mut sheets = Sheets::of(record);
    let mut left = Vec::new();
    for one in told(record, desk) {
        if let Err(why) = one_row(&mut sheets, desk, &one) {
            left.extend(why);
        }
    }
    for story in desk.stories() {
        for draft in story.decided(Decision::Accepted) {
            if story.claimed(record, draft).is_err() {
                left.push(format!("\u{201c}{}\u{201d}: a field of it does not read.", draft.words));
            }
        }
    }
    let none = write_file(&Record::default(), RecordFile::Claims);
    let claims = if sheets.count == 0 { &none } else { &sheets.claims.bytes };
    let parties = write_file(record, RecordFile::Parties);
    let reading = read(&Files {
        claims,
        claimants: &sheets.claimants.bytes,
        sources: &sheets.sources.bytes,
        flights: &sheets.flights.bytes,
        deployments: &sheets.deployments.bytes,
        places: &sheets.places.bytes,
        parties: &parties,
        ..Files::NONE
    });
    let of_claims = reading.faults.iter().filter(|fault| fault.file == RecordFile::Claims);
    left.extend(of_claims.map(|fault| format!("{}: {}.", fault.place(), fault.why())));
    Rows { record: reading.record.named_only(), left }
}

/// The row of a claim that some story accepted; why it has none, where that is worth a sentence.
fn one_row(sheets: &mut Sheets<'_>, desk: &Desk, one: &Told) -> Result<(), Option<String>> {
    let places = one.places.iter().filter_map(|at| {
        let story = desk.stories().get(at.story)?;
        Some((story, story.drafts.get(at.claim)?))
    });
    let mut accepted = places.filter(|(_, draft)| draft.decision == Decision::Accepted);
    let Some((story, draft)) = accepted.next() else { return Err(None) };
    let others: Vec<String> = accepted.map(|(story, _)| story.name.clone()).collect();
    // As the story has it that is accepted, which need not be the first.
    let claimed = story.claimed(sheets.record, draft).map_err(|_| None)?;
    let why = |why: &str| Some(format!("\u{201c}{}\u{201d}: {why}", draft.words));
    let What::Figure(figure) = &claimed.what else {
        return Err(why("a record has no row for a time of day; the workbench takes it."));
    };
    let is_placed = claimed.place.is_some() || sheets.has_host(&claimed.of);
    if figure.metric().needs_place() && !is_placed {
        return Err(why("a number of troops in place needs its place; write where they are."));
    }
    if claimed.kind.is_none() {
        return Err(why("a record has no row for what is denied."));
    }
    let Some(said) = claimed.said else {
        return Err(why("no day is told; write the day of the story."));
    };
    sheets.claim(story, draft, &claimed, said, &others);
    Ok(())
}

impl<'a> Sheets<'a> {
    fn of(record: &'a Record) -> Self {
        let empty = Record::default();
        Self {
            record,
            claims: Sheet::of(&empty, RecordFile::Claims),
            claimants: Sheet::of(record, RecordFile::Claimants),
            sources: Sheet::of(record, RecordFile::Sources),
            flights: Sheet::of(record, RecordFile::Flights),
            deployments: Sheet::of(record, RecordFile::Deployments),
            places: Sheet::of(record, RecordFile::Places),
            put: Vec::new(),
            count: 0,
        }
    }

    fn claim(
        &mut self,
        story: &Story,
        draft: &Draft,
        claimed: &Claimed,
        said: Date,
        others: &[String],
    ) {
        let What::Figure(figure) = claimed.what else { return };
        let claimant = self.claimant(&story.name, claimed);
        let source = self.source(story, said);
        let (flight, deployment) = self.about(claimed, said);
        let (place, of_host) = match self.place(claimed, figure.metric().subject()) {
            place if place.is_empty() && figure.metric().needs_place() => self.host(&deployment),
            place => (place, String::new()),
        };
        self.count += 1;
        let name = format!("{claimant} {said} {}", figure.metric());
        let id = self.claim_id(&name, draft, &figure);
        let amount = figure.amount();
        let exact = amount.best().is_some() && amount.low() == amount.high();
        let number =
            |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
        let (low, high) = if exact { (None, None) } else { (amount.low(), amount.high()) };
        let also = match others {
            [] => String::new(),
            others => format!("Also in: {}", others.join(", ")),
        };
        let notes: Vec<&str> =
            [also.as_str(), of_host.as_str()].into_iter().filter(|note| !note.is_empty()).collect();
        let note = notes.join(". ");
        let kind = claimed.kind.unwrap_or(lofted::claim::Kind::NotStated);
        self.claims.put(&[
            ("id", &id),
            ("flight", &flight),
            ("deployment", &deployment),
            ("place", &place),
            ("metric", figure.metric().id()),
            ("low", &number(low)),
            ("best", &number(amount.best())),
            ("high", &number(high)),
            ("qualifier", amount.qualifier().id()),
            ("words", &draft.words),
            ("unit", figure.unit().id()),
            ("kind", kind.id()),
            ("stated_on", &said.to_string()),
            ("claimant", &claimant),
            ("attribution", claimed.footing.id()),
            ("source", &source),
            ("note", &note),
        ]);
    }

    /// Whether a name is new to a table; it is not from then on.
    fn is_new(&mut self, file: RecordFile, id: &str) -> bool {
        let known = self.has_put(file, id);
        if !known {
            self.put.push((file, id.to_owned()));
        }
        !known
    }

    /// A name for a claim: a free one, or that of the same claim where it was kept before.
    fn claim_id(&mut self, text: &str, draft: &Draft, figure: &Figure) -> String {
        let mut name = slug(text);
        name.truncate(58);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let record = self.record;
        let is_ours = |claim: &Claim| {
            record.provenance(&claim.id) == Provenance::Own
                && claim.words == draft.words
                && claim.figure == *figure
        };
        let fits = names.find(|name| {
            let there = name.parse().ok().and_then(|id| record.claim(&id));
            there.is_none_or(is_ours) && !self.has_put(RecordFile::Claims, name)
        });
        let id = fits.unwrap_or(name);
        self.put.push((RecordFile::Claims, id.clone()));
        id
    }

    fn has_put(&self, file: RecordFile, id: &str) -> bool {
        self.put.iter().any(|(in_file, known)| *in_file == file && known == id)
    }

    /// The name of whoever says it; of the story itself where nobody is named.
    fn claimant(&mut self, story: &str, claimed: &Claimed) -> String {
        let name = if claimed.who.is_empty() { story } else { &claimed.who };
        let known = self.record.claimants().iter().find(|one| one.name.eq_ignore_ascii_case(name));
        if let Some(known) = known {
            return known.id.to_string();
        }
        let id = named(name, "speaker");
        let taken = id.parse().is_ok_and(|id| self.record.claimant(&id).is_some());
        let id = if taken { format!("{id}-2") } else { id };
        if self.is_new(RecordFile::Claimants, &id) {
            let party = if claimed.party.is_empty() { name } else { &claimed.party };
            self.claimants.put(&[("id", &id), ("name", name), ("party", party)]);
        }
        id
    }

    fn source(&mut self, story: &Story, said: Date) -> String {
        let day = story.published().unwrap_or(said).to_string();
        let id = named(&format!("{} {day}", story.name), "story");
        let there = id.parse().ok().and_then(|id| self.record.source(&id));
        if there.is_some_and(|one| {
            one.outlet == story.name && one.published_on.is_some_and(|on| on.to_string() == day)
        }) {
            return id;
        }
        let id = if there.is_some() { format!("{id}-read") } else { id };
        if self.is_new(RecordFile::Sources, &id) {
            self.sources.put(&[("id", &id), ("outlet", &story.name), ("published_on", &day)]);
        }
        id
    }

    /// The cells of the flight and the deployment.
    fn about(&mut self, claimed: &Claimed, said: Date) -> (String, String) {
        match &claimed.of {
            Of::Flight(id) => (id.to_string(), String::new()),
            Of::Day(day) => (self.flight(*day), String::new()),
            Of::Story => (self.flight(said), String::new()),
            Of::Deployment(id) => (String::new(), id.to_string()),
            Of::Force(force) => (String::new(), self.force(force)),
            Of::General => (String::new(), String::new()),
        }
    }

    fn flight(&mut self, day: Date) -> String {
        let day = day.to_string();
        // Several flights of a day are told apart by the record; this one is none of them yet.
        let taken = day.parse().is_ok_and(|id| self.record.flight(&id).is_some());
        let id = if taken { format!("{day}-read") } else { day.clone() };
        if self.is_new(RecordFile::Flights, &id) {
            self.flights.put(&[("id", &id), ("launched_on", &day)]);
        }
        id
    }

    fn force(&mut self, force: &str) -> String {
        let id = named(force, "force");
        let is_taken = |id: &str| {
            id.parse::<DeploymentId>().is_ok_and(|id| self.record.deployment(&id).is_some())
        };
        let id = if is_taken(&id) { format!("{id}-read") } else { id };
        if self.is_new(RecordFile::Deployments, &id) {
            self.deployments.put(&[("id", &id), ("force", force)]);
        }
        id
    }

    /// Whether what a claim is about is a deployment whose host is known.
    fn has_host(&self, of: &Of) -> bool {
        match of {
            Of::Deployment(id) => self.record.deployment(id).is_some_and(|one| one.host.is_some()),
            _ => false,
        }
    }

    /// The country that a deployment was sent to, with a note that no place was told; nothing where its row has none.
    fn host(&self, deployment: &str) -> (String, String) {
        let known = deployment.parse::<DeploymentId>().ok();
        let known = known.as_ref().and_then(|id| self.record.deployment(id));
        match known.and_then(|one| one.host.as_ref()) {
            Some(host) => {
                (host.to_string(), "No place told; taken as where the force was sent".to_owned())
            }
            None => Default::default(),
        }
    }

    fn place(&mut self, claimed: &Claimed, subject: Subject) -> String {
        if subject != Subject::Deployment {
            return String::new();
        }
        match &claimed.place {
            None => String::new(),
            Some(Where::Known(id)) => id.to_string(),
            Some(Where::Named(name)) => {
                let id = named(name, "place");
                let taken = id.parse().is_ok_and(|id| self.record.place(&id).is_some());
                let id = if taken { format!("{id}-read") } else { id };
                if self.is_new(RecordFile::Places, &id) {
                    self.places.put(&[("id", &id), ("name", name), ("kind", "region")]);
                }
                id
            }
        }
    }
}

/// A name for a row, of a text.
fn named(text: &str, otherwise: &str) -> String {
    let mut name = slug(text);
    name.truncate(56);
    if name.is_empty() { otherwise.to_owned() } else { name.trim_end_matches('-').to_owned() }
}
