//! How long a story of 5,000 words takes, and how time grows from 1 MB to 10 MB of text and of noise:
//! `cargo run --release -p lofted-reader --example speed`.

#![allow(clippy::print_stdout, reason = "an example tells what it measured")]

use std::time::Instant;

use lofted_reader::{Lexicon, read};

/// Makes a text of a length, bytes.
type Make<'a> = Box<dyn Fn(usize) -> String + 'a>;

fn seconds(text: &str, lexicon: &Lexicon) -> f64 {
    let start = Instant::now();
    let found = read(text, None, lexicon).len();
    let taken = start.elapsed().as_secs_f64();
    println!("  {:>10} bytes, {found:>7} claims: {taken:.4} s", text.len());
    taken
}

fn main() {
    let lexicon = Lexicon::world();
    let corpus = include_str!("../corpus/dev.txt");
    let is_text = |line: &&str| {
        !line.starts_with(['@', '#']) && !line.starts_with("by:") && !line.starts_with("on:")
    };
    let marked = corpus.lines().filter(is_text).collect::<Vec<_>>().join("\n").replace('[', "");
    let parts = marked.split("]{").enumerate();
    let story: String = parts
        .map(
            |(at, part)| {
                if at == 0 { part } else { part.split_once('}').map_or("", |(_, after)| after) }
            },
        )
        .collect();
    if std::env::args().nth(1).as_deref() == Some("again") {
        let words = story.split_inclusive(' ').collect::<String>();
        println!("{} words, two hundred times", words.split_whitespace().count());
        for _ in 0..200 {
            std::hint::black_box(read(&words, None, &lexicon));
        }
        return;
    }
    let words = story.split_inclusive(' ').take(5000).collect::<String>();
    println!("a story of {} words, ten times", words.split_whitespace().count());
    let best = (0..10).map(|_| seconds(&words, &lexicon)).fold(f64::MAX, f64::min);
    println!("  best {:.2} ms", 1e3 * best);
    let noise = |length: usize| -> String {
        let mut state = 7_u32;
        (0..length)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from(32 + (state >> 24) as u8 % 95)
            })
            .collect()
    };
    let kinds: [(&str, Make<'_>); 4] = [
        ("stories", Box::new(|length| story.chars().cycle().take(length).collect())),
        ("noise", Box::new(noise)),
        ("digits", Box::new(|length| "9".repeat(length))),
        (
            "one sentence",
            Box::new(|length| {
                "1,000 km and killed 20 troops, he said that "
                    .chars()
                    .cycle()
                    .take(length)
                    .collect()
            }),
        ),
    ];
    for (name, text) in kinds {
        println!("{name}");
        let times =
            [1_000_000, 3_000_000, 10_000_000].map(|length| seconds(&text(length), &lexicon));
        println!("  10 MB takes {:.1} times what 1 MB takes", times[2] / times[0]);
    }
}
