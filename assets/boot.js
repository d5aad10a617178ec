// Runs before anything is painted: small, classic, without dependencies.
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
  const content = policies?.createPolicy("content", { createHTML: (html) => html });
  policies?.createPolicy("default", {
    createHTML: (html) => {
      if (refused.test(html)) throw new TypeError("refused HTML");
      return html;
    },
  });
  const parser = new DOMParser();
  Object.defineProperty(window, "genoParse", {
    value: (html) => parser.parseFromString(content ? content.createHTML(html) : html, "text/html"),
  });

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
    let token;
    try {
      token = JSON.parse(localStorage.getItem("geno.login"))?.token;
    } catch {
      // Nobody is signed in then.
    }
    const address = (instance === "same-origin" ? location.origin : instance) + path;
    const headers = { Accept: "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (token || path !== posts["/home"]) {
      const answer = fetch(address, { headers, credentials: "omit", signal: AbortSignal.timeout(20000) });
      // Told where it is asked for; until then it is no unhandled failure.
      answer.catch(() => {});
      window.genoHeadStart = { address, token: token ?? "", answer };
    }
  }
})();
