//! Finds things on a page as a person names them: by what they say, not by how they are built.

/// JavaScript that defines `find(kind, name)`: the best visible match, or `null`. `kind` is
/// `control` (buttons, links, tabs, menu entries), `field` or `region`. Only an open modal dialog
/// is searched while there is one, as for a person. And `atRest(element)`: the element, where it has
/// not moved since the last look.
pub const FIND: &str = r#"
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map((l) => l.innerText).join(" "));
  return tidy(element.innerText || element.value || element.title || element.placeholder);
};
const seen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const scope = () =>
  [...document.querySelectorAll("dialog[open]")].filter((d) => d.matches(":modal")).pop() ?? document;
const KINDS = {
  control: "button, a[href], summary, [role=button], [role=menuitem], [role=tab], [role=switch], input[type=submit]",
  field: "input:not([type=hidden]), textarea, select",
  region: "article, section[aria-label], [role=region], form",
};
const find = (kind, name, within) => {
  const root = within ?? scope();
  const all = [...root.querySelectorAll(KINDS[kind])].filter((e) => kind === "field" || seen(e));
  const usable = all.filter((e) => !e.disabled && e.getAttribute("aria-disabled") !== "true");
  const named = usable.map((element) => [element, kind === "region" ? tidy(element.textContent) : nameOf(element)]);
  const ways = [(n) => n === name, (n) => n.startsWith(name), (n) => n.includes(name)];
  for (const way of ways) {
    const hit = named.find(([, own]) => way(own));
    if (hit) return hit[0];
  }
  return null;
};
// Something that is where it was a moment ago: nobody aims at what still moves.
const atRest = (element) => {
  if (!element) return null;
  const { x, y } = element.getBoundingClientRect();
  const now = [element, Math.round(x), Math.round(y)];
  const before = window.lastSeen ?? [];
  window.lastSeen = now;
  return now.every((part, index) => part === before[index]) ? element : null;
};
"#;

/// JavaScript that keeps, from the first look on, what the page's short messages say: they go by
/// themselves, and a driver may be slower than any person.
pub const HEARS: &str = r#"
window.messages ??= [];
for (const place of document.querySelectorAll(".toasts")) {
  if (place.heard) continue;
  place.heard = true;
  const keep = (node) => window.messages.push((node.innerText ?? "").replace(/\s+/g, " "));
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(keep)))
    .observe(place, { childList: true });
}
"#;
