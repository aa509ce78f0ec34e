// Naming the mistake with a chosen file, before it is uploaded.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { inspect } from '../assets/scripts/envelope/inspection.mjs';
import { kindOf } from '../assets/scripts/envelope/kinds.mjs';
import { mistakeWords } from '../assets/scripts/envelope/mistake-words.mjs';
import { mistakeIn } from '../assets/scripts/envelope/mistakes.mjs';
import { bytes, der, detached, encrypted, hex, inPieces, joined, mail, timeStampReply } from './envelopes.mjs';

/** @import { MistakeKind, Wanted } from '../assets/scripts/envelope/mistakes.mjs' */

const OWN = '0197e1c4-8a0f-7cc2-9b3e-0f6f2f6d1a11';
const OTHER = '0197e1c4-8a0f-7cc2-9b3e-0f6f2f6d1a22';
const VALIDATED = '2026-11-26T09:30:00Z';

/** A PDF that the portal may have made. */
const pdf = (/** @type {string} */ mark, more = '', producer = 'Ristoro') => bytes(
  `%PDF-1.7\n1 0 obj\n<</Title(Domanda)/Producer(${producer})${mark && `/Keywords(ristoro:${mark})`}>>\nendobj\n${more}%%EOF\n`);

const final = pdf(`${OWN}:final:${VALIDATED}`);
const earlier = pdf(`${OWN}:final:2026-11-20T08:00:00Z`);
const unmarkedEarlier = pdf('', 'earlier');
const unmarkedOther = pdf('', 'other');
const card = bytes('%PDF-1.4\n1 0 obj\n<</Producer(Scanner)>>\nendobj\n%%EOF\n');
const photograph = joined(hex('ffd8ffe0'), bytes('JFIF'), hex('ffd9'));
const withinSigned = '/ByteRange[0 1 2 3]/SubFilter/ETSI.CAdES.detached';
const sha256 = (/** @type {Uint8Array} */ file) => createHash('sha256').update(file).digest('hex');

/** @type {Wanted} */
const application = { which: 'application', label: 'Domanda firmata', subject: 'Il file della domanda', isFinal: true };
/** @type {Wanted} */
const identity = { which: 'identity', label: 'Carta d’identità firmata', subject: 'Il file della carta di identità', isFinal: false };

const known = {
  application: OWN, validated: VALIDATED, final: { sha256: sha256(final), size: final.length },
  earlier: [sha256(unmarkedEarlier)], others: [sha256(unmarkedOther)], accepted: {},
};

/**
 * @param {Uint8Array} file
 * @param {Wanted} wanted
 * @param {Partial<typeof known>} more
 */
const mistake = async (file, wanted = application, more = {}, all = [application, identity]) =>
  mistakeIn(await inspect(file, known.final), wanted, all, { ...known, ...more });

/** Kinds of file without an envelope that is accepted, each with one. */
const naked = () => {
  const { reply, token } = timeStampReply();
  return /** @type {[MistakeKind, Uint8Array][]} */ ([
    ['empty', bytes('')], ['pdf', final], ['pdf', joined(hex('0d0a'), card)],
    ['pades', joined(final, bytes(withinSigned))], ['pades', joined(card, bytes('/ByteRange [0 1] /adbe.pkcs7.detached'))],
    ['asic', bytes('PK\x03\x04\x0a\0\0\0\0\0mimetypeapplication/vnd.etsi.asic-e+zip')],
    ['asic', bytes('PK\x03\x04\x14\0domanda.pdfMETA-INF/signatures001.p7s')],
    ['office', bytes('PK\x03\x04\x14\0[Content_Types].xmlword/document.xml')], ['office', hex('d0cf11e0a1b11ae1')],
    ['zip', bytes('PK\x03\x04\x14\0domanda.pdf.p7m')], ['archive', bytes('Rar!\x1a\x07')], ['archive', hex('377abcaf271c')],
    ['xades', bytes('<?xml version="1.0"?><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>')],
    ['xml', joined(hex('efbbbf'), bytes('<FatturaElettronica/>'))], ['web', bytes('\n<!DOCTYPE html><title>Accedi</title>')],
    ['image', photograph], ['image', hex('89504e470d0a1a0a')], ['image', bytes('\0\0\0\x18ftypheic')],
    ['mail', mail(final)], ['timestamped', bytes('Mime-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\nContent-Type: application/timestamp-reply')],
    ['timestamped', hex('3080 060b2a864886f70d010910011f a080 3080 020101')], ['timestamp', token], ['timestamp', reply],
    ['detached', detached(final)], ['encrypted', encrypted(final)],
  ]);
};

test('what is no envelope, or none with a document in it, is told by its content', async () => {
  for (const [kind, file] of naked()) {
    assert.equal((await mistake(file))?.kind, kind, `${kind}: ${Buffer.from(file.subarray(0, 60)).toString('latin1')}`);
    assert.equal((await mistake(file, identity))?.kind, kind);
  }
});

test('what is not understood is no mistake: the server looks at it', async () => {
  for (const file of [bytes('qualunque cosa'), hex('3082ffff06092a864886f70d010702'), hex('00'), der(der(der(der(der(final)))))]) {
    assert.equal(await mistake(file), null);
  }
});

test('an envelope that is cut, or begins with strange bytes, is left to the server although a PDF stands in it', async () => {
  for (const whole of [der(final), inPieces(final)]) {
    const cut = [whole.length - 1, Math.floor(whole.length / 2), 100].map((length) => whole.subarray(0, length));
    const behind = ['0a', '00', 'efbbbf'].map((stray) => joined(hex(stray), whole));
    for (const file of [...cut, ...behind]) assert.equal(await mistake(file), null, Buffer.from(file.subarray(0, 8)).toString('hex'));
  }
});

test('the final PDF is no mistake, in whatever envelope', async () => {
  for (const file of [der(final), inPieces(final), der(der(final))]) assert.equal(await mistake(file), null);
});

test('without the digest of the final PDF nothing is said of what is in the envelope', async () => {
  assert.equal(await mistake(der(card), application, { final: /** @type {any} */ (null) }), null);
});

test('the wrong document of the portal is named', async () => {
  /** @type {[MistakeKind, Uint8Array][]} */
  const files = [
    ['facsimile', pdf(`${OWN}:draft:`)], ['facsimile', pdf(`${OTHER}:draft:`)],
    ['earlier', earlier], ['earlier', unmarkedEarlier],
    ['other-application', pdf(`${OTHER}:final:${VALIDATED}`)], ['other-application', unmarkedOther],
    ['portals', pdf('')],
    ['changed', pdf(`${OWN}:final:${VALIDATED}`, 'saved anew', 'Microsoft Print To PDF')],
    ['changed', pdf(`${OWN}:final:2026-11-26T09:30:00.000Z`, 'the same instant, written otherwise')],
    ['changed', joined(final, bytes('9 0 obj<</Producer(Anteprima)>>'))],
    ['signed-within', joined(final, bytes(withinSigned))],
    ['signed-within', pdf(`${OWN}:final:${VALIDATED}`, withinSigned, 'Acrobat')],
    ['empty-inside', bytes('')],
  ];
  for (const [kind, document] of files) assert.equal((await mistake(der(document)))?.kind, kind, kind);
});

test('a mark in an XMP packet serves as well', async () => {
  const document = bytes(`%PDF-1.7\n<pdf:Keywords>ristoro:${OWN}:draft:</pdf:Keywords>`);
  assert.equal((await mistake(der(document)))?.kind, 'facsimile');
});

test('a mark that is none is passed over', async () => {
  const document = bytes(`%PDF-1.7\nristoro:pippo:draft: ristoro:${OWN}:other: ristoro:${OWN}:draft:`);
  assert.equal((await mistake(der(document)))?.kind, 'facsimile');
  assert.equal((await mistake(der(bytes('%PDF-1.7\nristoro:pippo:draft:'))))?.kind, 'document-here');
});

test('the program that saved the document anew is named', async () => {
  const found = await mistake(der(joined(final, bytes('9 0 obj<</Producer (Anteprima 11)>>'))));
  assert.equal(found?.program, 'Anteprima 11');
  const { what } = mistakeWords(/** @type {NonNullable<typeof found>} */ (found), { name: 'a.pdf.p7m', wanted: application });
  assert.match(what, /«Anteprima 11»/);
});

test('the identity card in the application’s box, and the reverse', async () => {
  for (const document of [card, photograph]) {
    const found = await mistake(der(document));
    assert.equal(found?.kind, 'document-here');
    assert.equal(found.other?.which, 'identity');
    assert.equal((await mistake(der(document), application, {}, [application]))?.kind, 'not-the-application');
    assert.equal(await mistake(der(document), identity), null);
  }
  for (const document of [final, earlier, unmarkedEarlier, unmarkedOther, pdf(''), joined(final, bytes('x'))]) {
    const found = await mistake(der(document), identity);
    assert.equal(found?.kind, 'application-here');
    assert.equal(found.other?.which ?? null, document === final ? 'application' : null, 'any other would be refused there too');
  }
  assert.equal((await mistake(der(bytes('altro'))))?.kind, 'not-the-application');
});

test('the very file that counts in the other box', async () => {
  const file = der(card);
  const found = await mistake(file, application, { accepted: { identity: sha256(file) } });
  assert.deepEqual([found?.kind, found?.other?.which], ['same-file', 'identity']);
  assert.equal(await mistake(file, identity, { accepted: { identity: sha256(file) } }), null);
});

test('only what rests on how the envelope was read may be uploaded all the same', async () => {
  const sure = async (/** @type {Uint8Array} */ file, wanted = application) => (await mistake(file, wanted))?.sure;
  const file = joined(final, bytes('more'));
  for (const document of [pdf(`${OWN}:draft:`), earlier, unmarkedEarlier, unmarkedOther, file, joined(final, bytes(withinSigned))]) {
    assert.equal(await sure(der(document)), true);
  }
  for (const bare of [final, photograph, bytes(''), mail(final), bytes('PK\x03\x04\x14\0domanda.pdf.p7m')]) assert.equal(await sure(bare), true);
  for (const document of [final, earlier, unmarkedOther]) assert.equal(await sure(der(document), identity), true);
  for (const document of [card, photograph, pdf(''), bytes('altro'), bytes(''), pdf(`${OWN}:final:${VALIDATED}`, 'saved anew')]) {
    assert.equal(await sure(der(document)), false);
  }
  for (const unread of [detached(final), encrypted(final)]) assert.equal(await sure(unread), false);
  assert.equal(await sure(der(pdf('')), identity), false);
});

test('every mistake is told with what to do, in whole sentences, and without words of the trade alone', async () => {
  /** @type {MistakeKind[]} */
  const told = [];
  for (const [kind] of naked()) told.push(kind);
  /** @type {MistakeKind[]} */
  const inside = ['empty-inside', 'facsimile', 'earlier', 'other-application', 'changed', 'signed-within', 'portals', 'document-here',
    'not-the-application', 'application-here', 'same-file'];
  for (const kind of new Set([...told, ...inside])) {
    const { what, todo } = mistakeWords({ kind, other: identity, program: null }, { name: 'domanda.p7m', wanted: application });
    for (const sentence of [what, todo]) {
      assert.match(sentence, /^[«A-ZÈ].+\.$/, kind);
      assert.doesNotMatch(sentence, /undefined|null|CMS|PKCS|SignedData|«»/, kind);
    }
  }
});

test('a file renamed to .p7m is told that a name does not sign', () => {
  const say = (/** @type {MistakeKind} */ kind, /** @type {string} */ name) =>
    mistakeWords({ kind, other: null, program: null }, { name, wanted: application }).what;
  for (const kind of /** @type {MistakeKind[]} */ (['pdf', 'pades', 'zip', 'image'])) {
    assert.match(say(kind, 'domanda.pdf.P7M'), /cambiare il nome non firma/);
    assert.doesNotMatch(say(kind, 'domanda.pdf'), /cambiare il nome/);
  }
});

test('where the document is not the one that was made, the manual’s words are there', () => {
  for (const kind of /** @type {MistakeKind[]} */ (['facsimile', 'earlier', 'changed', 'document-here', 'not-the-application'])) {
    const { what } = mistakeWords({ kind, other: identity, program: null }, { name: 'a.p7m', wanted: application });
    assert.match(what, /^Il file della domanda non è identico a quello generato dal sistema/);
  }
});

test('twenty megabytes made to be searched cost little', () => {
  for (const letter of ['/', 'r', '/ByteRang', 'ristoro:']) {
    const file = new Uint8Array(Buffer.alloc(20_000_000, letter));
    file.set(bytes('%PDF-1.7\n'));
    const before = process.cpuUsage();
    kindOf(file);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 3_000_000, `${letter}: ${(user + system) / 1000} ms`);
  }
});
