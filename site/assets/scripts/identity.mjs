// Identity providers: the buttons that lead to them. There are none unless the portal has some.

import { get, post } from './api.mjs';
import { button, find, findAll, findIfAny, show } from './dom.mjs';
import { forgetHalfFilled, keepInTab, keptInTab } from './half-filled.mjs';
import { language } from './language.mjs';
import { notifyError } from './notices.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { IdentityProviders, IdentityPurpose } from './api.d.ts' */

/** @type {IdentityProviders} */
const NONE = { passwords: true, registration_without: true, providers: [] };

/** Under what the language is kept in which somebody went to a provider: the way back leads to the page in that of the sources. */
const LANGUAGE = 'lingua-identita';

/** Goes on with this page in the language in which somebody went to a provider, if it is another; gives whether it does. */
export function goOnInOwnLanguage() {
  const own = keptInTab(LANGUAGE);
  forgetHalfFilled(LANGUAGE);
  const other = findAll('a[data-language]').find(({ hreflang }) => hreflang === own);
  if (other) location.replace(other.href);
  return other !== undefined;
}

/** How one can sign in and register here. Without an answer, with a password. */
export const waysIn = () => get('/api/identity/providers').catch(() => NONE);

/**
 * Offers the providers, and gives how one can sign in and register.
 * @param {IdentityPurpose} purpose
 * @param {() => string} back
 */
export async function offerIdentity(purpose, back = () => '') {
  const ways = await waysIn();
  const place = findIfAny('[data-identity]');
  if (!place || ways.providers.length === 0) return ways;
  const words = purpose === 'registration' ? texts.registerWith : texts.enterWith;
  find('[data-identity-buttons]', place).replaceChildren(...ways.providers.map(({ id, name }) =>
    button({ class: 'btn btn-primary', 'data-provider': id }, () => go(id, purpose, back()), words(name))));
  show(place, true);
  return ways;
}

/**
 * @param {string} provider
 * @param {IdentityPurpose} purpose
 * @param {string} back
 */
async function go(provider, purpose, back) {
  try {
    const { address } = await post('/api/identity/{provider}/start', { provider }, { purpose, back: back || null });
    keepInTab(LANGUAGE, language);
    location.assign(address);
  } catch (error) {
    notifyError(error);
  }
}

/**
 * The name of who has shown who they are, as far as the provider says it.
 * @param {{ given_name: string | null, family_name: string | null, fiscal_code: string }} identity
 */
export const nameShown = ({ given_name: given, family_name: family, fiscal_code: code }) =>
  [given, family].filter(Boolean).join(' ') || code;
