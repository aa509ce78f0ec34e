// Who applies, and for what: the studio of the golden answers, struck by the flood of January 2014 and again in April.

/** How the studio registers. */
export const studio = {
  tipo_soggetto: 'giuridica', denominazione: 'Studio Associato Bassi e Ferri', forma_giuridica: 'associazione_professionale',
  codice_fiscale_impresa: '12345678903', partita_iva: '12345678903', pec: 'bassieferri@pec.example.it',
  sede_provincia: 'MO', sede_comune: 'A959', sede_via: 'Via Ravarino Carpi', sede_civico: '12', sede_cap: '41030',
  rapp_cognome: 'Bassi', rapp_nome: 'Elena', rapp_codice_fiscale: 'BSSLNE75E54F257M', ruolo: 'beneficiario',
  email: 'studio@example.it', telefono: '0598170001', privacy: 'si',
};

/** What differs in the second application: another event, the same goods struck again, what they cost now. */
const SECOND = {
  formulario: { evento: 'tromba_2014' },
  beni: {
    perizia_data: '20/05/2014', danno: '18.000,00', indennizzo: '3.000,00', data_inizio: '01/06/2014',
    intervento_descrizione: 'Riacquisto del plotter e riparazione del furgone, colpiti dalla pioggia.',
  },
  'beni.elenco.0': { danno: '8.000,00' },
  'beni.elenco.1': { danno: '10.000,00' },
  'fornitori.elenco.0': { contratto_numero: '31/2014', contratto_data: '10/06/2014' },
  dati_generali: {
    contributo_beni: '9.000,00', sintesi: 'La tromba d’aria ha scoperchiato lo studio e la pioggia ha colpito il plotter e il furgone.',
  },
};

/** The answers of the second application. */
export function secondOf(sections) {
  const second = structuredClone(sections);
  for (const [place, entries] of Object.entries(SECOND)) {
    const [section, list, index] = place.split('.');
    const node = list ? second[section].lists[list][Number(index)] : second[section];
    Object.assign(node.entries, entries);
  }
  return second;
}
