//! A menu of files of a page, which a worker makes when they are asked for.

use yew::prelude::*;

use crate::location::query::fragment;
use crate::piece::take::take_line::take;
use crate::piece::take::take_menu::{take_menu, tell};

/// The menu of files of the page of the link in the address: how they are asked for, and their names.
pub fn take_files(summary: &'static str, files: &'static [(&'static str, &'static str)]) -> Html {
    let names: Vec<&'static str> = files.iter().map(|(_, name)| *name).collect();
    take_menu(summary, &names, move |at, status| {
        let Some((ending, _)) = files.get(at) else { return };
        let made = async move {
            take(format!("{ending} {}", fragment()))
                .await
                .map(|()| "The file is in your downloads.")
        };
        tell(Box::pin(made), status);
    })
}
