// @ts-check
// Hands and keys on an open document: two fingers or Ctrl and the wheel change the size, keys turn the pages.

/**
 * @param {HTMLElement} frame the scrolling element
 * @param {{zoomBy: (factor: number) => void, turn: (pages: number) => void, fit: () => void, find: () => void, close: () => void}} hands
 * @returns {() => void} stops listening
 */
export function gestures(frame, hands) {
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let apart = 0;
  let grown = 1;
  // Fingers report more often than the screen is painted: gather what they did until the next picture.
  const zoom = (/** @type {number} */ factor) => {
    if (grown === 1) {
      requestAnimationFrame(() => {
        hands.zoomBy(grown);
        grown = 1;
      });
    }
    grown *= factor;
  };
  const distance = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const down = (/** @type {PointerEvent} */ event) => {
    if (event.pointerType !== "touch") return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 2) apart = distance();
  };
  const move = (/** @type {PointerEvent} */ event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size !== 2 || !apart) return;
    const now = distance();
    if (Math.abs(now / apart - 1) < 0.03) return;
    zoom(now / apart);
    apart = now;
  };
  const up = (/** @type {PointerEvent} */ event) => {
    fingers.delete(event.pointerId);
    apart = 0;
  };
  const wheel = (/** @type {WheelEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300));
  };
  const key = (/** @type {KeyboardEvent} */ event) => pressed(event, hands);
  // Two fingers belong to us, one finger scrolls as everywhere.
  const pinch = (/** @type {TouchEvent} */ event) => event.touches.length === 2 && event.preventDefault();
  const heard = /** @type {const} */ ([["pointerdown", down], ["pointermove", move], ["pointerup", up], ["pointercancel", up]]);
  heard.forEach(([name, react]) => frame.addEventListener(name, react));
  frame.addEventListener("wheel", wheel, { passive: false });
  frame.addEventListener("touchmove", pinch, { passive: false });
  document.addEventListener("keydown", key);
  return () => {
    heard.forEach(([name, react]) => frame.removeEventListener(name, react));
    frame.removeEventListener("wheel", wheel);
    frame.removeEventListener("touchmove", pinch);
    document.removeEventListener("keydown", key);
  };
}

/**
 * @param {KeyboardEvent} event
 * @param {{zoomBy: (factor: number) => void, turn: (pages: number) => void, fit: () => void, find: () => void, close: () => void}} hands
 */
function pressed(event, hands) {
  const typing = /** @type {HTMLElement} */ (event.target).closest?.("input, textarea, select");
  if (event.key === "Escape") hands.close();
  else if (event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey)) hands.find();
  else if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  else if (["PageDown", "ArrowRight", "n"].includes(event.key)) hands.turn(1);
  else if (["PageUp", "ArrowLeft", "p"].includes(event.key)) hands.turn(-1);
  else if (event.key === "Home") hands.turn(-Infinity);
  else if (event.key === "End") hands.turn(Infinity);
  else if (event.key === "+" || event.key === "=") hands.zoomBy(1.2);
  else if (event.key === "-") hands.zoomBy(1 / 1.2);
  else if (event.key === "0") hands.fit();
  else return;
  event.preventDefault();
}
