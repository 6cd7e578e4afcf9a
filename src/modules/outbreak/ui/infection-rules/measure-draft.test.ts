import { describe, expect, it } from 'vitest';
import { measureSchema } from '../../contract/rule-values.ts';
import { NATIONAL_RULES } from '../../rules/national-rules.ts';
import { draftOf, measureOf } from './measure-draft.ts';

describe('skjemaet for en ny regel begynner med den som gjelder, og mister ingenting', () => {
  it.each(NATIONAL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, { topic, measure }) => {
    const said = measureOf(draftOf(topic, measure));
    expect('measure' in said && measureSchema.parse(said.measure)).toEqual(measureSchema.parse(measure));
  });

  it('felt som ikke er tall, navngis', () => {
    const draft = draftOf('close', undefined);
    const fields = { quarantineDays: 'ti', vaccinatedTestDays: '3, sju', insteadDays: '7' };
    expect(measureOf({ ...draft, fields })).toEqual({ wrong: ['quarantineDays', 'vaccinatedTestDays'] });
  });
});
