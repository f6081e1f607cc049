//! The names that metrics go by in tables: in small letters, words with one space between.

use lofted::claim::Metric::{self, *};
use lofted::letters::lower_case;

/// The names of metrics, with commas between them, beside their words in a record and their labels.
#[rustfmt::skip]
const METRICS: &[(Metric, &str)] = &[
    (
        Apogee,
        "max altitude, maximum altitude, altitude, peak altitude, height, max height, \
         maximum height, peak height, highest altitude, highest point, peak, alt, \
         ceiling, max alt, greatest height, 最高高度, 高度, 최대고도, 최대 고도, 정점고도, 고도, gipfelhöhe, \
         höhe, scheitelhöhe, apogée, apogeo, altitude max",
    ),
    (
        GroundDistance,
        "distance, range, ground range, distance flown, flight distance, flown distance, \
         downrange, down range, downrange distance, range flown, horizontal distance, \
         distance travelled, distance traveled, flew, dist, 飛距離, 飛翔距離, 飛行距離, 비행거리, 비행 거리, \
         사거리, entfernung, flugweite, reichweite, weite, portée, distancia",
    ),
    (
        FlightTime,
        "time, flight duration, duration, time aloft, total time, flew for, time in \
         flight, minutes, flying time, flight time, 飛翔時間, 飛行時間, 비행시간, 비행 시간, flugzeit, \
         flugdauer, durée, tiempo de vuelo",
    ),
    (
        TimeToApogee,
        "time to peak, time to max altitude, ascent time",
    ),
    (
        BurnTime,
        "burn, burn duration, burning time, boost time, powered flight, time to burnout, \
         brennzeit, 燃焼時間",
    ),
    (
        BurnoutAltitude,
        "burnout height, height at burnout, altitude at burnout",
    ),
    (
        BurnoutSpeed,
        "burnout velocity, speed at burnout, velocity at burnout",
    ),
    (
        GreatestSpeed,
        "speed, max speed, maximum speed, top speed, peak speed, velocity, max velocity, \
         速度, 속도, geschwindigkeit",
    ),
    (
        Splashdown,
        "distance to splashdown, splashdown distance",
    ),
    (
        ImpactArea,
        "impact, impact point, fell, landed, landing, where it fell, impact location, \
         impact zone, landing area, 落下, 落下地点, 낙하, 낙하 지점, einschlag",
    ),
    (
        PublishedRange,
        "max range, maximum range, estimated range, potential range, possible range, \
         normal range, range on a normal trajectory, standard trajectory range, minimum \
         energy range, range estimate, full range",
    ),
    (
        Designation,
        "missile, name, missile name, type, missile type, system, vehicle, rocket, model, \
         ミサイル, 미사일, rakete",
    ),
    (
        LaunchManner,
        "launch mode, launcher, manner, trajectory, launch manner, trajectory type, \
         flight profile",
    ),
    (
        Planned,
        "planned, expected, to be sent, intended, authorised, authorized",
    ),
    (
        SentTotal,
        "sent, total sent, deployed, total deployed, sent so far, total troops, total, \
         troops sent, in all, number deployed, number sent, deployment size, dispatched, \
         arrived",
    ),
    (
        Reinforcement,
        "reinforcements, additional, additional troops, second wave",
    ),
    (
        InPlace,
        "in country, present, on site, in theatre, in theater, strength, troops, \
         stationed, soldiers, police officers, police, policemen, personnel, \
         military personnel, men, servicemen, peacekeepers, fighters, on the ground, \
         headcount, troop strength, force strength, force size, troop numbers, troop \
         level, troop levels, troop count",
    ),
    (
        NearFront,
        "near the front, at the front, front, near front, front line, frontline",
    ),
    (
        Civilians,
        "civilian staff",
    ),
    (
        TransportAircraft,
        "aircraft, planes, transport planes",
    ),
    (
        DistanceToBorder,
        "distance from the border, distance to border",
    ),
    (
        KilledWoundedMissing,
        "killed wounded and missing, total losses, losses",
    ),
    (
        KilledAndWounded,
        "casualties, total casualties, killed or wounded, kia and wia, killed wounded, \
         kia wia",
    ),
    (
        Killed,
        "dead, kia, deaths, fatalities, killed in action, died, fallen, death toll, deceased, lives lost, fatal casualties, \
         gefallene, 戦死, 전사",
    ),
    (
        Wounded,
        "wia, injured, wounded in action, hurt, injuries, verwundete",
    ),
    (
        Captured,
        "pow, pows, prisoners, prisoners of war, taken prisoner",
    ),
    (
        CasualtyRate,
        "casualties per day, daily casualties, losses per day",
    ),
    (
        Returned,
        "back home, withdrawn, went back",
    ),
    (
        BurialPlaces,
        "graves",
    ),
    (
        Containers,
        "containers shipped, shipping containers",
    ),
    (
        ShellsDelivered,
        "shells, artillery shells, rounds, munitions, ammunition",
    ),
    (
        Assessment,
        "assessed",
    ),
];

/// The names of a list.
pub(super) fn names(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(", ")
}

/// The metric that a name is one of.
pub(super) fn metric(name: &str) -> Option<Metric> {
    let own = |metric: &&Metric| {
        let is_word = metric.id().len() == name.len() && metric.id().replace('-', " ") == name;
        is_word || lower_case(metric.label()).replace(',', "") == name
    };
    let found = METRICS.iter().find(|(_, list)| names(list).any(|known| known == name));
    found.map(|(metric, _)| *metric).or_else(|| Metric::ALL.iter().find(own).copied())
}

/// The word of a metric that a mistyped one is nearest to.
pub(super) fn nearest_metric(name: &str) -> Option<&'static str> {
    let known = METRICS.iter().flat_map(|(_, list)| names(list));
    crate::nearest::nearest(name, Metric::ALL.iter().map(|metric| metric.id()).chain(known))
}

/// Every name of the list.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    METRICS.iter().flat_map(|(_, list)| names(list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_have_names() {
        assert_eq!(metric("time of flight"), Some(FlightTime));
        assert_eq!(metric("killed wounded missing or captured"), Some(KilledWoundedMissing));
        assert_eq!(metric("colour"), None);
        assert_eq!(nearest_metric("apoge"), Some("apogee"));
        for (listed, list) in METRICS {
            for name in names(list) {
                let id = name.replace(' ', "-").parse().ok();
                assert!(
                    id.is_none_or(|own: Metric| own == *listed),
                    "{name} is another metric's own"
                );
            }
        }
    }
}
