// The page of one item of a list, new or standing.

import { get } from './api.mjs';
import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, asked, find, findAll, page } from './dom.mjs';
import { requireSession } from './session.mjs';

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

/** A new item has no view of its own yet: what its conditions look at stands in its section's. */
async function surroundings() {
  if (item) return {};
  try {
    const around = await get(parent && nested
      ? `/applications/${application}/items/${parent}`
      : `/applications/${application}/sections/${section}`);
    return { context: around.items_context?.[place] ?? around.context, references: around.items_references?.[place] };
  } catch {
    return {};
  }
}

linkBack();
const body = new BodyPage({
  application, section, place, item, parent,
  resource: item && `/applications/${application}/items/${item}`,
  create: `/applications/${application}/items`,
  ...(await surroundings()),
});
refreshApplication(application);
await body.load();
