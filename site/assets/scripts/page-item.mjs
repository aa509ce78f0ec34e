// The page of one item of a list, new or standing.

import { post } from './api.mjs';
import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, asked, findAll, findIfAny, say } from './dom.mjs';
import { keptItem } from './kept.mjs';
import { surroundings } from './new-item.mjs';
import { itemPage } from './page-data.mjs';
import { requireSession } from './session.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, parent_page: parentPage, outer_pages: outerPages } = itemPage();
const item = asked('elemento');
/** The items around, from the outermost on: of each the address says which. */
const parents = (asked('padre') ?? '').split('.').filter(Boolean).slice(0, outerPages.length);
const parent = parents.at(-1) ?? null;

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
const body = new BodyPage({
  application, section, place, item, parent, parents,
  kept: item ? keptItem(application, section, item) : null,
  create: (entries) => post('/api/applications/{application}/items', { application },
    { list: place, ...(parent ? { parent } : {}), entries }),
  surroundings: item ? undefined : await surroundings({ application, section, place, parent }),
});
body.afterShow.push(({ name }) => say(findIfAny('[data-entry-name]'), name ? `: ${name}` : ''));
if (item) void refreshApplication(application);
await body.load();
