const skins = ['#d9a177', '#cf9468', '#e0ad86', '#c98d63', '#dba67f'];
const hairColours = ['#1f1a1c', '#241d1e', '#2b2324', '#2b2324', '#57504f', '#8d8683'];
const shirts = ['#f3f1ec', '#eceff2', '#dfe8f0', '#f3f1ec', '#c9d8e6', '#f0ebe2'];
const suits = ['#27304a', '#2b2b33', '#1f2a3c', '#3a3340'];
const silks = ['#b2333c', '#7c4a86', '#2f6d7a', '#d98aa0', '#e6c78f', '#3f5f9a', '#c95d3d', '#e9dfd0'];

/** Invents somebody for a crowd. */
export function anybody(random, share = { women: 0.4, suits: 0.3 }) {
  const woman = random.chance(share.women);
  const base = { skin: random.pick(skins), hairColour: random.pick(hairColours.slice(0, woman ? 3 : 6)), glasses: random.chance(0.22) };
  if (woman) {
    const aoDai = random.chance(0.6);
    return { ...base, wear: aoDai ? 'aoDai' : 'blouse', colour: aoDai ? random.pick(silks) : random.pick(['#f3f1ec', '#e7d3d6', '#cfdde6', '#e9e2c9']), hair: random.pick(['bob', 'long', 'bun', 'bob']), tall: random.between(154, 162) };
  }
  const suit = random.chance(share.suits);
  return { ...base, wear: suit ? 'suit' : 'shirt', colour: random.pick(suit ? suits : shirts), tie: suit ? random.pick(['#8f2327', '#2c4a7c', '#6b2f45']) : undefined, hair: random.pick(['short', 'parted', 'short', 'balding']), tall: random.between(164, 174) };
}

/** The same for somebody seen from behind, in a row of chairs. */
export function anybodyFromBehind(random) {
  const woman = random.chance(0.42);
  return {
    skin: random.pick(skins),
    hairColour: random.pick(hairColours.slice(0, woman ? 3 : 6)),
    hair: woman ? random.pick(['bob', 'long', 'ponytail', 'bun']) : random.pick(['short', 'short', 'short', 'short', 'short', 'balding']),
    colour: woman ? random.pick([...silks, '#f3f1ec', '#f3f1ec', '#dfe8f0']) : random.pick([...shirts, ...shirts, ...suits]),
    broad: woman ? 0.88 : random.between(0.97, 1.05),
    tilt: random.between(-4, 4),
  };
}
