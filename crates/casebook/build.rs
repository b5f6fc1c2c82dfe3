//! `cases/*.toml` and `cases/gold/*.toml` → JSON arrays that are compiled in, in order of the file names.

use std::path::Path;

fn main() {
    let here = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let cases = Path::new(&here).join("../../cases");
    bundle(&cases, "cases.json");
    bundle(&cases.join("gold"), "gold.json");
}

/// Every TOML file of a folder as one element.
fn bundle(folder: &Path, name: &str) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is part of the project")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    let all: Vec<serde_json::Value> = paths
        .iter()
        .map(|path| {
            println!("cargo::rerun-if-changed={}", path.display());
            let text = std::fs::read_to_string(path).expect("readable");
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
        })
        .collect();
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    let json = serde_json::to_string(&all).expect("plain data");
    std::fs::write(Path::new(&out).join(name), json).expect("writable");
}
