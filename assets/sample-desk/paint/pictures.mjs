import { readFileSync } from 'node:fs';
import { awards } from './scenes/awards.mjs';
import { briefingHall } from './scenes/briefingHall.mjs';
import { groupPhoto } from './scenes/groupPhoto.mjs';
import { inspection } from './scenes/inspection.mjs';
import { speech } from './scenes/speech.mjs';
import { workingSession } from './scenes/workingSession.mjs';

const landscape = { width: 1600, height: 1067, quality: 0.78, grain: 4 };
const upright = { ...landscape, width: 1067, height: 1600 };

/** Every picture that the painter makes: where it goes (from this folder) and what it shows. */
export const pictures = [
  { file: '../photos/hoi-truong-giao-ban.jpg', ...landscape, seed: 11, draw: briefingHall },
  { file: '../photos/phat-bieu-chi-dao.jpg', ...upright, seed: 12, draw: speech },
  { file: '../photos/buoi-lam-viec.jpg', ...landscape, seed: 13, draw: workingSession },
  { file: '../photos/kiem-tra-cong-trinh.jpg', ...landscape, seed: 14, draw: inspection },
  { file: '../photos/trao-giay-khen.jpg', ...landscape, seed: 15, draw: awards },
  { file: '../photos/anh-luu-niem.jpg', ...landscape, seed: 16, draw: groupPhoto },
  { file: '../../icons/icon.png', width: 1024, height: 1024, draw: () => readFileSync(new URL('../../icons/icon.svg', import.meta.url), 'utf8') },
];
