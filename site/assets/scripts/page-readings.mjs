// What the users of an administration read of applicants.

import { get } from './api.mjs';
import { find, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openOfficial } from './service.mjs';
import { row } from './cup/table.mjs';

await openOfficial();
try {
  const { readings } = await get('/api/administration/readings');
  const table = find('table[data-readings]');
  find('tbody', table).replaceChildren(...readings.map(({ at, name, username, application, protocol, what }) =>
    row(table, [shortInstant(at), name === username ? name : `${name} (${username})`, protocol ?? application, what])));
  show(table, readings.length > 0);
  show(find('[data-none]'), readings.length === 0);
} catch (error) {
  notifyError(error);
}
loaded();
