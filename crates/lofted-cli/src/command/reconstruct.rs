//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod answer;
mod asked;
mod batch;
mod drawn;
mod figures;
mod heavier;
mod open;
mod options;
mod row;
mod values;

use super::entry::Outcome;
use crate::args::Form;
use crate::error::Result;
use crate::output;
use crate::terminal::Out;
use answer::Answer;
use drawn::drawn;
pub(super) use open::spread_words;
pub(super) use options::Args;

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let form = args.form.form();
    if let Some(path) = &args.csv {
        return batch::run(args, path, form, out);
    }
    let (question, remarks) = asked::question(args)?;
    for remark in remarks {
        output::remark(remark);
    }
    let ensemble = drawn(question, args.members, &mut output::draws_progress("reconstructing"))?;
    let answer = Answer::of(&ensemble, &args.places, args.heavier);
    match form {
        Form::Json => output::json(out, &answer.json())?,
        Form::Text => {
            for line in answer.text().lines() {
                out.line(line)?;
            }
        }
    }
    Ok(Outcome::Clean)
}
