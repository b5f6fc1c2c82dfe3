//! Work on all cores with answers in the order of the questions and a bound on what is in flight.
//!
//! Enters: jobs, what to do with each, and where answers go. Leaves: nothing but what the sink did.
//! Must not know what the work is.
//!
//! A job counts as in flight from when it is handed over until its answer has gone into the sink.
//! At most [`Bounds::jobs`] are, and no more than [`Bounds::weight`] together (one job heavier than
//! that goes alone), so that neither many small nor a few huge ones fill the memory, however slow
//! the sink or uneven the work.

use std::{
    collections::BTreeMap,
    sync::{Condvar, Mutex, mpsc::channel},
    thread,
};

/// How much may be in flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Threads that work.
    pub workers: usize,
    /// Jobs.
    pub jobs: usize,
    /// Sum of their weights.
    pub weight: u64,
}

impl Bounds {
    /// Eight jobs a worker, so that none waits for another's long one, and 64 MiB of text.
    pub fn of(workers: usize) -> Self {
        Self {
            workers: workers.max(1),
            jobs: workers.max(1) * 8,
            weight: 64 << 20,
        }
    }
}

/// Do `work` on every job, `sink` the answers in the order of the jobs.
///
/// # Errors
/// The sink's first error, which stops everything: jobs in work are finished and dropped.
///
/// # Panics
/// If `work` does.
pub fn ordered<J: Send, R: Send, E>(
    bounds: Bounds,
    jobs: impl Iterator<Item = J> + Send,
    weigh: impl Fn(&J) -> u64 + Sync,
    work: impl Fn(J) -> R + Sync,
    mut sink: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let gate = Gate::new(bounds);
    let (hand_over, queue) = channel::<(usize, u64, J)>();
    let (answer, answers) = channel::<(usize, u64, R)>();
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        for _ in 0..bounds.workers {
            let answer = answer.clone();
            let (queue, work) = (&queue, &work);
            scope.spawn(move || {
                loop {
                    let job = queue.lock().expect("no worker panics holding it").recv();
                    let Ok((number, weight, job)) = job else {
                        break;
                    };
                    if answer.send((number, weight, work(job))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(answer);
        let (gate, weigh) = (&gate, &weigh);
        scope.spawn(move || {
            for (number, job) in jobs.enumerate() {
                let weight = weigh(&job);
                if !gate.enter(weight) || hand_over.send((number, weight, job)).is_err() {
                    break;
                }
            }
        });
        // Dropped at the end of this scope, also by a panic: the feeder must not wait for ever.
        let _open = Closing(gate);
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (number, weight, answer) in answers {
            waiting.insert(number, (weight, answer));
            while let Some((weight, answer)) = waiting.remove(&next) {
                sink(answer)?;
                gate.leave(weight);
                next += 1;
            }
        }
        Ok(())
    })
}

/// Lets jobs in while there is room.
struct Gate {
    bounds: Bounds,
    inside: Mutex<Inside>,
    changed: Condvar,
}

#[derive(Default)]
struct Inside {
    jobs: usize,
    weight: u64,
    closed: bool,
}

impl Gate {
    fn new(bounds: Bounds) -> Self {
        Self {
            bounds,
            inside: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Wait for room; false when nobody wants more.
    fn enter(&self, weight: u64) -> bool {
        let full = |i: &mut Inside| {
            !i.closed
                && i.jobs > 0
                && (i.jobs >= self.bounds.jobs || i.weight + weight > self.bounds.weight)
        };
        let inside = self.inside.lock().expect("nothing panics holding it");
        let mut inside = self.changed.wait_while(inside, full).expect("as above");
        inside.jobs += 1;
        inside.weight += weight;
        !inside.closed
    }

    fn leave(&self, weight: u64) {
        let mut inside = self.inside.lock().expect("nothing panics holding it");
        inside.jobs -= 1;
        inside.weight -= weight;
        self.changed.notify_one();
    }
}

struct Closing<'a>(&'a Gate);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        if let Ok(mut inside) = self.0.inside.lock() {
            inside.closed = true;
        }
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst},
        time::Duration,
    };

    #[test]
    fn answers_come_in_the_order_of_the_jobs() {
        let mut seen = Vec::new();
        ordered(
            Bounds::of(3),
            0..200_u64,
            |_| 1,
            |n| {
                // Every seventh takes long.
                thread::sleep(Duration::from_micros(if n % 7 == 0 { 900 } else { 10 }));
                n * 2
            },
            |n| {
                seen.push(n);
                Ok::<_, ()>(())
            },
        )
        .expect("the sink takes all");
        assert_eq!(seen, (0..200).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn no_more_is_in_flight_than_allowed() {
        let bounds = Bounds {
            workers: 2,
            jobs: 5,
            weight: 12,
        };
        let (jobs, weight) = (AtomicUsize::new(0), AtomicU64::new(0));
        let (most_jobs, most_weight) = (AtomicUsize::new(0), AtomicU64::new(0));
        let weights = (0..300_u64).map(|n| if n % 50 == 0 { 100 } else { n % 6 + 1 });
        ordered(
            bounds,
            weights,
            |w| *w,
            |w| {
                let now = jobs.fetch_add(1, SeqCst) + 1;
                most_jobs.fetch_max(now, SeqCst);
                let now = weight.fetch_add(w, SeqCst) + w;
                // A job that is heavier than the bound goes alone.
                if now != 100 {
                    most_weight.fetch_max(now, SeqCst);
                }
                w
            },
            |w| {
                jobs.fetch_sub(1, SeqCst);
                weight.fetch_sub(w, SeqCst);
                Ok::<_, ()>(())
            },
        )
        .expect("the sink takes all");
        assert!(most_jobs.into_inner() <= 5);
        assert!(most_weight.into_inner() <= 12);
    }

    #[test]
    fn a_sink_that_fails_stops_an_endless_feed() {
        let mut taken = 0;
        let outcome = ordered(
            Bounds::of(2),
            0..,
            |_| 1,
            |n: u64| n,
            |_| {
                taken += 1;
                if taken == 10 { Err("full") } else { Ok(()) }
            },
        );
        assert_eq!((outcome, taken), (Err("full"), 10));
    }
}
