//! What is counted: a metric, and the place in which.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::id::{IdError, PlaceId};
use super::metric::Metric;
use super::vocabulary::UnknownWord;

/// A metric and the place that its figures are about, where they are about one: figures of one topic can
/// stand in one lane, those of two cannot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Topic {
    /// The metric.
    pub metric: Metric,
    /// The place; `None` where the figures name none.
    pub place: Option<PlaceId>,
}

impl Topic {
    /// A metric of no place of its own.
    #[must_use]
    pub const fn of(metric: Metric) -> Self {
        Self { metric, place: None }
    }
}

/// Why a text is no topic.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TopicError {
    /// Its metric is none.
    #[error(transparent)]
    Metric(#[from] UnknownWord),
    /// Its place is no name.
    #[error(transparent)]
    Place(#[from] IdError),
}

impl FromStr for Topic {
    type Err = TopicError;

    /// Reads `in-place:camp` or `killed`.
    fn from_str(text: &str) -> Result<Self, TopicError> {
        Ok(match text.split_once(':') {
            Some((metric, place)) => Self { metric: metric.parse()?, place: Some(place.parse()?) },
            None => Self::of(text.parse()?),
        })
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{}:{place}", self.metric),
            None => write!(f, "{}", self.metric),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_comes_back_from_its_text() {
        for text in ["killed", "in-place:camp", "planned:camp"] {
            assert_eq!(text.parse::<Topic>().unwrap().to_string(), text);
        }
        assert!(matches!("in-plaice:camp".parse::<Topic>(), Err(TopicError::Metric(_))));
        assert!(matches!("in-place:".parse::<Topic>(), Err(TopicError::Place(IdError::Empty))));
    }
}
