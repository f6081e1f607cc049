//! The worker that draws, as an artist.

use std::rc::Rc;

use crate::piece::chart::artist::Drawing;
use crate::piece::chart::artist::{Artist, PAGE};
use crate::worker::draw::{Charting, Drawn, ToDraw, drawn_once};
use crate::worker::line::{News, give, start_again};
use yew::Callback;

/// The worker that draws; what needs none, the page draws.
pub static WORKER: Artist = Artist {
    begin: |data, width_px, tell| match data.remote() {
        Some(chart) => {
            let tell = Callback::from(move |news| tell.emit(drawing(news)));
            Box::new(give::<Charting>(ToDraw { chart, width_px }, tell))
        }
        None => (PAGE.begin)(data, width_px, tell),
    },
    once: |data, width_px| match data.remote() {
        Some(chart) => Box::pin(drawn_once(chart, width_px)),
        None => (PAGE.once)(data, width_px),
    },
    start_again: start_again::<Charting>,
};

fn drawing(news: News<Drawn>) -> Drawing {
    match news {
        News::Answer(Ok(tracked)) => Drawing::Done(tracked),
        News::Answer(Err(reason)) | News::Unavailable(reason) => Drawing::Failed(unmade(&reason)),
        News::Silent => Drawing::Silent,
        News::Restarted => Drawing::Waiting,
    }
}

fn unmade(reason: &str) -> Rc<str> {
    format!("This chart is drawn by a worker, and was not: {reason}.").into()
}
