//! Rings of the polygons of one object of a TopoJSON file.

use serde_json::Value;

use super::point::Point;

/// Every ring of every polygon of an object, in the file's own direction, without the closing point.
pub(crate) fn rings(text: &str, object: &str) -> Result<Vec<Vec<Point>>, String> {
    let (file, arcs) = read(text)?;
    let rings = rings_of(&file["objects"][object], &arcs)?;
    if rings.is_empty() { Err(format!("it has no polygon under `{object}`")) } else { Ok(rings) }
}

/// The rings of a geometry under its name.
pub(crate) type Named = (String, Vec<Vec<Point>>);

/// The rings of each geometry of an object under the name that its properties give it.
pub(crate) fn named_rings(text: &str, object: &str) -> Result<Vec<Named>, String> {
    let (file, arcs) = read(text)?;
    let members = file["objects"][object]["geometries"].as_array();
    let members = members.ok_or(format!("it has no geometries under `{object}`"))?;
    let named = |one: &Value| {
        let name = one["properties"]["name"].as_str().unwrap_or_default().to_owned();
        Ok((name, rings_of(one, &arcs)?))
    };
    members.iter().map(named).collect()
}

fn rings_of(geometry: &Value, arcs: &[Vec<Point>]) -> Result<Vec<Vec<Point>>, String> {
    let mut indices = Vec::new();
    collect(geometry, &mut indices);
    indices.iter().map(|ring| assembled(ring, arcs)).collect()
}

/// A file and its arcs in degrees.
fn read(text: &str) -> Result<(Value, Vec<Vec<Point>>), String> {
    let file: Value = serde_json::from_str(text).map_err(|why| why.to_string())?;
    let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
    let scale = pair(&file["transform"]["scale"]).ok_or("it has no transform")?;
    let offset = pair(&file["transform"]["translate"]).ok_or("it has no transform")?;
    let arc = |value: &Value| {
        let (mut x, mut y) = (0.0, 0.0);
        value
            .as_array()?
            .iter()
            .map(|step| {
                let (dx, dy) = pair(step)?;
                (x, y) = (x + dx, y + dy);
                Some((x * scale.0 + offset.0, y * scale.1 + offset.1))
            })
            .collect::<Option<Vec<Point>>>()
    };
    let arcs: Option<Vec<_>> =
        file["arcs"].as_array().and_then(|arcs| arcs.iter().map(arc).collect());
    let arcs = arcs.ok_or("its arcs are not lists of steps")?;
    Ok((file, arcs))
}

/// Finds the lists of arcs of rings in a geometry: the innermost lists.
fn collect(geometry: &Value, rings: &mut Vec<Vec<i64>>) {
    if let Some(members) = geometry["geometries"].as_array() {
        members.iter().for_each(|member| collect(member, rings));
    }
    innermost(&geometry["arcs"], rings);
}

fn innermost(value: &Value, rings: &mut Vec<Vec<i64>>) {
    let Some(list) = value.as_array() else { return };
    let ring: Option<Vec<i64>> = list.iter().map(Value::as_i64).collect();
    match ring {
        Some(ring) if !ring.is_empty() => rings.push(ring),
        _ => list.iter().for_each(|inner| innermost(inner, rings)),
    }
}

fn assembled(ring: &[i64], arcs: &[Vec<Point>]) -> Result<Vec<Point>, String> {
    let mut points: Vec<Point> = Vec::new();
    for &index in ring {
        let forward = index >= 0;
        let at =
            usize::try_from(if forward { index } else { !index }).map_err(|e| e.to_string())?;
        let mut arc = arcs.get(at).ok_or(format!("arc {index} does not exist"))?.clone();
        if !forward {
            arc.reverse();
        }
        points.pop();
        points.extend(arc);
    }
    points.pop();
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_put_together_from_arcs_forwards_and_backwards() {
        let text = r#"{"transform":{"scale":[0.5,1],"translate":[10,20]},
            "arcs":[[[0,0],[2,0],[0,2]],[[0,0],[0,2],[2,0]]],
            "objects":{"land":{"type":"GeometryCollection","geometries":
                [{"type":"MultiPolygon","arcs":[[[0,-2]]]}]}}}"#;
        let rings = rings(text, "land").unwrap();
        assert_eq!(rings, [vec![(10.0, 20.0), (11.0, 20.0), (11.0, 22.0), (10.0, 22.0)]]);
    }

    #[test]
    fn what_is_missing_is_said() {
        assert!(rings("{}", "land").unwrap_err().contains("transform"));
        assert!(rings("[", "land").is_err());
    }
}
