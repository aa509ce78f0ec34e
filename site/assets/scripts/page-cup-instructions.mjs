// The instructions, which can be printed.

import { find } from './dom.mjs';
import { loaded, openService } from './service.mjs';

await openService('cup');
find('[data-print]').addEventListener('click', () => print());
loaded();
