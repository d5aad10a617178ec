//! Finds things on a page as a person names them: by what they say, not by how they are built.

/// JavaScript that defines `find(kind, name)`: the best visible match, or `null`. `kind` is
/// `control` (buttons, links, tabs, menu entries), `field` or `region`. Only an open modal dialog
/// is searched while there is one, as for a person.
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
"#;
