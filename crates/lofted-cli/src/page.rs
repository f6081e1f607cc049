//! The page of a link: its figures, computed to the end, as the browser shows them.

use std::rc::Rc;

use lofted_charts::map::geography::bundled::bundled;
use lofted_charts::map::geography::{Geography, is_file};
use lofted_charts::map::outline::geography;
use lofted_charts::{Picture, Sheet};
use lofted_jobs::job::answered;
use lofted_record::frozen::thaw;
use lofted_record::package::Outlines;
use lofted_record::{Reading, Record};
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::any_page::shown_page::{ShownPage, shown_page};
use lofted_view::asking::Means;
use lofted_view::figure::chart_data::ChartData;
use lofted_view::link::carried::split;
use lofted_view::link::embed::{Embed, page_of};
use lofted_view::link::route::Route;
use lofted_view::page::deployment::outlines::drawn;

use crate::error::{Error, Result};
use crate::input::flight_of;
use crate::output::remark;

/// The coasts of a deployment's map.
const COASTS: &str = "coast.bin";

/// The page of a link that has a chart, or any; what of the link does not read is remarked on, as the page does.
pub(crate) fn open(
    record: &Record,
    outlines: &Outlines,
    (link, chart): (&str, Option<&str>),
) -> Result<ShownPage> {
    let (address, faults) = Address::read(&page_of(fragment_of(link)), record);
    let address = match (address, chart) {
        (Address::Deployment(filter), Some(chart)) => Address::Deployment(filter.for_chart(chart)),
        (address, _) => address,
    };
    known(record, &address)?;
    for fault in faults {
        remark(&format!("{link}: {fault}"));
    }
    let region = regions(outlines);
    let mut means = Means { compute: &mut answered, region: &region };
    Ok(shown_page(record, &address, &mut means))
}

/// The borders and regions of a deployment's map: bundled, or those of a record's own places.
pub(crate) fn regions(outlines: &Outlines) -> impl Fn(&str) -> Rc<Geography> {
    // The bundled files are tested to read; without one, a map is drawn without its lines.
    let read = |file: &str| bundled(file).unwrap_or_default();
    move |file: &str| {
        if is_file(file) {
            return Rc::new(read(COASTS).with(read(file)));
        }
        Rc::new(geography(drawn(outlines)).with(read(COASTS)))
    }
}

/// The pages that there are, as links open them.
const PAGES: &str = "#/, #/flights, #/flights/FLIGHT, #/compare, #/deployment, #/deployments, \
                     #/deployments/DEPLOYMENT, #/timeline, #/workbench, #/read, #/methods, #/sources, \
                     #/sources/SOURCE, #/claims/CLAIM, #/claimants, #/claimants/CLAIMANT, #/data";

/// Whether there is such a page, and the record has what it is about.
pub(crate) fn known(record: &Record, address: &Address) -> Result<()> {
    if let Address::Flight { id, .. } = address {
        flight_of(record, id)?;
    }
    match (address.missing(record), address) {
        (None, _) => Ok(()),
        (Some(why), Address::Fixed(Route::NotFound { .. })) => {
            Err(Error::NoPage(format!("{why}; there are {PAGES}")))
        }
        (Some(why), _) => Err(Error::NoPage(why)),
    }
}

/// The record that a link carries: in place of the bundled one in a frame that is frozen, beside it where the link
/// carries somebody's own claims; `None` where it carries neither.
pub(crate) fn carried(link: &str) -> Result<Option<Reading>> {
    if let (_, Some(own)) = split(fragment_of(link)) {
        let own = thaw(own)?;
        let record = lofted_record::bundled().record.beside(&own.record);
        return Ok(Some(Reading { record, faults: own.faults }));
    }
    let carried = Embed::of_fragment(fragment_of(link)).and_then(|embed| embed.record);
    Ok(carried.map(|text| thaw(&text)).transpose()?)
}

/// The claims that the charts of a link's page are made of, as a link carries them.
pub(crate) fn frozen(record: &Record, link: &str) -> Result<String> {
    let (address, _) = Address::read(&page_of(fragment_of(link)), record);
    lofted_view::any_page::taking::frozen(record, &address).map_err(Error::Paint)
}

/// A chart drawn at a width, whoever draws it in the browser.
pub(crate) fn draw(data: &ChartData, width_px: u32) -> Result<Picture> {
    let sheet = Sheet::page(width_px);
    let drawn = match data.remote() {
        Some(chart) => {
            let geography = chart.coast_file().map(bundled).transpose()?.unwrap_or_default();
            chart.draw(&geography, sheet).map(|tracked| tracked.picture)
        }
        None => data.draw(sheet),
    };
    drawn.map_err(Error::Chart)
}
