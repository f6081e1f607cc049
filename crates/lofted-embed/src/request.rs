//! A question about one flight as a JSON object.

mod error;
mod field;
mod names;

use lofted::answer::Answer;
use lofted::ask::Figures;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::energy_only::EnergyOnly;
use lofted::reconstruct::reach::Place;
use lofted_view::judging::heavier::Heavier;
use serde_json::{Map, Value};

use crate::telling::Telling;
pub use error::RequestError;
use field::{count, each, point, text, told};
pub use names::FIGURES;
use names::OTHERS;

/// A question that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    figures: Figures,
    heavier: Option<Heavier>,
}

/// An answer with what it was asked for.
#[derive(Debug, Clone)]
pub struct Told {
    answer: Answer,
    heavier: Option<Heavier>,
}

impl Request {
    /// Reads a question; fields that are null count as missing.
    ///
    /// # Errors
    /// A field that there is not, of a wrong type, or that does not read: [`RequestError`].
    pub fn read(question: &Value) -> Result<Self, RequestError> {
        let Value::Object(fields) = question else { return Err(RequestError::NoObject) };
        let is_known =
            |name: &str| FIGURES.iter().any(|(known, _)| *known == name) || OTHERS.contains(&name);
        if let Some(name) = fields.keys().find(|name| !is_known(name)) {
            return Err(RequestError::Field { name: name.clone() });
        }
        let given = |name: &str| fields.get(name).filter(|value| !value.is_null());
        let mut figures = Figures::new();
        for (name, what) in FIGURES {
            for value in given(name).map(each).unwrap_or_default() {
                figures = figures.figure(what, told(name, value)?);
            }
        }
        figures = on_the_ground(fields, figures)?;
        for value in given("class").map(each).unwrap_or_default() {
            let class: VehicleClass = text("class", value)?.parse().map_err(RequestError::Class)?;
            figures = figures.class(class);
        }
        if let Some(seed) = given("seed") {
            figures = figures.seed(count("seed", seed)?);
        }
        if let Some(draws) = given("draws") {
            figures = figures.draws(count("draws", draws)?);
        }
        if let Some(places) = given("places") {
            figures = with_places(places, figures)?;
        }
        let heavier = given("heavier").map(|value| {
            let cost = text("heavier", value)?;
            Heavier::of_text(cost).ok_or_else(|| RequestError::Heavier(cost.to_owned()))
        });
        let heavier = heavier.transpose()?;
        if let Some(heavier) = heavier {
            figures = figures.heavier(heavier.payload());
        }
        Ok(Self { figures, heavier })
    }

    /// The answer: as the command's, where `beside` are the places that it looks at unasked.
    ///
    /// # Errors
    /// As [`lofted::reconstruct`](fn@lofted::reconstruct).
    pub fn answered(&self, beside: &[Place]) -> Result<Told, RequestError> {
        let with = self.figures_beside(beside);
        Ok(Told { answer: lofted::reconstruct(&with)?, heavier: self.heavier })
    }

    /// The answer as [`answered`](Self::answered), by so many threads, to the same bits.
    ///
    /// # Errors
    /// As [`answered`](Self::answered).
    #[cfg(not(target_arch = "wasm32"))]
    pub fn answered_by(&self, threads: usize, beside: &[Place]) -> Result<Told, RequestError> {
        let with = self.figures_beside(beside);
        let drawn = |question, draws| crate::cores::drawn(question, draws, threads, &mut |_| ());
        Ok(Told { answer: lofted::answer::reconstruct_by(&with, drawn)?, heavier: self.heavier })
    }

    fn figures_beside(&self, beside: &[Place]) -> Figures {
        beside.iter().fold(self.figures.clone(), |figures, place| {
            figures.place(&place.name, [place.point.latitude_deg(), place.point.longitude_deg()])
        })
    }

    /// Two-body flight alone; `None` where no apogee or no distance was given.
    ///
    /// # Errors
    /// As [`lofted::energy_only`].
    pub fn energy_only(&self) -> Result<Option<EnergyOnly>, RequestError> {
        Ok(lofted::energy_only(&self.figures)?)
    }
}

fn on_the_ground(fields: &Map<String, Value>, figures: Figures) -> Result<Figures, RequestError> {
    let given = |name: &str| fields.get(name).filter(|value| !value.is_null());
    let at = |name: &'static str| given(name).map(|value| point(name, value)).transpose();
    let figures = match (at("launch")?, given("azimuth_deg"), at("impact")?) {
        (None, None, None) => figures,
        (Some(launch), Some(azimuth), None) => match azimuth.as_f64() {
            Some(azimuth_deg) => figures.launched_toward(launch, azimuth_deg),
            None => return Err(field::wrong("azimuth_deg", azimuth, "degrees from north")),
        },
        (Some(launch), None, Some(impact)) => figures.launched_to(launch, impact),
        (Some(_), Some(_), Some(_)) => {
            return Err(RequestError::Together(
                "azimuth_deg and impact both say which way it flew: give one of them",
            ));
        }
        _ => {
            return Err(RequestError::Together(
                "launch and which way it flew stand together: give launch with azimuth_deg or impact",
            ));
        }
    };
    match (given("launched_at"), given("landed_at")) {
        (None, None) => Ok(figures),
        (Some(launch), Some(impact)) => {
            Ok(figures.clocks(text("launched_at", launch)?, text("landed_at", impact)?))
        }
        _ => Err(RequestError::Together(
            "launched_at and landed_at stand together, as in \"7:11\" and \"8:37\"",
        )),
    }
}

fn with_places(places: &Value, figures: Figures) -> Result<Figures, RequestError> {
    let Value::Object(places) = places else {
        return Err(field::wrong("places", places, "an object of points by their names"));
    };
    places.iter().try_fold(figures, |figures, (name, at)| Ok(figures.place(name, point(name, at)?)))
}

impl Told {
    /// The answer itself.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// As the command's `reconstruct --json` has it.
    #[must_use]
    pub fn json(&self) -> Value {
        Telling::of(&self.answer, self.heavier).json()
    }

    /// As the command prints it.
    #[must_use]
    pub fn text(&self) -> String {
        Telling::of(&self.answer, self.heavier).text()
    }
}
