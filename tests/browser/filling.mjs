// Filling in questions as a person does: each in its own control, by what the page shows.

import { settled } from './settled.mjs';

/** Fills the answers that the page asks for, in the order it asks them. */
export async function fill(page, entries) {
  const fields = page.locator('[data-field]');
  const names = await fields.evaluateAll((all) => all.map((field) => field.dataset.field));
  for (const name of names) {
    if (entries[name] === undefined) continue;
    const field = page.locator(`#campo-${name}`);
    if (await field.isVisible()) await answer(page, field, name, entries[name]);
  }
}

/** Answers one question. */
export async function answer(page, field, name, entry) {
  const codes = Array.isArray(entry) ? entry : [entry];
  const select = field.locator('select');
  if (await select.count() > 0) {
    // A municipality's options arrive when its province is chosen.
    await select.locator(`option[value="${codes[0]}"]`).waitFor({ state: 'attached' });
    await select.selectOption(codes[0]);
    return;
  }
  const boxes = field.locator('input[type="checkbox"]');
  if (await boxes.count() > 0) {
    for (const box of await boxes.all()) {
      const wanted = codes.includes(await box.getAttribute('value'));
      if (wanted !== await box.isChecked()) await press(field, box);
    }
    return;
  }
  if (await field.locator('input[type="radio"]').count() > 0) {
    await press(field, field.locator(`input[type="radio"][value="${codes[0]}"]`));
    return;
  }
  await field.locator('input, textarea').first().fill(entry);
}

/** Boxes are drawn by their labels: those are what a hand reaches. */
async function press(field, box) {
  await field.locator(`label[for="${await box.getAttribute('id')}"]`).click();
}

/** Whether a request is what «Salva» sends: not what a page saved by itself a moment before. */
const isPressed = (request) =>
  /\/api\/applications\/.*\/(sections|items)/.test(request.url())
  && ['PUT', 'POST'].includes(request.method())
  && request.postDataJSON()?.auto !== true;

/** Presses «Salva» and waits until the page is done with the answer. */
export async function save(page) {
  const [response] = await Promise.all([
    page.waitForResponse((given) => isPressed(given.request())),
    page.locator('[data-save]').click(),
  ]);
  await page.locator('[data-save]:not([aria-disabled])').waitFor({ state: 'attached' });
  await settled(page);
  return response.status();
}
