//! The mark on a point of a picture, and its words beside it.

use lofted_charts::ReadPoint;
use web_sys::Element;
use yew::prelude::*;

use crate::piece::chart::placing::place;

/// Parts of a callout.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CalloutProps {
    /// The point.
    pub point: ReadPoint,
    /// The height of the picture, px.
    pub height_px: u32,
}

/// The mark on a point, and its words above or below, wherever there is room.
#[component]
pub fn Callout(props: &CalloutProps) -> Html {
    let (mark, words) = (use_node_ref(), use_node_ref());
    {
        let (mark, words) = (mark.clone(), words.clone());
        use_effect_with((props.point.clone(), props.height_px), move |(point, height_px)| {
            for (node, declarations) in
                [(mark, at_point(point)), (words, beside_point(point, f64::from(*height_px)))]
            {
                if let Some(element) = node.cast::<Element>() {
                    place(&element, &declarations);
                }
            }
        });
    }
    html! {
        <>
            <div class="mark" ref={mark} />
            <div class="callout" aria-hidden="true" ref={words}>
                <strong>{ &props.point.title }</strong>
                <span>{ &props.point.words }</span>
            </div>
        </>
    }
}

fn at_point(point: &ReadPoint) -> String {
    format!("left:{:.1}px;top:{:.1}px", point.x_px, point.y_px)
}

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
