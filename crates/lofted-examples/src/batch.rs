//! A verdict and a range for each row of a CSV with columns `id`, `apogee`, `distance` and `time`.

use std::io::{Read, Write};

use lofted::prelude::*;

/// Reads rows and writes an answer for each; a row that does not read is answered by what is wrong with it.
///
/// # Errors
/// The CSV cannot be read or written.
pub fn answer_rows(rows: impl Read, answers: impl Write) -> Result<(), csv::Error> {
    let (mut rows, mut answers) =
        (csv::Reader::from_reader(rows), csv::Writer::from_writer(answers));
    answers.write_record(["id", "verdict", "range_km_p05", "range_km_p95", "error"])?;
    let heads = rows.headers()?.clone();
    for row in rows.records() {
        let row = row?;
        let cell = |name: &str| {
            let at = heads.iter().position(|head| head == name);
            at.and_then(|at| row.get(at)).filter(|cell| !cell.is_empty())
        };
        let told: [(Observable, Option<&str>); 3] = [
            (Observable::Apogee, cell("apogee")),
            (Observable::GroundDistance, cell("distance")),
            (Observable::FlightTime, cell("time")),
        ];
        let figures = told.into_iter().fold(Figures::new(), |figures, (what, cell)| match cell {
            Some(cell) => figures.figure(what, cell),
            None => figures,
        });
        let id = cell("id").unwrap_or_default().to_owned();
        let [verdict, low, high, error] = match lofted::reconstruct(&figures) {
            Ok(answer) => {
                let range = answer.max_range_km().ok();
                let end = |of: fn(Spread) -> f64| {
                    range.map_or_else(String::new, |range| of(range).to_string())
                };
                [
                    answer.verdict().id().to_owned(),
                    end(|range| range.p05),
                    end(|range| range.p95),
                    String::new(),
                ]
            }
            Err(error) => [String::new(), String::new(), String::new(), error.to_string()],
        };
        answers.write_record([id, verdict, low, high, error])?;
    }
    answers.flush()?;
    Ok(())
}
