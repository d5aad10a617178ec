// The service worker: starts the app without a network, and keeps each version's files for the tabs opened with it.
// `cargo xtask shell` fills in VERSION and FILES.
"use strict";

const VERSION = "development";
const FILES = [];

/** One store a version. */
const NAME = `geno-${VERSION}`;
/** What other programs share with the installed app waits here, until the page takes it: src/browser/shared_files.rs. */
const SHARED = "geno.shared";
/** How long it waits at most, in milliseconds. */
const WAITS = 24 * 60 * 60 * 1000;
/** How long the server may take for the page itself, in milliseconds, before the kept one is shown. */
const PATIENCE = 1500;
/** Names with a hash never change what they hold. */
const HASHED = /^\/[^/]+-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$/;
/** Addresses of the instance, where it is on the same host: never answered by the app. As in README.md. */
const INSTANCE =
  /^\/(admin|actor|ap|api|assets|auth|avatars|backups|contexts|css|custom\.css|disputes|emoji|filters|headers|health|inbox|invite|media|media_proxy|nodeinfo|oauth|packs|pghero|redirect|relationships|severed_relationships|sidekiq|sounds|statuses_cleanup|system|unsubscribe|unsubscriptions|users|\.well-known)(\/|$)|^\/settings\/.|^\/@[^/]+\/[0-9]+\/embed$|^\/(@|tags\/).*\.(rss|json)$|^\/_/;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
// Pages tell which version they are of, and when somebody wants the one that waits: src/browser/service_worker.rs.
addEventListener("message", ({ data, source }) => {
  if (data === "take over" || data === VERSION) skipWaiting();
  else source?.postMessage("newer");
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === "POST" && address.pathname === "/share") event.respondWith(share(request));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (!INSTANCE.test(address.pathname)) event.respondWith(page(event));
  } else if (HASHED.test(address.pathname)) {
    event.respondWith(file(request));
  } else if (FILES.includes(address.pathname)) {
    event.respondWith(fetch(request).catch(async (error) => (await caches.match(address.pathname)) ?? Promise.reject(error)));
  }
});

async function install() {
  const store = await caches.open(NAME);
  // What a version before has kept is not loaded again.
  // Who saves data keeps the parts that were opened, as they are opened.
  const saves = navigator.connection?.saveData === true;
  const wanted = await Promise.all(
    FILES.filter((name) => !(saves && /^\/(split|chunk)_/.test(name))).map(async (name) => {
      const kept = HASHED.test(name) && (await caches.match(name));
      return kept ? store.put(name, kept).then(() => null) : name;
    }),
  );
  await store.addAll(wanted.filter(Boolean));
  await store.add(new Request("/", { cache: "no-cache" }));
}

async function activate() {
  // The version before stays: its tabs may be open still.
  const versions = (await caches.keys()).filter((name) => name.startsWith("geno-") && name !== NAME);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

/** The page from the server; where that takes too long or there is no network, the one that is kept. */
async function page(event) {
  const answer = fromServer(event);
  event.waitUntil(answer.catch(() => {}));
  const kept = await caches.open(NAME).then((store) => store.match("/"));
  if (!kept) return answer;
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  const failed = answer.then((found) => (found.status < 500 ? found : kept), () => kept);
  return Promise.race([failed, late]);
}

async function fromServer(event) {
  const answer = await fetch(event.request);
  if (answer.ok && !answer.redirected && FILES.length > 0) {
    // The operator may have changed its settings; another version brings a service worker of its own.
    const copy = answer.clone();
    const text = await copy.clone().text();
    if (FILES.some((name) => name.startsWith("/start-") && text.includes(name))) {
      await (await caches.open(NAME)).put("/", copy);
    }
  }
  return answer;
}

/** Takes what another program shares with the installed app, and leads to the page that goes on with it. */
async function share(request) {
  const form = await request.formData().catch(() => null);
  const told = new URLSearchParams();
  for (const name of ["title", "text", "url"]) {
    const text = form?.get(name);
    if (typeof text === "string" && text !== "") told.set(name, text);
  }
  const files = form?.getAll("files").filter((file) => file instanceof File && file.size > 0);
  if (files?.length !== 0) {
    const number = Date.now();
    // The page says so where it finds nothing under this number.
    told.set("files", number);
    if (files) await keep(number, files).catch(() => drop(number));
  }
  return Response.redirect(`/share?${told}`, 303);
}

async function keep(number, files) {
  const store = await caches.open(SHARED);
  for (const { url } of await store.keys()) {
    if (number - Number(url.split("/").at(-2)) > WAITS) await store.delete(url);
  }
  await Promise.all(
    files.map((file, place) => {
      const headers = { "X-Name": encodeURIComponent(file.name) };
      return store.put(`/share/${number}/${place}`, new Response(file, { headers }));
    }),
  );
}

/** What was kept of a share only in part; others that wait stay. */
async function drop(number) {
  const store = await caches.open(SHARED);
  const own = (await store.keys()).filter(({ url }) => Number(url.split("/").at(-2)) === number);
  await Promise.all(own.map((request) => store.delete(request)));
}

/** A file whose name never changes what it holds: from whichever version has it. */
async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    caches.open(NAME).then((store) => store.put(request, copy));
  }
  return answer;
}
