//! The reader: a news story in plain text in, its claims out.
//!
//! Each candidate keeps its words, its place in the text, its speaker and its doubts, so that a person can
//! mend it. There is no model and no network: tokens, tables of phrases (`words`), and a few rules. English
//! alone. What a party, a force, a place or a flight is called comes from a [`Lexicon`], which is built from
//! rows. Work is linear in the length of the text, and any text is read without a fault.
//!
//! # Examples
//! ```
//! use lofted::claim::Amount;
//! use lofted_reader::{Lexicon, read};
//!
//! let story = "The missile reached an altitude of more than 600 kilometers (370 miles), France's defence \
//!              ministry said.";
//! let claims = read(story, None, &Lexicon::world());
//! assert_eq!(claims[0].measurand.id(), "apogee");
//! assert_eq!(claims[0].amount, Amount::MoreThan(600.0));
//! assert_eq!(&story[claims[0].span.clone()], "more than 600 kilometers");
//! let speaker = claims[0].speaker.as_ref().map(|speaker| speaker.name.as_str());
//! assert_eq!(speaker, Some("France's defence ministry"));
//! ```

mod candidate;
mod classify;
mod flights;
mod forces;
mod grounds;
mod lexicon;
mod people;
mod quantity;
mod read;
mod speaker;
mod text;
mod topics;
mod words;

pub use candidate::{About, Candidate, Doubt, Grounds, Measurand, Speaker, Where};
pub use lexicon::Lexicon;
pub use read::read;
