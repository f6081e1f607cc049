//! A claim as it is entered in the form, and what the reader of records says of it.

mod cells;
mod field;
mod ground;
mod row;
mod texts;

use lofted::claim::{Amount, Metric, Quantity, Stated, Unit};
use lofted_charts::sheet::words;
use lofted_record::{Cause, Fault, Files, Reading, Record, RecordFile, read, write_file};

use row::Rows;

pub use field::Field;
pub use texts::{Entry, NEW, Sent};

/// What the reader of records says of an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Judged {
    /// It is a claim: a record of it alone and what it names.
    Claim(Box<Record>),
    /// It is none yet, with what is wrong in each field.
    Faults(Vec<(Field, String)>),
}

impl Entry {
    /// What the reader of records says of what is entered, beside a record whose claimants, sources and
    /// flights it may name.
    #[must_use]
    pub fn judged(&self, record: &Record) -> Judged {
        let metric = self.text(Field::Metric).parse::<Metric>().ok();
        let stated = self.stated(metric);
        let unit = stated.as_ref().ok().and_then(|(_, unit)| *unit);
        let amount = stated.map(|(amount, _)| amount);
        let mut faults: Vec<(Field, String)> = Vec::new();
        if let Err(error) = &amount {
            faults.push((Field::Amount, error.clone()));
        }
        for (field, list) in
            [(Field::Claimant, "who said it"), (Field::Source, "where it was read")]
        {
            if self.text(field).is_empty() {
                faults.push((field, format!("nothing is chosen; choose {list}")));
            }
        }
        // In place of what is no amount, one that causes no fault beside the one told.
        let entry = match unit {
            Some(unit) => self.clone().with(Field::Unit, unit.id()),
            None => self.clone(),
        };
        let reading = entry.reading(record, &amount.unwrap_or(Amount::Exact(0.0)));
        for fault in reading.faults.iter().filter(|fault| !follows(fault)) {
            if let Some(field) = Field::of(fault)
                && faults.iter().all(|(told, _)| *told != field)
            {
                let why = match fault.cause {
                    Cause::Empty => "nothing is entered".to_owned(),
                    _ => fault.why(),
                };
                faults.push((field, format!("{why}; {}", fault.fix())));
            }
        }
        let record = reading.record.named_only();
        match record.claims() {
            [_] if faults.is_empty() => Judged::Claim(Box::new(record)),
            _ => Judged::Faults(faults),
        }
    }

    /// The amount as people write it, and its unit where the text names one.
    fn stated(&self, metric: Option<Metric>) -> Result<(Amount, Option<Unit>), String> {
        let text = self.text(Field::Amount).trim();
        // Words have no number to be entered.
        if text.is_empty() && metric.map(Metric::quantity) == Some(Quantity::Words) {
            return Ok((Amount::Unspecified, None));
        }
        let is_code = text.starts_with(['~', '<', '>', '=', '?']) || text.contains("..");
        if let (true, Ok(amount)) = (is_code, text.parse::<Amount>()) {
            return Ok((amount, None));
        }
        let quantity = metric.map(Metric::quantity);
        let fits = |unit: &&Unit| quantity.is_none_or(|quantity| unit.quantity() == quantity);
        let chosen = self.text(Field::Unit).parse::<Unit>().ok();
        let unit = chosen.or_else(|| Unit::ALL.iter().find(fits).copied());
        let stated =
            Stated::read(text, unit.unwrap_or(Unit::Persons)).map_err(|why| why.to_string())?;
        // A unit that the text names comes out whatever the number alone would be read in.
        let other = Unit::ALL.iter().filter(fits).find(|other| Some(**other) != unit);
        let named = other.is_some_and(|other| {
            Stated::read(text, *other).is_ok_and(|again| again.unit == stated.unit)
        });
        let of_one = quantity.is_some() && other.is_none();
        Ok((stated.amount, (named || of_one).then_some(stated.unit)))
    }

    fn reading(&self, record: &Record, amount: &Amount) -> Reading {
        let rows = Rows::of(self, record, amount);
        let with =
            |file: RecordFile, row: &str| [&write_file(record, file), row.as_bytes()].concat();
        read(&Files {
            claims: rows.claims.as_bytes(),
            claimants: &with(RecordFile::Claimants, &rows.claimant),
            sources: &with(RecordFile::Sources, &rows.source),
            flights: &with(RecordFile::Flights, &rows.flight),
            deployments: &with(RecordFile::Deployments, &rows.ground.deployments),
            places: &with(RecordFile::Places, &rows.ground.places),
            parties: &write_file(record, RecordFile::Parties),
            ..Files::NONE
        })
    }
}

/// Whether a fault only follows from another that is told in its place.
fn follows(fault: &Fault) -> bool {
    matches!(fault.cause, Cause::LeftOut { .. } | Cause::Dangling(_))
}

/// How a claim reads: `Ministry of Defence, 31 October 2024. In the camp: at least 11,000 persons.`
#[must_use]
pub fn preview(record: &Record) -> String {
    let Some(claim) = record.claims().first() else { return String::new() };
    let claimant = record.claimant(&claim.claimant).map_or("", |one| one.name.as_str());
    let persons = match claim.figure.unit() {
        Unit::Persons if claim.figure.amount().named_number().is_some() => " persons",
        _ => "",
    };
    let words =
        if claim.words.is_empty() { String::new() } else { format!(" (“{}”)", claim.words) };
    format!(
        "{claimant}, {}. {}: {}{persons}{words}.",
        words::day(claim.stated_on),
        record.label(claim),
        words::figure(&claim.figure),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> &'static Record {
        &lofted_record::bundled().record
    }

    fn good() -> Entry {
        [
            (Field::Metric, "in-country"),
            (Field::Amount, ">=11000"),
            (Field::Unit, "persons"),
            (Field::Deployment, record().deployments()[0].id.as_str()),
            (Field::StatedOn, "2024-10-31"),
            (Field::Claimant, "rok-nis"),
            (Field::Source, NEW),
            (Field::Outlet, "My \"own\", notes"),
            (Field::PublishedOn, "2024-11-01"),
        ]
        .into_iter()
        .fold(Entry::default(), |entry, (field, text)| entry.with(field, text))
    }

    fn faults(entry: &Entry) -> Vec<(Field, String)> {
        match entry.judged(record()) {
            Judged::Faults(faults) => faults,
            Judged::Claim(one) => panic!("{:?} is a claim", one.claims()),
        }
    }

    #[test]
    fn a_filled_form_is_a_claim_with_what_it_names() {
        let Judged::Claim(one) = good().judged(record()) else { panic!("no claim") };
        assert_eq!((one.claims().len(), one.claimants().len(), one.sources().len()), (1, 1, 1));
        assert_eq!(one.sources()[0].outlet, "My \"own\", notes");
        assert!(preview(&one).contains("In Russia: at least 11,000 persons."), "{}", preview(&one));
        assert!(record().claim(&one.claims()[0].id).is_none(), "the name is free");
    }

    #[test]
    fn a_claim_comes_back_from_its_form() {
        for claim in record().claims() {
            let Judged::Claim(one) = Entry::of_claim(claim, &claim.id).judged(record()) else {
                panic!("{claim:?} is refused: {:?}", faults(&Entry::of_claim(claim, &claim.id)));
            };
            let again = &one.claims()[0];
            assert_eq!(
                (again.figure, &again.words, again.as_of),
                (claim.figure, &claim.words, claim.as_of)
            );
            assert_eq!(
                (&again.id, &again.rank, &again.about),
                (&claim.id, &claim.rank, &claim.about)
            );
        }
    }

    #[test]
    fn every_fault_stands_at_its_field_in_the_readers_words() {
        let fault = |field: Field, text: &str| {
            let faults = faults(&good().with(field, text));
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!(faults[0].0, field);
            faults[0].1.clone()
        };
        assert!(fault(Field::Amount, "many").contains("many"));
        assert!(fault(Field::Amount, "7.000").contains("can mean"));
        assert!(fault(Field::StatedOn, "31.13.2024").contains("is no day; write year-month-day"));
        assert!(fault(Field::Unit, "km").contains("is not measured in \"km\"; write persons"));
        assert!(fault(Field::Claimant, "").contains("choose who said it"));
        assert!(fault(Field::Outlet, "").contains("nothing is entered; fill it in"));
        assert!(fault(Field::AsOf, "soon").contains("no day, month, year"));
        let wordless = faults(&good().with(Field::Amount, "?"));
        assert_eq!(wordless[0].0, Field::Words);
        assert!(wordless[0].1.contains("neither a number nor words"), "{wordless:?}");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, amount, unit) in [
            ("about 11,000", Amount::About(11_000.0), "persons"),
            ("more than 11,000", Amount::MoreThan(11_000.0), "persons"),
            (">=11000", Amount::AtLeast(11_000.0), "persons"),
        ] {
            let Judged::Claim(one) = good().with(Field::Amount, text).judged(record()) else {
                panic!("{text}: {:?}", good().with(Field::Amount, text).judged(record()))
            };
            let figure = one.claims()[0].figure;
            assert_eq!((figure.amount(), figure.unit().id()), (amount, unit), "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in ["31 October 2024", "Oct. 31, 2024", "31.10.2024", "2024/10/31"] {
            let entry = good().with(Field::StatedOn, text).with(Field::AsOf, text);
            let Judged::Claim(one) = entry.judged(record()) else { panic!("{text}") };
            assert_eq!(one.claims()[0].stated_on.to_string(), "2024-10-31", "{text}");
        }
    }

    #[test]
    fn a_new_flight_begins_with_its_day() {
        let entry = good()
            .with(Field::Deployment, "")
            .with(Field::Place, "")
            .with(Field::Metric, "apogee")
            .with(Field::Amount, "about 7,000 km")
            .with(Field::Unit, "")
            .with(Field::Flight, NEW);
        let none = faults(&entry);
        assert!(none.iter().any(|(field, _)| *field == Field::LaunchedOn), "{none:?}");
        let Judged::Claim(one) = entry.with(Field::LaunchedOn, "2031-03-12").judged(record())
        else {
            panic!("no claim")
        };
        assert_eq!(one.flights()[0].id.as_str(), "2031-03-12");
        assert_eq!(one.claims()[0].figure.unit().id(), "km");
    }

    #[test]
    fn a_new_deployment_begins_with_its_force_and_its_host_and_a_new_place_lies_there() {
        let entry = good()
            .with(Field::Deployment, NEW)
            .with(Field::Metric, "in-place")
            .with(Field::Place, NEW);
        let none = faults(&entry);
        for field in [Field::Force, Field::PlaceName, Field::PlaceKind] {
            assert!(none.iter().any(|(told, _)| *told == field), "{field:?}: {none:?}");
        }
        let entry = [
            (Field::Force, "Zendan troops"),
            (Field::Host, "ruritania"),
            (Field::PlaceName, "Strelsau"),
            (Field::PlaceKind, "town"),
        ]
        .into_iter()
        .fold(entry, |entry, (field, text)| entry.with(field, text));
        let Judged::Claim(one) = entry.judged(record()) else { panic!("{:?}", faults(&entry)) };
        let deployment = &one.deployments()[0];
        assert_eq!(deployment.force, "Zendan troops");
        let place = one.claims()[0].about.place().and_then(|id| one.place(id)).unwrap();
        assert_eq!((place.name.as_str(), &place.within), ("Strelsau", &deployment.host));
        assert!(preview(&one).contains("Strelsau"), "{}", preview(&one));
        // A country of the record is not begun again.
        let Judged::Claim(one) = entry.with(Field::Host, "russia").judged(record()) else {
            panic!("no claim")
        };
        assert_eq!(one.deployments()[0].host, Some("russia".parse().unwrap()));
    }

    #[test]
    fn an_empty_form_tells_of_each_field_it_needs_once() {
        let faults = faults(&Entry::default());
        for field in [Field::Metric, Field::Amount, Field::Unit, Field::StatedOn, Field::Claimant] {
            assert_eq!(faults.iter().filter(|(told, _)| *told == field).count(), 1, "{field:?}");
        }
    }

    #[test]
    fn of_several_deployments_the_form_asks_which() {
        let none = faults(&good().with(Field::Deployment, ""));
        assert!(none.len() == 1 && none[0].0 == Field::Deployment, "{none:?}");
    }

    #[test]
    fn words_of_a_formula_stay_words() {
        let entry = good().with(Field::Note, "=1+1").with(Field::Words, "'-5\nlines");
        let Judged::Claim(one) = entry.judged(record()) else { panic!("no claim") };
        assert_eq!(
            (one.claims()[0].note.as_str(), one.claims()[0].words.as_str()),
            ("=1+1", "'-5\nlines")
        );
    }
}
