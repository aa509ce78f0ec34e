// A place to choose files: what is refused before anything is sent, and who tells it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openWindow } from './window.mjs';

openWindow(`
  <section data-max-bytes="1000">
    <p data-upload-error hidden></p><input type="file"><p data-upload-status></p>
    <p data-progress hidden><progress max="100"></progress></p><p data-retry hidden><button type="button">Riprova</button></p>
  </section>`);
const { FileBox } = await import('../assets/scripts/file-box.mjs');

const root = /** @type {HTMLElement} */ (document.querySelector('section'));
const error = /** @type {HTMLElement} */ (root.querySelector('[data-upload-error]'));
const file = (/** @type {number} */ size) => new File([new Uint8Array(size)], 'domanda.pdf.p7m');

test('a file that is too large is told in the box, or by whoever tells more of it', async () => {
  /** @type {string[]} */
  const sent = [];
  /** @type {string[]} */
  const heard = [];
  const work = { send: (/** @type {File} */ it) => Promise.resolve(sent.push(it.name)), done: () => undefined };
  const box = new FileBox(root, work);
  await box.take([file(1001)]);
  assert.match(error.textContent, /troppo grande/);
  await box.take([file(1000)]);
  assert.equal(error.textContent, '');
  const telling = new FileBox(root, { ...work, refused: (why) => heard.push(why) > 0 });
  await telling.take([file(1001)]);
  assert.equal(error.textContent, '');
  assert.match(heard.join(' '), /«domanda.pdf.p7m» è troppo grande/);
  assert.deepEqual(sent, ['domanda.pdf.p7m']);
});
