// Electronic invoices among the documents of an expense: what they say, and a button that puts it into the answers.

import { ApiError, get } from '../api.mjs';
import { button, el, findIfAny, show } from '../dom.mjs';
import { putIn } from '../offers.mjs';
import { words } from './invoice-words.mjs';

/** @import { InvoiceFinding, InvoicePart, Invoices, ReadInvoice, StoredDocument, View } from '../api.d.ts' */
/** @import { Questions } from '../questions.mjs' */

/** What was read of each document, by what was saved of the expense: a file never changes, what is said of it does. @type {Map<string, Invoices | null>} */
const read = new Map();

/**
 * Shows the invoices among the documents, where the page has a place for them.
 * @param {Questions} questions
 * @param {string} application
 * @param {Partial<Pick<View, 'documents' | 'editable' | 'version'>>} view
 */
export async function showInvoices(questions, application, { documents = {}, editable = false, version = 0 }) {
  const place = findIfAny('[data-invoices]', questions.root);
  if (!place) return;
  const files = Object.values(documents).flat().filter(({ file_name: name }) => /\.(xml|p7m)$/i.test(name));
  const shown = await Promise.all(files.map(async (file) => ({ file, found: await readOf(application, file, version) })));
  place.replaceChildren(...shown.flatMap(({ file, found }) => blockOf(questions, file, found, editable)));
  show(place, place.childElementCount > 0);
}

/**
 * @param {string} application
 * @param {StoredDocument} file
 * @param {number} version
 */
async function readOf(application, { id }, version) {
  const known = `${id} ${version}`;
  if (!read.has(known)) {
    try {
      read.set(known, await get('/api/applications/{application}/documents/{document}/invoices', { application, document: id }));
    } catch (error) {
      // Not looked at for threats yet, say: asked again, it may be read.
      if (error instanceof ApiError && error.code === 'withheld') return { invoices: [], more: 0, unread: error.message };
      // The document is there all the same: what it says is typed.
      return null;
    }
  }
  return read.get(known) ?? null;
}

/**
 * @param {Questions} questions
 * @param {StoredDocument} file
 * @param {Invoices | null} found
 * @param {boolean} editable
 */
function blockOf(questions, { file_name: name }, found, editable) {
  if (!found) return [];
  return [
    el('h3', {}, words.title(name)),
    found.unread === null ? null : el('p', { 'data-invoice-unread': true }, words.unread(found.unread)),
    ...found.invoices.map((invoice) => invoiceOf(questions, invoice, editable)),
    found.more > 0 ? el('p', {}, words.more(found.more)) : null,
  ].filter((part) => part !== null);
}

/**
 * @param {Questions} questions
 * @param {ReadInvoice} invoice
 * @param {boolean} editable
 */
function invoiceOf(questions, { title, total, entries, findings, parts }, editable) {
  const take = entries !== null && editable
    ? el('p', { class: 'actions' }, button({ class: 'btn btn-outline-primary', 'data-invoice-take': true },
      () => putIn(questions, { entries, label: title }), words.take))
    : null;
  return el('article', { class: 'invoice', 'data-invoice': true },
    el('h4', {}, total === null ? title : words.withTotal(title, total)),
    findings.length > 0 ? el('ul', { class: 'invoice-findings' }, findings.map(findingOf)) : el('p', {}, words.allWell),
    take,
    el('details', {}, el('summary', {}, words.whole), parts.flatMap(partOf)));
}

/** @param {InvoiceFinding} finding */
const findingOf = ({ severity, sentence }) => el('li', { 'data-severity': severity },
  el('strong', {}, severity === 'error' ? words.stops : words.warns), sentence);

/** @param {InvoicePart} part */
const partOf = ({ heading, rows }) => [
  el('h5', {}, heading),
  el('dl', { class: 'amounts invoice-rows' }, rows.map(({ label, value }) => el('div', {}, el('dt', {}, label), el('dd', {}, value)))),
];
