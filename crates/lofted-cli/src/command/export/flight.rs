//! `lofted export flight ID`: a computed flight as GeoJSON, KML and CZML, as its page gives it.

use clap::Arg;
use lofted::reconstruct::class::VehicleClass;
use lofted_jobs::ask::Draws;
use lofted_record::{Record, bundled};
use lofted_view::any_page::address::Address;
use lofted_view::any_page::taking;
use lofted_view::judging::claim_sets::{ClaimSet, claim_sets};
use lofted_view::judging::method::{FEWEST_DRAWS, MOST_DRAWS, Method};
use lofted_view::page::flight::file::{FlightFile, FlightFormat};
use lofted_view::page::flight::geography::written;
use lofted_view::page::flight::state::FlightState;

use crate::ask_error::AskError;
use crate::command::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::in_order::{InOrder, Listed, repeated};
use crate::input::{flight_of, sound_record};
use crate::terminal::Out;
use crate::{args, output};

const EXAMPLES: &str = "
Examples:
  lofted export flight 2024-10-31 --geojson flight.geojson --kml flight.kml
  lofted export flight 2024-10-31 --czml -   to the standard output

Computed for a generic vehicle with the payload flown, as on the flight\u{2019}s page, which gives the same bytes.
";

/// A computed flight for maps: GeoJSON, KML, CZML
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The flight by its name in the record
    #[arg(value_name = "FLIGHT")]
    flight: String,
    #[command(flatten)]
    files: InOrder<Formats>,
    /// A record of your own in place of the bundled one: a folder, a zip, a file of claims, or -
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
    /// The class of vehicle; else all of them
    #[arg(long, value_name = "NAME", help_heading = "Method", value_parser = args::class())]
    class: Option<VehicleClass>,
    /// The seed of the draws: same seed, same bits
    #[arg(long, value_name = "SEED", help_heading = "Method", allow_hyphen_values = true, value_parser = args::seed)]
    seed: Option<u32>,
    /// Draws for each set of claims
    #[arg(long, value_name = "N", help_heading = "Method", allow_hyphen_values = true, value_parser = draws)]
    draws: Option<u32>,
    /// Whose figures: a claim of a time of flight, or all
    #[arg(long, value_name = "NAME", help_heading = "Method")]
    drawn: Option<String>,
}

/// The formats that a flight is written in.
#[derive(Debug, Clone)]
struct Formats;

impl Listed for Formats {
    fn options() -> Vec<Arg> {
        let option = |format: FlightFormat| {
            let help = format!("Write {} to this file; - is the standard output", format.label());
            repeated(format.ending())
                .value_name("FILE")
                .help(help)
                .help_heading("Files, one or more")
        };
        FlightFormat::ALL.into_iter().map(option).collect()
    }
}

pub(super) fn run(args: Args, out: &mut Out<'_>) -> Result<Outcome> {
    let format = |(name, path): &(String, String)| {
        let format = FlightFormat::ALL.into_iter().find(|one| one.ending() == name)?;
        Some((format, path.clone()))
    };
    let files: Vec<(FlightFormat, String)> = args.files.given.iter().filter_map(format).collect();
    if files.is_empty() {
        let why = "lofted export flight: name a file with --geojson, --kml or --czml";
        return Err(Error::Usage(why.to_owned()));
    }
    let usual = Method::default();
    let method = Method {
        seed: args.seed.unwrap_or(usual.seed),
        draws: args.draws.map_or(usual.draws, Draws::Exactly),
        class: args.class,
        drawn: args.drawn,
        ..usual
    };
    let file = match args.record {
        None => computed(&bundled().record, &args.flight, method)?,
        Some(path) => computed(&sound_record(&path)?.record, &args.flight, method)?,
    };
    for (format, path) in &files {
        let text = written(&file, *format)?;
        output::put(path, text.as_bytes(), format.label(), out)?;
    }
    Ok(Outcome::Clean)
}

/// A number of draws.
fn draws(value: &str) -> std::result::Result<u32, AskError> {
    lofted_view::judging::method::draws(value).ok_or_else(|| {
        let why = format!("write a whole number from {FEWEST_DRAWS} to {MOST_DRAWS}");
        args::fault("--draws", value, &why)
    })
}

/// The flight, by the job that its page asks for, to its end.
fn computed(record: &Record, flight: &str, method: Method) -> Result<FlightFile> {
    let flight = flight_of(record, flight)?;
    let sets = claim_sets(record, flight);
    known_set(&method, &sets)?;
    output::progress(&format!("computing {} draws for each set of claims", method.draws.least()));
    let state = FlightState { method, ..FlightState::default() };
    let address = Address::Flight { id: flight.id.to_string(), state };
    taking::computed(record, &address).map_err(Error::NotTaken)
}

fn known_set(method: &Method, sets: &[ClaimSet]) -> Result<()> {
    let names = || sets.iter().map(|set| set.name.as_str()).collect::<Vec<_>>();
    match &method.drawn {
        Some(drawn) if !names().contains(&drawn.as_str()) => Err(AskError::Value {
            option: "--drawn",
            value: drawn.clone(),
            why: format!("write one of {}", names().join(", ")),
        }
        .into()),
        _ => Ok(()),
    }
}
