//! An ensemble by several threads, with the bits that one thread gives: each takes classes of vehicles by themselves.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::thread;

use lofted::answer::drawn_by;
use lofted::reconstruct::ensemble::{Ensemble, Progress, Ranges};
use lofted::reconstruct::evidence::EvidenceError;
use lofted::reconstruct::question::Question;

/// How many threads the machine runs at once.
#[must_use]
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// The vehicles of a question, as [`lofted::answer::drawn`] finds them, by so many threads.
///
/// The calling thread is one of them, and the hook is called on it, now and then. A question of one class is answered
/// by one thread.
///
/// # Errors
/// As [`Ensemble::new`].
///
/// # Examples
/// ```
/// use lofted::prelude::*;
///
/// let figures = Figures::new().apogee("about 2,800 km").distance(933).time("39 min");
/// let by_two = lofted_embed::cores::drawn(figures.question()?, Some(40), 2, &mut |_| ())?;
/// let by_one = lofted_embed::cores::drawn(figures.question()?, Some(40), 1, &mut |_| ())?;
/// assert_eq!(by_two.members(), by_one.members());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn drawn(
    question: Question,
    draws: Option<u32>,
    threads: usize,
    hook: &mut dyn FnMut(Progress),
) -> Result<Ensemble, EvidenceError> {
    drawn_by(question, draws, &mut |ensemble, wanted| {
        extend(ensemble, wanted, threads, hook);
        ControlFlow::Continue(())
    })
}

fn extend(ensemble: &mut Ensemble, wanted: u32, threads: usize, hook: &mut dyn FnMut(Progress)) {
    let begun = ensemble.drawn();
    let parts: Vec<_> = ensemble.parts().into_iter().map(|part| Mutex::new(Some(part))).collect();
    let (next, heard) = (AtomicUsize::new(0), AtomicU32::new(0));
    // Every part counts all draws, so a draw of the whole has been made when all parts have counted it.
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX).max(1);
    let drawn = || begun + heard.fetch_add(1, Ordering::Relaxed) / count;
    let work = |hook: &mut dyn FnMut(Progress)| {
        while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            // Each part is taken once, so nobody waits for another.
            let Ok(mut part) = part.lock() else { continue };
            let Some(part) = part.as_mut() else { continue };
            part.extend(wanted, Ranges::Find, &mut |_| {
                hook(Progress { drawn: drawn(), wanted });
                ControlFlow::Continue(())
            });
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.min(parts.len()) {
            scope.spawn(|| work(&mut |_| ()));
        }
        work(hook);
    });
    let taken = parts.into_iter().filter_map(|part| part.into_inner().ok().flatten());
    ensemble.join(taken.collect());
}
