//! The app of the page of own data.

use yew::prelude::*;

use crate::app::shown;
use crate::location::navigation::tell_deployments;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::page::data::carried_claims::use_carried;
use crate::page::data::own::desk::{Keeping, use_desk};
use crate::piece::reading_props::ReadingProps;

/// The page of own data, where the route is its.
#[component]
pub fn DataApp(props: &ReadingProps) -> Html {
    let desk = use_desk();
    let carried = use_carried();
    let beside = use_memo((desk.data.clone(), props.clone()), |(own, props)| {
        own.singly().map(|own| props.reading.record.beside(own))
    });
    // What is not kept is shown on this page alone.
    let offered = (desk.keeping == Keeping::Kept)
        .then(|| (*beside).as_ref().unwrap_or(&props.reading.record).deployments().len());
    use_effect_with(offered, |offered| {
        if let Some(count) = *offered {
            tell_deployments(count);
        }
    });
    if use_route() != Route::Data {
        return html! {};
    }
    let record = (*beside).as_ref().unwrap_or(&props.reading.record);
    shown(&props.reading, page::data::data(record, &desk, carried.as_ref()))
}
