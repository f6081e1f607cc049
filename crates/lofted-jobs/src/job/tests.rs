//! What a job answers, whole and in slices.

use lofted::claim::{Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::conditions::HeavierPayload;
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;

use super::*;
use crate::ask::{BandAsk, Draws, PortraitAsk, SetAsk};
use crate::normal_arc::NORMAL_KM;
use crate::portrait::NormalAim;

fn question(apogee: &str, distance: &str, time: &str) -> Question {
    let figure =
        |metric, text: &str, unit| Figure::new(metric, text.parse().unwrap(), unit).unwrap();
    let figures = [
        figure(Metric::Apogee, apogee, Unit::Kilometres),
        figure(Metric::GroundDistance, distance, Unit::Kilometres),
        figure(Metric::FlightTime, time, Unit::Minutes),
    ];
    Question::new(Evidence::of_figures(&figures, None))
}

/// A near and a far place.
fn places() -> Vec<Place> {
    let place = |name: &str, north, east| Place {
        name: name.to_owned(),
        point: GeoPoint::new(north, east).unwrap(),
    };
    vec![place("Guam", 13.45, 144.78), place("Washington", 38.91, -77.04)]
}

fn ask(questions: Vec<Question>) -> Ask {
    let ground_distance_m =
        Interval::of_amount(&"1000".parse().unwrap(), Unit::Kilometres).unwrap();
    let band = Some(BandAsk {
        from_apogee_km: 6500.0,
        to_apogee_km: 8500.0,
        ground_distance_m,
        heading: None,
    });
    Ask {
        sets: questions.into_iter().map(SetAsk::from).collect(),
        draws: Draws::Exactly(70),
        band,
        portrait: Some(PortraitAsk { of: PortraitOf::MostSupport, normal_km: NORMAL_KM }),
        places: places(),
    }
}

fn run(mut job: Job, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Reply {
    for _ in 0..2000 {
        if job.is_done() {
            return job.reply();
        }
        job.advance(pause);
    }
    panic!("{:?}", job.progress());
}

#[test]
fn slices_of_one_draw_give_the_bits_of_no_slices() {
    let ask = || ask(vec![question("7000", "1000", "87"), question("7687.5", "1001.2", "85.9")]);
    let whole = run(Job::new(ask()), &mut || ControlFlow::Continue(()));
    let sliced = run(Job::new(ask()), &mut || ControlFlow::Break(()));
    assert!(whole == sliced, "the portrait included");
    let answers: Vec<_> = whole.answers.iter().flatten().collect();
    assert_eq!(answers[0].verdict, Verdict::Inconsistent);
    assert!(answers[0].range.is_none(), "no vehicle, no range");
    assert!(!answers[0].findings.as_ref().unwrap().is_empty());
    assert_eq!(answers[1].verdict, Verdict::Consistent);
    assert!(answers[1].range.is_some());
    assert_eq!(whole.band.len(), 5);
    for point in &whole.band {
        assert!(point.two_body_s < point.powered_s.p05, "{point:?}");
    }
    assert_eq!((whole.progress.drawn, whole.progress.wanted), (140, 140));
}

fn with_heading(mut question: Question) -> Question {
    let launch = lofted::earth::GeoPoint::new(39.1266, 125.9645).unwrap();
    question.evidence.heading =
        Some(lofted::reconstruct::evidence::Heading { launch, bearing_deg: 66.7 });
    question
}

fn go_on() -> impl FnMut() -> ControlFlow<()> {
    || ControlFlow::Continue(())
}

#[test]
fn the_portrait_is_of_the_figures_that_hold_together() {
    let sets = vec![question("7000", "1000", "87"), question("7687.5", "1001.2", "85.9")];
    let sets = sets.into_iter().map(with_heading).collect();
    let portrait = run(Job::new(ask(sets)), &mut go_on()).portrait.unwrap();
    assert_eq!((portrait.set, portrait.weights), (1, crate::portrait::Weights::AllClaims));
    let bands = &portrait.bands;
    assert_eq!(bands.altitude_km.len(), bands.times_s.len());
    let top = bands.altitude_km.iter().map(|one| one.p50).fold(0.0, f64::max);
    assert!((top - 7687.5).abs() < 30.0, "{top}");
    for one in &bands.altitude_km {
        assert!(one.p05 <= one.p50 && one.p50 <= one.p95);
    }
    let landed = portrait.median.last().unwrap();
    assert!(landed.height_km.abs() < 0.01 && (landed.downrange_km - 1001.2).abs() < 1.0);
    assert!((portrait.time_of_flight_s.p50 - 5154.0).abs() < 40.0);
    let down_km = portrait.bands.ground_distance_km.last().unwrap().p50;
    assert!((down_km - 1001.2).abs() < 1.0, "the distance of the impact: {down_km}");
    // A vehicle that reaches the antipode is flown to 10,000 km.
    let normal = portrait.normal.unwrap();
    let NormalAim::CutOff { cut_off_s } = normal.aim else { panic!("{:?}", normal.aim) };
    assert!(cut_off_s < portrait.burnout.time_s.p95, "{cut_off_s}");
    let far_km = normal.path.last().unwrap().downrange_km;
    assert!((far_km - 10_000.0).abs() < 5.0, "{far_km}");
    assert!((900.0..1_500.0).contains(&normal.apogee_km), "no lofted arc: {}", normal.apogee_km);
    assert!((25.0..37.0).contains(&(normal.time_of_flight_s / 60.0)));
    let turned = portrait.turned.unwrap();
    let as_flown = &turned.arcs[turned.as_flown as usize];
    assert!((as_flown.apogee_km - top).abs() < 60.0, "{}", as_flown.apogee_km);
    for two in turned.arcs.windows(2) {
        assert!(two[0].ground_distance_km < two[1].ground_distance_km, "the flatter, the farther");
    }
    let (first, last) = (&turned.arcs[0], turned.arcs.last().unwrap());
    assert!(first.ground_distance_km < 400.0 && last.ground_distance_km > 15_000.0);
    assert!(first.apogee_km > last.apogee_km);
    let footprint = portrait.footprint.unwrap();
    assert_eq!(footprint.rays.len(), 36);
    assert!(footprint.rays.iter().all(|ray| ray.range_km.is_none()), "any point on Earth");
    assert_eq!(portrait.places.len(), places().len());
    assert!(portrait.places.iter().all(|place| place.share > 0.99));
}

#[test]
fn the_footprint_of_a_short_vehicle_is_no_ring() {
    let sets = vec![with_heading(question("2111.5", "787", "30"))];
    let portrait = run(Job::new(ask(sets)), &mut go_on()).portrait.unwrap();
    let normal = portrait.normal.unwrap();
    assert_eq!((normal.aim, normal.asked_km), (NormalAim::GreatestRange, NORMAL_KM));
    let footprint = portrait.footprint.unwrap();
    let ring_km = footprint.ring_km.unwrap();
    let range = |bearing: f64| {
        let ray = footprint.rays.iter().find(|ray| ray.bearing_deg == bearing).unwrap();
        ray.range_km.unwrap()
    };
    assert!(range(90.0) > ring_km && ring_km > range(270.0), "the Earth turns eastwards");
    let share =
        |name: &str| portrait.places.iter().find(|place| place.place.name == name).unwrap().share;
    assert!(share("Guam") > 0.5 && share("Washington") < 0.01);
}

/// Draws that a job makes until it is done.
fn draws_to_the_end(job: &mut Job) -> u32 {
    let mut draws = 0;
    while !job.is_done() {
        job.advance(&mut || {
            draws += 1;
            ControlFlow::Continue(())
        });
    }
    draws
}

#[test]
fn what_no_free_fall_has_is_not_portrayed() {
    // Too flat for its distance, and up far longer than any fall.
    for flat in [question("50", "600", "11"), question("100", "1500", "125")] {
        for of in [PortraitOf::MostSupport, PortraitOf::Set(0)] {
            let portrait = Some(PortraitAsk { of, normal_km: NORMAL_KM });
            let reply = run(Job::new(Ask { portrait, ..ask(vec![flat.clone()]) }), &mut go_on());
            let answer = reply.answers[0].as_ref().unwrap();
            assert!(answer.not_ballistic.is_some() && answer.range.is_none());
            assert_eq!(reply.portrait, None);
        }
        // Beside figures that a free fall has, those are drawn.
        let both = ask(vec![flat, question("7687.5", "1001.2", "85.9")]);
        assert_eq!(run(Job::new(both), &mut go_on()).portrait.map(|one| one.set), Some(1));
    }
}

#[test]
fn one_of_a_family_is_not_portrayed_as_the_flight() {
    let figure =
        |metric, text: &str, unit| Figure::new(metric, text.parse().unwrap(), unit).unwrap();
    let height = figure(Metric::Apogee, "300", Unit::Kilometres);
    let fast = figure(Metric::GreatestSpeed, "2400", Unit::MetresPerSecond);
    let far = figure(Metric::GroundDistance, "200", Unit::Kilometres);
    let of = |figures: &[Figure]| {
        let question = Question::new(Evidence::of_figures(figures, None));
        run(Job::new(ask(vec![question])), &mut go_on())
    };
    let open = of(&[height, fast]);
    let answer = open.answers[0].as_ref().unwrap();
    assert!(answer.members > 0 && !answer.left_open.is_empty(), "{answer:?}");
    assert_eq!(open.portrait, None);
    assert!(of(&[height, fast, far]).portrait.is_some());
}

#[test]
fn another_set_is_portrayed_without_drawing_again() {
    let sets = vec![question("7000", "1000", "87"), question("7687.5", "1001.2", "85.9")];
    let mut job = Job::new(ask(sets));
    while !job.is_done() {
        job.advance(&mut go_on());
    }
    let other = Ask {
        portrait: Some(PortraitAsk { of: PortraitOf::Set(0), normal_km: NORMAL_KM }),
        ..job.ask.clone()
    };
    let mut job = job.turned_to(other);
    assert!(job.has_first_answers() && !job.is_done());
    assert_eq!(draws_to_the_end(&mut job), 0);
    let portrait = job.reply().portrait.unwrap();
    assert_eq!(portrait.set, 0);
    assert_eq!(portrait.weights, crate::portrait::Weights::WithoutTime, "87 min fits none");
    let more = Ask { draws: Draws::Exactly(90), ..job.ask.clone() };
    assert!(more.goes_on_from(&job.ask) && !job.ask.goes_on_from(&more), "fewer is a new job");
    assert_eq!(run(job.turned_to(more), &mut go_on()).progress.drawn, 180);
}

#[test]
fn claims_that_are_no_evidence_are_answered_in_words() {
    let reply =
        run(
            Job::new(ask(vec![question("200000", "1000", "5")])),
            &mut || ControlFlow::Continue(()),
        );
    assert!(reply.answers[0].as_ref().unwrap_err().contains("0.001 to 100,000 km"));
    assert!(reply.progress.done);
}

#[test]
fn a_heavier_payload_is_put_to_the_members_that_there_are() {
    let mut job = Job::new(ask(vec![with_heading(question("2111.5", "787", "30"))]));
    while !job.is_done() {
        job.advance(&mut go_on());
    }
    let flown = job.reply();
    let range = flown.answers[0].as_ref().unwrap().range.unwrap();
    assert!(range.heavier.is_none() && flown.portrait.unwrap().places_heavier.is_empty());
    let gravity_turn_km = range.gravity_turn_km.unwrap();
    assert!(gravity_turn_km.p50 <= range.told_km.p50, "{gravity_turn_km:?}");
    let mut with = job.ask.clone();
    with.sets[0].heavier = Some(HeavierPayload::LosesSpeedMS(1000.0));
    let mut job = job.turned_to(with);
    assert_eq!(draws_to_the_end(&mut job), 0);
    let reply = job.reply();
    let with = reply.answers[0].as_ref().unwrap().range.unwrap().heavier.unwrap();
    assert_eq!(with.lost_speed_m_s, Some(1000.0));
    assert!(with.spread_km.unwrap().p50 < 0.9 * range.spread_km.p50);
    let portrait = reply.portrait.unwrap();
    assert_eq!(portrait.places_heavier.len(), places().len());
    for (as_flown, less) in portrait.places.iter().zip(&portrait.places_heavier) {
        assert!(less.share <= as_flown.share && less.place == as_flown.place);
    }
    assert!(portrait.places.iter().zip(&portrait.places_heavier).any(|(a, b)| b.share < a.share));
}

#[test]
fn a_cost_in_per_cent_of_an_endless_range_stands_for_no_speed() {
    let mut far = ask(vec![question("7687.5", "1001.2", "85.9")]);
    far.sets[0].heavier = Some(HeavierPayload::CostsRange(0.1));
    let reply = run(Job::new(far), &mut go_on());
    let with = reply.answers[0].as_ref().unwrap().range.unwrap().heavier.unwrap();
    assert_eq!((with.lost_speed_m_s, with.spread_km), (None, None));
}

#[test]
fn draws_until_stable_come_to_the_same_end_in_slices() {
    let until_stable = || Ask {
        draws: Draws::UntilStable { least: 60 },
        ..ask(vec![with_heading(question("2802", "933", "39"))])
    };
    let whole = run(Job::new(until_stable()), &mut go_on());
    let sliced = run(Job::new(until_stable()), &mut || ControlFlow::Break(()));
    assert_eq!(whole, sliced);
    let drawn = whole.answers[0].as_ref().unwrap().drawn;
    assert!(drawn > 60 && drawn <= 240 && drawn.is_multiple_of(60), "{drawn}");
}

#[test]
fn figures_that_cost_many_flights_are_first_answered_with_fewer_draws() {
    let of = |figures: &[(Metric, &str, Unit)]| {
        let figure = |&(metric, text, unit): &(Metric, &str, Unit)| {
            Figure::new(metric, text.parse().unwrap(), unit).unwrap()
        };
        let figures: Vec<Figure> = figures.iter().map(figure).collect();
        Ask {
            draws: Draws::Exactly(400),
            ..ask(vec![Question::new(Evidence::of_figures(&figures, None))])
        }
    };
    let first = |ask: Ask, slices: u32| {
        let (mut job, mut asked) = (Job::new(ask), 0_u32);
        while !job.has_first_answers() {
            job.advance(&mut || {
                asked += 1;
                if asked % slices == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
        }
        let ensemble = job.ensemble(0).unwrap();
        (ensemble.drawn(), ensemble.flights())
    };
    let far = (Metric::GroundDistance, "1000", Unit::Kilometres);
    let cheap = of(&[(Metric::Apogee, "6000", Unit::Kilometres), far]);
    assert_eq!(first(cheap, 1_000).0, FIRST_DRAWS);
    let dear = of(&[far, (Metric::GreatestSpeed, "6000", Unit::MetresPerSecond)]);
    let (drawn, flights) = first(dear.clone(), 1_000);
    assert!((FIRST_AT_LEAST..FIRST_DRAWS).contains(&drawn), "{drawn}");
    assert!((FIRST_FLIGHTS..FIRST_FLIGHTS + 200).contains(&flights), "{flights}");
    assert_eq!(first(dear, 7), (drawn, flights), "in slices as at once");
}
