//! What page and worker say to each other, as bytes.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::ask::Ask;
use crate::band::BandPoint;
use crate::portrait::Portrait;
use crate::validation_job::Validated;

/// From the page to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// A new job, which ends the one under way. Its number stands on every reply.
    Start(u32, Ask),
    /// Our results beside published ones, with so many draws each, in place of any job under way.
    Validate(u32, u32),
    /// No more of the job under way.
    Cancel,
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// It listens.
    Ready,
    /// What is known of the job of a number.
    Known(u32, Box<Reply>),
    /// What is known of the comparison of a number.
    Validated(u32, Validated),
}

/// What is known of a job so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// One for each set of claims, in their order, as far as they have a first answer; claims that are no
    /// evidence with the reason.
    pub answers: Vec<Result<Answer, String>>,
    /// The band, as far as it has come.
    pub band: Vec<BandPoint>,
    /// The flight of the set that was chosen for it, as far as it is computed.
    pub portrait: Option<Portrait>,
    /// How far the job is.
    pub progress: Progress,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Draws made.
    pub drawn: u32,
    /// Draws asked for.
    pub wanted: u32,
    /// Whether nothing is left to do.
    pub done: bool,
}

/// Why bytes are no message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the page and its worker are of different versions: reload the page")]
pub struct MessageError;

/// A message as bytes.
///
/// # Errors
/// It does not fit in memory: [`MessageError`].
pub fn to_bytes(message: &impl Serialize) -> Result<Vec<u8>, MessageError> {
    postcard::to_allocvec(message).map_err(|_| MessageError)
}

/// The message that bytes hold.
///
/// # Errors
/// They hold none, or one of another version: [`MessageError`].
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, MessageError> {
    postcard::from_bytes(bytes).map_err(|_| MessageError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::Draws;

    #[test]
    fn a_message_survives_the_way_and_a_broken_one_is_refused() {
        let ask = Ask {
            sets: Vec::new(),
            draws: Draws::Exactly(60),
            band: None,
            portrait: None,
            places: Vec::new(),
        };
        let bytes = to_bytes(&ToWorker::Start(7, ask.clone())).unwrap();
        assert_eq!(from_bytes(&bytes), Ok(ToWorker::Start(7, ask)));
        assert_eq!(from_bytes::<FromWorker>(&[200, 1, 2]), Err(MessageError));
    }
}
