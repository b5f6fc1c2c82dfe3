//! `dist/`: the folder to host, and what it weighs.

use crate::run::{Outcome, cargo, go, output, program, root, say};
use crate::seal::seal;
use crate::tools::{Need, Tools};

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

/// What Trunk will ask cargo for, page and worker side by side: it would link them one after the other.
pub fn compile(care: Build) -> Outcome {
    say(&format!("compiling page and worker ({care:?})"));
    go(cargo(&[
        "build",
        "--quiet",
        "--locked",
        "--package",
        "demarche-explorer",
        "--bins",
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
    seal(&root().join("dist"))
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
