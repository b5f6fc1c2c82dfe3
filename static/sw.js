// Keeps the page for use without a network. The build writes the version and the list of files in.
const VERSION = "__VERSION__";
const FILES = ["__FILES__"];

addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(fresh)));
});

addEventListener("activate", (event) => {
  const others = (names) => names.filter((name) => name.startsWith("demarche-") && name !== VERSION);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

// What is fetched only when it is wanted is kept from then on, as part of the same version.
const late = ({ url }) =>
  url.startsWith(registration.scope) && /\/(later\/.+|vault(\.js|_bg\.wasm))$/.test(new URL(url).pathname);
const fetched = async (cache, request) => {
  const response = await fetch(request);
  if (response.ok && late(request)) await cache.put(request, response.clone());
  return response;
};

// What another app shares with the installed page comes as a form. It is kept here, on the device, until the page
// that it opens asks for it, once.
const SHARED = `${registration.scope}?shared`;
const share = async (request) => {
  const cache = await caches.open(SHARED);
  await cache.put("./shared", new Response(await request.formData()));
  return Response.redirect(SHARED, 303);
};
const shared = async () => {
  const cache = await caches.open(SHARED);
  const kept = await cache.match("./shared");
  await caches.delete(SHARED);
  return kept ?? new Response(null, { status: 404 });
};

// What is kept is answered from the cache, all of one version; anything else goes to the network.
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "POST" && url === SHARED) return event.respondWith(share(event.request));
  if (method !== "GET") return;
  if (url === new URL("./shared", registration.scope).href) return event.respondWith(shared());
  event.respondWith(
    caches
      .open(VERSION)
      .then(async (cache) => (await cache.match(event.request, { ignoreSearch: true })) ?? fetched(cache, event.request)),
  );
});
