//! The pieces of a job, and whether one has more to do.

/// A piece of the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The first draws of a set.
    First(usize),
    /// What comes after the first answers.
    Plan,
    /// Members of the portrait up to a number, then their spread.
    Members(usize),
    /// The normal arc of the portrait.
    Normal,
    /// The footprint of the portrait.
    Footprint,
    /// The places that the portrait's vehicle reaches.
    Places,
    /// The band at an apogee.
    Band(u32),
    /// The slips of a set.
    Findings(usize),
    /// The remaining draws of a set, with ranges; more than were asked for while these move with the draws.
    Rest(usize),
    /// The ranges of a set under other conditions.
    Conditions(usize),
}

/// Whether a stage has more to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    Nothing,
    More,
}

impl Left {
    pub(super) fn when(more: bool) -> Self {
        if more { Self::More } else { Self::Nothing }
    }
}
