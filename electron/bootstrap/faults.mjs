import { guarded } from './entry/guarded.mjs';

guarded(() => import('./faults/command.mjs'));
