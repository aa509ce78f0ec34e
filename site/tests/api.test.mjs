// Patience with the server.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ApiError, delayBefore, keepToken, onStaleToken, request } from '../assets/scripts/api.mjs';

const answer = (status, body, headers = {}) => new Response(body === null ? null : JSON.stringify(body), { status, headers });

function serve(...answers) {
  const seen = [];
  globalThis.fetch = async (path, options) => {
    seen.push({ path, ...options, headers: { ...options.headers } });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  return seen;
}

test('a busy server is asked again, even by a request that must not be repeated', async () => {
  const seen = serve(answer(503, {}, { 'Retry-After': '0' }), answer(201, { id: 1 }));
  assert.deepEqual(await request('POST', '/x', { body: {} }), { id: 1 });
  assert.equal(seen.length, 2);
});

test('after a lost connection only repeatable requests are tried again', async () => {
  const again = serve(new TypeError('lost'), answer(200, { ok: true }));
  assert.deepEqual(await request('PUT', '/x', { body: {} }), { ok: true });
  assert.equal(again.length, 2);
  const once = serve(new TypeError('lost'), answer(200, {}));
  await assert.rejects(request('POST', '/x', { body: {} }), (error) => error instanceof ApiError && error.status === 0);
  assert.equal(once.length, 1);
});

test('a refusal carries its code, sentence and problems', async () => {
  serve(answer(422, { code: 'invalid', detail: 'Controlla.', problems: [{ code: 'missing' }] }));
  await assert.rejects(request('PUT', '/x', { body: {} }), (error) =>
    error.code === 'invalid' && error.message === 'Controlla.' && error.problems.length === 1);
});

test('the token goes with what changes something, not with what reads', async () => {
  keepToken('t');
  const seen = serve(answer(200, {}), answer(204, null));
  await request('GET', '/x');
  assert.equal(await request('DELETE', '/x'), null);
  assert.equal(seen[0].headers['X-CSRF-Token'], undefined);
  assert.equal(seen[1].headers['X-CSRF-Token'], 't');
});

test('a token that is no longer taken is renewed once, if the same person is there', async () => {
  keepToken('old');
  onStaleToken(async () => {
    keepToken('new');
    return true;
  });
  const refusal = () => answer(403, { code: 'origin' });
  const seen = serve(refusal(), answer(200, { ok: true }));
  assert.deepEqual(await request('PUT', '/x', { body: {} }), { ok: true });
  assert.deepEqual(seen.map(({ headers }) => headers['X-CSRF-Token']), ['old', 'new']);
  const stubborn = serve(refusal(), refusal(), answer(200, {}));
  await assert.rejects(request('PUT', '/x', { body: {} }), ({ status }) => status === 403);
  assert.equal(stubborn.length, 2);
  onStaleToken(async () => false);
  const other = serve(refusal(), answer(200, {}));
  await assert.rejects(request('PUT', '/x', { body: {} }), ({ code }) => code === 'origin');
  assert.equal(other.length, 1);
});

test('waits grow, vary, and follow what the server asks', () => {
  assert.equal(delayBefore(2, null, () => 0.5), 800);
  assert.equal(delayBefore(0, '3', () => 0), 3000);
  assert.ok(delayBefore(0, '9999', () => 0) <= 20_000);
});
