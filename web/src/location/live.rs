//! State whose changes start from what it is now.
//!
//! Events can come faster than pages are drawn: the framework draws in slices of a frame, and a handler made for
//! the last drawing knows the state of that drawing. One that computed the next state from it would take back
//! every change made in between.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// What turns a state into the next.
pub type Change<T> = Box<dyn FnOnce(T) -> T>;

/// State of a component, shared with its handlers.
#[derive(Debug, Clone)]
pub struct Live<T> {
    now: Rc<RefCell<T>>,
    again: UseForceUpdateHandle,
}

/// State that stays with the component, and draws it anew when it changes.
#[hook]
pub fn use_live<T: Clone + 'static>(first: impl FnOnce() -> T) -> Live<T> {
    let now = use_mut_ref(first);
    Live { now, again: use_force_update() }
}

impl<T: Clone> Live<T> {
    /// The state now.
    #[must_use]
    pub fn get(&self) -> T {
        self.now.borrow().clone()
    }

    /// Puts another in its place, and draws the component anew.
    pub fn set(&self, next: T) {
        *self.now.borrow_mut() = next;
        self.again.force_update();
    }

    /// Turns it into the next, and gives that.
    pub fn change(&self, change: impl FnOnce(T) -> T) -> T {
        let next = change(self.get());
        self.set(next.clone());
        next
    }
}
