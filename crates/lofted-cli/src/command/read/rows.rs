//! Claims of a story for a program: rows of a data package.

use lofted_embed::story::quote;
use lofted_reader::{About, Candidate, Grounds, Measurand};
use lofted_record::package::{Package, write_zip};
use lofted_record::read_bare;

use crate::error::{Error, Result};

/// The columns of a bare file of claims that a candidate fills.
const COLUMNS: &str = "id,flight,deployment,place,metric,low,best,high,qualifier,words,unit,kind,stated_on,claimant,\
                       attribution,source\n";

/// The candidates as a data package, and how many a package cannot hold.
pub(super) fn package(
    name: &str,
    source: &str,
    candidates: &[Candidate],
) -> Result<(Vec<u8>, usize)> {
    let mut table = COLUMNS.to_owned();
    let mut kept = 0;
    for (at, candidate) in candidates.iter().enumerate() {
        if let Some(row) = row(name, source, at + 1, candidate) {
            table.push_str(&row);
            kept += 1;
        }
    }
    let reading = read_bare(table.as_bytes());
    let left = candidates.len() - kept + reading.faults.len();
    let package = Package { record: reading.record, ..Package::default() };
    let bytes =
        write_zip(&package).map_err(|source| Error::Package { path: name.to_owned(), source })?;
    Ok((bytes, left))
}

/// A row; `None` for what a record has no row for: a clock reading, a denial, a flight without a day.
fn row(name: &str, source: &str, at: usize, candidate: &Candidate) -> Option<String> {
    let Measurand::Metric(metric) = candidate.measurand else { return None };
    let Grounds::Stated(kind) = candidate.grounds else { return None };
    let said = candidate.stated_on?.to_string();
    let (flight, deployment) = match &candidate.about {
        About::Flight { day, is_latest, .. } => {
            let day = day
                .clone()
                .filter(|day| day.len() == 10)
                .or_else(|| is_latest.then(|| said.clone()))?;
            (day, String::new())
        }
        About::Deployment { id, force } => {
            (String::new(), id.as_ref().map_or_else(|| word(force), ToString::to_string))
        }
    };
    let place = candidate.place.as_ref().filter(|_| flight.is_empty());
    let place = place.map_or_else(String::new, |place| {
        place.id.as_ref().map_or_else(|| word(&place.name), ToString::to_string)
    });
    let number = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
    let amount = &candidate.amount;
    let best = if amount.best().is_some() && amount.low() == amount.high() {
        [None, amount.best(), None]
    } else {
        [amount.low(), amount.best(), amount.high()]
    };
    let claimant = candidate.speaker.as_ref().map_or(name, |speaker| &speaker.name);
    let cells = [
        format!("read-{at}"),
        flight,
        deployment,
        place,
        metric.to_string(),
        number(best[0]),
        number(best[1]),
        number(best[2]),
        amount.qualifier().id().to_owned(),
        quote(source, candidate),
        candidate.unit.to_string(),
        kind.to_string(),
        said,
        claimant.to_owned(),
        candidate.attribution.to_string(),
        name.to_owned(),
    ];
    Some(cells.map(|one| cell(&one)).join(",") + "\n")
}

/// A text as a name in a record: small letters, digits and hyphens.
fn word(text: &str) -> String {
    let letters = text.to_lowercase();
    let parts = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// A cell of a table, in quotation marks where it needs them.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
