//! What is said of a heavier payload than the one flown, as lines for a reader and as JSON for a program.

use lofted::answer::WithHeavierPayload;
use lofted_view::judging::heavier::{Heavier, heavier_words};
use serde_json::{Value, json};

use crate::open::{points, range_words};

/// What is said of a heavier payload.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WithHeavier<'a> {
    pub(crate) asked: Heavier,
    pub(crate) found: &'a WithHeavierPayload,
}

impl WithHeavier<'_> {
    pub(crate) fn json(&self) -> Value {
        json!({
            "cost": self.asked.to_string(),
            "lost_speed_m_s": self.found.lost_speed_m_s,
            "max_range_km": self.found.range_km.map(|s| points(&s)),
            "within_reach": self.found.within_reach,
        })
    }

    pub(crate) fn line(&self) -> String {
        match (self.found.lost_speed_m_s, self.found.range_km) {
            (Some(lost), Some(range)) => {
                let range = range_words(range.rounded_to_percent());
                format!("  With a {}: {range}.", heavier_words(lost))
            }
            (Some(lost), None) => format!("  With a {} no flight is found.", heavier_words(lost)),
            (None, _) => format!(
                "  A heavier payload at {} stands for no speed here: give it in m/s, less than the vehicle gains.",
                self.asked
            ),
        }
    }
}
