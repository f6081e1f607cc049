//! Set-up: finds what a build of the app needs, and brings what is missing, saying how far it is.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::error::{Error, Result};
use crate::install::{CargoInstall, Features, cargo_install};
use crate::process;
use crate::process::{on_path, program, stdout};
use crate::report::seconds;
use crate::workspace::{SHRINKERS, Workspace, quoted_value};

const TRUNK: &str = "0.21.14";
const WASM_TARGET: &str = "wasm32-unknown-unknown";
const SHRINKERS_PACKAGE: &str = include_str!("../shrinkers/package.json");
const SHRINKERS_LOCK: &str = include_str!("../shrinkers/package-lock.json");
const SHRINKERS_NPMRC: &str = include_str!("../shrinkers/.npmrc");

/// One thing that a build needs and that is not there.
struct Step {
    name: String,
    about: &'static str,
    minutes: f32,
    /// A build is possible without: failing to bring it is said, and no reason to stop.
    optional: bool,
    bring: Box<dyn Fn() -> Result<()>>,
}

/// What `wasm-opt -Oz` is told besides, here and in `web/site/index.html`: some 5 kB of brotli of each page less.
///
/// A function that is called once stays a function of its own, so that functions that look alike lie apart from what
/// calls them; those of one crate lie together; and the first kilobyte of memory, the far end of the stack, is nobody's.
pub(crate) const SMALLER: [&str; 3] = [
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
    "--reorder-functions-by-name",
];

/// Whether release builds are made smaller: the wasm by `wasm-opt`, the scripts by `esbuild`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shrinkers {
    Ready,
    Absent,
}

/// Brings what building the app needs. With everything there this takes some milliseconds.
pub(crate) fn set_up(workspace: &Workspace) -> Result<Shrinkers> {
    let steps = missing_steps(workspace)?;
    if !steps.is_empty() {
        bring(&steps)?;
        let left = missing_steps(workspace)?;
        if let Some(step) = left.iter().find(|step| !step.optional) {
            return Err(Error::task(format!(
                "set-up ran, but {} is still not found: remove target/tools and try again",
                step.name
            )));
        }
    }
    Ok(if shrinkers_are_ready(workspace) { Shrinkers::Ready } else { Shrinkers::Absent })
}

/// Brings the parts of the toolchain alone: enough to check the code, not to build the app.
pub(crate) fn set_up_toolchain(workspace: &Workspace) -> Result<()> {
    match toolchain_step(workspace)? {
        Some(step) => bring(&[step]),
        None => Ok(()),
    }
}

fn bring(steps: &[Step]) -> Result<()> {
    let count = steps.len();
    let minutes: f32 = steps.iter().map(|step| step.minutes).sum();
    let things = if count == 1 { "one thing is" } else { "some things are" };
    let minutes = minutes.max(1.0);
    println!(
        "First, once: {things} missing. {count} to set up, about {minutes:.0} min on two cores."
    );
    for (i, step) in steps.iter().enumerate() {
        println!("[{}/{count}] {} ({})", i + 1, step.name, step.about);
        let start = Instant::now();
        let outcome = (step.bring)();
        let took = seconds(start.elapsed());
        match outcome {
            Ok(()) => println!("[{}/{count}] done in {took}", i + 1),
            Err(error) if step.optional => {
                println!("[{}/{count}] going on without: {error}", i + 1)
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn missing_steps(workspace: &Workspace) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    steps.extend(toolchain_step(workspace)?);
    steps.extend(trunk_step(workspace));
    steps.extend(wasm_bindgen_step(workspace)?);
    steps.extend(shrinkers_step(workspace));
    Ok(steps)
}

/// The wasm target, rustfmt and clippy of the toolchain in use.
fn toolchain_step(workspace: &Workspace) -> Result<Option<Step>> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot =
        stdout(Command::new(rustc).current_dir(workspace.root()).args(["--print", "sysroot"]));
    let Some(sysroot) = sysroot.map(PathBuf::from) else {
        return Err(Error::task("cannot run `rustc`: install Rust with rustup, then try again"));
    };
    let mut commands: Vec<Vec<String>> = Vec::new();
    let toolchain = env::var("RUSTUP_TOOLCHAIN").or_else(|_| workspace.toolchain())?;
    let add = |what: &str, name: &str| {
        ["rustup", what, "add", name, "--toolchain", &toolchain].map(str::to_owned).to_vec()
    };
    if !sysroot.join("lib/rustlib").join(WASM_TARGET).is_dir() {
        commands.push(add("target", WASM_TARGET));
    }
    for (component, file) in [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")] {
        if !sysroot.join("bin").join(format!("{file}{}", env::consts::EXE_SUFFIX)).is_file() {
            commands.push(add("component", component));
        }
    }
    let names: Vec<&str> = commands.iter().map(|words| words[3].as_str()).collect();
    let name = format!("{} for Rust {toolchain}", names.join(", "));
    let root = workspace.root().to_path_buf();
    Ok((!commands.is_empty()).then(|| Step {
        name,
        about: "a download of some 20 MB, under a minute",
        minutes: 0.5,
        optional: false,
        bring: Box::new(move || {
            commands.iter().try_for_each(|words| {
                process::run(Command::new(&words[0]).args(&words[1..]).current_dir(&root))
            })
        }),
    }))
}

fn trunk_step(workspace: &Workspace) -> Option<Step> {
    if has_version(workspace, "trunk", TRUNK) {
        return None;
    }
    let workspace = workspace.clone();
    Some(Step {
        name: format!("trunk {TRUNK}, which bundles the app, into target/tools"),
        about: "compiled from source, 4 to 8 min",
        minutes: 6.0,
        optional: false,
        bring: Box::new(move || {
            let install = CargoInstall {
                package: "trunk",
                version: TRUNK,
                // Its default features look for newer versions and fetch tools, which come from here.
                features: Features::Bare,
                opt_level: "0",
                crates: 300,
            };
            cargo_install(&workspace, &install)
        }),
    })
}

fn wasm_bindgen_step(workspace: &Workspace) -> Result<Option<Step>> {
    let version = workspace.wasm_bindgen_version()?;
    let tools = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    if tools.iter().all(|tool| has_version(workspace, tool, &version)) {
        return Ok(None);
    }
    let workspace = workspace.clone();
    Ok(Some(Step {
        name: format!("wasm-bindgen-cli {version}, the version of Cargo.lock, into target/tools"),
        about: "compiled from source, 2 to 3 min",
        minutes: 2.5,
        optional: false,
        bring: Box::new(move || {
            let install = CargoInstall {
                package: "wasm-bindgen-cli",
                version: &version,
                features: Features::Default,
                opt_level: "1",
                crates: 161,
            };
            cargo_install(&workspace, &install)
        }),
    }))
}

/// Whether our own copy or the machine's is exactly this version.
fn has_version(workspace: &Workspace, tool: &str, version: &str) -> bool {
    let printed = program(workspace, tool).ok().and_then(|mut c| {
        // trunk takes the value of NO_COLOR for an argument and stops.
        stdout(c.arg("--version").env_remove("NO_COLOR"))
    });
    printed.is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn shrinkers_step(workspace: &Workspace) -> Option<Step> {
    if shrinkers_are_ready(workspace) || on_path("npm").is_none() || on_path("node").is_none() {
        return None;
    }
    let workspace = workspace.clone();
    Some(Step {
        name: format!(
            "wasm-opt and esbuild (npm binaryen {}, esbuild {}), into target/tools",
            pinned("binaryen"),
            pinned("esbuild")
        ),
        about: "a download of some 25 MB, under a minute",
        minutes: 0.5,
        optional: true,
        bring: Box::new(move || bring_shrinkers(&workspace)),
    })
}

fn bring_shrinkers(workspace: &Workspace) -> Result<()> {
    let folder = workspace.tools().join(SHRINKERS);
    fs::create_dir_all(&folder).map_err(|source| Error::file("create", &folder, &source))?;
    let files = [
        ("package.json", SHRINKERS_PACKAGE),
        ("package-lock.json", SHRINKERS_LOCK),
        (".npmrc", SHRINKERS_NPMRC),
    ];
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|source| Error::file("write", &path, &source))?;
    }
    process::run(program(workspace, "npm")?.current_dir(&folder).args(["ci", "--ignore-scripts"]))
}

/// Reads the installed versions from their files: starting them takes half a second.
fn shrinkers_are_ready(workspace: &Workspace) -> bool {
    let modules = workspace.tools().join(SHRINKERS).join("node_modules");
    let is_installed = |package: &str| {
        let manifest = modules.join(package).join("package.json");
        let installed = fs::read_to_string(manifest).ok();
        installed.and_then(|text| json_value(&text, "version")) == Some(pinned(package))
    };
    is_installed("binaryen") && is_installed("esbuild") && on_path("node").is_some()
}

/// The version of a shrinker that is used.
fn pinned(package: &str) -> String {
    json_value(SHRINKERS_PACKAGE, package).unwrap_or_default()
}

/// The value of the first line `"key": "value"` of a JSON file as npm writes it.
fn json_value(text: &str, key: &str) -> Option<String> {
    let lines: Vec<String> = text.lines().map(|l| l.trim().replacen("\": ", "\" = ", 1)).collect();
    quoted_value(&lines.join("\n"), &format!("\"{key}\""))
}

/// The line that says what building without the shrinkers costs.
pub(crate) fn say_shrinkers(shrinkers: Shrinkers) {
    if shrinkers == Shrinkers::Absent {
        println!(
            "Building without wasm-opt and esbuild, which come through npm: the app works the same, its download \
             is about a third larger. Install Node.js with npm to make it smaller."
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_wasm_opt_is_the_one_trunk_is_told_to_expect() {
        let trunk = include_str!("../../../Trunk.toml");
        let major = pinned("binaryen").split('.').next().map(str::to_owned);
        let expected = quoted_value(trunk, "wasm_opt");
        assert_eq!(expected, major.map(|major| format!("version_{major}")));
    }

    #[test]
    fn the_page_asks_wasm_opt_for_the_same_as_the_packages() {
        let page = include_str!("../../../web/site/index.html");
        let small: Vec<&str> =
            page.lines().filter(|line| line.contains("data-wasm-opt=\"z\"")).collect();
        let asked = format!("data-wasm-opt-params=\"{}\"", SMALLER.join(" "));
        assert!(small.len() > 5 && small.iter().all(|line| line.contains(&asked)), "{small:?}");
    }

    #[test]
    fn pins_and_lock_agree() {
        for package in ["binaryen", "esbuild"] {
            let pin = format!("\"{package}\": \"{}\"", pinned(package));
            assert!(SHRINKERS_LOCK.contains(&pin), "{pin}");
        }
    }
}
