import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

// Runs inside Electron: turns SVG files into JPEG or PNG with the browser engine that the workstation itself uses.
// Takes the path of a list of { svg, file, width, height, quality, grain, seed } and quits when all are written.

app.disableHardwareAcceleration();
app.commandLine.appendSwitch('force-color-profile', 'srgb');

/** Runs in the page: draws one picture, adds the grain of printing, and answers with its data URL. */
async function draw({ markup, width, height, type, quality, grain, seed }) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  await picture.decode();
  // Embedded fonts are ready only after a first, unseen drawing.
  await new Promise((resolve) => setTimeout(resolve, 200));
  // Drawn at twice the size first: the hand-cut filter does not smooth the edges that it moves.
  const large = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  // A little over the edge where there is grain: the filter leaves the outermost pixels ragged.
  const over = grain ? 12 : 0;
  large.getContext('2d').drawImage(picture, -over, -over, large.width + 2 * over, large.height + 2 * over);
  // Printing inks are deeper than a screen's washes.
  if (grain) context.filter = 'saturate(1.14) contrast(1.06) brightness(1.03)';
  context.drawImage(large, 0, 0, width, height);
  if (grain) {
    const image = context.getImageData(0, 0, width, height);
    let state = seed >>> 0;
    for (let index = 0; index < image.data.length; index += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const noise = ((state >>> 8) / 16777216 - 0.5) * 2 * grain;
      image.data[index] += noise;
      image.data[index + 1] += noise;
      image.data[index + 2] += noise * 0.9;
    }
    context.putImageData(image, 0, 0);
  }
  return canvas.toDataURL(type, quality);
}

// Not awaited at the top level: Electron is not ready before its first module has finished loading.
app.whenReady().then(rasterise).then(() => app.exit(0), (error) => {
  console.error(error);
  app.exit(1);
});

async function rasterise() {
  const page = new BrowserWindow({ show: false });
  await page.loadURL('data:text/html,<!doctype html>');
  for (const { svg, file, ...picture } of JSON.parse(readFileSync(process.argv.at(-1), 'utf8'))) {
    const job = { ...picture, markup: readFileSync(svg, 'utf8'), type: file.endsWith('.png') ? 'image/png' : 'image/jpeg' };
    const url = await page.webContents.executeJavaScript(`(${draw})(${JSON.stringify(job)})`);
    writeFileSync(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    console.log(file);
  }
}
