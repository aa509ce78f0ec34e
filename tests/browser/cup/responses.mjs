// What Sistema CUP could answer to a request.

import { readFile, writeFile } from 'node:fs/promises';

/** The projects of a request: identifier, local code, year. */
export async function projectsOf(request) {
  const xml = await readFile(request, 'utf8');
  const of = (name) => [...xml.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value]) => value);
  const [locals, years] = [of('codifica_locale'), of('anno_decisione')];
  return of('id_progetto').map((id, index) => ({ id, local: locals[index], year: years[index] }));
}

/** A code of a project's year. */
export const codeOf = ({ year }, number) => `E99J${year.slice(2)}${String(number).padStart(5, '0')}0001`.slice(0, 15);

export const coded = (project, cup) => answer(project, `<DATI_CUP><CODICE_CUP>${cup}</CODICE_CUP></DATI_CUP>`);
export const rejected = (project, text) => answer(project, `<MESSAGGI_DI_SCARTO>${text}</MESSAGGI_DI_SCARTO>`);

const answer = ({ id, local }, body) =>
  `<DETTAGLIO_CUP_GENERAZIONE id_progetto="${id}" codifica_locale="${local}">${body}</DETTAGLIO_CUP_GENERAZIONE>`;

export async function respond(file, answers, { prolog = '' } = {}) {
  await writeFile(file, `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}<DETTAGLIO_ELABORAZIONE_CUP>${answers.join('')}</DETTAGLIO_ELABORAZIONE_CUP>\n`);
  return file;
}
