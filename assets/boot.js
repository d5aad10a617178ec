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
})();
