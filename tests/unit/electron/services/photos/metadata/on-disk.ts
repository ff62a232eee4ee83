import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundMetadata, PhotoMetadata } from '../../../../../../electron/contract/photo-metadata';
import type { PhotoType } from '../../../../../../electron/services/photos/image-kind';
import { readPhotoMetadata } from '../../../../../../electron/services/photos/metadata/read-metadata';
import { outgoingPhoto } from '../../../../../../electron/services/photos/outgoing-photo';
import { tempFolder } from '../../../temp-folder';

/** A photo's bytes as they leave the desk with metadata. */
export async function leaving(bytes: Buffer, metadata: PhotoMetadata, type: PhotoType = 'image/jpeg'): Promise<Buffer> {
  const file = path.join(await tempFolder(), 'photo');
  await writeFile(file, bytes);
  const photo = await outgoingPhoto({ hash: '', file, bytes: bytes.length, type }, metadata);
  const sent = Buffer.concat(await photo.stream().toArray() as Buffer[]);
  if (sent.length !== photo.bytes) throw new Error(`announced ${photo.bytes} bytes, sent ${sent.length}`);
  return sent;
}

/** What the desk reads out of a photo's bytes. */
export async function readBack(bytes: Buffer, type: PhotoType = 'image/jpeg'): Promise<FoundMetadata> {
  const file = path.join(await tempFolder(), 'photo');
  await writeFile(file, bytes);
  const handle = await open(file, 'r');
  try {
    return await readPhotoMetadata(handle, type);
  } finally {
    await handle.close();
  }
}
