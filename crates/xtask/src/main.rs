//! The tasks of Lofted, run as `cargo xtask <task>`: set up, serve, build, test, measure.
#![allow(clippy::print_stdout, reason = "a task tells the person at the terminal what it does")]

mod bench;
mod browser;
mod bundle;
mod checks;
mod error;
mod eval;
mod flows;
mod geography;
mod install;
mod package;
mod pictures;
mod process;
mod report;
mod serve;
mod setup;
mod size;
mod tree;
mod workspace;

use std::env;
use std::process::ExitCode;

use error::{Error, Result};
use package::{Depth, Which};
use workspace::Workspace;

const HELP: &str = "\
Tasks of Lofted: cargo xtask <task>

  See the app
    cargo xtask serve               set up what is missing, build, open http://127.0.0.1:8080
    cargo xtask serve --port 9000   the same on another port
    cargo xtask serve --dev         quick debug build that follows your edits

  Work on it
    cargo xtask test --quick        native tests only: what you run after every change
    cargo xtask test                every test: native, wasm in Chromium, size, flows in a browser
    cargo xtask lint                format, clippy (native and wasm), docs
    cargo xtask ci                  lint and test, as CI does: run it before you push

  Look at what came out
    cargo xtask build               the release, in dist/: copy it to any static host
    cargo xtask build --url https://example.org/lofted/
                                    the same with whole addresses for search and link previews
    cargo xtask size                what a browser fetches for each page, and whether it is small enough
    cargo xtask bench peers         flights beside the same flights by other integrators (see BENCHMARKS.md)
    cargo xtask eval reader         what the reader of stories gets right of labelled passages, and what not
    cargo xtask screenshots         every page at three widths, light and dark, in target/screenshots/
    cargo xtask pictures            the pictures of the README, in docs/, by the command

  Package it for others, into target/packages/
    cargo xtask package rust        the crates, as they would be published
    cargo xtask package js          the npm package
    cargo xtask package python      the wheel
    cargo xtask package js --check  each with --check: held to its tests and to docs/embed.md
    cargo xtask package notices     THIRD-PARTY.txt, the licences of other authors' code

  Renew data
    cargo xtask geography           the coasts and borders of the maps from Natural Earth, in crates/lofted-charts/geography

  cargo xtask setup brings the tools alone. All of them lie in target/tools.";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Task {
    Help,
    Setup,
    Serve { dev: bool, port: u16 },
    Build { url: Option<String> },
    Size,
    Lint,
    Test { quick: bool },
    Ci,
    Screenshots,
    Pictures,
    Geography,
    BenchPeers,
    EvalReader { all: bool },
    Package { which: Which, depth: Depth },
}

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match parse(&words).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::from(error.code())
        }
    }
}

fn run(task: Task) -> Result<()> {
    if task == Task::Help {
        println!("{HELP}");
        return Ok(());
    }
    let workspace = Workspace::find()?;
    match task {
        Task::Help => Ok(()),
        Task::Setup => setup::set_up(&workspace).map(setup::say_shrinkers),
        Task::Serve { dev: true, port } => serve::dev(&workspace, port),
        Task::Serve { dev: false, port } => serve::release(&workspace, port),
        Task::Build { url } => bundle::build(&workspace, url.as_deref()),
        Task::Size => size::check(&workspace),
        Task::Lint => checks::lint(&workspace),
        Task::Test { quick } => checks::test(&workspace, quick),
        Task::Ci => checks::ci(&workspace),
        Task::Geography => geography::write(&workspace),
        Task::BenchPeers => bench::peers(&workspace),
        Task::EvalReader { all } => eval::reader(&workspace, all),
        Task::Package { which, depth } => package::package(&workspace, which, depth),
        Task::Screenshots => checks::screenshots(&workspace),
        Task::Pictures => checks::pictures(&workspace),
    }
}

fn parse(words: &[&str]) -> Result<Task> {
    let Some((&name, options)) = words.split_first() else {
        return Ok(Task::Help);
    };
    match (name, options) {
        ("help" | "-h" | "--help", _) | (_, ["-h" | "--help"]) => Ok(Task::Help),
        ("setup", []) => Ok(Task::Setup),
        ("serve", options) => parse_serve(options),
        ("build", []) => Ok(Task::Build { url: None }),
        ("build", ["--url", url]) => Ok(Task::Build { url: Some((*url).to_owned()) }),
        ("size", []) => Ok(Task::Size),
        ("lint", []) => Ok(Task::Lint),
        ("test", []) => Ok(Task::Test { quick: false }),
        ("test", ["--quick"]) => Ok(Task::Test { quick: true }),
        ("ci", []) => Ok(Task::Ci),
        ("geography", []) => Ok(Task::Geography),
        ("bench", ["peers"]) => Ok(Task::BenchPeers),
        ("bench", _) => Err(Error::Usage(
            "`bench` measures flights beside other integrators: `cargo xtask bench peers`".into(),
        )),
        ("eval", ["reader"]) => Ok(Task::EvalReader { all: false }),
        ("eval", ["reader", "--all"]) => Ok(Task::EvalReader { all: true }),
        ("eval", _) => Err(Error::Usage(
            "`eval` measures the reader: `cargo xtask eval reader`, `--all` for every miss".into(),
        )),
        ("package", options) => parse_package(options),
        ("screenshots", []) => Ok(Task::Screenshots),
        ("pictures", []) => Ok(Task::Pictures),
        (
            "setup" | "build" | "size" | "lint" | "test" | "ci" | "screenshots" | "pictures"
            | "geography",
            [option, ..],
        ) => Err(Error::Usage(format!(
            "`{name}` does not take `{option}`: `cargo xtask` alone shows what it takes"
        ))),
        _ => Err(Error::Usage(format!(
            "no task is called `{name}`: `cargo xtask` alone lists them all"
        ))),
    }
}

fn parse_package(options: &[&str]) -> Result<Task> {
    let (which, depth) = match options {
        [which] => (which, Depth::Make),
        [which, "--check"] => (which, Depth::Check),
        _ => (&"", Depth::Make),
    };
    let which = match *which {
        "rust" => Which::Rust,
        "js" => Which::JavaScript,
        "python" => Which::Python,
        "notices" => Which::Notices,
        _ => {
            return Err(Error::Usage(
                "`package` takes `rust`, `js`, `python` or `notices`, and perhaps `--check`".into(),
            ));
        }
    };
    Ok(Task::Package { which, depth })
}

fn parse_serve(mut options: &[&str]) -> Result<Task> {
    let (mut dev, mut port) = (false, serve::DEFAULT_PORT);
    while let [option, rest @ ..] = options {
        let (name, value, rest) = match (option.split_once('='), rest) {
            (Some((name, value)), _) => (name, Some(value), rest),
            (None, [value, after @ ..]) if *option == "--port" => (*option, Some(*value), after),
            _ => (*option, None, rest),
        };
        match (name, value) {
            ("--dev", None) => dev = true,
            ("--port", Some(value)) => port = parse_port(value)?,
            ("--port", None) => {
                return Err(Error::Usage("`--port` needs a number, such as `--port 9000`".into()));
            }
            _ => {
                return Err(Error::Usage(format!(
                    "`serve` does not take `{option}`: it takes `--dev` and `--port 9000`"
                )));
            }
        }
        options = rest;
    }
    Ok(Task::Serve { dev, port })
}

fn parse_port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| {
        Error::Usage(format!("`--port {text}` is no port: give a whole number from 0 to 65535"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_are_read_with_their_options() {
        let serve = |dev, port| Task::Serve { dev, port };
        for (words, task) in [
            (&[][..], Task::Help),
            (&["serve"], serve(false, 8080)),
            (&["serve", "--dev", "--port", "9000"], serve(true, 9000)),
            (&["serve", "--port=9000"], serve(false, 9000)),
            (&["serve", "--help"], Task::Help),
            (&["test", "--quick"], Task::Test { quick: true }),
            (&["eval", "reader"], Task::EvalReader { all: false }),
            (
                &["package", "js", "--check"],
                Task::Package { which: Which::JavaScript, depth: Depth::Check },
            ),
        ] {
            assert_eq!(parse(words).unwrap(), task, "{words:?}");
        }
    }

    #[test]
    fn what_is_unknown_is_named_and_exits_2() {
        for (words, part) in [
            (&["sreve"][..], "no task is called `sreve`"),
            (&["test", "--fast"], "`test` does not take `--fast`"),
            (&["serve", "--port"], "needs a number"),
            (&["package", "ruby"], "takes `rust`, `js`, `python` or `notices`"),
            (&["serve", "--port", "70000"], "from 0 to 65535"),
            (&["serve", "--dve"], "it takes `--dev` and"),
        ] {
            let error = parse(words).unwrap_err();
            assert_eq!(error.code(), 2);
            assert!(error.to_string().contains(part), "{error}");
        }
    }
}
