// What the pages of a form were built with: `data-page` of their body, as `site/src/pages` writes it.

import { data } from './dom.mjs';
import { parsed } from './json.mjs';

/**
 * The page of a section.
 * @typedef {{ section: string, place: string, gate: boolean, one_at_a_time: boolean, overview: string, summary: string }} SectionPage
 */

/**
 * The page of an item: `parent_page` is that of what its list belongs to, `outer_pages` those of the items around, from
 * the outermost on.
 * @typedef {{ section: string, place: string, parent_page: string, outer_pages: string[] }} ItemPage
 */

/** @typedef {{ place: string, challenge_worker: string }} RegistrationPage */

/** A page whose form asks for a challenge. @typedef {{ challenge_worker: string }} ChallengePage */

/** @typedef {{ envelope_worker: string, overview: string }} SendPage */

/** The page of one's own applications, with the limits that the server has. @typedef {{ longest_name: number, restorable_days: number }} ApplicationsPage */

const read = () => parsed(data(document.body, 'page'));

export const sectionPage = () => /** @type {SectionPage} */ (read());
export const itemPage = () => /** @type {ItemPage} */ (read());
export const registrationPage = () => /** @type {RegistrationPage} */ (read());
export const challengePage = () => /** @type {ChallengePage} */ (read());
export const sendPage = () => /** @type {SendPage} */ (read());
export const applicationsPage = () => /** @type {ApplicationsPage} */ (read());
