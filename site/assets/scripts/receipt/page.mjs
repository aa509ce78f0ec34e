// The receipt of a sent application. Its number may come moments after the arrival: it is asked for again.

import { addressOf, get, pause } from '../api.mjs';
import { el, fileSize, find, findAll, instant, say, show } from '../dom.mjs';
import { notifyError } from '../notices.mjs';
import { fileLink } from '../saving.mjs';
import { words } from './words.mjs';

/** @import { ApplicationDetail, Receipt, ReceiptFile } from '../api.d.ts' */

/** How long to wait before the number is asked for again, in milliseconds, and how often. */
const AGAIN = 3000;
const MOST_TIMES = 40;

/**
 * Shows the receipt; what the page knows already stands there at once, and stays if the rest does not come.
 * @param {ApplicationDetail} shown
 */
export async function showReceipt(shown) {
  const { id: application } = shown;
  showMoments(shown);
  showCode(shown);
  showNumber(shown.protocol);
  try {
    const receipt = await ask(application);
    fill(receipt);
    if (receipt.protocol === null) void awaitNumber(application);
  } catch (error) {
    notifyError(error, { words: words.notLoaded });
  }
}

/** @param {string} application */
const ask = (application) => get('/api/applications/{application}/receipt', { application });

/** @param {string} application */
async function awaitNumber(application) {
  for (let time = 0; time < MOST_TIMES; time += 1) {
    await pause(AGAIN);
    const receipt = await ask(application).catch(() => null);
    if (receipt?.protocol) {
      fill(receipt);
      return;
    }
  }
}

/** @param {Pick<Receipt, 'validated_at' | 'uploaded_at'> & { submitted_at: ApplicationDetail['submitted_at'] }} moments */
function showMoments({ validated_at: validated, uploaded_at: uploaded, submitted_at: submitted }) {
  say(find('[data-validated-at]'), instant(validated));
  say(find('[data-uploaded-at]'), instant(uploaded));
  say(find('[data-submitted-at]'), instant(submitted));
}

/** @param {ApplicationDetail} shown */
function showCode({ cup, cup_revoked_at: revoked, earlier_cups: earlier }) {
  say(find('[data-cup]'), cup);
  show(find('[data-cup-given]'), Boolean(cup));
  show(find('[data-cup-use]'), !revoked);
  show(find('[data-cup-revoked]'), Boolean(revoked));
  say(find('[data-cup-earlier]'), words.earlierCups(earlier.map((one) => one.cup)));
  show(find('[data-cup-earlier]'), earlier.length > 0);
}

/**
 * @param {string | null} protocol
 * @param {boolean} [sealed]
 */
function showNumber(protocol, sealed = false) {
  say(find('[data-protocol]'), protocol);
  show(find('[data-protocol]'), Boolean(protocol));
  show(find('[data-protocol-awaited]'), !protocol);
  show(find('a[data-receipt-pdf]'), Boolean(protocol));
  show(find('a[data-sealed-receipt]'), Boolean(protocol) && sealed);
  show(find('[data-about-seal]'), Boolean(protocol) && sealed);
}

/**
 * The payment request that went with it.
 * @param {Receipt} receipt
 */
function showWithIt({ payment }) {
  for (const line of findAll('[data-payment-line]')) show(line, payment !== null);
  if (!payment) return;
  say(find('[data-payment-application]'), payment.application);
  say(find('[data-payment-validated]'), instant(payment.validated_at));
  say(find('[data-payment-pdf]'), payment.pdf.sha256);
  say(find('[data-payment-history]'), payment.history);
}

/** @param {Receipt} receipt */
function fill(receipt) {
  const { application, beneficiary, procedure } = receipt;
  showNumber(receipt.protocol, receipt.sealed);
  showMoments(receipt);
  say(find('[data-receipt-call]'), receipt.call);
  say(find('[data-receipt-administration]'), receipt.administration);
  say(find('[data-receipt-application]'), application);
  say(find('[data-receipt-applicant]'), words.party(receipt.applicant));
  say(find('[data-receipt-history]'), receipt.history);
  showWithIt(receipt);
  say(find('[data-receipt-beneficiary]'), beneficiary && words.party(beneficiary));
  show(find('[data-beneficiary-line]'), beneficiary !== null);
  for (const place of findAll('[data-procedure]')) {
    const name = /** @type {keyof Receipt['procedure']} */ (place.dataset.procedure);
    say(place, `${procedure[name].replace(/\.$/, '')}.`);
  }
  find('a[data-receipt-pdf]').href = addressOf('/api/applications/{application}/receipt.pdf', { application });
  find('a[data-sealed-receipt]').href = addressOf('/api/applications/{application}/receipt.pdf.p7m', { application });
  const check = find('a[data-receipts-address]');
  say(check, check.href);
  find('[data-receipt-files]').replaceChildren(...receipt.files.map(fileLine), pdfLine(receipt));
}

/**
 * @param {string} term
 * @param {string} text
 */
const fact = (term, text) => el('div', {}, el('dt', {}, term), el('dd', {}, text));

/** @param {ReceiptFile} file */
const fileLine = ({ application, which, label, file_name: name, size, sha256, signer, state, notes }) =>
  el('li', { 'data-receipt-file': which, 'data-state': state },
    el('h4', {}, label),
    el('dl', { class: 'facts' }, fact(words.file, `${name} (${fileSize(size)})`), fact(words.digest, sha256),
      fact(words.signedBy, signer), fact(words.signature, `${words.states[state]}.`),
      notes.map((note) => fact(words.note, note))),
    el('p', { class: 'no-print' },
      fileLink(addressOf('/api/applications/{application}/signed/{which}', { application, which }), name, {}, words.download(label))));

/** @param {Receipt} receipt */
const pdfLine = ({ application, pdf: { sha256, size } }) =>
  el('li', { 'data-receipt-file': 'pdf' },
    el('h4', {}, words.pdf),
    el('p', {}, words.pdfNote),
    el('dl', { class: 'facts' }, fact(words.file, `domanda-${application}.pdf (${fileSize(size)})`), fact(words.digest, sha256)));
