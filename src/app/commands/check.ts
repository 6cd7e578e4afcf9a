import { parseArgs } from 'node:util';
import type { Finding } from '#kernel/finding.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { assessRoster } from '#modules/staffing/domain/law/assess-roster.ts';
import { rosterYears } from '#modules/staffing/domain/law/roster-years.ts';
import { assessCoverage } from '#modules/staffing/domain/plan-checker/assess-coverage.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { findingWriter } from './describe-finding.ts';
import { expectWritable, onlyPath, UsageError } from './read-flags.ts';
import { faultLine, reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

/**
 * `beredt check DIR`: the law on working time and the other rules on the published roster, and shifts below the minimum. One line
 * per finding on stdout (for information: per kind), or JSON with `--json`; JSON in a file with `--out`.
 */
export async function runCheck(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, strict: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  try {
    await expectWritable('out', values.out);
    const { municipality, warnings } = await readMunicipalityFolder(onlyPath(positionals));
    for (const warning of warnings) io.stderr(`Merk: ${faultLine(warning)}\n`);
    const days = rosterYears(municipality.roster);
    const holidays = norwegianHolidays(days.from, days.to);
    const findings = [...assessRoster(municipality, holidays), ...assessCoverage(municipality)];
    const data = `${JSON.stringify({ municipality: municipality.number, findings }, null, 1)}\n`;
    if (values.out !== undefined) await writeResult(values.out, data, io);
    if (values.json) io.stdout(data);
    else io.stdout(asText(findings, findingWriter(municipality)));
    const remains = findings.some(({ level }) => level !== 'info');
    return values.strict && remains ? EXIT.remains : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt check: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

/** Breaches and warnings one by one; what is for information grouped by what it says, with the first of each. */
function asText(findings: readonly Finding[], write: (finding: Finding) => string): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const lines = findings.filter(({ level }) => level !== 'info').map((finding) => `${write(finding)}\n`);
  const told = Map.groupBy(
    findings.filter(({ level }) => level === 'info'),
    ({ code, source }) => `${code} ${source}`,
  );
  for (const group of told.values()) {
    const [first] = group;
    if (first) lines.push(`${write(first)}${group.length > 1 ? ` (og ${group.length - 1} til)` : ''}\n`);
  }
  const warnings = count('warn');
  return `${lines.join('')}${count('breach')} brudd og ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'} i turnus og bemanning\n`;
}
