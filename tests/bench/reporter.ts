import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Lets the figures through to stdout as they are measured, and tells what is going on, or went wrong, on stderr. */
export default class FiguresReporter implements Reporter {
  printsToStdio(): boolean {
    return true;
  }

  onTestBegin(test: TestCase): void {
    process.stderr.write(`  ${test.title}…\n`);
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    if (status === 'passed' || status === 'skipped') return;
    for (const { stack, message } of errors) process.stderr.write(`${test.title}: ${stack ?? message ?? status}\n`);
  }

  onError({ stack, message }: { stack?: string; message?: string }): void {
    process.stderr.write(`${stack ?? message ?? ''}\n`);
  }

  onEnd({ status }: FullResult): void {
    if (status !== 'passed') process.stderr.write(`${status}\n`);
  }
}
