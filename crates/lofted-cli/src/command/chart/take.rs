//! A figure in one of the forms that it can be taken as: the same bytes as the browser gives.

use lofted_charts::Picture;
use lofted_charts::sheet::poster::{Poster, WIDE_CHART_PX, fits, poster};
use lofted_record::Record;
use lofted_view::figure::shaped::attempts;
use lofted_view::figure::taken::Taken;

use super::options::{Form, Kind, Options};
use crate::error::{Error, Result};
use crate::page;
use crate::page::draw;
use crate::png::png;

/// The bytes of a figure in a form.
pub(super) fn bytes(
    record: &Record,
    taken: &Taken<'_>,
    form: Form,
    options: &Options,
) -> Result<Vec<u8>> {
    Ok(match form {
        Form::Svg => drawn(taken, options)?.svg.into_bytes(),
        Form::Png => {
            let poster = drawn(taken, options)?;
            png(&poster.svg, (poster.width_px, poster.height_px), options.shape.pixels())?
        }
        Form::Csv => picture(taken)?.readout.table.to_csv().into_bytes(),
        Form::Json => picture(taken)?.readout.table.to_json().into_bytes(),
        Form::Plain => format!("{}\n", taken.citation().plain()).into_bytes(),
        Form::Bibtex => taken.citation().bibtex().into_bytes(),
        Form::Iframe => {
            let height_px = drawn(taken, options)?.height_px;
            let record = match options.kind {
                Kind::Live => None,
                Kind::Frozen => Some(page::frozen(record, taken.link)?),
            };
            taken.iframe(record.as_deref(), height_px).into_bytes()
        }
        Form::Csl => taken.citation().csl_json().into_bytes(),
    })
}

/// At any width the numbers are the same.
fn picture(taken: &Taken<'_>) -> Result<Picture> {
    draw(&taken.figure.data, WIDE_CHART_PX)
}

fn drawn(taken: &Taken<'_>, options: &Options) -> Result<Poster> {
    let (whole, shape) = (taken.caption(), options.shape);
    for attempt in attempts(&taken.figure.data, shape) {
        let picture = draw(&attempt.data, attempt.width_px)?;
        let caption = attempt.caption(&whole);
        if fits(shape, &picture, &caption) {
            return Ok(poster(&picture, &caption, shape, options.theme));
        }
    }
    Err(Error::Paint(shape.too_tall()))
}
