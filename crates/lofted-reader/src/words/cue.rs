//! Which words near a number say what it is: a cue is a line, with an example that is its test.

use lofted::claim::Metric;

/// Where a cue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Before the figure.
    Before,
    /// After the figure.
    After,
}

/// What a cue needs besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Means {
    /// The figure is of this metric.
    Is(Metric),
    /// The figure is no claim.
    Nothing,
}

/// One cue, without its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    pub(crate) side: Side,
    pub(crate) means: Means,
    /// How strongly it says so.
    pub(crate) weight: u8,
    /// How many words may stand between, at most.
    pub(crate) reach: u8,
}

macro_rules! cues {
    ($(#[$doc:meta])* $name:ident, $examples:ident: $($words:literal $side:ident $metric:ident $weight:literal $reach:literal => $example:literal;)+) => {
        $(#[$doc])*
        pub(crate) const $name: crate::words::list::Table<Cue> = crate::words::list::table![$(($words, Cue {
            side: Side::$side,
            means: means!($metric),
            weight: $weight,
            reach: $reach,
        })),+];

        /// For each cue a text whose last figure it decides; `Nothing` where none is found.
        #[cfg(test)]
        pub(crate) const $examples: &[(&str, &str, Means)] = &[$(($words, $example, means!($metric)),)+];
    };
}

macro_rules! means {
    (Nothing) => {
        Means::Nothing
    };
    ($metric:ident) => {
        Means::Is(Metric::$metric)
    };
}

pub(crate) use {cues, means};

cues! {
    /// Cues of lengths.
    LENGTHS, LENGTH_EXAMPLES:
    "up" After Apogee 24 1 => "The missile went 600 km up.";
    "above" After Apogee 27 2 => "The missile flew 600 km above the Earth.";
    "into space" After Apogee 30 2 => "The missile went 600 km into space.";
    "apogee was" After Apogee 30 4 => "At 600 km, the missile's apogee was low.";
    "peak was" After Apogee 30 4 => "At 600 km, the missile's peak was low.";
    "skyward" After Apogee 32 2 => "The missile shot 600 km skyward.";
    "high" After Apogee 34 1 => "The missile flew 600 km high.";
    "in altitude" After Apogee 34 1 => "The missile flew up to 600 km in altitude.";
    "in height" After Apogee 34 1 => "The missile flew up to 600 km in height.";
    "of altitude" After Apogee 34 1 => "The missile managed only 600 km of altitude.";
    "of height" After Apogee 34 1 => "The missile managed 600 km of height.";
    "at apogee" After Apogee 36 2 => "The missile was at 600 km at apogee.";
    "at its highest" After Apogee 36 2 => "The missile stood at 600 km at its highest.";
    "missile to" Before Apogee 18 1 => "The motor took the missile to 600 km.";
    "rocket to" Before Apogee 18 1 => "The motor took the rocket to 600 km.";
    "reached" Before Apogee 20 2 => "The missile reached 600 km.";
    "reaching" Before Apogee 20 2 => "The missile flew far, reaching 600 km.";
    "touched" Before Apogee 22 2 => "The missile touched 600 km.";
    "higher" Before Apogee 22 3 => "The second missile went higher, to 600 km.";
    "peak" Before Apogee 22 5 => "Radar saw the missile peak at 600 km.";
    "how high" Before Apogee 22 12 => "Asked how high the missile went, he said 600 km.";
    "made it to" Before Apogee 24 1 => "The missile made it to 600 km.";
    "payload to" Before Apogee 24 1 => "The rocket took its payload to 600 km.";
    "vehicle to" Before Apogee 24 1 => "The missile took the vehicle to 600 km.";
    "lower" Before Apogee 24 3 => "The second missile flew lower, at 600 km.";
    "arced" Before Apogee 24 4 => "The missile arced to 600 km.";
    "coasted" Before Apogee 24 4 => "The missile coasted to 600 km.";
    "ascended" Before Apogee 26 4 => "The rocket ascended to 600 km.";
    "ascending" Before Apogee 26 4 => "The rocket is ascending to 600 km.";
    "ascends" Before Apogee 26 4 => "The rocket is ascends to 600 km.";
    "climbed" Before Apogee 26 4 => "The missile climbed to 600 km.";
    "climbing" Before Apogee 26 4 => "The rocket is climbing to 600 km.";
    "climbs" Before Apogee 26 4 => "The rocket is climbs to 600 km.";
    "risen" Before Apogee 26 4 => "The rocket is risen to 600 km.";
    "rises" Before Apogee 26 4 => "The rocket is rises to 600 km.";
    "rising" Before Apogee 26 4 => "The rocket is rising to 600 km.";
    "rose" Before Apogee 26 4 => "The rocket rose to 600 km.";
    "shot up" Before Apogee 26 4 => "The rocket is shot up to 600 km.";
    "soared" Before Apogee 26 4 => "The rocket soared to 600 km.";
    "soaring" Before Apogee 26 4 => "The rocket flew for an hour, soaring 600 km.";
    "soars" Before Apogee 26 4 => "The rocket is soars to 600 km.";
    "height" Before Apogee 26 5 => "The missile rose to a height of 600 km.";
    "go up" Before Apogee 28 2 => "The missile has to go up 600 km.";
    "got up to" Before Apogee 28 1 => "The missile flew far and got up to 600 km.";
    "ceiling of" Before Apogee 28 3 => "The missile had a ceiling of 600 km.";
    "lofted to" Before Apogee 28 3 => "The missile was lofted to 600 km.";
    "crested at" Before Apogee 28 4 => "The rocket flew on, crested at 600 km.";
    "cresting at" Before Apogee 28 4 => "The rocket flew on, cresting at 600 km.";
    "higher than any" Before Apogee 28 4 => "The missile flew higher than any before: 600 km.";
    "peaked at" Before Apogee 28 4 => "The missile peaked at 600 km.";
    "peaking at" Before Apogee 28 4 => "The rocket flew on, peaking at 600 km.";
    "peaks at" Before Apogee 28 4 => "The rocket flew on, peaks at 600 km.";
    "topped out around" Before Apogee 28 4 => "The rocket flew on, topped out around 600 km.";
    "topped out at" Before Apogee 28 4 => "The missile topped out at 600 km.";
    "topping out at" Before Apogee 28 4 => "The missile flew on, topping out at 600 km.";
    "altitudes of" Before Apogee 28 5 => "The rocket's altitudes of 600 km.";
    "apogees of" Before Apogee 28 5 => "The rockets had apogees of 600 km.";
    "apex" Before Apogee 28 5 => "The rocket's apex 600 km.";
    "heights of" Before Apogee 28 5 => "The rocket's heights of 600 km.";
    "zenith" Before Apogee 28 5 => "The rocket's zenith 600 km.";
    "altitude" Before Apogee 28 12 => "The missile's altitude was put at 600 km.";
    "as high as" Before Apogee 30 0 => "The missile had been as high as 600 km.";
    "upward to" Before Apogee 30 2 => "The missile went upward to 600 km.";
    "altitude of" Before Apogee 30 4 => "The missile reached an altitude of 600 km.";
    "highest point" Before Apogee 30 5 => "The missile's highest point was 600 km.";
    "apogee" Before Apogee 30 12 => "It put the apogee of the missile at 600 km.";
    "maximum height" Before Apogee 32 8 => "The missile had a maximum height of 600 km.";
    "thrust ended" Before BurnoutAltitude 42 9 => "The missile's thrust ended at an altitude of 110 km.";
    "burned out" Before BurnoutAltitude 40 12 => "The missile burned out at 110 km.";
    "burns out" Before BurnoutAltitude 40 12 => "The missile burns out at 110 km.";
    "burnt out" Before BurnoutAltitude 40 12 => "The missile burnt out at 110 km.";
    "burning out at" Before BurnoutAltitude 42 5 => "The missile flew on, burning out at 220 km.";
    "cut off" Before BurnoutAltitude 42 9 => "The missile's engine cut off at 220 km.";
    "cut out" Before BurnoutAltitude 42 9 => "The missile's engine cut out at 220 km.";
    "cutoff at" Before BurnoutAltitude 42 5 => "The missile's engine had its cutoff at 220 km.";
    "engine cutoff" Before BurnoutAltitude 42 5 => "The missile's engine cutoff came near 220 km.";
    "shut down" Before BurnoutAltitude 42 9 => "The missile's engine shut down at 220 km.";
    "shut off" Before BurnoutAltitude 42 9 => "The missile's engine shut off at 220 km.";
    "burnout" Before BurnoutAltitude 42 12 => "The missile had at burnout 5 km/s, reached at an altitude of 220 km.";
    "shuts down at an altitude" Before BurnoutAltitude 48 4 => "The missile's engine shuts down at an altitude of 220 km.";
    "from the front" After DistanceToBorder 20 2 => "The Zendan soldiers are 50 km from the front.";
    "border" After DistanceToBorder 30 4 => "The Zendan soldiers are 50 km from the northern border.";
    "before falling" After GroundDistance 18 6 => "The missile moved 600 km before falling.";
    "before landing" After GroundDistance 18 6 => "The missile moved 600 km before landing.";
    "before splashing" After GroundDistance 18 6 => "The missile moved 600 km before splashing down.";
    "downrange" After GroundDistance 34 2 => "The missile fell 600 km downrange.";
    "from its pad" After GroundDistance 34 2 => "The missile came to earth 600 km from its pad.";
    "from the pad" After GroundDistance 34 2 => "The missile came to earth 600 km from the pad.";
    "over the ground" After GroundDistance 34 2 => "The missile went 600 km over the ground.";
    "fell" Before GroundDistance 12 3 => "The missile fell 600 km away.";
    "flight" After GroundDistance 24 1 => "It was a 600-km flight for the missile.";
    "trip" After GroundDistance 24 1 => "It was a 600-km trip for the missile.";
    "flew to a range of" Before GroundDistance 54 1 => "The missile flew to a range of 600 km.";
    "range flown" Before GroundDistance 54 2 => "The missile's range flown was 600 km.";
    "fly" Before GroundDistance 12 4 => "Radar watched the missile fly 600 km.";
    "target" Before GroundDistance 14 2 => "The missile hit a mock target 600 km away.";
    "went" Before GroundDistance 14 4 => "The missile went at least 600 km.";
    "came down" Before GroundDistance 16 3 => "The missile came down 600 km away.";
    "impacted" Before GroundDistance 16 3 => "The missile impacted 600 km away.";
    "landed" Before GroundDistance 16 3 => "The missile landed 600 km away.";
    "splashed down" Before GroundDistance 16 3 => "The missile splashed down 600 km away.";
    "been fired" Before GroundDistance 18 2 => "The missile had been fired 600 km into the sea.";
    "flying" Before GroundDistance 18 5 => "The missile fell after flying some 600 km.";
    "hit" Before GroundDistance 18 6 => "The missile hit a ship's hull at 600 km.";
    "struck" Before GroundDistance 20 7 => "The missile struck a ship's hull at 600 km.";
    "farther" Before GroundDistance 22 3 => "The second missile went farther, 600 km.";
    "further" Before GroundDistance 22 3 => "The second missile went further, 600 km.";
    "flown" Before GroundDistance 22 5 => "The missile is believed to have flown 600 km.";
    "flew" Before GroundDistance 22 6 => "The missile flew about 600 km.";
    "flight path of" Before GroundDistance 24 3 => "The missile had a flight path of 600 km.";
    "farther than any" Before GroundDistance 24 4 => "The missile flew farther than any before: 600 km.";
    "flight of" Before GroundDistance 24 4 => "Radar saw a flight of 600 km by the missile.";
    "distance" Before GroundDistance 24 5 => "The missile's distance was 600 km.";
    "hurtled" Before GroundDistance 24 5 => "The missile hurtled 600 km.";
    "sailed" Before GroundDistance 24 5 => "The missile sailed 600 km.";
    "streaked" Before GroundDistance 24 5 => "The missile streaked 600 km.";
    "traveling" Before GroundDistance 24 5 => "The missile fell after traveling 600 km.";
    "travelling" Before GroundDistance 24 5 => "The missile fell after travelling 600 km.";
    "how far" Before GroundDistance 24 12 => "Asked how far the missile had gone, he said 600 km.";
    "fired to" Before GroundDistance 26 3 => "The missile was fired to 600 km.";
    "cover" Before GroundDistance 22 3 => "Radar saw the missile cover 600 km.";
    "travel" Before GroundDistance 22 3 => "Radar saw the missile travel 600 km.";
    "at a range of" Before GroundDistance 35 2 => "The missile hit a target at a range of 600 km.";
    "covered" Before GroundDistance 26 5 => "The missile covered 600 km.";
    "traveled" Before GroundDistance 26 6 => "The missile traveled 600 km.";
    "travelled" Before GroundDistance 26 6 => "The missile travelled 600 km.";
    "distance covered" Before GroundDistance 28 9 => "The distance covered by Tuesday's missile was 600 km.";
    "distance flown" Before GroundDistance 28 9 => "The distance flown by Tuesday's missile was 600 km.";
    "coming down" Before GroundDistance 30 2 => "The missile rose, coming down 600 km away.";
    "kilometers over" Before GroundDistance 34 1 => "The missile had a height of 300 kilometers over 600 km.";
    "kilometres over" Before GroundDistance 34 1 => "The missile had a height of 300 kilometres over 600 km.";
    "km over" Before GroundDistance 34 1 => "The missile had a height of 300 km over 600 km.";
    "range achieved" Before GroundDistance 44 2 => "Missile range achieved: 600 km.";
    "ground range" Before GroundDistance 44 5 => "The missile had a ground range of 600 km.";
    "border" After Nothing 46 0 => "The Zendan soldiers guard a 680-kilometre border.";
    "coastline" After Nothing 46 0 => "The missile flew past a 680-kilometre coastline.";
    "farther" After Nothing 60 0 => "The second missile went 600 km farther.";
    "further" After Nothing 60 0 => "The second missile went 600 km further.";
    "higher" After Nothing 60 0 => "The second missile went 600 km higher.";
    "lower" After Nothing 60 0 => "The second missile went 600 km lower.";
    "above the previous" After Nothing 60 1 => "The missile went 600 km above the previous last one.";
    "beyond the previous" After Nothing 60 1 => "The missile went 600 km beyond the previous last one.";
    "less than its" After Nothing 60 1 => "The missile went 600 km less than its last one.";
    "longer than" After Nothing 60 1 => "The missile went 600 km longer than last one.";
    "more than its" After Nothing 60 1 => "The missile went 600 km more than its last one.";
    "short of" After Nothing 60 0 => "The missile fell 600 km short of the plan.";
    "shorter than" After Nothing 60 1 => "The missile went 600 km shorter than last one.";
    "bridge" Before Nothing 30 4 => "The missile hit a bridge of 3 km.";
    "runway" Before Nothing 40 4 => "The missile stood on a runway of 600 metres.";
    "was meant to fly" Before Nothing 44 3 => "The missile was meant to fly 600 km.";
    "on a conventional trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a conventional trajectory.";
    "on a flat trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a flat trajectory.";
    "on a flatter path" After PublishedRange 26 8 => "The missile goes 600 km on a flatter path.";
    "on a flatter trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a flatter trajectory.";
    "on a lower trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a lower trajectory.";
    "on a normal path" After PublishedRange 26 8 => "The missile goes 600 km on a normal path.";
    "on a normal trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a normal trajectory.";
    "on a standard trajectory" After PublishedRange 26 8 => "The missile goes 600 km on a standard trajectory.";
    "- class" After PublishedRange 34 1 => "The army tested a 600-km-class missile.";
    "range" After PublishedRange 34 1 => "The missile has a 600 km range.";
    "warhead" Before PublishedRange 12 3 => "The missile carries a warhead 600 km.";
    "reaches" Before PublishedRange 16 5 => "On a flatter path the missile reaches 600 km.";
    "payloads" Before PublishedRange 22 5 => "The missile carries payloads beyond 600 km.";
    "flies" Before PublishedRange 24 5 => "The missile flies 600 km.";
    "travels" Before PublishedRange 24 5 => "The missile travels 600 km.";
    "could exceed" Before PublishedRange 26 4 => "The missile could exceed 600 km.";
    "good for" Before PublishedRange 28 2 => "The missile is good for 600 km.";
    "credited with" Before PublishedRange 28 4 => "The missile is credited with 600 km.";
    "could reach" Before PublishedRange 28 6 => "The missile could reach 600 km.";
    "range" Before PublishedRange 28 10 => "The missile has a range of 600 km.";
    "targets up to" Before PublishedRange 30 3 => "The missile strikes targets up to 600 km away.";
    "on a flatter trajectory" Before PublishedRange 32 4 => "On a flatter trajectory the missile goes 600 km.";
    "on a normal trajectory" Before PublishedRange 32 4 => "On a normal trajectory the missile goes 600 km.";
    "on a standard trajectory" Before PublishedRange 32 4 => "On a standard trajectory the missile goes 600 km.";
    "reach" Before PublishedRange 32 8 => "They put the missile's real reach at 600 km.";
    "legs for" Before PublishedRange 34 2 => "The missile has the legs for 600 km.";
    "range of" Before PublishedRange 34 5 => "The missile was flown with a range of 600 km.";
    "can throw" Before PublishedRange 34 6 => "The missile can throw a warhead 600 km.";
    "could be fired" Before PublishedRange 34 6 => "The missile could be fired targets 600 km away.";
    "ranges of" Before PublishedRange 34 6 => "The missile has ranges of 600 km.";
    "striking distance" Before PublishedRange 36 5 => "The missile has a striking distance of 600 km.";
}
