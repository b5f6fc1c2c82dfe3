//! A static server for `dist/`, on this machine only.
//!
//! Enters: GET and HEAD. Leaves: the files under one folder with their right types, as any static
//! host would give them, packed where brotli lies beside and the browser takes it. Used to look at the page and by the browser tests (there under a sub-path,
//! to show that the folder works wherever it lies).

use crate::dist::{self, Build};
use crate::run::{Outcome, root, say};
use crate::tools::{Need, Tools};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// `cargo xtask serve [--port N] [--quick] [--no-build]`
pub fn command(args: &[String]) -> Outcome {
    let mut port = 8080;
    let mut build = Some(Build::Release);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--port" => {
                let given = rest.next().ok_or("--port needs a number")?;
                port = given
                    .parse()
                    .map_err(|_| format!("“{given}” is no port: expected a number below 65536"))?;
            }
            "--quick" => build = Some(Build::Quick),
            "--no-build" => build = None,
            other => {
                return Err(format!(
                    "serve knows no “{other}”; it takes --port N, --quick and --no-build"
                ));
            }
        }
    }
    if let Some(care) = build {
        let tools = Tools::ready_while(Need::Build, || dist::compile(care))?;
        dist::build(&tools, "./", care)?;
    }
    let folder = root().join("dist");
    if !folder.join("index.html").is_file() {
        return Err("dist/index.html is missing: run `cargo xtask dist` first".into());
    }
    let server = Server::start(folder, port)?;
    say(&format!("the explorer is at {}  (Ctrl+C ends)", server.url));
    loop {
        std::thread::park();
    }
}

/// A server that runs as long as this process.
pub struct Server {
    /// Where it answers, with a closing slash.
    pub url: String,
}

impl Server {
    /// Serve a folder on 127.0.0.1; port 0 takes a free one.
    pub fn start(folder: PathBuf, port: u16) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|e| {
            format!("port {port} of 127.0.0.1 cannot be had ({e}); choose another with --port")
        })?;
        let address = listener.local_addr().map_err(|e| e.to_string())?;
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // A browser that went away is its own affair.
                std::thread::spawn(move || answer(stream, &folder));
            }
        });
        Ok(Self {
            url: format!("http://{address}/"),
        })
    }
}

/// Longest request head that is read, in bytes.
const HEAD: u64 = 64 << 10;

fn answer(stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut stream = stream;
    loop {
        let mut head = (&mut reader).take(HEAD);
        let mut request = String::new();
        if head.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let (mut line, mut brotli) = (String::new(), false);
        while head.read_line(&mut line)? > 2 {
            let (name, value) = line.split_once(':').unwrap_or(("", ""));
            brotli |= name.eq_ignore_ascii_case("accept-encoding")
                && value.split(',').any(|way| way.trim() == "br");
            line.clear();
        }
        let mut words = request.split_whitespace();
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
        let mut packed = "";
        let (status, kind, body) = match method {
            "GET" | "HEAD" => match resolve(folder, target).and_then(|path| {
                let beside = || std::fs::read(beside(&path)).ok();
                let body = match brotli.then(beside).flatten() {
                    Some(body) => {
                        packed = "Content-Encoding: br\r\n";
                        body
                    }
                    None => std::fs::read(&path).ok()?,
                };
                Some((mime(&path), body))
            }) {
                Some((kind, body)) => ("200 OK", kind, body),
                None => (
                    "404 Not Found",
                    "text/plain; charset=utf-8",
                    b"not found\n".to_vec(),
                ),
            },
            _ => (
                "405 Method Not Allowed",
                "text/plain; charset=utf-8",
                b"GET and HEAD only\n".to_vec(),
            ),
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{packed}Content-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n",
            body.len()
        )?;
        if method != "HEAD" {
            stream.write_all(&body)?;
        }
        stream.flush()?;
    }
}

/// Where a file lies as brotli, if `dist --br` put it there.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The file that a request's target names, if it lies within the folder.
fn resolve(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = decode(target.split(['?', '#']).next()?)?;
    let mut file = folder.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    Some(file)
}

/// Percent-encoding undone.
fn decode(s: &str) -> Option<String> {
    let mut out = Vec::with_capacity(s.len());
    let mut bytes = s.bytes();
    while let Some(b) = bytes.next() {
        if b == b'%' {
            let hex = [bytes.next()?, bytes.next()?];
            out.push(u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?);
        } else {
            out.push(b);
        }
    }
    String::from_utf8(out).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" | "toml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_a_file_within_the_folder() {
        let folder = Path::new("/site");
        let at = |target| resolve(folder, target);
        assert_eq!(at("/app.js?v=1"), Some("/site/app.js".into()));
        assert_eq!(at("/a%20b.txt"), Some("/site/a b.txt".into()));
    }

    #[test]
    fn no_target_leaves_the_folder() {
        for target in [
            "/../secret",
            "/%2e%2e/secret",
            "/a/..%2f..%2fb",
            "/.git/config",
            "/%zz",
            "/%ff",
        ] {
            assert_eq!(resolve(Path::new("/site"), target), None, "{target}");
        }
    }
}
