// One file on its way to the storage: announce it, send it, say that it has arrived.

import { ApiError, delayBefore, pause, statusOf } from './api.mjs';
import { fileSize } from './dom.mjs';
import { texts } from './texts.mjs';

/** @import { UploadForm } from './api.d.ts' */

/**
 * What is announced of a file.
 * @typedef {{ file_name: string, size: number }} Announced
 */

/** @typedef {(percent: number) => void} Progress */

const MEGABYTE = 1024 * 1024;

/**
 * What speaks against a file before anything is sent; `null` if nothing. Without extensions any name will do, and whoever
 * looks at the content says more of an empty file.
 * @param {{ name: string, size: number }} file
 * @param {{ maxBytes: number, extensions: string[] }} limits
 */
export function refusal(file, { maxBytes, extensions }) {
  if (file.size === 0 && extensions.length > 0) return texts.uploadEmpty(file.name);
  const name = file.name.toLowerCase();
  if (extensions.length > 0 && !extensions.some((extension) => name.endsWith(extension))) {
    return texts.uploadWrongType(file.name, extensions.join(', ')) + whatToDo(name, extensions);
  }
  if (maxBytes && file.size > maxBytes) {
    const most = Math.floor(maxBytes / MEGABYTE);
    return texts.uploadTooBig(file.name, fileSize(file.size), most) + (extensions.length > 0 ? howToReduce(name) : '');
  }
  return null;
}

/**
 * What to do with a file of another type.
 * @param {string} name
 * @param {string[]} extensions
 */
function whatToDo(name, extensions) {
  if (/\.(docx?|odt|rtf|txt|pages)$/.test(name) && extensions.includes('.pdf')) return texts.uploadText;
  if (/\.(ods|numbers|csv|xlsm|xlsb)$/.test(name) && extensions.includes('.xlsx')) return texts.uploadSheet;
  if (/\.(rar|7z|tar|gz|tgz)$/.test(name) && extensions.includes('.zip')) return texts.uploadArchive;
  return isImage(name) && extensions.length > 0 && !extensions.includes('.jpg') ? texts.uploadImage : '';
}

/** @param {string} name */
const isImage = (name) => /\.(jpe?g|hei[cf]|png|webp|gif|bmp|tiff?)$/.test(name);

/**
 * What to do with a file that is too large.
 * @param {string} name
 */
function howToReduce(name) {
  if (name.endsWith('.pdf')) return texts.uploadReducePdf;
  return name.endsWith('.zip') ? texts.uploadReduceZip : texts.uploadReduce;
}

/**
 * Uploads a file. `announce` asks for leave, `received` says that the file is there; `progress` is told
 * the percentage.
 * @template {{ upload: UploadForm }} Leave
 * @template Reply
 * @param {File} file
 * @param {object} how
 * @param {(announced: Announced) => Promise<Leave>} how.announce
 * @param {(leave: Leave, announced: Announced) => Promise<Reply>} how.received
 * @param {Progress} how.progress
 */
export async function upload(file, { announce, received, progress }) {
  const announced = { file_name: file.name, size: file.size };
  const leave = await announce(announced);
  await send(file, leave.upload, progress);
  // Nothing was remembered in between: what was announced is said again.
  return received(leave, announced);
}

const MOST_TRIES = 3;

/** How long nothing may move before a line counts as broken, in milliseconds: a telephone that changes network does not say so. */
const STALL = 60_000;

/**
 * Sends a file to the storage. The same file under the same key does no harm: when the network falters it goes again.
 * @param {File} file
 * @param {UploadForm} destination
 * @param {Progress} progress
 */
export async function send(file, destination, progress) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sendOnce(file, destination, { progress });
      return;
    } catch (error) {
      if (statusOf(error) !== 0 || attempt + 1 >= MOST_TRIES) throw error;
    }
    await pause(delayBefore(attempt));
  }
}

/**
 * Sends a file to the storage, once: `signal` breaks it off. `fetch` cannot tell how far an upload has come: this is the older
 * way, which can.
 * @param {File} file
 * @param {UploadForm} destination
 * @param {{ progress: Progress, signal?: AbortSignal }} how
 * @returns {Promise<void>}
 */
export function sendOnce(file, { url, fields }, { progress, signal }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', url);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let stalled;
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => sending.abort(), STALL);
    };
    sending.addEventListener('loadend', () => clearTimeout(stalled));
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      moved();
      progress(Math.min(100, Math.round((loaded / Math.max(1, total)) * 100)));
    });
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(new ApiError(sending.status));
    });
    sending.addEventListener('error', () => reject(new ApiError(0)));
    sending.addEventListener('abort', () => reject(new ApiError(0)));
    signal?.addEventListener('abort', () => sending.abort());
    if (signal?.aborted) {
      reject(new ApiError(0));
      return;
    }
    moved();
    sending.send(form);
  });
}
