const round = (value) => Math.round(value * 100) / 100;

/** Outline of a tapered bone with round ends. */
function bone([ax, ay], aw, [bx, by], bw) {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
  const p = (x, y, w, side) => `${round(x + nx * w * side)} ${round(y + ny * w * side)}`;
  return `M${p(ax, ay, aw, 1)}L${p(bx, by, bw, 1)}A${bw} ${bw} 0 0 0 ${p(bx, by, bw, -1)}L${p(ax, ay, aw, -1)}A${aw} ${aw} 0 0 0 ${p(ax, ay, aw, 1)}Z`;
}

/** Outline of a bent arm or leg: joints from the body outwards with half the width at each. */
export const limb = (joints, widths) =>
  joints.slice(1).map((joint, index) => bone(joints[index], widths[index], joint, widths[index + 1])).join('');
