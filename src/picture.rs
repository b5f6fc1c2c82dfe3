//! A view as a picture: SVG or PNG, with a title above and its source below.
//!
//! Enters: SVG elements as they are on the screen. Leaves: a file. What sheets say about each shape is
//! written into it, so that the file looks the same anywhere. Must not know what the picture shows.

use std::fmt::Write as _;

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use web_sys::Element;

use crate::dom;

/// What may differ from the default and is seen.
const SEEN: [&str; 17] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "vector-effect",
    "opacity",
    "visibility",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "paint-order",
];
/// Heights of the title above and the lines below.
const HEAD: f64 = 46.0;
const FOOT: f64 = 44.0;
/// A PNG has so many pixels for each of the screen.
const SHARP: f64 = 2.0;

/// A picture's words.
pub struct Caption {
    /// Above.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// At the foot.
    pub source: String,
    /// What the colours mean: names with the sheet's class of each.
    pub key: Vec<(String, &'static str)>,
}

/// The views below one another as the text of an SVG file.
pub fn svg(views: &[Element], caption: &Caption) -> Option<String> {
    let window = web_sys::window()?;
    let colour = |name: &str| colour(&window, name).unwrap_or_default();
    let (paper, ink, quiet) = (colour("--paper"), colour("--ink"), colour("--ink-3"));

    let mut body = String::new();
    let (mut width, mut top) = (0.0_f64, HEAD);
    for view in views {
        let (w, h) = size(view);
        let copy: Element = view.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        write_styles(view, &copy, &window);
        clean(&copy);
        for (name, value) in [
            ("x", "0".to_owned()),
            ("y", top.to_string()),
            ("width", w.to_string()),
            ("height", h.to_string()),
        ] {
            copy.set_attribute(name, &value).ok()?;
        }
        body += &copy.outer_html();
        width = width.max(w);
        top += h;
    }
    let mut key = String::new();
    let mut x = 12.0;
    for (name, class) in &caption.key {
        let fill = colour(&format!("--{class}"));
        let _ = write!(
            key,
            r#"<rect x="{x}" y="{}" width="10" height="10" rx="2" fill="{fill}"/><text x="{}" y="{}" font-size="11" fill="{ink}">{}</text>"#,
            top + 8.0,
            x + 15.0,
            top + 17.0,
            escaped(name),
        );
        x += 15.0 + demarche_chart::label::text_width(name, 11.0) + 16.0;
    }
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"><rect width="100%" height="100%" fill="{paper}"/><text x="12" y="20" font-size="15" font-weight="650" fill="{ink}">{title}</text><text x="12" y="37" font-size="12" fill="{quiet}">{subtitle}</text>{body}{key}<text x="12" y="{source_y}" font-size="10" fill="{quiet}">{source}</text></svg>"#,
        height = top + FOOT,
        title = escaped(&caption.title),
        subtitle = escaped(&caption.subtitle),
        source = escaped(&caption.source),
        source_y = top + 35.0,
    ))
}

/// A colour of the sheets as it is in the scheme of now.
fn colour(window: &web_sys::Window, name: &str) -> Option<String> {
    let probe: web_sys::HtmlElement = document().create_element("i").ok()?.dyn_into().ok()?;
    probe
        .style()
        .set_property("color", &format!("var({name})"))
        .ok()?;
    document().body()?.append_child(&probe).ok()?;
    let style = window.get_computed_style(&probe).ok()??;
    let value = style.get_property_value("color").ok();
    probe.remove();
    value
}

/// Saves an SVG.
pub fn save_svg(name: &str, text: &str) {
    dom::save(&format!("{name}.svg"), "image/svg+xml", text);
}

/// Saves it as a PNG, twice as sharp as the screen.
pub fn save_png(name: &str, text: &str) {
    let (name, picture) = (format!("{name}.png"), Picture::new());
    let copy = picture.clone();
    let drawn = Closure::once_into_js(move || {
        let _ = paint(&copy, &name);
    });
    picture.set_onload(&drawn);
    // A data address, as the page's policy lets images be and as keeps the canvas readable.
    picture.set_src(&format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(text))
    ));
}

/// Draws a loaded picture and saves what was drawn.
fn paint(picture: &Picture, name: &str) -> Option<()> {
    let canvas: Canvas = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(f64::from(picture.natural_width()) * SHARP);
    canvas.set_height(f64::from(picture.natural_height()) * SHARP);
    let pen = canvas.context("2d")?;
    pen.scale(SHARP, SHARP);
    pen.draw(picture, 0.0, 0.0);
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&canvas.data_url("image/png"));
    link.set_download(name);
    link.click();
    Some(())
}

// Three types of the browser of which a handful of methods is needed.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Image)]
    #[derive(Clone)]
    type Picture;
    #[wasm_bindgen(constructor, js_class = "Image")]
    fn new() -> Picture;
    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Picture, address: &str);
    #[wasm_bindgen(method, setter)]
    fn set_onload(this: &Picture, then: &JsValue);
    #[wasm_bindgen(method, getter, js_name = naturalWidth)]
    fn natural_width(this: &Picture) -> u32;
    #[wasm_bindgen(method, getter, js_name = naturalHeight)]
    fn natural_height(this: &Picture) -> u32;

    #[wasm_bindgen(js_name = HTMLCanvasElement)]
    type Canvas;
    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Canvas, width: f64);
    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Canvas, height: f64);
    #[wasm_bindgen(method, js_name = getContext)]
    fn context(this: &Canvas, kind: &str) -> Option<Pen>;
    #[wasm_bindgen(method, js_name = toDataURL)]
    fn data_url(this: &Canvas, kind: &str) -> String;

    #[wasm_bindgen(js_name = CanvasRenderingContext2D)]
    type Pen;
    #[wasm_bindgen(method)]
    fn scale(this: &Pen, x: f64, y: f64);
    #[wasm_bindgen(method, js_name = drawImage)]
    fn draw(this: &Pen, picture: &Picture, x: f64, y: f64);
}

/// A small menu that saves the picture which `views` finds within the page.
#[component]
pub fn SaveMenu(
    /// The SVG elements, from top to bottom, as a selector.
    views: &'static str,
    /// Begins the file's name.
    name: &'static str,
    /// The words, when they are needed.
    caption: Callback<(), Caption>,
) -> impl IntoView {
    let menu = NodeRef::<html::Details>::new();
    let save = move |png: bool| {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
        let elements = || {
            let list = document().query_selector_all(views).ok()?;
            let all = (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok());
            svg(&all.collect::<Vec<Element>>(), &caption.run(()))
        };
        if let Some(text) = elements() {
            if png {
                save_png(name, &text);
            } else {
                save_svg(name, &text);
            }
        }
    };
    view! {
        <details class="save-menu no-print" node_ref=menu>
            <summary class="button icon quiet" title=t!("save-picture") aria-label=t!("save-picture")>
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M10 3v9M6 8.5l4 4 4-4M4 16h12" />
                </svg>
            </summary>
            <div>
                <button class="button quiet" on:click=move |_| save(true)>{t!("png-for")}</button>
                <button class="button quiet" on:click=move |_| save(false)>{t!("svg-for")}</button>
            </div>
        </details>
    }
}

/// What every picture of a case says: its title, how much it shows, where it is from.
pub fn caption_of(desk: &crate::case::Desk) -> Caption {
    use crate::case::Quad;
    let title = desk.history.with_untracked(|h| h.case().name.clone());
    let (events, span) = desk.shown.with_untracked(|items| {
        let when = || items.iter().filter_map(|i| i.when);
        let span = when()
            .map(|w| w.begin)
            .min()
            .zip(when().map(|w| w.finish).max());
        (items.len(), span)
    });
    let span = span.map_or_else(String::new, |(a, b)| crate::case::day::span_in_words(a, b));
    Caption {
        title,
        subtitle: if span.is_empty() {
            t!("n-events", n = events)
        } else {
            t!(
                "picture-subtitle",
                events = t!("n-events", n = events),
                span = span
            )
        },
        source: t!("picture-source"),
        key: Quad::ALL
            .into_iter()
            .map(|q| (q.label(), q.class()))
            .collect(),
    }
}

fn size(view: &Element) -> (f64, f64) {
    let r = view.get_bounding_client_rect();
    (r.width(), r.height())
}

/// Writes into `copy` and all within it what the sheets say about the original.
fn write_styles(original: &Element, copy: &Element, window: &web_sys::Window) {
    if let Ok(Some(style)) = window.get_computed_style(original) {
        if style.get_property_value("display").as_deref() == Ok("none") {
            let _ = copy.set_attribute("display", "none");
        }
        for name in SEEN {
            if let Ok(value) = style.get_property_value(name)
                && !value.is_empty()
            {
                let _ = copy.set_attribute(name, &value);
            }
        }
    }
    let (from, to) = (original.children(), copy.children());
    for i in 0..from.length() {
        if let (Some(a), Some(b)) = (from.item(i), to.item(i)) {
            write_styles(&a, &b, window);
        }
    }
}

/// Takes out what is only there for pointers, keys and screen readers.
fn clean(element: &Element) {
    let names = element.get_attribute_names();
    for name in names.iter().filter_map(|n| n.as_string()) {
        if name.starts_with("data-")
            || name.starts_with("aria-")
            || name == "tabindex"
            || name == "role"
        {
            let _ = element.remove_attribute(&name);
        }
    }
    let children = element.children();
    for i in (0..children.length()).rev() {
        let Some(child) = children.item(i) else {
            continue;
        };
        let class = child.class_list();
        if ["hit", "handle", "caption"]
            .iter()
            .any(|c| class.contains(c))
        {
            child.remove();
        } else {
            clean(&child);
        }
    }
    let _ = element.remove_attribute("class");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_markup_stays_text() {
        assert_eq!(escaped("<b>A & B"), "&lt;b&gt;A &amp; B");
    }
}
