//! Takes the charts of the first view, for the part that shows them: it carries nothing of what that needs.

use std::rc::Rc;

use gloo::events::EventListener;
use lofted_charts::Sheet;
use lofted_charts::sheet::poster::WIDE_CHART_PX;
use lofted_charts::sheet::track::Tracked;
use lofted_record::Reading;
use lofted_view::page::overview::figures::all;
use lofted_view::page::overview::state::Overview;
use lofted_view::page::overview::words::TITLE;

use crate::location::query::current;
use crate::piece::chart::artist::PAGE;
use crate::piece::take::take_away::take_chart;
use crate::piece::take::take_menu::tell;
use crate::piece::take::taker::{TakenChart, hear_others};

/// Takes what the first view asks for, of a record, for as long as it is held.
pub fn taking(reading: Rc<Reading>) -> EventListener {
    hear_others(move |id, what, status| {
        let state = Overview::read(&current()).0;
        let figure = all(&reading.record, &state).into_iter().find(|figure| figure.id == id);
        let drawn = figure
            .ok_or_else(|| "the page shows another chart by now".to_owned())
            .and_then(|figure| match figure.data.draw(Sheet::page(WIDE_CHART_PX)) {
                Ok(picture) => Ok((figure, picture)),
                Err(error) => Err(error.to_string()),
            });
        match drawn {
            Err(why) => status.set_text_content(Some(&format!("Not done: {why}."))),
            Ok((figure, picture)) => {
                let tracked = Rc::new(Tracked { picture, tracks: Vec::new(), note: None });
                let chart = TakenChart { page_title: TITLE.into(), figure, tracked, artist: &PAGE };
                tell(take_chart(what, chart), status);
            }
        }
    })
}
