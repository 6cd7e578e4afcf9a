import { z } from 'zod';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type { SpreadTask } from '../domain/individuals/spread-task.ts';
import type { SpreadModel } from '../domain/spread/spread-model.ts';
import { readIndividualsConfig } from './read-individuals-config.ts';
import { readJson } from './read-json.ts';

const MOST_PEOPLE = 5_000_000;
const count = z.int().nonnegative().max(MOST_PEOPLE);
const counts = z.union([count, z.array(count)]).transform((value) => (Array.isArray(value) ? value : [value]));
const site = z.object({ id: z.string().min(1), people: counts, infected: counts });
const links = z.array(z.object({ from: z.string(), to: z.string(), contact: z.number().min(0).max(1) })).default([]);
const sites = z.array(site).min(1);

const configSchema = z.discriminatedUnion('model', [
  z.object({ model: z.literal('reed-frost'), pairProbability: z.number().min(0).max(1), sites, links }),
  z.object({
    model: z.literal('seir'),
    days: z.number().positive(),
    latentDays: z.number().nonnegative(),
    infectiousDays: z.number().positive(),
    periods: z.enum(['exponential', 'fixed']).default('exponential'),
    groups: z.array(z.string().min(1)).min(1).default(['all']),
    reproduction: z.union([z.number().nonnegative(), z.array(z.array(z.number().nonnegative()))]),
    sites,
    links,
  }),
]);
type Config = z.infer<typeof configSchema>;

/** What a configuration asks for: a plain model, or individuals. */
export type SpreadConfig =
  | { readonly kind: 'plain'; readonly model: SpreadModel }
  | { readonly kind: 'individuals'; readonly task: Omit<SpreadTask, 'runs' | 'seed'> };

/** A simulation from the text of its configuration; throws `InputRefused` with every place that is not as expected. */
export function readSpreadConfig(text: string, file: string): SpreadConfig {
  const data = readJson(text, file, 'a configuration');
  if (typeof data === 'object' && data !== null && 'model' in data && data.model === 'individuals')
    return { kind: 'individuals', task: readIndividualsConfig(data, file) };
  return { kind: 'plain', model: readPlainModel(data, file) };
}

function readPlainModel(data: unknown, file: string): SpreadModel {
  const result = configSchema.safeParse(data);
  if (!result.success) {
    throw new InputRefused(
      result.error.issues.map((issue) => ({ file, column: issue.path.join('.'), expected: issue.message })),
    );
  }
  const config = result.data;
  const faults = contradictions(config, file);
  if (faults.length > 0) throw new InputRefused(faults);
  return modelOf(config);
}

function reproductionOf(config: Extract<Config, { model: 'seir' }>): number[][] {
  return typeof config.reproduction === 'number' ? [[config.reproduction]] : config.reproduction;
}

function contradictions(config: Config, file: string): InputFault[] {
  const faults: InputFault[] = [];
  const fault = (column: string, value: unknown, expected: string) =>
    faults.push({ file, column, value: JSON.stringify(value), expected });
  const groups = config.model === 'seir' ? config.groups.length : 1;
  const ids = config.sites.map(({ id }) => id);
  config.sites.forEach(({ id, people, infected }, at) => {
    if (ids.indexOf(id) !== at) fault(`sites.${at}.id`, id, 'an id that no other site has');
    for (const [name, numbers] of [
      ['people', people],
      ['infected', infected],
    ] as const) {
      if (numbers.length !== groups) fault(`sites.${at}.${name}`, numbers, `${groups} numbers, one for each group`);
    }
    if (infected.some((number, group) => number > (people[group] ?? 0)))
      fault(`sites.${at}.infected`, infected, 'no more infected than people');
  });
  config.links.forEach(({ from, to }, at) => {
    for (const [name, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!ids.includes(id)) fault(`links.${at}.${name}`, id, 'the id of a site');
    }
    if (from === to) fault(`links.${at}`, from, 'a link between two sites');
  });
  if (config.model === 'seir') {
    const rows = reproductionOf(config);
    if (rows.length !== groups || rows.some((row) => row.length !== groups))
      fault('reproduction', config.reproduction, `${groups} rows of ${groups} numbers`);
  }
  return faults;
}

function modelOf(config: Config): SpreadModel {
  const at = new Map(config.sites.map(({ id }, index) => [id, index]));
  const links = config.links.map(({ from, to, contact }) => {
    return { from: at.get(from) as number, to: at.get(to) as number, contact };
  });
  const { sites } = config;
  if (config.model === 'reed-frost')
    return { kind: 'reed-frost', pairProbability: config.pairProbability, sites, links };
  const { days, latentDays, infectiousDays, periods, groups } = config;
  return {
    kind: 'seir',
    days,
    latentDays,
    infectiousDays,
    periods,
    groups,
    reproduction: reproductionOf(config),
    sites,
    links,
  };
}
