//! What can be claimed, with its scope and definition: the one list of metrics.

use super::subject::Subject;
use super::unit::Quantity;
use super::vocabulary::vocabulary;

vocabulary! {
    /// What a figure counts or measures. [`Metric::definition`] says it in a sentence.
    ///
    /// [`Metric::ALL`] is the one list of them; charts, files and messages take theirs from it.
    pub enum Metric, "metric" {
        /// Highest altitude of the flight above the Earth's surface.
        Apogee = "apogee",
        /// Great-circle distance over the ground from the launch point to the impact.
        GroundDistance = "ground-distance",
        /// Time from lift-off to impact.
        FlightTime = "flight-time",
        /// Time from lift-off to the highest point.
        TimeToApogee = "time-to-apogee",
        /// Time from lift-off to the end of the last burn.
        BurnTime = "burn-time",
        /// Height at the end of the last burn.
        BurnoutAltitude = "burnout-altitude",
        /// Speed over the ground at the end of the last burn.
        BurnoutSpeed = "burnout-speed",
        /// Greatest speed over the ground.
        GreatestSpeed = "greatest-speed",
        /// Distance of the impact from the place named in the scope.
        Splashdown = "splashdown",
        /// Where the flight ended, in words: a sea, a zone, a point.
        ImpactArea = "impact-area",
        /// Range on a normal trajectory as a party stated it; the method column says how it was
        /// computed and what was assumed.
        PublishedRange = "published-range",
        /// The name that the party gave the missile.
        Designation = "designation",
        /// How the missile was launched or flew, in the party's words.
        LaunchManner = "launch-manner",
        /// North Korean troops that are meant or expected to be sent in all; not those already
        /// there.
        Planned = "planned",
        /// North Korean troops that are meant or expected to be in Kursk region; not those already
        /// there.
        PlannedKursk = "planned-kursk",
        /// North Korean troops sent so far in all, whether still there or not.
        SentTotal = "sent-total",
        /// North Korean troops sent after the first deployment, without those of it.
        Reinforcement = "reinforcement",
        /// North Korean troops in Russia, wherever they are.
        InCountry = "in-country",
        /// North Korean troops in Kursk region.
        InKursk = "in-kursk",
        /// North Korean troops moved toward the front or near it.
        NearFront = "near-front",
        /// North Korean officers among the troops sent, generals included.
        Officers = "officers",
        /// North Korean generals among the officers sent.
        Generals = "generals",
        /// Aircraft that moved the troops.
        TransportAircraft = "transport-aircraft",
        /// Distance from the Ukrainian border of the troops or the depot that the scope names.
        DistanceToBorder = "distance-to-border",
        /// Troops killed, wounded, missing or captured so far, taken together: wider than killed
        /// and wounded.
        KilledWoundedMissing = "killed-wounded-missing",
        /// Troops killed or wounded so far, taken together; what parties call casualties where they
        /// say no more.
        KilledAndWounded = "killed-and-wounded",
        /// Troops killed so far; no wounded among them.
        Killed = "killed",
        /// Troops wounded so far; no killed among them.
        Wounded = "wounded",
        /// Troops killed or wounded within the days that as_of names: no running total.
        CasualtiesInWindow = "casualties-in-window",
        /// Troops killed or wounded in each day, on average over the days that as_of names.
        CasualtyRate = "casualty-rate",
        /// Wounded troops brought back to North Korea.
        RepatriatedWounded = "repatriated-wounded",
        /// Shipping containers sent from North Korea to Russia.
        Containers = "containers",
        /// Rounds of one calibre that the containers would hold if they held nothing else:
        /// arithmetic, not a count.
        DerivedCapacity = "derived-capacity",
        /// That troops are somewhere or on the move, without a number.
        Presence = "presence",
        /// What a party expects, judges likely or warns of.
        Assessment = "assessment",
    }
}

/// What there is to say of a metric.
struct Facts {
    subject: Subject,
    quantity: Quantity,
    label: &'static str,
    scope: &'static str,
    definition: &'static str,
}

/// A metric of what a flight did.
const fn flown(
    quantity: Quantity,
    label: &'static str,
    definition: &'static str,
) -> (Subject, Quantity, [&'static str; 3]) {
    (Subject::Flight, quantity, [label, "one flight", definition])
}

impl Metric {
    const fn facts(self) -> Facts {
        use Quantity::{
            Aircraft, Containers, Duration, Length, Persons, PersonsPerDay, Rounds, Speed, Words,
        };
        use Subject::{Deployment, Flight, Statement};
        let (subject, quantity, [label, scope, definition]) = match self {
            Self::Apogee => {
                flown(Length, "Apogee", "Highest altitude of the flight above the Earth's surface.")
            }
            Self::GroundDistance => flown(
                Length,
                "Ground distance",
                "Great-circle distance over the ground from the launch point to the impact.",
            ),
            Self::FlightTime => flown(Duration, "Time of flight", "Time from lift-off to impact."),
            Self::TimeToApogee => {
                flown(Duration, "Time to apogee", "Time from lift-off to the highest point.")
            }
            Self::BurnTime => {
                flown(Duration, "Burn time", "Time from lift-off to the end of the last burn.")
            }
            Self::BurnoutAltitude => {
                flown(Length, "Burnout altitude", "Height at the end of the last burn.")
            }
            Self::BurnoutSpeed => {
                flown(Speed, "Burnout speed", "Speed over the ground at the end of the last burn.")
            }
            Self::GreatestSpeed => {
                flown(Speed, "Greatest speed", "Greatest speed over the ground.")
            }
            Self::Splashdown => flown(
                Length,
                "Splashdown",
                "Distance of the impact from the place named in the scope.",
            ),
            Self::ImpactArea => flown(
                Words,
                "Impact area",
                "Where the flight ended, in words: a sea, a zone, a point.",
            ),
            Self::PublishedRange => (
                Flight,
                Length,
                [
                    "Published range",
                    "the vehicle of one flight",
                    "Range on a normal trajectory as a party stated it; the method column says how it was computed and what was assumed.",
                ],
            ),
            Self::Designation => flown(Words, "Name", "The name that the party gave the missile."),
            Self::LaunchManner => flown(
                Words,
                "Launch",
                "How the missile was launched or flew, in the party's words.",
            ),
            Self::Planned => (
                Deployment,
                Persons,
                [
                    "Planned in all",
                    "the whole deployment, at a later time",
                    "North Korean troops that are meant or expected to be sent in all; not those already there.",
                ],
            ),
            Self::PlannedKursk => (
                Deployment,
                Persons,
                [
                    "Planned for Kursk region",
                    "Kursk region, at a later time",
                    "North Korean troops that are meant or expected to be in Kursk region; not those already there.",
                ],
            ),
            Self::SentTotal => (
                Deployment,
                Persons,
                [
                    "Sent in all",
                    "the whole deployment, from its beginning",
                    "North Korean troops sent so far in all, whether still there or not.",
                ],
            ),
            Self::Reinforcement => (
                Deployment,
                Persons,
                [
                    "Sent in addition",
                    "troops sent after the first deployment",
                    "North Korean troops sent after the first deployment, without those of it.",
                ],
            ),
            Self::InCountry => (
                Deployment,
                Persons,
                ["In Russia", "Russia", "North Korean troops in Russia, wherever they are."],
            ),
            Self::InKursk => (
                Deployment,
                Persons,
                ["In Kursk region", "Kursk region", "North Korean troops in Kursk region."],
            ),
            Self::NearFront => (
                Deployment,
                Persons,
                [
                    "Toward or near the front",
                    "toward or near the front",
                    "North Korean troops moved toward the front or near it.",
                ],
            ),
            Self::Officers => (
                Deployment,
                Persons,
                [
                    "Officers",
                    "officers among the troops",
                    "North Korean officers among the troops sent, generals included.",
                ],
            ),
            Self::Generals => (
                Deployment,
                Persons,
                [
                    "Generals",
                    "generals among the officers",
                    "North Korean generals among the officers sent.",
                ],
            ),
            Self::TransportAircraft => (
                Deployment,
                Aircraft,
                [
                    "Transport aircraft",
                    "the movement named in the scope",
                    "Aircraft that moved the troops.",
                ],
            ),
            Self::DistanceToBorder => (
                Deployment,
                Length,
                [
                    "Distance to the border",
                    "the troops or the depot named in the scope",
                    "Distance from the Ukrainian border of the troops or the depot that the scope names.",
                ],
            ),
            Self::KilledWoundedMissing => (
                Deployment,
                Persons,
                [
                    "Killed, wounded, missing or captured",
                    "the whole deployment, from its beginning",
                    "Troops killed, wounded, missing or captured so far, taken together: wider than killed and wounded.",
                ],
            ),
            Self::KilledAndWounded => (
                Deployment,
                Persons,
                [
                    "Killed and wounded",
                    "the whole deployment, from its beginning",
                    "Troops killed or wounded so far, taken together; what parties call casualties where they say no more.",
                ],
            ),
            Self::Killed => (
                Deployment,
                Persons,
                [
                    "Killed",
                    "the whole deployment, from its beginning",
                    "Troops killed so far; no wounded among them.",
                ],
            ),
            Self::Wounded => (
                Deployment,
                Persons,
                [
                    "Wounded",
                    "the whole deployment, from its beginning",
                    "Troops wounded so far; no killed among them.",
                ],
            ),
            Self::CasualtiesInWindow => (
                Deployment,
                Persons,
                [
                    "Killed and wounded in a time",
                    "the days of as_of alone",
                    "Troops killed or wounded within the days that as_of names: no running total.",
                ],
            ),
            Self::CasualtyRate => (
                Deployment,
                PersonsPerDay,
                [
                    "Killed and wounded per day",
                    "the days of as_of alone",
                    "Troops killed or wounded in each day, on average over the days that as_of names.",
                ],
            ),
            Self::RepatriatedWounded => (
                Deployment,
                Persons,
                [
                    "Wounded and returned",
                    "the whole deployment, from its beginning",
                    "Wounded troops brought back to North Korea.",
                ],
            ),
            Self::Containers => (
                Deployment,
                Containers,
                [
                    "Containers shipped",
                    "from the beginning, or as the scope says",
                    "Shipping containers sent from North Korea to Russia.",
                ],
            ),
            Self::DerivedCapacity => (
                Deployment,
                Rounds,
                [
                    "What the containers could hold",
                    "a stated number of containers",
                    "Rounds of one calibre that the containers would hold if they held nothing else: arithmetic, not a count.",
                ],
            ),
            Self::Presence => (
                Statement,
                Words,
                [
                    "Presence",
                    "as the scope says",
                    "That troops are somewhere or on the move, without a number.",
                ],
            ),
            Self::Assessment => (
                Statement,
                Words,
                [
                    "Assessment",
                    "as the scope says",
                    "What a party expects, judges likely or warns of.",
                ],
            ),
        };
        Facts { subject, quantity, label, scope, definition }
    }

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

    /// The metric's name for readers.
    #[must_use]
    pub const fn label(self) -> &'static str {
        self.facts().label
    }

    /// Which troops, which place and which time its figures cover, where a claim's own scope says
    /// nothing else.
    #[must_use]
    pub const fn scope(self) -> &'static str {
        self.facts().scope
    }

    /// What the metric counts or measures, in a sentence.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Metric;
    ///
    /// assert!(Metric::Killed.definition().contains("no wounded"));
    /// ```
    #[must_use]
    pub const fn definition(self) -> &'static str {
        self.facts().definition
    }
}
