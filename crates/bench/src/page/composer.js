// Opens and closes the composer; opening is the step.
const [rounds] = arguments;
const field = () => document.querySelector("textarea");
const link = () => [...document.querySelectorAll('a[href="/publish"]')].find((link) => link.checkVisibility());
const until = async (holds) => {
  const limit = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error("the composer neither opens nor closes");
    await bench.frame();
  }
};
for (let round = 0; round < rounds; round += 1) {
  await until(() => link() && !field());
  const start = performance.now();
  link().click();
  await until(field);
  await bench.painted();
  bench.step(performance.now() - start);
  history.back();
  await until(() => !field());
  await bench.painted();
}
return {};
