// What becomes of chosen pictures: converted, reduced if the person agrees, bound to a PDF, or refused with what to do.

import assert from 'node:assert/strict';
import test from 'node:test';
import { MOST_PIXELS, REDUCED_SIDE, fitted, renamed } from '../assets/scripts/uploads/photographs.mjs';
import { picturePdf, placed } from '../assets/scripts/uploads/picture-pdf.mjs';
import { grouped, named, nameOf, prepare } from '../assets/scripts/uploads/preparing.mjs';
import { offered, severalAtOnce } from '../assets/scripts/uploads/choosing.mjs';

const MEGABYTE = 1024 * 1024;
const limits = { maxBytes: 10 * MEGABYTE, extensions: ['.pdf', '.jpeg', '.jpg'], many: true };
const pdfOnly = { ...limits, extensions: ['.pdf', '.p7m'] };
const workbooks = { ...limits, extensions: ['.xlsx'] };

const file = (/** @type {string} */ name, size = 100) => new File([new Uint8Array(size)], name);

/** A browser that reads every picture, but those called so; a reduced one has a tenth of the size. */
const draw = async (/** @type {Blob} */ blob, longest = Number.POSITIVE_INFINITY) => {
  const { name } = /** @type {File} */ (blob);
  if (/illeggibile/.test(name)) return null;
  const reduced = longest <= REDUCED_SIDE;
  const was = { width: 8000, height: 6000 };
  return Promise.resolve({
    blob: new Blob([new Uint8Array(reduced ? blob.size / 10 : blob.size)], { type: 'image/jpeg' }),
    ...(reduced ? { width: 3000, height: 2250 } : was), was,
  });
};

/**
 * Prepares files; gives what was made of them and what was told.
 * @param {File | File[]} files
 */
async function made(files, where = limits) {
  /** @type {string[]} */
  const notes = [];
  const result = await prepare([files].flat(), where, (note) => notes.push(note), draw);
  return { result, note: notes.join(' ') };
}

const asFile = (/** @type {unknown} */ result) => {
  assert.ok(result instanceof File);
  return result;
};

test('what fits goes as it is', async () => {
  for (const name of ['perizia.pdf', 'foto.JPG']) {
    const chosen = file(name);
    assert.equal((await made(chosen)).result, chosen);
  }
});

test('a picture of another type becomes JPEG, and that is told', async () => {
  const { result, note } = await made(file('schermata.png'));
  assert.equal(asFile(result).name, 'schermata.jpg');
  assert.equal(asFile(result).type, 'image/jpeg');
  assert.match(note, /«schermata.png» è stata convertita in JPEG/);
});

test('a HEIC that the browser does not read: what to do', async () => {
  await assert.rejects(made(file('illeggibile.HEIC')), /«Più compatibile»/);
  await assert.rejects(made(file('illeggibile.png')), /salvala come JPEG o PDF/);
  await assert.rejects(made(file('illeggibile.png'), pdfOnly), /salvala come PDF e/);
});

test('a large photograph is reduced only if the person agrees, told from what to what', async () => {
  const { result } = await made(file('grande.jpg', 8 * MEGABYTE));
  assert.ok(!(result instanceof File));
  assert.equal(result.whole?.size, 8 * MEGABYTE);
  assert.equal(result.before, '8,0\u{a0}MB (8000 × 6000 pixel)');
  assert.equal(result.after, '820\u{a0}KB (3000 × 2250 pixel)');
  assert.equal(result.reduced.name, 'grande.jpg');
});

test('one that is too large can only be reduced, and one that cannot be read is refused', async () => {
  const { result } = await made(file('enorme.jpg', 12 * MEGABYTE));
  assert.ok(!(result instanceof File));
  assert.equal(result.whole, null);
  await assert.rejects(made(file('illeggibile.jpg', 12 * MEGABYTE)), /troppo grande: al massimo 10 MB, e ne pesa 12,0\. Riducilo/);
});

test('where only PDF is taken, pictures become its pages', async () => {
  const one = await made(file('ricevuta.heic'), pdfOnly);
  assert.equal(asFile(one.result).name, 'ricevuta.pdf');
  assert.match(one.note, /un PDF di una pagina/);
  const three = await made(['1.jpg', '2.png', '3.jpg'].map((name) => file(name)), pdfOnly);
  assert.equal(asFile(three.result).name, 'Fotografie.pdf');
  assert.match(three.note, /Le 3 fotografie sono diventate un solo PDF di 3 pagine/);
  assert.match(await asFile(three.result).text(), /\/Count 3/);
});

test('what is refused says what to do', async () => {
  await assert.rejects(made(file('lettera.docx')), /salvalo in PDF/);
  await assert.rejects(made(file('vuoto.pdf', 0)), /vuoto/);
  await assert.rejects(made(file('vuota.png', 0)), /vuoto/);
  await assert.rejects(made(file('foto.png'), workbooks), /\.xlsx.*Qui non va un’immagine/);
  await assert.rejects(made(file('grande.pdf', 11 * MEGABYTE)), /200 punti per pollice/);
});

test('which files go together', () => {
  const names = (/** @type {File[][]} */ groups) => groups.map((group) => group.map(({ name }) => name).join('+'));
  const chosen = ['1.jpg', 'a.pdf', '2.png'].map((name) => file(name));
  assert.deepEqual(names(grouped(chosen, limits)), ['1.jpg', 'a.pdf', '2.png']);
  assert.deepEqual(names(grouped(chosen, pdfOnly)), ['a.pdf', '1.jpg+2.png']);
  const one = { ...limits, many: false };
  assert.deepEqual(names(grouped([file('fronte.jpg'), file('retro.jpg')], one)), ['fronte.jpg+retro.jpg']);
  assert.deepEqual(names(grouped([file('fronte.jpg')], one)), ['fronte.jpg']);
  assert.deepEqual(names(grouped(chosen, workbooks)), ['1.jpg', 'a.pdf', '2.png']);
  assert.equal(nameOf([file('a.jpg'), file('b.jpg')]), 'Fotografie.pdf');
});

test('what the list of files shows: an iPhone converts HEIC by itself, unless a page says that it takes it', () => {
  assert.ok(offered(limits, false).includes('.heic'));
  assert.ok(!offered(limits, true).includes('.heic'));
  assert.ok(offered(pdfOnly, false).includes('.jpg'));
  assert.deepEqual(offered(workbooks, false), ['.xlsx']);
  assert.equal(severalAtOnce({ ...limits, many: false }), true);
  assert.equal(severalAtOnce({ ...workbooks, many: false }), false);
});

test('a photograph just taken gets a name of its own', () => {
  const now = new Date(2026, 10, 27, 9, 5, 3);
  assert.equal(named(file('image.jpg'), now).name, 'foto 2026-11-27 09.05.03.jpg');
  assert.equal(named(file('tetto.jpg'), now).name, 'tetto.jpg');
});

test('sizes and names', () => {
  assert.deepEqual(fitted({ width: 8000, height: 6000 }, 3000), { width: 3000, height: 2250 });
  assert.deepEqual(fitted({ width: 200, height: 100 }, 3000), { width: 200, height: 100 });
  const { width, height } = fitted({ width: 12_000, height: 9_000 }, Number.POSITIVE_INFINITY);
  assert.ok(width * height <= MOST_PIXELS * 1.001);
  assert.deepEqual(fitted({ width: 100_000, height: 1 }, 3000), { width: 3000, height: 1 });
  assert.equal(renamed('a.b.PNG', 'jpg'), 'a.b.jpg');
  assert.equal(renamed('.png', 'jpg'), '.png.jpg');
});

test('the PDF says where each of its objects stands', async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xd9]);
  const blob = picturePdf([{ bytes, width: 3000, height: 2000 }, { bytes, width: 2000, height: 3000 }]);
  const text = Buffer.from(await blob.arrayBuffer()).toString('latin1');
  const start = Number(text.match(/startxref\n(\d+)\n%%EOF/)?.[1]);
  assert.equal(text.slice(start, start + 4), 'xref');
  const rows = text.slice(start).match(/^\d{10} 00000 n $/gm) ?? [];
  assert.equal(rows.length, 8);
  rows.forEach((row, index) => {
    assert.ok(text.slice(Number(row.slice(0, 10))).startsWith(`${index + 1} 0 obj`), row);
  });
  assert.match(text, /\/MediaBox \[0 0 842 595\][^]*\/MediaBox \[0 0 595 842\]/);
});

test('a picture stands in the middle of its page and is never blown up', () => {
  const small = placed({ width: 100, height: 200 });
  assert.deepEqual([small.width, small.height, small.left, small.bottom], [100, 200, 247.5, 321]);
  const large = placed({ width: 4000, height: 3000 });
  assert.ok(large.left >= 28 && large.bottom >= 28);
  assert.equal(Math.round((large.width / large.height) * 1000), 1333);
});
