//! Prints how many words of `demarche_parity`'s text there were and the seconds they took natively.

use demarche_parity::{digest, words};

const SENTENCES: u32 = 2_000;

fn main() {
    digest(10); // the model is unpacked once
    let start = std::time::Instant::now();
    digest(SENTENCES);
    println!("{} {:.4}", words(SENTENCES), start.elapsed().as_secs_f64());
}
