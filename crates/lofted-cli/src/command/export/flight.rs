//! `lofted export flight ID`: a computed flight as GeoJSON, KML and CZML, as its page gives it.

use std::io::Write;

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
use crate::command::entry::{Command, Outcome};
use crate::error::{Error, Result};
use crate::input::{flight_of, sound_record};
use crate::{args, output};

/// What is asked for.
struct Options {
    flight: String,
    /// Where its record lies; `None` for the bundled one.
    record: Option<String>,
    method: Method,
    /// The files to write: `-` is the standard output.
    files: Vec<(FlightFormat, String)>,
}

pub(super) fn run(command: &Command, arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let options = options(command, &mut lexopt::Parser::from_args(arguments))?;
    let (files, record) = (options.files.clone(), options.record.clone());
    let file = match record {
        None => computed(&bundled().record, options)?,
        Some(path) => computed(&sound_record(&path)?.record, options)?,
    };
    for (format, path) in &files {
        let text = written(&file, *format)?;
        output::put(path, text.as_bytes(), format.label(), out)?;
    }
    Ok(Outcome::Clean)
}

fn options(command: &Command, parser: &mut lexopt::Parser) -> Result<Options> {
    let (mut flight, mut record) = (None, None);
    let (mut method, mut files) = (Method::default(), Vec::new());
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("seed") => method.seed = args::seed(parser)?,
            lexopt::Arg::Long("draws") => method.draws = Draws::Exactly(draws(parser)?),
            lexopt::Arg::Long("class") => method.class = Some(args::class(parser)?),
            lexopt::Arg::Long("record") => record = Some(args::text(parser)?),
            lexopt::Arg::Long("drawn") => method.drawn = Some(args::text(parser)?),
            lexopt::Arg::Long(name) => {
                let format = FlightFormat::ALL.into_iter().find(|one| one.ending() == name);
                let Some(format) = format else { return Err(arg.unexpected().into()) };
                files.push((format, args::text(parser)?));
            }
            lexopt::Arg::Value(value) if flight.is_none() => {
                flight = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let missing =
        AskError::Missing { option: "the flight", example: "lofted export flight 2024-10-31" };
    let flight = flight.ok_or(missing)?;
    if files.is_empty() {
        return Err(command.misused("name a file with --geojson, --kml or --czml"));
    }
    Ok(Options { flight, record, method, files })
}

/// The next value as a number of draws.
fn draws(parser: &mut lexopt::Parser) -> Result<u32> {
    let value = args::text(parser)?;
    lofted_view::judging::method::draws(&value).ok_or_else(|| {
        let why = format!("write a whole number from {FEWEST_DRAWS} to {MOST_DRAWS}");
        AskError::Value { option: "--draws", value, why }.into()
    })
}

/// The flight, by the job that its page asks for, to its end.
fn computed(record: &Record, options: Options) -> Result<FlightFile> {
    let flight = flight_of(record, &options.flight)?;
    let sets = claim_sets(record, flight);
    known_set(&options.method, &sets)?;
    output::remark(&format!(
        "computing {} draws for each set of claims",
        options.method.draws.least()
    ));
    let state = FlightState { method: options.method, ..FlightState::default() };
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
