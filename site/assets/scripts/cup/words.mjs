// A conversion in words: what it was made from, how it ended, what came back.

import { texts } from './texts.mjs';

/** @import { Conversion, ConversionState, ConversionSummary, CupImport, CupRow, Instant, Person } from '../api.d.ts' */

/**
 * A person, as far as the name is known.
 * @param {Person} person
 */
export const who = ({ name, username }) => name || username;

/**
 * What a conversion was made from.
 * @param {Pick<ConversionSummary, 'source'>} conversion
 */
export const sourceWords = ({ source }) =>
  (source.kind === 'applications' ? texts.fromApplications(source.title) : source.file_name);

/**
 * How a conversion stands, in a few words.
 * @param {Pick<ConversionSummary, 'state' | 'requests' | 'problems' | 'withdrawn'>} conversion
 */
export function outcomeWords({ state, requests, problems, withdrawn }) {
  if (withdrawn) return texts.outcomeWithdrawn;
  switch (state) {
    case 'to_confirm': return texts.outcomeToConfirm(requests);
    case 'accepted': return texts.outcomeAccepted(requests);
    case 'refused': return texts.outcomeRefused(problems);
    case 'unreadable': return texts.outcomeUnreadable;
    case 'waiting': return texts.outcomeWaiting;
  }
}

/** @type {Record<ConversionState, string>} */
const ICONS = {
  waiting: 'it-clock', to_confirm: 'it-info-circle', accepted: 'it-check-circle', refused: 'it-error', unreadable: 'it-error',
};

/**
 * The icon that goes with those words.
 * @param {Pick<ConversionSummary, 'state' | 'withdrawn' | 'revoked'>} conversion
 */
export function outcomeIcon({ state, withdrawn, revoked }) {
  if (withdrawn) return 'it-minus-circle';
  return hasRevoked({ state, revoked }) ? 'it-warning-circle' : ICONS[state];
}

/**
 * Whether codes came and some were taken back since: no success any more.
 * @param {Pick<ConversionSummary, 'state' | 'revoked'>} conversion
 */
export const hasRevoked = ({ state, revoked }) => state === 'accepted' && revoked > 0;

/**
 * The codes that came back, as a history tells them.
 * @param {Pick<ConversionSummary, 'state' | 'requests' | 'coded' | 'rejected' | 'coded_later' | 'revoked'>} conversion
 */
export function codesWords({ state, requests, coded, rejected, coded_later: later, revoked }) {
  if (state !== 'accepted') return '';
  if (coded + rejected === 0) return texts.codesNone;
  return [texts.codesSome(coded, requests), rejected > 0 && texts.rejectedSome(rejected), later > 0 && texts.laterSome(later), revoked > 0 && texts.revokedSome(revoked)].filter(Boolean).join(', ');
}

/**
 * Whether the national system has answered at least one of the requests.
 * @param {Pick<Conversion, 'answers'>} conversion
 */
export const answered = ({ answers }) => answers.coded + answers.rejected > 0;

/**
 * Whether what was told before the request was sent is no longer to be acted on: it was sent, answered or given up.
 * @param {Pick<Conversion, 'answers' | 'withdrawn' | 'uploaded'>} conversion
 */
export const isPast = ({ answers, withdrawn, uploaded }) => Boolean(withdrawn || uploaded) || answered({ answers });

/**
 * How a request stands now, in one line: its codes too.
 * @param {Pick<Conversion, 'state' | 'requests' | 'problems' | 'withdrawn' | 'uploaded' | 'answers' | 'coded' | 'rejected' | 'coded_later' | 'revoked'>} conversion
 */
export function standingWords(conversion) {
  const outcome = outcomeWords(conversion);
  if (conversion.state !== 'accepted') return outcome;
  if (answered(conversion)) return [conversion.withdrawn && outcome, texts.codesCame(codesWords(conversion))].filter(Boolean).join('. ');
  if (conversion.withdrawn) return outcome;
  return conversion.uploaded ? texts.uploadedTitle : texts.codesToCome(outcome);
}

/**
 * How a row of a conversion stands.
 * @param {Pick<CupRow, 'cup' | 'rejected'>} row
 */
export function rowState({ cup, rejected }) {
  if (cup) return 'coded';
  return rejected.length > 0 ? 'rejected' : 'waiting';
}

/**
 * Letters and digits alone, without capitals and accents: how names are sought.
 * @param {string} text
 */
const bare = (text) => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/**
 * Whether a row has the words that somebody seeks: in its name, its local code, its code, its number.
 * @param {Pick<CupRow, 'row' | 'name' | 'codifica_locale' | 'cup'>} row
 * @param {string} sought
 */
export function rowSpeaksOf({ row, name, codifica_locale: local, cup }, sought) {
  const words = bare(sought);
  return words === '' || String(row) === words || [name, local, cup ?? ''].some((text) => bare(text).includes(words));
}

/**
 * How many answers that were not taken an import does not list.
 * @param {Pick<CupImport, 'strays' | 'stray_count'>} one
 */
export const untold = ({ strays, stray_count: count }) => count - strays.length;

/**
 * What an import brought.
 * @param {Pick<CupImport, 'coded' | 'rejected' | 'stray_count'>} one
 */
export const importWords = ({ coded, rejected, stray_count: strays }) =>
  [texts.importCoded(coded), texts.importRejected(rejected), strays > 0 && texts.importStrays(strays)]
    .filter(Boolean).join(', ');

/**
 * The latest of some things; nothing if there are none.
 * @template {{ at: Pick<Instant, 'iso'> }} T
 * @param {T[]} things
 */
export const latest = (things) => things
  .reduce((/** @type {T | undefined} */ last, one) => (last && last.at.iso > one.at.iso ? last : one), undefined);

/**
 * The import that a file just made: the latest one of that name.
 * @template {Pick<CupImport, 'at' | 'file_name'>} I
 * @param {{ imports: I[] }} conversion
 * @param {{ name: string }} file
 */
export const importOf = ({ imports }, { name }) => latest(imports.filter((one) => one.file_name === name));
