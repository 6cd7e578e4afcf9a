import { expect, it } from 'vitest';
import { candidateOfAssignment } from './assignment-candidate.ts';
import { sampleAssignment } from './sample-plan.ts';

it('et publisert forslag viser hvilen, timene og opplæringen som planen så', () => {
  const candidate = candidateOfAssignment(
    sampleAssignment({
      because: [
        { code: 'trained-until', facts: { unitId: 'asheim-2', trained: true, trainedUntil: '2027-03-14' } },
        { code: 'rest-before', facts: { restHours: 31, limitHours: 11 } },
        { code: 'rest-after', facts: { restHours: 38, limitHours: 11 } },
        { code: 'week-hours', facts: { weekHours: 34, limitHours: 48 } },
        { code: 'cheapest-candidate', facts: { others: 3 } },
      ],
    }),
  );
  expect(candidate).toMatchObject({ personId: 'kari', proposed: true, addedCost: 1, competence: 'nurse' });
  expect(candidate.checks).toEqual([
    { rule: 'training', ok: true, facts: { unitId: 'asheim-2', trained: true, trainedUntil: '2027-03-14' } },
    { rule: 'daily-rest', ok: true, facts: { limitHours: 11, restBeforeHours: 31, restAfterHours: 38 } },
    { rule: 'hours-week', ok: true, facts: { weekHours: 34, limitHours: 48 } },
  ]);
});
