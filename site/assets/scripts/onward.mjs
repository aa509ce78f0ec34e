// What comes after a section: the next one that is asked for, or the last check.

/** @import { ApplicationDetail, SectionState } from './api.d.ts' */

/** @param {SectionState} section */
const isAsked = ({ status }) => status !== 'not_required' && status !== 'locked';

/**
 * The section after one, in the form's order, among those that are asked for; `null` after the last.
 * @param {readonly SectionState[]} sections
 * @param {string} section
 */
export function after(sections, section) {
  const at = sections.findIndex(({ id }) => id === section);
  return sections.slice(at + 1).find(isAsked) ?? null;
}

/**
 * What is best done next with an application that is being filled in: a section to go on with, or nothing more to fill in.
 * Sections that somebody began come before those that nobody did; what nobody looked at comes last.
 * @param {Pick<ApplicationDetail, 'sections'>} application
 */
export function next({ sections }) {
  const open = sections.filter((section) => section.status === 'incomplete');
  return open.find(({ gate }) => gate) ?? open.find(({ started }) => started) ?? open[0]
    ?? sections.find(({ untouched }) => untouched) ?? null;
}
