// SheetJS with one of two writers of XML: WORKBOOK MEASURE OUTPUT xmlbuilder2|fast-xml-parser.
// The same conversion as mapping.py, with the same few checks.
import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils } from 'xlsx';

const root = new URL('../../', import.meta.url);
const mapping = JSON.parse(readFileSync(new URL('mapping.json', import.meta.url), 'utf8'));
const mostRequests = 1000;
// First division of each section of ATECO 2007.
const sections = [
  [99, 'U'], [97, 'T'], [94, 'S'], [90, 'R'], [86, 'Q'], [85, 'P'], [84, 'O'], [77, 'N'], [69, 'M'], [68, 'L'],
  [64, 'K'], [58, 'J'], [55, 'I'], [49, 'H'], [45, 'G'], [41, 'F'], [36, 'E'], [35, 'D'], [10, 'C'], [5, 'B'], [1, 'A'],
];

function table(name) {
  const text = readFileSync(new URL(`shared/domain/data/${name}`, root), 'utf8');
  const [header, ...lines] = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const keys = header.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    return Object.fromEntries(keys.map((key, position) => [key, cells[position]]));
  });
}

function placesByName() {
  const regions = new Map(table('provinces.csv').map((row) => [row.code, row.region_istat_code]));
  const found = new Map();
  for (const { name, province, istat_code: municipality, active } of table('municipalities.csv')) {
    if (active === '1' && municipality) {
      const place = { stato: '05', regione: regions.get(province), provincia: municipality.slice(0, 3), comune: municipality };
      found.set(`${name.toUpperCase()}|${province}`, place);
    }
  }
  return found;
}

/** Euro rounded half up, and how they are written in thousands. Cents are whole numbers here: nothing is lost. */
function thousands(value) {
  const euro = Math.floor((Math.round(Number(value) * 100) + 50) / 100);
  const rest = String(euro % 1000).padStart(3, '0').replace(/0+$/, '');
  return { euro, text: `${Math.floor(euro / 1000)}${rest && `.${rest}`}` };
}

function activity(code) {
  const [division, group, rest] = code.split('.');
  const sezione = sections.find(([first]) => Number(division) >= first)[1];
  const chain = { sezione, divisione: division, gruppo: `${division}.${group[0]}`, classe: `${division}.${group}` };
  return rest ? { ...chain, categoria: `${division}.${group}.${rest[0]}`, sottocategoria: code } : chain;
}

/** What one row says, as attributes by element, and the codes of its coverage. */
function request(row, number, measure, places) {
  for (const [key, header] of Object.entries(mapping.headers)) {
    if (row[key] === undefined || row[key] === '') throw new Error(`row ${number}: ${header} is missing`);
  }
  const cost = thousands(row.costo);
  const granted = thousands(row.finanziamento);
  if (!(granted.euro > 0 && granted.euro <= cost.euro)) throw new Error(`row ${number}: amounts`);
  const place = places.get(`${row.comune.toUpperCase()}|${row.provincia.toUpperCase()}`);
  if (!place) throw new Error(`row ${number}: ${row.comune}`);
  const coverage = new Set(measure.coverage);
  const [settore, sottosettore, categoria] = measure.category.split('.');
  if (measure.private_share && granted.euro < cost.euro) coverage.add('007');
  return {
    project: { soggetto_titolare: '', uo_soggetto_titolare: '', user_titolare: '', id_progetto: String(number) },
    general: {
      anno_decisione: String(measure.year), cumulativo: 'N', codifica_locale: row.codifica_locale, natura: measure.nature,
      tipologia: measure.kind, settore, sottosettore, categoria,
    },
    place,
    incentive: {
      denominazione_impresa_stabilimento: row.denominazione,
      partita_iva: row.partita_iva,
      tipo_ind_area_rifer: row.tipo_indirizzo.split(' - ')[0],
      ind_area_rifer: row.indirizzo,
      descrizione_intervento: row.descrizione,
      strum_progr: measure.instrument,
      ...(measure.instrument_description && { desc_strum_progr: measure.instrument_description }),
      ...(measure.other_information && { altre_informazioni: measure.other_information }),
    },
    activity: activity(row.ateco),
    funding: { costo: cost.text, finanziamento: granted.text },
    coverage: [...coverage].sort(),
  };
}

const writers = {
  async xmlbuilder2() {
    const { create } = await import('xmlbuilder2');
    return (requests) => {
      const document = create({ version: '1.0', encoding: 'UTF-8' }).ele('CUP');
      for (const one of requests) {
        const project = document.ele('CUP_GENERAZIONE', one.project);
        project.ele('DATI_GENERALI_PROGETTO', one.general);
        project.ele('LOCALIZZAZIONE', one.place);
        project.ele('DESCRIZIONE').ele('CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE', one.incentive);
        project.ele('ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007', one.activity);
        const funding = project.ele('FINANZIAMENTO', one.funding);
        for (const code of one.coverage) funding.ele('CODICE_TIPOLOGIA_COP_FINANZ').txt(code);
      }
      return document.end();
    };
  },
  async 'fast-xml-parser'() {
    const { XMLBuilder } = await import('fast-xml-parser');
    const builder = new XMLBuilder({ ignoreAttributes: false, attributesGroupName: '$', attributeNamePrefix: '', suppressEmptyNode: true });
    return (requests) =>
      '<?xml version="1.0" encoding="UTF-8"?>' +
      builder.build({
        CUP: {
          CUP_GENERAZIONE: requests.map((one) => ({
            $: one.project,
            DATI_GENERALI_PROGETTO: { $: one.general },
            LOCALIZZAZIONE: { $: one.place },
            DESCRIZIONE: { CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE: { $: one.incentive } },
            ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007: { $: one.activity },
            FINANZIAMENTO: { $: one.funding, CODICE_TIPOLOGIA_COP_FINANZ: one.coverage },
          })),
        },
      });
  },
};

const [workbook, measureFile, output, writer] = process.argv.slice(2);
const write = await writers[writer]();
const measure = JSON.parse(readFileSync(measureFile, 'utf8'));
const places = placesByName();
// The options that make SheetJS fastest for values alone.
const opened = read(readFileSync(workbook), { dense: true, sheets: mapping.sheet, cellFormula: false, cellHTML: false, cellText: false });
const [header, ...rows] = utils.sheet_to_json(opened.Sheets[mapping.sheet], { header: 1, raw: true, blankrows: false });
const at = Object.entries(mapping.headers).map(([key, name]) => [key, header.indexOf(name)]);
const requests = rows.map((row, index) => {
  const named = Object.fromEntries(at.map(([key, position]) => [key, row[position]]));
  return request(named, index + 1, measure, places);
});
const files = Math.ceil(requests.length / mostRequests);
for (let number = 1; number <= files; number += 1) {
  const name = files === 1 ? output : output.replace(/\.xml$/, `-${number}.xml`);
  writeFileSync(name, write(requests.slice((number - 1) * mostRequests, number * mostRequests)));
}
