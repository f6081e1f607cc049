//! `cargo run -p lofted-examples --example batch -- flights.csv`

use std::env;
use std::error::Error;
use std::fs::File;
use std::io::stdout;

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("give a CSV with columns id, apogee, distance and time")?;
    Ok(lofted_examples::batch::answer_rows(File::open(path)?, stdout())?)
}
