//! Every distortion that data can show, each found in the least record that holds it, and none found
//! in the same record told right.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: what cannot be read fails them"
)]

use lofted_record::lint::{Finding, FlightJudge, Rule, Severity, Verdict, lint, lint_with};
use lofted_record::{Files, Reading, bundled, read};

const CLAIMS: &str = "id,flight,metric,low,best,high,qualifier,words,unit,scope,method,kind,as_of,stated_on,claimant,source";

const CLAIMANTS: &[u8] = b"id,name,party\n\
    us,US Department of State,Washington\nnis,ROK NIS,Seoul\nmnd,ROK MND,Seoul\n\
    kyiv,President of Ukraine,Kyiv\nnato,NATO,NATO\nuk,UK MOD,London\nkcna,KCNA,Pyongyang\n\
    press,An outlet,Press\n";

const SOURCES: &[u8] = b"id,outlet,published_on\nap,AP,\nreuters,Reuters,\nkbs,KBS,\n";

const FLIGHTS: &[u8] = b"id,launched_on\n2022-03-24,2022-03-24\n";

/// Reads claims, one a line in short: id, metric, amount, words, claimant, source, day; then any of
/// `kind=`, `as_of=`, `scope=`, `unit=`, `flight=`, `method=`.
fn record(claims: &str, relations: &str) -> Reading {
    let rows: Vec<String> = claims.trim().lines().map(|line| row(line.trim())).collect();
    let claims = format!("{CLAIMS}\n{}\n", rows.join("\n"));
    let relations: Vec<&str> = relations.trim().lines().map(str::trim).collect();
    let relations = format!("from,relation,to\n{}\n", relations.join("\n"));
    let reading = read(&Files {
        claims: claims.as_bytes(),
        claimants: CLAIMANTS,
        sources: SOURCES,
        flights: FLIGHTS,
        relations: relations.as_bytes(),
        ..Files::NONE
    });
    let faults: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reading
}

fn row(line: &str) -> String {
    let cells: Vec<&str> = line.split(" | ").collect();
    let [id, metric, amount, words, claimant, source, day, options @ ..] = cells.as_slice() else {
        panic!("{line}");
    };
    let option = |name: &str| {
        let found = options.iter().find_map(|o| o.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or_default()
    };
    let amount: lofted::claim::Amount = amount.parse().unwrap();
    let number = |n: Option<f64>| n.map_or(String::new(), |n| n.to_string());
    let unit = match option("unit") {
        "" if amount.qualifier().id() == "unspecified" && *metric == "presence" => "none",
        "" => "persons",
        unit => unit,
    };
    format!(
        "{id},{},{metric},{},{},{},{},\"{words}\",{unit},{},{},{},{},{day},{claimant},{source}",
        option("flight"),
        number(amount.low()),
        number(amount.best()),
        number(amount.high()),
        amount.qualifier().id(),
        option("scope"),
        option("method"),
        option("kind"),
        option("as_of"),
    )
}

/// What the linter says of claims and relations, but for rows that nothing names.
fn found(claims: &str, relations: &str) -> Vec<Finding> {
    let mut found = lint(&record(claims, relations));
    found.retain(|finding| finding.rule != Rule::Unused.id());
    found
}

/// Holds that one rule finds something at one claim, and nothing once the record is told right.
fn finds(rule: Rule, id: &str, wrong: (&str, &str), right: (&str, &str)) {
    let told = found(wrong.0, wrong.1);
    let row = wrong.0.trim().lines().position(|l| l.trim().starts_with(&format!("{id} |")));
    let row = row.unwrap() as u64 + 2;
    assert!(
        told.iter().any(|f| f.rule == rule.id() && f.file == "claims.csv" && f.row == Some(row)),
        "{} at row {row} is not among {told:#?}",
        rule.id()
    );
    assert!(told.iter().all(|f| f.severity == Severity::Warning && !f.why.is_empty()));
    let told = found(right.0, right.1);
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn a_bound_flipped_within_one_article() {
    finds(
        Rule::BoundFlipped,
        "a",
        ("a | in-kursk | >10000 | as many as 10,000 | us | ap | 2024-11-04", ""),
        ("a | in-kursk | <=10000 | as many as 10,000 | us | ap | 2024-11-04", ""),
    );
}

#[test]
fn a_bound_flipped_by_who_passes_it_on() {
    let us = "a | in-kursk | <=10000 | as many as 10,000 | us | ap | 2024-11-04\n";
    finds(
        Rule::BoundFlipped,
        "b",
        (
            &format!("{us}b | in-kursk | >10000 | more than 10,000 | press | ap | 2024-11-05"),
            "b,relays,a",
        ),
        (
            &format!("{us}b | in-kursk | <=10000 | up to 10,000 | press | ap | 2024-11-05"),
            "b,relays,a",
        ),
    );
}

#[test]
fn a_bound_lost() {
    finds(
        Rule::BoundLost,
        "a",
        ("a | killed | 2000 | more than 2,000 | nis | ap | 2025-09-02", ""),
        ("a | killed | >2000 | more than 2,000 | nis | ap | 2025-09-02", ""),
    );
}

#[test]
fn casualties_told_as_deaths() {
    let uk = "a | killed-and-wounded | ~4000 | around 4,000 casualties | uk | ap | 2025-01-22\n";
    finds(
        Rule::CasualtiesAsDeaths,
        "b",
        (
            &format!(
                "{uk}b | killed | ~4000 | around 4,000 have already died | uk | kbs | 2025-01-24"
            ),
            "",
        ),
        (
            &format!("{uk}b | killed | ~1000 | around 1,000 | uk | kbs | 2025-01-24"),
            "b,subset-of,a",
        ),
    );
    finds(
        Rule::CasualtiesAsDeaths,
        "a",
        ("a | killed | ~4000 | 4,000 killed or wounded | uk | ap | 2025-01-22", ""),
        (uk, ""),
    );
}

#[test]
fn killed_or_wounded_in_a_week_told_as_killed() {
    let us = "a | casualties-in-window | >1000 | more than 1,000 killed or wounded in the past week | us | ap | 2024-12-27 | as_of=2024-12-20/2024-12-27\n";
    let said =
        "b | killed | >1000 | more than 1,000 killed in the last week | us | kbs | 2024-12-28";
    finds(Rule::CasualtiesAsDeaths, "b", (&format!("{us}{said}"), ""), (us, ""));
    finds(Rule::WindowAsTotal, "b", (&format!("{us}{said}"), ""), (us, ""));
}

#[test]
fn words_that_hold_another_number_than_the_figure() {
    let said = "a | killed | ~4800 | aus ungefähr 4.800 Soldaten | uk | ap | 2025-01-22";
    finds(Rule::FigureNotInWords, "a", (&said.replace("4.800", "5.000"), ""), (said, ""));
    assert!(found("a | killed | ~4800 | viele | uk | ap | 2025-01-22", "").is_empty());
}

#[test]
fn a_figure_that_its_party_had_replaced_told_again() {
    let claims = "a | killed | 600 | 600 | nis | ap | 2025-04-30
        b | killed | 2000 | 2,000 | nis | kbs | 2025-09-02\n";
    let again = "c | killed | >=600 | at least 600 | mnd | ap | 2025-11-04";
    finds(
        Rule::Outdated,
        "c",
        (&format!("{claims}{again}"), "b,supersedes,a"),
        (&format!("{claims}{again}"), ""),
    );
}

const NIS: &str =
    "w | killed-and-wounded | 4700 | 4,700 including 600 deaths | nis | ap | 2025-04-30
    k | killed | 600 | 600 | nis | ap | 2025-04-30\n";

#[test]
fn an_including_figure_added_up() {
    finds(
        Rule::WholeAsPart,
        "b",
        (
            &format!("{NIS}b | wounded | ~4700 | around 4,700 injured | nis | kbs | 2025-04-30"),
            "k,subset-of,w",
        ),
        (NIS, "k,subset-of,w"),
    );
    finds(
        Rule::WholeAsPart,
        "b",
        (
            &format!("{NIS}b | killed-and-wounded | 5300 | 5,300 | nis | kbs | 2025-05-01"),
            "k,subset-of,w\nb,contradicts,w",
        ),
        (NIS, "k,subset-of,w"),
    );
}

#[test]
fn arithmetic_told_as_a_statement() {
    let said = "b | wounded | 4100 | 4,100 injured | nis | kbs | 2025-04-30";
    finds(
        Rule::ArithmeticAsClaim,
        "b",
        (&format!("{NIS}{said}"), "k,subset-of,w"),
        (&format!("{NIS}{said} | kind=derived | method=4700 less 600"), "k,subset-of,w"),
    );
}

#[test]
fn a_number_for_someone_who_gave_none() {
    let quoted = "a | in-kursk | ? | units have been deployed | nato | ap | 2024-10-28\n";
    finds(
        Rule::NumberForNone,
        "b",
        (&format!("{quoted}b | in-kursk | 3000 | 3,000 | nato | kbs | 2024-10-28"), ""),
        (&format!("{quoted}b | in-kursk | 3000 | 3,000 | press | kbs | 2024-10-28"), ""),
    );
}

#[test]
fn a_forecast_told_as_present() {
    let said = "a | planned | 12000 | we think they will have 12,000 soon | kyiv | ap | 2024-10-28 | kind=forecast\n";
    finds(
        Rule::ForecastAsPresent,
        "b",
        (
            &format!(
                "{said}b | in-country | <12000 | approaching 12,000 | kyiv | kbs | 2024-10-28"
            ),
            "",
        ),
        (said, ""),
    );
    finds(
        Rule::ForecastAsPresent,
        "a",
        (&said.replace("planned", "in-country").replace("forecast", "assessed"), ""),
        (said, ""),
    );
}

#[test]
fn killed_or_casualties_of_one_number() {
    let a = "a | killed | 350 | lost about 350 soldiers | kcna | ap | 2025-09-02\n";
    let b = "b | killed-and-wounded | 350 | 350 casualties | kcna | kbs | 2025-09-02";
    finds(Rule::CasualtiesAsDeaths, "a", (&format!("{a}{b}"), ""), (b, ""));
}

#[test]
fn one_briefing_with_two_qualifiers() {
    for (one, other) in [(">10000", "~10000"), ("~300", ">=300")] {
        let claims = format!(
            "a | in-country | {one} | some | mnd | reuters | 2024-11-05\n\
             b | in-country | {other} | some | mnd | kbs | 2024-11-05"
        );
        finds(Rule::TwoQualifiers, "b", (&claims, ""), (&claims, "b,same-statement,a"));
    }
}

#[test]
fn two_plans_of_one_agency_in_five_days() {
    let claims =
        "a | planned | 12000 | four brigades of 12,000 | nis | kbs | 2024-10-18 | kind=planned
        b | planned | 10000 | a total of 10,000 by December | nis | ap | 2024-10-23 | kind=planned";
    finds(Rule::PlanChanged, "b", (claims, ""), (claims, "b,supersedes,a"));
}

#[test]
fn a_running_total_that_falls() {
    let claims = "a | sent-total | 15000 | a total of 15,000 | nis | kbs | 2025-04-30
        b | sent-total | ~13000 | about 13,000 since October | nis | ap | 2025-09-02";
    finds(Rule::TotalFalls, "b", (claims, ""), (claims, "b,contradicts,a"));
}

#[test]
fn a_relay_with_another_number() {
    let nis = "a | killed | 2000 | 2,000 | nis | kbs | 2025-09-02\n";
    let press = |number| format!("{nis}b | killed | {number} | words | press | ap | 2025-09-03");
    finds(Rule::RelayDiffers, "b", (&press("3000"), "b,relays,a"), (&press("2000"), "b,relays,a"));
}

#[test]
fn the_same_claim_twice() {
    let a = "a | killed | 600 | 600 | nis | ap | 2025-04-30\n";
    finds(
        Rule::SaidTwice,
        "b",
        (&format!("{a}b | killed | 600 | 600 dead | nis | ap | 2025-04-30"), ""),
        (&format!("{a}b | killed | 600 | 600 dead | nis | kbs | 2025-04-30"), "b,same-statement,a"),
    );
}

#[test]
fn a_part_larger_than_its_whole() {
    let of = |part: &str, whole: &str| {
        let claims = format!(
            "p | in-kursk | {part} | words | us | ap | 2024-10-31\n\
             w | in-country | {whole} | words | us | ap | 2024-10-31"
        );
        found(&claims, "p,subset-of,w").first().map(|f| (f.rule, f.file, f.row))
    };
    let larger = Some(("subset-larger", "relations.csv", Some(2)));
    for (part, whole) in [
        ("~8000", "~7000"),
        (">8000", "8000..8000"),
        (">=11000", "<=10000"),
        ("3000..5000", "2000"),
    ] {
        assert_eq!(of(part, whole), larger, "{part} of {whole}");
    }
    for (part, whole) in [("~8000", "~10000"), (">8000", ">=7000"), ("<=11000", "10000")] {
        assert_eq!(of(part, whole), None, "{part} of {whole}");
    }
}

#[test]
fn more_in_place_or_lost_than_were_sent() {
    let sent = "s | sent-total | 300 | 300 | us | ap | 2025-01-05\n";
    for part in [
        "p | in-kursk | 10000 | 10,000 | us | ap | 2025-01-05",
        "p | in-kursk | ~600 | about 600 | us | ap | 2025-01-20",
        "p | in-kursk | >2000 | more than 2,000 | us | ap | 2025-12-20",
        "p | killed | 500 | 500 dead | us | ap | 2025-01-05",
        "p | killed | >=500 | at least 500 dead | us | ap | 2025-09-05",
    ] {
        let right = part.replace("2,000", "290").replace("2000", "290").replace("10,000", "290");
        let right = right.replace("10000", "290").replace("500", "290").replace("600", "290");
        let (wrong, right) = (format!("{sent}{part}"), format!("{sent}{right}"));
        finds(Rule::SubsetLarger, "p", (&wrong, ""), (&right, ""));
    }
    for quiet in [
        // Another party's, of long after, with men sent in addition, or with no upper end.
        format!("{sent}p | in-kursk | 700 | 700 | kyiv | ap | 2025-01-05"),
        format!("{sent}p | in-kursk | 700 | 700 | us | ap | 2025-06-05"),
        format!(
            "{sent}m | reinforcement | 500 | 500 | us | ap | 2025-01-09\n\
             p | in-kursk | 700 | 700 | us | ap | 2025-01-15"
        ),
        "s | sent-total | >300 | more than 300 | us | ap | 2025-01-05\n\
         p | in-kursk | 700 | 700 | us | ap | 2025-01-05"
            .to_owned(),
    ] {
        assert_eq!(found(&quiet, ""), [], "{quiet}");
    }
    let there = "s | in-kursk | 1200 | 1,200 | us | ap | 2025-01-05\n";
    let (wrong, right) = (
        format!("{there}p | wounded | 1500 | 1,500 wounded | us | ap | 2025-02-05"),
        format!("{there}p | wounded | 150 | 150 wounded | us | ap | 2025-02-05"),
    );
    finds(Rule::SubsetLarger, "p", (&wrong, ""), (&right, ""));
}

#[test]
fn a_fraction_of_a_person() {
    let of = |number: &str, words: &str| {
        format!("a | killed | {number} | {words} | us | ap | 2025-01-05")
    };
    finds(Rule::Fraction, "a", (&of("0.5", "0.5"), ""), (&of("5", "5"), ""));
    finds(Rule::Fraction, "a", (&of("1.5..3", "1.5 to 3"), ""), (&of("1..3", "1 to 3"), ""));
}

#[test]
fn words_that_a_table_has_for_a_figure_carry_it() {
    for (number, words) in [
        ("2500", "2.5k"),
        ("10000", "10k"),
        ("1200", "1.2 thousand"),
        ("2000000", "2 million"),
        ("2", "two of 40"),
        ("0", "none of 40"),
        ("0", "zero, of 40"),
        ("12", "a dozen of 40"),
    ] {
        let claim = format!("a | killed | {number} | {words} | us | ap | 2025-01-05");
        assert_eq!(found(&claim, ""), [], "{words}");
    }
}

#[test]
fn a_derived_figure_marked_observed() {
    let range = "a | published-range | >15000 | more than 15,000 km | us | ap | 2022-03-24 | flight=2022-03-24 | unit=km";
    finds(
        Rule::DerivedAsObserved,
        "a",
        (&format!("{range} | kind=observed"), ""),
        (&format!("{range} | kind=derived | method=None stated"), ""),
    );
    finds(
        Rule::MethodMissing,
        "a",
        (&format!("{range} | kind=derived"), ""),
        (&format!("{range} | kind=derived | method=None stated"), ""),
    );
}

#[test]
fn mixed_forces_and_men_who_are_no_troops() {
    finds(
        Rule::MixedForces,
        "a",
        ("a | in-kursk | ~50000 | 50,000 including Russians | us | ap | 2024-11-10", ""),
        ("a | in-kursk | ~10000 | 10,000 | us | ap | 2024-11-10", ""),
    );
    let builders = "a | reinforcement | 5000 | 5,000 builders | nis | ap | 2025-06-17";
    let right = format!("{builders} | scope=builders; no combat troops");
    finds(Rule::MixedForces, "a", (builders, ""), (&right, ""));
}

#[test]
fn an_old_release_passed_on_as_new() {
    let release = "a | containers | >1000 | more than 1,000 containers | us | ap | 2023-10-13 | unit=containers\n";
    let again = "b | containers | >1000 | more than 1,000 containers | press | kbs | 2024-10-30 | unit=containers";
    finds(
        Rule::OldAsNew,
        "b",
        (&format!("{release}{again}"), "b,relays,a"),
        (&format!("{release}{again} | as_of=2023-09-07/2023-10-01"), "b,relays,a"),
    );
}

#[test]
fn days_out_of_order() {
    let dated = |stated: &str, as_of: &str| {
        format!("a | killed | 600 | 600 | nis | ap | {stated} | as_of={as_of}")
    };
    finds(
        Rule::AsOfAfterSaid,
        "a",
        (&dated("2025-04-30", "2025-09-02"), ""),
        (&dated("2025-04-30", "2025-04"), ""),
    );
    let flown = |day: &str| {
        format!("a | apogee | 6000 | 6,000 km | kcna | ap | {day} | flight=2022-03-24 | unit=km")
    };
    finds(Rule::SaidBeforeLaunch, "a", (&flown("2022-03-20"), ""), (&flown("2022-03-23"), ""));
}

#[test]
fn sources_published_before_or_long_after_and_named_by_another_day() {
    let told = |published: &str| {
        let sources = format!("id,outlet,published_on\nkbs-2024-10-28,KBS,{published}\n");
        let row = row("a | killed | 600 | 600 | nis | kbs-2024-10-28 | 2024-10-28");
        let reading = read(&Files {
            claims: format!("{CLAIMS}\n{row}\n").as_bytes(),
            claimants: b"id,name,party\nnis,NIS,Seoul\n",
            sources: sources.as_bytes(),
            ..Files::NONE
        });
        lint(&reading).iter().map(|finding| finding.rule).collect::<Vec<&str>>()
    };
    assert_eq!(told("2024-10-18"), ["published-before-said", "date-in-name"]);
    assert_eq!(told("2025-09-02"), ["published-long-after", "date-in-name"]);
    assert!(told("2024-10-29").is_empty() && told("").is_empty());
}

#[test]
fn a_flight_of_the_day_in_utc() {
    let told = |flights: &str| {
        let reading = read(&Files {
            flights: format!("id,launched_on,launched_at\n{flights}\n").as_bytes(),
            ..Files::NONE
        });
        assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        let found = lint(&reading);
        found.iter().filter(|f| f.rule == "launch-day").map(|f| f.column).collect::<Vec<_>>()
    };
    assert_eq!(told("2024-10-31,2024-10-30,"), [Some("launched_on")]);
    assert_eq!(told("2023-07-12,2023-07-12,2023-07-11T19:59-05:00"), [Some("launched_at")]);
    assert!(told("2023-07-12,2023-07-12,2023-07-12T09:59+09:00").is_empty());
}

#[test]
fn a_claim_that_supersedes_a_later_one_or_another_party() {
    let claims = "a | killed | 300 | 300 | nis | kbs | 2025-01-13
        b | killed | 600 | 600 | nis | ap | 2025-04-30
        c | killed | 1000 | 1,000 | uk | ap | 2025-04-30";
    let rules = |relation: &str| {
        found(claims, relation).iter().map(|f| (f.rule, f.file)).collect::<Vec<_>>()
    };
    let strange = ("supersedes-strange", "relations.csv");
    assert_eq!(rules("a,supersedes,b"), [strange]);
    assert_eq!(rules("c,supersedes,a"), [strange]);
    assert!(rules("b,supersedes,a").is_empty());
}

const FLOWN: &str =
    "h | apogee | 6248.5 | 6,248.5 km | kcna | ap | 2022-03-25 | flight=2022-03-24 | unit=km
    d | ground-distance | 1090 | 1,090 km | kcna | ap | 2022-03-25 | flight=2022-03-24 | unit=km\n";

#[test]
fn a_flight_faster_than_two_body_flight() {
    let time = |time: &str, unit: &str| {
        format!(
            "{FLOWN}t | flight-time | {time} | {time} | kcna | ap | 2022-03-25 | flight=2022-03-24 | unit={unit}"
        )
    };
    finds(Rule::Physics, "t", (&time("4052", "s"), ""), (&time("4300", "s"), ""));
    finds(Rule::Physics, "t", (&time("67", "min"), ""), (&time("68", "min"), ""));
    assert!(found(&time(">=4000", "s"), "").is_empty(), "a lower bound says nothing too short");
    let why = &found(&time("4052", "s"), "")[0].why;
    assert_eq!(
        why,
        "4052 s (67.5 min) is at least 22 s too short: two-body flight to 6248.5 km up and 1090 km \
         out takes 67.9 min or more"
    );
}

#[test]
fn another_judge_can_take_the_place_of_two_body_flight() {
    #[derive(Debug)]
    struct Never;
    impl FlightJudge for Never {
        fn judge(
            &self,
            _: &lofted::flight::Flight,
            told: &[lofted::account::Told<'_>],
        ) -> Vec<Verdict> {
            let claim = told[0].claim.id.clone();
            vec![Verdict { claim, why: "never".into(), fix: "not at all".into() }]
        }
    }
    let reading = record(FLOWN, "");
    let found = lint_with(&reading, &Never);
    assert!(found.iter().any(|f| f.rule == "physics" && f.why == "never"), "{found:?}");
}

#[test]
fn errors_stand_before_warnings_and_name_their_place() {
    let reading = read(&Files {
        claims: b"id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
            a,killed,,70o0,,exact,persons,nis,ap,2025-04-30\n",
        claimants: CLAIMANTS,
        sources: SOURCES,
        ..Files::NONE
    });
    let found = lint(&reading);
    assert_eq!(found[0].severity, Severity::Error);
    assert_eq!((found[0].row, found[0].column), (Some(2), Some("best")));
    assert_eq!(
        found[0].to_string(),
        "error: claims.csv row 2, column best: \"70o0\" is no number; write digits and at most one \
         point, such as 7687.5"
    );
    assert!(found[1..].iter().all(|f| f.rule == "unused" && f.severity == Severity::Warning));
}

/// The bundled record holds what was said, slips and all; each of its warnings is known and meant.
#[test]
fn the_warnings_of_the_bundled_record_are_these() {
    let record = &bundled().record;
    let told: Vec<(&str, String)> = lint(bundled())
        .iter()
        .map(|found| {
            let at = found.row.unwrap() as usize - 2;
            let name = match found.file {
                "sources.csv" => record.sources()[at].id.to_string(),
                _ => record.claims()[at].id.to_string(),
            };
            (found.rule, name)
        })
        .collect();
    let expected = [
        // Pyongyang's time is shorter than two-body flight to its own apogee.
        ("physics", "kcna-2022-03-25-flight-time"),
        // Reuters tells the range of Tokyo without its more than.
        ("bound-lost", "reuters-2024-10-31-hs18-range"),
        // And the apogee of Tokyo's announcement without its more than.
        ("bound-lost", "japan-government-2024-10-31-apogee"),
        // 10,000 prepared, five days later "potentially even two brigades of 6,000": he did not say that
        // the one replaced the other.
        ("plan-changed", "ukraine-president-2024-10-22-in-country"),
        // AP says both in its own words: as many as 11,000 sent, and advance units arrived.
        ("number-for-none", "ap-2024-10-30-in-country"),
        // The containers of October 2023, told a year later as of "earlier this month".
        ("bound-lost", "us-white-house-2024-10-30-containers"),
        ("old-as-new", "us-white-house-2024-10-30-containers"),
        // Both numbers were said, and their sum too.
        ("arithmetic-as-claim", "rok-nis-2025-01-13-wounded"),
        // A government's figure of April, told in November without an office; the note says so.
        ("outdated", "rok-government-2025-11-04-killed"),
        // Named by the day of the flight before the day of the text was known; links hold the names.
        ("date-in-name", "jang-young-geun-2017-07-04"),
        ("date-in-name", "janes-2017-07-28"),
        ("date-in-name", "elleman-2017-11-29"),
    ];
    let expected = expected.map(|(rule, id)| (rule, id.to_owned()));
    assert_eq!(told, expected);
}
