//! A leaf as HTML: readable without script; where the app lies beside it and can run, the app takes over.

use lofted::xml_text::xml_text;
use serde_json::Value;

use crate::site::leaf::{Leaf, LeafPicture, Line, Section, Text};

/// The styles of leaves, a file beside them.
pub const STYLES: &str = include_str!("leaf.css");
/// The script that hands a leaf over to the app, a file beside them.
pub const TAKE_OVER: &str = include_str!("leaf.js");

/// How many pixels of a picture's PNG there are for one of its drawing.
pub const PNG_SCALE: u32 = 2;

/// What a leaf may do: what the app's page may (`crates/xtask/src/bundle/folder.rs`), but no wasm.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
                      base-uri 'none'";

/// The arc of the app's own icon.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27 fill=%27none%27 \
                    stroke=%27%23b8432f%27 stroke-width=%272%27%3E%3Cpath d=%27M4 20C8 20 9 4 12 4s4 16 8 16M2 20h20%27/%3E%3C/svg%3E";

/// The site of which leaves are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// What it is called.
    pub name: String,
    /// Its address with a `/` at the end; `None` where it is not known, and addresses stay relative.
    pub url: Option<String>,
    /// Whether the app lies in its folder.
    pub app: App,
}

/// Whether the app lies beside the leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum App {
    /// It does.
    Beside,
    /// Leaves and files alone.
    Absent,
}

/// The leaf as a page of HTML; `image` is the picture that stands for it where pages are shown in small.
#[must_use]
pub fn page_html(leaf: &Leaf, image: Option<&LeafPicture>, site: &Site) -> String {
    let up = "../".repeat(leaf.path.matches('/').count());
    let app = format!("{up}{}", leaf.app);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{} | {}</title>\n",
        xml_text(&leaf.title),
        xml_text(&site.name)
    );
    page.push_str(&head(leaf, image, site, &up));
    if site.app == App::Beside {
        let script =
            format!("<script src=\"{up}leaf.js\" data-app=\"{}\"></script>\n", xml_text(&app));
        page.push_str(&script);
    }
    page.push_str(&format!(
        "<script type=\"application/ld+json\">{}</script>\n</head>\n<body>\n",
        in_script(&linked(leaf, site, &up))
    ));
    page.push_str(&body(leaf, site, &up, &app));
    page.push_str("</body>\n</html>\n");
    page
}

fn head(leaf: &Leaf, image: Option<&LeafPicture>, site: &Site, up: &str) -> String {
    let whole = |path: &str| match &site.url {
        Some(url) => format!("{url}{path}"),
        None => format!("{up}{path}"),
    };
    let mut head = String::new();
    let mut meta = |key: &str, name: &str, content: &str| {
        head.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", xml_text(content)));
    };
    meta("name", "description", &leaf.finding);
    meta("property", "og:type", "article");
    meta("property", "og:site_name", &site.name);
    meta("property", "og:title", &leaf.title);
    meta("property", "og:description", &leaf.finding);
    meta("name", "twitter:card", if image.is_some() { "summary_large_image" } else { "summary" });
    meta("name", "twitter:title", &leaf.title);
    meta("name", "twitter:description", &leaf.finding);
    if let Some(image) = image {
        let address = whole(&format!("{}.png", image.stem));
        meta("property", "og:image", &address);
        meta("property", "og:image:width", &(image.size_px.0 * PNG_SCALE).to_string());
        meta("property", "og:image:height", &(image.size_px.1 * PNG_SCALE).to_string());
        meta("property", "og:image:alt", &image.finding);
        meta("name", "twitter:image", &address);
        meta("name", "twitter:image:alt", &image.finding);
    }
    if site.url.is_some() {
        let own = whole(&leaf.path);
        meta("property", "og:url", &own);
        head.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", xml_text(&own)));
    }
    head.push_str(&format!(
        "<link rel=\"icon\" href=\"{ICON}\">\n<link rel=\"stylesheet\" href=\"{up}leaf.css\">\n\
         <link rel=\"alternate\" type=\"application/atom+xml\" title=\"What was said last\" href=\"{up}feed.xml\">\n"
    ));
    head
}

fn body(leaf: &Leaf, site: &Site, up: &str, app: &str) -> String {
    let mut body = format!(
        "<header><a href=\"{up}contents.html\">{}</a></header>\n<main>\n<h1>{}</h1>\n<p class=\"finding\">{}</p>\n",
        xml_text(&site.name),
        xml_text(&leaf.title),
        xml_text(&leaf.finding)
    );
    if site.app == App::Beside {
        body.push_str(&format!(
            "<p><a class=\"button\" href=\"{}\">Open the live page, with every chart</a></p>\n",
            xml_text(app)
        ));
    }
    for picture in &leaf.pictures {
        let (width_px, height_px) = picture.size_px;
        body.push_str(&format!(
            "<figure><img src=\"{up}{}.svg\" width=\"{width_px}\" height=\"{height_px}\" alt=\"{}\">\
             <figcaption>{}</figcaption></figure>\n",
            xml_text(&picture.stem),
            xml_text(&format!("{}. {}", picture.title, picture.finding)),
            xml_text(&picture.title)
        ));
    }
    for section in &leaf.sections {
        body.push_str(&section_html(section, up, app));
    }
    body.push_str(&format!(
        "</main>\n<footer><p>Public arithmetic on public reports. Every number carries its source or its method. \
         The tables behind this page: <a href=\"{up}record/claims.csv\">claims</a>, \
         <a href=\"{up}record/sources.csv\">sources</a>.</p></footer>\n"
    ));
    body
}

fn section_html(section: &Section, up: &str, app: &str) -> String {
    let text = |text: &Text| link(text, up);
    match section {
        Section::Lines { lines, .. } if lines.is_empty() => String::new(),
        Section::Lines { heading, lines } => {
            let lines: String = lines.iter().map(line_html).collect();
            format!("<section><h2>{heading}</h2>\n{lines}</section>\n")
        }
        Section::Facts { facts, .. } if facts.is_empty() => String::new(),
        Section::Facts { heading, facts } => {
            let fact = |(name, values): &(String, Vec<Text>)| {
                let values: String =
                    values.iter().map(|value| format!("<dd>{}</dd>", text(value))).collect();
                format!("<dt>{}</dt>{values}\n", xml_text(name))
            };
            let facts: String = facts.iter().map(fact).collect();
            format!("<section><h2>{heading}</h2>\n<dl>\n{facts}</dl></section>\n")
        }
        Section::Table { heading, columns, rows, left_out } => {
            let head: String =
                columns.iter().map(|column| format!("<th scope=\"col\">{column}</th>")).collect();
            let row = |row: &Vec<Text>| {
                let cells: String =
                    row.iter().map(|cell| format!("<td>{}</td>", text(cell))).collect();
                format!("<tr>{cells}</tr>\n")
            };
            let rows: String = rows.iter().map(row).collect();
            let more = match left_out {
                0 => String::new(),
                count => format!(
                    "<p><a href=\"{}\">{count} earlier ones stand on the live page</a>.</p>\n",
                    xml_text(app)
                ),
            };
            format!(
                "<section><h2>{heading}</h2>\n<div class=\"scroll\" role=\"region\" aria-label=\"{heading}\" tabindex=\"0\">\
                 <table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n{more}</section>\n"
            )
        }
    }
}

fn line_html(line: &Line) -> String {
    let text = xml_text(&line.text);
    if line.under.is_empty() {
        return format!("<p>{text}</p>\n");
    }
    let under: String =
        line.under.iter().map(|line| format!("<li>{}</li>\n", xml_text(line))).collect();
    format!("<h3>{text}</h3>\n<ul>\n{under}</ul>\n")
}

fn link(text: &Text, up: &str) -> String {
    let words = xml_text(&text.text);
    match &text.to {
        None => words,
        Some(to) if to.contains("://") => {
            format!("<a href=\"{}\" rel=\"noopener\">{words}</a>", xml_text(to))
        }
        Some(to) => format!("<a href=\"{up}{}\">{words}</a>", xml_text(to)),
    }
}

/// The leaf's JSON-LD with its own address, where that is known, and whole addresses of its files.
fn linked(leaf: &Leaf, site: &Site, up: &str) -> Value {
    let mut data = leaf.linked_data.clone();
    let base = site.url.as_deref().unwrap_or(up);
    if let Some(url) = &site.url {
        data["url"] = format!("{url}{}", leaf.path).into();
        data["@id"] = format!("{url}{}", leaf.path).into();
    }
    if let Some(files) = data.get_mut("distribution").and_then(Value::as_array_mut) {
        for file in files {
            let path = file["contentUrl"].as_str().unwrap_or_default();
            file["contentUrl"] = format!("{base}{path}").into();
        }
    }
    data
}

/// JSON that cannot end the element that it stands in.
fn in_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}
