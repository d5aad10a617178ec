// Scrolls down by so many pixels a frame until so many posts have gone by. Waiting for older posts is no step.
const [posts, step] = arguments;
const articles = document.getElementsByTagName("article");
const limit = performance.now() + 300_000;
let last = await bench.frame();
let place = 0;
while (place < posts) {
  if (performance.now() > limit) throw new Error(`only ${place} of ${posts} posts went by`);
  const before = scrollY;
  scrollBy(0, step);
  const now = await bench.frame();
  if (scrollY > before) bench.step(now - last);
  last = now;
  place = Number(articles[articles.length - 1]?.ariaPosInSet ?? 0);
}
return { place };
