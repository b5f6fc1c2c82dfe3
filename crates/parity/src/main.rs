//! Prints how many words there were and the seconds that the language core took natively: of
//! `demarche_parity`'s made-up text, in tokens, or of what comes in when the argument is `-`, in words
//! between spaces, as others count.

use std::{env, io, time::Instant};

use demarche_parity::{digest, read, words};

const SENTENCES: u32 = 2_000;

fn main() -> io::Result<()> {
    digest(10); // the model is unpacked once
    let given = env::args().nth(1).is_some_and(|a| a == "-");
    let text = if given {
        io::read_to_string(io::stdin())?
    } else {
        String::new()
    };
    let start = Instant::now();
    let words = if given {
        read(&text);
        text.split_whitespace().count()
    } else {
        digest(SENTENCES);
        words(SENTENCES) as usize
    };
    println!("{words} {:.4}", start.elapsed().as_secs_f64());
    Ok(())
}
