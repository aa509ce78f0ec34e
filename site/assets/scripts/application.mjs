// What every page of one application shows: how it stands, until when it can be sent, its sections.

import { get } from './api.mjs';
import { asked, el, find, findAll, icon, instant, linkToApplication, say } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { nameOf, sessionUsed } from './session.mjs';
import { texts } from './texts.mjs';

const STATUS_ICONS = {
  complete: 'it-check-circle', incomplete: 'it-warning-circle', not_required: 'it-minus-circle', locked: 'it-lock',
};

/** The application that the address names; without one, says so and never returns. */
export function applicationAsked() {
  const id = asked('domanda');
  if (id) {
    linkToApplication(id);
    return id;
  }
  notify('warning', texts.noApplication);
  document.querySelector('[data-loading]')?.remove();
  return new Promise(() => {});
}

/** How an application stands, in the words that matter most. */
export function stateWords(application) {
  if (application.state === 'submitted') return texts.stateSubmitted(application.protocol);
  return application.state === 'validated' ? texts.stateValidated : texts.stateDraft;
}

/** The icon that goes with those words. */
export const stateIcon = ({ state }) =>
  ({ draft: 'it-pencil', validated: 'it-warning-circle', submitted: 'it-check-circle' })[state];

export const closingWords = ({ open, closes_at: closes }) =>
  (open ? texts.closesAt : texts.closed)(instant(closes));

/** Fills the bar at the top. */
export function showBar(application) {
  const bar = find('[data-application-bar]');
  bar.dataset.state = application.state;
  find('[data-application-state]', bar).replaceChildren(icon(stateIcon(application)), ' ', stateWords(application));
  say(find('[data-application-closing]', bar), application.state === 'submitted' ? '' : closingWords(application));
  bar.querySelector('.application-closing').hidden = application.state === 'submitted';
}

/** A status in words with its icon. */
export function statusParts(status, label) {
  const words = label || texts.status[status] || '';
  return [icon(STATUS_ICONS[status] ?? 'it-minus-circle'), ' ', words.charAt(0).toUpperCase() + words.slice(1)];
}

/** Fills the menu of sections. */
export function showMenu(application) {
  for (const section of application.sections) {
    const line = find(`[data-menu-section="${CSS.escape(section.id)}"]`);
    if (!line) continue;
    line.dataset.state = section.status;
    find('[data-menu-status]', line).replaceChildren(...statusParts(section.status, section.status_label));
  }
  const details = find('[data-section-menu]');
  if (details && matchMedia('(min-width: 992px)').matches) details.open = true;
}

/** Asks for the application and fills what every page shows of it. */
export async function loadApplication(id) {
  const application = await get(`/applications/${id}`);
  sessionUsed();
  showBar(application);
  showMenu(application);
  return application;
}

/** Says why the application cannot be shown; one that is not there gets a way to those that are. */
export function tellNotLoaded(error) {
  const bar = find('[data-application-bar]');
  if (bar) bar.hidden = true;
  if (error.status === 401) return;
  if (error.status !== 404) {
    notifyError(error);
    return;
  }
  notify('warning', texts.notFound, {
    actions: [el('a', { class: 'btn btn-primary', href: '/domande/' }, texts.goToApplications)],
  });
}

/** The same, where the page can do without: a failure is only said. */
export async function refreshApplication(id) {
  try {
    return await loadApplication(id);
  } catch (error) {
    // What is not there is told by whoever asked for the page's own content.
    if (error.status !== 401 && error.status !== 404) notifyError(error, { name: 'application' });
    return null;
  }
}

/** When something was last saved, and by whom. */
export function showLastSaved({ updated_at: at, updated_by: who }) {
  for (const place of findAll('[data-last-saved]')) {
    say(place, at ? texts.lastSaved(instant(at), nameOf(who)) : texts.neverSaved);
  }
}
