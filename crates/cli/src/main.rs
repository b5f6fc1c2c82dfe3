//! The native command line `demarche`.
fn main() {}
