// The page of one item of a list, new or standing.

import { post } from './api.mjs';
import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, asked, find, findAll } from './dom.mjs';
import { keptItem } from './kept.mjs';
import { surroundings } from './new-item.mjs';
import { itemPage } from './page-data.mjs';
import { requireSession } from './session.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, parent_page: parentPage, nested } = itemPage();
const item = asked('elemento');
const parent = nested ? asked('padre') : null;

/** Back to the table: the section's, or the parent item's page. */
function linkBack() {
  const parentAddress = address(parentPage, { domanda: application, elemento: parent });
  find('a[data-back]').href = parentAddress;
  for (const link of findAll('a[data-of-application]')) {
    if (nested && new URL(link.href).pathname === parentPage) link.href = parentAddress;
  }
}

linkBack();
const body = new BodyPage({
  application, section, place, item, parent,
  kept: item ? keptItem(application, item) : null,
  create: (entries) => post('/api/applications/{application}/items', { application },
    { list: place, ...(parent ? { parent } : {}), entries }),
  surroundings: item ? undefined : await surroundings({ application, section, place, parent }),
});
if (item) void refreshApplication(application);
await body.load();
