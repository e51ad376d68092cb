// @ts-check
/** The plan as seats: names, order of seating, the way from the entrance. Lengths are in seats; the stage is above. */

/** @typedef {{code: string, name: {vi: string, en: string}, kind: string, rows: number, per_row: number, band: number, place: number, missing: [number, number][], x: number, y: number}} Block */
/** @typedef {{entrance: string, width: number, depth: number, stage: number, seats: number, blocks: Block[], kinds: Record<string, any>}} Hall */
/** @typedef {{name: string, block: Block, row: number, seat: number, x: number, y: number}} Seat */

/** Every seat of a block, every second row from the right: neighbours stay together. @param {Block} block @returns {Seat[]} */
export function seatsOf(block) {
  const gone = new Set(block.missing.map(([row, seat]) => `${row}-${seat}`));
  /** @type {Seat[]} */
  const found = [];
  for (let row = 1; row <= block.rows; row += 1) {
    for (let step = 1; step <= block.per_row; step += 1) {
      const seat = row % 2 ? step : block.per_row + 1 - step;
      if (!gone.has(`${row}-${seat}`)) found.push({ name: `${block.code}${row}-${seat}`, block, row, seat, x: block.x + seat - 1, y: block.y + row - 1 });
    }
  }
  return found;
}

/** @param {Hall} hall @returns {Seat[]} in the order people are seated */
export const allSeats = (hall) => hall.blocks.flatMap(seatsOf);

/** @param {Hall} hall @param {string} name @returns {Seat | null} */
export function findSeat(hall, name) {
  const parts = /^([A-ZĐ]{1,4})(\d{1,2})-(\d{1,2})$/.exec(name.trim().toUpperCase());
  const block = parts && hall.blocks.find((one) => one.code === parts[1]);
  if (!parts || !block) return null;
  return seatsOf(block).find((one) => one.row === Number(parts[2]) && one.seat === Number(parts[3])) ?? null;
}

/** The nearest seat in a direction, for the arrow keys. @param {Seat[]} seats @param {Seat} from @param {number} dx @param {number} dy */
export function neighbour(seats, from, dx, dy) {
  const along = (/** @type {Seat} */ one) => (one.x - from.x) * dx + (one.y - from.y) * dy;
  const aside = (/** @type {Seat} */ one) => Math.abs((one.x - from.x) * dy) + Math.abs((one.y - from.y) * dx);
  let best = from;
  let cost = Infinity;
  for (const one of seats) {
    const far = along(one);
    const price = far + 3 * aside(one);
    if (far > 0.5 && price < cost) [best, cost] = [one, price];
  }
  return best;
}

/** Where people come in. @param {Hall} hall @returns {{x: number, y: number}} */
export function door(hall) {
  const side = hall.entrance.endsWith("left") ? 0 : hall.entrance.endsWith("right") ? hall.width : hall.width / 2;
  return { x: side, y: hall.entrance.startsWith("front") ? hall.stage : hall.depth + 1 };
}
