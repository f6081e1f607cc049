//! `lofted completions SHELL`: what a shell needs to complete the command's words.

use clap::ValueEnum;
use clap_complete::{Shell, generate};

use super::entry::Outcome;
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted completions bash > ~/.local/share/bash-completion/completions/lofted
  lofted completions zsh > ~/.zfunc/_lofted           with fpath+=~/.zfunc before compinit
  lofted completions fish > ~/.config/fish/completions/lofted.fish
  lofted completions powershell >> $PROFILE
";

/// A script that completes the command's words in a shell
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: For,
}

/// A shell that words are completed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
}

pub(super) fn run(args: &Args, whole: &mut clap::Command, out: &mut Out<'_>) -> Result<Outcome> {
    let shell = match args.shell {
        For::Bash => Shell::Bash,
        For::Zsh => Shell::Zsh,
        For::Fish => Shell::Fish,
        For::PowerShell => Shell::PowerShell,
    };
    // Made in memory first: the generator panics where its writer fails, as a closed pipe does.
    let mut script = Vec::new();
    generate(shell, whole, "lofted", &mut script);
    std::io::Write::write_all(out, &script)?;
    Ok(Outcome::Clean)
}
