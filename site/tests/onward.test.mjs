import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, next } from '../assets/scripts/onward.mjs';

/** @import { SectionState } from '../assets/scripts/api.d.ts' */

/** @type {(id: string, status: SectionState['status'], more?: Partial<SectionState>) => SectionState} */
const section = (id, status, more = {}) => ({
  id, status, gate: false, started: false, untouched: false, frozen: false, menu: id, title: id, missing: 0, path: '/', status_label: '',
  updated_at: null, updated_by: null, updated_by_name: null, ...more,
});

test('the next section is the next that is asked for', () => {
  const sections = [section('a', 'complete'), section('b', 'not_required'), section('c', 'complete'), section('d', 'incomplete')];
  assert.equal(after(sections, 'a')?.id, 'c');
  assert.equal(after(sections, 'c')?.id, 'd');
  assert.equal(after(sections, 'd'), null);
});

test('what comes next is what was begun, then what was not, then what nobody looked at', () => {
  const gate = section('g', 'incomplete', { gate: true });
  assert.equal(next({ sections: [gate, section('a', 'locked')] })?.id, 'g');
  const begun = section('b', 'incomplete', { started: true });
  assert.equal(next({ sections: [section('a', 'incomplete'), begun] })?.id, 'b');
  assert.equal(next({ sections: [section('a', 'incomplete'), section('b', 'complete')] })?.id, 'a');
  assert.equal(next({ sections: [section('a', 'complete', { untouched: true })] })?.id, 'a');
  assert.equal(next({ sections: [section('a', 'complete'), section('b', 'not_required')] }), null);
});
