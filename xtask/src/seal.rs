//! What the offline copy needs to know of a finished build: which files, and which version.
//!
//! Enters: `dist/` as Trunk left it. Leaves: the same with `sw.js` naming every file (but for the few that
//! are kept once they were wanted) and a version made of all their bytes, and with that version on the `html` element, without which the page registers no
//! service worker. A build is thus kept and replaced as a whole.

use crate::run::Outcome;
use std::path::{Path, PathBuf};

/// What is fetched only when it is wanted, and kept from then on: who opens no archive does not pay for
/// what reads them.
const LATE: [&str; 2] = ["vault.js", "vault_bg.wasm"];

/// Seal a built folder.
pub fn seal(dist: &Path) -> Outcome {
    let worker = dist.join("sw.js");
    let page = dist.join("index.html");
    if !worker.is_file() {
        return Ok(());
    }
    let mut names = Vec::new();
    walk(dist, &mut names)?;
    names.retain(|path| *path != worker && path.extension().is_none_or(|e| e != "br"));
    names.sort();
    let mut hash = Fnv::default();
    let mut files = vec!["./".to_owned()];
    for path in &names {
        let name = path.strip_prefix(dist).map_err(|e| e.to_string())?;
        let name = name.to_string_lossy().replace('\\', "/");
        hash.write(name.as_bytes());
        hash.write(&std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?);
        if !LATE.contains(&name.as_str()) && !name.starts_with("later/") {
            files.push(name);
        }
    }
    let version = format!("demarche-{:016x}", hash.0);
    let listed: Vec<String> = files.iter().map(|f| format!("{f:?}")).collect();
    replace(&worker, "\"__FILES__\"", &listed.join(","))?;
    replace(&worker, "__VERSION__", &version)?;
    replace(&page, "<html", &format!("<html data-version=\"{version}\""))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    let wrong = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn replace(path: &Path, what: &str, with: &str) -> Outcome {
    let wrong = |e: std::io::Error| format!("{}: {e}", path.display());
    let text = std::fs::read_to_string(path).map_err(wrong)?;
    if !text.contains(what) {
        return Err(format!("{} has no {what} to seal", path.display()));
    }
    std::fs::write(path, text.replacen(what, with, 1)).map_err(wrong)
}

/// FNV-1a, 64 bits: enough to tell builds apart.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_named_by_its_bytes_and_lists_what_is_fetched_at_once() {
        let folder = std::env::temp_dir().join(format!("demarche-seal-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("maps")).unwrap();
        std::fs::create_dir_all(folder.join("later")).unwrap();
        let sealed = |app: &str| {
            let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
            write("index.html", "<!doctype html><html lang=en></html>");
            write(
                "sw.js",
                "const VERSION = \"__VERSION__\";\nconst FILES = [\"__FILES__\"];",
            );
            write("app.js", app);
            write("maps/world.bin", "…");
            write("vault_bg.wasm", app);
            write("later/pdf.js", app);
            seal(&folder).unwrap();
            let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
            (read("sw.js"), read("index.html"))
        };
        let (one, page) = sealed("1");
        let (two, _) = sealed("2");
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(
            one.contains("const FILES = [\"./\",\"app.js\",\"index.html\",\"maps/world.bin\"];"),
            "{one}"
        );
        assert!(page.contains("<html data-version=\"demarche-"), "{page}");
        assert_ne!(one.lines().next(), two.lines().next());
    }
}
