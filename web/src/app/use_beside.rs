//! The record with the reader's own claims beside it, for the parts that show both.

use std::rc::Rc;

use lofted_record::Reading;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::navigation::tell_deployments;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::use_kept::use_kept;
use crate::record::whole::whole;

/// What was read, with what is the reader's own beside it; in a frame without, where a chart is the same for
/// every reader. An excerpt gives way to the whole record, once that is there, where there is own data to put
/// beside it.
#[hook]
pub fn use_beside(props: &ReadingProps) -> ReadingProps {
    let own = use_kept();
    let own = if embedded().is_some() { Default::default() } else { own };
    let fetched = use_state(|| None::<Rc<Reading>>);
    {
        let fetched = fetched.setter();
        let wanted = props.covers.is_some() && own.singly().is_some();
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                spawn_local(async move {
                    let reading = whole().await.map(Rc::new);
                    fetched.set(reading);
                });
            }
        });
    }
    let all = match (&props.covers, &*fetched) {
        (Some(_), None) => None,
        (Some(_), Some(reading)) => Some(Rc::clone(reading)),
        (None, _) => Some(Rc::clone(&props.reading)),
    };
    let all = all.map(|reading| ReadingProps { reading, covers: None });
    let beside = use_memo((own, all, props.clone()), |(own, all, props)| {
        let Some((own, all)) = own.singly().zip(all.as_ref()) else { return props.clone() };
        let record = all.reading.record.beside(own);
        let reading = Rc::new(Reading { record, ..(*all.reading).clone() });
        ReadingProps { reading, covers: None }
    });
    // Kept before there was anybody to tell; that there are fewer says the page of own data, where they are deleted.
    use_effect_with(beside.reading.record.deployments().len(), |count| {
        if *count > 1 && embedded().is_none() {
            tell_deployments(*count);
        }
    });
    (*beside).clone()
}
