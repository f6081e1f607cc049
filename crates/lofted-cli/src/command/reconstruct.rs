//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod answer;

use std::process::ExitCode;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::ensemble::{Ensemble, Question, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::reach::Place;

use crate::args::{self, Form};
use crate::error::CliError;
use crate::output;
use answer::Answer;

/// The options of the command.
struct Options {
    form: Form,
    apogee: Option<Amount>,
    distance: Option<Amount>,
    time: Option<(Amount, Unit)>,
    launch: Option<GeoPoint>,
    azimuth_deg: Option<f64>,
    class: Option<VehicleClass>,
    members: u32,
    seed: u32,
    places: Vec<Place>,
}

pub(crate) fn run(parser: &mut lexopt::Parser) -> Result<ExitCode, CliError> {
    let options = options(parser)?;
    let question = question(&options)?;
    let mut ensemble = Ensemble::new(question)?;
    ensemble.extend(options.members, Ranges::Find, &mut output::progress("reconstructing"));
    let answer = Answer::of(&ensemble, &options.places)?;
    match options.form {
        Form::Json => output::json(&answer.json())?,
        Form::Text => output::line(&answer.text()),
    }
    Ok(ExitCode::SUCCESS)
}

fn options(parser: &mut lexopt::Parser) -> Result<Options, CliError> {
    let mut options = Options {
        form: Form::Text,
        apogee: None,
        distance: None,
        time: None,
        launch: None,
        azimuth_deg: None,
        class: None,
        members: 500,
        seed: 1,
        places: Vec::new(),
    };
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => options.form = Form::Json,
            lexopt::Arg::Long("apogee-km") => {
                options.apogee = Some(args::amount(parser, "--apogee-km")?);
            }
            lexopt::Arg::Long("distance-km") => {
                options.distance = Some(args::amount(parser, "--distance-km")?);
            }
            lexopt::Arg::Long("time-min") => {
                options.time = Some((args::amount(parser, "--time-min")?, Unit::Minutes));
            }
            lexopt::Arg::Long("time-s") => {
                options.time = Some((args::amount(parser, "--time-s")?, Unit::Seconds));
            }
            lexopt::Arg::Long("launch") => options.launch = Some(args::point(parser, "--launch")?),
            lexopt::Arg::Long("azimuth-deg") => {
                options.azimuth_deg = Some(args::number(parser, "--azimuth-deg")?);
            }
            lexopt::Arg::Long("class") => options.class = Some(args::class(parser)?),
            lexopt::Arg::Long("members") => {
                options.members = args::count(parser, "--members", 1_000_000)?;
            }
            lexopt::Arg::Long("seed") => options.seed = args::seed(parser)?,
            lexopt::Arg::Long("place") => options.places.push(place(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn place(parser: &mut lexopt::Parser) -> Result<Place, CliError> {
    let value = args::text(parser)?;
    let (name, point) = value.split_once('=').ok_or_else(|| CliError::Value {
        option: "--place",
        value: value.clone(),
        why: "write a name and a point, such as Honolulu=21.31,-157.86".to_owned(),
    })?;
    Ok(Place { name: name.to_owned(), point: args::read_point(point, "--place")? })
}

fn question(options: &Options) -> Result<Question, CliError> {
    let needed = |amount: Option<Amount>, option, example| {
        amount.ok_or(CliError::Missing { option, example })
    };
    let apogee = needed(options.apogee, "--apogee-km", "--apogee-km 7000")?;
    let distance = needed(options.distance, "--distance-km", "--distance-km 1000")?;
    let mut figures = vec![
        Figure::new(Metric::Apogee, apogee, Unit::Kilometres)?,
        Figure::new(Metric::GroundDistance, distance, Unit::Kilometres)?,
    ];
    if let Some((time, unit)) = options.time {
        figures.push(Figure::new(Metric::FlightTime, time, unit)?);
    }
    let heading = match (options.launch, options.azimuth_deg) {
        (Some(launch), Some(bearing_deg)) => Some(Heading { launch, bearing_deg }),
        (None, Some(_)) => {
            return Err(CliError::Missing { option: "--launch", example: "--launch 39.13,125.96" });
        }
        (Some(_), None) => {
            output::remark(
                "--launch without --azimuth-deg: no direction is known, so the Earth stands still",
            );
            None
        }
        (None, None) => None,
    };
    let mut question = Question::new(Evidence::of_figures(&figures, heading));
    question.seed = options.seed;
    if let Some(class) = options.class {
        question.classes = vec![class];
    }
    Ok(question)
}
