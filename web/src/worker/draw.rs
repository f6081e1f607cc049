//! The work of the worker that draws: a worker of its own, so that drawing never waits for computing.

use std::cell::RefCell;
use std::rc::Rc;
use std::thread::LocalKey;

use futures_channel::oneshot;
use lofted_charts::Picture;
use lofted_charts::sheet::track::Tracked;
use lofted_charts::worker_chart::WorkerChart;
use yew::Callback;

use crate::worker::line::{Line, News, Work, give};
use crate::worker::message::{Finality, FromWorker, ToWorker};

/// A chart to be drawn at a width.
#[derive(Debug, Clone, PartialEq)]
pub struct ToDraw {
    /// The chart.
    pub chart: Rc<WorkerChart>,
    /// The width, px.
    pub width_px: u32,
}

/// A picture, or why there is none, in words.
pub type Drawn = Result<Rc<Tracked>, Rc<str>>;

/// Drawing charts.
#[derive(Debug)]
pub struct Charting;

thread_local! {
    static LINE: RefCell<Line<Charting>> = RefCell::default();
}

impl Work for Charting {
    type Ask = ToDraw;
    type Answer = Drawn;

    fn line() -> &'static LocalKey<RefCell<Line<Self>>> {
        &LINE
    }

    fn message(number: u32, ask: &ToDraw) -> ToWorker {
        ToWorker::Draw(number, ask.chart.as_ref().clone(), ask.width_px)
    }

    fn answer(message: FromWorker) -> Option<(u32, Drawn, Finality)> {
        let FromWorker::Drawn(number, drawn, finality) = message else { return None };
        Some((number, drawn.map(Rc::new).map_err(Rc::from), finality))
    }

    fn cancel() -> Option<ToWorker> {
        None
    }
}

/// Draws a chart once at a width.
///
/// # Errors
/// It is not drawn, with the reason in words.
pub async fn drawn_once(chart: Rc<WorkerChart>, width_px: u32) -> Result<Picture, String> {
    let (done, drawn) = oneshot::channel::<Drawn>();
    let done = RefCell::new(Some(done));
    let tell = Callback::from(move |news| {
        let drawn = match news {
            News::Answer(drawn) => drawn,
            News::Unavailable(reason) => Err(reason),
            News::Silent => Err("the worker that draws is silent".into()),
            News::Restarted => return,
        };
        // The first picture is taken; a better one may follow.
        if let Some(done) = done.take() {
            let _ = done.send(drawn);
        }
    });
    let ticket = give::<Charting>(ToDraw { chart, width_px }, tell);
    let drawn = drawn.await;
    drop(ticket);
    match drawn {
        Ok(Ok(tracked)) => Ok(tracked.picture.clone()),
        Ok(Err(reason)) => Err(reason.to_string()),
        Err(_) => Err("the worker that draws has gone".to_owned()),
    }
}
