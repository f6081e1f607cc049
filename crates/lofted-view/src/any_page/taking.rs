//! Files of a page to take: its table, its claims, a data package of them, a flight's path, the whole record.

use std::collections::HashSet;

use lofted::claim::{Claim, ClaimId};
use lofted_jobs::job::answered;
use lofted_record::frozen::freeze;
use lofted_record::package::{Details, Package, write_zip};
use lofted_record::{Provenance, Record, RecordFile, write_file};

use crate::any_page::address::Address;
use crate::any_page::page_tables::page_table;
use crate::asking::{Charted, Means, PageTable};
use crate::figure::file_stem;
use crate::link::carried::MOST_CHARACTERS;
use crate::page::flight::FlightPage;
use crate::page::flight::file::{FlightFile, FlightFormat};
use crate::page::flight::geography::written;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// A table of the page.
    Table(PageTable, TableForm),
    /// The whole claims behind it, as the record writes them.
    Claims,
    /// A data package of these claims with what they name.
    Package,
    /// A data package of the whole record.
    Record,
    /// The path of a flight.
    Flight(FlightFormat),
    /// The claims that the page's charts are made of, as the text that a link carries.
    Frozen,
    /// The claims on the page that are the reader's own, as the text that a link carries; empty where there are none.
    Carried,
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableForm {
    /// As CSV.
    Csv,
    /// As JSON: a list with an object for each row.
    Json,
}

impl TableForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// How the name of a file ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl Take {
    /// All but tables.
    const OTHERS: [Self; 8] = [
        Self::Claims,
        Self::Package,
        Self::Record,
        Self::Flight(FlightFormat::GeoJson),
        Self::Flight(FlightFormat::Kml),
        Self::Flight(FlightFormat::Czml),
        Self::Frozen,
        Self::Carried,
    ];

    /// What is asked for by the end of its file's name.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let forms = TableForm::ALL.into_iter();
        let tables = forms.flat_map(|form| PageTable::ALL.map(|which| Self::Table(which, form)));
        tables.chain(Self::OTHERS).find(|take| take.ending() == ending)
    }

    /// How the name of its file ends, by which it is asked for.
    #[must_use]
    pub fn ending(self) -> String {
        match self {
            Self::Table(which, form) => format!("{}.{}", which.id(), form.ending()),
            Self::Claims => "claims.csv".to_owned(),
            Self::Package => "claims.zip".to_owned(),
            Self::Record => "record.zip".to_owned(),
            Self::Flight(format) => format.ending().to_owned(),
            Self::Frozen => "frozen".to_owned(),
            Self::Carried => "carried".to_owned(),
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Table(_, TableForm::Csv) | Self::Claims => "text/csv",
            Self::Table(_, TableForm::Json) => "application/json",
            Self::Package | Self::Record => "application/zip",
            Self::Flight(format) => format.media_type(),
            Self::Frozen | Self::Carried => "text/plain",
        }
    }
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// Its name: letters, digits, hyphens and its ending.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes a file of the page of an address.
///
/// # Errors
/// The page has no such file, or it cannot be written, in words for the reader.
pub fn take(
    record: &Record,
    details: &Details,
    address: &Address,
    take: Take,
) -> Result<TakenFile, String> {
    let file = |name: String, bytes| TakenFile { name, media_type: take.media_type(), bytes };
    if let Take::Flight(format) = take {
        let flight = computed(record, address)?;
        let text = written(&flight, format).map_err(|error| error.to_string())?;
        return Ok(file(flight.file_name(format), text.into_bytes()));
    }
    if take == Take::Frozen {
        let text = frozen(record, address)?;
        return Ok(file("lofted-frozen.txt".to_owned(), text.into_bytes()));
    }
    if take == Take::Carried {
        let text = carried(record, address)?;
        return Ok(file("lofted-carried.txt".to_owned(), text.into_bytes()));
    }
    if take == Take::Record {
        let package =
            Package { record: record.clone(), details: details.clone(), ..Package::default() };
        let bytes = write_zip(&package).map_err(|error| error.to_string())?;
        return Ok(file("lofted-record.zip".to_owned(), bytes));
    }
    let name = |title: &str| format!("{}-{}", file_stem(&format!("lofted {title}")), take.ending());
    if let Take::Table(which, form) = take {
        let (title, table) = page_table(record, address, which)?;
        let text = if form == TableForm::Csv { table.to_csv() } else { table.to_json() };
        return Ok(file(name(&title), text.into_bytes()));
    }
    let page = address.page(record);
    let page = page.and_then(|page| Some((page.title(record), page.data(record)?.claims)));
    let (title, claims) = page.ok_or("this page shows no claims")?;
    let bytes = match take {
        Take::Claims => write_file(&chosen(record, &claims), RecordFile::Claims),
        _ => {
            let details = details.of_selection(&title, &address.fragment());
            let package =
                Package { record: chosen(record, &claims), details, ..Package::default() };
            write_zip(&package).map_err(|error| error.to_string())?
        }
    };
    Ok(file(name(&title), bytes))
}

/// The claims that the charts of a page are made of, as a link carries them; empty for the workbench, whose
/// link carries all that it shows.
///
/// # Errors
/// As [`freeze`], in words.
pub fn frozen(record: &Record, address: &Address) -> Result<String, String> {
    let nothing = || Charted::Claims(Vec::new());
    let part = match address.page(record).map_or_else(nothing, |page| page.charted(record)) {
        Charted::Link => return Ok(String::new()),
        Charted::Record => freeze(record),
        Charted::Claims(claims) => freeze(&chosen(record, &claims)),
    };
    part.map_err(|error| error.to_string())
}

/// The claims on the page of an address that are the reader's own, with what they name, as its link carries them; empty
/// where there are none.
///
/// # Errors
/// They take more than [`MOST_CHARACTERS`]; packing as [`freeze`]. In words, with what to do instead.
pub fn carried(record: &Record, address: &Address) -> Result<String, String> {
    let page = address.page(record).and_then(|page| page.data(record));
    let shown = page.map(|page| page.claims).unwrap_or_default();
    let own: Vec<ClaimId> =
        shown.into_iter().filter(|id| record.provenance(id) == Provenance::Own).collect();
    if own.is_empty() {
        return Ok(String::new());
    }
    let text = freeze(&chosen(record, &own)).map_err(|error| error.to_string())?;
    if text.len() > MOST_CHARACTERS {
        return Err(format!(
            "the {} claims of yours on this page take {} characters in a link, and most programs cut a link of more than \
             {MOST_CHARACTERS}: send the data package instead, which \u{201c}Take these data\u{201d} makes",
            own.len(),
            text.len()
        ));
    }
    Ok(text)
}

/// The record of some claims with what they name.
#[must_use]
pub fn chosen(record: &Record, claims: &[ClaimId]) -> Record {
    let claims: HashSet<&ClaimId> = claims.iter().collect();
    record.subset(&|claim: &Claim| claims.contains(&claim.id))
}

/// The flight of an address with its method, by its job to the end.
///
/// # Errors
/// The address is no flight's, or no path of it can be drawn, in words.
pub fn computed(record: &Record, address: &Address) -> Result<FlightFile, String> {
    let Address::Flight { id, state } = address else {
        return Err("this page is not that of one flight".to_owned());
    };
    let flight = id.parse().ok().and_then(|id| record.flight(&id));
    let page = flight.map(|flight| FlightPage { flight, state });
    page.and_then(|page| page.file(record, &mut Means::computing(&mut answered))).ok_or_else(|| {
        format!(
            "no path of flight {id} can be drawn: its figures give no flight, or from where and which way it \
             was launched is not known"
        )
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use lofted_record::frozen::thaw;
    use lofted_record::package::read_file;

    use crate::any_page::shown_page::shown_page;

    use super::*;

    fn of(link: &str, what: Take) -> Result<TakenFile, String> {
        let record = &lofted_record::bundled().record;
        take(record, &Details::default(), &Address::read(link, record).0, what)
    }

    #[test]
    fn a_package_holds_the_claims_of_the_page_and_reads_without_faults() {
        let record = &lofted_record::bundled().record;
        for link in ["#/flights/2024-10-31", "#/deployment?party=Kyiv", "#/sources?q=KBS"] {
            let file = of(link, Take::Package).unwrap();
            let read = read_file(&file.bytes).unwrap();
            assert_eq!(read.reading.faults, []);
            let address = Address::read(link, record).0;
            let data = address.page(record).unwrap().data(record).unwrap();
            let held: Vec<&ClaimId> = read.reading.record.claims().iter().map(|c| &c.id).collect();
            assert_eq!(held, data.claims.iter().collect::<Vec<_>>(), "{link}");
            assert!(read.details.description().contains(link), "{}", read.details.description());
        }
        let whole = read_file(&of("#/sources", Take::Record).unwrap().bytes).unwrap();
        assert_eq!(whole.reading.record, *record);
    }

    #[test]
    fn the_charts_of_a_frozen_page_are_those_of_the_page() {
        let record = &lofted_record::bundled().record;
        let mut means = Means { compute: &mut answered, region: &|_| Rc::default() };
        for link in [
            "#/",
            "#/flights?q=hwasong-14",
            "#/flights/2017-11-29?draws=60&seed=4",
            "#/compare?flights=2024-10-31,2023-12-18",
            "#/deployment?party=Seoul",
            "#/timeline?from=2024-11-01",
        ] {
            let (address, _) = Address::read(link, record);
            let text = frozen(record, &address).unwrap();
            let thawed = thaw(&text).unwrap();
            // The timeline alone is of the whole record.
            let most = if link.starts_with("#/timeline") { 70_000 } else { 40_000 };
            assert!(text.len() < most, "{link}: {} characters", text.len());
            assert!(thawed.faults.is_empty(), "{link}: {:?}", thawed.faults);
            let shown = shown_page(record, &address, &mut means);
            assert!(!shown.figures.is_empty());
            let again = Address::read(link, &thawed.record).0;
            assert_eq!(shown_page(&thawed.record, &again, &mut means), shown, "{link}");
        }
        let (bench, _) = Address::read("#/workbench", record);
        assert_eq!(frozen(record, &bench).unwrap(), "");
    }

    #[test]
    fn each_file_has_its_name_and_a_page_without_it_says_so() {
        let four = ["table.csv", "table.json", "claims.csv", "claims.zip"];
        let names =
            four.map(|end| of("#/flights/2024-10-31", Take::of_ending(end).unwrap()).unwrap().name);
        assert_eq!(
            names,
            four.map(|end| format!("lofted-north-korea-s-hwasong-19-31-october-2024-{end}"))
        );
        for end in ["verdicts.json", "constants.csv", "priors.json", "record.zip", "frozen"] {
            assert_eq!(Take::of_ending(end).map(Take::ending).as_deref(), Some(end));
        }
        assert_eq!(Take::of_ending("table.xls"), None);
        let path = of("#/flights/2024-10-31?draws=60", Take::Flight(FlightFormat::Kml)).unwrap();
        assert_eq!(path.name, "lofted-north-korea-s-hwasong-19-31-october-2024-path.kml");
        let values = of("#/workbench", Take::Table(PageTable::Shown, TableForm::Csv)).unwrap();
        assert_eq!(values.name, "lofted-workbench-table.csv");
        let rows = String::from_utf8(values.bytes).unwrap();
        assert!(rows.lines().count() > 8 && rows.starts_with("Value,Scenario 1"), "{rows}");
        assert!(of("#/workbench", Take::Claims).is_err());
        assert!(of("#/methods", Take::Claims).is_err());
        assert!(of("#/sources", Take::Flight(FlightFormat::Kml)).is_err());
        assert!(
            of("#/flights/1999-01-01", Take::Flight(FlightFormat::Kml))
                .unwrap_err()
                .contains("1999")
        );
    }
}
