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

use super::entry::{Command, Outcome};
use crate::error::{Error, Result};
use crate::{input, page};
use options::Options;

pub(super) const COMMAND: Command = Command {
    name: "chart",
    line: "the charts of a page: as pictures, numbers, citations",
    help: "\
  lofted chart '#/flights/2024-10-31'                       the charts of that page, by name
  lofted chart '#/flights/2024-10-31' globe -o globe.svg    one of them as a picture
  lofted chart '#/deployment?day=2024-10-31' claims-over-time -o out.png -o out.csv
  lofted chart 'https://example.org/lofted/#/workbench?...' side-view-to-scale -o -.svg

The first word is a link of the app, whole or from its # on; it says the page, what is chosen on it, the seed and the
draws. The command computes what the page computes, to the end. A picture bears the link and the day.

  -o FILE.svg  FILE.png (2x)  FILE.csv  FILE.json  FILE.txt (citation)  FILE.bib  FILE.csl.json
               may be repeated; - before the ending writes to standard output: -o -.svg
               FILE.html (a frame for another page)
  --frozen     a frame that carries its claims and stays as it is; else it shows the record as it will be
  --square     a square of 1,080 px, for social media
  --dark       the dark theme; pictures are light otherwise
  --on DATE    the day that the picture and the citation bear; else today in UTC
  --record R   a record of your own in place of the bundled one: a folder, a zip, a file of claims
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let options = Options::read(arguments)?;
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
        None => list(&page, &options.link, out)?,
        Some(name) => write(record, &page, chosen(&page, name)?, &options, out)?,
    }
    Ok(Outcome::Clean)
}

fn list(page: &ShownPage, link: &str, out: &mut dyn Write) -> Result<()> {
    if page.figures.is_empty() {
        writeln!(out, "{link}: this page has no charts")?;
    } else {
        writeln!(out, "{}", page.title)?;
    }
    for figure in &page.figures {
        writeln!(out, "\n{}\n  {}\n  {}", figure.id, figure.title, figure.finding)?;
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
    out: &mut dyn Write,
) -> Result<()> {
    let taken = Taken { page_title: &page.title, figure, link: &options.link, on: options.on };
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
