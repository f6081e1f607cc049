//! The commands, one file each, and the help that lists them.

mod add;
mod apply;
mod chart;
mod completions;
mod deployment;
mod diff;
mod entry;
mod export;
mod flight;
mod flights;
mod lint;
mod man;
mod metrics;
mod read;
mod reconstruct;
mod sheet;
mod show;
mod site;
mod stale;
mod validate;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::Result;
use crate::help::{after, styles};
use crate::terminal::{Color, Out};

pub(crate) use entry::Outcome;

const EXAMPLES: &str = "
Examples:
  lofted flights                 the flights of the record
  lofted flight 2024-10-31       who said what, and what follows from it
  lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87
                                 can these figures all be true, and how far does the vehicle reach?
  lofted show '#/flights/2024-10-31?seed=7'
                                 the numbers of the page that a link opens
  lofted deployment              every claim on the deployment
  lofted chart '#/flights/2024-10-31' globe -o globe.svg
                                 any chart of the app as a picture, its numbers, a citation
  lofted validate                our ranges beside the published ones
  lofted lint my-claims.csv      every fault of a file of claims, each with its fix
  lofted lint my-record/         the same of a data package, as a folder or a zip
  lofted stale my-record/ 2026-11-01
                                 which sources were not checked since then
  lofted add my-record/ story.txt --outlet AP --day 2031-03-13 --url https://example.org/1
                                 the claims of a story as rows of a record; --write writes them
  lofted diff my-record/ newer.zip
                                 what was added, changed and withdrawn between two records
  lofted apply my-record/ patch.zip
                                 what a patch changes in a record; --write does it
  lofted export flight 2024-10-31 --kml flight.kml
                                 a computed flight for maps: GeoJSON, KML, CZML
  lofted site my-record site --app dist
                                 a static site of a record, a page for each flight, deployment and claim
  lofted read story.txt          the claims of a news story, each with its speaker
  lofted sheet table.csv         the claims of a table from a spreadsheet
  lofted metrics                 what can be claimed, in which units
  lofted help reconstruct        more on a command

Where a file is read, - is the standard input. What is written to a pipe is not cut to any width and bears
no colours; progress is told on a terminal alone.
";

const EXIT: &str = "Exit code: 0 answered; 1 errors in a record (lint), a patch refused (apply), nothing to enter (add) or errors in rows of a \
                    file of flights (reconstruct --csv); 2 not carried out, and standard error says why.";

/// Published figures on missile flights and troop deployments: who said what, and what follows from it
#[derive(Debug, Parser)]
#[command(name = "lofted", version, styles = styles(), after_help = after(EXAMPLES, EXIT))]
pub(crate) struct Cli {
    /// When to write colours; auto is on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    color: Color,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Flights(flights::Args),
    Flight(flight::Args),
    Deployment(deployment::Args),
    Metrics(metrics::Args),
    Reconstruct(Box<reconstruct::Args>),
    Validate(validate::Args),
    Show(show::Args),
    Chart(chart::Args),
    Read(read::Args),
    Sheet(sheet::Args),
    Lint(lint::Args),
    Stale(stale::Args),
    Add(Box<add::Args>),
    Diff(diff::Args),
    Apply(apply::Args),
    Export(export::Args),
    Site(site::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// The commands by what they are for, as the help lists them.
const GROUPS: [(&str, &[&str]); 5] = [
    ("The record", &["flights", "flight", "deployment", "metrics"]),
    ("Figures and what follows from them", &["reconstruct", "validate"]),
    ("Pages of the app, by their links", &["show", "chart"]),
    (
        "Records and stories of your own",
        &["read", "sheet", "add", "lint", "stale", "diff", "apply", "export", "site"],
    ),
    ("The command itself", &["completions", "man", "help"]),
];

/// All that the command takes, with its help.
pub(crate) fn whole() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    let styles = styles();
    let header = styles.get_header();
    let lists: String = GROUPS.iter().map(|group| list(&command, group)).collect();
    command.help_template(format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\n{lists}{header}Options:{header:#}\n{{options}}{{after-help}}"
    ))
}

/// A group of commands, a line for each.
fn list(command: &clap::Command, (head, names): &(&str, &[&str])) -> String {
    let style = styles();
    let line = |name: &&str| {
        let about = command.find_subcommand(name).and_then(clap::Command::get_about)?;
        let literal = style.get_literal();
        Some(format!("  {literal}{name:<12}{literal:#} {about}\n"))
    };
    let lines: String = names.iter().filter_map(line).collect();
    let header = style.get_header();
    format!("{header}{head}:{header:#}\n{lines}\n")
}

/// Runs what was asked for; without a command, its help.
pub(crate) fn run(asked: &clap::ArgMatches, out: &mut Out<'_>) -> Result<Outcome> {
    match Cli::from_arg_matches(asked)?.command {
        None => man::help(&mut whole(), out),
        Some(Command::Flights(args)) => flights::run(&args, out),
        Some(Command::Flight(args)) => flight::run(&args, out),
        Some(Command::Deployment(args)) => deployment::run(&args, out),
        Some(Command::Metrics(_)) => metrics::run(out),
        Some(Command::Reconstruct(args)) => reconstruct::run(&args, out),
        Some(Command::Validate(args)) => validate::run(&args, out),
        Some(Command::Show(args)) => show::run(&args, out),
        Some(Command::Chart(args)) => chart::run(&args, out),
        Some(Command::Read(args)) => read::run(&args, out),
        Some(Command::Sheet(args)) => sheet::run(&args, out),
        Some(Command::Lint(args)) => lint::run(&args, out),
        Some(Command::Stale(args)) => stale::run(&args, out),
        Some(Command::Add(args)) => add::run(&args, out),
        Some(Command::Diff(args)) => diff::run(&args, out),
        Some(Command::Apply(args)) => apply::run(&args, out),
        Some(Command::Export(args)) => export::run(args, out),
        Some(Command::Site(args)) => site::run(&args, out),
        Some(Command::Completions(args)) => completions::run(&args, &mut whole(), out),
        Some(Command::Man(args)) => man::run(&args, whole(), out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_is_sound_and_the_help_lists_every_command_once() {
        whole().debug_assert();
        let mut listed: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
        listed.sort_unstable();
        let whole = whole();
        let mut known: Vec<&str> = whole.get_subcommands().map(clap::Command::get_name).collect();
        known.sort_unstable();
        assert_eq!(listed, known);
    }
}
