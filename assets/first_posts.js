// Runs behind boot.js, in one file with it: shows the first posts of a timeline, or the post of a link, before the
// program is there.
//
// What a server says is taken over element by element, by the same kind of allow-list as in src/content: an element that
// is not named below is nothing but its children, and no attribute comes along. As soon as the program's own posts
// stand, they take this place, in the same frame.
(() => {
  "use strict";
  const root = document.documentElement;
  // As in src/texts/shell.rs and post.rs; src/views/pages/timeline.rs holds them to it.
  const TITLES = { "/home": "Startseite", "/public": "Alle Server", "/public/local": "Dieser Server" };
  const POST = "Beitrag";
  const BOOSTED = "hat geteilt";
  const ELEMENTS = new Set("p br span strong b em i del s u code pre blockquote ul ol li".split(" "));
  const LOST = new Set("script style template iframe object embed svg math noscript textarea select title".split(" "));
  /** How long the program may take for its own posts, in milliseconds, once it runs. */
  const PATIENCE = 4000;

  const isPost = /^\/@[^/]+\/\d+$/.test(location.pathname);
  const title = isPost ? POST : TITLES[location.pathname];
  const { answer, kept } = window.genoHeadStart ?? {};
  if (!title || !answer) return;

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const link = (className, href, ...children) => Object.assign(make("a", className, ...children), { href });
  const icon = (name, className) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", className);
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#icon-${name}`);
    svg.append(use);
    return svg;
  };
  const isSafe = (address) => /^https?:\/\//i.test(address ?? "");
  const picture = (className, address) => {
    const image = make("img", className);
    image.alt = "";
    image.decoding = "async";
    if (isSafe(address)) image.src = address;
    return image;
  };

  /** A text with its emojis. */
  const emojified = (text, emojis) =>
    String(text ?? "").split(/:(\w+):/).map((part, place) => {
      const emoji = place % 2 === 1 ? emojis?.find((known) => known.shortcode === part) : undefined;
      if (emoji) return Object.assign(picture("emoji", emoji.url), { alt: `:${part}:` });
      return place % 2 === 1 ? `:${part}:` : part;
    });

  /** What of a parsed content may be shown. */
  const allowed = (node, emojis) =>
    [...node.childNodes].flatMap((child) => {
      if (child.nodeType === Node.TEXT_NODE) return emojified(child.data, emojis);
      if (child.nodeType !== Node.ELEMENT_NODE) return [];
      const name = child.localName;
      if (LOST.has(name) || child.matches(".invisible, .quote-inline")) return [];
      const inside = allowed(child, emojis);
      if (name === "a" && isSafe(child.getAttribute("href"))) {
        const made = link("", child.getAttribute("href"), ...inside);
        made.rel = "noopener noreferrer nofollow";
        return [made];
      }
      if (!ELEMENTS.has(name)) return inside;
      return [make(name, child.matches(".ellipsis") ? "ellipsis" : "", ...inside)];
    });

  const address = (account, ...more) => `/@${[account.acct, ...more].map(encodeURIComponent).join("/").replace("%40", "@")}`;
  const name = (account) => make("bdi", "", ...emojified(account.display_name || account.username, account.emojis));

  /** As src/browser/format.rs tells it. */
  const ago = (moment) => {
    const then = new Date(moment);
    const minutes = Math.max(0, (Date.now() - then) / 60_000);
    const relative = new Intl.RelativeTimeFormat("de", { style: "short" });
    if (minutes < 60) return relative.format(-Math.floor(minutes), "minute");
    if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), "hour");
    if (minutes < 7 * 24 * 60) return relative.format(-Math.floor(minutes / 60 / 24), "day");
    return new Intl.DateTimeFormat("de", { day: "numeric", month: "short" }).format(then);
  };

  /** The files keep their room free. */
  const media = (files) => {
    const seen = files.filter((file) => file.type !== "audio" && file.type !== "unknown");
    if (seen.length === 0) return [];
    const grid = make("div", `media media--${seen.length > 4 ? "many" : seen.length}`);
    const size = seen.length === 1 ? (seen[0].meta?.original ?? seen[0].meta?.small) : undefined;
    const shape = Math.min(2.4, Math.max(0.8, size?.width / size?.height));
    if (shape > 0) grid.style.setProperty("--shape", String(shape));
    grid.append(...seen.map(() => make("span", "media__item")));
    return [grid];
  };

  const card = (status) => {
    const post = status.reblog ?? status;
    const { account } = post;
    const grid = make("div", "post__grid");
    const head = make("header", "post__header");
    const who = make("div", "post__who", link("post__name", address(account), name(account)), make("span", "post__handle", `@${account.acct}`));
    const time = link("post__time", address(account, post.id), make("time", "", ago(post.created_at)));
    const seenBy = { unlisted: "moon", private: "lock", direct: "at" }[post.visibility] ?? "globe";
    head.append(who, make("div", "post__meta", make("span", "", icon(seenBy, "icon icon--small")), time));
    const face = link("post__avatar", address(account), picture("avatar", account.avatar_static));
    // The name leads there, too.
    face.tabIndex = -1;
    face.setAttribute("aria-hidden", "true");
    grid.append(face, head);
    if (post.spoiler_text) {
      grid.append(make("div", "warning", make("p", "warning__text", icon("warning", "icon"), make("span", "", post.spoiler_text))));
    } else {
      const content = make("div", "content", ...allowed(window.genoParse(post.content ?? "").body, post.emojis));
      if (post.language) content.lang = post.language;
      if (content.textContent.length > 1400) content.classList.add("content--folded");
      grid.append(content, ...media(post.media_attachments ?? []));
    }
    if (isPost) {
      const moment = new Intl.DateTimeFormat("de", { dateStyle: "long", timeStyle: "short" }).format(new Date(post.created_at));
      grid.append(make("div", "post__details", make("time", "", moment)));
    }
    const actions = make("div", "actions");
    actions.setAttribute("aria-hidden", "true");
    const counts = { reply: post.replies_count, boost: post.reblogs_count, star: post.favourites_count, bookmark: 0, more: 0 };
    for (const [name, count] of Object.entries(counts)) {
      const action = make("span", "action", icon(name, "icon"));
      if (count > 0 && count < 1000) action.append(make("span", "action__count", String(count)));
      actions.append(action);
    }
    grid.append(actions);
    const article = make("div", isPost ? "post post--focused" : "post");
    if (status.reblog) {
      const inside = make("span", "", link("", address(status.account), name(status.account)), ` ${BOOSTED}`);
      article.append(make("p", "post__context", icon("boost", "icon icon--small"), inside));
    }
    article.append(grid);
    return make("div", isPost ? "thread__item" : "feed__item", article);
  };

  const show = (posts) => {
    // Once is enough; and the program may have been quicker.
    if (document.querySelector("#first, #app .post, #app .state")) return;
    // Whatever one has filtered is left to the program, which knows how.
    const shown = posts.filter((post) => !post.filtered?.length && !post.reblog?.filtered?.length);
    const head = make("div", "page-head", make("h1", "page-head__title", title));
    const tabs = make("div", "tabs", make("span", "tabs__tab", "\u00a0"));
    tabs.setAttribute("aria-hidden", "true");
    if (isPost) head.prepend(make("span", "icon-button", icon("arrow-left", "icon")));
    const list = make("div", isPost ? "thread" : "feed", ...shown.map(card));
    const main = make("main", "main", head, ...(isPost ? [] : [tabs]), list);
    const columns = make("div", "shell__columns", make("div", "nav"), main);
    const header = make("header", "header", make("div", "header__inner", ...brand()));
    const first = make("div", "shell", header, columns);
    first.id = "first";
    document.getElementById("app").before(first);
    root.dataset.first = "";
    makeWay(first);
  };

  const brand = () => {
    const brand = document.querySelector("#prerendered .brand, #app .brand");
    return brand ? [brand.cloneNode(true)] : [];
  };

  /** The program's own posts, or what it has to say instead, take the place. */
  const makeWay = (first) => {
    const app = document.getElementById("app");
    const end = () => {
      watch.disconnect();
      const focused = document.activeElement;
      const alike = (place) => [...place.querySelectorAll(".feed a, .thread a")].filter((link) => link.tabIndex === 0 && link.getAttribute("href") === focused.getAttribute("href"));
      const place = first.contains(focused) ? alike(first).indexOf(focused) : -1;
      first.remove();
      delete root.dataset.first;
      // Whoever has come to a link by then goes on from the same one.
      alike(app)[place]?.focus({ preventScroll: true });
    };
    let running = false;
    const watch = new MutationObserver(() => {
      if (app.querySelector(".post:not([aria-hidden]), .state")) return end();
      if (!running) setTimeout(end, PATIENCE);
      running = true;
    });
    watch.observe(app, { childList: true, subtree: true });
  };

  const parsed = new Promise((done) => {
    if (document.getElementById("app")) done();
    else document.addEventListener("readystatechange", done, { once: true });
  });
  const first = kept ? Promise.resolve(kept) : answer.then((found) => (found.ok ? found.clone().json() : []));
  Promise.all([first, parsed]).then(([found]) => {
    // What an answer answers stands above it, and has to come first.
    const posts = isPost ? (found.id && !found.in_reply_to_id ? [found] : []) : found;
    if (posts.length > 0) show(posts);
  }).catch(() => {
    // The program shows it, or says what is wrong.
  });
})();
