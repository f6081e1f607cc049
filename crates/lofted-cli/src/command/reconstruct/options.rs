//! The options of `lofted reconstruct`.

use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::reach::Place;
use lofted::reconstruct::splashdown::Splashdown;
use lofted_view::judging::heavier::Heavier;

use super::figures::Figures;
use super::values;
use crate::args::{self, AsJson};
use crate::help::after;
use crate::in_order::InOrder;

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
pub(in crate::command) struct Args {
    #[command(flatten)]
    pub(super) figures: InOrder<Figures>,
    /// Where it started
    #[arg(long, value_name = "LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          value_parser = |text: &str| args::point(text, "--launch"))]
    pub(super) launch: Option<GeoPoint>,
    /// The bearing of its impact, degrees clockwise from north
    #[arg(long, value_name = "DEG", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with_all = ["csv", "impact", "splashdown"],
          value_parser = |text: &str| args::azimuth(text, "--azimuth-deg"))]
    pub(super) azimuth_deg: Option<f64>,
    /// Where it came down: gives bearing and distance
    #[arg(long, value_name = "LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with_all = ["csv", "splashdown"],
          value_parser = |text: &str| args::point(text, "--impact"))]
    pub(super) impact: Option<GeoPoint>,
    /// About 200 km west of a point, as ~200,270,42.17,139.47: gives bearing and distance
    #[arg(long, value_name = "KM,DEG,LAT,LON", help_heading = PLACE_HEAD, allow_hyphen_values = true,
          conflicts_with = "csv", value_parser = values::splashdown)]
    pub(super) splashdown: Option<Splashdown>,
    /// A clock reading: with --landed-at a time of flight to a minute either way
    #[arg(long, value_name = "7:11", help_heading = PLACE_HEAD, conflicts_with = "csv")]
    pub(super) launched_at: Option<String>,
    /// A clock reading
    #[arg(long, value_name = "8:37", help_heading = PLACE_HEAD, conflicts_with = "csv")]
    pub(super) landed_at: Option<String>,
    /// The class of vehicle; else all of them
    #[arg(long, value_name = "NAME", help_heading = METHOD_HEAD, value_parser = args::class())]
    pub(super) class: Option<VehicleClass>,
    /// A heavier payload to try, by what it costs of the final speed or of the range: 300 m/s, 10 %
    #[arg(long, value_name = "COST", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = values::heavier)]
    pub(super) heavier: Option<Heavier>,
    /// Draws; else 500, or more of them, 2,000 at most, while the range moves with the draws
    #[arg(long, value_name = "N", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = |text: &str| args::count(text, "--members", 1_000_000))]
    pub(super) members: Option<u32>,
    /// The seed of the draws, 1 unless given: same seed, same bits
    #[arg(long, value_name = "SEED", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = args::seed)]
    pub(super) seed: Option<u32>,
    /// Is it within reach? May be given any number of times
    #[arg(long = "place", value_name = "NAME=LAT,LON", help_heading = METHOD_HEAD, allow_hyphen_values = true,
          value_parser = values::place)]
    pub(super) places: Vec<Place>,
    /// A file of many flights, a row each, or - for the standard input; the other options hold for every row
    /// that does not say otherwise
    #[arg(long, value_name = "FILE", help_heading = "Many flights")]
    pub(super) csv: Option<String>,
    #[command(flatten)]
    pub(super) form: AsJson,
}
