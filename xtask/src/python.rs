//! The Python package: its wheel, its tests, and the recipes for clusters.
//!
//! Everything lies below the target folder: the virtual environment, the wheel. What is missing
//! comes from the system's packages (Python's venv, Java) and from PyPI (as `requirements*.txt` pin).

use crate::run::{Outcome, cargo, go, program, root, say, target, tee, which};
use crate::test::Counts;
use crate::tools::packages;
use std::{
    fs,
    path::{Path, PathBuf},
};

const OURS: &str = "crates/python";

/// `cargo xtask python [--wheel]`
pub fn command(args: &[String]) -> Outcome {
    match args {
        [] => passed(tests()?),
        [wheel] if wheel == "--wheel" => {
            let wheel = wheel_of(&environment("requirements.txt")?, "native")?;
            println!("{} is ready", wheel.display());
            Ok(())
        }
        _ => Err("python takes --wheel or nothing".into()),
    }
}

/// `cargo xtask spark`
pub fn spark() -> Outcome {
    passed(spark_tests()?)
}

fn passed(counts: Counts) -> Outcome {
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed > 0 {
        return Err("something failed; it is named above".into());
    }
    Ok(())
}

/// The package as a notebook has it.
pub fn tests() -> Outcome<Counts> {
    let python = environment("requirements.txt")?;
    install(&python)?;
    pytest(&python, "tests/test_demarche.py")
}

/// The recipe for Spark on two local executors.
pub fn spark_tests() -> Outcome<Counts> {
    if which(&["java"]).is_none() {
        packages(&["openjdk-17-jre-headless"])?;
    }
    let python = environment("requirements-spark.txt")?;
    install(&python)?;
    pytest(&python, "tests/test_spark.py")
}

/// The virtual environment's interpreter, with what `requirements` pins.
fn environment(requirements: &str) -> Outcome<PathBuf> {
    let home = target().join("python");
    let python = home.join("venv/bin/python");
    if !python.is_file() {
        let works = |module: &str| {
            std::process::Command::new("python3")
                .args(["-c", &format!("import {module}")])
                .stderr(std::process::Stdio::null())
                .status()
                .is_ok_and(|s| s.success())
        };
        // Debian parts it from the interpreter.
        if !works("venv, ensurepip") {
            packages(&["python3-venv"])?;
        }
        say(&format!(
            "making a virtual environment in {}",
            home.display()
        ));
        let mut venv = program("python3", &["-m", "venv"]);
        venv.arg(home.join("venv"));
        go(venv)?;
    }
    let list = root().join(OURS).join(requirements);
    let wanted = fs::read(&list).map_err(|e| format!("{}: {e}", list.display()))?;
    let stamp = home.join(format!("{requirements}.installed"));
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    say(&format!(
        "installing what {OURS}/{requirements} pins (PyPI)"
    ));
    let mut pip = program(&python, &["-m", "pip", "install", "--quiet"]);
    pip.args(["--disable-pip-version-check", "--only-binary=:all:"]);
    if requirements.contains("spark") {
        // PySpark comes as source: it is Java and Python, nothing is compiled.
        pip.arg("--no-binary=pyspark");
    }
    pip.arg("--requirement").arg(&list);
    go(pip)?;
    fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))?;
    Ok(python)
}

/// The wheel, by maturin.
fn wheel_of(python: &Path, profile: &str) -> Outcome<PathBuf> {
    let out = target().join("wheels");
    let _ = fs::remove_dir_all(&out);
    say("building the wheel (maturin)");
    let mut maturin = program(python, &["-m", "maturin", "build", "--quiet", "--locked"]);
    maturin
        .args(["--profile", profile, "--manifest-path"])
        .arg(root().join(OURS).join("Cargo.toml"))
        .arg("--interpreter")
        .arg(python)
        .arg("--out")
        .arg(&out);
    go(maturin)?;
    fs::read_dir(&out)
        .map_err(|e| format!("{}: {e}", out.display()))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|e| e == "whl"))
        .ok_or_else(|| format!("maturin left no wheel in {}", out.display()))
}

/// The wheel, and the command line to compare with, as tests build: quick to compile.
fn install(python: &Path) -> Outcome {
    let wheel = wheel_of(python, "dev")?;
    let mut pip = program(python, &["-m", "pip", "install", "--quiet", "--no-deps"]);
    pip.args(["--disable-pip-version-check", "--force-reinstall"])
        .arg(wheel);
    go(pip)?;
    go(cargo(&["build", "--workspace", "--bin", "demarche"]))
}

fn pytest(python: &Path, file: &str) -> Outcome<Counts> {
    let mut pytest = program(python, &["-m", "pytest", "-p", "no:cacheprovider", "-q"]);
    pytest
        .arg(format!("{OURS}/{file}"))
        .env("DEMARCHE", target().join("debug/demarche"))
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let (ok, output) = tee(pytest)?;
    let mut counts = Counts::from_pytest(&output);
    if !ok && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}
