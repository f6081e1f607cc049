//! A value that follows another once the frame that shows the other is painted.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::piece::same::Same;

/// The follower's own: the frame that is awaited, and the task after it.
#[derive(Default)]
struct Waiting {
    frame: Option<AnimationFrame>,
    task: Option<Timeout>,
}

/// The value as it was when the last frame was painted: it follows in the next, however often it changes.
#[hook]
pub fn use_after_paint<T: 'static>(value: Same<T>) -> Same<T> {
    let painted = use_state_eq(|| value.clone());
    let waiting = use_mut_ref(Waiting::default);
    let newest = use_mut_ref(|| value.clone());
    {
        let (painted, waiting) = (painted.setter(), waiting.clone());
        use_effect_with(value, move |value| {
            *newest.borrow_mut() = value.clone();
            if waiting.borrow().frame.is_some() {
                return;
            }
            let follow = {
                let waiting = waiting.clone();
                move || {
                    waiting.take();
                    painted.set(newest.borrow().clone());
                }
            };
            let after = waiting.clone();
            // The frame's callback comes before it is painted, the task after it.
            let frame = request_animation_frame(move |_| {
                after.borrow_mut().task = Some(Timeout::new(0, follow));
            });
            waiting.borrow_mut().frame = Some(frame);
        });
    }
    use_effect_with((), move |()| move || drop(waiting.take()));
    (*painted).clone()
}
