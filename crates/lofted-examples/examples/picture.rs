//! `cargo run -p lofted-examples --example picture > range.svg`
#![allow(clippy::print_stdout, reason = "a program that prints")]

use std::error::Error;

use lofted::prelude::*;

fn main() -> Result<(), Box<dyn Error>> {
    let figures = Figures::new().apogee("2,802 km").distance("933 km").time("39 min");
    let answer = lofted::reconstruct(&figures)?;
    println!("{}", lofted_examples::picture::ranges(&answer, "The report")?.svg);
    Ok(())
}
