//! A chart's picture: drawn on the page, or by the worker that draws, with the one before shown meanwhile.

use std::rc::Rc;

use lofted_charts::Sheet;
use lofted_charts::track::Tracked;
use yew::prelude::*;

use super::chart_data::ChartData;
use crate::draw_line::{Drawing, Ticket, draw};

/// The picture of a chart's data at a width, as far as it is drawn.
#[hook]
pub fn use_picture(data: &ChartData, width_px: Option<u32>) -> Drawing {
    let remote = use_state(|| Drawing::Waiting);
    let ticket = use_mut_ref(|| None::<Ticket>);
    {
        let remote = remote.setter();
        use_effect_with((data.clone(), width_px), move |(data, width_px)| {
            if let (ChartData::Worker(chart), Some(width_px)) = (data, width_px) {
                let tell = Callback::from(move |drawing| remote.set(drawing));
                *ticket.borrow_mut() = Some(draw(Rc::clone(chart), *width_px, tell));
            }
            move || drop(ticket.take())
        });
    }
    let local = use_memo((data.clone(), width_px), |(data, width_px)| {
        let (Some(width_px), false) = (width_px, matches!(data, ChartData::Worker(_))) else {
            return Drawing::Waiting;
        };
        match data.draw(Sheet::page(*width_px)) {
            Ok(picture) => Drawing::Done(Rc::new(Tracked { picture, tracks: Vec::new() })),
            Err(error) => Drawing::Failed(error.to_string().into()),
        }
    });
    match data {
        ChartData::Worker(_) => (*remote).clone(),
        _ => (*local).clone(),
    }
}
