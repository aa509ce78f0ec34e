// What came of a conversion, first thing on its page, and what can be downloaded at once.

import { addressOf } from '../api.mjs';
import { el, find, icon, say, shortInstant, show } from '../dom.mjs';
import { texts } from './texts.mjs';
import { answered, latest, outcomeIcon, who } from './words.mjs';

/** @import { Conversion, CupFile, CupFileKind, CupProblem } from '../api.d.ts' */

/**
 * The address of a file of a conversion.
 * @param {Conversion} conversion
 * @param {CupFile} file
 */
export const fileAddress = ({ id }, { file }) =>
  addressOf('/api/cup/conversions/{conversion}/files/{file}', { conversion: id, file });

/**
 * The files of a kind, in the order in which they were made.
 * @param {Conversion} conversion
 * @param {CupFileKind} kind
 */
const filesOf = ({ files }, kind) => files.filter((file) => file.kind === kind);

/**
 * The latest file of a kind: those made anew after every import stand beside the earlier ones.
 * @param {Conversion} conversion
 * @param {CupFileKind} kind
 */
export const latestOf = (conversion, kind) => latest(filesOf(conversion, kind));

/** @param {string} call */
const callAddress = (call) => `/cup/bandi/?bando=${encodeURIComponent(call)}`;

/**
 * What giving up a request means depends on what it was made from and whether any answer came.
 * @param {Conversion} conversion
 */
export const kindOf = (conversion) => {
  if (answered(conversion)) return 'answered';
  return conversion.uploaded ? 'uploaded' : conversion.source.kind;
};

/** @param {CupProblem} problem */
const isTooLong = ({ code }) => code === 'too_many_rows';

/** @param {CupProblem} problem */
const isElsewhere = ({ code }) => code === 'rows_elsewhere';

/** @param {Conversion} conversion */
function refusedWords({ source, report }) {
  if (source.kind === 'applications') return texts.refusedApplications;
  // A sheet that is only too long has no cell to correct.
  if (report.problems.every(isTooLong)) return texts.refusedTooLong;
  return report.problems.every(isElsewhere) ? texts.refusedElsewhere : texts.refusedText;
}

/**
 * What came of it: a title and some sentences.
 * @param {Conversion} conversion
 * @returns {[title: string, ...sentences: string[]]}
 */
function told(conversion) {
  const { withdrawn, answers, report, unreadable, source: { kind } } = conversion;
  const soFar = answered(conversion) ? [texts.answeredText(answers, kind)] : [];
  if (withdrawn) return [texts.withdrawnTitle, texts.withdrawnText(shortInstant(withdrawn.at), who(withdrawn.by)), ...soFar];
  switch (conversion.state) {
    case 'to_confirm': return [texts.confirmTitle, texts.confirmText(conversion.requests, kind)];
    case 'accepted': {
      const files = filesOf(conversion, 'request').length;
      if (answered(conversion)) return [texts.answeredTitle(answers), ...soFar];
      return conversion.uploaded ? [texts.uploadedTitle, texts.uploadedText(conversion.requests)] : [texts.acceptedTitle(files), texts.acceptedText(conversion.requests, files)];
    }
    case 'refused': return [
      texts.refusedTitle(report.problem_count), refusedWords(conversion),
      ...(report.problems.some(isTooLong) ? [texts.howToDivide] : []),
    ];
    case 'unreadable': return [
      texts.unreadableTitle, unreadable ? texts.notConverted(unreadable.sentence) : texts.unreadableText,
    ];
    case 'waiting': return [texts.waitingTitle, texts.waitingText];
  }
}

/** @param {Conversion} conversion */
function showRequests(conversion) {
  const { source, withdrawn } = conversion;
  // What was given up is not to be sent: it stays among all the files alone.
  const files = withdrawn ? [] : filesOf(conversion, 'request');
  // Once there are answers, the file to upload is no longer what the page is about.
  const main = answered(conversion) || conversion.uploaded ? 'btn-outline-primary' : 'btn-primary';
  find('[data-request-files]').replaceChildren(...files.map((file) => el('div', { class: 'request-file', 'data-request-file': file.file },
    el('p', { class: 'actions' },
      el('a', { class: `btn ${main}`, href: fileAddress(conversion, file), download: true },
        icon('it-download'), ' ', texts.downloadRequest(file.requests))),
    el('p', { class: 'field-hint' }, file.name),
    el('p', { class: 'field-hint digest' }, texts.digest(file.sha256)))));
  if (withdrawn && source.kind === 'applications') {
    find('[data-request-files]').append(el('p', { class: 'actions' },
      el('a', { class: 'btn btn-primary', href: callAddress(source.call) }, texts.correctRequest)));
  }
}

/**
 * Whether what came of it is no success: it was given up, no code came, with this request or later, or codes were revoked.
 * @param {Pick<Conversion, 'withdrawn' | 'answers'>} conversion
 */
export const disappoints = ({ withdrawn, answers }) => Boolean(withdrawn) || answers.revoked > 0
  || (answered({ answers }) && answers.coded === 0 && answers.coded_later < answers.rejected + answers.waiting);

/**
 * Fills the top of the page.
 * @param {Conversion} conversion
 */
export function showOutcome(conversion) {
  const { source, state, withdrawn, answers } = conversion;
  const [title, ...sentences] = told(conversion);
  const box = find('[data-outcome]');
  box.dataset.outcome = disappoints(conversion) ? 'waiting' : state;
  find('[data-outcome-title]', box).replaceChildren(
    icon(box.dataset.outcome === 'waiting' ? 'it-warning-circle' : outcomeIcon(conversion)), ' ', title);
  find('[data-outcome-text]', box).replaceChildren(...sentences.map((sentence) => el('p', {}, sentence)));
  showRequests(conversion);
  show(find('[data-follows]'), !answered(conversion) && !withdrawn && !conversion.uploaded);
  const waits = state === 'waiting' || state === 'to_confirm' || (state === 'accepted' && answers.waiting > 0);
  show(find('[data-withdraw]'), waits && !withdrawn);
  say(find('[data-withdraw-text]'), texts.withdrawText[kindOf(conversion)]);
  const marked = latestOf(conversion, 'marked');
  const link = find('a[data-marked]');
  show(link, Boolean(marked));
  if (marked) link.href = fileAddress(conversion, marked);
  if (source.kind === 'applications') {
    const back = find('a[data-correct]');
    back.href = callAddress(source.call);
    say(back, texts.correctRequest);
  }
}
