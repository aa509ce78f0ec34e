// The verdict on a signed file, for somebody who does not know what a certificate is: who signed, what was checked, what is
// wrong, what to do now and whom to ask.

import { button, el, fileSize, icon } from '../dom.mjs';
import { words } from './words.mjs';

/** @import { Signer } from '../api.d.ts' */
/** @import { Child } from '../dom.mjs' */
/** @import { Told } from '../envelope/mistake-words.mjs' */
/** @import { Check, Outcome, Standing, Verdict } from './facts.mjs' */

/** @type {Record<Outcome, string>} */
const ICONS = { passed: 'it-check-circle', failed: 'it-close-circle', pending: 'it-clock', not_reached: 'it-minus-circle' };

/**
 * @param {string} kind
 * @param {string} picture
 * @param {(Child | readonly Child[])[]} children
 */
const notice = (kind, picture, ...children) => el('div', { class: `notice notice-${kind}` }, icon(picture), el('div', {}, ...children));

/**
 * A line of facts; nothing if there is nothing to say.
 * @param {string} term
 * @param {string} text
 */
const fact = (term, text) => (text ? el('div', {}, el('dt', {}, term), el('dd', {}, text)) : null);

/** @param {Signer} signer */
const signerFacts = (signer) => [fact(words.signer, words.person(signer)), fact(words.certificate, words.certificateOf(signer))];

/**
 * @param {string} title
 * @param {(Child | readonly Child[])[]} children
 */
const part = (title, ...children) => [el('h4', {}, title), ...children.flat()];

/**
 * What was checked, for whoever wants to know: nothing if the server does not say.
 * @param {Check[]} checks
 */
const checked = (checks) => (checks.length === 0 ? null : el('details', {}, el('summary', {}, words.checked),
  el('ul', { class: 'checks' }, checks.map(({ outcome, sentence }) =>
    el('li', { 'data-outcome': outcome }, icon(ICONS[outcome]), el('span', {}, el('strong', {}, `${words.outcomes[outcome]}: `), sentence))))));

/**
 * The file that counts.
 * @param {Standing} standing
 */
export function counting({ name, size, uploaded, verdict }) {
  const { signers, signedBy, checks, notes, pending, revoked } = verdict;
  return notice(revoked ? 'error' : 'success', revoked ? 'it-error' : 'it-check-circle',
    el('p', {}, el('strong', {}, revoked ? words.revoked : words.counts)),
    el('dl', { class: 'facts' },
      fact(words.file, `${name} (${fileSize(size)})`), fact(words.uploaded, uploaded),
      signers.length > 0 ? signers.flatMap(signerFacts) : fact(words.signer, signedBy)),
    pending ? el('p', { 'data-pending': true }, icon('it-clock'), ' ', words.pending) : null,
    notes.length > 0 ? part(words.notes, el('ul', { 'data-notes': true }, notes.map((note) => el('li', {}, note)))) : null,
    checked(checks),
    el('p', {}, words.replace));
}

/**
 * What is around a file that does not count.
 * @typedef {object} Around
 * @property {string} name
 * @property {string} label of its box
 * @property {Standing | null} standing what counts
 */

/** @param {Around} around */
const whatCounts = ({ label, standing }) => el('p', { 'data-counts': true }, standing ? words.stands(standing.name) : words.nothingStands(label));

const ask = () => el('p', {}, el('a', { href: '#a-chi-chiedere' }, words.ask));

/**
 * A file that the server refused.
 * @param {string} message
 * @param {Verdict} verdict
 * @param {Around} around
 */
export function refused(message, verdict, around) {
  const { reasons, steps, signers, checks } = verdict;
  return notice('error', 'it-error',
    el('p', {}, el('strong', {}, words.refused(around.name)), ' ', message),
    whatCounts(around),
    reasons.length > 0 ? part(words.wrong, el('ul', {}, reasons.map((reason) => el('li', {}, reason)))) : null,
    part(words.todo, el('ol', { 'data-steps': true }, [...steps, words.next].map((sentence) => el('li', {}, sentence)))),
    signers.length > 0 ? part(words.who, el('dl', { class: 'facts' }, signers.flatMap(signerFacts))) : null,
    checked(checks),
    ask());
}

/**
 * A file with a mistake that could be named before it was uploaded.
 * @param {Told} told
 * @param {Around & { other: { which: string, label: string } | null, insist: (() => unknown) | null }} around
 */
export function mistaken({ what, todo }, { other, insist, ...around }) {
  return notice('error', 'it-error',
    el('p', {}, el('strong', {}, words.notUploaded(around.name)), ' ', what),
    whatCounts(around),
    part(words.todo, el('p', {}, todo)),
    other ? el('p', {}, el('a', { href: `#firma-${other.which}` }, words.goTo(other.label))) : null,
    insist ? el('p', {}, words.insist, ' ', button({ class: 'link-button', 'data-insist': true }, insist, words.insistButton)) : null,
    ask());
}
