//! The commands, one file each.

mod deployment;
mod flight;
mod flights;
mod reconstruct;
mod validate;

use std::process::ExitCode;

use crate::error::CliError;

/// A command: its name, an example, what the example does, and how it runs.
pub(crate) struct Command {
    pub(crate) name: &'static str,
    example: &'static str,
    does: &'static str,
    pub(crate) run: fn(&mut lexopt::Parser) -> Result<ExitCode, CliError>,
}

/// Every command, in the order of the help.
pub(crate) const COMMANDS: [Command; 5] = [
    Command {
        name: "flights",
        example: "lofted flights",
        does: "the flights of the record, with the times that parties reported",
        run: flights::run,
    },
    Command {
        name: "flight",
        example: "lofted flight 2024-10-31",
        does: "who said what of a flight, and what two-body flight says of it",
        run: flight::run,
    },
    Command {
        name: "reconstruct",
        example: "lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87",
        does: "can these figures all be true, and how far does the vehicle reach?",
        run: reconstruct::run,
    },
    Command {
        name: "deployment",
        example: "lofted deployment",
        does: "every claim on the deployment, with its words and its source",
        run: deployment::run,
    },
    Command {
        name: "validate",
        example: "lofted validate",
        does: "our ranges beside the published ones, each by its own method",
        run: validate::run,
    },
];

/// The commands' names, with commas.
pub(crate) fn names() -> String {
    COMMANDS.map(|command| command.name).join(", ")
}

/// The help, by example.
pub(crate) fn help() -> String {
    let mut help = String::from(
        "lofted: what published figures on missile flights and deployments say and imply\n\n",
    );
    for command in &COMMANDS {
        help.push_str(&format!("  {}\n      {}\n", command.example, command.does));
    }
    help.push_str(
        "\nAmounts are written as they were stated: 7687.5, ~7000 (about), >7000 (more than), >=7000,\n\
         <8000 (nearly), <=8000 (up to), 6900..7100.\n\n\
         reconstruct takes\n\
         \x20 --apogee-km A --distance-km D [--time-min T | --time-s T]\n\
         \x20 --launch 39.13,125.96 --azimuth-deg 66.7   where it started and the bearing of its impact\n\
         \x20 --class three-stage-solid                  or one-stage-liquid, two-stage-liquid; else all\n\
         \x20 --members 500 --seed 1                     same seed, same bits\n\
         \x20 --place Honolulu=21.31,-157.86             is it within reach? may be repeated\n\n\
         Every command takes --json. Ranges are with the payload flown, over an Earth at rest, each with its\n\
         method's name; p05 is no lower bound.",
    );
    help
}
