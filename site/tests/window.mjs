// A window without a browser (happy-dom), for scripts that make elements.

import { Window } from 'happy-dom';

/** Names of the window that scripts expect around them. */
const NAMES = ['window', 'document', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'location', 'history', 'navigator', 'localStorage',
  'sessionStorage', 'matchMedia', 'addEventListener', 'removeEventListener', 'dispatchEvent', 'indexedDB'];

/**
 * Puts a page around the scripts that are imported after it.
 * @param {string} body
 */
export function openWindow(body) {
  const window = new Window({ url: 'https://ristoro.example/domande/dati/?domanda=a' });
  window.document.body.innerHTML = body;
  for (const name of NAMES) {
    const value = /** @type {unknown} */ (Reflect.get(window, name));
    const bound = typeof value === 'function' && !/^[A-Z]/.test(name) ? /** @type {() => void} */ (value).bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  return window;
}
