//! A moment of a flight that several charts show: moved by any of them, heard by all, drawn by none.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

/// What moved the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A key on a slider, which says its value by itself.
    Key,
    /// The pointer, or a finger.
    Pointer,
    /// Time, as it plays.
    Play,
}

type Hear = Rc<dyn Fn(f64, By)>;
type Tell = Rc<dyn Fn(f64) -> String>;

#[derive(Default)]
struct Inner {
    /// Where it was put; the flight may end before, while it is computed.
    put_s: Cell<f64>,
    end_s: Cell<f64>,
    tell: RefCell<Option<Tell>>,
    listeners: RefCell<Vec<(u32, Hear)>>,
    last: Cell<u32>,
}

/// A shared cursor.
#[derive(Clone, Default)]
pub struct Cursor(Rc<Inner>);

impl PartialEq for Cursor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor").field("put_s", &self.0.put_s).finish_non_exhaustive()
    }
}

/// Somebody who hears the cursor until this is dropped.
#[derive(Debug)]
pub struct Listener {
    cursor: Cursor,
    number: u32,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.cursor.0.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}

impl Cursor {
    /// Time since launch, s.
    #[must_use]
    pub fn time_s(&self) -> f64 {
        self.put_s().min(self.end_s())
    }

    /// Where it was put, s since launch; past the end of a flight that is not known to go on so long.
    #[must_use]
    pub fn put_s(&self) -> f64 {
        self.0.put_s.get()
    }

    /// Puts it at a moment that the flight may not have yet, and tells everybody.
    pub fn put(&self, time_s: f64) {
        self.0.put_s.set(time_s);
        self.tell(By::Key);
    }

    /// The last moment, s.
    #[must_use]
    pub fn end_s(&self) -> f64 {
        self.0.end_s.get()
    }

    /// The flight that it runs over: its end, s, and what is to say of a moment.
    pub fn run_over(&self, end_s: f64, tell: Tell) {
        self.0.end_s.set(end_s);
        *self.0.tell.borrow_mut() = Some(tell);
        self.tell(By::Key);
    }

    /// What is to say of the moment.
    #[must_use]
    pub fn words(&self) -> String {
        let tell = self.0.tell.borrow().clone();
        tell.map_or_else(String::new, |tell| tell(self.time_s()))
    }

    /// Moves it, and tells everybody: to a whole second, as a link has it, but while it plays.
    pub fn move_to(&self, time_s: f64, by: By) {
        let time_s = if by == By::Play { time_s } else { time_s.round() };
        self.0.put_s.set(time_s.clamp(0.0, self.end_s()));
        self.tell(by);
    }

    fn tell(&self, by: By) {
        let time_s = self.time_s();
        let listeners: Vec<Hear> =
            self.0.listeners.borrow().iter().map(|(_, hear)| Rc::clone(hear)).collect();
        for hear in listeners {
            hear(time_s, by);
        }
    }

    /// Moves it by a key of a slider; whether the key moves it.
    pub fn key(&self, key: &str) -> bool {
        let (step, end) = (self.end_s() / 120.0, self.end_s());
        let to = match key {
            "ArrowRight" | "ArrowUp" => self.time_s() + step,
            "ArrowLeft" | "ArrowDown" => self.time_s() - step,
            "PageUp" => self.time_s() + 10.0 * step,
            "PageDown" => self.time_s() - 10.0 * step,
            "Home" => 0.0,
            "End" => end,
            _ => return false,
        };
        self.move_to(to, By::Key);
        true
    }

    /// Hears every move from now on, and the present place at once.
    #[must_use]
    pub fn listen(&self, hear: impl Fn(f64, By) + 'static) -> Listener {
        hear(self.time_s(), By::Key);
        let number = self.0.last.get().wrapping_add(1);
        self.0.last.set(number);
        self.0.listeners.borrow_mut().push((number, Rc::new(hear)));
        Listener { cursor: self.clone(), number }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_hears_a_move_until_they_leave() {
        let cursor = Cursor::default();
        cursor.run_over(1200.0, Rc::new(|time_s| format!("{time_s} s")));
        let heard = Rc::new(Cell::new(0.0));
        let listener = {
            let heard = Rc::clone(&heard);
            cursor.listen(move |time_s, _| heard.set(time_s))
        };
        assert!(cursor.key("ArrowRight") && !cursor.key("Tab"));
        assert_eq!((heard.get(), cursor.words()), (10.0, "10 s".to_owned()));
        cursor.move_to(5000.0, By::Pointer);
        assert_eq!(heard.get(), 1200.0, "no later than the end");
        cursor.move_to(99.6, By::Key);
        assert_eq!(heard.get(), 100.0, "on a whole second");
        cursor.put(1250.0);
        assert_eq!((heard.get(), cursor.put_s()), (1200.0, 1250.0));
        cursor.run_over(1300.0, Rc::new(|time_s| format!("{time_s} s")));
        assert_eq!(heard.get(), 1250.0, "a flight that goes on longer has the moment");
        drop(listener);
        cursor.key("Home");
        assert_eq!((heard.get(), cursor.time_s()), (1250.0, 0.0));
    }
}
