//! Chores of the engine: its data, its model, its figures. Each hands over to the crate that knows.

use crate::run::{Outcome, cargo, fed, go, output, program, target};

fn native(package: &str, before: &[&str], args: &[String]) -> Outcome {
    let mut command = cargo(&["run", "--profile", "native", "--package", package, "--"]);
    command.args(before).args(args);
    go(command)
}

/// `cargo xtask data`
pub fn data(args: &[String]) -> Outcome {
    native("demarche-data", &[], args)
}

/// `cargo xtask train`
pub fn train(args: &[String]) -> Outcome {
    native("demarche-train", &[], args)
}

/// `cargo xtask eval`
pub fn eval(args: &[String]) -> Outcome {
    native("demarche-casebook", &[], args)
}

/// Words a second of the engine beside two libraries of npm, on the casebook's reports; and of the
/// language core natively beside WebAssembly.
pub fn bench() -> Outcome {
    let texts = reports()?;
    go(cargo(&[
        "build",
        "--profile",
        "native",
        "--package",
        "demarche-cli",
        "--package",
        "demarche-parity",
    ]))?;
    go(cargo(&[
        "build",
        "--release",
        "--package",
        "demarche-parity",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let target = target();
    let mut node = program("node", &["bench/words.mjs"]);
    node.arg(target.join("native/demarche"))
        .arg(target.join("native/demarche-parity"))
        .arg(target.join("wasm32-unknown-unknown/release/demarche_parity.wasm"));
    fed(node, &texts)
}

/// Articles a second of the command line over an archive, by one thread and by two; what a million
/// of them cost; compromise beside it.
pub fn bench_archive() -> Outcome {
    let texts = reports()?;
    go(cargo(&[
        "build",
        "--profile",
        "native",
        "--package",
        "demarche-cli",
    ]))?;
    let mut node = program("node", &["bench/archive.mjs"]);
    node.arg(target().join("native/demarche"))
        .arg(target().join("bench"));
    fed(node, &texts)
}

/// The casebook's reports, one a line.
pub fn reports() -> Outcome<String> {
    output(cargo(&[
        "run",
        "--quiet",
        "--profile",
        "native",
        "--package",
        "demarche-casebook",
        "--",
        "--texts",
    ]))
}
