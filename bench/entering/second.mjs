// The second application of the studio of the golden answers, struck by the flood of January 2014 and again in April.

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
