//! A flight in a row: its cells as the options of `lofted reconstruct`, and its answer as a row or a line of JSON.

use clap::FromArgMatches;
use csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use lofted::answer::drawn;
use lofted_embed::telling::Telling;
use serde_json::{Value, json};

use super::options::Args;
use super::{asked, judged};
use crate::args::Form;
use crate::error::{Error, Result};
use crate::usage::sentence;

/// The column that is kept as it is.
const ID: &str = "id";

/// What a row of the answer holds beside its number, its id and its error: a head, and where in the JSON it stands.
const COLUMNS: [(&str, &str); 24] = [
    ("verdict", "/consistency/verdict"),
    ("tail", "/consistency/tail"),
    ("time_excess_s", "/consistency/time_excess_s"),
    ("implied_time_of_flight_s_p05", "/consistency/implied/time_of_flight_s/p05"),
    ("implied_time_of_flight_s_p50", "/consistency/implied/time_of_flight_s/p50"),
    ("implied_time_of_flight_s_p95", "/consistency/implied/time_of_flight_s/p95"),
    ("implied_apogee_km_p05", "/consistency/implied/apogee_km/p05"),
    ("implied_apogee_km_p50", "/consistency/implied/apogee_km/p50"),
    ("implied_apogee_km_p95", "/consistency/implied/apogee_km/p95"),
    ("findings", "/consistency/findings"),
    ("energy_only_time_of_flight_s", "/energy_only/time_of_flight_s"),
    ("energy_only_max_range_km", "/energy_only/max_range_km"),
    ("basis", "/powered/basis"),
    ("withheld", "/powered/withheld"),
    ("burn_time_s_p05", "/powered/burn_time_s/p05"),
    ("burn_time_s_p50", "/powered/burn_time_s/p50"),
    ("burn_time_s_p95", "/powered/burn_time_s/p95"),
    ("max_range_km_p05", "/powered/max_range_km/p05"),
    ("max_range_km_p50", "/powered/max_range_km/p50"),
    ("max_range_km_p95", "/powered/max_range_km/p95"),
    ("antipode_share", "/powered/antipode_share"),
    ("members", "/computed_with/members"),
    ("effective_members", "/computed_with/effective_members"),
    ("seed", "/computed_with/seed"),
];

/// A row of a file.
#[derive(Debug)]
pub(super) struct Row {
    /// As spreadsheets number it: the heads are row 1.
    pub(super) number: usize,
    id: String,
    /// Its cells under their heads; or why there are none.
    cells: std::result::Result<Vec<(String, String)>, String>,
}

/// The rows of a file, and what reads them.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) all: Vec<Row>,
    options: clap::Command,
}

/// What a row gives.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) remarks: Vec<&'static str>,
    /// The answer, or why there is none.
    pub(super) answer: std::result::Result<Value, String>,
}

impl Rows {
    /// Reads a file whose heads are options.
    pub(super) fn read(path: &str, bytes: &[u8]) -> Result<Self> {
        let options = clap::Command::new("lofted reconstruct").no_binary_name(true);
        let options = <Args as clap::Args>::augment_args(options);
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut records = reader.into_byte_records();
        let unread = |why: String| Error::Usage(format!("{path}: {why}"));
        let heads = match records.next() {
            None => {
                return Err(unread(
                    "it is empty; its first row names options, such as id,apogee-km".to_owned(),
                ));
            }
            Some(heads) => heads.map_err(|error| unread(error.to_string()))?,
        };
        let heads = read_heads(&heads, &options).map_err(unread)?;
        let row = |(at, record): (usize, csv::Result<ByteRecord>)| {
            let record = record.map_err(|error| unread(error.to_string()))?;
            Ok(Row::of(at + 2, &heads, &record))
        };
        let all = records.enumerate().map(row).collect::<Result<Vec<Row>>>()?;
        Ok(Self { all, options })
    }

    /// The answer to a row; what it does not say is said by the options of the command.
    pub(super) fn answer(&self, row: &Row, whole: &Args) -> Answered {
        let mut remarks = Vec::new();
        let answer = self.answered(row, whole, &mut remarks);
        Answered { remarks, answer: answer.map_err(|error| error.to_string()) }
    }

    fn answered(&self, row: &Row, whole: &Args, remarks: &mut Vec<&'static str>) -> Result<Value> {
        let cells = row.cells.as_ref().map_err(|why| Error::Usage(why.clone()))?;
        let words: Vec<String> = cells.iter().flat_map(|cell| self.words(cell)).collect();
        let mut options = self.options.clone();
        let read = options.try_get_matches_from_mut(&words);
        let read = read.map_err(|error| Error::Usage(sentence(&error, &options, &[])))?;
        let mut args = Args::from_arg_matches(&read)?;
        args.launch = args.launch.or(whole.launch);
        args.class = args.class.or(whole.class);
        args.seed = args.seed.or(whole.seed);
        args.places.extend(whole.places.iter().cloned());
        let (question, said) = asked::question(&args)?;
        remarks.extend(said);
        let ensemble = drawn(question, args.members.or(whole.members), &mut |_| {
            std::ops::ControlFlow::Continue(())
        })?;
        let heavier = args.heavier.or(whole.heavier);
        let answer = judged::answer(ensemble, &args.places, heavier);
        Ok(Telling::of(&answer, heavier).json())
    }

    /// A cell as words of the command: one for each figure of an option that takes several.
    fn words(&self, (option, cell): &(String, String)) -> Vec<String> {
        let named = |arg: &&clap::Arg| arg.get_long() == Some(option);
        let takes_several = self
            .options
            .get_arguments()
            .find(named)
            .is_some_and(|arg| matches!(arg.get_action(), clap::ArgAction::Append));
        let word = |value: &str| format!("--{option}={}", value.trim());
        if takes_several { cell.split(';').map(word).collect() } else { vec![word(cell)] }
    }
}

/// The heads as options, in the order of their columns.
fn read_heads(
    heads: &ByteRecord,
    options: &clap::Command,
) -> std::result::Result<Vec<String>, String> {
    let known: Vec<&str> = options.get_arguments().filter_map(clap::Arg::get_long).collect();
    let known: Vec<&str> =
        known.into_iter().filter(|name| !["csv", "json", "help"].contains(name)).collect();
    let mut read: Vec<String> = Vec::new();
    for head in heads {
        let text = String::from_utf8_lossy(head);
        let head = text.trim().trim_start_matches("--").to_lowercase().replace('_', "-");
        if head != ID && !known.contains(&head.as_str()) {
            return Err(format!(
                "column \"{}\" is no option of reconstruct; known are {ID}, {}",
                text.trim(),
                known.join(", ")
            ));
        }
        if read.contains(&head) {
            return Err(format!(
                "column \"{head}\" stands there twice; several figures go into one cell, with a semicolon between them"
            ));
        }
        read.push(head);
    }
    Ok(read)
}

impl Row {
    fn of(number: usize, heads: &[String], record: &ByteRecord) -> Self {
        let texts: Vec<String> =
            record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        let named = heads.iter().cloned().zip(texts.iter().cloned());
        let (ids, cells): (Vec<_>, Vec<_>) = named.partition(|(head, _)| head == ID);
        let cells = match texts.len() {
            count if count != heads.len() => {
                Err(format!("the row has {count} cells, and there are {} columns", heads.len()))
            }
            _ if std::str::from_utf8(record.as_slice()).is_err() => {
                Err("the row is no text in UTF-8".to_owned())
            }
            _ => Ok(cells.into_iter().filter(|(_, cell)| !cell.is_empty()).collect()),
        };
        Self { number, id: ids.into_iter().map(|(_, id)| id).collect(), cells }
    }
}

/// The first row of the answers.
pub(super) fn heads() -> Vec<u8> {
    let columns = COLUMNS.iter().map(|(head, _)| *head);
    let heads = ["row", ID].into_iter().chain(columns).chain(["error"]);
    line(heads.map(str::to_owned))
}

impl Answered {
    /// As a row of a CSV, or as a line of JSON.
    pub(super) fn bytes(&self, row: &Row, form: Form) -> Result<Vec<u8>> {
        if form == Form::Json {
            let told = match &self.answer {
                Ok(answer) => json!({ "row": row.number, "id": row.id, "answer": answer }),
                Err(error) => json!({ "row": row.number, "id": row.id, "error": error }),
            };
            let mut line = serde_json::to_vec(&told)?;
            line.push(b'\n');
            return Ok(line);
        }
        let cell = |pointer: &str| {
            let answer = self.answer.as_ref().ok();
            answer.and_then(|answer| answer.pointer(pointer)).map(text).unwrap_or_default()
        };
        let first = [row.number.to_string(), row.id.clone()];
        let cells = COLUMNS.iter().map(|(_, pointer)| cell(pointer));
        let error = self.answer.as_ref().err().cloned().unwrap_or_default();
        Ok(line(first.into_iter().chain(cells).chain([error])))
    }
}

/// A value as a cell holds it; of findings their names.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(findings) => {
            let codes = findings.iter().filter_map(|finding| finding["code"].as_str());
            codes.collect::<Vec<&str>>().join("; ")
        }
        other => other.to_string(),
    }
}

fn line(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = WriterBuilder::new().from_writer(&mut bytes);
    // Writing to memory does not fail.
    let _ = writer.write_record(cells.map(String::into_bytes)).and_then(|()| Ok(writer.flush()?));
    drop(writer);
    bytes
}
