//! What a row's figures are about: its flight with its launch, or its deployment with its place.

use lofted::claim::{About, Date, DeploymentId, FlightId, Metric};
use lofted::decimal;
use lofted::earth::GeoPoint;
use lofted::place::PlaceKind;

use super::amounts::says_nothing;
use super::bearing::bearing;
use super::book::Book;
use super::cells::{Faulty, RowCells};
use super::days::is_day;
use super::fault::{SheetCause, SheetNote};
use super::flights::{Launch, site_at};
use super::role::Role;

/// What rows are about that do not say it themselves.
#[derive(Debug)]
pub(super) struct Subjects<'a> {
    /// What was asked about.
    pub(super) about: &'a About,
    /// The one day that stands above the table.
    pub(super) day_above: Option<Date>,
    /// The flight of the last row that named one: its cell and its day.
    flight_above: (String, Option<Date>),
    /// The deployment's cell of the last row that filled it.
    deployment_above: String,
    /// The flight of the row that was last read: its figures share it, and its faults are told once.
    flight_of: Option<(usize, Result<FlightId, Faulty>)>,
}

/// What a figure of a row is of: its metric, where it stands, and the place that its column's name gives.
#[derive(Debug, Clone, Copy)]
pub(super) struct Topic<'t> {
    pub(super) metric: Metric,
    pub(super) column: usize,
    pub(super) place: Option<&'t str>,
}

/// The longest cell that is a name, in bytes.
const LONGEST_NAME: usize = 400;

impl<'a> Subjects<'a> {
    pub(super) fn new(about: &'a About, day_above: Option<Date>) -> Self {
        let (flight_above, deployment_above, flight_of) = Default::default();
        Self { about, day_above, flight_above, deployment_above, flight_of }
    }

    /// Takes in a row without figures, which may head those below it.
    pub(super) fn heading(&mut self, row: &mut RowCells<'_>) {
        if let Ok((cell, day)) = flight_cells(row)
            && (!cell.is_empty() || day.is_some())
        {
            self.flight_above = (cell.to_owned(), day);
        }
        let force = name(row, Role::Deployment);
        if !force.is_empty() {
            force.clone_into(&mut self.deployment_above);
        }
    }

    /// The flight that a row's figures are of.
    pub(super) fn flight(
        &mut self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        metric: Metric,
    ) -> Result<FlightId, Faulty> {
        match &self.flight_of {
            Some((at, found)) if *at == row.at => return found.clone(),
            _ => {}
        }
        let found = self.find_flight(row, book, metric);
        if let Ok(id) = &found {
            let launch = launch(row, book);
            if let Some(note) = book.launch(id, &launch) {
                row.remark_of(Role::LaunchSite, note);
            }
        }
        self.flight_of = Some((row.at, found.clone()));
        found
    }

    fn find_flight(
        &mut self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        metric: Metric,
    ) -> Result<FlightId, Faulty> {
        let (cell, day) = flight_cells(row)?;
        let (mut cell, mut day) = (cell.to_owned(), day);
        let role = if row.layout.column_of(Role::Flight).is_some() {
            Role::Flight
        } else {
            Role::LaunchedOn
        };
        let is_named = |(cell, day): &(String, Option<Date>)| !cell.is_empty() || day.is_some();
        if cell.is_empty() && day.is_none() && is_named(&self.flight_above) {
            (cell, day) = self.flight_above.clone();
            let shown =
                if cell.is_empty() { day.map(|day| day.to_string()) } else { Some(cell.clone()) };
            row.remark_of(role, SheetNote::FromAbove(shown.unwrap_or_default()));
        }
        self.flight_above = (cell.clone(), day);
        match book.flight(&cell, day) {
            Ok(Some(id)) => Ok(id),
            Ok(None) => self.unnamed_flight(row, book, metric),
            Err(cause) => {
                row.fault_of(role, cause);
                Err(Faulty)
            }
        }
    }

    /// The flight of a row that names none: the one asked about, or that of the day above the table.
    fn unnamed_flight(
        &self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        metric: Metric,
    ) -> Result<FlightId, Faulty> {
        if let About::Flight(id) = self.about {
            row.remark_of_row(SheetNote::FlightTaken(id.to_string()));
            return Ok(id.clone());
        }
        if let Some(day) = self.day_above
            && let Ok(Some(id)) = book.flight("", Some(day))
        {
            row.remark_of_row(SheetNote::FlightAbove(day));
            return Ok(id);
        }
        row.fault_of(Role::Flight, SheetCause::NoFlight(metric));
        Err(Faulty)
    }

    /// The deployment of a row, and the place of one of its figures.
    pub(super) fn deployment(
        &mut self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        topic: Topic<'_>,
    ) -> Result<About, Faulty> {
        let Topic { metric, column, place } = topic;
        let deployment = self.find_deployment(row, book);
        let host = deployment.as_ref().and_then(|id| book.record.deployment(id)?.host.clone());
        let text = place.map_or_else(|| name(row, Role::Place).to_owned(), str::to_owned);
        let place = book.place(&text, PlaceKind::Region, host);
        let deployment = match deployment {
            Some(id) => id,
            None => self.unnamed_deployment(row, book, metric, place.as_ref())?,
        };
        if !metric.needs_place() || place.is_some() {
            return Ok(About::Deployment(deployment, place));
        }
        let Some((place, name)) = book.place_of_force(&deployment) else {
            row.fault(column, SheetCause::NoPlace(metric));
            return Err(Faulty);
        };
        row.remark(column, SheetNote::PlaceTaken(name));
        Ok(About::Deployment(deployment, Some(place)))
    }

    fn find_deployment(&mut self, row: &mut RowCells<'_>, book: &mut Book) -> Option<DeploymentId> {
        let mut force = name(row, Role::Deployment).to_owned();
        if force.is_empty() && !self.deployment_above.is_empty() {
            force.clone_from(&self.deployment_above);
            row.remark_of(Role::Deployment, SheetNote::FromAbove(force.clone()));
        }
        self.deployment_above.clone_from(&force);
        let (origin, host) = (name(row, Role::Origin), name(row, Role::Host));
        book.deployment(&force, origin, host)
    }

    /// The deployment of a row that names none: the one asked about, or the only one in its place or its host.
    fn unnamed_deployment(
        &self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        metric: Metric,
        place: Option<&lofted::claim::PlaceId>,
    ) -> Result<DeploymentId, Faulty> {
        let found = match self.about {
            About::Deployment(id, _) => Some(id.clone()),
            _ => {
                let host = book.known.places.get(name(row, Role::Host)).cloned();
                host.as_ref().or(place).and_then(|place| book.deployment_in(place))
            }
        };
        match found {
            Some(id) => {
                row.remark_of_row(SheetNote::DeploymentTaken(id.to_string()));
                Ok(id)
            }
            None => {
                row.fault_of(Role::Deployment, SheetCause::NoDeployment(metric));
                Err(Faulty)
            }
        }
    }

    /// What a statement in words is about, where the row says it.
    pub(super) fn statement(
        &mut self,
        row: &mut RowCells<'_>,
        book: &mut Book,
        topic: Topic<'_>,
    ) -> Result<About, Faulty> {
        let of_flight =
            matches!(flight_cells(row), Ok((cell, day)) if !cell.is_empty() || day.is_some());
        if of_flight {
            return self.flight(row, book, topic.metric).map(About::Flight);
        }
        let of_deployment =
            !name(row, Role::Deployment).is_empty() || !self.deployment_above.is_empty();
        if of_deployment {
            return self.deployment(row, book, topic);
        }
        Ok(self.about.clone())
    }
}

/// A row's cell of a name; empty where it says nothing.
fn name<'t>(row: &mut RowCells<'t>, role: Role) -> &'t str {
    let cell = row.text(role);
    if says_nothing(cell) || cell.len() > LONGEST_NAME { "" } else { cell }
}

/// What a row says of its flight: a cell, and a day.
fn flight_cells<'t>(row: &mut RowCells<'t>) -> Result<(&'t str, Option<Date>), Faulty> {
    let cell = name(row, Role::Flight);
    // A day in the column of flights is read as its column writes days.
    if is_day(cell) {
        return Ok(("", row.day(Role::Flight)?));
    }
    Ok((cell, row.day(Role::LaunchedOn)?))
}

/// What a row says of its flight's launch.
fn launch(row: &mut RowCells<'_>, book: &Book) -> Launch {
    let mut launch = Launch::default();
    let cell = name(row, Role::LaunchSite);
    let point = coordinates(row);
    if let Some(point) = point {
        let name = if cell.is_empty() { "Launch point of the table" } else { cell };
        launch.site = Some(site_at(name, point));
    } else if !cell.is_empty() {
        match book.site(cell) {
            Ok(site) => launch.site = Some(site),
            Err(cause) => row.fault_of(Role::LaunchSite, cause),
        }
    }
    let cell = name(row, Role::Bearing);
    if !cell.is_empty() {
        launch.bearing_deg = bearing(cell);
        if launch.bearing_deg.is_none() {
            row.fault_of(Role::Bearing, SheetCause::NotABearing);
        }
    }
    let is_impact = |column: &&usize| {
        row.layout.columns.get(**column).and_then(|column| column.role)
            == Some(Role::Figure(Metric::ImpactArea))
    };
    let impact = row.layout.figures.iter().find(is_impact).map(|column| row.cell(*column));
    launch.impact = impact.and_then(|cell| cell.parse().ok());
    launch
}

/// The launch point that two columns of degrees give.
fn coordinates(row: &mut RowCells<'_>) -> Option<GeoPoint> {
    let [latitude, longitude] =
        [(Role::Latitude, ['n', 's']), (Role::Longitude, ['e', 'w'])].map(|(role, letters)| {
            let cell = name(row, role);
            if cell.is_empty() {
                return None;
            }
            let degrees = degrees(cell, letters);
            if degrees.is_none() {
                row.fault_of(role, SheetCause::NotDegrees);
            }
            degrees
        });
    let point = GeoPoint::new(latitude?, longitude?);
    point.map_err(|_| row.fault_of(Role::Latitude, SheetCause::NotDegrees)).ok()
}

/// Degrees with a sign, or with the letter of a half of the Earth.
fn degrees(cell: &str, [plus, minus]: [char; 2]) -> Option<f64> {
    let small = cell.to_lowercase();
    let letter = small.chars().next_back().filter(|c| c.is_alphabetic());
    let number = small
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '°' || c == ' ')
        .replace(',', ".")
        .replace('−', "-");
    let value = decimal::number(&number)?;
    match letter {
        None => Some(value),
        Some(letter) if letter == plus => Some(value),
        Some(letter) if letter == minus => Some(-value),
        Some(_) => None,
    }
}
