import { useState } from 'react';
import { formatMoment, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { VersionReply, VersionView } from '../../contract/infection-rules.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { sayRule } from '../../texts/say-rule.ts';
import { EffectCountsLine, EffectView } from './EffectView.tsx';
import { useRuleChange, useVersion } from './use-rules.ts';

interface VersionPanelProps {
  readonly versionId: number;
  readonly onClose: () => void;
}

/** One version: what it says and on what it rests, what it does to people, and a second person's decision. */
export function VersionPanel({ versionId, onClose }: VersionPanelProps) {
  const t = useTexts(rulesPageTexts);
  const query = useVersion(versionId);
  const version = query.data?.version;
  return (
    <SidePanel
      title={version ? t(`topic.${version.topic}`) : t('versions.title')}
      kicker={version && t(`state.${version.state}`)}
      proposed={version?.state === 'proposed'}
      focusKey={`version-${versionId}`}
      onClose={onClose}
    >
      <Fetched query={query} texts={rulesPageTexts}>
        {({ version: found, effect }) => (
          <>
            <WhatItSays version={found} />
            {found.counts && (
              <p className="note">
                <EffectCountsLine counts={found.counts} />
              </p>
            )}
            {effect && (
              <>
                <h3>{t(found.state === 'published' ? 'effect.title-undo' : 'effect.title')}</h3>
                <EffectView effect={effect} />
              </>
            )}
            <Actions version={found} key={found.revision} onDone={onClose} />
          </>
        )}
      </Fetched>
    </SidePanel>
  );
}

function WhatItSays({ version }: { readonly version: VersionView }) {
  const t = useTexts(rulesPageTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { from, to, duty, level, measure, sourceTitle, sourceUrl, confidence, reason } = version;
  return (
    <>
      <p>{sayRule(measure, t).join(' ')}</p>
      <Facts
        items={[
          { id: 'level', term: t('versions.level'), text: t(`level.${level}`) },
          { id: 'duty', term: t('form.duty'), text: t(`duty.${duty}`) },
          {
            id: 'from',
            term: t('versions.from'),
            text: `${formatMoment(from)}${to === null ? '' : ` ${t('rules.until', { when: formatMoment(to) })}`}`,
          },
          { id: 'open', term: t('line.open'), text: t(version.appliesToOpen ? 'line.yes' : 'line.no') },
          {
            id: 'source',
            term: t('rules.source'),
            text: (
              <a className="text-link" href={sourceUrl} target="_blank" rel="noreferrer">
                {sourceTitle}
              </a>
            ),
          },
          { id: 'confidence', term: t('form.confidence'), text: t(`confidence.${confidence}`) },
          { id: 'reason', term: t('form.reason'), text: reason },
        ]}
      />
      <p className="note">
        {t('panel.wrote', { name: version.writtenByName ?? '–', when: formatWhen(version.writtenAt, now, locale) })}
        {version.decidedAt &&
          `. ${t('panel.decided', { state: version.state, name: version.decidedByName ?? '–', when: formatWhen(version.decidedAt, now, locale) })}`}
        {version.appliedAt && `. ${t('panel.applied', { when: formatWhen(version.appliedAt, now, locale) })}`}
        {version.decisionNote && `. ${version.decisionNote}`}
      </p>
    </>
  );
}

interface ActionsProps {
  readonly version: VersionView;
  readonly onDone: () => void;
}

function Actions({ version, onDone }: ActionsProps) {
  const t = useTexts(rulesPageTexts);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const change = useRuleChange(onDone);
  const { state, revision, mine } = version;
  const path = `/api/outbreak/rules/versions/${version.versionId}`;
  const decide = (approve: boolean) =>
    change.mutate({
      send: () => api.post<VersionReply>(`${path}/decide`, { revision, approve, note: note.trim() }),
      done: t(approve ? 'done.published' : 'done.rejected'),
    });
  const withdraw = () => {
    setTried(true);
    if (note.trim().length < 3) return;
    change.mutate({
      send: () => api.post<VersionReply>(`${path}/withdraw`, { revision, reason: note.trim() }),
      done: t('done.withdrawn'),
    });
  };
  if (state !== 'proposed' && state !== 'published') return null;
  const decides = state === 'proposed' && !mine;
  return (
    <>
      {state === 'proposed' && mine && <p className="note">{t('panel.mine')}</p>}
      <TextField
        label={t(decides ? 'panel.note' : 'panel.why-back')}
        optional={decides}
        value={note}
        onChange={setNote}
        error={tried && note.trim().length < 3 ? t('form.needed') : undefined}
      />
      {change.isError && <ErrorState error={change.error} texts={rulesPageTexts} />}
      <div className="button-row">
        {decides && (
          <>
            <Button kind="main" busy={change.isPending} onClick={() => decide(true)}>
              {t('panel.approve')}
            </Button>
            <Button onClick={() => decide(false)}>{t('panel.reject')}</Button>
          </>
        )}
        {!decides && (
          <Button busy={change.isPending} onClick={withdraw}>
            {t('panel.withdraw')}
          </Button>
        )}
      </div>
    </>
  );
}
