// Who registers to fill a set of answers in.

import { mario } from '../steps.mjs';

/** @import { Answers } from './person.mjs' */

/** The studio of the golden answers. */
export const studio = {
  tipo_soggetto: 'giuridica', denominazione: 'Studio Associato Bassi e Ferri', forma_giuridica: 'associazione_professionale',
  codice_fiscale_impresa: '12345678903', partita_iva: '12345678903', pec: 'bassieferri@pec.example.it',
  sede_provincia: 'MO', sede_comune: 'A959', sede_via: 'Via Ravarino Carpi', sede_civico: '12', sede_cap: '41030',
  rapp_cognome: 'Bassi', rapp_nome: 'Elena', rapp_codice_fiscale: 'BSSLNE75E54F257M', ruolo: 'beneficiario',
  email: 'studio@example.it', telefono: '0598170001', privacy: 'si',
};

/** Who fills in for others. */
const consultants = {
  ...studio, denominazione: 'Consulenti del Panaro S.r.l.', forma_giuridica: 'societa_capitali',
  codice_fiscale_impresa: '07643520567', partita_iva: '07643520567', ruolo: 'terzo',
};

/**
 * Whoever the answers are of, as a portal knows them before.
 * @param {Record<string, Answers>} sections
 * @returns {Record<string, string>}
 */
export function registrant({ formulario }) {
  if (formulario?.entries.compilazione === 'terzo') return consultants;
  return formulario?.entries.forma === 'studio' ? studio : mario;
}
