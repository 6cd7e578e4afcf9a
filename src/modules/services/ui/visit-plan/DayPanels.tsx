import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import type { DayReply } from '../../contract/visit-plan.ts';
import { dayTexts } from '../../texts/visit-plan/day-texts.ts';
import type { DayCommands } from './use-day.ts';
import type { DayWords } from './use-day-words.ts';

interface DayPanelProps {
  readonly day: DayReply;
  readonly words: DayWords;
  readonly commands: DayCommands;
  readonly onClose: () => void;
}

const SECONDS = ['5', '15', '60'] as const;

/** How a new plan is searched for. */
export function SearchPanel({ day, words, commands, onClose }: DayPanelProps) {
  const { t } = words;
  const [lending, setLending] = useState(day.unitIds.length > 1);
  const [rest, setRest] = useState(day.visits.some((visit) => visit.mark !== null));
  const [seconds, setSeconds] = useState<string>('15');
  const around = day.plan?.state === 'draft' ? day.plan.visitPlanId : undefined;
  return (
    <SidePanel title={t('search.title')} onClose={onClose} focusKey="finn">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const wish = { unitIds: day.unitIds, lending, restOfDay: rest, timeLimitSeconds: Number(seconds), around };
          commands.search.mutate(wish, { onSuccess: onClose });
        }}
      >
        {day.unitIds.length > 1 && <Checkbox label={t('search.lending')} checked={lending} onChange={setLending} />}
        {day.nowMinute !== null && <Checkbox label={t('search.rest')} checked={rest} onChange={setRest} />}
        <SelectField
          label={t('search.time')}
          value={seconds}
          onChange={setSeconds}
          options={SECONDS.map((value) => ({ value, label: t('search.seconds', { seconds: Number(value) }) }))}
        />
        <div className="button-row">
          <Button kind="main" type="submit" busy={commands.search.isPending}>
            {t('search.start')}
          </Button>
          <Button onClick={onClose}>{t('search.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** Publishing: what it does, what stands in its way, and, with something unmet, that somebody knows. */
export function PublishDayPanel({ day, words, commands, onClose }: DayPanelProps) {
  const { t } = words;
  const [why, setWhy] = useState('');
  const [knows, setKnows] = useState(false);
  const { unmetMust, visits } = day.figures;
  const breaches = day.findings.filter(
    ({ level, code }) => level === 'breach' && code !== 'services.visit-plan.unmet-must',
  ).length;
  const { publish } = commands;
  const mayPublish = breaches === 0 && (unmetMust === 0 || (knows && why.trim() !== ''));
  return (
    <SidePanel title={t('publish.title')} onClose={onClose} focusKey="publiser">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!mayPublish) return;
          publish.mutate({ why: why.trim(), knownUnmetMusts: unmetMust }, { onSuccess: onClose });
        }}
      >
        <Facts
          items={[
            {
              id: 'what',
              term: t('publish.what'),
              text: t('publish.what.text', { visits, changes: day.changes.length }),
            },
            { id: 'messages', term: t('publish.messages'), text: t('publish.messages.text') },
          ]}
        />
        {breaches > 0 && (
          <p>
            <Mark kind="act">{t('publish.breaches', { count: breaches })}</Mark>
          </p>
        )}
        {unmetMust > 0 && (
          <Checkbox label={t('publish.unmet.know', { count: unmetMust })} checked={knows} onChange={setKnows} />
        )}
        <TextArea
          label={t('publish.why')}
          hint={t('publish.why.hint')}
          value={why}
          onChange={setWhy}
          required={unmetMust > 0}
        />
        {publish.isError && <ErrorState error={publish.error} texts={dayTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={publish.isPending} disabled={!mayPublish}>
            {t('bar.publish')}
          </Button>
          <Button onClick={onClose}>{t('search.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}
