/** @typedef {{ passed: number, failed: number, skipped: number, flaky: number }} Counts */

/** @type {Counts} */
export const nothingCounted = Object.freeze({ passed: 0, failed: 0, skipped: 0, flaky: 0 });

/**
 * What Vitest's JSON report says.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function countsOfVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: 0,
  };
}

/**
 * What Playwright's JSON report says. A test that passed only on a second try is a failed one: flaky is broken.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countsOfPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, flaky: stats.flaky };
}

/**
 * @param {Counts[]} several
 * @returns {Counts}
 */
export function sumOf(several) {
  return several.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
      flaky: sum.flaky + counts.flaky,
    }),
    nothingCounted,
  );
}

/**
 * The line a test run ends with, in the one form that tools and people look for, whatever the language.
 * @param {Counts} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
