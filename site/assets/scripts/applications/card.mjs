// One application in the list: how it stands, and what can be done with it now.

import { addressOf } from '../api.mjs';
import { closingWords, stateIcon, stateWords } from '../application.mjs';
import { el, icon, instant, shortInstant } from '../dom.mjs';
import { newId } from '../new-id.mjs';
import { onPress } from '../once.mjs';
import { words as ofPayment } from '../payment/words.mjs';
import { hasSomeOnly } from '../session.mjs';
import { texts as general } from '../texts.mjs';
import { texts } from './texts.mjs';

/** @import { Application } from '../api.d.ts' */

/**
 * What the buttons of a card do.
 * @typedef {object} Doings
 * @property {(application: Application) => Promise<void>} name
 * @property {(application: Application, id: string) => Promise<void>} copy as a new one with this id
 * @property {(application: Application) => Promise<void>} discard
 * @property {(application: Application) => Promise<void>} restore
 * @property {(application: Application) => Promise<void>} deletePayment
 */

/**
 * @param {string} term
 * @param {string | null | undefined} value
 */
const line = (term, value) => el('div', {}, el('dt', {}, term), el('dd', {}, value || general.notYet));

/**
 * Another page of an application, from its own page's address.
 * @param {string} path
 * @param {'invio' | 'riepilogo'} page
 */
function pageAddress(path, page) {
  const url = new URL(path, location.origin);
  return `${url.pathname}${page}/${url.search}`;
}

/**
 * @param {string} href
 * @param {string} words
 * @param {Record<string, string>} more
 */
const link = (href, words, main = false, more = {}) =>
  el('a', { href, class: `btn ${main ? 'btn-primary' : 'btn-outline-primary'}`, ...more }, words);

/**
 * A button that says of which application it is to those who only hear it.
 * @param {string} words
 * @param {string} hook
 * @param {Application} application
 * @param {(application: Application) => Promise<void>} work
 */
function act(words, hook, application, work) {
  const made = el('button', { type: 'button', class: 'link-button', [hook]: application.id },
    words, el('span', { class: 'visually-hidden' }, `: ${calledOf(application)}`));
  onPress(made, () => work(application));
  return made;
}

/**
 * What an application is called in a sentence.
 * @param {Application} application
 */
export const calledOf = ({ name, created_at: created }) => (name ? texts.theNamed(name) : texts.theDraft(shortInstant(created)));

/** @param {Application} application */
function ways({ id, path, state }) {
  // Pages of a revision that this site does not have cannot be opened.
  if (!path) return [];
  const send = pageAddress(path, 'invio');
  const mark = { 'data-open': id };
  switch (state) {
    case 'draft': return [
      link(path, general.compile, true, mark),
      link(pageAddress(path, 'riepilogo'), general.checkAnswers),
      link(addressOf('/api/applications/{application}/draft.pdf', { application: id }), general.facsimile),
    ];
    case 'validated': return [link(send, general.signAndSend, true), link(path, general.look, false, mark)];
    case 'submitted': return [link(send, general.receipt, true), link(path, general.look, false, mark)];
    case 'discarded': return [];
  }
}

/**
 * @param {Application} application
 * @param {Doings} doings
 */
function acts(application, { name, copy, discard }) {
  // One id for one copy, however often the request is sent until it is answered.
  const id = newId();
  return [
    act(application.name ? texts.rename : texts.nameIt, 'data-name', application, name),
    application.open && mayCreate() ? act(texts.copy, 'data-copy', application, () => copy(application, id)) : null,
    application.state === 'draft' ? act(texts.discard, 'data-discard', application, discard) : null,
  ];
}

/**
 * How the payment request of an application stands, and what can be done with it; nothing without one.
 * @param {Application} application
 * @param {Doings} doings
 */
function payment(application, { deletePayment }) {
  const { payment: request } = application;
  if (!request) return null;
  return el('div', { 'data-payment-of': application.id, 'data-payment-state': request.state },
    el('p', {}, el('strong', {}, ofPayment.line), `: ${request.state_label}`),
    el('p', { class: 'actions' },
      link(request.path, ofPayment.open, false, { 'data-open-payment': request.id }),
      request.state === 'draft' ? link(addressOf('/api/applications/{application}/draft.pdf', { application: request.id }), general.facsimile) : null,
      request.state === 'submitted' ? null : link(request.send_path, ofPayment.sign),
      request.state === 'submitted' ? null : act(ofPayment.erase, 'data-delete-payment', application, deletePayment)));
}
/** Who was given some applications begins none. */
const mayCreate = () => !hasSomeOnly();

/** @param {Application} application */
const heads = ({ name, title }) => [
  name ? el('p', { class: 'page-caption' }, title) : null,
  el('h2', { 'data-called': true }, name ?? title),
];

/** @param {Application} application */
const whose = ({ beneficiary }) => el('p', { 'data-beneficiary': true }, general.beneficiary(beneficiary
  ? general.party(beneficiary.name, beneficiary.fiscal_code) : general.notSaidYet));

/**
 * @param {Application} application
 * @param {Doings} doings
 */
export function card(application, doings) {
  const { state, cup, progress } = application;
  return el('article', { class: 'application-card', 'data-application': application.id, 'data-state': state },
    heads(application),
    whose(application),
    el('p', { class: 'application-state' }, icon(stateIcon(application)), ' ', stateWords(application)),
    progress ? el('p', { 'data-progress': progress.percent }, texts.progress(progress)) : null,
    state === 'submitted' ? null : el('p', {}, icon('it-clock'), ' ', closingWords(application)),
    el('dl', { class: 'instants' },
      line(general.created, instant(application.created_at)),
      line(general.lastChange, texts.changed(instant(application.updated_at), application.updated_by_name)),
      line(general.validated, instant(application.validated_at)),
      line(general.signatureUploaded, instant(application.uploaded_at)),
      line(general.submitted, instant(application.submitted_at)),
      state === 'submitted' ? line(general.protocol, application.protocol) : null,
      cup ? line(general.cup, application.cup_revoked_at ? general.cupRevoked(cup) : cup) : null,
      ...application.earlier_cups.map((earlier) => line(general.earlierCup, general.cupRevoked(earlier.cup)))),
    el('p', { class: 'actions' }, ways(application)),
    payment(application, doings),
    el('p', { class: 'actions' }, acts(application, doings)));
}

/**
 * A draft that was thrown away.
 * @param {Application} application
 * @param {Doings} doings
 */
export function discardedCard(application, { restore }) {
  return el('article', { class: 'application-card', 'data-application': application.id, 'data-state': application.state },
    heads(application),
    whose(application),
    el('p', { class: 'application-state' }, icon(stateIcon(application)), ' ', stateWords(application)),
    el('dl', { class: 'instants' },
      line(general.created, instant(application.created_at)),
      line(general.lastChange, texts.changed(instant(application.updated_at), application.updated_by_name))),
    el('p', {}, icon('it-clock'), ' ', texts.restorable(instant(application.restorable_until))),
    el('p', { class: 'actions' }, act(texts.restore, 'data-restore', application, restore)));
}
