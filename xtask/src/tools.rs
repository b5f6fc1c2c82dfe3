//! The tools that building and testing need, installed when missing and used again.
//!
//! Everything is compiled by cargo or comes from a package registry or the system's packages:
//! never a release binary from elsewhere. Versions are pinned here, in `Cargo.lock` (wasm-bindgen)
//! and in `tests/package-lock.json`.

use crate::run::{Outcome, cargo, go, output, program, root, say, which};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";

/// How much must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// What makes `dist/`: wasm target, Trunk, wasm-bindgen, node and its packages.
    Build,
    /// Chromium too.
    Everything,
}

/// Where the tools are.
pub struct Tools {
    bin: PathBuf,
}

impl Tools {
    /// Make sure of what is needed.
    ///
    /// The system's packages and npm's load while cargo compiles: they wait on the network, cargo
    /// on the processor.
    pub fn ready(need: Need) -> Outcome<Self> {
        Self::ready_while(need, || Ok(()))
    }

    /// The same, doing meanwhile what needs the wasm target alone. Compiling the tools and compiling the
    /// page both have stretches on one core, which the other fills.
    pub fn ready_while(need: Need, work: impl FnOnce() -> Outcome) -> Outcome<Self> {
        let home = std::env::var_os("DEMARCHE_TOOLS")
            .map_or_else(|| root().join("target/tools"), PathBuf::from);
        std::fs::create_dir_all(&home)
            .map_err(|e| format!("the tools' folder {} cannot be made: {e}", home.display()))?;
        let tools = Self {
            bin: home.join("bin"),
        };
        let packages = std::thread::spawn(move || -> Outcome {
            system(need)?;
            node_packages("tests")
        });
        wasm_target()?;
        let compiled = std::thread::spawn(move || compile(&home));
        let worked = work();
        packages
            .join()
            .map_err(|_| "installing packages failed")??;
        compiled
            .join()
            .map_err(|_| "compiling the tools failed")??;
        worked.map(|()| tools)
    }

    /// Let the command find these tools before any other of the same name.
    pub fn on_path(&self, command: &mut Command) {
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let mine = [self.bin.clone(), root().join("tests/node_modules/.bin")];
        let all = mine.into_iter().chain(std::env::split_paths(&rest));
        command.env(
            "PATH",
            std::env::join_paths(all).expect("no colon in paths"),
        );
    }
}

/// The browser to test with: `CHROMIUM` when set, else what the system has.
pub fn chromium() -> Option<PathBuf> {
    std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| which(&["chromium", "chromium-browser", "google-chrome"]))
}

/// A toolchain file alone installs nothing where rustup's automatic installation is off.
fn wasm_target() -> Outcome {
    let sysroot = output(program("rustc", &["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir()
    {
        return Ok(());
    }
    say(&format!("installing the {TARGET} target (rustup)"));
    go(program("rustup", &["target", "add", TARGET])).map_err(|e| {
        format!("{e}\n  The page is compiled for {TARGET}. Install rustup (https://rustup.rs) or add that target to your toolchain.")
    })
}

/// Trunk and wasm-bindgen, compiled one after the other into one target folder so that what both
/// use is compiled once. They run for seconds a build: wasm-bindgen gets little optimisation, Trunk, which
/// mostly copies files and starts others, none.
fn compile(home: &Path) -> Outcome {
    let bindgen = locked("wasm-bindgen")?;
    for (package, binary, version, effort) in [
        ("wasm-bindgen-cli", "wasm-bindgen", bindgen.as_str(), "1"),
        ("trunk", "trunk", TRUNK, "0"),
    ] {
        if says(&home.join("bin").join(binary), version) {
            continue;
        }
        say(&format!(
            "compiling {package} {version} into {} (minutes, once)",
            home.display()
        ));
        let mut install = cargo(&[
            "install",
            "--quiet",
            "--locked",
            "--no-default-features",
            "--force",
        ]);
        install
            .args([package, "--version", version, "--bin", binary, "--root"])
            .arg(home)
            .env("CARGO_TARGET_DIR", home.join("build"))
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", effort)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
            .env_remove("RUSTFLAGS");
        go(install)?;
    }
    // Hundreds of megabytes that nobody reads again.
    let _ = std::fs::remove_dir_all(home.join("build"));
    Ok(())
}

/// Whether the binary is there and calls itself of that version.
fn says(binary: &Path, version: &str) -> bool {
    Command::new(binary)
        .arg("--version")
        .output()
        .is_ok_and(|out| {
            String::from_utf8_lossy(&out.stdout)
                .split_whitespace()
                .any(|word| word == version)
        })
}

/// The version of a crate in `Cargo.lock`: wasm-bindgen's command must be of the crate's own.
fn locked(name: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))
        .map_err(|e| format!("Cargo.lock cannot be read: {e}"))?;
    let header = format!("name = \"{name}\"");
    lock.lines()
        .skip_while(|line| *line != header)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no {name}: run `cargo update -p {name}`"))
}

/// Node with npm, and Chromium, from the system's packages.
fn system(need: Need) -> Outcome {
    let mut missing = Vec::new();
    if which(&["node"]).is_none() {
        missing.push("nodejs");
    }
    if which(&["npm"]).is_none() {
        missing.push("npm");
    }
    if need == Need::Everything && chromium().is_none() {
        missing.push("chromium");
    }
    packages(&missing)
}

/// Install these of the system's packages.
pub fn packages(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    let wanted = missing.join(", ");
    if which(&["apt-get"]).is_none() {
        return Err(format!(
            "{wanted} missing, and this system has no apt-get: install it by hand (node 18, Java 17, Python 3.10 or later), then run this again"
        ));
    }
    say(&format!("installing {wanted} (the system's packages)"));
    let apt = |args: &[&str]| {
        let mut command = if which(&["sudo"]).is_some() && !is_root() {
            program("sudo", &["apt-get"])
        } else {
            program("apt-get", &[])
        };
        command
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(std::process::Stdio::null());
        go(command)
    };
    apt(&["update", "-q"])?;
    let mut args = vec!["install", "-q", "-y", "--no-install-recommends"];
    args.extend(missing);
    apt(&args).map_err(|e| format!("{e}\n  Install {wanted} by hand, then run this again."))
}

fn is_root() -> bool {
    output(program("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// What the lock file of a folder pins; in `tests` wasm-opt (binaryen), playwright-core and axe-core,
/// in `bench` what the benchmarks compare with.
pub fn node_packages(folder: &str) -> Outcome {
    let lock = root().join(folder).join("package-lock.json");
    let folder = root().join(folder);
    let lock =
        std::fs::read(&lock).map_err(|e| format!("{} cannot be read: {e}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say(&format!(
        "installing what {}/package-lock.json pins (npm)",
        folder.display()
    ));
    let mut npm = program(
        "npm",
        &[
            "ci",
            "--ignore-scripts",
            "--omit=optional",
            "--no-audit",
            "--no-fund",
        ],
    );
    npm.current_dir(&folder);
    go(npm)?;
    std::fs::write(&stamp, lock).map_err(|e| format!("{}: {e}", stamp.display()))
}
