//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod answer;
mod asked;
mod batch;
mod figures;
mod heavier;
mod open;
mod row;

use std::ops::ControlFlow;

use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::ensemble::{Ensemble, Progress, Ranges};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use lofted::reconstruct::splashdown::Splashdown;
use lofted_view::judging::heavier::Heavier;

use super::entry::Outcome;
use crate::args::{self, AsJson, Form};
use crate::error::Result;
use crate::help::after;
use crate::in_order::InOrder;
use crate::output;
use crate::terminal::Out;
use answer::Answer;
use figures::Figures;
pub(super) use open::spread_words;

const EXAMPLES: &str = "
Examples:
  lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87
  lofted reconstruct --apogee-km 7687.5 --distance-km 1001.2 --time-s 5156 --json
  lofted reconstruct --apogee \"about 1,000 mi\" --distance \"9,000 miles\" --time \"52 1/2 min\"
  lofted reconstruct --distance \"about 800 km\" --speed \"over Mach 11\"
  lofted reconstruct --apogee-km 3724.9 --distance-km 998 --time-min 45..47.2 \\
      --launch 40.6112,126.4257 --azimuth-deg 70 --class two-stage-liquid
  lofted reconstruct --csv flights.csv > answers.csv   a flight a row, by all cores, in order
  lofted reconstruct --csv - --json < flights.csv      the same as lines of JSON

A CSV has the options as its columns (apogee, time-min, launch ...) and may have a column id, which is kept. A
cell holds the figures of several parties with a semicolon between them. A row that does not read is an error in
its own row of the answer, and the others go on.

What the figures leave open is filled by a prior, which is said. Ranges are with the payload flown, over an Earth
at rest; p05 is no lower bound.
";

const EXIT: &str = "Exit code: 0 answered, whatever the verdict; 1 some rows of a CSV have errors; 2 not carried out.";

const PLACE_HEAD: &str = "Where and when";
const METHOD_HEAD: &str = "What is assumed and asked";

/// Can these figures all be true, and how far does the vehicle reach?
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    #[command(flatten)]
    figures: InOrder<Figures>,
    /// Where it started
    #[arg(long, value_name = "LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          value_parser = |text: &str| args::point(text, "--launch"))]
    launch: Option<GeoPoint>,
    /// The bearing of its impact, degrees clockwise from north
    #[arg(long, value_name = "DEG", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with_all = ["csv", "impact", "splashdown"],
          value_parser = |text: &str| args::number(text, "--azimuth-deg"))]
    azimuth_deg: Option<f64>,
    /// Where it came down: gives bearing and distance
    #[arg(long, value_name = "LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with_all = ["csv", "splashdown"],
          value_parser = |text: &str| args::point(text, "--impact"))]
    impact: Option<GeoPoint>,
    /// About 200 km west of a point, as ~200,270,42.17,139.47: gives bearing and distance
    #[arg(long, value_name = "KM,DEG,LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with = "csv", value_parser = asked::splashdown)]
    splashdown: Option<Splashdown>,
    /// A clock reading: with --landed-at a time of flight to a minute either way
    #[arg(long, value_name = "7:11", help_heading = PLACE_HEAD, conflicts_with = "csv")]
    launched_at: Option<String>,
    /// A clock reading
    #[arg(long, value_name = "8:37", help_heading = PLACE_HEAD, conflicts_with = "csv")]
    landed_at: Option<String>,
    /// The class of vehicle; else all of them
    #[arg(long, value_name = "NAME", help_heading = METHOD_HEAD, value_parser = args::class())]
    class: Option<VehicleClass>,
    /// A heavier payload to try, by what it costs of the final speed or of the range: 300 m/s, 10 %
    #[arg(long, value_name = "COST", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = asked::heavier)]
    heavier: Option<Heavier>,
    /// Draws; else 500, or more of them, 2,000 at most, while the range moves with the draws
    #[arg(long, value_name = "N", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = |text: &str| args::count(text, "--members", 1_000_000))]
    members: Option<u32>,
    /// The seed of the draws, 1 unless given: same seed, same bits
    #[arg(long, value_name = "SEED", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = args::seed)]
    seed: Option<u32>,
    /// Is it within reach? May be given any number of times
    #[arg(long = "place", value_name = "NAME=LAT,LON", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = asked::place)]
    places: Vec<Place>,
    /// A file of many flights, a row each, or - for the standard input; the other options hold for every row
    /// that does not say otherwise
    #[arg(long, value_name = "FILE", help_heading = "Many flights")]
    csv: Option<String>,
    #[command(flatten)]
    form: AsJson,
}

/// Draws where none were asked for.
const MEMBERS: u32 = 500;

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let form = args.form.form();
    if let Some(path) = &args.csv {
        return batch::run(args, path, form, out);
    }
    let (question, remarks) = asked::question(args)?;
    for remark in remarks {
        output::remark(remark);
    }
    let ensemble = drawn(question, args.members, &mut output::draws_progress("reconstructing"))?;
    let answer = Answer::of(&ensemble, &args.places, args.heavier);
    match form {
        Form::Json => output::json(out, &answer.json())?,
        Form::Text => {
            for line in answer.text().lines() {
                out.line(line)?;
            }
        }
    }
    Ok(Outcome::Clean)
}

/// The members of a question: so many, or as many as leave the range stable.
fn drawn(
    question: Question,
    members: Option<u32>,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Ensemble> {
    let mut ensemble = Ensemble::new(question)?;
    if let Some(members) = members {
        ensemble.extend(members, Ranges::Find, progress);
    } else {
        while let Some(wanted) = ensemble.draws_to_go_on_to(MEMBERS) {
            ensemble.extend(wanted, Ranges::Find, progress);
        }
    }
    Ok(ensemble)
}
