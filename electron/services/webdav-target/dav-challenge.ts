const SCHEME = /^([!#$%&'*+.^`|~\w-]+)(?:\s+(?![\s=])|$)/;

/** How one logs in by a challenge, or null where the program knows no way. */
export function schemeOf(challenge: string): 'digest' | 'basic' | null {
  const scheme = SCHEME.exec(challenge)?.[1]?.toLowerCase();
  if (scheme === 'basic') return 'basic';
  const algorithm = /[\s,]algorithm\s*=\s*"?([\w-]+)/i.exec(challenge)?.[1]?.toLowerCase() ?? 'md5';
  return scheme === 'digest' && ['md5', 'md5-sess'].includes(algorithm) ? 'digest' : null;
}

/**
 * The challenge of a WWW-Authenticate that the program follows: a digest, or else the password itself.
 * @param header several lines, or several challenges in one line (RFC 9110, 11.6.1)
 */
export function preferredChallenge(header: string | readonly string[] | undefined): string | null {
  const challenges = [header ?? []].flat().flatMap(challengesIn);
  return challenges.find((one) => schemeOf(one) === 'digest') ?? challenges.find((one) => schemeOf(one) === 'basic') ?? null;
}

/** Commas stand between challenges, between the parameters of one, and in quoted text. */
function challengesIn(line: string): string[] {
  const challenges: string[] = [];
  for (const [part] of line.matchAll(/(?:[^,"]|"(?:\\.|[^"\\])*")+/g)) {
    const element = part.trim();
    if (element === '') continue;
    if (SCHEME.test(element) || challenges.length === 0) challenges.push(element);
    else challenges.push(`${challenges.pop()}, ${element}`);
  }
  return challenges;
}
