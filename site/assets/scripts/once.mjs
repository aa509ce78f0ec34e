// One press, one request: a button does nothing while its work is going on.

/**
 * Runs `work` unless it is already running; the button says so to everybody meanwhile.
 * @param {HTMLElement} button
 * @param {() => unknown} work
 */
export async function once(button, work) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

/**
 * Runs `work` at every press of the button, one at a time.
 * @param {HTMLElement} button
 * @param {() => unknown} work
 */
export function onPress(button, work) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void once(button, work);
  });
}

/**
 * Runs `work` whenever the form is submitted, one at a time.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} button
 * @param {() => unknown} work
 */
export function onSubmit(form, button, work) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void once(button, work);
  });
}

/**
 * Goes to another page. It is over when that page is there, or the person has come back to this one:
 * until then the button stays busy.
 * @param {string} address
 */
export function leaveFor(address) {
  location.assign(address);
  return new Promise((back) => { addEventListener('pageshow', back, { once: true }); });
}

/**
 * What waits for this never goes on: the page is being left, or says what is wrong.
 * @returns {Promise<never>}
 */
export const never = () => new Promise(() => {});
