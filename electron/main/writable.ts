import { DeskProblem } from '../services/problem';
import type { DeskServices } from './services';

/** Whether nothing of this desk may change. */
export function isReadOnly({ desk }: DeskServices): boolean {
  return desk.state.access === 'readOnly';
}

/** @throws DeskProblem `readOnly` */
export function writable(services: DeskServices): DeskServices {
  if (isReadOnly(services)) throw new DeskProblem('readOnly');
  return services;
}
