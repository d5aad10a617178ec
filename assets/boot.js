// Runs before anything is painted, while the page is still being read: small, classic, without dependencies. Where a
// browser does not wait for it by itself (blocking=render), style/base.css hides the page until it has run.
(() => {
  "use strict";
  const root = document.documentElement;

  // A page of the app must not flash the landing page's text, which index.html carries.
  root.dataset.start = location.pathname === "/" ? "landing" : "app";

  // What is chosen on this device (written by src/actions/keep_settings.rs).
  try {
    const chosen = JSON.parse(localStorage.getItem("geno.settings") ?? "{}");
    for (const name of ["theme", "text", "density", "motion"]) {
      if (typeof chosen[name] === "string") root.dataset[name] = chosen[name];
    }
    if (chosen.hide_counts === true) root.dataset.counts = "hidden";
  } catch {
    // No storage, or something else in it: as the device is set then.
  }

  // Where Trusted Types are enforced, two policies exist and no third can be made.
  // "content" feeds the parser that makes an inert document of a server's HTML: nothing in it runs
  // or loads, and src/browser/html.rs takes over only what its allow-list names.
  // "default" lets through the app's own static templates and refuses what they never contain.
  const refused = /<\s*(script|iframe|object|embed|base|link|meta|style|form)\b|\son\w+\s*=|javascript:|srcdoc/i;
  const policies = window.trustedTypes;
  const program = document.currentScript?.dataset.program?.split(" ") ?? [];
  const { later } = document.currentScript?.dataset ?? {};
  const content = policies?.createPolicy("content", { createHTML: (html) => html });
  policies?.createPolicy("default", {
    createHTML: (html) => {
      if (refused.test(html)) throw new TypeError("refused HTML");
      return html;
    },
    createScriptURL: (address) => {
      if (address !== "/sw.js" && !program.includes(address)) throw new TypeError("refused script");
      return address;
    },
  });
  const parser = new DOMParser();
  Object.defineProperty(window, "genoParse", {
    value: (html) => parser.parseFromString(content ? content.createHTML(html) : html, "text/html"),
  });

  // How a timeline began when it was read last, unless that is long ago (src/actions/keep_timeline.rs).
  function lastTimeline(who, route) {
    const [at, posts] = localStorage.getItem(`geno.timeline.${who}.${route}`)?.split("\n", 2) ?? [];
    return posts && Date.now() - at < 12 * 3600 * 1000 ? JSON.parse(posts) : undefined;
  }

  // The first answer that a page of posts waits for is asked for while the program is on its way.
  // src/browser/head_start.rs hands it to whoever asks for the same, once.
  const posts = {
    "/home": "/api/v1/timelines/home?limit=20",
    "/public": "/api/v1/timelines/public?limit=20",
    "/public/local": "/api/v1/timelines/public?limit=20&local=true",
  };
  const [, acct, id] = location.pathname.match(/^\/@([\w.@-]+)(?:\/(\d+))?$/) ?? [];
  const path = id ? `/api/v1/statuses/${id}` : acct ? `/api/v1/accounts/lookup?acct=${encodeURIComponent(acct)}` : posts[location.pathname];
  const instance = document.querySelector("meta[name=instance]")?.content.replace(/\/+$/, "");
  if (path && instance) {
    let token, kept;
    try {
      const login = JSON.parse(localStorage.getItem("geno.login"));
      token = login?.token;
      kept = lastTimeline(login?.account_id ?? "visitor", location.pathname);
    } catch {
      // Nobody is signed in then, and nothing is kept.
    }
    const address = (instance === "same-origin" ? location.origin : instance) + path;
    const headers = { Accept: "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (token || path !== posts["/home"]) {
      const answer = fetch(address, { headers, credentials: "omit", signal: AbortSignal.timeout(20000) });
      // Told where it is asked for; until then it is no unhandled failure.
      answer.catch(() => {});
      window.genoHeadStart = { address, token: token ?? "", answer, kept };
    }
  }

  // The program: its start script, and what that will ask for. The style of what only the program shows comes along.
  const element = (name, properties) => document.head.appendChild(Object.assign(document.createElement(name), properties));
  const styled = () => {
    const sheet = element("link", { rel: "stylesheet", href: later });
    return new Promise((done) => (sheet.onload = sheet.onerror = done));
  };
  const load = () => {
    if (later) element("link", { rel: "preload", as: "style", href: later });
    for (const href of program) {
      const own = href.endsWith(".wasm") ? { rel: "preload", as: "fetch", type: "application/wasm" } : { rel: "modulepreload" };
      element("link", { ...own, href, crossOrigin: "anonymous" });
    }
    const start = async () => {
      // By now the head is read: this sheet stands behind the first one, some of whose rules it overrides.
      if (later) await styled();
      element("script", { type: "module", src: program[0] });
    };
    if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
    else start();
  };
  // What is to be read comes first: the landing page's text, and on a thin line the first posts.
  const { saveData, downlink, effectiveType } = navigator.connection ?? {};
  const thin = saveData || downlink < 2 || (effectiveType ?? "4g") !== "4g";
  const answer = thin && window.genoHeadStart?.answer;
  // Whatever is done before the picture is on the screen, the program's files among it, delays it.
  const painted = () =>
    new Promise((done) => {
      const isThere = (list) => list.getEntriesByName("first-contentful-paint").length > 0 && done();
      const look = () => setTimeout(() => new PerformanceObserver(isThere).observe({ type: "paint", buffered: true }));
      // The first picture may show half of the page: what counts is the one after all of it is read.
      const whenRead = () => requestAnimationFrame(look);
      if (document.readyState === "loading") document.addEventListener("readystatechange", whenRead, { once: true });
      else whenRead();
    });
  const before = root.dataset.start === "landing" ? painted() : answer ? answer.then((found) => found.clone().text()) : undefined;
  if (program.length === 0) return;
  if (!before) return load();
  Promise.race([before, new Promise((late) => setTimeout(late, 3000))]).then(load, load);
})();
