import { useWords } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { TaskSlot } from '../../contract.ts';
import { taskTexts } from '../../texts/task-texts.ts';
import { usePeopleCount } from '../cooperation/use-people-count.ts';
import { minutesByCompetence } from './task-figures.ts';

/** What moved tasks do to the minimum of a shift, in words and as time per profession. */
export function SlotEffect({ slot }: { readonly slot: TaskSlot }) {
  const t = useTexts(taskTexts);
  const words = useWords();
  const people = usePeopleCount();
  const needs = (list: TaskSlot['without'], of: 'minimum' | 'normal' = 'minimum') =>
    list
      .filter((need) => need[of] > 0)
      .map((need) => people(need[of], need.competence))
      .join(' + ');
  const movedMinutes = slot.tasks
    .filter((task) => task.doer !== task.competence)
    .reduce((sum, task) => sum + task.minutes, 0);
  const isFreed = needs(slot.without) !== needs(slot.with);
  const isFewer = needs(slot.without, 'normal') !== needs(slot.with, 'normal');
  const changed = isFreed ? 'effect.moved' : isFewer ? 'effect.normal' : 'effect.not-enough';
  const effect = movedMinutes === 0 ? 'effect.none' : changed;
  const bars = minutesByCompetence(slot.tasks);
  const most = Math.max(...bars.flatMap((bar) => [bar.before, bar.after]), 1);
  return (
    <>
      <p className="task-effect">
        {t(effect, {
          with: needs(slot.with),
          without: needs(slot.without),
          normalWith: needs(slot.with, 'normal'),
          normalWithout: needs(slot.without, 'normal'),
          minutes: movedMinutes,
        })}
      </p>
      <p className="soft">
        {slot.present.length === 0
          ? t('effect.present.none')
          : t('effect.present', {
              present: slot.present.map((one) => people(one.people, one.competence)).join(', '),
              before: slot.belowMinimumWithout,
              after: slot.belowMinimumWith,
            })}
      </p>
      <figure className="task-bars" aria-label={t('bar.title')}>
        <figcaption className="field-label">{t('bar.title')}</figcaption>
        <dl>
          {bars.map((bar) => (
            <div key={bar.competence}>
              <dt>{words.competence(bar.competence)}</dt>
              {(['before', 'after'] as const).map((when) => (
                <dd key={when} data-when={when}>
                  <span
                    className="task-bar"
                    style={{ inlineSize: `${(bar[when] / most) * 100}%` }}
                    aria-hidden="true"
                  />
                  <span className="task-bar-value">
                    <span className="sr-only">{t(`bar.${when}`)}: </span>
                    {t('bar.value', { hours: Math.floor(bar[when] / 60), minutes: bar[when] % 60 })}
                  </span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <p className="note task-bar-key">
          <span data-when="before">{t('bar.before')}</span>
          <span data-when="after">{t('bar.after')}</span>
        </p>
      </figure>
    </>
  );
}
