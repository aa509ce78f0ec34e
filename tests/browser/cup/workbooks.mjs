// Workbooks filled in as people do: the template of the portal, opened and saved by another program.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal.mjs';

const python = path.join(root, 'target', 'venv', 'tests', 'peers', 'bin', 'python');

const NAMES = ['OFFICINA ROSSI SNC', 'Caffè «Al Ponte» di Bianchi', 'AGRITURISMO L’AIA', 'Studio tecnico Èrcoli & C.'];
const TOWNS = [['Modena', 'MO'], ['Forlì', 'FC'], ['Reggio nell\'Emilia', 'RE'], ['San Giovanni in Persiceto', 'BO']];

/** A VAT number of the province of Modena, with its check digit. */
function vatNumber(number) {
  const digits = `${String(number).padStart(7, '0')}036`;
  const sum = [...digits].map(Number)
    .reduce((total, digit, place) => total + (place % 2 === 0 ? digit : Math.floor(digit * 2 / 10) + (digit * 2) % 10), 0);
  return `${digits}${(10 - sum % 10) % 10}`;
}

/**
 * So many different rows without faults, by header; a local code that waits is not asked for twice, so files have codes of their own.
 * @param {number} count
 * @param {string} file
 */
export const rows = (count, file = 'PG/2020') => Array.from({ length: count }, (_, index) => ({
  'Codice locale': `${file}/${100001 + index}`,
  'Denominazione dell’impresa': NAMES[index % NAMES.length],
  'Partita IVA o codice fiscale': vatNumber(index + 1),
  'Tipo di indirizzo': '01',
  Indirizzo: `Via Garibaldi ${index + 1}`,
  'Descrizione dell’intervento': `Ripristino dei locali danneggiati, lotto ${index + 1}`,
  Comune: TOWNS[index % TOWNS.length][0],
  Provincia: TOWNS[index % TOWNS.length][1],
  'Codice ATECO': '56.30.00',
  'Costo (euro)': 10_000.5 + 37 * index,
  'Finanziamento (euro)': 10_000.5 + 37 * index,
}));

/**
 * One fault a row, from the first: heading, value, the cell it is in, the words that name it.
 * @type {[heading: string, value: string | null, cell: string, words: RegExp][]}
 */
export const PLANTED = [
  ['Codice locale', `PG/${'9'.repeat(60)}`, 'A2', /al massimo 60|caratteri/],
  ['Denominazione dell’impresa', 'Bar', 'B3', /almeno 5/],
  ['Partita IVA o codice fiscale', '01234567890', 'C4', /partita IVA/],
  ['Tipo di indirizzo', 'Vicolo stretto', 'E5', /tipo di indirizzo/],
  ['Indirizzo', null, 'F6', /Manca «Indirizzo»/],
  ['Comune', 'Forlimpopoli Terme', 'I7', /non esiste/],
  ['Provincia', 'ZZ', 'J8', /provincia/i],
  ['Codice ATECO', '99.99.99', 'L9', /ATECO/],
  ['Costo (euro)', 'mille euro', 'M10', /in cifre/],
  ['Descrizione dell’intervento', 'Ripristinooooo dei locali', 'G11', /ripetuto 5 volte/],
];

/** The rows with the planted faults. */
export const faulty = (sheet) => sheet.map((row, index) => {
  const [header, value] = PLANTED[index] ?? [];
  return header ? { ...row, [header]: value } : row;
});

/** Fills a template in and saves it under another name. */
export async function fillIn(template, sheet, output) {
  const list = `${output}.json`;
  await writeFile(list, JSON.stringify(sheet));
  execFileSync(python, [path.join(root, 'tests', 'peers', 'fill.py'), 'fill', template, list, output], { stdio: 'pipe' });
  return output;
}

/** Writes a workbook from nothing: one sheet, with the headers that the rows have. */
export async function writeOwn(sheet, output) {
  const list = `${output}.json`;
  await writeFile(list, JSON.stringify(sheet));
  execFileSync(python, [path.join(root, 'tests', 'peers', 'fill.py'), 'openpyxl', list, output], { stdio: 'pipe' });
  return output;
}

const READ = `
import json, sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1])["Progetti"]
print(json.dumps([[None if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]))
`;

/** The sheet of projects as another program reads it: rows of texts, the headings among them. */
export function read(workbook) {
  return JSON.parse(execFileSync(python, ['-c', READ, workbook], { encoding: 'utf8' }));
}

/** What a column holds below its heading, which may carry the mark of what is required. */
export function column(workbook, heading) {
  const sheet = read(workbook);
  const find = (row) => row.findIndex((text) => text?.replace(/ \*$/, '') === heading);
  const top = sheet.findIndex((row) => find(row) >= 0);
  const at = find(sheet[top]);
  return sheet.slice(top + 1).map((row) => row[at]);
}
