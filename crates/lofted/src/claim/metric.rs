//! What can be claimed, with its scope and definition: the one list of metrics, each said once.
//!
//! The words of a metric on deployments know no force and no place: they have gaps, `{force}` and `{place}`
//! among them, that a deployment's own [`Terms`] fill.

use super::subject::Subject;
use super::unit::Quantity;
use super::vocabulary::vocabulary;
use crate::letters::upper_first;

/// What there is to say of a metric.
struct Facts {
    subject: Subject,
    quantity: Quantity,
    label: &'static str,
    label_in_place: &'static str,
    scope: &'static str,
    definition: &'static str,
}

/// The enum and what there is to say of each, from one table: a name, its word in a record, subject,
/// quantity, label, label with a place, what its figures cover, definition.
macro_rules! metrics {
    ($($name:ident = $word:literal {
        $subject:ident, $quantity:ident, $label:literal, $in_place:literal, $scope:literal, $definition:literal
    })+) => {
        vocabulary! {
            /// What a figure counts or measures. [`Metric::definition`] says it in a sentence.
            ///
            /// [`Metric::ALL`] is the one list of them; charts, files and messages take theirs from it.
            pub enum Metric, "metric" {
                $(#[doc = $definition] $name = $word,)+
            }
        }

        impl Metric {
            const fn facts(self) -> Facts {
                match self {
                    $(Self::$name => Facts {
                        subject: Subject::$subject,
                        quantity: Quantity::$quantity,
                        label: $label,
                        label_in_place: $in_place,
                        scope: $scope,
                        definition: $definition,
                    },)+
                }
            }
        }
    };
}

metrics! {
    Apogee = "apogee" {
        Flight, Length, "Apogee", "", "one flight",
        "Highest altitude of the flight above the Earth's surface."
    }
    GroundDistance = "ground-distance" {
        Flight, Length, "Ground distance", "", "one flight",
        "Great-circle distance over the ground from the launch point to the impact."
    }
    FlightTime = "flight-time" {
        Flight, Duration, "Time of flight", "", "one flight",
        "Time from lift-off to impact."
    }
    LandingTime = "landing-time" {
        Flight, Duration, "Time to landing", "", "one flight",
        "Time from lift-off to a landing under a parachute or by engines, no free fall: nothing is judged by it."
    }
    TimeToApogee = "time-to-apogee" {
        Flight, Duration, "Time to apogee", "", "one flight",
        "Time from lift-off to the highest point."
    }
    BurnTime = "burn-time" {
        Flight, Duration, "Burn time", "", "one flight",
        "Time from lift-off to the end of the last burn."
    }
    BurnoutAltitude = "burnout-altitude" {
        Flight, Length, "Burnout altitude", "", "one flight",
        "Height at the end of the last burn."
    }
    BurnoutSpeed = "burnout-speed" {
        Flight, Speed, "Burnout speed", "", "one flight",
        "Speed over the ground at the end of the last burn."
    }
    GreatestSpeed = "greatest-speed" {
        Flight, Speed, "Greatest speed", "", "one flight",
        "Greatest speed over the ground."
    }
    Splashdown = "splashdown" {
        Flight, Length, "Splashdown", "", "one flight",
        "Distance of the impact from the place named in the scope."
    }
    ImpactArea = "impact-area" {
        Flight, Words, "Impact area", "", "one flight",
        "Where the flight ended, in words: a sea, a zone, a point."
    }
    PublishedRange = "published-range" {
        Flight, Length, "Published range", "", "the vehicle of one flight",
        "Range on a normal trajectory as a party stated it; the method column says how it was computed and what was assumed."
    }
    Designation = "designation" {
        Flight, Words, "Name", "", "one flight",
        "The name that the party gave the missile."
    }
    LaunchManner = "launch-manner" {
        Flight, Words, "Launch", "", "one flight",
        "How the missile was launched or flew, in the party's words."
    }
    Planned = "planned" {
        Deployment, Persons, "Planned in all", "Planned for {place}", "the whole deployment, or a place of it, at a later time",
        "{force} that are meant or expected to be sent{to place}; not those already there."
    }
    SentTotal = "sent-total" {
        Deployment, Persons, "Sent in all", "Sent to {place} in all", "the whole deployment, from its beginning",
        "{force} sent so far in all, whether still there or not."
    }
    Reinforcement = "reinforcement" {
        Deployment, Persons, "Sent in addition", "Sent to {place} in addition", "troops sent after the first deployment",
        "{force} sent after the first deployment, without those of it."
    }
    InPlace = "in-place" {
        Deployment, Persons, "In a place", "In {place}", "{place}",
        "{force} in {place}, wherever in it they are."
    }
    NearFront = "near-front" {
        Deployment, Persons, "Toward or near the front", "Toward or near the front, {place}", "toward or near the front",
        "{force} moved toward the front or near it."
    }
    Officers = "officers" {
        Deployment, Persons, "Officers", "Officers, {place}", "officers among the troops",
        "Officers among the {force} sent, generals included."
    }
    Generals = "generals" {
        Deployment, Persons, "Generals", "Generals, {place}", "generals among the officers",
        "Generals among the officers sent."
    }
    Civilians = "civilians" {
        Deployment, Persons, "Civilians with the force", "Civilians with the force, {place}", "people of the deployment who are no troops",
        "Civilian staff and families sent with the {force}; no troops among them."
    }
    Workers = "workers" {
        Deployment, Persons, "Workers", "Workers, {place}", "people sent to work, no part of the force",
        "Workers sent from {origin} to {host}; no troops among them."
    }
    TransportAircraft = "transport-aircraft" {
        Deployment, Aircraft, "Transport aircraft", "Transport aircraft, {place}", "the movement named in the scope",
        "Aircraft that moved the {force}."
    }
    DistanceToBorder = "distance-to-border" {
        Deployment, Length, "Distance to the border", "Distance to the border, {place}", "the troops or the depot named in the scope",
        "Distance from the {border} of the troops or the depot that the scope names."
    }
    KilledWoundedMissing = "killed-wounded-missing" {
        Deployment, Persons, "Killed, wounded, missing or captured", "Killed, wounded, missing or captured, {place}", "the whole deployment, from its beginning",
        "{force} killed, wounded, missing or captured so far, taken together: wider than killed and wounded."
    }
    KilledAndWounded = "killed-and-wounded" {
        Deployment, Persons, "Killed and wounded", "Killed and wounded, {place}", "the whole deployment, from its beginning",
        "{force} killed or wounded so far, taken together; what parties call casualties where they say no more."
    }
    Killed = "killed" {
        Deployment, Persons, "Killed", "Killed, {place}", "the whole deployment, from its beginning",
        "{force} killed so far; no wounded among them."
    }
    Wounded = "wounded" {
        Deployment, Persons, "Wounded", "Wounded, {place}", "the whole deployment, from its beginning",
        "{force} wounded so far; no killed among them."
    }
    Captured = "captured" {
        Deployment, Persons, "Captured", "Captured, {place}", "the whole deployment, from its beginning",
        "{force} taken prisoner so far, whether exchanged later or not."
    }
    CasualtiesInWindow = "casualties-in-window" {
        Deployment, Persons, "Killed and wounded in a time", "Killed and wounded in a time, {place}", "the days of as_of alone",
        "{force} killed or wounded within the days that as_of names: no running total."
    }
    CasualtyRate = "casualty-rate" {
        Deployment, PersonsPerDay, "Killed and wounded per day", "Killed and wounded per day, {place}", "the days of as_of alone",
        "{force} killed or wounded in each day, on average over the days that as_of names."
    }
    RepatriatedWounded = "repatriated-wounded" {
        Deployment, Persons, "Wounded and returned", "Wounded and returned, {place}", "the whole deployment, from its beginning",
        "Wounded {force} brought back to {origin}."
    }
    Returned = "returned" {
        Deployment, Persons, "Returned", "Returned from {place}", "troops that went back, whole or not",
        "{force} back in {origin}, whether they are sent again or not; the wounded alone have a metric of their own."
    }
    BurialPlaces = "burial-places" {
        Deployment, Persons, "Places of burial or honour", "Places of burial or honour, {place}", "one cemetery, memorial or list",
        "Graves, niches or names of {force} counted at one site: no toll, which may be higher."
    }
    Containers = "containers" {
        Deployment, Containers, "Containers shipped", "Containers shipped to {place}", "from the beginning, or as the scope says",
        "Shipping containers sent from {origin} to {host}."
    }
    ShellsDelivered = "shells-delivered" {
        Deployment, Rounds, "Shells delivered", "Shells delivered to {place}", "the period that as_of names, or from the beginning",
        "Shells and rockets sent from {origin} to {host} in the period that as_of names; from the beginning where it names none."
    }
    DerivedCapacity = "derived-capacity" {
        Deployment, Rounds, "What the containers could hold", "What the containers could hold, {place}", "a stated number of containers",
        "Rounds of one calibre that the containers would hold if they held nothing else: arithmetic, not a count."
    }
    Presence = "presence" {
        Statement, Words, "Presence", "Presence, {place}", "as the scope says",
        "That troops are somewhere or on the move, without a number."
    }
    Assessment = "assessment" {
        Statement, Words, "Assessment", "Assessment, {place}", "as the scope says",
        "What a party expects, judges likely or warns of."
    }
}

/// What the words of a metric are said of: names as they stand in the middle of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms<'a> {
    /// The force, a plural.
    pub force: &'a str,
    /// The place that a figure is about; `None` where it names none.
    pub place: Option<&'a str>,
    /// Where the force is from.
    pub origin: &'a str,
    /// The country that it was sent to.
    pub host: &'a str,
    /// The border that distances are from.
    pub border: &'a str,
}

impl Terms<'_> {
    /// The words where nothing is known of a deployment.
    pub const PLAIN: Terms<'static> = Terms {
        force: "troops",
        place: None,
        origin: "where they are from",
        host: "the host country",
        border: "border",
    };

    fn filled(&self, text: &str) -> String {
        let place = self.place.unwrap_or("the place that is named");
        let to_place =
            self.place.map_or_else(|| " in all".to_owned(), |place| format!(" to {place}"));
        let filled = text
            .replace("{force}", self.force)
            .replace("{to place}", &to_place)
            .replace("{place}", place)
            .replace("{origin}", self.origin)
            .replace("{host}", self.host)
            .replace("{border}", self.border);
        upper_first(&filled)
    }
}

impl Metric {
    /// Which part of the record the metric belongs to.
    #[must_use]
    pub const fn subject(self) -> Subject {
        self.facts().subject
    }

    /// What kind of quantity it measures; its figures come in units of that kind.
    #[must_use]
    pub const fn quantity(self) -> Quantity {
        self.facts().quantity
    }

    /// The metric's name for readers, of no place.
    #[must_use]
    pub const fn label(self) -> &'static str {
        self.facts().label
    }

    /// The metric's name for readers, with the place where the terms have one.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Metric, Terms};
    ///
    /// let terms = Terms { place: Some("the camp"), ..Terms::PLAIN };
    /// assert_eq!(Metric::InPlace.label_with(&terms), "In the camp");
    /// assert_eq!(Metric::Killed.label_with(&Terms::PLAIN), "Killed");
    /// ```
    #[must_use]
    pub fn label_with(self, terms: &Terms<'_>) -> String {
        let facts = self.facts();
        match terms.place {
            Some(_) if !facts.label_in_place.is_empty() => terms.filled(facts.label_in_place),
            _ => facts.label.to_owned(),
        }
    }

    /// Which troops, which place and which time its figures cover, where a claim's own scope says
    /// nothing else.
    #[must_use]
    pub fn scope(self, terms: &Terms<'_>) -> String {
        // A scope stands inside a sentence or in a cell of its own: its first letter stays.
        self.facts().scope.replace("{place}", terms.place.unwrap_or("the place that is named"))
    }

    /// What the metric counts or measures, in a sentence.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Metric, Terms};
    ///
    /// assert_eq!(Metric::Killed.definition(&Terms::PLAIN), "Troops killed so far; no wounded among them.");
    /// let terms = Terms { force: "engineers of the brigade", place: Some("the camp"), ..Terms::PLAIN };
    /// let said = Metric::InPlace.definition(&terms);
    /// assert_eq!(said, "Engineers of the brigade in the camp, wherever in it they are.");
    /// ```
    #[must_use]
    pub fn definition(self, terms: &Terms<'_>) -> String {
        terms.filled(self.facts().definition)
    }

    /// Whether a figure of it says nothing without a place.
    #[must_use]
    pub const fn needs_place(self) -> bool {
        matches!(self, Self::InPlace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_gap_is_left_open_and_every_sentence_begins_large() {
        let terms = Terms { place: Some("the camp"), ..Terms::PLAIN };
        for metric in Metric::ALL {
            for terms in [&terms, &Terms::PLAIN] {
                for text in
                    [metric.definition(terms), metric.label_with(terms), metric.scope(terms)]
                {
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{metric}: {text}");
                }
                assert!(metric.definition(terms).starts_with(char::is_uppercase), "{metric}");
            }
        }
    }
}
