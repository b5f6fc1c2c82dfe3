//! The same numbers natively and in the browser's virtual machine, to the last bit.
//!
//! Builds the package for WebAssembly and runs it in node, whose engine is Chromium's. Needs node and
//! the wasm target, thus asked for by name: `cargo xtask test parity` sees to both.

use demarche_parity::{digest, words};
use std::{path::Path, process::Command};

const SENTENCES: u32 = 400;

const RUN: &str = r#"
const { instance } = await WebAssembly.instantiate(await (await import("node:fs/promises")).readFile(process.argv[1]), {});
const { digest, words } = instance.exports;
const sentences = Number(process.argv[2]);
console.log(BigInt.asUintN(64, digest(sentences)).toString(), words(sentences));
"#;

fn output(command: &mut Command) -> String {
    let out = command
        .output()
        .unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(
        out.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8(out.stdout).expect("text")
}

#[test]
#[ignore = "builds the engine for WebAssembly"]
fn native_and_webassembly_agree_to_the_bit() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("inside the target folder");
    // As the page's worker is built, so that nothing is compiled twice.
    output(
        Command::new(env!("CARGO"))
            .args([
                "build",
                "--release",
                "--package",
                "demarche-parity",
                "--lib",
            ])
            .args(["--target", "wasm32-unknown-unknown", "--target-dir"])
            .arg(target),
    );
    let wasm = output(
        Command::new("node")
            .args(["--input-type=module", "--eval", RUN])
            .arg(target.join("wasm32-unknown-unknown/release/demarche_parity.wasm"))
            .arg(SENTENCES.to_string()),
    );
    let native = format!("{} {}", digest(SENTENCES), words(SENTENCES));
    assert_eq!(native, wasm.trim());
}
