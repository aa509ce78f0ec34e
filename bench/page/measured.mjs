// One page opened again and again on a slow connection.

/** Chromium's «Slow 4G»: bytes per second and milliseconds. */
const SLOW_4G = {
  offline: false, latency: 562.5, downloadThroughput: 1_600_000 / 8 * 0.9, uploadThroughput: 750_000 / 8 * 0.9,
};

/** How long a page is looked at before its figures are taken, in milliseconds: data come after the page. */
const LOOKED_AT = 3_000;

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/**
 * Opens a page `runs` times with nothing kept (first) and as many times with what another visit left (again).
 * @returns {Promise<{ figures: Record<string, number>, fields: number }>} times in milliseconds, weights in kB
 */
export async function measured(browser, storageState, origin, address, runs) {
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, storageState, locale: 'it-IT' });
    all.push({ first: await visit(context, origin + address), again: await visit(context, origin + address) });
    await context.close();
  }
  const of = (which, what) => median(all.map((run) => run[which][what]));
  const figures = {
    'readable, first visit (ms)': of('first', 'lcp'),
    'readable, again (ms)': of('again', 'lcp'),
    'shift': of('first', 'shift'),
    'page (kB)': of('first', 'document'),
    'style (kB)': of('first', 'stylesheet'),
    'script (kB)': of('first', 'script'),
    'fonts, images (kB)': of('first', 'other'),
    'data (kB)': of('first', 'data'),
    'requests for data': of('first', 'asked'),
  };
  return { figures, fields: all[0].first.fields };
}

async function visit(context, address) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { seen: { lcp: 0, shift: 0 } });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.seen.lcp = entry.startTime; }))
      .observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (!entry.hadRecentInput) window.seen.shift += entry.value;
    })).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  // Bodies as they were sent: over HTTP/2 headers are next to nothing.
  const weights = { document: 0, stylesheet: 0, script: 0, data: 0, other: 0 };
  let asked = 0;
  session.on('Network.responseReceived', ({ type, response }) => {
    const data = new URL(response.url).pathname.startsWith('/api/');
    if (data) asked += 1;
    const kind = data ? 'data' : type.toLowerCase();
    weights[kind in weights ? kind : 'other'] += Number(response.headers['content-length'] ?? 0) / 1000;
  });
  await page.goto(address);
  await page.waitForLoadState('load');
  await page.waitForTimeout(LOOKED_AT);
  const { lcp, shift } = await page.evaluate(() => window.seen);
  const fields = await page.locator('[data-field]').count();
  await page.close();
  const rounded = Object.fromEntries(Object.entries(weights).map(([type, weight]) => [type, Math.round(weight * 10) / 10]));
  return { ...rounded, lcp: Math.round(lcp), shift: Math.round(shift * 1000) / 1000, asked, fields };
}
