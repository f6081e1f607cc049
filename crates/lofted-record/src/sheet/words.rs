//! The names that columns and metrics go by: in small letters, words with one space between.

use lofted::claim::Metric::{self, *};

use super::role::Role;

/// What a name says: one role, or one that the rest of the table decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One role.
    Role(Role),
    /// The day of the flight where no other column has it, else the day on which it was said.
    Date,
    /// The launch site of a flight, or the place of a figure.
    Where,
}

/// The names of columns that are no metrics.
const COLUMNS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Role(Role::Claimant),
        &[
            "who",
            "said by",
            "who said it",
            "who says it",
            "claimant",
            "claimed by",
            "claim by",
            "speaker",
            "stated by",
            "reported by",
            "according to",
            "announced by",
            "agency",
            "office",
            "official",
            "organisation",
            "organization",
            "authority",
            "voice",
            "発表者",
            "発表",
            "발표 기관",
            "발표",
            "quelle der angabe",
            "angabe von",
        ],
    ),
    (
        Meaning::Role(Role::Party),
        &[
            "party",
            "side",
            "country",
            "government",
            "state",
            "nation",
            "capital",
            "actor",
            "speaks for",
            "国",
            "국가",
            "land",
            "seite",
            "pays",
        ],
    ),
    (
        Meaning::Role(Role::Metric),
        &[
            "metric",
            "what",
            "parameter",
            "quantity",
            "measure",
            "measurement",
            "indicator",
            "variable",
            "kind of figure",
            "topic",
            "項目",
            "항목",
            "größe",
        ],
    ),
    (
        Meaning::Role(Role::Amount),
        &[
            "amount",
            "value",
            "how much",
            "how many",
            "figure",
            "number",
            "claim",
            "estimate",
            "reported value",
            "stated value",
            "claimed value",
            "figures",
            "reading",
            "値",
            "数値",
            "값",
            "수치",
            "wert",
            "valeur",
            "valor",
        ],
    ),
    (
        Meaning::Role(Role::Unit),
        &["unit", "units", "unit of measure", "uom", "単位", "단위", "einheit", "unité"],
    ),
    (Meaning::Role(Role::Qualifier), &["qualifier", "bound", "sign", "qualification", "precision"]),
    (
        Meaning::Role(Role::Low),
        &["low", "lower", "min value", "minimum", "lower bound", "at least", "from value"],
    ),
    (Meaning::Role(Role::Best), &["best", "best estimate", "central", "central estimate", "mid"]),
    (
        Meaning::Role(Role::High),
        &["high", "upper", "max value", "maximum", "upper bound", "at most"],
    ),
    (
        Meaning::Role(Role::Words),
        &[
            "words",
            "quote",
            "quotation",
            "wording",
            "text",
            "verbatim",
            "statement",
            "exact words",
            "as stated",
            "citation",
            "原文",
            "인용",
            "zitat",
            "wortlaut",
        ],
    ),
    (
        Meaning::Role(Role::Flight),
        &[
            "flight",
            "test",
            "launch",
            "test flight",
            "flight id",
            "test id",
            "flight test",
            "event",
            "shot",
            "発射",
            "시험",
            "start",
        ],
    ),
    (
        Meaning::Role(Role::LaunchedOn),
        &[
            "launch date",
            "date of launch",
            "launched on",
            "launched",
            "flight date",
            "test date",
            "date of test",
            "date of flight",
            "day of launch",
            "launch day",
            "launched at",
            "flown on",
            "flown",
            "発射日",
            "발사일",
            "startdatum",
        ],
    ),
    (
        Meaning::Role(Role::LaunchSite),
        &[
            "launch site",
            "launched from",
            "launch point",
            "launch location",
            "site",
            "launch place",
            "launch area",
            "pad",
            "発射場所",
            "발사 장소",
            "startplatz",
        ],
    ),
    (
        Meaning::Role(Role::Latitude),
        &[
            "latitude",
            "lat",
            "launch latitude",
            "launch lat",
            "latitude deg",
            "launch latitude deg",
        ],
    ),
    (
        Meaning::Role(Role::Longitude),
        &[
            "longitude",
            "lon",
            "long",
            "lng",
            "launch longitude",
            "launch lon",
            "longitude deg",
            "launch longitude deg",
        ],
    ),
    (
        Meaning::Role(Role::Bearing),
        &[
            "bearing",
            "azimuth",
            "heading",
            "launch azimuth",
            "direction",
            "course",
            "azimuth deg",
            "bearing deg",
            "方位",
            "방위각",
        ],
    ),
    (
        Meaning::Role(Role::Deployment),
        &[
            "deployment",
            "force",
            "troops of",
            "contingent",
            "unit deployed",
            "formation",
            "whose troops",
            "forces",
            "mission",
            "truppe",
            "部隊",
            "병력",
        ],
    ),
    (Meaning::Role(Role::Origin), &["from", "origin", "sent from", "home country", "sender"]),
    (
        Meaning::Role(Role::Host),
        &["to", "host", "sent to", "host country", "destination", "deployed to"],
    ),
    (
        Meaning::Role(Role::Place),
        &["place", "location", "area", "region", "theatre", "theater", "ort", "場所", "장소"],
    ),
    (Meaning::Where, &["where", "wo", "where exactly"]),
    (Meaning::Date, &["date", "day", "when", "datum", "fecha", "日付", "날짜", "日"]),
    (
        Meaning::Role(Role::StatedOn),
        &[
            "said on",
            "stated on",
            "date said",
            "date stated",
            "claimed on",
            "date of claim",
            "claim date",
            "statement date",
            "date of statement",
            "announced on",
            "announced",
            "reported on",
            "date reported",
            "report date",
            "発表日",
            "발표일",
            "said",
            "on",
        ],
    ),
    (
        Meaning::Role(Role::Source),
        &[
            "source",
            "outlet",
            "publication",
            "publisher",
            "newspaper",
            "media",
            "medium",
            "reported in",
            "read in",
            "via",
            "sources",
            "ref",
            "reference",
            "出典",
            "출처",
            "quelle",
        ],
    ),
    (
        Meaning::Role(Role::Link),
        &[
            "link",
            "url",
            "address",
            "web",
            "href",
            "source url",
            "source link",
            "web address",
            "uri",
            "hyperlink",
            "website",
        ],
    ),
    (Meaning::Role(Role::Title), &["title", "headline", "article", "schlagzeile"]),
    (
        Meaning::Role(Role::PublishedOn),
        &[
            "published",
            "published on",
            "date published",
            "publication date",
            "date of publication",
            "source date",
            "pub date",
            "printed on",
        ],
    ),
    (Meaning::Role(Role::Scope), &["scope", "covers", "coverage", "subset"]),
    (Meaning::Role(Role::Method), &["method", "assumptions", "how computed", "basis"]),
    (Meaning::Role(Role::Kind), &["kind", "type of claim", "nature"]),
    (Meaning::Role(Role::AsOf), &["as of", "period", "time of figure", "time covered"]),
    (Meaning::Role(Role::Attribution), &["attribution", "footing"]),
    (
        Meaning::Role(Role::Note),
        &[
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "備考",
            "비고",
            "anmerkung",
            "bemerkung",
        ],
    ),
];

/// The names of metrics, beside their words in a record and their labels.
const METRICS: &[(Metric, &[&str])] = &[
    (
        Apogee,
        &[
            "max altitude",
            "maximum altitude",
            "altitude",
            "peak altitude",
            "height",
            "max height",
            "maximum height",
            "peak height",
            "highest altitude",
            "highest point",
            "peak",
            "alt",
            "ceiling",
            "max alt",
            "greatest height",
            "最高高度",
            "高度",
            "최대고도",
            "최대 고도",
            "정점고도",
            "고도",
            "gipfelhöhe",
            "höhe",
            "scheitelhöhe",
            "apogée",
            "apogeo",
            "altitude max",
        ],
    ),
    (
        GroundDistance,
        &[
            "distance",
            "range",
            "ground range",
            "distance flown",
            "flight distance",
            "flown distance",
            "downrange",
            "down range",
            "downrange distance",
            "range flown",
            "horizontal distance",
            "distance travelled",
            "distance traveled",
            "flew",
            "dist",
            "飛距離",
            "飛翔距離",
            "飛行距離",
            "비행거리",
            "비행 거리",
            "사거리",
            "entfernung",
            "flugweite",
            "reichweite",
            "weite",
            "portée",
            "distancia",
        ],
    ),
    (
        FlightTime,
        &[
            "time",
            "flight duration",
            "duration",
            "time aloft",
            "total time",
            "flew for",
            "time in flight",
            "minutes",
            "flying time",
            "flight time",
            "飛翔時間",
            "飛行時間",
            "비행시간",
            "비행 시간",
            "flugzeit",
            "flugdauer",
            "durée",
            "tiempo de vuelo",
        ],
    ),
    (TimeToApogee, &["time to peak", "time to max altitude", "ascent time"]),
    (
        BurnTime,
        &[
            "burn",
            "burn duration",
            "burning time",
            "boost time",
            "powered flight",
            "time to burnout",
            "brennzeit",
            "燃焼時間",
        ],
    ),
    (BurnoutAltitude, &["burnout height", "height at burnout", "altitude at burnout"]),
    (BurnoutSpeed, &["burnout velocity", "speed at burnout", "velocity at burnout"]),
    (
        GreatestSpeed,
        &[
            "speed",
            "max speed",
            "maximum speed",
            "top speed",
            "peak speed",
            "velocity",
            "max velocity",
            "速度",
            "속도",
            "geschwindigkeit",
        ],
    ),
    (Splashdown, &["distance to splashdown", "splashdown distance"]),
    (
        ImpactArea,
        &[
            "impact",
            "impact point",
            "fell",
            "landed",
            "landing",
            "where it fell",
            "impact location",
            "impact zone",
            "landing area",
            "落下",
            "落下地点",
            "낙하",
            "낙하 지점",
            "einschlag",
        ],
    ),
    (
        PublishedRange,
        &[
            "max range",
            "maximum range",
            "estimated range",
            "potential range",
            "possible range",
            "normal range",
            "range on a normal trajectory",
            "standard trajectory range",
            "minimum energy range",
            "range estimate",
            "full range",
        ],
    ),
    (
        Designation,
        &[
            "missile",
            "name",
            "missile name",
            "type",
            "missile type",
            "system",
            "vehicle",
            "rocket",
            "model",
            "ミサイル",
            "미사일",
            "rakete",
        ],
    ),
    (
        LaunchManner,
        &[
            "launch mode",
            "launcher",
            "manner",
            "trajectory",
            "launch manner",
            "trajectory type",
            "flight profile",
        ],
    ),
    (Planned, &["planned", "expected", "to be sent", "intended", "authorised", "authorized"]),
    (
        SentTotal,
        &[
            "sent",
            "total sent",
            "deployed",
            "total deployed",
            "sent so far",
            "total troops",
            "total",
            "troops sent",
            "in all",
        ],
    ),
    (Reinforcement, &["reinforcements", "additional", "additional troops", "second wave"]),
    (
        InPlace,
        &[
            "in country",
            "present",
            "on site",
            "in theatre",
            "in theater",
            "strength",
            "troops",
            "stationed",
            "soldiers",
        ],
    ),
    (
        NearFront,
        &["near the front", "at the front", "front", "near front", "front line", "frontline"],
    ),
    (Officers, &[]),
    (Generals, &[]),
    (Civilians, &["civilian staff"]),
    (TransportAircraft, &["aircraft", "planes", "transport planes"]),
    (DistanceToBorder, &["distance from the border", "distance to border"]),
    (KilledWoundedMissing, &["killed wounded and missing", "total losses", "losses"]),
    (
        KilledAndWounded,
        &[
            "casualties",
            "total casualties",
            "killed or wounded",
            "kia and wia",
            "killed wounded",
            "kia wia",
        ],
    ),
    (
        Killed,
        &[
            "dead",
            "kia",
            "deaths",
            "fatalities",
            "killed in action",
            "died",
            "fallen",
            "gefallene",
            "戦死",
            "전사",
        ],
    ),
    (Wounded, &["wia", "injured", "wounded in action", "hurt", "verwundete"]),
    (Captured, &["pow", "pows", "prisoners", "prisoners of war", "taken prisoner"]),
    (CasualtyRate, &["casualties per day", "daily casualties", "losses per day"]),
    (Returned, &["back home", "withdrawn", "went back"]),
    (BurialPlaces, &["graves"]),
    (Containers, &["containers shipped", "shipping containers"]),
    (ShellsDelivered, &["shells", "artillery shells", "rounds", "munitions", "ammunition"]),
    (Assessment, &["assessed"]),
];

/// What a name says, given in small letters with one space between words.
pub(super) fn meaning(name: &str) -> Option<Meaning> {
    if let Some((meaning, _)) = COLUMNS.iter().find(|(_, names)| names.contains(&name)) {
        return Some(*meaning);
    }
    match metric(name) {
        Some(metric) => Some(Meaning::Role(Role::Figure(metric))),
        None => name.replace(' ', "-").parse().map(Meaning::Role).ok(),
    }
}

/// The metric that a name is one of, given as to [`meaning`].
pub(super) fn metric(name: &str) -> Option<Metric> {
    let own = |metric: &&Metric| {
        let spaced = |text: &str| text.replace('-', " ");
        spaced(metric.id()) == name
            || lofted::letters::lower_case(metric.label()).replace(',', "") == name
    };
    let metric = Metric::ALL.iter().find(own).copied();
    metric.or_else(|| {
        METRICS.iter().find(|(_, names)| names.contains(&name)).map(|(metric, _)| *metric)
    })
}

/// The word of a metric that a mistyped one is nearest to.
pub(super) fn nearest_metric(name: &str) -> Option<&'static str> {
    let known = METRICS.iter().flat_map(|(_, names)| names.iter().copied());
    crate::nearest::nearest(name, Metric::ALL.iter().map(|metric| metric.id()).chain(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_says_two_things() {
        let columns = COLUMNS.iter().flat_map(|(_, names)| *names);
        let all: Vec<&str> =
            columns.chain(METRICS.iter().flat_map(|(_, names)| *names)).copied().collect();
        for (at, name) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(name), "{name} twice");
            assert_eq!(*name, lofted::letters::lower_case(name));
        }
    }

    #[test]
    fn a_record_s_own_columns_are_known() {
        for (name, role) in [
            ("claimant", Role::Claimant),
            ("stated on", Role::StatedOn),
            ("ground distance", Role::Figure(GroundDistance)),
            ("time of flight", Role::Figure(FlightTime)),
            ("killed wounded missing or captured", Role::Figure(KilledWoundedMissing)),
        ] {
            assert_eq!(meaning(name), Some(Meaning::Role(role)), "{name}");
        }
        assert_eq!(meaning("date"), Some(Meaning::Date));
        assert_eq!(nearest_metric("apoge"), Some("apogee"));
    }
}
