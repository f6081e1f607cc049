//! The names that columns of clock readings go by: in small letters, words with one space between.

use lofted::claim::Metric;

use super::metric_names::names;
use super::role::Role;

/// Names of columns of times of day, with commas between them, by what the column is taken for where it holds none.
#[rustfmt::skip]
const NAMES: &[(Role, &str)] = &[
    (
        Role::LaunchedOn,
        "launch time, time of launch, launched at time, took off, takeoff, take off, takeoff \
         time, take off time, time of takeoff, time of take off, liftoff, lift off, lifted \
         off, liftoff time, lift off time, time of liftoff, firing time, time fired, fired \
         at, launch clock, 発射時刻, 발사 시각, 발사시각, startzeit",
    ),
    (
        Role::Figure(Metric::ImpactArea),
        "impact time, time of impact, time of landing, landed at, splashdown \
         time, time of splashdown, splashed down, came down, hit at, touchdown, touchdown \
         time, time of touchdown, impact clock, 落下時刻, 낙하 시각, 낙하시각, einschlagzeit",
    ),
];

/// Words behind such a name that say whose clock it is.
const WHOSE: &[&str] = &["local", "local time", "utc", "gmt", "jst", "kst", "ist", "zulu"];

/// What a name of times of day says, in small letters with one space between words.
pub(super) fn meaning(name: &str) -> Option<Role> {
    let bare = WHOSE.iter().find_map(|whose| name.strip_suffix(whose)?.strip_suffix(' '));
    let is = |list: &'static str| names(list).any(|known| known == name || Some(known) == bare);
    NAMES.iter().find(|(_, list)| is(list)).map(|(role, _)| *role)
}
