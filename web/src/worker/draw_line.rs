//! The page's line to the worker that draws: a worker of its own, so that drawing never waits for computing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use lofted_charts::sheet::track::Tracked;
use lofted_charts::worker_chart::WorkerChart;
use lofted_charts::{Picture, Sheet};
use lofted_jobs::message::{from_bytes, to_bytes};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use crate::worker::host::{Heard, Host};
use crate::worker::message::{Finality, FromWorker, ToWorker};
use lofted_view::figure::chart_data::ChartData;

/// What becomes of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// It is under way, or waits for the worker.
    Waiting,
    /// The picture.
    Done(Rc<Tracked>),
    /// It cannot be drawn, with the reason in words.
    Failed(Rc<str>),
    /// The worker has said nothing for long; [`start_again`] starts another.
    Silent,
}

/// A drawing that somebody waits for.
struct Order {
    number: u32,
    chart: Rc<WorkerChart>,
    width_px: u32,
    tell: Callback<Drawing>,
    /// Whether the worker has it already, and owes at most a better picture.
    handed_over: bool,
}

/// The line: one drawing is sent at a time, so that one that nobody waits for any more is never drawn.
#[derive(Default)]
struct Line {
    host: Host,
    last_number: u32,
    sent: Option<u32>,
    orders: VecDeque<Order>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// A drawing that was ordered; nobody waits for it once this is dropped.
#[derive(Debug)]
pub struct Ticket(u32);

impl Drop for Ticket {
    fn drop(&mut self) {
        LINE.with_borrow_mut(|line| line.orders.retain(|order| order.number != self.0));
    }
}

/// Orders a drawing; `tell` hears what becomes of it.
pub fn draw(chart: Rc<WorkerChart>, width_px: u32, tell: Callback<Drawing>) -> Ticket {
    let number = LINE.with_borrow_mut(|line| {
        line.last_number = line.last_number.wrapping_add(1);
        let number = line.last_number;
        line.orders.push_back(Order { number, chart, width_px, tell, handed_over: false });
        number
    });
    send_next();
    Ticket(number)
}

/// Draws a chart once at a width, wherever it is drawn.
///
/// # Errors
/// It is not drawn, with the reason in words.
pub async fn drawn_once(data: &ChartData, width_px: u32) -> Result<Picture, String> {
    let Some(chart) = data.remote() else {
        return data.draw(Sheet::page(width_px)).map_err(|error| error.to_string());
    };
    let ticket = Rc::new(RefCell::new(None));
    let promise = Promise::new(&mut |done, failed| {
        let tell = Callback::from(move |drawing: Drawing| {
            let heard = match drawing {
                Drawing::Waiting => return,
                Drawing::Done(tracked) => to_bytes(&tracked.picture)
                    .map(|bytes| done.call1(&JsValue::NULL, &Uint8Array::from(bytes.as_slice())))
                    .ok(),
                Drawing::Failed(reason) => {
                    Some(failed.call1(&JsValue::NULL, &JsValue::from_str(&reason)))
                }
                Drawing::Silent => {
                    Some(failed.call1(&JsValue::NULL, &"the worker that draws is silent".into()))
                }
            };
            drop(heard);
        });
        *ticket.borrow_mut() = Some(draw(Rc::clone(&chart), width_px, tell));
    });
    let bytes = JsFuture::from(promise).await;
    drop(ticket.take());
    let bytes = bytes.map_err(|reason| reason.as_string().unwrap_or_default())?;
    from_bytes(&Uint8Array::new(&bytes).to_vec()).map_err(|error| error.to_string())
}

/// Ends a worker that has fallen silent and gives its drawings to another.
pub fn start_again() {
    LINE.with_borrow_mut(|line| {
        line.host.close();
        line.sent = None;
        for order in &mut line.orders {
            order.handed_over = false;
        }
    });
    tell_all(&Drawing::Waiting);
    send_next();
}

fn send_next() {
    let broken = LINE.with_borrow_mut(|line| {
        line.host.open(hear);
        let broken = line.host.broken();
        if broken.is_some() || line.orders.is_empty() {
            line.host.rest();
        } else {
            line.host.expect(tick);
        }
        if line.host.is_ready()
            && line.sent.is_none()
            && let Some(order) = line.orders.iter_mut().find(|order| !order.handed_over)
        {
            line.sent = Some(order.number);
            order.handed_over = true;
            let chart = order.chart.as_ref().clone();
            line.host.send(&ToWorker::Draw(order.number, chart, order.width_px));
        }
        broken
    });
    if let Some(reason) = broken {
        tell_all(&Drawing::Failed(reason));
    }
}

fn tell_all(news: &Drawing) {
    let tells: Vec<Callback<Drawing>> =
        LINE.with_borrow(|line| line.orders.iter().map(|order| order.tell.clone()).collect());
    for tell in tells {
        tell.emit(news.clone());
    }
}

fn tick() {
    if LINE.with_borrow_mut(|line| line.host.tick()) {
        tell_all(&Drawing::Silent);
    }
}

fn hear(heard: Heard) {
    LINE.with_borrow_mut(|line| line.host.note(&heard));
    if let Heard::Message(message) = heard
        && let FromWorker::Drawn(number, drawn, finality) = *message
    {
        // Nobody waits for a drawing that was replaced meanwhile.
        let tell = LINE.with_borrow_mut(|line| {
            if line.sent == Some(number) {
                line.sent = None;
            }
            let at = line.orders.iter().position(|order| order.number == number)?;
            let tell = line.orders.get(at)?.tell.clone();
            if finality == Finality::Final {
                line.orders.remove(at);
            }
            Some(tell)
        });
        if let Some(tell) = tell {
            tell.emit(match drawn {
                Ok(tracked) => Drawing::Done(Rc::new(tracked)),
                Err(reason) => Drawing::Failed(reason.into()),
            });
        }
    }
    send_next();
}
