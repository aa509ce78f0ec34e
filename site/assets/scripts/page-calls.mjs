// The calls.

import { showCalls } from './call-card.mjs';
import { loadSession } from './session.mjs';

await showCalls(await loadSession(), 'h2');
