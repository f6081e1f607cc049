//! A broken record in a real browser: what cannot be read is said with its place, the rest is shown.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "helpers of tests")]

use std::rc::Rc;
use std::time::Duration;

use gloo::utils::{document, window};
use lofted_record::{BUNDLED_FILES, Files, Reading, read};
use lofted_web::app::bench_app::BenchApp;
use lofted_web::app::claims_app::ClaimsApp;
use lofted_web::app::deployment_app::DeploymentApp;
use lofted_web::app::flight_app::FlightApp;
use lofted_web::app::flights_app::FlightsApp;
use lofted_web::app::methods_app::MethodsApp;
use lofted_web::app::overview_app::OverviewApp;
use lofted_web::piece::reading_props::ReadingProps;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// The apps of all parts beside each other, as on the page.
#[component]
fn Everything(props: &ReadingProps) -> Html {
    html! {
        <>
            <OverviewApp ..props.clone() />
            <FlightApp ..props.clone() />
            <FlightsApp ..props.clone() />
            <BenchApp ..props.clone() />
            <MethodsApp ..props.clone() />
            <DeploymentApp ..props.clone() />
            <ClaimsApp ..props.clone() />
        </>
    }
}

/// Shows the app on a record at a route, and gives the text of the page.
async fn text_of(reading: Reading, fragment: &str) -> String {
    window().location().set_hash(fragment).expect("the address takes a fragment");
    let root = document().create_element("div").expect("a page makes elements");
    gloo::utils::body().append_child(&root).expect("the body takes the app");
    let props = ReadingProps { reading: Rc::new(reading), covers: None };
    let app = yew::Renderer::<Everything>::with_root_and_props(root.clone(), props).render();
    gloo::timers::future::sleep(Duration::from_millis(100)).await;
    // A number and its unit are held on one line by a no-break space.
    let text = root.text_content().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(root.get_elements_by_class_name("page").length(), 1, "one page is shown: {text}");
    app.destroy();
    root.remove();
    text
}

/// The bundled record with one text replaced in its claims.
fn with_claims(from: &str, to: &str) -> Reading {
    let claims = String::from_utf8_lossy(BUNDLED_FILES.claims).replacen(from, to, 1);
    read(&Files { claims: claims.as_bytes(), ..BUNDLED_FILES })
}

#[wasm_bindgen_test]
async fn a_wrong_amount_is_said_with_its_place_and_nothing_else_is_lost() {
    let reading = with_claims(",6518.2,,exact", ",65l8.2,,exact");
    let text = text_of(reading, "#/flights/2023-12-18").await;
    assert!(text.contains("claims.csv row"), "{text}");
    assert!(text.contains("65l8.2"), "{text}");
    assert!(text.contains("1,002.3 km"), "the row beside it is still shown: {text}");
}

#[wasm_bindgen_test]
async fn a_record_that_is_no_text_at_all_still_shows_the_app() {
    let reading = read(&Files { claims: &[0xff, 0xfe, 0x00], ..BUNDLED_FILES });
    for fragment in ["#/", "#/flights", "#/flights/2024-10-31", "#/deployment", "#/sources"] {
        let text = text_of(reading.clone(), fragment).await;
        assert!(text.contains("claims.csv"), "{text}");
    }
}

#[wasm_bindgen_test]
async fn the_bundled_record_has_nothing_to_complain_of() {
    let text = text_of(lofted_record::bundled().clone(), "#/").await;
    assert!(!text.contains("left out"), "{text}");
    assert!(text.contains("75.6 min"), "{text}");
}
