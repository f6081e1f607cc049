//! Stages: each says its name when it starts and its time when it ends; a summary closes the run.

use std::time::{Duration, Instant};

use crate::error::Result;

/// Runs stages in order and keeps what became of each.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    done: Vec<(String, bool, Duration)>,
}

impl Stages {
    /// Runs one stage. A stage that fails ends the run: the error goes up, the summary stays.
    pub(crate) fn run<T>(&mut self, name: &str, stage: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = stage();
        let took = start.elapsed();
        self.done.push((name.to_owned(), result.is_ok(), took));
        println!("== {name}: {} in {}", word(result.is_ok()), seconds(took));
        result
    }

    /// One line per stage that ran.
    pub(crate) fn summary(&self) -> String {
        let width = self.done.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0);
        let lines = self.done.iter().map(|(name, ok, took)| {
            format!("  {name:<width$}  {:<6}  {:>10}", word(*ok), seconds(*took))
        });
        let total = self.done.iter().map(|(.., took)| *took).sum();
        let failed = self.done.iter().any(|(_, ok, _)| !ok);
        let end = if failed { "stopped at the failed stage" } else { "all stages passed" };
        let lines: Vec<String> = lines.collect();
        format!("\nSummary\n{}\n  {end}, {}", lines.join("\n"), seconds(total))
    }
}

/// Runs a task made of stages and prints the summary, also after a failure.
pub(crate) fn with_summary(task: impl FnOnce(&mut Stages) -> Result<()>) -> Result<()> {
    let mut stages = Stages::default();
    let result = task(&mut stages);
    println!("{}", stages.summary());
    result
}

fn word(ok: bool) -> &'static str {
    if ok { "ok" } else { "FAILED" }
}

/// A duration as people say it.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..10 => format!("{:.1} s", duration.as_secs_f32()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn a_failed_stage_ends_the_run_and_stands_in_the_summary() {
        let mut stages = Stages::default();
        assert!(stages.run("first", || Ok(())).is_ok());
        assert!(stages.run("second", || Err::<(), _>(Error::task("no"))).is_err());
        let summary = stages.summary();
        assert!(summary.contains("first   ok"), "{summary}");
        assert!(summary.contains("second  FAILED"), "{summary}");
        assert!(summary.contains("stopped at the failed stage"), "{summary}");
    }

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(seconds(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(59)), "59 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
