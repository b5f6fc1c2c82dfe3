//! A cell of a matrix: a square whose area tells how much happened, and whose parts of what kind.
//!
//! Enters: counts. Leaves: paths. Must not know actors.

/// Length of a cell's side, and of its square's where most happened.
pub const CELL: f64 = 24.0;
const SQUARE: f64 = 22.0;
/// The least share of that length: what happened once is still seen.
const LEAST: f64 = 0.28;

/// Paths of both parts, cooperation and conflict, of a cell of [`CELL`] by [`CELL`]; `most` is the sum
/// of the cell where most happened.
pub fn parts(cooperation: u32, conflict: u32, most: u32) -> [String; 2] {
    let all = f64::from(cooperation + conflict);
    let share = (all / f64::from(most.max(1))).min(1.0);
    let side = SQUARE * (LEAST + (1.0 - LEAST) * share.sqrt());
    let from = (CELL - side) / 2.0;
    let middle = side * f64::from(cooperation) / all.max(1.0);
    let part = |x: f64, width: f64| format!("M{x:.2} {from:.2}h{width:.2}v{side:.2}h-{width:.2}z");
    [part(from, middle), part(from + middle, side - middle)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_most_happened_the_square_fills_its_cell() {
        let [together, against] = parts(3, 1, 4);
        assert_eq!(together, "M1.00 1.00h16.50v22.00h-16.50z");
        assert_eq!(against, "M17.50 1.00h5.50v22.00h-5.50z");
    }

    #[test]
    fn what_happened_once_is_still_seen() {
        let [together, _] = parts(1, 0, 1_000_000);
        assert_eq!(together, "M8.91 8.91h6.18v6.18h-6.18z");
    }
}
