// Everything kept of a conversion: its files, and the answers that were imported.

import { el, fileSize, find, shortInstant, show } from '../dom.mjs';
import { fileAddress } from './outcome.mjs';
import { download, row } from './table.mjs';
import { texts } from './texts.mjs';
import { importWords, untold, who } from './words.mjs';

/** @import { Conversion, CupImport, CupStray } from '../api.d.ts' */

/** How many answers that were not taken are told at once: those of another file are a thousand. */
const STRAYS = 5;

/** @param {Conversion} conversion */
export function showFiles(conversion) {
  const { files } = conversion;
  const table = find('table[data-files]');
  find('tbody', table).replaceChildren(...files.map((file) => row(table, [
    el('span', { class: 'file-name' }, `${file.name} (${fileSize(file.size)})`),
    texts.fileKind[file.kind],
    shortInstant(file.at),
    el('span', { class: 'digest' }, file.sha256),
    download(fileAddress(conversion, file), texts.download, file.name),
  ], { 'data-file-kind': file.kind })));
  show(find('[data-all-files]'), files.length > 0);
}

/** @param {CupStray[]} strays */
const lines = (strays) => el('ul', {}, strays.map((stray) => el('li', {}, texts.stray(stray))));

/**
 * Answers that were not taken, each with why: the first ones at once, the others when asked.
 * @param {CupImport} one
 */
export function strayList(one) {
  const { strays } = one;
  if (strays.length === 0) return [];
  const others = strays.slice(STRAYS);
  return [
    one.coded + one.rejected === 0 && !one.contradicts ? el('p', {}, texts.nothingTaken) : null,
    el('p', {}, texts.strayIntro), lines(strays.slice(0, STRAYS)),
    others.length > 0
      ? el('details', { class: 'fold' }, el('summary', {}, texts.otherStrays(others.length)), lines(others)) : null,
    untold(one) > 0 ? el('p', {}, texts.untoldStrays(untold(one))) : null,
  ];
}

/** @param {Conversion} conversion */
export function showImports({ imports }) {
  find('[data-imports-list]').replaceChildren(...imports.map((one) => el('div', { class: 'import' },
    el('p', {}, el('strong', {}, texts.importLine(shortInstant(one.at), who(one.by), one.file_name)), `: ${importWords(one)}.`),
    strayList(one))));
  show(find('[data-imports]'), imports.length > 0);
}
