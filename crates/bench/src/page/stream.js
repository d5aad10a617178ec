// Shows what the stream has brought, and reads it from the top down: tells how many of so many posts, numbered from
// `first`, are missing, and how many are there more than once.
const [first, count] = arguments;
const limit = performance.now() + 120_000;
const until = async (holds, what) => {
  while (!holds()) {
    if (performance.now() > limit) throw new Error(what);
    await bench.frame();
  }
};
const articles = document.getElementsByTagName("article");
const pill = document.querySelector("button.news-pill");
if (pill) {
  pill.click();
  await until(() => !document.querySelector("button.news-pill"), "what waits is not shown");
}
scrollTo(0, 0);
const isBare = document.title === "floor";
const numbers = new Map();
const read = () => [...articles].forEach((article, index) => {
  const number = Number(/Beitrag (\d+) von/.exec(article.textContent)?.[1] ?? NaN);
  // The bare page puts the newest first, and numbers them as they come.
  numbers.set(isBare ? index + 1 : Number(article.ariaPosInSet), number);
});
const mine = () => [...numbers.values()].filter((number) => number >= first && number < first + count);
for (let place = 1; ; place += 1) {
  await until(() => (read(), numbers.has(place)), `no post in place ${place}`);
  const number = numbers.get(place);
  if (!(number >= first) || isBare) break;
  const article = [...articles].find((article) => Number(article.ariaPosInSet) === place);
  article?.scrollIntoView();
}
const found = mine();
const different = new Set(found).size;
return { lost: count - different, twice: found.length - different };
