//! An address that leads nowhere, said with what it was and where to go instead.

use yew::prelude::*;

use crate::piece::missing::missing;

/// The page of an unknown route.
pub fn not_found(asked: &str) -> Html {
    let what = format!("There is no page \"{asked}\" here. These are the pages:");
    missing("No such page", what)
}
