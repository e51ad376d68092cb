// @ts-check
// What can only be done after painting: bar widths, type that steps down until a long title fits, and the window of
// an overfull programme. Never changes a word.

const STEPS = [1, .93, .86, .8, .74, .68, .63, .58, .52, .46];

/** @param {Element} root */
function bars(root) {
  for (const bar of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-share]"))) {
    bar.style.setProperty("--share", String(Math.min(100, Number(bar.dataset.share))));
  }
}

/**
 * @param {HTMLElement} more
 * @param {number} count
 */
function more(more, count) {
  more.hidden = count === 0;
  more.textContent = count === 0 ? "" : (more.dataset.words ?? "").replace("{n}", String(count));
}

/**
 * Keep as many lines as the stage holds: the current item, at most two before it, then what follows, then what
 * is left of the past.
 * @param {HTMLElement} main
 * @param {HTMLElement} body
 */
function programme(main, body) {
  const lines = /** @type {HTMLElement[]} */ ([...body.querySelectorAll(".st-line")]);
  const [before, after] = /** @type {HTMLElement[]} */ ([...body.querySelectorAll(".st-more")]);
  const outside = [Number(before.dataset.before), Number(after.dataset.after)];
  const full = () => body.offsetHeight > main.clientHeight - padding(main);
  for (const line of lines) line.hidden = false;
  more(before, outside[0]);
  more(after, outside[1]);
  if (!full()) return;
  const now = Math.max(0, lines.findIndex((line) => line.dataset.now !== undefined));
  let [first, last] = [Math.max(0, now - 2), lines.length];
  /** @param {number} from @param {number} to */
  const show = (from, to) => {
    lines.forEach((line, at) => { line.hidden = at < from || at >= to; });
    more(before, outside[0] + from);
    more(after, outside[1] + lines.length - to);
  };
  show(first, last);
  while (full() && last > now + 1) show(first, --last);
  while (full() && first < now) show(++first, last);
  while (first > 0) {
    show(first - 1, last);
    if (full()) return show(first, last);
    first -= 1;
  }
}

/** @param {HTMLElement} main */
function padding(main) {
  const style = getComputedStyle(main);
  return parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
}

/**
 * @param {HTMLElement} main
 * @param {HTMLElement} body
 */
function type(main, body) {
  const room = main.clientHeight - padding(main);
  body.classList.remove("st-tight");
  for (const step of STEPS) {
    body.style.setProperty("--fit", String(step));
    if (body.offsetHeight <= room) return;
  }
  const title = /** @type {HTMLElement | null} */ (body.querySelector(".st-title"));
  if (!title) return;
  const line = parseFloat(getComputedStyle(title).lineHeight);
  const rest = body.offsetHeight - title.offsetHeight;
  body.style.setProperty("--lines", String(Math.max(1, Math.floor((room - rest) / line))));
  body.classList.add("st-tight");
}

/** @param {HTMLElement} layer */
export function settle(layer) {
  bars(layer);
  const main = /** @type {HTMLElement | null} */ (layer.querySelector(".st-main"));
  const body = /** @type {HTMLElement | null} */ (layer.querySelector(".st-fit"));
  if (!main || !body) return;
  if (body.classList.contains("st-agenda")) programme(main, body);
  else type(main, body);
}
