//! A chart's picture: drawn on the page, or by the worker that draws, with the one before shown meanwhile.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use lofted_charts::Sheet;
use lofted_charts::sheet::track::Tracked;
use yew::prelude::*;

use crate::worker::draw::{Charting, Drawn, ToDraw};
use crate::worker::line::{News, Ticket, give};
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
    /// The worker that draws has said nothing for long.
    Silent,
}

impl From<News<Drawn>> for Drawing {
    fn from(news: News<Drawn>) -> Self {
        match news {
            News::Answer(Ok(tracked)) => Self::Done(tracked),
            News::Answer(Err(reason)) | News::Unavailable(reason) => Self::Failed(reason),
            News::Silent => Self::Silent,
            News::Restarted => Self::Waiting,
        }
    }
}

/// A drawing under way; dropped, it comes to nothing.
enum UnderWay {
    /// The worker's.
    Remote { _ticket: Ticket<Charting> },
    /// The page's own, in a task of its own, so that many charts do not hold up a key.
    Local { _timer: Timeout },
}

/// The picture of a chart's data at a width, as far as it is drawn.
#[hook]
pub fn use_picture(data: &ChartData, width_px: Option<u32>) -> Drawing {
    let drawing = use_state(|| Drawing::Waiting);
    let under_way = use_mut_ref(|| None::<UnderWay>);
    {
        let drawing = drawing.setter();
        use_effect_with((data.clone(), width_px), move |(data, width_px)| {
            if let Some(width_px) = *width_px {
                *under_way.borrow_mut() = Some(match data.remote() {
                    Some(chart) => {
                        let tell = Callback::from(move |news| drawing.set(Drawing::from(news)));
                        UnderWay::Remote { _ticket: give(ToDraw { chart, width_px }, tell) }
                    }
                    None => {
                        let data = data.clone();
                        let timer = Timeout::new(0, move || drawing.set(local(&data, width_px)));
                        UnderWay::Local { _timer: timer }
                    }
                });
            }
            move || drop(under_way.take())
        });
    }
    (*drawing).clone()
}

fn local(data: &ChartData, width_px: u32) -> Drawing {
    match data.draw(Sheet::page(width_px)) {
        Ok(picture) => Drawing::Done(Rc::new(Tracked { picture, tracks: Vec::new(), note: None })),
        Err(error) => Drawing::Failed(error.to_string().into()),
    }
}
