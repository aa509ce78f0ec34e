// Everything kept of a conversion: its files, and the answers that were imported.

import { el, find, fileSize, shortInstant, show } from '../dom.mjs';
import { fileAddress } from './outcome.mjs';
import { download, row } from './table.mjs';
import { texts } from './texts.mjs';
import { importWords } from './words.mjs';

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

/** Answers that were not taken, each with why. */
export const strayList = (strays) => [
  el('p', {}, texts.strayIntro), el('ul', {}, strays.map((stray) => el('li', {}, texts.stray(stray)))),
];

export function showImports({ imports = [] }) {
  find('[data-imports-list]').replaceChildren(...imports.map((one) => el('div', { class: 'import' },
    el('p', {}, el('strong', {}, texts.importLine(shortInstant(one.at), one.by?.name || one.by?.username, one.file_name)), `: ${importWords(one)}.`),
    one.strays?.length > 0 ? strayList(one.strays) : null)));
  show(find('[data-imports]'), imports.length > 0);
}
