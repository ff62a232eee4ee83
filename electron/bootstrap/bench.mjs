import { guarded } from './entry/guarded.mjs';

guarded(() => import('./bench/command.mjs'));
