// The ways in which files are chosen: from a list, with the telephone's camera, dropped onto the slot.

import { find, findIfAny, show } from '../dom.mjs';
import { takesJpeg, takesPdf } from './preparing.mjs';

/** @import { Limits } from './preparing.mjs' */

/** Pictures of other types, which become what the slot takes. */
const PICTURES = ['.png', '.webp', '.gif', '.bmp', '.avif'];

/** iPhones and iPads turn HEIC into JPEG by themselves, as long as a page does not say that it takes it. */
const isApplePhone = () => /iPhone|iPad|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;

/**
 * What the list of files shows.
 * @param {Limits} limits
 * @param {boolean} applePhone
 */
export function offered(limits, applePhone) {
  const { extensions } = limits;
  if (!takesJpeg(limits) && !takesPdf(limits)) return extensions;
  const jpeg = takesJpeg(limits) ? [] : ['.jpg', '.jpeg'];
  return [...extensions, ...jpeg, ...PICTURES, ...(applePhone ? [] : ['.heic', '.heif'])];
}

/**
 * Whether several files may be chosen together: for one file alone, several pictures become its pages.
 * @param {Limits} limits
 */
export const severalAtOnce = (limits) => limits.many || takesPdf(limits);

/**
 * Listens to a slot. Gives what takes the files of whoever chose them before this script was there.
 * @param {HTMLElement} root
 * @param {Limits} limits
 * @param {(files: File[]) => void} chosen
 * @param {() => boolean} isOpen
 */
export function choosing(root, limits, chosen, isOpen) {
  const input = find('input[data-choose-files]', root);
  input.accept = offered(limits, isApplePhone()).join(',');
  input.multiple = severalAtOnce(limits);
  /** @param {HTMLInputElement} from */
  const take = (from) => {
    const files = [...from.files ?? []];
    from.value = '';
    if (files.length > 0) chosen(files);
  };
  input.addEventListener('change', () => take(input));

  const camera = findIfAny('[data-camera]', root);
  if (camera) {
    const shutter = find('input', camera);
    show(camera, matchMedia('(pointer: coarse)').matches);
    find('button', camera).addEventListener('click', () => shutter.click());
    shutter.addEventListener('change', () => take(shutter));
  }

  root.addEventListener('dragover', () => root.classList.toggle('slot-over', isOpen()));
  root.addEventListener('dragleave', () => root.classList.remove('slot-over'));
  root.addEventListener('drop', (event) => {
    root.classList.remove('slot-over');
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length > 0) chosen(files);
  });
  // A file dropped beside a slot would take the place of the page. The same listener twice is one.
  for (const kind of /** @type {const} */ (['dragover', 'drop'])) document.addEventListener(kind, keepPage);
  return () => take(input);
}

/** @param {DragEvent} event */
function keepPage(event) {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}
