//! `cargo run -p lofted-examples --example service`, then
//! `curl -d '{"apogee": "about 2,800 km", "distance": 933, "time": 39}' http://127.0.0.1:3000/reconstruct`
#![allow(clippy::print_stdout, reason = "a program that prints")]

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("http://{}/reconstruct", listener.local_addr()?);
    axum::serve(listener, lofted_examples::service::router()).await
}
