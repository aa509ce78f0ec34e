// Deleting a payment request, once it was asked again.

import { post } from '../api.mjs';
import { confirm } from '../confirm.mjs';
import { words } from './words.mjs';

/**
 * Asks, and deletes; gives whether it was deleted.
 * @param {string} payment
 */
export async function deletePayment(payment) {
  if (!await confirm(words.confirmDelete, { yes: words.deleteYes, no: words.deleteNo })) return false;
  await post('/api/applications/{application}/discard', { application: payment }, {}, { repeatable: true });
  return true;
}
