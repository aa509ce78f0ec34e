// One's own page: what the portal knows of who is signed in.

import { get, statusOf } from './api.mjs';
import { address, find, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { managesUsers, requireSession } from './session.mjs';
import { showDetail } from './users/detail.mjs';

const { user: { username } } = await requireSession();
try {
  showDetail(await get('/api/users/{username}', { username }));
  find('a[data-own-contacts]').href = address('/utenti/', { utente: username });
  show(find('[data-managed]'), !managesUsers());
  show(find('[data-manager]'), managesUsers());
  show(find('[data-user-view]'), true);
} catch (error) {
  if (statusOf(error) !== 401) notifyError(error);
}
show(find('[data-loading]'), false);
