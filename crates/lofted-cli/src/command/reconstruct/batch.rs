//! `lofted reconstruct --csv`: many flights, a row each, by all cores, answered in the order of their rows.

use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use super::options::Args;
use super::row::{Answered, Row, Rows, heads};
use crate::args::Form;
use crate::command::entry::Outcome;
use crate::error::Result;
use crate::terminal::Out;
use crate::{input, output};

/// The most bytes of a file of flights.
const LARGEST_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Answers every row of a file.
pub(super) fn run(args: &Args, path: &str, form: Form, out: &mut Out<'_>) -> Result<Outcome> {
    let rows = Rows::read(path, &input::bytes(path, LARGEST_FILE_BYTES)?)?;
    if form == Form::Text {
        out.write_all(&heads())?;
    }
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let (sender, answers) = channel();
        for _ in 0..cores.min(rows.all.len()) {
            let sender = sender.clone();
            scope.spawn(|| {
                let sender = sender;
                while !is_over.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(row) = rows.all.get(at) else { break };
                    if sender.send((at, rows.answer(row, args))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let written = written(&rows.all, &answers, form, out);
        // Where nobody reads on, nothing more is computed.
        is_over.store(true, Ordering::Relaxed);
        written
    })
}

/// Writes the answers in the order of their rows, each as soon as those before it are there.
fn written(
    rows: &[Row],
    answers: &Receiver<(usize, Answered)>,
    form: Form,
    out: &mut Out<'_>,
) -> Result<Outcome> {
    let (mut waiting, mut at, mut outcome) = (BTreeMap::new(), 0, Outcome::Clean);
    for (row, answered) in answers {
        waiting.insert(row, answered);
        while let Some(answered) = waiting.remove(&at) {
            for remark in &answered.remarks {
                output::remark(&format!("row {}: {remark}", rows[at].number));
            }
            if answered.answer.is_err() {
                outcome = Outcome::Errors;
            }
            out.write_all(&answered.bytes(&rows[at], form)?)?;
            at += 1;
            output::progress(&format!("reconstructing: {at} of {} rows", rows.len()));
        }
    }
    Ok(outcome)
}
