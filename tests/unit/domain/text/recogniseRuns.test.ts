import { describe, expect, it } from 'vitest';
import { recogniseRuns } from '../../../../renderer/domain/text/recogniseRuns';

const run = (text: string, font: string | null = null) => ({ text, font });
const encodings = (...blocks: readonly (readonly ReturnType<typeof run>[])[]) => recogniseRuns(blocks).map((runs) => runs.map((coding) => coding?.encoding ?? null));

describe('runs in an old encoding', () => {
  it('are known by their font, each by its own', () => {
    expect(encodings([run('Huyện ủy ', 'Times New Roman'), run('häp', '.VnTime'), run(' Möôøng', 'VNI-Times')])).toEqual([[null, 'tcvn3', 'vni']]);
  });

  it('are not those that have a font of that name over letters that are Unicode, or over nothing that would change', () => {
    expect(encodings([run('Huyện ủy', '.VnTime'), run('UBND', '.VnTime'), run('19/3', '.VnTimeH')])).toEqual([[null, null, null]]);
  });

  it('are also plain ASCII where the font shows capitals', () => {
    expect(recogniseRuns([[run('trung', '.VnTimeH')]])).toEqual([[{ encoding: 'tcvn3', capitals: true }]]);
  });

  it('are known by their letters where no font is', () => {
    expect(encodings([run('HuyÖn ñy M­êng Vang häp bµn')], [run('Thôøng tröïc Huyeän uûy hoïp baøn')], [run('Thường trực Huyện ủy họp')])).toEqual([['tcvn3'], ['vni'], [null]]);
  });

  it('are read as the rest of the text is where they are too short to tell', () => {
    expect(encodings([run('HuyÖn ñy M­êng Vang häp bµn')], [run('Hä tªn')], [run('và')], [run('häp')])).toEqual([['tcvn3'], ['tcvn3'], [null], ['tcvn3']]);
    expect(encodings([run('häp')])).toEqual([[null]]);
  });

  it('are none in other languages', () => {
    expect(encodings([run('Größe der Straße in München')], [run('un café à Besançon, déjà vu')])).toEqual([[null], [null]]);
  });
});
