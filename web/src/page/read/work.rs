//! Reading stories: short ones at once, long ones in a worker; files and texts that are dropped.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::{document, window};
use js_sys::Uint8Array;
use lofted_reader::Lexicon;
use lofted_record::{Reading, Record};
use lofted_view::judging::lexicon::lexicon;
use lofted_view::page::read::desk::MOST_STORIES;
use lofted_view::page::read::draft::Draft;
use lofted_view::page::read::story::{Phase, Story, drafts_of};
use lofted_view::page::read::text::{plain, text_of};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlElement};
use yew::prelude::*;

use crate::page::read::long_story::{self, Reader};
use crate::page::read::room::{change, current, tell};
use crate::piece::same::Same;

/// The longest text that is read between two frames, bytes; a longer one goes to a worker.
const SHORT_BYTES: usize = 60_000;

/// The time that a story took to read, in the browser's own list of measures.
pub const MEASURE: &str = "story read";

/// A record, and the names that it brings to the reader of stories.
#[derive(Debug)]
pub struct Work {
    reading: Rc<Reading>,
    lexicon: Lexicon,
}

thread_local! {
    /// The long stories that are being read, by their numbers.
    static UNDER_WAY: RefCell<Vec<(u32, Reader)>> = const { RefCell::new(Vec::new()) };
}

impl Work {
    /// Work on a record.
    #[must_use]
    pub fn on(reading: Rc<Reading>) -> Self {
        let lexicon = lexicon(&reading.record);
        Self { reading, lexicon }
    }

    /// The record.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.reading.record
    }

    /// Reads the text of a story that stands on the desk.
    pub fn read(&self, id: u32) {
        let desk = current().desk;
        let Some(story) = desk.stories().iter().find(|story| story.id == id) else { return };
        UNDER_WAY.with_borrow_mut(|all| all.retain(|(of, _)| *of != id));
        if let Err(why) = plain(&story.text) {
            return refuse(id, &why);
        }
        if story.text.len() <= SHORT_BYTES {
            let start = now();
            let drafts = drafts_of(self.record(), &self.lexicon, &story.text, story.published());
            measure(start);
            return found(id, drafts);
        }
        change(|desk| desk.changing(id, |story| Story { phase: Phase::UnderWay, ..story }));
        let heard = Callback::from(move |answer: Result<Vec<Draft>, String>| {
            match answer {
                Ok(drafts) => found(id, drafts),
                Err(why) => refuse(id, &format!("The story could not be read: {why}.")),
            }
            // Not while it is called by it.
            spawn_local(async move {
                UNDER_WAY.with_borrow_mut(|all| all.retain(|(of, _)| *of != id));
            });
        });
        match long_story::read(self.record(), &story.text, &story.day, heard) {
            Ok(reader) => UNDER_WAY.with_borrow_mut(|all| all.push((id, reader))),
            Err(why) => refuse(id, &format!("The story could not be read: {why}.")),
        }
    }

    /// Takes a text as a story and reads it: in the place of the one that is shown where that is blank.
    pub fn take_text(&self, name: &str, text: &str) {
        let desk = current().desk;
        if !desk.opened().is_blank() && !desk.has_room() {
            return tell(&format!(
                "{MOST_STORIES} stories lie here, the most there is room for: remove one."
            ));
        }
        change(|desk| {
            let desk = desk.adding();
            let id = desk.opened().id;
            let desk = desk.writing(id, text);
            if name.is_empty() {
                return desk;
            }
            desk.changing(id, |story| Story { name: name.to_owned(), ..story })
        });
        self.read(current().desk.opened().id);
    }

    /// Takes files, each as a story.
    pub fn take_files(self: &Rc<Self>, list: &FileList) {
        for file in (0..list.length()).filter_map(|at| list.get(at)) {
            let work = Rc::clone(self);
            spawn_local(async move {
                let name = file.name();
                match text_of_file(&file).await {
                    Ok(text) => work.take_text(&name, &text),
                    Err(why) => tell(&format!("\u{201c}{name}\u{201d}: {why}")),
                }
            });
        }
    }
}

async fn text_of_file(file: &File) -> Result<String, String> {
    let unreadable = |_| "The browser could not read it.".to_owned();
    let largest = lofted_view::page::read::text::LARGEST_STORY_BYTES as f64;
    if file.size() > largest {
        let mega = 1024.0 * 1024.0;
        return Err(format!(
            "It is {:.0} MB, and {:.0} MB is the most that is read: split it.",
            file.size() / mega,
            largest / mega
        ));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    text_of(&Uint8Array::new(&buffer).to_vec())
}

fn refuse(id: u32, why: &str) {
    change(|desk| {
        desk.changing(id, |story| Story { phase: Phase::Refused(why.to_owned()), ..story })
    });
}

fn found(id: u32, drafts: Vec<Draft>) {
    change(|desk| desk.changing(id, |story| story.found(drafts)));
    tell("");
    // The focus was in the text that has gone.
    gloo::timers::callback::Timeout::new(0, || {
        let lost = document().active_element().is_none_or(|one| one.tag_name() == "BODY");
        if lost {
            focus("read-found");
        }
    })
    .forget();
}

/// Gives the focus to an element of the page.
pub fn focus(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|one| one.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

fn measure(start: f64) {
    if let Some(performance) = window().performance() {
        let options = js_sys::Object::new();
        let put =
            |name: &str, value: f64| js_sys::Reflect::set(&options, &name.into(), &value.into());
        if put("start", start).and(put("end", performance.now())).is_ok() {
            let measure = js_sys::Reflect::get(&performance, &"measure".into());
            if let Ok(measure) = measure.and_then(JsCast::dyn_into::<js_sys::Function>) {
                let _ = measure.call2(&performance, &MEASURE.into(), &options);
            }
        }
    }
}

/// What the page does with files and texts that are held over it or dropped on it.
#[must_use]
pub fn dropped(work: &Same<Work>) -> (Callback<DragEvent>, Callback<DragEvent>) {
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let work = work.clone();
    let drop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let Some(data) = event.data_transfer() else { return };
        match data.files().filter(|files| files.length() > 0) {
            Some(files) => work.shared().take_files(&files),
            None => match data.get_data("text/plain") {
                Ok(text) if !text.trim().is_empty() => work.take_text("", &text),
                _ => tell("Nothing that reads as text was dropped."),
            },
        }
    });
    (over, drop)
}
