import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { findOptimalPlan } from '#test/replan-examples/find-optimal-plan.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { planWorld } from '../domain/plan-checker/plan-world.ts';
import { compileProblem } from '../domain/replan/compile-problem.ts';
import { exportLp } from '../domain/replan/export-lp.ts';
import { loadHighs } from './exact/load-highs.ts';

const folder = join(import.meta.dirname, '../../../../test/replan-examples/cases');
const examples = readdirSync(folder).filter((name) => !name.includes('.') && !name.startsWith('bad-'));
const hasCbc = spawnSync('cbc', ['quit']).status === 0;
if (!hasCbc)
  process.stderr.write(
    '\nCBC ER IKKE INSTALLERT: den eksporterte modellen er ikke prøvd mot CBC (Debian: coinor-cbc).\n\n',
  );
const scratch = mkdtempSync(join(tmpdir(), 'beredt-lp-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function solveWithHighs(lp: string): Promise<number> {
  const highs = await loadHighs();
  return highs.solve(lp, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6 }).ObjectiveValue;
}

function solveWithCbc(lp: string): number {
  const file = join(scratch, 'model.lp');
  writeFileSync(file, lp);
  const { stdout } = spawnSync('cbc', [file, 'solve', 'quit'], { encoding: 'utf8' });
  return Number(/Objective value:\s+(-?[\d.e+]+)/.exec(stdout)?.[1]);
}

async function readExample(name: string) {
  const { municipality } = await readMunicipalityFolder(join(folder, name));
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  return { lp: exportLp(compileProblem(municipality, expected.arguments)), cost: expected.cost as number };
}

describe('modellen som LP-tekst', () => {
  it.each(examples)('%s: HiGHS kommer til samme kostnad', async (name) => {
    const { lp, cost } = await readExample(name);
    expect(await solveWithHighs(lp)).toBeCloseTo(cost, 6);
  });

  it.runIf(hasCbc).each(examples)('%s: CBC kommer til samme kostnad', async (name) => {
    const { lp, cost } = await readExample(name);
    expect(solveWithCbc(lp)).toBeCloseTo(cost, 6);
  });

  it('har samme beste kostnad som å prøve alt, i bitte små kommuner', async () => {
    await fc.assert(
      fc.asyncProperty(tinyCase, async ({ municipality, period }) => {
        const lp = exportLp(compileProblem(municipality, period));
        expect(await solveWithHighs(lp)).toBeCloseTo(findOptimalPlan(planWorld(municipality, period)).cost, 4);
      }),
      { numRuns: 120, seed: 4 },
    );
  });

  it('tåler navn med mellomrom, æ, ø, å og linjeskift', async () => {
    const { municipality } = await readMunicipalityFolder(join(folder, 'norwegian-format'));
    const odd = municipality.staff.map((person) =>
      person.staffId === 'Ø1' ? { ...person, staffId: 'Ø 1\nÅ' } : person,
    );
    const trained = municipality.trained.map((row) => (row.staffId === 'Ø1' ? { ...row, staffId: 'Ø 1\nÅ' } : row));
    expect(await solveWithHighs(exportLp(compileProblem({ ...municipality, staff: odd, trained })))).toBe(12);
  });
});
