//! What is said of a heavier payload than the one flown, as lines for a reader and as JSON for a program.

use lofted::reconstruct::conditions::Ascent;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::reach::{Place, WithinReach, within_reach};
use lofted::reconstruct::spread::Spread;
use lofted_view::judging::heavier::{Heavier, heavier_words};
use serde_json::{Value, json};

use super::open::{points, range_words};

/// Members that "within reach" is counted over.
pub(super) const REACH_MEMBERS: usize = 60;

/// What is said of a heavier payload.
pub(super) struct WithHeavierPayload {
    asked: Heavier,
    /// `None` where the cost stands for no speed.
    lost_speed_m_s: Option<f64>,
    range_km: Option<Spread>,
    pub(super) reach: Vec<WithinReach>,
}

impl WithHeavierPayload {
    pub(super) fn of(ensemble: &Ensemble, asked: Heavier, places: &[Place]) -> Self {
        let lost_speed_m_s = ensemble.lost_speed_m_s(asked.payload());
        let range = |lost| ensemble.range_under_km(Ascent::BestSteering, lost).ok();
        let reaches = |lost: f64| {
            let of = |place| within_reach(ensemble, place, lost, REACH_MEMBERS);
            places.iter().filter_map(of).collect()
        };
        Self {
            asked,
            lost_speed_m_s,
            range_km: lost_speed_m_s.and_then(range),
            reach: lost_speed_m_s.map(reaches).unwrap_or_default(),
        }
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "cost": self.asked.to_string(),
            "lost_speed_m_s": self.lost_speed_m_s,
            "max_range_km": self.range_km.map(|s| points(&s)),
            "within_reach": self.reach,
        })
    }

    pub(super) fn line(&self) -> String {
        match (self.lost_speed_m_s, self.range_km) {
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
