// One's own applications: how each stands, and what can be done with it now.

import { get, post } from './api.mjs';
import { askName } from './applications/naming.mjs';
import { calledOf, card, discardedCard } from './applications/card.mjs';
import { texts as own } from './applications/texts.mjs';
import { showCopied } from './applications/copied.mjs';
import { confirm } from './confirm.mjs';
import { find, findIfAny, instant, say, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { never } from './once.mjs';
import { applicationsPage } from './page-data.mjs';
import { deletePayment } from './payment/delete.mjs';
import { words as ofPayment } from './payment/words.mjs';
import { homeAddress, isAdministration, requireSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { Application } from './api.d.ts' */
/** @import { Doings } from './applications/card.mjs' */

const { grant } = await requireSession();
// An administration has no applications of its own.
if (isAdministration()) {
  location.replace(homeAddress());
  await never();
}

/**
 * Does something with an application, shows the list as it is then, and says so.
 * @param {() => Promise<string | null>} work the words; nothing when nothing was done
 */
async function done(work) {
  try {
    const words = await work();
    if (words === null) return;
    await load();
    notify('success', words, { name: 'list', focus: true });
  } catch (error) {
    notifyError(error, { name: 'list', focus: true });
  }
}

/** @type {Doings} */
const doings = {
  async name(application) {
    const named = await askName(application);
    if (!named) return;
    await done(() => Promise.resolve(own.named(named.name)));
    findIfAny(`[data-name="${CSS.escape(application.id)}"]`)?.focus();
  },
  async copy(application, id) {
    if (!await confirm(own.confirmCopy(calledOf(application), application.state), { yes: own.copyYes, no: own.copyNo })) return;
    try {
      const made = await post('/api/applications/{application}/copy', { application: application.id }, { id }, { repeatable: true });
      await load();
      showCopied(made);
    } catch (error) {
      notifyError(error, { name: 'list', focus: true });
    }
  },
  async discard(application) {
    const question = own.confirmDiscard(calledOf(application), applicationsPage().restorable_days);
    if (!await confirm(question, { yes: own.discardYes, no: own.discardNo })) return;
    await done(async () => {
      const gone = await post('/api/applications/{application}/discard', { application: application.id }, {}, { repeatable: true });
      return own.discarded(instant(gone.restorable_until));
    });
  },
  async deletePayment({ payment }) {
    if (!payment) return;
    await done(async () => await deletePayment(payment.id) ? ofPayment.deleted : null);
  },
  async restore({ id }) {
    await done(async () => {
      await post('/api/applications/{application}/restore', { application: id }, {}, { repeatable: true });
      return own.restored;
    });
  },
};

async function load() {
  const { applications } = await get('/api/applications');
  const isGone = (/** @type {Application} */ { state }) => state === 'discarded';
  const gone = applications.filter(isGone);
  const there = applications.filter((application) => !isGone(application));
  find('[data-applications]').replaceChildren(...there.map((application) => card(application, doings)));
  find('[data-discarded]').replaceChildren(...gone.map((application) => discardedCard(application, doings)));
  show(find('[data-discarded-block]'), gone.length > 0);
  show(find('[data-none]'), there.length === 0 && grant.kind === 'all');
}

if (grant.kind === 'some') {
  say(find('[data-granted]'), texts.granted(grant.until));
  show(find('[data-granted]'), true);
}
try {
  await load();
} catch (error) {
  notifyError(error);
}
show(find('[data-loading]'), false);
