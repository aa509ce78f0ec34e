// The payment request on the sending page of its application: the question after validation, and how it stands.

import { post } from '../api.mjs';
import { el, fileSize, find, findIfAny, say, show } from '../dom.mjs';
import { newId } from '../new-id.mjs';
import { notifyError } from '../notices.mjs';
import { leaveFor, onPress } from '../once.mjs';
import { deletePayment } from './delete.mjs';
import { acceptedOf } from '../signing/facts.mjs';
import { words as signing } from '../signing/words.mjs';
import { words } from './words.mjs';

/** @import { ApplicationDetail, Payment } from '../api.d.ts' */

/**
 * Shows the request of an application; gives whether it lets the application be sent.
 * @param {ApplicationDetail} shown
 */
export function showPayment({ payment, open }) {
  const block = findIfAny('[data-payment]');
  if (!block) return true;
  show(find('[data-payment-none]'), payment === null);
  show(find('[data-payment-there]'), payment !== null);
  show(block, payment !== null || open);
  if (!payment) return true;
  say(find('[data-payment-state]'), words.state(payment));
  const ready = payment.state === 'validated' && payment.files.every(({ signed }) => signed !== null);
  say(find('[data-payment-next]'), ready ? words.ready : words.next[payment.state]);
  find('[data-payment-files]').replaceChildren(...linesOf(payment));
  find('a[data-payment-open]').href = payment.path;
  const sign = find('a[data-payment-sign]');
  sign.href = payment.send_path;
  show(sign, !ready);
  return ready;
}

/**
 * Adds the files of the request to those that leave with the application.
 * @param {ApplicationDetail} shown
 * @param {{ ready: boolean, complete: boolean }} standing whether the request's files are there, and the application's own
 */
export function addLeaving({ payment }, { ready, complete }) {
  if (!payment) return;
  find('[data-leaving]').append(...linesOf(payment));
  if (!ready) say(find('[data-submit-waiting]'), words.waiting);
  else if (!complete) say(find('[data-submit-waiting]'), words.waitingOwn);
}

/** @param {Payment} payment */
const linesOf = ({ files }) => files.map(({ label, signed }) =>
  el('li', { 'data-payment-file': true }, signed === null ? signing.lineMissing(label) : signing.lineCounts(label, acceptedOf(signed), fileSize(signed.size))));

/**
 * What the buttons do.
 * @param {string} application
 * @param {() => ApplicationDetail | null} latest
 * @param {() => Promise<void>} refresh
 */
export function listen(application, latest, refresh) {
  if (!findIfAny('[data-payment]')) return;
  // Drawn once: pressed again, because the answer was lost, it makes no second one.
  let id = newId();
  onPress(find('[data-payment-yes]'), () => trying(words.creating, refresh, async () => {
    const made = await post('/api/applications/{application}/payment', { application }, { id }, { repeatable: true });
    await leaveFor(made.path ?? '/domande/');
  }));
  find('[data-payment-no]').addEventListener('click', () => find('#titolo-pdf').focus());
  onPress(find('[data-payment-delete]'), () => trying(words.deleting, refresh, async () => {
    const payment = latest()?.payment;
    if (!payment || !await deletePayment(payment.id)) return;
    id = newId();
    await refresh();
    find('#titolo-pagamento').focus();
    say(find('[data-payment-status]'), words.deleted);
  }));
}

/**
 * Says that something is under way, and why it was not done.
 * @param {string} doing
 * @param {() => Promise<void>} refresh
 * @param {() => Promise<void>} work
 */
async function trying(doing, refresh, work) {
  const status = find('[data-payment-status]');
  say(status, doing);
  try {
    await work();
    if (status.textContent === doing) say(status, '');
  } catch (error) {
    say(status, '');
    await refresh();
    notifyError(error, { focus: true });
  }
}
