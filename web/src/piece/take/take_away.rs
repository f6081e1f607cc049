//! What can be taken of a chart: its picture, its numbers, a link, a citation.

use gloo::utils::{document, window};
use lofted_charts::Theme;
use lofted_charts::sheet::citation::Citation;
use lofted_charts::sheet::poster::{Poster, Shape, fits, poster};

use crate::location::query::{address, current, fragment};
use crate::location::today::today;
use crate::piece::take::hand_over::{File, copy_picture, copy_text, download, download_blob, png};
use crate::piece::take::take_line::made;
use crate::piece::take::taker::{Take, TakenChart, Taking, take_with};
use crate::record::own::there;
use lofted_view::figure::Figure;
use lofted_view::figure::shaped::attempts;
use lofted_view::figure::taken::Taken;
use lofted_view::link::carried::carrying;
use lofted_view::link::embed::page_of;
use lofted_view::link::in_place::Asked;
use lofted_view::link::section::{Section, anchor};

/// Has this part of the app take its charts itself.
pub fn takes_here() {
    take_with(take_chart);
}

/// Takes something of a chart.
pub fn take_chart(what: Take, chart: TakenChart) -> Taking {
    Box::pin(async move { taken(what, &chart).await })
}

/// The address of the page as it stands, opened at the section that a chart stands in, where it has sections.
fn address_at(figure: &Figure) -> String {
    let heading = document().get_element_by_id(&format!("chart-{}", figure.id));
    let section = heading.and_then(|one| one.closest(".page-section").ok().flatten());
    let Some(id) = section.map(|one| one.id()) else { return address() };
    let Some(name) = id.strip_prefix(&anchor("")) else { return address() };
    let whole = address();
    let page = whole.split('?').next().unwrap_or(&whole);
    let section = Section { id: name.to_owned().into(), name: "".into() };
    format!("{page}{}", section.query(&current()).address())
}

async fn taken(what: Take, props: &TakenChart) -> Result<&'static str, String> {
    match what {
        Take::Svg => {
            let poster = drawn(props, Shape::Wide).await?;
            save(props, "svg", "image/svg+xml", &poster.svg)
        }
        Take::Png(shape) => {
            let (blob, name) = (painted(props, shape).await?, file_name(props, "png")?);
            download_blob(&blob, &name).map(|()| "The picture is in your downloads.")
        }
        Take::CopyPicture => copy_picture(&painted(props, Shape::Wide).await?)
            .await
            .map(|()| "The picture is copied."),
        Take::Csv => save(props, "csv", "text/csv", &props.tracked.picture.readout.table.to_csv()),
        Take::Json => {
            save(props, "json", "application/json", &props.tracked.picture.readout.table.to_json())
        }
        Take::CopyLink => copy_link(&props.figure).await,
        Take::CopyCitation => {
            copy_text(&citation(props)?.plain()).await.map(|()| "The citation is copied.")
        }
        // A frame that is live has nothing of the reader's own, which one that carries its claims has.
        Take::CopyFrame if !is_opened() && own_claims().await?.is_empty() => {
            copy_frame(props, None).await
        }
        Take::CopyFrame | Take::CopyFrozen => {
            let record = made(format!("frozen {}", page_of(&fragment()))).await?;
            copy_frame(props, Some(&record)).await
        }
        Take::Bibtex => save(props, "bib", "application/x-bibtex", &citation(props)?.bibtex()),
        Take::Csl => save(
            props,
            "csl.json",
            "application/vnd.citationstyles.csl+json",
            &citation(props)?.csl_json(),
        ),
    }
}

/// The claims on the page that are the reader's own, as its link carries them.
async fn own_claims() -> Result<String, String> {
    if !there::may_be() {
        return Ok(String::new());
    }
    made(format!("carried {}", page_of(&fragment()))).await
}

/// Whether the page shows a record that only this browser has.
fn is_opened() -> bool {
    let search = window().location().search().unwrap_or_default();
    Asked::of_search(&search) == Some(Asked::Opened)
}

/// Copies a link to the page as it stands, with the claims on it that are the reader's own.
async fn copy_link(figure: &Figure) -> Result<&'static str, String> {
    let own = own_claims().await?;
    copy_text(&carrying(&address_at(figure), &own)).await?;
    Ok(if is_opened() {
        "The link is copied. It leads to the record that was opened in this browser: whoever gets it needs its package \
         too."
    } else if own.is_empty() {
        "The link is copied."
    } else {
        "The link is copied. It carries the claims of your own on this page: whoever opens it sees them, marked as \
         not of the record."
    })
}

/// Copies what puts the chart into another page.
async fn copy_frame(props: &TakenChart, record: Option<&str>) -> Result<&'static str, String> {
    let height_px = drawn(props, Shape::Wide).await?.height_px;
    copy_text(&with_taken(props, |taken| taken.iframe(record, height_px))?).await?;
    Ok("The frame is copied: put it into the HTML of a page.")
}

fn file_name(props: &TakenChart, ending: &str) -> Result<String, String> {
    with_taken(props, |taken| taken.file_name(ending))
}

fn save(
    props: &TakenChart,
    ending: &str,
    media_type: &'static str,
    text: &str,
) -> Result<&'static str, String> {
    let name = file_name(props, ending)?;
    download(&File { name, media_type, bytes: text.as_bytes().to_vec() })
        .map(|()| "The file is in your downloads.")
}

async fn painted(props: &TakenChart, shape: Shape) -> Result<web_sys::Blob, String> {
    let poster = drawn(props, shape).await?;
    png(&poster.svg, (poster.width_px, poster.height_px), shape.pixels()).await
}

async fn drawn(props: &TakenChart, shape: Shape) -> Result<Poster, String> {
    let whole = with_taken(props, |taken| taken.caption())?;
    for attempt in attempts(&props.figure.data, shape) {
        let caption = attempt.caption(&whole);
        let picture = (props.artist.once)(attempt.data, attempt.width_px).await?;
        if fits(shape, &picture, &caption) {
            return Ok(poster(&picture, &caption, shape, Theme::Light));
        }
    }
    Err(shape.too_tall())
}

/// The figure with the page's heading and the address.
fn with_taken<T>(props: &TakenChart, of: impl FnOnce(&Taken<'_>) -> T) -> Result<T, String> {
    let TakenChart { page_title, figure, .. } = props;
    Ok(of(&Taken { page_title, figure, link: &address(), on: today()? }))
}

fn citation(props: &TakenChart) -> Result<Citation, String> {
    with_taken(props, |taken| taken.citation())
}
