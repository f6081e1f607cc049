//! The record with the reader's own claims beside it, for the parts that show both.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::navigation::tell_deployments;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::use_kept::use_kept;

/// What was read, with what is the reader's own beside it; in a frame without, where a chart is the same for
/// every reader.
#[hook]
pub fn use_beside(props: &ReadingProps) -> Rc<Rc<Reading>> {
    let own = use_kept();
    let own = if embedded().is_some() { Default::default() } else { own };
    let beside = use_memo((own, props.clone()), |(own, props)| match own.singly() {
        Some(own) => Rc::new(Reading {
            record: props.reading.record.beside(own),
            ..(*props.reading).clone()
        }),
        None => Rc::clone(&props.reading),
    });
    // Kept before there was anybody to tell; that there are fewer says the page of own data, where they are deleted.
    use_effect_with(beside.record.deployments().len(), |count| {
        if *count > 1 && embedded().is_none() {
            tell_deployments(*count);
        }
    });
    beside
}
