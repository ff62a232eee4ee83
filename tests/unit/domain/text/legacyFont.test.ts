import { expect, it } from 'vitest';
import { legacyFont } from '../../../../renderer/domain/text/legacyFont';

it.each([
  ['.VnTime', { encoding: 'tcvn3', capitals: false }],
  ['".VnArial Narrow", sans-serif', { encoding: 'tcvn3', capitals: false }],
  ["'.VnTimeH'", { encoding: 'tcvn3', capitals: true }],
  ['.VnArial NarrowH', { encoding: 'tcvn3', capitals: true }],
  ['.vntime', { encoding: 'tcvn3', capitals: false }],
  ['VNI-Times', { encoding: 'vni', capitals: false }],
  ['VNI Helve, Arial', { encoding: 'vni', capitals: false }],
])('%s is an old font', (family, coding) => expect(legacyFont(family)).toEqual(coding));

it.each(['Times New Roman', 'Arial, ".VnTime"', 'Vni', 'Vnexpress', ''])('%s is none', (family) => expect(legacyFont(family)).toBeNull());
