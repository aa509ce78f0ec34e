// Taking the document out of signed files: as programs make them, and as strangers do.

import assert from 'node:assert/strict';
import test from 'node:test';
import { opened } from '../assets/scripts/envelope/cms.mjs';
import { unwrapped } from '../assets/scripts/envelope/layers.mjs';
import { bytes, der, detached, encrypted, hex, inPieces, joined, mail, pem, timeStampReply } from './envelopes.mjs';

const document = bytes(`%PDF-1.7\n${'abcdefghij\0\r\n'.repeat(20_000)}`);
const base64 = (/** @type {Uint8Array} */ file) => bytes(Buffer.from(file).toString('base64'));
const lines = (/** @type {Uint8Array} */ file) => bytes(Buffer.from(file).toString('base64').replaceAll(/.{64}/g, '$&\r\n'));

/** @param {Uint8Array} file */
function holdsDocument(file) {
  const found = unwrapped(file);
  assert.equal(found.envelope, 'signed');
  assert.ok(Buffer.from(found.document).equals(Buffer.from(document)), 'the document comes out as it went in');
}

/** The beginning of an envelope without lengths, up to its content. */
const BEGINNING = hex('3080 06092a864886f70d010702 a080 3080 020101 3100 3080 06092a864886f70d010701 a080');
const ENDS = hex('0000 0000 0000 0000 0000');
const piece = (/** @type {string} */ text) => joined(hex('04'), new Uint8Array([text.length]), bytes(text));

test('every way in which an envelope is written gives the document', async (t) => {
  const ways = {
    DER: der(document), 'BER in pieces': inPieces(document), PEM: pem(document),
    'base64 in one line': base64(der(document)), 'base64 in lines': lines(inPieces(document)),
    'base64 with a byte order mark': joined(hex('efbbbf'), lines(der(document))),
    'PEM with a byte order mark': joined(hex('efbbbf 0d0a'), pem(document)),
    'envelope in envelope': der(inPieces(document)), 'base64 in an envelope': inPieces(lines(der(document))),
    'four envelopes': der(der(inPieces(der(document)))),
    'bytes behind the end': joined(der(document), hex('000a')),
  };
  for (const [name, file] of Object.entries(ways)) await t.test(name, () => holdsDocument(file));
});

test('OpenSSL writes streams in pieces and without lengths: both are met here', () => {
  const file = inPieces(document);
  assert.equal(file[1], 0x80);
  assert.ok(Buffer.from(file).includes(Buffer.from('2480', 'hex')));
});

test('a fifth envelope is not opened, and nothing is said of it', () => {
  assert.equal(unwrapped(der(der(der(der(der(document)))))).envelope, 'unknown');
});

test('pieces within pieces, with lengths and without, and empty ones', () => {
  const nested = joined(BEGINNING, hex('2480'), piece('uno '), hex('2480'), piece('due '), hex('0400'), hex('2405'), piece('tre'),
    hex('0000'), piece(' fine'), hex('0000'), ENDS);
  const found = opened(nested);
  assert.ok(found?.kind === 'signed');
  assert.equal(Buffer.from(found.content).toString(), 'uno due tre fine');
});

test('envelopes without a document to look at are told apart', () => {
  const { reply, token } = timeStampReply();
  assert.equal(unwrapped(detached(document)).envelope, 'detached');
  assert.equal(unwrapped(joined(BEGINNING.subarray(0, -2), ENDS)).envelope, 'detached');
  assert.equal(unwrapped(encrypted(document)).envelope, 'encrypted');
  assert.equal(unwrapped(token).envelope, 'timestamp');
  assert.equal(unwrapped(reply).envelope, 'timestamp');
  assert.equal(unwrapped(hex('3080 060b2a864886f70d010910011f a080 3080 020101')).envelope, 'timestamped');
  assert.equal(unwrapped(inPieces(encrypted(document))).envelope, 'encrypted');
});

test('what is no envelope is the file itself', () => {
  for (const file of [document, bytes(''), bytes('MIIB questo è un testo'), bytes('-----BEGIN PKCS7-----'), hex('30'), mail(document)]) {
    const found = unwrapped(file);
    assert.equal(found.envelope, 'none');
    assert.equal(found.document, file);
  }
});

test('base64 with strange letters or with something behind its padding is not guessed at', () => {
  const text = Buffer.from(der(document)).toString('base64');
  assert.equal(unwrapped(bytes(`${text.slice(0, 400)}!${text.slice(400)}`)).envelope, 'none');
  assert.equal(unwrapped(bytes(`${text.slice(0, 400)}==${text.slice(400)}`)).envelope, 'none');
});

test('a file cut anywhere never gives a document, and never throws', () => {
  for (const file of [der(document), inPieces(document)]) {
    for (let length = 0; length < file.length; length += length < 200 ? 1 : 997) {
      const { envelope } = unwrapped(file.subarray(0, length));
      const behindContent = length > document.length;
      assert.ok(behindContent || envelope !== 'signed', `cut at ${length}: ${envelope}`);
    }
  }
});

test('any byte changed in the beginning never throws', () => {
  const file = inPieces(document);
  for (let at = 0; at < 120; at += 1) {
    for (let value = 0; value < 256; value += 1) {
      const other = file.slice(0, 6000);
      other[at] = value;
      unwrapped(other);
    }
  }
});

test('hostile files cost little', async (t) => {
  const many = (/** @type {string} */ digits, /** @type {number} */ times) => new Uint8Array(Buffer.alloc(times * (digits.length / 2), digits, 'hex'));
  const files = {
    'a million levels': many('3080', 1_000_000),
    'a million levels of pieces': joined(BEGINNING, many('2480', 1_000_000)),
    'a million levels in what is passed over': joined(hex('3080 06092a864886f70d010702 a080 3080 020101'), many('3180', 1_000_000)),
    'ten million empty pieces': joined(BEGINNING, hex('2480'), many('0400', 10_000_000), hex('0000'), ENDS),
    'six million pieces of one byte': joined(BEGINNING, hex('2480'), many('040178', 6_600_000), hex('0000'), ENDS),
    'end marks alone': joined(hex('3080'), many('0000', 10_000_000)),
    'twenty megabytes of base64 of nothing': bytes(`MIIB${'AAAA'.repeat(5_000_000)}`),
    'a length beyond all': hex('3088 ffffffffffffffff 0609'),
    'a length of 127 bytes': hex('30ff 0609'),
  };
  for (const [name, file] of Object.entries(files)) {
    await t.test(name, () => {
      const before = process.cpuUsage();
      unwrapped(file);
      const { user, system } = process.cpuUsage(before);
      assert.ok(user + system < 3_000_000, `${(user + system) / 1000} ms`);
    });
  }
});

test('twenty megabytes in pieces come out whole', () => {
  const large = new Uint8Array(20_000_000).map((_, index) => index % 251);
  const found = unwrapped(inPieces(large));
  assert.equal(found.envelope, 'signed');
  assert.ok(Buffer.from(found.document).equals(Buffer.from(large)));
});
