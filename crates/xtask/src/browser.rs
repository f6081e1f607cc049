//! What the browser tests need of the machine: Chromium, its driver, Node.js; and the npm packages.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result};
use crate::process::{on_path, program, run, stdout};
use crate::workspace::Workspace;

const CHROMIUMS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/// What the packages of web/e2e ask for.
const NODE_MAJOR: u32 = 20;
const NODE_WORDS: &str = "Node.js 20 or later";
const FONT_FOLDER: &str = "/usr/share/fonts/truetype/noto";

/// The programs that run the browser tests.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser and Node.js; on Debian and Ubuntu, where we are root, installs what is missing.
pub(crate) fn find_or_install(workspace: &Workspace) -> Result<Browser> {
    let missing = missing_packages();
    if !missing.is_empty() && is_root() && on_path("apt-get").is_some() {
        install(workspace, &missing)?;
    }
    let (chromium, driver, node) = (chromium(), driver(), node_is_recent(workspace));
    match (chromium, driver, node, on_path("npm")) {
        (Some(chromium), Some(driver), true, Some(_)) => Ok(Browser { chromium, driver }),
        (chromium, driver, node, npm) => Err(Error::task(what_to_install(&[
            (chromium.is_some(), "Chromium or Chrome (its path in CHROMIUM)", "chromium"),
            (
                driver.is_some(),
                "the chromedriver of the same version (its path in CHROMEDRIVER)",
                "chromium-driver",
            ),
            (node, NODE_WORDS, "nodejs"),
            (npm.is_some(), "npm", "npm"),
        ]))),
    }
}

fn chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    let mac = || Some(PathBuf::from(MAC_CHROME)).filter(|path| path.is_file());
    named.or_else(|| CHROMIUMS.iter().find_map(|name| on_path(name))).or_else(mac)
}

fn driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| on_path("chromedriver"))
}

fn node_is_recent(workspace: &Workspace) -> bool {
    let printed =
        program(workspace, "node").ok().and_then(|mut node| stdout(node.arg("--version")));
    printed.and_then(|version| major(&version)).is_some_and(|major| major >= NODE_MAJOR)
}

/// 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Debian's names of what is not here.
fn missing_packages() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if chromium().is_none() {
        missing.push("chromium");
    }
    if driver().is_none() {
        missing.push("chromium-driver");
    }
    if on_path("node").is_none() {
        missing.push("nodejs");
    }
    if on_path("npm").is_none() {
        missing.push("npm");
    }
    if !missing.is_empty() && !Path::new(FONT_FOLDER).is_dir() {
        missing.push("fonts-noto-core");
    }
    missing
}

fn what_to_install(needs: &[(bool, &str, &str)]) -> String {
    let missing: Vec<_> = needs.iter().filter(|(there, ..)| !there).collect();
    let names: Vec<&str> = missing.iter().map(|(_, name, _)| *name).collect();
    let packages: Vec<&str> = missing.iter().map(|(.., package)| *package).collect();
    format!(
        "the browser tests need {}, not found here: on Debian or Ubuntu \
         `sudo apt-get install {}`; `cargo xtask test --quick` does without",
        names.join(", "),
        packages.join(" ")
    )
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn install(workspace: &Workspace, packages: &[&str]) -> Result<()> {
    println!("Installing with apt-get: {} (about a minute)", packages.join(", "));
    let apt = || -> Result<Command> {
        let mut command = program(workspace, "apt-get")?;
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        Ok(command)
    };
    run(apt()?.arg("update"))?;
    run(apt()?.args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

/// Brings the npm packages of the browser flows when they are not those of the lock file.
pub(crate) fn node_modules(workspace: &Workspace) -> Result<()> {
    let folder = workspace.e2e();
    let lock = folder.join("package-lock.json");
    let stamp = folder.join("node_modules").join(".xtask-lock.json");
    let wanted = fs::read(&lock).map_err(|source| Error::file("read", &lock, &source))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(program(workspace, "npm")?.args(["ci", "--ignore-scripts"]).current_dir(&folder))?;
    fs::write(&stamp, &wanted).map_err(|source| Error::file("write", &stamp, &source))
}

/// Writes the settings that wasm-bindgen's test runner hands to chromedriver.
pub(crate) fn webdriver_settings(workspace: &Workspace, browser: &Browser) -> Result<PathBuf> {
    let path = workspace.target().join("webdriver.json");
    let binary = browser.chromium.display().to_string().replace('\\', "\\\\").replace('"', "\\\"");
    let text = format!(
        "{{\"goog:chromeOptions\": {{\"binary\": \"{binary}\", \"args\": [\"--headless\", \
         \"--no-sandbox\", \"--disable-gpu\", \"--disable-dev-shm-usage\", \"--no-first-run\", \
         \"--disable-background-networking\", \"--disable-component-update\", \"--disable-sync\"]}}}}\n"
    );
    fs::write(&path, text).map_err(|source| Error::file("write", &path, &source))?;
    Ok(path)
}

/// Node, told where the app and the browser are.
pub(crate) fn node(workspace: &Workspace, browser: &Browser) -> Result<Command> {
    let mut command = program(workspace, "node")?;
    command.env("LOFTED_DIST", workspace.dist()).env("CHROMIUM", &browser.chromium);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_asked_for_is_the_version_said() {
        assert_eq!(major("v20.11.1"), Some(NODE_MAJOR));
        assert_eq!(major("nonsense"), None);
        assert!(NODE_WORDS.contains(&NODE_MAJOR.to_string()));
        let package = include_str!("../../../web/e2e/package.json");
        assert!(package.contains(&format!("\"node\": \">={NODE_MAJOR}\"")));
    }

    #[test]
    fn what_is_missing_is_named_with_its_packages() {
        let message = what_to_install(&[
            (true, "Chromium", "chromium"),
            (false, "npm", "npm"),
            (false, "Node.js", "nodejs"),
        ]);
        assert!(message.contains("need npm, Node.js,"), "{message}");
        assert!(message.contains("`sudo apt-get install npm nodejs`"), "{message}");
    }
}
