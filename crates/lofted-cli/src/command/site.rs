//! `lofted site RECORD OUT`: a static site of a record, with a small page for each flight, deployment and claim.

mod app_page;
mod former;
mod offline;
mod pictures;
mod place;

use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use lofted::claim::Date;
use lofted_record::package::{Package, write_folder};
use lofted_view::any_page::excerpt::Excerpt;
use lofted_view::site::feed::{News, feed, sitemap};
use lofted_view::site::first_words;
use lofted_view::site::leaf::Leaf;
use lofted_view::site::leaves::{contents, of_claim};
use lofted_view::site::page_html::{App, STYLES, Site, TAKE_OVER, page_html};

use super::chart::today;
use super::entry::Outcome;
use crate::args;
use crate::ask_error::AskError;
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::input::sound_record;
use crate::output;
use crate::terminal::Out;
use former::Former;
use pictures::{Drawn, Subject, drawn};
use place::Place;

const EXAMPLES: &str = "
Examples:
  lofted site my-record site --app dist --url https://example.org/lofted/
                                     the app, the record and its pages, to be copied to any host
  lofted site my-record dist         the record and its pages put into the app that lies there
  lofted site my-record site --since old.zip
                                     the feed tells what changed since an earlier record

For each flight and deployment a page with its finding, its first pictures, what follows from the figures and who
said what; for each claim a page with its words and its source. They read without script; where the app lies
beside them, a browser that can run it is shown the app's page. Each bears a title, a finding and a picture for
whoever shows links in small, and says for machines what it is (JSON-LD: Claim, Dataset). With --url there is a
sitemap too, and addresses in these are whole. With the app, a browser that has opened the site once shows it without
a network. A record with errors is not written.

In a folder that it wrote before, site-files.json lists what: pages, pictures and tables of what the record no longer
has are taken away. A file that somebody put there, or changed since, stays.

The feed (feed.xml) tells which claims were added, changed and withdrawn, under the day of --on, since the record that
the folder had, or since that of --since; what it told before stays below. Without either, as in a new folder, it tells
what was said last: an entry for each day on which something was said of a flight or a deployment.
";

/// A static site of a record: the app, the record, and a small page for each flight, deployment and claim
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD")]
    from: String,
    /// The folder of the site; what others put there stays, but for files of the same names
    #[arg(value_name = "OUT")]
    to: String,
    /// The folder of the app as it was built, to be copied into the site
    #[arg(long, value_name = "FOLDER")]
    app: Option<String>,
    /// The address that the site will have, such as `https://example.org/lofted/`
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    url: Option<String>,
    /// An earlier record, since which the feed tells what changed; else the one that the folder had
    #[arg(long, value_name = "RECORD")]
    since: Option<String>,
    /// The day that pictures and changes bear; else today in UTC
    #[arg(long, value_name = "DAY", value_parser = |text: &str| args::day(text, "--on"))]
    on: Option<Date>,
}

/// An address of the web that ends with a stroke.
fn address(text: &str) -> std::result::Result<String, AskError> {
    let is_web = ["https://", "http://"].iter().any(|start| text.starts_with(start));
    if is_web && !text.contains(['?', '#', ' ', '"', '<']) {
        return Ok(format!("{}/", text.trim_end_matches('/')));
    }
    Err(AskError::Value {
        option: "--url",
        value: text.to_owned(),
        why: "write the address of the site\u{2019}s folder, such as https://example.org/lofted/"
            .to_owned(),
    })
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let package = sound_record(&args.from)?;
    let mut place = Place::open(&args.to)?;
    let former = Former::of(&place)?;
    let before = match &args.since {
        Some(path) => Some(sound_record(path)?),
        None => former.record(&args.to, &place)?,
    };
    let earlier_feed = former.feed(&place)?;
    if let Some(app) = &args.app {
        place.copy(Path::new(app))?;
    }
    write_record(&package, &mut place)?;
    let app = if place.holds("index.html") { App::Beside } else { App::Absent };
    let site = Site { name: package.details.title().to_owned(), url: args.url.clone(), app };
    let on = args.on.map_or_else(today, Ok)?;
    let (mut leaves, flights_first) = subjects(&package, &site, on, &mut place)?;
    let claims = package.record.claims().iter();
    leaves.extend(claims.map(|claim| of_claim(&package.record, &package.details, claim)));
    leaves.push(contents(&package.record, &package.details, &leaves));
    for leaf in &leaves {
        let pictures = leaf.pictures.first().or_else(|| {
            let of = leaf.picture_of.as_ref()?;
            leaves.iter().find(|other| other.stem() == of)?.pictures.first()
        });
        place.write(&leaf.path, page_html(leaf, pictures, &site).as_bytes())?;
    }
    place.write("leaf.css", STYLES.as_bytes())?;
    place.write("leaf.js", TAKE_OVER.as_bytes())?;
    let news = before.as_ref().map_or(News::Said, |before| News::Changed {
        before: &before.record,
        on,
        feed: &earlier_feed,
    });
    place.write("feed.xml", feed(&package.record, &site, news).as_bytes())?;
    if site.app == App::Beside {
        place.write(first_words::FLIGHTS, flights_first.as_bytes())?;
        let deployments = first_words::of_deployments(&package.record);
        place.write(first_words::DEPLOYMENTS, deployments.as_bytes())?;
        place.write(first_words::WORKBENCH, first_words::of_workbench().as_bytes())?;
        app_page::write(&package.record, &mut place)?;
        offline::write(&mut place)?;
    }
    match sitemap(&leaves, &site) {
        Some(text) => place.write("sitemap.xml", text.as_bytes())?,
        None => output::remark("no sitemap: it needs the address of the site, --url"),
    }
    let (pages, files) = (leaves.len(), place.written());
    let gone = match former.succeeded(&mut place)? {
        0 => String::new(),
        gone => format!(", {gone} of before taken away"),
    };
    out.line(&format!("{}: {pages} pages, {files} files in all{gone}", args.to))?;
    Ok(Outcome::Clean)
}

/// The record's files, and what single pages of the app fetch in place of the whole.
fn write_record(package: &Package, place: &mut Place) -> Result<()> {
    for file in write_folder(package) {
        place.write(&format!("record/{}", file.name), &file.bytes)?;
    }
    for which in Excerpt::ALL {
        place.write(&format!("record/{}", which.file()), &which.bytes(&package.record))?;
    }
    Ok(())
}

/// The leaves of flights and deployments with their pictures, computed on all cores, in the order of the record; and what
/// the app first shows of flights.
fn subjects(
    package: &Package,
    site: &Site,
    on: Date,
    place: &mut Place,
) -> Result<(Vec<Leaf>, String)> {
    let flights = package.record.flights().iter().map(Subject::Flight);
    let all: Vec<Subject<'_>> =
        flights.chain(package.record.deployments().iter().map(Subject::Deployment)).collect();
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut done: Vec<(usize, Leaf, String)> = Vec::new();
    thread::scope(|scope| {
        let (sender, answers) = channel::<(usize, Result<Drawn>)>();
        for _ in 0..cores.min(all.len()) {
            let sender = sender.clone();
            let (next, all) = (&next, &all);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(subject) = all.get(at) else { break };
                    if sender.send((at, drawn(package, *subject, site, on))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (at, answer) in answers {
            let Drawn { leaf, words, files } = answer?;
            for (path, bytes) in files {
                place.write(&path, &bytes)?;
            }
            output::progress(&format!("{}: {} of {}", leaf.path, done.len() + 1, all.len()));
            done.push((at, leaf, words));
        }
        Ok::<(), crate::error::Error>(())
    })?;
    done.sort_by_key(|(at, ..)| *at);
    let words: String = done.iter().map(|(_, _, words)| words.as_str()).collect();
    Ok((done.into_iter().map(|(_, leaf, _)| leaf).collect(), words))
}
