// The page of one item of a list, new or standing.

import { post, statusOf } from './api.mjs';
import { applicationAsked } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, asked, find, findAll, findIfAny, say } from './dom.mjs';
import { draftItems } from './drafts.mjs';
import { keptItem, keptSection } from './kept.mjs';
import { newId } from './new-id.mjs';
import { onPress } from './once.mjs';
import { itemPage } from './page-data.mjs';
import { showInvoices } from './payment/invoices.mjs';
import { listen } from './payment/proofs.mjs';
import { owner, requireSession } from './session.mjs';
import { texts } from './texts.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, parent_page: parentPage, outer_pages: outerPages } = itemPage();
const within = (asked('padre') ?? '').split('.').filter(Boolean).at(-1) ?? null;
const fresh = asked('nuovo') ?? await leftBehind();
const item = asked('elemento') ?? await standing(fresh);
/** The items around, from the outermost on: of each the address says which. */
const parents = (asked('padre') ?? '').split('.').filter(Boolean).slice(0, outerPages.length);
const parent = parents.at(-1) ?? null;

/**
 * The item that this page was about to make when it was left, if it was made.
 * @param {string | null} made
 */
async function standing(made) {
  if (!made) return null;
  try {
    await keptItem(application, section, made).read();
    return made;
  } catch (error) {
    // What else is wrong is told when the page is filled.
    return statusOf(error) === 404 ? null : made;
  }
}

/**
 * The new item that an earlier visit tried to make in vain: what was typed then is offered again, and it is made under the
 * same id, should the server have it after all.
 */
async function leftBehind() {
  if (asked('elemento')) return null;
  for (const id of draftItems({ owner: owner(), application, path: location.pathname, parent: within })) {
    try {
      await keptItem(application, section, id).read();
    } catch (error) {
      if (statusOf(error) === 404) return id;
    }
  }
  return null;
}

/** @param {string} made */
function keepFresh(made) {
  const query = new URLSearchParams(location.search);
  query.set('nuovo', made);
  history.replaceState(null, '', `${location.pathname}?${query}`);
}

/** Back to the table: the section's, or the parent item's page; and to whatever is around that. */
function linkBack() {
  const addresses = new Map([[parentPage, address(parentPage, { domanda: application })]]);
  outerPages.forEach((page, depth) => addresses.set(page,
    address(page, { domanda: application, elemento: parents[depth], padre: parents.slice(0, depth).join('.') })));
  for (const link of findAll('a[data-back], a[data-of-application]')) {
    const known = addresses.get(new URL(link.href).pathname);
    if (known) link.href = known;
  }
}

linkBack();
const id = fresh ?? newId();
const body = new BodyPage({
  application, section, place, item, parent, parents, trying: fresh,
  kept: item ? keptItem(application, section, item) : null,
  autosave: true,
  create(entries, auto) {
    // However often the request is sent until it is answered, and whether or not the page is loaded again, it is one item.
    keepFresh(id);
    body.typing.drop();
    body.where.trying = id;
    body.typing.keep();
    return post('/api/applications/{application}/items', { application },
      { list: place, ...(parent ? { parent } : {}), entries, id, auto }, { repeatable: true });
  },
});
body.afterShow.push((view) => void showInvoices(body.questions, application, view));
listen(body, place.split('.').at(-1) ?? place);
body.afterShow.push(({ name }) => say(findIfAny('[data-entry-name]'), name ? `: ${name}` : ''));

/**
 * Another item of the same list, on its page.
 * @param {string | null} one a new one if none is named
 */
const pageOf = (one) => address(location.pathname, { domanda: application, elemento: one, padre: parents.join('.') || null });

/** To an entry that its list made nobody adds another: the next one comes, after the last the table. */
async function nextEntry() {
  const around = parent ? keptItem(application, section, parent) : keptSection(application, section);
  const entries = (await around.read()).lists[place.split('.').at(-1) ?? place] ?? [];
  const next = entries[entries.findIndex(({ id: one }) => one === item) + 1];
  return next ? pageOf(next.id) : find('a[data-back]').href;
}

const saveNext = findIfAny('button[data-save-next]');
const isEntry = findIfAny('[data-entry-name]') !== null;
if (saveNext) {
  if (isEntry) say(saveNext, texts.saveAndGoOn);
  onPress(saveNext, () => body.saveAndGo(() => (isEntry ? nextEntry() : Promise.resolve(pageOf(null)))));
}
await body.load();
