//! Pieces of a page that are made one after the other, each in a task of its own, so that a page with many of them holds
//! up neither its first picture nor a key.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::location::embedded::embedded;

/// What is made later.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LaterProps {
    /// Makes the piece.
    pub make: Callback<(), Html>,
}

/// A piece that is made later.
pub fn later(make: impl Fn() -> Html + 'static) -> Html {
    html! { <Later make={Callback::from(move |()| make())} /> }
}

/// A piece that is made when those before it are; at once in a frame, which shows one chart.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let made = use_state_eq(|| embedded().is_some());
    let turn = use_memo((), |()| QUEUE.with_borrow_mut(Queue::turn));
    {
        let made = made.clone();
        use_effect_with((), move |()| {
            if !*made {
                wait(*turn, made.setter());
            }
            move || QUEUE.with_borrow_mut(|queue| drop(queue.waiting.remove(&turn)))
        });
    }
    if *made {
        props.make.emit(())
    } else {
        html! {}
    }
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// The pieces that wait, by when they were asked for: of a page the framework asks for the last first.
#[derive(Default)]
struct Queue {
    turns: u32,
    waiting: BTreeMap<u32, UseStateSetter<bool>>,
    task: Option<Timeout>,
}

impl Queue {
    fn turn(&mut self) -> u32 {
        self.turns = self.turns.wrapping_add(1);
        self.turns
    }
}

fn wait(turn: u32, made: UseStateSetter<bool>) {
    QUEUE.with_borrow_mut(|queue| {
        queue.waiting.insert(turn, made);
        queue.task.get_or_insert_with(|| Timeout::new(0, make_next));
    });
}

/// Makes the piece that stands highest, and leaves the next to another task.
fn make_next() {
    let highest = QUEUE.with_borrow_mut(|queue| {
        let highest = queue.waiting.pop_last();
        queue.task = (!queue.waiting.is_empty()).then(|| Timeout::new(0, make_next));
        highest
    });
    if let Some((_, made)) = highest {
        made.set(true);
    }
}
