//! Rows of `claims.csv`: one statement of one metric each.

use lofted::claim::{
    About, Amount, AmountError, Attribution, Claim, ClaimId, DeploymentId, Figure, FigureError,
    FlightId, Kind, Qualifier, Rank, Subject, Topic, Unit,
};

use super::column::columns;
use super::gathered::Gathered;
use super::ground::{Ground, Version};
use super::named::{Named, Naming};
use super::row::{Number, Row};
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;
use crate::version_1::topic_of_version_1;

columns! {
    ID = "id" Needed,
    FLIGHT = "flight" Optional,
    DEPLOYMENT = "deployment" Optional,
    PLACE = "place" Optional,
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
    let topic = topic(row);
    let figure = figure(row, topic.as_ref());
    let words = words(row, figure);
    let about = about(row, topic.as_ref(), named);
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
        about: about?,
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

/// The metric, with the place that an old name of one stands for.
fn topic(row: &mut Row<'_>) -> Option<Topic> {
    let text = row.filled(METRIC)?;
    match topic_of_version_1(text) {
        Some(topic) => Some(topic.clone()),
        None => row.parsed(METRIC, text).map(Topic::of),
    }
}

fn figure(row: &mut Row<'_>, topic: Option<&Topic>) -> Option<Figure> {
    let metric = topic.map(|topic| topic.metric);
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

/// What the claim is about: a flight that a figure of flights cannot do without, or a deployment that one
/// of deployments cannot.
fn about(row: &mut Row<'_>, topic: Option<&Topic>, named: &mut Named) -> Option<About> {
    let flight = match row.optional::<FlightId>(FLIGHT) {
        Some(Some(id)) => named.flight(row, FLIGHT, id).map(Some),
        empty => empty,
    };
    let deployment = named.deployment(row, DEPLOYMENT);
    let place = named.place(row, PLACE);
    let (flight, mut deployment, place, topic) = (flight?, deployment?, place?, topic?);
    // An old metric's place counts where the cell names none.
    let place = match (place, &topic.place) {
        (None, Some(meant)) => Some(named.ground.places.refer(row, METRIC, meant.clone())?),
        (place, _) => place,
    };
    let metric = topic.metric;
    let subject = metric.subject();
    if flight.is_none() && deployment.is_none() && subject != Subject::Flight {
        deployment = unsaid_deployment(row, subject, named);
    }
    let misplaced = match subject {
        Subject::Flight if deployment.is_some() => Some(DEPLOYMENT),
        Subject::Deployment if flight.is_some() => Some(FLIGHT),
        _ => None,
    };
    let cause = match subject {
        _ if misplaced.is_some() => Some((misplaced?, Cause::OtherSubject(metric))),
        Subject::Flight if flight.is_none() => Some((FLIGHT, Cause::FlightMissing(metric))),
        Subject::Deployment if deployment.is_none() => {
            Some((DEPLOYMENT, Cause::DeploymentMissing(metric)))
        }
        Subject::Deployment if metric.needs_place() && place.is_none() => {
            Some((PLACE, Cause::PlaceMissing(metric)))
        }
        _ => None,
    };
    if let Some((column, cause)) = cause {
        row.fault(column, cause);
        return None;
    }
    About::of_cells(flight, deployment, place)
        .map_err(|error| row.fault(PLACE, Cause::About(error)))
        .ok()
}

/// The deployment that a row means without saying so: the one that version 1 knew, or for a figure the only
/// one of the record.
fn unsaid_deployment(row: &Row<'_>, subject: Subject, named: &Named) -> Option<DeploymentId> {
    let ground = &named.ground;
    let of_version_1 =
        ground.version == Version::One && (named.naming == Naming::Files || !row.has(DEPLOYMENT));
    match subject {
        Subject::Deployment | Subject::Statement if of_version_1 => version_1_deployment(ground),
        Subject::Deployment if named.naming == Naming::Files => ground.only_deployment().cloned(),
        _ => None,
    }
}

/// Deployments that a bare file makes come after it.
fn version_1_deployment(ground: &Ground) -> Option<DeploymentId> {
    ground.deployments.shelf.all().first().map(|deployment| deployment.id.clone())
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
