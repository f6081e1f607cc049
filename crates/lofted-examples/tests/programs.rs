//! The programs do what they say: the service over a socket, the batch over rows, the picture.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;

use lofted::prelude::*;
use lofted_examples::{batch, picture, service};

fn started() -> SocketAddr {
    let (sender, address) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, service::router()).await.unwrap();
        });
    });
    address.recv().unwrap()
}

fn posted(to: SocketAddr, path: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(to).unwrap();
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_service_answers_and_refuses() {
    let to = started();
    let question = r#"{"apogee": 2802, "distance": 933, "time": 39, "draws": 40}"#;
    let answer = posted(to, "/reconstruct", question);
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains(r#""verdict":"consistent""#),
        "{answer}"
    );
    assert!(posted(to, "/energy-only", r#"{"apogee": 7000}"#).ends_with("null"));
    for (body, part) in [
        ("7000", "the question is no object"),
        ("{", "the question is no JSON"),
        (r#"{"apogee": "7.000 km"}"#, "7.000 can mean"),
        (r#"{"apogee": 7000, "draws": 900000}"#, "5000 draws at most"),
    ] {
        let answer = posted(to, "/reconstruct", body);
        assert!(answer.starts_with("HTTP/1.1 400") && answer.contains(part), "{answer}");
    }
}

#[test]
fn a_batch_answers_every_row() {
    let rows = "id,apogee,distance,time\na,2802,933,39\nb,7.000,933,39\nc,,,\n";
    let mut answers = Vec::new();
    batch::answer_rows(rows.as_bytes(), &mut answers).unwrap();
    let answers = String::from_utf8(answers).unwrap();
    let lines: Vec<&str> = answers.lines().collect();
    assert_eq!(lines.len(), 4, "{answers}");
    assert!(
        lines[1].starts_with("a,consistent,") && lines[2].contains("7.000 can mean"),
        "{answers}"
    );
    assert!(lines[3].contains("no figure that an arc follows from"), "{answers}");
}

#[test]
fn a_picture_is_drawn() {
    let figures = Figures::new().apogee(2802).distance(933).time(39).draws(40);
    let picture = picture::ranges(&lofted::reconstruct(&figures).unwrap(), "The report").unwrap();
    assert!(picture.svg.starts_with("<svg"));
}
