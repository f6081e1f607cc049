//! What is asked of `lofted chart`.

use std::time::{SystemTime, UNIX_EPOCH};

use lofted::claim::Date;
use lofted_charts::Theme;
use lofted_charts::sheet::poster::Shape;

use lofted_view::any_page::address::fragment_of;
use lofted_view::link::embed::Embed;

use crate::args;
use crate::ask_error::AskError;

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
#[derive(Debug)]
pub(super) struct Output {
    /// Where to; `None` for standard output.
    pub(super) path: Option<String>,
    pub(super) form: Form,
}

/// The options of the command.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) link: String,
    pub(super) chart: Option<String>,
    pub(super) files: Vec<Output>,
    pub(super) kind: Kind,
    pub(super) shape: Shape,
    pub(super) theme: Theme,
    pub(super) on: Date,
    pub(super) record: Option<String>,
}

impl Options {
    pub(super) fn read(arguments: &[String]) -> Result<Self, AskError> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let (mut words, mut files) = (Vec::new(), Vec::new());
        let (mut kind, mut shape, mut theme) = (Kind::Live, Shape::Wide, Theme::Light);
        let (mut on, mut record) = (None, None);
        while let Some(arg) = parser.next()? {
            match arg {
                lexopt::Arg::Value(word) if words.len() < 2 => {
                    words.push(word.to_string_lossy().into_owned());
                }
                lexopt::Arg::Short('o') | lexopt::Arg::Long("out") => {
                    files.push(output(args::text(&mut parser)?)?);
                }
                lexopt::Arg::Long("frozen") => kind = Kind::Frozen,
                lexopt::Arg::Long("square") => shape = Shape::Square,
                lexopt::Arg::Long("dark") => theme = Theme::Dark,
                lexopt::Arg::Long("on") => on = Some(day(args::text(&mut parser)?)?),
                lexopt::Arg::Long("record") => record = Some(args::text(&mut parser)?),
                other => return Err(other.unexpected().into()),
            }
        }
        let mut words = words.into_iter();
        let link = words.next().ok_or(AskError::Missing {
            option: "the link",
            example: "lofted chart '#/flights/2024-10-31'",
        })?;
        let framed = Embed::of_fragment(fragment_of(&link)).map(|embed| embed.chart);
        // The link of one chart in a frame names the chart.
        let chart = words.next().or(framed.filter(|_| !files.is_empty()));
        if chart.is_some() && files.is_empty() {
            return Err(AskError::Missing { option: "-o", example: "-o chart.svg" });
        }
        if chart.is_none() && !files.is_empty() {
            return Err(AskError::Missing {
                option: "the chart\u{2019}s name",
                example: "lofted chart '#/flights/2024-10-31' globe -o globe.svg",
            });
        }
        let on = on.map_or_else(today, Ok)?;
        Ok(Self { link, chart, files, kind, shape, theme, on, record })
    }
}

fn output(name: String) -> Result<Output, AskError> {
    let known = ENDINGS.iter().find(|(ending, _)| name.ends_with(ending));
    let Some((ending, form)) = known else {
        let endings: Vec<&str> = ENDINGS.iter().map(|(ending, _)| *ending).collect();
        return Err(AskError::Value {
            option: "-o",
            value: name,
            why: format!("the ending says what to write; known are {}", endings.join(", ")),
        });
    };
    let is_standard_output = name.len() == ending.len() + 1 && name.starts_with('-');
    Ok(Output { path: (!is_standard_output).then_some(name), form: *form })
}

fn day(text: String) -> Result<Date, AskError> {
    text.parse().map_err(|error: lofted::claim::DateError| AskError::Value {
        option: "--on",
        value: text,
        why: error.to_string(),
    })
}

/// Today in UTC.
fn today() -> Result<Date, AskError> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX);
    Date::of_day_number(days).map_err(|error| AskError::Value {
        option: "--on",
        value: "today".to_owned(),
        why: error.to_string(),
    })
}
