//! `dist/`: the folder to host, and what it weighs.

use crate::run::{Outcome, cargo, go, output, program, root, say};
use crate::seal::seal;
use crate::sheets;
use crate::tools::{Need, Tools};
use std::path::Path;

/// `cargo xtask dist [--base PATH] [--br]`
pub fn command(args: &[String]) -> Outcome {
    let mut base = "./";
    let mut brotli = false;
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--base" => {
                base = rest
                    .next()
                    .ok_or("--base needs a path, such as /demarche/")?
            }
            "--br" => brotli = true,
            other => {
                return Err(format!(
                    "dist knows no “{other}”; it takes --base PATH and --br"
                ));
            }
        }
    }
    let tools = Tools::ready_while(Need::Build, || compile(Build::Release))?;
    build(&tools, base, Build::Release)?;
    let report = weigh(brotli)?;
    print!("{report}");
    println!("dist/ is ready: put it on any static host, at any path.");
    Ok(())
}

/// How much care is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// What is hosted: small and fast.
    Release,
    /// What is looked at between two edits: soon there.
    Quick,
}

impl Build {
    fn profile(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Quick => "quick",
        }
    }
}

/// What Trunk will ask cargo for, page and workers side by side: it would link them one after the other. No
/// package is named, as Trunk names none, or cargo would choose other features and compile all twice.
pub fn compile(care: Build) -> Outcome {
    say(&format!("compiling page and workers ({care:?})"));
    go(cargo(&[
        "build",
        "--quiet",
        "--locked",
        "--bin",
        "demarche-explorer",
        "--bin",
        "worker",
        "--bin",
        "vault",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        care.profile(),
    ]))
}

/// Trunk's build. With the base `./` every address is relative: the folder works wherever it lies.
pub fn build(tools: &Tools, base: &str, care: Build) -> Outcome {
    // Trunk offline means cargo offline: what the lock file names must be there before.
    go(cargo(&["fetch", "--quiet", "--locked"]))?;
    compile(care)?;
    say(&format!("building dist/ (Trunk, {care:?})"));
    let mut trunk = program("trunk", &["build", "--offline", "--locked"]);
    trunk.args(match care {
        Build::Release => &["--release"][..],
        // Neither wasm-opt nor minifying.
        Build::Quick => &["--release=false", "--cargo-profile=quick"],
    });
    trunk.args(["--public-url", base]);
    // Trunk reads NO_COLOR as a boolean and refuses the customary "1".
    trunk.env_remove("NO_COLOR");
    tools.on_path(&mut trunk);
    go(trunk)?;
    vendor(&root().join("dist/later"))?;
    sheets::join(&root().join("dist"))?;
    seal(&root().join("dist"))
}

/// What the page loads when it is needed, from the packages that `tests/package-lock.json` pins: package,
/// file, its name here, and what is put behind it.
const VENDORED: [(&str, &str, &str, &str); 7] = [
    // The build for browsers of the last years; the other asks for those of the last months.
    ("pdfjs-dist", "legacy/build/pdf.min.mjs", "pdf.js", ""),
    (
        "pdfjs-dist",
        "legacy/build/pdf.worker.min.mjs",
        "pdf.worker.js",
        "",
    ),
    ("pdfjs-dist", "LICENSE", "pdf.LICENSE.txt", ""),
    ("fflate", "esm/browser.js", "fflate.js", ""),
    ("fflate", "LICENSE", "fflate.LICENSE.txt", ""),
    // Written for a script element; here it is a module.
    (
        "@mozilla/readability",
        "Readability.js",
        "readability.js",
        "\nexport { Readability };\n",
    ),
    // Apache License 2.0, as pdf.js: its text lies there.
    (
        "@mozilla/readability",
        "LICENSE.md",
        "readability.LICENSE.txt",
        "",
    ),
];

/// pdf.js's tables of East Asian encodings, small files of which one document wants one or two, and their licence.
const CMAPS: &str = "pdfjs-dist/cmaps";

/// Put these into the built folder.
fn vendor(later: &Path) -> Outcome {
    let packages = root().join("tests/node_modules");
    copy_all(&packages.join(CMAPS), &later.join("cmaps"))?;
    for (package, file, name, behind) in VENDORED {
        let from = packages.join(package).join(file);
        let mut text = std::fs::read_to_string(&from)
            .map_err(|e| format!("{}: {e}; run `cargo xtask setup`", from.display()))?;
        text.push_str(behind);
        let to = later.join(name);
        std::fs::write(&to, text).map_err(|e| format!("{}: {e}", to.display()))?;
    }
    Ok(())
}

/// The files of one folder into another.
fn copy_all(from: &Path, to: &Path) -> Outcome {
    let wrong = |e: std::io::Error| format!("{}: {e}; run `cargo xtask setup`", from.display());
    std::fs::create_dir_all(to).map_err(wrong)?;
    for entry in std::fs::read_dir(from).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        std::fs::copy(entry.path(), to.join(entry.file_name())).map_err(wrong)?;
    }
    Ok(())
}

/// Bytes of each file as it is and as brotli; `write` leaves the compressed ones beside.
pub fn weigh(write: bool) -> Outcome<String> {
    let mut node = program("node", &["xtask/weigh.mjs"]);
    node.arg(root().join("dist"));
    if write {
        node.arg("--write");
    }
    output(node)
}
