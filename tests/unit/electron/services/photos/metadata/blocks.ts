/** The content of a segment with an XMP packet round these descriptions. */
export function xmpOf(descriptions: string): Buffer {
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${descriptions}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  return Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`);
}

/** The content of a segment with IPTC datasets in Photoshop's wrapping; texts as UTF-8, without saying so. */
export function photoshopOf(datasets: readonly (readonly [record: number, number: number, data: string | Buffer])[]): Buffer {
  const iptc = Buffer.concat(datasets.flatMap(([record, number, data]) => {
    const bytes = Buffer.from(data as string);
    return [Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes];
  }));
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), resourceOf(0x0404, iptc)]);
}

/** One of Photoshop's resources, without a name. */
export function resourceOf(id: number, data: Buffer): Buffer {
  const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The content of an Exif segment with a first directory of these entries, sound or not; big-endian. */
export function exifOf(entries: readonly (readonly [tag: number, type: number, count: number, valueOrOffset: number])[]): Buffer {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16BE(entries.length, 0);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16BE(tag, at);
    directory.writeUInt16BE(type, at + 2);
    directory.writeUInt32BE(count, at + 4);
    if (type === 3 && count === 1) directory.writeUInt16BE(value, at + 8);
    else directory.writeUInt32BE(value, at + 8);
  });
  return Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), directory]);
}
