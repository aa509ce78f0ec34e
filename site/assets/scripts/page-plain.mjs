// A page of text: only the header knows who is signed in.

import { loadSession } from './session.mjs';

await loadSession();
