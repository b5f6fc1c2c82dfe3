//! The best tree over scored arcs.
//!
//! Chu–Liu–Edmonds (Chu & Liu 1965, Edmonds 1967) with exactly one word on the root, got by
//! charging every arc from the root so much that a second never pays (Stanojević & Cohen 2021).
//! Most sentences need none of it: their best heads already are such a tree.

/// Heads of the words 1 … n, 0 for the root. `scores` is n rows (dependents) of n + 1 heads, a
/// row `stride` apart. Never empty, always one root and no cycle; ties go to the earlier head.
pub fn best(scores: &[f32], n: usize, stride: usize, heads: &mut Vec<usize>) {
    heads.clear();
    for d in 1..=n {
        let row = &scores[(d - 1) * stride..][..=n];
        let mut top = 0;
        for (h, s) in row.iter().enumerate() {
            if h != d && *s > row[top] {
                top = h;
            }
        }
        heads.push(top);
    }
    if is_tree(heads) {
        return;
    }
    // f64, so that the charge costs no digits.
    let m = n + 1;
    let mut graph = vec![f64::NEG_INFINITY; m * m];
    for d in 1..m {
        for h in 0..m {
            if h != d {
                let charge = if h == 0 { 1e7 } else { 0.0 };
                graph[d * m + h] = f64::from(scores[(d - 1) * stride + h]) - charge;
            }
        }
    }
    let found = arborescence(&graph, m);
    heads.copy_from_slice(&found[1..]);
}

/// One root, and every word reaches it.
pub fn is_tree(heads: &[usize]) -> bool {
    if heads.iter().filter(|h| **h == 0).count() != 1 {
        return false;
    }
    // 0 unseen, 1 on the way, 2 reaches the root
    let mut seen = vec![0u8; heads.len() + 1];
    seen[0] = 2;
    for start in 1..=heads.len() {
        let mut at = start;
        while seen[at] == 0 {
            seen[at] = 1;
            at = heads[at - 1];
        }
        if seen[at] == 1 {
            return false;
        }
        let mut at = start;
        while seen[at] == 1 {
            seen[at] = 2;
            at = heads[at - 1];
        }
    }
    true
}

/// Best in-arc of every node but 0 such that all are reached from 0; `graph[d·m + h]`.
fn arborescence(graph: &[f64], m: usize) -> Vec<usize> {
    let mut heads = vec![0; m];
    for d in 1..m {
        for h in 0..m {
            if graph[d * m + h] > graph[d * m + heads[d]] {
                heads[d] = h;
            }
        }
    }
    let Some(cycle) = cycle(&heads) else {
        return heads;
    };
    // Contract the cycle into one node, the last of the smaller graph.
    let inside = |v: usize| cycle.contains(&v);
    let outer: Vec<usize> = (0..m).filter(|v| !inside(*v)).collect();
    let k = outer.len() + 1;
    let mut small = vec![f64::NEG_INFINITY; k * k];
    let mut enters = vec![(0, 0); k]; // from outer h: (head, dependent within the cycle)
    let mut leaves = vec![0; k]; // to outer d: head within the cycle
    for (di, &d) in outer.iter().enumerate() {
        for (hi, &h) in outer.iter().enumerate() {
            small[di * k + hi] = graph[d * m + h];
        }
        for &h in &cycle {
            if graph[d * m + h] > small[di * k + k - 1] {
                small[di * k + k - 1] = graph[d * m + h];
                leaves[di] = h;
            }
        }
    }
    for (hi, &h) in outer.iter().enumerate() {
        for &d in &cycle {
            let gain = graph[d * m + h] - graph[d * m + heads[d]];
            if gain > small[(k - 1) * k + hi] {
                small[(k - 1) * k + hi] = gain;
                enters[hi] = (h, d);
            }
        }
    }
    let inner = arborescence(&small, k);
    let mut out = heads;
    for (di, &d) in outer.iter().enumerate().skip(1) {
        out[d] = if inner[di] == k - 1 {
            leaves[di]
        } else {
            outer[inner[di]]
        };
    }
    let (h, d) = enters[inner[k - 1]];
    out[d] = h;
    out
}

/// A cycle of the head relation, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut mark = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && mark[at] == 0 {
            mark[at] = start;
            at = heads[at];
        }
        if at != 0 && mark[at] == start {
            let mut nodes = vec![at];
            let mut next = heads[at];
            while next != at {
                nodes.push(next);
                next = heads[next];
            }
            return Some(nodes);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(scores: &[f32], n: usize) -> Vec<usize> {
        let mut heads = Vec::new();
        best(scores, n, n + 1, &mut heads);
        heads
    }

    /// Every single-rooted tree, tried one after the other.
    fn exhaustive(scores: &[f32], n: usize) -> f32 {
        let mut top = f32::NEG_INFINITY;
        for code in 0..(n + 1).pow(n as u32) {
            let mut rest = code;
            let heads: Vec<usize> = (0..n)
                .map(|_| {
                    let h = rest % (n + 1);
                    rest /= n + 1;
                    h
                })
                .collect();
            if is_tree(&heads) {
                top = top.max(
                    heads
                        .iter()
                        .enumerate()
                        .map(|(d, h)| scores[d * (n + 1) + h])
                        .sum(),
                );
            }
        }
        top
    }

    #[test]
    fn as_good_as_trying_every_tree() {
        let mut s = 12_345u32;
        for n in 1..=5 {
            for _ in 0..60 {
                let scores: Vec<f32> = (0..n * (n + 1))
                    .map(|_| {
                        s = s.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        (s >> 24) as f32
                    })
                    .collect();
                let heads = tree(&scores, n);
                assert!(is_tree(&heads), "{heads:?}");
                let got: f32 = heads
                    .iter()
                    .enumerate()
                    .map(|(d, h)| scores[d * (n + 1) + h])
                    .sum();
                assert_eq!(got, exhaustive(&scores, n), "{scores:?} {heads:?}");
            }
        }
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        // Two words that both want the other more than the root.
        assert_eq!(tree(&[1.0, 0.0, 9.0, 3.0, 9.0, 0.0], 2), [2, 0]);
    }

    #[test]
    fn equal_scores_still_make_a_tree() {
        for n in 1..40 {
            assert!(is_tree(&tree(&vec![0.0; n * (n + 1)], n)));
        }
    }
}
