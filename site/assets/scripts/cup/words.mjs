// A conversion in words: what it was made from, how it ended, what came back.

import { texts } from './texts.mjs';

/** What a conversion was made from. */
export const sourceWords = ({ source }) =>
  (source.kind === 'applications' ? texts.fromApplications(source.title) : source.file_name);

/** How a conversion stands, in a few words. */
export function outcomeWords({ state, requests, problems, withdrawn }) {
  if (withdrawn) return texts.outcomeWithdrawn;
  if (state === 'refused') return texts.outcomeRefused(problems);
  return state === 'accepted' ? texts.outcomeAccepted(requests) : texts.outcome[state] ?? '';
}

const ICONS = {
  waiting: 'it-clock', accepted: 'it-check-circle', refused: 'it-error', unreadable: 'it-error',
};

/** The icon that goes with those words. */
export const outcomeIcon = ({ state, withdrawn }) => (withdrawn ? 'it-minus-circle' : ICONS[state] ?? 'it-help-circle');

/** The codes that came back, as a history tells them. */
export function codesWords({ state, requests, coded = 0, rejected = 0 }) {
  if (state !== 'accepted') return '';
  if (coded + rejected === 0) return texts.codesNone;
  return [texts.codesSome(coded, requests), rejected > 0 && texts.rejectedSome(rejected)].filter(Boolean).join(', ');
}

/** Whether the national system has answered at least one of the requests. */
export const answered = ({ answers }) => (answers?.coded ?? 0) + (answers?.rejected ?? 0) > 0;

/** How a row of a conversion stands. */
export function rowState({ cup, rejected }) {
  if (cup) return 'coded';
  return rejected?.length > 0 ? 'rejected' : 'waiting';
}

/** Letters and digits alone, without capitals and accents: how names are sought. */
const bare = (text) => String(text ?? '').normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether a row has the words that somebody seeks: in its name, its local code, its code, its number. */
export function rowSpeaksOf({ row, name, codifica_locale: local, cup }, sought) {
  const words = bare(sought);
  return words === '' || String(row) === words || [name, local, cup].some((text) => bare(text).includes(words));
}

/** How many answers of an import were not taken; not all of them are listed. */
export const strayCount = ({ strays = [], stray_count: count = strays.length }) => count;

/** What an import brought. */
export function importWords(one) {
  const strays = strayCount(one);
  return [texts.importCoded(one.coded), texts.importRejected(one.rejected), strays > 0 && texts.importStrays(strays)]
    .filter(Boolean).join(', ');
}

/** The import that a file just made: the latest one of that name. */
export const importOf = ({ imports = [] }, { name }) => imports
  .filter((one) => one.file_name === name)
  .reduce((latest, one) => ((latest?.at?.iso ?? '') > (one.at?.iso ?? '') ? latest : one), undefined);
