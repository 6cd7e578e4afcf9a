import { PassThrough } from 'node:stream';
import { InputRefused } from '#kernel/input-fault.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { ImportStreamLine } from '../contract/imports.ts';
import type { ImportProgress } from './import-municipality.ts';
import type { ImportReport } from './import-report.ts';
import { faultView, reportView, tableFile } from './report-view.ts';

/** Most faults that are sent; the count says how many there are. */
const MOST_FAULTS = 1000;

/**
 * Runs an import and gives its course as lines of JSON: progress on the way, then the report or why there is none. The
 * import goes on when nobody reads any more.
 */
export function importStream(
  run: (onProgress: (progress: ImportProgress) => void) => Promise<ImportReport>,
  onFault: (error: unknown) => string,
): PassThrough {
  const stream = new PassThrough();
  const send = (line: ImportStreamLine): void => {
    if (!stream.destroyed) stream.write(`${JSON.stringify(line)}\n`);
  };
  const onProgress = ({ table, done, total }: ImportProgress): void =>
    send({ progress: { table: tableFile(table), done, total } });
  void run(onProgress)
    .then((report) => send({ report: reportView(report) }))
    .catch((error: unknown) => send(endingOf(error, onFault)))
    .finally(() => stream.end());
  return stream;
}

function endingOf(error: unknown, onFault: (error: unknown) => string): ImportStreamLine {
  if (error instanceof InputRefused) {
    return { malformed: { faults: error.faults.slice(0, MOST_FAULTS).map(faultView), total: error.faults.length } };
  }
  if (error instanceof Refusal) return { refused: { code: error.code, facts: error.facts } };
  return { fault: { id: onFault(error) } };
}
