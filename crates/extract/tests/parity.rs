//! The same numbers natively and in the browser's virtual machine, to the last bit.
//!
//! Builds the `parity` example for both and runs the one by itself, the other in node, whose
//! WebAssembly engine is Chromium's. Prints the speed of both. Slow, thus asked for by name:
//! `cargo test -p demarche-extract --test parity -- --ignored --nocapture`.

use std::process::Command;

const RUN: &str = r#"
const { instance } = await WebAssembly.instantiate(await (await import("node:fs/promises")).readFile(process.argv[1]), {});
const { digest, words } = instance.exports;
digest(10);
const start = performance.now();
const found = BigInt.asUintN(64, digest(2000));
const seconds = (performance.now() - start) / 1000;
console.log(found.toString(16).padStart(16, "0"), words(2000), seconds.toFixed(4));
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
#[ignore = "builds the engine twice"]
fn native_and_webassembly_agree_to_the_bit() {
    let target = std::env::temp_dir().join("demarche-parity");
    let cargo = |args: &[&str]| {
        output(
            Command::new(env!("CARGO"))
                .args([
                    "build",
                    "--release",
                    "--package",
                    "demarche-extract",
                    "--example",
                    "parity",
                    "--target-dir",
                ])
                .arg(&target)
                .args(args),
        );
    };
    cargo(&[]);
    cargo(&["--target", "wasm32-unknown-unknown"]);
    let native = output(&mut Command::new(target.join("release/examples/parity")));
    let wasm = output(
        Command::new("node")
            .args(["--input-type=module", "--eval", RUN])
            .arg(target.join("wasm32-unknown-unknown/release/examples/parity.wasm")),
    );
    let fields = |line: &str| {
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (native, wasm) = (fields(&native), fields(&wasm));
    let speed =
        |f: &[String]| f[1].parse::<f64>().expect("words") / f[2].parse::<f64>().expect("seconds");
    println!(
        "native {:.0} words/s, WebAssembly {:.0} words/s ({:.0} %)",
        speed(&native),
        speed(&wasm),
        100.0 * speed(&wasm) / speed(&native)
    );
    assert_eq!(native[..2], wasm[..2]);
}
