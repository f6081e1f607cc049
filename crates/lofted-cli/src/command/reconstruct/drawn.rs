//! The vehicles that are drawn for a question.

use std::ops::ControlFlow;

use lofted::reconstruct::ensemble::{Ensemble, Progress, Ranges};
use lofted::reconstruct::question::Question;

use crate::error::Result;

/// Draws where none were asked for.
const MEMBERS: u32 = 500;

/// The members of a question: so many, or as many as leave the range stable.
pub(super) fn drawn(
    question: Question,
    members: Option<u32>,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Ensemble> {
    let mut ensemble = Ensemble::new(question)?;
    if let Some(members) = members {
        ensemble.extend(members, Ranges::Find, progress);
    } else {
        while let Some(wanted) = ensemble.draws_to_go_on_to(MEMBERS) {
            ensemble.extend(wanted, Ranges::Find, progress);
        }
    }
    Ok(ensemble)
}
