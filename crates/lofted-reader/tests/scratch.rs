//! scratch
#[path = "evaluation/corpus.rs"]
#[allow(dead_code)]
mod corpus;
#[test]
fn scratch() {
    let corpus = corpus::corpus(include_str!("../corpus/dev.txt"));
    let files = std::env::var("STORIES").unwrap();
    for file in files.split(' ') {
        let text = std::fs::read_to_string(file).unwrap();
        println!("== {file}");
        for c in lofted_reader::read(
            &text,
            std::env::var("DAY").ok().and_then(|d| d.parse().ok()),
            &corpus.lexicon,
        ) {
            let who = c.speaker.as_ref().map_or("-".into(), |s| {
                format!("{} [{}]", s.name, s.id.as_ref().map_or("", |i| i.as_str()))
            });
            println!(
                "{:<22} {:<12} {:<36} {:<14} {:<10} {:.2} {} ({},{})",
                c.measurand.id(),
                format!("{} {}", c.amount, c.unit),
                text[c.span.clone()].replace('\n', " "),
                c.about.label(),
                c.place.as_ref().map_or("", |p| &p.name),
                c.confidence(),
                who,
                c.attribution,
                c.grounds.id()
            );
        }
    }
}
