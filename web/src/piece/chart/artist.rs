//! Who draws a chart: the page itself, or a worker. A part whose charts are all drawn by the page has no line to one.

use std::any::Any;
use std::pin::Pin;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use lofted_charts::sheet::track::Tracked;
use lofted_charts::{Picture, Sheet};
use lofted_view::figure::chart_data::ChartData;
use yew::prelude::*;

/// What becomes of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// It is under way, or waits for a worker.
    Waiting,
    /// The picture.
    Done(Rc<Tracked>),
    /// It cannot be drawn, with the reason in words.
    Failed(Rc<str>),
    /// The worker that draws has said nothing for long.
    Silent,
}

/// A drawing under way; dropped, it comes to nothing.
pub type UnderWay = Box<dyn Any>;

/// A picture to come, or why there is none, in words.
pub type Promised = Pin<Box<dyn Future<Output = Result<Picture, String>>>>;

/// What draws a chart.
#[derive(Debug)]
pub struct Artist {
    /// Draws data at a width, px, and tells what becomes of it.
    pub begin: fn(&ChartData, u32, Callback<Drawing>) -> UnderWay,
    /// Draws data once, to be taken away.
    pub once: fn(ChartData, u32) -> Promised,
    /// Starts again after it has fallen silent.
    pub start_again: fn(),
}

impl PartialEq for Artist {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The page.
pub static PAGE: Artist = Artist {
    // In a task of its own, so that many charts do not hold up a key.
    begin: |data, width_px, tell| {
        let data = data.clone();
        Box::new(Timeout::new(0, move || tell.emit(drawn(&data, width_px))))
    },
    once: |data, width_px| {
        let picture = data.draw(Sheet::page(width_px)).map_err(|error| error.to_string());
        Box::pin(std::future::ready(picture))
    },
    start_again: || (),
};

fn drawn(data: &ChartData, width_px: u32) -> Drawing {
    match data.draw_tracked(Sheet::page(width_px)) {
        Ok(tracked) => Drawing::Done(Rc::new(tracked)),
        Err(error) => Drawing::Failed(error.to_string().into()),
    }
}
