// One file on its way to the storage: announce it, send it, say that it has arrived.

import { ApiError, delayBefore, post } from './api.mjs';

const MEGABYTE = 1024 * 1024;

/** What speaks against a file before anything is sent; `null` if nothing. */
export function refusal(file, { maxBytes, extensions, texts }) {
  if (file.size === 0) return texts.uploadEmpty(file.name);
  if (maxBytes && file.size > maxBytes) return texts.uploadTooBig(file.name, Math.floor(maxBytes / MEGABYTE));
  const name = file.name.toLowerCase();
  if (!extensions.some((extension) => name.endsWith(extension))) {
    return texts.uploadWrongType(file.name, extensions.join(', '));
  }
  return null;
}

/**
 * Uploads a file. `announce` is the address and body that ask for leave; `received` makes the address
 * that says the file is there, of what `identify` finds in the answer. `progress` is told the percentage.
 */
export async function upload(file, { announce, received, identify = ({ document }) => document, progress }) {
  const announced = { ...announce.body, file_name: file.name, size: file.size };
  const answer = await post(announce.path, announced);
  await send(file, answer.upload, progress);
  // Nothing was remembered in between: what was announced is said again.
  return post(received(identify(answer)), announced, { repeatable: true });
}

const MOST_TRIES = 3;

/** Sends a file to the storage. The same file under the same key does no harm: when the network falters it goes again. */
export async function send(file, place, progress) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sendOnce(file, place, progress);
      return;
    } catch (error) {
      if (error.status !== 0 || attempt + 1 >= MOST_TRIES) throw error;
    }
    await new Promise((resolve) => { setTimeout(resolve, delayBefore(attempt)); });
  }
}

/** `fetch` cannot tell how far an upload has come: this is the older way, which can. */
function sendOnce(file, { url, fields }, progress) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', url);
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      progress(Math.min(100, Math.round((loaded / Math.max(1, total)) * 100)));
    });
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(new ApiError(sending.status));
    });
    sending.addEventListener('error', () => reject(new ApiError(0)));
    sending.addEventListener('abort', () => reject(new ApiError(0)));
    sending.send(form);
  });
}
