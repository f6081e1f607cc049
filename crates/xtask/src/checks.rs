//! `cargo xtask lint`, `test`, `ci`, `screenshots`: every check, as stages.

use crate::browser::{self, Browser};
use crate::bundle::lofted;
use crate::error::{Error, Result};
use crate::process::{cargo, run};
use crate::report::{Stages, with_summary};
use crate::setup::{set_up, set_up_toolchain};
use crate::workspace::Workspace;
use crate::{bundle, flows, package, pictures, size};

/// What is linted natively: all but the app, which is linted as the wasm that it ships as, the extension module,
/// which wants Python (`cargo xtask package python --check` lints it), and the peers, whose crates take their time
/// (`cargo xtask bench peers` builds them).
const NATIVE: [&str; 7] = [
    "--workspace",
    "--exclude",
    "lofted-web",
    "--exclude",
    "lofted-py",
    "--exclude",
    "lofted-peers",
];
const WASM: [&str; 16] = [
    "--target",
    "wasm32-unknown-unknown",
    "-p",
    "lofted",
    "-p",
    "lofted-record",
    "-p",
    "lofted-charts",
    "-p",
    "lofted-reader",
    "-p",
    "lofted-view",
    "-p",
    "lofted-js",
    "-p",
    "lofted-web",
];

pub(crate) fn lint(workspace: &Workspace) -> Result<()> {
    with_summary(|stages| lint_stages(workspace, stages))
}

pub(crate) fn test(workspace: &Workspace, quick: bool) -> Result<()> {
    with_summary(
        |stages| {
            if quick { native(workspace, stages) } else { test_stages(workspace, stages) }
        },
    )
}

pub(crate) fn ci(workspace: &Workspace) -> Result<()> {
    with_summary(|stages| {
        lint_stages(workspace, stages)?;
        test_stages(workspace, stages)
    })
}

fn lint_stages(workspace: &Workspace, stages: &mut Stages) -> Result<()> {
    let deny = ["--all-targets", "--", "-D", "warnings"];
    stages.run("toolchain", || set_up_toolchain(workspace))?;
    stages.run("format", || {
        run(cargo(workspace).args(["fmt", "--all", "--check"]))
            .map_err(|_| Error::task("some files are not formatted: `cargo fmt --all` does it"))
    })?;
    stages.run("clippy, native", || run(cargo(workspace).arg("clippy").args(NATIVE).args(deny)))?;
    stages.run("clippy, wasm", || run(cargo(workspace).arg("clippy").args(WASM).args(deny)))?;
    stages.run("docs", || {
        let doc = |which: &[&str]| {
            run(cargo(workspace)
                .args(["doc", "--no-deps"])
                .args(which)
                .env("RUSTDOCFLAGS", "-D warnings"))
        };
        doc(&NATIVE)?;
        doc(&["--target", "wasm32-unknown-unknown", "-p", "lofted-web"])
    })?;
    stages.run("crates as they would be published", || package::check_crates(workspace))?;
    stages.run("notices of other authors' code", || package::check_notices(workspace))
}

fn native(workspace: &Workspace, stages: &mut Stages) -> Result<()> {
    // The app too: its views and routes are plain functions.
    stages.run("native tests", || {
        let left_out = ["--exclude", "lofted-py", "--exclude", "lofted-peers"];
        run(cargo(workspace).args(["test", "--workspace"]).args(left_out))
    })
}

fn test_stages(workspace: &Workspace, stages: &mut Stages) -> Result<()> {
    let (shrinkers, browser) = stages.run("tools and browser", || {
        Ok((set_up(workspace)?, browser::find_or_install(workspace)?))
    })?;
    native(workspace, stages)?;
    let lofted = bundle::tested_lofted(workspace)?;
    stages.run("pictures of the README", || pictures::check(workspace, &lofted))?;
    stages.run("wasm tests in Chromium", || wasm_tests(workspace, &browser))?;
    stages.run("release build", || bundle::release(workspace, shrinkers))?;
    stages.run("size of every page", || size::check(workspace))?;
    stages.run("static site of the record", || bundle::site(workspace, &lofted, None))?;
    stages.run("browser flows", || {
        browser::node_modules(workspace)?;
        flows::flows(workspace, &browser, &lofted)
    })
}

fn wasm_tests(workspace: &Workspace, browser: &Browser) -> Result<()> {
    let settings = browser::webdriver_settings(workspace, browser)?;
    let mut command = cargo(workspace);
    command
        .args(["test", "--tests"])
        .args(WASM)
        .env("PATH", workspace.path()?)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings);
    run(&mut command)
}

/// The README's pictures, made anew by the command.
pub(crate) fn pictures(workspace: &Workspace) -> Result<()> {
    with_summary(|stages| {
        stages.run("toolchain", || set_up_toolchain(workspace))?;
        stages.run("pictures", || pictures::write(workspace, &lofted(workspace)?))
    })
}

/// Pictures of every page, for a person to look at.
pub(crate) fn screenshots(workspace: &Workspace) -> Result<()> {
    with_summary(|stages| {
        let browser = stages.run("browser", || {
            let browser = browser::find_or_install(workspace)?;
            browser::node_modules(workspace)?;
            Ok(browser)
        })?;
        stages.run("release build", || bundle::build(workspace, None))?;
        stages.run("screenshots", || {
            let mut command = browser::node(workspace, &browser)?;
            run(command.arg(workspace.e2e().join("screenshots.mjs")))
        })
    })
}
