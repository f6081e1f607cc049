//! What is asked of `lofted chart`.

use std::time::{SystemTime, UNIX_EPOCH};

use lofted::claim::Date;
use lofted_charts::Theme;
use lofted_charts::sheet::poster::Shape;

use lofted_view::any_page::address::fragment_of;
use lofted_view::link::embed::Embed;

use crate::args;
use crate::ask_error::AskError;
use crate::help::{ANSWERED, after};

/// What a chart is taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Svg,
    Png,
    Csv,
    Json,
    Plain,
    Bibtex,
    Csl,
    Iframe,
}

/// The endings of files, the longer of two that fit first.
const ENDINGS: [(&str, Form); 8] = [
    (".csl.json", Form::Csl),
    (".html", Form::Iframe),
    (".svg", Form::Svg),
    (".png", Form::Png),
    (".csv", Form::Csv),
    (".json", Form::Json),
    (".txt", Form::Plain),
    (".bib", Form::Bibtex),
];

/// What a frame shows as time goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The record as it will be.
    Live,
    /// The claims as they are.
    Frozen,
}

/// A file to write.
#[derive(Debug, Clone)]
pub(super) struct Output {
    /// Where to; `None` for standard output.
    pub(super) path: Option<String>,
    pub(super) form: Form,
}

const EXAMPLES: &str = "
Examples:
  lofted chart '#/flights/2024-10-31'                       the charts of that page, by name
  lofted chart '#/flights/2024-10-31' globe -o globe.svg    one of them as a picture
  lofted chart '#/deployment?day=2024-10-31' claims-over-time -o out.png -o out.csv
  lofted chart 'https://example.org/lofted/#/workbench?...' side-view-to-scale -o -.svg

The command computes what the page computes, to the end. A picture bears the link and the day. The ending of a
file says what is written:
  .svg  .png (2x)  .csv  .json  .txt (a citation)  .bib  .csl.json  .html (a frame for another page)
Before the ending, - is the standard output: -o -.svg
";

/// The charts of a page: as pictures, numbers, citations
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(in crate::command) struct Args {
    /// A link of the app, whole or from its # on: the page, what is chosen on it, the seed and the draws
    #[arg(value_name = "LINK")]
    link: String,
    /// The chart by its name; without it the charts of the page are listed
    #[arg(value_name = "CHART")]
    chart: Option<String>,
    /// A file to write; may be given any number of times
    #[arg(short = 'o', long = "out", value_name = "FILE", allow_hyphen_values = true, value_parser = output)]
    files: Vec<Output>,
    /// A frame that carries its claims and stays as it is; else it shows the record as it will be
    #[arg(long, help_heading = "Look")]
    frozen: bool,
    /// The shape of the picture: wide, as high as it needs to be; square, 1,080 px; landscape, 1,600 by 900 px; tall,
    /// 1,080 by 1,350 px
    #[arg(long, value_name = "SHAPE", help_heading = "Look", default_value = "wide", hide_default_value = true, value_parser = shape)]
    shape: Shape,
    /// The same as --shape square
    #[arg(long, help_heading = "Look", conflicts_with = "shape")]
    square: bool,
    /// The dark theme; pictures are light otherwise
    #[arg(long, help_heading = "Look")]
    dark: bool,
    /// The day that the picture and the citation bear; else today in UTC
    #[arg(long, value_name = "DAY", help_heading = "Look", value_parser = |text: &str| args::day(text, "--on"))]
    on: Option<Date>,
    /// A record of your own in place of the bundled one: a folder, a zip, a file of claims, or -
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
}

/// What is asked for, where it goes together.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) link: String,
    pub(super) chart: Option<String>,
    /// The chart that the link of a frame names.
    pub(super) framed: Option<String>,
    pub(super) files: Vec<Output>,
    pub(super) kind: Kind,
    pub(super) shape: Shape,
    pub(super) theme: Theme,
    pub(super) on: Date,
    pub(super) record: Option<String>,
}

impl Options {
    pub(super) fn read(args: &Args) -> Result<Self, AskError> {
        let (link, files) = (args.link.clone(), args.files.clone());
        let framed = Embed::of_fragment(fragment_of(&link)).map(|embed| embed.chart);
        // The link of one chart in a frame names the chart.
        let chart = args.chart.clone().or(framed.clone().filter(|_| !files.is_empty()));
        if chart.is_some() && files.is_empty() {
            return Err(AskError::Missing { option: "-o", example: "-o chart.svg" });
        }
        if chart.is_none() && !files.is_empty() {
            return Err(AskError::Missing {
                option: "the chart\u{2019}s name",
                example: "lofted chart '#/flights/2024-10-31' globe -o globe.svg",
            });
        }
        Ok(Self {
            link,
            chart,
            framed,
            files,
            kind: if args.frozen { Kind::Frozen } else { Kind::Live },
            shape: if args.square { Shape::Square } else { args.shape },
            theme: if args.dark { Theme::Dark } else { Theme::Light },
            on: args.on.map_or_else(today, Ok)?,
            record: args.record.clone(),
        })
    }
}

fn shape(name: &str) -> Result<Shape, AskError> {
    Shape::ALL.into_iter().find(|shape| shape.id() == name).ok_or_else(|| AskError::Value {
        option: "--shape",
        value: name.to_owned(),
        why: "write wide, square, landscape or tall".to_owned(),
    })
}

fn output(name: &str) -> Result<Output, AskError> {
    let known = ENDINGS.iter().find(|(ending, _)| name.ends_with(ending));
    let Some((ending, form)) = known else {
        let endings: Vec<&str> = ENDINGS.iter().map(|(ending, _)| *ending).collect();
        return Err(AskError::Value {
            option: "-o",
            value: name.to_owned(),
            why: format!("the ending says what to write; known are {}", endings.join(", ")),
        });
    };
    let is_standard_output = name.len() == ending.len() + 1 && name.starts_with('-');
    Ok(Output { path: (!is_standard_output).then(|| name.to_owned()), form: *form })
}

/// Today in UTC.
pub(in crate::command) fn today() -> Result<Date, AskError> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX);
    Date::of_day_number(days).map_err(|error| AskError::Value {
        option: "--on",
        value: "today".to_owned(),
        why: error.to_string(),
    })
}
