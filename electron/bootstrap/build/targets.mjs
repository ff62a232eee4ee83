import { builtinModules } from 'node:module';
import path from 'node:path';

/** The oldest engine the program runs on: Electron 33, which development and tests use. */
const CHROMIUM = 'chrome130';
const NODE = 'node20.18';

const shared = {
  configFile: false,
  logLevel: 'warn',
  mode: 'production',
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
};

/**
 * The window: a web page of its own origin.
 * @param {string} root the project's folder
 * @param {import('vite').PluginOption} react
 * @returns {import('vite').InlineConfig}
 */
export function rendererTarget(root, react) {
  return {
    ...shared,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      target: CHROMIUM,
      sourcemap: true,
      modulePreload: { polyfill: false },
      // Inlined files become data: addresses, which the page's content security policy refuses.
      assetsInlineLimit: 0,
      // Read from the disk beside it, the size that the default warns about costs nothing.
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  };
}

/**
 * The main process: Node code with every library inside, so that a packaged program needs no node_modules.
 * @param {string} root
 * @returns {import('vite').InlineConfig}
 */
export function mainTarget(root) {
  return nodeTarget(root, {
    // Beside the first program a process and a thread of their own.
    entry: { main: 'electron/main/main.ts', 'paste-writer': 'electron/main/pasting/paste-writer.ts', 'merge-worker': 'electron/main/merging/merge-worker.ts' },
    outDir: 'dist/main',
    target: NODE,
    external: ['electron', /^electron\//, /^node:/, ...builtinModules],
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });
}

/**
 * The preload script: one CommonJS file, because a sandboxed preload can load nothing beside it but Electron.
 * @param {string} root
 * @returns {import('vite').InlineConfig}
 */
export function preloadTarget(root) {
  const target = nodeTarget(root, {
    entry: { preload: 'electron/preload/preload.ts' },
    outDir: 'dist/preload',
    target: CHROMIUM,
    external: ['electron'],
    output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
  });
  return { ...target, plugins: [refuseNode()] };
}

function nodeTarget(root, { entry, outDir, target, external, output }) {
  return {
    ...shared,
    root,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: path.join(root, outDir),
      emptyOutDir: true,
      target,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input: Object.fromEntries(Object.entries(entry).map(([name, file]) => [name, path.join(root, file)])), external, output },
    },
  };
}

// A sandboxed preload that asks for a part of Node fails only when its window opens, and then says little.
function refuseNode() {
  const parts = new Set(builtinModules);
  return {
    name: 'toa-soan:no-node-in-preload',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('node:') || parts.has(id)) {
        throw new Error(`${importer ?? 'preload'} imports "${id}", which a sandboxed preload script cannot have`);
      }
    },
  };
}
