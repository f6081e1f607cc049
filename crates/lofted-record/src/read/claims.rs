//! Rows of `claims.csv`: one statement of one metric each.

use lofted::claim::{
    Amount, AmountError, Attribution, Claim, ClaimId, Figure, FigureError, FlightId, Kind, Metric,
    Qualifier, Rank, Subject, Unit,
};

use super::column::columns;
use super::gathered::Gathered;
use super::named::Named;
use super::row::{Number, Row};
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    FLIGHT = "flight" Optional,
    METRIC = "metric" Needed,
    LOW = "low" Needed,
    BEST = "best" Needed,
    HIGH = "high" Needed,
    QUALIFIER = "qualifier" Needed,
    WORDS = "words" Optional,
    UNIT = "unit" Needed,
    SCOPE = "scope" Optional,
    METHOD = "method" Optional,
    KIND = "kind" Optional,
    AS_OF = "as_of" Optional,
    STATED_ON = "stated_on" Needed,
    CLAIMANT = "claimant" Needed,
    ATTRIBUTION = "attribution" Optional,
    SOURCE = "source" Needed,
    RANK = "rank" Optional,
    RANK_REASON = "rank_reason" Optional,
    NOTE = "note" Optional,
}

pub(super) fn read_claims(
    bytes: &[u8],
    named: &mut Named,
    faults: &mut Vec<Fault>,
) -> Gathered<ClaimId, Claim> {
    let mut gathered = Gathered::new(RecordFile::Claims);
    gathered.shelf.reserve(rows_in(bytes));
    let extras = each_row(RecordFile::Claims, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<ClaimId> = row.value(ID);
        let claim = claim(row, id.clone(), named);
        gathered.take(row, ID, id, claim);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

/// The least that a claim's row takes, bytes: shorter rows make room for themselves.
const SHORT_ROW_BYTES: usize = 128;

/// How many rows the bytes of a file hold, about: never more than their length makes likely.
fn rows_in(bytes: &[u8]) -> usize {
    // Counts of a few bytes fit a byte, so that many are counted at once.
    let breaks_in = |few: &[u8]| few.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>();
    let breaks: usize = bytes.chunks(128).map(|few| usize::from(breaks_in(few))).sum();
    breaks.min(bytes.len() / SHORT_ROW_BYTES)
}

fn claim(row: &mut Row<'_>, id: Option<ClaimId>, named: &mut Named) -> Option<Claim> {
    let figure = figure(row);
    let words = words(row, figure);
    let flight = flight(row, figure, named);
    let scope = row.text(SCOPE);
    let method = row.text(METHOD);
    let kind = row.optional(KIND);
    let as_of = row.optional(AS_OF);
    let stated_on = row.value(STATED_ON);
    let claimant = named.claimant(row, CLAIMANT);
    let attribution = row.optional(ATTRIBUTION);
    let source = named.source(row, SOURCE);
    let rank = rank(row);
    let note = row.text(NOTE);
    Some(Claim {
        id: id?,
        flight: flight?,
        figure: figure?,
        words: words?.to_owned(),
        scope: scope?.to_owned(),
        method: method?.to_owned(),
        kind: kind?.unwrap_or(Kind::NotStated),
        as_of: as_of?,
        stated_on: stated_on?,
        claimant: claimant?,
        attribution: attribution?.unwrap_or(Attribution::NotStated),
        source: source?,
        rank: rank?,
        links: Vec::new(),
        note: note?.to_owned(),
    })
}

fn figure(row: &mut Row<'_>) -> Option<Figure> {
    let metric: Option<Metric> = row.value(METRIC);
    let amount = amount(row);
    let unit: Option<Unit> = row.value(UNIT);
    let (metric, amount, unit) = (metric?, amount?, unit?);
    let figure = Figure::new(metric, amount, unit).map_err(|error| {
        let column = match error {
            FigureError::Unit { .. } => UNIT,
            FigureError::NumberForWords { .. } => QUALIFIER,
        };
        row.fault(column, Cause::Figure(error));
    });
    figure.ok()
}

fn amount(row: &mut Row<'_>) -> Option<Amount> {
    let low = row.optional::<Number>(LOW);
    let best = row.optional::<Number>(BEST);
    let high = row.optional::<Number>(HIGH);
    let qualifier = qualifier(row);
    let [low, best, high] = [low?, best?, high?].map(|number| number.map(|Number(n)| n));
    let amount = Amount::from_columns(qualifier?, low, best, high).map_err(|error| {
        let column = match error {
            AmountError::Missing { needs: name, .. }
            | AmountError::NotStated { column: name, .. }
            | AmountError::OutOfBounds { column: name, .. } => {
                [LOW, BEST, HIGH].into_iter().find(|column| column.name == name).unwrap_or(BEST)
            }
            AmountError::NotAscending { .. } => LOW,
        };
        row.fault(column, Cause::Amount(error));
    });
    amount.ok()
}

fn qualifier(row: &mut Row<'_>) -> Option<Qualifier> {
    let text = row.filled(QUALIFIER)?;
    let found = Qualifier::ALL.into_iter().find(|qualifier| qualifier.id() == text);
    if found.is_none() {
        let allowed = Qualifier::ALL.map(Qualifier::id).join(", ");
        row.fault(QUALIFIER, Cause::UnknownWord { list: "qualifier", allowed });
    }
    found
}

/// The claimant's words, which a figure without a number cannot do without.
fn words<'a>(row: &mut Row<'a>, figure: Option<Figure>) -> Option<&'a str> {
    let words = row.text(WORDS)?;
    match figure {
        Some(figure) if words.is_empty() && figure.amount().named_number().is_none() => {
            row.fault(WORDS, Cause::WordsMissing(figure.metric()));
            None
        }
        _ => Some(words),
    }
}

/// The flight, which a figure of a flight cannot do without.
#[expect(clippy::option_option, reason = "no flight is not a fault in the flight")]
fn flight(
    row: &mut Row<'_>,
    figure: Option<Figure>,
    named: &mut Named,
) -> Option<Option<FlightId>> {
    match row.optional::<FlightId>(FLIGHT)? {
        Some(id) => named.flight(row, FLIGHT, id).map(Some),
        None => match figure.map(|figure| figure.metric()) {
            Some(metric) if metric.subject() == Subject::Flight => {
                row.fault(FLIGHT, Cause::FlightMissing(metric));
                None
            }
            _ => Some(None),
        },
    }
}

fn rank(row: &mut Row<'_>) -> Option<Rank> {
    let rank = row.text(RANK)?;
    let reason = row.text(RANK_REASON)?;
    match (rank, reason) {
        ("" | "normal", "") => Some(Rank::Normal),
        ("preferred", "") => Some(Rank::Preferred),
        ("deprecated", "") => {
            row.fault(RANK_REASON, Cause::ReasonMissing);
            None
        }
        ("deprecated", reason) => Some(Rank::Deprecated { reason: reason.to_owned() }),
        ("" | "normal" | "preferred", _) => {
            row.fault(RANK_REASON, Cause::ReasonStray);
            None
        }
        _ => {
            let allowed = "preferred, normal, deprecated".to_owned();
            row.fault(RANK, Cause::UnknownWord { list: "rank", allowed });
            None
        }
    }
}
