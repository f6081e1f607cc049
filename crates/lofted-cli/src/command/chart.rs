//! `lofted chart`: the charts of a link's page, as pictures, numbers and citations.

mod options;
mod take;

use std::fs;
use std::io::Write;

use lofted_record::package::Outlines;
use lofted_record::{Record, figure_of_version_1};
use lofted_view::any_page::shown_page::ShownPage;
use lofted_view::figure::Figure;
use lofted_view::figure::taken::Taken;
use lofted_view::link::carried::split;

use super::entry::Outcome;
use crate::error::{Error, Result};
use crate::terminal::{Hue, Out};
use crate::{input, page};
use options::Options;

pub(super) use options::{Args, today};

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let options = Options::read(args)?;
    let (own, outlines) = match &options.record {
        Some(path) => {
            let read = input::open(path)?;
            (Some(read.reading), read.outlines)
        }
        None => (page::carried(&options.link)?, Outlines::default()),
    };
    let record = own.as_ref().map_or(&lofted_record::bundled().record, |own| &own.record);
    let page = page::open(record, &outlines, (&options.link, options.chart.as_deref()))?;
    match &options.chart {
        None => list(&page, &options, out)?,
        Some(name) => write(record, &page, chosen(&page, name)?, &options, out)?,
    }
    Ok(Outcome::Clean)
}

fn list(page: &ShownPage, options: &Options, out: &mut Out<'_>) -> Result<()> {
    if let Some(framed) = &options.framed {
        chosen(page, framed)?;
    }
    if page.figures.is_empty() {
        out.line(&format!("{}: this page has no charts", options.link))?;
    } else {
        out.line(&page.title)?;
    }
    for figure in &page.figures {
        let name = out.painted(Hue::Head, figure.id);
        writeln!(out, "\n{name}")?;
        out.line(&format!("  {}", figure.title))?;
        out.line(&format!("  {}", figure.finding))?;
    }
    Ok(())
}

fn chosen<'a>(page: &'a ShownPage, name: &str) -> Result<&'a Figure> {
    let name = figure_of_version_1(name).unwrap_or(name);
    page.figures.iter().find(|figure| figure.id == name).ok_or_else(|| Error::NoChart {
        name: name.to_owned(),
        known: page.figures.iter().map(|figure| figure.id.to_owned()).collect(),
    })
}

fn write(
    record: &Record,
    page: &ShownPage,
    figure: &Figure,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<()> {
    // As the page's own address, which holds no claims either.
    let (link, _) = split(&options.link);
    let taken = Taken { page_title: &page.title, figure, link: &link, on: options.on };
    for file in &options.files {
        let bytes = take::bytes(record, &taken, file.form, options)?;
        match &file.path {
            None => out.write_all(&bytes)?,
            Some(path) => {
                fs::write(path, bytes)
                    .map_err(|source| Error::File { path: path.clone(), source })?;
                writeln!(out, "{path}: written")?;
            }
        }
    }
    Ok(())
}
