//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod answer;
mod heavier;
mod open;

use std::io::Write;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::clock::{ClockError, time_between};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use lofted::reconstruct::splashdown::Splashdown;
use lofted_view::judging::heavier::{Heavier, NO_HEAVIER};

use super::entry::{Command, Outcome};
use crate::args::{self, Form};
use crate::ask_error::AskError;
use crate::error::Result;
use crate::output;
use answer::Answer;
pub(super) use open::spread_words;

/// The options of the command.
struct Options {
    form: Form,
    figures: Vec<Figure>,
    launch: Option<GeoPoint>,
    azimuth_deg: Option<f64>,
    /// Clock readings of launch and impact.
    clock: [Option<String>; 2],
    impact: Option<GeoPoint>,
    splashdown: Option<Splashdown>,
    class: Option<VehicleClass>,
    /// `None` for as many as leave the range stable.
    members: Option<u32>,
    heavier: Option<Heavier>,
    seed: u32,
    places: Vec<Place>,
}

pub(super) const COMMAND: Command = Command {
    name: "reconstruct",
    line: "can these figures all be true, and how far does the vehicle reach?",
    help: "\
  lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87
  lofted reconstruct --apogee-km 7687.5 --distance-km 1001.2 --time-s 5156 --json
  lofted reconstruct --apogee \"about 1,000 mi\" --distance \"9,000 miles\" --time \"52 1/2 min\"
  lofted reconstruct --distance \"about 800 km\" --speed \"over Mach 11\"
  lofted reconstruct --apogee-km 3724.9 --distance-km 998 --time-min 45..47.2 \\
      --launch 40.6112,126.4257 --azimuth-deg 70 --class two-stage-liquid

Any of these, each any number of times, in the unit and the words they were printed in:

  --apogee A            --distance D          --time T
  --time-to-apogee T    --burn-time T         --burnout-altitude A
  --burnout-speed V     --speed V             the greatest speed; m/s, km/s, km/h, mph or Mach

Or as bare amounts: --apogee-km, --distance-km, --time-min, --time-s take 7687.5, ~7000 (about),
>7000 (more than), >=7000, <8000 (nearly), <=8000 (up to), 6900..7100.

  --launch LAT,LON --azimuth-deg Z   where it started, and the bearing of its impact
  --launch LAT,LON --impact LAT,LON  where it started and came down: gives bearing and distance
  --launched-at 7:11 --landed-at 8:37  clock readings: a time of flight to a minute either way
  --splashdown ~200,270,42.17,139.47 about 200 km west of a point: gives bearing and distance
  --class NAME                       one-stage-liquid, two-stage-liquid, three-stage-solid, two-stage-solid,
                                     short-solid, short-liquid or sounding-rocket; else all
  --heavier COST                     a heavier payload to try, by what it costs of the final speed or of the
                                     range: \"300 m/s\", \"10 %\"
  --members N --seed S               same seed, same bits; unless given 1, and 500 draws, or more of them, 2,000 at
                                     most, while the range moves with the draws
  --place NAME=LAT,LON               is it within reach? may be repeated

What the figures leave open is filled by a prior, which is said. Ranges are with the payload flown, over an
Earth at rest; p05 is no lower bound.
",
    run,
};

/// The options that take a figure as it was printed: what it is, and the unit of a bare number.
const STATED: [(&str, Metric, Unit); 8] = [
    ("apogee", Metric::Apogee, Unit::Kilometres),
    ("distance", Metric::GroundDistance, Unit::Kilometres),
    ("time", Metric::FlightTime, Unit::Minutes),
    ("time-to-apogee", Metric::TimeToApogee, Unit::Seconds),
    ("burn-time", Metric::BurnTime, Unit::Seconds),
    ("burnout-altitude", Metric::BurnoutAltitude, Unit::Kilometres),
    ("burnout-speed", Metric::BurnoutSpeed, Unit::KilometresPerSecond),
    ("speed", Metric::GreatestSpeed, Unit::KilometresPerSecond),
];

/// The options that take a bare amount in the unit of their name.
const BARE: [(&str, Metric, Unit); 4] = [
    ("apogee-km", Metric::Apogee, Unit::Kilometres),
    ("distance-km", Metric::GroundDistance, Unit::Kilometres),
    ("time-min", Metric::FlightTime, Unit::Minutes),
    ("time-s", Metric::FlightTime, Unit::Seconds),
];

/// Draws where none were asked for.
const MEMBERS: u32 = 500;

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let options = options(&mut lexopt::Parser::from_args(arguments))?;
    let question = question(&options)?;
    let mut ensemble = Ensemble::new(question)?;
    let mut progress = output::progress("reconstructing");
    if let Some(members) = options.members {
        ensemble.extend(members, Ranges::Find, &mut progress);
    } else {
        while let Some(wanted) = ensemble.draws_to_go_on_to(MEMBERS) {
            ensemble.extend(wanted, Ranges::Find, &mut progress);
        }
    }
    let answer = Answer::of(&ensemble, &options.places, options.heavier);
    match options.form {
        Form::Json => output::json(out, &answer.json())?,
        Form::Text => writeln!(out, "{}", answer.text())?,
    }
    Ok(Outcome::Clean)
}

fn options(parser: &mut lexopt::Parser) -> Result<Options> {
    let mut options = Options {
        form: Form::Text,
        figures: Vec::new(),
        launch: None,
        azimuth_deg: None,
        clock: [None, None],
        impact: None,
        splashdown: None,
        class: None,
        members: None,
        seed: 1,
        heavier: None,
        places: Vec::new(),
    };
    while let Some(arg) = parser.next()? {
        let name = match &arg {
            lexopt::Arg::Long(name) => (*name).to_owned(),
            _ => return Err(arg.unexpected().into()),
        };
        if let Some(figure) = figure(&name, parser)? {
            options.figures.push(figure);
            continue;
        }
        match name.as_str() {
            "json" => options.form = Form::Json,
            "launch" => options.launch = Some(args::point(parser, "--launch")?),
            "impact" => options.impact = Some(args::point(parser, "--impact")?),
            "azimuth-deg" => options.azimuth_deg = Some(args::number(parser, "--azimuth-deg")?),
            "launched-at" => options.clock[0] = Some(args::text(parser)?),
            "landed-at" => options.clock[1] = Some(args::text(parser)?),
            "splashdown" => options.splashdown = Some(splashdown(parser)?),
            "class" => options.class = Some(args::class(parser)?),
            "members" => options.members = Some(args::count(parser, "--members", 1_000_000)?),
            "heavier" => options.heavier = Some(heavier(parser)?),
            "seed" => options.seed = args::seed(parser)?,
            "place" => options.places.push(place(parser)?),
            _ => return Err(lexopt::Arg::Long(&name).unexpected().into()),
        }
    }
    Ok(options)
}

/// The figure of an option that takes one.
fn figure(name: &str, parser: &mut lexopt::Parser) -> Result<Option<Figure>> {
    let row =
        |rows: &[(&'static str, Metric, Unit)]| rows.iter().copied().find(|row| row.0 == name);
    let figure = if let Some((option, metric, unit)) = row(&STATED) {
        let stated = args::stated(parser, (option, unit))?;
        Figure::new(metric, stated.amount, stated.unit)?
    } else if let Some((option, metric, unit)) = row(&BARE) {
        Figure::new(metric, args::amount(parser, option)?, unit)?
    } else {
        return Ok(None);
    };
    if figure.amount().named_number().is_none() {
        return Err(AskError::NoNumber { option: name.to_owned() }.into());
    }
    Ok(Some(figure))
}

fn heavier(parser: &mut lexopt::Parser) -> Result<Heavier> {
    let value = args::text(parser)?;
    let read = Heavier::of_text(&value);
    let why = NO_HEAVIER.to_owned();
    Ok(read.ok_or(AskError::Value { option: "--heavier", value, why })?)
}

fn place(parser: &mut lexopt::Parser) -> Result<Place> {
    let value = args::text(parser)?;
    let (name, point) = value.split_once('=').ok_or_else(|| AskError::Value {
        option: "--place",
        value: value.clone(),
        why: "write a name and a point, such as Hilo=21.31,-157.86".to_owned(),
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
    let launch_missing = AskError::Missing { option: "--launch", example: "--launch 39.13,125.96" };
    let landed = match (options.splashdown.or(options.impact.map(Splashdown::at)), options.launch) {
        (None, _) => None,
        (Some(splashdown), Some(launch)) => Some(splashdown.seen_from(launch)),
        (Some(_), None) => return Err(launch_missing.into()),
    };
    let heading = heading(options)?.or(landed.map(|landed| landed.heading));
    let mut evidence = Evidence::of_figures(&options.figures, heading);
    if let Some(landed) = landed {
        evidence = evidence.with(Observable::GroundDistance, landed.ground_distance_m);
    }
    evidence.impact = options.impact;
    evidence = match &options.clock {
        [Some(launch), Some(impact)] => {
            evidence.with(Observable::FlightTime, clock_time(launch, impact)?)
        }
        [None, None] => evidence,
        [None, Some(_)] => return Err(clock_missing("--launched-at", "--launched-at 7:11").into()),
        [Some(_), None] => return Err(clock_missing("--landed-at", "--landed-at 8:37").into()),
    };
    if evidence.observed.is_empty() {
        let example = "--apogee \"about 7,000 km\" --distance \"1,000 km\"";
        return Err(AskError::Missing { option: "a figure such as --apogee-km", example }.into());
    }
    let mut question = Question::new(evidence);
    question.seed = options.seed;
    if let Some(class) = options.class {
        question.classes = vec![class];
    }
    Ok(question)
}

fn clock_missing(option: &'static str, example: &'static str) -> AskError {
    AskError::Missing { option, example }
}

fn clock_time(launch: &str, impact: &str) -> Result<Interval> {
    let value = format!("{launch} and {impact}");
    let fault = |why: ClockError| AskError::Value {
        option: "--launched-at and --landed-at",
        value,
        why: why.to_string(),
    };
    Ok(time_between(launch, impact).map_err(fault)?)
}

fn heading(options: &Options) -> Result<Option<Heading>> {
    Ok(match (options.launch, options.azimuth_deg) {
        (Some(launch), Some(bearing_deg)) => Some(Heading { launch, bearing_deg }),
        (None, Some(_)) => {
            output::remark(
                "--azimuth-deg without --launch: no place is known, so the Earth stands still",
            );
            None
        }
        (Some(_), None) => {
            if options.splashdown.is_none() && options.impact.is_none() {
                output::remark(
                    "--launch without --azimuth-deg: no direction is known, so the Earth stands still",
                );
            }
            None
        }
        (None, None) => None,
    })
}
