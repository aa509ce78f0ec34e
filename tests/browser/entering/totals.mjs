// What the golden applications come to, reckoned by hand from their answers: the amounts at the end of the answers to be read
// again, and of a payment request the sums of its statement.

/** In the words of the ordinance's call. */
const [DAMAGE, NET, GROSS, INDEMNITY, OTHERS, ASKED] = [
  'Danno indicato nelle perizie', 'Costo degli interventi al netto dell’IVA', 'Costo degli interventi al lordo dell’IVA',
  'Indennizzi assicurativi', 'Altri contributi pubblici richiesti', 'Contributo stimato richiesto',
];

/** @type {Record<string, Record<string, string>>} */
export const TOTALS = {
  'alluvione-2023/golden.json': {
    [DAMAGE]: '215.500,00 €', [INDEMNITY]: '40.000,00 €', 'Contributo richiesto': '150.000,00 €',
  },
  // Two to tear down (18,000 each), three to build (60,000, 80,000, 30,000), all at 10 %.
  'ordinanza-6-2014/golden-demolizione.json': {
    [DAMAGE]: '230.000,00 €', [NET]: '206.000,00 €', [GROSS]: '226.600,00 €', [ASKED]: '160.000,00 €',
  },
  'ordinanza-6-2014/golden-immobile.json': {
    [DAMAGE]: '210.000,00 €', [NET]: '170.000,00 €', [GROSS]: '187.000,00 €', [INDEMNITY]: '20.000,00 €', [ASKED]: '160.000,00 €',
  },
  // 9,200 and 6,300 at 22 %.
  'ordinanza-6-2014/golden-iva-parziale.json': {
    [DAMAGE]: '22.500,00 €', [NET]: '15.500,00 €', [GROSS]: '18.910,00 €', [INDEMNITY]: '4.000,00 €', [OTHERS]: '3.000,00 €', [ASKED]: '9.500,00 €',
  },
  'ordinanza-6-2014/golden-libero-professionista.json': {
    [DAMAGE]: '6.000,00 €', [NET]: '5.000,00 €', [GROSS]: '6.100,00 €', [ASKED]: '5.000,00 €',
  },
  'ordinanza-6-2014/golden-pagamento.json': {},
  // No VAT is deducted: 38,500.50 at 10 %, 12,333.33 and 3,000 at 22 %, each half up.
  'ordinanza-6-2014/golden-professionista-immobile.json': {
    [DAMAGE]: '70.000,00 €', [NET]: '53.833,83 €', [GROSS]: '61.057,21 €', [ASKED]: '61.057,21 €',
  },
  'ordinanza-6-2014/golden.json': {
    [DAMAGE]: '22.500,00 €', [NET]: '15.500,00 €', [GROSS]: '18.910,00 €', [INDEMNITY]: '4.000,00 €', [OTHERS]: '3.000,00 €', [ASKED]: '9.500,00 €',
  },
  'ristoro-covid-2020/golden.json': { 'Contributo richiesto': '2.000,00 €' },
};
