// @ts-check
/** Dragging with mouse, pen or finger: a person from the list or from a seat, dropped on a seat. A click stays a click. */

const FAR = 7;

/**
 * @param {HTMLElement} page
 * @param {(target: Element) => number[]} grab  who is taken there (empty: nobody)
 * @param {(ids: number[], seat: string) => void} drop
 * @param {(ids: number[]) => string} words  what the label beside the pointer says
 */
export function dragging(page, grab, drop, words) {
  /** @type {{ids: number[], x: number, y: number, label: HTMLElement | null} | null} */
  let held = null;
  let dragged = false;

  page.addEventListener("pointerdown", (event) => {
    const ids = event.button === 0 && event.target instanceof Element ? grab(event.target) : [];
    held = ids.length ? { ids, x: event.clientX, y: event.clientY, label: null } : null;
  });
  document.addEventListener("pointermove", (event) => {
    if (!held) return;
    if (!held.label && Math.hypot(event.clientX - held.x, event.clientY - held.y) < FAR) return;
    if (!held.label) {
      held.label = document.body.appendChild(document.createElement("div"));
      held.label.className = "seat-ghost";
      held.label.textContent = words(held.ids);
    }
    held.label.style.setProperty("transform", `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`);
    event.preventDefault();
  });
  /** @param {PointerEvent} event */
  const end = (event) => {
    const done = held;
    held = null;
    if (!done?.label) return;
    done.label.remove();
    const seat = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-seat]");
    dragged = true;
    setTimeout(() => { dragged = false; }, 0);
    if (event.type === "pointerup" && seat instanceof SVGElement) drop(done.ids, seat.dataset.seat ?? "");
  };
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
  // the click that follows a drag belongs to the drag
  document.addEventListener("click", (click) => dragged && click.stopPropagation(), true);
  page.addEventListener("dragstart", (event) => event.preventDefault());
}
