import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closingLine, countsOfPlaywright, countsOfVitest, nothingCounted, sumOf } from '../../../electron/bootstrap/testing/counts.mjs';
import { runStages } from '../../../electron/bootstrap/testing/command.mjs';

const passed = (count: number) => ({ passed: count, failed: 0, skipped: 0, flaky: 0 });

describe('the closing line', () => {
  it('adds up what both runners reported', () => {
    const unit = countsOfVitest({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    const e2e = countsOfPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(closingLine(sumOf([nothingCounted, unit, e2e]))).toBe('47 passed, 3 failed, 3 skipped');
  });

  it('does not mention skipped tests where there are none', () => {
    expect(closingLine(passed(5))).toBe('5 passed, 0 failed');
  });
});

describe('running the stages', () => {
  let out: string;
  let err: string;
  const ran: string[] = [];
  const stage = (name: string, outcome: object | Error) => ({
    name,
    async run() {
      ran.push(name);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });

  beforeEach(() => {
    out = '';
    err = '';
    ran.length = 0;
    vi.stubEnv('LC_ALL', 'C');
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('ends with the sum alone on the last line', async () => {
    const code = await runStages([stage('unit', { code: 0, counts: passed(3) }), stage('e2e', { code: 0, counts: passed(2) })], {});
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe('5 passed, 0 failed');
  });

  it('stops at the first that fails, and says which', async () => {
    const stages = [
      stage('unit', { code: 1, counts: { passed: 3, failed: 1, skipped: 0, flaky: 0 } }),
      stage('e2e', { code: 0, counts: passed(2) }),
    ];
    expect(await runStages(stages, {})).toBe(1);
    expect(ran).toEqual(['unit']);
    expect(err).toContain('The stage "unit" failed (code 1)');
    expect(out).toContain('3 passed, 1 failed\n');
  });

  it('fails when not one test ran', async () => {
    expect(await runStages([stage('unit', { code: 0, counts: passed(0) })], {})).toBe(1);
    expect(err).toContain('Not one test ran');
  });

  it('fails when a runner exits well but reports nothing', async () => {
    expect(await runStages([stage('unit', { code: 0, counts: passed(3) }), stage('e2e', { code: 0 })], {})).toBe(1);
    expect(err).toContain('"e2e" did not report');
  });

  it('counts a flaky test as failed although the runner does not', async () => {
    const flaky = countsOfPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 0 } });
    expect(await runStages([stage('e2e', { code: 0, counts: flaky })], {})).toBe(1);
    expect(err).toContain('counts as failed');
    expect(out).toContain('7 passed, 1 failed');
  });

  it('says what broke a stage in one sentence, and still counts', async () => {
    expect(await runStages([stage('unit', { code: 0, counts: passed(3) }), stage('build', new Error('no such entry'))], {})).toBe(1);
    expect(err).toContain('no such entry');
    expect(out).toContain('3 passed, 0 failed\n');
  });
});
