"""A document as a notebook shows it, in the manner of displaCy: names marked where they stand.

Enters: a document. Leaves: HTML with its styles inline, everything from the text escaped.
"""

from html import escape

COLOURS = {"PER": "#c9dcf5", "ORG": "#e3d3f0", "LOC": "#cde8d5", "MISC": "#ececec"}
QUADS = {1: "#2b6cb0", 2: "#2f855a", 3: "#c05621", 4: "#c53030"}


def html(document):
    return f'<div style="line-height:1.9;max-width:46em">{_text(document)}</div>{_events(document)}'


def _text(document):
    text = document["text"]
    # Of two names that overlap, the earlier and longer is marked.
    names = sorted(
        ((mention["start"], -mention["end"], entity["type"], entity["country"] or "")
         for entity in document["entities"]
         for mention in entity["mentions"]
         if mention["form"] == "name"),
    )
    out, at = [], 0
    for start, minus_end, kind, country in names:
        if start < at:
            continue
        end = -minus_end
        label = f"{kind} {country}".strip()
        out.append(escape(text[at:start]))
        out.append(
            f'<mark style="background:{COLOURS.get(kind, COLOURS["MISC"])};color:#111;padding:.15em .3em;border-radius:.3em">'
            f'{escape(text[start:end])} <small style="font-size:.7em;opacity:.75">{escape(label)}</small></mark>'
        )
        at = end
    out.append(escape(text[at:]))
    return "".join(out).replace("\n", "<br>")


def _events(document):
    if not document["events"]:
        return ""
    rows = "".join(map(_row, document["events"]))
    heads = "".join(f'<th style="text-align:left">{h}</th>' for h in ("When", "Who", "What", "To whom", "Where", "Status"))
    return f'<table style="margin-top:.8em"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(event):
    place = event["place"]
    cells = [
        event["date"]["begin"] or "",
        _names(event["source"]),
        f"{event['plover']} {event['cameo']}",
        _names(event["target"]),
        place["name"] if place else "",
        event["status"],
    ]
    styles = ["", "", f"color:{QUADS.get(event['quad'], '#111')};font-weight:600", "", "", ""]
    return (
        f'<tr title="{escape(event["why"])}">'
        + "".join(f'<td style="text-align:left;{s}">{escape(c)}</td>' for c, s in zip(cells, styles))
        + "</tr>"
    )


def _names(side):
    return ", ".join(actor["name"] for actor in side)
