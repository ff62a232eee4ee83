import type { ExportOptions } from '../../../renderer/exporters/exporter';

/** A single pixel as PNG, for tests that need the bytes of a picture. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export const options: ExportOptions = {
  date: '2026-02-06T03:00:00.000Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  articleId: '0f3c2a8e-5b1d-4c7e-9a64-2f0b7d8e1c35',
  approval: null,
  photoBytes: () => Promise.resolve({ type: 'image/png', bytes: new Uint8Array(Buffer.from(pixel, 'base64')) }),
};
