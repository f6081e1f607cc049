//! Accounts of a flight beside two-body flight, in words and as chart data.

use lofted::account::{
    Account, LeftBound, Standing, StandsWith, Told, TwoBodyComparison, accounts,
};
use lofted::claim::{Claim, Figure, FlightId, LinkKind, Unit};
use lofted::flight::Flight;
use lofted::order::by_key;
use lofted::reconstruct::evidence::Heading;
use lofted::trajectory::kepler::{
    KeplerArc, LaunchAim, MaximumRange, TurningEarthArc, maximum_range,
};
use lofted_charts::flight::altitude_profile::{AltitudeProfile, ReportedTime};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::flight_times::TimeRow;
use lofted_charts::flight::side_view::SideView;
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Ink, Table};
use lofted_record::Record;

use crate::judging::counted::{each_once, standing_on};
use crate::saying::possessive::possessive;
use crate::saying::speaker::party_ink;

/// An account with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountView {
    /// Who reported the time: a party, or whoever it was of the press or of those who analyse.
    pub party: String,
    /// The party of the record that stands for.
    pub teller: String,
    /// Its hue.
    pub ink: Ink,
    /// Who stated the apogee that it stands with, likewise.
    pub arc_party: String,
    /// Its hue.
    pub arc_ink: Ink,
    /// The time as it was stated: `87 min`.
    pub time: String,
    /// The figures that it stands with, and whose they are.
    pub with: String,
    /// The apogee as it was stated.
    pub apogee: Figure,
    /// Whose apogee or distance, printed in the same report, it stands with; nobody's where both are the party's own.
    pub lenders: Vec<String>,
    /// The words of another that the apogee passes on, where it does.
    pub passed_on: Option<Box<PassedOn>>,
    /// The numbers.
    pub comparison: TwoBodyComparison,
}

/// What a figure that was passed on was before.
#[derive(Debug, Clone, PartialEq)]
pub struct PassedOn {
    /// Who said it first.
    pub from: String,
    /// Its figure.
    pub figure: Figure,
}

impl AccountView {
    /// The apogee as it was stated, with its party where that is another: `Zenda’s 7,000 km`.
    #[must_use]
    pub fn apogee_with_party(&self) -> String {
        if self.party == self.arc_party {
            words::figure(&self.apogee)
        } else {
            format!("{} {}", possessive(&self.arc_party), words::figure(&self.apogee))
        }
    }
}

/// Every account of a flight that its claimants stand by: a time that was said anew makes none, nor does each rendering
/// of one statement. A figure that stands with a time is as its report prints it.
#[must_use]
pub fn accounts_told<'a>(record: &'a Record, flight: &FlightId) -> Vec<Account<'a>> {
    let of = |standing: Vec<&'a Claim>| {
        let counted = each_once(&standing);
        let told = |claim: &&'a Claim| Told { claim, party: record.voice_of(claim) };
        let told: Vec<Told<'_>> = standing.iter().map(told).collect();
        let counts =
            |account: &Account<'_>| counted.iter().any(|one| one.id == account.time.claim.id);
        accounts(&told).into_iter().filter(counts).collect::<Vec<_>>()
    };
    standing_on(record, flight).into_iter().flat_map(of).collect()
}

/// Every account of a flight whose figures make an arc.
#[must_use]
pub fn account_views(record: &Record, flight: &FlightId) -> Vec<AccountView> {
    accounts_told(record, flight)
        .iter()
        .filter_map(|account| account_view(record, account))
        .collect()
}

/// An account with its words; `None` where its figures make no arc.
#[must_use]
pub fn account_view(record: &Record, account: &Account<'_>) -> Option<AccountView> {
    let comparison = account.beside_two_body().ok()?;
    let teller = |told: &Told<'_>| record.teller_of(told.claim).unwrap_or("");
    let (time, apogee) = (&account.time, &account.apogee.told);
    Some(AccountView {
        party: time.party.to_owned(),
        teller: teller(time).to_owned(),
        ink: party_ink(record, teller(time)),
        arc_party: apogee.party.to_owned(),
        arc_ink: party_ink(record, teller(apogee)),
        time: time_words(account.time.claim),
        with: with_words(account),
        apogee: apogee.claim.figure,
        lenders: lenders(account),
        passed_on: passed_on(record, apogee.claim),
        comparison,
    })
}

/// Whose figures an account stands with that are not its own, each once.
fn lenders(account: &Account<'_>) -> Vec<String> {
    let mut lenders: Vec<String> = Vec::new();
    for stands in [&account.apogee, &account.distance] {
        let lender = stands.told.party;
        let lent = stands.standing == Standing::SameReport && lender != account.time.party;
        if lent && !lenders.iter().any(|one| one == lender) {
            lenders.push(lender.to_owned());
        }
    }
    lenders
}

/// What a claim passes on of another's figure on its metric.
fn passed_on(record: &Record, claim: &Claim) -> Option<Box<PassedOn>> {
    let first = claim.linked(LinkKind::Relays).find_map(|id| record.claim(id))?;
    let same = first.figure.metric() == claim.figure.metric();
    let from = record.voice_of(first).to_owned();
    same.then(|| Box::new(PassedOn { from, figure: first.figure }))
}

/// A stated time; seconds with their minutes, which is what the charts are drawn in.
fn time_words(claim: &Claim) -> String {
    let stated = words::figure(&claim.figure);
    match (claim.figure.unit(), claim.figure.si().named_number()) {
        (Unit::Seconds, Some(time_s)) => format!("{stated} ({})", words::minutes(time_s)),
        _ => stated,
    }
}

fn with_words(account: &Account<'_>) -> String {
    let owner = |stands: &StandsWith<'_>| match stands.standing {
        Standing::SameReport => possessive(stands.told.party),
        _ => "its own".to_owned(),
    };
    let (apogee, distance) = (&account.apogee, &account.distance);
    let apogee_words = words::figure(&apogee.told.claim.figure);
    let distance_words = words::figure(&distance.told.claim.figure);
    let second = if owner(apogee) == owner(distance) {
        distance_words
    } else {
        format!("{} {distance_words}", owner(distance))
    };
    let printed =
        if apogee.standing == Standing::SameReport { ", printed in the same report" } else { "" };
    format!("with {} {apogee_words} up and {second} out{printed}", owner(apogee))
}

/// What the reported time leaves beyond two-body flight: `leaves at most 10.4 min`.
#[must_use]
pub fn left_words(comparison: &TwoBodyComparison) -> String {
    if comparison.left_s < 0.0 && comparison.bound == LeftBound::AsStated {
        return format!("is {} too short", words::minutes(-comparison.left_s));
    }
    let minutes = words::minutes(comparison.left_s);
    match comparison.bound {
        LeftBound::AsStated => format!("leaves {minutes}"),
        LeftBound::AtMost => format!("leaves at most {minutes}"),
        LeftBound::AtLeast => format!("leaves at least {minutes}"),
        LeftBound::Unbounded => "leaves a time bounded from neither side".to_owned(),
    }
}

/// The finding on a flight: what two-body flight needs, what the reported times leave.
///
/// Names the account that leaves the most time, and beside it the one of another party that leaves
/// the least of those that are stated as numbers. `None` where no figures make an account.
#[must_use]
pub fn finding(accounts: &[AccountView]) -> Option<String> {
    let stated = || accounts.iter().filter(|view| view.comparison.bound == LeftBound::AsStated);
    let by_left =
        |a: &&AccountView, b: &&AccountView| a.comparison.left_s.total_cmp(&b.comparison.left_s);
    let most = stated().max_by(by_left).or_else(|| accounts.first())?;
    let arc = &most.comparison.arc;
    let two_body = format!(
        "What climbs to {} km and comes down {} km away is down again after about {} of free flight",
        words::number(arc.apogee_km(), 1),
        words::number(arc.ground_distance_km(), 1),
        words::minutes(arc.time_of_flight_s()),
    );
    let leaves = match most.comparison.bound {
        LeftBound::AsStated if most.comparison.left_s < 0.0 => {
            format!("longer than {} {} in all", possessive(&most.party), most.time)
        }
        LeftBound::AsStated => {
            format!(
                "so {} {} leaves {} to explain",
                possessive(&most.party),
                most.time,
                whole_minutes(most)
            )
        }
        _ => format!(
            "and {} {} {}",
            possessive(&most.party),
            most.time,
            left_words(&most.comparison)
        ),
    };
    let other = stated().filter(|view| view.party != most.party).min_by(by_left);
    Some(match other {
        Some(other) => {
            let figures =
                if other.lenders.is_empty() { "own figures leave" } else { "time leaves" };
            let left = words::number(other.comparison.left_s / 60.0, 0);
            format!(
                "{two_body}, {leaves} where {} {figures} about {left}.",
                possessive(&other.party)
            )
        }
        None => format!("{two_body}, {leaves}."),
    })
}

/// Minutes left, as a reader takes them in: `more than 11 min`.
fn whole_minutes(view: &AccountView) -> String {
    let left_min = view.comparison.left_s / 60.0;
    let beyond = left_min - left_min.floor();
    if left_min >= 10.0 && beyond > 0.1 {
        format!("more than {} min", words::number(left_min.floor(), 0))
    } else {
        format!("about {} min", words::number(left_min, 1))
    }
}

/// The arcs of the accounts, each pair of figures once and by a party whose own they are before one that borrows them,
/// the lowest first.
#[must_use]
pub fn arcs(accounts: &[AccountView]) -> Vec<&AccountView> {
    let mut arcs: Vec<&AccountView> = Vec::new();
    let borrows = |view: &&AccountView| !view.lenders.is_empty();
    let owners_first = accounts.iter().filter(|view| !borrows(view));
    for view in owners_first.chain(accounts.iter().filter(borrows)) {
        if !arcs.iter().any(|other| other.comparison.arc == view.comparison.arc) {
            arcs.push(view);
        }
    }
    by_key(arcs, |view| view.comparison.arc.apogee_km())
}

fn arc_line(view: &AccountView, label: String) -> ArcLine {
    ArcLine { label, ink: view.arc_ink, dash: Dash::Solid, arc: view.comparison.arc }
}

/// Altitude against time: the arcs of the accounts, and the times reported.
#[must_use]
pub fn altitude_profile(accounts: &[AccountView]) -> AltitudeProfile {
    let label = |view: &AccountView| {
        let time = words::minutes(view.comparison.arc.time_of_flight_s());
        format!("{} {}: two-body {time}", possessive(&view.arc_party), words::figure(&view.apogee))
    };
    AltitudeProfile {
        arcs: arcs(accounts).into_iter().map(|view| arc_line(view, label(view))).collect(),
        reported: accounts
            .iter()
            .map(|view| ReportedTime {
                label: format!("{}: {}", view.party, view.time),
                ink: view.ink,
                time_s: view.comparison.reported_s,
            })
            .collect(),
    }
}

/// The side view: the arcs of the accounts, and the fastest of them flown for range.
#[must_use]
pub fn side_view(accounts: &[AccountView]) -> SideView {
    let arcs = arcs(accounts);
    let lofted = arcs
        .iter()
        .map(|view| arc_line(view, format!("{} figures", possessive(&view.arc_party))))
        .collect();
    let fastest = arcs.last().and_then(|view| {
        let range = maximum_range(view.comparison.arc.launch_speed_m_s()).ok()?;
        let label = format!(
            "{} launch speed, flown for range: {}",
            possessive(&view.arc_party),
            range_words(&range)
        );
        let line = arc_line(view, label);
        Some(ArcLine { arc: range.arc(), dash: Dash::Dashed, ..line })
    });
    SideView { lofted, normal: fastest.into_iter().collect() }
}

/// Rows of two-body time beside reported time.
#[must_use]
pub fn time_rows(accounts: &[AccountView]) -> Vec<TimeRow> {
    accounts
        .iter()
        .map(|view| TimeRow {
            who: format!("{}: {}", view.party, view.time),
            with: view.with.clone(),
            ink: view.ink,
            two_body_s: view.comparison.arc.time_of_flight_s(),
            reported_s: view.comparison.reported_s,
            left: left_words(&view.comparison),
        })
        .collect()
}

/// A range by energy alone in words; past saturation never a number.
#[must_use]
pub fn range_words(range: &MaximumRange) -> String {
    match range.range_km() {
        Some(range_km) => format!("{} km by energy alone", words::number(range_km, 0)),
        None => "any point on Earth, by energy alone".to_owned(),
    }
}

/// What two-body flight says of each pair of figures: speed, angle, time, range.
#[must_use]
pub fn arc_table(accounts: &[AccountView], flight: Option<&Flight>) -> Table {
    let mut columns: Vec<String> = [
        "Figures",
        "Launch speed, km/s",
        "Flight-path angle at launch, °",
        "Two-body time",
        "Flown for range, Earth at rest",
    ]
    .map(str::to_owned)
    .to_vec();
    let aim = flight.and_then(aim);
    if aim.is_some() {
        columns.push("Flown for range, Earth’s rotation removed".to_owned());
    }
    let rows = arcs(accounts)
        .into_iter()
        .map(|view| {
            let figures = format!(
                "{} {} up, {} km out",
                possessive(&view.arc_party),
                words::figure(&view.apogee),
                words::number(view.comparison.arc.ground_distance_km(), 1)
            );
            arc_row(figures, &view.comparison.arc, aim)
        })
        .collect();
    Table { columns, rows }
}

fn arc_row(figures: String, arc: &KeplerArc, aim: Option<LaunchAim>) -> Vec<String> {
    let range = |speed_m_s: f64| match maximum_range(speed_m_s) {
        Ok(range) => range_words(&range),
        Err(error) => error.to_string(),
    };
    let mut row = vec![
        figures,
        words::number(arc.launch_speed_m_s() / 1000.0, 2),
        words::number(arc.flight_path_angle_deg(), 1),
        words::minutes(arc.time_of_flight_s()),
        range(arc.launch_speed_m_s()),
    ];
    if let Some(aim) = aim {
        row.push(match TurningEarthArc::lofted(arc.apogee_km(), arc.ground_distance_km(), aim) {
            Ok(turning) => range(turning.ground_relative_speed_m_s),
            Err(error) => error.to_string(),
        });
    }
    row
}

/// Where a flight started and which way it went, where both are known.
fn aim(flight: &Flight) -> Option<LaunchAim> {
    let Heading { launch, bearing_deg } = Heading::of_flight(flight)?;
    Some(LaunchAim { launch, azimuth_deg: bearing_deg })
}
