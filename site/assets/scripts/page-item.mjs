// The page of one item of a list, new or standing.

import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, asked, find, findAll, page } from './dom.mjs';
import { requireSession } from './session.mjs';
import { surroundings } from './surroundings.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, parent_page: parentPage, nested } = page();
const item = asked('elemento');
const parent = asked('padre');

/** Back to the table: the section's, or the parent item's page. */
function linkBack() {
  const parentAddress = address(parentPage, { domanda: application, elemento: nested ? parent : null });
  find('[data-back]').href = parentAddress;
  for (const link of findAll('a[data-of-application]')) {
    if (nested && new URL(link.href).pathname === parentPage) link.href = parentAddress;
  }
}

linkBack();
const body = new BodyPage({
  application, section, place, item, parent,
  resource: item && `/applications/${application}/items/${item}`,
  create: `/applications/${application}/items`,
  ...(item ? {} : await surroundings(find('[data-body]'), { application, place, parent })),
});
if (item) refreshApplication(application);
await body.load();
