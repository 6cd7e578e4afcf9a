import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords } from './use-outbreak.ts';

/** What is left to do, and which units were told that they share staff with the outbreak. */
export function WorkLeft({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const { proposed, calls, tests } = file.left;
  const nothing = file.tasks.length === 0 && proposed + calls + tests === 0;
  const link = (to: string, label: string, allowed: boolean) =>
    allowed ? <TextLink to={to}>{label}</TextLink> : <span>{label}</span>;
  return (
    <>
      <Section title={t('tasks.title')}>
        {nothing && <p className="note">{t('tasks.none')}</p>}
        <ul className="case-list">
          {proposed > 0 && <li>{link('/smitte/saker', t('tasks.proposed', { count: proposed }), file.named)}</li>}
          {calls > 0 && <li>{link('/smitte/ringeliste', t('tasks.calls', { count: calls }), file.named)}</li>}
          {tests > 0 && <li>{link('/smitte/testing', t('tasks.tests', { count: tests }), file.named)}</li>}
          {file.tasks.map((task) => (
            <li key={task.taskId}>
              <span>{t.find(`task.${task.kind}`, { unit: task.unitName ?? '' }) ?? task.kind}</span>
              <span className={task.dueAt < file.now ? 'file-late' : 'note'}>
                {t('tasks.due', { when: words.moment(task.dueAt) })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('told.title')} note={t('told.note')}>
        {file.told.length === 0 && <p className="note">{t('told.none')}</p>}
        <ul className="case-list">
          {file.told.map((one) => (
            <li key={one.unitId}>
              {t(one.isSeen ? 'told.seen' : 'told.waiting', { unit: one.unitName, when: words.moment(one.at) })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
