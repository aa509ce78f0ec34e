// A static page as GOV.UK makes them, with as many questions as ours: its own kit, nothing of ours.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const kit = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/govuk-frontend/dist/govuk');
const FILES = {
  '/govuk.css': ['govuk-frontend.min.css', 'text/css'],
  '/govuk.js': ['govuk-frontend.min.js', 'text/javascript'],
  '/assets/fonts/bold-b542beb274-v2.woff2': ['assets/fonts/bold-b542beb274-v2.woff2', 'font/woff2'],
  '/assets/fonts/light-94a07e06a1-v2.woff2': ['assets/fonts/light-94a07e06a1-v2.woff2', 'font/woff2'],
};

const question = (number) => `<div class="govuk-form-group"><label class="govuk-label" for="q${number}">Question ${number}</label>
<div class="govuk-hint" id="q${number}-hint">What is meant, in one sentence.</div>
<input class="govuk-input" id="q${number}" name="q${number}" type="text" aria-describedby="q${number}-hint"></div>`;

const page = (questions) => `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Questions</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><link rel="stylesheet" href="/govuk.css"></head>
<body class="govuk-template__body"><script>document.body.className += ' js-enabled govuk-frontend-supported';</script>
<div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">Questions</h1><form>
${Array.from({ length: questions }, (_, number) => question(number + 1)).join('\n')}
<button class="govuk-button" data-module="govuk-button">Save and continue</button></form></main></div>
<script type="module">import { initAll } from '/govuk.js'; initAll();</script></body></html>`;

/**
 * Serves the page; gives its address.
 * @param {number} questions
 */
export async function startPeer(questions) {
  const files = Object.fromEntries(await Promise.all(Object.entries(FILES).map(async ([address, [file, type]]) =>
    [address, { body: await readFile(path.join(kit, file)), type, 'cache-control': 'public, max-age=31536000, immutable' }])));
  files['/'] = { body: Buffer.from(page(questions)), type: 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
  const server = createServer((asked, answer) => {
    const file = files[asked.url];
    if (!file) return answer.writeHead(404).end();
    return answer.writeHead(200, { 'content-type': file.type, 'cache-control': file['cache-control'] }).end(file.body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
