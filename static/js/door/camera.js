// @ts-check
/**
 * Reads badges with the camera of the device. Without a secure context a browser gives no camera; then this module
 * says so and the desk keeps its scanner and the search. It never sends a picture anywhere.
 */

/** The same badge held before the lens is one scan; it counts again after this long (milliseconds). */
const SAME = 4000;
const REST = 90;

/** Why there is no camera here: "" (there is), "insecure" (plain HTTP) or "absent" (no camera interface). */
export function obstacle() {
  if (!window.isSecureContext) return "insecure";
  return navigator.mediaDevices && "getUserMedia" in navigator.mediaDevices ? "" : "absent";
}

/** Loads the decoder at its first use. */
export async function decoder() {
  const { readCodes } = await import("/static/js/core/qr.js");
  return async (/** @type {ImageData} */ picture) => (await readCodes(picture))[0] ?? "";
}

/**
 * The text of the QR code on a still picture; for devices that may take a photo but not a film.
 * @param {Blob} photo
 */
export async function readPhoto(photo) {
  const bitmap = await createImageBitmap(photo);
  const scale = Math.min(1, 1600 / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  return (await decoder())(grab(canvas, bitmap, bitmap.width * scale, bitmap.height * scale));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasImageSource} source
 * @param {number} width
 * @param {number} height
 */
function grab(canvas, source, width, height) {
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
}

export class Camera {
  /**
   * @param {HTMLVideoElement} video
   * @param {(text: string) => void} scanned
   */
  constructor(video, scanned) {
    this.video = video;
    this.scanned = scanned;
    this.canvas = document.createElement("canvas");
    this.seen = { text: "", at: -SAME };
    /** @type {MediaStream | null} */
    this.stream = null;
  }

  get on() { return this.stream !== null; }

  /** Asks for the camera at the back; throws what the browser throws when it is refused. */
  async start() {
    const read = await decoder();
    this.stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.watch(read);
  }

  stop() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.video.srcObject = null;
  }

  /** @param {(picture: ImageData) => Promise<string>} read */
  async watch(read) {
    while (this.stream) {
      const { videoWidth, videoHeight } = this.video;
      const text = videoWidth ? await read(grab(this.canvas, this.video, videoWidth, videoHeight)) : "";
      if (text && this.fresh(text)) this.scanned(text);
      await new Promise((next) => setTimeout(next, REST));
    }
  }

  /** @param {string} text */
  fresh(text) {
    const now = performance.now();
    const again = text === this.seen.text && now - this.seen.at < SAME;
    this.seen = { text, at: now };
    return !again;
  }
}
