//! The leaf of a flight or a deployment with its first pictures, computed to the end as the app's page is.

use lofted::claim::Date;
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted_charts::Theme;
use lofted_charts::sheet::poster::{Shape, WIDE_CHART_PX, poster};
use lofted_jobs::ask::Ask;
use lofted_jobs::job::answered;
use lofted_jobs::message::Reply;
use lofted_record::package::Package;
use lofted_view::any_page::address::Address;
use lofted_view::asking::Means;
use lofted_view::asking::report::Report;
use lofted_view::figure::taken::Taken;
use lofted_view::figure::{Figure, file_stem};
use lofted_view::link::route::Route;
use lofted_view::site::first_words::of_flight as of_flight_first;
use lofted_view::site::leaf::{Leaf, LeafPicture};
use lofted_view::site::leaves::{of_deployment, of_flight};
use lofted_view::site::page_html::{PNG_SCALE, Site};

use crate::error::Result;
use crate::page::{draw, regions};
use crate::png::png;

/// Pictures of a leaf: the app's page has the others.
const PICTURES: usize = 2;

/// What a leaf is of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject<'a> {
    Flight(&'a Flight),
    Deployment(&'a Deployment),
}

/// A leaf, and the files of its pictures.
pub(super) struct Drawn {
    pub(super) leaf: Leaf,
    /// What the app shows of its page first, where that takes computing.
    pub(super) words: String,
    pub(super) files: Vec<SiteFile>,
}

/// Computes and draws a leaf.
pub(super) fn drawn(package: &Package, of: Subject<'_>, site: &Site, on: Date) -> Result<Drawn> {
    let record = &package.record;
    let link = match of {
        Subject::Flight(flight) => Route::Flight { id: flight.id.to_string() }.href(),
        Subject::Deployment(on) => Route::Deployment { id: Some(on.id.to_string()) }.href(),
    };
    let (address, _) = Address::read(&link, record);
    let region = regions(&package.outlines);
    // Report and figures ask the same of the flights.
    let mut known: Vec<(Ask, Reply)> = Vec::new();
    let mut compute = |ask: Ask| {
        if let Some((_, reply)) = known.iter().find(|(one, _)| *one == ask) {
            return reply.clone();
        }
        let reply = answered(ask.clone());
        known.push((ask, reply.clone()));
        reply
    };
    let mut means = Means { compute: &mut compute, region: &region };
    let page = address.page(record);
    let report = page.as_ref().map_or_else(Report::default, |page| page.report(record, &mut means));
    let title = page.as_ref().map(|page| page.title(record)).unwrap_or_default();
    let words = match of {
        Subject::Flight(flight) => of_flight_first(record, flight, &mut means),
        Subject::Deployment(_) => String::new(),
    };
    let figures = page.map(|page| page.figures(record, &mut means)).unwrap_or_default();
    let mut leaf = match of {
        Subject::Flight(flight) => of_flight(record, &package.details, flight, &report),
        Subject::Deployment(on) => of_deployment(record, &package.details, on, &report),
    };
    // As the app's page has it in its address, so that its picture is the same to the byte.
    let link = format!("{}{link}", site.url.as_deref().unwrap_or_default());
    let mut files = Vec::new();
    for figure in figures.iter().take(PICTURES) {
        let taken = Taken { page_title: &title, figure, link: &link, on };
        let (picture, drawings) = pictured(&leaf, figure, &taken)?;
        leaf.pictures.push(picture);
        files.extend(drawings);
    }
    Ok(Drawn { leaf, words, files })
}

/// A file of the site: its path and its bytes.
type SiteFile = (String, Vec<u8>);

/// A picture as SVG; the first as PNG too, for whoever shows links in small.
fn pictured(
    leaf: &Leaf,
    figure: &Figure,
    taken: &Taken<'_>,
) -> Result<(LeafPicture, Vec<SiteFile>)> {
    let picture = draw(&figure.data, WIDE_CHART_PX)?;
    let poster = poster(&picture, &taken.caption(), Shape::Wide, Theme::Light);
    let size_px = (poster.width_px, poster.height_px);
    let stem = format!("pictures/{}-{}", leaf.stem(), file_stem(figure.id));
    let mut files = Vec::new();
    if leaf.pictures.is_empty() {
        files.push((format!("{stem}.png"), png(&poster.svg, size_px, PNG_SCALE)?));
    }
    files.push((format!("{stem}.svg"), poster.svg.into_bytes()));
    let (title, finding) = (figure.title.to_string(), figure.finding.to_string());
    Ok((LeafPicture { stem, title, finding, size_px }, files))
}
