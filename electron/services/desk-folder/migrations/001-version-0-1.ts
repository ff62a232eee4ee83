import path from 'node:path';
import { freePath } from '../../files/free-path';
import { copyDatabase } from '../database-files';
import { stampOf } from '../places';
import type { Migration } from './migration';

/**
 * A desk of version 0.1 had photos and a database called "desk", and no marker. The database is copied before the new
 * program changes it.
 */
export const version01: Migration = {
  to: 1,
  name: 'version-0-1',
  async prepare({ program, places, now, step }) {
    await step('copy the database');
    await copyDatabase(program, await freePath(path.join(places.setAside, `before-upgrade-${stampOf(now())}`)));
    await step('copied');
  },
};
