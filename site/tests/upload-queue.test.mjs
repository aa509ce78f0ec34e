// Files on their way: two at a time, refused, broken off, sent again by themselves, cancelled.

import assert from 'node:assert/strict';
import test, { beforeEach, mock } from 'node:test';
import { ApiError } from '../assets/scripts/api.mjs';
import { AT_ONCE, MOST_FAILURES, Queue, Refused } from '../assets/scripts/uploads/queue.mjs';
import { Transfer } from '../assets/scripts/uploads/transfer.mjs';

const file = (/** @type {string} */ name) => new File(['content'], name);
const transfer = (/** @type {string} */ name) => new Transfer([file(name)], name);
const settle = async () => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };

/** A storage that ends each file when the test says so. */
class Line {
  /** @type {Map<string, { resolve: () => void, reject: (error: unknown) => void, progress: (percent: number) => void }>} */
  open = new Map();
  /** @type {string[]} */
  sent = [];
  /** @type {string[]} */
  told = [];

  /** @type {import('../assets/scripts/uploads/queue.mjs').Work} */
  work = {
    prepare: (one) => {
      const [source] = one.sources;
      if (!source || one.name.endsWith('.exe')) return Promise.reject(new Refused('non va bene'));
      if (one.name.startsWith('grande')) {
        return Promise.resolve({ whole: source, reduced: file('ridotta.jpg'), before: '9 MB', after: '2 MB' });
      }
      return Promise.resolve(source);
    },
    send: (one, { name }, { progress }) => new Promise((resolve, reject) => {
      this.sent.push(name);
      this.open.set(name, { resolve, reject, progress });
    }),
    changed: ({ name, state }) => { this.told.push(`${name} ${state}`); },
  };

  /** @param {string} name */
  at(name) {
    const found = this.open.get(name);
    assert.ok(found, `${name} is under way`);
    return found;
  }
}

/** @type {Line} */
let line;
let online = true;
/** @type {Queue} */
let queue;
beforeEach(() => {
  mock.timers.reset();
  line = new Line();
  online = true;
  queue = new Queue(line.work, () => online);
});

test('two at a time, and the next when one has ended', async () => {
  queue.add(...['a', 'b', 'c'].map(transfer));
  await settle();
  assert.equal(AT_ONCE, 2);
  assert.deepEqual(line.sent, ['a', 'b']);
  line.at('a').resolve();
  await settle();
  assert.deepEqual(line.sent, ['a', 'b', 'c']);
  line.at('b').resolve();
  line.at('c').resolve();
  await settle();
  assert.equal(queue.isBusy, false);
  assert.deepEqual(queue.transfers, []);
});

test('a refused file stands in nobody’s way', async () => {
  const bad = transfer('b.exe');
  queue.add(transfer('a'), bad, transfer('c'));
  await settle();
  assert.equal(bad.state, 'refused');
  assert.equal(bad.why, 'non va bene');
  assert.deepEqual(line.sent, ['a', 'c']);
});

test('what the server refuses is final; what it cannot do now is tried again by itself', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const [no, busy] = [transfer('no'), transfer('busy')];
  queue.add(no, busy);
  await settle();
  line.at('no').reject(new ApiError(422, { detail: 'non è un PDF' }));
  line.at('busy').reject(new ApiError(503));
  await settle();
  assert.deepEqual([no.state, no.why, busy.state], ['refused', 'non è un PDF', 'later']);
  mock.timers.tick(5_000);
  await settle();
  assert.equal(busy.state, 'sending');
});

test('a network that is gone is waited for, as long as it takes, and the file goes again when it is back', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const one = transfer('a');
  queue.add(one);
  await settle();
  line.at('a').progress(60);
  assert.equal(one.percent, 60);
  online = false;
  for (let time = 0; time < MOST_FAILURES * 2; time += 1) {
    line.at('a').reject(new ApiError(0));
    await settle();
    assert.equal(one.state, 'offline');
    queue.wake();
    await settle();
  }
  online = true;
  line.at('a').resolve();
  await settle();
  assert.equal(one.state, 'done');
});

test('a line that always breaks is given up, until the person tries again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const one = transfer('a');
  queue.add(one);
  for (let time = 0; time < MOST_FAILURES; time += 1) {
    await settle();
    line.at('a').reject(new ApiError(0));
    await settle();
    mock.timers.tick(60_000);
  }
  assert.equal(one.state, 'failed');
  assert.equal(line.sent.length, MOST_FAILURES);
  queue.retry(one);
  await settle();
  assert.equal(one.state, 'sending');
});

test('an ended session is waited for', async () => {
  const one = transfer('a');
  queue.add(one);
  await settle();
  line.at('a').reject(new ApiError(401));
  await settle();
  assert.equal(one.state, 'session');
  queue.wake();
  assert.equal(one.state, 'session', 'the network alone does not help');
  queue.signedIn();
  await settle();
  assert.equal(one.state, 'sending');
});

test('what is cancelled is broken off, and makes room', async () => {
  const [a, b, c] = [transfer('a'), transfer('b'), transfer('c')];
  queue.add(a, b, c);
  await settle();
  queue.cancel(a);
  line.at('a').reject(new ApiError(0));
  await settle();
  assert.equal(a.state, 'cancelled');
  assert.equal(a.controller.signal.aborted, true);
  assert.equal(c.state, 'sending');
  queue.cancel(c);
  line.at('c').resolve();
  await settle();
  assert.equal(c.state, 'cancelled', 'a late answer changes nothing');
});

test('a large photograph asks, and the others go on meanwhile', async () => {
  const large = transfer('grande.jpg');
  queue.add(large, transfer('a'), transfer('b'));
  await settle();
  assert.equal(large.state, 'asking');
  assert.deepEqual(line.sent, ['a', 'b']);
  queue.answer(large, 'reduced');
  line.at('a').resolve();
  await settle();
  assert.deepEqual(line.sent, ['a', 'b', 'ridotta.jpg']);
  assert.equal(large.name, 'ridotta.jpg');

  const other = transfer('grande2.jpg');
  queue.add(other);
  line.at('b').resolve();
  await settle();
  queue.answer(other, 'whole');
  await settle();
  assert.equal(line.sent.at(-1), 'grande2.jpg');
});
