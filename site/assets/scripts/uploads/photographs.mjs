// Pictures, as the browser reads them: turned into JPEG, upright, without what the camera noted of the place.

import { el } from '../dom.mjs';

/** The longest side of a reduced photograph, in pixels: an A4 page at 250 dots per inch. */
export const REDUCED_SIDE = 3_000;

/** The longest side of a photograph that becomes the page of a PDF: A4 at 200 dots per inch. */
export const PAGE_SIDE = 2_400;

/** Beyond these pixels some telephones give an empty canvas. */
export const MOST_PIXELS = 16_000_000;

/** Beyond this a picture is not even tried: reading it takes many times its size in memory. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** How much of a picture is kept, from 0 to 1. */
const QUALITY = 0.88;

const JPEG = /\.(jpe?g|jpe|jfif)$/i;
const PICTURE = /\.(hei[cf]|png|webp|gif|bmp|tiff?|avif)$/i;

/** @param {{ name: string }} file */
export const isJpeg = ({ name }) => JPEG.test(name);

/** @param {{ name: string }} file */
export const isPicture = ({ name }) => JPEG.test(name) || PICTURE.test(name);

/** @param {{ name: string }} file */
export const isHeic = ({ name }) => /\.hei[cf]$/i.test(name);

/**
 * A name with another ending.
 * @param {string} name
 * @param {string} extension
 */
export const renamed = (name, extension) => `${name.replace(/\.[^.]*$/, '') || name}.${extension}`;

/**
 * The width and height of a picture that is to fit.
 * @param {{ width: number, height: number }} picture
 * @param {number} longest
 */
export function fitted({ width, height }, longest) {
  const scale = Math.min(1, longest / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture that was read, with its size in pixels before and after.
 * @typedef {{ blob: Blob, width: number, height: number, was: { width: number, height: number } }} Drawn
 */

/**
 * Reads a picture and draws it as JPEG, at most so long. `null` if this browser cannot.
 * @param {Blob} file
 * @param {number} longest in pixels
 * @returns {Promise<Drawn | null>}
 */
export async function drawn(file, longest = Number.POSITIVE_INFINITY) {
  if (file.size > MOST_BYTES || !isCanvasHonest()) return null;
  const bitmap = await read(file);
  if (!bitmap) return null;
  const was = { width: bitmap.width, height: bitmap.height };
  const size = fitted(was, longest);
  const canvas = el('canvas', size);
  const context = canvas.getContext('2d');
  if (context) {
    // What shows through becomes paper: JPEG knows nothing that does.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size.width, size.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
  }
  bitmap.close();
  const blob = context && await jpegOf(canvas);
  // The memory of a large canvas is given back at once.
  canvas.width = 0;
  return blob && { blob, ...size, was };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob | null>}
 */
const jpegOf = (canvas) => new Promise((resolve) => {
  canvas.toBlob((blob) => resolve(blob?.type === 'image/jpeg' ? blob : null), 'image/jpeg', QUALITY);
});

/**
 * The picture as it stands upright (EXIF), or nothing.
 * @param {Blob} file
 */
const read = (file) => createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);

/** Whether a canvas gives back what was drawn: against tracking, some browsers give something else, and a document would be lost. */
export function isCanvasHonest() {
  const canvas = el('canvas', { width: 2, height: 1 });
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = '#c80000';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = '#0000c8';
  context.fillRect(1, 0, 1, 1);
  const [red, , , , , , blue] = context.getImageData(0, 0, 2, 1).data;
  // A little noise does no harm.
  return near(red, 200) && near(blue, 200);
}

/**
 * @param {number | undefined} value
 * @param {number} wanted
 */
const near = (value, wanted) => value !== undefined && Math.abs(value - wanted) < 8;
