//! The npm package: `target/npm/demarche`, ready for `npm publish`, and its tests.

use crate::run::{Outcome, cargo, go, program, root, say, target, tee};
use crate::test::Counts;
use crate::tools::{Need, Tools};
use std::{fs, path::PathBuf};

/// `cargo xtask npm`
pub fn command() -> Outcome {
    let folder = build(&Tools::ready(Need::Build)?, true)?;
    println!("{} is ready: npm publish {0}", folder.display());
    Ok(())
}

/// What rustc emits and wasm-opt must be told of, as for the page.
const FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// One WebAssembly module, compiled as the page's are, bound for Node and for browsers.
fn build(tools: &Tools, optimise: bool) -> Outcome<PathBuf> {
    go(cargo(&[
        "build",
        "--release",
        "--package",
        "demarche-node",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let folder = target().join("npm/demarche");
    let wrong = |e: std::io::Error| format!("{}: {e}", folder.display());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("examples")).map_err(wrong)?;
    let module = target().join("wasm32-unknown-unknown/release/demarche.wasm");
    for (kind, into) in [("nodejs", "node"), ("web", "web")] {
        let into = folder.join(into);
        let mut bindgen = program(
            "wasm-bindgen",
            &["--target", kind, "--out-name", "demarche"],
        );
        bindgen.arg("--out-dir").arg(&into).arg(&module);
        tools.on_path(&mut bindgen);
        go(bindgen)?;
        if optimise {
            let module = into.join("demarche_bg.wasm");
            // As for the page: after LLVM's own passes the higher levels take minutes and win nothing.
            let mut smaller = program("wasm-opt", &["-O1"]);
            smaller.args(FEATURES).arg("-o").args([&module, &module]);
            tools.on_path(&mut smaller);
            go(smaller)?;
        }
    }
    // The one is CommonJS, the other a module.
    fs::write(
        folder.join("web/package.json"),
        "{ \"type\": \"module\" }\n",
    )
    .map_err(wrong)?;
    let ours = root().join("crates/node");
    for (from, to) in [
        (ours.join("package.json"), "package.json"),
        (ours.join("README.md"), "README.md"),
        (ours.join("examples/stream.mjs"), "examples/stream.mjs"),
        (root().join("LICENSE-MIT"), "LICENSE-MIT"),
        (root().join("LICENSE-APACHE"), "LICENSE-APACHE"),
    ] {
        fs::copy(&from, folder.join(to)).map_err(|e| format!("{}: {e}", from.display()))?;
    }
    Ok(folder)
}

/// The package beside the command line.
pub fn tests(tools: &Tools) -> Outcome<Counts> {
    // As the native tests build it, so that nothing is compiled twice.
    go(cargo(&["build", "--workspace", "--bin", "demarche"]))?;
    let folder = build(tools, false)?;
    say("the npm package against the command line");
    let mut node = program("node", &["--test", "--test-reporter=tap"]);
    node.arg("crates/node/tests/package.test.mjs")
        .env("DEMARCHE_PACKAGE", folder)
        .env("DEMARCHE", target().join("debug/demarche"));
    let (ok, output) = tee(node)?;
    let mut counts = Counts::from_node(&output);
    if !ok && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}
