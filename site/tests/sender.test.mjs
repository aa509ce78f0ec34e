import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../assets/scripts/api.mjs';
import { delayAfter, outlook } from '../assets/scripts/outlook.mjs';
import { Sender } from '../assets/scripts/sender.mjs';

/** @import { Save } from '../assets/scripts/api.d.ts' */
/** @import { View } from '../assets/scripts/api.d.ts' */

const view = (/** @type {object} */ parts) => /** @type {View} */ (parts);

/**
 * A server that keeps the last save; `answers` says what becomes of the answer to each request.
 * @param {(Error | undefined)[]} answers
 */
function server(answers) {
  /** @type {{ text: unknown, version: number, auto: boolean | undefined }[]} */
  const seen = [];
  return {
    seen,
    read: () => Promise.reject(new Error('nobody reads')),
    save(/** @type {Save} */ { entries, version, auto }) {
      seen.push({ text: entries.text, version, auto });
      const error = answers.shift();
      return error ? Promise.reject(error) : Promise.resolve(view({ version: version + 1, entries }));
    },
  };
}

const nothing = () => undefined;
const typed = (/** @type {string} */ text, /** @type {number} */ version) => ({ entries: { text }, version, auto: true });

test('a save whose answer was lost is sent again before what is newer', async () => {
  const kept = server([new ApiError(0), undefined, undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('a', 3), nothing));
  const last = await sender.send(typed('ab', 3), nothing);
  assert.deepEqual(kept.seen.map(({ text, version }) => `${text}${version}`), ['a3', 'a3', 'ab4']);
  assert.equal(last.version, 5);
});

test('answers lost again and again make nobody a stranger to their own words', async () => {
  const lost = () => new ApiError(0);
  const kept = server([lost(), undefined, lost(), undefined, undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('a', 3), nothing));
  await assert.rejects(sender.send(typed('ab', 3), nothing));
  const last = await sender.send(typed('abc', 3), nothing);
  assert.deepEqual(kept.seen.map(({ text, version }) => `${text}${version}`), ['a3', 'a3', 'ab4', 'ab4', 'abc5']);
  assert.equal(last.version, 6);
});

test('what was lost is not forgotten while nobody is let in', async () => {
  const kept = server([new ApiError(0), new ApiError(401), undefined, undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('a', 3), nothing));
  await assert.rejects(sender.send(typed('ab', 3), nothing));
  await sender.send(typed('ab', 3), nothing);
  assert.deepEqual(kept.seen.map(({ text, version }) => `${text}${version}`), ['a3', 'a3', 'a3', 'ab4']);
});

test('the same again is one request', async () => {
  const kept = server([new ApiError(503), undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('a', 0), nothing));
  await sender.send(typed('a', 0), nothing);
  assert.equal(kept.seen.length, 2);
});

test('what was refused is forgotten', async () => {
  const kept = server([new ApiError(409), undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('a', 0), nothing));
  await sender.send(typed('b', 1), nothing);
  assert.deepEqual(kept.seen.map(({ text }) => text), ['a', 'b']);
});

test('what was lost, and is refused for its words, keeps nobody from saving better ones', async () => {
  const kept = server([new ApiError(0), new ApiError(422), undefined]);
  const sender = new Sender({ kept });
  await assert.rejects(sender.send(typed('80.000,01', 3), nothing));
  await sender.send(typed('80.000,00', 3), nothing);
  assert.deepEqual(kept.seen.map(({ text, version }) => `${text} ${version}`), ['80.000,01 3', '80.000,01 3', '80.000,00 3']);
});

test('a new item is made once, then saved', async () => {
  /** @type {string[]} */
  const made = [];
  const destination = { kept: null, create: () => Promise.resolve(view({ version: 1, item: 'x' })) };
  const sender = new Sender(destination);
  await sender.send(typed('a', 0), (item) => made.push(item));
  assert.deepEqual(made, ['x']);
});

test('what failed is tried again later, or after signing in, or not at all', () => {
  assert.equal(outlook(new ApiError(0)), 'later');
  assert.equal(outlook(new ApiError(500)), 'later');
  assert.equal(outlook(new ApiError(429)), 'later');
  assert.equal(outlook(new Error('odd')), 'later');
  assert.equal(outlook(new ApiError(401)), 'session');
  assert.equal(outlook(new ApiError(409)), 'never');
  assert.deepEqual([1, 2, 3, 4, 99].map(delayAfter), [5_000, 15_000, 30_000, 60_000, 60_000]);
});
