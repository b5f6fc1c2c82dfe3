//! Every chore of the project is a subcommand here.
fn main() {}
