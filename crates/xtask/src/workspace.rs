//! Where things lie in the workspace, and which versions its files ask for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::error::{Error, Result};

/// The folder of `crates/xtask`, and of the tools, with what makes a release smaller.
pub(crate) const SHRINKERS: &str = "shrinkers";

/// The folders that the tasks read and write.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace this binary was built in.
    pub(crate) fn find() -> Result<Self> {
        let manifest_dir = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest_dir.ancestors().nth(2).map(Path::to_path_buf);
        match root {
            Some(root) if root.join("Trunk.toml").is_file() => Ok(Self { root }),
            _ => Err(Error::task(format!(
                "{} is not crates/xtask of a Lofted checkout: run `cargo xtask` inside one",
                manifest_dir.display()
            ))),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// What set-up installs, and nothing else, lies here: removing the folder undoes it.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("web").join("e2e")
    }

    /// `PATH` with our own tools before those of the machine.
    pub(crate) fn path(&self) -> Result<OsString> {
        let own = [self.tools().join("bin"), self.shrinkers_bin()];
        let machine = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&machine))).map_err(|_| {
            Error::task(format!(
                "{} holds a character that PATH cannot carry (such as `:`): check out elsewhere",
                self.root.display()
            ))
        })
    }

    /// Where npm puts the `wasm-opt` and `esbuild` of set-up.
    pub(crate) fn shrinkers_bin(&self) -> PathBuf {
        self.tools().join(SHRINKERS).join("node_modules").join(".bin")
    }

    pub(crate) fn read(&self, relative: &str) -> Result<String> {
        let path = self.root.join(relative);
        fs::read_to_string(&path).map_err(|source| Error::file("read", &path, &source))
    }

    /// The toolchain that `rust-toolchain.toml` names.
    pub(crate) fn toolchain(&self) -> Result<String> {
        let text = self.read("rust-toolchain.toml")?;
        quoted_value(&text, "channel").ok_or_else(|| {
            Error::task("rust-toolchain.toml names no toolchain: it needs `channel = \"...\"`")
        })
    }

    /// The version of `wasm-bindgen` that `Cargo.lock` holds: its command-line tool must be the same.
    pub(crate) fn wasm_bindgen_version(&self) -> Result<String> {
        locked_version(&self.read("Cargo.lock")?, "wasm-bindgen").ok_or_else(|| {
            Error::task("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile` first")
        })
    }
}

/// The version of one package in the text of a `Cargo.lock`.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let heading = format!("name = \"{package}\"");
    let from = lock.lines().skip_while(|line| line.trim() != heading);
    let block: Vec<&str> = from.take_while(|line| !line.is_empty()).collect();
    quoted_value(&block.join("\n"), "version")
}

/// The value of the first line `key = "value"`.
pub(crate) fn quoted_value(text: &str, key: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        let value = value.trim().strip_prefix('"')?.split('"').next()?;
        (name.trim() == key).then(|| value.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nchecksum = \"ab\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_package_named_in_full() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn a_quoted_value_is_found_with_and_without_spaces() {
        assert_eq!(quoted_value("a = 1\nb=\"x\" # y", "b").as_deref(), Some("x"));
        assert_eq!(quoted_value("a = 1", "a"), None);
    }
}
