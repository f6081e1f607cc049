//! A line to a worker: orders wait in it, and one is with the worker at a time.
//!
//! Whoever gives an order holds its ticket. Dropped, the ticket takes the order back, wherever it is by then: so
//! an order whose page is gone is never done, and keeps no other waiting.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::rc::Rc;
use std::thread::LocalKey;

use yew::Callback;

use crate::worker::host::{Heard, Host};
use crate::worker::message::{Finality, FromWorker, ToWorker};

/// A kind of work, with a worker and a line of its own.
pub trait Work: Sized + 'static {
    /// What is asked.
    type Ask;
    /// What is answered, once or again and again.
    type Answer;

    /// The line.
    fn line() -> &'static LocalKey<RefCell<Line<Self>>>;

    /// The message of an order of a number.
    fn message(number: u32, ask: &Self::Ask) -> ToWorker;

    /// The answer in a message: to which number, and whether it is the last.
    fn answer(message: FromWorker) -> Option<(u32, Self::Answer, Finality)>;

    /// What takes back the order that the worker has; `None` where it goes on to its end.
    fn cancel() -> Option<ToWorker>;
}

/// What is told of an order.
#[derive(Debug, Clone, PartialEq)]
pub enum News<T> {
    /// An answer.
    Answer(T),
    /// The worker cannot be had, with the reason in words.
    Unavailable(Rc<str>),
    /// The worker has said nothing for long; [`start_again`] starts another.
    Silent,
    /// It was started again.
    Restarted,
}

struct Order<W: Work> {
    number: u32,
    ask: W::Ask,
    tell: Callback<News<W::Answer>>,
    /// Whether the worker has had it, and owes at most a better answer.
    handed_over: bool,
}

/// The orders of a kind of work, in the order in which they came.
pub struct Line<W: Work> {
    host: Host,
    last_number: u32,
    /// The order that the worker has.
    sent: Option<u32>,
    orders: VecDeque<Order<W>>,
}

impl<W: Work> Default for Line<W> {
    fn default() -> Self {
        Self { host: Host::default(), last_number: 0, sent: None, orders: VecDeque::new() }
    }
}

impl<W: Work> std::fmt::Debug for Line<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Line").field("sent", &self.sent).finish_non_exhaustive()
    }
}

/// An order that was given; it is taken back when this is dropped.
#[derive(Debug)]
pub struct Ticket<W: Work> {
    number: u32,
    work: PhantomData<W>,
}

impl<W: Work> Drop for Ticket<W> {
    fn drop(&mut self) {
        // What is told of it may hold tickets of its own: it goes once the line is free again.
        let order = W::line().with_borrow_mut(|line| line.take_back(self.number));
        drop(order);
        send_next::<W>();
    }
}

/// Gives an order; `tell` hears what becomes of it.
///
/// The ticket of an order that this one takes the place of is best dropped after: the worker then turns from the
/// one to the other, and goes on from what it has.
pub fn give<W: Work>(ask: W::Ask, tell: Callback<News<W::Answer>>) -> Ticket<W> {
    let number = W::line().with_borrow_mut(|line| {
        line.last_number = line.last_number.wrapping_add(1);
        let number = line.last_number;
        line.orders.push_back(Order { number, ask, tell, handed_over: false });
        number
    });
    send_next::<W>();
    Ticket { number, work: PhantomData }
}

/// Ends a worker that has fallen silent, and gives its orders to another.
pub fn start_again<W: Work>() {
    W::line().with_borrow_mut(|line| {
        line.host.close();
        line.sent = None;
        for order in &mut line.orders {
            order.handed_over = false;
        }
    });
    tell_all::<W>(|| News::Restarted);
    send_next::<W>();
}

impl<W: Work> Line<W> {
    fn take_back(&mut self, number: u32) -> Option<Order<W>> {
        let at = self.orders.iter().position(|order| order.number == number)?;
        let taken_back = self.orders.remove(at);
        if self.sent == Some(number)
            && let Some(cancel) = W::cancel()
        {
            self.sent = None;
            // Where another waits, the worker turns to that.
            if self.orders.iter().all(|order| order.handed_over) {
                self.host.send(&cancel);
            }
        }
        taken_back
    }

    /// Sends the next order, where the worker is free; gives why it never will be.
    fn send_next(&mut self, hear: fn(Heard), tick: fn()) -> Option<Rc<str>> {
        if self.orders.is_empty() {
            self.host.rest();
            return None;
        }
        self.host.open(hear);
        if let Some(reason) = self.host.broken() {
            self.host.rest();
            return Some(reason);
        }
        self.host.expect(tick);
        if self.host.is_ready()
            && self.sent.is_none()
            && let Some(order) = self.orders.iter_mut().find(|order| !order.handed_over)
        {
            order.handed_over = true;
            self.sent = Some(order.number);
            self.host.send(&W::message(order.number, &order.ask));
        }
        None
    }

    /// Whom an answer is for; nobody waits for an order that was taken back.
    fn heard(&mut self, number: u32, finality: Finality) -> Option<Callback<News<W::Answer>>> {
        let is_over = finality != Finality::UnderWay;
        if is_over && self.sent == Some(number) {
            self.sent = None;
        }
        let at = self.orders.iter().position(|order| order.number == number)?;
        let tell = self.orders.get(at)?.tell.clone();
        if finality == Finality::Final {
            self.orders.remove(at);
        }
        Some(tell)
    }
}

fn send_next<W: Work>() {
    let broken = W::line().with_borrow_mut(|line| line.send_next(hear::<W>, tick::<W>));
    if let Some(reason) = broken {
        tell_all::<W>(|| News::Unavailable(Rc::clone(&reason)));
    }
}

fn tell_all<W: Work>(news: impl Fn() -> News<W::Answer>) {
    let tells: Vec<_> =
        W::line().with_borrow(|line| line.orders.iter().map(|order| order.tell.clone()).collect());
    for tell in tells {
        tell.emit(news());
    }
}

fn tick<W: Work>() {
    if W::line().with_borrow_mut(|line| line.host.tick()) {
        tell_all::<W>(|| News::Silent);
    }
}

fn hear<W: Work>(heard: Heard) {
    W::line().with_borrow_mut(|line| line.host.note(&heard));
    if let Heard::Message(message) = heard
        && let Some((number, answer, finality)) = W::answer(*message)
    {
        let tell = W::line().with_borrow_mut(|line| line.heard(number, finality));
        if let Some(tell) = tell {
            tell.emit(News::Answer(answer));
        }
    }
    send_next::<W>();
}
