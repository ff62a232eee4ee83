/** The namespaces that the desk reads and writes, by the prefixes under which everybody knows them. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const;

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export type Prefix = keyof typeof namespaces;

/** A property's name, as `prefix:local`. */
export type PropertyName = `${Prefix}:${string}`;

export function splitName(name: PropertyName): { prefix: Prefix; local: string; namespace: string } {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return { prefix, local, namespace: namespaces[prefix] };
}
