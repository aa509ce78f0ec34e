// Hands on a keyboard, and servers that take their time.

import assert from 'node:assert/strict';

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Presses Tab until the focus is there. */
export async function tabTo(page, wanted) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`Tab never reaches ${wanted}`);
}

/** Follows a link or presses a button by keyboard. */
export async function press(page, wanted) {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Requests of a kind under way at once, each held back for a while. */
export async function slowed(page, address, method) {
  const seen = { count: 0, most: 0, now: 0 };
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    seen.count += 1;
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await pause(500);
    seen.now -= 1;
    return route.continue();
  });
  return seen;
}
