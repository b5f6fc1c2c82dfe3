// The article in a whole web page: Mozilla's Readability, as Firefox's reader view has it.
//
// In: a document that is shown nowhere; it is used up. Out: the element that holds the article, or null.
import { Readability } from "./readability.js";

/** What tells Readability anything. The rest, handlers and styles among it, goes. */
const TELLING = new Set(["class", "id", "role", "href", "rel", "dir", "lang", "itemprop", "aria-hidden", "hidden"]);

export function article(document) {
  for (const element of document.querySelectorAll("script, style, iframe, object, embed, base, template, link, meta")) element.remove();
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (!TELLING.has(name) || /[<>]|javascript:/i.test(value)) element.removeAttribute(name);
  // Deep or endless pages are left to simpler means.
  const found = new Readability(document, { serializer: (element) => element, maxElemsToParse: 50_000 }).parse();
  return found?.content ?? null;
}
