//! A chart's picture, as far as it is drawn, with the one before shown meanwhile.

use yew::prelude::*;

use crate::piece::chart::artist::{Artist, Drawing, UnderWay};
use lofted_view::figure::chart_data::ChartData;

/// The picture of a chart's data at a width, as far as it is drawn.
#[hook]
pub fn use_picture(data: &ChartData, width_px: Option<u32>, artist: &'static Artist) -> Drawing {
    let drawing = use_state(|| Drawing::Waiting);
    let under_way = use_mut_ref(|| None::<UnderWay>);
    {
        let drawing = drawing.setter();
        use_effect_with((data.clone(), width_px), move |(data, width_px)| {
            if let Some(width_px) = *width_px {
                let tell = Callback::from(move |news| drawing.set(news));
                *under_way.borrow_mut() = Some((artist.begin)(data, width_px, tell));
            }
            move || drop(under_way.take())
        });
    }
    (*drawing).clone()
}
