/** Look of a page that stands alone: calm for reading, without navigation, and fit for paper. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 44rem; font: 1.125rem/1.65 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif; }
header { margin-bottom: 1.75rem; padding-bottom: 1rem; border-bottom: 1px solid #8886; }
header p { margin: 0; font: 0.875rem/1.5 'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', Arial, sans-serif; opacity: 0.8; }
h1 { margin: 0.35rem 0 0.6rem; font-size: 2rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.35rem; line-height: 1.35; }
h3 { margin: 1.5rem 0 0.4rem; font-size: 1.15rem; line-height: 1.4; }
p, ul, ol, blockquote { margin: 0 0 1rem; }
blockquote { padding-left: 1rem; border-left: 3px solid #8886; }
figure { margin: 1.75rem 0; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { margin-top: 0.5rem; font: italic 0.9375rem/1.5 'Source Serif 4', Georgia, serif; text-align: center; opacity: 0.85; }
@media print {
  :root { color-scheme: light; }
  @page { size: A4; margin: 20mm 20mm 20mm 30mm; }
  body { max-width: none; padding: 0; font-size: 13pt; line-height: 1.5; }
  h1, h2, h3 { break-after: avoid; }
  figure { break-inside: avoid; }
  img { max-height: 18cm; }
  a { color: inherit; text-decoration: none; }
}
`.trim();
