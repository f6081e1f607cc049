//! The deployment's parts and wholes, and one statement in two outlets.

use lofted::deployment::Deployment;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::deployment::revisions_section::renderings_section;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::fold::{Folded, section_fold};
use lofted_view::figure::Figure;
use lofted_view::page::deployment::about::About;

/// Parts inside their wholes, and what two outlets made of one statement.
pub fn parts_section(
    record: &Record,
    (on, about): (&Deployment, About),
    figure: Option<Figure>,
) -> Html {
    html! {
        <>
            if let Some(figure) = figure {
                { section_fold(Folded::Yes, &figure.title, html! { <ChartFigure figure={figure.clone()} /> }) }
            }
            { renderings_section(record, on, about) }
        </>
    }
}
