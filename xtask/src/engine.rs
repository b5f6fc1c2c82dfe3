//! Chores of the engine: its data, its model, its figures. Each hands over to the crate that knows.

use crate::run::{Outcome, cargo, go};

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

/// `cargo xtask bench`
pub fn bench(args: &[String]) -> Outcome {
    native("demarche-cli", &["bench"], args)
}
