// npm run bench [replan|roster|import|http …] [-- --small]: each engine and its peers on the same input in one run.
import { cpus } from 'node:os';
import { benchContinuity } from './continuity/bench-continuity.ts';
import { benchHttp } from './http/bench-http.ts';
import { benchUsers } from './http/bench-users.ts';
import { benchImport } from './import/bench-import.ts';
import { benchOffers } from './offers/bench-offers.ts';
import { benchOutbreak } from './outbreak/bench-outbreak.ts';
import { benchReplan } from './replan/bench-replan.ts';
import { benchRoster } from './roster/bench-roster.ts';
import { benchSurvey } from './survey/bench-survey.ts';
import { benchTracing } from './tracing/bench-tracing.ts';
import { benchVisits } from './visits/bench-visits.ts';

const small = process.argv.includes('--small');
/** `--seeds=1,2`: how often what depends on chance is run. */
const given = process.argv.find((word) => word.startsWith('--seeds='))?.slice('--seeds='.length);
const seeds = given ? given.split(',').map(Number) : small ? [1] : [1, 2, 3, 4, 5];
const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  replan: () => benchReplan({ small }),
  roster: () => benchRoster({ small }),
  visits: () => benchVisits({ small, seeds }),
  survey: () => benchSurvey({ small }),
  outbreak: () => benchOutbreak({ small }),
  tracing: () => benchTracing({ small }),
  continuity: () => benchContinuity({ small }),
  offers: () => benchOffers(small ? { staff: 500, units: 14 } : {}),
  import: () => benchImport(),
  users: () => benchUsers(),
  http: () => benchHttp(small ? { staff: 1500, units: 40, seconds: 20 } : {}),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`no bench is named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  process.stdout.write(`\n## ${name}\n\n${await BENCHES[name]?.()}\n`);
}
