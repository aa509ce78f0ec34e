// What people type to check a receipt, in the many ways in which it reaches them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { digestOf, digestOfFile, isDigest, isProtocol, protocolOf } from '../assets/scripts/receipt/typed.mjs';
import { words } from '../assets/scripts/receipt/words.mjs';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('a number is taken with spaces and in small letters', () => {
  for (const typed of ['ORD6-2014/2026/0000123', ' ord6-2014 / 2026 / 0000123\n', 'Ord6-2014/2026/ 0000123']) {
    assert.equal(protocolOf(typed), 'ORD6-2014/2026/0000123');
    assert.ok(isProtocol(protocolOf(typed)), typed);
  }
});

test('what is no number is told before it is asked', () => {
  for (const typed of ['', '123', 'ORD6-2014/2026', 'ORD6-2014/2026/123', 'ORD6_2014/2026/0000123', '/2026/0000123', 'ORD6/26/0000123', 'ORD6/2026/0000123/1']) {
    assert.equal(isProtocol(protocolOf(typed)), false, typed);
  }
});

test('a digest is taken as programs print it', () => {
  const grouped = EMPTY.toUpperCase().match(/../g)?.join(':') ?? '';
  for (const typed of [EMPTY, EMPTY.toUpperCase(), grouped, ` ${EMPTY.slice(0, 32)}\n${EMPTY.slice(32)} `]) assert.equal(digestOf(typed), EMPTY);
  assert.ok(isDigest(EMPTY));
  for (const wrong of ['', EMPTY.slice(1), `${EMPTY}0`, EMPTY.replace('e', 'g')]) assert.equal(isDigest(digestOf(wrong)), false, wrong);
});

test('the digest of a file is that of its bytes', async () => {
  assert.equal(await digestOfFile(new Blob([])), EMPTY);
  assert.equal(await digestOfFile(new Blob(['abc'])), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every state of a signature has its words', () => {
  for (const [state, said] of Object.entries(words.states)) assert.match(said, /^[a-z].*[^.]$/, state);
});
