// The rules for page scripts and their tests. Run by scripts/check-page-scripts, from the root of the
// repository.

import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/output', '**/*.d.ts'] },
  js.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { ecmaVersion: 2023, globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-implicit-globals': 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
    },
  },
  {
    files: ['site/assets/scripts/**/*.mjs'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { globals: globals.browser, parserOptions: { projectService: true } },
    rules: {
      // Listeners may be asynchronous: nobody waits for them, and they tell what goes wrong themselves.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    // What is evaluated in a page of the browser stands among what drives it, and tests may open a window of their own.
    files: ['tests/browser/**/*.mjs', 'bench/{page,entering}/*.mjs', 'site/tests/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
);
