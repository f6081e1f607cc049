//! What is wrong with a command's words, in one sentence with what would be right.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Arguments that name one thing in two units, and what to do.
const TWICE: &str =
    "they name one time in two units; the times of several parties are given by --time, once each";

/// What an error of the command's words says; `whole` is all that the command takes.
pub(crate) fn sentence(error: &clap::Error, whole: &clap::Command, arguments: &[String]) -> String {
    let (path, command) = asked_of(whole, arguments);
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let given = of(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::ValueValidation => match std::error::Error::source(error) {
            Some(why) => why.to_string(),
            None => first_line(error),
        },
        ErrorKind::InvalidSubcommand => unknown(
            &of(ContextKind::InvalidSubcommand),
            &of(ContextKind::SuggestedSubcommand),
            whole,
        ),
        ErrorKind::UnknownArgument if path == "lofted" && !given.starts_with('-') => {
            unknown(&given, &of(ContextKind::SuggestedSubcommand), whole)
        }
        ErrorKind::UnknownArgument => {
            let meant = meant(&of(ContextKind::SuggestedArg));
            format!("\"{given}\" is none of the arguments of `{path}`{meant} {}", see(&path))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("{} missing; {}", listed(&given), example(command, &path))
        }
        ErrorKind::ArgumentConflict => contradiction(&given, &of(ContextKind::PriorArg)),
        ErrorKind::InvalidValue => {
            let (value, valid) = (of(ContextKind::InvalidValue), of(ContextKind::ValidValue));
            let option = match bare(&given) {
                option if option.starts_with('-') => option,
                place => format!("the {}", place.trim_matches(['<', '>']).to_lowercase()),
            };
            match value.as_str() {
                "" => format!("{option} has no value; {}", example_of(command, &option, &path)),
                value => {
                    let meant = likeliest(&of(ContextKind::SuggestedValue))
                        .map(|one| format!("; did you mean {one}?"));
                    format!("{option} {value}: known are {valid}{}", meant.unwrap_or_default())
                }
            }
        }
        _ => format!("{}; {}", first_line(error), see(&path)),
    }
}

/// The command that the arguments name, with the words that lead to it.
fn asked_of<'a>(whole: &'a clap::Command, arguments: &[String]) -> (String, &'a clap::Command) {
    let (mut path, mut command) = (whole.get_name().to_owned(), whole);
    let is_colour = |at: usize| at > 0 && arguments[at - 1] == "--color";
    for (at, word) in arguments.iter().enumerate() {
        if word.starts_with('-') || is_colour(at) {
            continue;
        }
        let Some(next) = command.find_subcommand(word) else { break };
        path = format!("{path} {word}");
        command = next;
    }
    (path, command)
}

fn unknown(name: &str, suggested: &str, whole: &clap::Command) -> String {
    let names: Vec<&str> = whole.get_subcommands().map(clap::Command::get_name).collect();
    let meant = match likeliest(suggested) {
        None => "; there".to_owned(),
        Some(one) => format!("; did you mean `lofted {one}`? There"),
    };
    let there = names.join(", ");
    format!(
        "there is no command \"{name}\"{meant} are {there}, such as `lofted lint my-claims.csv`"
    )
}

fn meant(suggested: &str) -> String {
    likeliest(suggested).map_or_else(|| ";".to_owned(), |one| format!("; did you mean {one}?"))
}

/// The likeliest of several words, which clap puts last.
fn likeliest(suggested: &str) -> Option<&str> {
    suggested.split(", ").last().filter(|one| !one.is_empty())
}

fn contradiction(given: &str, prior: &str) -> String {
    let (given, prior) = (bare(given), prior.split(", ").map(bare).collect::<Vec<_>>().join(", "));
    if given == prior || prior.is_empty() {
        return format!("{given} is given more than once; give it once");
    }
    let times = ["--time-min", "--time-s"];
    if times.contains(&given.as_str()) && times.contains(&prior.as_str()) {
        return format!("{given} and {prior} contradict each other: {TWICE}");
    }
    format!("{given} and {prior} do not go together; give one of them")
}

/// `<FLIGHT>` and `<DAY>` as `the flight and the day are`.
fn listed(given: &str) -> String {
    let name = |one: &str| match one.split_whitespace().next() {
        Some(option) if option.starts_with('-') => option.to_owned(),
        _ => format!("the {}", one.trim_matches(['<', '>', '[', ']', '.']).to_lowercase()),
    };
    let names: Vec<String> = given.split(", ").map(name).collect();
    let is = if names.len() > 1 { "are" } else { "is" };
    format!("{} {is}", names.join(" and "))
}

/// The first example in the help of a command.
fn example(command: &clap::Command, path: &str) -> String {
    example_with(command, |_| true).unwrap_or_else(|| see(path))
}

fn example_of(command: &clap::Command, option: &str, path: &str) -> String {
    example_with(command, |line| line.contains(&format!("{option} "))).unwrap_or_else(|| see(path))
}

fn example_with(command: &clap::Command, fits: impl Fn(&str) -> bool) -> Option<String> {
    let help = command.get_after_help()?.to_string();
    let mut lines = help.lines().map(str::trim).filter(|line| line.starts_with("lofted "));
    let line = lines.find(|line| fits(line) && !line.ends_with('\\'))?;
    let words = line.split("   ").next().unwrap_or(line);
    Some(format!("write for example {words}"))
}

fn see(path: &str) -> String {
    let of = path.strip_prefix("lofted ").map_or(String::new(), |name| format!(" {name}"));
    format!("`lofted help{of}` shows examples")
}

/// `--seed <S>` as `--seed`.
fn bare(argument: &str) -> String {
    argument.split_whitespace().next().unwrap_or_default().to_owned()
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

fn first_line(error: &clap::Error) -> String {
    let all = error.to_string();
    let line = all.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
