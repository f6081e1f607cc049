//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod answer;

use std::io::Write;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use lofted::reconstruct::splashdown::Splashdown;

use super::{Command, Outcome};
use crate::args::{self, Form};
use crate::ask_error::AskError;
use crate::error::Result;
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
    splashdown: Option<Splashdown>,
    class: Option<VehicleClass>,
    members: u32,
    seed: u32,
    places: Vec<Place>,
}

pub(super) const COMMAND: Command = Command {
    name: "reconstruct",
    line: "can these figures all be true, and how far does the vehicle reach?",
    help: "\
  lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87
  lofted reconstruct --apogee-km 7687.5 --distance-km 1001.2 --time-s 5156 --json
  lofted reconstruct --apogee-km 3724.9 --distance-km 998 --time-min 45..47.2 \\
      --launch 40.6112,126.4257 --azimuth-deg 70 --class two-stage-liquid

Amounts are written as they were stated: 7687.5, ~7000 (about), >7000 (more than), >=7000,
<8000 (nearly), <=8000 (up to), 6900..7100.

  --launch LAT,LON --azimuth-deg Z   where it started, and the bearing of its impact
  --splashdown ~200,270,42.17,139.47 about 200 km west of a point: gives bearing and distance
  --class NAME                       one-stage-liquid, two-stage-liquid or three-stage-solid; else all
  --members N --seed S               same seed, same bits; 500 and 1 unless given
  --place NAME=LAT,LON               is it within reach? may be repeated

Ranges are with the payload flown, over an Earth at rest; p05 is no lower bound.
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let options = options(&mut lexopt::Parser::from_args(arguments))?;
    let question = question(&options)?;
    let mut ensemble = Ensemble::new(question)?;
    ensemble.extend(options.members, Ranges::Find, &mut output::progress("reconstructing"));
    let answer = Answer::of(&ensemble, &options.places)?;
    match options.form {
        Form::Json => output::json(out, &answer.json())?,
        Form::Text => writeln!(out, "{}", answer.text())?,
    }
    Ok(Outcome::Clean)
}

fn options(parser: &mut lexopt::Parser) -> Result<Options> {
    let mut options = Options {
        form: Form::Text,
        apogee: None,
        distance: None,
        time: None,
        launch: None,
        azimuth_deg: None,
        splashdown: None,
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
            lexopt::Arg::Long("splashdown") => options.splashdown = Some(splashdown(parser)?),
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

fn place(parser: &mut lexopt::Parser) -> Result<Place> {
    let value = args::text(parser)?;
    let (name, point) = value.split_once('=').ok_or_else(|| AskError::Value {
        option: "--place",
        value: value.clone(),
        why: "write a name and a point, such as Honolulu=21.31,-157.86".to_owned(),
    })?;
    Ok(Place { name: name.to_owned(), point: args::read_point(point, "--place")? })
}

fn splashdown(parser: &mut lexopt::Parser) -> Result<Splashdown> {
    let value = args::text(parser)?;
    let parts: Vec<&str> = value.splitn(3, ',').collect();
    let fault = |why: &str| AskError::Value {
        option: "--splashdown",
        value: value.clone(),
        why: format!(
            "{why}; write distance in km, direction in degrees, and a point, such as ~200,270,42.17,139.47"
        ),
    };
    let [distance, direction, point] = parts[..] else {
        return Err(fault("three parts are needed").into());
    };
    let amount: Amount = distance.parse().map_err(|_| fault("the distance does not read"))?;
    let offset_m = Interval::of_amount(&amount, Unit::Kilometres)
        .ok_or_else(|| fault("the distance has no number"))?;
    let direction_deg: f64 =
        direction.trim().parse().map_err(|_| fault("the direction is no number"))?;
    if !(-360.0..=360.0).contains(&direction_deg) || offset_m.high > 2e7 {
        return Err(fault("that leads off the map").into());
    }
    Ok(Splashdown { reference: args::read_point(point, "--splashdown")?, offset_m, direction_deg })
}

fn question(options: &Options) -> Result<Question> {
    let needed = |amount: Option<Amount>, option, example| {
        amount.ok_or(AskError::Missing { option, example })
    };
    let apogee = needed(options.apogee, "--apogee-km", "--apogee-km 7000")?;
    let mut figures = vec![Figure::new(Metric::Apogee, apogee, Unit::Kilometres)?];
    if let Some(distance) = options.distance {
        figures.push(Figure::new(Metric::GroundDistance, distance, Unit::Kilometres)?);
    }
    if let Some((time, unit)) = options.time {
        figures.push(Figure::new(Metric::FlightTime, time, unit)?);
    }
    let landed = match (options.splashdown, options.launch) {
        (None, _) => None,
        (Some(splashdown), Some(launch)) => Some(splashdown.seen_from(launch)),
        (Some(_), None) => {
            return Err(
                AskError::Missing { option: "--launch", example: "--launch 39.13,125.96" }.into()
            );
        }
    };
    if landed.is_none() {
        needed(options.distance, "--distance-km", "--distance-km 1000")?;
    }
    let heading = heading(options)?.or(landed.map(|landed| landed.heading));
    let mut evidence = Evidence::of_figures(&figures, heading);
    if let Some(landed) = landed {
        evidence = evidence.with(Observable::GroundDistance, landed.ground_distance_m);
    }
    let mut question = Question::new(evidence);
    question.seed = options.seed;
    if let Some(class) = options.class {
        question.classes = vec![class];
    }
    Ok(question)
}

fn heading(options: &Options) -> Result<Option<Heading>> {
    Ok(match (options.launch, options.azimuth_deg) {
        (Some(launch), Some(bearing_deg)) => Some(Heading { launch, bearing_deg }),
        (None, Some(_)) => {
            return Err(
                AskError::Missing { option: "--launch", example: "--launch 39.13,125.96" }.into()
            );
        }
        (Some(_), None) => {
            if options.splashdown.is_none() {
                output::remark(
                    "--launch without --azimuth-deg: no direction is known, so the Earth stands still",
                );
            }
            None
        }
        (None, None) => None,
    })
}
