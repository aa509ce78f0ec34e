// What is done with a chosen file before it goes: pictures become what the slot takes, large photographs may become smaller.

import { fileSize } from '../dom.mjs';
import { refusal } from '../upload.mjs';
import { PAGE_SIDE, REDUCED_SIDE, drawn, isHeic, isJpeg, isPicture, renamed } from './photographs.mjs';
import { picturePdf } from './picture-pdf.mjs';
import { Refused } from './queue.mjs';
import { words } from './words.mjs';

/** @import { Drawn } from './photographs.mjs' */
/** @import { Choice } from './transfer.mjs' */

/** What a slot takes: endings of names with their dots. @typedef {{ maxBytes: number, extensions: string[], many: boolean }} Limits */

/** From here on a photograph is offered to be reduced: what telephones take as a rule stays below. */
const LARGE = 5 * 1024 * 1024;

/** Less than this is not worth a question: what is left of the size. */
const WORTH = 0.8;

/** @param {Limits} limits */
export const takesJpeg = ({ extensions }) => extensions.includes('.jpg');

/** @param {Limits} limits */
export const takesPdf = ({ extensions }) => extensions.includes('.pdf');

/**
 * The files that were chosen together, as they go on their way: pictures that only fit as a PDF become one. A slot for one file
 * takes several pictures so.
 * @param {File[]} files
 * @param {Limits} limits
 * @returns {File[][]}
 */
export function grouped(files, limits) {
  const pictures = files.filter(isPicture);
  const asPages = takesPdf(limits) && pictures.length > 0 && (limits.many ? !takesJpeg(limits) : pictures.length > 1);
  if (!asPages) return files.map((file) => [file]);
  return [...files.filter((file) => !isPicture(file)).map((file) => [file]), pictures];
}

/**
 * What a group is called while it is on its way.
 * @param {File[]} files
 */
export const nameOf = (files) => (files.length > 1 ? words.pagesName : files[0]?.name ?? '');

/**
 * The file to send, or a choice. Throws a `Refused` that says why there is none, and what to do.
 * @param {File[]} sources
 * @param {Limits} limits
 * @param {(words: string) => void} note is told what was done, for whoever chose the files
 * @param {typeof drawn} draw
 * @returns {Promise<File | Choice>}
 */
export async function prepare(sources, limits, note, draw = drawn) {
  const [file] = sources;
  if (!file) throw new Refused(words.nothing);
  const pictures = sources.every(isPicture);
  if (pictures && takesPdf(limits) && (sources.length > 1 || !takesJpeg(limits))) return bound(sources, limits, note, draw);
  if (isPicture(file) && takesJpeg(limits)) return photograph(file, limits, note, draw);
  return fitting(file, limits);
}

/**
 * @param {File} file
 * @param {Limits} limits
 */
function fitting(file, limits) {
  const why = refusal(file, limits);
  if (why) throw new Refused(why);
  return file;
}

/**
 * @param {File} file
 * @param {Limits} limits
 * @param {(words: string) => void} note
 * @param {typeof drawn} draw
 */
async function photograph(file, limits, note, draw) {
  const converted = isJpeg(file) ? file : await inJpeg(file, limits, note, draw);
  if (converted.size === 0 || converted.size <= Math.min(LARGE, limits.maxBytes)) return fitting(converted, limits);
  const reduced = await draw(file, REDUCED_SIDE);
  const tooLarge = converted.size > limits.maxBytes;
  const small = reduced && reduced.blob.size <= limits.maxBytes && reduced.blob.size < converted.size * WORTH;
  if (!small) return fitting(converted, limits);
  return {
    whole: tooLarge ? null : converted,
    reduced: fileOf(reduced.blob, converted.name, file),
    before: measures(converted.size, reduced.was),
    after: measures(reduced.blob.size, reduced),
  };
}

/**
 * @param {File} file
 * @param {Limits} limits
 * @param {(words: string) => void} note
 * @param {typeof drawn} draw
 */
async function inJpeg(file, limits, note, draw) {
  const picture = file.size > 0 ? await draw(file) : null;
  if (!picture) throw new Refused(unread(file, limits));
  note(words.converted(file.name));
  return fileOf(picture.blob, renamed(file.name, 'jpg'), file);
}

/**
 * Pictures bound to one PDF.
 * @param {File[]} files
 * @param {Limits} limits
 * @param {(words: string) => void} note
 * @param {typeof drawn} draw
 */
async function bound(files, limits, note, draw) {
  const pages = [];
  for (const file of files) {
    // One after the other: each takes much memory.
    const picture = file.size > 0 ? await draw(file, PAGE_SIDE) : null;
    if (!picture) throw new Refused(unread(file, limits));
    pages.push({ bytes: new Uint8Array(await picture.blob.arrayBuffer()), width: picture.width, height: picture.height });
  }
  const name = files[0] && files.length === 1 ? renamed(files[0].name, 'pdf') : words.pagesName;
  note(words.bound(files.length));
  return fitting(fileOf(picturePdf(pages), name, files[0]), limits);
}

/**
 * Why a picture cannot be taken that this browser does not read, and what to do.
 * @param {File} file
 * @param {Limits} limits
 */
function unread(file, limits) {
  if (file.size === 0) return words.empty(file.name);
  if (isHeic(file)) return words.heic(file.name);
  return words.unread(file.name, takesJpeg(limits));
}

/**
 * @param {Blob} blob
 * @param {string} name
 * @param {File | undefined} from
 */
const fileOf = (blob, name, from) => new File([blob], name, { type: blob.type, lastModified: from?.lastModified });

/**
 * @param {number} bytes
 * @param {Pick<Drawn, 'width' | 'height'>} picture
 */
const measures = (bytes, { width, height }) => `${fileSize(bytes)} (${width} × ${height} pixel)`;

/**
 * A photograph as telephones name each of them, under a name of its own.
 * @param {File} file
 * @param {Date} now
 */
export function named(file, now) {
  if (!/^image\.[a-z]+$/i.test(file.name)) return file;
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.');
  const extension = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], `foto ${day} ${time}${extension}`, { type: file.type, lastModified: file.lastModified });
}
