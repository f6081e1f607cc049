//! The question of `lofted reconstruct`: figures, places and method as the core takes them.

use lofted::claim::Figure;
use lofted::reconstruct::clock::{ClockError, time_between};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::splashdown::Splashdown;

use super::figures::figure;
use super::options::Args;
use crate::args;
use crate::ask_error::AskError;
use crate::error::Result;

/// What is asked, and remarks on what of it says less than it might.
pub(super) fn question(args: &Args) -> Result<(Question, Vec<&'static str>)> {
    let read = |(name, text): &(String, String)| figure(name, text);
    let figures = args.figures.given.iter().map(read).collect::<Result<Vec<Figure>>>()?;
    let landed = match (args.splashdown.or(args.impact.map(Splashdown::at)), args.launch) {
        (None, _) => None,
        (Some(splashdown), Some(launch)) => Some(splashdown.seen_from(launch)),
        (Some(_), None) => return Err(missing("--launch", "--launch 39.13,125.96").into()),
    };
    let (stated, remarks) = heading(args);
    let mut evidence =
        Evidence::of_figures(&figures, stated.or(landed.map(|landed| landed.heading)));
    if let Some(landed) = landed {
        evidence = evidence.with(Observable::GroundDistance, landed.ground_distance_m);
    }
    evidence.impact = args.impact;
    evidence = match (&args.launched_at, &args.landed_at) {
        (Some(launch), Some(impact)) => {
            evidence.with(Observable::FlightTime, clock_time(launch, impact)?)
        }
        (None, None) => evidence,
        (None, Some(_)) => return Err(missing("--launched-at", "--launched-at 7:11").into()),
        (Some(_), None) => return Err(missing("--landed-at", "--landed-at 8:37").into()),
    };
    if evidence.observed.is_empty() {
        let example = "--apogee \"about 7,000 km\" --distance \"1,000 km\"";
        return Err(missing("a figure such as --apogee-km", example).into());
    }
    let mut question = Question::new(evidence);
    question.seed = args.seed.unwrap_or(SEED);
    if let Some(class) = args.class {
        question.classes = vec![class];
    }
    Ok((question, remarks))
}

/// The seed where none was given.
const SEED: u32 = 1;

fn missing(option: &'static str, example: &'static str) -> AskError {
    AskError::Missing { option, example }
}

fn clock_time(launch: &str, impact: &str) -> Result<Interval> {
    let value = format!("{launch} and {impact}");
    let fault =
        |why: ClockError| args::fault("--launched-at and --landed-at", &value, &why.to_string());
    Ok(time_between(launch, impact).map_err(fault)?)
}

fn heading(args: &Args) -> (Option<Heading>, Vec<&'static str>) {
    let is_landed = args.splashdown.is_some() || args.impact.is_some();
    match (args.launch, args.azimuth_deg) {
        (Some(launch), Some(bearing_deg)) => (Some(Heading { launch, bearing_deg }), Vec::new()),
        (None, Some(_)) => (
            None,
            vec!["--azimuth-deg without --launch: no place is known, so the Earth stands still"],
        ),
        (Some(_), None) if !is_landed => (
            None,
            vec![
                "--launch without --azimuth-deg: no direction is known, so the Earth stands still",
            ],
        ),
        _ => (None, Vec::new()),
    }
}
