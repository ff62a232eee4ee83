import { darker } from '../drawing/colour.mjs';
import { toned } from '../drawing/sheet.mjs';
import { at, ellipse, group, path } from '../drawing/svg.mjs';
import { clothes } from './clothes.mjs';
import { frontHead } from './head.mjs';
import { limb } from './limb.mjs';

/** Where elbow, wrist and hand of the right-hand side stand in each pose; the left-hand side is mirrored. */
const poses = {
  hanging: [[24.6, -105], [24.2, -82], [24, -76.8]],
  folded: [[25, -106], [10, -90], [3.4, -88.6]],
  holding: [[26.4, -106], [22.6, -96], [20.8, -98]],
  unfolding: [[28, -107], [29, -99], [29.4, -98]],
  low: [[25, -104], [15, -84], [9.6, -80]],
  reaching: [[35, -112], [51, -103], [57, -101.6]],
  clapping: [[27, -110], [9, -112], [3, -115]],
  pointing: [[36, -118], [55, -130], [61, -133]],
  showing: [[37, -124], [52, -143], [56, -149]],
  raised: [[34, -116], [38, -137], [38.6, -143.6]],
};

const onShoulders = (part) => group({ transform: 'translate(0 -143)' }, part);

/** Poses in which the hands hold something wide, and how far from the middle. */
const grips = { holding: 20.6, unfolding: 29 };

/** What shows of the hands in front of a frame that they hold. */
const fingers = (skin, apart) => [-1, 1].map((side) => ellipse(apart * side, -98.6, 1.9, 3.2, darker(skin, side < 0 ? 0 : 0.12)));

const shoulderOf = { suit: 20.6, shirt: 20.2, vest: 20, aoDai: 15.8, blouse: 16.2 };

/**
 * A person standing, seen from the front, feet at (x, y).
 * @param person.tall height in centimetres; `scale` pixels of a metre; `left`, `right`: poses of the arms as seen;
 *   `holds`: what the hands hold, drawn in front of the body with (0, 0) between the hands.
 */
export function standing(sheet, x, y, scale, person) {
  const { tall = 168, wear = 'shirt', colour = '#f1efe9', skin = '#d9a177', hairColour = '#1f1a1c', left = 'hanging', right = 'hanging', holds = '', holdsAt = [0, -98], air = '#3a2430', haze = 0, lean = 0 } = person;
  const tone = toned(air, haze);
  const kind = clothes[wear];
  const cloth = tone(colour);
  const shoulder = shoulderOf[wear];
  const arm = (pose, side) => {
    const [elbow, wrist, hand] = poses[pose].map(([ax, ay]) => [(ax + (shoulder - 20.4) * 0.8) * side, ay]);
    const sleeve = tone(kind.sleeve(colour));
    const shade = side < 0 ? sleeve : darker(sleeve, 0.16);
    const thin = wear === 'aoDai' || wear === 'blouse' ? 0.84 : 1;
    const d = limb([[(shoulder - 0.6) * side, -126.6], elbow, wrist], [5.6 * thin, 4.8 * thin, 3.9 * thin]);
    return group({},
      ellipse(hand[0], hand[1], 3.4 * thin, 4.4 * thin, sheet.lit(tone(skin), 0.2)),
      ellipse(hand[0] - 2.6 * side, hand[1] - 1.2, 1.4, 2.8, darker(tone(skin), 0.08), { transform: `rotate(${-24 * side} ${hand[0] - 2.6 * side} ${hand[1]})` }),
      path(d, darker(shade, 0.42), { opacity: 0.32, transform: `translate(${side < 0 ? 0.9 : -0.9} .5)` }),
      path(d, shade));
  };
  const body = kind.draw(sheet, cloth, Object.fromEntries(['tie', 'trouser', 'silk'].flatMap((key) => (person[key] ? [[key, tone(person[key])]] : []))));
  const { behind, front } = frontHead(sheet, { ...person, skin, hairColour, tone });
  return at(x, y, (scale / 100) * (tall / 168),
    ellipse(6, -0.5, 27, 4.4, '#140c14', { opacity: 0.3 }),
    group({ transform: lean ? `rotate(${lean})` : undefined },
      onShoulders(behind), body, arm(left, -1), arm(right, 1),
      holds ? [at(holdsAt[0], holdsAt[1], 1, holds), grips[left] ? fingers(tone(skin), grips[left]) : ''] : '',
      onShoulders(front)));
}
