// A file on its way to its slot: announced, sent, received; after a break it goes on where it was.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { carry } from '../assets/scripts/uploads/carrying.mjs';
import { Transfer } from '../assets/scripts/uploads/transfer.mjs';

/** What was asked of the portal and of the storage, in order. @type {string[]} */
let asked = [];
/** What the portal answers in turn to the word that a file has arrived. @type {Response[]} */
let answers = [];
/** What the storage answers. */
let stored = 201;
let announcements = 0;

/** @param {number} status @param {object} body */
const answer = (status, body) => new Response(JSON.stringify(body), { status });

/** A storage in place of the browser's way to it. */
class Storage extends EventTarget {
  upload = new EventTarget();
  status = 0;

  /** @param {string} _ @param {string} url */
  open(_, url) { asked.push(`POST ${url}`); }

  send() {
    queueMicrotask(() => {
      this.status = stored;
      this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 60, total: 100 }));
      this.dispatchEvent(new Event('load'));
      this.dispatchEvent(new Event('loadend'));
    });
  }

  abort() { this.dispatchEvent(new Event('abort')); }
}

Reflect.set(globalThis, 'XMLHttpRequest', Storage);
Reflect.set(globalThis, 'fetch', (/** @type {string} */ path, /** @type {RequestInit} */ { method }) => {
  asked.push(`${method} ${path}`);
  if (path.endsWith('/received')) return Promise.resolve(answers.shift() ?? answer(200, {}));
  announcements += 1;
  return Promise.resolve(answer(201, { document: `d${announcements}`, upload: { url: '/_s3', fields: { key: 'k' } } }));
});

beforeEach(() => {
  asked = [];
  answers = [];
  stored = 201;
  announcements = 0;
});

const file = new File(['content'], 'a.pdf');
const ANNOUNCE = 'POST /api/applications/a/documents';
const STORE = 'POST /_s3';
const received = (/** @type {string} */ document) => `POST /api/applications/a/documents/${document}/received`;

/** @param {{ document?: string, sent?: boolean }} known */
async function carried({ document = '', sent = false } = {}) {
  const kept = {
    id: 'k', at: 0, owner: 'R1/anna', application: 'a', section: 's', item: '', slot: 'foto', files: [file], prepared: true, document, sent,
  };
  /** @type {string[]} */
  const heard = [];
  const transfer = new Transfer([file], 'a.pdf', kept);
  await carry(transfer, file, kept, { progress: (percent) => heard.push(`${percent}`), arrived: () => heard.push('arrived') });
  return { kept, heard };
}

test('announced, sent, received', async () => {
  const { kept, heard } = await carried();
  assert.deepEqual(asked, [ANNOUNCE, STORE, received('d1')]);
  assert.deepEqual(heard, ['60', 'arrived']);
  assert.deepEqual([kept.document, kept.sent], ['d1', true]);
});

test('a file that has reached the storage is not sent again', async () => {
  await carried({ document: 'd0', sent: true });
  assert.deepEqual(asked, [received('d0')]);
});

test('unless the storage has it no more: then it goes anew', async () => {
  for (const code of ['not-arrived', 'already-received']) {
    asked = [];
    answers = [answer(409, { code })];
    announcements = 0;
    await carried({ document: 'd0', sent: true });
    assert.deepEqual(asked, [received('d0'), ANNOUNCE, STORE, received('d1')]);
  }
});

test('what the portal finds wrong in it is final', async () => {
  answers = [answer(422, { code: 'document', detail: 'Il file è incompleto.' })];
  await assert.rejects(carried({ document: 'd0', sent: true }), /Il file è incompleto/);
  assert.deepEqual(asked, [received('d0')]);
});

test('a form that is no longer good passes: a new one is asked for later', async () => {
  stored = 403;
  await assert.rejects(carried(), { status: 503 });
});

test('what was cancelled is not even announced', async () => {
  const transfer = new Transfer([file], 'a.pdf');
  transfer.controller.abort();
  const kept = { id: 'k', at: 0, owner: '', application: 'a', section: 's', item: '', slot: 'f', files: [file], prepared: true, document: '', sent: false };
  await carry(transfer, file, kept, { progress: () => {}, arrived: () => {} });
  assert.deepEqual(asked, []);
});
