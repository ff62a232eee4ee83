/** Who may import whom (docs/ARCHITECTURE.md). The test run fails on the first arrow that points the wrong way. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const pkg = 'node_modules/';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'electron-not-renderer', severity: 'error', from: { path: '^electron/' }, to: { path: '^renderer/' } },
    {
      name: 'contract-only-in-platform',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/platform/' },
      to: { path: '^electron/' },
    },
    {
      name: 'platform-imports-nothing-else-of-electron',
      severity: 'error',
      from: { path: '^renderer/platform/' },
      to: { path: '^electron/', pathNot: '^electron/contract/' },
    },
    only('domain-imports-nothing', '^renderer/domain/', ['^renderer/domain/'], 'The domain is plain TypeScript.'),
    only('contract-is-a-leaf', '^electron/contract/', ['^electron/contract/', `^${pkg}zod/`], 'Free of node and dom.'),
    only(
      'schema-is-headless',
      '^renderer/editor/schema/',
      ['^renderer/editor/schema/', '^renderer/domain/', `^${pkg}(@tiptap/(core|pm|starter-kit|extension-|y-tiptap)|prosemirror|yjs)`],
      'The schema builds without a window.',
    ),
    { name: 'react-only-in-views', severity: 'error', from: { path: '^renderer/(domain|compare|photos|storage|publish|exporters|platform|editor/schema|editor/document)/' }, to: { path: `^${pkg}(react|react-dom|@mantine)/` } },
    only('compare', '^renderer/compare/', ['^renderer/(compare|domain)/', `^${pkg}diff/`], 'Two contents in, their differences out.'),
    only('importers', '^renderer/importers/', ['^renderer/(importers|domain|editor/paste)/', `^${pkg}(fflate|mammoth|marked)/`], 'bytes -> article'),
    only('exporters', '^renderer/exporters/', ['^renderer/(exporters|domain|editor/schema)/', `^${pkg}(docx|fflate|@fontsource)/`], 'article -> bytes'),
    only('publish', '^renderer/publish/', ['^renderer/(publish|domain)/', `^${pkg}zod/`], 'Builds requests, never sends them.'),
    only('photos', '^renderer/photos/', ['^renderer/(photos|domain)/'], 'Pictures in, their sizes out; knows no desk.'),
    only('storage', '^renderer/storage/', ['^renderer/(storage|domain)/', `^${pkg}(dexie|y-dexie|yjs|zod)/`], 'Ports are declared in the domain and wired in app.'),
    { name: 'dexie-only-in-storage', severity: 'error', from: { path: '^renderer/', pathNot: '^renderer/storage/' }, to: { path: `^${pkg}(dexie|y-dexie)/` } },
    { name: 'ui-not-storage-nor-platform', severity: 'error', from: { path: '^renderer/ui/' }, to: { path: '^renderer/(storage|platform|publish|exporters|importers)/' } },
    { name: 'app-not-ui', severity: 'error', from: { path: '^renderer/(app|compare|editor|photos|storage|publish|platform|exporters|importers|i18n)/' }, to: { path: '^renderer/ui/' } },
    { name: 'services-know-no-electron', severity: 'error', from: { path: '^electron/services/' }, to: { path: '^(electron$|node_modules/electron/)' } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$', '^electron/bootstrap/', '^renderer/vite-env'] }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(electron|.*\\.css|.*\\.json)' } },
    { name: 'not-dev-in-renderer', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
