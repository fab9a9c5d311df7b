//! A bar for whatever takes over a second.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_millis(800);

/// A bar on standard error that appears only when the work is not done soon;
/// silent where standard error is no terminal.
pub(super) struct Progress {
    started: Instant,
    what: String,
    bar: RefCell<Option<ProgressBar>>,
}

impl Progress {
    pub fn new(what: String) -> Self {
        Self { started: Instant::now(), what, bar: RefCell::new(None) }
    }

    /// Tells how far the work is, in bytes.
    pub fn at(&self, done: u64, total: u64) {
        if self.started.elapsed() < PATIENCE {
            return;
        }
        let mut bar = self.bar.borrow_mut();
        let bar = bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
            ProgressBar::new(total)
                .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
                .with_message(self.what.clone())
        });
        bar.set_length(total);
        bar.set_position(done);
    }
}

/// A bar over a known number of steps, which several threads may take at once.
pub(super) struct Steps {
    started: Instant,
    bar: ProgressBar,
}

impl Steps {
    pub fn new(what: String, steps: usize) -> Self {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden())
            .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
            .with_message(what);
        Self { started: Instant::now(), bar }
    }

    /// Tells that one more step is done.
    pub fn done(&self) {
        self.bar.inc(1);
        if self.bar.is_hidden() && self.started.elapsed() >= PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Steps {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.borrow().as_ref() {
            bar.finish_and_clear();
        }
    }
}

/// A sign of life for work whose end is not known; shown and silent as [`Progress`] is.
pub(super) struct Spinner {
    started: Instant,
    what: String,
    bar: RefCell<Option<ProgressBar>>,
}

impl Spinner {
    pub fn new(what: String) -> Self {
        Self { started: Instant::now(), what, bar: RefCell::new(None) }
    }

    /// Tells that the work goes on.
    pub fn tick(&self) {
        if self.started.elapsed() < PATIENCE {
            return;
        }
        let mut bar = self.bar.borrow_mut();
        bar.get_or_insert_with(|| ProgressBar::new_spinner().with_message(self.what.clone())).tick();
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.borrow().as_ref() {
            bar.finish_and_clear();
        }
    }
}
