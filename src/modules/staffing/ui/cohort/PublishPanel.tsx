import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { UnitRosterPreview, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { RosterFindings } from './RosterFindings.tsx';
import type { UnitRosterCommands } from './use-unit-roster.ts';
import { unitRosterKey } from './use-unit-roster.ts';

const SHORTEST_REASON = 3;

interface PublishBarProps {
  readonly data: UnitRosterReply;
  readonly commands: UnitRosterCommands;
  readonly onOpen: (what: 'publish' | 'end') => void;
}

/** What can be done with the roster as a whole, and what has become of it. */
export function PublishBar({ data, commands, onOpen }: PublishBarProps) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { roster, actions, changedSince } = data;
  const period = formatDays(roster.from, addDays(roster.from, roster.days - 1), locale);
  return (
    <div className="roster-bar">
      {roster.state === 'published' && roster.publishedAt && (
        <p>{t('published.text', { when: formatWhen(roster.publishedAt, now, locale), period })}</p>
      )}
      {roster.state === 'ended' && roster.endedFrom && (
        <p>{t('ended.text', { day: formatDay(roster.endedFrom, locale) })}</p>
      )}
      {changedSince.length > 0 && (
        <p className="note">
          {t('changed.title', { what: changedSince.map((what) => t(`changed.${what}`)).join(', ') })}
        </p>
      )}
      <div className="button-row">
        {actions.includes('publish') && (data.document?.rows.length ?? 0) > 0 && (
          <Button kind="main" onClick={() => onOpen('publish')}>
            {t('publish.open')}
          </Button>
        )}
        {actions.includes('end') && <Button onClick={() => onOpen('end')}>{t('end.open')}</Button>}
        {actions.includes('rebuild') && (
          <Button busy={commands.rebuild.isPending} onClick={() => commands.rebuild.mutate({})}>
            {t('rebuild.title')}
          </Button>
        )}
        {(data.document?.rows.length ?? 0) > 0 && (
          <Button kind="plain" busy={commands.save.isPending} onClick={() => commands.save.mutate()}>
            {t('sheet.save')}
          </Button>
        )}
        {actions.includes('discard') && (
          <Button kind="plain" busy={commands.discard.isPending} onClick={() => commands.discard.mutate()}>
            {t('discard')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PublishPanelProps {
  readonly data: UnitRosterReply;
  readonly commands: UnitRosterCommands;
  readonly what: 'publish' | 'end';
  readonly onClose: () => void;
}

/** Publishing, or going back to the ordinary roster: what it does, what stands in its way, and why it is done. */
export function PublishPanel(props: PublishPanelProps) {
  return props.what === 'publish' ? <Publish {...props} /> : <End {...props} />;
}

function Publish({ data, commands, onClose }: PublishPanelProps) {
  const t = useTexts(cohortTexts);
  const { unitRosterId, revision, kind } = data.roster;
  const preview = useQuery({
    queryKey: [...unitRosterKey(unitRosterId), 'preview', revision],
    // Who has been heard changes beside the roster: what stands in the way is asked for each time.
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get<UnitRosterPreview>(`/api/staffing/unit-rosters/${unitRosterId}/publish-preview`, undefined, signal),
  });
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = why.trim().length < SHORTEST_REASON;
  const { publish } = commands;
  return (
    <SidePanel title={t('publish.title', { kind })} onClose={onClose} focusKey="publiser">
      <Fetched query={preview} texts={cohortTexts}>
        {({ findings, notHeard, shifts, people, replaced }) => {
          const breaches = findings.filter((one) => one.level === 'breach');
          const blocked = breaches.length > 0 || notHeard.length > 0;
          return (
            <form
              className="form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                setTried(true);
                if (!tooShort) publish.mutate(why.trim(), { onSuccess: onClose });
              }}
            >
              <p>{t(`publish.text.${kind}`, { shifts, people, replaced })}</p>
              <p className="note">{t('publish.drafts')}</p>
              {breaches.length > 0 && <Mark kind="act">{t('publish.blocked')}</Mark>}
              <RosterFindings findings={findings} />
              {notHeard.length > 0 && <Mark kind="act">{t('publish.not-heard')}</Mark>}
              {!blocked && (
                <TextArea
                  label={t('publish.why')}
                  value={why}
                  onChange={setWhy}
                  required
                  error={tried && tooShort ? t('publish.why.missing') : undefined}
                />
              )}
              {publish.isError && <ErrorState error={publish.error} texts={cohortTexts} />}
              <div className="button-row">
                {!blocked && (
                  <Button kind="main" type="submit" busy={publish.isPending}>
                    {t('publish.confirm')}
                  </Button>
                )}
                <Button onClick={onClose}>{t('panel.cancel')}</Button>
              </div>
            </form>
          );
        }}
      </Fetched>
    </SidePanel>
  );
}

function End({ data, commands, onClose }: PublishPanelProps) {
  const t = useTexts(cohortTexts);
  const tomorrow = addDays(data.today, 1);
  const [from, setFrom] = useState<PlainDate | undefined>(data.roster.from > tomorrow ? data.roster.from : tomorrow);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = why.trim().length < SHORTEST_REASON;
  const { end } = commands;
  return (
    <SidePanel title={t('end.title')} onClose={onClose} focusKey="tilbake">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!tooShort && from !== undefined) end.mutate({ from, why: why.trim() }, { onSuccess: onClose });
        }}
      >
        <p>{t('end.text')}</p>
        <DateField label={t('end.from')} value={from} onChange={setFrom} />
        <TextArea
          label={t('publish.why')}
          value={why}
          onChange={setWhy}
          required
          error={tried && tooShort ? t('publish.why.missing') : undefined}
        />
        {end.isError && <ErrorState error={end.error} texts={cohortTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={end.isPending}>
            {t('end.confirm')}
          </Button>
          <Button onClick={onClose}>{t('panel.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}
