/**
 * A one-point perspective: metres in, pixels out. x to the right, y up from the floor, z away from the eye.
 * @param eye height of the eye above the floor; `centre` the vanishing point; `focal` pixels of a metre at z = 1.
 */
export function newCamera({ eye, centre, focal }) {
  const project = (x, y, z) => [centre[0] + (focal * x) / z, centre[1] - (focal * (y - eye)) / z];
  return {
    project,
    /** Pixels of a metre at the distance z. */
    scale: (z) => focal / z,
    /** Corners of a flat shape given in metres. */
    points: (...corners) => corners.map((corner) => project(...corner)),
  };
}
