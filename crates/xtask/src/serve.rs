//! `cargo xtask serve`: the app on this machine, for its own browser only.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::bundle::folder::POLICY;
use crate::error::{Error, Result};
use crate::workspace::Workspace;
use crate::{bundle, process, setup, size};

pub(crate) const DEFAULT_PORT: u16 = 8080;

/// Builds the release and serves it until interrupted.
pub(crate) fn release(workspace: &Workspace, port: u16) -> Result<()> {
    // Taken before the build, so that a port in use is said now and not minutes later.
    let listener = listen(port)?;
    bundle::app(workspace)?;
    let address = listener.local_addr().map_err(|e| Error::task(format!("no address: {e}")))?;
    println!(
        "\nLofted is at http://{address}/ (Ctrl-C stops it; `serve --dev` follows your edits)"
    );
    let site = Arc::new(Site { dist: workspace.dist(), packed: Mutex::default() });
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that went away mid-answer is its own business.
        thread::spawn(move || drop(answer(&stream, &site)));
    }
    Ok(())
}

/// What is served, and what of it was compressed already.
#[derive(Debug)]
struct Site {
    dist: PathBuf,
    packed: Mutex<HashMap<PathBuf, Packed>>,
}

/// A compressed file, with when the file itself was last changed.
type Packed = (SystemTime, Arc<[u8]>);

impl Site {
    /// A file compressed as a host would on the way; `None` where it cannot be had or does not get smaller.
    fn packed(&self, path: &Path) -> Option<Arc<[u8]>> {
        let changed = fs::metadata(path).and_then(|about| about.modified()).ok()?;
        let mut packed = self.packed.lock().ok()?;
        if let Some((_, bytes)) = packed.get(path).filter(|(day, _)| *day == changed) {
            return Some(Arc::clone(bytes));
        }
        let bytes: Arc<[u8]> =
            size::packed(&fs::read(path).ok()?, size::Effort::Quick).ok()?.into();
        packed.insert(path.to_path_buf(), (changed, Arc::clone(&bytes)));
        Some(bytes)
    }
}

/// Hands over to `trunk serve`: a debug build, rebuilt and reloaded on every change.
pub(crate) fn dev(workspace: &Workspace, port: u16) -> Result<()> {
    drop(listen(port)?);
    setup::set_up(workspace)?;
    println!("Building; then http://127.0.0.1:{port}/ follows your edits (Ctrl-C stops it).");
    let mut command = bundle::trunk(workspace)?;
    command.args(["serve", "--release", "false", "--port", &port.to_string()]);
    // Not `dist`: what lies there is a release, to measure and to copy to a host.
    command.arg("--dist").arg(workspace.target().join("dev"));
    hand_over(&mut command)
}

/// Becomes the other program, so that whoever stops this process stops it.
#[cfg(unix)]
fn hand_over(command: &mut std::process::Command) -> Result<()> {
    let source = std::os::unix::process::CommandExt::exec(command);
    Err(process::not_started(command, &source))
}

#[cfg(not(unix))]
fn hand_over(command: &mut std::process::Command) -> Result<()> {
    process::run(command)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => Error::task(format!(
            "port {port} of 127.0.0.1 is taken: stop what listens there, or choose another \
             (`cargo xtask serve --port {}`)",
            if port == u16::MAX { DEFAULT_PORT } else { port + 1 }
        )),
        ErrorKind::PermissionDenied => Error::task(format!(
            "port {port} is kept for the system: choose one above 1023 (`--port {DEFAULT_PORT}`)"
        )),
        _ => Error::task(format!("cannot listen on 127.0.0.1:{port}: {source}")),
    })
}

fn answer(stream: &TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(16_384)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let head = lines.map_while(std::result::Result::ok).take_while(|line| !line.is_empty());
    let takes_brotli = head.into_iter().any(|line| {
        let line = line.to_ascii_lowercase();
        line.starts_with("accept-encoding:") && line.contains("br")
    });
    let mut out = stream;
    if !matches!(method, "GET" | "HEAD") {
        return write_head(&mut out, "405 Method Not Allowed", &[], 0);
    }
    let Some(path) = file_of(&site.dist, target).filter(|path| path.is_file()) else {
        return write_head(&mut out, "404 Not Found", &[], 0);
    };
    let keeps = match path.strip_prefix(&site.dist) {
        // Its folder is named after what is in it.
        Ok(inside) if inside.to_string_lossy().starts_with("app-") => "max-age=31536000, immutable",
        _ => "no-cache",
    };
    // As the page states it, and that any site may frame it.
    let policy = format!("{POLICY}; frame-ancestors *");
    let mut headers = vec![
        ("Content-Type", mime(&path)),
        ("Cache-Control", keeps),
        ("Content-Security-Policy", &policy),
        ("Vary", "Accept-Encoding"),
    ];
    let bytes = match site.packed(&path).filter(|_| takes_brotli) {
        Some(packed) => {
            headers.push(("Content-Encoding", "br"));
            packed
        }
        None => fs::read(&path)?.into(),
    };
    write_head(&mut out, "200 OK", &headers, bytes.len())?;
    if method == "GET" { out.write_all(&bytes) } else { Ok(()) }
}

fn write_head(
    out: &mut impl Write,
    status: &str,
    headers: &[(&str, &str)],
    length: usize,
) -> std::io::Result<()> {
    let headers: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(
        out,
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )
}

/// The file that a request names, never outside of `dist`.
fn file_of(dist: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| dist.join(path))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_stays_inside_dist() {
        let dist = Path::new("dist");
        assert_eq!(file_of(dist, "/"), Some(dist.join("index.html")));
        assert_eq!(file_of(dist, "/a/b.js?v=1"), Some(dist.join("a/b.js")));
        assert_eq!(file_of(dist, "/../Cargo.toml"), None);
        assert_eq!(file_of(dist, "//etc/passwd"), None);
        assert_eq!(file_of(dist, "http://elsewhere/"), None);
    }

    #[test]
    fn a_taken_port_says_what_to_do() {
        let held = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = held.local_addr().unwrap().port();
        let message = listen(port).unwrap_err().to_string();
        assert!(message.contains("is taken"), "{message}");
        assert!(message.contains("--port"), "{message}");
    }

    #[test]
    fn an_answer_carries_type_and_length() {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let site = Site { dist, packed: Mutex::default() };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || answer(&listener.accept().unwrap().0, &site));
        let mut client = TcpStream::connect(address).unwrap();
        client.write_all(b"HEAD /main.rs HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n").unwrap();
        let mut text = String::new();
        client.read_to_string(&mut text).unwrap();
        server.join().unwrap().unwrap();
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
        assert!(text.contains("Content-Length: ") && !text.contains("Length: 0"), "{text}");
        assert!(
            text.contains("Content-Encoding: br") && text.contains("frame-ancestors *"),
            "{text}"
        );
    }
}
