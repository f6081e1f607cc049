//! The layer over a picture that reads its points out, for pointer, keyboard and screen reader.

use std::rc::Rc;

use gloo::utils::window;
use lofted_charts::ReadPoint;
use lofted_charts::sheet::track::Tracked;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::chart::placing::place;

/// Parts of a read-out.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReadOutProps {
    /// The chart's name.
    pub title: AttrValue,
    /// The picture.
    pub tracked: Rc<Tracked>,
}

/// The layer over a picture that reads its points: by pointer, by arrow keys, by screen reader.
///
/// It is a slider over the points: one tab stop, and its value is the point in words.
#[component]
pub fn ReadOut(props: &ReadOutProps) -> Html {
    let live = use_live(|| None::<usize>);
    let chosen = live.get();
    let points = &props.tracked.picture.readout.points;
    let last = points.len().saturating_sub(1);
    // A redrawn picture may have fewer points than the one that the choice was made on.
    let point = chosen.and_then(|at| points.get(at));

    let (mark, beside) = (use_node_ref(), use_node_ref());
    {
        let (mark, beside) = (mark.clone(), beside.clone());
        use_effect_with((chosen, Rc::clone(&props.tracked)), move |(chosen, tracked)| {
            let picture = &tracked.picture;
            let Some(point) = chosen.and_then(|at| picture.readout.points.get(at)) else { return };
            let words = beside_point(point, f64::from(picture.height_px));
            for (node, declarations) in [(mark, at_point(point)), (beside, words)] {
                if let Some(element) = node.cast::<Element>() {
                    place(&element, &declarations);
                }
            }
        });
    }

    let onkeydown = {
        let live = live.clone();
        let points = Rc::clone(&props.tracked);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                open(&points, live.get());
            } else if let Some(next) = moved(live.get(), last, &event.key()) {
                event.prevent_default();
                live.set(next);
            }
        })
    };
    let choose_nearest = |reach_px: f64| {
        let live = live.clone();
        let points = props.tracked.picture.readout.points.clone();
        Callback::from(move |event: PointerEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let nearest = nearest(&points, at, reach_px);
            if nearest != live.get() {
                live.set(nearest);
            }
        })
    };
    let onpointerleave = {
        let live = live.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that lifts leaves what it chose.
            if event.pointer_type() == "mouse" {
                live.set(None);
            }
        })
    };
    let pressed = use_mut_ref(|| None::<usize>);
    let onpointerdown = {
        let choose = choose_nearest(f64::INFINITY);
        let (pressed, live) = (pressed.clone(), live.clone());
        Callback::from(move |event: PointerEvent| {
            let before = live.get();
            choose.emit(event.clone());
            // A pointer has read the mark that it is over; a finger reads it by the first tap and opens it by the next.
            let read = event.pointer_type() == "mouse" || live.get() == before;
            *pressed.borrow_mut() = live.get().filter(|_| read);
            if let Some(plate) = event.target_dyn_into::<HtmlElement>() {
                let _ = plate.focus();
            }
        })
    };
    let onclick = {
        let tracked = Rc::clone(&props.tracked);
        Callback::from(move |_: MouseEvent| open(&tracked, pressed.take()))
    };
    let opens = point.is_some_and(|point| !point.opens.is_empty());
    let said = point.map_or_else(
        || format!("{} points; the arrow keys read them", points.len()),
        |point| {
            format!(
                "{}. {}{}",
                point.title,
                point.words,
                if opens { ". Enter opens it" } else { "" }
            )
        },
    );
    html! {
        <>
            <div
                class={classes!("plate", opens.then_some("opens"))}
                role="slider"
                tabindex="0"
                aria-label={format!("Points of the chart: {}", props.title)}
                aria-valuemin="0"
                aria-valuemax={points.len().to_string()}
                aria-valuenow={chosen.map_or(0, |at| at + 1).to_string()}
                aria-valuetext={said}
                {onkeydown}
                {onclick}
                onpointermove={choose_nearest(48.0)}
                {onpointerdown}
                {onpointerleave}
            />
            if let Some(point) = point {
                <div class="mark" ref={mark} />
                <div class="callout" aria-hidden="true" ref={beside}>
                    <strong>{ &point.title }</strong>
                    <span>{ &point.words }</span>
                </div>
            }
        </>
    }
}

/// Opens what the mark of a choice stands for, where it stands for anything.
fn open(tracked: &Tracked, chosen: Option<usize>) {
    let point = chosen.and_then(|at| tracked.picture.readout.points.get(at));
    if let Some(point) = point.filter(|point| !point.opens.is_empty()) {
        let _ = window().location().set_hash(&point.opens);
    }
}

/// The choice after a key, or `None` for a key that chooses nothing.
fn moved(chosen: Option<usize>, last: usize, key: &str) -> Option<Option<usize>> {
    let step = |by: usize| chosen.map_or(0, |at| (at + by).min(last));
    Some(match key {
        "ArrowRight" | "ArrowDown" => Some(step(1)),
        "ArrowLeft" | "ArrowUp" => Some(chosen.map_or(last, |at| at.saturating_sub(1))),
        "PageDown" => Some(step(10)),
        "PageUp" => Some(chosen.map_or(last, |at| at.saturating_sub(10))),
        "Home" => Some(0),
        "End" => Some(last),
        "Escape" => None,
        _ => return None,
    })
}

/// The point nearest to a place of the picture, within reach.
fn nearest(points: &[ReadPoint], (x, y): (f64, f64), reach_px: f64) -> Option<usize> {
    let distance = |point: &ReadPoint| {
        let (dx, dy) = (point.x_px - x, point.y_px - y);
        dx * dx + dy * dy
    };
    points
        .iter()
        .enumerate()
        .map(|(at, point)| (at, distance(point)))
        .filter(|(_, squared)| *squared <= reach_px * reach_px)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(at, _)| at)
}

/// Where the mark on a point stands.
fn at_point(point: &ReadPoint) -> String {
    format!("left:{:.1}px;top:{:.1}px", point.x_px, point.y_px)
}

/// Where its words stand: above or below, wherever there is room.
fn beside_point(point: &ReadPoint, height_px: f64) -> String {
    let (x, y) = (point.x_px, point.y_px);
    let upright = if y > 0.5 * height_px {
        format!("bottom:{:.1}px", height_px - y + 14.0)
    } else {
        format!("top:{:.1}px", y + 14.0)
    };
    // Kept inside the picture whatever the width of the box, which is at most 17 rem.
    format!("left:clamp(0px, {x:.1}px - 8.5rem, 100% - min(17rem, 100%));{upright}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x_px: f64, y_px: f64) -> ReadPoint {
        ReadPoint { opens: String::new(), x_px, y_px, title: String::new(), words: String::new() }
    }

    #[test]
    fn keys_walk_the_points_and_stop_at_both_ends() {
        assert_eq!(moved(None, 3, "ArrowRight"), Some(Some(0)));
        assert_eq!(moved(Some(3), 3, "ArrowRight"), Some(Some(3)));
        assert_eq!(moved(Some(0), 3, "ArrowLeft"), Some(Some(0)));
        assert_eq!(moved(None, 3, "ArrowLeft"), Some(Some(3)));
        assert_eq!(moved(Some(1), 3, "End"), Some(Some(3)));
        assert_eq!(moved(Some(1), 3, "Escape"), Some(None));
        assert_eq!(moved(Some(1), 3, "Tab"), None);
    }

    #[test]
    fn the_nearest_point_within_reach_is_chosen() {
        let points = [point(0.0, 0.0), point(100.0, 0.0)];
        assert_eq!(nearest(&points, (90.0, 5.0), 48.0), Some(1));
        assert_eq!(nearest(&points, (50.0, 90.0), 48.0), None);
        assert_eq!(nearest(&[], (0.0, 0.0), 48.0), None);
    }
}
