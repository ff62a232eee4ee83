import { expect, it, vi } from 'vitest';
import { bulkExportService, type ExportedReport } from '../../../../renderer/app/services/bulkExports';
import { produce, type ExportJob } from '../../../../renderer/app/services/exportJobs';
import { DeskError, type ExportInFolder } from '../../../../renderer/platform/platform';
import { photoOf, reportOf } from '../../domain/article/report';
import { options } from '../../exporters/options';

const gone = 'f'.repeat(64);
const reports = {
  a: reportOf({ headline: 'Xã Mây Hạ giao ban', photos: [photoOf('p', { hash: 'a'.repeat(64) })] }),
  b: reportOf({ headline: 'Ảnh không còn', photos: [photoOf('q', { hash: gone })] }),
  c: reportOf({ headline: `Ban/ngành ${'rất dài '.repeat(40)}`, photos: [] }),
};

function bulk() {
  const saveExportIn = vi.fn(({ suggestedName }: ExportInFolder) => Promise.resolve({ location: `/ra/${suggestedName}` }));
  const saveExport = vi.fn(({ suggestedName }: { suggestedName: string }) => Promise.resolve<{ location: string } | null>({ location: `/ra/${suggestedName}` }));
  const ended = vi.fn();
  const run = vi.fn((job: ExportJob) => produce(job, {
    photoBytes: (hash) => (hash === gone ? Promise.reject(new DeskError('photoMissing', { hash })) : options.photoBytes(hash)),
    handOver: () => Promise.resolve('token'),
  }));
  const service = bulkExportService({
    platform: { saveExport, saveExportIn },
    openThread: () => ({ run, end: ended }),
    articleService: { read: (id: string) => (id in reports ? Promise.resolve(reports[id as keyof typeof reports]) : Promise.reject(new Error('no such article'))) } as never,
    articles: { get: () => Promise.resolve(undefined) },
    desk: { listProfiles: () => Promise.resolve([]) } as never,
    knowledge: { templateOf: () => undefined } as never,
    now: () => new Date(options.date),
    report: () => undefined,
  });
  const done: ExportedReport[] = [];
  const ending = new AbortController();
  return { service, saveExportIn, saveExport, ended, run, done, ending, watched: { onDone: (report: ExportedReport) => done.push(report), signal: ending.signal } };
}
const each = { format: 'docx', style: null, chosenFolder: 'token' } as const;

it('writes each article, and says of those that fail why, without keeping the others back', async () => {
  const { service, done, watched, ended, saveExportIn } = bulk();
  await service.exportEach({ ...each, ids: ['a', 'b', 'gone', 'c'] }, watched);
  expect(done).toEqual([
    { articleId: 'a', location: '/ra/2026-02-06-xa-may-ha-giao-ban.docx' },
    { articleId: 'b', failure: { code: 'photoMissing', values: { hash: gone } } },
    { articleId: 'gone', failure: { code: 'unknown', values: {} } },
    { articleId: 'c', location: expect.stringMatching(/^\/ra\/2026-02-06-ban-nganh-[a-z-]{1,80}\.docx$/) as string },
  ]);
  expect(saveExportIn).toHaveBeenCalledTimes(2);
  expect(ended).toHaveBeenCalled();
});

it('goes on after a disk that refuses one file', async () => {
  const { service, done, watched, saveExportIn } = bulk();
  saveExportIn.mockRejectedValueOnce(new DeskError('diskFull'));
  await service.exportEach({ ...each, ids: ['a', 'c'] }, watched);
  expect(done).toMatchObject([{ articleId: 'a', failure: { code: 'diskFull' } }, { articleId: 'c', location: expect.any(String) as string }]);
});

it('ends behind the article that is being written, and its thread with it', async () => {
  const { service, done, ending, ended, watched, run } = bulk();
  await service.exportEach({ ...each, ids: ['a', 'c', 'a'] }, { ...watched, onDone: (report) => (done.push(report), ending.abort()) });
  expect(done).toHaveLength(1);
  expect(run).toHaveBeenCalledOnce();
  expect(ended).toHaveBeenCalled();
});

it('makes one document of those that can be in it, and names the others', async () => {
  const { service, done, watched, saveExport } = bulk();
  await service.exportTogether({ ids: ['a', 'b', 'c'], format: 'pdf', style: null, title: 'Bản tin tuần' }, watched);
  const location = '/ra/2026-02-06-ban-tin-tuan.pdf';
  expect(done).toEqual([{ articleId: 'a', location }, { articleId: 'b', failure: { code: 'photoMissing', values: { hash: gone } } }, { articleId: 'c', location }]);
  expect(saveExport).toHaveBeenCalledOnce();
});

it('tells nothing when the person does not say where the document goes, and fails when nothing can be in it', async () => {
  const { service, done, watched, saveExport } = bulk();
  saveExport.mockResolvedValueOnce(null);
  await service.exportTogether({ ids: ['a'], format: 'docx', style: null, title: 'x' }, watched);
  expect(done).toEqual([]);
  await expect(service.exportTogether({ ids: ['b'], format: 'docx', style: null, title: 'x' }, watched)).rejects.toMatchObject({ code: 'photoMissing' });
});
