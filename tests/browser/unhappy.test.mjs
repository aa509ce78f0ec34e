// The unhappy ways: what goes wrong is told kindly, and nothing that was typed is lost.

import { after, before, describe } from 'node:test';
import { Scene } from './scene.mjs';
import { accounts } from './unhappy/accounts.mjs';
import { applications } from './unhappy/applications.mjs';
import { autosave } from './unhappy/autosave.mjs';
import { files } from './unhappy/files.mjs';
import { hands } from './unhappy/hands.mjs';
import { incomplete } from './unhappy/incomplete.mjs';
import { languages } from './unhappy/languages.mjs';
import { receipts } from './unhappy/receipts.mjs';
import { recovery } from './unhappy/recovery.mjs';
import { registration } from './unhappy/registration.mjs';
import { signing } from './unhappy/signing.mjs';
import { typing } from './unhappy/typing.mjs';
import { words } from './unhappy/words.mjs';

describe('unhappy ways', { timeout: 1_200_000 }, () => {
  const scene = new Scene();
  before(() => scene.set());
  after(() => scene.clear());

  describe('registration', () => registration(scene));
  describe('languages', () => languages(scene));
  describe('recovery', () => recovery(scene));
  describe('typing', () => typing(scene));
  // Before what makes items: it looks for those that are missing.
  describe('incomplete', () => incomplete(scene));
  describe('autosave', () => autosave(scene));
  describe('applications', () => applications(scene));
  describe('files', () => files(scene));
  describe('signing', () => signing(scene));
  describe('receipts', () => receipts(scene));
  describe('words', () => words(scene));
  describe('hands', () => hands(scene));
  // Last: it ends the sessions of those who walk before.
  describe('accounts', () => accounts(scene));
});
