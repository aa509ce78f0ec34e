// Makes everything the pages load: one stylesheet without unused rules, the typeface, the icons and
// the scripts, each with the digest of its content in its name, and `manifest.json` that says which
// name is which and which parts a script is made of. Run by `npm run assets`; the Rust side copies `dist/` beside the pages.
//
// Nothing is done again while no input changed.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PurgeCSS } from 'purgecss';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, 'dist');
/** The catalogues of the languages, one file each; the first is that of the sources. */
const catalogues = path.join(here, '..', 'shared', 'language', 'catalogues');
const SOURCES = 'it';
const framework = path.join(here, 'node_modules', 'bootstrap-italia', 'dist');

/** The weights of Titillium Web that the pages use. */
const FONTS = [
  ['titillium-web-v10-latin-ext_latin-regular.woff2', 400],
  ['titillium-web-v10-latin-ext_latin-600.woff2', 600],
  ['titillium-web-v10-latin-ext_latin-700.woff2', 700],
];

/** The scripts that pages load by name; the others are imported by these. */
const ENTRY_SCRIPTS = /^(?:page-.*|(?:challenge|envelope)-worker)\.mjs$/;

/** The pages around the form, which every language has, with their scripts: these say nothing that is not in the catalogue. */
const around = path.join(here, 'around.json');
/** What scripts say on pages in the language of the sources alone: the files of sentences, and any that says some itself. */
const UNTRANSLATED = /\/(?:[a-z-]*(?:texts|words)|of-source)\.mjs$/;
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;
const ITALIAN = /[«»’àèéìòù]/;
/** The catalogue's texts, and what only knows how words are compared. */
const TRANSLATED = ['portal-texts.mjs', 'words.mjs', 'activity-words.mjs'].map((name) => `assets/scripts/${name}`);

/** Every file below a folder whose name ends so, sorted. */
async function files(folder, ending) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

async function inputs() {
  const all = [
    fileURLToPath(import.meta.url),
    path.join(here, 'package-lock.json'),
    ...(await files(path.join(here, 'src'), '.rs')),
    ...(await files(path.join(here, 'assets'), '')),
    ...(await files(catalogues, '.json')),
    around,
  ];
  const hash = createHash('sha256');
  for (const file of all) {
    hash.update(path.relative(here, file)).update('\0').update(await readFile(file));
  }
  return hash.digest('hex');
}

async function unchanged(digestOfInputs) {
  try {
    return JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8')).inputs === digestOfInputs;
  } catch {
    return false;
  }
}

/** Writes a file under a name with its digest and notes it in the manifest. */
async function put(manifest, logical, content) {
  const extension = path.extname(logical);
  const hashed = `${logical.slice(0, -extension.length)}-${digest(content)}${extension}`;
  await mkdir(path.dirname(path.join(dist, hashed)), { recursive: true });
  await writeFile(path.join(dist, hashed), content);
  manifest[logical] = hashed;
  return hashed;
}

async function fonts(manifest) {
  let faces = '';
  for (const [file, weight] of FONTS) {
    const name = await put(manifest, `fonts/titillium-${weight}.woff2`,
      await readFile(path.join(framework, 'fonts', 'Titillium_Web', file)));
    faces += `@font-face{font-family:"Titillium Web";font-style:normal;font-weight:${weight};` +
      `font-display:swap;src:url(${name}) format("woff2")}\n`;
  }
  return faces;
}

async function styles(manifest) {
  // Class names stand in the Maud sources and in the scripts: both are read as plain words.
  const content = [
    ...(await files(path.join(here, 'src'), '.rs')),
    ...(await files(path.join(here, 'assets', 'scripts'), '.mjs')),
  ];
  const [purged] = await new PurgeCSS().purge({
    content: await Promise.all(content.map(async (file) => ({
      raw: await readFile(file, 'utf8'), extension: 'txt',
    }))),
    css: [path.join(framework, 'css', 'bootstrap-italia.min.css')],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    fontFace: true,
    keyframes: true,
    variables: false,
  });
  const own = await Promise.all((await files(path.join(here, 'assets', 'styles'), '.css'))
    .map((file) => readFile(file, 'utf8')));
  const joined = await build({
    stdin: { contents: (await fonts(manifest)) + purged.css + own.join('\n'), loader: 'css' },
    minify: true, write: false, bundle: false, logLevel: 'error',
  });
  await put(manifest, 'site.css', joined.outputFiles[0].contents);
}

/** Only the icons that are named somewhere. */
async function icons(manifest) {
  const sources = [
    ...(await files(path.join(here, 'src'), '.rs')),
    ...(await files(path.join(here, 'assets', 'scripts'), '.mjs')),
  ];
  const named = new Set();
  for (const file of sources) {
    for (const [name] of (await readFile(file, 'utf8')).matchAll(/\bit-[a-z-]+[a-z]\b/g)) named.add(name);
  }
  const sprite = await readFile(path.join(framework, 'svg', 'sprites.svg'), 'utf8');
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)".*?<\/symbol>/gs)]
    .filter(([, name]) => named.has(name))
    .map(([symbol]) => symbol);
  await put(manifest, 'icons.svg',
    `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

async function images(manifest) {
  for (const file of await files(path.join(here, 'assets', 'images'), '')) {
    await put(manifest, path.basename(file), await readFile(file));
  }
}

/** Puts the sentences of a language where the scripts import those of the sources. */
const sentencesOf = (language) => ({
  name: 'catalogue',
  setup({ onLoad }) {
    onLoad({ filter: /\/catalogues\/[a-z]+\.json$/ }, async () => {
      const { scripts: said, refusals } = JSON.parse(await readFile(path.join(catalogues, `${language}.json`), 'utf8'));
      const { only_some } = refusals.creation;
      return { contents: JSON.stringify({ scripts: said, refusals: { creation: { only_some } } }), loader: 'json' };
    });
  },
});

/** The scripts with the sentences of every language; those of translations stand in a folder of their own. */
async function scripts(manifest) {
  const folder = path.join(here, 'assets', 'scripts');
  const entryPoints = (await files(folder, '.mjs')).filter((file) => ENTRY_SCRIPTS.test(path.basename(file)));
  const parts = await bundled(manifest, entryPoints, SOURCES, 'scripts');
  const names = new Set(Object.values(JSON.parse(await readFile(around, 'utf8'))).map((name) => `page-${name}.mjs`));
  const translated = entryPoints.filter((file) => names.has(path.basename(file)));
  for (const file of await files(catalogues, '.json')) {
    const language = path.basename(file, '.json');
    if (language !== SOURCES) Object.assign(parts, await bundled(manifest, translated, language, `scripts/${language}`));
  }
  return parts;
}

async function bundled(manifest, entryPoints, language, below) {
  const result = await build({
    entryPoints, outdir: path.join(dist, below), absWorkingDir: here, nodePaths: [path.join(here, 'node_modules')],
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, metafile: true, plugins: [sentencesOf(language)],
    entryNames: '[name]-[hash]', chunkNames: 'part-[hash]', logLevel: 'error', legalComments: 'none',
  });
  const { inputs: read, outputs } = result.metafile;
  const untranslated = language === SOURCES ? [] : await saying(Object.keys(read));
  if (untranslated.length > 0) throw new Error(`scripts in ${language} would say what is in ${untranslated.join(', ')}`);
  const address = (output) => path.relative(dist, path.join(here, output)).split(path.sep).join('/');
  const parts = {};
  for (const [output, { entryPoint }] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    const logical = `${below}/${path.basename(entryPoint)}`;
    manifest[logical] = address(output);
    parts[logical] = [...importedBy(outputs, output)].map(address).sort();
  }
  return parts;
}

/** Those of some scripts that say something which is in no catalogue. */
async function saying(scriptsRead) {
  const own = scriptsRead.filter((file) => /^assets\/.*\.mjs$/.test(file) && !TRANSLATED.includes(file));
  const says = await Promise.all(own.map(async (file) =>
    UNTRANSLATED.test(file) || ITALIAN.test((await readFile(path.join(here, file), 'utf8')).replaceAll(COMMENTS, ''))));
  return own.filter((_, index) => says[index]);
}

/** Everything that a script imports, and what that imports: a page asks for all of it at once. */
function importedBy(outputs, output, known = new Set()) {
  for (const { path: imported, kind } of outputs[output].imports) {
    if (kind !== 'import-statement' || known.has(imported)) continue;
    known.add(imported);
    importedBy(outputs, imported, known);
  }
  return known;
}

const digestOfInputs = await inputs();
if (await unchanged(digestOfInputs)) {
  console.log('site assets: unchanged');
} else {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const manifest = {};
  await styles(manifest);
  await icons(manifest);
  await images(manifest);
  const parts = await scripts(manifest);
  await writeFile(path.join(dist, 'manifest.json'),
    JSON.stringify({ inputs: digestOfInputs, files: manifest, parts }, null, 2) + '\n');
  console.log(`site assets: ${Object.keys(manifest).length} files named`);
}
