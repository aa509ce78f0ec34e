// What a user is given: the rights of an official, or the applications of an applicant's user.

import { get } from '../api.mjs';
import { el, find, shortInstant, show } from '../dom.mjs';
import { isAdministration } from '../session.mjs';
import { texts } from './texts.mjs';

/** @import { Application, Entries, Grant, Right, UserDetail, UserPart } from '../api.d.ts' */

/**
 * @param {HTMLElement} form
 * @param {readonly UserPart[]} parts what may be given
 */
export async function offerGiven(form, parts) {
  const [rights, grant] = [parts.includes('rights'), parts.includes('grant')];
  show(find('[data-for-officials]', form), rights);
  show(find('[data-for-applicants]', form), grant);
  if (!grant) return;
  const { applications } = await get('/api/applications');
  find('[data-choices]', form).replaceChildren(...applications.map(choice));
  show(find('[data-no-applications]', form), applications.length === 0);
}

/** What a new user may be given. @returns {UserPart[]} */
export const givenToNew = () => [isAdministration() ? 'rights' : 'grant'];

/** @param {Application} application */
function choice({ id, title, call, created_at: created, state_label: state, beneficiary }) {
  const input = el('input', { type: 'checkbox', id: `f-applications-${id}`, name: 'applications', value: id });
  const words = texts.application(title ?? call, shortInstant(created), state, beneficiary?.name ?? null);
  return el('div', { class: 'form-check' }, input, el('label', { for: input.id }, words));
}

/**
 * The entries of what a user was given.
 * @param {UserDetail} user
 * @returns {Entries}
 */
export const givenEntries = ({ rights, grant }) => ({
  rights: [...rights],
  grant: grant.kind,
  applications: grant.kind === 'some' ? [...grant.applications] : [],
  until: grant.kind === 'some' ? grant.until : '',
});

/**
 * What was chosen, as the server takes it.
 * @param {Entries} entries
 * @returns {{ rights: Right[], grant: Grant }}
 */
export function chosenIn({ rights, grant, applications, until }) {
  const [chosen, ids] = [rights, applications].map((entry) => (Array.isArray(entry) ? entry : []));
  return {
    rights: /** @type {Right[]} */ (isAdministration() ? chosen : []),
    grant: grant === 'some' && !isAdministration() ? { kind: 'some', applications: ids ?? [], until: String(until) } : { kind: 'all' },
  };
}
