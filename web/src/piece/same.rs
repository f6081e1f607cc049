//! A value that compares by identity, so that what is shown of it is made anew only when it is another.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value, equal to its clones alone.
#[derive(Debug, Default)]
pub struct Same<T>(Rc<T>);

impl<T> Same<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }

    /// The value to be held on.
    #[must_use]
    pub fn shared(&self) -> &Rc<T> {
        &self.0
    }
}

impl<T> From<Rc<T>> for Same<T> {
    fn from(shared: Rc<T>) -> Self {
        Self(shared)
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
