//! A value that follows another after a moment: for what need not change with each key.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::piece::same::Same;

/// How long nothing must have changed, ms: the frame that shows the key is painted by then.
const QUIET_MS: u32 = 30;

/// Changes in a row after which the value follows all the same: a slider that is dragged changes each frame.
const MOST_CHANGES: u32 = 6;

/// The follower's own: the value to follow to, the timer, and how often it was put off.
#[derive(Default)]
struct Waiting {
    timer: Option<Timeout>,
    put_off: u32,
}

/// The value as it was when it had been quiet for a moment.
#[hook]
pub fn use_later<T: 'static>(value: Same<T>) -> Same<T> {
    let later = use_state_eq(|| value.clone());
    let waiting = use_mut_ref(Waiting::default);
    let newest = use_mut_ref(|| value.clone());
    {
        let later = later.setter();
        let waiting = waiting.clone();
        use_effect_with(value, move |value| {
            *newest.borrow_mut() = value.clone();
            let mut now = waiting.borrow_mut();
            if now.timer.is_some() && now.put_off >= MOST_CHANGES {
                return;
            }
            now.put_off += u32::from(now.timer.is_some());
            let waiting = waiting.clone();
            now.timer = Some(Timeout::new(QUIET_MS, move || {
                *waiting.borrow_mut() = Waiting::default();
                later.set(newest.borrow().clone());
            }));
        });
    }
    use_effect_with((), move |()| move || drop(waiting.take()));
    (*later).clone()
}
