// Everything kept of a conversion: its files, and the answers that were imported.

import { el, find, fileSize, shortInstant, show } from '../dom.mjs';
import { fileAddress } from './outcome.mjs';
import { download, row } from './table.mjs';
import { texts } from './texts.mjs';
import { importWords, strayCount } from './words.mjs';

/** How many answers that were not taken are told at once: those of another file are a thousand. */
const STRAYS = 5;

export function showFiles(conversion, path) {
  const files = conversion.files ?? [];
  const table = find('[data-files]');
  find('tbody', table).replaceChildren(...files.map((file) => row(table, [
    el('span', { class: 'file-name' }, `${file.name} (${fileSize(file.size)})`),
    texts.fileKind[file.kind] ?? file.kind,
    shortInstant(file.at),
    el('span', { class: 'digest' }, file.sha256),
    download(fileAddress(path, file), texts.download, file.name),
  ], { 'data-file-kind': file.kind })));
  show(find('[data-all-files]'), files.length > 0);
}

const lines = (strays) => el('ul', {}, strays.map((stray) => el('li', {}, texts.stray(stray))));

/** Answers that were not taken, each with why: the first ones at once, the others when asked. */
export function strayList(one) {
  const { strays = [] } = one;
  const [first, others, untold] = [strays.slice(0, STRAYS), strays.slice(STRAYS), strayCount(one) - strays.length];
  if (first.length === 0) return [];
  return [
    one.coded + one.rejected === 0 && el('p', {}, texts.nothingTaken),
    el('p', {}, texts.strayIntro), lines(first),
    others.length > 0 && el('details', { class: 'fold' }, el('summary', {}, texts.otherStrays(others.length)), lines(others)),
    untold > 0 && el('p', {}, texts.untoldStrays(untold)),
  ].filter(Boolean);
}

export function showImports({ imports = [] }) {
  find('[data-imports-list]').replaceChildren(...imports.map((one) => el('div', { class: 'import' },
    el('p', {}, el('strong', {}, texts.importLine(shortInstant(one.at), one.by?.name || one.by?.username, one.file_name)), `: ${importWords(one)}.`),
    strayList(one))));
  show(find('[data-imports]'), imports.length > 0);
}
