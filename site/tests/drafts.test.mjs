// Drafts kept in the browser.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

/** A stand-in for the browser's storage: its keys are its own properties, as there. */
class Kept {
  /** @param {string} key */
  getItem(key) { return Object.hasOwn(this, key) ? Reflect.get(this, key) : null; }

  /** @type {(key: string, value: string) => void} */
  setItem(key, value) { Reflect.set(this, key, value); }

  /** @param {string} key */
  removeItem(key) { Reflect.deleteProperty(this, key); }
}

/**
 * Gives the browser a storage, or takes it away.
 * @param {Kept | undefined} storage
 */
const give = (storage) => Reflect.set(globalThis, 'localStorage', storage);

const drafts = await import('../assets/scripts/drafts.mjs');
const name = drafts.draftName({ owner: 'R1/anna', application: 'a', path: '/p/', item: null, parent: null });

beforeEach(() => { give(new Kept()); });

test('a draft is found with the version it was typed over', () => {
  drafts.keepDraft(name, 3, { x: '1' });
  const draft = drafts.findDraft(name);
  assert.equal(draft?.version, '3');
  assert.deepEqual(draft.entries, { x: '1' });
});

test('a draft remembers what the version it was typed over held', () => {
  assert.equal(drafts.keepDraft(name, 3, { x: '2' }, { x: '1' }), true);
  assert.deepEqual(drafts.findDraft(name)?.base, { x: '1' });
});

test('a browser that keeps nothing says so', () => {
  give(undefined);
  assert.equal(drafts.keepDraft(name, 3, { x: '2' }, {}), false);
});

test('a newer draft takes the place of the older', () => {
  drafts.keepDraft(name, 3, { x: '1' });
  drafts.keepDraft(name, 4, { x: '2' });
  assert.equal(Object.keys(localStorage).length, 1);
  drafts.dropDraft(name);
  assert.equal(drafts.findDraft(name), null);
});

test('who signs out forgets their own, and leaves what others typed', () => {
  drafts.keepDraft(name, 1, {});
  const other = drafts.draftName({ owner: 'R1/bruno', application: 'a', path: '/p/' });
  const alike = drafts.draftName({ owner: 'R1/anna2', application: 'a', path: '/p/' });
  drafts.keepDraft(other, 1, {});
  drafts.keepDraft(alike, 1, {});
  drafts.forgetDrafts('R1/anna');
  assert.deepEqual(Object.keys(localStorage).sort(), [`${alike}1`, `${other}1`].sort());
});

test('a draft grows old, whosever it is', () => {
  const day = 86_400_000;
  drafts.keepDraft(name, 1, {});
  localStorage.setItem(drafts.draftName({ owner: 'R1/bruno', application: 'a', path: '/p/' }), '{');
  localStorage.setItem('another program', 'stays');
  drafts.forgetOldDrafts(Date.now() + (drafts.DRAFT_DAYS - 1) * day);
  assert.deepEqual(Object.keys(localStorage).sort(), [`${name}1`, 'another program'].sort());
  drafts.forgetOldDrafts(Date.now() + (drafts.DRAFT_DAYS + 1) * day);
  assert.deepEqual(Object.keys(localStorage), ['another program']);
});

test('a damaged draft is thrown away', () => {
  localStorage.setItem(`${name}1`, '{');
  assert.equal(drafts.findDraft(name), null);
  assert.equal(Object.keys(localStorage).length, 0);
});

test('what was typed into an item that may not be there goes with that item alone', () => {
  const place = { owner: 'R1/anna', application: 'a', path: '/p/', parent: null };
  drafts.keepDraft(drafts.draftName({ ...place, item: 'i1' }), 0, { x: '1' });
  drafts.keepDraft(drafts.draftName({ ...place, item: null }), 0, { x: '2' });
  drafts.keepDraft(drafts.draftName({ ...place, item: 'i2', parent: 'p1' }), 0, { x: '3' });
  drafts.keepDraft(drafts.draftName({ ...place, path: '/q/', item: 'i3' }), 0, { x: '4' });
  assert.deepEqual(drafts.draftItems(place), ['i1']);
  assert.deepEqual(drafts.draftItems({ ...place, parent: 'p1' }), ['i2']);
  assert.deepEqual(drafts.draftItems({ ...place, owner: 'R1/carla' }), []);
  assert.deepEqual(drafts.findDraft(name)?.entries, { x: '2' }, 'what was never sent is offered to the next new one');
});
