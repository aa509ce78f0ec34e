// Makes `assets/scripts/api.d.ts`, the types of what the API takes and gives, from the golden copy of
// its description. Run by `npm run api-types`; with `--check` it only says whether the file is the
// one that it would make.

import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../docs/openapi.json', import.meta.url);
const types = new URL('assets/scripts/api.d.ts', import.meta.url);

const HEADER = '// Made from docs/openapi.json by site/api-types.mjs: scripts/api-types makes it anew.\n\n';

/**
 * As much of the description as scripts need: what goes in, and what comes out when all is well. A
 * refusal always has the same shape (`Refusal`). Answers to forms go by the names of the questions,
 * which stand in the pages: what each form asks for in particular is left out.
 */
async function described() {
  const text = await readFile(description, 'utf8');
  const document = JSON.parse(text.replaceAll(/"#\/components\/schemas\/\w+(?:\.\w+)+"/g, '"#/components/schemas/Entries"'));
  const { schemas } = document.components;
  for (const name of Object.keys(schemas)) if (name.includes('.')) delete schemas[name];
  delete document.components.responses;
  for (const { responses } of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    for (const status of Object.keys(responses)) if (!status.startsWith('2')) delete responses[status];
  }
  return document;
}

const made = HEADER + astToString(await openapiTS(await described(), {
  alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true,
  // What has a default may be left out of a request.
  defaultNonNullable: false,
}));
if (!process.argv.includes('--check')) {
  await writeFile(types, made);
} else if (await readFile(types, 'utf8').catch(() => '') !== made) {
  console.error('assets/scripts/api.d.ts is not what docs/openapi.json says: run scripts/api-types');
  process.exitCode = 1;
}
