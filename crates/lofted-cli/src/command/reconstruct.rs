//! `lofted reconstruct`: can the figures all be true, and how far does the vehicle reach?

mod asked;
mod batch;
mod figures;
mod judged;
mod options;
mod row;
mod values;

use lofted_embed::cores::{cores, drawn};
use lofted_embed::telling::Telling;

use super::entry::Outcome;
use crate::args::Form;
use crate::error::Result;
use crate::output;
use crate::terminal::Out;
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
    let mut progress = output::draws_progress("reconstructing");
    let ensemble = drawn(question, args.members, cores(), &mut progress)?;
    let answer = judged::answer(ensemble, &args.places, args.heavier);
    let told = Telling::of(&answer, args.heavier);
    match form {
        Form::Json => output::json(out, &told.json())?,
        Form::Text => {
            for line in told.text().lines() {
                out.line(line)?;
            }
        }
    }
    Ok(Outcome::Clean)
}
