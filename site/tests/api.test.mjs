// Patience with the server, and what goes to it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ApiError, addressOf, delayBefore, fileAt, get, keepToken, onStaleToken, put, remove, request, statusOf } from '../assets/scripts/api.mjs';

/** @typedef {{ path: string, method: string | undefined, body: unknown, token: string | undefined }} Seen */

/** @type {(status: number, body: object | null, headers?: Record<string, string>) => Response} */
const answer = (status, body, headers = {}) => new Response(body === null ? null : JSON.stringify(body), { status, headers });

/**
 * Lets a server give these answers, one after the other; gives what it was asked.
 * @param {(Response | Error)[]} answers
 */
function serve(...answers) {
  /** @type {Seen[]} */
  const seen = [];
  globalThis.fetch = async (path, { method, body, headers } = {}) => {
    seen.push({ path: String(path), method, body, token: new Headers(headers).get('X-CSRF-Token') ?? undefined });
    const next = answers.shift();
    if (!next) throw new Error('nobody is there any more');
    if (next instanceof Error) throw next;
    return next;
  };
  return seen;
}

/** @type {(test: (error: ApiError) => boolean) => (error: unknown) => boolean} */
const refusal = (holds) => (error) => error instanceof ApiError && holds(error);

test('a busy server is asked again, even by a request that must not be repeated', async () => {
  const seen = serve(answer(429, {}, { 'Retry-After': '0' }), answer(201, { id: 1 }));
  assert.deepEqual(await request('post', '/x', { body: {} }), { id: 1 });
  assert.equal(seen.length, 2);
});

test('one that may have done a part is asked again only what does the same when repeated', async () => {
  const again = serve(answer(503, {}, { 'Retry-After': '0' }), answer(200, { ok: true }));
  assert.deepEqual(await request('post', '/x', { body: {}, repeatable: true }), { ok: true });
  assert.equal(again.length, 2);
  const once = serve(answer(503, { detail: 'Riprova tra qualche secondo.' }, { 'Retry-After': '0' }), answer(201, { id: 1 }));
  await assert.rejects(request('post', '/x', { body: {} }), refusal(({ message }) => message.includes('Riprova')));
  assert.equal(once.length, 1);
});

test('nobody waits for minutes before being told', async () => {
  const seen = serve(answer(429, { detail: 'Puoi riprovare tra 5 minuti.' }, { 'Retry-After': '300' }));
  await assert.rejects(request('post', '/x', { body: {} }), refusal(({ message }) => message.includes('5 minuti')));
  assert.equal(seen.length, 1);
});

test('after a lost connection only repeatable requests are tried again', async () => {
  const again = serve(new TypeError('lost'), answer(200, { ok: true }));
  assert.deepEqual(await request('put', '/x', { body: {} }), { ok: true });
  assert.equal(again.length, 2);
  const once = serve(new TypeError('lost'), answer(200, {}));
  await assert.rejects(request('post', '/x', { body: {} }), refusal(({ status }) => status === 0));
  assert.equal(once.length, 1);
});

test('a refusal carries its code, sentence and problems', async () => {
  serve(answer(422, { code: 'invalid', detail: 'Controlla.', problems: [{ code: 'missing' }] }));
  await assert.rejects(request('put', '/x', { body: {} }), refusal(({ code, message, problems }) =>
    code === 'invalid' && message === 'Controlla.' && problems.length === 1));
});

test('a refusal that is not the portal’s own is still one', async () => {
  serve(new Response('<html>', { status: 403 }));
  await assert.rejects(request('get', '/x'), refusal(({ status, code, isRefusal }) => status === 403 && code === '' && isRefusal));
  assert.equal(statusOf(new ApiError(404)), 404);
  assert.equal(statusOf(new TypeError()), undefined);
});

test('the token goes with what changes something, not with what reads', async () => {
  keepToken('t');
  const seen = serve(answer(200, {}), answer(204, null));
  await request('get', '/x');
  assert.equal(await request('delete', '/x'), null);
  assert.deepEqual(seen.map(({ method, token }) => [method, token]), [['GET', undefined], ['DELETE', 't']]);
});

test('a token that is no longer taken is renewed once, if the same person is there', async () => {
  keepToken('old');
  onStaleToken(async () => {
    keepToken('new');
    return true;
  });
  const stale = () => answer(403, { code: 'origin' });
  const seen = serve(stale(), answer(200, { ok: true }));
  assert.deepEqual(await request('put', '/x', { body: {} }), { ok: true });
  assert.deepEqual(seen.map(({ token }) => token), ['old', 'new']);
  const stubborn = serve(stale(), stale(), answer(200, {}));
  await assert.rejects(request('put', '/x', { body: {} }), refusal(({ status }) => status === 403));
  assert.equal(stubborn.length, 2);
  onStaleToken(async () => false);
  const other = serve(stale(), answer(200, {}));
  await assert.rejects(request('put', '/x', { body: {} }), refusal(({ code }) => code === 'origin'));
  assert.equal(other.length, 1);
});

test('values go into paths as they are, whatever they hold', async () => {
  const seen = serve(answer(200, { calls: [] }), answer(200, {}), answer(204, null));
  await get('/api/calls');
  await put('/api/applications/{application}/sections/{section}', { application: 'a/b', section: 'banca' }, { version: 1, entries: {} });
  await remove('/api/applications/{application}/sections/{section}/items/{item}', { application: 'a', section: 'b', item: '{application}' }, { version: 2 });
  assert.deepEqual(seen.map(({ method, path, body }) => [method, path, body]), [
    ['GET', '/api/calls', undefined],
    ['PUT', '/api/applications/a%2Fb/sections/banca', '{"version":1,"entries":{}}'],
    ['DELETE', '/api/applications/a/sections/b/items/%7Bapplication%7D', '{"version":2}'],
  ]);
  assert.equal(addressOf('/api/applications/{application}/draft.pdf', { application: 'è' }), '/api/applications/%C3%A8/draft.pdf');
});

test('waits grow, vary, and follow what the server asks', () => {
  assert.equal(delayBefore(2, null, () => 0.5), 800);
  assert.equal(delayBefore(0, '3', () => 0), 3000);
  assert.ok(delayBefore(0, '9999', () => 0) <= 20_000);
});

test('a file is had, or left to the storage, or refused with a sentence', async () => {
  const elsewhere = /** @type {Response} */ (/** @type {unknown} */ ({ type: 'opaqueredirect', ok: false, status: 0 }));
  serve(new Response('%PDF-1.7', { status: 200 }), elsewhere, answer(409, { code: 'withheld', detail: 'Riprova tra poco.' }), new TypeError('lost'));
  assert.equal(await (await fileAt('/x'))?.text(), '%PDF-1.7');
  assert.equal(await fileAt('/x'), null);
  await assert.rejects(fileAt('/x'), refusal(({ code, message }) => code === 'withheld' && message === 'Riprova tra poco.'));
  await assert.rejects(fileAt('/x'), refusal(({ status }) => status === 0));
});
