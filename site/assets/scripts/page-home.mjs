// The start page: the open calls.

import { showCalls } from './call-card.mjs';
import { loadSession } from './session.mjs';

await showCalls(await loadSession(), 'h3');
