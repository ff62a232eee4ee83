import { guarded } from './entry/guarded.mjs';

// Prints where Electron's executable is, having obtained it first if need be: for scripts that start it themselves.
guarded(() => import('./runtime/print-path.mjs'));
