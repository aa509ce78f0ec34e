// What every page of one application shows: how it stands, until when it can be sent, its sections.

import { get, statusOf } from './api.mjs';
import { showContacts } from './contacts.mjs';
import { timeLeftUntil } from './deadline.mjs';
import { asked, el, find, findAll, findIfAny, icon, instant, linkToApplication, say, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { never } from './once.mjs';
import { hasSomeOnly, session, sessionUsed } from './session.mjs';
import { texts as sending } from './sending-texts.mjs';
import { texts } from './texts.mjs';

/** @import { Application, ApplicationDetail, Instant, SectionState, State, Status, View } from './api.d.ts' */

/** How a section stands, as pages show it: nothing is missing in one that nobody opened, but it is not done either. */
/** @typedef {Status | 'untouched' | 'not_started'} Standing */

/**
 * @param {{ status: Status, untouched: boolean, started: boolean }} section
 * @returns {Standing}
 */
export function standingOf({ status, untouched, started }) {
  if (untouched) return 'untouched';
  return status === 'incomplete' && !started ? 'not_started' : status;
}

/**
 * The words for how a section stands: what nobody began is not called incomplete.
 * @param {{ status: Status, untouched: boolean, started: boolean, status_label: string }} section
 */
export const labelOf = (section) => (standingOf(section) === 'not_started' ? texts.notStarted : section.status_label);

/** @type {Record<Standing, string>} */
const STATUS_ICONS = {
  untouched: 'it-info-circle', complete: 'it-check-circle', incomplete: 'it-warning-circle', not_started: 'it-pencil', not_required: 'it-minus-circle', locked: 'it-lock',
};

/** @type {Record<State, string>} */
const STATE_ICONS = { draft: 'it-pencil', validated: 'it-warning-circle', submitted: 'it-check-circle', discarded: 'it-minus-circle' };

/** The application that the address names; without one, says so and never returns. */
export function applicationAsked() {
  const id = asked('domanda');
  if (id) {
    linkToApplication(id);
    return id;
  }
  show(findIfAny('[data-application-bar]'), false);
  findIfAny('[data-loading]')?.remove();
  // Without an application the links to its other pages lead nowhere either.
  for (const link of findAll('a[data-of-application]')) show(link.closest('li, p') ?? link, false);
  show(findIfAny('.section-menu'), false);
  findIfAny('.with-menu')?.classList.remove('with-menu');
  tellWayOut(texts.noApplication);
  return never();
}

/**
 * How an application stands, in the server's words.
 * @param {Pick<Application, 'state_label' | 'protocol'>} application
 */
export const stateWords = ({ state_label: label, protocol }) => (protocol ? texts.withProtocol(label, protocol) : label);

/**
 * The icon that goes with those words.
 * @param {Pick<Application, 'state'>} application
 */
export const stateIcon = ({ state }) => STATE_ICONS[state];

/** @param {Pick<Application, 'open' | 'closes_at'>} application */
export function closingWords({ open, closes_at: closes }) {
  const left = open ? timeLeftUntil(closes) : '';
  const words = (open ? texts.closesAt : texts.closed)(instant(closes));
  return left ? `${words} (${left})` : words;
}

/**
 * Whose an application is, and who fills it in: of a third party, the two are not the same.
 * @param {ApplicationDetail} application
 */
function whoseWords({ beneficiary }) {
  const signedIn = session();
  const organisation = signedIn.signed_in ? signedIn.organisation : null;
  const party = beneficiary ? texts.party(beneficiary.name, beneficiary.fiscal_code) : texts.notSaidYet;
  const words = texts.beneficiary(party);
  if (!organisation) return words;
  return `${words} ${(organisation.role === 'third_party' ? texts.filledByThirdParty : texts.filledBy)(organisation.name)}`;
}

/**
 * That an application was reopened under its payment request, which waits.
 * @param {ApplicationDetail} application
 */
function noteOf({ state, payment, of }) {
  if (of?.state === 'draft') return sending.reopenedAbove;
  return state === 'draft' && payment?.state === 'draft' ? sending.paymentWaits : '';
}

/**
 * The way from an application to its payment request, and back.
 * @param {ApplicationDetail} application
 * @param {HTMLElement} bar
 */
function showOther({ of, payment }, bar) {
  const other = of ?? payment;
  const line = find('[data-application-other]', bar);
  show(line, other !== null);
  if (!other) return;
  const link = find('a', line);
  say(link, of ? texts.toApplication : texts.toPayment);
  link.href = other.path;
}

/**
 * Fills the bar at the top.
 * @param {ApplicationDetail} application
 */
export function showBar(application) {
  const bar = find('[data-application-bar]');
  say(find('[data-application-whose]', bar), whoseWords(application));
  const note = noteOf(application);
  say(find('[data-application-note]', bar), note);
  show(find('[data-application-note]', bar), note !== '');
  showOther(application, bar);
  const submitted = application.state === 'submitted';
  bar.dataset.state = application.state;
  find('[data-application-state]', bar).replaceChildren(icon(stateIcon(application)), ' ', stateWords(application));
  say(find('[data-application-closing]', bar), submitted ? '' : closingWords(application));
  show(find('.application-closing', bar), !submitted);
  // Who finds the call closed is told whom to ask.
  show(find('[data-application-ask]', bar), !submitted && !application.open);
}

/**
 * A status in words with its icon.
 * @param {Standing} status
 * @param {string} label
 */
export const statusParts = (status, label) =>
  [icon(STATUS_ICONS[status]), ' ', label.charAt(0).toUpperCase() + label.slice(1)];

/**
 * How a section stands, in the menu.
 * @param {string} id
 * @param {Pick<SectionState, 'status' | 'status_label' | 'untouched' | 'started'>} section
 */
function showInMenu(id, section) {
  const line = findIfAny(`[data-menu-section="${CSS.escape(id)}"]`);
  if (!line) return;
  const standing = standingOf(section);
  line.dataset.state = standing;
  find('[data-menu-status]', line).replaceChildren(...statusParts(standing, labelOf(section)));
}

/**
 * The same of the section whose answers were just saved; an item's section is not known by its own answers.
 * @param {View} view
 */
export function showSectionInMenu(view) {
  // Somebody just wrote in it.
  if (!view.item) showInMenu(view.section, { ...view, started: true });
}

/**
 * Fills the menu of sections.
 * @param {ApplicationDetail} application
 */
export function showMenu(application) {
  for (const section of application.sections) showInMenu(section.id, section);
  const details = findIfAny('details[data-section-menu]');
  if (details && matchMedia('(min-width: 992px)').matches) details.open = true;
}

/**
 * Asks for the application and fills what every page shows of it.
 * @param {string} application
 */
export async function loadApplication(application) {
  const loaded = await get('/api/applications/{application}', { application });
  sessionUsed();
  showApplication(loaded);
  return loaded;
}

/**
 * Fills what every page shows of the application.
 * @param {ApplicationDetail} application
 */
export function showApplication(application) {
  showBar(application);
  showMenu(application);
  showContacts(application.contacts);
}

/**
 * Says why the application cannot be shown; one that is not there gets a way to those that are.
 * @param {unknown} error
 */
export function tellNotLoaded(error) {
  show(findIfAny('[data-application-bar]'), false);
  if (statusOf(error) === 401) return;
  if (statusOf(error) !== 404) {
    notifyError(error);
    return;
  }
  tellWayOut(hasSomeOnly() ? texts.notGranted : texts.notFound);
}

/** @param {string} words */
const tellWayOut = (words) => notify('warning', words, {
  actions: [el('a', { class: 'btn btn-primary', href: '/domande/' }, texts.goToApplications)],
});

/**
 * The same, where the page can do without: a failure is only said.
 * @param {string} application
 */
export async function refreshApplication(application) {
  try {
    await loadApplication(application);
  } catch (error) {
    // What is not there is told by whoever asked for the page's own content.
    if (statusOf(error) !== 401 && statusOf(error) !== 404) notifyError(error, { name: 'application' });
  }
}

/**
 * When something was last saved, and by whom.
 * @param {{ updated_at?: Instant | null, updated_by_name?: string | null }} saved
 */
export function showLastSaved({ updated_at: at, updated_by_name: who }) {
  for (const place of findAll('[data-last-saved]')) {
    say(place, at ? texts.lastSaved(instant(at), who ?? '') : texts.neverSaved);
  }
}

/**
 * The same of a whole application, which was created before anything was saved.
 * @param {ApplicationDetail} application
 */
export function showLastChange(application) {
  const { created_at: created, updated_at: updated, updated_by_name: who } = application;
  if (created.text !== updated.text) showLastSaved(application);
  else say(find('[data-last-saved]'), texts.createdBy(instant(created), who ?? ''));
}
