//! Long computing in slices: what is asked, what is answered so far, and how far it is.
//!
//! A [`Job`](job::Job) runs on whatever thread drives it, asks no clock, and stops between two draws
//! when it is told to. The browser's worker drives one; [`message`] is what page and worker say to
//! each other. No type of a user interface is linked here.

pub mod answer;
pub mod ask;
pub mod band;
pub mod job;
pub mod message;
pub mod normal_arc;
pub mod portrait;
mod portrayal;
pub mod turned;
pub mod validation_job;
