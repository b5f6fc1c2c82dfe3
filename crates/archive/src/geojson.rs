//! Events as GeoJSON features (RFC 7946).
//!
//! Enters: a document. Leaves: its features, parted by commas: a point where an event happened,
//! else no geometry. The caller writes what stands around them: [`HEAD`] and [`FOOT`].

use demarche_extract::document::{Actor, Document, Event};
use serde_json::{Value, json};

/// Before the first feature.
pub const HEAD: &str = "{\"type\":\"FeatureCollection\",\"features\":[\n";
/// After the last.
pub const FOOT: &str = "\n]}\n";
/// Between two.
pub const BETWEEN: &str = ",\n";

/// The features of a document.
pub fn features(document: &Document) -> String {
    let features: Vec<String> = document
        .events
        .iter()
        .map(|event| feature(document, event).to_string())
        .collect();
    features.join(BETWEEN)
}

fn feature(document: &Document, event: &Event) -> Value {
    let side = |side: &[Actor]| -> Vec<Value> {
        side.iter()
            .map(|a| json!({ "name": a.name, "country": a.country, "role": a.role }))
            .collect()
    };
    json!({
        "type": "Feature",
        "id": format!("{}/{}", document.id, event.id),
        "geometry": event.place.as_ref().map(|p| json!({ "type": "Point", "coordinates": [p.lon, p.lat] })),
        "properties": {
            "document": document.id,
            "begin": event.date.begin,
            "finish": event.date.finish,
            "plover": event.plover,
            "mode": event.mode,
            "cameo": event.cameo,
            "quad": event.quad,
            "score": event.goldstein,
            "source": side(&event.source),
            "target": side(&event.target),
            "place": event.place.as_ref().map(|p| &p.name),
            "status": event.status,
            "confidence": event.confidence,
            "url": document.url,
        },
    })
}
