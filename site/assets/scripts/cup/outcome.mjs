// What came of a conversion, first thing on its page, and what can be downloaded at once.

import { el, find, icon, say, shortInstant, show } from '../dom.mjs';
import { answered, outcomeIcon } from './words.mjs';
import { texts } from './texts.mjs';

const paragraphs = (...sentences) => sentences.filter(Boolean).map((sentence) => el('p', {}, sentence));

/** The address of a file of a conversion. */
export const fileAddress = (path, { file }) => `/api${path}/files/${encodeURIComponent(file)}`;

/** The files of a kind, in the order in which they were made. */
export const filesOf = ({ files = [] }, kind) => files.filter((file) => file.kind === kind);

/** The latest file of a kind: those made anew after every import stand beside the earlier ones. */
export const latestOf = (conversion, kind) => filesOf(conversion, kind)
  .reduce((latest, file) => ((latest?.at?.iso ?? '') > (file.at?.iso ?? '') ? latest : file), undefined);

const callAddress = ({ call }) => `/cup/bandi/?bando=${encodeURIComponent(call)}`;

/** What giving up a request means depends on what it was made from and whether any answer came. */
export const kindOf = (conversion) => (answered(conversion) ? 'answered' : conversion.source.kind);

const isTooLong = ({ code }) => code === 'too_many_rows';

function refusedWords({ source, report }) {
  if (source.kind === 'applications') return texts.refusedApplications;
  // A sheet that is only too long has no cell to correct.
  return report?.problems.every(isTooLong) ? texts.refusedTooLong : texts.refusedText;
}

function told(conversion) {
  const requests = filesOf(conversion, 'request');
  const problems = conversion.report?.problem_count ?? conversion.problems;
  const { withdrawn } = conversion;
  if (withdrawn) return {
    title: texts.withdrawnTitle,
    text: [texts.withdrawnText(withdrawn.at && shortInstant(withdrawn.at), withdrawn.by?.name), answered(conversion) && texts.answeredText(conversion.answers)],
  };
  switch (conversion.state) {
    case 'accepted': return answered(conversion)
      ? { title: texts.answeredTitle(conversion.answers), text: [texts.answeredText(conversion.answers)] }
      : { title: texts.acceptedTitle(requests.length), text: [texts.acceptedText(conversion.requests, requests.length)] };
    case 'refused': return {
      title: texts.refusedTitle(problems),
      text: [
        refusedWords(conversion),
        conversion.report?.problems.some(isTooLong) && texts.howToDivide,
      ],
    };
    case 'unreadable': return {
      title: texts.unreadableTitle, text: [conversion.unreadable?.sentence, texts.unreadableText],
    };
    default: return { title: texts.waitingTitle, text: [texts.waitingText] };
  }
}

function showRequests(conversion, path) {
  const { source, withdrawn } = conversion;
  // What was given up is not to be sent: it stays among all the files alone.
  const files = withdrawn ? [] : filesOf(conversion, 'request');
  // Once there are answers, the file to upload is no longer what the page is about.
  const main = answered(conversion) ? 'btn-outline-primary' : 'btn-primary';
  find('[data-request-files]').replaceChildren(...files.map((file) => el('div', { class: 'request-file', 'data-request-file': file.file },
    el('p', { class: 'actions' },
      el('a', { class: `btn ${main}`, href: fileAddress(path, file), download: true },
        icon('it-download'), ' ', texts.downloadRequest(file.requests))),
    el('p', { class: 'field-hint' }, file.name),
    el('p', { class: 'field-hint digest' }, texts.digest(file.sha256)))));
  if (withdrawn && source.kind === 'applications') {
    find('[data-request-files]').append(el('p', { class: 'actions' },
      el('a', { class: 'btn btn-primary', href: callAddress(source) }, texts.correctRequest)));
  }
}

/** Fills the top of the page. */
export function showOutcome(conversion, path) {
  const { title, text } = told(conversion);
  const box = find('[data-outcome]');
  // An answer without a single code is no success.
  box.dataset.outcome = conversion.withdrawn || (answered(conversion) && conversion.answers.coded === 0) ? 'waiting' : conversion.state;
  find('[data-outcome-title]', box).replaceChildren(icon(box.dataset.outcome === 'waiting' ? 'it-warning-circle' : outcomeIcon(conversion)), ' ', title);
  find('[data-outcome-text]', box).replaceChildren(...paragraphs(...text));
  showRequests(conversion, path);
  show(find('[data-follows]'), !answered(conversion) && !conversion.withdrawn);
  show(find('[data-withdraw]'), conversion.state === 'accepted' && !conversion.withdrawn && conversion.answers.waiting > 0);
  say(find('[data-withdraw-text]'), texts.withdrawText(kindOf(conversion)));
  const marked = latestOf(conversion, 'marked');
  const link = find('[data-marked]');
  show(link, Boolean(marked));
  if (marked) link.href = fileAddress(path, marked);
  if (conversion.source.kind === 'applications') {
    const back = find('[data-correct]');
    back.href = callAddress(conversion.source);
    say(back, texts.correctRequest);
  }
}
