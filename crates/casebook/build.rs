//! `cases/*.toml` → one JSON array that is compiled in, in order of the file names.

use std::path::Path;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("cases/ is part of the project")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    let cases: Vec<serde_json::Value> = paths
        .iter()
        .map(|path| {
            println!("cargo::rerun-if-changed={}", path.display());
            let text = std::fs::read_to_string(path).expect("readable");
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
        })
        .collect();
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    std::fs::write(
        Path::new(&out).join("cases.json"),
        serde_json::to_string(&cases).expect("plain data"),
    )
    .expect("writable");
}
