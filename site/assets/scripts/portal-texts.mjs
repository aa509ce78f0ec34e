// What scripts say on the pages around the form, in the language of the page: the catalogue's texts with their values. No page that is there
// in several languages says anything else, which assets.mjs checks.

import { nameOf, written } from './language.mjs';
import { counted, filled, words } from './words.mjs';

/**
 * Something with what it is called before it. A question that ends with its own mark needs no colon.
 * @param {string} label
 * @param {string} said
 */
export const labelled = (label, said) => (/[?!:.]$/.test(label) ? `${label} ${said}` : `${label}: ${said}`);

export const portalTexts = {
  // As the catalogue has them
  ...words,

  // Problems
  summaryErrors: (/** @type {number} */ count) => counted(words.summaryErrors, count),
  requestNumber: (/** @type {string} */ id) => filled(words.requestNumber, { id }),

  // Sign-in
  sessionEnding: (/** @type {number} */ minutes) => filled(words.sessionEnding, { minutes }),
  signInMissing: {
    organisation: words.organisationMissing,
    username: words.usernameMissing,
    password: words.passwordMissing,
  },
  recoveryMissing: {
    by: words.byMissing,
    organisation: words.organisationMissing,
    username: words.usernameMissing,
    email: words.emailMissing,
  },
  passwordMissing: {
    current: words.currentMissing,
    new: words.newMissing,
    repeat: words.repeatMissing,
  },
  enterWith: (/** @type {string} */ name) => filled(words.enterWith, { name }),
  registerWith: (/** @type {string} */ name) => filled(words.registerWith, { name }),
  asUser: (/** @type {string} */ username) => filled(words.asUser, { username }),
  identityOutcomes: /** @type {Record<string, string>} */ ({
    annullato: words.identityCancelled,
    scaduto: words.identityExpired,
    'altro-browser': words.identityOtherBrowser,
    'non-risponde': words.identitySilent,
    'non-valido': words.identityInvalid,
    'senza-codice-fiscale': words.identityNoCode,
    livello: words.identityLevel,
  }),

  // A new address
  confirmed: (/** @type {string} */ email) => filled(words.confirmed, { email }),

  // Registration
  resent: (/** @type {string} */ email) => filled(words.resent, { email }),

  // Answers
  ceased: (/** @type {string} */ name) => filled(words.ceased, { name }),
  ibanParts: (/** @type {{ cin: string, abi: string, cab: string, account: string }} */ parts) => filled(words.ibanParts, parts),
  activitiesFound: (/** @type {number} */ count, /** @type {number} */ most) => {
    if (count === 0) return words.activitiesNone;
    return count > most ? filled(words.activitiesMany, { count, most }) : counted(words.activitiesFound, count);
  },
  activityChosen: (/** @type {string} */ activity) => filled(words.activityChosen, { activity }),
  count: (/** @type {number} */ left) => left >= 0 ? filled(words.count, { left }) : filled(words.countOver, { over: -left }),

  // Calls
  confirmCreate: (/** @type {string} */ title) => filled(words.confirmCreate, { title }),
  confirmCreateToo: (/** @type {string} */ title, /** @type {number} */ drafts) => counted(words.confirmCreateToo, drafts, { title }),
  draftsThere: (/** @type {number} */ drafts) => counted(words.draftsThere, drafts),
  createdOn: (/** @type {string} */ when) => filled(words.createdOn, { when }),
  callState: { open: words.callOpen, not_yet: words.callNotYet, closed: words.callClosed },
  opensAt: (/** @type {string} */ when) => filled(words.opensAt, { when }),
  closed: (/** @type {string} */ when) => filled(words.closed, { when }),
  closesCall: (/** @type {string} */ when) => filled(words.closesCall, { when }),
  limited: (/** @type {number} */ most) => counted(words.limited, most, { count: written(most) }),
  formLanguage: (/** @type {string} */ code) => filled(words.formLanguage, { language: nameOf(code) }),
  inLanguage: (/** @type {string} */ code) => filled(words.inLanguage, { language: nameOf(code) }),
  unsent: { draft: words.draft, validated: words.validated },
};
