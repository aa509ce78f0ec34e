// One press, one request: a button does nothing while its work is going on.

/** Runs `work` unless it is already running; the button says so to everybody meanwhile. */
export async function once(button, work) {
  if (button.getAttribute('aria-disabled') === 'true') return undefined;
  button.setAttribute('aria-disabled', 'true');
  try {
    return await work();
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

/** Runs `work` at every press of the button, one at a time. */
export function onPress(button, work) {
  button?.addEventListener('click', (event) => {
    event.preventDefault();
    once(button, work);
  });
}

/**
 * Goes to another page. It is over when that page is there, or the person has come back to this one:
 * until then the button stays busy.
 */
export function leaveFor(address) {
  location.assign(address);
  return new Promise((back) => { addEventListener('pageshow', back, { once: true }); });
}
