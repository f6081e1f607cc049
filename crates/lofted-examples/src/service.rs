//! A service that answers questions about flights over HTTP, in JSON.

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use lofted_embed::request::{Request, RequestError};
use serde_json::{Value, json};

/// The most draws that one request may ask for: some seconds of one core.
const MOST_DRAWS: u64 = 5_000;

/// The routes: `POST /reconstruct` and `POST /energy-only`, each with a question as its body.
pub fn router() -> Router {
    Router::new()
        .route("/reconstruct", post(|body: Bytes| answered(body, reconstruct)))
        .route("/energy-only", post(|body: Bytes| answered(body, energy_only)))
}

/// Answers on a thread of its own: a reconstruction takes tenths of a second, in which others would wait.
async fn answered(body: Bytes, ask: fn(&Value) -> Result<Value, RequestError>) -> Response {
    let question: Value = match serde_json::from_slice(&body) {
        Ok(question) => question,
        Err(error) => return refused(&format!("the question is no JSON: {error}")),
    };
    if question["draws"].as_u64().is_some_and(|draws| draws > MOST_DRAWS) {
        return refused(&format!("this service makes {MOST_DRAWS} draws at most"));
    }
    match tokio::task::spawn_blocking(move || ask(&question)).await {
        Ok(Ok(answer)) => told(StatusCode::OK, &answer),
        Ok(Err(error)) => refused(&error.to_string()),
        Err(_) => told(StatusCode::INTERNAL_SERVER_ERROR, &json!({ "error": "not answered" })),
    }
}

fn reconstruct(question: &Value) -> Result<Value, RequestError> {
    Ok(Request::read(question)?.answered(&[])?.json())
}

fn energy_only(question: &Value) -> Result<Value, RequestError> {
    let found = Request::read(question)?.energy_only()?;
    Ok(found.map_or(Value::Null, |energy| {
        json!({
            "time_of_flight_s": energy.time_of_flight_s,
            "launch_speed_m_s": energy.launch_speed_m_s,
            "max_range_km": energy.max_range.range_km(),
        })
    }))
}

fn refused(why: &str) -> Response {
    told(StatusCode::BAD_REQUEST, &json!({ "error": why }))
}

fn told(status: StatusCode, answer: &Value) -> Response {
    (status, [(CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}
