import mammoth from 'mammoth';

/** What the worker answers to the bytes of a document; null where they are none. */
export type DocxAnswer = { readonly html: string; readonly pictures: number } | null;

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  let pictures = 0;
  // Pictures stay behind, and so does whatever lies outside the document.
  const convertImage = mammoth.images.imgElement(() => {
    pictures += 1;
    return Promise.resolve({ src: '' });
  });
  mammoth.convertToHtml({ arrayBuffer: data }, { convertImage, externalFileAccess: false }).then(
    ({ value }) => postMessage({ html: value, pictures } satisfies DocxAnswer),
    () => postMessage(null satisfies DocxAnswer),
  );
});
