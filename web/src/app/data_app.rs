//! The app of the page of own data, on the record that the shell gives.

use lofted_record::Reading;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

use crate::app::part_root;
use crate::page;
use crate::page::data::own::desk::use_desk;
use crate::record::record_files::RecordFiles;

/// What the app is given.
#[derive(Debug, Clone, Properties)]
pub struct DataAppProps {
    /// The record that own claims stand beside.
    pub reading: Rc<Reading>,
}

impl PartialEq for DataAppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// The page of own data.
#[component]
pub fn DataApp(props: &DataAppProps) -> Html {
    let desk = use_desk();
    let beside = use_memo((desk.data.clone(), props.clone()), |(own, props)| {
        own.singly().map(|own| props.reading.record.beside(own))
    });
    page::data::data((*beside).as_ref().unwrap_or(&props.reading.record), &desk)
}

/// Shows the app in a place.
#[must_use]
pub fn mounted(place: Element, files: &RecordFiles) -> AppHandle<DataApp> {
    part_root::set_apart();
    let reading = Rc::new(files.read());
    yew::Renderer::<DataApp>::with_root_and_props(place, DataAppProps { reading }).render()
}
