//! The page in a real browser: its tests and its pictures. The scripts lie in `tests/`.

use crate::run::{Outcome, cargo, fed, go, program, root, say, target, tee};
use crate::serve::Server;
use crate::tools::{Need, Tools, chromium, node_packages};
use crate::{dist, engine, test::Counts};
use std::process::Command;

/// The browser tests against the built `dist/`.
pub fn tests() -> Outcome<Counts> {
    let site = Site::start()?;
    say(&format!("browser tests against {}", site.url));
    let mut node = site.node(&["--test", "--test-concurrency=1", "--test-reporter=tap"]);
    node.args(specifications()?);
    let (ok, output) = tee(node)?;
    let mut counts = Counts::from_node(&output);
    if !ok && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

/// `docs/screenshot-*.webp`, as README shows them.
pub fn screenshot() -> Outcome {
    let tools = Tools::ready(Need::Everything)?;
    dist::build(&tools, "./", dist::Build::Release)?;
    let site = Site::start()?;
    go(site.node(&["tests/screenshot.mjs", "docs"]))
}

/// The page beside its peers: bytes, first paint, ready, frames while panning; then frames over a case
/// of some 20,000 events, what a long article takes of memory, and Lighthouse, to which the page is given
/// packed as a host would.
pub fn bench() -> Outcome {
    let tools = Tools::ready(Need::Everything)?;
    node_packages("bench")?;
    dist::build(&tools, "./", dist::Build::Release)?;
    let texts = engine::reports()?;
    let site = Site::start()?;
    let script = |name: &str| {
        let mut node = site.node(&[name]);
        node.arg(&site.url);
        node
    };
    go(script("bench/pages.mjs"))?;
    go(script("bench/panning.mjs"))?;
    fed(script("bench/memory.mjs"), &texts)?;
    dist::weigh(true)?;
    go(script("bench/lighthouse.mjs"))
}

/// A million made-up events opened in the page, as Parquet and as NDJSON.
pub fn bench_million() -> Outcome {
    let tools = Tools::ready(Need::Everything)?;
    let folder = target().join("million");
    if !folder.join("coded.ndjson").is_file() {
        let made = ["--package", "demarche-vault", "--example", "made", "--"];
        let mut make = cargo(&["run", "--profile", "native"]);
        make.args(made).arg(&folder);
        go(make)?;
    }
    dist::build(&tools, "./", dist::Build::Release)?;
    let site = Site::start()?;
    let mut node = site.node(&["bench/million.mjs"]);
    node.arg(&site.url).arg(folder);
    go(node)
}

/// The test files in order of their names: the order in which a user meets things.
fn specifications() -> Outcome<Vec<String>> {
    let folder = root().join("tests");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("tests/{name}"))
        .collect();
    names.sort();
    Ok(names)
}

/// `dist/` as a project page of a host would have it: below a sub-path.
struct Site {
    url: String,
    folder: std::path::PathBuf,
    _server: Server,
}

impl Site {
    fn start() -> Outcome<Self> {
        let dist = root().join("dist");
        if !dist.join("index.html").is_file() {
            return Err("dist/index.html is missing: run `cargo xtask dist` first".into());
        }
        let folder = std::env::temp_dir().join(format!("demarche-site-{}", std::process::id()));
        let wrong = |e: std::io::Error| format!("{}: {e}", folder.display());
        std::fs::create_dir_all(&folder).map_err(wrong)?;
        let link = folder.join("explorer");
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(&dist, &link).map_err(wrong)?;
        let server = Server::start(folder.clone(), 0)?;
        Ok(Self {
            url: format!("{}explorer/", server.url),
            folder,
            _server: server,
        })
    }

    fn node(&self, args: &[&str]) -> Command {
        let mut node = program("node", args);
        node.env("DEMARCHE_URL", &self.url)
            .env("CHROMIUM", chromium().unwrap_or_default());
        node
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
