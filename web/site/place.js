// Where a reader was, kept with each step of the history: Back returns to the place, with what was open still open
// and the focus where it was. Fetched once a page is shown; what it does for a page that was left, it does then.

const main = document.getElementById("main");
history.scrollRestoration = "manual";

/** What is kept of several alike: each with the words it shows and how many of these stand before it. */
function named(elements, words) {
  const seen = new Map();
  return elements.map((element) => {
    const text = words(element);
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return [`${nth} ${text}`, element];
  });
}
const folds = () => named([...main.querySelectorAll("details")], (one) => one.firstElementChild?.textContent ?? "");
const links = () => named([...main.querySelectorAll("a[href]")], (one) => `${one.getAttribute("href")} ${one.textContent}`);

/** Writes the place into the step of the history that is shown now. */
function keep() {
  clearTimeout(waiting);
  const open = folds().filter(([, one]) => one.open).map(([name]) => name);
  const at = links().find(([, one]) => one === document.activeElement)?.[0];
  // A browser lets a page write so often only; the next rest of the page writes again.
  try { history.replaceState({ ...history.state, place: { y: Math.round(scrollY), height: document.documentElement.scrollHeight, open, at } }, ""); } catch {}
}

let waiting;
const keepSoon = () => {
  clearTimeout(waiting);
  if (!returning) waiting = setTimeout(keep, 200);
};
addEventListener("scroll", keepSoon, { passive: true });
document.addEventListener("toggle", keepSoon, true);
document.addEventListener("focusin", keepSoon);
// Before a link is followed, by pointer or by key.
document.addEventListener("click", (event) => event.target.closest?.("a[href], .plate") && !returning && keep(), true);
document.addEventListener("keydown", (event) => event.key === "Enter" && !returning && keep(), true);

/** Ends the way back: the reader has taken over, or the place has stood still. */
let returning;
const takesOver = ["wheel", "touchstart", "pointerdown", "keydown"];
const stop = () => { cancelAnimationFrame(returning); returning = undefined; };
for (const name of takesOver) addEventListener(name, stop, { capture: true, passive: true });

/** How long a page has to come, and how long it must stand still, ms. */
const LONGEST_MS = 15_000;
const STILL_MS = 1_200;

/** Goes back to a place of a page that is still being made: again with every change of it, until it stands still. */
function restore(place) {
  stop();
  clearTimeout(waiting);
  const begun = performance.now();
  const wanted = new Set(place.open);
  let [changed, height] = [begun, -1];
  const step = (now) => {
    for (const [name, one] of folds()) {
      if (wanted.has(name)) { one.open = true; wanted.delete(name); changed = now; }
    }
    if (document.documentElement.scrollHeight !== height) {
      [height, changed] = [document.documentElement.scrollHeight, now];
    }
    const top = Math.min(place.y, height - innerHeight);
    if (Math.abs(scrollY - top) > 1) scrollTo({ top, behavior: "instant" });
    // A page that computes grows until it is as high as it was, give or take two lines.
    const whole = Math.abs(height - place.height) <= 60 && wanted.size === 0;
    const there = whole && Math.abs(scrollY - top) <= 1;
    if ((there && now - changed > STILL_MS) || now - begun > LONGEST_MS) {
      stop();
      links().find(([name]) => name === place.at)?.[1].focus({ preventScroll: true });
      return;
    }
    returning = requestAnimationFrame(step);
  };
  returning = requestAnimationFrame(step);
}
addEventListener("popstate", (event) => {
  clearTimeout(waiting);
  if (event.state?.place) restore(event.state.place); else stop();
});
if (history.state?.place) restore(history.state.place);
