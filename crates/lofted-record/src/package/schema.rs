//! The Table Schema of each file: what its columns hold, in the words of Data Package v2.

use lofted::claim::{Attribution, Kind, LinkKind, Metric, Qualifier, ReadIn, Unit};
use lofted::party::PartyKind;
use lofted::place::PlaceKind;
use serde_json::{Map, Value, json};

use crate::file::RecordFile;
use crate::read::{Column, Need};
use crate::record::Record;

const NAME: &str = "^[a-z0-9.-]{1,64}$";
const NAMES: &str = "^[a-z0-9.-]{1,64}( [a-z0-9.-]{1,64})*$";
const TOPICS: &str = "^[a-z-]+(:[a-z0-9.-]{1,64})?( [a-z-]+(:[a-z0-9.-]{1,64})?)*$";
const TIME: &str = "^\\d{4}(-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?)?$";
const MINUTE: &str = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$";

/// The Table Schema of a file, with the record's own columns that are not known.
pub(super) fn table_schema(record: &Record, file: RecordFile) -> Value {
    let known = file.columns().iter().map(|column| field(file, column));
    let kept = record.extra_names(file).iter().map(
        |name| json!({"name": name, "type": "string", "description": "A column of its owner's."}),
    );
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), known.chain(kept).collect());
    schema.insert("primaryKey".to_owned(), primary_key(file));
    let keys: Vec<Value> = foreign_keys(file)
        .iter()
        .map(|(column, resource)| {
            json!({"fields": [column], "reference": {"resource": resource, "fields": ["id"]}})
        })
        .collect();
    if !keys.is_empty() {
        schema.insert("foreignKeys".to_owned(), Value::Array(keys));
    }
    Value::Object(schema)
}

fn primary_key(file: RecordFile) -> Value {
    match file {
        RecordFile::Relations => json!(["from", "relation", "to"]),
        RecordFile::Parties => json!(["name"]),
        _ => json!(["id"]),
    }
}

const fn foreign_keys(file: RecordFile) -> &'static [(&'static str, &'static str)] {
    match file {
        RecordFile::Claims => &[
            ("flight", "flights"),
            ("deployment", "deployments"),
            ("place", "places"),
            ("claimant", "claimants"),
            ("source", "sources"),
        ],
        RecordFile::Deployments => {
            &[("origin", "places"), ("host", "places"), ("border", "places")]
        }
        RecordFile::Relations => &[("from", "claims"), ("to", "claims")],
        _ => &[],
    }
}

fn field(file: RecordFile, column: &Column) -> Value {
    let (kind, description, mut constraints) = facts(file, column.name);
    // A kind and an attribution may be left open; low, best and high are filled as they were stated.
    let filled = column.need == Need::Needed
        && !matches!(column.name, "low" | "best" | "high" | "published_on");
    if filled {
        constraints.insert("required".to_owned(), Value::Bool(true));
    }
    let mut field = Map::new();
    field.insert("name".to_owned(), column.name.into());
    field.insert("type".to_owned(), kind.into());
    field.insert("description".to_owned(), description.into());
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    Value::Object(field)
}

type Facts = (&'static str, &'static str, Map<String, Value>);

fn text(description: &'static str) -> Facts {
    ("string", description, Map::new())
}

fn pattern(pattern: &str, description: &'static str) -> Facts {
    ("string", description, Map::from_iter([("pattern".to_owned(), pattern.into())]))
}

fn words(allowed: Vec<&str>, description: &'static str) -> Facts {
    ("string", description, Map::from_iter([("enum".to_owned(), allowed.into())]))
}

fn between(low: f64, high: f64, description: &'static str) -> Facts {
    let bounds = [("minimum".to_owned(), low.into()), ("maximum".to_owned(), high.into())];
    ("number", description, Map::from_iter(bounds))
}

fn day(description: &'static str) -> Facts {
    ("date", description, Map::new())
}

/// Type, description and constraints of a column.
fn facts(file: RecordFile, column: &str) -> Facts {
    match (file, column) {
        (_, "id") => pattern(NAME, "Name, unique in the file"),
        (_, "note") => text("An editor's remark"),
        (RecordFile::Claims, _) => claim_facts(column),
        (RecordFile::Flights, _) => flight_facts(column),
        (RecordFile::Claimants, "name") => text("The claimant in full"),
        (RecordFile::Claimants, _) => text("The side it speaks for, as the press names capitals"),
        (RecordFile::Sources, "published_on") => day("Day of publication, where known"),
        (RecordFile::Sources, "outlet") => text("Who published it"),
        (RecordFile::Sources, "read_in") => words(
            ReadIn::ALL.iter().map(|read_in| read_in.id()).collect(),
            "What of it was read, where that was noted",
        ),
        (RecordFile::Sources, "checked_on") => {
            day("Day on which its claims were last held against it, where that was noted")
        }
        (RecordFile::Sources, "title") => text("Its title, where known"),
        (RecordFile::Sources, _) => text("Its address at the outlet itself; empty for a copy"),
        (RecordFile::Relations, "relation") => words(
            LinkKind::ALL.iter().map(|kind| kind.id()).collect(),
            "How the first claim relates to the second",
        ),
        (RecordFile::Relations, _) => pattern(NAME, "A claim"),
        (RecordFile::Deployments, _) => deployment_facts(column),
        (RecordFile::Places, _) => place_facts(column),
        (RecordFile::Parties, "name") => text("The party, as claimants.csv names it"),
        (RecordFile::Parties, "hue") => {
            pattern("^([1-9]|1[0-6]|grey)$", "Number of its hue, or grey; a free hue where empty")
        }
        (RecordFile::Parties, _) => {
            words(PartyKind::ALL.iter().map(|kind| kind.id()).collect(), "What kind of voice it is")
        }
        (RecordFile::Events, "date") => pattern(TIME, "Day or stretch of days, in local time"),
        (RecordFile::Events, "title") => text("What happened or was said; no cause is claimed"),
        (RecordFile::Events, _) => pattern(NAMES, "Names of the file of this name, with spaces"),
    }
}

fn deployment_facts(column: &str) -> Facts {
    match column {
        "force" => text("The force, a plural as it stands inside a sentence"),
        "origin" => pattern(NAME, "The place that the force is from"),
        "host" => pattern(NAME, "The country that it was sent to"),
        "border" => pattern(NAME, "The border that distances are measured from"),
        "chief" => {
            pattern(TOPICS, "What is shown first: metrics, each with its place where it has one")
        }
        "places" => pattern(NAMES, "The places that its map names, the most wanted first"),
        "first_shown" => day("A day that the page offers beside the latest"),
        _ => text("What sets the deployment apart"),
    }
}

fn place_facts(column: &str) -> Facts {
    match column {
        "name" => text("The place, as it stands inside a sentence"),
        "kind" => {
            words(PlaceKind::ALL.iter().map(|kind| kind.id()).collect(), "What kind of place")
        }
        "latitude_deg" => between(-90.0, 90.0, "Degrees, north positive"),
        "longitude_deg" => between(-180.0, 180.0, "Degrees, east positive"),
        "within" => pattern(NAME, "The place that it lies in, of an earlier row"),
        "people" => text("What its people are called, an adjective"),
        _ => text("Where its point comes from and how well it is known"),
    }
}

fn claim_facts(column: &str) -> Facts {
    match column {
        "flight" => pattern(NAME, "The flight it is about"),
        "deployment" => pattern(NAME, "The deployment it is about"),
        "place" => pattern(NAME, "The place in the deployment that the figure is about"),
        "metric" => words(
            Metric::ALL.iter().map(|metric| metric.id()).collect(),
            "What is counted or measured; the README defines each",
        ),
        "low" => between(0.0, 1e15, "Lower bound, only where one was stated"),
        "best" => between(0.0, 1e15, "The number itself, bare or about"),
        "high" => between(0.0, 1e15, "Upper bound, only where one was stated"),
        "qualifier" => {
            words(Qualifier::ALL.map(Qualifier::id).to_vec(), "How the words bound the number")
        }
        "words" => text("The claimant's words that carry the figure, verbatim and short"),
        "unit" => words(Unit::ALL.iter().map(|unit| unit.id()).collect(), "Unit as stated"),
        "scope" => text("What the figure covers: place and subset"),
        "method" => text("How a derived figure was computed and what was assumed"),
        "kind" => words(Kind::ALL.iter().map(|kind| kind.id()).collect(), "On what grounds"),
        "as_of" => pattern(TIME, "The time that the figure is about"),
        "stated_on" => day("The day it was said, in the claimant's own time zone"),
        "claimant" => pattern(NAME, "Who said it"),
        "attribution" => words(
            Attribution::ALL.iter().map(|attribution| attribution.id()).collect(),
            "On what footing it was said",
        ),
        "source" => pattern(NAME, "Where it was read"),
        "rank" => words(vec!["preferred", "normal", "deprecated"], "An editor's rank"),
        _ => text("Why a deprecated claim is known to be wrong"),
    }
}

fn flight_facts(column: &str) -> Facts {
    match column {
        "launched_on" => day("Day of launch at the launch site"),
        "launched_at" => pattern(MINUTE, "Minute of launch with the clock's offset from UTC"),
        "launch_site" => text("Name of the place"),
        "launch_latitude_deg" => between(-90.0, 90.0, "Degrees, north positive"),
        "launch_longitude_deg" => between(-180.0, 180.0, "Degrees, east positive"),
        "launch_basis" => text("Where the point comes from and how well it is known"),
        "azimuth_deg" => between(0.0, 360.0, "Degrees clockwise from north at launch"),
        "azimuth_basis" => text("What the azimuth was taken from"),
        "known_by" => {
            text("How its truth is known apart from what parties say; empty where it is not")
        }
        "country" => text("The country that launched it, as it stands in a sentence"),
        _ => text("What sets the flight apart"),
    }
}
