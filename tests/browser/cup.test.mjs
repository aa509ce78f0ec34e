// Project codes, in a real browser, at both sizes: from the empty template to the codes back in the
// workbook, and what goes wrong on the way.

import { after, before, describe } from 'node:test';
import { hands } from './cup/hands.mjs';
import { long } from './cup/long.mjs';
import { Scene } from './cup/scene.mjs';
import { sessions } from './cup/sessions.mjs';
import { workbook } from './cup/workbook.mjs';
import { wrongFiles } from './cup/wrong-files.mjs';

describe('project codes', { timeout: 600_000 }, () => {
  const scene = new Scene();
  before(() => scene.set());
  after(() => scene.clear());

  describe('the whole way', () => workbook(scene));
  describe('long workbooks', () => long(scene));
  describe('wrong files', () => wrongFiles(scene));
  describe('sessions', () => sessions(scene));
  describe('hands', () => hands(scene));
});
