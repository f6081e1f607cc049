//! A chart on the page: its finding, the picture, the read-out laid over it, its sources, its table.

use lofted_charts::Sheet;
use lofted_charts::sheet::picture::LEAST_WIDTH_PX;
use lofted_charts::sheet::track::Tracked;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::route::link;
use crate::piece::chart::artist::Drawing;
use crate::piece::chart::artist::{Artist, PAGE};
use crate::piece::chart::cursor::Cursor;
use crate::piece::chart::cursor_plate::CursorPlate;
use crate::piece::chart::number_table::number_table;
use crate::piece::chart::read_out::ReadOut;
use crate::piece::chart::use_picture::use_picture;
use crate::piece::chart::use_width::use_width;
use crate::piece::page_frame::PageTitle;
use crate::piece::take::take_menu::take_away;
use crate::piece::take::taker::TakenChart;
use crate::piece::whole_words::whole_words;
use lofted_view::figure::{Figure, Words};

/// Parts of a chart's figure.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ChartFigureProps {
    /// The chart with its words.
    pub figure: Figure,
    /// What draws it.
    #[prop_or(&PAGE)]
    pub artist: &'static Artist,
    /// The cursor that moves over it, where it has tracks for one.
    #[prop_or_default]
    pub cursor: Option<Cursor>,
    /// What stands between the finding and the picture: controls of the chart.
    #[prop_or_default]
    pub children: Html,
}

/// A chart with everything that belongs to it.
#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let frame = use_node_ref();
    let width_px = use_width(frame.clone());
    let figure = &props.figure;
    let page = use_context::<PageTitle>();
    let drawing = use_picture(&figure.data, width_px, props.artist);
    let framed = embedded();
    if framed.as_ref().is_some_and(|embed| embed.chart != figure.id) {
        return html! {};
    }
    let framed = framed.map(|_| "framed");
    let id = format!("chart-{}", figure.id);
    html! {
        <figure class={classes!("card", "chart", framed)} aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ whole_words(&figure.title) }</h2>
            <p class="chart-finding">{ &*figure.finding }</p>
            { props.children.clone() }
            <div class="chart-frame" ref={frame}>
                { shown(&drawing, props) }
            </div>
            if let Drawing::Done(tracked) = &drawing && let Some(note) = &tracked.note {
                <p class="minor" role="status">{ note }</p>
            }
            <figcaption>{ for figure.source.iter().map(words) }</figcaption>
            if let Drawing::Done(tracked) = &drawing {
                <details>
                    <summary>{ "Table of the numbers" }</summary>
                    { number_table(&caption(&figure.title), &tracked.picture.readout.table) }
                </details>
                { take_away(TakenChart {
                    page_title: page.map_or_else(AttrValue::default, |PageTitle(title)| title),
                    figure: figure.clone(),
                    tracked: tracked.clone(),
                    artist: props.artist,
                }) }
            } else if matches!(drawing, Drawing::Failed(_)) {
                { table_instead(props) }
            }
        </figure>
    }
}

fn words(words: &Words) -> Html {
    match words {
        Words::Text(text) => html! { &**text },
        Words::Page(route, name) => link(route, name),
    }
}

fn shown(drawing: &Drawing, props: &ChartFigureProps) -> Html {
    match drawing {
        Drawing::Waiting => html! { <p class="chart-wait">{ "Drawing the chart" }</p> },
        Drawing::Failed(reason) => html! { <p class="chart-error">{ reason.to_string() }</p> },
        Drawing::Silent => silent(props.artist.start_again),
        Drawing::Done(tracked) => html! {
            <>
                { Html::from_html_unchecked(AttrValue::from(tracked.picture.svg.clone())) }
                { plate(tracked, props) }
            </>
        },
    }
}

fn silent(start_again: fn()) -> Html {
    html! {
        <p class="chart-error" role="status">
            { "The worker that draws this chart has given no sign of life for 15 s. " }
            <button type="button" class="quiet" onclick={move |_| start_again()}>{ "Start again" }</button>
        </p>
    }
}

/// What reads the picture out: the page's cursor where it has tracks, its points else.
fn plate(tracked: &std::rc::Rc<Tracked>, props: &ChartFigureProps) -> Html {
    let title = AttrValue::from(props.figure.title.clone());
    match &props.cursor {
        Some(cursor) if !tracked.tracks.is_empty() => html! {
            <CursorPlate {title} cursor={cursor.clone()} tracked={tracked.clone()} />
        },
        _ => html! { <ReadOut {title} tracked={tracked.clone()} /> },
    }
}

/// The numbers of a chart that has no room to be drawn.
fn table_instead(props: &ChartFigureProps) -> Html {
    // The numbers do not depend on the width: any drawable one gives them.
    match props.figure.data.draw(Sheet::page(LEAST_WIDTH_PX)) {
        Ok(picture) => number_table(&caption(&props.figure.title), &picture.readout.table),
        Err(_) => html! {},
    }
}

fn caption(title: &str) -> String {
    format!("Numbers of the chart: {title}")
}
