//! Packs the readable tables of `data/` into what the engine reads at run time.

#[path = "build/world.rs"]
mod world;

fn main() {
    world::pack();
}
