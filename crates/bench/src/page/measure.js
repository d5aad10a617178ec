// Runs in every page before its own scripts: notes what a person waits for.
(() => {
  "use strict";
  const began = { fcp: 0, lcp: 0, content: 0, ready: 0 };
  let busy = { longest: 0, blocking: 0, shift: 0, input: 0 };
  let steps = [];
  const memories = new Set();

  const observe = (type, note, more) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
    } catch {
      // A browser without this kind of entry.
    }
  };
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") began.fcp = entry.startTime;
  });
  // What a journey brings into view later is no longer the page's beginning.
  let isBeginning = true;
  observe("largest-contentful-paint", (entry) => {
    if (isBeginning) began.lcp = entry.startTime;
  });
  observe("longtask", (entry) => {
    busy.longest = Math.max(busy.longest, entry.duration);
    busy.blocking += Math.max(0, entry.duration - 50);
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) busy.shift += entry.value;
  });
  observe("event", (entry) => (busy.input = Math.max(busy.input, entry.duration)), { durationThreshold: 16 });

  // The wasm's memory is what the program exports.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const result = await original.apply(WebAssembly, all);
      const memory = (result.instance ?? result).exports?.memory;
      if (memory) memories.add(memory);
      return result;
    };
  }

  // What a page is opened for: a post, a cooperative of the directory, the composer's field, the landing page's text.
  const CONTENT = ".post:not([aria-hidden]), .coop-card, :root:is([data-start=landing], [data-start=over]) #landing h1, textarea, .floor";
  const shows = (root) => [...root.querySelectorAll(CONTENT)].some((element) => element.checkVisibility());
  const stands = () => {
    const app = document.getElementById("app");
    const bare = app === null || document.querySelector("script[src]") === null;
    const here = shows(document);
    return { here, ready: here && (bare || shows(app)) };
  };
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  const noted = new Set();
  const look = () => {
    const now = stands();
    for (const [name, there] of [["content", now.here], ["ready", now.ready]]) {
      if (there && !noted.has(name)) {
        noted.add(name);
        painted((time) => (began[name] = time));
      }
    }
    if (noted.size === 2) watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributeFilter: ["data-start"] });

  const code = (until) => {
    const entries = performance.getEntriesByType("resource").filter((entry) => {
      const own = /\.(js|wasm)$/.test(new URL(entry.name).pathname) && !entry.name.endsWith("/sw.js");
      // From a cache nothing travels; a service worker's answers say so by themselves.
      return own && entry.responseEnd <= until && entry.transferSize > 0 && entry.workerStart === 0;
    });
    return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024;
  };
  const part = (share) => {
    const sorted = [...steps].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  };

  window.bench = {
    stands: () => began.content > 0 && began.ready > 0,
    /** From here on counts what a journey does to the page. */
    begin: () => {
      isBeginning = false;
      busy = { longest: 0, blocking: 0, shift: 0, input: 0 };
      steps = [];
    },
    step: (milliseconds) => steps.push(milliseconds),
    frame: () => new Promise(requestAnimationFrame),
    /** Until what was changed is painted. */
    painted: () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    })),
    /** Every key is a step, until what it does is painted; where they come slowly, from when it was pressed. */
    watchKeys: (event, slowly) => addEventListener(event, ({ timeStamp }) => {
      const start = slowly ? timeStamp : performance.now();
      window.bench.painted().then(() => {
        const took = performance.now() - start;
        steps.push(took);
        busy.input = Math.max(busy.input, took);
      });
    }, { capture: true }),
    figures: () => ({
      ...Object.fromEntries(Object.entries(began).filter(([, value]) => value > 0)),
      ...busy,
      ...(steps.length > 0 ? { step: part(0.5), step95: part(0.95) } : {}),
      code: code(began.content),
      code_all: code(Infinity),
      elements: document.querySelectorAll("*").length,
      heap: performance.memory ? performance.memory.usedJSHeapSize / 1e6 : undefined,
      wasm: [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0) / 1e6,
    }),
  };
})();
